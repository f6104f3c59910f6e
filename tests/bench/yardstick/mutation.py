"""Real files of every kind that is opened, and what damage, malice or a bad line makes of them."""

import base64
import datetime as dt
import io
import zipfile
from email.message import EmailMessage
from functools import cache
from random import Random

import pypdf
from PIL import Image

from config.tables import load
from documents.opening import Budget, Limits, Opened, PictureBroken, open_file
from documents.page import FileReading
from documents.readers.toolkit import Toolkit
from documents.reading import needs_eyes, read_page
from documents.references import References
from documents.sheets import body_sheet, sheets_of_file
from samples import camera, cards, outlook, people, proofs, rich_text, sealed_mail
from samples.compound_file import compound_file
from samples.leaf import pdf, scanned
from samples.people import DAY
from samples.sample import Attachment

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_SAID = "Je soussignée certifie héberger Mme ERIKSSON à Beaumont 63110"


def real_files(seed: int) -> dict[str, bytes]:
    """One small file of each kind, as telephones, scanners and offices make them."""
    rng, today = Random(f"{seed}:files"), dt.date(2026, 6, 8)
    host = people.host(rng, today)
    card = cards.identity_card_new(host, today).image
    person = people.person(rng, today, "DZA")
    way = proofs.flight(rng, person, today + 5 * DAY)
    leaf = proofs.as_leaf(proofs.cancellation(way, (person,), "fr"), today)
    small = card.convert("RGB").resize((320, 220))
    files = {
        "photo.jpg": camera.photograph(small, camera.careful(rng, 400), rng),
        "photo.heic": camera.heic(small, camera.none(rng, 400), rng),
        "text.pdf": pdf([leaf]),
        "locked.pdf": pdf([leaf], password="secret"),
        "scan.pdf": scanned([small, small]),
        "letter.docx": _zip(
            ("[Content_Types].xml", "<Types/>"),
            (
                "word/document.xml",
                f'<w:document xmlns:w="{_WORD}"><w:p><w:r><w:t>{_SAID}</w:t></w:r></w:p></w:document>',
            ),
        ),
        "object.docx": _zip(
            ("word/document.xml", f'<w:document xmlns:w="{_WORD}"/>'),
            ("word/embeddings/oleObject1.bin", compound_file({"CONTENTS": pdf([leaf])})),
        ),
        "letter.odt": _zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                f'<o:document-content xmlns:o="{_OFFICE}" xmlns:t="{_TEXT}"><t:p>{_SAID}</t:p></o:document-content>',
            ),
        ),
        "mail.html": f"<html><body><p>{_SAID}</p><table><tr><td>x</td></tr></table></body></html>".encode(),
        "page.html": (
            f'<html><body><p>{_SAID}</p><img src="data:image/jpeg;base64,'
            f"{base64.b64encode(camera.photograph(small, camera.careful(rng, 400), rng)).decode()}"
            f'"></body></html>'
        ).encode(),
        "note.txt": _SAID.encode("latin-1"),
    }
    for kind in ("PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF"):
        out = io.BytesIO()
        more = {"save_all": True, "append_images": [small]} if kind in {"TIFF", "GIF"} else {}
        small.save(out, kind, **more)
        files[f"picture.{kind.lower()}"] = out.getvalue()
    files |= _letters(files)
    files["papers.zip"] = _zip(("a.jpg", files["photo.jpg"]), ("b/c.pdf", files["text.pdf"]))
    return files


def _letters(files: dict[str, bytes]) -> dict[str, bytes]:
    """Messages with files in them, in every wrapping."""
    photo = Attachment(name="photo.jpg", media_type="image/jpeg", data=files["photo.jpg"])
    ticket = Attachment(name="billet.pdf", media_type="application/pdf", data=files["text.pdf"])
    rich = outlook.packed_rtf(rich_text.rtf(_SAID, "Łódź", pictures=(files["photo.jpg"],)))
    notice = outlook.Letter(subject="Vol annulé", html=f"<p>{_SAID}</p>", attachments=(ticket,))
    letter = outlook.Letter(subject="Demande", rich=rich, attachments=(photo,), letters=(notice,))
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "anna@example.org", "Demande", "<1@example.org>"
    mail.set_content(_SAID)
    mail.add_attachment(photo.data, maintype="image", subtype="jpeg", filename="photo.jpg")
    mail.add_attachment(outlook.tnef(notice), maintype="application", subtype="ms-tnef", filename="winmail.dat")
    mail.set_boundary("=_1")
    return {
        "letter.msg": outlook.msg(letter),
        "winmail.dat": outlook.tnef(letter),
        "message.eml": mail.as_bytes(),
        "letter.rtf": rich_text.rtf(_SAID, "航班取消", pictures=(files["photo.jpg"],)),
        "smime.p7m": sealed_mail.in_pieces(mail.as_bytes()),
        "letter.doc": compound_file({"WordDocument": bytes(5000)}),
        "portfolio.pdf": _with_attachment(files["text.pdf"], files["photo.jpg"]),
    }


def _with_attachment(pdf_file: bytes, data: bytes) -> bytes:
    writer, out = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_file)), io.BytesIO()
    writer.add_attachment("photo.jpg", data)
    writer.write(out)
    return out.getvalue()


def _zip(*members: tuple[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return out.getvalue()


def mutated(files: dict[str, bytes], rng: Random) -> tuple[str, bytes]:
    """One of the files with one to four kinds of damage."""
    name = rng.choice(sorted(files))
    data = bytearray(files[name])
    for _ in range(rng.randint(1, 4)):
        if not data:
            break
        place = rng.randrange(len(data))
        # Lengths and offsets stand at the head and the tail: these are hit as often as all the rest.
        place = rng.choice((place, place % min(len(data), 512), max(0, len(data) - 1 - place % 512)))
        length = rng.choice((1, 2, 4, 16, 200))
        match rng.randrange(7):
            case 0:
                data[place] ^= 1 << rng.randrange(8)
            case 1:
                data[place : place + length] = rng.randbytes(length)
            case 2:
                del data[place : place + length]
            case 3:
                data[place:place] = data[place : place + length] * rng.randint(1, 40)
            case 4:
                del data[place:]
            case 5:
                data[place : place + 4] = rng.choice(
                    (b"\xff\xff\xff\xff", b"\x00" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0")
                )
            case 6:
                # What a program pasted as text: a line of many thousand signs without a blank.
                data[place:place] = base64.b64encode(files[rng.choice(sorted(files))])
            case _:
                other = files[rng.choice(sorted(files))]
                data[place : place + length * 8] = other[: length * 8]
    return name, bytes(data)


def exercise(name: str, data: bytes) -> str:
    """Open a file as a reading does, and what it holds; look at up to two pages, understand those that are text.

    The word says what became of it. Raises whatever is let through that should not be.
    """
    limits = Limits(pages=4, pixels=20_000_000)
    budget = Budget.of(limits)
    return _exercise(name, data, limits, 0, budget)


def _exercise(name: str, data: bytes, limits: Limits, depth: int, budget: Budget) -> str:
    opened = open_file(name, data, limits, depth=depth, budget=budget)
    assert budget.files >= 0, "more was taken than there is"
    try:
        for member in opened.members:
            _exercise(member.name, member.data, limits, depth + 1, budget)
        _understand(opened, limits)
        for page in opened.pages[:2]:
            if page.picture is not None:
                picture: Image.Image = page.picture()
                picture.load()
    except PictureBroken:
        return "broken picture"
    finally:
        opened.close()
    return opened.unread.value if opened.unread else "opened"


def _understand(opened: Opened, limits: Limits) -> None:
    """What the pages say that need no engine: as a file's pages, and as if it stood in the mail itself."""
    toolkit, references = Toolkit(max_year=2060), _references()
    pages = tuple(
        read_page(page, toolkit=toolkit, limits=limits)
        for page in opened.pages[:2]
        if page.lines and not needs_eyes(page)
    )
    reading = FileReading(name=opened.name, media_type=opened.media_type, pages=pages)
    sheets, _ = sheets_of_file(reading, opened.name, "1", references)
    for sheet in sheets:
        body_sheet(sheet.page.text, "body", references)


@cache
def _references() -> References:
    return load()

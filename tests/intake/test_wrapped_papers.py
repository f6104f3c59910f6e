"""A paper is found in whatever a mail program wrapped it in: evidence names the way to it, nobody is asked again."""

import datetime as dt
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from random import Random
from typing import Any

import pytest

import documents.opening
import intake.reader_pool
from config.tables import load
from documents.dossier import Policy
from documents.opening import Limits, open_file
from documents.page import Unreadable
from intake.assess import Assessor, assess_message, parts_to_read
from intake.parse import parse
from intake.reader_pool import ReaderPool
from samples import people, proofs
from samples.leaf import pdf
from samples.outlook import Letter, msg, packed_rtf, tnef
from samples.people import DAY
from samples.rich_text import rtf
from samples.sample import Attachment
from samples.sealed_mail import encrypted, in_pieces, signed
from tests.bench.yardstick.mutation import real_files
from tests.documents.papers import archive

TODAY = dt.date(2026, 6, 8)
WORDS = "Bonjour,\nje demande la prolongation de mon visa. Je ne peux pas rentrer.\nAnna"


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    with ReaderPool(workers=1) as readers:
        yield readers


@pytest.fixture(scope="module")
def ticket() -> bytes:
    """An airline's cancellation, as a PDF with text."""
    rng = Random("wrapped")
    person = people.person(rng, TODAY, "DZA")
    way = proofs.flight(rng, person, TODAY + 5 * DAY)
    return pdf([proofs.as_leaf(proofs.cancellation(way, (person,), "fr"), TODAY)])


def request(words: str = WORDS) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Anna Exemple <anna@example.org>"
    mail["To"] = "sejours@prefecture.example.org"
    mail["Subject"] = "Prolongation de visa"
    mail["Date"] = "Mon, 08 Jun 2026 10:15:00 +0200"
    mail["Message-ID"] = "<1@example.org>"
    mail.set_content(words)
    return mail


def assessed(raw: bytes, pool: ReaderPool) -> dict[str, Any]:
    maker = Assessor(pool=pool, references=load(), policy=Policy())
    return assess_message(raw, "x.eml", assessor=maker, today=TODAY)


def proof_of(found: dict[str, Any]) -> dict[str, Any]:
    requirement: dict[str, Any] = found["applicants"][0]["requirements"]["return-impossible"]
    return requirement


def eml(letter: Letter) -> bytes:
    """The letter as a file that a mail program saved."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "no-reply@example.org", letter.subject, "<9@example.org>"
    mail["Date"] = "Mon, 08 Jun 2026 09:15:00 +0200"
    mail.set_content(letter.plain)
    for attachment in letter.attachments:
        mail.add_attachment(attachment.data, maintype="application", subtype="pdf", filename=attachment.name)
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("name", "media_type", "wrap"),
    [
        ("message.msg", "application/vnd.ms-outlook", msg),
        ("message.msg", "application/octet-stream", msg),
        ("winmail.dat", "application/ms-tnef", tnef),
        ("vol.eml", "application/octet-stream", eml),
        ("vol.txt", "text/plain", eml),
        ("smime.p7m", "application/pkcs7-mime", lambda letter: signed(eml(letter))),
    ],
)
def test_a_paper_in_a_wrapping_counts(
    pool: ReaderPool, ticket: bytes, name: str, media_type: str, wrap: Callable[[Letter], bytes]
) -> None:
    paper = Attachment(name="billet.pdf", media_type="application/pdf", data=ticket)
    letter = Letter(subject="TR: vol", plain="Voir le document joint.", attachments=(paper,))
    mail = request()
    main, _, sub = media_type.partition("/")
    mail.add_attachment(wrap(letter), maintype=main, subtype=sub, filename=name)
    found = assessed(mail.as_bytes(), pool)
    (evidence, *_) = proof_of(found)["evidence"]
    assert evidence["part"] == f"1.2/{name}/billet.pdf"
    assert found["unread"] == []
    assert "proof-missing" not in proof_of(found)["reasons"]


def test_the_words_of_a_forwarded_message_count_as_words_do(pool: ReaderPool) -> None:
    """An airline's own words are a proof; the same told by its reader is none, saved as a file or not."""
    airline = "Cher client,\nvotre vol AF 876 du 12/06/2026 est annulé.\nRéservation ABC123"
    mine = "Mon vol AF 876 du 12/06/2026 est annulé, je vous le dis."
    for said, status, reasons in ((airline, "satisfied", []), (mine, "unsure", ["proof-statement-only"])):
        mail = request()
        mail.add_attachment(
            msg(Letter(subject="vol", plain=said)), maintype="application", subtype="octet-stream", filename="m.msg"
        )
        found = assessed(mail.as_bytes(), pool)
        assert (proof_of(found)["status"], proof_of(found)["reasons"]) == (status, reasons)


def test_what_winmail_repeats_of_the_mail_is_not_read_twice(pool: ReaderPool) -> None:
    quoted = "> Vous pouvez saisir le tribunal administratif de Clermont-Ferrand."
    words = f"{WORDS}\n\nLe lun. 1 juin 2026 à 10:00, la préfecture <x@prefecture.example.org> a écrit :\n{quoted}"
    mail = request(words)
    letter = Letter(subject="Prolongation de visa", rich=packed_rtf(rtf(*words.split("\n"))))
    mail.add_attachment(tnef(letter), maintype="application", subtype="ms-tnef", filename="winmail.dat")
    found = assessed(mail.as_bytes(), pool)
    assert found["stops"] == []
    assert [document["attachment"] for document in found["documents"]] == []
    told = Letter(subject="Prolongation de visa", plain="Je vais saisir le tribunal.")
    mail = request()
    mail.add_attachment(tnef(told), maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert assessed(mail.as_bytes(), pool)["stops"] == ["court-wording"]


def enveloped(data: bytes, smime_type: str = "signed-data") -> bytes:
    """A whole message that is one envelope."""
    outer = EmailMessage()
    for name, value in request().items():
        if not name.lower().startswith(("content-", "mime-")):
            outer[name] = value
    outer.set_content(data, maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    outer.set_param("smime-type", smime_type)
    return outer.as_bytes()


def entity(ticket: bytes) -> bytes:
    """What a mail program signs: the body of the message with its headers of content."""
    mail = request()
    mail.add_attachment(ticket, maintype="application", subtype="pdf", filename="billet.pdf")
    for name in ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"):
        del mail[name]
    return mail.as_bytes().replace(b"\n", b"\r\n")


@pytest.mark.parametrize("seal", [signed, in_pieces])
def test_a_signed_message_reads_as_if_it_were_not(
    seal: Callable[[bytes], bytes], ticket: bytes, pool: ReaderPool
) -> None:
    raw = enveloped(seal(entity(ticket)))
    parsed = parse(raw)
    assert parsed.text == WORDS
    assert (parsed.subject, parsed.from_address, parsed.message_id) == (
        "Prolongation de visa",
        "anna@example.org",
        "<1@example.org>",
    )
    assert [(part.path, part.name, part.data) for part in parsed.parts] == [("1.2", "billet.pdf", ticket)]
    assert parsed.notes == ("signed-envelope",)
    assert parsed.size == len(raw)
    found = assessed(raw, pool)
    assert (found["category"], proof_of(found)["evidence"][0]["part"]) == ("visa-extension", "1.2")


def test_envelopes_in_envelopes_are_opened_to_a_depth(ticket: bytes) -> None:
    sealed = entity(ticket)
    for _ in range(2):
        head = (
            b"Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        )
        sealed = head + signed(sealed)
    assert parse(enveloped(signed(sealed))).text == WORDS
    for _ in range(4):
        sealed = head + signed(sealed)
    deep = parse(enveloped(signed(sealed)))
    assert (deep.text, [part.media_type for part in deep.parts]) == ("", ["application/pkcs7-mime"])


def test_an_encrypted_message_is_locked_and_a_cut_one_is_broken(pool: ReaderPool) -> None:
    for data, reason in (
        (encrypted(b"Content-Type: text/plain\r\n\r\nx"), "locked"),
        (signed(b"x" * 900)[:600], "broken"),
    ):
        raw = enveloped(data, "enveloped-data")
        parsed = parse(raw)
        assert ([part.name for part in parsed.parts], parsed.text) == (["smime.p7m"], "")
        (unread,) = assessed(raw, pool)["unread"]
        assert (unread["part"], unread["reason"]) == ("1", reason)


def test_a_detached_signature_is_no_paper_and_no_complaint(pool: ReaderPool, ticket: bytes) -> None:
    """multipart/signed: the content lies beside its signature, which some programs declare as anything."""
    for kind in ("pkcs7-signature", "octet-stream"):
        mail = request()
        mail.add_attachment(ticket, maintype="application", subtype="pdf", filename="billet.pdf")
        mail.add_attachment(signed(b"x", alone=True), maintype="application", subtype=kind, filename="smime.p7s")
        found = assessed(mail.as_bytes(), pool)
        assert found["unread"] == []
        assert proof_of(found)["evidence"][0]["attachment"] == "billet.pdf"


def test_a_picture_declared_as_what_holds_no_paper_is_read_all_the_same(ticket: bytes) -> None:
    mail = request()
    mail.add_attachment(ticket, maintype="text", subtype="vcard", filename="carte.vcf")
    mail.add_attachment(b"BEGIN:VCARD\r\nEND:VCARD", maintype="text", subtype="vcard", filename="anna.vcf")
    assert [part.name for part in parts_to_read(parse(mail.as_bytes()))] == ["carte.vcf"]


def test_what_a_mac_keeps_beside_a_file_is_no_file() -> None:
    """multipart/appledouble: the paper and its shadow have one name; told as unread, a paper that was read would be."""
    shadow = b"\0\5\x16\7\0\2\0\0" + bytes(60)
    both = EmailMessage()
    both.make_mixed()
    for subtype, data in (("applefile", shadow), ("pdf", b"%PDF-1.4")):
        both.add_attachment(data, maintype="application", subtype=subtype, filename="billet.pdf")
    both.replace_header("Content-Type", both["Content-Type"].replace("multipart/mixed", "multipart/appledouble"))
    mail = request()
    mail.make_mixed()
    mail.attach(both)
    assert [part.path for part in parts_to_read(parse(mail.as_bytes()))] == ["1.2.2"]
    opened = open_file("a.eml", mail.as_bytes(), Limits())
    assert [member.data for member in opened.members] == [b"%PDF-1.4"]
    zipped = archive(("visa.jpg", b"\xff\xd8\xff"), ("._visa.jpg", shadow))
    assert [member.name for member in open_file("a.zip", zipped, Limits()).members] == ["visa.jpg"]


def test_the_same_file_three_times_is_read_once(pool: ReaderPool, ticket: bytes) -> None:
    mail = request()
    paper = Attachment(name="billet.pdf", media_type="application/pdf", data=ticket)
    for name in ("a.pdf", "b.pdf"):
        mail.add_attachment(ticket, maintype="application", subtype="pdf", filename=name)
    copies = (paper, Attachment(name="encore.pdf", media_type="application/pdf", data=ticket))
    wrapped = msg(Letter(subject="Encore", plain="Les voici de nouveau.", attachments=copies))
    mail.add_attachment(wrapped, maintype="application", subtype="octet-stream", filename="m.msg")
    found = assessed(mail.as_bytes(), pool)
    listed = [(document["part"], document.get("same_as")) for document in found["documents"]]
    assert listed == [("1.2", None), ("1.4", None), ("1.4/m.msg/billet.pdf", None), ("1.3", "1.2")]
    assert len(proof_of(found)["evidence"]) == 1


@pytest.mark.ocr
def test_no_file_is_opened_in_the_process_of_the_service(pool: ReaderPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every opener of this process raises; the pool's own processes open every kind of file all the same."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a stranger's file was opened here")

    monkeypatch.setattr(documents.opening, "open_file", refused)
    for opener in ("open_pdf", "open_picture", "open_archive", "open_office", "open_text", "open_rtf", "open_envelope"):
        monkeypatch.setattr(documents.opening, opener, refused)
    assert not hasattr(intake.reader_pool, "open_file")
    files = real_files(3)
    # One picture in many wrappings is looked at once: what costs time here are pages.
    for name in ("scan.pdf", "picture.tiff", "picture.bmp", "picture.gif", "picture.webp"):
        del files[name]
    readings = pool.read(list(files.items()))
    unread = {name: reading.unread for name, reading in zip(files, readings, strict=True) if reading.unread is not None}
    assert unread == {"locked.pdf": Unreadable.LOCKED, "letter.doc": Unreadable.UNKNOWN_TYPE}

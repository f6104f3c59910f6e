"""The permit (autorisation provisoire de séjour): `PermitData` and texts in, the bytes of an A4 PDF out."""

import datetime as dt
import html

from generators import typefaces
from generators.barcodes import qr
from generators.composition import Block, Frame, compose
from generators.fact_blocks import Masthead, Panel, Panels, Particulars, Title
from generators.facts import PermitData, require, texts_of
from generators.seal import Seal
from generators.text_blocks import Checking, Notice, Prose, Signing
from generators.texts import PaperTexts

#: Points taken off the sizes of type until a paper fits one page.
TIGHTER = (0.0, 0.5, 1.0)


def draw_permit(data: PermitData, texts: PaperTexts, seal: Seal | None = None) -> bytes:
    """The permit, without photograph; with a seal when an authority is given. Same data, texts and seal, same bytes.

    Raises `MissingValue` for an empty value, `Unprintable` for a character that no shipped face has, ValueError for a
    birth date that is none.
    """
    check(data)
    words = texts.words("fr")
    labels = words["labels"]
    values = values_in("fr", data, texts)

    mark = seal.mark(data) if seal is not None else None

    def blocks(less: float) -> list[Block]:
        """The permit in sizes smaller by `less` points."""
        return [
            masthead(data, labels["permit_reference"], data.reference, labels["permit_companion"]),
            title(data, texts, "fr/permit"),
            key_panels(data, texts),
            particulars(data, texts, less=less),
            Notice(paragraphs=texts.paragraphs("fr/permit", "notice", **values), size=10.4 - less),
            Prose(paragraphs=texts.paragraphs("fr/permit", "decision", **values), size=9.4 - less),
            Prose(heading=labels["legal"], paragraphs=(texts.say("fr/permit", "legal", **values),), size=8.4 - less),
            signing(data, texts, "fr/permit"),
            Checking(
                heading=labels["check"],
                paragraphs=texts.paragraphs("fr/permit", "check", **values),
                seal=mark,
                address=data.verification_address,
                address_label=labels["address_label"],
                code=qr(data.verification_address) if data.verification_address else (),
                code_note=labels["code_note"],
            ),
        ]

    return compose([blocks(less) for less in TIGHTER], frame(data, texts, "fr/permit"))


def masthead(data: PermitData, label: str, reference: str, companion_label: str) -> Masthead:
    """The authority, the paper's own reference, the reference of the paper that goes with it."""
    companion = data.certificate_reference if reference == data.reference else data.reference
    return Masthead(
        heading=data.prefecture.heading,
        services=data.prefecture.services,
        references=((label, reference), (companion_label, companion)),
    )


def title(data: PermitData, texts: PaperTexts, paper: str) -> Title:
    """The name of a paper."""
    values = values_in("fr", data, texts)
    return Title(
        title=plain(texts.say(paper, "title", **values)), subtitle=plain(texts.say(paper, "subtitle", **values))
    )


def check(data: object) -> None:
    """Refuse empty values and characters that cannot be printed."""
    require(data)
    for field, text in texts_of(data):
        typefaces.check_printable(field, text)


def values_in(language: str, data: PermitData, texts: PaperTexts) -> dict[str, object]:
    """What the templates of `language` may name."""
    words = texts.words(language)

    def day(date: dt.date) -> str:
        return texts.calendar(language).day(date).replace(" ", "\N{NO-BREAK SPACE}")

    values: dict[str, object] = {
        "p": data,
        "start": day(data.validity.start),
        "end": day(data.validity.end),
        "issued_on": day(data.issued_on),
        "document_expiry": day(data.document.expiry),
        "document": words["document"][data.document.kind],
    }
    for form in ("document_with", "document_his"):
        if form in words:
            values[form] = words[form][data.document.kind]
    return values


def key_panels(data: PermitData, texts: PaperTexts) -> Panels:
    """The travel document and the validity, large."""
    words = texts.words("fr")
    labels = words["labels"]
    calendar = texts.calendar("fr")
    kind = words["document"][data.document.kind]
    note = plain(texts.say("fr/permit", "document_note", **values_in("fr", data, texts)))
    return Panels(
        left=Panel(
            label=labels["document"],
            intro=f"{kind} n°",
            lines=(("", data.document.number),),
            note=note,
            face=typefaces.MONO,
            size=26,
        ),
        right=Panel(
            label=labels["validity"],
            lines=(
                (labels["from"], calendar.day(data.validity.start)),
                (labels["to"], calendar.day(data.validity.end)),
            ),
            note=words["reason"][data.validity.reason],
        ),
    )


def particulars(data: PermitData, texts: PaperTexts, *, brief: bool = False, less: float = 0) -> Particulars:
    """Who the holder is. An absence that was stated is said in words; nothing is left blank.

    `brief` leaves number and address to the other paper.
    """
    labels = texts.words("fr")["labels"]
    holder = data.holder
    rows: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("surname", (holder.surname,)),
        ("usage_name", (holder.usage_name or labels["none"],)),
        ("given_names", (holder.given_names or labels["single_name"],)),
        ("birth_date", (texts.calendar("fr").birth(holder.birth_date),)),
        ("birth_place", (holder.birth_place,)),
        ("nationality", (holder.nationality,)),
    )
    if not brief:
        rows += (
            ("foreigner_number", (holder.foreigner_number or labels["none"],)),
            ("address", holder.address),
        )
    return Particulars(
        heading=labels["holder"], rows=tuple((labels[name], value) for name, value in rows), size=9.9 - less
    )


def signing(data: PermitData, texts: PaperTexts, paper: str) -> Signing:
    """Place, date and signatory; the note about the electronic signature only when there will be one."""
    values = values_in("fr", data, texts)
    return Signing(
        place_date=plain(texts.say(paper, "place_date", **values)),
        delegation=data.signatory.delegation,
        quality=data.signatory.quality,
        name=data.signatory.name,
        note=plain(texts.say(paper, "signed", **values)) if data.electronically_signed else "",
    )


def frame(data: PermitData, texts: PaperTexts, paper: str) -> Frame:
    """Title, footer and marks. PROJET wins over SPÉCIMEN: what is not approved must not pass for anything else."""
    words = texts.words("fr")
    values = values_in("fr", data, texts)
    mark = "projet" if data.projet else "specimen" if data.specimen else ""
    return Frame(
        title=plain(texts.say(paper, "subject", **values)),
        author=data.prefecture.heading[-1],
        subject=plain(texts.say(paper, "subtitle", **values)),
        day=data.issued_on,
        footer=(plain(texts.say(paper, "footer", **values)), plain(texts.say(paper, "contact", **values))),
        page_word=words["labels"]["page"],
        mark=words["marks"][mark] if mark else "",
        mark_note=words["marks"][f"{mark}_note"] if mark else "",
    )


def plain(markup: str) -> str:
    """The characters of a text that was escaped for markup and has no tags of its own."""
    return html.unescape(markup)

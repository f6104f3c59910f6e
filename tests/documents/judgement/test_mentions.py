"""A proof that names the person where no label says so: on a screen, in prose, on a ticket that cuts long names."""

from dataclasses import replace

import pytest

from documents.judgement.exhibits import BODY, Exhibit
from documents.judgement.likeness import Name
from documents.judgement.mentions import named_on, printed_short, stroke_misread
from documents.page import Box, Page, Source, TextLine
from documents.paper import Paper, Sheet
from documents.vocabulary import Kind


def shown(*lines: str, attachment: str = "screen.png") -> Exhibit:
    texts = tuple(TextLine(text=line, box=Box(0, 20 * row, 300, 20 * row + 18)) for row, line in enumerate(lines))
    page = Page(width=400, height=800, source=Source.OCR, lines=texts)
    sheet = Sheet(attachment=attachment, part="1.2", sha256="ab", page=page)
    return Exhibit(order=0, sheet=sheet, paper=Paper(kind=Kind.RETURN_IMPOSSIBLE))


ANNA = Name("ERIKSSON", "ANNA MARIA")


@pytest.mark.parametrize(
    "lines",
    [
        ("Booking X7K2QP", "Anna Eriksson", "CDG - TUN"),
        ("Hi Anna Maria Eriksson, your trip",),
        ("ERIKSSON ANNA 12A",),
        ("Réservation de Mme Anna Maria", "ERIKSSON"),
    ],
)
def test_the_whole_name_on_the_page_is_the_persons(lines: tuple[str, ...]) -> None:
    assert named_on(shown(*lines), ANNA)


@pytest.mark.parametrize(
    "lines",
    [
        ("Anna Karlsson", "Lars Eriksson"),
        ("Mrs Eriksson",),
        ("To: Anna Eriksson <anna@mail.example>",),
        ("Paid by Anna Eriksson", "Lars Berg"),
        ("Joanna Eriksson",),
        ("Anna Erikssonova",),
    ],
)
def test_others_payers_and_addressees_are_not(lines: tuple[str, ...]) -> None:
    assert not named_on(shown(*lines), ANNA)


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (("De : Afrijet", "ERIKSSON ANNA MARIA,", "", "Votre agence vous informe que le vol est annulé."), True),
        (("De : Afrijet", "Votre agence vous informe que le vol est annulé.", "Anna Eriksson"), False),
        (("Bien à vous,", "Anna Eriksson,", "Chemin des Vignes, Riom"), False),
        (("Lars Eriksson,", "Votre agence vous informe que le vol est annulé."), False),
    ],
)
def test_a_letter_in_a_mail_may_begin_with_the_name_alone(lines: tuple[str, ...], named: bool) -> None:
    assert named_on(shown(*lines, attachment=BODY), ANNA) is named


def test_a_tickets_stroke_may_be_read_as_a_letter() -> None:
    assert named_on(shown("ERIKSSONIANNA MARIA MRS,"), ANNA)
    assert named_on(shown("SYIKADIATOU MRS", "Votre agence vous informe"), Name("SY", "KADIATOU"))
    assert not named_on(shown("SYIKADIATOU"), Name("SY", "KADIATOU"))
    assert not named_on(shown("SYIKADIATOUN MRS"), Name("SY", "KADIATOU"))
    assert not named_on(shown("SYNKADIATOU MRS"), Name("SY", "KADIATOU"))


def test_a_name_without_parts_is_a_line_of_its_own() -> None:
    person = Name("GULNAZ BIBI")
    assert named_on(shown("Modification de votre voyage", "Gulnaz Bibi,", "Votre agence vous informe"), person)
    assert named_on(shown("MRS GULNAZ BIBI"), person)
    assert not named_on(shown("Gulnaz Bibi Khan"), person)
    assert not named_on(shown("To: Gulnaz Bibi"), person)
    assert not named_on(shown("LAHORE"), Name("LAHORE"))
    assert named_on(shown("Booking G4UMP7", "My trips", "MR OO", "LYS -> RGN"), Name("OO"))
    assert named_on(shown("Booking CB3V3G", "QURESHI", "LYS -> ISB"), Name("QURESHI"))
    assert not named_on(shown("Booking CB3V3G", "LYS -> ISB", "QURESHI"), Name("QURESHI"))


def test_a_mails_own_text_is_signed_by_its_writer() -> None:
    assert not named_on(shown("Anna Eriksson", attachment=BODY), ANNA)


@pytest.mark.parametrize(
    ("ticket", "person", "same"),
    [
        (Name("SRISUWANNAPO", "SOMCHAI"), Name("SRISUWANNAPORN", "SOMCHAI"), True),
        (Name("RASOANAIVORANDRIA", "TIA"), Name("RASOANAIVORANDRIA", "TIANA"), False),
        (Name("RANDRIAMANANTENASOA", "HERI"), Name("RANDRIAMANANTENASOA", "HERINIAINA"), False),
        (Name("KOUASSI", "JEAN"), Name("KOUASSI", "JEANNE"), False),
        (Name("KOUASSIAPPIAH", "JEAN"), Name("KOUASSIAPPIAHOULAYE", "JEANNE"), False),
        (Name("BENALI", "KARIM"), Name("BENALIOUCHE", "KARIMA"), False),
    ],
)
def test_a_ticket_without_room_cuts_a_name(ticket: Name, person: Name, same: bool) -> None:
    assert printed_short(ticket, person) is same


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Bobur Abdugodirov", True),
        ("Abdugodirov Bobur", True),
        ("Bahodir Abdugodirov", False),
        ("Bobur Abdumodirov", False),
        ("Bobur Abduqodirova", False),
        ("Abdugodirov", False),
        ("Bobur Abdugodirov and friends", False),
    ],
)
def test_one_letter_of_a_long_family_name_may_be_misread(line: str, named: bool) -> None:
    name = Name("ABDUQODIROV", "BOBUR")
    assert named_on(shown("Booking SV4X5T", line, "Paris-CDG -> TAS"), name) is named


def test_a_short_or_typed_name_has_no_letter_misread() -> None:
    typed = shown("Booking SV4X5T", "Bobur Abdugodirov")
    typed = replace(typed, sheet=replace(typed.sheet, page=replace(typed.sheet.page, source=Source.TEXT_LAYER)))
    assert not named_on(typed, Name("ABDUQODIROV", "BOBUR"))
    assert not named_on(shown("Anna Vgrin"), Name("VQRIN", "ANNA"))


@pytest.mark.parametrize(
    ("passenger", "name", "same"),
    [
        (Name("SMYTHE HARDCASTLEIALASTAIR"), Name("SMYTHE HARDCASTLE", "ALASTAIR"), True),
        (Name("SMYTHE HARDCASTLELALASTAIR"), Name("SMYTHE HARDCASTLE", "ALASTAIR JOHN"), True),
        (Name("HARDCASTLEIALASTAIR"), Name("SMYTHE HARDCASTLE", "ALASTAIR"), False),
        (Name("TAZ", "SOUAD MRS"), Name("TAZI", "SOUAD"), True),
        (Name("TAZ", "SOUAD"), Name("TAZA", "SOUAD"), False),
        (Name("TAZ", "SARA"), Name("TAZI", "SOUAD"), False),
        (Name("AL", "SOUAD"), Name("ALI", "SOUAD"), False),  # too short a name to be sure of
        (Name("SYIKADIATOU"), Name("SY", "KADIATOU"), False),
    ],
)
def test_a_tickets_stroke_that_was_read_as_a_letter(passenger: Name, name: Name, same: bool) -> None:
    assert stroke_misread(passenger, name) is same

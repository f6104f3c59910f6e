"""A reader's slips in known words are put right; what is no known word stays as it was read."""

import pytest

from documents.page import Box, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.respelling import KnownWords, respelt
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

KNOWN = KnownWords(
    ["je soussignée", "bildirim", "attestation d'hébergement", "has been cancelled", "the cancellation", "отменен"]
)


def said(text: str) -> str:
    (line,) = respelt([TextLine(text=text, box=Box(0, 0, 100, 20), confidence=0.9)], KNOWN)
    return line.text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Je soussigmée Odile", "Je soussignee Odile"),
        ("was canceiled today", "was cancelled today"),
        ("une attestatlon", "une attestation"),
        ("Passager : Heriz0 MODELO", "Passager : Herizo MODELO"),
        ("chez A1laramadji", "chez Allaramadji"),
        ("рейс отменём авиакомпанией", "рейс отменен авиакомпанией"),
    ],
)
def test_a_slip_in_a_known_word_is_put_right(read: str, meant: str) -> None:
    assert said(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Mme Attestatiqm",  # two letters
        "Terminal1, Porte 0, Bât0, Zone01, A10, Ab1",  # numbers
        "soussignée",  # known as it is: its accent stays
        "host posted it",  # too short to be sure
        "P<UTOATTESTATIQN<<ANNA",  # a zone's line is never touched
        "ATTESTATI00N",  # two digits: a number may be meant
        "AB0123",
        "мы отменим рейс",  # another form of the word, which says another thing
        "ERIKSSON",
        "Mme YILDIRIM Emine, Yildirim",  # names may be a letter from a known word
    ],
)
def test_what_is_no_known_word_stays(text: str) -> None:
    assert said(text) == text


def test_between_two_known_words_nobody_chooses() -> None:
    known = KnownWords(["hebergement", "hebergemenx"])
    (line,) = respelt([TextLine(text="hebergemenz", box=Box(0, 0, 9, 9))], known)
    assert line.text == "hebergemenz"


def test_a_certificate_with_slips_is_still_one(tables: References) -> None:
    text = """
        ATTESTATION D'HÉBERGEMEMT
        Je soussigmée Odile MODELE, née le 3 avril 1960, demeuramt 3 rue des Lilas, 63110 Beaumont,
        certifie héberger M. Jean EXEMPLE, né le 5 mai 1980. Fait à Beaumont, le 1er juin 2020
    """
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.kind is Kind.ACCOMMODATION
    assert (paper.fields["host_surname"], paper.fields["postcode"]) == ("MODELE", "63110")


def test_middling_words_are_put_right_only_where_the_letters_look_alike(tables: References) -> None:
    known = tables.known_words
    assert known.meant("TNAVEL") == "TRAVEL"
    assert known.meant("CLOSER") is None  # another word than CLOSED


def test_a_misread_if_still_takes_back_what_it_takes_back() -> None:
    known = KnownWords(["vol annulé", "lot odwołany"], doubts=["en cas", "jeśli"])
    lines = [
        TextLine(text=text, box=Box(0, 0, 9, 9)) for text in ("En caa d'annulation", "Jcśli lot", "EN CAA", "casa")
    ]
    assert [line.text for line in respelt(lines, known)] == ["En cas d'annulation", "jesli lot", "EN CAA", "casa"]


def test_a_digit_inside_a_known_word_and_a_label_before_its_colon() -> None:
    known = KnownWords(["consolato generale", "passeggero"])
    lines = [
        TextLine(text=text, box=Box(0, 0, 9, 9)) for text in ("CONS0LATO", "Passeggcro: Mario", "Passeggcro Mario")
    ]
    assert [line.text for line in respelt(lines, known)] == ["CONSOLATO", "Passeggero: Mario", "Passeggcro Mario"]

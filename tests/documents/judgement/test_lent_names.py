"""A certificate whose host or guest was not told: who stands on it with whole name and birth is known from a paper."""

import dataclasses

import pytest

from documents.page import Box, Source, TextLine
from documents.paper import Sheet
from documents.vocabulary import Field, Requirement
from tests.documents.judgement.papers import card, dossier, home, judged, rules

HOME, HOST = Requirement.ACCOMMODATION, Requirement.HOST_IDENTITY
NO_HOST: dict[str, str | None] = {"host_surname": None, "host_given_names": None, "host_birth_date": None}
NO_GUEST: dict[str, str | None] = {"guests": None, "guest_birth_dates": None}
BORN = "04/05/1960"  # as on the host's card of these papers


def showing(sheet: Sheet, *texts: str) -> Sheet:
    lines = tuple(TextLine(text=text, box=Box(0, 20 * row, 300, 20 * row + 18)) for row, text in enumerate(texts))
    return dataclasses.replace(sheet, page=dataclasses.replace(sheet.page, source=Source.OCR, lines=lines))


@pytest.mark.parametrize(
    "texts",
    [
        (f"Monsieur Jean EXEMPLE, né le {BORN}",),
        ("EXEMPLE Jean", f"né le {BORN} à Riom"),
        ("sesusinéle) Jean EXEMPLE", "à Riom", "né(e)le 0410511960"),  # a form whose hand has strokes like ones
    ],
)
def test_the_bearer_of_the_card_stands_there(texts: tuple[str, ...]) -> None:
    born = card(birth_date="1960-05-04")
    judgement = judged(dossier(home=showing(home("h.jpg", **NO_HOST), *texts), card=born))
    assert (rules(judgement, HOME), rules(judgement, HOST)) == ([], [])
    fields = judgement.applicants[0].fields
    assert (fields[Field.HOST_SURNAME], fields[Field.HOST_GIVEN_NAMES]) == ("EXEMPLE", "JEAN")
    assert judgement.applicants[0].evidence[Field.HOST_SURNAME].box == Box(0, 0, 300, 18)  # the line with the name


@pytest.mark.parametrize(
    "texts",
    [
        ("Monsieur Jean EXEMPLE",),  # no birth: it may be a namesake, a neighbour
        ("Monsieur Jean EXEMPLE, né le 05/05/1960",),
        (f"Monsieur Paul EXEMPLE, né le {BORN}",),
        ("Monsieur Jean EXEMPLE", "domicile : 2 rue Blatin", f"né le {BORN}"),
        ("Monsieur Jean EXEMPLE", "mon voisin", f"né le {BORN}"),
        ("Monsieur Jean EXEMPLE", "à Riom", "né le 0410511961"),
    ],
)
def test_without_whole_name_and_birth_it_stays_a_doubt(texts: tuple[str, ...]) -> None:
    judgement = judged(dossier(home=showing(home("h.jpg", **NO_HOST), *texts), card=card(birth_date="1960-05-04")))
    assert rules(judgement, HOME) == ["accommodation-host-unread"]
    assert rules(judgement, HOST) == ["host-unnamed"]


def test_a_guest_is_not_lent_as_host() -> None:
    texts = ("Mme Anna Maria ERIKSSON, née le 12/08/1974",)
    own = card(surname="ERIKSSON", given_names="ANNA MARIA", birth_date="1974-08-12")
    judgement = judged(dossier(home=showing(home("h.jpg", **NO_HOST), *texts), card=own))
    assert "accommodation-host-unread" in rules(judgement, HOME)


def test_who_holds_the_passport_stands_there_as_guest() -> None:
    told = showing(home("h.jpg", **NO_GUEST), "qu'habite ici ERIKSSON Anna Maria née 12/08/1974")
    assert rules(judged(dossier(home=told)), HOME) == []
    other = showing(home("h.jpg", **NO_GUEST), "qu'habite ici ERIKSSON Anna Maria")
    assert rules(judged(dossier(home=other)), HOME) == ["accommodation-guest-unread"]

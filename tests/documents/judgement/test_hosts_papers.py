"""The host's paper beside the certificate: either of a couple, two sides sent apart, a name whose order is not told."""

import pytest

from documents.vocabulary import Field, Requirement
from tests.documents.judgement.papers import card, dossier, home, judged, rules

HOST = Requirement.HOST_IDENTITY


def test_of_a_couple_either_may_send_a_card() -> None:
    couple = home(
        host_surname="MARTIN", host_given_names="PAUL", host_birth_date=None, hosts="MARTIN, PAUL|EXEMPLE, JEAN"
    )
    judgement = judged(dossier(home=couple))
    assert rules(judgement, HOST) == []
    assert judgement.applicants[0].fields[Field.HOST_SURNAME] == "EXEMPLE"
    other = card(surname="DURAND", given_names="LUC")
    assert rules(judged(dossier(home=couple, card=other)), HOST) == ["host-mismatch"]


def test_the_card_tells_which_word_is_the_family_name() -> None:
    open_name = home(host_surname="JEAN LUC EXEMPLE", host_given_names=None)
    judgement = judged(dossier(home=open_name, card=card(given_names="JEAN LUC")))
    assert rules(judgement, HOST) == []
    fields = judgement.applicants[0].fields
    assert (fields[Field.HOST_SURNAME], fields[Field.HOST_GIVEN_NAMES]) == ("EXEMPLE", "JEAN LUC")


def test_the_card_tells_it_though_the_zone_spells_dots_with_an_e() -> None:
    open_name = home(host_surname="ANNEGRET MULLER SCHON", host_given_names=None)
    judgement = judged(dossier(home=open_name, card=card(surname="MUELLER SCHOEN", given_names="ANNEGRET")))
    assert rules(judgement, HOST) == []
    fields = judgement.applicants[0].fields
    assert (fields[Field.HOST_SURNAME], fields[Field.HOST_GIVEN_NAMES]) == ("MUELLER SCHOEN", "ANNEGRET")


def test_a_slip_in_such_a_name_is_the_same_person_when_the_births_agree() -> None:
    slip = home(host_surname="JEAN EXENPLE", host_given_names=None)
    assert rules(judged(dossier(home=slip)), HOST) == []
    born_otherwise = home(host_surname="JEAN EXENPLE", host_given_names=None, host_birth_date="1971-01-01")
    assert rules(judged(dossier(home=born_otherwise)), HOST) == ["host-mismatch"]


@pytest.mark.parametrize(
    ("surname", "given"),
    [
        ("CHRISTIAN", "LOCHETTE"),
        ("CHRISTIAN LOCHETTE", None),
        ("ROCHETTEJHRISTIAN", None),
        ("CHRISTIAN", "ROCHETTEJ"),
        ("ROCHET", "CHRISTIAN TE"),
    ],
)
def test_the_card_tells_a_name_that_was_misread_and_not_told_apart(surname: str, given: str | None) -> None:
    misread = home(host_surname=surname, host_given_names=given, host_birth_date="1953-11-27")
    shown = card(surname="ROCHETTE", given_names="CHRISTIAN", birth_date="1953-11-27")
    judgement = judged(dossier(home=misread, card=shown))
    assert rules(judgement, HOST) == []
    fields = judgement.applicants[0].fields
    assert (fields[Field.HOST_SURNAME], fields[Field.HOST_GIVEN_NAMES]) == ("ROCHETTE", "CHRISTIAN")


def test_the_back_of_a_card_says_until_when_and_stands_for_no_front() -> None:
    front = card("front.jpg", card="french-card", expiry=None, issued="2008-03", birth_date="1995-05-04")
    back = card(
        "back.jpg",
        {"zoned": False},
        card="french-card",
        surname=None,
        given_names=None,
        birth_date=None,
        number=None,
        issued="2008-03-11",
        expiry="2023-03-10",
    )
    minor = home(host_birth_date="1995-05-04")
    assert rules(judged(dossier(home=minor, card=front)), HOST) == ["host-card-expired"]
    assert rules(judged(dossier(home=minor, card=(front, back))), HOST) == []
    assert rules(judged(dossier(home=minor, card=back)), HOST) == ["host-identity-unreadable"]


def test_the_back_of_another_card_says_nothing() -> None:
    front = card("front.jpg", card="french-card", expiry=None, issued="2005-03")
    back = card(
        "back.jpg",
        {"zoned": False},
        card="french-card",
        surname=None,
        given_names=None,
        birth_date=None,
        issued="2014-01-02",
    )
    assert rules(judged(dossier(card=(front, back))), HOST) == ["host-card-expired"]


@pytest.mark.parametrize("spelt", ["STANESCU", "STAENESCU"])
def test_a_letter_with_two_spellings_is_told_by_the_card(spelt: str) -> None:
    open_letter = home(host_surname="STÄNESCU", host_given_names="FLORIN", host_birth_date=None)
    judgement = judged(dossier(home=open_letter, card=card(surname=spelt, given_names="FLORIN")))
    assert rules(judgement, HOST) == []
    assert judgement.applicants[0].fields[Field.HOST_SURNAME] == spelt
    other = judged(dossier(home=open_letter, card=card(surname="STINESCU", given_names="FLORIN")))
    assert rules(other, HOST) == ["host-mismatch"]

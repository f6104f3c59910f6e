"""The sample maker's zones: published examples come out sign for sign, and every drawn zone keeps its check digits."""

import datetime as dt
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from samples import people, zones
from samples.nations import NATIONS


def test_the_passport_of_icao_9303() -> None:
    lines = zones.passport(
        state="UTO", surname="ERIKSSON", given_names="ANNA MARIA", number="L898902C3", nationality="UTO",
        birth=dt.date(1974, 8, 12), sex="F", expiry=dt.date(2012, 4, 15), optional="ZE184226B",
    )  # fmt: skip
    assert lines == ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")


def test_the_german_card_of_2010() -> None:
    lines = zones.card(
        code="ID", state="D", surname="MUSTERMANN", given_names="ERIKA", number="T22000129", nationality="D",
        birth=dt.date(1964, 8, 12), sex="<", expiry=dt.date(2020, 10, 31),
    )  # fmt: skip
    assert lines == (
        "IDD<<T220001293<<<<<<<<<<<<<<<",
        "6408125<2010315D<<<<<<<<<<<<<4",
        "MUSTERMANN<<ERIKA<<<<<<<<<<<<<",
    )


def test_the_old_french_card() -> None:
    lines = zones.french_card(
        surname="BERTHIER", given_names="CORINNE",
        department="923", office="", listed="", issued=dt.date(1988, 6, 1), serial="10285",
        birth=dt.date(1965, 12, 6), sex="F",
    )  # fmt: skip
    assert lines == ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6")


def test_letters_that_the_zone_does_not_have() -> None:
    assert zones.latin("Müller-Ößling") == "MUELLER<OESSLING"
    assert zones.latin("N'Guessan") == "NGUESSAN"
    assert zones.latin("ÖZTÜRK", "TUR") == "OZTURK"
    assert zones.latin("ŞAHİN") == "SAHIN"
    assert zones.latin("СОКОЛОВА".join(("SOKOLOVA/", ""))) == "SOKOLOVA"


@given(st.integers(0, 10_000), st.sampled_from(sorted(NATIONS)))
def test_every_person_s_passport_is_right(seed: int, nation: str) -> None:
    who = people.person(Random(seed), dt.date(2026, 11, 23), nation)
    first, second = zones.passport(
        state=nation, surname=who.surname, given_names=who.given_names, number=who.number, nationality=nation,
        birth=who.birth, sex=who.sex, expiry=who.expiry,
    )  # fmt: skip
    assert len(first) == len(second) == 44
    assert (first + second).isascii()
    assert set(first + second) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")
    assert second[9] == zones.digit(second[:9])
    assert second[43] == zones.digit(second[:10] + second[13:20] + second[21:43])
    surname, given = who.zone_names()
    assert first[5:].rstrip("<").replace("<<", "|").replace("<", " ") == (f"{surname}|{given}" if given else surname)


@given(st.integers(0, 10_000))
def test_a_wrong_digit_is_wrong(seed: int) -> None:
    who = people.person(Random(seed), dt.date(2026, 11, 23))
    _, second = zones.passport(
        state="MAR", surname=who.surname, given_names=who.given_names, number=who.number, nationality="MAR",
        birth=who.birth, sex=who.sex, expiry=who.expiry, wrong_digit=True,
    )  # fmt: skip
    assert second[9] != zones.digit(second[:9])
    assert second[43] != zones.digit(second[:10] + second[13:20] + second[21:43])

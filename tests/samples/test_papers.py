"""Drawn papers: each can be drawn for everybody, carries its mark, and cameras do what they say."""

import datetime as dt
import io
from dataclasses import replace
from random import Random

import pypdfium2
import pytest
from PIL import Image, ImageOps

from samples import camera, ink, papers, people, proofs
from samples.airlines import CANCELLED
from samples.leaf import pdf
from samples.nations import NATIONS

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize("nation", sorted(NATIONS))
def test_every_state_has_a_passport(nation: str) -> None:
    rng = Random(nation)
    who = people.person(rng, TODAY, nation)
    page = papers.passport(who)
    assert page.image.size == (1500, 1056)
    assert page.fields["passport_number"] == who.number
    assert page.mrz[1].startswith(who.number)


@pytest.mark.parametrize("layout", papers.LAYOUTS)
def test_a_certificate_s_text_layer_names_host_guest_and_place(layout: str) -> None:
    rng = Random(layout)
    host, guest = people.host(rng, TODAY), people.person(rng, TODAY, "SEN")
    leaf = papers.accommodation(host, (guest,), TODAY, TODAY - dt.timedelta(80), layout=layout)
    document = pypdfium2.PdfDocument(pdf([leaf]))
    text = " ".join(document[0].get_textpage().get_text_range().split())
    for word in (host.surname, guest.surname, host.postcode, host.commune, f"{guest.birth:%d/%m/%Y}", "SPECIMEN"):
        assert word in text, word


@pytest.mark.parametrize("language", sorted(CANCELLED))
def test_airlines_cancel_in_many_tongues(language: str) -> None:
    rng = Random(language)
    who = people.person(rng, TODAY, "MAR")
    way = proofs.flight(rng, who, TODAY)
    notice = proofs.cancellation(way, (who,), language)
    assert way.number in notice.text
    assert who.number not in notice.text
    assert "{" not in notice.text + notice.subject
    assert notice.subject in proofs.as_html(notice)


def test_an_exif_turned_photograph_stands_upright_for_who_honours_it() -> None:
    rng = Random(1)
    page = papers.passport(people.person(rng, TODAY, "IND"))
    for exif in (1, 3, 6, 8):
        shot = replace(camera.none(rng, 800), exif=exif)
        picture = Image.open(io.BytesIO(camera.photograph(page.image, shot, Random(2))))
        upright = ImageOps.exif_transpose(picture).resize((50, 35)).convert("L")
        flat = page.image.resize((50, 35)).convert("L")
        distance = sum(abs(a - b) for a, b in zip(upright.tobytes(), flat.tobytes(), strict=True)) / (50 * 35)
        assert distance < 6, exif


def test_a_turned_photograph_lies_on_its_side() -> None:
    page = papers.passport(people.person(Random(1), TODAY, "IND"))
    picture = Image.open(io.BytesIO(camera.photograph(page.image, camera.Shot(turn=90, long_side=900), Random(2))))
    assert picture.height > picture.width


def test_a_stamp_page_tells_the_last_entry() -> None:
    early = people.Entry(day=dt.date(2025, 3, 2), state="D", post="FRANKFURT/MAIN")
    gone = people.Entry(day=dt.date(2025, 3, 20), state="D", post="FRANKFURT/MAIN", leaving=True)
    late = people.Entry(day=dt.date(2026, 9, 4), state="F", post="ROISSY CDG")
    assert papers.stamp_page((early, late, gone), Random(3)).fields == {"entry_date": "2026-09-04", "entry_state": "F"}
    assert papers.stamp_page((gone,), Random(3)).kinds == ("other",)


def test_what_a_font_has_not_is_drawn_in_one_that_has_it() -> None:
    assert ink.fitting("Zażółć gęślą jaźń", ink.TYPED) == ink.TYPED
    assert ink.fitting("Рейс скасовано", ink.TYPED) == ink.WIDE
    assert ink.fitting("Рейс скасовано", ink.TYPED_BOLD) == ink.WIDE_BOLD
    assert ink.fitting("Рейс скасовано", ink.SANS) == ink.SANS
    assert ink.fitting("الرحلة", ink.BOLD) == ink.WIDE_BOLD

"""Border stamps are found by their ink, at any angle, and read: which way, which day, which State, which post."""

import dataclasses
import datetime as dt
from random import Random

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from documents.page import Box, Stamp, StampDirection, TextLine
from documents.readers.toolkit import Toolkit
from documents.stamps import find_stamps
from documents.stamps.arrow import Arrow
from documents.stamps.imprints import find_imprints
from documents.vocabulary import Kind
from documents.zones import find_zones
from samples import camera, ink, passports, people, stamps
from samples.people import Entry
from tests.documents.zones.test_mrz import MRVB, TD3

pytestmark = pytest.mark.ocr


def find(image: Image.Image, toolkit: Toolkit) -> tuple[Stamp, ...]:
    pixels = np.asarray(image.convert("RGB"))
    return find_stamps(pixels, toolkit.quick.read(pixels), toolkit, zones=())


def crossing(day: dt.date, state: str, *, leaving: bool = False) -> Entry:
    entry = people.entry(Random(1), day, state=state)
    return Entry(day=day, state=state, post=entry.post, means=entry.means, leaving=leaving)


@pytest.mark.parametrize("angle", [0, 12, 35, 90, 171, 280])
def test_an_entry_at_any_angle(toolkit: Toolkit, angle: int) -> None:
    colour = stamps.INKS["blue"]
    imprint = stamps.stamp(crossing(dt.date(2020, 3, 1), "F"), Random(4), colour, wear=0.1)
    turned = imprint.rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(turned, (500, 250), turned)
    (stamp,) = find(page, toolkit)
    assert (stamp.direction, stamp.date, stamp.state) == (StampDirection.ENTRY, dt.date(2020, 3, 1), "F")
    assert abs(stamp.box.left - 500) < 40


def test_an_entry_and_an_exit_photographed(toolkit: Toolkit) -> None:
    rng = Random(12)
    entries = (crossing(dt.date(2020, 2, 20), "F"), crossing(dt.date(2019, 5, 14), "NL", leaving=True))
    drawn = stamps.stamp_page(entries, rng, ink_name="violet")
    found = find(camera.expose(drawn.image, camera.careful(rng), rng), toolkit)
    said = {(stamp.date, stamp.state, stamp.direction) for stamp in found}
    assert said == {
        (dt.date(2020, 2, 20), "F", StampDirection.ENTRY),
        (dt.date(2019, 5, 14), "NL", StampDirection.EXIT),
    }


def test_a_black_frame_beside_a_passport_counts_with_a_stamps_signs(toolkit: Toolkit) -> None:
    imprint = stamps.stamp(crossing(dt.date(2020, 3, 1), "NL"), Random(4), stamps.INKS["black"], wear=0.1)
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(imprint, (500, 250), imprint)
    lines = tuple(TextLine(text=text, box=Box(100, 40 + 50 * i, 1300, 80 + 50 * i)) for i, text in enumerate(MRVB))
    visa = find_zones(lines)
    pixels = np.asarray(page)
    read = (*lines, *toolkit.quick.read(pixels))
    assert [stamp.state for stamp in find_stamps(pixels, read, toolkit, zones=visa)] == ["NL"]
    passport = find_zones([dataclasses.replace(line, text=text) for line, text in zip(lines, TD3, strict=True)])
    assert passport[0].kind is Kind.PASSPORT_IDENTITY
    assert [stamp.state for stamp in find_stamps(pixels, read, toolkit, zones=passport)] == ["NL"]
    unsigned = np.ascontiguousarray(pixels.copy())
    unsigned[260:410, 510 : 490 + imprint.width] = (236, 232, 224)  # no arrow, no stars
    assert find_stamps(unsigned, (*lines, *toolkit.quick.read(unsigned)), toolkit, zones=passport) == ()


def test_a_stamp_without_a_day_that_exists_has_no_date(toolkit: Toolkit) -> None:
    imprint = stamps.stamp(crossing(dt.date(2020, 3, 1), "F"), Random(4), stamps.INKS["red"], wear=0.0)
    day = Image.new("RGBA", (imprint.width * 6 // 10, 90), (236, 232, 224, 255))
    imprint.paste(day, (imprint.width * 2 // 10, 130))
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(imprint, (400, 300), imprint)
    assert [stamp.date for stamp in find(page, toolkit)] in ([], [None])


def test_an_identity_page_and_an_empty_page_have_no_stamps(toolkit: Toolkit) -> None:
    person = people.person(Random(2), dt.date(2020, 6, 10), "SEN")
    assert find(passports.passport(person).image, toolkit) == ()
    assert find(Image.new("RGB", (1200, 900), "white"), toolkit) == ()
    assert find(stamps.stamp_page((), Random(3), clutter=2).image, toolkit) == ()


@pytest.mark.parametrize("side_by_side", [True, False])
def test_two_stamps_that_touch_are_two(toolkit: Toolkit, side_by_side: bool) -> None:
    days = (dt.date(2019, 5, 14), dt.date(2020, 3, 1))
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    for index, day in enumerate(days):
        imprint = stamps.stamp(crossing(day, "F"), Random(4), stamps.INKS["blue"], wear=0.05)
        off = index * ((imprint.width if side_by_side else imprint.height) - 12)
        page.paste(imprint, (300 + off, 250) if side_by_side else (300, 250 + off), imprint)
    found = find(page, toolkit)
    assert {(stamp.date, stamp.direction) for stamp in found} == {(day, StampDirection.ENTRY) for day in days}


def test_another_stamps_corner_on_the_frame_makes_no_larger_frame_of_both(toolkit: Toolkit) -> None:
    imprint = stamps.stamp(crossing(dt.date(2020, 3, 1), "F"), Random(4), stamps.INKS["black"], wear=0.05)
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(imprint, (200, 250), imprint)
    right, middle = 200 + imprint.width - 8, 250 + imprint.height // 2
    pen = ImageDraw.Draw(page)
    pen.line([(right, middle), (right + 300, 230), (right + 300, 600), (right, middle)], fill=(40, 40, 46), width=6)
    (stamp,) = find(page, toolkit)
    assert (stamp.date, stamp.direction) == (dt.date(2020, 3, 1), StampDirection.ENTRY)


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (9000, 3), (2, 2)])
def test_a_strip_of_a_few_pixels_holds_no_stamp(shape: tuple[int, int]) -> None:
    pixels = np.full((*shape, 3), 255, np.uint8)
    assert find_imprints(pixels, [Box(0, 0, shape[1], shape[0])]) == []


@pytest.mark.parametrize("worn", [False, True])
def test_a_stamp_of_compartments_is_one_though_a_side_is_worn_off(toolkit: Toolkit, worn: bool) -> None:
    """The compartment with the State is a whole frame; the stamp around it is one that lacks a side."""
    blue, page = (40, 60, 150), Image.new("RGB", (1500, 1056), (236, 232, 224))
    pen = ImageDraw.Draw(page)
    pen.rectangle((500, 300, 980, 540), outline=blue, width=5)
    pen.line((632, 300, 632, 540), fill=blue, width=5)
    for step in range(12):
        across, down = 566 + 44 * np.cos(step * np.pi / 6), 366 + 44 * np.sin(step * np.pi / 6)
        pen.ellipse((across - 4, down - 4, across + 4, down + 4), fill=blue)
    for text, place, size in (("F", (552, 342), 46), ("65L", (530, 470), 34), ("11-05-20", (680, 340), 62),
                              ("LYON", (680, 470), 34)):  # fmt: skip
        pen.text(place, text, fill=blue, font=ink.font(ink.SANS, size))
    pen.line((840, 490, 890, 490), fill=blue, width=5)
    pen.polygon([(878, 478), (904, 490), (878, 502)], fill=blue)
    pen.line((908, 474, 908, 506), fill=blue, width=4)
    if worn:
        pen.rectangle((970, 320, 990, 520), fill=(236, 232, 224))
    (stamp,) = find(page, toolkit)
    assert (stamp.direction, stamp.date, stamp.state) == (StampDirection.ENTRY, dt.date(2020, 5, 11), "F")


def test_a_coloured_box_with_a_letter_beside_a_passport_is_no_stamp(toolkit: Toolkit) -> None:
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    pen = ImageDraw.Draw(page)
    pen.rectangle((500, 400, 800, 590), outline=(160, 60, 20), width=5)
    pen.text((520, 415), "Sexe", fill=(160, 60, 20), font=ink.font("DejaVuSans.ttf", 44))
    pen.text((640, 500), "02", fill=(160, 60, 20), font=ink.font("DejaVuSans.ttf", 60))
    pen.text((530, 500), "F", fill=(160, 60, 20), font=ink.font("DejaVuSans.ttf", 60))
    lines = tuple(TextLine(text=text, box=Box(100, 40 + 50 * i, 1300, 80 + 50 * i)) for i, text in enumerate(TD3))
    pixels = np.asarray(page)
    read = (*lines, *toolkit.quick.read(pixels))
    assert {line.text for line in read} >= {"Sexe", "F"}
    assert find_imprints(pixels, [Box(520, 500, 580, 560)])
    assert find_stamps(pixels, read, toolkit, zones=find_zones(lines)) == ()


def test_a_sign_that_is_no_arrow_does_not_turn_a_stamp_on_its_head(
    toolkit: Toolkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What says that the stamp lies upright is overruled by its text, which reads the other way up."""
    imprint = stamps.stamp(crossing(dt.date(2020, 3, 1), "F"), Random(4), stamps.INKS["blue"], wear=0.1).rotate(180)
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(imprint, (500, 250), imprint)
    wrong = Arrow(StampDirection.EXIT, 0, Box(0, 0, 4, 4))
    monkeypatch.setattr("documents.stamps.reading.find_arrow", lambda flat, *, runs=None: wrong)
    (stamp,) = find(page, toolkit)
    assert (stamp.direction, stamp.date, stamp.state) == (StampDirection.ENTRY, dt.date(2020, 3, 1), "F")


def test_a_box_of_a_visas_own_print_is_no_stamp(toolkit: Toolkit) -> None:
    """A pale field of a sticker, with its label and day; a stamp's day in the same place stays one."""
    lines = tuple(TextLine(text=text, box=Box(100, 900 + 50 * i, 1300, 940 + 50 * i)) for i, text in enumerate(MRVB))
    found = []
    for label in ("OD / FROM", "PRAHA"):
        page = Image.new("RGB", (1500, 1056), (236, 232, 224))
        pen = ImageDraw.Draw(page)
        pen.rectangle((500, 400, 840, 600), outline=(20, 20, 20), width=5)
        pen.text((530, 420), label, fill=(20, 20, 20), font=ink.font(ink.SANS, 44))
        pen.text((530, 500), "27-03-26", fill=(20, 20, 20), font=ink.font(ink.SANS, 62))
        pixels = np.asarray(page)
        read = (*lines, *toolkit.quick.read(pixels))
        found.append([stamp.date for stamp in find_stamps(pixels, read, toolkit, zones=find_zones(lines))])
    assert found == [[], [dt.date(2026, 3, 27)]]


def test_the_rule_of_a_letter_with_the_edges_of_its_sheet_is_no_stamp(toolkit: Toolkit) -> None:
    page = Image.new("RGB", (1200, 1650), (236, 228, 216))
    draw = ImageDraw.Draw(page)
    draw.rectangle((100, 800, 980, 1300), fill=(252, 244, 232), outline=(70, 90, 190), width=4)
    lines = []
    for left, top, text, size in (
        (130, 830, "Attestation faite pour la préfecture du Rhône.", 32),
        (130, 930, "Lyon, le 06.06.2026", 32),
        (500, 1040, "825", 44),  # what a reader makes of a signature
    ):
        face = ink.font("DejaVuSans.ttf", size)
        draw.text((left, top), text, fill=(30, 40, 120), font=face)
        lines.append(
            TextLine(text=text, box=Box(*map(round, draw.textbbox((left, top), text, font=face))), confidence=0.9)
        )
    pixels = np.asarray(page)
    assert find_imprints(pixels, [lines[2].box])
    assert find_stamps(pixels, lines, toolkit, zones=()) == ()


def test_a_stamp_of_which_the_page_told_the_post_alone_is_looked_into(toolkit: Toolkit) -> None:
    imprint = stamps.stamp(crossing(dt.date(2020, 3, 1), "F"), Random(4), stamps.INKS["blue"], wear=0.1)
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(imprint, (500, 250), imprint)
    pixels = np.asarray(page)
    post = [line for line in toolkit.quick.read(pixels) if line.text.isupper() and len(line.text) > 4]
    assert post
    assert not any(sign.isdigit() for line in post for sign in line.text)
    (stamp,) = find_stamps(pixels, post, toolkit, zones=())
    assert (stamp.direction, stamp.date) == (StampDirection.ENTRY, dt.date(2020, 3, 1))
    letter = TextLine(text="Je soussignée atteste que je loge ma cousine", box=Box(60, 900, 1400, 940))
    assert find_stamps(pixels, [*post, letter], toolkit, zones=()) == ()


def test_a_sheet_around_a_letters_sentence_is_no_stamp(toolkit: Toolkit) -> None:
    page = np.full((1200, 1600, 3), 215, np.uint8)
    cv2.rectangle(page, (300, 300), (1100, 800), (244, 240, 232), -1)
    cv2.rectangle(page, (300, 300), (1100, 800), (70, 90, 160), 4)
    ink = (30, 40, 120)
    said = (("Je certifie que mon cousin loge ici", 400), ("06.06.26", 560))
    for text, down in said:
        cv2.putText(page, text, (340, down), cv2.FONT_HERSHEY_SIMPLEX, 1.2, ink, 3)
    lines = [
        TextLine(text=text, box=Box(340, down - 40, 340 + 20 * len(text), down + 10), confidence=0.95)
        for text, down in said
    ]
    assert find_stamps(page, lines, toolkit, zones=()) == ()
    assert find_stamps(page, lines[1:], toolkit, zones=())

"""Officers stamp over a visa's print and zone: the stamp and the zone are both read, each in its own ink."""

import datetime as dt
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.cascade import settled
from documents.eyes.coloured_ink import coloured_ink_alone, without_coloured_ink
from documents.eyes.print_witness import contradictions
from documents.eyes.under_stamps import with_print_under
from documents.opening import Limits
from documents.page import Box, Stamp, StampDirection, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.reading import read_file
from documents.stamps.overprint import frames_ink, gaps_filled, share_by_colour
from documents.zones.zone import parse_zone
from samples import ink, people, stamps, visas
from samples.sample import Drawn
from tests.documents.papers import encoded

TODAY = dt.date(2026, 6, 8)
ZONE = "VCFRATRABELSI<<OLFA<<<<<<<<<<<<<<<<<", "F215008737TUN8809036F2006279<1600229"


def drawn(seed: int) -> Drawn:
    """A visa's page with the entry stamp over the sticker."""
    rng = Random(seed)
    who = people.person(rng, TODAY, "TUN")
    entry = people.entry(rng, TODAY - dt.timedelta(days=70))
    return stamps.struck_over(visas.visa(who, people.visa(rng, TODAY, who, entered=entry.day)), entry, rng)


def crossed(paper: tuple[int, int, int], stroke: tuple[int, int, int] | None) -> Pixels:
    """A zone line on a paper, a stroke of an ink glazed over its middle."""
    page = Image.new("RGB", (900, 160), paper)
    ImageDraw.Draw(page).text(
        (40, 60), ZONE[1], (20, 20, 24), ImageFont.truetype(ink.FONTS / "B612Mono_400Regular.ttf", 36)
    )
    pixels = np.asarray(page, np.float32).copy()
    if stroke:
        pixels[40:130, 300:312] *= np.array(stroke, np.float32) / 255
        pixels[70:82, 200:700] *= np.array(stroke, np.float32) / 255
    return pixels.round().astype(np.uint8)


@pytest.mark.parametrize("paper", [(250, 250, 248), (240, 226, 190), (190, 196, 205)])
@pytest.mark.parametrize("stroke", [(40, 60, 160), (180, 40, 50), (30, 120, 80)])
def test_print_without_the_ink_across_it(paper: tuple[int, int, int], stroke: tuple[int, int, int]) -> None:
    pixels = crossed(paper, stroke)
    printed, alone = without_coloured_ink(pixels), coloured_ink_alone(pixels)
    assert printed is not None
    assert alone is not None
    plain = crossed(paper, None).max(axis=2) < 90
    dark = printed[..., 0] < 128
    assert (dark & plain).sum() > 0.8 * plain.sum()
    assert dark[40:130, 302:310][~plain[40:130, 302:310]].mean() < 0.15
    assert (alone[45:65, 302:310, 0] < 128).mean() > 0.9
    assert (alone[..., 0][plain & (np.arange(160)[:, None] > 85)] < 128).mean() < 0.2


@pytest.mark.parametrize("paper", [(250, 250, 248), (240, 220, 170), (150, 140, 120)])
def test_black_print_alone_is_no_coloured_ink(paper: tuple[int, int, int]) -> None:
    assert without_coloured_ink(crossed(paper, None)) is None


def test_letters_behind_many_fillers_are_looked_at_again_and_no_name() -> None:
    read = "VCFRATRABELSI<<OLFA<<<<<<<<03ZO<<<<<"
    zone = parse_zone((read, ZONE[1]))
    assert zone is not None
    assert contradictions(zone, ())
    beside = parse_zone((read, ZONE[1]), printed=("TRABELSI", "OLFA", "TRABELSIOLFA"))
    assert beside is not None
    assert beside.fields["given_names"] == "OLFA"
    assert {repair.taken for repair in beside.repairs} == {"<"}
    named = parse_zone((read.replace("03ZO", "ZOZO"), ZONE[1]), printed=("TRABELSI", "OLFA", "ZOZO"))
    assert named is not None
    assert named.fields["given_names"] == "OLFA ZOZO"


def test_ink_by_its_colour_has_gaps_where_print_crosses_it() -> None:
    blue, black = np.array([35, 8, -26], np.float32), np.array([60, 0, 0], np.float32)
    flat = np.zeros((300, 460, 3), np.float32)
    flat[:8] = flat[-8:] = flat[:, :8] = flat[:, -8:] = blue
    flat[100:160, 200:220] = blue
    assert share_by_colour(flat, blue) is None  # nothing is printed there
    flat[126:136, 100:400] = black
    share = share_by_colour(flat, blue)
    assert share is not None
    assert share[110, 210] > 0.95
    assert share[130, 300] < 0.05
    assert gaps_filled(flat, blue, share)[130, 210] > 0.5
    assert share_by_colour(flat, black) is None
    assert np.allclose(frames_ink(flat), blue)


class Reads:
    """A reader that says what it is told to, and keeps what it was given."""

    name = "told"

    def __init__(self, *lines: TextLine) -> None:
        self.lines, self.given = lines, list[Pixels]()

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.given.append(pixels)
        return self.lines


def line(text: str, box: Box) -> TextLine:
    return TextLine(text=text, box=box, confidence=0.99)


def test_lines_that_a_stamp_crosses_are_read_without_it_and_no_other() -> None:
    page = np.tile(crossed((250, 250, 248), (40, 60, 160)), (5, 1, 1))
    zone = parse_zone(ZONE)
    assert zone is not None
    zones = (replace(zone, box=Box(40, 650, 860, 780)),)
    stamp = Stamp(direction=StampDirection.ENTRY, box=Box(300, 480, 700, 640), confidence=0.9)
    label, number, day = (
        line("NUMBER OF PASSPORT", Box(60, 500, 340, 540)),
        line("F148427403", Box(350, 500, 640, 540)),
        line("14 03 26", Box(380, 560, 620, 620)),
    )
    clean = line("F14842743", Box(350 - 300, 500 - 480, 640 - 300, 540 - 480))
    part = line("PORT", Box(0, 500 - 480, 40, 540 - 480))
    reader = Reads(clean, part)
    found = with_print_under(page, (label, number, day), (stamp,), zones, reader)
    assert [one.text for one in found] == ["NUMBER OF PASSPORT", "F14842743"]
    assert found[1].box == number.box
    (given,) = reader.given
    assert given.shape[:2] == (160, 400)
    nobody = Reads()
    assert with_print_under(page, (label, number, day), (stamp,), (), nobody) == (label, number, day)
    plain = np.tile(crossed((250, 250, 248), None), (5, 1, 1))
    assert with_print_under(plain, (label, number, day), (stamp,), zones, nobody) == (label, number, day)
    assert not nobody.given


@pytest.mark.parametrize(("stroke", "given"), [((40, 60, 160), "JOSE IGNACIO"), (None, "JOSE IGNACIOZG")])
def test_a_visas_zone_with_ink_on_it_is_read_once_more_whatever_its_digits_say(
    stroke: tuple[int, int, int] | None, given: str
) -> None:
    page = np.full((600, 1000, 3), 250, np.uint8)
    page[300:460, 50:950] = crossed((250, 250, 248), stroke)

    def zone(names: str) -> tuple[TextLine, ...]:
        texts = (f"VCFRAGUAMAN<<{names}".ljust(36, "<"), "4942963258ECU6202172M2606211M0900216")
        return tuple(line(text, Box(90, 330 + 60 * row, 910, 366 + 60 * row)) for row, text in enumerate(texts))

    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = Moved(zone("JOSE<IGNACIO"), page.shape[1])
    text = settled(page, zone("JOSE<IGNACIOZG"), tools, deadline=float("inf"), step="quick")
    assert [one.fields["given_names"] for one in text.zones] == [given]


class Moved:
    """A reader that finds lines of the page in a crop of it, made as wide as crops are."""

    name = "close"

    def __init__(self, lines: tuple[TextLine, ...], wide: int) -> None:
        self.lines, self.wide = lines, wide

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        scale = pixels.shape[1] / self.wide
        top = self.lines[0].box.top - 20
        return tuple(
            replace(one, box=Box(*(round((value - (0, top)[at % 2]) * scale) for at, value in enumerate(one.box))))
            for one in self.lines
        )


@pytest.mark.ocr
@pytest.mark.parametrize("seed", range(6))
def test_a_stamp_over_the_sticker_and_the_zone_under_it_are_both_read(seed: int, toolkit: Toolkit) -> None:
    truth = drawn(seed)
    (page,) = read_file("visa.png", encoded(truth.image), toolkit=toolkit, limits=Limits()).pages
    (zone,) = page.zones
    assert zone.valid
    assert zone.lines == truth.mrz
    (stamp,) = page.stamps
    assert stamp.direction is StampDirection.ENTRY
    assert stamp.date is not None
    assert stamp.date.isoformat() == truth.fields["entry_date"]

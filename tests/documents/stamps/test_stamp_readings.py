"""A stamp is read as often as its day needs, and no oftener: a second ink only the right way up, and beside a day."""

import datetime as dt
import math
from dataclasses import replace

import cv2
import numpy as np
import pytest

from documents.page import Box, StampDirection, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.stamps import reading
from documents.stamps.arrow import Arrow
from documents.stamps.finding import _is_part, _of_a_sticker
from documents.stamps.in_question import in_question, is_written, posts
from documents.stamps.lying import upright_turns
from documents.stamps.reading import (
    StampReading,
    _along_its_day,
    _read_as_the_arrow_points,
    _read_flat,
    _take_as_read,
    _within,
    read_imprints,
)
from documents.stamps.states import tell_states
from tests.documents.stamps import imprints

OWN, ANY = 100, 200  #: grey levels that tell the two inks apart


class Reader:
    """Says of each sheet what it is told to, and notes the inks on it and which way up they lay."""

    name = "close-up"

    def __init__(self, upright: str, on_its_head: str) -> None:
        self.says = {False: upright, True: on_its_head}
        self.seen: list[set[tuple[int, bool]]] = []

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        lines, seen = [], set()
        for ink in (OWN, ANY):
            down = np.flatnonzero((np.abs(pixels[..., 0].astype(int) - ink) < 8).sum(axis=1) > 60)
            for place in np.split(down, np.flatnonzero(np.diff(down) > 1) + 1) if len(down) else ():
                across = np.flatnonzero(np.abs(pixels[place[0], :, 0].astype(int) - ink) < 8)
                # The darkest row stands on top of a flat stamp.
                dark = np.flatnonzero((pixels[..., 0] < 40).sum(axis=1) > 60)
                head = bool(np.any((dark > place[-1]) & (dark < place[-1] + 20)))
                seen.add((ink, head))
                box = Box(int(across[0]), int(place[0]) + 10, int(across[-1]), int(place[0]) + 60)
                if self.says[head]:
                    lines.append(TextLine(text=self.says[head], box=box, confidence=0.55 if head else 0.95))
        self.seen.append(seen)
        return tuple(lines)


def stamp(turns: list[int]) -> StampReading:
    own, any_ink = imprints.flat(OWN), imprints.flat(ANY)
    own[:12] = any_ink[:12] = 0
    return StampReading(imprint=imprints.imprint(own=own, any_ink=any_ink, around=own), lines=(), turns=turns)


class Alone:
    """Says one thing of the letters in a ring."""

    name = "close-up"

    def __init__(self, said: str) -> None:
        self.said = said

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        return (TextLine(text=self.said, box=Box(60, 40, 80, 70), confidence=0.93),) if self.said else ()


def toolkit(reader: "Reader | Alone | Standing | Widening") -> Toolkit:
    tools = Toolkit(max_year=2026)
    tools.__dict__["close_up"] = reader
    return tools


def test_without_any_day_the_second_ink_is_not_read() -> None:
    reader = Reader("", "")
    one = stamp([0, 2, 1, 3])
    read_imprints([one], toolkit(reader))
    assert reader.seen == [{(OWN, False)}, {(OWN, True)}]
    assert one.agreed(2026) is None


@pytest.mark.parametrize("turns", [[2, 0, 1, 3]])
def test_the_second_ink_is_read_the_way_up_that_reads_better(turns: list[int]) -> None:
    reader = Reader("11-05-20", "0Z-S0-ll")
    one = stamp(turns)
    read_imprints([one], toolkit(reader))
    assert reader.seen == [{(OWN, True)}, {(OWN, False)}, {(ANY, False)}]
    assert one.agreed(2026) == dt.date(2020, 5, 11)


def test_where_the_other_way_up_gave_the_day_that_alone_is_read_once_more() -> None:
    sheets = []

    class Measuring(Reader):
        def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
            sheets.append(pixels.shape[0])
            return super().read(pixels)

    two = [stamp([2, 0, 1, 3]), stamp([2, 0, 1, 3])]
    read_imprints(two, toolkit(Measuring("11-05-20", "0Z-S0-ll")))
    assert [one.agreed(2026) for one in two] == [dt.date(2020, 5, 11)] * 2
    assert len(sheets) == 3
    assert sheets[2] < 0.8 * sheets[1]


def test_what_is_made_of_a_worn_frames_edge_says_nothing_of_the_way_up() -> None:
    imprint = stamp([0]).imprint
    said = (("MARSEILLE", 0.99, (40, 30, 220, 60)), ("RRNERaEUN", 0.31, (2, 100, 14, 260)),
            ("9S9RR", 0.41, (450, 30, 458, 150)))  # fmt: skip
    lines = [TextLine(text=text, box=Box(*box), confidence=sure) for text, sure, box in said]
    assert upright_turns(imprint, lines)[0] == 0


def test_a_compartment_of_a_dated_stamp_is_no_stamp() -> None:
    whole = imprints.of_frame(0, 0, 560, 280, "13 03 24", "MADRID", "43M")
    part = imprints.of_frame(2, 1, 160, 279, "E", "43M")
    assert _is_part(part, whole, 2026)
    assert not _is_part(whole, part, 2026)
    assert not _is_part(part, imprints.of_frame(0, 0, 560, 280, "MADRID", "43M"), 2026)
    assert not _is_part(imprints.of_frame(2, 1, 160, 279, "F", "43M", state="F"), whole, 2026)
    assert not _is_part(imprints.of_frame(2, 1, 160, 279, "E", "7S 08 2"), whole, 2026)
    assert not _is_part(imprints.of_frame(450, 1, 660, 279, "E", "43M"), whole, 2026)


def test_letters_of_a_page_that_a_stamp_lies_across_are_not_its_states() -> None:
    one = imprints.of_frame(0, 0, 560, 280, "03 05 26", "NICE", "N", state=None)
    one.flats = [(*one.lines[:2], replace(one.lines[2], text="F"))]
    tell_states([one], toolkit(Reader("", "")))
    assert one.state == "F"


@pytest.mark.parametrize(("place", "sure", "state"), [(65, 0.73, "F"), (65, 0.6, None), (300, 0.73, None)])
def test_a_letter_hardly_seen_among_stars_is_the_states(place: int, sure: float, state: str | None) -> None:
    one = imprints.of_frame(0, 0, 480, 300, "05.02.20", "PARIS CDG", state=None)
    picture = np.full((300, 480, 3), 255, np.uint8)
    for star in range(12):
        along, down = 65 + 36 * np.cos(star * np.pi / 6), 234 + 36 * np.sin(star * np.pi / 6)
        cv2.circle(picture, (round(along), round(down)), 4, (0, 0, 0), -1)
    letter = TextLine(text="F", box=Box(place - 12, 220, place + 12, 248), confidence=sure)
    one.pictures, one.flats = [picture], [(*one.lines, letter)]
    tell_states([one], toolkit(Reader("", "")))
    assert (one.ringed, one.state) == (True, state)


@pytest.mark.parametrize(("alone", "state"), [("I", "I"), ("L", "L"), ("", None)])
def test_a_letter_with_serifs_that_is_read_twice_is_italys(alone: str, state: str | None) -> None:
    one = imprints.of_frame(0, 0, 480, 300, "05.02.20", "MALPENSA", state=None)
    picture = np.full((300, 480, 3), 255, np.uint8)
    for star in range(12):
        along, down = 65 + 36 * np.cos(star * np.pi / 6), 234 + 36 * np.sin(star * np.pi / 6)
        cv2.circle(picture, (round(along), round(down)), 4, (0, 0, 0), -1)
    for rule in ((55, 222, 75, 226), (62, 222, 68, 246), (55, 242, 75, 246)):
        cv2.rectangle(picture, rule[:2], rule[2:], (ANY, ANY, ANY), -1)

    letter = TextLine(text="I", box=Box(53, 220, 77, 248), confidence=0.95)
    one.pictures, one.flats = [picture], [(*one.lines, letter)]
    tell_states([one], toolkit(Alone(alone)))
    assert one.state == state


class Standing:
    """Says what stands on a sheet that is higher than wide as it does, and nothing of any other."""

    name = "close-up"

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.shapes.append(pixels.shape[:2])
        tall, wide = pixels.shape[:2]
        box = Box(40, 40, 200, 70) if tall > wide else Box(40, 40, 70, 200)
        return (TextLine(text="20 03 26", box=box, confidence=0.95),)


def test_a_stamp_whose_text_runs_across_its_long_side_is_laid_on_the_other() -> None:
    reader = Standing()
    one = stamp([0, 2, 1, 3])
    read_imprints([one], toolkit(reader))
    wide, tall = reader.shapes[:2]
    assert wide[1] > wide[0]
    assert tall[0] > tall[1]
    assert set(one.turned) == {1}
    assert one.agreed(2026) == dt.date(2026, 3, 20)


def test_a_visas_print_under_a_stamp_that_lies_across_it_does_not_say_how_the_stamps_text_runs() -> None:
    printed = TextLine(text="17AV44182", box=Box(200, 20, 240, 280), confidence=0.99)
    one = replace(stamp([0, 2, 1, 3]), lines=(printed,), on_sticker=True)
    read_imprints([one], toolkit(Standing()))
    assert one.turned[0] == 0
    assert 1 not in one.turned


class Widening:
    """Reads a day in the stamp's own ink, and the same in all ink with a box larger than its strip."""

    name = "close-up"

    def __init__(self) -> None:
        self.sheets = 0

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.sheets += 1
        box = Box(60, 190, 280, 220) if self.sheets == 1 else Box(0, 0, pixels.shape[1], 130)
        return (TextLine(text="20 03 26", box=box, confidence=0.95),)


def test_what_lies_below_a_page_that_cuts_a_stamp_does_not_cut_its_day() -> None:
    one = stamp([0])
    white, dark = imprints.flat(), imprints.flat()
    dark[270:] = 60  # a desk
    one.imprint = replace(one.imprint, cut=2, own=white, any=dark)
    read_imprints([one], toolkit(Widening()))
    assert [one.whole(index) for index in range(2)] == [one.flats[0], one.flats[1]]
    assert one.agreed(2026) == dt.date(2026, 3, 20)


@pytest.mark.parametrize(("upright", "agreed"), [(2, None), (3, dt.date(2025, 3, 17))])
def test_a_day_that_was_read_in_two_ways_is_none(upright: int, agreed: dt.date | None) -> None:
    one = stamp([0])
    said = [TextLine(text=text, box=Box(60, 190, 280, 220), confidence=0.95) for text in ("17 03 26", "17 03 25")]
    one.lines = (said[0],)
    one.flats, one.pictures = [(said[1],)] * upright, [one.imprint.own] * upright
    one.turned = [0] * upright
    assert one.agreed(2026) == agreed


@pytest.mark.parametrize(
    ("left", "right", "where"),
    [(0, 300, (100, 300)), (110, 150, (130, 170)), (-15, 40, (5, 60)), (300, 330, (320, 350))],
)
def test_a_line_of_a_days_strip_stands_in_its_rows(left: int, right: int, where: tuple[int, int]) -> None:
    day = Box(100, 60, 300, 90)
    found = _within(Box(left, 0, right, 120), 20, day)
    assert (found.left, found.top, found.right, found.bottom) == (where[0], 60, where[1], 90)


def test_where_the_first_lines_run_the_arrow_is_sought_and_text_may_stand_on_its_head(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = Arrow(StampDirection.ENTRY, 3, Box(300, 200, 340, 220))
    monkeypatch.setattr(reading, "find_arrow", lambda _, runs: found if runs == 1 else None)
    one = imprints.of_frame(0, 0, 300, 560, "11-05-20", "EVZONI")
    one.turns, one.turned, one.sought = [1, 0, 2, 3], [1], (0,)
    _take_as_read(one)
    assert one.arrow == found
    assert one.turns == [1, 3, 0, 2]


def test_a_stamp_that_was_read_on_its_head_is_read_as_its_arrow_points() -> None:
    reader = Reader("11-05-20", "0Z-S0-ll")
    one = stamp([2, 0, 1, 3])
    one.arrow = Arrow(StampDirection.ENTRY, 0, Box(300, 280, 340, 290))
    _read_flat([(one, one.imprint.own, 2)], toolkit(reader))
    _read_as_the_arrow_points([one], toolkit(reader))
    assert one.turned == [0, 2]
    assert [line.text for line in one.flats[0]] == ["11-05-20"]


def test_a_pale_frame_of_a_stickers_edges_is_no_stamp_for_a_ring_and_a_letter() -> None:
    one = imprints.of_frame(300, 100, 860, 380, "D", "28-06-26", "DURATION OFSTAY", state="D")
    one.ringed = True
    one.imprint = replace(one.imprint, pale=True, coloured=False)
    sticker = [Box(0, 80, 800, 700)]
    assert _of_a_sticker(one, sticker, 2026)
    assert not _of_a_sticker(one, [Box(0, 500, 800, 1100)], 2026)
    one.imprint = replace(one.imprint, coloured=True)
    assert not _of_a_sticker(one, sticker, 2026)
    one.imprint = replace(one.imprint, coloured=False)
    one.arrow = Arrow(StampDirection.ENTRY, 0, Box(300, 200, 340, 220))
    assert not _of_a_sticker(one, sticker, 2026)


def test_a_frame_without_colour_or_sign_around_a_word_of_a_visa_on_a_sticker_is_its_own() -> None:
    """It lies over the sticker's edge, and its print is on its head."""
    one = imprints.of_frame(300, 100, 860, 380, "198300918", "ETATS SCHENGEN", state=None)
    one.imprint = replace(one.imprint, coloured=False)
    assert not _of_a_sticker(one, [Box(0, 80, 800, 700)], 2026)
    one.on_sticker = True
    assert _of_a_sticker(one, [Box(0, 80, 800, 700)], 2026)
    one.ringed = True
    assert not _of_a_sticker(one, [Box(0, 80, 800, 700)], 2026)


def test_a_frame_without_colour_around_several_words_of_a_visa_is_its_sticker() -> None:
    """Its boxes may look like a frame, its pattern like a ring, and BEL like a State's letters beside a day."""
    one = imprints.of_frame(300, 100, 860, 380, "SCHENGEN", "BEL", "17-07-26", "DURATION OF STAY", state="B")
    one.ringed = True
    one.imprint = replace(one.imprint, coloured=False, cut=2)
    assert _of_a_sticker(one, [], 2026)
    one.imprint = replace(one.imprint, coloured=True)
    assert not _of_a_sticker(one, [], 2026)


def test_neither_is_one_in_pale_edges_whose_pattern_was_taken_for_an_arrow() -> None:
    one = imprints.of_frame(300, 100, 860, 380, "SCHENGEN", "27-01-28", "DURATION OF STAY", state=None)
    one.arrow = Arrow(StampDirection.ENTRY, 3, Box(16, 7, 95, 68))
    one.imprint = replace(one.imprint, coloured=False, pale=True, cut=2)
    assert _of_a_sticker(one, [], 2026)
    one.state = "F"
    assert not _of_a_sticker(one, [], 2026)


def test_a_frame_of_a_stickers_colour_that_lacks_a_side_is_none_around_two_days() -> None:
    one = imprints.of_frame(300, 100, 860, 380, "SCHENGENSTATERNA", "18-02-26", "16-08-26", state=None)
    one.ringed, one.on_sticker = True, True
    one.imprint = replace(one.imprint, cut=1)
    one.flats, one.pictures, one.turned = one.flats * 2, one.pictures * 2, one.turned * 2
    one.imprint = replace(one.imprint, cut=1)
    assert len(one.days(2026)) == 2
    assert _of_a_sticker(one, [], 2026)
    one.state = "S"
    assert not _of_a_sticker(one, [], 2026)


def test_the_arrow_of_a_stamp_across_a_sticker_is_sought_as_its_day_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Arrow(StampDirection.ENTRY, 3, Box(216, 175, 251, 248))
    monkeypatch.setattr(reading, "find_arrow", lambda _, runs: found if runs == 1 else None)
    one = imprints.of_frame(0, 0, 560, 300, "MARSEILLE", "29 04 26")
    one.on_sticker, one.sought = True, (0,)
    assert _along_its_day(one, 2026) is None  # it runs along the long side, where there is none
    standing = replace(one.flats[0][1], box=Box(160, 63, 219, 232))
    one.flats = [(one.flats[0][0], standing)]
    assert _along_its_day(one, 2026) == found
    assert {0, 1} == set(one.sought)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("MARSEILLE PCE B158", True),
        ("ROISSY CDG F478", True),
        ("LISBOA", True),
        ("E404752", False),
        ("B158", False),
        ("Marseille", False),
    ],
)
def test_a_posts_name_with_its_stamps_number_is_looked_into(text: str, sought: bool) -> None:
    line = TextLine(text=text, box=Box(10, 10, 200, 40), confidence=0.99)
    assert posts([line], []) == ([line] if sought else [])


@pytest.mark.parametrize(("turned", "state"), [(0, "F"), (2, "F")])
def test_a_ring_of_stars_tells_its_state_on_its_head_too(turned: int, state: str) -> None:
    """The reader turns lines by itself, so that a stamp is read on its head; one letter alone it does not turn."""
    flat = imprints.flat()
    for star in range(12):
        across, down = 96 + 50 * math.cos(math.pi * star / 6), 80 + 50 * math.sin(math.pi * star / 6)
        cv2.circle(flat, (round(across), round(down)), 5, (20, 20, 20), -1)
    cv2.putText(flat, "F", (84, 94), cv2.FONT_HERSHEY_DUPLEX, 1.2, (20, 20, 20), 3)
    picture = np.ascontiguousarray(np.rot90(flat, turned))
    one = imprints.of_frame(0, 0, 560, 280, "03 05 26", "NICE", state=None)
    one.flats, one.pictures, one.turned = [one.lines], [picture], [0]
    tell_states([one], Toolkit(max_year=2026))
    assert (one.ringed, one.state) == (True, state)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("N T 5 7 6 5 8 0 9", False),  # a page's number, punched
        ("Je certifie sur mon honneur héberger", True),
        ("Fait à Riom", True),
    ],
)
def test_signs_that_stand_apart_are_no_sentence(text: str, written: bool) -> None:
    assert is_written([TextLine(text=text, box=Box(0, 0, 400, 30))]) is written


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("97-E0-ST", True),
        ("97 S0 ST", True),
        ("25-03-26", True),
        ("A-B", False),
        ("ROISSY", False),
        ("ab.cd.ef", False),
    ],
)
def test_a_day_on_its_head_is_looked_into_however_surely_it_was_read(text: str, sought: bool) -> None:
    line = TextLine(text=text, box=Box(0, 0, 160, 40), confidence=0.9)
    assert bool(in_question([line])) is sought


def test_a_schengen_states_post_is_looked_into_before_longer_names() -> None:
    """A stamp that lies askew is read letter by letter, but for its post."""
    names = [
        TextLine(text=text, box=Box(0, 60 * row, 300, 60 * row + 40), confidence=0.98)
        for row, text in enumerate(("YEREVAN ZVARTNOTS", "TBILISI AIRPORT", "ALMATY AUEZHAI", "MODANE E165"))
    ]
    assert names[3] in posts(names, [])

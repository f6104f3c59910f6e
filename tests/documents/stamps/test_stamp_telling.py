"""From what was read of a stamp to what it says: whose it is, which way somebody went, or that it may be none."""

import datetime as dt
from dataclasses import replace

import pytest

from documents.page import Box, StampDirection
from documents.stamps.arrow import Arrow
from documents.stamps.telling import told
from tests.documents.stamps.imprints import of_frame


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        (None, StampDirection.UNKNOWN),
        (StampDirection.ENTRY, StampDirection.ENTRY),
        (StampDirection.EXIT, StampDirection.UNKNOWN),
    ],
)
def test_a_frame_that_says_what_its_arrow_says_needs_no_state(
    said: StampDirection | None, direction: StampDirection
) -> None:
    one = of_frame(0, 0, 560, 280, "26 04 26", "TALATONA", state=None)
    one.arrow = None if said is None else Arrow(said, 0, Box(300, 20, 400, 60))
    (stamp,) = told(one, 2026, roomy=False, bare=True)
    assert (stamp.direction, stamp.date) == (direction, dt.date(2026, 4, 26))


@pytest.mark.parametrize(("coloured", "direction"), [(True, StampDirection.ENTRY), (False, StampDirection.UNKNOWN)])
def test_neither_does_one_with_a_colour_of_which_another_stamp_hides_a_side(
    coloured: bool, direction: StampDirection
) -> None:
    one = of_frame(0, 0, 560, 280, "26 04 26", "TALATONA", state=None)
    one.arrow = Arrow(StampDirection.ENTRY, 0, Box(300, 20, 400, 60))
    one.imprint = replace(one.imprint, cut=1, coloured=coloured)
    one.flats, one.pictures, one.turned = one.flats * 2, one.pictures * 2, [0, 0]
    (stamp,) = told(one, 2026, roomy=False, bare=True)
    assert stamp.direction is direction


def test_a_pale_frame_needs_more_than_letters() -> None:
    one = of_frame(0, 0, 560, 280, "HEATHROW", "28 M", state=None)
    assert told(one, 2026, roomy=True, bare=True)
    one.imprint = replace(one.imprint, pale=True)
    assert not told(one, 2026, roomy=True, bare=True)


def test_a_pale_ring_without_colour_needs_a_state_or_an_arrow() -> None:
    """The holes of a passport's number are such a ring."""
    one = of_frame(0, 0, 560, 280, "75888401", "88", state=None)
    one.ringed = True
    one.imprint = replace(one.imprint, coloured=False)
    assert told(one, 2026, roomy=False, bare=False)
    one.imprint = replace(one.imprint, pale=True)
    assert not told(one, 2026, roomy=False, bare=False)
    one.state = "P"
    assert told(one, 2026, roomy=False, bare=False)


def test_arrow_and_state_make_a_stamp_whose_day_was_not_made_out() -> None:
    one = of_frame(0, 0, 560, 280, "2G C3 26", state="E")
    assert not told(one, 2026, roomy=False, bare=True)
    one.arrow = Arrow(StampDirection.ENTRY, 0, Box(300, 200, 340, 220))
    (found,) = told(one, 2026, roomy=False, bare=True)
    assert (found.direction, found.state, found.date) == (StampDirection.ENTRY, "E", None)


def test_a_cards_pattern_between_three_black_sides_is_no_stamp_for_its_ring_alone() -> None:
    one = of_frame(0, 0, 560, 280, "11.05.2021", "12.05.2011", state=None)
    one.ringed = True
    one.imprint = replace(one.imprint, coloured=False, cut=0)
    assert not told(one, 2026, roomy=False, bare=False)
    assert told(one, 2026, roomy=False, bare=True)
    one.imprint = replace(one.imprint, coloured=True)
    assert told(one, 2026, roomy=False, bare=False)


@pytest.mark.parametrize(("number", "seen"), [("G70188329", False), ("2103G26 LYON", True)])
def test_a_booklets_number_between_folds_is_no_stamp(number: str, seen: bool) -> None:
    one = of_frame(0, 0, 560, 280, number, state=None)
    one.imprint = replace(one.imprint, coloured=False)
    assert bool(told(one, 2026, roomy=True, bare=True)) is seen


def test_of_two_stamps_in_one_frame_each_has_its_day_and_neither_a_direction() -> None:
    one = of_frame(0, 0, 560, 280, "GR", "04 09 25", "ATHINAI", "11 09 25", state="GR")
    one.ringed = True
    first, second = told(one, 2026, roomy=True, bare=True)
    assert (first.date, second.date) == (dt.date(2025, 9, 4), dt.date(2025, 9, 11))
    assert first.direction is second.direction is StampDirection.UNKNOWN
    assert (first.state, first.post) == (None, None)
    assert first.box.bottom <= second.box.top
    one.on_sticker = True
    (stamp,) = told(one, 2026, roomy=True, bare=True)
    assert stamp.date is None


def test_so_has_one_whose_day_stands_in_pieces() -> None:
    one = of_frame(100, 100, 300, 660, "GENOVA", "04-09-24", "23 10", "FIUMICINO", state=None)
    pieces = list(one.lines)
    last = pieces[2].box
    pieces.append(replace(pieces[2], text="24", box=Box(last.right + 20, last.top, last.right + 60, last.bottom)))
    one.lines, one.ringed = tuple(pieces), True
    one.flats, one.pictures, one.turned = [one.lines] * 2, one.pictures * 2, one.turned * 2
    found = told(one, 2026, roomy=True, bare=True)
    assert {stamp.date for stamp in found} == {dt.date(2024, 9, 4), dt.date(2024, 10, 23)}


def test_a_passports_type_in_a_pattern_is_no_state_without_a_day_or_an_arrow() -> None:
    one = of_frame(0, 0, 560, 280, "P", "UKR", "MODELO", state="P")
    one.ringed = True
    one.imprint = replace(one.imprint, coloured=False, pale=True, cut=0)
    assert not told(one, 2026, roomy=False, bare=True)
    one.arrow = Arrow(StampDirection.ENTRY, 0, Box(300, 200, 340, 220))
    assert told(one, 2026, roomy=False, bare=True)


@pytest.mark.parametrize(
    ("texts", "state", "told_state", "direction"),
    [
        (("14 05 26", "MARSEILLE"), None, "F", StampDirection.ENTRY),
        (("19 03 26", "FRANKFURT/MFLUGH"), None, "D", StampDirection.ENTRY),
        (("19 03 26", "ZVARTNOTS"), None, None, StampDirection.UNKNOWN),
        (("14 05 26", "MARSEILLE"), "F", "F", StampDirection.ENTRY),
        # Ring and post of two States: a stamp of one of them, nobody knows of which.
        (("14 05 26", "MARSEILLE"), "E", None, StampDirection.ENTRY),
        (("14 05 26", "MARSEILLE", "FRANKFURT"), None, None, StampDirection.UNKNOWN),
    ],
)
def test_a_post_says_whose_a_stamp_is_where_its_ring_is_unread(
    texts: tuple[str, ...], state: str | None, told_state: str | None, direction: StampDirection
) -> None:
    one = of_frame(0, 0, 560, 280, *texts, state=state)
    one.flats, one.pictures, one.turned = one.flats * 2, one.pictures * 2, [0, 0]
    (stamp,) = told(one, 2026, roomy=False, bare=True)
    assert (stamp.state, stamp.direction) == (told_state, direction)


@pytest.mark.parametrize(("cut", "on_sticker"), [(2, False), (None, True)])
def test_a_post_is_not_enough_where_a_side_is_missing_or_on_a_visa(cut: int | None, on_sticker: bool) -> None:
    one = of_frame(0, 0, 560, 280, "19 03 26", "FRANKFURT", state=None)
    one.imprint, one.on_sticker = replace(one.imprint, cut=cut, coloured=cut is None), on_sticker
    one.flats, one.pictures, one.turned = one.flats * 2, one.pictures * 2, [0, 0]
    assert [stamp.direction for stamp in told(one, 2026, roomy=True, bare=True)] == [StampDirection.UNKNOWN]
    one.arrow = Arrow(StampDirection.ENTRY, 0, Box(300, 20, 400, 60))
    assert [stamp.direction for stamp in told(one, 2026, roomy=True, bare=True)] == [StampDirection.ENTRY]


@pytest.mark.parametrize("texts", [("VISAS / VISAS",), ("5K2561", "1528"), ()])
def test_a_pages_heading_or_number_in_a_pale_pattern_is_no_stamp(texts: tuple[str, ...]) -> None:
    one = of_frame(0, 0, 560, 280, *texts, state=None)
    one.imprint = replace(one.imprint, coloured=False)
    one.ringed, one.arrow = True, Arrow(StampDirection.ENTRY, 0, Box(300, 20, 400, 60))
    assert told(one, 2026, roomy=True, bare=True)
    one.imprint = replace(one.imprint, pale=True)
    assert not told(one, 2026, roomy=True, bare=True)
    one.state = "P"
    assert told(one, 2026, roomy=True, bare=True)
    named = of_frame(0, 0, 560, 280, "VISAS", "ORLY 4", state=None)
    named.ringed, named.arrow, named.imprint = True, one.arrow, one.imprint
    assert told(named, 2026, roomy=True, bare=True)


@pytest.mark.parametrize(("state", "kept"), [(None, False), ("F", True)])
def test_what_frames_a_zone_is_no_stamp(state: str | None, kept: bool) -> None:
    one = of_frame(0, 0, 560, 280, "ERIKSSON<<ANNA<<<<<<", "2606211M0450328<<<<<<<<", state=state)
    one.ringed = kept
    assert bool(told(one, 2026, roomy=True, bare=True)) is kept


@pytest.mark.parametrize(("coloured", "pale"), [(False, False), (True, True)])
def test_three_sides_of_which_nothing_was_read_are_no_stamp(coloured: bool, pale: bool) -> None:
    """A word of the page's own stands between them, or a pattern that looks like a ring."""
    one = of_frame(0, 0, 560, 280, "A SPECIMEN", state=None)
    one.ringed = True
    one.imprint = replace(one.imprint, cut=3, coloured=coloured, pale=pale)
    assert told(one, 2026, roomy=True, bare=True)
    one.flats = [()]
    assert not told(one, 2026, roomy=True, bare=True)

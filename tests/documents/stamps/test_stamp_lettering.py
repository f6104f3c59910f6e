"""What is read inside a stamp's frame: the day in its notations, the State's letters, words of other States."""

import datetime as dt

import pytest

from documents.page import Box, TextLine
from documents.stamps import lettering


def line(text: str, left: int = 0, top: int = 0, confidence: float = 0.99) -> TextLine:
    return TextLine(text=text, box=Box(left, top, left + 20 * len(text), top + 40), confidence=confidence)


@pytest.mark.parametrize(
    "text",
    [
        "07 11 25",
        "07.11.25",
        "07-11-25",
        "071125",
        "O7 11 25",
        "→|07 11 25",
        "07·11·25",
        "07 11 2025",
        "|07.11.25",
        "|07 11 25|",
    ],
)
def test_a_day_in_every_notation(text: str) -> None:
    assert lettering.days([text], 2026) == (lettering.Day(dt.date(2025, 11, 7), sure=True),)


def test_an_arrows_bar_that_reads_as_a_figure_makes_the_day_unsure() -> None:
    assert lettering.days(["107 11 25"], 2026) == (lettering.Day(dt.date(2025, 11, 7), sure=False),)


@pytest.mark.parametrize("text", ["31 02 25", "07 13 25", "7 11 2", "K 307", "07 11 94", "9907112599"])
def test_what_is_no_day_of_schengen_stamps_is_none(text: str) -> None:
    assert lettering.days([text], 2026) == ()


def test_a_year_to_come_is_of_the_last_century_and_no_day() -> None:
    assert lettering.days(["07 11 31"], 2026) == ()


def test_a_daters_figures_stand_far_apart() -> None:
    pieces = [line("07", 0), line("11", 90, 4), line("25", 180), line("TARVISIO", 10, 90)]
    assert [day for _, day in lettering.days_on(pieces, 2026)] == [lettering.Day(dt.date(2025, 11, 7), sure=True)]


def test_figures_of_a_stamp_that_slipped_lie_over_each_other() -> None:
    wide = TextLine(text="29 07", box=Box(85, 148, 339, 223), confidence=0.99)
    over = TextLine(text="25", box=Box(303, 149, 437, 220), confidence=0.99)
    assert [day.date for _, day in lettering.days_on([wide, over], 2026)] == [dt.date(2025, 7, 29)]
    inside = TextLine(text="25", box=Box(240, 149, 340, 220), confidence=0.99)
    assert list(lettering.days_on([wide, inside], 2026)) == []


def test_stars_between_a_daters_figures_part_no_day() -> None:
    pieces = [line("19", 0), line("★", 90), line("女", 120), line("03", 160), line("26", 320)]
    assert [day.date for _, day in lettering.days_on(pieces, 2026)] == [dt.date(2026, 3, 19)]


def test_letters_that_stand_alone_are_the_states() -> None:
    assert lettering.states([line("★ HR ★"), line("B 417"), line("BREGANA")]) == {"HR": 0.99}
    assert lettering.states([line("B417 · SK")]) == {"SK": 0.99}
    assert lettering.states([line("XK"), line("AVION")]) == {}


@pytest.mark.parametrize(
    "text",
    [
        *("IMMIGRATION", "Migración", "GİRİŞ", "LEAVE TO ENTER THE", "TRANSIT", "ARRIVÉE", "Border Police", "ВЪЕЗД"),
        *(
            "PASSPORT CONTROL",
            "RÉPUBLIQUE TUNISIENNE",
            "INT'L AIRPORT",
            "DUBAI INT'L",
            "VISIT VISA",
            "KNN A3PONOPT",
            "BbIE3A",
        ),
    ],
)
def test_words_that_no_schengen_stamp_bears(text: str) -> None:
    assert lettering.foreign([text])


@pytest.mark.parametrize("text", ["ROISSY CDG 2E", "BARAJAS", "TARVISIO", "VAALIMAA", "MEDYKA", "BIEL", "BE3", "KNOCK"])
def test_posts_are_no_such_words(text: str) -> None:
    assert not lettering.foreign([text])


def test_a_month_in_letters_is_of_another_state() -> None:
    assert lettering.otherwise_dated(["14 MAY 2025"])
    assert lettering.otherwise_dated(["03 KAS 2024"])
    assert lettering.otherwise_dated(["02 0CT 2025"])
    assert lettering.otherwise_dated(["MAY 25 2025"])
    assert lettering.otherwise_dated(["12-0EC-24"])
    assert not lettering.otherwise_dated(["14 05 25", "MAY"])


def test_a_year_that_comes_first_is_of_another_state() -> None:
    assert lettering.otherwise_dated(["2026.02.08"])
    assert lettering.otherwise_dated(["EXIT 2019-11-30"])
    assert not lettering.otherwise_dated(["20 06 26", "2026", "08.02.2026"])


def test_the_posts_name_is_the_longest_word() -> None:
    assert lettering.post([line("HR"), line("BREGANA"), line("B417")]) == "BREGANA"
    assert lettering.post([line("HR"), line("GRX?", confidence=0.4)]) is None
    assert lettering.post([line("ROISSY CDG F478")]) == "ROISSY CDG"
    assert lettering.post([line("LYON ST EXUPERY B 496")]) == "LYON ST EXUPERY"


def test_figures_in_more_pieces_than_three_are_a_day_that_is_not_sure() -> None:
    assert lettering.days(["08 01 2 5"], 2026) == (lettering.Day(dt.date(2025, 1, 8), sure=False),)
    assert lettering.days(["08-1 1-2 3"], 2026) == (lettering.Day(dt.date(2023, 11, 8), sure=False),)
    assert lettering.days(["08 01 2", "1 08 01 2 5", "31 02 2 5", "08 A 01 2 5"], 2026) == ()


def test_an_i_with_a_star_for_its_dot_is_a_one() -> None:
    assert lettering.days(["i8 10 25"], 2026) == (lettering.Day(dt.date(2025, 10, 18), sure=True),)


@pytest.mark.parametrize("text", ["C7 03 25", "07 C3 25", "C703 25"])
def test_a_first_zero_that_is_worn_open_is_one(text: str) -> None:
    assert lettering.days([text], 2026) == (lettering.Day(dt.date(2025, 3, 7), sure=True),)


@pytest.mark.parametrize("text", ["C3 12 05 20", "C4 12.05.20", "C0 12 05 20", "12 05 20 C3", "C3 12 05 20 14"])
def test_the_c_of_a_code_beside_a_day_is_none(text: str) -> None:
    assert lettering.days([text], 2026) == (lettering.Day(dt.date(2020, 5, 12), sure=True),)


def test_a_c_elsewhere_is_no_figure() -> None:
    assert lettering.days(["1C 03 20", "AC7 03 20", "07 0C 20", "C7"], 2026) == ()


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        ((line("08", 150), line("24", 300), line("BERLIN", 0, 80)), Box(150, 0, 340, 40)),
        ((line("08 24", 150), line("BERLIN", 0, 80)), Box(150, 0, 250, 40)),
        ((line("08", 150), line("24", 300, 200)), None),  # in two rows
        ((line("C 05", 150), line("24", 300)), None),
        ((line("27.33.26", 150), line("BERLIN", 0, 80)), Box(150, 0, 310, 40)),  # no day
    ],
)
def test_the_row_in_which_two_pieces_of_a_day_stand(pieces: tuple[TextLine, ...], found: Box | None) -> None:
    assert lettering.row_of_figures(pieces, least=2) == found


def test_one_piece_of_a_day_tells_its_row_where_that_is_enough() -> None:
    assert lettering.row_of_figures([line("26", 150), line("3874", 0, 80)], least=1) == Box(150, 0, 190, 40)


@pytest.mark.parametrize(
    ("text", "last"),
    [("23 07 2", "2026-07-23"), ("23.07.1", "2019-07-23"), ("23 07 25", ""), ("3 07 2", ""), ("23 07 9", "")],
)
def test_a_day_whose_year_lacks_its_last_figure(text: str, last: str) -> None:
    found = lettering.unfinished([line(text)], 2026)
    assert [day.isoformat() for day in found] == ([last] if last else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28 J4 26", lettering.Day(dt.date(2026, 4, 28), sure=True)),
        ("28 U4 26", lettering.Day(dt.date(2026, 4, 28), sure=True)),
        ("28 J1 26", None),  # of January or November
        ("69.04.26", lettering.Day(dt.date(2026, 4, 9), sure=False)),
        ("49.04.26", None),  # no closed figure
        ("69 24 26", None),
        ("K69 04 26", None),
    ],
)
def test_a_zero_that_is_worn_or_full_of_ink(text: str, day: lettering.Day | None) -> None:
    assert lettering.days([text], 2026) == (() if day is None else (day,))

"""A zone that the reader passed over at full size is found on a smaller picture, on pages that should have one."""

import numpy as np
import pytest

from documents.eyes import missed_zones
from documents.eyes.cascade import Text
from documents.eyes.missed_zones import with_missed_zone
from documents.page import Box, TextLine
from documents.readers import Pixels
from documents.readers.toolkit import Toolkit
from documents.zones import find_zones

ZONE = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
PAGE = np.full((1000, 1400, 3), 255, np.uint8)


class SeesSmall:
    """Reads the zone on small pictures alone."""

    name = "quick"

    def __init__(self) -> None:
        self.given: list[tuple[int, ...]] = []

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.given.append(pixels.shape)
        if pixels.shape[1] > 800:
            return ()
        lines = (TextLine(text=text, box=Box(20, 400 + 40 * row, 680, 430 + 40 * row)) for row, text in enumerate(ZONE))
        return (TextLine(text="PASSPORT", box=Box(20, 20, 200, 50)), *lines)


def toolkit() -> tuple[Toolkit, SeesSmall]:
    tools, reader = Toolkit(max_year=2026), SeesSmall()
    tools.__dict__["quick"] = tools.__dict__["close_up"] = reader
    return tools, reader


def said(*texts: str) -> Text:
    lines = (TextLine(text=text, box=Box(40, 40 + 60 * row, 600, 80 + 60 * row)) for row, text in enumerate(texts))
    return Text(lines=tuple(lines), zones=(), reader="quick")


def test_a_passport_without_its_zone_is_looked_at_smaller() -> None:
    tools, _ = toolkit()
    found = with_missed_zone(PAGE, said("UTOPIA", "PASSPORT", "ERIKSSON"), tools, deadline=float("inf"))
    (zone,) = found.zones
    assert (zone.lines, zone.valid) == (ZONE, True)
    assert zone.box.right == pytest.approx(1360, abs=4)
    assert [line.text for line in found.lines] == ["UTOPIA", "PASSPORT", "ERIKSSON", *ZONE]
    assert found.reader == "quick+quick-small"


@pytest.mark.parametrize(
    "texts",
    [
        ("Votre vol est annulé", "AF1234"),
        ("Je soussignée certifie héberger à mon domicile depuis le mois de mars",) * 3 + ("numéro de passport",),
    ],
)
def test_other_pages_cost_nothing(texts: tuple[str, ...]) -> None:
    tools, reader = toolkit()
    first = said(*texts)
    assert with_missed_zone(PAGE, first, tools, deadline=float("inf")) is first
    assert reader.given == []


def test_a_zone_that_was_read_is_not_looked_for() -> None:
    tools, reader = toolkit()
    known = with_missed_zone(PAGE, said("PASSPORT"), tools, deadline=float("inf"))
    reader.given.clear()
    assert with_missed_zone(PAGE, known, tools, deadline=float("inf")) is known
    assert reader.given == []


def test_a_smaller_picture_without_a_zone_changes_nothing() -> None:
    tools, reader = toolkit()
    first = said("PASSPORT")
    wide = np.full((1000, 1700, 3), 255, np.uint8)  # at half its size, still larger than the reader sees
    assert with_missed_zone(wide, first, tools, deadline=float("inf")) is first
    assert [shape[:2] for shape in reader.given] == [(500, 850)]


def test_a_zone_line_that_a_stamp_broke_is_looked_at_whole() -> None:
    """The reader saw both ends of a line under a stamp; without its ink the close look reads what is around both."""
    page = PAGE.copy()
    page[700:760, 600:900] = (200, 30, 40)

    class SeesWide(SeesSmall):
        def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
            self.given.append(pixels.shape)
            return ()

    tools, reader = Toolkit(max_year=2026), SeesWide()
    tools.__dict__["quick"] = tools.__dict__["close_up"] = reader
    pieces = (("PASSPORT", 40, 700), ("P<UTOERIKSSON<<", 100, 720), ("MARIA<<<<<<<<<<<<<<<<<", 800, 716))
    lines = tuple(TextLine(text=text, box=Box(left, top, left + 420, top + 30)) for text, left, top in pieces)
    with_missed_zone(page, Text(lines=lines, zones=(), reader="quick"), tools, deadline=float("inf"))
    assert reader.given[0][1] > 2 * reader.given[0][0]  # as wide as both


def test_a_zone_of_which_a_stamp_hid_both_lines_is_sought_below_the_print() -> None:
    page = PAGE.copy()
    page[640:800, 500:900] = (30, 60, 160)

    class SeesPrintAlone(SeesSmall):
        def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
            self.given.append(pixels.shape)
            coloured = bool(np.any(pixels[..., 0] != pixels[..., 2]))
            if coloured or pixels.shape[1] < 1400:
                return ()
            top = 650 - (PAGE.shape[0] - pixels.shape[0])
            boxes = (Box(60, top + 60 * row, 1340, top + 60 * row + 40) for row in range(2))
            return tuple(TextLine(text=text, box=box) for text, box in zip(ZONE, boxes, strict=True))

    tools, reader = Toolkit(max_year=2026), SeesPrintAlone()
    tools.__dict__["quick"] = tools.__dict__["close_up"] = reader
    found = with_missed_zone(page, said("PASSPORT", "ERIKSSON", "ANNA MARIA"), tools, deadline=float("inf"))
    (zone,) = found.zones
    assert (zone.lines, zone.box.top) == (ZONE, 650)


class SeesStraight:
    """Reads a second zone where rows were made straight: on a page that is white at its corner."""

    name = "quick"

    def __init__(self) -> None:
        self.looks = 0

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        self.looks += 1
        if pixels[0, 0, 0] != 254:
            return ()
        return tuple(
            TextLine(text=text, box=Box(20, 900 + 40 * row, 680, 930 + 40 * row)) for row, text in enumerate(ZONE)
        )


KNOWN = ("P<UTOMODELE<<JEAN<<<<<<<<<<<<<<<<<<<<<<<<<<<", "D23145890<UTO7303144M2801018<<<<<<<<<<<<<<04")


@pytest.mark.parametrize(("labels", "zones"), [(2, 2), (1, 1)])
def test_a_page_that_prints_the_labels_of_two_passports_has_two_zones(
    labels: int, zones: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools, reader = Toolkit(max_year=2026), SeesStraight()
    tools.__dict__["quick"] = tools.__dict__["close_up"] = reader
    monkeypatch.setattr(missed_zones, "straightened", lambda *_: np.full_like(PAGE, 254))
    lines = (
        *(TextLine(text="Nom/Surname", box=Box(40, 40 + 500 * row, 240, 70 + 500 * row)) for row in range(labels)),
        *(TextLine(text=text, box=Box(20, 300 + 40 * row, 680, 330 + 40 * row)) for row, text in enumerate(KNOWN)),
    )
    text = Text(lines=lines, zones=find_zones(lines, max_year=2026), reader="quick")
    found = with_missed_zone(PAGE, text, tools, deadline=float("inf"))
    assert [zone.lines for zone in text.zones] == [KNOWN]
    assert {zone.lines for zone in found.zones} == {KNOWN, ZONE} if zones == 2 else {KNOWN}
    assert (reader.looks > 0) is (zones == 2)


@pytest.mark.parametrize(
    ("labels", "sought"),
    [
        (("Date of birth", "Place of birth", "Given name(s)"), True),
        (("SURNAME, NAME", "PASSPORT NUMBER", "FROM"), False),
    ],
)
def test_beside_a_visas_zone_a_passports_labels_have_one_too(labels: tuple[str, ...], sought: bool) -> None:
    """The label of the family name was misread there."""
    visa = ("VCFRAMODELE<<JEAN<<<<<<<<<<<<<<<<<<<", "D231458907UTO7303144M2801018<<<<<<<<")
    tools, reader = Toolkit(max_year=2026), SeesStraight()
    tools.__dict__["quick"] = tools.__dict__["close_up"] = reader
    lines = (
        *(TextLine(text=label, box=Box(40, 40 + 60 * row, 240, 70 + 60 * row)) for row, label in enumerate(labels)),
        *(TextLine(text=text, box=Box(20, 700 + 40 * row, 680, 730 + 40 * row)) for row, text in enumerate(visa)),
    )
    text = Text(lines=lines, zones=find_zones(lines, max_year=2026), reader="quick")
    assert len(text.zones) == 1
    assert with_missed_zone(PAGE, text, tools, deadline=float("inf")).zones == text.zones
    assert (reader.looks > 0) is sought

"""A photograph or a scan comes out upright, with its text and its zones, by the cheapest reader that is sure."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from documents import reading
from documents.eyes.quality import find_flaws
from documents.opening import Limits
from documents.page import FileReading, Flaw, Source, TextLine, Unreadable
from documents.page_json import dump, load
from documents.readers import Pixels, Reader
from documents.readers.toolkit import Toolkit
from documents.reading import READER_VERSION, read_file
from documents.zones.signs import looks_like_zone
from samples import camera, cards, passports, people, stamps
from tests.documents.papers import LETTER, archive, encoded, pdf, picture

pytestmark = pytest.mark.ocr

LIMITS = Limits()
TODAY = dt.date(2020, 6, 10)
SPECIMENS = Path(__file__).parents[4] / "shared" / "specimens"


def read(data: bytes, toolkit: Toolkit) -> FileReading:
    return read_file("a", data, toolkit=toolkit, limits=LIMITS)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_passport_is_read_whichever_way_it_was_held(toolkit: Toolkit, turn: int) -> None:
    rng = Random(turn)
    drawn = passports.passport(people.person(rng, TODAY, "SEN"))
    paper = camera.expose(drawn.image, camera.careful(rng), rng).rotate(-turn, expand=True)
    (page,) = read(encoded(paper, "JPEG", quality=85), toolkit).pages
    (zone,) = page.zones
    assert page.turned == (360 - turn) % 360
    assert (zone.lines, zone.valid) == (drawn.mrz, True)
    assert zone.box.top > 0.5 * page.height
    assert page.source is Source.OCR


@pytest.mark.parametrize("degrees", [-15, 12])
def test_a_passport_held_askew_is_read(toolkit: Toolkit, degrees: int) -> None:
    drawn = passports.passport(people.person(Random(5), TODAY, "SEN"))
    askew = drawn.image.convert("RGB").rotate(
        degrees, expand=True, fillcolor="#77706a", resample=Image.Resampling.BICUBIC
    )
    (page,) = read(encoded(askew, "JPEG", quality=85), toolkit).pages
    assert [(zone.lines, zone.valid) for zone in page.zones] == [(drawn.mrz, True)]


def test_lines_that_stand_on_end_turn_the_page(toolkit: Toolkit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the network is wrong about a quarter turn: readers turn such lines by themselves, and read them well."""
    drawn = passports.passport(people.person(Random(6), TODAY, "SEN"))
    monkeypatch.setattr(toolkit.orientation, "turn", lambda pixels: (0, 0.5))
    (page,) = read(encoded(drawn.image.convert("RGB").rotate(90, expand=True), "JPEG", quality=90), toolkit).pages
    assert page.turned == 90
    assert [zone.lines for zone in page.zones] == [drawn.mrz]


class Overlooks:
    """A reader that passes over some lines, and is sure of nothing."""

    def __init__(self, reader: Reader, what: Callable[[str], bool]) -> None:
        self.reader, self.name, self.what = reader, reader.name, what

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        return tuple(replace(line, confidence=0.9) for line in self.reader.read(pixels) if not self.what(line.text))


def test_a_zone_that_the_quick_reader_passed_over_is_one_where_its_lines_were_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn = passports.passport(people.person(Random(6), TODAY, "SEN"))
    forgetful = Toolkit(max_year=2026)
    quick = forgetful.quick
    forgetful.quick = Overlooks(quick, looks_like_zone)
    monkeypatch.setattr(reading, "unread_places", lambda pixels, lines: (object(),))
    monkeypatch.setattr(reading, "read_unread", lambda pixels, lines, *rest: quick.read(pixels))
    (page,) = read(encoded(drawn.image.convert("RGB"), "JPEG", quality=90), forgetful).pages
    assert [zone.lines for zone in page.zones] == [drawn.mrz]
    assert page.reader.startswith("paddle-tiny+paddle-tiny-thick")
    assert forgetful.thorough.name not in page.reader.split("+"), "nothing more had to be read"


def test_a_stamp_whose_day_the_quick_reader_passed_over_is_sought_once_more() -> None:
    forgetful = Toolkit(max_year=2026)
    forgetful.quick = Overlooks(forgetful.quick, lambda text: sum(map(str.isdigit, text)) >= 4)
    entry = people.entry(Random(1), TODAY - dt.timedelta(days=90), state="F")
    imprint = stamps.stamp(entry, Random(4), stamps.INKS["blue"], wear=0.1)
    page = Image.new("RGB", (1500, 1056), (236, 232, 224))
    page.paste(imprint, (500, 250), imprint)
    (read_again,) = read(encoded(page, "JPEG", quality=90), forgetful).pages
    assert [(stamp.date, stamp.state) for stamp in read_again.stamps] == [(entry.day, "F")]


def test_both_sides_of_an_old_card_side_by_side(toolkit: Toolkit) -> None:
    host = people.host(Random(3), TODAY, document="old-card")
    drawn = cards.identity_card_old(host, TODAY, beside=True)
    (page,) = read(camera.photograph(drawn.image, camera.none(Random(1), 2000), Random(1)), toolkit).pages
    assert [zone.lines for zone in page.zones] == [drawn.mrz]


def test_the_published_specimens_are_read_exactly(toolkit: Toolkit) -> None:
    if not SPECIMENS.is_dir():
        pytest.skip("the published specimens are not here")
    for name, lines in json.loads((SPECIMENS / "zones.json").read_text(encoding="utf-8")).items():
        (page,) = read((SPECIMENS / name).read_bytes(), toolkit).pages
        assert [list(zone.lines) for zone in page.zones] == [lines], name
        assert page.zones[0].valid, name


def test_a_scan_within_a_pdf_is_looked_at_and_its_text_page_is_not(toolkit: Toolkit) -> None:
    written, scanned = read(pdf(LETTER, scans=(picture("ATTESTATION D'HEBERGEMENT", "Riom"),)), toolkit).pages
    assert (written.reader, written.source) == ("text-layer", Source.TEXT_LAYER)
    assert (scanned.source, scanned.reader.split("+")[0]) == (Source.OCR, "paddle-tiny")
    assert "HEBERGEMENT" in scanned.text
    top = next(line.box.top for line in scanned.lines if "HEBERGEMENT" in line.text)
    assert (842 - 500) * 200 / 72 < top < (842 - 300) * 200 / 72


def test_an_archive_is_read_member_by_member(toolkit: Toolkit) -> None:
    inner = archive(("a.txt", b"bonjour"), ("virus.jpg", b"MZ"))
    reading = read(archive(("in.zip", inner), ("b.txt", b"salut")), toolkit)
    first, second = reading.members
    assert (first.name, [member.name for member in first.members]) == ("in.zip", ["a.txt", "virus.jpg"])
    assert first.members[1].unread is Unreadable.EXECUTABLE
    assert second.pages[0].text == "salut"
    deep = read(archive(("1.zip", archive(("2.zip", archive(("3.txt", b"x")))))), toolkit)
    assert deep.members[0].members[0].unread is Unreadable.ARCHIVE_TOO_DEEP


def test_a_reading_survives_the_cache(toolkit: Toolkit) -> None:
    drawn = passports.passport(people.person(Random(7), TODAY, "BRA"))
    data = camera.photograph(drawn.image, camera.none(Random(7)), Random(7))
    reading = read(archive(("a.jpg", data), ("b.pdf", pdf(LETTER))), toolkit)
    assert load(dump(reading)) == reading
    assert reading.reader_version == READER_VERSION
    assert len(reading.sha256) == 64
    assert reading.members[0].pages[0].zones[0].lines == drawn.mrz


def test_a_barcode_keeps_its_control_characters(toolkit: Toolkit) -> None:
    import zxingcpp

    content = b"DC04FR000001\x1d62A\x1f"
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.DataMatrix)
    image = Image.fromarray(code.to_image(scale=8))
    sheet = Image.new("RGB", (900, 600), "white")
    sheet.paste(image, (500, 250))
    (page,) = read(encoded(sheet), toolkit).pages
    (barcode,) = page.barcodes
    assert barcode.content.encode("latin-1") == content
    assert abs(barcode.box.left - 500) < 20


def test_flaws_of_a_picture_that_nobody_can_read(toolkit: Toolkit) -> None:
    drawn = passports.passport(people.person(Random(7), TODAY, "BRA"))
    (page,) = read(camera.photograph(drawn.image, camera.unreadable(Random(1)), Random(1)), toolkit).pages
    assert page.zones == ()
    assert Flaw.BLURRED in page.flaws
    dark = drawn.image.resize((400, 280)).point(lambda value: value // 8)
    import numpy as np

    assert set(find_flaws(np.asarray(dark))) >= {Flaw.DARK, Flaw.SMALL}
    assert find_flaws(np.asarray(drawn.image)) == ()

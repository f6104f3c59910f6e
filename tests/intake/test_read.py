"""`intake read` says what a file holds, one object a page, for programs and for people."""

import io
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from documents.page import Barcode, Box, FileReading, Page, Source, Stamp, StampDirection, Unreadable
from documents.paper import Paper
from documents.vocabulary import Kind
from documents.zones import find_zones
from intake.page_pictures import pictures_of, with_boxes
from intake.read import objects_of, page_object, person_table, read_paths
from intake.reader_pool import InProcessReader
from tests.documents.papers import LETTER, archive, encoded, pdf, picture
from tests.documents.zones.test_mrz import MRVB, TD3
from tests.documents.zones.test_zones import line

LINES = (
    line("UTOPIA", 40, 20),
    line(MRVB[0], 60, 200),
    line(MRVB[1], 60, 250),
    line(TD3[0], 40, 600),
    line(TD3[1], 40, 660),
)
PAGE = Page(width=1000, height=720, turned=90, source=Source.OCR, reader="quick", lines=LINES, zones=find_zones(LINES),
            seconds=0.6, barcodes=(Barcode(symbology="QR Code", content="x", box=Box(900, 20, 980, 100)),),
            stamps=(Stamp(direction=StampDirection.ENTRY, box=Box(700, 50, 880, 170), state="F"),))  # fmt: skip


def test_a_page_as_json() -> None:
    paper = Paper(kind=Kind.PASSPORT_IDENTITY, fields={"passport_number": "L898902C3"}, zone=0, box=Box(0, 0, 9, 9))
    found = json.loads(json.dumps(page_object("p1.jpg", PAGE, (paper, Paper(kind=Kind.VISA, zone=1)))))
    assert (found["source"], found["page"], found["turned"], found["seconds"]) == ("p1.jpg", 1, 90, 0.6)
    assert found["kinds"] == ["passport-identity", "visa"]
    assert (found["mrz"], found["mrz_valid"]) == (list(TD3), True)
    assert (found["fields"]["surname"], found["fields"]["passport_number"]) == ("ERIKSSON", "L898902C3")
    assert [zone["kind"] for zone in found["zones"]] == ["passport-identity", "visa"]
    assert found["zones"][1]["mrz"] == list(MRVB)
    assert found["text"][0] == {"text": "UTOPIA", "box": [40, 20, 160, 50], "confidence": 0.95}
    assert found["stamps"] == [{"direction": "entry", "box": [700, 50, 880, 170], "state": "F", "confidence": 0.0}]


def test_without_understanding_zones_and_stamps_say_the_kinds() -> None:
    assert page_object("a", PAGE)["kinds"] == ["passport-identity", "visa", "entry-stamp"]
    assert page_object("a", Page())["kinds"] == ["other"]


def test_paths_are_read_in_order_and_members_of_archives_have_paths(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(LETTER, LETTER))
    (tmp_path / "b.zip").write_bytes(archive(("in/c.txt", b"bonjour"), ("d.jpg", b"MZ")))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.pdf").write_bytes(b"")

    def understand(page: Page) -> tuple[Paper, ...]:
        return (Paper(kind=Kind.ACCOMMODATION, fields={"commune": "Beaumont"}),) if "Beaumont" in page.text else ()

    paths = [tmp_path / "a.pdf", tmp_path / "b.zip"]
    read = read_paths(paths, InProcessReader())
    found = [each for source, _, reading in read for each in objects_of(source, reading, understand)]
    assert [(each["source"], each["page"], each["kinds"]) for each in found] == [
        ("a.pdf", 1, ["accommodation"]),
        ("a.pdf", 2, ["accommodation"]),
        ("b.zip/in/c.txt", 1, ["other"]),
        ("b.zip/d.jpg", 0, []),
    ]
    assert found[0]["fields"] == {"commune": "Beaumont"}
    assert found[3]["unread"] == "executable"
    twins = [tmp_path / "a.pdf", tmp_path / "other" / "a.pdf"]
    assert {source for source, _, _ in read_paths(twins, InProcessReader())} == {str(path) for path in twins}


def test_a_file_of_which_something_was_lost_says_so_on_its_pages() -> None:
    reading = FileReading(name="a.pdf", pages=(Page(),), unread=Unreadable.TOO_SLOW)
    assert [found["unread"] for found in objects_of("a.pdf", reading)] == ["too-slow"]


def shown(found: dict[str, object]) -> str:
    out = io.StringIO()
    Console(file=out, width=100, no_color=True).print(person_table(found))
    return out.getvalue()


def test_a_person_sees_a_table() -> None:
    text = shown(page_object("p1.jpg", PAGE))
    for word in ("p1.jpg", "check digits hold", TD3[1], "ERIKSSON", "1974-08-12", "stamp", "UTOPIA", "turned 90°"):
        assert word in text
    (lost,) = objects_of("x", FileReading(name="x", unread=Unreadable.LOCKED))
    assert "locked" in shown(lost)


def test_a_person_sees_every_paper_of_a_page_and_what_is_in_doubt() -> None:
    visa = Paper(kind=Kind.VISA, fields={"visa_until": "2020-06-30"}, zone=1, doubts=("zone-print-names",))
    stamp = Paper(kind=Kind.ENTRY_STAMP, fields={"post": "ORLY"})
    text = shown(page_object("p1.jpg", PAGE, (visa, stamp)))
    assert [word for word in ("2020-06-30", "zone-print-names", "ORLY") if word not in text] == []
    alone = shown(page_object("p1.jpg", Page(), (visa,)))
    assert "zone-print-names" in alone


def test_boxes_are_drawn_on_the_upright_page() -> None:
    flat = picture("UTOPIA", size=(720, 1000))
    upright = flat.rotate(-90, expand=True)
    (drawn,) = pictures_of("a.png", encoded(flat), FileReading(name="a.png", pages=(PAGE,)))
    assert drawn.size == upright.size == (1000, 720)
    assert drawn.tobytes() == with_boxes(upright, PAGE).tobytes()
    for place in ((40, 630), (60, 225), (790, 50)):
        assert drawn.getpixel(place) != upright.getpixel(place)
    assert upright.getpixel((5, 5)) == drawn.getpixel((5, 5)) == (255, 255, 255)


def test_every_page_that_has_a_picture_is_drawn_those_in_archives_too() -> None:
    data = archive(("in/c.txt", b"bonjour"), ("d.png", encoded(picture("UTOPIA"))), ("e.pdf", pdf(LETTER, LETTER)))
    ((source, data, reading),) = [("b.zip", data, one) for one in InProcessReader().read([("b.zip", data)])]
    assert len(list(pictures_of(source, data, reading))) == 3


def test_reading_needs_no_django() -> None:
    modules: Sequence[str] = ("intake.read", "intake.reader_pool", "documents.reading")
    script = "import sys; sys.modules['django'] = None\n" + "\n".join(f"import {module}" for module in modules)
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

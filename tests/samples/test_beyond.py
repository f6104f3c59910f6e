"""The fourth school: the same for the same seed, true to itself, and every design of it is drawn."""

import datetime as dt
import email
import io
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from email import policy
from itertools import islice
from random import Random
from zipfile import ZipFile

import numpy as np
import pillow_heif
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

from samples.beyond import (
    airwords,
    bookpage,
    cachet,
    cards,
    corpus,
    faults,
    folk,
    hosting,
    hostwords,
    labels,
    lens,
    letters,
    refusals,
    spread,
    sticker,
)
from samples.beyond.board import Board, bearing, font, plain
from samples.beyond.lands import LANDS
from samples.people import DAY, Entry
from samples.request import SLUGS
from samples.sample import Sample

TODAY = dt.date(2026, 6, 8)
_SMALL = Image.new("RGB", (60, 40), (200, 200, 200))


@pytest.fixture(scope="module")
def drawn() -> list[Sample]:
    return list(islice(corpus.draw(10, 60, TODAY), 3))


def _has_ink(picture: Image.Image) -> bool:
    return float(np.asarray(picture.convert("L")).std()) > 5


def _holds(data: str, digit: str) -> bool:
    """ICAO 9303-3 §4.9, written out here once more: weights 7, 3, 1; letters from A = 10; fillers count nothing."""
    total = 0
    for place, sign in enumerate(data):
        value = 0 if sign == "<" else int(sign, 36)
        total += value * [7, 3, 1][place % 3]
    return str(total % 10) == digit or (digit == "<" and not data.strip("<"))


def _valid(lines: Sequence[str]) -> bool:
    """Whether every check digit of a zone holds, whichever of the formats it is."""
    if any(set(line) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<") for line in lines):
        return False
    shape = len(lines), len(lines[0])
    if shape == (3, 30):
        first, second, _ = lines
        whole = first[5:30] + second[:7] + second[8:15] + second[18:29]
        return all((_holds(first[5:14], first[14]), _holds(second[:6], second[6]), _holds(second[8:14], second[14]),
                    _holds(whole, second[29])))  # fmt: skip
    first, second = lines
    if first.startswith("IDFRA"):
        return all(
            (
                _holds(second[:12], second[12]),
                _holds(second[27:33], second[33]),
                _holds(first + second[:35], second[35]),
            )
        )
    common = (_holds(second[:9], second[9]), _holds(second[13:19], second[19]), _holds(second[21:27], second[27]))
    if first.startswith("V"):
        return all(common) and shape in {(2, 36), (2, 44)}
    if shape == (2, 36):
        return all((*common, _holds(second[:10] + second[13:20] + second[21:35], second[35])))
    optional = _holds(second[28:42], second[42])
    return shape == (2, 44) and all(
        (*common, optional, _holds(second[:10] + second[13:20] + second[21:43], second[43]))
    )


def test_it_is_drawn_again_the_same(drawn: list[Sample]) -> None:
    again = next(corpus.draw(10, 60, TODAY))
    assert again.raw == drawn[0].raw
    assert again.truth == drawn[0].truth


def test_what_the_truth_names_lies_in_the_message(drawn: list[Sample]) -> None:
    for sample in drawn:
        message = email.message_from_bytes(sample.raw, policy=policy.default)
        files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
        assert len(files) == len(list(message.iter_attachments()))
        for one in sample.truth["documents"]:
            data, ending = files[one["attachment"]], one["attachment"].rsplit(".", 1)[1].lower()
            if ending == "pdf":
                assert len(pypdfium2.PdfDocument(data)) >= one["page"]
            elif ending == "zip":
                assert ZipFile(io.BytesIO(data)).testzip() is None
            elif ending == "heic":
                assert min(pillow_heif.open_heif(data).size) > 400
            else:
                assert min(Image.open(io.BytesIO(data)).size) > 400
            assert "mrz" not in one or _valid(one["mrz"])
        json.dumps(sample.truth)
        assert sample.truth["language"] in letters.ASKING


def test_the_verdict_follows_from_the_requirements_and_the_stop_rule(drawn: list[Sample]) -> None:
    for sample in drawn:
        people = sample.truth["applicants"]
        assert all(set(person["requirements"]) == set(SLUGS) for person in people)
        statuses = {one["status"] for person in people for one in person["requirements"].values()}
        worst = "incomplete" if "missing" in statuses else "review" if "unsure" in statuses else "complete"
        assert sample.truth["verdict"] == ("review" if sample.truth.get("stop") else worst)


@pytest.mark.parametrize("code", sorted(LANDS))
def test_every_state_s_pages_are_drawn_with_zones_that_hold(code: str) -> None:
    for seed in range(8):
        who = folk.person(Random(f"{code}{seed}"), TODAY, code)
        assert _valid(bookpage.zone(who)), who
        assert not _valid(bookpage.zone(who, wrong_digit=True)), who
    page = bookpage.passport(who, Random(code), opened=0.25)
    assert page.mrz == bookpage.zone(who)
    assert _has_ink(page.image)
    assert page.fields["surname"]
    assert "/" not in page.fields["surname"]
    assert set(labels.WORDS[LANDS[code].tongue]) == set(labels.KEYS)


def test_there_are_states_and_designs_enough() -> None:
    assert len(LANDS) >= 14
    assert {land.nation.design for land in LANDS.values()} == set(bookpage.DESIGNS)
    assert len(bookpage.DESIGNS) >= 5
    assert {land.carrier for land in LANDS.values()} <= set(airwords.CARRIERS)


@pytest.mark.parametrize("state", sorted(folk.ISSUERS))
def test_every_issuer_s_sticker_is_drawn_with_a_zone_that_holds(state: str) -> None:
    rng = Random(state)
    who = folk.person(rng, TODAY, "TUR")
    visa = folk.visa(rng, who, TODAY - 50 * DAY, 50, kind="C", state=state)
    board, page = sticker.glued(who, visa, rng)
    assert _valid(page.mrz)
    assert page.mrz[0].startswith("VCD<<" if state == "DEU" else f"VC{state}")
    assert len(page.mrz[0]) == sticker.width_of(state)
    assert page.fields["visa_until"] == visa.until.isoformat()
    assert _has_ink(board.image)


@pytest.mark.parametrize("kind", sorted(cards.DRAWERS))
def test_every_host_s_paper_has_a_zone_that_holds(kind: str) -> None:
    for seed in range(6):
        home = folk.home(Random(f"{kind}{seed}"), TODAY, document=kind)
        assert home.expiry > TODAY
        both = cards.sides(home, Random(seed))
        assert [_valid(lines) for _, lines in both if lines] == [True]
        assert all(_has_ink(picture) for picture, _ in both)
    assert folk.home(Random(kind), TODAY, document=kind, expired=True).expiry < TODAY


@pytest.mark.parametrize("manner", ["form", "english", "hand", "typed"])
def test_a_certificate_names_guest_and_place(manner: str) -> None:
    for seed in range(5):
        rng = Random(f"{manner}{seed}")
        home, who = folk.home(rng, TODAY), folk.person(rng, TODAY, "CMR")
        made = hosting.certificate(home, (who,), TODAY, TODAY - 40 * DAY, rng, manner=manner)
        text = " ".join(line.text for line in sorted(made.leaf.lines, key=lambda line: line.y))
        assert who.surname.split()[0] in text.upper()
        assert home.host.postcode in text
        assert "{" not in text
        assert made.by_hand == (manner == "hand")
        assert len(made.leaf.scans) == 1
    assert not hosting.certificate(home, (who,), TODAY, TODAY, rng, manner=manner, signed=False).leaf.scans


def _struck(wear: cachet.Wear) -> NDArray[np.float32]:
    board = Board(50, 40, paper=(255, 255, 255))
    entry = Entry(day=dt.date(2026, 3, 28), state="F", post="ORLY 4")
    cachet.strike(board, cachet.schengen(entry, Random(2)), (25, 20), Random(2), wear=wear, ink="black", angle=0)
    return 255 - np.asarray(board.image.convert("L"), np.float32)


def test_a_stamp_that_nobody_can_date_has_hardly_any_ink_where_its_date_is() -> None:
    fresh, dateless, sideless = (_struck(wear) for wear in ("fresh", "dateless", "sideless"))
    band = np.s_[195:255, 100:400]
    sharp = [float(np.abs(np.diff(picture[band], axis=1)).mean()) for picture in (fresh, dateless)]
    assert sharp[1] < 0.25 * sharp[0]
    assert sideless[:130].max() < 40  # neither frame nor arrow
    assert sideless[band].mean() > 0.6 * fresh[band].mean()


def test_an_entry_is_cornered_and_an_exit_round() -> None:
    corners = []
    for leaving in (False, True):
        entry = Entry(day=TODAY, state="I", post="BOLOGNA", leaving=leaving)
        face = np.asarray(cachet.schengen(entry, Random(1)).image)
        corners.append(int(face[30:48, 30:48].max()))
    assert corners == [255, 0]


def test_older_trips_ended_before_and_the_stamp_that_counts_is_told() -> None:
    for seed in range(30):
        stay = folk.stay(Random(seed), TODAY, "MAR")
        trips = spread.older(Random(seed), stay.entry, 2)
        assert len(trips) == 4
        assert all(one.day < stay.entry.day - 100 * DAY for one in trips)
    page = spread.stamps(stay.entry, trips, Random(3), near=stay.entry)
    assert page.fields == {"entry_date": stay.entry.day.isoformat(), "entry_state": stay.entry.state}
    assert not spread.stamps(None, trips, Random(3), near=stay.entry).fields


@pytest.mark.parametrize("language", sorted(airwords.CANCELLED))
def test_every_tongue_s_cancellation_names_flight_and_passenger(language: str) -> None:
    who = folk.person(Random(1), TODAY, "SEN")
    notice = refusals.flight_notice((who,), TODAY, TODAY, Random(1), language=language)
    assert "{" not in notice.text + notice.subject
    assert who.surname in notice.text.upper()
    if language != "zh":
        assert _has_ink(refusals.as_screen(notice, Random(2)))
        assert refusals.as_leaf(notice, Random(1)).lines
    assert notice.subject in refusals.quoted(notice, Random(1))


@pytest.mark.parametrize("kind", [*airwords.TRAPS, *airwords.NOTES])
def test_every_trap_and_note_is_written_out(kind: str) -> None:
    who = folk.person(Random(kind), TODAY, "LBN")
    if kind in airwords.TRAPS:
        notice = refusals.flight_notice((who,), TODAY, TODAY, Random(1), trap=kind)
    else:
        notice = refusals.note(kind, (who,), TODAY, TODAY, Random(1))
    assert notice.kind == kind
    assert "{" not in notice.text + notice.head


@pytest.mark.parametrize("share", sorted(lens.TAKES))
def test_every_camera_leaves_the_paper_legible_in_size(share: str) -> None:
    paper = Board(125, 88).image
    for seed in range(4):
        take = replace(lens.TAKES[share](Random(seed)), tagged=False)
        picture = lens.expose(paper, take, Random(seed))
        assert 1000 < max(picture.size) < 2700
    assert (
        Image.open(io.BytesIO(lens.photograph(paper, replace(take, turned=1, tagged=True), Random(1)))).getexif()[
            0x0112
        ]
        == 6
    )


def test_half_of_all_requests_have_a_fault_and_each_fault_comes() -> None:
    plans = [faults.drawn_fault(Random(seed), exempt=seed % 8 == 0) for seed in range(3000)]
    assert {fault for fault, _ in plans} == {"", *faults.FAULTS}
    assert {slug for fault, slug in plans if fault == "left-out"} == set(SLUGS)
    assert 0.44 < sum(bool(fault) for fault, _ in plans) / len(plans) < 0.52
    assert not any(faults.drawn_fault(Random(seed), exempt=True)[1] == "visa" for seed in range(300))


#: Fault → requirement it strikes, what is then true, and the verdict.
_TOLD: dict[str, tuple[str, dict[str, str], str]] = {
    "": ("", dict.fromkeys(SLUGS, "satisfied"), "complete"),
    "left-out": ("visa", {"visa": "missing", "passport-identity": "satisfied"}, "incomplete"),
    "blurred": ("passport-identity", {"passport-identity": "missing", "visa": "satisfied"}, "incomplete"),
    "dateless": ("", {"entry-stamp": "missing", "visa": "satisfied"}, "incomplete"),
    "sideless": ("", {"entry-stamp": "unsure"}, "review"),
    "exit-only": ("", {"entry-stamp": "missing"}, "incomplete"),
    "trap": ("", {"return-impossible": "missing"}, "incomplete"),
    "department": ("", {"accommodation": "unsure"}, "review"),
    "unsigned": ("", {"accommodation": "unsure"}, "review"),
    "hotel": ("", {"accommodation": "unsure", "host-identity": "unsure"}, "review"),
    "host-other": ("", {"host-identity": "unsure"}, "review"),
    "host-expired": ("", {"host-identity": "unsure"}, "review"),
    "long-stay": ("", {"visa": "unsure"}, "review"),
    "other-number": ("", {"visa": "unsure"}, "review"),
    "expired": ("", {"passport-identity": "unsure"}, "review"),
}


@pytest.mark.parametrize("fault", sorted(_TOLD))
def test_each_fault_shows_where_it_strikes(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slug, expected, verdict = _TOLD[fault]
    monkeypatch.setattr(corpus, "drawn_fault", lambda rng, exempt: (fault, slug))
    monkeypatch.setattr(corpus, "LANDS", {"TUN": LANDS["TUN"]})
    monkeypatch.setattr(lens, "expose", lambda *_, **__: _SMALL)
    sample = next(corpus.draw(4, 1, TODAY))
    told = sample.truth["applicants"][0]
    assert {key: told["requirements"][key]["status"] for key in expected} == expected
    assert sample.truth["verdict"] == verdict
    known = set(told["fields"])
    assert ("visa_number" in known) == (told["requirements"]["visa"]["status"] != "missing")
    assert ("entry_date" in known) == (told["requirements"]["entry-stamp"]["status"] == "satisfied")
    assert ("complete" in sample.truth.get("accept_verdicts", ())) <= (fault in {"press", ""})


def test_words_leave_no_gap_open() -> None:
    gaps = dict.fromkeys(
        ("name", "entered", "place", "host", "names", "i", "e", "born", "town", "home", "guests", "since", "today"), "X"
    )
    mails = [pair for table in (letters.ASKING, letters.TELLING) for pairs in table.values() for pair in pairs]
    for text in (*[part for pair in mails for part in pair], *letters.BY_HOST, *sum(letters.TOGETHER.values(), ())):
        assert "{" not in text.format(**gaps)
    for lines in (*hostwords.FRENCH.values(), *hostwords.ENGLISH):
        assert "{" not in " ".join(lines).format(**gaps)
        assert "{i}" in " ".join(lines)
        assert "{home}" in " ".join(lines)


def test_a_face_that_lacks_a_sign_gives_way_or_drops_its_mark() -> None:
    assert plain("Oğuzhan İn", "GochiHand_400Regular.ttf").isascii()
    for land in LANDS.values():
        for text in (land.nation.native, *land.nation.surnames, *labels.WORDS[land.tongue].values()):
            pen = font(bearing(text, "Lato_400Regular.ttf"), 40)
            blank = bytes(pen.getmask("\U0010fffe"))
            assert all(bytes(pen.getmask(sign)) != blank for sign in set(text) - {" "}), text


def test_every_state_writes_sometime() -> None:
    codes = sorted(LANDS)
    lots = Counter(Random(f"7:beyond:{index}").choices(codes)[0] for index in range(500))
    assert set(lots) == set(codes)

"""The third school: the same for the same seed, true to itself, and every hand of it can be drawn."""

import datetime as dt
import email
import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from email import policy
from itertools import islice
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples import elsewhere, ink, nations
from samples.elsewhere.nations import NATIONS as SECOND
from samples.farther import (
    authorities,
    booklets,
    cancellations,
    certificates,
    corpus,
    covering,
    crew,
    flaws,
    grounds,
    host_cards,
    hosts,
    institutions,
    notices,
    office,
    rubber,
    screens,
    shutter,
    stamped_pages,
    sticker_words,
    stickers,
    strays,
    typefaces,
)
from samples.farther.nations import CARRIERS, NATIONS, TONGUES
from samples.leaf import Leaf, pdf
from samples.people import DAY
from samples.request import SLUGS
from samples.sample import Sample
from samples.zones import digit

TODAY = dt.date(2026, 6, 8)
_SCRIPT = {"two-alphabets": "MNG", "right-to-left": "SDN"}


@pytest.fixture(scope="module")
def drawn() -> list[Sample]:
    return list(islice(corpus.draw(10, 60, TODAY), 2))


def _has_ink(picture: Image.Image) -> bool:
    """Not an empty sheet, neither a light nor a dark one."""
    return float(np.asarray(picture.convert("L")).std()) > 6


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
            data, page = files[one["attachment"]], one["page"]
            ending = one["attachment"].rsplit(".", 1)[1]
            if ending == "pdf":
                assert len(pypdfium2.PdfDocument(data)) >= page
            elif ending == "tiff":
                assert Image.open(io.BytesIO(data)).n_frames >= page  # type: ignore[attr-defined]
            elif ending in {"docx", "odt", "zip"}:
                assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
            else:
                assert page == 1
                assert min(Image.open(io.BytesIO(data)).size) > 400
        json.dumps(sample.truth)


def test_the_verdict_follows_from_the_requirements_and_the_stop_rule(drawn: list[Sample]) -> None:
    for sample in drawn:
        people = sample.truth["applicants"]
        assert all(set(person["requirements"]) == set(SLUGS) for person in people)
        statuses = {one["status"] for person in people for one in person["requirements"].values()}
        if sample.truth.get("stop"):
            assert sample.truth["verdict"] == "review"
        elif "missing" in statuses:
            assert sample.truth["verdict"] == "incomplete"
        else:
            assert sample.truth["verdict"] == ("review" if "unsure" in statuses else "complete")


def test_nobody_else_draws_these_states_or_faces() -> None:
    assert not set(NATIONS) & (set(SECOND) | set(nations.NATIONS))
    assert set(NATIONS) == set(TONGUES) == set(CARRIERS)
    mine = {
        typefaces.GARAMOND,
        typefaces.GROTESK,
        typefaces.GROTESK_BOLD,
        typefaces.MONO,
        typefaces.POSTER,
        *typefaces.HANDS,
    }
    others = "".join(path.read_text("utf-8") for path in Path(elsewhere.__path__[0]).glob("*.py"))
    assert not any(face in others for face in mine)


@pytest.mark.parametrize("design", sorted(booklets.DESIGNS))
def test_every_hand_draws_a_passport_whose_zone_adds_up(design: str) -> None:
    rng = Random(design)
    who = crew.person(rng, TODAY, _SCRIPT.get(design, "GIN"))
    page = booklets.passport(who, rng, design=design)
    first, second = page.mrz
    assert len(first) == len(second) == 44
    assert second[9] == digit(second[:9])
    assert second[43] == digit(second[:10] + second[13:20] + second[21:43])
    assert page.fields["surname"].replace(" ", "<") in first
    assert _has_ink(page.image)


def test_a_wrong_digit_is_wrong_and_a_booklet_has_two_pages() -> None:
    who = crew.person(Random(3), TODAY, "BFA")
    page = booklets.passport(who, Random(3), design="ledger", wrong_digit=True, spread=True)
    assert page.mrz[1][9] != digit(page.mrz[1][:9])
    assert page.image.height > page.image.width


@pytest.mark.parametrize(("turn", "state"), list(enumerate(sorted(sticker_words.STATES))))
def test_every_state_fills_in_its_sticker(turn: int, state: str) -> None:
    rng, layout = Random(state), stickers.LAYOUTS[turn % len(stickers.LAYOUTS)]
    who = crew.person(rng, TODAY, "TGO")
    visa = crew.visa(rng, who, entered=TODAY - 60 * DAY, days=90, kind="CD"[turn % 2], state=state)
    assert visa.start <= TODAY - 60 * DAY <= visa.until
    page, found = stickers.visa_page(who, visa, rng, layout=layout)
    first, second = found.mrz
    assert len(first) == len(second)
    assert len(first) in {36, 44}
    assert first[:2] == f"V{visa.kind}"
    assert second[9] == digit(second[:9])
    assert second[27] == digit(second[21:27])
    assert found.fields["visa_number"] == visa.number
    assert _has_ink(page.image)


@pytest.mark.parametrize("layout", rubber.LAYOUTS)
def test_every_stamp_leaves_ink_and_the_last_entry_counts(layout: str) -> None:
    rng = Random(layout)
    late = crew.arrival(rng, TODAY - 40 * DAY)
    layer = rubber.inked(
        rubber.schengen(late, rng, rubber.INKS["royal"], layout=layout), rng, half=0.5, dry=0.4, doubled=0.8
    )
    assert np.asarray(layer.getchannel("A")).mean() > 4
    page = stamped_pages.stamp_page(
        crew.person(rng, TODAY, "RWA"), (*stamped_pages.earlier(rng, late), late), rng, foreign=2
    )
    assert page.fields == {"entry_date": late.day.isoformat(), "entry_state": late.state}
    gone = stamped_pages.stamp_page(crew.person(rng, TODAY, "RWA"), (replace(late, leaving=True),), rng)
    assert gone.kinds == ()
    assert gone.fields == {}


def test_an_entry_has_corners_and_an_exit_has_none() -> None:
    entry = crew.arrival(Random(1), TODAY, "F")
    corner = [
        np.asarray(rubber.schengen(one, Random(1), (0, 0, 0), layout="banner").getchannel("A"))[:9, :9].max()
        for one in (entry, replace(entry, leaving=True))
    ]
    assert corner == [255, 0]


@pytest.mark.parametrize("paper", sorted(hosts.PAPERS))
def test_every_host_has_a_paper_with_a_zone_that_adds_up(paper: str) -> None:
    home = hosts.household(Random(paper), TODAY, paper=paper)
    pictures, zone, side = host_cards.sides(home, TODAY)
    assert 0 <= side < len(pictures)
    assert all(_has_ink(picture) for picture in pictures)
    if len(zone) == 3:
        assert {len(line) for line in zone} == {30}
        assert zone[1][29] == digit(zone[0][5:30] + zone[1][0:7] + zone[1][8:15] + zone[1][18:29])
    elif paper == "card-old":
        assert zone[1][35] == digit(zone[0] + zone[1][:35])
    else:
        assert zone[1][43] == digit(zone[1][:10] + zone[1][13:20] + zone[1][21:43])


def test_an_old_card_is_good_when_it_is_said_to_be() -> None:
    """Issued to an adult between 2004 and 2013: fifteen years, though ten are printed; otherwise as printed."""
    lived_on = 0
    for seed in range(300):
        rng = Random(seed)
        home = hosts.household(rng, TODAY, paper="card-old", expired=seed % 3 == 0)
        issued, until = host_cards.old_days(home, TODAY, rng)
        longer = 2004 <= issued.year <= 2013 and (issued - home.host.birth).days > 18 * 366
        end = until.replace(year=until.year + 5, day=min(until.day, 28)) if longer else until
        assert (end >= TODAY) == (home.expiry >= TODAY)
        lived_on += until < TODAY <= end
    assert lived_on > 15


def _text(leaf: Leaf) -> str:
    words = pypdfium2.PdfDocument(pdf([leaf]))[0].get_textpage().get_text_range()
    return re.sub(r"\s+", "", certificates._plain(words)).casefold()


@pytest.mark.parametrize("wording", certificates.WORDINGS)
def test_every_certificate_names_host_guest_and_place(wording: str) -> None:
    rng = Random(wording)
    home = next(home for home in (hosts.household(rng, TODAY) for _ in range(99)) if home.spouse)
    guest = crew.person(rng, TODAY, "GNB")
    text = _text(certificates.certificate(home, (guest,), TODAY, TODAY - 70 * DAY, rng, wording=wording).leaf)
    for word in (home.host.surname, guest.surname, home.host.postcode, home.host.street, "SPECIMEN"):
        assert re.sub(r"\s+", "", certificates._plain(word)).casefold() in text, word


def test_a_certificate_may_lack_its_signature() -> None:
    home, who = hosts.household(Random(5), TODAY), crew.person(Random(5), TODAY, "ZAF")
    for wording in certificates.WORDINGS:
        for signed in (True, False):
            made = certificates.certificate(home, (who,), TODAY, TODAY, Random(5), wording=wording, signed=signed)
            assert bool(made.leaf.scribbles) == signed


@pytest.mark.parametrize("kind", institutions.KINDS)
def test_who_houses_for_a_living_names_guest_and_place(kind: str) -> None:
    home, who = hosts.household(Random(kind), TODAY), crew.person(Random(kind), TODAY, "TZA")
    text = _text(institutions.letter(kind, who, home.host, TODAY, TODAY, Random(kind)))
    for word in (who.surname, home.host.postcode, home.host.street):
        assert re.sub(r"\s+", "", certificates._plain(word)).casefold() in text, word


@pytest.mark.parametrize("language", sorted(cancellations.CANCELLED))
def test_carriers_cancel_in_twelve_tongues_and_name_the_passenger(language: str) -> None:
    rng = Random(language)
    way = notices.trip(rng, crew.person(rng, TODAY, "SUR"), TODAY)
    wordings = cancellations.CANCELLED[language]
    assert len(cancellations.CANCELLED) == 12
    assert len(wordings) >= (5 if language in {"fr", "en"} else 2)
    for attempt in range(len(wordings) * 3):
        notice = notices.cancelled(way, language, Random(attempt))
        assert way.name in notice.text
        assert way.flight in notice.subject + notice.text
        assert "{" not in notice.subject + notice.text
    saved = email.message_from_bytes(notices.as_file(notice, TODAY, rng), policy=policy.default)
    body = saved.get_body(("plain",))
    assert body is not None
    assert way.name in body.get_content()
    if language != "zh":
        assert _has_ink(screens.as_screen(notice, rng))


def test_traps_and_proofs_of_others_leave_no_field_open() -> None:
    for table, made in ((authorities.TRAPS, notices.trap), (authorities.PROOFS, notices.by_authority)):
        for kind, tongues in table.items():
            assert {"fr", "en"} <= set(tongues)
            way = notices.trip(Random(kind), crew.person(Random(kind), TODAY, "ETH"), TODAY)
            for language in tongues:
                notice = made(kind, way, language, Random(2))
                assert notice.language == language
                assert "{" not in notice.subject + notice.text
                assert _has_ink(notices.as_leaf(notice, TODAY, Random(2)).image())


def test_the_third_camera_keeps_the_print_in_the_picture() -> None:
    """Four dark marks where a page's print may begin and end are all there, however hastily it is taken."""
    page = ink.Sheet(Image.new("RGB", (1500, 1056), (250, 250, 250)))
    for x in (75, 1400):
        for y in (50, 985):
            page.draw.rectangle((x, y, x + 24, y + 24), fill=(200, 0, 0))
    for seed in range(4):
        rng = Random(seed)
        how = replace((shutter.calm if seed % 2 else shutter.rushed)(rng), cast=(1, 1, 1), grey=False, grain=0, gloss=0)
        cells = np.asarray(shutter.expose(page.image, how, rng), np.int16)
        red = ((cells[..., 0] - cells[..., 1] > 60) & (cells[..., 1] < 40)).astype(np.uint8)
        count = cv2.connectedComponentsWithStats(red)
        assert sum(area > 60 for area in count[2][1:, 4]) >= 4, seed


@pytest.mark.parametrize("manner", shutter.MANNERS)
def test_every_machine_copies(manner: str) -> None:
    page = grounds.ground((100, 70), "waves", ((240, 240, 250), (250, 240, 230)), (120, 120, 160), 0.5)
    grounds.write(page, 10, 10, "SPECIMEN", height=9, face=typefaces.MONO)
    copy = np.asarray(shutter.copied(page.image, Random(manner), manner=manner).convert("RGB"))
    assert copy.min() < 90
    assert copy.max() > 200
    if manner == "toner":
        assert set(np.unique(copy)) <= {0, 255}


def test_a_third_has_a_flaw_and_each_flaw_comes() -> None:
    plans = [flaws.drawn_flaw(Random(seed), exempt=seed % 6 == 0) for seed in range(2000)]
    assert {flaw for flaw, _ in plans} == {"", *flaws.FLAWS}
    assert {slug for flaw, slug in plans if flaw == "left-out"} == set(SLUGS)
    assert {slug for flaw, slug in plans if flaw == "blurred"} == set(flaws.BLURRED)
    assert 0.3 < sum(bool(flaw) for flaw, _ in plans) / len(plans) < 0.42
    assert not any(flaws.drawn_flaw(Random(seed), exempt=True)[1] == "visa" for seed in range(300))


@pytest.mark.parametrize("kind", strays.LETTERS)
def test_what_nobody_asked_for_can_be_drawn(kind: str) -> None:
    home, who = hosts.household(Random(kind), TODAY), crew.person(Random(kind), TODAY, "PER")
    assert _has_ink(strays.letter(kind, who, home.host, TODAY, Random(kind)).image())
    assert _has_ink(strays.cat(Random(kind)))


def test_letters_leave_no_field_open_and_name_the_applicant() -> None:
    values = {"name": "Essi KPODAR", "entered": "1er mars", "place": "Thiers", "host": "Hugo FAURE"}
    for table in (covering.SILENT, covering.TELLING, covering.BY_HOST, covering.TOGETHER, covering.LATER):
        for pairs in table.values():
            for subject, body in pairs:
                assert "{" not in subject.format(**values)
                assert "Essi KPODAR" in subject.format(**values) + body.format(**values)


def test_faces_have_the_letters_they_are_given() -> None:
    for who in (crew.person(Random(f"{code}{i}"), TODAY, code) for code in NATIONS for i in range(2)):
        for text in (*who.surname.split("/"), *who.given_names.split("/"), who.nation.native):
            for face in (typefaces.MONO, typefaces.GARAMOND, typefaces.GROTESK_BOLD, *typefaces.HANDS):
                pen = ink.font(typefaces.having(text, face), 40)
                blank = pen.getmask("\U0010fffe").getbbox(), bytes(pen.getmask("\U0010fffe"))
                for sign in set(text) - {" "}:
                    assert (pen.getmask(sign).getbbox(), bytes(pen.getmask(sign))) != blank, (sign, text, face)


def test_a_word_processor_s_letter_has_the_words_in_paragraphs_or_a_table() -> None:
    rng = Random(8)
    home, who = hosts.household(rng, TODAY), crew.person(rng, TODAY, "KHM")
    letter = certificates.certificate(home, (who,), TODAY, TODAY, rng, wording="tabled").leaf
    for data, part in (
        (office.docx(letter), "word/document.xml"),
        (office.docx(letter, table=True), "word/document.xml"),
        (office.odt(letter), "content.xml"),
    ):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = archive.read(part).decode()
            assert home.host.street in text
            assert who.surname in text
    assert "<w:tbl>" in zipfile.ZipFile(io.BytesIO(office.docx(letter, table=True))).read("word/document.xml").decode()


def test_more_than_half_of_all_plans_are_complete_papers_of_many_states() -> None:
    lots = Counter(Random(f"3:farther:{index}").choice(sorted(NATIONS)) for index in range(600))
    assert set(lots) == set(NATIONS)
    free = sum(land.exempt for land in NATIONS.values()) / len(NATIONS)
    assert 0.08 < free < 0.2


_TOLD: dict[str, tuple[str, dict[str, str], str]] = {
    "left-out": ("visa", {"visa": "missing", "passport-identity": "satisfied"}, "incomplete"),
    "blurred": ("passport-identity", {"passport-identity": "missing", "visa": "satisfied"}, "incomplete"),
    "later": (
        "host-identity",
        {"host-identity": "satisfied", "visa": "missing", "accommodation": "missing"},
        "incomplete",
    ),
    "wrong-department": ("", {"accommodation": "unsure", "host-identity": "satisfied"}, "review"),
    "wrong-guest": ("", {"accommodation": "unsure", "visa": "satisfied"}, "review"),
    "no-entry": ("", {"entry-stamp": "missing"}, "incomplete"),
    "trap": ("", {"return-impossible": "missing", "entry-stamp": "satisfied"}, "incomplete"),
    "": ("", dict.fromkeys(SLUGS, "satisfied"), "complete"),
}


@pytest.mark.parametrize("flaw", sorted(_TOLD))
def test_each_flaw_shows_where_it_strikes_and_nowhere_else(flaw: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slug, expected, verdict = _TOLD[flaw]
    small = Image.new("RGB", (60, 40), (200, 200, 200))
    monkeypatch.setattr(corpus, "drawn_flaw", lambda rng, exempt: (flaw, slug))
    monkeypatch.setattr(corpus, "NATIONS", {"TZA": NATIONS["TZA"]})  # who needs a visa
    for name in ("copied", "expose"):
        monkeypatch.setattr(shutter, name, lambda *_, **__: small)
    sample = next(corpus.draw(4, 1, TODAY))
    told = sample.truth["applicants"][0]
    assert {key: told["requirements"][key]["status"] for key in expected} == expected
    assert sample.truth["verdict"] == verdict
    known = set(told["fields"])
    assert ("visa_number" in known) == (told["requirements"]["visa"]["status"] != "missing")
    assert ("entry_date" in known) == (told["requirements"]["entry-stamp"]["status"] != "missing")
    assert ("passport_expiry" in known) == (told["requirements"]["passport-identity"]["status"] != "missing")
    if flaw == "blurred":
        shown = [kind for one in sample.truth["documents"] for kind in one["kinds"]]
        assert "passport-identity" not in shown

"""The fifth school: the same for the same seed, true to itself, and every design of it is drawn."""

import datetime as dt
import email
import io
import json
from collections import Counter
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage
from itertools import islice
from random import Random
from zipfile import ZipFile

import numpy as np
import pillow_heif
import pypdfium2
import pytest
from PIL import Image

from samples.leaf import Leaf
from samples.people import DAY
from samples.request import SLUGS
from samples.sample import Attachment, Drawn, Sample
from samples.yonder import (
    booklet,
    corpus,
    envelope,
    faults,
    folk,
    housing,
    housing_words,
    identity,
    label,
    letters,
    mistaken,
    office,
    pen,
    phone,
    refused,
    refused_words,
    strike,
)
from samples.yonder.states import LABELS, STATES

TODAY = dt.date(2026, 6, 8)
_SMALL = Image.new("RGB", (48, 36), (210, 210, 210))


@pytest.fixture(scope="module")
def drawn() -> list[Sample]:
    return list(islice(corpus.draw(9, 60, TODAY, ("careful", "careless")), 2))


def _inked(picture: Image.Image) -> bool:
    return float(np.asarray(picture.convert("L")).std()) > 4


def _check(data: str, digit: str) -> bool:
    """ICAO 9303-3 §4.9, written out once more; an empty optional field may have `<` for its digit."""
    weights = (7, 3, 1)
    total = sum((0 if sign == "<" else int(sign, 36)) * weights[at % 3] for at, sign in enumerate(data))
    return digit == str(total % 10) or (digit == "<" and set(data) <= {"<"})


def _holds(lines: Sequence[str]) -> bool:
    """Whether a zone of any of the formats has its shape, its alphabet and every check digit."""
    if any(not set(line) <= set("<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") for line in lines):
        return False
    if [len(line) for line in lines] == [30, 30, 30]:
        one, two, _ = lines
        whole = one[5:] + two[:7] + two[8:15] + two[18:29]
        return (
            _check(one[5:14], one[14])
            and _check(two[:6], two[6])
            and _check(two[8:14], two[14])
            and _check(whole, two[29])
        )
    one, two = lines
    if one.startswith("IDFRA"):
        return (
            len(one) == len(two) == 36
            and _check(two[:12], two[12])
            and _check(two[27:33], two[33])
            and _check(one + two[:35], two[35])
        )
    every = _check(two[:9], two[9]) and _check(two[13:19], two[19]) and _check(two[21:27], two[27])
    if one.startswith("V"):
        return every and len(one) == len(two) and len(one) in {36, 44}
    return (
        every
        and len(one) == len(two) == 44
        and _check(two[28:42], two[42])
        and _check(two[:10] + two[13:20] + two[21:43], two[43])
    )


def _files(raw: bytes) -> dict[str, bytes]:
    message = email.message_from_bytes(raw, policy=policy.default)
    found = {}
    for part in message.walk():
        name = part.get_filename()
        if name:
            data = part.get_payload(decode=True)
            assert isinstance(data, bytes)
            assert name not in found
            found[name] = data
    return found


def test_it_is_drawn_again_the_same(drawn: list[Sample]) -> None:
    again = next(corpus.draw(9, 60, TODAY, ("careful",)))
    assert (again.raw, again.truth) == (drawn[0].raw, drawn[0].truth)


def test_what_the_truth_names_lies_in_the_message(drawn: list[Sample]) -> None:
    for sample in drawn:
        files = _files(sample.raw)
        for one in sample.truth["documents"]:
            data, ending = files[one["attachment"]], one["attachment"].rsplit(".", 1)[1]
            if ending == "pdf":
                assert len(pypdfium2.PdfDocument(data)) >= one["page"]
            elif ending == "heic":
                assert min(pillow_heif.open_heif(data).size) > 500
            elif ending == "docx":
                assert ZipFile(io.BytesIO(data)).testzip() is None
            else:
                assert min(Image.open(io.BytesIO(data)).size) > 500
            assert _holds(one["mrz"]) if "mrz" in one else one["kinds"]
        json.dumps(sample.truth)


def test_the_verdict_follows_from_the_requirements_and_the_stop_rule(drawn: list[Sample]) -> None:
    for sample in drawn:
        needs = [need for person in sample.truth["applicants"] for need in person["requirements"].items()]
        assert {slug for slug, _ in needs} == set(SLUGS)
        statuses = {need["status"] for _, need in needs}
        worst = "incomplete" if "missing" in statuses else "review" if "unsure" in statuses else "complete"
        assert sample.truth["verdict"] == ("review" if "stop" in sample.truth else worst)


@pytest.mark.parametrize("code", sorted(STATES))
def test_every_state_s_page_is_drawn_with_a_zone_that_holds(code: str) -> None:
    for seed in range(12):
        who = folk.person(Random(f"{code}{seed}"), TODAY, code)
        assert _holds(booklet.zone(who)), who
        assert not _holds(booklet.zone(who, wrong_digit=True)), who
        assert who.issued < TODAY < who.expiry
    page = booklet.passport(who, Random(code))
    assert page.mrz == booklet.zone(who)
    assert page.fields["passport_number"] == who.number
    assert _inked(page.image)
    assert len(LABELS[STATES[code].tongue]) == len(LABELS["en"]) == 12


def test_an_open_booklet_shows_two_pages() -> None:
    who = folk.person(Random(2), TODAY, "DZA")
    assert (
        booklet.passport(who, Random(2), opened=True).image.height == 2 * booklet.passport(who, Random(2)).image.height
    )


@pytest.mark.parametrize("state", sorted(folk.ISSUERS))
def test_every_issuer_s_sticker_has_a_zone_that_holds(state: str) -> None:
    rng = Random(state)
    who = folk.person(rng, TODAY, "NGA")
    visa = folk.visa(rng, who, TODAY - 40 * DAY, state=state)
    page = label.glued(who, visa, rng)
    assert _holds(page.mrz)
    assert len(page.mrz[0]) == label.width_of(state)
    assert page.fields["visa_until"] == visa.until.isoformat()
    assert visa.start <= TODAY - 40 * DAY <= visa.until
    assert _inked(page.image)


def test_visas_come_with_zones_of_both_widths() -> None:
    assert {label.width_of(state) for state in folk.ISSUERS} == {36, 44}


@pytest.mark.parametrize("paper", sorted(folk.PAPERS))
def test_every_host_s_paper_is_drawn_and_good(paper: str) -> None:
    for seed in range(2):
        home = folk.home(Random(f"{paper}{seed}"), TODAY, paper=paper)
        sides = identity.DRAWERS[paper](home, Random(seed))
        assert home.issued < TODAY < home.expiry
        assert [_holds(lines) for _, lines in sides if lines] == [True] * (paper != "receipt")
    assert all(_inked(picture) for picture, _ in sides)
    assert identity.together(sides, Random(1))[1] == next((lines for _, lines in sides if lines), ())


def test_a_crossing_is_cornered_to_come_in_and_rounded_to_go_out() -> None:
    corners = []
    for leaving in (False, True):
        mask = strike.schengen(folk.entry(Random(1), TODAY, leaving=leaving), Random(1))
        corners.append(int(np.asarray(mask)[10:40, 10:40].max()))
    assert corners == [255, 0]


def test_a_date_over_which_the_rubber_slipped_has_no_edges_left() -> None:
    def sharp(wear: str) -> float:
        page = Image.new("RGB", (600, 420), (255, 255, 255))
        strike.strike(
            page,
            strike.schengen(folk.entry(Random(1), TODAY), Random(4)),
            (25, 17),
            Random(4),
            wear=wear,
            ink=(30, 30, 30),
            angle=0,
        )
        band = np.asarray(page.convert("L"), np.float32)[190:262, 190:430]
        return float(np.abs(np.diff(band, axis=1)).mean())

    assert sharp("dateless") < 0.3 * sharp("fresh")


def test_older_journeys_ended_long_before() -> None:
    for seed in range(20):
        stay = folk.stay(Random(seed), TODAY, "NPL")
        assert all(one.day < stay.entry.day - 100 * DAY for one in strike.older(Random(seed), stay.entry, 2))


@pytest.mark.parametrize("manner", [*sorted(set(housing.MANNERS)), "hotel"])
def test_a_certificate_names_guest_and_place_and_is_signed_or_not(manner: str) -> None:
    for seed in range(1 if manner == "hand" else 2):
        rng = Random(f"{manner}{seed}")
        home, who = folk.home(rng, TODAY), folk.person(rng, TODAY, "COD")
        made = housing.certificate(home, (who,), TODAY, TODAY - 40 * DAY, rng, manner=manner)
        assert _inked(made.picture)
        if manner != "hand":
            text = " ".join(made.text)
            assert who.surname in text.upper()
            assert home.host.postcode in text
            assert "{" not in text
    if made.leaf:
        assert made.leaf.scans
        assert not housing.certificate(home, (who,), TODAY, TODAY, Random(1), manner="typed", signed=False).leaf.scans  # type: ignore[union-attr]


@pytest.mark.parametrize("language", sorted(refused_words.CANCELLED))
def test_every_tongue_s_cancellation_names_flight_and_passenger(language: str) -> None:
    who = folk.person(Random(1), TODAY, "GIN")
    for seed in range(4):
        notice = refused.notice((who,), TODAY - 50 * DAY, TODAY, Random(seed), language=language)
        assert who.surname in " ".join(notice.lines).upper()
        assert STATES["GIN"].carrier[0] in notice.subject + " ".join(notice.lines)
        assert "{" not in notice.subject + " ".join(notice.lines)
        assert notice.sent <= TODAY
    assert notice.subject in refused.quoted(notice, Random(1))
    assert language == "zh" or _inked(refused.screen(notice, Random(2)))


@pytest.mark.parametrize("kind", [*refused_words.TRAPS, *refused_words.NOTES])
def test_every_trap_and_note_is_written_out(kind: str) -> None:
    who = folk.person(Random(kind), TODAY, "EGY")
    notice = refused.notice((who,), TODAY - 50 * DAY, TODAY, Random(1), kind=kind)
    assert notice.letter == (kind in refused_words.NOTES)
    assert "{" not in notice.sender + notice.subject + " ".join(notice.lines)
    assert refused.leaf(notice, Random(1)).lines


def test_papers_sent_by_mistake_are_drawn() -> None:
    who, home = folk.person(Random(1), TODAY, "KAZ"), folk.home(Random(1), TODAY)
    assert all(
        _inked(one)
        for one in (
            mistaken.national_card(who, Random(1)),
            mistaken.licence(who, Random(1)),
            mistaken.bill(home, Random(1)),
        )
    )


@pytest.mark.parametrize("care", sorted(phone.LOOKS))
def test_every_telephone_keeps_pixels_enough(care: str) -> None:
    paper = pen.ground(125, 88, (240, 240, 240), (200, 210, 220), 1)
    for seed in range(2):
        look = phone.LOOKS[care](Random(seed))
        picture = Image.open(io.BytesIO(phone.photograph(paper, look, Random(seed))))
        assert 1100 < max(picture.size) < 2600
        assert (picture.getexif().get(0x0112, 1) != 1) == (look.tagged and look.quarter > 0)
    assert phone.hopeless(Random(1)).soft > 5 * max(phone.careless(Random(seed)).soft for seed in range(40))


def test_half_of_all_requests_have_a_fault_and_each_fault_comes() -> None:
    plans = [faults.drawn_fault(Random(seed), exempt=seed % 6 == 0) for seed in range(3000)]
    assert {fault for fault, _ in plans} == {"", *faults.FAULTS}
    assert {slug for fault, slug in plans if fault == "left-out"} == set(SLUGS)
    assert 0.45 < sum(bool(fault) for fault, _ in plans) / len(plans) < 0.55
    assert "visa" not in {faults.drawn_fault(Random(seed), exempt=True)[1] for seed in range(400)}


#: Fault → what it strikes when it may strike several, what is then true, the verdict.
_TOLD: dict[str, tuple[str, dict[str, str], str]] = {
    "": ("", dict.fromkeys(SLUGS, "satisfied"), "complete"),
    "left-out": ("host-identity", {"host-identity": "missing", "accommodation": "satisfied"}, "incomplete"),
    "blurred": ("visa", {"visa": "missing", "passport-identity": "satisfied"}, "incomplete"),
    "wrong-card": ("", {"passport-identity": "missing", "visa": "satisfied"}, "incomplete"),
    "wrong-bill": ("", {"accommodation": "missing"}, "incomplete"),
    "expired": ("", {"passport-identity": "unsure"}, "review"),
    "dateless": ("", {"entry-stamp": "missing"}, "incomplete"),
    "exit-after": ("", {"entry-stamp": "unsure"}, "review"),
    "exit-only": ("", {"entry-stamp": "missing"}, "incomplete"),
    "too-early": ("", {"entry-stamp": "unsure"}, "review"),
    "department": ("", {"accommodation": "unsure", "host-identity": "satisfied"}, "review"),
    "host-other": ("", {"host-identity": "unsure"}, "review"),
    "guest-other": ("", {"accommodation": "unsure"}, "review"),
    "unsigned": ("", {"accommodation": "unsure"}, "review"),
    "hotel": ("", {"accommodation": "unsure", "host-identity": "unsure"}, "review"),
    "passenger-other": ("", {"return-impossible": "missing"}, "incomplete"),
    "trap": ("", {"return-impossible": "missing"}, "incomplete"),
    "press": ("", {"return-impossible": "unsure"}, "review"),
    "early-flight": ("", {"return-impossible": "missing"}, "incomplete"),
    "long-stay": ("", {"visa": "unsure"}, "review"),
    "other-number": ("", {"visa": "unsure"}, "review"),
}


@pytest.mark.parametrize("fault", sorted(_TOLD))
def test_each_fault_shows_where_it_strikes(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slug, expected, verdict = _TOLD[fault]
    small = Drawn(image=_SMALL, kinds=("visa",), mrz=())
    monkeypatch.setattr(corpus, "drawn_fault", lambda rng, exempt: (fault, slug))
    monkeypatch.setattr(corpus, "STATES", {"GIN": STATES["GIN"]})
    monkeypatch.setattr(phone, "expose", lambda *_, **__: _SMALL)
    monkeypatch.setattr(label, "sticker", lambda *_: small.image)
    monkeypatch.setattr(booklet, "data_page", lambda *_, **__: _SMALL)
    monkeypatch.setattr(housing, "_by_hand", lambda *_: _SMALL)
    monkeypatch.setattr(Leaf, "image", lambda _: _SMALL)
    monkeypatch.setattr(strike, "strike", lambda *_, **__: None)
    monkeypatch.setattr(identity, "DRAWERS", dict.fromkeys(folk.PAPERS, lambda *_: [(_SMALL, ())]))
    sample = next(corpus.draw(4, 1, TODAY))
    told = sample.truth["applicants"][0]
    assert {key: told["requirements"][key]["status"] for key in expected} == expected
    assert sample.truth["verdict"] == verdict
    assert ("visa_number" in told["fields"]) == (told["requirements"]["visa"]["status"] != "missing")
    assert ("complete" in sample.truth.get("accept_verdicts", ())) <= (fault == "press")


def test_a_message_within_a_message_and_pictures_in_the_text_arrive_whole() -> None:
    out = io.BytesIO()
    _SMALL.save(out, "JPEG")
    one = Attachment(name="a.jpg", media_type="image/jpeg", data=out.getvalue(), inline=True)
    two = Attachment(name="b.pdf", media_type="application/pdf", data=b"%PDF-1.4")
    when = dt.datetime(2026, 6, 7, 9, 0, tzinfo=dt.UTC)
    inner = ("Élise", "e@mail.example.org", "Dossier", "Voici.", (two,))
    raw = envelope.message(
        name="x",
        sender="Zoé",
        address="z@mail.example.org",
        subject="TR",
        text="Bonjour",
        when=when,
        attachments=(one,),
        forwarded=inner,
    )
    message = email.message_from_bytes(raw, policy=policy.default)
    assert _files(raw) == {"a.jpg": one.data, "b.pdf": two.data}
    nested = [part.get_content() for part in message.walk() if part.get_content_type() == "message/rfc822"]
    assert [part["Subject"] for part in nested if isinstance(part, EmailMessage)] == ["Dossier"]
    assert "cid:ii_" in message.get_body(("html",)).get_content()  # type: ignore[union-attr]


def test_a_word_processor_s_file_holds_lines_and_signature() -> None:
    archive = ZipFile(io.BytesIO(office.docx(("Je soussigné & Cie", "Riom"), _SMALL)))
    assert "Je soussigné &amp; Cie" in archive.read("word/document.xml").decode()
    assert Image.open(io.BytesIO(archive.read("word/media/image1.png"))).size == _SMALL.size


def test_words_leave_no_gap_open() -> None:
    gaps = dict.fromkeys(
        (
            "name",
            "entered",
            "place",
            "host",
            "names",
            "e",
            "born",
            "town",
            "home",
            "guests",
            "since",
            "today",
            "commune",
            "room",
        ),
        "X",
    )
    pairs = [pair for table in letters.ASKING.values() for pair in table] + [
        *letters.BY_HOST,
        *letters.TOGETHER.values(),
    ]
    assert not any("{" in part.format(**gaps) for pair in pairs for part in pair)
    for lines in (*housing_words.TYPED, *housing_words.HAND, *housing_words.ENGLISH, housing_words.HOTEL):
        whole = " ".join(lines)
        assert "{" not in whole.format(**gaps)
        assert {"{guests}", "{home}", "{since}"} <= {f"{{{part.split('}')[0]}}}" for part in whole.split("{")[1:]}


def test_every_sign_that_is_printed_has_a_face() -> None:
    for state in STATES.values():
        for text in (state.nation.native, state.heading, *state.nation.surnames, *LABELS[state.tongue]):
            assert all(pen._has(pen.able(part, pen.PLEX), sign) for part in text.split("/") for sign in part), text
    for words in label.WORDS.values():
        assert all(pen._has(pen.able(word, pen.FIRA), sign) for word in words for sign in word)


def test_every_state_writes_sometime() -> None:
    lots = Counter(Random(f"3:yonder:{index}").choices(sorted(STATES))[0] for index in range(400))
    assert set(lots) == set(STATES)

"""The second school: the same for the same seed, true to itself, and every hand of it can be drawn."""

import datetime as dt
import email
import io
import json
import zipfile
from dataclasses import replace
from email import policy
from itertools import islice
from random import Random

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples import people
from samples.elsewhere import (
    cancelled_words,
    cards,
    cast,
    certificates,
    corpus,
    doubts,
    extras,
    flights,
    french_cards,
    hosts,
    imprints,
    lens,
    office,
    passports,
    proofs,
    stamps,
    tempting_words,
    visas,
)
from samples.elsewhere.dates import in_words
from samples.elsewhere.nations import NATIONS
from samples.leaf import pdf
from samples.people import DAY
from samples.request import SLUGS
from samples.sample import Sample
from samples.zones import digit

TODAY = dt.date(2026, 6, 8)
_SCRIPT = {"two-scripts": "KAZ", "from-the-right": "JOR"}


@pytest.fixture(scope="module")
def drawn() -> list[Sample]:
    return list(islice(corpus.draw(11, 60, TODAY), 3))


def test_it_is_drawn_again_the_same(drawn: list[Sample]) -> None:
    again = next(corpus.draw(11, 60, TODAY))
    assert again.raw == drawn[0].raw
    assert again.truth == drawn[0].truth


def test_what_the_truth_names_lies_in_the_message(drawn: list[Sample]) -> None:
    for sample in drawn:
        message = email.message_from_bytes(sample.raw, policy=policy.default)
        files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
        for one in sample.truth["documents"]:
            data = files[one["attachment"]]
            if one["attachment"].endswith(".pdf"):
                assert len(pypdfium2.PdfDocument(data)) >= one["page"]
            elif one["attachment"].endswith((".docx", ".zip")):
                assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
            else:
                assert one["page"] == 1
                assert Image.open(io.BytesIO(data)).size > (500, 300)
        assert all(set(one["requirements"]) == set(SLUGS) for one in sample.truth["applicants"])
        json.dumps(sample.truth)


def test_the_verdict_follows_from_the_requirements_and_the_stop_rule(drawn: list[Sample]) -> None:
    for sample in drawn:
        people_ = sample.truth["applicants"]
        statuses = {one["status"] for person in people_ for one in person["requirements"].values()}
        if sample.truth.get("stop"):
            assert sample.truth["verdict"] == "review"
        elif "missing" in statuses:
            assert sample.truth["verdict"] == "incomplete"
        else:
            assert sample.truth["verdict"] == ("review" if "unsure" in statuses else "complete")


@pytest.mark.parametrize("design", sorted(passports.DESIGNS))
def test_every_hand_draws_a_passport_whose_zone_adds_up(design: str) -> None:
    rng = Random(design)
    who = cast.person(rng, TODAY, _SCRIPT.get(design, "HTI"))
    page = passports.passport(who, rng, design=design)
    first, second = page.mrz
    assert len(first) == len(second) == 44
    assert second[9] == digit(second[:9])
    assert second[43] == digit(second[:10] + second[13:20] + second[21:43])
    assert page.fields["surname"].replace(" ", "<") in first
    assert _has_ink(page.image)


@pytest.mark.parametrize(("turn", "state"), list(enumerate(sorted(visas.HABITS))))
def test_every_state_fills_in_its_sticker(turn: int, state: str) -> None:
    rng, layout = Random(state), visas.LAYOUTS[turn % len(visas.LAYOUTS)]
    who = cast.person(rng, TODAY, "BEN")
    visa = cast.visa(rng, TODAY, who, entered=TODAY - 60 * DAY, days=90, kind="C", state=state)
    assert visa.start <= TODAY - 60 * DAY <= visa.until
    page, found = visas.visa_page(who, visa, rng, layout=layout)
    assert {len(line) for line in found.mrz} == {44 if layout == "wide" else 36}
    assert found.fields["visa_number"] == visa.number
    assert _has_ink(page.image)


@pytest.mark.parametrize("layout", imprints.LAYOUTS)
def test_every_stamp_leaves_ink_and_the_last_entry_counts(layout: str) -> None:
    rng = Random(layout)
    who = cast.person(rng, TODAY, "GHA")
    late = people.entry(rng, TODAY - 40 * DAY)
    layer = imprints.schengen(late, rng, imprints.INKS["blue"], layout=layout)
    assert np.asarray(layer.getchannel("A")).mean() > 5
    page = stamps.stamp_page(who, (*stamps.journey(rng, late), late), rng, clutter=2)
    assert page.fields == {"entry_date": late.day.isoformat(), "entry_state": late.state}
    gone = stamps.stamp_page(who, (replace(late, leaving=True),), rng, clutter=1)
    assert gone.kinds == ()
    assert gone.fields == {}


@pytest.mark.parametrize("paper", sorted(hosts.PAPERS))
def test_every_host_has_a_paper_with_a_zone(paper: str) -> None:
    home = hosts.household(Random(paper), TODAY, paper=paper)
    pictures, zone, side = cards.sides(home, TODAY)
    assert len({len(line) for line in zone}) == 1
    assert 0 <= side < len(pictures)
    assert all(_has_ink(picture) for picture in pictures)


def test_an_old_card_is_good_when_it_is_said_to_be() -> None:
    """Issued to an adult between 2004 and 2013: fifteen years, though ten are printed; otherwise as printed."""
    lived_on = 0
    for seed in range(300):
        rng = Random(seed)
        home = hosts.household(rng, TODAY, paper="card-laminated", expired=seed % 3 == 0)
        issued, until = french_cards.old_card_days(home, TODAY, rng)
        longer = issued.year <= 2013 and (issued - home.host.birth).days > 18 * 366
        end = until.replace(year=until.year + 5, day=min(until.day, 28)) if longer else until
        assert (end >= TODAY) == (home.expiry >= TODAY)
        lived_on += until < TODAY <= end
    assert lived_on > 20


@pytest.mark.parametrize("wording", certificates.WORDINGS)
def test_every_certificate_names_host_guest_and_place(wording: str) -> None:
    rng = Random(wording)
    home = next(home for home in (hosts.household(rng, TODAY) for _ in range(99)) if home.spouse)
    guest = cast.person(rng, TODAY, "MLI")
    made = certificates.certificate(home, (guest,), TODAY, TODAY - 70 * DAY, rng, wording=wording)
    document = pypdfium2.PdfDocument(pdf([made.leaf]))
    text = certificates._plain(" ".join(document[0].get_textpage().get_text_range().split())).casefold()
    for word in (home.host.surname, guest.surname, home.host.postcode, home.host.street, "SPECIMEN"):
        assert certificates._plain(word).casefold() in text, word


@pytest.mark.parametrize("language", sorted(cancelled_words.CANCELLED))
def test_carriers_cancel_in_many_tongues_and_name_the_passenger(language: str) -> None:
    who = cast.person(Random(language), TODAY, "NGA")
    way = flights.flight(Random(language), who, TODAY)
    wordings = cancelled_words.CANCELLED[language]
    assert len(wordings) >= (4 if language in {"fr", "en"} else 2)
    for attempt in range(len(wordings) * 3):
        notice = proofs.cancelled(way, language, Random(attempt))
        assert way.name in notice.text
        assert "{" not in notice.subject + notice.text
    assert _has_ink(proofs.as_screen(notice, Random(1)))
    assert notice.subject.split()[0] in proofs.as_html(notice, Random(1))


def test_traps_tempt_in_french_and_english_with_two_wordings_each() -> None:
    for kind, tongues in tempting_words.TRAPS.items():
        assert all(len(tongues[language]) >= 2 for language in ("fr", "en")), kind
        way = flights.flight(Random(kind), cast.person(Random(kind), TODAY, "GAB"), TODAY)
        for language in tongues:
            assert "{" not in proofs.trap(kind, way, language, Random(2)).text


def test_the_second_camera_keeps_the_paper_in_the_picture() -> None:
    page = Image.new("RGB", (1250, 880), (250, 250, 250))
    for how in (lens.steady, lens.hasty):
        picture = lens.take(page, replace(how(Random(4)), fingers=2, shadow=0.2), Random(4))
        grey = np.asarray(picture.convert("L"))
        assert (grey > 140).mean() > 0.45
    black = np.asarray(lens.scan(page, Random(1), manner="black"))
    assert set(np.unique(black)) <= {0, 255}


def test_a_third_has_a_flaw_and_each_flaw_comes() -> None:
    plans = [doubts.drawn_doubt(Random(seed), exempt=seed % 5 == 0) for seed in range(1500)]
    assert {doubt for doubt, _ in plans} == {"", *doubts.DOUBTS}
    assert {slug for _, slug in plans if slug} == set(SLUGS)
    assert 0.28 < sum(bool(doubt) for doubt, _ in plans) / len(plans) < 0.4
    assert not any(slug == "visa" for slug in (doubts.drawn_doubt(Random(seed), exempt=True)[1] for seed in range(300)))


def test_every_hand_is_some_state_s() -> None:
    assert {hand for hands in passports._BY_SCRIPT.values() for hand in hands} == set(passports.DESIGNS)
    assert {land.design for land in NATIONS.values()} == set(passports._BY_SCRIPT)


@pytest.mark.parametrize("kind", extras.KINDS)
def test_what_nobody_asked_for_can_be_drawn(kind: str) -> None:
    home, who = hosts.household(Random(kind), TODAY), cast.person(Random(kind), TODAY, "COD")
    assert _has_ink(extras.unasked(kind, who, home.host, TODAY, Random(kind)).image())


def test_days_in_french_words() -> None:
    assert in_words(dt.date(1961, 5, 1)) == "premier mai mil neuf cent soixante et un"
    assert in_words(dt.date(1978, 9, 21)) == "vingt et un septembre mil neuf cent soixante-dix-huit"
    assert in_words(dt.date(1990, 2, 3)) == "trois février mil neuf cent quatre-vingt-dix"
    assert in_words(dt.date(2026, 3, 20)) == "vingt mars deux mille vingt-six"


def test_names_strain_the_zone() -> None:
    people_ = [cast.person(Random(f"{code}{i}"), TODAY, code) for code in NATIONS for i in range(6)]
    assert any(not one.zone_names()[1] for one in people_)  # one name only
    assert any(len(one.zone_names()[1].split()) >= 3 for one in people_)
    assert any(len(" ".join(one.zone_names())) > 33 for one in people_)
    assert any(one.surname == "LEE" for one in people_)
    assert any("'" in one.surname for one in people_)
    assert any("-" in one.surname for one in people_)


def _has_ink(picture: Image.Image) -> bool:
    """Not an empty sheet, neither a light nor a dark one."""
    return float(np.asarray(picture.convert("L")).std()) > 8


def test_a_word_processor_s_letter_has_the_words_and_no_signature() -> None:
    rng = Random(8)
    home, who = hosts.household(rng, TODAY), cast.person(rng, TODAY, "HTI")
    letter = certificates.certificate(home, (who,), TODAY, TODAY, rng, wording="formal").leaf
    with zipfile.ZipFile(io.BytesIO(office.docx(letter))) as archive:
        text = archive.read("word/document.xml").decode()
        assert home.host.street in text
        assert len(archive.namelist()) == 3

"""The sixth school: the same for the same seed, true to itself, and what it calls complete is complete."""

import datetime as dt
import email
from email import policy
from itertools import islice
from random import Random

import pytest
from PIL import Image

from samples.afield import cachets, corpus, faults, folk, handset, mails, passports, stickers, unable
from samples.afield.host_papers import drawn as host_paper
from samples.afield.identity_labels import PAGES
from samples.afield.identity_words import WORDS
from samples.afield.lands import LANDS
from samples.people import DAY
from samples.request import SLUGS
from samples.sample import Sample

TODAY = dt.date(2026, 6, 8)


@pytest.fixture(scope="module")
def drawn() -> list[Sample]:
    return list(islice(corpus.draw(5, 60, TODAY), 3))


def _digit(data: str) -> str:
    """ICAO 9303-3 §4.9, written out once more."""
    return str(sum((0 if sign == "<" else int(sign, 36)) * (7, 3, 1)[at % 3] for at, sign in enumerate(data)) % 10)


def test_the_same_seed_gives_the_same_bytes(drawn: list[Sample]) -> None:
    again = next(corpus.draw(5, 60, TODAY))
    assert again.raw == drawn[0].raw
    assert again.truth == drawn[0].truth
    assert next(corpus.draw(6, 60, TODAY)).raw != again.raw


def test_every_truth_has_its_papers(drawn: list[Sample]) -> None:
    for sample in drawn:
        names = [part.get_filename() for part in email.message_from_bytes(sample.raw, policy=policy.default).walk()]
        pages = sample.truth["documents"]
        assert {one["attachment"] for one in pages} <= set(names)
        kinds = {kind for one in pages for kind in one["kinds"]}
        for person in sample.truth["applicants"]:
            assert set(person["requirements"]) == set(SLUGS)
            shown = {slug for slug, need in person["requirements"].items() if need["status"] == "satisfied"}
            # a carrier's message may stand in the mail; a host's passport is not scored
            assert shown - kinds <= {"return-impossible", "host-identity"} or "zip" in str(names)


@pytest.mark.parametrize("code", sorted(LANDS))
def test_zones_hold(code: str) -> None:
    rng = Random(code)
    who = folk.person(rng, TODAY, code)
    first, second = passports.zone(who)
    assert len(first) == len(second) == 44
    assert first.startswith(f"P<{code}")
    assert second[9] == _digit(second[:9])
    assert second[43] == _digit(second[:10] + second[13:20] + second[21:43])
    assert not passports.zone(who, wrong_digit=True)[1].startswith(second[:10])
    sticker = stickers.zone(who, folk.visa(rng, who, TODAY - 60 * DAY))
    assert [len(line) for line in sticker] == [36, 36]
    assert sticker[1][9] == _digit(sticker[1][:9])
    assert all(WORDS[key].get(PAGES[code].tongues[0]) is not None for row in PAGES[code].rows for key, _ in row)


@pytest.mark.parametrize("document", sorted(set(folk.DOCUMENTS)))
def test_hosts_show_what_they_have(document: str) -> None:
    rng = Random(document)
    host = folk.host(rng, TODAY)
    while host.document != document:
        host = folk.host(rng, TODAY)
    paper = host_paper(host, TODAY, rng)
    assert paper.kinds == ("host-identity",)
    assert len(set(paper.image.convert("L").resize((40, 40)).tobytes())) > 8


def test_a_stamp_page_has_the_day_that_counts() -> None:
    rng = Random("stamp")
    entry = folk.entry(rng, TODAY - 70 * DAY)
    page = cachets.page(entry, rng, home="DAKAR", own=(folk.entry(rng, TODAY - 500 * DAY, leaving=True),), clutter=1)
    assert page.fields == {"entry_date": entry.day.isoformat()}
    assert cachets.page(None, rng, clutter=1).kinds == ()


@pytest.mark.parametrize("fault", ["useless", "other-guest", "exit", "too-early", "unsigned", "expired", "ruined"])
def test_a_fault_is_never_complete(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "fault", lambda rng, exempt: (fault, "visa" if fault == "ruined" else ""))
    monkeypatch.setattr(handset, "seen", lambda picture, look, rng: Image.new("RGB", (40, 30)))
    codes = {code: land for code, land in LANDS.items() if code == "SEN"}
    monkeypatch.setattr(corpus, "LANDS", codes)
    truth = next(corpus.draw(2, 1, TODAY)).truth
    assert "complete" not in {truth["verdict"], *truth.get("accept_verdicts", ())}


def test_words_have_their_gaps_filled() -> None:
    rng = Random("words")
    who = folk.person(rng, TODAY, "EGY")
    for useless in ("", "booking", "delay", "own-wish", "rebooked", "newsletter"):
        said = unable.notice(who, TODAY, TODAY - 60 * DAY, rng, useless=useless)
        assert "{" not in said.subject + "".join(said.paragraphs)
    used: set[str] = set()
    assert len({mails.file_name(rng, "visa", "jpg", used, "20260608") for _ in range(20)}) == 20

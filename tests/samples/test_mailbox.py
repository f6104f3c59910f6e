"""The demo's mailbox: enough of it, the same each time, small enough, its truth in the contract's words."""

import datetime as dt
import email
import email.policy
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path

import pytest

from documents.vocabulary import Category, Field, Requirement, Status, Verdict
from samples import mailbox
from samples.kept import keep, kept
from samples.sample import Sample
from samples.scenarios import SCENARIOS

TODAY = dt.date(2026, 11, 23)


@lru_cache(maxsize=1)
def drawn() -> tuple[Sample, ...]:
    return tuple(mailbox.draw(7, TODAY))


def parsed(sample: Sample) -> EmailMessage:
    return email.message_from_bytes(sample.raw, policy=email.policy.default)


def test_it_holds_every_kind_of_end() -> None:
    assert len(drawn()) >= 18
    assert {sample.truth["verdict"] for sample in drawn()} == set(Verdict)
    assert {"visa-extension", "automatic", "spam", "citizenship", "employer", "residence-permit"} <= {
        sample.truth["category"] for sample in drawn()
    }


def test_kept_in_a_folder_it_is_found_again_whole(tmp_path: Path) -> None:
    keep(drawn()[:3], tmp_path / "drawn")
    assert tuple(kept(tmp_path / "drawn")) == drawn()[:3]
    assert [path.name for path in tmp_path.iterdir()] == ["drawn"]


def test_names_sort_in_the_order_of_arrival() -> None:
    names = [sample.name for sample in drawn()]
    dates = [parsed(sample)["Date"].datetime for sample in drawn()]
    assert names == sorted(names)
    assert dates == sorted(dates)


def test_messages_are_below_six_megabytes_and_have_one_id_each() -> None:
    assert max(len(sample.raw) for sample in drawn()) < 6_000_000
    assert len({parsed(sample)["Message-ID"] for sample in drawn()}) == len(drawn())


def test_addresses_are_nobody_s() -> None:
    for sample in drawn():
        assert parsed(sample)["From"].addresses[0].addr_spec == sample.from_address
        assert sample.from_address.rsplit("@", 1)[1].split(".")[-2] == "example"


def test_the_truth_speaks_the_contract_s_words() -> None:
    for sample in drawn():
        truth = sample.truth
        assert truth["category"] in set(Category)
        for applicant in truth["applicants"]:
            assert set(applicant["fields"]) <= set(Field)
            assert set(applicant["requirements"]) == set(Requirement)
            assert {said["status"] for said in applicant["requirements"].values()} <= set(Status)
        assert bool(truth["applicants"]) == (truth["category"] == "visa-extension")


def test_every_named_document_is_in_the_message() -> None:
    for sample in drawn():
        files = {part.get_filename() for part in parsed(sample).iter_attachments()} | {"body"}
        assert {page["attachment"] for page in sample.truth["documents"]} <= files


def test_the_follow_up_comes_from_the_same_person() -> None:
    by_scenario = {sample.name[3:]: sample for sample in drawn()}
    first, second = by_scenario["incomplete"], by_scenario["follow-up"]
    assert second.from_address == first.from_address
    assert parsed(second)["In-Reply-To"] == parsed(first)["Message-ID"]
    number = first.truth["applicants"][0]["fields"]["passport_number"]
    assert second.truth["applicants"][0]["fields"]["passport_number"] == number


@pytest.mark.parametrize("name", ["locked-pdf", "turned-and-heic", "zipped-photos"])
def test_the_same_seed_draws_the_same_bytes(name: str) -> None:
    assert mailbox.one(name, 3, TODAY).raw == mailbox.one(name, 3, TODAY).raw


@pytest.mark.parametrize("name", sorted(set(SCENARIOS) - {name for name, _ in mailbox.DEMO}))
def test_the_other_scenarios_can_be_drawn_too(name: str) -> None:
    sample = mailbox.one(name, 11, dt.date(2020, 6, 8))
    assert sample.truth["verdict"] in set(Verdict)
    assert not parsed(sample).defects

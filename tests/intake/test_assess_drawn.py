"""Drawn messages through the real readers: what comes out is what was drawn."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from config.tables import load
from documents.dossier import Policy
from intake.assess import Assessor, assess_message
from intake.reader_pool import ReaderPool
from samples import mailbox

pytestmark = pytest.mark.ocr
TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def assessor() -> Iterator[Assessor]:
    with ReaderPool(2, max_year=TODAY.year) as pool:
        yield Assessor(pool=pool, references=load(), policy=Policy())


def _assessed(scenario: str, assessor: Assessor) -> tuple[dict[str, Any], dict[str, Any]]:
    sample = mailbox.one(scenario, 1, TODAY)
    return assess_message(sample.raw, f"{sample.name}.eml", assessor=assessor, today=TODAY), sample.truth


def test_a_complete_request_is_complete_to_the_last_field(assessor: Assessor) -> None:
    found, truth = _assessed("complete-french", assessor)
    assert found["verdict"] == truth["verdict"] == "complete"
    (applicant,), (drawn,) = found["applicants"], truth["applicants"]
    certain = (
        "passport_number",
        "birth_date",
        "passport_expiry",
        "visa_number",
        "visa_until",
        "entry_date",
        "postcode",
    )
    assert {name: applicant["fields"].get(name) for name in certain} == {
        name: drawn["fields"][name] for name in certain
    }
    kinds = {kind for document in found["documents"] for kind in document["kinds"]}
    assert kinds >= set(applicant["requirements"])


def test_a_family_that_one_of_them_asks_for_is_complete(assessor: Assessor) -> None:
    found, truth = _assessed("family-of-four", assessor)
    assert (found["verdict"], found["stops"]) == (truth["verdict"], []) == ("complete", [])
    assert len(found["applicants"]) == len(truth["applicants"]) == 4


def test_what_was_left_out_is_what_is_missed(assessor: Assessor) -> None:
    found, truth = _assessed("incomplete", assessor)
    assert found["verdict"] == truth["verdict"] == "incomplete"
    (applicant,) = found["applicants"]
    missing = {name for name, value in applicant["requirements"].items() if value["status"] == "missing"}
    assert missing == {"visa", "return-impossible"}


def test_a_request_without_attachments_needs_no_reader(assessor: Assessor) -> None:
    found, truth = _assessed("empty-handed", assessor)
    assert (found["category"], found["verdict"]) == (truth["category"], truth["verdict"])

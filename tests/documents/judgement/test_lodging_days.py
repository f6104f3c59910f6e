"""When a certificate was written and until when it hosts: stale or over is a doubt, an invitation is none."""

import dataclasses

import pytest

from documents.paper import Sheet
from documents.vocabulary import Requirement, Verdict
from tests.documents.judgement.papers import dossier, finding, home, judged

HOME = Requirement.ACCOMMODATION


def _by_hand(sheet: Sheet) -> Sheet:
    """The same page of which a reader was sure of no letter."""
    lines = tuple(dataclasses.replace(line, confidence=0.7) for line in sheet.page.lines)
    return dataclasses.replace(sheet, page=dataclasses.replace(sheet.page, lines=lines))


@pytest.mark.parametrize(
    ("certificate", "rule", "params"),
    [
        (home(date="2017-02-11"), "accommodation-stale", {"date": "2017-02-11", "entry": "2020-03-01"}),
        (home(date="2019-08-30"), "accommodation-stale", {"date": "2019-08-30", "entry": "2020-03-01"}),
        (home(until="2020-05-15"), "accommodation-over", {"until": "2020-05-15"}),
        (home(since="2018-01-01"), "accommodation-before-entry", {"since": "2018-01-01", "entry": "2020-03-01"}),
        (home(since="2020-09-01"), "accommodation-not-begun", {"since": "2020-09-01"}),
        (_by_hand(home(date="2017-02-11")), "accommodation-stale", {"date": "2017-02-11", "entry": "2020-03-01"}),
    ],
)
def test_what_no_longer_holds_is_a_doubt(certificate: Sheet, rule: str, params: dict[str, str]) -> None:
    judgement = judged(dossier(home=certificate))
    assert judgement.verdict is Verdict.REVIEW
    (reason,) = finding(judgement, HOME).reasons
    assert (reason.rule, reason.params) == (rule, params)


@pytest.mark.parametrize(
    "certificate",
    [
        home(date="2020-02-10"),
        home(date="2019-09-01"),
        home(until="2020-06-08"),
        home(until="2020-09-30"),
        home(date=None),
        home(since="2020-06-09"),
        home(since="2020-01-15"),
        _by_hand(home(since="2020-08-01")),
        _by_hand(home(date="2010-06-01")),
        _by_hand(home(until="2010-07-31")),
    ],
)
def test_an_invitation_a_term_that_runs_and_a_misread_year_are_none(certificate: Sheet) -> None:
    assert judged(dossier(home=certificate)).verdict is Verdict.COMPLETE


def test_a_fresh_certificate_counts_beside_an_old_one() -> None:
    assert judged(dossier(home=(home("old.pdf", date="2018-01-01"), home()))).verdict is Verdict.COMPLETE

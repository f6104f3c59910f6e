"""The statistics: counted by ISO week from what happened, shown with their numbers, safe in a spreadsheet."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from cases.models import Case, Event, FieldCorrection, Outgoing
from cases.states import CaseState
from cases.statistics import Series, figures, monday
from cases.surroundings import paris_day
from cases.transitions import MACHINE, record
from review.charts import HEIGHT, WIDTH, as_csv, bars
from tests.review.scene import Scene

SignIn = Callable[[str], Client]


def _happens(case: Case, action: str, days_ago: float, **detail: Any) -> None:
    event = record(case, action, MACHINE, **detail)
    Event.objects.filter(pk=event.pk).update(at=timezone.now() - dt.timedelta(days=days_ago))


def test_each_week_counts_what_happened_in_it(scene: Scene) -> None:
    now = timezone.now()
    _happens(scene.done, "issue", 0)
    _happens(scene.done, "issue", 0)  # issued again after a resend: still one case
    _happens(scene.family, "ask", 7)
    _happens(scene.complete, "judge", 14, verdict="complete")
    _happens(scene.incomplete, "judge", 14, verdict="incomplete")
    _happens(scene.family, "refuse", 7)  # taken back: the case is open again
    Case.objects.filter(pk=scene.done.pk).update(opened_at=now - dt.timedelta(days=700))
    found = figures("63", paris_day(now), weeks=3)
    assert found.weeks[-1] == monday(paris_day(now))
    assert sum(found.counts[Series.RECEIVED]) == 3
    assert found.counts[Series.ISSUED] == (0, 0, 1)
    assert found.counts[Series.WAITING] == (0, 1, 0)
    assert found.counts[Series.COMPLETE] == (1, 0, 0)
    assert found.counts[Series.REFUSED] == (0, 0, 0)
    Case.objects.filter(pk=scene.family.pk).update(state=CaseState.REFUSED)
    assert figures("63", paris_day(now), weeks=3).counts[Series.REFUSED] == (0, 1, 0)
    assert sum(sum(row) for row in figures("69", paris_day(now)).counts.values()) == 0


def test_delays_run_from_reception(scene: Scene) -> None:
    opened = scene.complete.opened_at
    Outgoing.objects.filter(pk=scene.held.pk).update(sent_at=opened + dt.timedelta(hours=10))  # a request
    _happens(scene.done, "approve", 0)
    found = figures("63", paris_day(timezone.now()))
    assert (found.first_answer.count, round(found.first_answer.median or 0)) == (1, 10)
    assert (found.decision.count, round((found.decision.median or 0) / 24)) == (1, 3)


def test_the_share_decided_without_correction(scene: Scene) -> None:
    today = paris_day(timezone.now())
    assert figures("63", today).untouched_share == 1
    FieldCorrection.objects.create(
        applicant=scene.done.applicants.get(), field="surname", value="X", agent=scene.users["agent"]
    )
    assert figures("63", today).untouched_share == 0


def test_reasons_are_those_that_the_applicant_can_cure(scene: Scene) -> None:
    found = figures("63", paris_day(timezone.now()))
    assert found.reasons_among == 1
    assert {requirement for requirement, _, _ in found.reasons} <= {"visa", "entry-stamp"}
    assert ("visa", 1) in {(requirement, count) for requirement, _, count in found.reasons}


def test_the_page_shows_the_numbers_beside_the_charts(scene: Scene, as_role: SignIn) -> None:
    page = as_role("supervisor").get("/statistics/?weeks=13").content.decode()
    assert page.count("<figure") == len(Series)
    assert page.count('<tr><th scope="row">') >= 13
    assert " style=" not in page
    assert as_role("supervisor").get("/statistics/?weeks=9999").status_code == 200


def test_the_csv_opens_in_a_spreadsheet(scene: Scene, as_role: SignIn) -> None:
    answer = as_role("supervisor").get("/statistics.csv")
    assert "attachment" in answer["Content-Disposition"]
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "week;monday;received;complete;waiting;issued;refused"
    assert len([line for line in lines if line[:6] in ("2025-W", "2026-W", "2027-W")]) == 26


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert as_csv([[cell]]).lstrip('"').startswith("'")


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_every_bar_stands_in_its_chart(values: list[int]) -> None:
    for bar in bars(values):
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
        assert round(bar.y + bar.height, 1) == HEIGHT
        assert (bar.height == 0) == (bar.value == 0) or bar.value < max(values) / 1000

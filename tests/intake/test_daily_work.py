"""Daily work: one reminder, a deadline that never refuses, drafts that age, and days of standstill made up for."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from cases.models import Case, DailyWork, Draft, Outgoing
from cases.states import CaseState, DraftState
from cases.transitions import MACHINE, move
from intake.schedule import WORKS, age_drafts, daily_round, pass_deadlines, send_reminders
from tests.deciders import person
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


@pytest.fixture
def waiting(desk: Desk) -> Case:
    """A case whose applicant was asked for the visa, until its deadline."""
    return _waiting(desk)


def _waiting(desk: Desk, **options: Any) -> Case:
    person_ = options.pop("person", Traveller())
    papers = six_papers(person_, desk.today)
    del papers["visa.jpg"]
    case = desk.arrives(pages=papers, **options).case
    assert case is not None
    case.refresh_from_db()
    assert case.state == CaseState.WAITING
    assert case.deadline == desk.today + 30 * DAY
    _leaves(case)
    return case


def _leaves(case: Case) -> None:
    """Every request of the case is sent."""
    for letter in case.outbox.filter(purpose="request", state="queued"):
        move(letter, "start", MACHINE)
        move(letter, "sent", MACHINE, sent_at=timezone.now())


def test_one_reminder_is_sent_a_week_before_the_deadline(waiting: Case) -> None:
    deadline = waiting.deadline
    assert deadline is not None
    assert send_reminders(deadline - 8 * DAY) == 0
    assert send_reminders(deadline - 7 * DAY) == 1
    assert send_reminders(deadline - 6 * DAY) == 0
    waiting.refresh_from_db()
    assert letters_of(waiting) == [("receipt", "queued"), ("request", "sent"), ("reminder", "queued")]
    reminder = Outgoing.objects.get(purpose="reminder")
    assert f"{deadline:%Y}" in reminder.text
    assert waiting.state == CaseState.WAITING


def test_nobody_is_reminded_of_a_letter_that_has_not_left(waiting: Case) -> None:
    Outgoing.objects.filter(case=waiting, purpose="request").update(state="held")
    assert waiting.deadline is not None
    assert send_reminders(waiting.deadline - DAY) == 0


def test_who_has_answered_is_not_reminded(waiting: Case, desk: Desk) -> None:
    desk.arrives("Voici mon visa.", pages={"visa.jpg": six_papers(Traveller(), desk.today)["visa.jpg"]})
    waiting.refresh_from_db()
    assert waiting.state == CaseState.TO_DECIDE
    assert send_reminders(desk.today + 25 * DAY) == 0


def test_a_passed_deadline_brings_the_case_to_an_agent_and_refuses_nothing(waiting: Case) -> None:
    deadline = waiting.deadline
    assert deadline is not None
    assert pass_deadlines(deadline) == 0  # the last day counts
    assert pass_deadlines(deadline + DAY) == 1
    waiting.refresh_from_db()
    assert (waiting.state, waiting.deadline_passed) == (CaseState.TO_DECIDE, True)
    assert [purpose for purpose, _ in letters_of(waiting)] == ["receipt", "request"]
    assert waiting.applicants.get().outcome == "open"


def test_papers_that_come_late_are_examined(waiting: Case, desk: Desk) -> None:
    assert waiting.deadline is not None
    pass_deadlines(waiting.deadline + DAY)
    desk.arrives("Pardon du retard.", pages={"visa.jpg": six_papers(Traveller(), desk.today)["visa.jpg"]})
    waiting.refresh_from_db()
    assert (waiting.verdict, waiting.state) == ("complete", CaseState.TO_DECIDE)
    assert Draft.objects.filter(applicant__case=waiting, state=DraftState.OPEN).exists()


def test_a_new_request_gives_a_new_deadline_and_one_more_reminder(waiting: Case, desk: Desk) -> None:
    from cases.actions.asking import ask

    assert waiting.deadline is not None
    send_reminders(waiting.deadline - DAY)
    pass_deadlines(waiting.deadline + DAY)
    waiting.refresh_from_db()
    ask(waiting, person("agent", "lou"), waiting.version, desk.today + 31 * DAY)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reminded, waiting.deadline_passed) == (CaseState.WAITING, False, False)
    assert waiting.deadline == desk.today + 61 * DAY
    _leaves(waiting)
    assert send_reminders(waiting.deadline - DAY) == 1
    assert Outgoing.objects.filter(case=waiting, purpose="reminder").count() == 2


def test_drafts_of_yesterday_are_stale(desk: Desk) -> None:
    desk.arrives(pages=six_papers(Traveller(), desk.today))
    assert age_drafts(timezone.localdate()) == 0
    assert age_drafts(timezone.localdate() + DAY) == 1
    assert Draft.objects.get().state == DraftState.STALE


def test_each_day_is_done_once(waiting: Case, desk: Desk) -> None:
    assert daily_round(desk.today) == len(WORKS)
    assert daily_round(desk.today) == 0
    assert daily_round(desk.today - DAY) == 0  # a clock that was set back does nothing twice
    assert daily_round(desk.today + DAY) == len(WORKS)


def test_days_of_standstill_are_caught_up_at_the_next_start(waiting: Case, desk: Desk) -> None:
    daily_round(desk.today)
    assert waiting.deadline is not None
    daily_round(waiting.deadline + 5 * DAY)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.deadline_passed) == (CaseState.TO_DECIDE, True)
    # The reminder's day went by during the standstill: nobody is reminded of a deadline that has passed.
    assert not Outgoing.objects.filter(purpose="reminder").exists()


def test_a_standstill_that_ends_before_the_deadline_still_reminds(waiting: Case, desk: Desk) -> None:
    daily_round(desk.today)
    assert waiting.deadline is not None
    daily_round(waiting.deadline - DAY)
    assert Outgoing.objects.filter(purpose="reminder").count() == 1


def test_a_case_with_a_fault_in_it_does_not_keep_the_others_from_being_reminded(desk: Desk, waiting: Case) -> None:
    friend = Traveller(surname="BALOGUN", given="TUNDE", number="B09876543", sex="M", birth=dt.date(1990, 1, 2))
    other = _waiting(desk, person=friend, sender="tunde@example.org")
    Case.objects.filter(pk=waiting.pk).update(judgement="{broken")
    assert waiting.deadline is not None
    assert daily_round(waiting.deadline - DAY) == len(WORKS)
    assert [purpose for purpose, _ in letters_of(other)] == ["receipt", "request", "reminder"]
    waiting.refresh_from_db()
    assert not waiting.reminded
    assert DailyWork.objects.filter(day=waiting.deadline - DAY).count() == len(WORKS)

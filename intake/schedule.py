"""Daily work: reminders, passed deadlines, aged drafts and the like. Each keeps its last day, caught up at start."""

import datetime as dt
import logging
from collections.abc import Callable
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from cases.actions.denied_hosts import catch_up
from cases.actions.reminding import pass_deadline, remind
from cases.actions.withdrawing import end_of_observations
from cases.models import Case, DailyWork, Draft
from cases.states import CaseState, DraftState
from cases.surroundings import paris_day, service
from cases.tallies import fold
from cases.transitions import MACHINE, move

logger = logging.getLogger(__name__)

Thing = TypeVar("Thing", Case, Draft)


def send_reminders(today: dt.date) -> int:
    """One reminder for each request whose deadline is near."""
    near = today + dt.timedelta(days=service().answers.reminder_days)
    due = Case.objects.filter(state=CaseState.WAITING, reminded=False, deadline__lte=near, deadline__gte=today)
    return _each(due, lambda case: remind(case, today))


def pass_deadlines(today: dt.date) -> int:
    """Bring to an agent what was not answered in time. Never a refusal: late papers are examined."""
    return _each(Case.objects.filter(state=CaseState.WAITING, deadline__lt=today), pass_deadline)


def end_observations(today: dt.date) -> int:
    """Show a supervisor the intended withdrawals whose time to answer is over. Nothing is decided by that."""
    over = Case.objects.filter(state=CaseState.WITHDRAWING, deadline_passed=False, deadline__lt=today)
    return _each(over, end_of_observations)


def age_drafts(today: dt.date) -> int:
    """Drafts bear the date of the day: yesterday's are stale."""
    old = Draft.objects.filter(state=DraftState.OPEN, drawn_at__date__lt=today)
    return _each(old, lambda draft: move(draft, "stale", MACHINE))


def _each(things: "QuerySet[Thing]", work: Callable[[Thing], int | None]) -> int:
    """Do `work` on each; one that raises is left for tomorrow and keeps nobody waiting. How many were touched."""
    touched = 0
    for thing in list(things):
        try:
            with transaction.atomic():
                done = work(thing)
        except Exception:
            logger.exception("daily work failed %s=%s", type(thing).__name__.lower(), thing.pk)
        else:
            touched += 1 if done is None else done
    return touched


WORKS: tuple[tuple[str, Callable[[dt.date], int]], ...] = (
    ("pass-deadlines", pass_deadlines),
    ("send-reminders", send_reminders),
    ("end-observations", end_observations),
    ("age-drafts", age_drafts),
    ("denied-hosts", lambda _today: catch_up()),
)


def daily_round(today: dt.date | None = None) -> int:
    """Do what was not yet done today; how many pieces of work were done. Safe to call at any time, and often."""
    today = today or paris_day(timezone.now())
    fold()  # not once a day: whenever there is enough to add up
    done = 0
    for name, work in WORKS:
        if DailyWork.objects.filter(name=name, day__gte=today).exists():
            continue
        with transaction.atomic():
            touched = work(today)
            DailyWork.objects.update_or_create(name=name, defaults={"day": today})
        logger.info("daily work=%s touched=%s", name, touched)
        done += 1
    return done

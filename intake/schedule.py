"""Daily work: reminders, passed deadlines, drafts that have aged. Each keeps its last day and is caught up at start."""

import datetime as dt
import logging
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from cases.actions.reminding import pass_deadline, remind
from cases.models import Case, DailyWork, Draft
from cases.states import CaseState, DraftState
from cases.surroundings import paris_day, service
from cases.transitions import MACHINE, move

logger = logging.getLogger(__name__)


def send_reminders(today: dt.date) -> int:
    """One reminder for each request whose deadline is near."""
    near = today + dt.timedelta(days=service().answers.reminder_days)
    due = Case.objects.filter(state=CaseState.WAITING, reminded=False, deadline__lte=near, deadline__gte=today)
    return sum(remind(case, today) for case in due)


def pass_deadlines(today: dt.date) -> int:
    """Bring to an agent what was not answered in time. Never a refusal: late papers are examined."""
    due = list(Case.objects.filter(state=CaseState.WAITING, deadline__lt=today))
    for case in due:
        pass_deadline(case)
    return len(due)


def age_drafts(today: dt.date) -> int:
    """Drafts bear the date of the day: yesterday's are stale."""
    old = list(Draft.objects.filter(state=DraftState.OPEN, drawn_at__date__lt=today))
    for draft in old:
        move(draft, "stale", MACHINE)
    return len(old)


WORKS: tuple[tuple[str, Callable[[dt.date], int]], ...] = (
    ("pass-deadlines", pass_deadlines),
    ("send-reminders", send_reminders),
    ("age-drafts", age_drafts),
)


def daily_round(today: dt.date | None = None) -> int:
    """Do what was not yet done today; how many pieces of work were done. Safe to call at any time, and often."""
    today = today or paris_day(timezone.now())
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

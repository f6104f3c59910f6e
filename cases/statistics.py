"""How the service does: from a department and a span of weeks to counts, delays and reasons. Reads, never writes."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, Min, OuterRef, Q

from cases.models import Case, Event, FieldCorrection, Outgoing, Purpose, RequirementRuling
from cases.states import CaseState
from cases.surroundings import PARIS, paris_day

WEEKS = 26
REASONS_AMONG = 2000  #: of so many incomplete cases, the newest, the reasons are counted


class Series(StrEnum):
    """What is counted in each week."""

    RECEIVED = "received"  #: cases opened
    COMPLETE = "complete"  #: cases found complete for the first time
    WAITING = "waiting"  #: cases whose applicant was asked for papers
    ISSUED = "issued"  #: cases whose papers left
    REFUSED = "refused"  #: cases refused, and still so


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """How long something took, in hours; None when it never happened."""

    count: int
    median: float | None
    slowest_tenth: float | None  #: one in ten took at least so long


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything that the page of statistics shows."""

    weeks: tuple[dt.date, ...]  #: Mondays, oldest first
    counts: Mapping[Series, tuple[int, ...]]  #: a number for each week
    first_answer: Delay  #: from reception to the first letter that says more than "received"
    decision: Delay  #: from reception to the decision
    decided: int
    untouched: int  #: of these, decided without any field corrected or paper ruled on by an agent
    reasons: tuple[tuple[str, str, int], ...]  #: (requirement, rule, cases), most frequent first
    reasons_among: int  #: incomplete cases that were looked at for the reasons

    @property
    def untouched_share(self) -> float | None:
        """0–1."""
        return self.untouched / self.decided if self.decided else None


def monday(day: dt.date) -> dt.date:
    """The Monday of a day's ISO week."""
    return day - dt.timedelta(days=day.weekday())


def figures(department: str, today: dt.date, weeks: int = WEEKS) -> Figures:
    """The figures of the last `weeks` ISO weeks, this one included."""
    last = monday(today)
    shown = tuple(last - dt.timedelta(weeks=back) for back in range(weeks - 1, -1, -1))
    start = dt.datetime.combine(shown[0], dt.time(), PARIS)
    cases = Case.objects.filter(department=department, opened_at__gte=start)
    received = dict(cases.values_list("pk", "opened_at"))
    decided_at = _first(department, Q(action__in=("approve", "refuse", "transfer"), thing="case"), start)
    refused = set(
        Case.objects.filter(department=department, state=CaseState.REFUSED, opened_at__lt=_end(shown)).values_list(
            "pk", flat=True
        )
    )
    turned_down = _first(department, Q(action="refuse", thing="case"), start)
    moments: dict[Series, Iterable[dt.datetime]] = {
        Series.RECEIVED: received.values(),
        Series.COMPLETE: _first(department, Q(action="judge", detail__verdict="complete"), start).values(),
        Series.WAITING: _first(department, Q(action="ask", thing="case"), start).values(),
        Series.ISSUED: _first(department, Q(action="issue", thing="case"), start).values(),
        Series.REFUSED: [at for case, at in turned_down.items() if case in refused],
    }
    answered = dict(
        Outgoing.objects.filter(case__in=cases, sent_at__isnull=False)
        .exclude(purpose__in=(Purpose.RECEIPT, Purpose.NEUTRAL_RECEIPT))
        .values_list("case")
        .annotate(first=Min("sent_at"))
    )
    decided = cases.filter(
        state__in=(
            CaseState.APPROVED,
            CaseState.ISSUED,
            CaseState.UNDELIVERED,
            CaseState.REFUSED,
            CaseState.WITHDRAWING,
            CaseState.WITHDRAWN,
        )
    )
    touched = Exists(FieldCorrection.objects.filter(applicant__case=OuterRef("pk"))) | Exists(
        RequirementRuling.objects.filter(applicant__case=OuterRef("pk"))
    )
    reasons, among = _reasons(department)
    return Figures(
        weeks=shown,
        counts={series: _by_week(found, shown) for series, found in moments.items()},
        first_answer=_delay(received, answered),
        decision=_delay(received, decided_at),
        decided=decided.count(),
        untouched=decided.exclude(touched).count(),
        reasons=reasons,
        reasons_among=among,
    )


def rows_of(found: Figures) -> list[list[str]]:
    """The weekly counts as the rows of a table for a spreadsheet, headed by the names of the series."""
    rows = [["week", "monday", *(str(series) for series in Series)]]
    for place, week in enumerate(found.weeks):
        year, number, _ = week.isocalendar()
        rows.append([f"{year}-W{number:02}", f"{week}", *(str(found.counts[series][place]) for series in Series)])
    return rows


def _end(weeks: tuple[dt.date, ...]) -> dt.datetime:
    return dt.datetime.combine(weeks[-1] + dt.timedelta(weeks=1), dt.time(), PARIS)


def _first(department: str, what: Q, start: dt.datetime) -> dict[int, dt.datetime]:
    """When each case had that event for the first time since `start`."""
    found = Event.objects.filter(what, department=department, at__gte=start, case_id__isnull=False)
    return dict(found.order_by().values_list("case_id").annotate(first=Min("at")))


def _by_week(moments: Iterable[dt.datetime], weeks: tuple[dt.date, ...]) -> tuple[int, ...]:
    counted = Counter(monday(paris_day(moment)) for moment in moments)
    return tuple(counted[week] for week in weeks)


def _delay(received: Mapping[int, dt.datetime], done: Mapping[int, dt.datetime]) -> Delay:
    hours = sorted((at - received[case]).total_seconds() / 3600 for case, at in done.items() if case in received)
    hours = [max(0.0, hour) for hour in hours]
    if not hours:
        return Delay(count=0, median=None, slowest_tenth=None)
    middle = len(hours) // 2
    median = hours[middle] if len(hours) % 2 else (hours[middle - 1] + hours[middle]) / 2
    return Delay(count=len(hours), median=median, slowest_tenth=hours[min(len(hours) - 1, len(hours) * 9 // 10)])


def _reasons(department: str) -> tuple[tuple[tuple[str, str, int], ...], int]:
    """Why cases are incomplete: rules that the applicant can cure, each once a case."""
    found = Case.objects.filter(department=department, verdict="incomplete").order_by("-opened_at")
    counted: Counter[tuple[str, str]] = Counter()
    stored = list(found.exclude(judgement="").values_list("judgement", flat=True)[:REASONS_AMONG])
    for text in stored:
        counted.update(
            {
                (finding["requirement"], reason["rule"])
                for person in json.loads(text)["applicants"]
                for finding in person["findings"]
                if finding["status"] != "satisfied"
                for reason in finding["reasons"]
                if reason["cure"] == "applicant"
            }
        )
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return tuple((requirement, rule, count) for (requirement, rule), count in rows), len(stored)

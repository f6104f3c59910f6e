"""What the queue shows: from a department, a tab and a search to rows in the order of urgency. Reads, never writes."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import F, Q, QuerySet

from cases.models import Case, Mailbox, Message, Outgoing, Purpose
from cases.states import DECIDED_CASES, OPEN_CASES, CaseState, MessageState, OutgoingState
from cases.tallies import tallied

SOON_DAYS = 7  #: a stay that ends within so many days is pressing


class Tab(StrEnum):
    """The lists of the queue, in the order in which they are shown."""

    TO_DECIDE = "to-decide"
    NEW = "new"  #: mail came and the case has not been quiet for long enough
    WAITING = "waiting"
    OVERDUE = "overdue"  #: the applicant's deadline has passed
    HELD = "held"  #: letters that wait for a click
    UNDELIVERED = "undelivered"
    UNCERTAIN = "uncertain"  #: letters of which nobody knows whether they left, or that the server refused
    OTHER = "other"  #: mail that is no request
    DONE = "done"


CASE_STATES: Mapping[Tab, tuple[CaseState, ...]] = {
    Tab.TO_DECIDE: (CaseState.TO_DECIDE,),
    Tab.NEW: (CaseState.NEW,),
    Tab.WAITING: (CaseState.WAITING,),
    Tab.UNDELIVERED: (CaseState.UNDELIVERED,),
    Tab.DONE: (
        CaseState.APPROVED,
        CaseState.ISSUED,
        CaseState.REFUSED,
        CaseState.TRANSFERRED,
        CaseState.CLOSED,
        CaseState.WITHDRAWING,
        CaseState.WITHDRAWN,
    ),
}
LETTER_STATES: Mapping[Tab, tuple[OutgoingState, ...]] = {
    Tab.HELD: (OutgoingState.HELD,),
    Tab.UNCERTAIN: (OutgoingState.UNCERTAIN, OutgoingState.FAILED),
}
CASE_TABS: Mapping[Tab, Q] = {
    **{tab: Q(state__in=states) if len(states) > 1 else Q(state=states[0]) for tab, states in CASE_STATES.items()},
    Tab.OVERDUE: Q(state__in=(*OPEN_CASES, CaseState.WITHDRAWING), deadline_passed=True),
}
LETTER_TABS: Mapping[Tab, Q] = {tab: Q(state__in=states) for tab, states in LETTER_STATES.items()}
SEEN_STATES = (MessageState.ATTACHED, MessageState.FILED, MessageState.QUARANTINED)
_OTHER = Q(state__in=(MessageState.FILED, MessageState.QUARANTINED))
#: What came after a decision: nobody would see it unless it is shown beside the mail that no case takes.
_LATE = Q(state=MessageState.ATTACHED, case__state__in=DECIDED_CASES)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxPulse:
    """How a mailbox was last found."""

    name: str
    last_success_at: dt.datetime | None
    last_error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The first line of the queue: nothing that came may be invisible."""

    received: int  #: messages known: those in the ledger, and those that a mailbox holds and the ledger does not yet
    accounted: int  #: messages that an agent can see: in a case, among other mail, or in quarantine
    mailboxes: tuple[MailboxPulse, ...]


class Stay(StrEnum):
    """When an authorised stay ends, as a list is narrowed by it."""

    OVER = "over"
    SOON = "soon"  #: within a week
    LATER = "later"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What of a list of cases is shown; what is left as it is narrows nothing."""

    today: dt.date
    assigned_to: int | None = None  #: the id of an agent
    nobodys: bool = False  #: those that nobody minds
    verdict: str = ""
    stay: Stay | None = None

    def conditions(self) -> Iterator[Q]:
        """What a case has to be."""
        if self.assigned_to is not None:
            yield Q(assignee_id=self.assigned_to)
        if self.nobodys:
            yield Q(assignee=None)
        if self.verdict:
            yield Q(verdict=self.verdict)
        week = self.today + dt.timedelta(days=SOON_DAYS)
        match self.stay:
            case Stay.OVER:
                yield Q(stay_until__lt=self.today)
            case Stay.SOON:
                yield Q(stay_until__gte=self.today, stay_until__lte=week)
            case Stay.LATER:
                yield Q(stay_until__gt=week)
            case Stay.UNKNOWN:
                yield Q(stay_until=None)

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return any(True for _ in self.conditions())


def counts(department: str) -> dict[Tab, int]:
    """How many things each tab holds. Four queries whatever the size, none of which looks through what is done."""
    held = tallied([department])
    found = {
        **{
            tab: sum(held.get(("case", department, state), 0) for state in states)
            for tab, states in CASE_STATES.items()
        },
        **{
            tab: sum(held.get(("outgoing", department, state), 0) for state in states)
            for tab, states in LETTER_STATES.items()
        },
    }
    found[Tab.OVERDUE] = Case.objects.filter(CASE_TABS[Tab.OVERDUE], department=department).count()
    unhandled = Message.objects.filter(department=department, handled_at=None)
    found[Tab.OTHER] = unhandled.filter(_OTHER).count() + unhandled.filter(_LATE).count()
    return {tab: found[tab] for tab in Tab}


def accounts(department: str) -> Accounts:
    """What came, what is accounted for, and when each mailbox was last looked into. Two queries."""
    mailboxes = list(Mailbox.objects.filter(department=department).order_by("name"))
    held = tallied([department, *(str(box.pk) for box in mailboxes)])
    ledger = {state: held.get(("message", department, str(state)), 0) for state in MessageState}
    known = {box.pk: held.get(("sighting", str(box.pk), str(box.uidvalidity or 0)), 0) for box in mailboxes}
    not_fetched = sum(max(0, mailbox.held - known[mailbox.pk]) for mailbox in mailboxes)
    return Accounts(
        received=sum(ledger.values()) + not_fetched,
        accounted=sum(ledger[state] for state in SEEN_STATES),
        mailboxes=tuple(
            MailboxPulse(name=box.name, last_success_at=box.last_success_at, last_error=box.last_error)
            for box in mailboxes
        ),
    )


def cases_in(department: str, tab: Tab, chosen: Narrowing | None = None) -> QuerySet[Case]:
    """The cases of a tab, most urgent first: the earliest end of an authorised stay, then the oldest mail.

    What is done is shown newest first.
    """
    found = Case.objects.filter(CASE_TABS[tab], department=department)
    if chosen is not None:
        found = found.filter(*chosen.conditions())
    if tab is Tab.DONE:
        return found.order_by("-last_mail_at", "-pk")
    return by_urgency(found)


def by_urgency(cases: QuerySet[Case]) -> QuerySet[Case]:
    """`cases` with the earliest end of an authorised stay first; those without one after them, oldest mail first."""
    return cases.order_by(F("stay_until").asc(nulls_last=True), "last_mail_at", "pk")


def with_people(cases: QuerySet[Case]) -> QuerySet[Case]:
    """`cases` with what a row of the list shows, in a constant number of queries."""
    return cases.select_related("assignee").prefetch_related("applicants")


def letters_in(department: str, tab: Tab) -> QuerySet[Outgoing]:
    """The letters of a tab, oldest first."""
    return (
        Outgoing.objects.filter(LETTER_TABS[tab], department=department)
        .select_related("case", "message")
        .order_by("made_at", "pk")
    )


def other_mail(department: str, *, handled: bool = False, category: str = "") -> QuerySet[Message]:
    """Mail that is no request, or came after a decision, newest first; quarantined messages stand before the others."""
    shown = _OTHER if handled else _OTHER | _LATE
    found = Message.objects.filter(shown, department=department, handled_at__isnull=not handled)
    if category:
        found = found.filter(category=category)
    return found.order_by("-state", "-received_at", "-pk")


def next_to_decide(case: Case, agent: int) -> Case | None:
    """The most urgent case to decide other than `case` that is nobody else's: what the agent of that id opens next."""
    waiting = cases_in(case.department, Tab.TO_DECIDE).exclude(pk=case.pk)
    return waiting.filter(Q(assignee=None) | Q(assignee_id=agent)).first()


def undoable(case: Case) -> QuerySet[Outgoing]:
    """The letters of a decision on `case` that have not left yet: the decision can still be taken back."""
    return case.outbox.filter(
        purpose__in=(Purpose.DECISION, Purpose.REFUSAL, Purpose.TRANSFER),
        state__in=(OutgoingState.QUEUED, OutgoingState.HELD),
    ).order_by("not_before", "pk")

"""The one table of states: every state with its label, every transition, who may make it. Nothing else assigns one.

A transition is made by `cases.transitions.move`, which settles races by compare-and-set and leaves an event.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    """Who acts. The order of rights is not linear: an auditor sees events alone."""

    MACHINE = "machine"
    AGENT = "agent"  #: decides
    READER = "reader"  #: sees
    SUPERVISOR = "supervisor"  #: an agent who also assigns, reopens, withdraws
    AUDITOR = "auditor"  #: the event log only


class MessageState(TextChoices):
    RECEIVED = "received", _("reçu")  # its bytes are stored, nothing was looked at
    PARSED = "parsed", _("découpé")  # headers and parts are known
    READ = "read", _("lu")  # every attachment was read, or is listed as unread
    ATTACHED = "attached", _("rattaché à un dossier")
    FILED = "filed", _("classé")  # no request: visible under "other mail"
    QUARANTINED = "quarantined", _("en quarantaine")  # could not be handled: an agent looks


class CaseState(TextChoices):
    NEW = "new", _("nouveau")  # mail came and the case has not been quiet for long enough
    WAITING = "waiting-applicant", _("en attente du demandeur")
    TO_DECIDE = "to-decide", _("à décider")
    APPROVED = "approved", _("approuvé")  # every applicant is decided, the papers are leaving
    ISSUED = "issued", _("délivré")
    UNDELIVERED = "undelivered", _("non remis")  # the decision came back
    REFUSED = "refused", _("refusé")
    TRANSFERRED = "transferred", _("transmis")
    CLOSED = "closed", _("clos")
    WITHDRAWING = "withdrawing", _("retrait envisagé")  # announced; the permits count until it is decided
    WITHDRAWN = "withdrawn", _("retiré")


class DraftState(TextChoices):
    OPEN = "open", _("projet")
    STALE = "stale", _("périmé")  # something it was drawn from has changed
    APPROVED = "approved", _("approuvé")
    REPLACED = "replaced", _("remplacé")
    WITHDRAWN = "withdrawn", _("retiré")


class OutgoingState(TextChoices):
    HELD = "held", _("retenu")  # waits for an agent's click
    QUEUED = "queued", _("à envoyer")
    SENDING = "sending", _("en cours d'envoi")
    SENT = "sent", _("envoyé")
    FAILED = "failed", _("refusé par le serveur")
    UNCERTAIN = "uncertain", _("incertain")  # the line broke after the text had left: nobody knows
    CANCELLED = "cancelled", _("annulé")


OPEN_CASES = (CaseState.NEW, CaseState.WAITING, CaseState.TO_DECIDE)  #: not decided yet
DECIDED_CASES = tuple(state for state in CaseState if state not in OPEN_CASES)

_MACHINE = frozenset({Role.MACHINE})
_AGENTS = frozenset({Role.AGENT, Role.SUPERVISOR})
_SUPERVISORS = frozenset({Role.SUPERVISOR})
_BOTH = _MACHINE | _AGENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One way from some states to another."""

    action: str
    sources: tuple[str, ...]
    target: str
    who: frozenset[Role]


def _way(action: str, sources: tuple[str, ...], target: str, who: frozenset[Role]) -> Transition:
    return Transition(action=action, sources=tuple(str(source) for source in sources), target=str(target), who=who)


M, C, D, O = MessageState, CaseState, DraftState, OutgoingState  # noqa: E741 - four columns of one table

#: Where somebody may hold a permit: also in a case that was closed after it was issued.
_HELD_PERMITS = (C.ISSUED, C.UNDELIVERED, C.WITHDRAWING, C.CLOSED)

TABLE: dict[str, tuple[Transition, ...]] = {
    "message": (
        _way("parse", (M.RECEIVED,), M.PARSED, _MACHINE),
        _way("read", (M.PARSED,), M.READ, _MACHINE),
        _way("attach", (M.READ, M.FILED, M.QUARANTINED), M.ATTACHED, _BOTH),
        _way("file", (M.READ, M.QUARANTINED), M.FILED, _BOTH),
        _way("detach", (M.ATTACHED,), M.FILED, _AGENTS),
        _way("quarantine", (M.RECEIVED, M.PARSED, M.READ), M.QUARANTINED, _MACHINE),
        _way("retry", (M.QUARANTINED,), M.RECEIVED, _AGENTS),
    ),
    "case": (
        _way("ask", (C.NEW, C.TO_DECIDE, C.WAITING), C.WAITING, _BOTH),
        _way("bring", (C.NEW, C.WAITING), C.TO_DECIDE, _MACHINE),
        _way("answered", (C.WAITING, C.TO_DECIDE), C.NEW, _MACHINE),
        _way("approve", OPEN_CASES, C.APPROVED, _AGENTS),
        _way("undo", (C.APPROVED, C.REFUSED, C.TRANSFERRED), C.TO_DECIDE, _AGENTS),
        _way("issue", (C.APPROVED, C.UNDELIVERED), C.ISSUED, _MACHINE),
        _way("bounce", (C.APPROVED, C.ISSUED), C.UNDELIVERED, _MACHINE),
        _way("resend", (C.UNDELIVERED, C.ISSUED), C.APPROVED, _AGENTS),
        _way("refuse", OPEN_CASES, C.REFUSED, _AGENTS),
        _way("transfer", OPEN_CASES, C.TRANSFERRED, _AGENTS),
        _way("close", (*OPEN_CASES, C.ISSUED, C.UNDELIVERED), C.CLOSED, _AGENTS),
        _way("reopen", (C.REFUSED, C.TRANSFERRED, C.CLOSED), C.TO_DECIDE, _SUPERVISORS),
        _way("rectify", (C.ISSUED, C.UNDELIVERED), C.TO_DECIDE, _AGENTS),
        _way("leave-as-issued", OPEN_CASES, C.ISSUED, _AGENTS),
        _way("announce-withdrawal", _HELD_PERMITS, C.WITHDRAWING, _SUPERVISORS),
        _way("keep-permits", (C.WITHDRAWING,), C.ISSUED, _SUPERVISORS),
        _way("withdraw-some", _HELD_PERMITS, C.ISSUED, _SUPERVISORS),
        _way("withdraw", _HELD_PERMITS, C.WITHDRAWN, _SUPERVISORS),
    ),
    "draft": (
        _way("stale", (D.OPEN,), D.STALE, _BOTH),
        _way("approve", (D.OPEN,), D.APPROVED, _AGENTS),
        _way("undo", (D.APPROVED,), D.STALE, _AGENTS),
        _way("replace", (D.OPEN, D.STALE, D.APPROVED), D.REPLACED, _BOTH),
        _way("withdraw", (D.APPROVED,), D.WITHDRAWN, _SUPERVISORS),
    ),
    "outgoing": (
        _way("release", (O.HELD,), O.QUEUED, _AGENTS),
        _way("hold", (O.QUEUED,), O.HELD, _BOTH),
        _way("start", (O.QUEUED,), O.SENDING, _MACHINE),
        _way("sent", (O.SENDING,), O.SENT, _MACHINE),
        _way("later", (O.SENDING,), O.QUEUED, _MACHINE),
        _way("fail", (O.SENDING,), O.FAILED, _MACHINE),
        _way("lose", (O.SENDING,), O.UNCERTAIN, _MACHINE),
        _way("cancel", (O.HELD, O.QUEUED), O.CANCELLED, _BOTH),
        _way("confirm-sent", (O.UNCERTAIN,), O.SENT, _AGENTS),
        _way("send-again", (O.UNCERTAIN, O.FAILED), O.QUEUED, _AGENTS),
        _way("give-up", (O.UNCERTAIN, O.FAILED), O.CANCELLED, _AGENTS),
    ),
}

_BY_ACTION = {(thing, way.action): way for thing, ways in TABLE.items() for way in ways}


def transition(thing: str, action: str) -> Transition:
    """The way that `action` takes a `thing` ("message", "case", "draft", "outgoing"); KeyError when there is none."""
    return _BY_ACTION[thing, action]


def actions_from(thing: str, state: str, role: Role) -> tuple[str, ...]:
    """What `role` may do with a `thing` in `state`."""
    return tuple(way.action for way in TABLE[thing] if state in way.sources and role in way.who)

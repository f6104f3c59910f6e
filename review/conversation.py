"""What was written about a case, both ways, and what happened to it: rows for the page, oldest mail first."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import User

from cases.attention import SEE
from cases.models import Attachment, Case, Event, Message, Outgoing

EVENTS_SHOWN = 300
#: What is told of a case to an agent who comes back to it.
TOLD = frozenset(
    {
        *("attach", "detach", "merge", "split", "note", "judge", "lift-stop", "assign", "deadline-passed", "answered"),
        *("ask", "approve", "undo", "issue", "bounce", "resend", "refuse", "transfer", "close", "reopen", "withdraw"),
        *("announce-withdrawal", "observations-over", "keep-permits", "withdraw-some"),
        *("rectify", "leave-as-issued", "renew"),
        *("change-answer-address", "set-role", "look-at-link", "host-denial"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail, in or out."""

    at: dt.datetime
    incoming: Message | None
    outgoing: Outgoing | None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event with the name of who acted."""

    event: Event
    who: str  #: "" is the machine


def conversation_of(messages: list[Message], case: Case) -> tuple[Letter, ...]:
    """The mails of `case`, oldest first."""
    came = [
        Letter(at=message.received_at, incoming=message, outgoing=None, attachments=tuple(message.attachments.all()))
        for message in messages
    ]
    left = [
        Letter(at=letter.sent_at or letter.made_at, incoming=None, outgoing=letter)
        for letter in case.outbox.select_related("made_by")
    ]
    return tuple(sorted((*came, *left), key=lambda letter: letter.at))


def happenings_of(case: Case) -> tuple[Happening, ...]:
    """What happened to `case`, newest first. Who looked at it stands in the journal alone."""
    found = Event.objects.filter(case_id=case.pk).exclude(action=SEE)
    return with_names(list(found.order_by("-id")[:EVENTS_SHOWN]))


def news_among(happenings: tuple[Happening, ...], since: dt.datetime | None, own: str) -> tuple[Happening, ...]:
    """What others, or the service, did after `since` that an agent wants to know; newest first. None: nothing."""
    if since is None:
        return ()
    found = [one for one in happenings if one.event.at > since and one.event.actor != own]
    return tuple(one for one in found if one.event.action in TOLD or one.event.thing == "applicant")


def with_names(events: list[Event]) -> tuple[Happening, ...]:
    """`events` with the names of the people who acted."""
    ids = {int(event.actor.partition(":")[2]) for event in events if event.actor.startswith("user:")}
    names = {user.pk: called(user) for user in User.objects.filter(pk__in=ids)}
    return tuple(Happening(event=event, who=names.get(int(event.actor.partition(":")[2] or 0), "")) for event in events)


def called(user: User | None) -> str:
    """The name of a colleague: first and last name, or the user name."""
    return (user.get_full_name() or user.get_username()) if user is not None else ""

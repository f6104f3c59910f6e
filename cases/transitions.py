"""How a state changes: by compare-and-set along the one table, with an event in the same transaction."""

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Applicant, Case, ChainHead, Draft, Event, Message, Outgoing
from cases.states import Role, transition

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_THINGS: dict[type[models.Model], str] = {
    Message: "message",
    Case: "case",
    Draft: "draft",
    Outgoing: "outgoing",
    Applicant: "applicant",
}


class ActionRefused(Exception):
    """The agent's: what was asked cannot be done now; the text says why, in French, and nothing was changed."""


class NotAllowed(ActionRefused):
    """This role may not do that."""


class StateChanged(ActionRefused):
    """Somebody else, or the service, was quicker: the thing is no longer in a state that allows this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts: the machine, or a signed-in person with a role and a department."""

    role: Role
    user: "User | None" = None
    department: str = ""

    @property
    def name(self) -> str:
        """As it stands in events: "machine" or "user:7"."""
        return f"user:{self.user.pk}" if self.user is not None else "machine"


MACHINE = Actor(role=Role.MACHINE)


def actor_of(user: "User") -> Actor:
    """The actor that a signed-in person is; NotAllowed without a profile."""
    profile = getattr(user, "profile", None)
    if profile is None or not user.is_active:
        raise NotAllowed(_("Ce compte n'a pas de rôle dans ce service."))
    return Actor(role=Role(profile.role), user=user, department=profile.department)


def move(thing: models.Model, action: str, actor: Actor, **changes: Any) -> None:
    """Take `thing` along `action`, setting `changes` in the same statement; leave an event.

    Raises NotAllowed when the role may not, StateChanged when the state is no longer one that allows it (then
    nothing is written). `thing` carries the new values afterwards.
    """
    label = _THINGS[type(thing)]
    way = transition(label, action)
    if actor.role not in way.who:
        raise NotAllowed(_("Votre rôle ne permet pas cette action."))
    before = str(thing.state)  # type: ignore[attr-defined]
    with transaction.atomic():
        # Compare-and-set: 0 rows means that somebody got there first.
        moved = (
            type(thing)
            ._default_manager.filter(pk=thing.pk, state__in=way.sources, state=before)
            .update(state=way.target, **changes)
        )
        if not moved:
            raise StateChanged(_("L'état a changé entre-temps : rechargez la page."))
        for name, value in {"state": way.target, **changes}.items():
            setattr(thing, name, value)
        record(thing, action, actor, before=before, after=way.target)


def record(
    thing: models.Model, action: str, actor: Actor, *, before: str = "", after: str = "", **detail: str | int | None
) -> Event:
    """Append an event about `thing` to the chain. `detail` holds ids, hashes and slugs only, never personal data."""
    with transaction.atomic():
        head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1, defaults={"hash": "0" * 64})
        event = Event(
            at=timezone.now(),
            department=_department(thing),
            actor=actor.name,
            action=action,
            thing=_THINGS.get(type(thing), type(thing).__name__.lower()),
            thing_id=thing.pk,
            case_id=_case_id(thing),
            before=before,
            after=after,
            detail=detail,
            previous=head.hash,
        )
        event.hash = event_hash(event)
        event.save(force_insert=True)
        ChainHead.objects.filter(pk=1).update(hash=event.hash)
    return event


def event_hash(event: Event) -> str:
    """The SHA-256 of an event's content and of the hash before it, in hexadecimal."""
    content = [
        event.previous,
        event.at.isoformat(timespec="microseconds"),
        event.department,
        event.actor,
        event.action,
        event.thing,
        event.thing_id,
        event.case_id,
        event.before,
        event.after,
        event.detail,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _case_id(thing: models.Model) -> int | None:
    if isinstance(thing, Case):
        return int(thing.pk)
    if isinstance(thing, Draft):
        return int(thing.applicant.case_id)
    found = getattr(thing, "case_id", None)
    return int(found) if found is not None else None


def _department(thing: models.Model) -> str:
    if isinstance(thing, Draft):
        return thing.applicant.case.department
    if isinstance(thing, Applicant):
        return thing.case.department
    return str(getattr(thing, "department", ""))

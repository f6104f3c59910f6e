"""Who saw what, and who is there: a page that is opened in, an event, what came since and who else looks out."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User as Account
from django.db import models, transaction

from cases.models import Case, Event, Look
from cases.transitions import Actor, record

if TYPE_CHECKING:
    from django.contrib.auth.models import User

SEE = "see"
#: The same person on the same thing within this time is one look: reloading a page tells an auditor nothing.
ONE_LOOK = dt.timedelta(minutes=10)
#: Who gave no sign for so long has left the page.
STILL_HERE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who else has a case open, and whether it changed since its page was shown."""

    others: tuple["User", ...]
    changed: bool


def saw(thing: models.Model, actor: Actor, now: dt.datetime, **detail: Any) -> None:
    """Leave the event that `actor` saw `thing`; `detail` says which part of it. At most one in ten minutes."""
    label = type(thing).__name__.lower()
    lately = Event.objects.filter(
        thing=label, thing_id=thing.pk, action=SEE, actor=actor.name, at__gt=now - ONE_LOOK
    ).values_list("detail", flat=True)
    if detail not in list(lately):
        record(thing, SEE, actor, **detail)


def open_case_page(case: Case, actor: Actor, now: dt.datetime) -> dt.datetime | None:
    """The page of `case` is shown to `actor`: when their visit before this one ended, or None when it is their first.

    A visit goes on as long as its page is open or opened again within ten minutes, so that a mark stays until then.
    """
    assert actor.user is not None, "only people look"
    with transaction.atomic():
        saw(case, actor, now)
        look = Look.objects.filter(agent=actor.user, case=case).first()
        if look is None:
            Look.objects.get_or_create(
                agent=actor.user, case=case, defaults={"version": case.version, "seen_at": now}
            )  # two tabs may open at once
            return None
        if now - look.seen_at > ONE_LOOK:
            look.before = look.seen_at
        look.seen_at, look.version = now, case.version
        look.save(update_fields=["before", "seen_at", "version"])
    return look.before


def still_open(case: Case, actor: Actor, now: dt.datetime) -> Company:
    """The page of `case` is still open at `actor`'s; who else is there."""
    assert actor.user is not None, "only people look"
    own = Look.objects.filter(agent=actor.user, case=case)
    own.update(seen_at=now)
    seen = own.values_list("version", flat=True).first()
    return Company(others=others_at(case, actor, now), changed=seen is not None and seen != case.version)


def others_at(case: Case, actor: Actor, now: dt.datetime) -> tuple["User", ...]:
    """Colleagues who have the page of `case` open."""
    there = Look.objects.filter(case=case, seen_at__gt=now - STILL_HERE).exclude(agent=actor.user)
    return tuple(Account.objects.filter(pk__in=there.values("agent")).order_by("last_name", "username"))

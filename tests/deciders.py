"""People who decide in tests, how they grant a request, and how the letter with it leaves."""

import datetime as dt

from django.contrib.auth.models import User
from django.utils import timezone

from cases.actions.deciding import approve
from cases.actions.drafting import drafts_for
from cases.actions.outbox import decision_left
from cases.models import AgentProfile, Case, Outgoing
from cases.transitions import MACHINE, Actor, actor_of, move


def person(role: str, name: str, department: str = "63") -> Actor:
    """Somebody with an account and a role."""
    user = User.objects.create_user(name, password="un-long-mot-de-passe", first_name="Lou", last_name="EXEMPLE")
    AgentProfile.objects.create(user=user, department=department, role=role, quality="Secrétaire administrative")
    return actor_of(user)


def grant(case: Case, agent: Actor, day: dt.date) -> list[Outgoing]:
    """The decisions, approved as an agent does who has seen the drafts of `day`."""
    drafts = drafts_for(case, agent, day)
    seen = {draft.pk: (draft.permit_sha256, draft.certificate_sha256) for draft in drafts}
    case.refresh_from_db()
    return approve(case, seen, agent, case.version, day)


def leave(outgoing: Outgoing) -> None:
    """The letter leaves as the sender lets it."""
    move(outgoing, "start", MACHINE)
    move(outgoing, "sent", MACHINE, sent_at=timezone.now())
    decision_left(outgoing)

"""What every action asks first: is this a person who decides, of this department, on a case that is still open."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cases.models import Case
from cases.states import OPEN_CASES, Role
from cases.transitions import ActionRefused, Actor, NotAllowed

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def deciding_user(actor: Actor) -> "User":
    """The signed-in agent or supervisor behind `actor`; NotAllowed for anybody else."""
    if actor.user is None or actor.role not in (Role.AGENT, Role.SUPERVISOR):
        raise NotAllowed(_("Votre rôle ne permet pas cette action."))
    return actor.user


def supervisor(actor: Actor) -> "User":
    """The signed-in supervisor behind `actor`; NotAllowed for anybody else."""
    if actor.user is None or actor.role is not Role.SUPERVISOR:
        raise NotAllowed(_("Cette action est réservée à l'encadrement."))
    return actor.user


def own_department(actor: Actor, department: str) -> None:
    """NotAllowed when a person acts on what belongs to another department."""
    if actor.user is not None and actor.department != department:
        raise NotAllowed(_("Ce dossier relève d'un autre département."))


def open_case(case: Case, actor: Actor) -> "User":
    """The agent, when `case` is still open to be worked on."""
    user = deciding_user(actor)
    own_department(actor, case.department)
    if case.state not in OPEN_CASES:
        raise ActionRefused(_("Ce dossier est décidé : rouvrez-le avant de le modifier."))
    return user


def given(reason: str, sentence: str) -> str:
    """The reason without blanks around it; ActionRefused with `sentence` when there is none."""
    stripped = reason.strip()
    if not stripped:
        raise ActionRefused(sentence)
    return stripped

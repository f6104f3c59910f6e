"""Who may open what: every view is wrapped in `permitted`, and finds rows of its own department only."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.translation import gettext as _

from cases.models import Attachment, Case, Draft, Message, Outgoing
from cases.states import Role
from cases.transitions import Actor, NotAllowed, actor_of

P = ParamSpec("P")

SEE = frozenset({Role.AGENT, Role.READER, Role.SUPERVISOR})
DECIDE = frozenset({Role.AGENT, Role.SUPERVISOR})
SUPERVISE = frozenset({Role.SUPERVISOR})
AUDIT = frozenset({Role.AUDITOR, Role.SUPERVISOR})


class AgentRequest(HttpRequest):
    """A request of somebody who is signed in and has a role."""

    actor: Actor


View = Callable[Concatenate[AgentRequest, P], HttpResponse]


def permitted(
    roles: frozenset[Role], methods: tuple[str, ...] = ("GET",)
) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """A view for `roles` alone: nobody signed in → the sign-in page, another role → 403, another method → 405."""
    allowed = (*methods, "HEAD") if "GET" in methods else methods

    def wrap(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
            try:
                actor = actor_of(request.user)
            except NotAllowed as error:
                raise PermissionDenied(str(error)) from error
            request.actor = actor  # type: ignore[attr-defined]
            if actor.role not in roles:
                raise PermissionDenied(_("Votre rôle ne permet pas d'ouvrir cette page."))
            if request.method not in allowed:
                return HttpResponseNotAllowed(allowed)
            return view(request, *args, **kwargs)  # type: ignore[arg-type]

        return guarded  # type: ignore[return-value]

    return wrap


def _one(rows: QuerySet[Any], **where: Any) -> Any:
    try:
        return rows.get(**where)
    except rows.model.DoesNotExist:
        raise Http404 from None


def own_case(request: AgentRequest, reference: str) -> Case:
    """The case of that reference, or 404: also when it is another department's."""
    found: Case = _one(
        Case.objects.select_related("assignee"), reference=reference, department=request.actor.department
    )
    return found


def own_message(request: AgentRequest, pk: int) -> Message:
    """The message of that id, or 404."""
    found: Message = _one(Message.objects.select_related("case", "mailbox"), pk=pk, department=request.actor.department)
    return found


def own_letter(request: AgentRequest, pk: int) -> Outgoing:
    """The letter of that id, or 404."""
    found: Outgoing = _one(
        Outgoing.objects.select_related("case", "message"), pk=pk, department=request.actor.department
    )
    return found


def own_attachment(request: AgentRequest, pk: int) -> Attachment:
    """The attachment of that id, or 404."""
    found: Attachment = _one(
        Attachment.objects.select_related("message"), pk=pk, message__department=request.actor.department
    )
    return found


def own_draft(request: AgentRequest, pk: int) -> Draft:
    """The draft of that id, or 404."""
    found: Draft = _one(
        Draft.objects.select_related("applicant__case"), pk=pk, applicant__case__department=request.actor.department
    )
    return found


def belonging(rows: QuerySet[Any], pk: int) -> Any:
    """The row of that id among `rows` (those of a case that was already found), or 404."""
    return _one(rows, pk=pk)


def number(text: str | None, otherwise: int = -1) -> int:
    """A number that a form sent, or `otherwise`: no version is -1, so a form without one is stale."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 12 else otherwise

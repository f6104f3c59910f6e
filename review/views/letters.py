"""Letters that wait: one letter as it will leave, and the clicks that release, cancel or settle it."""

from collections.abc import Callable, Mapping

from csp.decorators import csp_exempt
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.actions import outbox
from cases.attention import saw
from cases.listing import Tab
from cases.models import Outgoing
from cases.states import actions_from
from cases.transitions import Actor
from review.access import DECIDE, SEE, AgentRequest, own_letter, permitted
from review.mail_view import as_in_a_mail_program, shown_mail
from review.pages import show
from review.replies import done

ACTIONS: Mapping[str, tuple[Callable[[Outgoing, Actor], None], str | Promise]] = {
    "release": (outbox.release, _("La lettre part.")),
    "cancel": (outbox.cancel, _("La lettre est annulée.")),
    "confirm-sent": (outbox.confirm_sent, _("La lettre est notée comme envoyée.")),
    "send-again": (outbox.send_again, _("La lettre est envoyée de nouveau.")),
    "give-up": (outbox.give_up, _("La lettre est abandonnée.")),
}


@permitted(SEE)
def letter(request: AgentRequest, pk: int) -> HttpResponse:
    """A letter of ours, whole, with what can be done about it."""
    found = own_letter(request, pk)
    saw(found, request.actor, timezone.now())
    actions = [one for one in actions_from("outgoing", found.state, request.actor.role) if one in ACTIONS]
    return show(request, "letter.html", {"letter": found, "mail": shown_mail(found.sha256), "actions": actions})


@csp_exempt()  # type: ignore[arg-type]
@permitted(SEE)
def letter_page(request: AgentRequest, pk: int) -> HttpResponse:
    """A letter of ours with its drawings, as the reader's mail program shows it."""
    return as_in_a_mail_program(shown_mail(own_letter(request, pk).sha256))


@permitted(DECIDE, ("POST",))
def act(request: AgentRequest, pk: int, action: str) -> HttpResponse:
    """Release, cancel, confirm, send again or give up one letter."""
    if action not in ACTIONS:
        raise Http404
    found = own_letter(request, pk)
    make, sentence = ACTIONS[action]
    make(found, request.actor)
    return done(request, sentence, reverse("letter", args=(found.pk,)))


@permitted(DECIDE, ("POST",))
def release_all(request: AgentRequest) -> HttpResponse:
    """Let every held letter of the department leave."""
    count = outbox.release_all(request.actor.department, request.actor)
    sentence = ngettext("%(n)s lettre part.", "%(n)s lettres partent.", count) % {"n": count}
    return done(request, sentence, f"{reverse('queue')}?tab={Tab.HELD}")

"""A message that came and is no request: what it says, why it was put there, and what can be done about it."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import filing, joining, renewing
from cases.attention import saw
from cases.listing import Tab
from cases.models import Case
from cases.states import MessageState
from cases.surroundings import service
from cases.transitions import ActionRefused
from documents.vocabulary import Category
from review.access import DECIDE, SEE, AgentRequest, own_message, permitted
from review.pages import show
from review.replies import case_address, done

POST = ("POST",)
#: The key of each category, in the order in which they are shown: 1 to 9, and 0 for the tenth.
SORTING = tuple((str(number % 10), str(category)) for number, category in enumerate(Category, 1))


@permitted(SEE)
def message(request: AgentRequest, pk: int) -> HttpResponse:
    """One message with its attachments and reasons."""
    found = own_message(request, pk)
    saw(found, request.actor, timezone.now())
    policy = service().topics.get(found.category)
    context = {
        "message": found,
        "attachments": list(found.attachments.all()),
        "answers": found.answers.order_by("pk"),
        "sorting": SORTING,
        "topic": policy if policy is not None and policy.action == "answer" else None,
        "forward_to": policy.forward_to if policy is not None else "",
        "free": found.state in (MessageState.FILED, MessageState.QUARANTINED),
        "quarantined": found.state == MessageState.QUARANTINED,
        "decides": request.actor.role in DECIDE,
        "renewable": found.case is not None and found.case.state in renewing.GRANTED,
        "open_cases": joining.open_cases_of(found.department)[:50],
    }
    return show(request, "message.html", context)


def _queue() -> str:
    return f"{reverse('queue')}?tab={Tab.OTHER}"


@permitted(DECIDE, POST)
def reclassify(request: AgentRequest, pk: int) -> HttpResponse:
    """Put the message under another category."""
    found = own_message(request, pk)
    category = request.POST.get("category", "")
    if category not in list(Category):
        raise ActionRefused(_("Cette catégorie n'existe pas."))
    filing.reclassify(found, category, request.actor)
    return done(request, _("La catégorie est changée."), reverse("message", args=(found.pk,)))


@permitted(DECIDE, POST)
def handled(request: AgentRequest, pk: int) -> HttpResponse:
    """Nothing more is to be done about the message."""
    filing.mark_handled(own_message(request, pk), request.actor)
    return done(request, _("Le message est traité."), _queue())


@permitted(DECIDE, POST)
def answer(request: AgentRequest, pk: int) -> HttpResponse:
    """Answer with the text that the settings have for this topic."""
    found = own_message(request, pk)
    filing.answer_topic(found, request.actor)
    return done(request, _("La réponse est prête."), reverse("message", args=(found.pk,)))


@permitted(DECIDE, POST)
def forward(request: AgentRequest, pk: int) -> HttpResponse:
    """Send the message on to a colleague, as a file."""
    found = own_message(request, pk)
    address = request.POST.get("address", "").strip()
    try:
        validate_email(address)
    except ValidationError:
        raise ActionRefused(_("Ce n'est pas une adresse électronique.")) from None
    if filing.forward(found, address, request.actor) is None:
        raise ActionRefused(_("Ce message a déjà été transmis."))
    return done(request, _("Le message est transmis."), reverse("message", args=(found.pk,)))


@permitted(DECIDE, POST)
def open_case(request: AgentRequest, pk: int) -> HttpResponse:
    """The message is a request after all."""
    made = filing.open_case_from(own_message(request, pk), request.actor)
    return done(request, _("Un dossier est ouvert."), case_address(made))


@permitted(DECIDE, POST)
def retry(request: AgentRequest, pk: int) -> HttpResponse:
    """Try again to read a message in quarantine."""
    found = own_message(request, pk)
    filing.retry(found, request.actor)
    return done(request, _("Le message sera lu de nouveau."), reverse("message", args=(found.pk,)))


@permitted(DECIDE, POST)
def attach(request: AgentRequest, pk: int) -> HttpResponse:
    """Put the message into a case."""
    found = own_message(request, pk)
    wanted = request.POST.get("reference", "").strip().upper()
    case = Case.objects.filter(reference=wanted, department=found.department).first()
    if case is None:
        raise ActionRefused(_("Aucun dossier ne porte cette référence."))
    joining.attach(found, case, request.actor)
    return done(request, _("Le message est rattaché."), case_address(case))

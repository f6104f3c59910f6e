"""What an agent types on a case's page: fields, words on requirements, stops, notes, who has the case."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from cases.actions import correcting, joining, keeping
from cases.models import Applicant, Case
from cases.transitions import ActionRefused
from review.access import DECIDE, AgentRequest, belonging, number, own_case, permitted
from review.people import DATES
from review.replies import case_address, done
from review.showing import iso_day
from review.wording import word

POST = ("POST",)


def _version(request: AgentRequest) -> int:
    return number(request.POST.get("seen_version"))


def _person(request: AgentRequest, case: Case) -> Applicant:
    found: Applicant = belonging(case.applicants.select_related("case"), number(request.POST.get("applicant")))
    return found


@permitted(DECIDE, POST)
def correct(request: AgentRequest, reference: str) -> HttpResponse:
    """Set one field of a person."""
    case = own_case(request, reference)
    field = request.POST.get("field", "")
    value = request.POST.get("value", "").strip()
    if field in DATES:
        value = iso_day(value)
    correcting.correct_field(_person(request, case), field, value, request.actor, _version(request))
    sentence = _("%(field)s : enregistré, les pièces ont été examinées de nouveau.") % {"field": word("field", field)}
    return done(request, sentence, case_address(case))


@permitted(DECIDE, POST)
def rule(request: AgentRequest, reference: str) -> HttpResponse:
    """Accept or reject a requirement, or take an earlier word on it back."""
    case = own_case(request, reference)
    answers = {"accept": True, "reject": False, "unrule": None}
    answer = request.POST.get("answer", "")
    requirement = request.POST.get("requirement", "")
    if answer not in answers:
        raise ActionRefused(_("Choisissez d'accepter ou d'écarter la pièce."))
    if word("requirement", requirement) == requirement:
        raise ActionRefused(_("Cette pièce n'existe pas."))
    correcting.rule_requirement(
        _person(request, case),
        requirement,
        answers[answer],
        request.POST.get("reason", ""),
        request.actor,
        _version(request),
    )
    return done(request, _("Votre avis est enregistré."), case_address(case))


@permitted(DECIDE, POST)
def lift_stop(request: AgentRequest, reference: str) -> HttpResponse:
    """Set a stop aside."""
    case = own_case(request, reference)
    correcting.lift_stop(
        case, request.POST.get("rule", ""), request.POST.get("reason", ""), request.actor, _version(request)
    )
    return done(request, _("L'alerte est écartée."), case_address(case))


@permitted(DECIDE, POST)
def set_aside(request: AgentRequest, reference: str) -> HttpResponse:
    """Say that a person asks nothing."""
    case = own_case(request, reference)
    person = _person(request, case)
    correcting.set_aside(person, request.POST.get("reason", ""), request.actor, _version(request))
    return done(request, _("Cette personne est mise de côté."), case_address(case))


@permitted(DECIDE, POST)
def note(request: AgentRequest, reference: str) -> HttpResponse:
    """Add a note for colleagues."""
    case = own_case(request, reference)
    keeping.note(case, request.POST.get("text", ""), request.actor)
    return done(request, _("La note est ajoutée."), case_address(case))


@permitted(DECIDE, POST)
def assign(request: AgentRequest, reference: str) -> HttpResponse:
    """Give the case to a colleague, take it, or put it back."""
    case = own_case(request, reference)
    chosen = request.POST.get("to", "")
    user = get_object_or_404(User, pk=number(chosen), profile__department=case.department) if chosen else None
    keeping.assign(case, user, request.actor)
    return done(
        request, _("Le dossier est attribué.") if user else _("Le dossier est remis à tous."), case_address(case)
    )


@permitted(DECIDE, POST)
def answer_address(request: AgentRequest, reference: str) -> HttpResponse:
    """Answer to another address from now on."""
    case = own_case(request, reference)
    joining.change_answer_address(case, request.POST.get("address", ""), request.actor, _version(request))
    return done(request, _("Les réponses partiront à cette adresse."), case_address(case))


@permitted(DECIDE, POST)
def correspondent(request: AgentRequest, reference: str, pk: int) -> HttpResponse:
    """Say who somebody who writes is."""
    case = own_case(request, reference)
    writer = belonging(case.correspondents.select_related("case"), pk)
    joining.set_correspondent_role(writer, request.POST.get("role", ""), request.actor)
    return done(request, _("La qualité du correspondant est enregistrée."), case_address(case))


@permitted(DECIDE, POST)
def looked(request: AgentRequest, reference: str, pk: int) -> HttpResponse:
    """Say that a linked case was looked at."""
    case = own_case(request, reference)
    link = belonging(case.links.all() | case.linked_from.all(), pk)
    joining.look_at_link(link, request.actor)
    return done(request, _("Le lien est examiné."), case_address(case))


@permitted(DECIDE, POST)
def merge(request: AgentRequest, reference: str) -> HttpResponse:
    """Move everything of this case into another one."""
    case = own_case(request, reference)
    wanted = request.POST.get("into", "").strip().upper()
    into = Case.objects.filter(reference=wanted, department=case.department).first()
    if into is None:
        raise ActionRefused(_("Aucun dossier ne porte cette référence."))
    joining.merge(case, into, request.actor)
    messages.success(request, _("Les dossiers sont réunis."))
    return redirect("case", reference=into.reference)  # the work goes on there


@permitted(DECIDE, POST)
def split(request: AgentRequest, reference: str) -> HttpResponse:
    """Move the ticked messages into a case of their own."""
    case = own_case(request, reference)
    wanted = [number(pk) for pk in request.POST.getlist("messages")]
    made = joining.split(case, list(case.messages.filter(pk__in=wanted)), request.actor)
    messages.success(request, _("Un dossier séparé est ouvert."))
    return redirect("case", reference=made.reference)


@permitted(DECIDE, POST)
def detach(request: AgentRequest, reference: str, pk: int) -> HttpResponse:
    """Take a message out of the case."""
    case = own_case(request, reference)
    message = belonging(case.messages.select_related("case"), pk)
    joining.detach(message, request.POST.get("reason", ""), request.actor)
    return done(request, _("Le message est détaché."), case_address(case))

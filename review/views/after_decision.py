"""What can still be done about a case that was granted: rectifying a permit, giving that up, opening a renewal."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import rectifying, renewing
from cases.judgements import judgement_of
from cases.models import Case, Draft
from cases.surroundings import paris_day
from cases.transitions import ActionRefused, NotAllowed
from review.access import DECIDE, AgentRequest, number, own_case, permitted
from review.evidence import papers_of
from review.pages import show
from review.people import DATES, Person, people_of
from review.refusals import refusal_sentence
from review.replies import case_address, done
from review.showing import iso_day
from review.views.deciding import third_party

BOTH = ("GET", "POST")


def _version(request: AgentRequest) -> int:
    return number(request.POST.get("seen_version"))


@permitted(DECIDE, BOTH)
def rectify(request: AgentRequest, reference: str) -> HttpResponse:
    """Take up one person's permit again: why, and which of its facts are to be other ones."""
    case = own_case(request, reference)
    asked = request.POST if request.method == "POST" else request.GET
    permits = _in_force(case)
    person, permit = _chosen(permits, number(asked.get("applicant"), 0))
    refused = _("Aucune autorisation en cours de ce dossier ne peut être rectifiée.") if person is None else ""
    typed = {name: str(value).strip() for name, value in request.POST.items()}
    if request.method == "POST" and person is not None and permit is not None and typed.get("step") == "rectify":
        try:
            draft = rectifying.rectify(
                case,
                person.applicant,
                request.actor,
                _version(request),
                paris_day(timezone.now()),
                None,
                typed.get("reason", ""),
                _changes(person, typed),
            )
        except NotAllowed:
            raise
        except ActionRefused as error:
            refused = refusal_sentence(error)
            case.refresh_from_db()
        else:
            if draft is None:
                sentence = _("La rectification est ouverte : tranchez ce qui reste ouvert, puis préparez la décision.")
                return done(request, sentence, case_address(case))
            address = reverse("decision", args=(case.reference,))
            return redirect(f"{address}?only={person.applicant.position}")
    context = {
        "case": case,
        "permits": permits,
        "person": person,
        "permit": permit,
        "typed": typed,
        "refusal": refused,
        "third_party": third_party(case),
    }
    return show(request, "rectify.html", context, status=409 if refused else 200)


def _in_force(case: Case) -> list[tuple[Person, Draft]]:
    """Each person of `case` with the permit that counts."""
    messages = list(case.messages.order_by("received_at", "id").prefetch_related("attachments"))
    people = people_of(case, judgement_of(case), papers_of(messages))
    if case.state not in renewing.GRANTED:
        return []
    held = [(person, rectifying.in_force(person.applicant)) for person in people]
    return [(person, permit) for person, permit in held if permit is not None]


def _chosen(permits: list[tuple[Person, Draft]], position: int) -> tuple[Person | None, Draft | None]:
    return next(
        (one for one in permits if one[0].applicant.position == position), permits[0] if permits else (None, None)
    )


def _changes(person: Person, typed: Mapping[str, str]) -> dict[str, str]:
    """The fields that were typed otherwise than they stand."""
    changed = {}
    for _group, rows in person.groups:
        for row in rows:
            value = typed.get(f"field-{row.slug}", row.value)
            value = iso_day(value) if row.slug in DATES else value
            if value != row.value:
                changed[row.slug] = value
    return changed


@permitted(DECIDE, BOTH)
def leave_as_issued(request: AgentRequest, reference: str) -> HttpResponse:
    """Give a rectification up."""
    case = own_case(request, reference)
    typed = request.POST.get("reason", "").strip()
    refused = ""
    if request.method == "POST":
        try:
            rectifying.leave_as_issued(case, typed, request.actor, _version(request))
            return done(request, _("Le titre délivré reste tel qu'il est."), case_address(case))
        except NotAllowed:
            raise
        except ActionRefused as error:
            refused = refusal_sentence(error)
            case.refresh_from_db()
    elif not rectifying.under_way(case):
        refused = _("Aucune rectification n'est en cours.")
    context = {"case": case, "action": "leave-as-issued", "typed": typed, "refusal": refused, "third_party": None}
    return show(request, "keeping.html", context, status=409 if refused else 200)


@permitted(DECIDE, BOTH)
def renew(request: AgentRequest, reference: str) -> HttpResponse:
    """Open a renewal with the messages that ask for more time."""
    case = own_case(request, reference)
    came = list(case.messages.order_by("received_at", "id"))
    wanted = {number(pk) for pk in (*request.POST.getlist("messages"), request.GET.get("message"))}
    refused = ""
    if request.method == "POST":
        try:
            chosen = [message for message in came if message.pk in wanted]
            made = renewing.renew(case, chosen, request.actor, _version(request))
            return done(request, _("Un renouvellement est ouvert."), case_address(made))
        except NotAllowed:
            raise
        except ActionRefused as error:
            refused = refusal_sentence(error)
            case.refresh_from_db()
    elif case.state not in renewing.GRANTED:
        refused = _("L'état du dossier ne permet pas cette action.")
    context = {"case": case, "came": came, "wanted": wanted, "refusal": refused}
    return show(request, "renew.html", context, status=409 if refused else 200)

"""The pages on which a decision is prepared, seen as it will leave, made, and for some minutes taken back."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import asking, deciding, drafting, refusing, transferring
from cases.letters import wanting
from cases.listing import next_to_decide, undoable
from cases.models import Applicant, Case, Correspondent, Draft
from cases.states import OutgoingState
from cases.surroundings import paris_day, references, service
from cases.transitions import ActionRefused, NotAllowed
from documents.folding import fold
from generators.letters import Letter
from review.access import DECIDE, SEE, AgentRequest, number, own_case, permitted
from review.pages import show
from review.pictures import pages_in
from review.refusals import refusal_sentence
from review.replies import case_address, done

BOTH = ("GET", "POST")


def third_party(case: Case) -> Correspondent | None:
    """Who the answer goes to, when that is not, or not surely, the person who asks."""
    writer = case.correspondents.filter(address=case.answer_address).first()
    if writer is None or writer.role == Correspondent.Role.SELF:
        return None
    if writer.role == Correspondent.Role.UNKNOWN and _named_alike(writer, case):
        return None
    return writer


def _named_alike(writer: Correspondent, case: Case) -> bool:
    """Whether somebody who asks bears the writer's name: two words of it at least, in whatever order."""
    words = set(fold(writer.name).split())
    people = [set(fold(person.full_name).split()) for person in case.applicants.filter(present=True)]
    return len(words) > 1 and any(words <= name or name <= words for name in people if len(name) > 1)


def _page(
    request: AgentRequest, case: Case, template: str, context: dict[str, Any], refused: ActionRefused | None
) -> HttpResponse:
    common = {
        "case": case,
        "people": [person for person in case.applicants.all() if person.present],
        "third_party": third_party(case),
        "undo_minutes": f"{service().answers.undo_minutes:g}",
        "undo_seconds": service().answers.undo_minutes < 1,
        "refusal": refusal_sentence(refused) if refused is not None else "",
    }
    if isinstance(refused, NotAllowed):
        raise refused
    return show(request, template, {**common, **context}, status=409 if refused is not None else 200)


def _version(request: AgentRequest) -> int:
    return number(request.POST.get("seen_version"))


@permitted(DECIDE, BOTH)
def decision(request: AgentRequest, reference: str) -> HttpResponse:
    """The two papers and the mail exactly as they will leave; approving them."""
    case = own_case(request, reference)
    today = paris_day(timezone.now())
    refused: ActionRefused | None = None
    if request.method == "POST":
        seen: dict[int, tuple[str, str]] = {}
        for name, value in request.POST.items():
            if name.startswith("seen-") and ":" in str(value):
                permit, _colon, certificate = str(value).partition(":")
                seen[number(name.removeprefix("seen-"))] = (permit, certificate)
        try:
            deciding.approve(case, seen, request.actor, _version(request), today)
            return redirect("undo", reference=case.reference)
        except ActionRefused as error:
            refused = error
            case.refresh_from_db()
    return _decision_page(request, case, refused)


def _decision_page(request: AgentRequest, case: Case, refused: ActionRefused | None) -> HttpResponse:
    today = paris_day(timezone.now())
    drafts: list[Draft] = []
    letters: list[tuple[Draft, Letter]] = []
    reasons = [(person, drafting.may_draft(case, person)) for person in case.applicants.filter(present=True)]
    signatory = request.GET.get("signatory") or None
    only = number(request.GET.get("only"), 0)
    try:
        drafts = drafting.drafts_for(case, request.actor, today, signatory)
        chosen = [draft for draft in drafts if not only or draft.applicant.position == only] or drafts
        # Each person's papers leave in a mail of their own.
        letters = [(draft, deciding.preview_decision(case, [draft], request.actor, today)) for draft in chosen]
    except NotAllowed:
        raise
    except ActionRefused as error:
        chosen, letters = [], []
        refused = refused or error
    case.refresh_from_db(fields=["version", "state"])
    return _page(
        request,
        case,
        "decision.html",
        {
            "drafts": drafts,
            "chosen": [(draft, _papers(draft)) for draft in chosen],
            "left_out": [(person, why) for person, why in reasons if why],
            "letters": letters,
            "signatories": drafting.signatories(request.actor, today),
            "signatory": chosen[0].signatory if chosen else "",
            "only": only,
            "blocked": deciding.blocked(case) if letters else "",
        },
        refused,
    )


def _papers(draft: Draft) -> list[tuple[str, range]]:
    return [(paper, range(1, pages_in(drafting.draft_pdf(draft, paper)) + 1)) for paper in drafting.PAPERS]


@permitted(DECIDE, BOTH)
def ask(request: AgentRequest, reference: str) -> HttpResponse:
    """The letter that asks for what is missing, with what the agent adds; sending it as it was shown."""
    case = own_case(request, reference)
    today = paris_day(timezone.now())
    remark = request.POST.get("remark", "").replace("\r\n", "\n").strip()
    shown = request.POST.get("shown", "").replace("\r\n", "\n").strip()
    refused: ActionRefused | None = None
    letter = None
    try:
        if request.method == "POST" and request.POST.get("step") != "preview":
            if remark != shown:
                raise ActionRefused(
                    _("Le texte ajouté a changé depuis l'affichage de la lettre : relisez-la ci-dessous.")
                )
            asking.ask(case, request.actor, _version(request), today, remark)
            return done(request, _("La demande de pièces part."), case_address(case))
        if wanting(case):
            letter = asking.preview_request(case, request.actor, today, remark)
    except ActionRefused as error:
        refused = error
        case.refresh_from_db()
        if wanting(case):
            letter = asking.preview_request(case, request.actor, today, remark[: asking.REMARK_LIMIT])
    if letter is None:
        refused = refused or ActionRefused(_("Il ne manque aucune pièce que le demandeur puisse fournir."))
    context = {"letter": letter, "remark": remark, "remark_limit": asking.REMARK_LIMIT}
    return _page(request, case, "request.html", context, refused)


@permitted(DECIDE, BOTH)
def refuse(request: AgentRequest, reference: str) -> HttpResponse:
    """A refusal: reasons typed, the letter with the appeal routes shown, then sent. Nothing is decided beforehand."""
    case = own_case(request, reference)
    today = paris_day(timezone.now())
    reasons = request.POST.get("reasons", "").strip()
    wanted = {number(pk) for pk in request.POST.getlist("applicants")}
    open_people = list(case.applicants.filter(present=True, outcome=Applicant.Outcome.OPEN))
    chosen = [person for person in open_people if person.pk in wanted]
    letter, refused = None, None
    if request.method == "POST":
        try:
            if not chosen:
                raise ActionRefused(_("Choisissez au moins une personne."))
            letter = refusing.preview_refusal(case, chosen, reasons, request.actor, today)
            if request.POST.get("step") == "send":
                refusing.refuse(case, chosen, reasons, request.actor, _version(request), today)
                return redirect("undo", reference=case.reference)
        except ActionRefused as error:
            refused = error
            case.refresh_from_db()
    context = {"letter": letter, "reasons": reasons, "open_people": open_people, "wanted": wanted}
    return _page(request, case, "refusal.html", context | {"court": service().court.name}, refused)


@permitted(DECIDE, BOTH)
def transfer(request: AgentRequest, reference: str) -> HttpResponse:
    """Handing the case to another prefecture: which one and why, the letter, then sent."""
    case = own_case(request, reference)
    today = paris_day(timezone.now())
    department = request.POST.get("department", "")
    reason = request.POST.get("reason", "").strip()
    letter, refused = None, None
    if request.method == "POST":
        try:
            letter = transferring.preview_transfer(case, department, request.actor, today)
            if request.POST.get("step") == "send":
                transferring.transfer(case, department, reason, request.actor, _version(request), today)
                return redirect("undo", reference=case.reference)
        except ActionRefused as error:
            refused = error
            case.refresh_from_db()
    departments = [one for one in references().departments if one.code != case.department]
    context = {"letter": letter, "department": department, "reason": reason, "departments": departments}
    return _page(request, case, "transfer.html", context, refused)


@permitted(SEE, BOTH)
def undo(request: AgentRequest, reference: str) -> HttpResponse:
    """What leaves when, and the button that takes a decision back until then."""
    case = own_case(request, reference)
    if request.method == "POST":
        deciding.undo(case, request.actor)
        return done(request, _("La décision est annulée : rien n'est parti."), case_address(case))
    waiting = list(undoable(case))
    until = waiting[0].not_before if waiting else None
    letters = case.outbox.exclude(state=OutgoingState.CANCELLED).filter(made_by__isnull=False).order_by("-pk")[:10]
    mine = request.user.pk
    context = {
        "waiting": waiting,
        "until": until,
        "seconds": max(0, round((until - timezone.now()).total_seconds())) if until is not None else 0,
        "letters": letters,
        "following": next_to_decide(case, mine) if request.actor.role in DECIDE and mine is not None else None,
        "decides": request.actor.role in DECIDE,
    }
    return _page(request, case, "undo.html", context, None)

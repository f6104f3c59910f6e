"""Closing, reopening and sending again: each on a page that says what will happen."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from cases.actions import keeping
from cases.states import actions_from
from cases.transitions import ActionRefused
from review.access import DECIDE, SUPERVISE, AgentRequest, number, own_case, permitted
from review.pages import show
from review.refusals import refusal_sentence
from review.replies import case_address, done
from review.views.deciding import third_party

BOTH = ("GET", "POST")


def _step(request: AgentRequest, reference: str, action: str) -> HttpResponse:
    case = own_case(request, reference)
    typed = request.POST.get("reason", "").strip()
    address = request.POST.get("address", case.answer_address).strip()
    version = number(request.POST.get("seen_version"))
    refused = ""
    if request.method == "POST":
        try:
            if action == "close":
                keeping.close(case, typed, request.actor, version)
                said = _("Le dossier est clos.")
            elif action == "reopen":
                keeping.reopen(case, typed, request.actor, version)
                said = _("Le dossier est rouvert.")
            else:
                keeping.resend(case, address, request.actor, version)
                said = _("La même décision part à l'adresse confirmée.")
            return done(request, said, case_address(case))
        except ActionRefused as error:
            refused = refusal_sentence(error)
            case.refresh_from_db()
    elif action not in actions_from("case", case.state, request.actor.role):
        refused = _("L'état du dossier ne permet pas cette action.")
    context = {
        "case": case,
        "action": action,
        "typed": typed,
        "address": address,
        "refusal": refused,
        "third_party": third_party(case),
        "papers": keeping.granted(case) if action == "resend" else [],
    }
    return show(request, "keeping.html", context, status=409 if refused else 200)


@permitted(DECIDE, BOTH)
def close(request: AgentRequest, reference: str) -> HttpResponse:
    """Close a case without a decision."""
    return _step(request, reference, "close")


@permitted(SUPERVISE, BOTH)
def reopen(request: AgentRequest, reference: str) -> HttpResponse:
    """Open a decided case again."""
    return _step(request, reference, "reopen")


@permitted(DECIDE, BOTH)
def resend(request: AgentRequest, reference: str) -> HttpResponse:
    """Send the same decision to a confirmed address."""
    return _step(request, reference, "resend")

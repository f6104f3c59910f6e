"""Withdrawing a permit: what is intended and why, the letter as it will leave, then, once it may be, the decision."""

import hashlib
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import withdrawing
from cases.models import Case, Draft
from cases.states import CaseState
from cases.surroundings import paris_day, service
from cases.transitions import ActionRefused, NotAllowed
from generators.letters import Letter
from review.access import SUPERVISE, AgentRequest, number, own_case, permitted
from review.pages import show
from review.replies import case_address, done
from review.views.deciding import third_party

#: What a button of the page asks for; each letter is seen before it leaves.
SEE_NOTICE, NOTIFY, SEE_DECISION, WITHDRAW, KEEP = "see-notice", "notify", "see-decision", "withdraw", "keep"


@permitted(SUPERVISE, ("GET", "POST"))
def withdraw(request: AgentRequest, reference: str) -> HttpResponse:
    """Announce a withdrawal; when its holder was heard, or it is urgent, decide it; or give it up."""
    case = own_case(request, reference)
    form = _Form(request, case)
    refused = ""
    if not form.permits:
        refused = _("Aucun titre en cours de ce dossier ne peut être retiré.")
    elif request.method == "POST":
        try:
            sentence = form.take_step()
        except NotAllowed:
            raise
        except ActionRefused as error:
            refused = str(error)
            case.refresh_from_db()
        else:
            if sentence:
                return done(request, sentence, case_address(case))
    context = {
        "case": case,
        "refusal": refused,
        "third_party": third_party(case),
        "court": service().court.name,
        "days": service().answers.observation_days,
        **form.shown(),
    }
    return show(request, "withdrawal.html", context, status=409 if refused else 200)


def seen_as(letter: Letter) -> str:
    """What a form sends back of the letter that it showed: another letter is not sent in its place."""
    return hashlib.sha256(letter.text.encode()).hexdigest()


class _Form:
    """What was typed, and what it asks for."""

    def __init__(self, request: AgentRequest, case: Case) -> None:
        self._actor, self._case, self._today = request.actor, case, paris_day(timezone.now())
        self._version = number(request.POST.get("seen_version"))
        self._step = request.POST.get("step", "")
        self.permits = withdrawing.withdrawable(case)
        meant = {draft.pk for draft in withdrawing.intended(case)}
        wanted = {number(pk) for pk in request.POST.getlist("permits")}
        first = request.method != "POST"
        self._reasons = request.POST.get("reasons", "").replace("\r\n", "\n").strip()
        if first and case.state == CaseState.WITHDRAWING:
            self._reasons = case.closing_reason
        self._urgency = request.POST.get("urgency", "").strip() if self._asks_urgency else ""
        self._seen = request.POST.get("seen_letter", "")
        self.letter: Letter | None = None
        self._keep_reason = request.POST.get("keep_reason", "").strip()
        self._chosen: list[Draft] = [
            one for one in self.permits if one.pk in (meant if first and meant else wanted) or len(self.permits) == 1
        ]

    @property
    def _asks_urgency(self) -> bool:
        return self._step in (SEE_DECISION, WITHDRAW)

    def take_step(self) -> str:
        """Do what was asked; the sentence that says what was done, "" when there is a letter to look at first."""
        case, actor, today = self._case, self._actor, self._today
        if self._step == KEEP:
            withdrawing.keep(case, self._keep_reason, actor, self._version)
            return _("Le retrait est abandonné : le titre reste valable.")
        if self._asks_urgency:
            letter = withdrawing.preview_withdrawal(case, self._chosen, self._reasons, self._urgency, actor, today)
        else:
            letter = withdrawing.preview_notice(case, self._chosen, self._reasons, actor, today)
        self.letter = letter
        if self._step not in (NOTIFY, WITHDRAW):
            return ""
        if self._seen != seen_as(letter):
            raise ActionRefused(_("Le texte a changé depuis l'affichage de la lettre : relisez-la ci-dessous."))
        if self._step == WITHDRAW:
            withdrawing.withdraw(case, self._chosen, self._reasons, self._urgency, actor, self._version, today)
            return _("Le titre est retiré ; la lettre part.")
        withdrawing.announce(case, self._chosen, self._reasons, actor, self._version, today)
        return _("La lettre qui annonce le retrait envisagé part.")

    def shown(self) -> dict[str, Any]:
        """What the page shows of it."""
        case = self._case
        notice = withdrawing.notice_of(case)
        return {
            "permits": self.permits,
            "wanted": {draft.pk for draft in self._chosen},
            "reasons": self._reasons,
            "urgency": self._urgency,
            "keep_reason": self._keep_reason,
            "step": self._step,
            "deciding": self._asks_urgency,
            "letter": self.letter,
            "seen_letter": seen_as(self.letter) if self.letter is not None else "",
            "notice": notice,
            "unheard": withdrawing.unheard(case, self._today) if notice is not None else "",
            "observations": withdrawing.observations(case),
        }

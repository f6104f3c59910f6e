"""The page of a case: papers on the left, people and findings on the right, what was written and done below."""

import datetime as dt
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from cases.actions.drafting import may_draft
from cases.actions.keeping import granted
from cases.actions.rectifying import under_way
from cases.actions.renewing import GRANTED
from cases.actions.withdrawing import withdrawable
from cases.attention import open_case_page, others_at, still_open
from cases.judgements import judgement_of
from cases.letters import wanting
from cases.listing import undoable
from cases.models import Applicant, Case, Correspondent, Message
from cases.states import DECIDED_CASES, OPEN_CASES, OutgoingState, actions_from
from cases.surroundings import paris_day, references
from documents.dossier import Judgement
from review.access import DECIDE, SEE, SUPERVISE, AgentRequest, number, own_case, permitted
from review.conversation import conversation_of, happenings_of, news_among
from review.evidence import Papers, first_spot, marks_on, papers_of
from review.pages import show
from review.people import Person, people_of, said

ALIKE_SHOWN = 20
WAYS_OUT = ("close", "reopen", "withdraw", "resend", "rectify")


@permitted(SEE)
def case_page(request: AgentRequest, reference: str) -> HttpResponse:
    """Everything about a case on one page."""
    case = own_case(request, reference)
    now = timezone.now()
    since = open_case_page(case, request.actor, now)
    company = {"others": others_at(case, request.actor, now), "changed": False}
    return show(request, "case.html", {**_context(request, case, since), **company})


@permitted(SEE)
def presence(request: AgentRequest, reference: str) -> HttpResponse:
    """Who else has the case open, and whether it changed: asked for again and again by its page."""
    case = own_case(request, reference)
    company = still_open(case, request.actor, timezone.now())
    return show(request, "case-presence.html", {"case": case, "others": company.others, "changed": company.changed})


@permitted(SEE)
def viewer(request: AgentRequest, reference: str) -> HttpResponse:
    """The viewer alone, with another page or box: what a thumbnail or "voir" asks for."""
    case = own_case(request, reference)
    _messages, judgement, papers, people = _basis(case)
    return show(request, "case-viewer.html", {"case": case, **_viewer(request, papers, judgement, people)})


def _mails(case: Case) -> list[Message]:
    return list(case.messages.order_by("received_at", "id").prefetch_related("attachments"))


def _basis(case: Case) -> tuple[list[Message], Judgement | None, Papers, tuple[Person, ...]]:
    messages = _mails(case)
    judgement = judgement_of(case)
    papers = papers_of(messages)
    return messages, judgement, papers, people_of(case, judgement, papers)


def _context(request: AgentRequest, case: Case, since: dt.datetime | None) -> dict[str, Any]:
    messages, judgement, papers, people = _basis(case)
    may_change = request.actor.role in DECIDE and case.state in OPEN_CASES
    actions = actions_from("case", case.state, request.actor.role)
    happenings = happenings_of(case)
    links = [
        *case.links.select_related("other", "looked_by").defer("other__judgement"),
        *case.linked_from.select_related("case", "looked_by").defer("case__judgement"),
    ]
    return {
        "case": case,
        "people": people,
        "stops": [said(reason, papers) for reason in judgement.stops] if judgement is not None else [],
        "lifted": case.stops_lifted,
        "may_change": may_change,
        "decides": request.actor.role in DECIDE,
        "actions": actions,
        "may_grant": "approve" in actions and any(not may_draft(case, one.applicant) for one in people),
        "asks": "ask" in actions and bool(wanting(case)),
        "ways_out": [
            *(one for one in WAYS_OUT if one in actions and (one != "withdraw" or withdrawable(case))),
            *_again(case, messages),
        ],
        "granted": granted(case) if case.state in DECIDED_CASES else [],
        "decided": case.state in DECIDED_CASES,
        "undoable": undoable(case).first(),
        "opened": {message.pk for message in (*messages[:1], *messages[-2:])},
        "conversation": conversation_of(messages, case),
        "happenings": happenings,
        "since": since,
        "news": news_among(happenings, since, request.actor.name),
        "links": [(link, link.other if link.case_id == case.pk else link.case) for link in links],
        "alike": _alike(case, people),
        "notes": case.case_notes.select_related("author"),
        "held": case.outbox.filter(state=OutgoingState.HELD),
        "unsure_letters": case.outbox.filter(state__in=(OutgoingState.UNCERTAIN, OutgoingState.FAILED)),
        "writers": case.correspondents.order_by("pk"),
        "writer_roles": Correspondent.Role.values,
        "colleagues": _takers(request, case),
        "today": paris_day(timezone.now()),
        "country": country_name,
        **_viewer(request, papers, judgement, people),
    }


def _again(case: Case, messages: list[Message]) -> list[str]:
    """What else there is for a case that was granted, or whose permit is being rectified."""
    found = ["renew"] if case.state in GRANTED and len(messages) > 1 else []
    return [*found, "leave-as-issued"] if under_way(case) else found


def _viewer(
    request: AgentRequest, papers: Papers, judgement: Judgement | None, people: tuple[Person, ...]
) -> dict[str, Any]:
    position = number(request.GET.get("applicant"), 0)
    person = next((one for one in people if one.applicant.position == position), people[0] if people else None)
    judged = person.judged if person is not None else None
    page = papers.page(request.GET.get("paper", "")) or first_spot(papers, judgement, judged)
    corners = request.GET.get("box", "")
    return {
        "papers": papers,
        "person": person,
        "page": page,
        "marks": marks_on(page, papers, judged, corners) if page is not None else (),
    }


def _alike(case: Case, people: tuple[Person, ...]) -> dict[str, list[Case]]:
    """Other cases with the same passport ("passport"), or the same host or address ("host"): a host with eleven guests
    deserves a look."""
    rows = [person.applicant for person in people if person.applicant.present]
    passports = {row.passport_number for row in rows} - {""}
    hosts = {row.host for row in rows} - {""}
    addresses = {row.address for row in rows} - {""}
    elsewhere = Applicant.objects.filter(case__department=case.department, present=True).exclude(case=case)
    sought = {
        "passport": [elsewhere.filter(passport_number__in=passports)] if passports else [],
        "host": [
            *([elsewhere.filter(host__in=hosts)] if hosts else []),
            *([elsewhere.filter(address__in=addresses)] if addresses else []),
        ],
    }
    return {what: _cases_of(found) for what, found in sought.items() if found}


def _cases_of(found: list[QuerySet[Applicant]]) -> list[Case]:
    """The cases of those people, newest mail first."""
    # One query for each way in: together they would make the data base look through everybody.
    ids = {pk for rows in found for pk in rows.order_by("-case_id").values_list("case_id", flat=True)[:ALIKE_SHOWN]}
    return list(Case.objects.filter(pk__in=ids).order_by("-last_mail_at").only("reference")[:ALIKE_SHOWN])


def _takers(request: AgentRequest, case: Case) -> list[User]:
    """Those whom this person may choose: a supervisor everybody who decides, an agent only themselves."""
    if request.actor.role not in DECIDE:
        return []
    if request.actor.role in SUPERVISE:
        return colleagues(case.department)
    own = [request.actor.user] if request.actor.user is not None else []
    return [*own, *([case.assignee] if case.assignee is not None and case.assignee not in own else [])]


def colleagues(department: str) -> list[User]:
    """Those to whom a case can be given."""
    deciding = [str(role) for role in DECIDE]
    found = User.objects.filter(is_active=True, profile__department=department, profile__role__in=deciding)
    return list(found.order_by("last_name", "username"))


def country_name(code: str) -> str:
    """ "Allemagne" or "Germany" for "D", in the language of the page; "" when the code is not in the table."""
    country = references().country(code) if code else None
    if country is None:
        return ""
    return country.english or country.french if get_language() == "en" else country.french

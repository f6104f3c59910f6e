"""The queue: lists by urgency, counts, search, and what refreshes by itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.listing import (
    CASE_TABS,
    LETTER_TABS,
    Narrowing,
    Stay,
    Tab,
    accounts,
    by_urgency,
    cases_in,
    counts,
    letters_in,
    other_mail,
    with_people,
)
from cases.models import Applicant, Case
from cases.search import MOST, search
from cases.surroundings import paris_day
from documents.vocabulary import Category, Requirement, Verdict
from review.access import SEE, AgentRequest, number, permitted
from review.pages import show
from review.views.mail import SORTING

PAGE_ROWS = 40
TAB_WORDS = {
    Tab.TO_DECIDE: _("À décider"),
    Tab.NEW: _("Nouveaux"),
    Tab.WAITING: _("En attente du demandeur"),
    Tab.OVERDUE: _("Délai dépassé"),
    Tab.HELD: _("Lettres retenues"),
    Tab.UNDELIVERED: _("Non remis"),
    Tab.UNCERTAIN: _("Envois incertains"),
    Tab.OTHER: _("Autres messages"),
    Tab.DONE: _("Terminés"),
}
_WORST = ("missing", "unsure", "satisfied")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case of the list."""

    case: Case
    people: tuple[Applicant, ...]
    statuses: tuple[tuple[str, str], ...]  #: requirement → the worst status among the people who ask
    alerts: int  #: stop rules that wait for an agent


@permitted(SEE)
def queue(request: AgentRequest) -> HttpResponse:
    """A tab of the queue, or what a search found."""
    department = request.actor.department
    words = request.GET.get("q", "").strip()[:200]
    tab = _tab(request.GET.get("tab", ""))
    chosen = _chosen(request)
    context: dict[str, Any] = {**_pulse(request, tab), "chosen": chosen}
    held = context["count"]
    if words:
        context |= _rows(by_urgency(search(department, words)), request, "cases") | {"tab": "", "most_found": MOST}
    elif tab in CASE_TABS:
        found = cases_in(department, tab, chosen)
        context |= _rows(found, request, "cases", None if chosen.narrows else held)
        context |= {"verdicts": [str(verdict) for verdict in Verdict], "stays": [str(stay) for stay in Stay]}
    elif tab in LETTER_TABS:
        context |= _rows(letters_in(department, tab), request, "letters", held)
    else:
        handled = request.GET.get("handled") == "1"
        category = request.GET.get("category", "")
        mails = other_mail(department, handled=handled, category=category)
        context |= _rows(mails, request, "messages", None if handled or category else held)
        context |= {"handled": handled, "category": category, "categories": [str(c) for c in Category]}
        context |= {"sorting": SORTING}
    return show(request, "queue.html", context)


@permitted(SEE)
def pulse(request: AgentRequest) -> HttpResponse:
    """The tabs with their counts and the first line: asked for again and again by the page."""
    return show(request, "queue-pulse.html", _pulse(request, _tab(request.GET.get("tab", ""))))


def _tab(slug: str) -> Tab:
    try:
        return Tab(slug)
    except ValueError:
        return Tab.TO_DECIDE


def _chosen(request: AgentRequest) -> Narrowing:
    asked = request.GET
    verdict, stay = asked.get("verdict", ""), asked.get("stay", "")
    return Narrowing(
        today=paris_day(timezone.now()),
        assigned_to=request.user.pk if asked.get("mine") == "1" else None,
        nobodys=asked.get("mine") == "0",
        verdict=verdict if verdict in list(Verdict) else "",
        stay=Stay(stay) if stay in list(Stay) else None,
    )


def _pulse(request: AgentRequest, tab: Tab) -> dict[str, Any]:
    found = counts(request.actor.department)
    shown = request.GET.get("shown")
    return {
        "tab": str(tab),
        "words": request.GET.get("q", "").strip()[:200],
        "mine": {"1": "1", "0": "0"}.get(request.GET.get("mine", ""), ""),
        "tabs": [(str(one), str(TAB_WORDS[one]), found[one]) for one in Tab],
        "accounts": accounts(request.actor.department),
        "count": found[tab],
        "news": found[tab] - number(shown, found[tab]),
    }


def _rows(found: Any, request: AgentRequest, kind: str, count: int | None = None) -> dict[str, Any]:
    # Cases are sorted by their ids alone: each row has a judgement of some thousand characters.
    pages = Paginator(found.values_list("pk", flat=True) if kind == "cases" else found, PAGE_ROWS)
    if count is not None:
        pages.count = count  # known already: it is not counted again
    page = pages.get_page(request.GET.get("page"))
    rows = _case_rows(page.object_list) if kind == "cases" else list(page.object_list)
    query = request.GET.copy()
    query.pop("page", None)
    return {"kind": kind, "rows": rows, "page": page, "query": query.urlencode()}


def _case_rows(ids: Iterable[int]) -> list[CaseRow]:
    wanted = list(ids)
    found = {case.pk: case for case in with_people(Case.objects.filter(pk__in=wanted))}
    return [_case_row(found[pk]) for pk in wanted if pk in found]


def _case_row(case: Case) -> CaseRow:
    people = tuple(
        person
        for person in case.applicants.all()
        if person.outcome != Applicant.Outcome.ASIDE and (person.present or person.outcome != Applicant.Outcome.OPEN)
    )
    judgement = json.loads(case.judgement) if case.judgement else {"applicants": [], "stops": []}
    alerts = len(judgement["stops"]) + sum(len(person["stops"]) for person in judgement["applicants"])
    return CaseRow(case=case, people=people, statuses=statuses_of(judgement), alerts=alerts)


def statuses_of(judgement: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The worst status of each requirement in a stored judgement (its JSON); empty when nobody was judged."""
    worst: dict[str, int] = {}
    for person in judgement["applicants"]:
        for finding in person["findings"]:
            rank = _WORST.index(finding["status"])
            worst[finding["requirement"]] = min(rank, worst.get(finding["requirement"], rank))
    return tuple((str(one), _WORST[worst[one]]) for one in Requirement if one in worst)

"""Hosts who say that they host nobody: a case in, which other cases say so of its hosts, and the stop that this makes.

A denial is written in one case; every case with that host is stopped by it. `cases.actions.denied_hosts` judges them.
"""

import dataclasses

from cases.models import Applicant, Case
from documents.dossier import Judgement
from documents.judgement.verdict import verdict_of
from documents.rules import speak
from documents.vocabulary import Verdict

WRITTEN = "host-denies-wording"  #: the rule that speaks where the host wrote
ELSEWHERE = "host-denies-elsewhere"  #: the rule that speaks in the other cases of that host


def denies(judgement: Judgement) -> bool:
    """Whether somebody says in the judged case that they host nobody; no longer once an agent has set that aside."""
    return any(reason.rule == WRITTEN for reason in judgement.stops)


def hosts_denied(case: Case) -> frozenset[str]:
    """The hosts of whom `case` says that they host nobody."""
    if not case.host_denies:
        return frozenset()
    return frozenset(case.applicants.filter(present=True).exclude(host="").values_list("host", flat=True))


def denied_in(case: Case) -> tuple[str, ...]:
    """The references of the other cases that deny a host of those who still ask in `case`, in order."""
    asking = case.applicants.filter(present=True, outcome=Applicant.Outcome.OPEN).exclude(host="")
    hosts = set(asking.values_list("host", flat=True))
    if not hosts:
        return ()
    denied = Applicant.objects.filter(case__department=case.department, case__host_denies=True, present=True)
    found = denied.filter(host__in=hosts).exclude(case=case).values_list("case__reference", flat=True)
    return tuple(sorted(set(found)))


def with_denials(case: Case, judgement: Judgement) -> Judgement:
    """`judgement` of `case`, whose applicants are stored, stopped by what other cases say of their hosts."""
    if ELSEWHERE in case.stops_lifted or judgement.verdict is Verdict.NOT_A_REQUEST:
        return judgement
    said = tuple(speak(ELSEWHERE, case=reference) for reference in denied_in(case))
    if not said:
        return judgement
    stops = (*judgement.stops, *said)
    return dataclasses.replace(judgement, stops=stops, verdict=verdict_of(judgement.applicants, stops))


def told(judgement: Judgement | None) -> tuple[str, ...]:
    """The references that `judgement` names: the cases that denied a host when it was made."""
    stops = judgement.stops if judgement is not None else ()
    return tuple(reason.params["case"] for reason in stops if reason.rule == ELSEWHERE)

"""Hosts who say that they host nobody: a case in, which other cases say so of its hosts, and the stop that this makes.

A denial is written in one case; every case with that host is stopped by it. `cases.actions.denied_hosts` judges them.
"""

import dataclasses
from collections.abc import Collection

from cases.models import Applicant, Case, Correspondent
from documents.dossier import Judgement
from documents.folding import fold
from documents.judgement.verdict import verdict_of
from documents.rules import speak
from documents.vocabulary import Verdict

WRITTEN = "host-denies-wording"  #: the rule that speaks where the host wrote
ELSEWHERE = "host-denies-elsewhere"  #: the rule that speaks in the other cases of that host


def denies(judgement: Judgement) -> bool:
    """Whether somebody says in the judged case that they host nobody; no longer once an agent has set that aside."""
    return any(reason.rule == WRITTEN for reason in judgement.stops)


def host_key(name: str) -> str:
    """By what two spellings of a host's name are the same: its words, in whatever order, capitals and accents aside."""
    return " ".join(sorted(set(fold(name).split()))) or name


def hosts_denied(case: Case) -> frozenset[str]:
    """The hosts (`host_key`) of whom `case` says that they host nobody."""
    return frozenset(_denied([case.pk])[case.pk]) if case.host_denies else frozenset()


def denied_in(case: Case) -> tuple[str, ...]:
    """The references of the other cases that deny a host of those who still ask in `case`, in order."""
    asking = case.applicants.filter(present=True, outcome=Applicant.Outcome.OPEN).exclude(host="")
    hosts = {host_key(host) for host in asking.values_list("host", flat=True)}
    if not hosts:
        return ()
    denying = Case.objects.filter(department=case.department, host_denies=True).exclude(pk=case.pk)
    references = dict(denying.values_list("pk", "reference"))
    names = _denied(references) if references else {}
    return tuple(sorted(references[pk] for pk, denied in names.items() if hosts & denied))


def _denied(cases: Collection[int]) -> dict[int, set[str]]:
    """Whom each of these cases denies: the hosts that its papers name, and who writes, as a host may do unasked."""
    found: dict[int, set[str]] = {pk: set() for pk in cases}
    hosts = Applicant.objects.filter(case__in=cases, present=True).exclude(host="")
    for pk, host in hosts.values_list("case_id", "host"):
        found[pk].add(host_key(host))
    for pk, name in Correspondent.objects.filter(case__in=cases).values_list("case_id", "name"):
        if " " in (writer := host_key(name)):  # one word alone says too little
            found[pk].add(writer)
    return found


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

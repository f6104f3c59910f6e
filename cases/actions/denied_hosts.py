"""When a host says that they host nobody, or that is set aside: every other open case of that host is judged again.

Each in a transaction of its own, once what changed is stored. Nothing is written to anybody: a request that has not
left is taken back, and a case that waited for its applicant comes to an agent.
"""

import logging
from collections.abc import Collection, Iterable
from functools import partial

from django.db import transaction

from cases.actions.asking import cancel_unsent
from cases.actions.judging import judge_again
from cases.denials import ELSEWHERE, denied_in, host_key, hosts_denied, told
from cases.judgements import judgement_of
from cases.models import Applicant, Case
from cases.states import OPEN_CASES, CaseState
from cases.transitions import MACHINE, move, record
from cases.versions import bump
from documents.dossier import Judgement
from documents.vocabulary import Verdict

logger = logging.getLogger(__name__)


def tell_others(case: Case, before: Collection[str]) -> None:
    """`case` denied the hosts in `before` and may deny others now: judge the cases of the difference after commit."""
    after = hosts_denied(case)
    raised, freed = after - frozenset(before), frozenset(before) - after
    if raised or freed:
        work = partial(_judge_cases_of, case.pk, case.department, raised, freed)
        transaction.on_commit(work, robust=True)


def check_after_commit(case: Case, judgement: Judgement) -> None:
    """A denial that was stored while `case` was being judged saw nothing of it, nor it of the denial: look again."""
    if judgement.verdict is not Verdict.NOT_A_REQUEST and ELSEWHERE not in case.stops_lifted:
        transaction.on_commit(partial(_check, case.pk, told(judgement)), robust=True)


def enter_denial(case: Case) -> None:
    """A message on a decided case, which is judged no more, says that its host hosts nobody."""
    if case.host_denies:
        return
    case.host_denies = True
    case.save(update_fields=["host_denies"])
    tell_others(case, ())


def withdraw_denial(case: Case) -> None:
    """What `case` said has gone into another case, which says it from now on."""
    before = hosts_denied(case)
    case.host_denies = False
    case.save(update_fields=["host_denies"])
    tell_others(case, before)


def catch_up() -> int:
    """Judge the open cases of denied hosts that are not stopped yet: the service may have been killed before it could.

    How many cases were found; they are judged once the running transaction is stored.
    """
    denied: dict[str, set[str]] = {}
    for denying in Case.objects.filter(host_denies=True).defer("judgement"):
        denied.setdefault(denying.department, set()).update(hosts_denied(denying))
    found = [pk for department, hosts in denied.items() for pk in _cases_of(department, hosts)]
    late = [case.pk for case in Case.objects.filter(pk__in=found).order_by("pk") if _is_outdated(case)]
    transaction.on_commit(partial(_judge_each, late), robust=True)
    return len(late)


def _check(pk: int, known: tuple[str, ...]) -> None:
    case = Case.objects.filter(pk=pk, state__in=OPEN_CASES).defer("judgement").first()
    if case is not None and denied_in(case) != known:
        _judge_each([pk])


def _judge_cases_of(origin: int, department: str, raised: frozenset[str], freed: frozenset[str]) -> None:
    _judge_each((pk for pk in _cases_of(department, raised | freed) if pk != origin), raised)


def _cases_of(department: str, hosts: Collection[str]) -> list[int]:
    """The open cases of `hosts` (as `host_key` gives them)."""
    guests = Applicant.objects.filter(case__department=department, case__state__in=OPEN_CASES, present=True)
    found = guests.exclude(host="").values_list("case_id", "host")
    return sorted({pk for pk, host in found if host_key(host) in hosts})


def _judge_each(cases: Iterable[int], raised: frozenset[str] = frozenset()) -> None:
    """Judge each again if it has to be; one that raises keeps the others from nothing, and is caught up next day."""
    for pk in cases:
        try:
            with transaction.atomic():
                _judge(pk, raised)
        except Exception:
            logger.exception("not judged after a host's denial case=%s", pk)


def _judge(pk: int, raised: frozenset[str]) -> None:
    """Judge one case again, unless it says already what is so. One row is held at a time: nothing waits in a ring."""
    # The lock that an action's own change of the row takes: links to the case need not wait for it.
    case = Case.objects.select_for_update(no_key=True).filter(pk=pk, state__in=OPEN_CASES).first()
    if case is None:
        return  # decided in this moment: what the agent saw counts
    if raised and ELSEWHERE in case.stops_lifted and _is_guest_of(case, raised):
        # Set aside earlier, it was about another denial.
        case.stops_lifted = [rule for rule in case.stops_lifted if rule != ELSEWHERE]
        case.save(update_fields=["stops_lifted"])
    if not _is_outdated(case):
        return
    bump(case)
    record(case, "host-denial", MACHINE, version=case.version)
    judgement = judge_again(case)
    logger.info("judged after a host's denial case=%s verdict=%s", case.reference, judgement.verdict)
    if judgement.verdict is Verdict.INCOMPLETE:
        return
    cancel_unsent(case, MACHINE, queued=True, automatic=True)
    if case.state == CaseState.WAITING:
        move(case, "bring", MACHINE)


def _is_guest_of(case: Case, hosts: Collection[str]) -> bool:
    return any(host_key(host) in hosts for host in case.applicants.filter(present=True).values_list("host", flat=True))


def _is_outdated(case: Case) -> bool:
    """Whether the stored judgement names other denials than there are."""
    judgement = judgement_of(case)
    if judgement is None or judgement.verdict is Verdict.NOT_A_REQUEST:
        return False
    expected = () if ELSEWHERE in case.stops_lifted else denied_in(case)
    return told(judgement) != expected

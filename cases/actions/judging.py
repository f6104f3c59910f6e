"""Judging a case again: from its papers and its agents' word to a stored judgement and its applicants."""

import dataclasses
import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from cases.denials import denies, hosts_denied, with_denials
from cases.dossiers import before, dossier_of
from cases.judgements import fit, stored
from cases.models import Applicant, Case, Draft
from cases.search_words import store_words
from cases.states import CaseState, DraftState
from cases.surroundings import paris_day, policy, references
from cases.transitions import MACHINE, Actor, record
from documents.dossier import ApplicantJudgement, Judgement
from documents.judgement import judge
from documents.judgement.likeness import Likeness, Name, compare
from documents.judgement.verdict import verdict_of
from documents.vocabulary import Field, Verdict


def judge_again(case: Case, actor: Actor = MACHINE, today: dt.date | None = None) -> Judgement:
    """Judge the union of `case` as of `today` (default: the real day in France) and store the outcome."""
    from cases.actions.denied_hosts import check_after_commit, tell_others  # which judges again in its turn

    today = today or paris_day(timezone.now())
    with transaction.atomic():
        judgement = judge(dossier_of(case), policy(), references(), today)
        judgement = _after_last_permit(case, judgement)
        rows = list(case.applicants.all())
        pairs = _pairs(rows, judgement.applicants)
        denied = hosts_denied(case)
        _keep_applicants(case, rows, pairs)
        judgement = _on_those_who_ask(pairs, with_denials(case, judgement))
        case.host_denies = denies(judgement)
        case.judgement = stored(judgement)
        changed = case.verdict != judgement.verdict
        case.verdict = judgement.verdict
        case.judged_at = timezone.now()
        waiting = [row for row in case.applicants.filter(present=True) if row.outcome == Applicant.Outcome.OPEN]
        ends = [row.stay_until for row in waiting if row.stay_until is not None]
        case.stay_until = min(ends, default=None)
        case.save(update_fields=["judgement", "verdict", "judged_at", "stay_until", "host_denies"])
        store_words(case)
        if changed:
            record(case, "judge", actor, verdict=str(judgement.verdict), version=case.version)
        tell_others(case, denied)
        check_after_commit(case, judgement)
    return judgement


def _on_those_who_ask(pairs: "_Pairs", judgement: Judgement) -> Judgement:
    """`judgement` with the verdict on those who still ask: what is wrong with the papers of somebody who was set
    aside, or is decided already, keeps nobody waiting."""
    asking = [person for person, row in pairs if row is None or row.outcome == Applicant.Outcome.OPEN]
    if len(asking) == len(pairs) or not asking or judgement.verdict is Verdict.NOT_A_REQUEST:
        return judgement
    return dataclasses.replace(judgement, verdict=verdict_of(asking, judgement.stops))


def _after_last_permit(case: Case, judgement: Judgement) -> Judgement:
    """For a renewal: the stay ends with the last permit of that passport, where that is later than the visa's stay."""
    earlier = before(case)
    if not earlier:
        return judgement
    permits = Draft.objects.filter(applicant__case__in=earlier, state=DraftState.APPROVED)
    ends: dict[tuple[str, str], dt.date] = {}
    for permit in permits.exclude(applicant__case__state=CaseState.WITHDRAWN):
        key = (permit.passport_number, permit.birth_date)
        ends[key] = max(permit.ends, ends.get(key, permit.ends))

    def until(person: ApplicantJudgement) -> dt.date | None:
        last = ends.get((person.fields.get(Field.PASSPORT_NUMBER, ""), person.fields.get(Field.BIRTH_DATE, "")))
        return max((day for day in (person.stay_until, last) if day is not None), default=None)

    people = tuple(dataclasses.replace(person, stay_until=until(person)) for person in judgement.applicants)
    return dataclasses.replace(judgement, applicants=people)


_Pairs = list[tuple[ApplicantJudgement, Applicant | None]]


def _pairs(rows: Sequence[Applicant], people: Sequence[ApplicantJudgement]) -> _Pairs:
    """Each judged person with the stored row that is the same one, by the pages that they share; the best fits first.

    A page may pass from one person to another when more arrives: then the row of whom an agent still has to decide
    takes it, lest somebody who asks is hidden behind a person who was set aside. A row without any page, judged before
    the first passport came, becomes the first person who has one, unless an agent typed something about it and names
    differ.
    """
    fits = sorted(
        (
            (-pages, row.outcome != Applicant.Outcome.OPEN, row.position, index, row)
            for index, person in enumerate(people)
            for row in rows
            if (pages := fit(row, person)) > 0
        ),
        key=lambda found: found[:4],
    )
    chosen: dict[int, Applicant] = {}
    taken: set[int] = set()
    for *_, index, row in fits:
        if index not in chosen and row.pk not in taken:
            chosen[index] = row
            taken.add(row.pk)
    for index, person in enumerate(people):
        if index not in chosen:
            left = (row for row in rows if row.pk not in taken and not row.anchors and _may_become(row, person))
            first = next(left, None)
            if first is not None:
                chosen[index] = first
                taken.add(first.pk)
    return [(person, chosen.get(index)) for index, person in enumerate(people)]


def _may_become(row: Applicant, person: ApplicantJudgement) -> bool:
    """Whether a person who has papers now may be the one known before without any."""
    if row.outcome != Applicant.Outcome.OPEN:
        return False
    if not (row.corrections.exists() or row.rulings.exists()):
        return True
    known = Name(row.surname, row.given_names)
    name = Name(person.fields.get(Field.SURNAME, ""), person.fields.get(Field.GIVEN_NAMES, ""))
    return not known or not name or compare(known, name) is not Likeness.OTHER


def _keep_applicants(case: Case, rows: Sequence[Applicant], pairs: _Pairs) -> None:
    """Store the judged persons in their rows, or in new ones: corrections and outcomes hang on the rows."""
    position = max((row.position for row in rows), default=0)
    kept: set[int] = set()
    for person, found in pairs:
        if found is None:
            position += 1
        row = found or Applicant(case=case, position=position)
        _fill(row, person)
        row.save()
        kept.add(row.pk)
    for row in rows:
        if row.pk in kept:
            continue
        decided = row.outcome != Applicant.Outcome.OPEN
        if decided or row.corrections.exists() or row.rulings.exists() or row.drafts.exists():
            row.present = False
            row.save(update_fields=["present"])
        else:
            row.delete()


def _fill(row: Applicant, person: ApplicantJudgement) -> None:
    fields = person.fields
    row.present = True
    row.anchors = list(person.anchors)
    row.surname = fields.get(Field.SURNAME, "")[:120]
    row.given_names = fields.get(Field.GIVEN_NAMES, "")[:120]
    row.birth_date = fields.get(Field.BIRTH_DATE, "")[:10]
    row.nationality = fields.get(Field.NATIONALITY, "")[:3]
    row.passport_number = fields.get(Field.PASSPORT_NUMBER, "")[:20]
    host = (fields.get(Field.HOST_SURNAME, ""), fields.get(Field.HOST_GIVEN_NAMES, ""))
    row.host = " ".join(part for part in host if part)[:200]
    place = (fields.get(Field.ADDRESS, ""), fields.get(Field.POSTCODE, ""), fields.get(Field.COMMUNE, ""))
    row.address = " ".join(part for part in place if part)[:300]
    row.stay_until = person.stay_until
    row.minor = person.minor

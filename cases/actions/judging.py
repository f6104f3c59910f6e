"""Judging a case again: from its papers and its agents' word to a stored judgement and its applicants."""

import dataclasses
import datetime as dt

from django.db import transaction
from django.utils import timezone
from pydantic import TypeAdapter

from cases.dossiers import dossier_of
from cases.models import Applicant, Case
from cases.search_words import store_words
from cases.surroundings import paris_day, policy, references
from cases.transitions import MACHINE, Actor, record
from documents.dossier import ApplicantJudgement, Judgement
from documents.judgement import judge
from documents.judgement.verdict import verdict_of
from documents.vocabulary import Field, Verdict

_JSON = TypeAdapter(Judgement)


def judge_again(case: Case, actor: Actor = MACHINE, today: dt.date | None = None) -> Judgement:
    """Judge the union of `case` as of `today` (default: the real day in France) and store the outcome."""
    today = today or paris_day(timezone.now())
    with transaction.atomic():
        judgement = judge(dossier_of(case), policy(), references(), today)
        judgement = _without_those_aside(case, judgement)
        case.judgement = _JSON.dump_json(judgement).decode()
        changed = case.verdict != judgement.verdict
        case.verdict = judgement.verdict
        case.judged_at = timezone.now()
        _keep_applicants(case, judgement)
        ends = [person.stay_until for person in judgement.applicants if person.stay_until is not None]
        case.stay_until = min(ends, default=None)
        case.save(update_fields=["judgement", "verdict", "judged_at", "stay_until"])
        store_words(case)
        if changed:
            record(case, "judge", actor, verdict=str(judgement.verdict), version=case.version)
    return judgement


def judgement_of(case: Case) -> Judgement | None:
    """The stored judgement, or None when the case was never judged."""
    return _JSON.validate_json(case.judgement) if case.judgement else None


def applicant_judgement(judgement: Judgement, applicant: Applicant) -> ApplicantJudgement | None:
    """What `judgement` says of `applicant`, or None when it no longer finds that person."""
    for person in judgement.applicants:
        if _same(applicant, person):
            return person
    return None


def _without_those_aside(case: Case, judgement: Judgement) -> Judgement:
    """`judgement` with the verdict on those who ask: what is wrong with the papers of others keeps nobody waiting."""
    aside = list(case.applicants.filter(outcome=Applicant.Outcome.ASIDE))
    asking = [person for person in judgement.applicants if not any(_same(row, person) for row in aside)]
    if not aside or not asking or judgement.verdict is Verdict.NOT_A_REQUEST:
        return judgement
    return dataclasses.replace(judgement, verdict=verdict_of(asking, judgement.stops))


def _same(applicant: Applicant, person: ApplicantJudgement) -> bool:
    if not applicant.anchors and not person.anchors:
        return True
    return bool(set(applicant.anchors) & set(person.anchors))


def _keep_applicants(case: Case, judgement: Judgement) -> None:
    """Find each judged person among the stored ones, or add it: corrections and outcomes hang on the rows.

    A person without any paper, judged before the first passport came, becomes the first one who has a paper.
    """
    left = list(case.applicants.all())
    position = max((row.position for row in left), default=0)
    for person in judgement.applicants:
        row = next((row for row in left if _same(row, person)), None)
        row = row or next((row for row in left if not row.anchors), None)
        if row is None:
            position += 1
            row = Applicant(case=case, position=position)
        else:
            left.remove(row)
        _fill(row, person)
        row.save()
    for row in left:
        if row.corrections.exists() or row.rulings.exists() or row.drafts.exists():
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

"""The judgement that a case stores: from its text to what was judged, and to what it says of one applicant."""

from pydantic import TypeAdapter

from cases.models import Applicant, Case
from documents.dossier import ApplicantJudgement, Judgement
from documents.vocabulary import Field

_JSON = TypeAdapter(Judgement)


def stored(judgement: Judgement) -> str:
    """The text that a case keeps of it."""
    return _JSON.dump_json(judgement).decode()


def judgement_of(case: Case) -> Judgement | None:
    """The stored judgement, or None when the case was never judged."""
    return _JSON.validate_json(case.judgement) if case.judgement else None


def applicant_judgement(judgement: Judgement, applicant: Applicant) -> ApplicantJudgement | None:
    """What `judgement` says of `applicant`, or None when it no longer finds that person."""
    best = max(judgement.applicants, key=lambda person: fit(applicant, person), default=None)
    return best if best is not None and fit(applicant, best) > 0 else None


def fit(row: Applicant, person: ApplicantJudgement) -> int:
    """How many pages a row and a judged person share; without any page, more for the same name. 0: not at all."""
    if row.anchors or person.anchors:
        return len(set(row.anchors) & set(person.anchors))
    names = person.fields.get(Field.SURNAME, "")[:120], person.fields.get(Field.GIVEN_NAMES, "")[:120]
    return 2 if names == (row.surname, row.given_names) else 1

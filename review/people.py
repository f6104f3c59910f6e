"""From a case's judgement to what the page says of each person: findings in sentences, fields, what agents changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import get_language

from cases.denials import ELSEWHERE
from cases.judgements import applicant_judgement
from cases.models import Applicant, Case, FieldCorrection, RequirementRuling
from cases.sentences import agent_sentence
from documents.dossier import ApplicantJudgement, Finding, Judgement, Reason
from documents.vocabulary import Requirement, Status
from review.evidence import Papers, Spot
from review.wording import FIELD_GROUPS

DATES = frozenset({"birth_date", "passport_expiry", "visa_from", "visa_until", "entry_date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A rule that spoke, in a sentence for agents."""

    rule: str
    sentence: str
    cure: str
    stop: bool  #: nothing is asked automatically while it stands
    spots: tuple[Spot, ...]
    case: str = ""  #: reference of the other case that it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementRow:
    """One of the six requirements as a row shows it."""

    slug: str
    status: str
    ruled: bool
    ruling: RequirementRuling | None  #: the newest word of an agent, when it counts
    said: tuple[Said, ...]
    spots: tuple[Spot, ...]  #: where it was seen


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field with where it was read and who typed it."""

    slug: str
    value: str
    spot: Spot | None
    correction: FieldCorrection | None
    is_date: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One applicant."""

    applicant: Applicant
    judged: ApplicantJudgement | None
    requirements: tuple[RequirementRow, ...]
    groups: tuple[tuple[str, tuple[FieldRow, ...]], ...]
    stops: tuple[Said, ...]

    @property
    def name(self) -> str:
        """Full name; "" when no paper says it."""
        return self.applicant.full_name

    @property
    def satisfied(self) -> int:
        """How many of the six requirements are met."""
        return sum(row.status == Status.SATISFIED for row in self.requirements)


def said(reason: Reason, papers: Papers) -> Said:
    """A reason as the page shows it, in the page's language."""
    return Said(
        rule=reason.rule,
        sentence=agent_sentence(reason, get_language() or "fr"),
        cure=str(reason.cure),
        stop=reason.stop,
        spots=papers.spots(reason.evidence),
        case=reason.params.get("case", "") if reason.rule == ELSEWHERE else "",
    )


def _once(spoken: Iterable[Said]) -> tuple[Said, ...]:
    """Each sentence once, with every place that it speaks of: the same paper may have come in several mails."""
    found: dict[str, Said] = {}
    for one in spoken:
        before = found.get(one.sentence)
        found[one.sentence] = one if before is None else replace(before, spots=(*before.spots, *one.spots))
    return tuple(found.values())


def people_of(case: Case, judgement: Judgement | None, papers: Papers) -> tuple[Person, ...]:
    """The people of `case` whom its papers still describe, those who were set aside last."""
    applicants = list(case.applicants.prefetch_related("corrections__agent", "rulings__agent"))
    shown = [row for row in applicants if row.present or row.outcome != Applicant.Outcome.OPEN]
    shown.sort(key=lambda row: (row.outcome == Applicant.Outcome.ASIDE, row.position))
    return tuple(_person(row, judgement, papers) for row in shown)


def _person(applicant: Applicant, judgement: Judgement | None, papers: Papers) -> Person:
    judged = applicant_judgement(judgement, applicant) if judgement is not None else None
    rulings = {ruling.requirement: ruling for ruling in applicant.rulings.all()}
    corrections = {correction.field: correction for correction in applicant.corrections.all()}
    findings = {finding.requirement: finding for finding in judged.findings} if judged is not None else {}
    return Person(
        applicant=applicant,
        judged=judged,
        requirements=tuple(
            _requirement(requirement, findings.get(requirement), rulings.get(str(requirement)), papers)
            for requirement in Requirement
        ),
        groups=tuple(
            (group, tuple(_field(slug, judged, corrections.get(slug), papers) for slug in slugs))
            for group, slugs in FIELD_GROUPS.items()
        ),
        stops=tuple(said(reason, papers) for reason in judged.stops) if judged is not None else (),
    )


def _requirement(
    requirement: Requirement, finding: Finding | None, ruling: RequirementRuling | None, papers: Papers
) -> RequirementRow:
    return RequirementRow(
        slug=str(requirement),
        status=str(finding.status) if finding is not None else "",
        ruled=finding.ruled if finding is not None else False,
        ruling=ruling if ruling is not None and ruling.accepted is not None else None,
        said=_once(said(reason, papers) for reason in finding.reasons) if finding is not None else (),
        spots=papers.spots(finding.evidence) if finding is not None else (),
    )


def _field(
    slug: str, judged: ApplicantJudgement | None, correction: FieldCorrection | None, papers: Papers
) -> FieldRow:
    value = judged.fields.get(slug, "") if judged is not None else ""
    if correction is not None and judged is None:
        value = correction.value
    evidence = judged.evidence.get(slug) if judged is not None else None
    return FieldRow(
        slug=slug,
        value=value,
        spot=papers.spot(evidence) if evidence is not None else None,
        correction=correction,
        is_date=slug in DATES,
    )

"""Lays what agents have typed and ruled over a fresh judgement: corrections, rulings on papers, lifted stops."""

import dataclasses
from collections.abc import Collection, Iterable, Sequence

from documents.dossier import ApplicantJudgement, Correction, Finding, Reason, Ruling
from documents.rules import speak
from documents.vocabulary import Status


def belongs(anchor: str, anchors: Sequence[str], everybody: Sequence[Sequence[str]]) -> bool:
    """Whether what an agent said of `anchor` is said of the person with `anchors`, one of `everybody`.

    The only applicant is meant by no anchor, and by any while no paper of theirs is known: a better reading may have
    changed what is what. Else the one with that anchor, else the only one on that page; a word about somebody whose
    papers have gone is never taken for a word about who is left.
    """
    if len(everybody) == 1 and not (anchor and anchors):
        return True
    if anchor in anchors:
        return bool(anchor)
    if not anchor or any(anchor in others for others in everybody):
        return not anchor and not anchors and sum(not others for others in everybody) == 1
    page = anchor.rpartition(":")[0]
    on_page = [others for others in everybody if any(other.rpartition(":")[0] == page for other in others)]
    return len(on_page) == 1 and tuple(on_page[0]) == tuple(anchors)


def orphans(corrections: Iterable[Correction], everybody: Sequence[Sequence[str]]) -> tuple[Reason, ...]:
    """A doubt for each typed value that belongs to nobody any more."""
    return tuple(
        speak("correction-orphan", field=correction.field.value, value=correction.value)
        for correction in corrections
        if not any(belongs(correction.anchor, anchors, everybody) for anchors in everybody)
    )


def ruled(finding: Finding, rulings: Iterable[Ruling]) -> Finding:
    """`finding` as the last of the agents' rulings on it leaves it; what speaks against them stays visible."""
    last = None
    for ruling in rulings:
        if ruling.requirement is finding.requirement:
            last = ruling
    if last is None:
        return finding
    if last.accepted:
        return dataclasses.replace(finding, status=Status.SATISFIED, ruled=True)
    reasons = (speak("agent-rejected", reason=last.reason), *finding.reasons)
    return dataclasses.replace(finding, status=Status.MISSING, reasons=reasons, ruled=True)


def lifted(applicant: ApplicantJudgement, rules: Collection[str]) -> ApplicantJudgement:
    """`applicant` without the stops that an agent has set aside; in a finding the doubt stays, but stops nothing."""
    findings = tuple(
        dataclasses.replace(
            finding,
            reasons=tuple(
                dataclasses.replace(reason, stop=False) if reason.rule in rules else reason
                for reason in finding.reasons
            ),
        )
        for finding in applicant.findings
    )
    return dataclasses.replace(applicant, findings=findings, stops=without(applicant.stops, rules))


def without(reasons: tuple[Reason, ...], rules: Collection[str]) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if reason.rule not in rules)

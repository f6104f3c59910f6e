"""From findings and stops to the one verdict, in the fixed order. The worst applicant decides."""

from collections.abc import Iterable, Iterator, Sequence

from documents.dossier import ApplicantJudgement, Mail, Reason
from documents.vocabulary import Category, Cure, Status, Verdict


def is_request(mails: Sequence[Mail]) -> bool:
    """Whether any message asks for an extension, or answers a letter about one; papers without a mail are a request."""
    return not mails or any(mail.category is Category.VISA_EXTENSION for mail in mails)


def verdict_of(applicants: Iterable[ApplicantJudgement], stops: Sequence[Reason]) -> Verdict:
    """The verdict on a request: stop rules, then what applicants can cure, then any other doubt, then complete."""
    people = tuple(applicants)
    open_reasons = [*stops, *(reason for person in people for reason in _open(person))]
    if any(reason.stop for reason in open_reasons):
        return Verdict.REVIEW
    if any(reason.cure is Cure.APPLICANT for reason in open_reasons):
        return Verdict.INCOMPLETE
    unsatisfied = any(finding.status is not Status.SATISFIED for person in people for finding in person.findings)
    return Verdict.REVIEW if open_reasons or unsatisfied else Verdict.COMPLETE


def _open(person: ApplicantJudgement) -> Iterator[Reason]:
    """What still speaks against a person: an accepted requirement's reasons are shown, and count no more."""
    yield from person.stops
    for finding in person.findings:
        if finding.ruled and finding.status is Status.SATISFIED:
            continue
        if finding.ruled:
            yield finding.reasons[0]  # the rejection; an applicant answers it with another paper
            continue
        yield from finding.reasons

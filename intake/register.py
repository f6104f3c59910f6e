"""What the register says of a permit: a verified paper in, its standing out. Needs the data base."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.db.models import Q

from cases.models import Draft
from cases.registering import has_left
from cases.states import CaseState, DraftState
from documents.seals.twod_doc import TwodDoc
from generators.twod_doc import letters_and_digits
from intake.standing import Standing

_ISSUED = (CaseState.APPROVED, CaseState.ISSUED, CaseState.UNDELIVERED, CaseState.WITHDRAWING, CaseState.CLOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The standing of a permit on a day."""

    standing: Standing
    reference: str = ""


def standing_of_seal(seal: TwodDoc, today: dt.date) -> Entry:
    """What became of the permit that a genuine seal names: by reference, document number and dates."""
    reference = seal.value("01") or ""
    for draft in _drafts(Q(permit_reference=reference)):
        if (
            letters_and_digits(draft.passport_number).replace(" ", "")[:20] == (seal.value("66") or "")
            and draft.starts == seal.day("6N")
            and draft.ends == seal.day("6O")
        ):
            return Entry(standing=_standing(draft, today), reference=reference)
    return Entry(standing=Standing.UNKNOWN, reference=reference)


def standing_of_file(data: bytes, today: dt.date) -> Entry:
    """What became of the permit of which `data` is the sent file, or that of its certificate."""
    digest = hashlib.sha256(data).hexdigest()
    for draft in _drafts(Q(signed_permit_sha256=digest) | Q(signed_certificate_sha256=digest)):
        return Entry(standing=_standing(draft, today), reference=draft.permit_reference)
    return Entry(standing=Standing.UNKNOWN)


def _drafts(which: Q) -> list[Draft]:
    """Those that were approved once, what counts now first."""
    found = Draft.objects.filter(which, approved_at__isnull=False).select_related("applicant__case")
    return sorted(found, key=lambda draft: (draft.state != DraftState.APPROVED, -draft.version))


def _standing(draft: Draft, today: dt.date) -> Standing:
    case = draft.applicant.case
    if draft.state == DraftState.WITHDRAWN or case.state == CaseState.WITHDRAWN:
        return Standing.WITHDRAWN
    if draft.state == DraftState.REPLACED:
        return Standing.REPLACED
    if draft.state != DraftState.APPROVED or (case.state not in _ISSUED and not has_left(draft)):
        return Standing.UNKNOWN
    if draft.ends < today:
        return Standing.EXPIRED
    return Standing.NOT_YET if draft.starts > today else Standing.VALID

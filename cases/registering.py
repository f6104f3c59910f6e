"""From what was issued to the public register: a case in, its permits written once the change is stored."""

import logging
import sqlite3
from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q

from cases.models import Case, Draft
from cases.register_file import NoRegister, Permit, RegisterFile, RegisterState
from cases.states import CaseState, DraftState, OutgoingState
from cases.surroundings import service
from config.sections import SettingsError
from config.service import register_folder
from generators.seal_authority import certificate_of
from generators.signing_authority import UnusableKey, root_of

logger = logging.getLogger(__name__)

CARRIERS = ("decision", "resend")  #: purposes of the letters that bring papers
#: A letter that left, or may have: who holds the paper must be told the truth about it.
LEFT = (OutgoingState.SENT, OutgoingState.UNCERTAIN)

_LEFT = Q(letters__purpose__in=CARRIERS, letters__state__in=LEFT)


def issued(which: Q | None = None) -> Iterator[Draft]:
    """The drafts whose signed papers have left, oldest first; of those in `which` when given."""
    found = Draft.objects.filter(_LEFT, which or Q(), approved_at__isnull=False)
    yield from found.distinct().select_related("applicant__case").order_by("id")


def has_left(draft: Draft) -> bool:
    """Whether somebody may hold the papers of `draft`."""
    return draft.letters.filter(purpose__in=CARRIERS, state__in=LEFT).exists()


def register_case(case: Case) -> None:
    """Write what became of the permits of `case`, as soon as the running transaction is stored.

    A register that cannot be written stops nothing: it is made whole at the next start, or by `register rebuild`.
    """
    transaction.on_commit(lambda: _write(case.pk), robust=True)


def rebuild() -> int:
    """Write the whole register anew, with the public certificates that the page verifies by; how many permits."""
    folder = register_folder(service())
    count = RegisterFile(folder).write((_permit(draft) for draft in list(issued())), anew=True)
    chosen = service()
    try:
        if chosen.signature is not None:
            root = root_of(chosen.signature.file.read_bytes(), chosen.signature.secret.read())
            (folder / "signature.pem").write_bytes(root)
        if chosen.seal is not None:
            seal = certificate_of(chosen.seal.file.read_bytes(), chosen.seal.secret.read())
            (folder / "seal.der").write_bytes(seal)
    except (UnusableKey, SettingsError, OSError) as error:
        logger.warning("the public page has no certificate to verify by: %s", error)
    return count


def rebuild_at_start() -> None:
    """`rebuild`; a register that cannot be written does not keep the service from starting."""
    try:
        logger.info("register permits=%s", rebuild())
    except (NoRegister, OSError, sqlite3.Error) as error:
        logger.error("register not written: %s", error)


def _write(case_id: int) -> None:
    try:
        RegisterFile(register_folder(service())).write(_permit(draft) for draft in issued(Q(applicant__case=case_id)))
    except (NoRegister, OSError, sqlite3.Error) as error:
        logger.error("register not written case=%s: %s", case_id, error)


def _permit(draft: Draft) -> Permit:
    return Permit(
        reference=draft.permit_reference,
        number=draft.passport_number,
        starts=draft.starts,
        ends=draft.ends,
        state=_state(draft),
        papers=(draft.signed_permit_sha256, draft.signed_certificate_sha256),
    )


def _state(draft: Draft) -> RegisterState:
    if draft.state == DraftState.WITHDRAWN or draft.applicant.case.state == CaseState.WITHDRAWN:
        return RegisterState.WITHDRAWN
    return RegisterState.REPLACED if draft.state == DraftState.REPLACED else RegisterState.ISSUED

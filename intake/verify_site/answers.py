"""What the page answers: two numbers or a looked-at file in, an outcome with what may be shown of it out.

By numbers only days and state are told; of a file only what stands on it. Nobody learns from this page what they do not
hold in their hand already.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum

from cases.register_file import Entry, NoRegister, RegisterFile, RegisterState
from intake.verify_site.checking import Seen


class Outcome(StrEnum):
    """The answers; each has its words in both languages in templates/verification/words.toml."""

    GENUINE = "genuine"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    ALTERED = "altered"
    UNKNOWN = "unknown"
    NOTHING_TO_VERIFY = "nothing-to-verify"
    NO_REGISTER = "no-register"  #: the register cannot be read at the moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An outcome, and what may be shown beside it."""

    outcome: Outcome
    of_file: bool
    starts: dt.date | None = None
    ends: dt.date | None = None
    reasons: tuple[str, ...] = ()  #: French sentences about the file
    fields: tuple[tuple[str, str], ...] = ()  #: what the seal on the paper says
    test: bool = False  #: by a test authority: worth nothing


def by_numbers(register: RegisterFile, reference: str, number: str, today: dt.date) -> Answer:
    """What became of the permit with that reference for that travel document; UNKNOWN unless both fit."""
    try:
        entry = register.find(reference, number)
    except NoRegister:
        return Answer(outcome=Outcome.NO_REGISTER, of_file=False)
    if entry is None:
        return Answer(outcome=Outcome.UNKNOWN, of_file=False)
    return Answer(outcome=_standing(entry, today), of_file=False, starts=entry.starts, ends=entry.ends)


def by_file(register: RegisterFile, seen: Seen, data: bytes, today: dt.date) -> Answer:
    """What can be said of a file that was looked at, and of the permit that it is."""
    outcome, entry = _of_file(register, seen, data, today)
    told = seen.seal if seen.verdict == "genuine" else None
    return Answer(
        outcome=outcome,
        of_file=True,
        starts=entry.starts if entry is not None else None,
        ends=entry.ends if entry is not None else None,
        reasons=seen.reasons,
        fields=told.fields if told is not None else (),
        test=seen.test,
    )


def _of_file(register: RegisterFile, seen: Seen, data: bytes, today: dt.date) -> tuple[Outcome, Entry | None]:
    match seen.verdict:
        case "altered":
            return Outcome.ALTERED, None
        case "not verifiable":
            return Outcome.NOTHING_TO_VERIFY, None
        case "genuine" if seen.permit:
            pass
        case _:
            return Outcome.UNKNOWN, None
    try:
        entry = register.find_paper(hashlib.sha256(data).hexdigest())
        if entry is None and seen.seal is not None:
            entry = register.find(seen.seal.reference, seen.seal.number)
    except NoRegister:
        return Outcome.NO_REGISTER, None
    if entry is None or (
        seen.seal is not None and (seen.seal.starts, seen.seal.ends) != (f"{entry.starts}", f"{entry.ends}")
    ):
        return Outcome.UNKNOWN, None
    return _standing(entry, today), entry


def _standing(entry: Entry, today: dt.date) -> Outcome:
    if entry.state is RegisterState.WITHDRAWN:
        return Outcome.WITHDRAWN
    if entry.state is RegisterState.REPLACED:
        return Outcome.REPLACED
    if entry.ends < today:
        return Outcome.EXPIRED
    return Outcome.NOT_YET if entry.starts > today else Outcome.GENUINE

"""What nobody could read, and what that means for papers that seem to be missing: from files and pages to reasons.

A locked file may hold the missing paper: the applicant is told of it. Where our own reader failed, nothing is said to
be missing: an agent opens the file.
"""

from collections.abc import Collection, Iterable, Sequence

from documents.dossier import Evidence, Reason
from documents.judgement.exhibits import flaw_words
from documents.page import Unreadable
from documents.paper import Sheet, Unread
from documents.rules import RULES, speak
from documents.vocabulary import Requirement, Status

_RULE_OF = {
    Unreadable.EMPTY: "file-broken",
    Unreadable.BROKEN: "file-broken",
    Unreadable.LOCKED: "file-locked",
    Unreadable.TOO_LARGE: "file-too-large",
    Unreadable.TOO_MANY_PAGES: "file-too-large",
    Unreadable.TOO_MANY_PIXELS: "file-too-large",
    Unreadable.ARCHIVE_TOO_LARGE: "file-too-large",
    Unreadable.ARCHIVE_TOO_DEEP: "file-too-large",
    Unreadable.UNKNOWN_TYPE: "file-unknown-type",
    Unreadable.EXECUTABLE: "file-unknown-type",
    Unreadable.TOO_SLOW: "file-unread-by-us",
    Unreadable.READER_DIED: "file-unread-by-us",
}
#: Files that hold no paper (calendars, business cards, empty parts): no doubt remains when all else is there.
_RIDDLE = "page-not-understood"
#: Papers that are pictures rather than text.
_PICTURED = frozenset(
    {Requirement.PASSPORT_IDENTITY, Requirement.VISA, Requirement.ENTRY_STAMP, Requirement.HOST_IDENTITY}
)
_HARMLESS = frozenset({Unreadable.EMPTY, Unreadable.UNKNOWN_TYPE, Unreadable.EXECUTABLE})


def said_of_unread(
    unread: Iterable[Unread], blank: Iterable[Sheet], riddles: Iterable[Sheet] = ()
) -> tuple[Reason, ...]:
    """A reason for each file and page that could not be read, or not be understood."""
    reasons = [
        speak(
            _RULE_OF[file.reason], (Evidence(attachment=file.attachment, part=file.part),), attachment=file.attachment
        )
        for file in unread
    ]
    for sheet in blank:
        evidence = Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number)
        flaws = flaw_words(sheet.page.flaws) or None
        reasons.append(speak("page-unreadable", (evidence,), attachment=sheet.attachment, flaws=flaws))
    for sheet in riddles:
        evidence = Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number)
        reasons.append(speak("page-not-understood", (evidence,), attachment=sheet.attachment))
    return tuple(reasons)


def puzzled(missing: Collection[Requirement], unreadable: Sequence[Reason]) -> frozenset[Requirement]:
    """The requirements of which the paper may be on a picture that was not understood.

    None when more papers are missing than there are such pictures: then something is missing indeed.
    """
    pictured = _PICTURED & set(missing)
    count = sum(reason.rule == _RIDDLE for reason in unreadable)
    return frozenset(pictured) if count >= len(pictured) else frozenset()


def with_unread(reasons: tuple[Reason, ...], unreadable: Sequence[Reason], *, puzzle: bool) -> tuple[Reason, ...]:
    """`reasons` of one requirement, with the unread files in which a paper that never arrived may be.

    With `puzzle` it may be on a picture that was not understood, and an agent looks before anything is asked.
    """
    absent = [reason for reason in reasons if reason.rule.endswith("-missing") and _is_absence(reason)]
    if not absent or not unreadable:
        return reasons
    ours = tuple(r for r in unreadable if r.rule == "file-unread-by-us" or (puzzle and r.rule == _RIDDLE))
    if ours:
        return (*(reason for reason in reasons if reason not in absent), *ours)
    return (*reasons, *(reason for reason in unreadable if reason.rule != _RIDDLE))


def left_over(unread: Iterable[Unread]) -> tuple[Reason, ...]:
    """The doubt that remains when nothing is missing and a file that may hold papers was not read."""
    return tuple(
        speak(
            "unread-attachment",
            (Evidence(attachment=file.attachment, part=file.part),),
            attachment=file.attachment,
        )
        for file in unread
        if file.reason not in _HARMLESS
    )


def _is_absence(reason: Reason) -> bool:
    return RULES[reason.rule].status is Status.MISSING

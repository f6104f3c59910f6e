"""What nobody could read, and what that means for papers that seem to be missing: from files and pages to reasons.

A locked file may hold the missing paper: the applicant is told of it. Where our own reader failed, nothing is said to
be missing: an agent opens the file.
"""

from collections.abc import Iterable, Sequence

from documents.dossier import Evidence, Reason
from documents.judgement.exhibits import flaw_words
from documents.page import Unreadable
from documents.paper import Sheet, Unread
from documents.rules import RULES, speak
from documents.vocabulary import Status

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
_HARMLESS = frozenset({Unreadable.EMPTY, Unreadable.UNKNOWN_TYPE, Unreadable.EXECUTABLE})


def said_of_unread(unread: Iterable[Unread], blank: Iterable[Sheet]) -> tuple[Reason, ...]:
    """A reason for each file and page that could not be read."""
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
    return tuple(reasons)


def with_unread(reasons: tuple[Reason, ...], unreadable: Sequence[Reason]) -> tuple[Reason, ...]:
    """`reasons` of one requirement, with the unread files in which a paper that never arrived may be."""
    absent = [reason for reason in reasons if reason.rule.endswith("-missing") and _is_absence(reason)]
    if not absent or not unreadable:
        return reasons
    ours = tuple(reason for reason in unreadable if reason.rule == "file-unread-by-us")
    if ours:
        return (*(reason for reason in reasons if reason not in absent), *ours)
    return (*reasons, *unreadable)


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

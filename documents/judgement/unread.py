"""What nobody could read, and what that means for papers that seem to be missing: from files and pages to reasons.

A locked file may hold the missing paper: the applicant is told of it. Where our own reader failed, nothing is said to
be missing: an agent opens the file.
"""

from collections.abc import Iterable, Sequence

from documents.dossier import Evidence, Mail, Reason
from documents.judgement.exhibits import BODY, blank_sheets, flaw_words, is_logo
from documents.own_words import own_words
from documents.page import Unreadable
from documents.paper import Sheet, Unread
from documents.rules import RULES, speak
from documents.shared_links import shares_named
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
#: Rules that name a file, or a page of one, that could not be read.
FILE_RULES = frozenset({*_RULE_OF.values(), "page-unreadable"})
#: Rules that say that nothing of the kind arrived.
_ABSENT = frozenset(
    {id for id, rule in RULES.items() if id.endswith("-missing") and rule.status is Status.MISSING}
    | {"proof-only-told"}
)
_BODY = Evidence(attachment=BODY, part="")
#: What says nothing to anybody: an empty part, a program.
_HARMLESS = frozenset({Unreadable.EMPTY, Unreadable.EXECUTABLE})
#: Files of an unknown type that say nothing: calendars, business cards, signatures, what mail programs add. Any other
#: may: a voice message, a film, a drawing of another program.
_ADDED_BY_PROGRAMS = (
    *(".ics", ".vcs", ".vcf", ".p7s", ".p7m", ".asc", ".sig", ".pgp", ".key", ".cer", ".crt", ".css", ".js", ".xml"),
    *(".dat", ".bin", ".tmp", ".ini", ".db", ".ds_store", ".url", ".lnk", ".woff", ".woff2", ".ttf", ".eot"),
)


def said_of_unread(unread: Iterable[Unread], blank: Iterable[Sheet]) -> tuple[Reason, ...]:
    """A reason for each file and page that could not be read."""
    reasons = [
        speak(
            _RULE_OF[file.reason],
            (Evidence(attachment=file.attachment, part=file.part),),
            attachment=file.attachment,
        )
        for file in unread
    ]
    for sheet in blank:
        flaws = flaw_words(sheet.page.flaws) or None
        reasons.append(speak("page-unreadable", (_page(sheet),), attachment=sheet.attachment, flaws=flaws))
    return tuple(reasons)


def said_of_links(mails: Iterable[Mail]) -> tuple[Reason, ...]:
    """A reason when papers were put on a file share: no link is followed, so what is missing may lie there."""
    sites = dict.fromkeys(site for mail in mails for site in shares_named(own_words(mail.body, forwarded=True)))
    return (speak("papers-behind-link", (_BODY,), site=", ".join(sites)),) if sites else ()


def with_unread(
    reasons: tuple[Reason, ...], unreadable: Sequence[Reason], maybe: tuple[Reason, ...] = ()
) -> tuple[Reason, ...]:
    """`reasons` of one requirement, with the unread files in which a paper that never arrived may be.

    When it may be on a page that was not understood (`maybe`), or in a file where our reader failed, an agent looks
    before anything is asked.
    """
    absent = [reason for reason in reasons if reason.rule in _ABSENT]
    if not absent:
        return reasons
    ours = (*(reason for reason in unreadable if reason.rule == "file-unread-by-us"), *maybe)
    if ours:
        return (*(reason for reason in reasons if reason not in absent), *ours)
    return (*reasons, *unreadable)


def _page(sheet: Sheet) -> Evidence:
    return Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number)


def left_over(unread: Iterable[Unread]) -> tuple[Reason, ...]:
    """The doubt that remains when nothing is missing and a file that may hold papers was not read."""
    return tuple(
        speak(
            "unread-attachment",
            (Evidence(attachment=file.attachment, part=file.part),),
            attachment=file.attachment,
        )
        for file in unread
        if not _says_nothing(file)
    )


def _says_nothing(file: Unread) -> bool:
    """Whether no doubt remains of a file when all else is there."""
    if file.reason is Unreadable.UNKNOWN_TYPE:
        return file.attachment.lower().endswith(_ADDED_BY_PROGRAMS)
    return file.reason in _HARMLESS


#: Slug of a picture on which nothing was seen, beside those of `Unreadable`.
NOTHING_SEEN = "nothing-seen"


def nothing_read(sheets: Sequence[Sheet], unread: Sequence[Unread]) -> tuple[tuple[Unread | Sheet, str], ...]:
    """Every file, or page of one, with why it was not read, when there are some and none could be; else nothing.

    Nothing as well when our own reader failed on one: then an agent looks, and the sender has not to send it again.
    """
    blank = blank_sheets(tuple(sheets))
    held = [sheet for sheet in sheets if sheet.attachment != BODY and not is_logo(sheet)]
    if any(sheet not in blank for sheet in held) or any(
        _RULE_OF[file.reason] == "file-unread-by-us" for file in unread
    ):
        return ()
    return (*((file, str(file.reason)) for file in unread), *((sheet, NOTHING_SEEN) for sheet in blank))

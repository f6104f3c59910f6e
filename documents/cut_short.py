"""From the notes of a message's parser to why some of the message was not looked at."""

from collections.abc import Collection

from documents.page import Unreadable

_WHY = {
    "unparsable": Unreadable.BROKEN,
    "message-too-large": Unreadable.TOO_LARGE,
    "too-complex": Unreadable.TOO_LARGE,
    "too-many-parts": Unreadable.TOO_MANY_PAGES,
    "too-deep": Unreadable.ARCHIVE_TOO_DEEP,
}


def cut_short(notes: Collection[str]) -> Unreadable | None:
    """Why papers may be in the message that nobody listed; None when all of it was taken apart."""
    return next((why for note, why in _WHY.items() if note in notes), None)

"""A whole dossier in a message of which something was left out is an agent's to look at, not complete."""

import pytest

from cases.dossiers import sheets_of_message
from documents.page import Unreadable
from tests.stories import Desk, Traveller, six_papers


@pytest.mark.django_db
def test_a_message_with_too_many_parts_has_something_unread(desk: Desk) -> None:
    message = desk.arrives(pages=six_papers(Traveller(number="Z98765432"), desk.today))
    assert sheets_of_message(message)[1] == []
    message.notes = ["too-many-parts"]
    (unread,) = sheets_of_message(message)[1]
    assert (unread.reason, unread.part) == (Unreadable.TOO_MANY_PAGES, f"{message.pk}:")

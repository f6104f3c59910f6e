"""What was read in a file is understood once, for its kinds and its facts, in every message that has the file."""

from typing import Any

import pytest

from cases import readings
from cases.dossiers import sheets_of_message
from documents.sheets import sheets_of_file
from tests.stories import Desk, Traveller, six_papers


@pytest.mark.django_db
def test_a_file_that_comes_twice_is_understood_once_and_knows_its_message(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = six_papers(Traveller(number="Z98765432"), desk.today)
    looked_at: list[str] = []
    once = sheets_of_file

    def counted(reading: Any, name: str, *rest: Any) -> Any:
        looked_at.append(name)
        return once(reading, name, *rest)

    readings._kept.clear()
    monkeypatch.setattr(readings, "sheets_of_file", counted)
    first, second = desk.arrives(pages=papers), desk.arrives(pages=papers)
    assert sorted(looked_at) == sorted(papers)
    for message in (first, second):
        sheets, _ = sheets_of_message(message)
        assert {sheet.part.partition(":")[0] for sheet in sheets} == {str(message.pk)}
        assert {sheet.attachment for sheet in sheets} >= set(papers)
    assert sorted(looked_at) == sorted(papers)

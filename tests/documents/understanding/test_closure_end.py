"""Until when a note says that borders are closed."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

NOTE = "AMBASSADE DE L'INDE EN FRANCE\nAVIS\n{}\nParis, le 20 mars 2020"


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Les frontières de l'Inde sont fermées et tous les vols suspendus jusqu'au 14 avril 2020.", "2020-04-14"),
        ("The borders of India are closed until 30 June 2020.", "2020-06-30"),
        ("Les frontières sont fermées jusqu'à nouvel ordre, au moins jusqu'au 14 avril 2020.", None),
        ("Les frontières de l'Inde sont fermées.", None),
    ],
)
def test_the_end_of_a_closure(tables: References, text: str, until: str | None) -> None:
    (paper,) = understand(page(NOTE.format(text)), tables)
    assert paper.fields["grade"] == "border-closed"
    assert paper.fields.get("until") == until

"""A message inside a message: its papers are read once, by its parts, however deep it lies."""

from email.message import EmailMessage

from config.tables import load
from documents.page import Box, FileReading, Page, TextLine
from documents.sheets import MOST_LINES, body_sheet, sheets_of_file
from documents.vocabulary import Kind
from intake.assess import parts_to_read
from intake.parse import parse


def _nested(depth: int) -> bytes:
    message = EmailMessage()
    message.set_content("Votre vol AF 876 du 20/11/2026 a été annulé.")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="annulation.pdf")
    for _ in range(depth):
        outer = EmailMessage()
        outer.set_content("Voir ci-joint.")
        outer.add_attachment(message)
        message = outer
    return message.as_bytes()


def test_the_wrapper_is_not_read_beside_its_parts() -> None:
    parts = parts_to_read(parse(_nested(1)))
    assert [part.media_type for part in parts] == ["text/plain", "application/pdf"]


def test_ten_wrappers_cost_no_more_than_their_parts() -> None:
    parts = parts_to_read(parse(_nested(10)))
    assert sum(part.size for part in parts) < 2_000
    assert sum(part.media_type == "application/pdf" for part in parts) == 1


def test_a_page_without_end_is_kept_whole_and_understood_by_its_beginning() -> None:
    line = "Votre vol AF 876 du 20/11/2026 a été annulé."
    lines = tuple(TextLine(text=line, box=Box(0, n, 500, n + 1)) for n in range(50_000))
    reading = FileReading(name="x.txt", pages=(Page(lines=lines),), sha256="0" * 64)
    (sheet,), _ = sheets_of_file(reading, "x.txt", "1.2", load())
    body = body_sheet("\n".join([line] * 50_000), "body", load())
    assert len(sheet.page.lines) == 50_000  # all of it is kept, the beginning is understood
    assert len(body.page.lines) == MOST_LINES
    assert {paper.kind for paper in sheet.papers} == {Kind.RETURN_IMPOSSIBLE}

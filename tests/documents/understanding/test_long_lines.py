"""However long a line is, it is read as far as it holds words, in time that grows with its length alone."""

import random
import string
import time

import pytest

from documents.opening import Limits, open_file
from documents.opening.rows import CUT, LONGEST_ROW, LONGEST_WORD, folded
from documents.page import FileReading, Page
from documents.paper import Sheet
from documents.references import References
from documents.sheets import body_sheet, sheets_of_file
from documents.vocabulary import Kind
from intake.parse import parse

_DIGITS = string.ascii_letters + string.digits + "+/"
_CANCELLED = (
    "Chère cliente, votre vol AF1234 du 12/06/2020 est annulé par Air France. Passager : ERIKSSON ANNA. "
    "Dossier de réservation : ABC123."
)


def _digits(count: int) -> str:
    """A picture as base64, without its line ends."""
    rng = random.Random(1)
    return "".join(rng.choice(_DIGITS) for _ in range(count))


def _sheet(name: str, data: bytes, tables: References) -> Sheet:
    opened = open_file(name, data, Limits())
    pages = tuple(Page(source=page.source, lines=page.lines) for page in opened.pages)
    reading = FileReading(name=name, media_type=opened.media_type, pages=pages, notes=opened.notes)
    return sheets_of_file(reading, name, "1", tables)[0][0]


def test_a_line_of_usual_length_stays_as_it_is() -> None:
    text = "Bonjour,\n\n  ceci est une phrase  avec des blancs\t.\n" + "mot " * 100
    assert folded(text) == (text, False)


def test_a_long_line_goes_on_in_the_next_row_and_loses_nothing() -> None:
    words = " ".join(f"mot{number}" for number in range(5_000))
    text, cut = folded(words)
    assert not cut
    assert max(map(len, text.split("\n"))) <= LONGEST_ROW
    assert text.split() == words.split()


@pytest.mark.parametrize("written", ["DIAZ;ANA;63000;" * 200, "{a:1},(b)" * 200, "航班已取消旅客姓名" * 200])
def test_lists_and_scripts_without_blanks_are_no_rubbish(written: str) -> None:
    text, cut = folded(written)
    assert not cut
    assert "".join(text.split()) == written


def test_what_is_no_word_is_cut_and_said_to_be() -> None:
    text, cut = folded(f"Mon vol {_digits(60_000)} est annulé")
    assert cut
    before, run, *after = text.split()[1:]
    assert (before, after) == ("vol", ["est", "annulé"])
    assert len(run) == LONGEST_WORD
    assert CUT in run
    assert open_file("a.txt", _digits(600).encode(), Limits()).notes == ("text-cut",)


def test_markup_is_no_part_of_a_texts_length() -> None:
    picture = f'<img src="data:image/jpeg;base64,{_digits(1_200_000)}">'
    html = f"<html><body><p>Bonjour</p>{picture}<p>{_CANCELLED}</p></body></html>"
    opened = open_file("page.html", html.encode(), Limits())
    assert [line.text for line in opened.pages[0].lines] == ["Bonjour", _CANCELLED]
    assert opened.notes == ()
    mail = f"From: a@example.org\nContent-Type: text/html\n\n{html}".encode()
    assert parse(mail).text.split("\n")[-1] == _CANCELLED


def test_brackets_that_open_nothing_take_no_time() -> None:
    began = time.process_time()
    open_file("page.html", b"<html><body>" + b"<" * 200_000 + b"<!" * 100_000, Limits())
    assert time.process_time() - began < 6


@pytest.mark.parametrize("rest", ["{run}", "{words}", "{lines}"])
def test_a_paper_is_understood_in_seconds_whatever_stands_behind_it(tables: References, rest: str) -> None:
    words = " ".join(["vol annulé Mme 63000 Riom le 12/06/2020 a/b"] * 3_000)
    behind = rest.format(run=_digits(120_000), words=words, lines=words.replace("63000", "\n63000"))
    began = time.process_time()
    sheet = _sheet("a.txt", f"{_CANCELLED} {behind}".encode(), tables)
    body = body_sheet(f"{_CANCELLED} {behind}", "body", tables)
    assert time.process_time() - began < 15
    assert [paper.kind for paper in (*sheet.papers, *body.papers)] == [Kind.RETURN_IMPOSSIBLE] * 2


def test_a_mails_long_line_is_cut_with_a_note() -> None:
    parsed = parse(f"From: a@example.org\nMessage-ID: <1@a>\n\nBonjour,\n{_digits(60_000)}\nMerci".encode())
    assert "text-cut" in parsed.notes
    assert (parsed.text.split()[0], parsed.text.split()[-1]) == ("Bonjour,", "Merci")
    assert len(parsed.text) < 1_000

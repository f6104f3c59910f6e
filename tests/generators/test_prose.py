"""The light markup of letters: what a template writes has meaning, what a value brings has none."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from generators.prose import Form, as_html, as_text, escaped, parse


def test_blocks_and_their_text() -> None:
    pieces = parse("## Title\nOne line\nand its end\n\n- a **strong** item\n+ accepted\n! careful\n\nlast")
    assert [piece.form for piece in pieces] == [
        Form.HEADING, Form.PARAGRAPH, Form.ITEM, Form.ACCEPTED, Form.ALERT, Form.PARAGRAPH,
    ]  # fmt: skip
    assert as_text(pieces) == (
        "Title\n-----\n\nOne line and its end\n\n  • a strong item\n  ✓ accepted\n\n>> careful\n\nlast"
    )
    assert "<strong>strong</strong>" in as_html(pieces)
    assert as_html(pieces).count("<ul") == as_html(pieces).count("</ul>") == 1


@given(st.text(max_size=80))
def test_a_value_comes_out_as_it_went_in_and_as_nothing_else(value: str) -> None:
    pieces = parse(escaped(value))
    shown = escaped(value).replace("\\", "") if "\\" not in value else None
    assert len(pieces) <= 1
    assert all(piece.form is Form.PARAGRAPH for piece in pieces)
    page = as_html(pieces)
    assert re.findall(r"<[^>]+>", page) in ([], ['<p style="margin:0 0 14px">', "</p>"])
    if shown is not None:
        assert as_text(pieces) == shown
        assert html.unescape(re.sub(r"<[^>]+>", "", page)).replace("\u00a0", " ") == shown


@given(st.text(alphabet="*\\#-+! ab\n<>&", max_size=60))
def test_markup_of_any_shape_gives_balanced_html(markup: str) -> None:
    page = as_html(parse(markup))
    for tag in ("strong", "ul", "li", "p", "h2"):
        assert page.count(f"<{tag}>") + page.count(f"<{tag} ") == page.count(f"</{tag}>")


def test_no_line_ends_before_a_french_colon_or_the_number_of_a_paper() -> None:
    page = as_html(
        parse("Fichier « a.pdf » vide : renvoyez-le. Un doute ? Écrivez ! Visa n° **12**, 25 Mo. Tél. 04 73 00 00 01.")
    )
    for tight in (
        "«\u00a0a.pdf\u00a0»",
        "vide\u00a0: renvoyez",
        "doute\u00a0? ",
        "Écrivez\u00a0!",
        "n°\u00a0<strong>12",
        "04\u00a073\u00a000\u00a000\u00a001.",
        "25\u00a0Mo.",
    ):
        assert tight in page


def test_a_closed_isolate_is_kept_and_nothing_else_that_turns_a_line() -> None:
    assert escaped("ملف \u20682020 (1).jpg\u2069.") == "ملف \u20682020 (1).jpg\u2069."
    assert escaped("\u2068a\u202eb\u2069") == "\u2068ab\u2069"
    assert escaped("a\u2069b\u2068c\u2067d\u200fe") == "abcde"
    assert escaped("x\u2069y\u2068", isolate=True) == "\u2068xy\u2069"

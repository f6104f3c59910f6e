"""What a reader of an HTML mail would have seen."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.own_words import own_words
from intake.html_text import html_text


def test_blocks_lists_cells_and_links() -> None:
    markup = """<html><head><title>x</title><style>p {}</style></head><body><h1>Vol&nbsp;annulé</h1>
    <p>Madame,<br>votre vol <b>AF 123</b>
    est <a href="https://example.org">annulé</a>.</p><ul><li>un<li>deux</ul>
    <table><tr><td>Date</td><td>12/06</td></tr></table><script>alert(1)</script></body></html>"""
    assert html_text(markup).split("\n") == [
        "Vol annulé", "", "Madame,", "votre vol AF 123 est annulé.", "", "- un", "- deux", "", "Date 12/06",
    ]  # fmt: skip


def test_a_head_that_is_never_closed_hides_nothing() -> None:
    assert html_text("<head><style>p {}</style><body>Bonjour") == "Bonjour"
    assert "Bonjour" in html_text("<div><iframe>Bonjour")


def test_words_of_pictures_are_kept() -> None:
    assert html_text('<img src="data:image/png;base64,AAAA" alt="Flight cancelled">') == "Flight cancelled"


@given(st.text(alphabet="<>!-/[]abscriptyle&#x;\"'= \n\x00\ud7ff", max_size=200))
def test_any_markup_gives_text(markup: str) -> None:
    html_text(markup)


@pytest.mark.parametrize(
    "piece", ["<!--", "<a", "<!", "</", "<script", "<style>", "<![CDATA[", "&#", "<?", "< ", "<a b="]
)
def test_markup_made_to_be_slow_is_not(piece: str) -> None:
    for count in (20_000, 140_000):
        began = time.monotonic()
        html_text(piece * count)
        assert time.monotonic() - began < 5


def test_a_button_that_leads_to_a_file_share_shows_where_it_leads() -> None:
    html = '<p>Mes papiers : <a href="https://we.tl/t-AbC"><b>Télécharger</b></a>, <a href="https://air.example/x">site</a></p>'
    assert html_text(html) == "Mes papiers : Télécharger (https://we.tl/t-AbC) , site"


@pytest.mark.parametrize("mark", ['type="cite"', 'class="gmail_quote"', 'style="border-left: 1px solid #ccc"'])
def test_what_mail_programs_quote_is_marked_as_in_plain_mails(mark: str) -> None:
    text = html_text(f"<p>Merci</p><blockquote {mark}><p>Votre demande</p><p>est incomplète</p></blockquote><p>Ana</p>")
    assert own_words(text).split() == ["Merci", "Ana"]
    assert "> Votre demande" in text


def test_what_is_but_indented_is_the_writers_own() -> None:
    assert own_words(html_text("<p>Je vous écris</p><blockquote>de Riom</blockquote>")).split()[-2:] == ["de", "Riom"]


def test_a_message_passed_on_in_a_quotation_is_not_marked() -> None:
    head = "<div>Begin forwarded message:</div><div>From: A &lt;a@b.fr&gt;</div><div>Date: 3 May 2020</div>"
    assert ">" not in html_text(f'<p>Voici</p><blockquote type="cite">{head}<p>Annulé</p></blockquote>').replace(
        "<a@b.fr>", ""
    )


def test_quotations_without_end_or_bottom_cost_no_time() -> None:
    started = time.monotonic()
    text = html_text("<p>a</p>" + '<blockquote type="cite">b' * 20_000)
    assert own_words(text).split() == ["a"]
    assert time.monotonic() - started < 5

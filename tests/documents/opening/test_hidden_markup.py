"""What an HTML letter says that nobody sees is not said; a hidden element that was never closed takes nothing along."""

import time

import pytest

from documents.opening.hidden_markup import shown
from documents.opening.texts import text_of_html
from intake.html_text import html_text

HIDDEN = "Your flight has been cancelled"


@pytest.mark.parametrize(
    "markup",
    [
        f'<p>Dear A</p><div style="color:red; display:none">{HIDDEN}<div>x</div> still</div><p>Bye</p>',
        f"<p>Dear A</p><div style='visibility: hidden'>{HIDDEN}</div><p>Bye</p>",
        f"<p>Dear A</p><span hidden>{HIDDEN}</span><p>Bye</p>",
        f'<p>Dear A</p><p style="display:none !important">{HIDDEN}<p>Bye</p>',
        f'<p>Dear A</p><table><tr style="display: none;"><td><table><tr></tr></table>{HIDDEN}</td></tr></table><p>Bye',
    ],
)
def test_hidden_words_are_not_said(markup: str) -> None:
    for said in (text_of_html(markup), html_text(markup)):
        assert [word for word in said.split() if word] == ["Dear", "A", "Bye"]


def test_a_program_hides_nothing_by_what_it_writes() -> None:
    program = "<script>var row = '<div style=\"display:none\">';</script>"
    markup = f"<div>{program}<p>{HIDDEN}</p></div><p>Bye</p>"
    assert HIDDEN in text_of_html(markup)
    assert HIDDEN in html_text(markup)


@pytest.mark.parametrize(
    "markup",
    [
        f'<div style="display:none">{HIDDEN}<p>Bye',
        f'<img style="display:none"><p>{HIDDEN}</p>',
        f'<p style="display:block">{HIDDEN}</p>',
        f'<p data-x="hidden-on-mobile">{HIDDEN}</p>',
        f'<p style="x-display:none-of-it">{HIDDEN}</p>',
        f'<p title="display:none">{HIDDEN}</p>',
        f'<p class="row hidden md">{HIDDEN}</p>',
    ],
)
def test_what_is_seen_is_said(markup: str) -> None:
    assert HIDDEN in text_of_html(markup)
    assert HIDDEN in html_text(markup)


def test_hostile_markup_takes_no_time() -> None:
    begun = time.monotonic()
    shown('<p style="' * 50_000 + "display" * 50_000)
    shown('<div style="display:none">' * 40_000)
    shown("<a " + ' style = "x" ' * 70_000 + ">")
    shown("<style></style>" * 60_000)
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    ("attributes", "sign"),
    [
        ("type=checkbox", "☐"),
        ('type="radio" name="a"', "☐"),
        ('type="CHECKBOX" checked', "☒"),
        ('type="radio" checked="checked"', "☒"),
        ('type="text" value="x"', ""),
    ],
)
def test_a_box_of_a_form_stands_before_its_option(attributes: str, sign: str) -> None:
    """What nobody ticked would be said by whoever made the form."""
    markup = f"<p>Motif</p><p><input {attributes}> vol annule</p>"
    for said in (text_of_html(markup), html_text(markup)):
        assert said.split() == ["Motif", *filter(None, [sign]), "vol", "annule"]

"""A request letter shows the page meant: small drawings of our own, that go with it and are said in words."""

import email
import email.policy
import hashlib
import io
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import mailparser
import pytest
from PIL import Image

from documents.vocabulary import Requirement
from generators.drawings import HEIGHT, WIDTH, digests, drawing_of
from generators.letter_facts import LetterKind
from generators.letters import available_languages, compose, default_texts
from generators.mime import Inline, build
from tests.generators.letter_samples import ORDINARY
from tests.generators.test_letters import Page
from tests.generators.test_mime import MAILING

PICTURES = Path("test-output/drawings")


@pytest.mark.parametrize("requirement", list(Requirement))
def test_every_requirement_has_a_small_drawing_that_needs_no_colour(requirement: Requirement) -> None:
    drawing = drawing_of(requirement)
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / f"{requirement}.png").write_bytes(drawing.data)
    with Image.open(io.BytesIO(drawing.data)) as picture:
        assert picture.format == "PNG"
        assert picture.size == (2 * WIDTH, 2 * HEIGHT)
        greys = picture.convert("L").histogram()
    assert len(drawing.data) < 4000
    assert sum(greys[:90]) > 1000  # ink, or the frame: dark without any colour
    assert sum(greys[240:]) > 10_000  # paper


def test_no_two_drawings_are_the_same_and_each_is_always_the_same() -> None:
    assert len(digests()) == len(Requirement)
    drawn = {hashlib.sha256(drawing_of.__wrapped__(str(one)).data).hexdigest() for one in Requirement}
    assert drawn == digests()


@pytest.mark.parametrize("kind", [LetterKind.REQUEST, LetterKind.REMINDER])
@pytest.mark.parametrize("language", available_languages())
def test_a_drawing_stands_beside_what_is_missing_or_cannot_be_used(kind: LetterKind, language: str) -> None:
    letter = compose(kind, ORDINARY, (language,))
    assert [one.name for one in letter.pictures] == ["entry-stamp", "return-impossible", "accommodation"]
    texts = default_texts().languages
    shown = Page(letter.html).images
    assert [spoken for spoken, _ in shown] == ["fr"] * 3 + [language] * (3 if language != "fr" else 0)
    for (spoken, image), picture in zip(shown, letter.pictures * 2, strict=False):
        assert image["src"] == f"cid:{picture.content_id}"
        assert image["alt"] == texts[spoken].requirements[picture.name]["drawing"]
        assert (image["width"], image["height"]) == (str(WIDTH), str(HEIGHT))
    for picture in letter.pictures:  # the words are whole without the drawings
        assert texts[language].requirements[picture.name]["how"] in letter.text
        assert texts[language].requirements[picture.name]["drawing"] not in letter.text


def test_a_letter_that_asks_nothing_has_none() -> None:
    assert compose(LetterKind.DECISION, ORDINARY, ("en",)).pictures == ()


def test_the_drawings_travel_with_the_html_alone() -> None:
    letter = compose(LetterKind.REQUEST, ORDINARY, ("ar",))
    pictures = tuple(
        Inline(content_id=one.content_id, name=f"{one.name}.png", data=one.drawing.data) for one in letter.pictures
    )
    mailing = replace(
        MAILING, subject=letter.subject, text=letter.text, html=letter.html, pictures=pictures, attachments=()
    )
    raw = build(mailing)
    assert raw == build(mailing)
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert not any(part.defects for part in message.walk())
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "image/png", "image/png",
    ]  # fmt: skip
    related = list(message.walk())[2]
    assert related.get_param("type") == "text/html"  # RFC 2387 §3.1
    boundaries = [part.get_boundary() for part in message.walk() if part.is_multipart()]
    assert len(set(boundaries)) == 2
    for part, picture in zip(list(message.walk())[4:], letter.pictures, strict=True):
        assert part["Content-ID"] == f"<{picture.content_id}>"
        assert part.get_content_disposition() == "inline"
        assert part.get_content() == picture.drawing.data
    page = message.get_body(("html",))
    assert page is not None
    assert page.get_content().splitlines() == letter.html.splitlines()
    assert list(message.iter_attachments()) == []
    other = mailparser.parse_from_bytes(raw)  # another library finds each picture by its Content-ID
    found = {item["content-id"].strip("<>"): item["content_transfer_encoding"] for item in other.attachments}
    assert found == {picture.content_id: "base64" for picture in letter.pictures}
    assert len(raw) < 60_000

"""The certificate that goes with a permit: `CertificateData` and texts in, the bytes of an A4 PDF out."""

from generators.composition import Block, compose
from generators.facts import CertificateData
from generators.permit import (
    TIGHTER,
    check,
    frame,
    key_panels,
    masthead,
    particulars,
    plain,
    signing,
    title,
    values_in,
)
from generators.text_blocks import Checking, Prose
from generators.texts import PaperTexts


def draw_certificate(data: CertificateData, texts: PaperTexts) -> bytes:
    """That due to exceptional circumstances the permit could not be issued in another way, in French, with a courtesy
    translation in English. Same data and texts, same bytes.

    Raises `MissingValue` for an empty value, `Unprintable` for a character that no shipped face has, ValueError for a
    birth date that is none.
    """
    check(data)
    permit = data.permit
    labels = texts.words("fr")["labels"]
    values = values_in("fr", permit, texts)
    english = {
        **values_in("en", permit, texts),
        "circumstances": data.circumstances_english,
        "verification": data.verification_english,
    }
    paper = "fr/certificate"

    def blocks(less: float) -> list[Block]:
        """The certificate in sizes smaller by `less` points."""
        return [
            masthead(
                permit, labels["certificate_reference"], permit.certificate_reference, labels["certificate_companion"]
            ),
            title(permit, texts, paper),
            Prose(paragraphs=texts.paragraphs(paper, "statement", **values), size=9.8 - less),
            key_panels(permit, texts),
            particulars(permit, texts, brief=True, less=less),
            Prose(paragraphs=texts.paragraphs(paper, "instruction", **values), size=9.8 - less),
            signing(permit, texts, paper),
            Checking(heading=labels["check"], paragraphs=texts.paragraphs(paper, "check", **values)),
            Prose(
                heading=plain(texts.say("en/certificate", "heading", **english)),
                paragraphs=texts.paragraphs("en/certificate", "statement", **english),
                size=8.2 - less / 2,
                language="en-GB",
            ),
        ]

    return compose([blocks(less) for less in TIGHTER], frame(permit, texts, paper))

"""The certificate that goes with a permit: `CertificateData` and texts in, the bytes of an A4 PDF out."""

from generators.composition import Block, compose
from generators.fact_blocks import Masthead, Title
from generators.facts import CertificateData
from generators.permit import check, frame, key_panels, particulars, plain, signing, values_in
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
    blocks: list[Block] = [
        Masthead(
            heading=permit.prefecture.heading,
            services=permit.prefecture.services,
            references=(
                (labels["certificate_reference"], permit.certificate_reference),
                (labels["certificate_companion"], permit.reference),
            ),
        ),
        Title(
            title=plain(texts.say("fr/certificate", "title", **values)),
            subtitle=plain(texts.say("fr/certificate", "subtitle", **values)),
        ),
        Prose(paragraphs=texts.paragraphs("fr/certificate", "statement", **values), size=9.8),
        key_panels(permit, texts),
        particulars(permit, texts, brief=True),
        Prose(paragraphs=texts.paragraphs("fr/certificate", "instruction", **values), size=9.8),
        signing(permit, texts, "fr/certificate"),
        Checking(heading=labels["check"], paragraphs=texts.paragraphs("fr/certificate", "check", **values)),
        Prose(
            heading=plain(texts.say("en/certificate", "heading", **english)),
            paragraphs=texts.paragraphs("en/certificate", "statement", **english),
            size=8.2,
            language="en-GB",
        ),
    ]
    return compose(blocks, frame(permit, texts, "fr/certificate"))

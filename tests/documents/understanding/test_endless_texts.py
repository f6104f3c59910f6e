"""A line of twenty thousand signs, made to be hard, takes seconds: no pattern and no rule looks at it over and over."""

import time

import pytest

from documents.page import Box, Page, Source, TextLine
from documents.references import References
from documents.understanding import understand

CERTIFICATE = "Attestation d'hébergement. Je soussigné Paul MARTIN atteste héberger Mme Ana DIAZ, 63200 Riom. "
FLIGHT = "Your flight AF 123 has been cancelled by the airline. Passenger: Ana DIAZ. "


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (CERTIFICATE, "M. "),
        (CERTIFICATE, "Mr "),
        (CERTIFICATE, "63000 "),
        (CERTIFICATE, "M. A. "),
        (FLIGHT, "the airline cancelled "),
        (FLIGHT, "you cancelled the flight "),
        (FLIGHT, "a/"),
    ],
)
def test_a_long_line_is_understood_in_seconds(tables: References, before: str, words: str) -> None:
    line = TextLine(text=before + words * (20_000 // len(words)), box=Box(0, 0, 5000, 20))
    began = time.process_time()
    understand(Page(width=5000, height=40, source=Source.OCR, lines=(line,)), tables)
    assert time.process_time() - began < 6

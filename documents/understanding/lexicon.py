"""The word classes of the tables, asked by name: whether a folded text has a word of one, or names a journey."""

import re

from documents.references import References
from documents.understanding.phrases import Topic
from documents.understanding.words import Word, has

FLIGHT_NUMBER = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4}\b")


class Lexicon:
    """The classes of `journeys.toml` and the topics of `phrases.toml`."""

    def __init__(self, references: References) -> None:
        self.references = references

    def topic(self, name: str) -> Topic:
        return self.references.phrases.get(name, {})

    def has(self, folded: str, name: str) -> bool:
        return has(folded, self.topic(name))

    def numbered(self, folded: str) -> bool:
        """Whether a folded text has a flight number of a known carrier."""
        return any(match[1] in self.references.carriers for match in FLIGHT_NUMBER.finditer(folded))

    def names_journey(self, folded: str) -> bool:
        return self.has(folded, "flight") or self.numbered(folded)


def without(folded: str, spans: list[Word]) -> str:
    """A folded text with blanks where these words stand."""
    for span in reversed(spans):
        folded = folded[: span.start] + " " * (span.end - span.start) + folded[span.end :]
    return folded

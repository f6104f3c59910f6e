"""A text goes in; what it states comes out, sentence by sentence and clause by clause, each with its language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.folding import fold
from documents.judgement.told.tongues import Phrases, clauses_in, told_in_a_question, tongue_of, tongue_of_text
from documents.kept import Kept
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.statements import sentences
from documents.wording import fold as small

_SHOWN = 160  #: letters of a sentence that are shown for it


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with one verb, or none."""

    folded: str
    bare: str  #: as written, with its capitals
    language: str  #: of its sentence; "" where it is not known

    @property
    def plain(self) -> str:
        """In small letters without accents, its apostrophes and signs kept."""
        return small(self.bare)

    @property
    def shown(self) -> str:
        """Its beginning, for the agent."""
        return " ".join(self.bare.split())[:_SHOWN].lower()


@dataclass(frozen=True, slots=True)
class Statement(Clause):
    """A sentence that is no question, or what one tells before it asks."""

    clauses: tuple[Clause, ...]


def statements(text: str, references: References) -> tuple[Statement, ...]:
    """The sentences of a text, and of those that ask what they tell first."""
    return _statements(text, Kept(references.phrases))


@lru_cache(maxsize=16)  # one mail is asked for several times
def _statements(text: str, phrases: Kept[Phrases]) -> tuple[Statement, ...]:
    return tuple(_stated(text, phrases.lists))


def _stated(text: str, phrases: Phrases) -> Iterator[Statement]:
    flow = Flow.of_text(text)
    usual = tongue_of_text(text, phrases)
    for one in sentences(flow):
        written = flow.source(one.start, one.end)
        language = tongue_of(one.folded, phrases, usual)
        if one.asked:
            written = told_in_a_question(written, language, phrases)
        if written:
            parts = tuple(
                Clause(fold(part), part, language) for part in clauses_in(written, language, phrases) if part.strip()
            )
            yield Statement(fold(written) if one.asked else one.folded, written, language, parts)

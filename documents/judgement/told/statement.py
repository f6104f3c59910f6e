"""A text goes in; what it states comes out, sentence by sentence and clause by clause, each with its language."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.folding import fold
from documents.judgement.told.tongues import clauses_in, tongue_of, tongue_of_text
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
    """A sentence that is no question."""

    clauses: tuple[Clause, ...]


def statements(text: str, references: References) -> Iterator[Statement]:
    """The sentences of a text, without those that ask."""
    flow = Flow.of_text(text)
    usual = tongue_of_text(text, references)
    for one in sentences(flow):
        if not one.asked:
            written = flow.source(one.start, one.end)
            language = tongue_of(one.folded, references, usual)
            parts = tuple(
                Clause(fold(part), part, language) for part in clauses_in(written, language, references) if part.strip()
            )
            yield Statement(one.folded, written, language, parts)

"""A text goes in; what it states comes out, sentence by sentence and clause by clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.folding import fold
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.statements import sentences
from documents.wording import fold as small

CLAUSE = pattern_of(
    # Italian "ma" (but) stands behind a comma, and is "my" in French; an English car is no French "because".
    r"[,;:،，；：()–—]|(?<!\w)(?:et|mais|(?<!\bby )(?<!\bmy )(?<!\bthe )(?<!\ba )(?<!\bh(?:is|er) )car|and|but|because"
    r"|y|pero|porque|e|mas|und|aber|weil|qui|who|which|che|quien|и|но|а|который|которая|ve|ama|fakat)"
    r"(?!\w)|但|因为|ولكن|لكن|لأن"
)
_SHOWN = 160  #: letters of a sentence that are shown for it


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with one verb, or none."""

    folded: str
    bare: str  #: as written, with its capitals

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


def statements(text: str) -> Iterator[Statement]:
    """The sentences of a text, without those that ask."""
    flow = Flow.of_text(text)
    for one in sentences(flow):
        if not one.asked:
            written = flow.source(one.start, one.end)
            parts = tuple(Clause(fold(part), part) for part in CLAUSE.split(written) if part.strip())
            yield Statement(one.folded, written, parts)

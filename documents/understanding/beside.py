"""From the lines of a page with a certificate of accommodation to a carrier's letter that stands apart from it.

Two photographs are pasted on one page, two papers laid on one glass. A host who tells of a flight writes no carrier's
letter: only what a wide gap parts is taken for another paper, when it is as long as one, speaks to its reader as
carriers do and says "I" nowhere.
"""

from collections.abc import Iterator, Sequence
from statistics import median

from documents.folding import fold
from documents.page import Page, TextLine
from documents.paper import Paper, ProofGrade
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.accommodation import certificate
from documents.understanding.addressing import your_journey
from documents.understanding.phrases import said
from documents.understanding.proof import proof

_GAP = 4.0  #: heights of a line, that part two papers
_SHARE = 0.04  #: of the page's height, likewise
_LEAST = 6  #: lines of a letter
_A_PERSON = pattern_of(r"\b(?:je|j|moi|mon|ma|mes|i|me|my|yo|mi|eu|meu|ich|mein|io|mio|ben|я|мои)\b|我|أنا")


def letter_beside(page: Page, lines: Sequence[TextLine], references: References) -> Paper | None:
    """The letter by which a carrier cancels a journey, above or below the certificate; None where there is none."""
    for one, other in _parted(page, lines):
        folded = fold("\n".join(line.text for line in other))
        if len(other) < _LEAST or not _to_a_passenger(folded, references) or _A_PERSON.search(folded.lower()):
            continue
        if certificate(page, one, references) is None or certificate(page, other, references) is not None:
            continue
        found = proof(other, references)
        if found is not None and found.fields.get("grade") == ProofGrade.CANCELLED_BY_CARRIER:
            return found
    return None


def _to_a_passenger(folded: str, references: References) -> bool:
    """Whether a text speaks to whoever was to travel: "your service" is said to an office."""
    return bool(said(folded, references.phrases.get("addressed", {}))) or your_journey(folded, references)


def _parted(page: Page, lines: Sequence[TextLine]) -> Iterator[tuple[tuple[TextLine, ...], tuple[TextLine, ...]]]:
    """The lines on one side and on the other of each wide gap across the page, both ways round."""
    rows = sorted((line for line in lines if line.text.strip()), key=lambda line: line.box.top)
    if len(rows) < _LEAST or page.height <= 0:
        return
    least = max(_GAP * median(line.box.bottom - line.box.top for line in rows), _SHARE * page.height)
    bottom = rows[0].box.bottom
    for line in rows:
        if line.box.top - bottom >= least:
            above = tuple(one for one in lines if one.box.top < line.box.top)
            below = tuple(one for one in lines if one.box.top >= line.box.top)
            yield above, below
            yield below, above
        bottom = max(bottom, line.box.bottom)

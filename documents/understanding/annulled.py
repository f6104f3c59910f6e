"""A page and the papers on it go in; an identity paper or visa over which somebody stamped that it is annulled has the
doubt `annulled`.

No such paper prints the word itself: what says so is a stamp, whether it was found as one or read among the lines.
A flight's cancellation on the same page stands in a sentence, not in a word or two within the paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.folding import bare
from documents.page import Box, Page
from documents.paper import Paper
from documents.patterns import pattern_of
from documents.vocabulary import Kind

ANNULLED = "annulled"
_ANNULLED = pattern_of(
    r"(?<!\w)(?:ANNULEE?|ANNULLED|ANNULLAT[AO]|ANNULLIERT|ANULAD[AO]|CANCELL?ED|CANCELAD[AO]|REVOKED|REVOCAD[AO]"
    r"|REVOCAT[AO]|REVOGAD[AO]|ABROGEE?|UNGULTIG|ENTWERTET|WIDERRUFEN|INGETROKKEN|GEANNULEERD)(?!\w)"
)
_FEW = 4  #: words of a stamp's line: "CANCELLED WITHOUT PREJUDICE"
_KINDS = frozenset({Kind.PASSPORT_IDENTITY, Kind.VISA, Kind.HOST_IDENTITY})


def annulled(page: Page, papers: Sequence[Paper]) -> list[Paper]:
    """`papers`, with the doubt where one bears such a word."""
    places = tuple(_places(page))
    return [
        replace(paper, doubts=(*paper.doubts, ANNULLED))
        if paper.kind in _KINDS and any(paper.box is None or paper.box.holds_middle_of(place) for place in places)
        else paper
        for paper in papers
    ]


def _places(page: Page) -> Iterator[Box]:
    for line in page.lines:
        if _says(line.text):
            yield line.box
    for stamp in page.stamps:
        if any(map(_says, stamp.text)):
            yield stamp.box


def _says(text: str) -> bool:
    return len(text.split()) <= _FEW and bool(_ANNULLED.search(bare(text)))

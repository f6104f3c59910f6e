"""The lines of a page and their boxes go in; where text is comes out: not where a reader made letters of a scrawl.

They are few, and unsurely read, or far wider than the page's own; or they stand behind the words after which one signs.
"""

import re
from collections.abc import Sequence
from statistics import median

from documents.folding import bare
from documents.page import Box, TextLine

UNSURE, _FEW = 0.75, 2  #: a reader's confidence below which so few words may be a scrawl
_SIGNED_AFTER = re.compile(
    r"[^\w]*(?:[LI1|]?U\s?ET\s?APPR[^\W\d_]{1,3}VE|BON\s?POUR\s?ACCORD|READ\s?AND\s?APPROVED)\W*"
)
SIGN_HERE = re.compile(r"\bSIGNATURE\b|\bSIGNED\b|\bFIRMA\b|\bASSINATURA\b|\bUNTERSCHRIFT\b")
#: A line that is a name, as it is typed below a signature.
_NAMED = re.compile(r"(?:M\.|Mme|Mrs?|Ms)?\s?[A-ZÀ-Ý][\w'’-]*(?:\s[A-ZÀ-Ý][\w'’-]*){1,4}")
_FAR = 2  #: of its height, how far above the word for a signature nobody signs
_A_LINE, _WIDER = 12, 1.2  #: letters of a line that tells how wide they are; how much wider a hand's may be
_SURELY, _AS_CLOSE, _AS_HIGH = 0.9, 1.4, 1.2  #: confidence, width and height of the text's own letters
_SPRAWL = 2.2  #: of the text's letters, how wide those are at least that it makes of a scrawl
SCRAWL = 8  #: letters at most, that it makes of a scrawl
_LOOPS = re.compile(r"([a-hj-km-z])\1\1")  #: "Joooo": no word has one letter three times running
_LETTERS = 4  #: so few letters below all sentences may be one however surely they were read


def without_scrawls(lines: Sequence[TextLine], boxes: Sequence[Box]) -> list[Box]:
    """Where text is: not where a reader made few letters of a scrawl, unsurely or below everything that was written.

    What stands behind the words that a signature follows ("lu et approuvé MVMM") is no text either.
    """
    written = list(zip(lines, boxes, strict=True))
    said = [box.bottom for line, box in written if len(line.text.split()) > _FEW and not _NAMED.fullmatch(line.text)]
    end = max(said, default=0)
    # One signs below the word for it or right above: a hand's words far above are what the form asks for.
    asked = max(
        (box.top - _FAR * (box.bottom - box.top) for line, box in written if SIGN_HERE.search(bare(line.text))),
        default=0,
    )
    long = [(line, box) for line, box in written if len(line.text) >= _A_LINE]
    pitch = median([(box.right - box.left) / len(line.text) for line, box in long]) if long else float("inf")
    tall = median([box.bottom - box.top for _, box in long]) if long else 0.0
    return [
        _before_scrawl(line.text, box, pitch)
        for line, box in written
        if len(line.text.split()) > _FEW
        or len(line.text) > SCRAWL
        or (
            line.confidence >= UNSURE
            and (_has_letters(line.text) or box.top < end)
            and not (_LOOPS.search(line.text) or (box.top >= end and _sprawls(line, box, pitch)))
        )
        or box.bottom < asked
        or _runs_over(line, box, pitch, tall)
    ]


def _runs_over(line: TextLine, box: Box, pitch: float, tall: float) -> bool:
    """Whether a few letters are a sentence's last, "2020." or "Riom", as high and as close as the text's: a scrawl is
    larger, or as long as many more letters."""
    close = box.right - box.left <= _AS_CLOSE * pitch * len(line.text.strip())
    return line.confidence >= _SURELY and close and box.bottom - box.top <= _AS_HIGH * tall


def _sprawls(line: TextLine, box: Box, pitch: float) -> bool:
    """Whether a few letters, not surely read, are each as wide as several of the text's: "Jodoo", of loops."""
    return line.confidence < _SURELY and box.right - box.left > _SPRAWL * pitch * len(line.text.strip())


def _has_letters(text: str) -> bool:
    """Whether a text is more than a reader makes of loops: "Mrn", "80522"."""
    return len(text.strip()) > _LETTERS and any(map(str.isalpha, text))


def _before_scrawl(text: str, box: Box, pitch: float) -> Box:
    """The part of a line's box where the words are after which one signs, all of it when no scrawl follows them.

    `pitch`: how wide a letter of the page is; of a long scrawl a reader makes two letters, and of their share a third.
    """
    formula = _SIGNED_AFTER.match(bare(text))
    if formula is None or not 0 < len(text) - formula.end() <= SCRAWL:
        return box
    words = min((box.right - box.left) * formula.end() / len(text), _WIDER * pitch * formula.end())
    return box._replace(right=box.left + round(words))

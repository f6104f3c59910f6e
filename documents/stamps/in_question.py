"""From the lines of a page to those that may stand on a stamp, and whether the page may bear stamps at all."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from documents.folding import fold
from documents.page import Box, TextLine
from documents.stamps import lettering
from documents.stamps.lying import A_WORD, SURELY
from documents.stamps.posts import states_of

#: A line with which a letter begins or ends, of which the long ones may all be unread: its days are no stamps.
_OF_A_LETTER = re.compile(r"\b(?:ATTESTATION|SOUSSIGNEE?|FAIT (?:A|LE))\b")
_A_SENTENCE = 6  #: words of a line that no stamp bears: the page is a letter
_WORD = re.compile(r"[^\W\d_]{2,}")
#: A border post's name, in capitals, and the number of its stamp that may stand in one line with it.
_A_POST = re.compile(r"[^\W\d_]{4,}+(?:[ '’/-]++[^\W\d_]++(?!\d))*+(?: [A-Z]?\d{2,3}[A-Z]?)?")
_MOST_OF_A_STATE = 3  #: signs
_A_RING = 1.3  #: of the letters' height, how far from them a star's middle is at most
_STARS = 2  #: that a reader makes signs of, at least
_MOST_POSTS = 3  #: that are looked into where no frame was found around them
#: A day on its head as a reader may see it, surely enough: "97-E0-ST" of 25-03-26.
_PAIRS = re.compile(r"(?=\D*\d)[^\W_]{2}[ .\-/·][^\W_]{2}[ .\-/·][^\W_]{2}")
A_DAY = 4  #: figures from which a frame may hold a day that was not made out


def in_question(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines that may be a stamp's day, or stand in a stamp on its head: those are looked into, in this order."""
    figures = [line for line in lines if _like_a_day(line.text)]
    garbled = [line for line in lines if line not in figures and _garbled(line)]
    return [
        *sorted(figures, key=lambda line: -_height(line.box)),
        *sorted(garbled, key=lambda line: -_height(line.box)),
    ]


def posts(lines: Sequence[TextLine], stickers: Sequence[Box]) -> list[TextLine]:
    """Lines that may be a post's name on a stamp of whose day nothing was read, a Schengen State's first."""
    names = [
        line
        for line in lines
        if line.confidence >= SURELY
        and line.text.isupper()
        and _A_POST.fullmatch(line.text.strip())
        and not lettering.foreign([line.text])
        and not any(box.holds_middle_of(line.box) for box in stickers)
    ]
    return sorted(names, key=lambda line: (not states_of([(line.text, line.confidence)]), -len(line.text)))[
        :_MOST_POSTS
    ]


def rings(lines: Sequence[TextLine]) -> list[TextLine]:
    """A State's letters in a ring of stars, as large as that is: where a stamp may be of whose day nothing was read."""
    found = []
    for line in lines:
        if len(line.text.strip()) > _MOST_OF_A_STATE or not lettering.states([line]):
            continue
        near = _grown(line.box, _A_RING)
        stars = [other.box for other in lines if near.holds_middle_of(other.box) and _like_a_star(other)]
        if len(stars) >= _STARS:
            found.append(replace(line, box=reduce(Box.union, stars, _grown(line.box, 1))))
    return found[:_MOST_POSTS]


def _like_a_star(line: TextLine) -> bool:
    """Whether a reader saw one sign that is no Latin letter and no figure, as it makes of a star."""
    text = line.text.strip()
    return len(text) == 1 and not text.isascii()


def _grown(box: Box, share: float) -> Box:
    """The box, larger on each side by so many times its height."""
    more = round(share * (box.bottom - box.top))
    return Box(box.left - more, box.top - more, box.right + more, box.bottom + more)


def is_written(lines: Sequence[TextLine]) -> bool:
    """Whether they are of a letter, and of no page of stamps: what frames them is a rule, or the sheet's edge."""
    return any(_says_a_sentence(line) for line in lines)


def _says_a_sentence(line: TextLine) -> bool:
    """Signs that stand apart, as a page's number is punched, are no words."""
    return len(_WORD.findall(line.text)) >= _A_SENTENCE or bool(_OF_A_LETTER.search(fold(line.text)))


def may_be_stamped(lines: Sequence[TextLine], before: Sequence[TextLine]) -> bool:
    """Whether a page may have a stamp that nobody sought: most of a day was read on it that was not there `before`."""
    known = {_figures(line.text) for line in before}
    figures = {_figures(line.text) for line in lines if _like_a_day(line.text)} - known
    return any(len(one) >= A_DAY for one in figures)


def _figures(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _like_a_day(text: str) -> bool:
    """Figures enough for a day or a part of it, and for nothing longer."""
    digits = sum(sign.isdigit() for sign in text)
    return 2 <= digits <= 8 and sum(sign.isalpha() for sign in text) <= 2


def _garbled(line: TextLine) -> bool:
    unsure = line.confidence < SURELY and sum(sign.isalnum() for sign in line.text) >= A_WORD
    return unsure or bool(_PAIRS.fullmatch(line.text.strip()))


def _height(box: Box) -> int:
    return min(box.right - box.left, box.bottom - box.top)

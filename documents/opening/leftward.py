"""Rows of letters of a script that runs to the left go in; lines in the order in which they are spoken come out.

PDF gives letters with places, in an order of their own. They are put from left to right, as the eye sees them, then the
row is turned round, save for what runs to the right within it: names, numbers, dates. Programs that know nothing of
such scripts put the letters down from left to right; that page is taken as it stands.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.page import Box, TextLine

Letter = tuple[str, Box]

_LEFTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
#: A run to the right: from its first letter or digit to its last one, with what stands between them.
_RIGHTWARD = re.compile(r"[A-Za-z0-9\u00c0-\u024f](?:[^\u0590-\u08ff\ufb1d-\ufdff]*[A-Za-z0-9\u00c0-\u024f])?")
_ARTICLE = "ال"  #: begins every other Arabic word, and ends none when it is read backwards
_BLANK, _COLUMN = 0.16, 2.2  #: gaps in letter heights


def is_leftward(letter: str) -> bool:
    """Whether a letter is of a script that runs to the left: Hebrew, Arabic, Syriac …"""
    return bool(_LEFTWARD.match(letter))


def leftward_lines(rows: Sequence[Sequence[Letter]]) -> list[TextLine]:
    """The lines of `rows`, cut where columns part."""
    pieces = [piece for row in rows for piece in _pieces(row)]
    seen = [_seen(piece) for piece in pieces]
    spoken = [_turned(text) for text in seen]
    as_seen = _articles(seen) > _articles(spoken)
    return [
        TextLine(text=" ".join(text.split()), box=_around(piece))
        for piece, text in zip(pieces, seen if as_seen else spoken, strict=True)
    ]


def _articles(texts: Sequence[str]) -> int:
    return sum(word.startswith(_ARTICLE) for text in texts for word in text.split())


def _pieces(row: Sequence[Letter]) -> list[list[Letter]]:
    placed = sorted((one for one in row if one[1].right > one[1].left and not one[0].isspace()), key=_left)
    pieces: list[list[Letter]] = []
    reach = 0
    for letter, box in placed:
        if pieces and box.left - reach < _COLUMN * max(1, box.bottom - box.top):
            pieces[-1].append((letter, box))
            reach = max(reach, box.right)
        else:
            pieces.append([(letter, box)])
            reach = box.right
    return pieces


def _left(one: Letter) -> int:
    return one[1].left


def _seen(piece: Sequence[Letter]) -> str:
    text = piece[0][0]
    size = max(1, max(box.bottom - box.top for _, box in piece))
    for (_, before), (letter, box) in pairwise(piece):
        text += (" " if box.left - before.right > _BLANK * size else "") + letter
    return text


def _turned(text: str) -> str:
    return _RIGHTWARD.sub(lambda run: run.group()[::-1], text[::-1])


def _around(piece: Sequence[Letter]) -> Box:
    box = piece[0][1]
    for _, other in piece[1:]:
        box = box.union(other)
    return box

"""From the lines of a stamp to how its text lies: which quarter turn brings it upright, and whether it was read so.

A reader reads what runs to the right, however steeply, and downwards; what it stumbles over runs the other way.
"""

from collections.abc import Sequence

import numpy as np

from documents.page import TextLine
from documents.stamps.imprints import Imprint

SURELY = 0.85  #: a reader's confidence from which a line was read the right way up
_HARDLY = 0.65  #: and below which it was not
A_WORD = 3  #: letters
_CLEAR_VOTES = 4.0  #: letters that say how the text runs
_THIN = 0.06  #: of a stamp's short side, below which nothing is a line of text
_LONG_LINE = 1.5  #: how much longer than high a line is at least, that it says how it runs
_STEEP = 0.17  #: cosine of the angle from which a reader takes a line for an upright one


def upright_turns(imprint: Imprint, lines: Sequence[TextLine]) -> list[int]:
    """Quarter turns, counterclockwise, that bring the flat stamp's text upright: the likeliest first."""
    votes = _votes(imprint, lines)
    return sorted(range(4), key=lambda turn: -votes[turn])


def text_runs(imprint: Imprint, lines: Sequence[TextLine]) -> int | None:
    """0 where the text runs along the flat stamp's long side, 1 where across it; None where too little was read."""
    votes = _votes(imprint, lines)
    along, across = votes[0] + votes[2], votes[1] + votes[3]
    if max(along, across) < _CLEAR_VOTES or min(along, across) > max(along, across) / 2:
        return None
    return 0 if along > across else 1


def _votes(imprint: Imprint, lines: Sequence[TextLine]) -> list[float]:
    """How many letters speak for each quarter turn.

    A reader reads what runs to the right, however steeply, and downwards; what it stumbles over runs the other way.
    What it makes of a worn frame's edge is thinner than any line of a stamp.
    """
    axes = [corner - imprint.corners[0] for corner in (imprint.corners[1], imprint.corners[3])]
    axes = [axis / max(1.0, float(np.linalg.norm(axis))) for axis in axes]
    sides = [float(np.linalg.norm(imprint.corners[end] - imprint.corners[0])) for end in (1, 3)]
    votes = [0.02, 0.0, 0.01, 0.0]
    for line in lines:
        letters = sum(sign.isalnum() for sign in line.text)
        wide, tall = line.box.right - line.box.left, line.box.bottom - line.box.top
        if letters < A_WORD or _HARDLY <= line.confidence < SURELY or min(wide, tall) < _THIN * min(sides):
            continue
        along, across = (float(np.abs(axis) @ (wide, tall)) / float(np.hypot(wide, tall)) for axis in axes)
        side = 0 if along >= across else 1
        runs_on = axes[side][0] > _STEEP or (abs(axes[side][0]) <= _STEEP and axes[side][1] > 0)
        turn = side if runs_on == (line.confidence >= SURELY) else side + 2
        votes[turn] += letters * min(1.0, 0.2 + 4 * abs(along - across))
    return votes


def weight(lines: Sequence[TextLine]) -> float:
    """How well lines were read: a reader makes something of what stands on its head, but with little confidence."""
    return sum(len(line.text) * line.confidence**4 for line in lines)


def stands(lines: Sequence[TextLine]) -> bool:
    """Whether the lines of a flat reading run up or down: the stamp's text does not run along its long side."""
    tall, wide = letters_along(lines)
    return tall > 2 * wide


def letters_along(lines: Sequence[TextLine]) -> tuple[int, int]:
    """How many letters stand in lines that run up or down, and how many in level ones."""
    tall = wide = 0
    for line in lines:
        letters = sum(sign.isalnum() for sign in line.text)
        across, down = line.box.right - line.box.left, line.box.bottom - line.box.top
        if letters >= A_WORD and max(across, down) >= _LONG_LINE * min(across, down):
            tall, wide = (tall + letters, wide) if down > across else (tall, wide + letters)
    return tall, wide


def surely_read(lines: Sequence[TextLine]) -> bool:
    """Whether the letters of a flat reading, all together, are such as are read the right way up."""
    words = [line for line in lines if sum(sign.isalnum() for sign in line.text) >= A_WORD]
    letters = sum(len(line.text) for line in words)
    return letters > 0 and sum(len(line.text) * line.confidence for line in words) >= SURELY * letters

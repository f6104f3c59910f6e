"""The lines of a zone whose second line lost its first sign, under a thumb or off the picture, with that sign again.

It is the first of the document's number: print has the whole of it, and every check digit must hold behind it. Without
print nothing is guessed: four signs in thirty-six satisfy a digit by chance.
"""

from collections.abc import Iterator, Sequence

from documents.zones.signs import TO_DIGIT, TO_LETTER

_REST = 8  #: signs of a number without its first
_ENOUGH = 6  #: of them, that are no fillers


def uncovered(lines: Sequence[str], printed: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The sign that may have been lost, and the lines with it: `lines` and `printed` as `parse_zone` has them."""
    if len(lines) != 2 or TO_LETTER.get(lines[0][0], lines[0][0]) not in "PV":
        return
    first, second = lines
    rest = second[:_REST].rstrip("<")
    if len(rest) < _ENOUGH or "<" in rest:
        return
    before = (text[text.find(rest) - 1] for text in printed if text.find(rest) > 0)
    signs = dict.fromkeys(one for sign in before for one in (sign, TO_DIGIT.get(sign), TO_LETTER.get(sign)) if one)
    for sign in signs:
        yield sign, (first, sign + second)

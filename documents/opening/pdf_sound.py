"""From a PDF page's own text to whether it says what the page shows: fonts without a map to Unicode say other signs.

The signs of a language are not spread evenly; those that glyph numbers happen to be taken for are.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from documents.page import TextLine

_MOST_ODD = 0.1  #: private, unassigned and control signs, of all
_ENOUGH = 40  #: signs, or Latin letters, from which their spread tells something
_FEWEST_LETTERS = 0.45  #: letters and digits among signs; a form's dotted lines count once
_MOST_OF_ONE = 0.3  #: of all letters; "e" in French is 0.15, alef in Arabic 0.17
_FREQUENT = frozenset("eainrsto")  #: 0.6 of the letters in the languages of Europe, Turkish and Vietnamese among them
_FEWEST_FREQUENT = 0.38


def layer_is_sound(lines: Sequence[TextLine]) -> bool:
    """Whether the text says letters, and letters as they stand in words. A page that does not is looked at."""
    text = "".join(line.text for line in lines)
    if not text:
        return False
    odd = sum(unicodedata.category(sign) in {"Co", "Cn", "Cc"} or sign == "\N{REPLACEMENT CHARACTER}" for sign in text)
    if odd > _MOST_ODD * len(text):
        return False
    signs = re.sub(r"(\W|_)\1+", r"\1", "".join(text.split()))
    letters = [sign for sign in _bare(signs) if sign.isalpha()]
    if len(signs) >= _ENOUGH and sum(map(str.isalnum, signs)) < _FEWEST_LETTERS * len(signs):
        return False
    if len(letters) >= _ENOUGH and Counter(letters).most_common(1)[0][1] > _MOST_OF_ONE * len(letters):
        return False
    latin = [sign for sign in letters if sign.isascii()]
    if 2 * len(latin) < len(letters):  # a ticket's codes among words of another script
        return True
    return len(latin) < _ENOUGH or sum(map(_FREQUENT.__contains__, latin)) >= _FEWEST_FREQUENT * len(latin)


def _bare(text: str) -> str:
    """Lower case, without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))

"""Text in, the same text out as capitals without accents or punctuation: what comparing by eye would ignore.

Other scripts keep their letters (Arabic loses vowel signs, Cyrillic ё becomes Е): phrases of any language match.
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"Æ": "AE", "Œ": "OE", "ẞ": "SS", "Ø": "O", "Đ": "D", "Ð": "D", "Þ": "TH", "Ł": "L", "Ħ": "H", "ı": "I", "ـ": ""}
    | {"∪": "U", "×": "X"}  # a reader's: "A×3683044"
)
_MARKS = re.compile(r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
#: Anything but letters and digits; the vowel signs of Indian scripts belong to their letters, their full stop does not.
_GAPS = re.compile(r"(?:[^\w\u0900-\u0963\u0971-\u0df3]|_)+")


def bare(text: str) -> str:
    """Capitals without accents; punctuation and spaces stay.

    >>> bare("L'Hôtel «Œuvre»")
    "L'HOTEL «OEUVRE»"
    """
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "SS").upper().translate(_LETTERS))
    return unicodedata.normalize("NFC", _MARKS.sub("", decomposed))


def fold(text: str) -> str:
    """Capitals without accents, one space where there was anything but letters and digits.

    >>> fold("  N° de passeport : été-2020 ")
    'N DE PASSEPORT ETE 2020'
    >>> fold("काम करता हूँ।")
    'काम करता हूँ'
    """
    return _GAPS.sub(" ", bare(text)).strip()

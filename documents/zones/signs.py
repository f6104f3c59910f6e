"""From a line as a reader gave it to the alphabet of machine-readable zones, and to the right length."""

import re
import unicodedata
from collections.abc import Iterator

ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")
#: What readers make of a filler.
_FILLERS = str.maketrans(dict.fromkeys("‹≤＜〈⟨〈≦くᐸ˂‚ΛʌΛ∧^", "<") | {"«": "<<", "≪": "<<", "《": "<<"})
_GLYPHS = str.maketrans(
    {
        "∪": "U",
        "〇": "O",
        "○": "O",
        "◯": "O",
        "О": "O",
        "Ø": "O",
        "А": "A",
        "В": "B",
        "Е": "E",
        "К": "K",
        "М": "M",
        "Н": "H",
        "Р": "P",
    }
)

#: Letters and figures as wide as a Chinese sign, as readers that know these give them now and then.
_FULL_WIDTH = {0xFEE0 + code: chr(code) for code in range(0x21, 0x7F)}

#: Readings that are taken for one another, towards a digit and towards a letter.
TO_DIGIT = dict(zip("OQDUILJTSBZGAY", "00001117582647", strict=True))
TO_LETTER = {"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G", "4": "A", "7": "T"}
#: Letters that a reader makes of fillers.
FILLER_LIKE = "KSCELX"
#: Pairs that no eye tells apart in many typefaces.
TWINS = frozenset({frozenset("0O"), frozenset("1I")})


def clean(text: str) -> str:
    """Capitals, digits and `<` only; blanks and everything else are dropped."""
    text = text.translate(_FULL_WIDTH).translate(_FILLERS).translate(_GLYPHS)
    if "<" in text:
        # Signs of other scripts in such a line are fillers that the reader knew no better name for.
        text = "".join("<" if ord(sign) > 0x24F and not sign.isspace() else sign for sign in text)
    text = unicodedata.normalize("NFKD", text.upper())
    return "".join(character for character in text if character in ALPHABET)


def looks_like_zone(text: str) -> bool:
    """Whether a line, as read, may be one line of a zone, or a good part of one."""
    cleaned = clean(text)
    visible = sum(not character.isspace() for character in text)
    if len(cleaned) < 8 or visible == 0 or len(cleaned) < 0.85 * visible:
        return False
    fillers, digits = cleaned.count("<"), sum(character.isdigit() for character in cleaned)
    lower = sum(character.islower() for character in text)
    if lower > 0.2 * visible:
        return False
    if fillers >= 2:
        return True
    # A data line may have no filler at all: long, without blanks, mostly digits.
    return len(cleaned) >= 26 and digits >= 14 and text.count(" ") <= 2


def fitted(text: str, width: int) -> Iterator[str]:
    """`text` brought to `width` characters in each way that adds or drops only fillers; likeliest first.

    A name line loses or gains fillers at its end; a data line in any run of them.
    """
    if len(text) == width:
        yield text
        return
    if len(text) > width:
        excess = len(text) - width
        if text.endswith("<" * excess):
            yield text[:width]
        for run in sorted(re.finditer("<+", text), key=lambda run: run.start() - run.end()):
            if run.end() - run.start() >= excess + 1:
                yield text[: run.start()] + text[run.start() + excess :]
        # A stray mark before or after the line, read as a character of it.
        if excess == 1:
            yield text[1:]
            yield text[:-1]
        return
    missing = "<" * (width - len(text))
    seen = {text + missing}
    yield text + missing
    for run in sorted(re.finditer("<+", text), key=lambda run: run.start() - run.end()):
        candidate = text[: run.start()] + missing + text[run.start() :]
        if candidate not in seen:
            seen.add(candidate)
            yield candidate


_CONSONANTS = frozenset(FILLER_LIKE) - {"E"}  #: of which no name is made
#: A run that no name has: fillers of which the reader made letters.
_LETTER_RUN = re.compile(r"(K{3,}|S{4,}|C{4,}|L{4,}|E{4,}|X{4,})")


def name_without_misread_fillers(name: str) -> str:
    """A name field in which letters that can only be misread fillers are `<` again; same length.

    After the `<<` that ends the surname, given names are parted by one `<`; what follows the next `<<` is filler
    (ICAO 9303-3 §4.6). A word there is kept unless it is one letter, a run of one, or of K, S, C, L and X alone.
    """
    name = _LETTER_RUN.sub(lambda run: "<" * len(run.group()), name)
    surname, separator, rest = name.partition("<<")
    if not separator or "<<" not in rest.strip("<"):
        return name
    lead = len(rest) - len(rest.lstrip("<"))
    body = rest[lead:]
    given, gap, tail = body.partition("<<")
    words = [word for word in tail.split("<") if word]
    if all(len(set(word)) == 1 or set(word) <= _CONSONANTS for word in words):
        tail = "<" * len(tail)
    return surname + separator + rest[:lead] + given + gap + tail

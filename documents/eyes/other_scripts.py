"""From a page whose lines the engines half read to the same page in letters that they do not know (Arabic, Cyrillic).

The engines find such lines and give them Latin letters that look alike, with little confidence. The longest and
least surely read of them are tried in each script for which language packs are installed; the whole page is read in
the one that makes words of them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from rapidfuzz import fuzz

from documents.eyes.cascade import Text
from documents.eyes.latin_words import LOUD_NAME, STOPS, WORD, WORD_ALIKE, codes, with_latin_of
from documents.folding import bare
from documents.page import TextLine
from documents.readers import Pixels
from documents.readers.scripts import Script, ScriptReader

_UNSURE = 0.93  #: confidence below which a line may be in another script
_LETTERS = 8  #: of a line that tells the script
_TRIED = 3
_SURE, _OWN = 0.5, 0.4  #: of a line that is read in a script: confidence, and the share of its own letters
_SURELY = 0.85  #: of a line, all in all, from which a Latin name in it was read
_COMMON = 2  #: common words of the script, without which its letters are but look-alikes of a hand's
_PLAIN = 0.5  #: confidence of a line that is all in the script's letters
_A_PAGE = 60  #: letters of such lines, with which a page needs no common word; a hand's have none
_LEGIBLE, _AHEAD = 0.35, 0.08  #: the product of both, over all lines: at least, and ahead of the next script
_BEFORE_A_YEAR = re.compile(r"(?<!\w)[A-Za-z]{3,8}(?= 20\d\d(?!\d))")
#: Words of every letter in six languages: a line that has two of them is no look-alike of another script.
_LATIN_WORDS = """
    ce ces chez dans de depuis des du elle est et il je la le les leur ma mais mme mon mr ne nee nous par pas
    pour que qui sa sans son sont sur un une vous votre and are been for from has have her his not our that the
    this was will with you your con del el en las los para por su una com dos mais minha para sua che con della
    di mia per sono suo aus bei das dem den der die ein ich ihr ist mit nicht und von wir zu
"""
_LATIN = frozenset(_LATIN_WORDS.split())
_LATIN_ENOUGH = 2  #: such words on a line, and such lines
_KEPT = 0.3  #: confidence from which a line in its own script is better than the look-alike


def read_other_script(pixels: Pixels, text: Text, reader: ScriptReader) -> Text | None:
    """`text` with the lines in another script read in it; None when the page has none, as far as can be told."""
    strange = [line for line in text.lines if line.confidence < _UNSURE and len(line.text) >= _LETTERS]
    strange.sort(key=_unsure_letters, reverse=True)
    if not strange or sum(_is_latin(line.text) for line in strange[:_TRIED]) >= _LATIN_ENOUGH:
        return None
    script = _script(pixels, strange[:_TRIED], reader)
    if script is None:
        return None
    doubtful = [line for line in text.lines if line.confidence < 0.99]
    again = {
        line: read
        for line, read in zip(doubtful, reader.lines(pixels, doubtful, script), strict=True)
        if read.confidence >= _KEPT and _own(read, script) > 0
    }
    again |= _with_short_words(pixels, again, script, reader)
    better = {line: _settled(line, read, script) for line, read in again.items()}
    told = {word.lower() for line in better.values() for word in WORD.findall(line.text)}
    if len(told & script.common) < _COMMON and _plainly_read(again.values(), script) < _A_PAGE:
        return None
    lines = tuple(better.get(line, line) for line in text.lines)
    return replace(text, lines=lines, reader=f"{text.reader}+{reader.name}")


def _plainly_read(lines: Iterable[TextLine], script: Script) -> int:
    """How many letters stand in lines that were read well and in nothing but the script: a hand's never are."""
    return sum(
        sum(sign.isalpha() for sign in line.text)
        for line in lines
        if line.confidence >= _PLAIN and len(line.text) >= _LETTERS and _own(line, script) == 1
    )


def _unsure_letters(line: TextLine) -> float:
    """Of long lines those tell a script that were least surely read: in others stands a Latin name, or a flight."""
    return (1 - line.confidence) * len(line.text)


def _is_latin(text: str) -> bool:
    return len(_LATIN & {bare(word).lower() for word in WORD.findall(text)}) >= _LATIN_ENOUGH


def _with_short_words(
    pixels: Pixels, again: Mapping[TextLine, TextLine], script: Script, reader: ScriptReader
) -> dict[TextLine, TextLine]:
    """The lines in which a common word of the script was read in Latin letters: "Maal 2026" for "мая 2026"."""
    strange = [line for line, read in again.items() if _unseen(line.text, read.text) or _months(read.text)]
    found = {}
    for line, alone in zip(strange, reader.lines(pixels, strange, script, alone=True) if strange else (), strict=True):
        words, own = (one.strip(" _").split() for one in (again[line].text, alone.text))
        if len(words) == len(own):
            unseen = _unseen(line.text, again[line].text) | _months(again[line].text)
            kept = [
                mine if word.strip(STOPS) in unseen and mine.lower() in script.common else word
                for word, mine in zip(words, (one.strip(STOPS) for one in own), strict=True)
            ]
            found[line] = replace(again[line], text=" ".join(kept))
    return found


def _unseen(first: str, again: str) -> set[str]:
    """The Latin words of a line that the first reader did not see."""
    latin = [word for word in WORD.findall(first) if word.isascii()]
    return {
        word
        for word in WORD.findall(again)
        if word.isascii() and word.isalpha() and all(fuzz.ratio(one, word) < WORD_ALIKE for one in latin)
    }


def _months(text: str) -> set[str]:
    """Latin words before a year: of a date in the script, whatever the first reader saw there."""
    return set(_BEFORE_A_YEAR.findall(text))


def _script(pixels: Pixels, lines: Sequence[TextLine], reader: ScriptReader) -> Script | None:
    """The script in which these lines are words; None when they are in none, or no one is clearly ahead.

    A line of hardly legible Latin letters is read in any script, by chance; two are not.
    """
    ranked: list[tuple[float, Script]] = []
    fewest = min(2, len(lines))
    for script in reader.scripts:
        read: list[tuple[float, float]] = []
        words = 0
        for line in reader.lines(pixels, lines, script):
            read.append((line.confidence, _own(line, script)))
            words += read[-1][0] >= _SURE and read[-1][1] >= _OWN
            if words + len(lines) - len(read) < fewest:
                break  # whatever the others say, it is not this one
        ranked.append((fmean(sure * own for sure, own in read) if words >= fewest else 0.0, script))
    ranked.sort(key=lambda one: one[0], reverse=True)
    if not ranked or ranked[0][0] < _LEGIBLE or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
        return None
    return ranked[0][1]


def _settled(line: TextLine, read: TextLine, script: Script) -> TextLine:
    """The line in its script, with what is Latin in it: legible for a name or a code that both saw, or one surely."""
    text = with_latin_of(line.text, read.text, script)
    seen = [name for name in LOUD_NAME.findall(text) if "/" in name and name in line.text]
    named = bool(seen) and (line.confidence >= _SURELY or seen[0] in read.text)
    named = named or bool(codes(line.text) & codes(read.text) & codes(text))
    return replace(read, text=text, confidence=max(read.confidence, _SURE) if named else read.confidence)


def _own(line: TextLine, script: Script) -> float:
    """The share of a line's letters that are of the script."""
    letters = [sign for sign in line.text if sign.isalpha()]
    return sum(bool(script.letters.match(sign)) for sign in letters) / len(letters) if letters else 0.0

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
_STOPS = ".,!_'‘"  #: that a reader sees behind a word, an edge or a speck
_LEGIBLE, _AHEAD = 0.35, 0.08  #: the product of both, over all lines: at least, and ahead of the next script
#: Likeness, 0–100, from which a Latin word, or a flight's number, is what the first reader read.
_WORD_ALIKE, _CODE_ALIKE = 75, 60
_WORD = re.compile(r"[^\W_](?:[^\W_]|/(?=\w)|(?<=\d)\.(?=\d))*")
_DAY = re.compile(r"\d\d?\.\d\d\.(?:\d\d)?\d\d")
#: Cyrillic capitals that look like Latin ones, as flights' numbers have them.
_AS_LATIN = str.maketrans("АВЕКМНОРСТУХІЅЈ", "ABEKMHOPCTYXISJ")
#: A carrier in them, before its flight's number.
_CARRIER = re.compile(r"(?<!\w)[АВЕКМНОРСТУХІЅЈ]{2} (?=\d{2,4}(?!\w))")
_BEFORE_A_YEAR = re.compile(r"(?<!\w)[A-Za-z]{3,8}(?= 20\d\d(?!\d))")
#: A Latin name as tickets have it, and what is made of one that is read in figures.
_LOUD_NAME = re.compile(r"(?<![^\W_])[A-Z]{2,}(?:[/ ][A-Z]{2,})+(?![^\W_])")
_IN_FIGURES = re.compile(r"(?<!\S)[\d:/.,\-\[\]|]{8,}+(?: [\d:/.,\-\[\]|]++)*+(?!\S)")
_IN_CAPITALS = re.compile(r"(?<!\w)[А-ЯЁ]{4,}(?:[/ ][А-ЯЁ]{2,})*(?!\w)")
_GLUED = re.compile(r"[A-Z]{3,}")  #: a name to which a word of the script is glued: "HAJJöJI"
_TITLED = re.compile(r"(?:MRS?|MS|MISS|MSTR) (?=[A-Z])")
_CODE = re.compile(
    r"(?<![^\W_])(?=[A-Z]*\d|[A-Z]{6}(?![^\W_]))[A-Z\d]{5,}(?![^\W_])|(?<!\d)\d\d([./-])\d\d\1\d{4}(?!\d)"
)
_A_NAME = re.compile(r"(?:[A-Z][a-z]{2,}|[A-Z]{3,})[,.!]?")
_LOUD, _A_LOUD_NAME = re.compile(r"[A-Z]{3,}[,.!]?"), 2  #: words
#: Capitals for which no letter of another script is taken, and their share of a name that is Latin.
_LATIN_ALONE, _PLAINLY = frozenset("DFGIJLQRSUVWZ"), 0.35
_LOOK_ALIKE = 0.85  #: of a name's capitals, how many look like Latin ones at least, that it may be one
#: Those of them that no misread Cyrillic capital is; letters of more than a short word.
_NEVER_ANOTHER, _A_WORD = frozenset("DFGLQSVZ"), 4
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
    told = {word.lower() for line in better.values() for word in _WORD.findall(line.text)}
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
    return len(_LATIN & {bare(word).lower() for word in _WORD.findall(text)}) >= _LATIN_ENOUGH


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
                mine if word.strip(_STOPS) in unseen and mine.lower() in script.common else word
                for word, mine in zip(words, (one.strip(_STOPS) for one in own), strict=True)
            ]
            found[line] = replace(again[line], text=" ".join(kept))
    return found


def _unseen(first: str, again: str) -> set[str]:
    """The Latin words of a line that the first reader did not see."""
    latin = [word for word in _WORD.findall(first) if word.isascii()]
    return {
        word
        for word in _WORD.findall(again)
        if word.isascii() and word.isalpha() and all(fuzz.ratio(one, word) < _WORD_ALIKE for one in latin)
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
    text = _with_latin_of(line.text, read.text, script)
    seen = [name for name in _LOUD_NAME.findall(text) if "/" in name and name in line.text]
    named = bool(seen) and (line.confidence >= _SURELY or seen[0] in read.text)
    named = named or bool(_codes(line.text) & _codes(read.text) & _codes(text))
    return replace(read, text=text, confidence=max(read.confidence, _SURE) if named else read.confidence)


def _codes(text: str) -> set[str]:
    """Flight numbers, references and days: what no reader makes up like another."""
    return {seen[0] for seen in _CODE.finditer(text)}


def _with_latin_of(first: str, again: str, script: Script) -> str:
    """The line `again` with its Latin words and numbers as the `first` reader gave them, which knows no other letters.

    A Latin word that the first reader did not see is a word of the script that was not made out: it goes.
    """
    latin = [word for word in _WORD.findall(first) if word.isascii()]
    latin += [glued[0] for word in _WORD.findall(first) if not word.isascii() and (glued := _GLUED.match(word))]
    codes = {word for word in latin if any(sign.isdigit() for sign in word) and any(sign.isalpha() for sign in word)}

    def settled(seen: re.Match[str]) -> str:
        word = seen[0]
        if script.letters.search(word):
            return word.translate(_AS_LATIN) if word.translate(_AS_LATIN) in codes else word
        if (word.isdigit() and word in latin) or _DAY.fullmatch(word):
            return word
        coded = any(sign.isdigit() for sign in word)
        near = max(latin, key=lambda one: fuzz.ratio(one, word), default="")
        like = fuzz.ratio(near, word)
        return near if like >= (_CODE_ALIKE if coded else _WORD_ALIKE) else word if coded else ""

    again = _CARRIER.sub(lambda seen: code if (code := seen[0].translate(_AS_LATIN)) in first else seen[0], again)
    named = _loud_names_kept(first, _name_behind_figures(first, _half_seen_name(first, again)))
    return _names_kept(first, " ".join(_WORD.sub(settled, named).strip(" _‘'.|").split()), script)


def _name_behind_figures(first: str, again: str) -> str:
    """The line with the one Latin name of the first reader, where it was read in figures that nobody else saw."""
    names, figures = _LOUD_NAME.findall(first), _IN_FIGURES.findall(again)
    if len(names) != 1 or len(figures) != 1:
        return again
    # What both saw of it stands before them: "FAISAL SAAD 41:61140/]81" of "FAISAL SAAD ALGHAMDI".
    begun = [word for word in again.partition(figures[0])[0].split() if word in names[0].split()]
    name = " ".join(names[0].split()[len(begun) :])
    if not name or names[0].split()[: len(begun)] != begun or fuzz.partial_ratio(name, again) >= _WORD_ALIKE:
        return again
    seen = sum(sign.isdigit() for sign in first)
    return again if seen > sum(sign.isdigit() for sign in figures[0]) / 2 else again.replace(figures[0], name)


def _half_seen_name(first: str, again: str) -> str:
    """The line with the Latin name that the first reader has behind its label, where both saw a long word of it.

    "Пассажир: МВ З!АВНЕ! YAKIMOVICH" of "∏accaKnp:MR SIARHEI YAKIMOVICH".
    """
    (_, _, named), (label, colon, rest) = first.partition(":"), again.partition(":")
    words, read = named.split(), rest.split()
    if not colon or len(words) != len(read) or not _LOUD_NAME.fullmatch(named.strip()):
        return again
    shared = [one for one, other in zip(words, read, strict=True) if one == other and len(one) > _A_WORD]
    return f"{label}: {' '.join(words)}" if shared else again


def _loud_names_kept(first: str, again: str) -> str:
    """The line with the Latin names of the first reader, in their order, where they were read in the script's capitals.

    As many as there are such capitals; a list's names have a stroke each.
    """
    names, capitals = _LOUD_NAME.findall(first), _IN_CAPITALS.findall(again)
    listed = all("/" in name for name in names)
    if len(names) != len(capitals) or not (len(names) == 1 or listed):
        return again
    if any(fuzz.partial_ratio(name, again) >= _WORD_ALIKE for name in names):
        return again
    for name, run in zip(names, capitals, strict=True):
        again = again.replace(run, _loud_name(name, run, again), 1)
    return again


def _loud_name(seen: str, capitals: str, again: str) -> str:
    """The Latin name that a run of the script's capitals was, or the capitals."""
    # What both saw of it, a title behind it, is there already: "BELOVA/IGOR MR" of "ВЕГОМАЛСОВ MR".
    both = {word.strip(_STOPS) for word in again.split()}
    name = " ".join(word for word in seen.split() if word not in both)
    letters = [sign for sign in name if sign.isalpha()]
    plainly = sum(sign in _LATIN_ALONE for sign in letters) >= _PLAINLY * len(letters)
    # Capitals that are all look-alikes of Latin ones, of which the first reader has one that no other script has.
    alike = sum(sign.translate(_AS_LATIN).isascii() for sign in capitals) >= _LOOK_ALIKE * len(capitals)
    plainly = plainly or (alike and len(letters) > _A_WORD and bool(_NEVER_ANOTHER & set(letters)))
    as_ticket = "/" in name and bool(_NEVER_ANOTHER & set(letters))  # as tickets have it
    titled = _TITLED.match(name)
    if titled and _LATIN_ALONE & set(letters):  # "MR ARMEN PETROSYAN", of which no title was read
        plainly, name = True, name[titled.end() :]
    as_long = abs(len(name) - len(capitals)) <= len(letters) // (3 if as_ticket else 4)
    return name if letters and (plainly or as_ticket) and as_long else capitals


def _names_kept(first: str, again: str, script: Script) -> str:
    """The line with the words of a Latin name that were read in the script's letters: "Uladzimir Камаепка".

    A common word of the script is none, whatever the first reader made of it: "июня" is no VIOHA.
    """
    seen, read = first.split(), again.split()
    if len(seen) != len(read):
        return again
    loud = [
        place
        for place, word in enumerate(seen)
        if _LOUD.fullmatch(word) and not read[place].isascii() and read[place].strip(".,!").lower() not in script.common
    ]
    letters = "".join(sign for place in loud for sign in seen[place] if sign.isalpha())
    if loud == [len(seen) - 1] and len(seen) > 1 and len(letters) > _A_WORD and _NEVER_ANOTHER & set(letters):
        read[-1] = seen[-1]
    # A list's other name was read by both: "HAROUTYUNYAN, MR ARMEN PETROSYAN".
    both = sum(bool(_LOUD.fullmatch(word)) for word in read if word in seen)
    if (both >= _A_LOUD_NAME and _LATIN_ALONE & set(letters)) or (
        len(loud) >= _A_LOUD_NAME and sum(sign in _LATIN_ALONE for sign in letters) >= _PLAINLY * len(letters)
    ):
        read = [seen[place] if place in loud else word for place, word in enumerate(read)]
    places = range(len(read))
    for place in places:
        if _is_beside_a_name(place, seen, read):
            read[place] = seen[place]
    for place in reversed(places):  # a word before one that was put right: "ЕАТОИМАТА" before BINTA
        if _NEVER_ANOTHER & set(seen[place]) and _is_beside_a_name(place, seen, read):
            read[place] = seen[place]
    return " ".join(read)


def _is_beside_a_name(place: int, seen: Sequence[str], read: Sequence[str]) -> bool:
    """Whether the first reader saw a Latin name at a place, and one stands beside it in what was read again."""
    beside = [read[near] for near in (place - 1, place + 1) if 0 <= near < len(read)]
    named = _A_NAME.fullmatch(seen[place]) and not read[place].isascii()
    return bool(named) and any(_A_NAME.fullmatch(word.partition("/")[0]) for word in beside)


def _own(line: TextLine, script: Script) -> float:
    """The share of a line's letters that are of the script."""
    letters = [sign for sign in line.text if sign.isalpha()]
    return sum(bool(script.letters.match(sign)) for sign in letters) / len(letters) if letters else 0.0

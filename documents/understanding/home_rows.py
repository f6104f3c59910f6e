"""The lines of a certificate go in; its rows come out as a person reads them: dates in digits, strokes made good.

What a reader of pictures makes of a digit in a word, of a lost space, of an eleven is put right here; slips in the
words of such papers are (see `home_slips`) before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from documents.dates_in_words import in_digits
from documents.page import TextLine
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding import home_form, home_parts
from documents.understanding.combs import without_combs
from documents.understanding.rows import in_rows

_STRAY_DOTS = pattern_of(r"(?<![^\s:])[._…]+(?=\w)|(?<=\d{5})\.(?=[^\W\d_])")
#: An eleven is two strokes: "le ll avril".
_ELEVEN = pattern_of(
    r"(?<!\w)[lI|1/]{2}(?=\s+(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre"
    r"|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)
#: A hand's open nought, and its 9 with a hook, in a day or a postcode: "C8/03/202C", "07/07/1ggl", "6350C".
_HOOKED_DAY = pattern_of(
    r"(?<![\w/.-])(?=(?:[^\d\s]*\d){4})[\dCcOoIl]{1,2}([/.-])[\dCcOoIl]{1,2}\1[\dCcOogqIl]{4}(?![\w/-])"
)
_OPEN_CODE = pattern_of(r"(?<![\w/.-])(?=(?:[^\d\s]*\d){4})(?=\d*[Cc])[\dCcOo]{5}(?=\s+[^\W\d_]{2})")
#: A postcode that lost a figure is none: the commune's own label says where it is.
_SHORT_CODE = pattern_of(r"(?i)code\s+postal\s*[:.]?\s*\d{2,4}(?!\d)[\s.]*(?=(?:commune|ville)\b)")
_FIGURES = str.maketrans("CcOogqIl", "00009911")
_DONA = pattern_of(r"\bD\.?\s?ª\s*")
_SMALL_L = pattern_of(r"\bI(?=(?:og[eé]\w{0,5}|ieu|ocataire|es?|a)\b)")  # "Ioge chez moi"
#: A reader's nought for an O, a one for an I, a space lost between a word and a number.
_NOUGHT = pattern_of(r"(?<![\w])0(?=[a-zà-ÿ]{2})")
#: A digit for the capital of a name, where neither a street nor a month has lost its space: "8akary Touré".
_DIGIT_FIRST = pattern_of(
    r"(?<![\w/.-])[845](?=[a-zà-ÿ]{2,}\s+[A-ZÀ-Ý])(?!.(?:rue|r\b|av|pl|ch|imp|all|route|cours|quai|b[di]|ter|res|rés|sq"
    r"|jan|fev|fév|feb|mar|avr|apr|abr|mai|may|mag|ju|giu|lug|gen|ene|ag|ao[uû]|aug|sep|set|oct|ott|out|okt|nov|d[eéi]|"
    r"[eè]me))"
)
_DIGIT_INSIDE = pattern_of(r"(?<=[A-ZÀ-Ý])[0458](?=[A-ZÀ-Ý])")  # "S0W": no capital word has a digit in it
#: A hand's Z and I in a name in capitals: "AMOU2OU-GLIKPA", "K1-2ERBO"; a passport's number has more figures.
_FIGURED_NAME = pattern_of(
    r"(?<![\w/.-])(?=(?:[12'’-]*[A-ZÀ-Ý]){4})[A-ZÀ-Ý](?:[A-ZÀ-Ý'’-]|[12](?=[A-ZÀ-Ý'’-])){3,}(?![\w/.])"
)
_DOT_INSIDE = pattern_of(r"(?<=[A-ZÀ-Ý]{2})\.(?=[0458][A-ZÀ-Ý0])")  # a dotted line's: "SAWAD.0G0"
#: A day in digits that lost a dot or a stroke: "07.111955", "22/091985".
_LOST_DOT = pattern_of(
    r"(?<![\d./-])(0[1-9]|[12]\d|3[01])(?:[./](0[1-9]|1[0-2])|(0[1-9]|1[0-2])[./])((?:19|20)\d\d)(?![\d./-])"
)
#: A town behind its postcode whose letters were taken for digits: "63200 R10m".
_TOWN_IN_DIGITS = pattern_of(r"(?<=\d{5}\s)(?=[\w'’-]*[a-zà-ÿ])(?P<town>[A-ZÀ-Ý][\w'’-]*[01][\w'’-]*)")
_NOUGHT_LAST = pattern_of(r"(?<=[A-ZÀ-Ý]{3})0(?!\w)")
#: The same behind a capital that has its small letter's shape: "AGBEk0".
_NOUGHT_BEHIND = pattern_of(r"(?<=[A-ZÀ-Ý]{3})([cosuvwxzkp])0(?!\w)")
_DOTTED_STROKE = pattern_of(r"(?<=[/.-]\d\d)\.(?=/(?:19|20)\d\d(?!\d))")  # "30/06./1947"
#: A stroke for the capital I: behind capitals ("NAHUl", where a building has a shorter word), before a consonant.
#: Before a form's dots or a bracket: "MUSH!..(13/08/1953)".
_STROKE_LAST = pattern_of(r"(?<=[A-ZÀ-Ý]{4})(?:[1l](?!\w)|!(?=\s*\.*\s*\(|\.{2}))")
_STROKE_FIRST = pattern_of(r"(?<!\w)l(?=[bcdfghjkmnñpqrstvxz][a-zà-ÿ]{2})")
_LETTER_OF = {"0": "O", "1": "I", "4": "A", "5": "S", "8": "B", "l": "I", "!": "I"}
#: What a dotted line leaves within a sentence: a dot alone between two words.
_LONE_DOT = pattern_of(r"(?<=\w)[^\S\n]+[.·]+(?=[^\S\n]+[^\W\d_])")
#: A row on which a reader took a dotted line's dots for full stops; there they part words and say nothing.
_DOTTED = pattern_of(r"(?<![\w.])\.+(?=\w)|,\.|\w\.{2,}\w")
_DOTTED_ROWS = 3  #: from which all rows of a page are taken for such
_DOT_OF_A_LINE = pattern_of(
    r"(?<=[^\W\d_]{4})\.(?=[^\S\n]?[A-ZÀ-Ý])|(?<=[a-zà-ÿ])\.(?=[a-zà-ÿ])|(?<=[a-zà-ÿ,])\.+(?=\d)|(?<=,)\.+(?=\w)"
)
_LITTLE_DOT = pattern_of(r"(?<!\w)(\d{1,4}|(?i:bis|ter|de|des|du|la|le|les))\.(?=(?:[^\W\d_]{3,}))")
_STREET_DOT = pattern_of(r"(?<!\w)((?i:rue|quai|route|avenue|chemin|impasse|allée|place|boulevard|cours))\.(?=\s+\w)")
_GLUED_DAY = pattern_of(r"(?<=[^\W\d_]{3})-(?=\d{1,2}[./]\d)")  # "MODELO-03.06.2002"
#: "route dissoire": between a street's kind and a name in small letters, whose apostrophe or capital was lost.
_OF_A_TOWN = pattern_of(
    r"(?<!\w)(?P<kind>(?i:rue|route|rte|avenue|av\.?|boulevard|bd|place|chemin|impasse|allée|faubourg|fbg|cours|porte))"
    r"(?P<space>\s+)d(?P<sign>['’]?)\s?(?P<town>[aeiouyhéè][a-zà-ÿ-]{3,})(?![\w'’])"
)
_ONE = pattern_of(r"(?<=\d{5} )1(?=[a-zà-ÿ]{2})")
_LOST_SPACE = pattern_of(r"(?<=[a-zà-ÿ]{2})(?=\d{2})")
_GLUED_LETTER = pattern_of(
    r"(?<=\d)(?=[A-D],?\s(?i:rue|route|rte|avenue|av|boulevard|bd|place|chemin|impasse|all[ée]e)\b)"
)
#: A house number's last one: "4l, route de".
_HOUSE_ONE = pattern_of(
    r"(?<=\d)[lI|](?=,?\s+(?:(?:bis|ter)\s+)?(?:rue|route|avenue|av|boulevard|bd|place|chemin|impasse|all[ée]e|cours|quai|square)\b)"
)
_GLUED_TITLE = pattern_of(r"(?<=[a-zà-ÿ]{2})(?=(?:Mme|Mlle|Mrs?|M|Ms)\.?\s[A-ZÀ-Ý])")  # "chez moiM. DIALLO"
#: A birth whose strokes between are figures and whose ones are strokes, of which one may be lost: "née le 031081996",
#: "20101/|962".
_RUN_OF_FIGURES = pattern_of(r"(?<!\w)(n[ée]e?\s+le\s+)(?=(?:[|/Il]*\d){7})([\d|/Il]{9,10})(?![\d|/.-])")
_ONES = str.maketrans("|/Il", "1111")
#: A speck in a month: "30.1.1.1998", the 30th of November.
_PARTED_MONTH = pattern_of(r"(?<![\d./-])(\d\d([./]))([01])\2([0-2])(?=\2(?:19|20)\d\d(?![\d/-]))")
_STROKES = pattern_of(r"(?<!\d)([0-3]\d)[1Il|/]([01]\d)[1Il|/]((?:19|20)\d\d)(?!\d)")


def read_rows(lines: Sequence[TextLine], references: References, *, typed: bool) -> tuple[TextLine, ...]:
    """The lines as a person reads them, dates in digits, what a reader makes of strokes mended."""
    lines = [replace(line, text=without_combs(line.text)) for line in lines]
    rows = in_rows(lines, home_form.is_bare_label(references), lambda text: bool(home_parts.opens(text)))
    texts = [" ".join(row.text.split()) for row in rows]
    if not typed:
        every = sum(bool(_DOTTED.search(text)) for text in texts) >= _DOTTED_ROWS
        texts = [
            _LITTLE_DOT.sub(r"\1 ", _DOT_OF_A_LINE.sub(" ", text)) if every or _DOTTED.search(text) else text
            for text in texts
        ]
    text = "\n".join(_STRAY_DOTS.sub(" ", text).strip() for text in texts)
    text = _GLUED_DAY.sub(" - ", text)
    text = _DONA.sub("Doña ", text)
    if not typed:
        text = _NOUGHT_BEHIND.sub(lambda seen: f"{seen[1].upper()}O", _DOTTED_STROKE.sub("", text))
        text = _LOST_DOT.sub(lambda seen: f"{seen[1]}.{seen[2] or seen[3]}.{seen[4]}", _DOT_INSIDE.sub("", text))
        text = _TOWN_IN_DIGITS.sub(lambda seen: _town_in_letters(seen["town"], references), text)
        for slip in (_DIGIT_FIRST, _DIGIT_INSIDE, _NOUGHT_LAST, _STROKE_LAST, _STROKE_FIRST):
            text = slip.sub(lambda seen: _LETTER_OF[seen[0]], text)
        text = _SHORT_CODE.sub(", ", text)
        text = _PARTED_MONTH.sub(r"\1\3\4", _RUN_OF_FIGURES.sub(_with_strokes, text))
        for figures in (_HOOKED_DAY, _OPEN_CODE):
            text = figures.sub(lambda seen: seen[0].translate(_FIGURES), text)
        text = _FIGURED_NAME.sub(_name_in_letters, text)
        text = _OF_A_TOWN.sub(
            lambda seen: _of_a_town(seen, references), _STREET_DOT.sub(r"\1", _LONE_DOT.sub("", text))
        )
        text = _GLUED_TITLE.sub(" ", _GLUED_LETTER.sub(" ", _HOUSE_ONE.sub("1", text)))
        text = _LOST_SPACE.sub(" ", _ONE.sub("I", _NOUGHT.sub("O", text)))
        text = _ELEVEN.sub("11", _STROKES.sub(r"\1/\2/\3", _SMALL_L.sub("l", text)))
    read = in_digits(text).split("\n")
    if len(read) != len(rows):
        return rows
    return tuple(replace(row, text=text) for row, text in zip(rows, read, strict=True) if text.strip())


def _with_strokes(seen: re.Match[str]) -> str:
    """The birth that a run of figures is, with strokes between; what was read, where none is or there are two."""
    run, found = seen[2].translate(_ONES), set()
    for before, behind in ((1, 0), (0, 1), (1, 1)):
        ends = accumulate((2, before, 2, behind, 4))
        day, first, month, second, year = (
            run[end - long : end] for end, long in zip(ends, (2, before, 2, behind, 4), strict=True)
        )
        whole = len(run) == 8 + before + behind and set(first + second) == {"1"}
        if whole and 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and year[:2] in ("19", "20"):
            found.add(f"{day}/{month}/{year}")
    return seen[1] + found.pop() if len(found) == 1 else seen[0]


def _name_in_letters(seen: re.Match[str]) -> str:
    """A word of capitals with two figures at most, and mostly letters."""
    figures = sum(map(str.isdigit, seen[0]))
    return seen[0].replace("2", "Z").replace("1", "I") if 0 < figures <= len(seen[0]) // 3 else seen[0]


def _town_in_letters(read: str, references: References) -> str:
    """ "Riom" for "R10m", where there is such a commune; what was read, where there is none."""
    for one in "il":
        town = read.replace("1", one).replace("0", "o")
        if references.communes.named(town):
            return town
    return read


def _of_a_town(seen: re.Match[str], references: References) -> str:
    """ "route d'Issoire", where there is such a commune; what was read, where there is none."""
    town = seen["town"].capitalize()
    if not references.communes.named(town):
        return seen[0]
    return f"{seen['kind']}{seen['space']}d{seen['sign'] or chr(39)}{town}"

"""Lines of a form-like paper and the labels it may print go in; candidates for each field's value come out.

A label stands before its value on the line, above it, or to its left; a line may carry the label in two languages.
Candidates come nearest first: the caller takes the first that makes sense as a date, a name, a number.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple, TypeVar

from rapidfuzz.distance import Levenshtein

from documents.folding import bare, fold
from documents.page import Box, TextLine
from documents.patterns import pattern_of

Value = TypeVar("Value")


_SHORT = 8  #: letters of a label: a shorter one that ends otherwise is a name, "Vardan" beside Lithuanian "vardas"
_LANGUAGES = 6  #: in which a label may stand before the one that a table has
#: Where a reader lost the space between a label and its value: "familleDUPONT", "naissance19/05/1958".
#: A label of one or of several: "APELIDO(S) / SURNAME".
_PLURAL = pattern_of(r"^\s?\((?:S|ES|X|E)\)", re.IGNORECASE)
_GLUED_VALUE = pattern_of(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý\d])")


class Seen(NamedTuple):
    """A text and where it stands."""

    text: str
    box: Box
    confidence: float = 1.0


@dataclass(slots=True)
class _Labelled:
    field: str
    line: TextLine
    rest: str  #: what follows the label on the same line


@dataclass(slots=True)
class Form:
    """The lines of a paper with the labels found on them."""

    lines: tuple[TextLine, ...]
    found: list[_Labelled] = field(default_factory=list)
    values: list[TextLine] = field(default_factory=list)  #: lines that carry no label

    @property
    def fields(self) -> frozenset[str]:
        """Which labels the paper prints."""
        return frozenset(label.field for label in self.found)

    def candidates(self, name: str) -> list[Seen]:
        """What may be the value of a field, nearest first."""
        seen: list[Seen] = []
        for label in self.found:
            if label.field == name:
                if label.rest:
                    seen.append(Seen(label.rest, label.line.box, label.line.confidence))
                others = [other.line.box for other in self.found if other.field != name]
                seen.extend(
                    Seen(line.text, line.box, line.confidence) for line in _around(label.line, self.values, others)
                )
        return seen

    def first(self, name: str, accept: Callable[[str], Value | None]) -> tuple[Value, Box] | None:
        """The nearest candidate that `accept` makes something of, with its box."""
        for seen in self.candidates(name):
            value = accept(seen.text)
            if value is not None:
                return value, seen.box
        return None


def form_of(lines: Sequence[TextLine], labels: Mapping[str, tuple[str, ...]], names: Sequence[str]) -> Form:
    """Find the labels of the fields `names` on the lines; a longer label wins over a shorter one."""
    wanted = _wanted(tuple((name, labels.get(name, ())) for name in names))
    form = Form(tuple(lines))
    for line in lines:
        name, rest = _split(line.text, wanted)
        if name is None:
            form.values.append(line)
        else:
            form.found.append(_Labelled(name, line, rest))
    return form


class _Wanted(NamedTuple):
    """The labels that are looked for."""

    fields: dict[str, str]  #: folded label → field
    longest: int  #: of them, in signs
    glued: tuple[
        tuple[str, str], ...
    ]  #: (letters of a label that is long enough for slips, field), longest label first


@lru_cache(maxsize=32)
def _wanted(labels: tuple[tuple[str, tuple[str, ...]], ...]) -> _Wanted:
    fields = {fold(phrase): name for name, phrases in reversed(labels) for phrase in phrases}
    falling = sorted(fields.items(), key=lambda pair: -len(pair[0]))
    letters = ((phrase.replace(" ", ""), name) for phrase, name in falling)
    return _Wanted(fields, max(map(len, fields), default=0), tuple(pair for pair in letters if len(pair[0]) >= 6))


def _split(text: str, wanted: _Wanted) -> tuple[str | None, str]:
    """The field whose label begins the line, and what follows its labels (a field may be labelled in two languages)."""
    rest, name = text, None
    for _ in range(4):
        found = _begins(fold(rest), wanted, fuzzy=name is None)
        spaced = _GLUED_VALUE.sub(" ", rest)
        if name is None and spaced != rest:
            other = _begins(fold(spaced), wanted, fuzzy=False)
            if other is not None and (found is None or other[1] > found[1]):
                found, rest = other, spaced
        if found is None and name is None:
            found, rest = _second_language(rest, wanted)
        if found is None or (name is not None and found[0] != name):
            break
        name = found[0]
        translated = _whole_after(rest, found[1]).startswith(("/", "|"))
        rest = _after(rest, found[1])
        if translated and ":" not in rest and not any(sign.isdigit() for sign in rest):
            return name, ""  # the label again, in a language or a spelling that no table has
    return name, rest


def _second_language(text: str, wanted: _Wanted) -> tuple[tuple[str, int] | None, str]:
    """A label behind a stroke, whose first spelling no table has: "ΕΠΩΝΥΜΟ / SURNAME"."""
    strokes = (place for place, sign in enumerate(text) if sign in "/|")
    for place in islice(strokes, _LANGUAGES):
        behind = text[place + 1 :].strip()
        found = _begins(fold(behind), wanted, fuzzy=False)
        if found is not None and found[1] >= 4:
            return found, behind
    return None, text


def _begins(folded: str, wanted: _Wanted, *, fuzzy: bool) -> tuple[str, int] | None:
    """The field, and how many letters and digits of the line its label takes."""
    bare_line = folded.lstrip("0123456789 ") if folded[:1].isdigit() and folded[1:2] in " 0123456789" else folded
    skipped = len(folded[: len(folded) - len(bare_line)].replace(" ", ""))
    if skipped > 2 or not bare_line:
        bare_line, skipped = folded, 0
    end = len(bare_line) if len(bare_line) <= wanted.longest else bare_line.rfind(" ", 0, wanted.longest + 1)
    while end >= 0:  # the longest label of whole words that the line begins with
        name = wanted.fields.get(bare_line[:end])
        if name is not None:
            return name, skipped + len(bare_line[:end].replace(" ", ""))
        end = bare_line.rfind(" ", 0, end)
    if not fuzzy:
        return None
    beginnings = list(accumulate(bare_line.split()))
    lengths = [len(taken) for taken in beginnings]
    for glued, name in wanted.glued:
        enough = bisect_left(lengths, len(glued) - 1)
        taken = beginnings[min(enough, len(beginnings) - 1)] if beginnings else ""
        allowed = 1 if len(glued) < 10 else 2
        if len(glued) < _SHORT and taken[-1:] != glued[-1]:
            continue
        if Levenshtein.distance(taken, glued, score_cutoff=allowed) <= allowed:
            return name, skipped + len(taken)
    return None


def _after(text: str, letters: int) -> str:
    """The text behind its first `letters` letters and digits, without the punctuation between label and value."""
    return _whole_after(text, letters).lstrip(" :;/|.,()-–—°º*")


def _whole_after(text: str, letters: int) -> str:
    count = place = 0
    while count < letters and place < len(text):
        count += sum(letter.isalnum() for letter in bare(text[place]))
        place += 1
    return _PLURAL.sub("", text[place:]).lstrip()


def _around(label: TextLine, values: Sequence[TextLine], others: Sequence[Box]) -> list[TextLine]:
    """Lines without label to the right of a label or below it, nearest first; not what stands under another label."""
    box = label.box
    height = max(1, box.bottom - box.top)
    ranked: list[tuple[float, int, TextLine]] = []
    for order, line in enumerate(values):
        other = line.box
        tall = max(1, other.bottom - other.top)
        middle = (other.top + other.bottom) / 2
        if other.left >= box.right - height // 2 and box.top - tall * 0.4 <= middle <= box.bottom + tall * 0.4:
            ranked.append(((other.left - box.right) / max(height, tall), order, line))
        elif (
            _lower(other, box)
            and other.top - box.bottom <= 2.2 * max(tall, height)
            and other.left <= box.right
            and other.right >= box.left - height
            and not any(_between(box, one, other) for one in others)
        ):
            drop = max(0, other.top - box.bottom) / max(height, tall)
            ranked.append((drop * 2 + abs(other.left - box.left) / max(height, tall) * 0.5, order, line))
    return [line for _, _, line in sorted(ranked, key=lambda one: one[:2])]


def _lower(value: Box, label: Box) -> bool:
    """Whether a value stands below its label; the upright box of a slanted line begins about where its label's does."""
    height = max(1, label.bottom - label.top)
    return value.top >= label.top + height * 0.4 or (
        value.top >= label.top and value.bottom >= label.bottom + height * 0.6
    )


def _between(label: Box, one: Box, value: Box) -> bool:
    """Whether another label heads the column in which a value stands, below the first label."""
    return (
        label.bottom <= one.top + (one.bottom - one.top) // 4
        and one.bottom <= value.bottom
        and (one.top + one.bottom) < (value.top + value.bottom)
        and abs(one.left - value.left) <= one.bottom - one.top
    )

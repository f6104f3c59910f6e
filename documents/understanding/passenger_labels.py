"""Words for passenger on a ticket, a screen or a form go in; the names beside, below or behind them come out."""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from documents.folding import fold
from documents.page import TextLine
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.persons import TITLE
from documents.understanding.phrases import Topic
from documents.understanding.traveller_names import NO_NAMES, as_written, before_verb, pieces, traveller_name

#: Words for a passenger, of languages in which no other noun stands right behind them: no colon is needed.
_NEEDS_NO_COLON = """
    NAME NAMES PAX PASSAGER PASSAGERE VOYAGEUR VOYAGEUSE VIAJERO VIAJERA PASAJERO PASAJERA PASSAGEIRO PASSAGEIRA
    PASSEGGERO PASSEGGERA
"""
_BEFORE_A_NAME = frozenset(_NEEDS_NO_COLON.split())
_TOLD = 7  # letters from which a label is told though one of them is misread

#: A line that is nothing but a ticket's name: "AKHMETOV SERIK MR".
_TICKETED = pattern_of(r"[A-ZÀ-Ý'\-]{2,}(?:[ /][A-ZÀ-Ý'\-]+){1,5} (?:MR|MRS|MS|MISS|MSTR)$")

#: text, start, end → whether a name was taken
Take = Callable[[str, int, int], bool]


def beside_labels(flow: Flow, topic: Topic, take: Take) -> None:
    """Names on the line of a word for passenger, beside it, or right below it."""
    labels = _labels(topic)
    start = 0
    lines = []
    for text in flow.bare.split("\n"):
        lines.append((start, start + len(text)))
        start += len(text) + 1
    for place, (begin, end) in enumerate(lines):
        label = _label_on(flow.bare[begin:end], labels) or _before_capitals(flow, begin, end, labels)
        if label is None:
            continue
        rest = flow.bare[begin + label : end]
        offset = begin + label + len(rest) - len(rest.lstrip(" :.-()|•·1234567890"))
        if offset < end:
            for start, stop in pieces(flow.bare, offset, _end_of_list(flow, lines, place)):
                take(flow.source(start, stop), start, stop)
            continue
        _above_label(flow, lines, place, take)
        for below in _beneath(flow.lines, place, len(lines)):
            begin_below, end_below = lines[below]
            text = flow.source(begin_below, end_below)
            text = re.sub(r"^\s*(?:\d+[.)]?|[-•*])\s*", "", text)
            parts = pieces(flow.bare, begin_below, end_below) if "," in text or "&" in text else []
            if len(parts) > 1 and ":" not in text:
                taken = [take(flow.source(start, stop), start, stop) for start, stop in parts]
                if not any(taken):
                    break
            elif not text or ":" in text or not as_written(text) or not take(text, begin_below, end_below):
                break


def inside_lines(flow: Flow, topic: Topic, take: Take) -> None:
    """Names behind a word for passenger within a line: "(code X7K2QP, passenger: Anna ERIKSSON)".

    Before a bracket that closes on the next line the name goes on there.
    """
    for label in _labels(topic):
        if len(label) < 6 and label.isascii():
            continue  # "name", "nom": of anything
        if not _has_pieces(flow.bare, label):
            continue
        for match in _within(label).finditer(flow.bare):
            start, end = match.span("name")
            for begin, stop in pieces(flow.bare, start, before_verb(flow.bare, start, end)):
                if not take(flow.source(begin, stop), begin, stop):
                    break


@lru_cache(maxsize=1024)
def _within(label: str) -> re.Pattern[str]:
    """A label and the name behind it."""
    return re.compile(
        rf"(?<![^\W\d_]){_spaced(label)}(?:[^\S\n]?\(?S?\)?[^\S\n]?[:：][^\S\n]?|\s+(?={TITLE}\.?\s))"
        r"(?P<name>[^\n,;:()]{0,60}\n[^\n,;:()]{2,60}(?=\))|[^\n,;:()]{4,60}(?:,\s[^\n,;:().]{4,60})*)"
    )


@lru_cache(maxsize=1024)
def _at_beginning(label: str) -> re.Pattern[str]:
    """A label with which a line begins, a number behind it taken along: "Passenger 1:"."""
    return re.compile(rf"[\W_]*{_spaced(label)}(?![^\W\d_])(?:\s?\(S\))?\s*(?:\d\d?(?=\s*[:.)\-–]))?[\W_]*")


def _has_pieces(text: str, label: str) -> bool:
    """Whether a text has what every pattern of a label needs: most labels are of other languages."""
    return all(piece in text for piece in label.split())


def _spaced(label: str) -> str:
    return r"[\W_]+".join(map(re.escape, label.split()))


def _labels(topic: Topic) -> list[str]:
    return sorted({fold(phrase) for phrases in topic.values() for phrase in phrases}, key=len, reverse=True)


def _beneath(lines: tuple[TextLine, ...], place: int, count: int) -> list[int]:
    """The lines that may hold what a label announces: beside it in its row, else in its column, else what follows."""
    follows = list(range(place + 1, min(place + 5, count)))
    if place >= len(lines) or lines[place].box.right <= lines[place].box.left:
        return follows
    label = lines[place].box
    height = max(1, label.bottom - label.top)
    column = [
        index
        for index in range(len(lines))
        if index != place
        and label.bottom - height // 2 <= lines[index].box.top <= label.bottom + 6 * height
        and lines[index].box.left < label.right + height
        and lines[index].box.right > label.left
        and abs(lines[index].box.left - label.left) < max(6 * height, label.right - label.left)
    ]
    row = [
        index
        for index in range(len(lines))
        if lines[index].box.left >= label.right - height // 2
        and abs((lines[index].box.top + lines[index].box.bottom) - (label.top + label.bottom)) < height
    ]
    row.sort(key=lambda index: lines[index].box.left)
    cell = _cell_beside(lines, place)
    if len(cell) > 1 and all(traveller_name(lines[index].text) and as_written(lines[index].text) for index in cell):
        return cell
    if row and traveller_name(lines[row[0]].text):
        return row[:1] + ([index for index in column if index > row[0]] if len(row) == 1 else [])
    column.sort(key=lambda index: lines[index].box.top)
    if column and row:
        return column[:4]
    return follows


def _cell_beside(lines: tuple[TextLine, ...], place: int) -> list[int]:
    """The lines of the value beside a label that stands at the middle of its height, from top to bottom.

    Each line of the column right of the labels is of the label that is nearest to it in height.
    """
    label = lines[place].box
    height = max(1, label.bottom - label.top)

    def middle(index: int) -> int:
        return lines[index].box.top + lines[index].box.bottom

    right = [
        index
        for index in range(len(lines))
        if lines[index].box.left >= label.right - height // 2 and abs(middle(index) - middle(place)) <= 8 * height
    ]
    if not right:
        return []
    nearest = min(right, key=lambda index: abs(middle(index) - middle(place)))
    left = lines[nearest].box.left
    labels = [index for index in range(len(lines)) if abs(lines[index].box.left - label.left) <= height]
    cell = [
        index
        for index in right
        if abs(lines[index].box.left - left) <= height
        and min(labels, key=lambda one: abs(middle(one) - middle(index))) == place
    ]
    return sorted(cell, key=middle)


def _above_label(flow: Flow, lines: list[tuple[int, int]], place: int, take: Take) -> None:
    """The names of tickets that a reader gave before a label at the middle of their cell: more of them follow it."""
    if place + 1 >= len(lines) or not _TICKETED.match(flow.source(*lines[place + 1])):
        return
    first = place
    while first and _TICKETED.match(flow.source(*lines[first - 1])):
        first -= 1
    for begin, end in lines[first:place]:
        take(flow.source(begin, end), begin, end)


def _end_of_list(flow: Flow, lines: list[tuple[int, int]], place: int) -> int:
    """Where a list of names ends that begins on a line.

    It goes on below in capitals, after a comma, or with the family's name that the last one lacks.
    """
    begin, end = lines[place]
    for begin_below, end_below in lines[place + 1 : place + 4]:
        below = flow.source(begin_below, end_below)
        listed = flow.source(begin, end)
        goes_on = flow.bare[begin:end].rstrip().endswith((",", "&", ";")) or (below.isupper() and _loud(listed))
        goes_on = goes_on or _lacks(listed, below) or _is_wrapped(flow, begin, begin_below)
        if not goes_on or not below or ":" in below or re.search(r"\d", below) or len(below.split()) > 9:
            break
        if set(fold(below).split()) & NO_NAMES:
            break
        begin, end = begin_below, end_below
    return end


def _is_wrapped(flow: Flow, above: int, start: int) -> bool:
    """Whether the lone word of a line had no room behind the one above, at offset `above`: a narrow screen broke it."""
    upper, lower = (flow.lines[flow.line_at(place)] for place in (above, start))
    height = upper.box.bottom - upper.box.top
    if not lower.text.istitle() or len(lower.text.split()) != 1 or ":" not in upper.text or height <= 0:
        return False
    close = lower.box.top - upper.box.top < 2 * height and abs(lower.box.left - upper.box.left) < height
    full = max(line.box.right for line in flow.lines)
    return close and upper.box.right < full < upper.box.right + lower.box.right - lower.box.left


def _lacks(listed: str, below: str) -> bool:
    """Whether a list's last name is a given name alone, "Ana GARCIA, Luis", and below stands the others' "Garcia"."""
    before, _, last = listed.rpartition(":")[2].rpartition(",")
    return len(last.split()) == 1 and set(fold(below).split()) <= set(fold(before).split())


def _loud(line: str) -> bool:
    """Whether what stands behind a line's label is in capitals."""
    return line.rpartition(":")[2].split(" ")[-1].isupper()


def _label_on(line: str, labels: list[str]) -> int | None:
    """Where the label at a line's beginning ends; None when the line begins otherwise."""
    for label in labels:
        match = _at_beginning(label).match(line) if _has_pieces(line, label) else None
        if match and (len(line) - match.end() < 3 or re.search(r"[:：\-–|/(]", match[0])):
            return match.end()
        if match and label.split()[-1] in _BEFORE_A_NAME:
            return match.end()
    return _misread_label(line, labels)


def _before_capitals(flow: Flow, begin: int, end: int, labels: list[str]) -> int | None:
    """Where a label ends that is not in capitals and whose value is: "Passenger OLENA SHEVCHENKO", its blanks lost."""
    line = flow.bare[begin:end]
    for label in labels:
        match = _at_beginning(label).match(flow.bare, begin, end) if _has_pieces(line, label) else None
        if match is None:
            continue
        written, value = flow.source(begin, match.end()), flow.source(match.end(), end)
        if written.isupper() or not re.fullmatch(r"[^\W\d_]{2,}(?:[ '’-][^\W\d_]+){1,4}", value) or not value.isupper():
            return None
        return match.end() - begin
    return None


def _misread_label(line: str, labels: list[str]) -> int | None:
    """Where a label before a colon ends that has a letter misread, or two of a long one: "Stndent: …"."""
    head, colon, _ = line.partition(":")
    written = fold(head)
    if not colon or len(written) < _TOLD:
        return None
    near = any(
        abs(len(label) - len(written)) <= 1 and Levenshtein.distance(label, written) <= (2 if len(label) >= 12 else 1)
        for label in labels
        if len(label) >= _TOLD
    )
    return len(head) + 1 if near else None

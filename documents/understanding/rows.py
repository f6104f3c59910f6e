"""The lines of a written page go in; rows in the order in which a person reads them come out.

What somebody wrote on a dotted line stands a little above it, in a line of its own: it is put back where the dots
were. A label and the value beside it become one row. Two parts side by side (host left, guest right) are read one
after the other.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from documents.page import Box, TextLine
from documents.patterns import pattern_of

_GAP = pattern_of(r"(?:[.…_·•‧-]\s?){5,}|…{2,}")
_LABEL = pattern_of(r"(?<!\S)(?=([^\W\d_][^\s:]*(?:[^\S\n][^\s:]+){0,4})\s*:)")  # "Date et lieu de naissance :"
_BOX_SIGNS = pattern_of(r"[□☐☑☒✓✔◻◼▢❑❒■]")
_LABELLED = 4  #: rows with a label and its colon, from which a row like them has lost its own
Label = Callable[[str], bool]


def in_rows(lines: Sequence[TextLine], bare_label: Label, heading: Label) -> tuple[TextLine, ...]:
    """`bare_label`: whether a text is a label without its value; `heading`: whether it opens a person's part."""
    if any(line.box.right <= line.box.left for line in lines):
        typed = [replace(line, text=_GAP.sub(" ", line.text)) for line in lines]
        return tuple(piece for line in typed for piece in _cut_at_labels(line, bare_label))
    clean = [replace(line, text=_BOX_SIGNS.sub(" ", line.text)) for line in lines]
    rows = _with_colons(_rows(_filled([line for line in clean if line.text.strip()])))
    whole = [line for part in _parts(rows, heading) for line in _joined(part, bare_label)]
    ordered = [piece for line in whole for piece in _cut_at_labels(line, bare_label)]
    return tuple(line for line in ordered if re.search(r"\w", line.text))


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _tall(box: Box) -> int:
    return max(1, box.bottom - box.top)


def _filled(lines: list[TextLine]) -> list[TextLine]:
    """Values put where the dots were."""
    dotted = [line for line in lines if _GAP.search(line.text)]
    if not dotted:
        return lines
    values: dict[int, list[TextLine]] = {}
    taken: set[int] = set()
    for value in lines:
        if _GAP.search(value.text):
            continue
        near = [
            (abs(_middle(value.box) - _middle(line.box)), place)
            for place, line in enumerate(dotted)
            if line.box.left < value.box.left < line.box.right
            and -0.5 * _tall(line.box) < line.box.bottom - value.box.bottom < 1.3 * _tall(line.box)
        ]
        if near:
            values.setdefault(min(near)[1], []).append(value)
            taken.add(id(value))
    whole = [line for line in lines if id(line) not in taken and not _GAP.search(line.text)]
    return whole + [_filled_in(line, values.get(place, [])) for place, line in enumerate(dotted)]


def _filled_in(line: TextLine, values: Sequence[TextLine]) -> TextLine:
    """One dotted line with its values, each in the gap that it stands over."""
    width, length = line.box.right - line.box.left, len(line.text)
    gaps = list(_GAP.finditer(line.text))
    pieces: list[str] = []
    end = 0
    for place, gap in enumerate(gaps):
        last = place == len(gaps) - 1
        until = line.box.right if last else line.box.left + width * gaps[place + 1].start() / length
        since = line.box.left + width * (gaps[place - 1].end() / length if place else 0)
        here = [value for value in values if since <= value.box.left and (value.box.left < until or last)]
        values = [value for value in values if value not in here]
        pieces += [line.text[end : gap.start()], *(value.text for value in sorted(here, key=lambda one: one.box.left))]
        end = gap.end()
        for value in here:
            line = replace(line, box=line.box.union(value.box), confidence=min(line.confidence, value.confidence))
    return replace(line, text=" ".join(" ".join([*pieces, line.text[end:]]).split()))


def _rows(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines that stand beside each other, from left to right; rows from top to bottom."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda one: _middle(one.box)):
        row = rows[-1] if rows else []
        if row and all(_beside(line.box, other.box) for other in row):
            row.append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.box.left) for row in rows]


def _with_colons(rows: list[list[TextLine]]) -> list[list[TextLine]]:
    """The rows of a form, with the colon of a label that lost it among labels that have theirs, each beside a value."""
    pairs = [row for row in rows if len(row) == 2]
    told = [row for row in pairs if row[0].text.rstrip().endswith(":")]
    if len(told) < _LABELLED:
        return rows

    def in_columns(row: list[TextLine]) -> bool:
        return all(
            min(one[side].box.left for one in told) - _tall(line.box)
            <= line.box.left
            <= max(one[side].box.left for one in told) + _tall(line.box)
            for side, line in enumerate(row)
        )

    def labelled(row: list[TextLine]) -> list[TextLine]:
        label = row[0].text
        lost = len(row) == 2 and ":" not in label and not re.search(r"\d", label) and in_columns(row)
        return [replace(row[0], text=f"{label.rstrip()} :"), row[1]] if lost else row

    return [labelled(row) for row in rows]


def _beside(one: Box, other: Box) -> bool:
    apart = one.left >= other.right - _tall(one) or other.left >= one.right - _tall(one)
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return apart and shared >= 0.5 * min(_tall(one), _tall(other))


def _cut_at_labels(line: TextLine, bare_label: Label) -> list[TextLine]:
    """A row with several labels, "Nom : … Prénom : …", cut before each but the first words."""
    cuts, colon = [0], 0
    for match in _LABEL.finditer(line.text):
        bracketed = line.text.count("(", 0, match.start()) > line.text.count(")", 0, match.start())
        if match.start() >= colon and not bracketed and bare_label(match[1]):
            colon = match.end(1)
            if match.start() > 0:
                cuts.append(match.start())
    if len(cuts) == 1:
        return [line]
    width, length = line.box.right - line.box.left, max(1, len(line.text))
    pieces = []
    for start, end in pairwise([*cuts, len(line.text)]):
        left, right = (round(line.box.left + width * place / length) for place in (start, end))
        text = line.text[start:end].strip()
        pieces.append(replace(line, text=text, box=Box(left, line.box.top, right, line.box.bottom)))
    return pieces


def _parts(rows: list[list[TextLine]], heading: Label) -> list[list[list[TextLine]]]:
    """Rows cut at two headings beside each other: what stands under the left one, then what under the right one."""
    for place, row in enumerate(rows):
        if len(row) == 2 and all(heading(line.text) for line in row):
            cut = row[1].box.left - 2 * _tall(row[1].box)
            end = place + 1
            while end < len(rows) and not any(line.box.left < cut < line.box.right for line in rows[end]):
                end += 1
            left = [[line for line in one if line.box.left < cut] for one in rows[place:end]]
            right = [[*_label_of(one, row), *(line for line in one if line.box.left >= cut)] for one in rows[place:end]]
            return [rows[:place], [one for one in left if one], [one for one in right if one], rows[end:]]
    return [rows]


def _label_of(row: list[TextLine], headings: list[TextLine]) -> list[TextLine]:
    """What stands in a table's column of labels, left of both headings, beside the value of the right one."""
    first, left = row[0], headings[0].box
    labels = first.box.right <= left.left + _tall(left) and len(row) > 2 and row is not headings
    return [first] if labels else []


def _joined(rows: Sequence[Sequence[TextLine]], bare_label: Label) -> list[TextLine]:
    """Each label with what stands to its right."""
    joined: list[TextLine] = []
    for row in rows:
        current: TextLine | None = None
        for line in row:
            if current is not None and bare_label(current.text) and not bare_label(line.text):
                box, sure = current.box.union(line.box), min(current.confidence, line.confidence)
                current = replace(current, text=f"{current.text} {line.text}", box=box, confidence=sure)
            else:
                if current is not None:
                    joined.append(current)
                current = line
        if current is not None:
            joined.append(current)
    return joined

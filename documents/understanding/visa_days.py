"""The days on a visa sticker: its lines go in, the first and the last day of the visa come out, each with its place."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from documents import dates
from documents.page import Box, TextLine
from documents.patterns import pattern_of
from documents.understanding.labels import Form

_GLUED = pattern_of(r"(\d\d)[\s./\-]?(\d\d)[\s./\-]?((?:20)?\d\d)")
#: A stroke of a day that was read as a figure or a letter ("11/04726").
_STROKE_READ = pattern_of(r"(\d\d)(?:[/.\-](\d\d)[17IL|]|[17IL|](\d\d)[/.\-])((?:20)?\d\d)")
#: Both strokes ("2310612026"): no passport has a number of ten figures.
_STROKES_READ = pattern_of(r"(\d\d)[17IL|](\d\d)[17IL|](20\d\d)")
#: A label's last letter right before a day ("FRÅN08-05-26", "UNTIL20 06 20").
_STUCK = pattern_of(r"(?<=[^\W\d_])(?=\d\d(?:[./\-]\d\d[./\-]|\s\d\d\s)(?:20)?\d\d(?!\d))")
#: A label's last letters right before a number of days ("SEJOUR60").
_COUNT_STUCK = pattern_of(r"(?<=[A-Z]{4})(?=\d\d\d?$)")


class Dated(NamedTuple):
    day: str  #: ISO
    box: Box
    offset: int  #: place on its line


def parted(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines; a day that fills its line and lost strokes or blanks ("2304 26", "230426") has them back.

    So has one, or a number of days, that ran into its label.
    """
    return tuple(_parted(line) for line in lines)


def _parted(line: TextLine) -> TextLine:
    if dates.find(line.text):
        return line
    told = line.text.strip().upper()
    glued = next(filter(None, (one.fullmatch(told) for one in (_GLUED, _STROKE_READ, _STROKES_READ))), None)
    text = "-".join(filter(None, glued.groups())) if glued else _STUCK.sub(" ", line.text.replace("–", "-"))
    if text != line.text and dates.find(text):
        return replace(line, text=text)
    text = _COUNT_STUCK.sub(" ", line.text)
    return replace(line, text=text) if text != line.text else line


def add_days(fields: dict[str, str], boxes: dict[str, Box], form: Form, lines: Sequence[TextLine]) -> list[str]:
    """First and last day. The zone's last day stands in print, or print disagrees: then that is a doubt."""
    seen = [
        Dated(found.day.isoformat(), line.box, found.start)
        for line in lines
        for found in dates.find(line.text)
        if found.day.isoformat() != fields.get("birth_date")
    ]
    until = fields.get("visa_until", "")
    row: list[Dated] = []
    if until:
        row = _row_of([one for one in seen if one.day == until], seen)
    else:
        labelled = form.first(
            "visa_until", lambda text: ((found := dates.find(text)) and found[-1].day.isoformat()) or None
        )
        pair = _pair(seen)
        if pair:
            row, until = pair, pair[-1].day
        elif labelled and len({one.day for one in seen}) > 1:
            until = labelled[0]
            row = _row_of([one for one in seen if one.day == until], seen)
        if until:
            fields["visa_until"] = until
    if row:
        last = next(one for one in row if one.day == until)
        boxes["visa_until"] = last.box
        before = [one for one in row if one.day < until and (one.box.left, one.offset) < (last.box.left, last.offset)]
        if before:
            fields["visa_from"], boxes["visa_from"] = before[-1].day, before[-1].box
            return []
    labelled_from = form.first(
        "visa_from", lambda text: ((found := dates.find(text)) and found[0].day.isoformat()) or None
    )
    earlier = sorted({one.day for one in seen if not until or one.day < until})
    if labelled_from and (not until or labelled_from[0] < until) and labelled_from[0] == (earlier or [""])[-1]:
        fields["visa_from"], boxes["visa_from"] = labelled_from
    pair = _pair(seen)
    if until and pair and all(one.day != until for one in seen):
        fields.setdefault("visa_from", pair[0].day)
        boxes.setdefault("visa_from", pair[0].box)
        return ["zone-print-dates"] if not _one_digit(pair[-1].day, until) else []
    return []


def _row_of(anchors: Sequence[Dated], seen: Sequence[Dated]) -> list[Dated]:
    """All dates on the row of the first anchor, from left to right."""
    if not anchors:
        return []
    box = anchors[0].box
    half = (box.bottom - box.top) / 2
    middle = (box.bottom + box.top) / 2
    row = [one for one in seen if abs((one.box.top + one.box.bottom) / 2 - middle) <= half]
    return sorted(row, key=lambda one: (one.box.left, one.offset))


def _pair(seen: Sequence[Dated]) -> list[Dated]:
    """The only row with two days in order: first and last day of the visa."""
    rows = []
    for one in seen:
        row = _row_of([one], seen)
        if len(row) == 2 and row[0].day < row[1].day and row not in rows:
            rows.append(row)
    return rows[0] if len(rows) == 1 else []


def _one_digit(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 1

"""A Schengen visa sticker: its zone and the lines around it go in, a Paper comes out; without a zone, the lines
alone.

The zone gives number, holder and last day; print gives what no zone has: first day, type, entries, duration,
passport.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from documents import dates
from documents.folding import fold
from documents.page import Box, TextLine, Zone
from documents.paper import Paper
from documents.references import References
from documents.understanding import printed
from documents.understanding.flow import box_of
from documents.understanding.labels import Form, form_of
from documents.vocabulary import Kind

_LABELS = (
    *("visa_from", "visa_until", "visa_type", "visa_entries", "visa_duration", "visa_valid_for", "visa_issued_at"),
    *("visa_issued_on", "visa_remarks", "number", "names"),
)
_ENTRIES = {
    "1": "1",
    "01": "1",
    "UNE": "1",
    "ONE": "1",
    "O1": "1",
    "2": "2",
    "02": "2",
    "DEUX": "2",
    "TWO": "2",
    "O2": "2",
}
_FROM_ZONE = {
    "surname": "surname",
    "given_names": "given_names",
    "birth_date": "birth_date",
    "sex": "sex",
    "nationality": "nationality",
    "number": "visa_number",
    "expiry": "visa_until",
    "state": "state",
}
_ENTRY_WORDS = r"MULT\w*|MUL|[0O]?[12]|UNE|ONE|DEUX|TWO"
_TERMS = re.compile(
    r"(?<!\w)(?P<type>[ACD])(?!\w)(?!\s*ENTR)\D*?"  # not the D of "D'ENTREES"
    rf"(?<!\w)(?P<entries>{_ENTRY_WORDS})(?!\w)(?:\D*?(?<!\w)(?P<days>\d{{1,3}}))?(?!\w)"
)
_UNTYPED = re.compile(r"(?<!\w)(?P<entries>MULT\w*|0[12])(?!\w)\D*?(?<!\w)(?P<days>\d{2,3})(?!\w)")


class _Dated(NamedTuple):
    day: str
    box: Box
    offset: int  #: place on its line


#: A number of entries, and a number of days with or without its word, alone in their place.
_ALONE = re.compile(r"0?[1-9]|MULT\w{0,6}")
_COUNTED = re.compile(r"(O?\d[O\d]?|[O\d]\d[O\d])(?: [A-Z]{3,8})?")


def from_zone(zone: Zone, index: int, lines: Sequence[TextLine], references: References) -> Paper:
    """The paper of a visa's zone; `lines` are those of its page."""
    around = printed.outside(lines, (zone,))
    form = form_of(around, references.labels, _LABELS)
    fields = {name: zone.fields[key] for key, name in _FROM_ZONE.items() if zone.fields.get(key)}
    boxes = dict.fromkeys(fields, zone.box)
    doubts = [] if zone.valid else ["check-digits"]
    doubts += printed.disagreements(zone, form, around)
    for name in ("surname", "visa_number"):
        if box := printed.box_with(fields.get(name, ""), around):
            boxes[name] = box
    doubts += _add_dates(fields, boxes, form, around)
    code = zone.fields.get("code", zone.lines[0][:2])
    _add_terms(fields, boxes, form, around, fallback=code[1:2])
    _add_passport(fields, boxes, form, around)
    whole = (box_of(around) or zone.box).union(zone.box)
    return Paper(kind=Kind.VISA, fields=fields, boxes=boxes, box=whole, doubts=tuple(doubts), zone=index)


def from_print(lines: Sequence[TextLine], references: References) -> Paper | None:
    """The paper of a sticker whose zone was not read; None when the lines are no sticker."""
    around = printed.outside(lines, ())
    form = form_of(around, references.labels, _LABELS)
    titled = any("VISA" in fold(line.text).replace("V I S A", "VISA").split() for line in around)
    known = form.fields & {"visa_type", "visa_entries", "visa_duration", "visa_valid_for", "visa_issued_at"}
    wordy = sum(len(line.text.split()) > 9 for line in around)
    if wordy > 2 or len(known) < (2 if titled else 3):
        return None
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}
    _add_dates(fields, boxes, form, around)
    _add_terms(fields, boxes, form, around, fallback="")
    _add_passport(fields, boxes, form, around)
    for row in _rows(around):
        texts = [line.text for line in row]
        numbers = [
            value for text in texts if (value := printed.number(text)) and len(value) >= 8 and not dates.find(text)
        ]
        if len(numbers) == 1 and any("VISA" in fold(text).replace(" ", "") for text in texts):
            fields["visa_number"] = numbers[0]
            break
    names = form.first("names", lambda text: text if "," in text and not dates.find(text) else None)
    if names:
        surname, _, given = names[0].partition(",")
        for name, value in (("surname", printed.name_part(surname)), ("given_names", printed.name_part(given))):
            if value:
                fields[name], boxes[name] = value, names[1]
    if not fields:
        return None
    return Paper(kind=Kind.VISA, fields=fields, boxes=boxes, box=box_of(lines), doubts=("no-zone",))


def _add_dates(fields: dict[str, str], boxes: dict[str, Box], form: Form, lines: Sequence[TextLine]) -> list[str]:
    """First and last day. The zone's last day stands in print, or print disagrees: then that is a doubt."""
    seen = [
        _Dated(found.day.isoformat(), line.box, found.start)
        for line in lines
        for found in dates.find(line.text)
        if found.day.isoformat() != fields.get("birth_date")
    ]
    until = fields.get("visa_until", "")
    row: list[_Dated] = []
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


def _row_of(anchors: Sequence[_Dated], seen: Sequence[_Dated]) -> list[_Dated]:
    """All dates on the row of the first anchor, from left to right."""
    if not anchors:
        return []
    box = anchors[0].box
    half = (box.bottom - box.top) / 2
    middle = (box.bottom + box.top) / 2
    row = [one for one in seen if abs((one.box.top + one.box.bottom) / 2 - middle) <= half]
    return sorted(row, key=lambda one: (one.box.left, one.offset))


def _pair(seen: Sequence[_Dated]) -> list[_Dated]:
    """The only row with two days in order: first and last day of the visa."""
    rows = []
    for one in seen:
        row = _row_of([one], seen)
        if len(row) == 2 and row[0].day < row[1].day and row not in rows:
            rows.append(row)
    return rows[0] if len(rows) == 1 else []


def _one_digit(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 1


def _add_terms(
    fields: dict[str, str], boxes: dict[str, Box], form: Form, lines: Sequence[TextLine], *, fallback: str
) -> None:
    """Type, number of entries, duration in days: by the row that has them, else beside their labels."""
    rows = [(row, " ".join(line.text for line in row)) for row in _rows(lines)]
    plain = [(row, fold(text)) for row, text in rows if not dates.find(text)]
    for pattern in (_TERMS, _UNTYPED):
        matched = [(row, found) for row, text in plain if (found := pattern.search(text))]
        if matched:
            row, found = matched[0]
            _take_terms(fields, boxes, row, found.groupdict())
            break
    _terms_by_place(fields, boxes, lines)
    accepting = (("visa_type", _type), ("visa_entries", _entries), ("visa_duration", _days))
    for name, accept in accepting:
        if name not in fields:
            seen = form.first(name, accept)
            if seen:
                fields[name], boxes[name] = seen
    if "visa_type" not in fields and fallback in {"A", "C", "D"}:
        fields["visa_type"] = fallback
    if fields.get("visa_type") == "D":
        fields.pop("visa_duration", None)
        boxes.pop("visa_duration", None)


def _terms_by_place(fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine]) -> None:
    """Number of entries and duration where every State's sticker has them, whatever its labels.

    The format is uniform (Regulation (EC) 1683/95): entries stand right of the two days, the duration below the first.
    """
    first, last = boxes.get("visa_from"), boxes.get("visa_until")
    if first is None or last is None or first == last or last.left <= first.left:
        return
    height = max(6, last.bottom - last.top, first.bottom - first.top)
    slope = (last.top + last.bottom - first.top - first.bottom) / (last.left + last.right - first.left - first.right)
    if "visa_entries" not in fields:
        beside = []
        for line in lines:
            away = line.box.left - last.right
            offset = abs((line.box.top + line.box.bottom - last.top - last.bottom) / 2 - slope * away)
            if 0 <= away < 12 * height and offset <= height and _ALONE.fullmatch(fold(line.text)):
                beside.append((offset, line))
        if beside:
            line = min(beside, key=lambda one: one[0])[1]
            value = _entries(line.text)
            if value:
                fields["visa_entries"], boxes["visa_entries"] = value, line.box
    if "visa_duration" not in fields:
        stay = (dt.date.fromisoformat(fields["visa_until"]) - dt.date.fromisoformat(fields["visa_from"])).days + 1
        below = []
        for line in lines:
            drop = (line.box.top + line.box.bottom - first.top - first.bottom) / 2
            days = _COUNTED.fullmatch(fold(line.text))
            if height < drop < 4.5 * height and abs(line.box.left - first.left + slope * drop) < 2 * height and days:
                below.append((drop, line, int(days[1].replace("O", "0"))))
        if below:
            _, line, count = min(below, key=lambda one: one[0])
            if 0 < count <= max(stay, 1):
                fields["visa_duration"], boxes["visa_duration"] = str(count), line.box


def _take_terms(
    fields: dict[str, str], boxes: dict[str, Box], row: Sequence[TextLine], terms: dict[str, str | None]
) -> None:
    around = box_of(row)
    days = terms.get("days") or ""
    values = {
        "visa_type": terms.get("type") or "",
        "visa_entries": _ENTRIES.get(terms["entries"] or "", "MULT"),
        "visa_duration": str(int(days)) if days and 0 < int(days) <= 366 else "",
    }
    for name, value in values.items():
        if value and around:
            fields[name], boxes[name] = value, around


def _rows(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines grouped by height on the page, each row from left to right."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.top + line.box.bottom):
        middle = (line.box.top + line.box.bottom) / 2
        if rows and rows[-1][0].box.top <= middle <= rows[-1][0].box.bottom:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.left) for row in rows]


def _type(text: str) -> str | None:
    found = re.match(r"\s*([ACD])(?![\w'’])", text.upper())  # not the D of "D'ENTREES"
    return found[1] if found else None


def _entries(text: str) -> str | None:
    word = (fold(text).split() or [""])[0]
    return _ENTRIES.get(word) or ("MULT" if word.startswith("MUL") else None)


def _days(text: str) -> str | None:
    found = re.match(r"0*(\d{1,3})(?!\d)", fold(text))
    return found[1] if found and 0 < int(found[1]) <= 366 and not dates.find(text) else None


def _add_passport(fields: dict[str, str], boxes: dict[str, Box], form: Form, lines: Sequence[TextLine]) -> None:
    """The passport's number, where the sticker prints it."""
    seen = form.first("number", _other_than_days)
    if seen and seen[0] != fields.get("visa_number"):
        fields["passport_number"], boxes["passport_number"] = seen
        return
    issued = [found for line in lines for found in dates.find(line.text) if line.text]
    if not issued:
        return
    for row in _rows(lines):
        text = " ".join(line.text for line in row)
        found = dates.find(text)
        if len(found) == 1 and found[0].day.isoformat() not in (fields.get("visa_from"), fields.get("visa_until")):
            rest = dates.plain(text)[found[0].end :].split()
            numbers = [value for word in rest if (value := printed.number(word))]
            around = box_of(row)
            if len(numbers) == 1 and numbers[0] != fields.get("visa_number") and around:
                fields["passport_number"], boxes["passport_number"] = numbers[0], around


def _other_than_days(text: str) -> str | None:
    return None if dates.find(text) else printed.number(text)

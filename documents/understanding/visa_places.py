"""What stands where on every State's sticker, whatever its labels: its lines and days go in, terms and number come out.

The format is uniform (Regulation (EC) 1683/95): entries stand right of the two days, duration and passport number below
the first of them; or type, entries and duration share the row below the days.
"""

import datetime as dt
from collections.abc import Callable, Sequence

from documents.folding import fold
from documents.page import Box, TextLine
from documents.patterns import pattern_of

#: A number of entries, and a number of days with or without its word, alone in their place.
_ALONE = pattern_of(r"0?[1-9]|MULT\w{0,6}")
_COUNTED = pattern_of(r"(O?\d[O\d]?|[O\d]\d[O\d])(?: ?[A-NP-Z][A-Z]{2,7})?")
#: What stands behind a label's colon, in any language: the type, a number of entries, days with their word.
_BEHIND_COLON = {
    "visa_type": pattern_of(r":\s*([ACD])$"),
    "visa_entries": pattern_of(r":\s*(0?[12]|MULT\w{0,6})$"),
    "visa_duration": pattern_of(r":\s*([O\d]{1,3})\s?[A-NP-Z][A-Z]{2,7}$"),
}
_NUMBER = pattern_of(r"(?=(?:[A-Z]*\d){4})[A-Z0-9]{6,12}")
_ENTRIES = pattern_of(r"[0O]?[12]|MULT\w*(?: .*)?")  #: MULT may run into the label behind it
_UNDER = 0.7, 3.2  #: heights of the print by which the row of the terms is below that of the days
_MANY = 9  #: entries that no sticker counts: above stands MULT
A_YEAR = 366  #: days of stay that no visa exceeds
_BEGUN = (0, 1, 7)  #: figures that readers make of the first letter of the word for days that the count touches: D, J
_A_WORD = 4  #: letters from which a line is longer than high when it lies level


def stay_of(count: int) -> int:
    """A number of days as read; without its last figure where that began the word behind it: 907 is "90 JOURS"."""
    return count // 10 if count > A_YEAR and count % 10 in _BEGUN else count


def level(line: TextLine) -> bool:
    """Whether a line lies level: numbers of the booklet run up its edges, and are read as something else."""
    return len(line.text) < _A_WORD or line.box.right - line.box.left >= line.box.bottom - line.box.top


def add_terms(
    fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine], entries: Callable[[str], str | None]
) -> None:
    """Number of entries and duration by their places beside the two days. `entries`: from a line to its number."""
    both = _side_by_side(boxes)
    if both is None:
        return
    first, last = both
    height, slope = _measures(first, last)
    if "visa_entries" not in fields:
        beside = []
        for line in lines:
            away = line.box.left - last.right
            offset = abs((line.box.top + line.box.bottom - last.top - last.bottom) / 2 - slope * away)
            if 0 <= away < 12 * height and offset <= height and _ALONE.fullmatch(fold(line.text)):
                beside.append((offset, line))
        if beside:
            line = min(beside, key=lambda one: one[0])[1]
            value = entries(line.text)
            if value:
                fields["visa_entries"], boxes["visa_entries"] = value, line.box
    if "visa_duration" not in fields:
        stay = (dt.date.fromisoformat(fields["visa_until"]) - dt.date.fromisoformat(fields["visa_from"])).days + 1
        below = []
        for drop, line in _below(first, height, slope, lines, furthest=4.5):
            days = _COUNTED.fullmatch(fold(line.text))
            if days:
                below.append((drop, line, int(days[1].replace("O", "0"))))
        if below:
            _, line, count = min(below, key=lambda one: one[0])
            if 0 < count <= max(stay, 1):
                fields["visa_duration"], boxes["visa_duration"] = str(count), line.box


def add_row_of_terms(
    fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine], entries: Callable[[str], str | None]
) -> None:
    """Number of entries and duration from the row below the two days, where one pair alone can be these.

    Or the duration alone, where nobody read a number of entries: a small figure by itself is easily passed over.
    """
    both = _side_by_side(boxes)
    if both is None or {"visa_entries", "visa_duration"} <= fields.keys():
        return
    first, last = both
    height, slope = _measures(first, last)
    stay = (dt.date.fromisoformat(fields["visa_until"]) - dt.date.fromisoformat(fields["visa_from"])).days + 1
    under = [(line, _drop(line.box, first, slope)) for line in lines]
    under = [one for one in under if _UNDER[0] * height < one[1] < _UNDER[1] * height]
    pairs = [
        (value, str(int(days[1].replace("O", "0"))), one.box, other.box)
        for one, drop in under
        if _ENTRIES.fullmatch(fold(one.text)) and (value := entries(one.text))
        for other, deeper in under
        if other.box.left > one.box.left and abs(deeper - drop) < _UNDER[0] * height and level(other)
        if len(fold(other.text)) > 1 and (days := _COUNTED.fullmatch(fold(other.text)))
    ]
    counts = [
        (str(int(days[1].replace("O", "0"))), one.box)
        for one, _ in under
        if level(one) and (days := _COUNTED.fullmatch(fold(one.text))) and sum(map(str.isdigit, one.text)) > 1
    ]
    uncounted = "visa_duration" not in fields and not any(_ENTRIES.fullmatch(fold(one.text)) for one, _ in under)
    if uncounted and len(counts) == 1 and _MANY < int(counts[0][0]) <= stay:
        fields["visa_duration"], boxes["visa_duration"] = counts[0]
        return
    fitting = [one for one in pairs if 0 < int(one[1]) <= max(stay, 1)]
    if len(fitting) != 1 or any(
        fields.get(name, value) != value
        for name, value in zip(("visa_entries", "visa_duration"), fitting[0], strict=False)
    ):
        return
    fields["visa_entries"], fields["visa_duration"], boxes["visa_entries"], boxes["visa_duration"] = fitting[0]


def _drop(box: Box, first: Box, slope: float) -> float:
    """How far a line is below the row of `first`, pixels."""
    across = (box.left + box.right - first.left - first.right) / 2
    return (box.top + box.bottom - first.top - first.bottom) / 2 - slope * across


def add_duration(fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine]) -> None:
    """The one number of days right of the number of entries, on its row, as far as a photograph leaves it one."""
    both, entries = _side_by_side(boxes), boxes.get("visa_entries")
    if both is None or entries is None or "visa_duration" in fields:
        return
    height, slope = _measures(*both)
    stay = (dt.date.fromisoformat(fields["visa_until"]) - dt.date.fromisoformat(fields["visa_from"])).days + 1
    beside = []
    for line in lines:
        away = line.box.left - entries.right
        drop = (line.box.top + line.box.bottom - entries.top - entries.bottom) / 2 - slope * away
        days = _COUNTED.fullmatch(fold(line.text))
        if days and 0 <= away < 8 * height and abs(drop) <= height:
            beside.append((stay_of(int(days[1].replace("O", "0"))), line.box))
    if len(beside) == 1 and 0 < beside[0][0] <= max(stay, 1):
        fields["visa_duration"], boxes["visa_duration"] = str(beside[0][0]), beside[0][1]


def behind_colons(lines: Sequence[TextLine]) -> dict[str, tuple[str, Box]]:
    """Type, entries, duration as folded text, where just one line of the sticker has such a value behind its colon."""
    found = {}
    for name, pattern in _BEHIND_COLON.items():
        seen = [(match[1], line.box) for line in lines if (match := pattern.search(_signs(line.text)))]
        if len(seen) == 1:
            found[name] = seen[0]
    return found


def _signs(text: str) -> str:
    """Folded, with its colons."""
    return ":".join(fold(part) for part in text.split(":"))


def passport_number(fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine]) -> tuple[str, Box] | None:
    """The first document number below the first day; None where the days do not give the place."""
    both = _side_by_side(boxes)
    if both is None:
        return None
    first, last = both
    height, slope = _measures(first, last)
    for _, line in sorted(_below(first, height, slope, lines, furthest=9.0), key=lambda one: one[0]):
        value = fold(line.text)
        if _NUMBER.fullmatch(value) and value != fields.get("visa_number") and level(line):
            return value, line.box
    return None


def _side_by_side(boxes: dict[str, Box]) -> tuple[Box, Box] | None:
    """Where the first and the last day stand, the last one to the right; None when the boxes do not give that."""
    first, last = boxes.get("visa_from"), boxes.get("visa_until")
    if first is None or last is None or last.left <= first.left or last.right <= first.right:
        return None
    return first, last


def _measures(first: Box, last: Box) -> tuple[int, float]:
    """Height of the print, and how much it falls to the right."""
    height = max(6, last.bottom - last.top, first.bottom - first.top)
    return height, (last.top + last.bottom - first.top - first.bottom) / (
        last.left + last.right - first.left - first.right
    )


def _below(
    first: Box, height: int, slope: float, lines: Sequence[TextLine], *, furthest: float
) -> list[tuple[float, TextLine]]:
    """The lines that begin below `first`, each with how far below, up to so many heights."""
    found = []
    for line in lines:
        drop = (line.box.top + line.box.bottom - first.top - first.bottom) / 2
        if height < drop < furthest * height and abs(line.box.left - first.left + slope * drop) < 2 * height:
            found.append((drop, line))
    return found

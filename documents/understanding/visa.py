"""A Schengen visa sticker: its zone and the lines around it go in, a Paper comes out; without a zone, the lines
alone.

The zone gives number, holder and last day; print gives what no zone has: first day, type, entries, duration,
passport.
"""

import re
from collections.abc import Sequence, Set

from documents import dates
from documents.folding import bare, fold
from documents.page import Box, TextLine, Zone
from documents.paper import Paper
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding import printed
from documents.understanding.flow import box_of
from documents.understanding.labels import Form, Seen, form_of
from documents.understanding.visa_days import add_days, parted
from documents.understanding.visa_places import (
    A_YEAR,
    add_duration,
    add_row_of_terms,
    add_terms,
    behind_colons,
    level,
    passport_number,
    stay_of,
)
from documents.understanding.visa_type import settle_type
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
_ONE = "UN UNO UNA UM UMA EIN EINE EINS EEN JEDEN JEDNO ONCE SINGLE SIMPLE UNICA UNIQUE"
_TWO = "DOS DUE DOIS DUAS ZWEI TWEE DWA DWIE DVA TWICE DOUBLE DOBLE DUPLA DOPPIO ZWEIMAL"
_SEVERAL = "PLUSIEURS VARIAS VARIOS PIU MEHRERE MEHRFACH MEERDERE MEERVOUDIG WIELOKROTNA"
#: Words that are a number of entries where nothing else stands in their place.
_ENTRIES_IN_WORDS = {
    word: number for words, number in ((_ONE, "1"), (_TWO, "2"), (_SEVERAL, "MULT")) for word in words.split()
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
#: French territories that are no part of the Schengen area: a visa for them alone gives no entry here.
_OVERSEAS = pattern_of(
    r"(?<!\w)(?:GUADELOUPE|MARTINIQUE|GUYANE|REUNION|MAYOTTE|POLYNESIE|(?:NOUVELLE[- ])?CALEDONIE|WALLIS|MIQUELON"
    r"|SAINT[- ]MARTIN|ST[- ]MARTIN|BARTHELEMY|OUTRE[- ]MER|DROM|D O M|DOM|CTOM|TOM|D'?AMERIQUE)(?!\w)"
)
_HERE = pattern_of(r"SCHENG|(?<!\w)(?:FRANCE(?! D['’]OUTRE)|METROPOL\w*|ETATS|STATES)(?!\w)")
_ENTRY_WORDS = r"MULT\w*|MUL|[0O]?[12]|UNE|ONE|DEUX|TWO"
_TERMS = pattern_of(
    r"(?<!\w)(?P<type>[ACD])(?!\w)(?!\s*(?:ENTR|INGR|VIST|VISA))\D*?"  # not the D of "D'ENTREES", "D/ INGRESSI"
    rf"(?<!\w)(?P<entries>{_ENTRY_WORDS})(?!\w)(?:(?:\D|(?<=\w)\d)*?(?<!\w)(?P<days>\d{{1,3}}))?(?!\w)"
)
#: The booklet's number, as it is punched into each page: "D 1 8 9 5 9 0 0 3" is no visa D for 1 entry.
_PUNCHED = pattern_of(r"(?:[A-Z] ?){0,3}(?:\d ?){6,}")
_FIGURES = 3  #: in every passport's number; in "PASSPOR1" is one
_UNTYPED = pattern_of(r"(?<!\w)(?P<entries>MULT\w*|0[12])(?!\w)\D*?(?<!\w)(?P<days>\d{2,3})(?!\w)")


def from_zone(
    zone: Zone, index: int, lines: Sequence[TextLine], references: References, *, stamped: bool = False
) -> Paper:
    """The paper of a visa's zone; `lines` are those of its page; `stamped`: a stamp lies over its print.

    A day that is not read under a stamp says nothing against the zone's, which has a check digit.
    """
    around = parted(printed.outside(lines, (zone,)))
    form = form_of(around, references.labels, _LABELS)
    fields = {name: zone.fields[key] for key, name in _FROM_ZONE.items() if zone.fields.get(key)}
    boxes = dict.fromkeys(fields, zone.box)
    doubts = [] if zone.valid else ["check-digits"]
    unread = stamped and zone.valid
    doubts += [one for one in printed.disagreements(zone, form, around) if not (unread and one == "zone-print-dates")]
    for name in ("surname", "visa_number"):
        if box := printed.box_with(fields.get(name, ""), around):
            boxes[name] = box
    doubts += add_days(fields, boxes, form, around)
    code = zone.fields.get("code", zone.lines[0][:2])
    # Germany's letter stands alone on its stickers, as a type does.
    signs = {"A", "D"} if zone.fields.get("state") == "D" else {"A"}
    _add_terms(fields, boxes, form, around, fallback=code[1:2], signs=signs)
    _add_passport(fields, boxes, form, around, zone.fields.get("optional", ""))
    whole = (box_of(around) or zone.box).union(zone.box)
    return Paper(kind=Kind.VISA, fields=fields, boxes=boxes, box=whole, doubts=tuple(doubts), zone=index)


def from_print(lines: Sequence[TextLine], references: References) -> Paper | None:
    """The paper of a sticker whose zone was not read; None when the lines are no sticker."""
    around = parted(printed.outside(lines, ()))
    form = form_of(around, references.labels, _LABELS)
    titled = any("VISA" in fold(line.text).replace("V I S A", "VISA").split() for line in around)
    known = form.fields & {"visa_type", "visa_entries", "visa_duration", "visa_valid_for", "visa_issued_at"}
    wordy = sum(len(line.text.split()) > 9 for line in around)
    if wordy > 2 or len(known) < (2 if titled else 3):
        return None
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}
    add_days(fields, boxes, form, around)
    _add_terms(fields, boxes, form, around, fallback="")
    _add_passport(fields, boxes, form, around)
    for row in _rows(around):
        texts = [line.text for line in row]
        numbers = [
            value for text in texts if (value := printed.number(text)) and len(value) >= 8 and not dates.find(text)
        ]
        numbers = [value for value in numbers if value != fields.get("passport_number")]
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


def _add_terms(
    fields: dict[str, str],
    boxes: dict[str, Box],
    form: Form,
    lines: Sequence[TextLine],
    *,
    fallback: str,
    signs: Set[str] = frozenset("A"),
) -> None:
    """Type, number of entries, duration in days: by the row that has them, else beside their labels."""
    unpunched = [line for line in lines if not _PUNCHED.fullmatch(fold(line.text))]
    rows = [(row, " ".join(line.text for line in row)) for row in _rows(unpunched)]
    plain = [(row, fold(text)) for row, text in rows if not dates.find(text)]
    for pattern in (_TERMS, _UNTYPED):
        matched = [
            (row, found) for row, text in plain if (found := pattern.search(text)) and not _preposition(row, found)
        ]
        if matched:
            row, found = matched[0]
            _take_terms(fields, boxes, row, found.groupdict())
            break
    add_terms(fields, boxes, lines, _entries)
    add_row_of_terms(fields, boxes, lines, _entries)
    if "visa_entries" not in fields:
        # No other term of a sticker is this word, wherever it stands.
        for line in lines:
            if fold(line.text).startswith("MULT"):  # it may run into the label behind it
                fields["visa_entries"], boxes["visa_entries"] = "MULT", line.box
    accepting = (("visa_type", _type), ("visa_entries", _entries), ("visa_duration", _days))
    for name, accept in accepting:
        if name not in fields:
            seen = form.first(name, accept)
            if seen:
                fields[name], boxes[name] = seen
    behind = behind_colons(lines)
    for name, accept in accepting:
        if name in behind and name not in fields and (value := accept(behind[name][0])):
            fields[name], boxes[name] = value, behind[name][1]
    add_duration(fields, boxes, lines)
    for nearest in form.candidates("visa_valid_for")[:1]:
        if _is_overseas(nearest.text):
            fields["valid_for"], boxes["valid_for"] = nearest.text, nearest.box
    settle_type(fields, boxes, lines, signs=signs, fallback=fallback)
    if fields.get("visa_type") == "D":
        fields.pop("visa_duration", None)
        boxes.pop("visa_duration", None)


def _is_overseas(text: str) -> bool:
    """Whether these are territories overseas alone."""
    folded = bare(text)
    return bool(_OVERSEAS.search(folded)) and not _HERE.search(folded)


def _preposition(row: Sequence[TextLine], found: re.Match[str]) -> bool:
    """Whether the A of a row is a label's last word ("RILASCIATO A", "DÉLIVRÉ À") and no type of visa."""
    return found.groupdict().get("type") == "A" and all(fold(line.text) != "A" for line in row)


def _take_terms(
    fields: dict[str, str], boxes: dict[str, Box], row: Sequence[TextLine], terms: dict[str, str | None]
) -> None:
    around = box_of(row)
    days = terms.get("days") or ""
    values = {
        "visa_type": terms.get("type") or "",
        "visa_entries": _ENTRIES.get(terms["entries"] or "", "MULT"),
        "visa_duration": str(int(days)) if days and 0 < int(days) <= A_YEAR else "",
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
    folded = fold(text)
    word = (folded.split() or [""])[0]
    return _ENTRIES.get(word) or ("MULT" if word.startswith("MUL") else _ENTRIES_IN_WORDS.get(folded))


def _days(text: str) -> str | None:
    found = re.match(r"([\dO]{1,3})(?:(?!\w)|(?=(?!F)[A-NP-Z][A-Z]{2,7}\b))", fold(text))  # "90JOURS", no "4OFSTAY"
    count = int(found[1].replace("O", "0")) if found and found[1] != "O" * len(found[1]) else 0
    count = stay_of(count)
    return str(count) if 0 < count <= A_YEAR and not dates.find(text) else None


def _add_passport(
    fields: dict[str, str], boxes: dict[str, Box], form: Form, lines: Sequence[TextLine], optional: str = ""
) -> None:
    """The passport's number, where the sticker prints it: by its place, its label, or beside the day of issue.

    Some States write it into their zone's optional part too: what stands there and alone in print is no misread label.
    """
    number = fields.get("visa_number")
    upright = [line for line in lines if level(line)]
    twice = (line for line in upright if len(optional) >= 6 and printed.number(line.text) == optional)
    seen = next(((optional, line.box) for line in twice), None) or passport_number(fields, boxes, upright)
    if seen is None:
        labelled = (value for one in form.candidates("number") if (value := _numbered(one, upright)) is not None)
        seen = next(labelled, None)
        seen = seen if seen is None or seen[0] != number else None
    if seen is None:
        seen = _beside_issue(fields, upright)
    if seen is not None and seen[0] != number:
        fields["passport_number"], boxes["passport_number"] = seen


def _numbered(seen: Seen, upright: Sequence[TextLine]) -> tuple[str, Box] | None:
    if all(line.box != seen.box for line in upright) or dates.find(seen.text):
        return None
    value = _passport_number(seen.text)
    return (value, seen.box) if value else None


def _passport_number(text: str) -> str | None:
    value = printed.number(text)
    return value if value and sum(map(str.isdigit, value)) >= _FIGURES else None


def _beside_issue(fields: dict[str, str], lines: Sequence[TextLine]) -> tuple[str, Box] | None:
    """The one number on the row of another day than the two of the visa."""
    for row in _rows(lines):
        text = " ".join(line.text for line in row)
        found = dates.find(text)
        if len(found) == 1 and found[0].day.isoformat() not in (fields.get("visa_from"), fields.get("visa_until")):
            rest = dates.plain(text)[found[0].end :].split()
            numbers = [value for word in rest if (value := _passport_number(word))]
            around = box_of(row)
            if len(numbers) == 1 and numbers[0] != fields.get("visa_number") and around:
                return numbers[0], around
    return None

"""From the lines of a machine-readable zone, as read, to a `Zone` with its fields (ICAO 9303; French card). Pure."""

import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Sequence

from documents.page import Box, Repair, Zone, ZoneFormat
from documents.vocabulary import Kind
from documents.zones.codes import CODES
from documents.zones.covered import uncovered
from documents.zones.layout import FRENCH_CARD, Layout, at, layouts_for
from documents.zones.repair import check_digit, failed, long_number, repaired
from documents.zones.signs import TO_LETTER, clean, fitted

__all__ = ["check_digit", "parse_zone"]

_KINDS = {"P": Kind.PASSPORT_IDENTITY, "V": Kind.VISA, "I": Kind.HOST_IDENTITY, "A": Kind.HOST_IDENTITY,
          "C": Kind.HOST_IDENTITY}  # fmt: skip
_MOST_VARIANTS = 60
#: Who issued a French card: a department (63, 2A, 974) and an office's number; early cards have none.
_OFFICE = re.compile(r"\d[\dAB][\d<][\d<]{3}|<{6}")
#: How far a line's length may be from its format's before the format is out of the question.
_LOST, _GAINED = 12, 3


def parse_zone(lines: Sequence[str], *, max_year: int = 2099, printed: Sequence[str] = ()) -> Zone | None:
    """The zone that two or three lines form, or None when they form none.

    `lines`: as read, top to bottom; blanks, small letters and foreign filler signs are put right. `max_year`: no one
    on these papers was born after it (the year of reading). `printed`: other lines of the page, capitals and digits
    only: witnesses for repairs of the number. A zone whose check digits fail is given as read, with
    `valid` False and the names of the failing fields. `Zone.box` is empty: the caller knows where it was.
    """
    cleaned = [clean(line) for line in lines]
    if len(cleaned) not in (2, 3) or any(len(line) < 18 for line in cleaned):
        return None
    found = _parsed(list(cleaned), max_year, printed)
    if found is not None and found.valid:
        return found
    for sign, whole in uncovered(cleaned, printed):
        more = _parsed(list(whole), max_year, printed)
        if more is not None and more.valid:
            return dataclasses.replace(more, repairs=(*more.repairs, Repair(line=1, position=1, read="", taken=sign)))
    return found


def _parsed(cleaned: list[str], max_year: int, printed: Sequence[str]) -> Zone | None:
    """The zone that cleaned lines form as they stand."""
    lost = _lost_second(cleaned[0])
    if lost:
        cleaned[0] = cleaned[0][0] + "<" + cleaned[0][1:]
    first = cleaned[0]
    code = TO_LETTER.get(first[0], first[0]) + first[1]
    best: tuple[int, int, int, Zone] | None = None
    for order, layout in enumerate(layouts_for(code.rstrip("<"), first[2:5].replace("0", "O"), len(cleaned))):
        if not all(layout.width - _LOST <= len(line) <= layout.width + _GAINED for line in cleaned):
            continue
        lengths = sum(abs(len(line) - layout.width) for line in cleaned[-2:])
        candidate = _best_fit([code + first[2:], *cleaned[1:]], first, layout, max_year, printed)
        if candidate is None:
            continue
        rank = (len(layout.checks) - len(candidate.failed_checks), -lengths, -order)
        if best is None or rank > best[:3]:
            best = (*rank, candidate)
    if best is None or not _plausible(best[3]):
        return None
    if not lost:
        return best[3]
    repairs = (Repair(line=0, position=2, read="", taken="<"), *best[3].repairs)
    return dataclasses.replace(best[3], repairs=repairs)


def _lost_second(first: str) -> bool:
    """Whether the second character of a first line was lost: a State stands one place early, and none in its place."""
    early, there = (
        "".join(TO_LETTER.get(sign, sign) for sign in first[start : start + 3]).rstrip("<") for start in (1, 2)
    )
    return first[0] in "PV" and early in CODES and there not in CODES and first[2:5] not in CODES


def _best_fit(
    lines: list[str], first_as_read: str, layout: Layout, max_year: int, printed: Sequence[str]
) -> Zone | None:
    """The variant of the lines' lengths and look-alikes with the fewest failing checks and the fewest repairs."""
    best: tuple[tuple[int, int, bool, int], tuple[str, ...], tuple[Repair, ...]] | None = None
    variants = itertools.product(*(list(fitted(line, layout.width))[:12] for line in lines))
    for variant in itertools.islice(variants, _MOST_VARIANTS):
        taken, repairs = repaired(variant, layout, printed)
        fails = len(failed(taken, layout)) + _office_shifted(taken, layout)
        strange = _strange_codes(taken, layout)
        rank = (fails, strange, not _names_printed(taken, layout, printed), len(repairs))
        if best is None or rank < best[0]:
            best = (rank, taken, repairs)
        if not (fails or strange or repairs):
            break
    if best is None:
        return None
    _, taken, repairs = best
    if first_as_read[0] != taken[0][0]:
        repairs = (Repair(line=0, position=1, read=first_as_read[0], taken=taken[0][0]), *repairs)
    broken = failed(taken, layout)
    return Zone(
        kind=_KINDS[taken[0][0]],
        format=layout.format,
        lines=taken,
        valid=not broken,
        fields=_fields(taken, layout, max_year),
        box=Box(0, 0, 0, 0),
        failed_checks=broken,
        repairs=repairs,
    )


def _strange_codes(lines: tuple[str, ...], layout: Layout) -> int:
    """How many of State and nationality are codes of nobody: a line of the wrong length shifts them."""
    spans = (layout.fields.get(name) for name in ("state", "nationality"))
    return sum(at(lines, span).rstrip("<") not in CODES for span in spans if span)


def _office_shifted(lines: tuple[str, ...], layout: Layout) -> bool:
    """Whether a French card's office does not stand in its place: one check over both lines may hold by chance."""
    return layout is FRENCH_CARD and _OFFICE.fullmatch(at(lines, layout.fields["office"])) is None


def _names_printed(lines: tuple[str, ...], layout: Layout, printed: Sequence[str]) -> bool:
    """Whether family name and given names stand in print, each as a line of its own."""
    span = layout.fields.get("name")
    names = at(lines, span).rstrip("<").split("<<") if span else []
    return len(names) == 2 and all(name.replace("<", "") in printed for name in names)


def _plausible(zone: Zone) -> bool:
    """Two long words of print are no zone: a check holds, or fillers and dates stand where a zone has them."""
    if zone.valid:
        return True
    names = zone.lines[2] if zone.format is ZoneFormat.TD1 else zone.lines[0]
    dated = zone.fields.keys() & {"birth_date", "expiry"}
    return "<<" in names and (bool(dated) or not zone.failed_checks)


def _fields(lines: tuple[str, ...], layout: Layout, max_year: int) -> dict[str, str]:
    raw = {name: at(lines, span) for name, span in layout.fields.items()}
    plain = ("code", "state", "nationality", "number")
    fields: dict[str, str] = {name: raw[name].rstrip("<") for name in plain if name in raw}
    long = long_number(lines, layout)
    if long:
        fields["number"] = long[:-1]
        raw["optional"] = raw["optional"][len(long) - 9 :]
    if layout is FRENCH_CARD:
        fields["surname"] = _words(raw["surname"])
        fields["given_names"] = _words(raw["given_names"])
        fields["issued"] = _year_month(raw["issued"], max_year)
        latest = max_year
    else:
        surname, _, given = raw["name"].partition("<<")
        fields["surname"], fields["given_names"] = _words(surname), _words(given)
        fields["optional"] = raw["optional"].strip("<")
        # An expiry lies near the day of issue: never a working life away from the year of reading.
        fields["expiry"] = _date(raw["expiry"], latest=max_year + 40)
        latest = min(max_year, int(fields["expiry"][:4])) if fields["expiry"] else max_year
    fields["birth_date"] = _date(raw["birth_date"], latest=latest)
    fields["sex"] = raw["sex"] if raw["sex"] in {"M", "F", "X"} else ""
    return {name: value for name, value in fields.items() if value}


def _words(text: str) -> str:
    return " ".join(word for word in text.split("<") if word)


def _year_month(text: str, latest: int) -> str:
    if not text.isdigit() or not 1 <= int(text[2:]) <= 12:
        return ""
    return f"{_year(text[:2], latest)}-{text[2:]}"


def _year(text: str, latest: int) -> int:
    year = 2000 + int(text)
    return year if year <= latest else year - 100


def _date(text: str, *, latest: int) -> str:
    """YYMMDD to ISO; unknown parts (`<<`) are left off the end; "" when it is no date."""
    year, month, day = text[:2], text[2:4], text[4:6]
    if not year.isdigit():
        return ""
    full = f"{_year(year, latest):04d}"
    if month == "<<":
        return full if day == "<<" else ""
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return ""
    if day == "<<":
        return f"{full}-{month}"
    try:
        return dt.date(int(full), int(month), int(day)).isoformat()
    except ValueError:
        return ""

"""From a zone's lines and the print beside them to lines in which letters read for fillers are fillers again.

No check digit covers a name nor a passport's second sign: only print that fits in one way is a witness.
"""

from collections.abc import Sequence

from documents.zones.fillers import LIKE_FILLERS, as_printed, mended_as_printed, misread_filler
from documents.zones.layout import Layout, Span, at
from documents.zones.signs import FILLER_LIKE
from documents.zones.unparted import parted_as_printed

_APART = 3  #: fillers in a row, behind which no name goes on
_STRAY = 4  #: fillers more, behind which a letter begins no name
_KINDS_OF_PASSPORTS = "DELMOPRSTU"  #: letters that may stand behind the P (ICAO 9303-4)


def as_in_print(
    lines: tuple[str, ...], layout: Layout, printed: Sequence[str], read: tuple[str, ...]
) -> tuple[str, ...]:
    """The lines, of the layout's widths. `printed`: the page's other lines, capitals and digits only.

    `read`: the lines with the letters that stood alone behind the names.
    """
    after = _by_printed_names(_by_print(lines, layout, printed, read), layout, printed)
    return _by_printed_type(after, printed)


def _by_print(
    lines: tuple[str, ...], layout: Layout, printed: Sequence[str], before: tuple[str, ...]
) -> tuple[str, ...]:
    """Letters behind the given names are fillers again where a line prints the names without them, and none with.

    "HISSEINKSSSK" beside a printed "HISSEIN". One letter may be the name's own, and so may a word; without print
    nothing is changed.
    """
    span = layout.fields.get("name")
    surname, parted, given = at(lines, span).partition("<<") if span else ("", "", "")
    read, family = given.replace("<", ""), surname.replace("<", "")
    if span is None or not parted:
        return lines
    if _strays(given) and family in printed and read not in printed:
        return _written(lines, span, surname)
    head, _, tail = given.partition("<" * _APART)
    first, others = head.replace("<", ""), [word for word in tail.split("<") if word]
    shown = first and (first in printed or family + first in printed)
    if shown and others and not any(word in line for word in others for line in printed):
        # What a stamp over the zone left there: names are parted by one filler.
        return _written(lines, span, surname + parted + head)
    if any(read in line for line in printed):
        return lines
    *names, last = given.rstrip("<").split("<")
    name, stray = "".join(names), len(last) == 1 and last in LIKE_FILLERS
    if name and stray and _second_misread(lines[0]) and (name in printed or family + name in printed):
        # The letter stands behind the P as well: print without it says that both are fillers.
        return _written(lines, span, surname + parted + "<".join(names))
    like, fewest = (LIKE_FILLERS, 1) if _far_off(at(before, span)) else (FILLER_LIKE, 2)
    for stop in range(len(given.rstrip("<")) - fewest, 2, -1):
        name = given[:stop].replace("<", "")
        if given[stop:].strip(like + "<"):
            break
        if "<" not in given[stop - 1 : stop + 1] and (name in printed or family + name in printed):
            return _written(lines, span, surname + parted + given[:stop])
    return lines


def _written(lines: tuple[str, ...], span: Span, text: str) -> tuple[str, ...]:
    """The lines with `text` in a field, fillers behind it."""
    line = lines[span.line]
    row = line[: span.start] + text.ljust(span.stop - span.start, "<") + line[span.stop :]
    return *lines[: span.line], row, *lines[span.line + 1 :]


def _second_misread(first: str) -> bool:
    """Whether the filler behind a passport's P was taken for a letter: then one behind its names may be, too."""
    return first[0] == "P" and first[1] in LIKE_FILLERS and first[1] not in _KINDS_OF_PASSPORTS


def _far_off(field: str) -> bool:
    """Whether a letter that may be a filler stands alone far behind the names: then one at their end may be, too."""
    last = field.rstrip("<").rpartition("<" * _STRAY)
    return bool(last[0]) and len(last[2]) == 1 and last[2] in LIKE_FILLERS


def _strays(given: str) -> bool:
    """Whether all that stands behind a name is one letter among fillers: given names begin right behind the two."""
    return len(given.strip("<")) == 1 and given.strip("<") in LIKE_FILLERS and given.startswith("<" * _STRAY)


def _by_printed_names(lines: tuple[str, ...], layout: Layout, printed: Sequence[str]) -> tuple[str, ...]:
    """The names as the page prints them where fillers were read as one letter; the passport's second sign with them."""
    span = layout.fields.get("name")
    if span is None:
        return lines
    field = at(lines, span)
    letter = misread_filler(field)
    text = as_printed(field, letter, printed) if letter else field
    if text == field:
        text, letter = mended_as_printed(field, printed)
    if text == field:
        text, letter = parted_as_printed(field, printed)
    if text == field:
        return lines
    after = _written(lines, span, text)
    first = after[0]
    kinds = "" if "P" in printed else _KINDS_OF_PASSPORTS
    if first[0] == "P" and letter and first[1] in letter and first[1] not in kinds:
        return f"P<{first[2:]}", *after[1:]
    return after


def _by_printed_type(lines: tuple[str, ...], printed: Sequence[str]) -> tuple[str, ...]:
    """A filler behind the P for a letter that tells no kind of passport, where the type is a P alone in print.

    Some States print a P for their PO; none of the letters that are mended is one that ICAO gives a meaning.
    """
    first = lines[0]
    if not _second_misread(first) or "P" not in printed:
        return lines
    return f"P<{first[2:]}", *lines[1:]

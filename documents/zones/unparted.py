"""From a name field whose fillers were read as several letters, and the print beside it, to the field as printed.

"FLORESKNAHUIKSJHONKWILMERKSSS" beside the lines FLORES, NAHUI and JHON WILMER, "HASSAN<<ALIKHUSSEINKSS<K" beside HASSAN
and ALI HUSSEIN: every sign of the field is a printed line's, or one of the letters that readers make of fillers.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from documents.zones.signs import FILLER_LIKE

_SHORTEST = 4  #: letters of a printed line that is a name, or names
_MOST_NAMES = 5  #: lines
_FEWEST = 2  #: letters that were fillers, where the given names stand behind a `<<`: one may be a name's own
_LIKE = f"[<A{FILLER_LIKE}]"
_GAP, _TAIL = re.compile(f"{_LIKE}{{1,3}}"), re.compile(f"{_LIKE}*")


def parted_as_printed(field: str, printed: Sequence[str]) -> tuple[str, str]:
    """The field and the letters in it that were fillers; as it is, and none, where print fits in no way or in two.

    `printed`: the page's other lines, capitals and digits only.
    """
    lines = sorted({text for text in printed if text.isalpha() and len(text) >= _SHORTEST})
    surname, parted, given = field.partition("<<")
    if not parted or not given.strip("<"):
        return _one_way(field, {_written(field, names, parting=1) for names in _orders(field, 0, lines, (), least=2)})
    called = given.rstrip("<")
    if surname.replace("<", "") not in lines or called.replace("<", "") in printed:
        return field, ""
    text, letters = _one_way(
        given, {_written(given, names, parting=0) for names in _orders(given, 0, lines, (), least=1)}
    )
    return (surname + parted + text, letters) if len(letters) >= _FEWEST else (field, "")


def _one_way(field: str, found: set[tuple[str, str] | None]) -> tuple[str, str]:
    return (found.pop() if len(found) == 1 else None) or (field, "")


def _orders(
    field: str, start: int, lines: Sequence[str], before: tuple[re.Match[str], ...], *, least: int
) -> Iterator[tuple[re.Match[str], ...]]:
    """Every way in which printed lines, a gap between each two, make up a field from `start` on."""
    for line in lines:
        # Within a line names are parted by one filler, or by none.
        name = re.compile(f"({_LIKE}?)".join(line)).match(field, start)
        if name is None:
            continue
        names = (*before, name)
        if len(names) >= least and _TAIL.fullmatch(field, name.end()):
            yield names
        gap = _GAP.match(field, name.end())
        for end in range(name.end() + 1, gap.end() + 1) if gap and len(names) < _MOST_NAMES else ():
            yield from _orders(field, end, [other for other in lines if other != line], names, least=least)


def _written(field: str, names: Sequence[re.Match[str]], *, parting: int) -> tuple[str, str] | None:
    """The field with fillers between the names, and what was read for them; None where not so many gaps part names."""
    gaps = [(one.end(), other.start()) for one, other in itertools.pairwise(names)]
    if sum(end - start > 1 for start, end in gaps) != parting:
        return None
    inside = [one.span(number) for one in names for number in range(1, one.re.groups + 1) if one[number]]
    misread = "".join(field[start:end] for start, end in [*gaps, *inside, (names[-1].end(), len(field))])
    signs = list(field)
    for start, end in [*gaps, *inside]:
        signs[start:end] = ["<<" if end - start > 1 else "<"] + [""] * (end - start - 1)
    text = "".join(signs[: names[-1].end()]).ljust(len(field), "<")
    letters = misread.replace("<", "")
    return (text, letters) if letters else None

"""From a name field without any `<<`, its fillers read as letters, and the print beside it, to the field as printed.

"FLORESKNAHUIKSJHONKWILMERKSSS" beside the lines FLORES, NAHUI and JHON WILMER: every sign of the field is a printed
line's, or one of the letters that readers make of fillers.
"""

import re
from collections.abc import Iterator, Sequence

from documents.zones.signs import FILLER_LIKE

_SHORTEST = 4  #: letters of a printed line that is a name, or names
_MOST_NAMES = 5  #: lines
_LIKE = f"[<A{FILLER_LIKE}]"
_GAP, _TAIL = re.compile(f"{_LIKE}{{1,3}}"), re.compile(f"{_LIKE}*")


def parted_as_printed(field: str, printed: Sequence[str]) -> tuple[str, str]:
    """The field and the letters in it that were fillers; as it is, and none, where print fits in no way or in two.

    `printed`: the page's other lines, capitals and digits only.
    """
    if "<<" in field.rstrip("<"):
        return field, ""
    lines = {text for text in printed if text.isalpha() and len(text) >= _SHORTEST}
    found = {_written(field, names) for names in _orders(field, 0, sorted(lines), ())}
    return found.pop() or (field, "") if len(found) == 1 else (field, "")


def _orders(
    field: str, start: int, lines: Sequence[str], before: tuple[re.Match[str], ...]
) -> Iterator[tuple[re.Match[str], ...]]:
    """Every way in which printed lines, a gap between each two, make up a field from `start` on."""
    for line in lines:
        # Within a line names are parted by one filler, or by none.
        name = re.compile(f"({_LIKE}?)".join(line)).match(field, start)
        if name is None:
            continue
        names = (*before, name)
        if len(names) > 1 and _TAIL.fullmatch(field, name.end()):
            yield names
        gap = _GAP.match(field, name.end())
        for end in range(name.end() + 1, gap.end() + 1) if gap and len(names) < _MOST_NAMES else ():
            yield from _orders(field, end, [other for other in lines if other != line], names)


def _written(field: str, names: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """The field with fillers between the names, and what was read for them; None where not one gap is of two signs."""
    gaps = [(one.end(), other.start()) for one, other in zip(names, names[1:], strict=False)]
    if sum(end - start > 1 for start, end in gaps) != 1:
        return None
    inside = [one.span(number) for one in names for number in range(1, one.re.groups + 1) if one[number]]
    misread = "".join(field[start:end] for start, end in [*gaps, *inside, (names[-1].end(), len(field))])
    signs = list(field)
    for start, end in [*gaps, *inside]:
        signs[start:end] = ["<<" if end - start > 1 else "<"] + [""] * (end - start - 1)
    text = "".join(signs[: names[-1].end()]).ljust(len(field), "<")
    letters = misread.replace("<", "")
    return (text, letters) if letters else None

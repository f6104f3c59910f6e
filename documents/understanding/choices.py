"""The lines of a form go in; the same lines come out without the options that nobody ticked.

"[ ] flight cancelled", "☐ hospitalised", "( ) malade" are what a form asks, not what anybody says. A ticked option is
said, and stays without its box. A box stands before its option, or behind it when the line doesn't begin with one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.page import TextLine
from documents.patterns import pattern_of

_EMPTY = r"\[[\s_.]*\]|\([\s_]*\)|[☐□◻◯○❏❑▢]"
_TICKED = r"\[\s?[xXvV✓✔✗✘×]\s?\]|\(\s?[xXvV✓✔✗✘×]\s?\)|[☑☒✓✔✅◉]"
_BOX = pattern_of(rf"(?P<empty>{_EMPTY})|(?P<ticked>{_TICKED})")
_ASKED = pattern_of(
    r"(?<!\w)(?:oui|yes|s[ií]|sim|ja|evet|да|tak)\s*[/|]\s*(?:non?|nein|nee|não|hayır|нет|nie)(?!\w)", re.IGNORECASE
)
_NO = pattern_of(r"\s*(?:non?|nein|nee|não|hayır|нет|nie|否|لا)\s*[.;]?\s*", re.IGNORECASE)
_WRAPPED = pattern_of(r"\s*[a-zà-ÿ(]")


def as_ticked(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines` without unticked options; lines of which nothing is left keep their place, empty."""
    kept: list[TextLine] = []
    open_option = False  # the last option of the line before was empty, and may go on here
    for line in lines:
        boxes = list(_BOX.finditer(line.text))
        if not boxes and _ASKED.search(line.text):
            kept.append(replace(line, text=""))  # "yes / no": nothing tells which
            continue
        if not boxes:
            open_option = open_option and bool(_WRAPPED.match(line.text))
            kept.append(replace(line, text="") if open_option else line)
            continue
        behind_words = line.text[: boxes[0].start()].strip(" -•*:.") and not line.text[boxes[-1].end() :].strip(" .;")
        text = _before(line.text, boxes) if behind_words else _behind(line.text, boxes)
        kept.append(replace(line, text=text))
        last = line.text[boxes[-1].end() :].strip()
        open_option = bool(boxes[-1]["empty"] and last) and last[-1] not in ".!;:"
    return tuple(kept)


def _behind(text: str, boxes: Sequence[re.Match[str]]) -> str:
    """Options behind their boxes; what stands before the first box is the question, and needs an answer but "no"."""
    ends = [box.start() for box in boxes[1:]] + [len(text)]
    said = [text[box.end() : end].strip() for box, end in zip(boxes, ends, strict=True) if box["ticked"]]
    question = text[: boxes[0].start()].rstrip()
    if not said or all(_NO.fullmatch(one) for one in said):
        return ""
    return " ".join((question, *said)).strip()


def _before(text: str, boxes: Sequence[re.Match[str]]) -> str:
    """Options before their boxes: the line ends with a box."""
    starts = [0] + [box.end() for box in boxes[:-1]]
    return " ".join(
        text[start : box.start()].strip() for start, box in zip(starts, boxes, strict=True) if box["ticked"]
    )

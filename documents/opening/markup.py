"""From HTML as it comes to HTML that a parser takes in no time: without comments and lone brackets; a form's boxes."""

import re
from collections.abc import Sequence


def tamed(markup: str) -> str:
    """`markup` without comments, and with each `<` that opens nothing made text: those make html.parser quadratic."""
    kept = []
    position = 0
    while (start := markup.find("<!--", position)) >= 0 and (end := markup.find("-->", start)) >= 0:
        kept.append(markup[position:start])
        position = end + 3
    kept.append(markup[position:])
    return re.sub(r"<(?![^<>]{0,20000}>)", "&lt;", "".join(kept))


def box_of_input(tag: str, attributes: Sequence[tuple[str, str | None]]) -> str:
    """The sign, between blanks, of a box that may be ticked; "" for any other element. What is unticked is not said."""
    if tag != "input":
        return ""
    told = dict(attributes)
    if (told.get("type") or "").strip().lower() not in {"checkbox", "radio"}:
        return ""
    return " ☒ " if "checked" in told else " ☐ "

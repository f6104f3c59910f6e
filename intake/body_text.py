"""From the texts of a message to the one that a person would read."""

from collections.abc import Iterable, Mapping

from documents.opening.alternatives import is_stub
from intake.html_text import html_text
from intake.mime_walk import Body


def body_text(bodies: Iterable[Body]) -> str:
    """One text: the plain ones, and each HTML one that has no plain alternative, or a stub of one."""
    texts = [(body, html_text(body.text) if body.kind == "html" else _unflowed(body).strip()) for body in bodies]
    said: dict[tuple[str, str], str] = {}  # by alternative and kind
    for body, text in texts:
        place = body.alternative, body.kind
        said[place] = f"{said.get(place, '')}\n{text}".strip()
    return "\n\n".join(text for body, text in texts if text and _counts(body, said))


def _counts(body: Body, said: Mapping[tuple[str, str], str]) -> bool:
    """Whether a text is the one of its alternative that is read: the plain one, unless it says nothing or is a stub."""
    if not body.alternative:
        return True
    plain, shown = (said.get((body.alternative, kind), "") for kind in ("plain", "html"))
    return (body.kind == "html") is (not plain or is_stub(plain, shown))


def _unflowed(body: Body) -> str:
    """A format=flowed text with its soft line ends undone (RFC 3676 §4.1, §4.3)."""
    if not body.flowed:
        return body.text
    lines: list[str] = []
    joining = False
    for line in body.text.split("\n"):
        quoted = line.startswith(">")
        if not quoted and line.startswith(" "):
            line = line[1:]
        soft = line.endswith(" ") and line != "-- " and not quoted
        words = line[:-1] if soft and body.delsp else line
        if joining and not quoted and line != "-- ":
            lines[-1] += words
        else:
            lines.append(words)
        joining = soft
    return "\n".join(lines)

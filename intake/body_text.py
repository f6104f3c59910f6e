"""From the texts of a message to the one that a person would read."""

from collections.abc import Iterable

from intake.html_text import html_text
from intake.mime_walk import Body


def body_text(bodies: Iterable[Body]) -> str:
    """One text: the plain ones, and each HTML one that has no plain alternative."""
    bodies = tuple(bodies)
    answered = {body.alternative for body in bodies if body.kind == "plain" and body.text.strip() and body.alternative}
    pieces = []
    for body in bodies:
        if body.kind == "plain":
            pieces.append(_unflowed(body).strip())
        elif not body.alternative or body.alternative not in answered:
            pieces.append(html_text(body.text))
    return "\n\n".join(piece for piece in pieces if piece)


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

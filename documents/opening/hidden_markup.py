"""From HTML to HTML without the elements that nobody is to see: modules of a template that do not apply, previews."""

import re

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9:]*)(?P<rest>[^<>]*)>", re.IGNORECASE)
_STYLE = re.compile(
    r"""\sstyle\s*=\s*(?:"[^"]*?|'[^']*?)(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)""", re.IGNORECASE
)
_VALUE = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_HIDDEN = re.compile(r"\shidden(?:\s|=|/|\Z)", re.IGNORECASE)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_PROGRAMS = ("script", "style")  #: what looks like a tag in these is none
_CLOSES_ITSELF = frozenset({"p", "dd", "dt", "option"})  #: by the next one of its name


def shown(markup: str) -> str:
    """`markup` without its hidden elements. One that is never closed stays: it would take the rest along."""
    kept: list[str] = []
    position, begun, name, depth = 0, -1, "", 0
    lowered, program = markup.lower(), ""
    last = {one: lowered.rfind(f"</{one}") for one in _PROGRAMS}
    for tag in _TAG.finditer(markup):
        found = tag["name"].lower()
        if program:
            program = "" if tag["end"] and found == program else program
            continue
        if not tag["end"] and tag.start() < last.get(found, -1):
            program = found
            continue
        if begun < 0:
            if not tag["end"] and found not in _VOID and not tag["rest"].endswith("/") and _is_hidden(tag["rest"]):
                begun, name, depth = tag.start(), found, 1
            continue
        if found != name:
            continue
        depth += -1 if tag["end"] or found in _CLOSES_ITSELF else 1
        if depth:
            continue
        kept.append(markup[position:begun])
        position = tag.end() if tag["end"] else tag.start()
        begun = -1
        if not tag["end"] and _is_hidden(tag["rest"]):
            begun, depth = tag.start(), 1
    return "".join([*kept, markup[position:]])


def _is_hidden(attributes: str) -> bool:
    return bool(_STYLE.search(attributes) or _HIDDEN.search(_VALUE.sub("=", attributes)))

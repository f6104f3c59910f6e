"""From HTML as it comes to HTML that a parser takes in no time: without embedded files, comments and lone brackets."""

import re

#: A file inside the markup (RFC 2397), as mail programs and "save as" put pictures there.
EMBEDDED = re.compile(
    r"data:(?P<type>[\w/+.;=-]{0,100});base64,(?P<data>\s?[A-Za-z0-9+/%]+(?:[\r\n]+[ \t]*[A-Za-z0-9+/%]+)*={0,2})",
    re.IGNORECASE,
)


def without_files(markup: str) -> str:
    """`markup` without the files that are embedded in it: a photograph is a million characters of no text."""
    return EMBEDDED.sub("", markup)


def tamed(markup: str) -> str:
    """`markup` without comments, and with each `<` that opens nothing made text: those make html.parser quadratic."""
    kept = []
    position = 0
    while (start := markup.find("<!--", position)) >= 0 and (end := markup.find("-->", start)) >= 0:
        kept.append(markup[position:start])
        position = end + 3
    kept.append(markup[position:])
    return re.sub(r"<(?![^<>]{0,20000}>)", "&lt;", "".join(kept))

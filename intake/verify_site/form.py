"""What a form sent: the body of a POST in, its fields and its file out. `BadForm` for anything else.

Two encodings are known, those of HTML forms: urlencoded, and multipart/form-data (RFC 7578). Nothing touches the disk.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

LONGEST_FIELD = 200  #: characters of a text field
MOST_PARTS = 10

_BOUNDARY = re.compile(r'boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))', re.IGNORECASE)
_NAME = re.compile(rb'[;\s]name="([^"\r\n]*)"', re.IGNORECASE)
_FILE_NAME = re.compile(rb'[;\s]filename="([^"\r\n]*)"', re.IGNORECASE)


class BadForm(ValueError):
    """The body is no form that a page of ours sends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Text fields by name, the last of each; the file when one was chosen."""

    fields: dict[str, str] = field(default_factory=dict)
    file_name: str = ""
    file: bytes | None = None  #: None: no file part, or none was chosen


def parse(content_type: str, body: bytes) -> Form:
    """The form in `body`. Raises BadForm."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        return _urlencoded(body)
    boundary = _BOUNDARY.search(content_type)
    if kind != "multipart/form-data" or boundary is None:
        raise BadForm(kind or "no content type")
    return _multipart(body, (boundary[1] or boundary[2]).encode("latin-1", "replace"))


def _urlencoded(body: bytes) -> Form:
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_PARTS)
    except ValueError as error:
        raise BadForm("not urlencoded") from error
    return Form(fields={name: value[:LONGEST_FIELD] for name, value in pairs})


def _multipart(body: bytes, boundary: bytes) -> Form:
    # RFC 2046 §5.1.1: the line break before a delimiter belongs to it; the first delimiter may open the body.
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--") or len(pieces) > MOST_PARTS + 2:
        raise BadForm("not multipart, or cut off")
    fields: dict[str, str] = {}
    file_name, file = "", None
    for piece in pieces[1:-1]:
        head, blank, content = piece.partition(b"\r\n\r\n")
        name = _NAME.search(head)
        if not blank or name is None:
            raise BadForm("a part without a name")
        chosen = _FILE_NAME.search(head)
        if chosen is None:
            fields[name[1].decode("utf-8", "replace")] = content[: 4 * LONGEST_FIELD].decode("utf-8", "replace")[
                :LONGEST_FIELD
            ]
        elif content and file is None:
            file_name, file = chosen[1].decode("utf-8", "replace"), content
    return Form(fields=fields, file_name=file_name[:LONGEST_FIELD], file=file)

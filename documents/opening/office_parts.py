"""From the ZIP file of a Word or Writer document to its parts: what is written, what is named, what was put into it.

Raises what `archive.BROKEN_ZIP` lists, and ParseError, where a part is none.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from documents.opening.holdings import safe_name
from documents.opening.media import media_type
from documents.opening.opened import Member
from documents.opening.packages import package_of

#: Word calls it `document.xml`, and on the web sometimes `document2.xml`.
_MAIN = re.compile(r"word/document[0-9]*\.xml")
_AROUND = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_RELATIONS = re.compile(r"(word(?:/[a-z]+)?)/_rels/([^/]+)\.rels")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_OBJECTS = 50
_MOST_AROUND = 3  #: letterheads (first page, even pages, others), and as many feet
_MOST_XML = 30_000_000


def main_of_word(names: Iterable[str]) -> str:
    """The part with a Word document's text, or "" where none of `names` is one."""
    return min(filter(_MAIN.fullmatch, names), default="")


def part_of(archive: zipfile.ZipFile, name: str, *, missing_ok: bool = False) -> bytes:
    """A part's bytes. Raises ValueError when it is too large, KeyError when it is missing."""
    if missing_ok and name not in archive.namelist():
        return b""
    with archive.open(name) as stream:
        content = stream.read(_MOST_XML + 1)
    if len(content) > _MOST_XML:
        raise ValueError("a part of the document is too large")
    return content


def written_parts(archive: zipfile.ZipFile, main: str) -> list[str]:
    """The part with the text, between those with the letterhead and with the notes and the foot of the pages."""
    there = sorted(archive.namelist())
    around = [name for name in there if _AROUND.fullmatch(name)]
    heads, feet = ([name for name in around if kind in name][:_MOST_AROUND] for kind in ("header", "footer"))
    return [*heads, main, *(name for name in _NOTES if name in there), *feet]


def related(name: str) -> str:
    """The part that says what a part's relations are."""
    folder, _, base = name.rpartition("/")
    return f"{folder}/_rels/{base}.rels"


def relations(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    """What the relations of a DOCX's part name: paths in the archive by their identifiers."""
    folder = name.rpartition("/")[0]
    written = part_of(archive, related(name), missing_ok=True)
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
        for one in (fromstring(written) if written else ())
    }


def is_unread(name: str, read: list[str]) -> bool:
    """Whether a part says which pictures another part shows that is none of `read`."""
    if name == "styles.xml":  # of a Writer file
        return True
    about = _RELATIONS.fullmatch(name)
    return about is not None and f"{about[1]}/{about[2]}" not in read


def put_in(archive: zipfile.ZipFile, root: Element, main: str, most: int) -> list[Member]:
    """The files in a document whose text is `root`: objects of at most `most` bytes, and texts written elsewhere.

    Web applications put the whole text into such a file of its own, an HTML page, and leave it to Word to show it.
    """
    objects = [name for name in archive.namelist() if name.startswith("word/embeddings/")][:_MOST_OBJECTS]
    found = [member for name in objects if (member := _object(archive, name, most)) is not None]
    chunks = [chunk.get(_RELATION, "") for chunk in root.iter(f"{_W}altChunk")][:_MOST_OBJECTS]
    named = relations(archive, main) if chunks else {}
    for path in dict.fromkeys(named[chunk] for chunk in chunks if chunk in named):
        if content := part_of(archive, path, missing_ok=True):
            found.append(Member(name=safe_name(path, "text"), data=content))
    return found


def _object(archive: zipfile.ZipFile, name: str, most: int) -> Member | None:
    """The file behind "insert an object"; the tables and formulas of other programs are none that hold papers."""
    content = part_of(archive, name)
    kind = media_type(content) if content else ""
    if kind == "application/pdf" or kind.startswith("image/") or _is_word(name):
        return Member(name=name.rpartition("/")[2], data=content) if content else None
    return package_of(content, most) if content else None


def _is_word(name: str) -> bool:
    return name.lower().endswith((".docx", ".docm", ".odt", ".rtf"))

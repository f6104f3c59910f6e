"""From a PDF whose end or whose table of objects is lost to a new file of the objects that are whole.

A transfer that stopped leaves a file without its table, which says where everything is (ISO 32000-1 §7.5.4), but most
objects say themselves where they begin and end. Each is taken as it stands, the last of one number counting, with a
new table behind them. Where the tree of pages is lost too, it is made anew of the pages that lack nothing.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_BEGIN = re.compile(rb"(?<!\d)(\d{1,9})[ \t\r\n]+(\d{1,5})[ \t\r\n]+obj\b")
_END = re.compile(rb"endobj|(?<!end)stream\r?\n")
_LENGTH = re.compile(rb"/Length\s+(\d{1,9})(?!\s+\d+\s+R)")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+R\b")
_UPWARDS = re.compile(rb"/(?:Parent|StructParents|Annots|B|Tabs)\s*(?:\[[^\]]*\]|\d+\s+\d+\s+R)?")
_PARENT = re.compile(rb"/Parent\s+(\d{1,9})\s+\d+\s+R")
_CATALOG, _PAGE, _PAGES = (re.compile(rb"/Type\s*/%s(?![A-Za-z])" % name) for name in (b"Catalog", b"Page", b"Pages"))
_TREE = re.compile(rb"/Pages\s+(\d{1,9})\s+\d+\s+R")
_PACKED = re.compile(rb"/Type\s*/ObjStm(?![A-Za-z])")
_COUNT, _FIRST = re.compile(rb"/N\s+(\d{1,6})"), re.compile(rb"/First\s+(\d{1,8})")
_LOCKED = re.compile(rb"/Filter\s*/Standard(?![A-Za-z])")
_MOST_OBJECTS, _HIGHEST = 100_000, 4_000_000  #: PDFium knows no number above four millions
_MOST_PAGES = 200
_MOST_SHOWN = 2_000  #: objects of a page that are looked for
_MOST_UNPACKED = 50_000_000  #: bytes of objects that were packed into streams
_A4 = b"[0 0 595 842]"
_DEPTH = 6  #: references from a page to what it shows: resources, a form, its picture, a mask


class Mended(NamedTuple):
    """A file that any reader opens."""

    data: bytes
    whole: bool  #: nothing is missed: only the table was lost


class _Object(NamedTuple):
    body: bytes  #: from behind `obj` to before `endobj`
    head: bytes  #: the same without its stream


def mended(data: bytes) -> Mended | None:
    """The file anew; None when it has no page that is whole, or was locked. Takes time with its length alone."""
    objects, ended = _objects_of(data)
    if any(_LOCKED.search(one.head) for one in objects.values()):
        return None
    objects = {**_unpacked(objects), **objects}
    roots = [number for number, one in objects.items() if _CATALOG.search(one.head)]
    pages = [number for number, one in objects.items() if _PAGE.search(one.head)][:_MOST_PAGES]
    good = [number for number in pages if _lacks_nothing(number, objects)]
    root = next((number for number in reversed(roots) if _has_tree(objects[number], objects)), 0)
    if root and len(good) == len(pages):
        return Mended(_written(objects, root), ended)
    if not good:
        return None
    tree, root = max(objects) + 1, max(objects) + 2
    # A page looks above itself for what it does not say: its size, its resources. A parent that is lost is replaced.
    above = {int(found[1]) for number in good if (found := _PARENT.search(objects[number].head))} - set(objects)
    kids = b" ".join(b"%d 0 R" % number for number in good)
    made = _made(b"<</Type/Pages/Kids[%s]/Count %d/MediaBox%s>>" % (kids, len(good), _A4))
    objects |= dict.fromkeys((tree, *above), made)
    objects[root] = _made(b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    return Mended(_written(objects, root), whole=False)


def _made(body: bytes) -> _Object:
    return _Object(body, body)


def _objects_of(data: bytes) -> tuple[dict[int, _Object], bool]:
    """The objects that are whole, by number; whether the file ends behind one."""
    found: dict[int, _Object] = {}
    at = 0
    while len(found) < _MOST_OBJECTS and (begin := _BEGIN.search(data, at)):
        end = _END.search(data, begin.end())
        if end is None:
            return found, False
        head = data[begin.end() : end.start()]
        close = end.start()
        if end.group() != b"endobj":
            close = _end_of_stream(data, head, end.end())
            close = data.find(b"endobj", close) if close >= 0 else -1
            if close < 0:
                return found, False
        number = int(begin[1])
        if number <= _HIGHEST:
            found.pop(number, None)  # the order is that of the file
            found[number] = _Object(data[begin.end() : close], head)
        at = close + len(b"endobj")
    return found, True


def _end_of_stream(data: bytes, head: bytes, start: int) -> int:
    """Where `endstream` is: by the stream's own length if that is true, for a picture may hold the word by chance."""
    length = _LENGTH.search(head)
    if length:
        behind = start + int(length[1])
        if data[behind : behind + 20].lstrip(b"\r\n").startswith(b"endstream"):
            return behind
    return data.find(b"endstream", start)


def _unpacked(objects: Mapping[int, _Object]) -> dict[int, _Object]:
    """Objects inside streams (ISO 32000-1 §7.5.7); what cannot be unpacked is left out."""
    found: dict[int, _Object] = {}
    left = _MOST_UNPACKED
    for one in objects.values():
        count, first = _COUNT.search(one.head), _FIRST.search(one.head)
        if not _PACKED.search(one.head) or count is None or first is None or left <= 0:
            continue
        stream = one.body[len(one.head) :].removeprefix(b"stream").lstrip(b"\r\n")
        try:
            content = zlib.decompressobj().decompress(stream, left)
        except zlib.error:
            continue
        left -= len(content)
        numbers = content[: int(first[1])].split()[: 2 * int(count[1])]
        if len(numbers) % 2 or not all(map(bytes.isdigit, numbers)):
            continue
        places = [int(first[1]) + int(place) for place in numbers[1::2]]
        for number, start, stop in zip(map(int, numbers[::2]), places, [*places[1:], len(content)], strict=True):
            if number <= _HIGHEST:
                found[number] = _made(content[start:stop])
    return found


def _has_tree(catalog: _Object, objects: Mapping[int, _Object]) -> bool:
    tree = _TREE.search(catalog.head)
    return tree is not None and int(tree[1]) in objects and bool(_PAGES.search(objects[int(tree[1])].head))


def _lacks_nothing(page: int, objects: Mapping[int, _Object]) -> bool:
    """Whether everything is there that the page shows."""
    seen: set[int] = set()
    asked: Iterable[int] = (page,)
    for _ in range(_DEPTH):
        named: set[int] = set()
        for number in asked:
            if number not in objects:
                return False
            head = _UPWARDS.sub(b"", objects[number].head) if len(objects[number].head) < 1_000_000 else b""
            named |= {int(one[1]) for one in _REFERENCE.finditer(head)}
        seen.update(asked)
        asked = named - seen
        if len(seen) > _MOST_SHOWN:
            break
    return True


def _written(objects: Mapping[int, _Object], root: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, one in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj%sendobj\n" % (number, one.body if one.body[:1].isspace() else b"\n" + one.body + b"\n")
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (max(places) + 1, root, table)
    return bytes(out)

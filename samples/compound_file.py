"""Writes compound files (MS-CFB, version 3): folders and streams in one file, as Outlook and old Word save them."""

import struct
from dataclasses import dataclass, field

Folder = dict[str, "bytes | Folder"]

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    left: int = _NONE
    right: int = _NONE
    child: int = _NONE
    start: int = _END
    content: bytes = b""


@dataclass(slots=True)
class _Chains:
    """Sectors of one size and the table that links them."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    links: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """Where the chain of `content` begins."""
        if not content:
            return _END
        count = -(-len(content) // self.size)
        first = len(self.links)
        self.links += [*range(first + 1, first + count), _END]
        self.data += content.ljust(count * self.size, b"\0")
        return first


def compound_file(content: Folder) -> bytes:
    """The file. Up to about 6 MB: there is no list of lists of sectors."""
    entries = [_Entry("Root Entry", _ROOT)]
    _lay_out(content, entries, 0)
    big, mini = _Chains(_SECTOR), _Chains(_MINI)
    for entry in entries[1:]:
        if entry.kind == _STREAM:
            entry.start = (mini if len(entry.content) < _CUTOFF else big).add(entry.content)
    entries[0].start, entries[0].content = big.add(bytes(mini.data)), bytes(mini.data)
    directory = b"".join(map(_written, entries))
    directory_start = big.add(directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0"))
    mini_table = struct.pack(f"<{len(mini.links)}I", *mini.links)
    mini_start = big.add(mini_table.ljust(-(-len(mini_table) // _SECTOR) * _SECTOR, b"\xff"))
    mini_sectors = -(-len(mini_table) // _SECTOR)
    tables = 1
    while tables * _SECTOR // 4 < len(big.links) + tables:
        tables += 1
    assert tables <= 109, "too large for this writer"
    first_table = len(big.links)
    links = [*big.links, *[_FAT] * tables]
    table = struct.pack(f"<{len(links)}I", *links).ljust(tables * _SECTOR, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, tables, directory_start, 0, _CUTOFF,
        mini_start, mini_sectors, _END, 0,
    )  # fmt: skip
    places = [*range(first_table, first_table + tables)]
    header += struct.pack("<109I", *places, *[_FREE] * (109 - tables))
    return header + bytes(big.data) + table


def _lay_out(folder: Folder, entries: list[_Entry], parent: int) -> None:
    """Adds the entries of a folder as a balanced tree, shorter names first (MS-CFB §2.6.4)."""
    numbers = []
    for name in sorted(folder, key=lambda name: (len(name), name.upper())):
        content = folder[name]
        numbers.append(len(entries))
        if isinstance(content, bytes):
            entries.append(_Entry(name, _STREAM, content=content))
        else:
            entries.append(_Entry(name, _STORAGE))
            _lay_out(content, entries, len(entries) - 1)
    entries[parent].child = _tree(numbers, entries)


def _tree(numbers: list[int], entries: list[_Entry]) -> int:
    if not numbers:
        return _NONE
    middle = len(numbers) // 2
    entry = entries[numbers[middle]]
    entry.left, entry.right = _tree(numbers[:middle], entries), _tree(numbers[middle + 1 :], entries)
    return numbers[middle]


def _written(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    return _ENTRY.pack(
        name, len(name), entry.kind, 1, entry.left, entry.right, entry.child, b"", 0, 0, 0, entry.start,
        len(entry.content),
    )  # fmt: skip

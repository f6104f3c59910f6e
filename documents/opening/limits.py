"""How much of a file is opened before it counts as hostile, or as too much for one reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may cost."""

    bytes: int = 30_000_000  #: of the file itself
    pages: int = 60  #: pages that are read of one file
    pixels: int = 120_000_000  #: of one picture, before it is scaled down
    archive_bytes: int = 100_000_000  #: of all members of an archive together, unpacked
    archive_files: int = 100  #: members of an archive, nested ones included
    archive_depth: int = 2  #: archives inside archives
    archive_ratio: int = 200  #: unpacked : packed, above which an archive is a bomb
    page_seconds: float = 20.0  #: after which a page is given up

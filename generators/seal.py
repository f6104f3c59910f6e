"""The place of a seal: what an authority's seal is asked for, and what it gives to be drawn on the permit."""

from dataclasses import dataclass
from typing import Protocol

from generators.facts import PermitData


@dataclass(frozen=True, slots=True, kw_only=True)
class SealMark:
    """A two-dimensional barcode and the words beside it."""

    rows: tuple[str, ...]  #: modules from top to bottom, "1" dark and "0" light, without the quiet zone
    caption: str  #: French: which authority sealed, and whether it is a test

    def __post_init__(self) -> None:
        if not self.rows or any(len(row) != len(self.rows[0]) or set(row) - {"0", "1"} for row in self.rows):
            raise ValueError("a seal is a rectangle of 0 and 1")


class Seal(Protocol):
    """An authority that seals a permit. The same permit gives the same seal: approved bytes are drawn again."""

    def mark(self, data: PermitData) -> SealMark:
        """The seal of `data`. It binds the paper to its travel document: the document's number is in it."""
        ...

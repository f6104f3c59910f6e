"""The written texts as frozen entries: what stands on the page, and the truth."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent

#: The grades that carry a request; a text that is no proof must get none of them.
STRONG = ("cancelled-by-carrier", "booking-cancelled", "border-closed", "medical")
NO_PROOF = ("not-proof", "none")


class TextSet(StrEnum):
    """Each by another hand without a look at the reader, in a folder of its name."""

    FIRST = "first"  #: the reader has been mended since with its misses in view: says what was reached
    SECOND = "second"  #: written after that


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A text about lodging. Fields that the text does not tell are empty, and not scored."""

    name: str
    language: str
    text: str
    is_certificate: bool
    host_surname: str = ""
    host_given_names: str = ""
    also_hosts: tuple[str, ...] = ()  #: of a couple, the other: "SURNAME, GIVEN"
    guests: tuple[str, ...] = ()  #: "SURNAME, GIVEN"
    commune: str = ""  #: as the official list spells it today
    postcode: str = ""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Each of them, if the host is a person."""
        return (f"{self.host_surname}, {self.host_given_names}", *self.also_hosts) if self.host_surname else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A text about a journey. Fields that the text does not tell are empty, and not scored."""

    name: str
    language: str
    text: str
    grade: str  #: of `documents.paper.ProofGrade`, or "none"
    also: tuple[str, ...] = ()  #: other grades that a careful agent would accept
    passenger: tuple[str, ...] = ()  #: "SURNAME, GIVEN", each of them
    flight: str = ""
    date: str = ""  #: of the flight, ISO

    @property
    def is_proof(self) -> bool:
        return self.grade not in NO_PROOF

    @property
    def grades(self) -> tuple[str, ...]:
        """Those that are right."""
        return (self.grade, *self.also)


def certificates(text_set: TextSet) -> tuple[Certificate, ...]:
    """In the order of the file."""
    return tuple(Certificate(**entry) for entry in _entries(text_set, "certificates.toml"))


def proofs(text_set: TextSet) -> tuple[Proof, ...]:
    """Proofs, then what is none."""
    return tuple(Proof(**entry) for file in ("proofs.toml", "non_proofs.toml") for entry in _entries(text_set, file))


def _entries(text_set: TextSet, file: str) -> list[dict[str, Any]]:
    """Arrays as tuples; raises TypeError later, at the dataclass, for a key that it does not know."""
    entries = tomllib.loads((_FOLDER / text_set / file).read_text(encoding="utf-8"))["entry"]
    return [{k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()} for entry in entries]

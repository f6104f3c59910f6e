"""A proof that names one person by title and family name goes in; whether it can be the applicant's comes out.

"Madame NDIAYE, votre vol est annulé" is the applicant's where this is their whole family name, the title fits the sex
that their passport tells, and nobody else of the dossier bears that name: families travel together.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from documents import names
from documents.folding import bare
from documents.judgement.accommodation import host_of
from documents.judgement.bench import Bench
from documents.judgement.exhibits import Exhibit
from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.judgement.name_slips import misread
from documents.vocabulary import Field, Kind

_WOMEN = (
    "MME|MADAME|MLLE|MADEMOISELLE|MRS|MS|MISS|FRAU|SRA|SRTA|SENORA|SENHORA|SIGNORA|SIGRA|SIG\\.?RA|MEVR|MEVROUW|BAYAN|PANI"
    "|DOAMNA|ГОСПОЖА|Г-ЖА"
)
_MEN = "M|MR|MONSIEUR|HERR|HERRN|SR|SENOR|SENHOR|SIGNOR|SIG|DHR|HEER|BAY|PAN|DOMNUL|DOMNULE|ГОСПОДИН|Г-Н"
_AND = r"(?:\s*[,/&]\s*|\s(?:AND|ET|UND|Y|E|EN|I)\s)"


class Alone(Enum):
    """What a family name alone is worth."""

    THEIRS = "theirs"
    CHECK = "check"  #: it may be a relative's: no title, no sex, or somebody else bears it
    OTHER = "other"  #: the title is of the other sex


def by_family_name(paper: Exhibit, passengers: Sequence[Name], bench: Bench) -> Alone | None:
    """What it is worth that a proof names the applicant by their whole family name alone; None where it does not."""
    name = bench.name
    if name is None or len(passengers) != 1 or not (name.surname and name.given) or passengers[0].given:
        return None
    if not set(names.forms(names.without_titles(passengers[0].surname))) & set(names.forms(name.surname)):
        return None
    told, sex = _titles(paper, passengers[0]), bench.facts.get(Field.SEX)
    if sex and told and told != {sex} and len(told) == 1:
        return Alone.OTHER
    alone = not any(_bears(other, name) for other in _others(bench, name))
    return Alone.THEIRS if sex and told == {sex} and alone else Alone.CHECK


def _titles(paper: Exhibit, passenger: Name) -> set[str]:
    """The sexes of the titles before the name on its page: of "Madame, Monsieur X" both, as of two people."""
    family = r"[\s\-]+".join(map(re.escape, re.split(r"[\s\-]+", bare(names.without_titles(passenger.surname)))))
    found = set()
    for line in paper.sheet.page.lines:
        text = bare(line.text)
        for sex, titles in (("F", _WOMEN), ("M", _MEN)):
            one = rf"(?<![^\W\d_])(?:{titles})\.?"
            if re.search(rf"{one}(?:{_AND}(?:{_WOMEN}|{_MEN})\.?)?\s+{family}(?![^\W\d_])", text):
                found.add(sex)
    return found


def _others(bench: Bench, name: Name) -> Iterator[Name]:
    """Whom else the papers name, but as passengers of proofs; a slip on a hand's certificate is nobody else."""
    for exhibit in bench.exhibits:
        told: list[Name] = []
        if exhibit.kind in (Kind.PASSPORT_IDENTITY, Kind.VISA, Kind.HOST_IDENTITY):
            told = [exhibit.bearer] if exhibit not in (*bench.passports, *bench.visas) else []
        elif exhibit.kind is Kind.ACCOMMODATION:
            guests, host = names_of(exhibit.get("guests")), host_of(exhibit)
            told = [one for one in guests if not (exhibit.hardly_legible and misread(one, name))]
            told += [host] if host else []
        yield from (one for one in told if one and compare(one, name) < Likeness.SAME)


def _bears(other: Name, name: Name) -> bool:
    """Whether somebody bears a whole family name, whatever else."""
    return any(set(form.split()) <= set(names.usual(other.shown).split()) for form in names.forms(name.surname))

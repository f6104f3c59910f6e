"""Two names in, how alike they are out: the same person, worth a look, or somebody else.

Leans on `documents.names` for spellings. What it adds is the judge's: the first of several given names stands for all,
as certificates and tickets write it (Anna for Anna Maria); a second family name or a married name stays worth a look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import permutations

from documents import names
from documents.names import Match, PersonName

_FEW = 4  #: words of a name, up to which every order of them is tried
_LETTERS_TOLD = 12  #: of a whole name, in which only blanks differ from another's
_GLUED = 8  #: of one that lost a blank beside a given name left out
_FULL = 24  #: letters of a family name for which a zone may have no room


class Likeness(IntEnum):
    """Ordered: more is more alike."""

    OTHER = 0
    CHECK = 1  #: a part agrees: a second family name, a married name, one letter
    SAME = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a paper gives it. `given` is empty for people with one name, and where the order is unknown."""

    surname: str
    given: str = ""
    cut: bool = False  #: from a zone whose name field is full: its last part may go on

    def __bool__(self) -> bool:
        return bool(self.surname.strip() or self.given.strip())

    @property
    def shown(self) -> str:
        """For a sentence: "ERIKSSON Anna"."""
        return f"{self.surname} {self.given}".strip()

    @property
    def _person(self) -> PersonName:
        return PersonName(self.surname, self.given, self.cut)


def names_of(listed: str) -> tuple[Name, ...]:
    """The names of "SURNAME, GIVEN|SURNAME, GIVEN"; empty parts are left out."""
    return tuple(Name(person.surname, person.given_names) for person in names.people(listed))


def compare(one: Name, other: Name) -> Likeness:
    """How alike two names are. Both should be known: an empty one is worth a look against anything."""
    match = names.compare(one._person, other._person)
    if match is Match.SAME:
        return Likeness.SAME
    if one and other and (_goes_on(one, other) or _goes_on(other, one)):
        return Likeness.SAME
    if one and other and (_ran_together(one, other) or _ran_together(other, one)):
        return Likeness.SAME
    if match is Match.CHECK and one and other:
        return Likeness.SAME if _first_stands_for_all(one, other) else Likeness.CHECK
    return Likeness.CHECK if match is Match.CHECK else Likeness.OTHER


def blanks_aside(one: Name, other: Name) -> bool:
    """Whether a long name has the very letters of another, blanks aside: RAKOTONIRINA for RAKOTO NIRINA."""
    left, right = (names.usual(name.shown).split() for name in (one, other))
    if len(left) == len(right) or len("".join(left)) != len("".join(right)) or len("".join(left)) < _LETTERS_TOLD:
        return False
    return bool(run_together(left) & run_together(right))


def run_together(words: list[str]) -> frozenset[str]:
    """Words without blanks in any order; many of them only turned."""
    if len(words) <= _FEW:
        return frozenset("".join(order) for order in permutations(words))
    return frozenset("".join(words[turn:] + words[:turn]) for turn in range(len(words)))


def _goes_on(cut: Name, whole: Name) -> bool:
    """Whether a name from a full zone is the beginning of another: of NUWAN the zone had room for NU.

    A long family name may leave no room for a given one, and be cut itself.
    """
    if cut.cut and not cut.given and whole.given:
        begun = [form for form in names.forms(cut.surname) if len(form) >= _FULL]
        return any(form.startswith(one) for form in names.forms(whole.surname) for one in begun)
    return cut.cut and any(
        set(names.forms(cut.surname)) & set(names.forms(surname))
        and any(form.startswith(begun) for form in names.forms(given) for begun in names.forms(cut.given))
        for surname, given in _divisions(whole, len(cut.surname.split()))
    )


def _divisions(name: Name, count: int) -> Iterator[tuple[str, str]]:
    """Family and given names: as they are known, or with so many words of family name before or behind the given."""
    if name.given:
        yield name.surname, name.given
        return
    words = names.without_titles(name.surname).split()
    yield " ".join(words[:count]), " ".join(words[count:])
    yield " ".join(words[-count:]), " ".join(words[:-count])


def _first_stands_for_all(one: Name, other: Name) -> bool:
    """Whether both have one family name, and the given names of one begin those of the other."""
    if not (one.surname and other.surname) or not (one.given or other.given):
        return False
    if one.given and other.given:
        if not set(names.forms(one.surname)) & set(names.forms(other.surname)):
            return False
        return any(
            _begins(left.split(), right.split())
            for left in names.forms(names.without_titles(one.given))
            for right in names.forms(names.without_titles(other.given))
        )
    ordered, unordered = (one, other) if one.given else (other, one)
    for written in names.forms(names.without_titles(unordered.surname)):
        words = written.split()
        for surname in names.forms(ordered.surname):
            for given in names.forms(ordered.given):
                needed = {*surname.split(), given.split()[0]} if given else set()
                if needed and needed <= set(words) <= {*surname.split(), *given.split()}:
                    return True
    return False


def _ran_together(glued: Name, name: Name) -> bool:
    """Whether words that lost a blank are a family name and the first given names: ALIAL RAWI, Ali Hussein AL RAWI."""
    words, given = names.usual(names.without_titles(glued.shown)).split(), names.usual(name.given).split()
    surname, letters = names.usual(name.surname).split(), "".join(words)
    return len(letters) >= _GLUED and any(
        len(words) < len(surname) + count and letters in run_together([*surname, *given[:count]])
        for count in range(1, len(given))
    )


def _begins(left: list[str], right: list[str]) -> bool:
    short, long = sorted((left, right), key=len)
    return bool(short) and len(short[0]) > 1 and long[: len(short)] == short

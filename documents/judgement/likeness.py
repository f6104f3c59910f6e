"""Two names in, how alike they are out: the same person, worth a look, or somebody else.

Leans on `documents.names` for spellings. What it adds is the judge's: the first of several given names stands for all,
as certificates and tickets write it (Anna for Anna Maria); a second family name or a married name stays worth a look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import permutations

from rapidfuzz.distance import DamerauLevenshtein

from documents import names
from documents.names import Match, PersonName

_INSIDE = 2  #: letters at the end of a given name that tell men from women, and one language from another
_KNOWN = 6  #: letters of given names, and of a family name, in which one lost letter makes nobody else
_FEW = 4  #: words of a name, up to which every order of them is tried
_THIN = frozenset("IL")  #: letters that readers pass over
_LETTERS_TOLD = 12  #: of a whole name, in which only blanks differ from another's
_FULL = 24  #: letters of a family name for which a zone may have no room
_CALLED, _LONG = 4, 8  #: letters of given names, and of a family name, in which one misread letter makes nobody else
#: Letters, small or capital, of which readers take one for the other.
_PAIRS = "GQ CG GO OQ DO CE CO EF FP BH HN MN UV NU VY IL IT LT IJ AO"
_ALIKE = tuple(set(pair) for pair in _PAIRS.split())


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


def misread(one: Name, other: Name) -> bool:
    """Whether two names differ by no more than a reader's slips: enough for one person when the births agree.

    Of several given names as many count as the other paper has; which part comes first, papers do not always tell.
    """
    given = [names.usual(name.given).split() for name in (one, other)]
    if any(_begun_apart(read, name) for read, name in ((one, other), (other, one))):
        return True
    return any(_nearly(one, other, given, count) for count in (None, min(map(len, given)) or None)) or _torn(one, other)


def _begun_apart(read: Name, name: Name) -> bool:
    """Whether a family name's beginning was taken for the first given name: "Cot ENDY Odile" for COHENDY Odile."""
    (first, *others), family = names.usual(read.given).split() or [""], "".join(names.usual(name.surname).split())
    given, whole = names.usual(name.given).split(), first + "".join(names.usual(read.surname).split())
    near = DamerauLevenshtein.distance(whole, family) <= max(1, len(family) // 6)
    return len(family) >= _KNOWN and bool(others) and given[: len(others)] == others and near


def _torn(one: Name, other: Name) -> bool:
    """Whether the words of two names are the same letters: of "Ada MODE Lo" the end is no given name."""
    left, right = (run_together(names.usual(name.shown).split()) for name in (one, other))
    return bool(left & right)


def run_together(words: list[str]) -> frozenset[str]:
    """Words without blanks in any order; many of them only turned."""
    if len(words) <= _FEW:
        return frozenset("".join(order) for order in permutations(words))
    return frozenset("".join(words[turn:] + words[:turn]) for turn in range(len(words)))


def _nearly(one: Name, other: Name, given: list[list[str]], count: int | None) -> bool:
    """Whether the words of two names, with so many given names, turned are the same but for a reader's slips.

    Either may be turned: of "Martine Cot ENDY" a hand's COHENDY begins among the given names.
    """
    left, right = (
        names.usual(name.surname).split() + part[:count] for name, part in zip((one, other), given, strict=True)
    )
    allowed = max(1, min(len("".join(left)), len("".join(right))) // 6)
    return any(
        DamerauLevenshtein.distance("".join(left[turn:] + left[:turn]), "".join(right[other:] + right[:other]))
        <= allowed
        for turn in range(len(left))
        for other in range(max(1, len(right)))
    )


def letters_apart(one: str, other: str) -> int:
    """By how many slips of a reader or a typist two words differ."""
    return DamerauLevenshtein.distance(one, other)


def same_day(one: str, other: str, *, hardly_legible: bool) -> bool:
    """Whether two ISO days are the same; on a page that was hardly legible, or but one digit apart."""
    if one == other:
        return True
    apart = sum(a != b for a, b in zip(one, other, strict=True)) if len(one) == len(other) else len(one)
    return hardly_legible and bool(one and other) and apart == 1


def namesakes(one: Name, other: Name) -> bool:
    """Whether family names are the same and given names begin alike: with one day of birth, one person misread."""
    if not (one.given.strip() and other.given.strip()):
        return False
    same_family = bool(set(names.forms(one.surname)) & set(names.forms(other.surname)))
    return same_family and names.forms(one.given)[0][:1] == names.forms(other.given)[0][:1]


def family_misread(one: Name, other: Name, *, begun: bool = True) -> bool:
    """Whether given names are the same and family names are two slips apart at most: BAIJ for BADJI in a hand.

    `begun`: with one first letter.
    """
    if not (one.given.strip() and other.given.strip()) or not set(names.forms(one.given)) & set(
        names.forms(other.given)
    ):
        return False
    left, right = ("".join(names.usual(name.surname).split()) for name in (one, other))
    near = DamerauLevenshtein.distance(left, right) <= _INSIDE
    return min(len(left), len(right)) > _INSIDE + 1 and (left[:1] == right[:1] or not begun) and near


def letter_apart(one: Name, other: Name) -> bool:
    """Whether family names are the same and given names are one letter apart, and that one stands inside the word.

    What tells Louis from Louise and Marie from Maria stands at the end.
    """
    if not set(names.forms(one.surname)) & set(names.forms(other.surname)):
        return False
    left, right = ("".join(names.usual(name.given).split()) for name in (one, other))
    return (
        min(len(left), len(right)) >= _INSIDE + 3
        and (left[:1] == right[:1] or {left[:1], right[:1]} == _THIN)  # "lonut" is Ionut in small print
        and left[-_INSIDE:] == right[-_INSIDE:]
        and DamerauLevenshtein.distance(left, right) == 1
    )


def later_name_misread(bearer: Name, other: Name) -> bool:
    """Whether family name and first given name are the same, and those behind it one letter apart each at most.

    Of one family, nobody else has that first name before a second one that is nearly theirs: FATMA LOHRA, FATMA ZOHRA.
    """
    given, words = names.usual(bearer.given).split(), names.usual(other.shown).split()
    for word in [*names.usual(bearer.surname).split(), *given[:1]]:
        if word not in words:
            return False
        words.remove(word)
    return len(words) == len(given) - 1 > 0 and all(
        min(len(one), len(read)) > _INSIDE + 1 and DamerauLevenshtein.distance(one, read) <= 1
        for one, read in zip(given[1:], words, strict=True)
    )


def one_word_misread(read: Name, name: Name) -> bool:
    """Whether names have the same words, whatever their order, but for one that is a letter apart: IRYNA, ARYNA.

    What tells men from women stands at its end, and has to agree.
    """
    words, others = (names.usual(names.without_titles(one.shown)).split() for one in (read, name))
    for word in tuple(words):
        if word in others:
            words.remove(word)
            others.remove(word)
    if len(words) != 1 or len(others) != 1 or names.usual(name.shown) == others[0]:
        return False
    left, right = words[0], others[0]
    return (
        min(len(left), len(right)) >= _INSIDE + 2
        and left[-_INSIDE:] == right[-_INSIDE:]
        and DamerauLevenshtein.distance(left, right) == 1
    )


def family_letter_off(read: Name, name: Name) -> bool:
    """Whether a name as a reader saw it is another but for one letter of the family name such as readers misread.

    All given names are the same. Readers lose thin letters and one of two, and take some inside a word for others:
    MINT SID for MINT SIDI, ABDUGODIROV for ABDUQODIROV, not ERIKSSEN.
    """
    words, given = names.usual(names.without_titles(read.shown)).split(), names.usual(name.given).split()
    family = "".join(names.usual(name.surname).split())
    if len("".join(given)) < _CALLED or len(family) < _KNOWN:
        return False
    for word in given:
        if word not in words:
            return False
        words.remove(word)
    seen = "".join(words)
    # In small print an I that begins a name is an l: "llunga".
    begun = {seen[:1], family[:1]} == _THIN and seen[1:] == family[1:]
    called = "".join(given)
    return begun or _letter_lost(seen, family, called=called) or _letter_taken_for_another(seen, family, called=called)


def _letter_lost(seen: str, family: str, *, called: str) -> bool:
    return len(called) >= _KNOWN and any(
        seen == family[:place] + family[place + 1 :]
        and (letter in _THIN or letter in (family[max(0, place - 1)] if place else "", family[place + 1 : place + 2]))
        for place, letter in enumerate(family)
    )


def _letter_taken_for_another(seen: str, family: str, *, called: str) -> bool:
    """Whether one letter inside a long name, or behind long given ones, was read as one that looks like it."""
    if len(seen) != len(family) or len(family) < (_KNOWN if len(called) >= _LONG else _LONG):
        return False
    apart = [place for place, pair in enumerate(zip(seen, family, strict=True)) if pair[0] != pair[1]]
    return len(apart) == 1 and 0 < apart[0] < len(family) - _INSIDE and {seen[apart[0]], family[apart[0]]} in _ALIKE


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
    return len(letters) >= _LONG and any(
        len(words) < len(surname) + count and letters in run_together([*surname, *given[:count]])
        for count in range(1, len(given))
    )


def _begins(left: list[str], right: list[str]) -> bool:
    short, long = sorted((left, right), key=len)
    return bool(short) and len(short[0]) > 1 and long[: len(short)] == short

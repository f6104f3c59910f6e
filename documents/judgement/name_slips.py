"""Two names in, out whether they are one but for what readers and hands make of letters: enough beside one birth.

Each slip has a function of its own, with what has to agree for it; `likeness` tells names that differ by more.
"""

from rapidfuzz.distance import DamerauLevenshtein

from documents import names
from documents.judgement.likeness import Name, run_together

_INSIDE = 2  #: letters at the end of a given name that tell men from women, and one language from another
_KNOWN = 6  #: letters of given names, and of a family name, in which one lost letter makes nobody else
_THIN = frozenset("IL")  #: letters that readers pass over
_CALLED, _LONG = 4, 8  #: letters of given names, and of a family name, in which one misread letter makes nobody else
#: Letters, small or capital, of which readers take one for the other.
_PAIRS = "GQ CG GO OQ DO CE CO EF FP BH HN MN UV NU VY IL IT LT IJ AO"
_ALIKE = tuple(set(pair) for pair in _PAIRS.split())


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

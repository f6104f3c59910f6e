"""A place in a certificate's running text where somebody is named goes in; the name, or the two names, come out.

"Jean et Marie DUPONT" are two of one family; where a name ends is for `name_runs`.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from documents.folding import bare
from documents.names import PersonName, as_printed
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.home_words import RELATIVE
from documents.understanding.name_runs import PERSON_GOES_ON, Run, begin_of_name, is_titled, run_at
from documents.understanding.naming_words import JOINING, NO_NAMES, STOPS
from documents.understanding.persons import guessed, is_loud, person, with_accents

_AND = pattern_of(r"\s*,?\s*(?:ET|AND|Y|E|UND|&|AINSI\s+QUE|AS\s+WELL\s+AS)\s+")
_MAIDEN = pattern_of(r"\s*[,(]?\s*(?:NEE|EPOUSE|EP\.|VEUVE|VVE)\s+(?!LE\b|A\b|EN\b|\d)")


#: "ismail MODELO", alone on a line: a hand's capital is often but a larger small letter.
_FIRST_SMALL = pattern_of(
    r"^[a-zà-ÿ]{3,}(?=(?:[^\S\n]+[A-ZÀ-Ý][^\W\d_]+){0,2}[^\S\n]+[A-ZÀ-Ý'’-]{3,}(?:[^\S\n]+[A-ZÀ-Ý'’-]{2,})?$)"
)
#: Given names that are one letter away from a heading's word (française, constancia).
_GIVEN_NAMES = frozenset({"FRANCOISE", "CONSTANCA", "CONSTANCE"})

_MOST_GIVEN = 4  #: names of one person
_TOLD_BY_MOST = 6  #: letters from which a family's name is told though one of them is another


class Naming(NamedTuple):
    """Somebody named: offsets in the flow, and the name."""

    start: int
    end: int
    name: PersonName


def namings_at(flow: Flow, at: int, spelt: Callable[[str], str] = with_accents) -> list[Naming]:
    """Who is named at an offset; two people when the text goes on with "et" and their names belong together."""
    run = run_at(flow, begin_of_name(flow, at))
    if run is None:
        return []
    run = _with_maiden_name(flow, run)
    joint = _AND.match(flow.bare, run.end)
    other = run_at(flow, begin_of_name(flow, joint.end())) if joint else None
    first = person(" ".join(run.words), spelt) or _short_name(flow, run, spelt)
    if other is None or first is None:
        return [Naming(run.start, run.end, first)] if first else []
    second = person(" ".join(other.words), spelt)
    if second is not None and len(run.words) == 1:
        second = guessed(second)  # "Suresh and Anita KULKARNI" share what comes last
    # Where the family name is in capitals, what has none before it are given names, however many.
    given = len(run.words) <= (_MOST_GIVEN if any(map(is_loud, other.words)) else 2)
    family = second is not None and second.ordered and not first.ordered and given
    if family and second is not None and not any(map(is_loud, run.words)):
        first = _of_family(run.words, second.surname, spelt)
    elif second is None or (len(other.words) < 2 and not first.ordered) or (len(run.words) < 2):
        return [Naming(run.start, run.end, first)] if len(run.words) > 1 else []
    if len(other.words) < 2:
        return [Naming(run.start, run.end, first)]
    if first.surname == first.given_names:
        return [Naming(other.start, other.end, second)] if second else []  # "Bondarenko und Halyna Bondarenko"
    return [Naming(run.start, run.end, first), Naming(other.start, other.end, second)]


def _short_name(flow: Flow, run: Run, spelt: Callable[[str], str]) -> PersonName | None:
    """A name of two letters, all that somebody has: between a title and a birth, "Madame Oo, née le"."""
    alone = len(run.words) == 1 and is_titled(flow, run.start) and PERSON_GOES_ON.match(flow.bare, run.end)
    return PersonName(spelt(run.words[0])) if alone else None


def _of_family(words: list[str], family: str, spelt: Callable[[str], str]) -> PersonName:
    """The first of two of one family: "Jean" of "Jean et Marie DUPONT"; or in full, "Jean Dupont", as spelt there."""
    own = spelt(words[-1])
    slip = len(own) >= _TOLD_BY_MOST and Levenshtein.distance(own, family, score_cutoff=1) <= 1
    if len(words) > 1 and (own == family or slip):
        return PersonName(own, spelt(" ".join(words[:-1])))
    return PersonName(family, spelt(" ".join(words)))


def _with_maiden_name(flow: Flow, run: Run) -> Run:
    """ "Mme BERNARD née LEROY Martine": the given names stand behind the maiden name."""
    maiden = _MAIDEN.match(flow.bare, run.end)
    other = run_at(flow, maiden.end()) if maiden else None
    if other is None or not all(map(is_loud, run.words)):
        return run
    given = [word for word in other.words if not is_loud(word)]
    return Run([*given, *run.words], run.start, other.end) if given and given != other.words else run


def only_a_name(text: str) -> PersonName | None:
    """The name that a whole line is, as in a letterhead or under a signature; None when it is more, or less."""
    text = _FIRST_SMALL.sub(
        lambda seen: seen[0] if _is_said(bare(seen[0])) else seen[0].capitalize(), text.strip(" .,;:*_-")
    )
    flow = Flow.of_text(text)
    run = run_at(flow, begin_of_name(flow, 0))
    if run is None or not 2 <= len(run.words) <= 6 or len(flow.bare.strip()) - run.end > 1:
        return None
    if text.islower() and (len(run.words) > 3 or any(bare(word) in STOPS for word in run.words)):
        return None
    if any(_is_heading(bare(word).strip(".")) for word in run.words):
        return None
    return person(" ".join(run.words), as_printed)


def _is_said(word: str) -> bool:
    """Whether a small word before capitals is a sentence's or an address's, not a given name."""
    return word in STOPS | NO_NAMES | JOINING or word.startswith("SIGN") or bool(RELATIVE.fullmatch(word))


@lru_cache(maxsize=1024)
def _is_heading(word: str) -> bool:
    """Whether a word is one of a heading's, with at most one slip where it is long: ATESTATION."""
    if word in NO_NAMES or word in _GIVEN_NAMES:
        return word in NO_NAMES
    return len(word) >= 9 and any(Levenshtein.distance(word, one, score_cutoff=1) <= 1 for one in NO_NAMES)

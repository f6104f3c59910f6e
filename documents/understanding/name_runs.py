"""A running text and a place in it go in; the words of the name that begins there, and where they end, come out.

A name ends with what can't belong to it: a comma, a word in small letters that is no particle, a word that goes on
the sentence, the end of a line that was not full.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from documents.folding import bare
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.home_words import RELATIVE, TITLED
from documents.understanding.naming_words import ALWAYS_STOPS, JOINING, MONTHS, NO_NAMES, STATUS, STOPS
from documents.understanding.persons import is_loud, is_particle

_WORD = pattern_of(r"[^\W_](?:[\w'’\-]*\w)?")
_GAP = pattern_of(r"[^\S\n]*\.?[^\S\n]*\n?[^\S\n]*")
_SKIP = pattern_of(r"(?:[\s:.,;*_–—-]|\([^)\n]{0,25}(?:NOM|NAME)[^)\n]{0,25}\)|\((?:S|E|ES)\))*")
_CAPITAL_I = pattern_of(r"l[aeiouyéèêëàâïîôöüû]\w")  # in many a typeface a capital I and a small l are one sign
_LABEL_AHEAD = pattern_of(
    r"(?!NEE?S?\b|BORN\b|NACID|NASCID|NAT[OAI]\b|GEB)[^\W\d_][^\n:,.(]{1,30}:"
)  # a form's next line
#: Before a name, as a title: of orders, schools, law. "Ma mère Jeanne" has them as kin, which are no name either.
_CALLED = pattern_of(
    r"(?:L['’]\s?)?(?:ABBE|PERE|MERE|S(?:OE|Œ)UR|FRERE|PASTEUR|IMAM|REVEREND\w?|REV|FATHER|SISTER|BROTHER|PROFESS\w+|PROF|PR|MAITRE|DOCT\w+"
    r"|PADRE|MADRE|HERMANA|IRMA|SUOR|PFARRER|FREI|FRAY|CURE)\.?\s+"
)
_AFTER_COMMA = pattern_of(
    r"\s*,\s*(?=[^\W\d_]+(?:[\s-][^\W\d_]+){0,3}\s*(?:[,(\n]|NEE?\b|BORN\b|NAT[OA]\b|NACID|NASCID|GEB))"
)
#: Small letters that a reader can't tell from their capitals.
_SHAPED_ALIKE = frozenset("ciosuvwxz")
_GIVEN_BEHIND = 2  #: further given names between one that lost its capital and the family's
#: Behind a name, of whom it is.
PERSON_GOES_ON = pattern_of(
    r"\s*,?\s+(?:NEE?|DEMEURANTE?|DOMICILI\w+|HABITANTE?|RESIDANTE?|BORN|RESIDING|LIVING)(?!\w)"
)
_I_AM_CALLED = pattern_of(r"(?:JE\s+M['’ ]?\s?APPELLE|MY\s+NAME\s+IS|ME\s+LLAMO|MI\s+CHIAMO)\s+$")
_A_FULL_LINE = 0.8  #: of the longest line's letters
_MOST_TITLES = 6  #: before one name: "Monsieur le Docteur", "M. et Mme"


class Run(NamedTuple):
    """The words of a name, and its offsets in the flow."""

    words: list[str]
    start: int
    end: int


def begin_of_name(flow: Flow, at: int) -> int:
    """Past punctuation, hints in brackets and titles, of which nobody has many."""
    for _ in range(_MOST_TITLES):
        skipped = _SKIP.match(flow.bare, at)
        after = skipped.end() if skipped else at
        titled = TITLED.match(flow.bare, after)
        after = titled.end() if titled else after
        called = _CALLED.match(flow.bare, after)
        if called and flow.text[flow.place(called.end())].isupper():
            after = called.end()
        if after == at:
            break
        at = after
    return at


def run_at(flow: Flow, at: int) -> Run | None:
    """The words of a name from an offset on."""
    words: list[str] = []
    end = at
    quiet = _is_quiet(flow.text)
    place = at
    comma = False
    while len(words) < 9:
        gap = _GAP.match(flow.bare, place)
        start = gap.end() if gap else place
        if words and gap and "." in gap[0] and len(words[-1]) > 3 and not (quiet and _family_ahead(flow, gap, words)):
            break  # "Ana MODELO. Pièce jointe"; an initial goes on
        if words and gap and "\n" in gap[0] and not _goes_on(flow, place, start, words):
            break
        found = _WORD.match(flow.bare, start)
        if not found:
            step = _AFTER_COMMA.match(flow.bare, place)
            if step and words and not comma and quiet and all(map(is_loud, words)):
                comma, place = True, step.end()
                continue
            break
        word = flow.source(start, found.end())
        if quiet and _CAPITAL_I.match(word) and flow.source(found.end(), found.end() + 2).strip()[:1].isupper():
            word = "I" + word[1:]
        if _is_a_month_in_a_name(flow, word, found.end(), words):
            pass
        elif quiet and _lost_its_capital(flow, word, start, words):
            word = word.capitalize()
        elif not _fits(word, quiet=quiet, first=not words) or _joins_two(flow, word, found.end(), words):
            break
        words.append(word)
        end = place = found.end()
    while words and (is_particle(words[-1]) and not is_loud(words[-1])):
        words.pop()
        end = (
            at + len(flow.bare[at:end].rstrip())
            if not words
            else flow.bare.rfind(bare(words[-1]), at, end) + len(bare(words[-1]))
        )
    if not words or len("".join(words)) < 2 or _is_no_name(bare(words[0]).strip("."), quiet=quiet):
        return None
    return Run(words, at, max(end, at + 1))


def _is_a_month_in_a_name(flow: Flow, word: str, end: int, before: list[str]) -> bool:
    """ "PHAN Thi Mai" goes on where "le 3 Mai 2020" would not: a capital, in small letters, and no year behind it."""
    written = word[:1].isupper() and word[1:].islower() and _is_quiet(flow.text)
    return bool(before) and written and bare(word) in MONTHS and not re.match(r"[\s,.]*\d", flow.bare[end : end + 4])


def _family_ahead(flow: Flow, gap: re.Match[str], before: list[str]) -> bool:
    """ "Ana. MODELO", a dotted line's dot: the same line goes on with the family name, and none was there before."""
    following = _WORD.match(flow.bare, gap.end())
    if following is None or "\n" in gap[0] or any(map(is_loud, before)):
        return False
    return _is_family(flow.source(gap.end(), following.end()))


def _is_family(word: str) -> bool:
    """Whether a word of a text with small letters is written as family names are."""
    return is_loud(word) and len(word) > 2 and bare(word) not in STOPS | NO_NAMES


def _lost_its_capital(flow: Flow, word: str, start: int, before: list[str]) -> bool:
    """ "Ana séna MODELO": some small letters have their capital's shape; a capital name before, the family's behind.

    A first name, "Monsieur ismail MODELO", has a title before it; one behind the family name, "M. MODELO olivier, né",
    the word that goes on with the person. With both, "M. tuseyin MODELO, né", it is a name whatever its first letter;
    so is one behind "je m'appelle".
    """
    alike = word[0] in _SHAPED_ALIKE
    if not word.islower() or len(word) < 4 or (before and not alike):
        return False
    if before and all(map(is_loud, before)):
        goes_on = PERSON_GOES_ON.match(flow.bare, start + len(word))
        return goes_on is not None and bare(word) not in STOPS | JOINING | NO_NAMES | STATUS
    if any(map(is_loud, before)):
        return False
    called = not before and bool(_I_AM_CALLED.search(flow.bare, max(0, start - 20), start))
    if not before and not called and not is_titled(flow, start):
        return False
    end = start + len(word)
    if bare(word) in STOPS | JOINING or RELATIVE.fullmatch(bare(word)):
        return False
    for _ in range(1 if before else _GIVEN_BEHIND + 1):
        behind = re.match(r"\s+(?=[^\W\d_]{3})", flow.bare[end : end + 8])
        following = _WORD.match(flow.bare, end + behind.end()) if behind else None
        if following is None:
            return False
        named = flow.source(following.start(), following.end())
        end = following.end()
        told = PERSON_GOES_ON.match(flow.bare, end) is not None
        if (called or not before) and told and not is_loud(named):
            return named[:1].isupper() and bare(named) not in STOPS  # "M. evorg Modelo, né"
        if is_loud(named) or not named[:1].isupper() or bare(named) in STOPS:
            return is_loud(named) and (alike or told)
    return False


def is_titled(flow: Flow, start: int) -> bool:
    """Whether a title stands right before."""
    return any(one.end() == start for one in TITLED.finditer(flow.bare, max(0, start - 40), start + 1))


def _joins_two(flow: Flow, word: str, end: int, words: list[str]) -> bool:
    """Whether "e" or "y" stands between two people, not in one name as in "Costa e Silva": two words on each side."""
    if word.lower() not in ("e", "y") or len([one for one in words if not is_particle(one)]) < 2:
        return False
    behind = [one for one in flow.text[flow.place(end) :].split()[:4] if not is_particle(one)][:2]
    return len(behind) == 2 and behind[0][-1].isalpha() and all(one[0].isupper() for one in behind)


def _is_no_name(word: str, *, quiet: bool) -> bool:
    """Whether no name begins so; in capitals a word of kinship is none, but NORA is a name before a daughter-in-law."""
    return word in NO_NAMES or (not quiet and word != "NORA" and bool(RELATIVE.fullmatch(word)))


def _fits(word: str, *, quiet: bool, first: bool) -> bool:
    """Whether a word can be part of a name at this place."""
    plain = bare(word).strip(".")
    if sum(sign.isdigit() for sign in word) > 1 or (word[:1].isdigit() and len(word) < 3):
        return False
    if is_particle(word):
        return not (first and quiet and word.islower())
    if plain in ALWAYS_STOPS or (plain in STOPS and not (quiet and is_loud(word))):
        return False
    return not quiet or word != word.lower()


def _goes_on(flow: Flow, place: int, start: int, words: list[str]) -> bool:
    """Whether a name may go on behind a line's end: the line is full, or the next line's words are the family name."""
    row = flow.line_at(max(0, place - 1))
    following = _WORD.match(flow.bare, start)
    if _LABEL_AHEAD.match(flow.bare, start):
        return False
    if not following:
        return False
    loud = any(map(is_loud, words))
    closes = re.match(
        r"[^\n,(]{2,40}?(?:,|\s?\(|\s(?:NEE?|BORN|NACID\w|NASCID\w|NAT[OA]|GEB\w*|EST|IS|HABITE|LOGE|VIT|RESIDE)\b)",
        flow.bare[start : start + 70],
    )
    if not _is_full(flow, row, len(following[0])):
        alone = len(words) == 1 and not loud and words[0][:1].isupper()
        return alone and bool(re.match(r"[^\W\d_][\w'’-]+[,(]", flow.bare[start : start + 40]))
    if not loud and _is_family(flow.source(start, following.end())) and _is_quiet(flow.text):
        return True  # "M. Konan Serge / MODELO occupe …"
    return bool(closes) if loud or len(words) > 1 else True


def _is_full(flow: Flow, row: int, more: int) -> bool:
    """Whether a line had hardly room for so many letters more: by its own letters, or where it stands, by theirs."""
    line = flow.lines[row]
    if len(line.text) + more >= _A_FULL_LINE * _longest_line(flow.text):
        return True
    box = line.box
    a_letter = (box.right - box.left) / max(1, len(line.text))
    return a_letter > 0 and box.right + (more + 1) * a_letter > max(one.box.right for one in flow.lines)


@lru_cache(maxsize=8)  # one text is asked about many places
def _is_quiet(text: str) -> bool:
    """Whether the text is neither all in capitals nor all in small letters: then capitals say something."""
    letters = [sign for sign in text if sign.isalpha()]
    small = sum(sign.islower() for sign in letters)
    return 0.25 * len(letters) < small < 0.99 * len(letters)


@lru_cache(maxsize=8)
def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))

"""A sentence goes in; its language comes out, and where its clauses part in that language.

A language is told by its small words, or by a script that is its own. One word means another thing in another
language: Italian "qui" is here and French "qui" who, "y" is "and" in Spanish and "there" in French.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References

#: Scripts that one language of the tables has alone.
_SCRIPTS = {
    "zh": pattern_of(r"[\u3400-\u9fff]"),
    "ka": pattern_of(r"[\u10a0-\u10ff\u1c90-\u1cbf]"),
    "hi": pattern_of(r"[\u0900-\u097f]"),
    "bn": pattern_of(r"[\u0980-\u09ff]"),
}
_OF_A_SCRIPT = 3  #: letters of a script: one may stand in a name
_LATIN = pattern_of(r"[A-Z]{2}")
_MARKS = r"[,;:،，；：()–—]"
#: Before an English "car", which is no French "because".
_ENGLISH_CAR = r"(?<!\bby )(?<!\bmy )(?<!\bthe )(?<!\ba )(?<!\bh(?:is|er) )"
_GLUED = frozenset({"zh", "ar"})
_WORDS, _JOINS = "tongue", "tongue_joins"
#: Words that join clauses in one language and are part of one in another: left out where the language is not known.
_AMBIGUOUS = frozenset({"ma", "i", "si", "puis", "ed", "та", "і", "a"})


def tongue_of_text(text: str, references: References) -> str:
    """The language of most of a text's small words; "" where it has none."""
    return _most(fold(text), references, "")


def tongue_of(folded: str, references: References, usual: str = "") -> str:
    """The language of a folded sentence; `usual`, that of its text, where the sentence does not tell."""
    return _most(folded, references, usual)


def clauses_in(written: str, language: str, references: References) -> list[str]:
    """The clauses of a sentence as it is written; where its language is not known, any language's words part them."""
    return _joints(language, _Lists(references.phrases.get(_JOINS, {}))).split(written)


def _most(folded: str, references: References, usual: str) -> str:
    for language, script in _SCRIPTS.items():
        found = script.findall(folded)
        if len(found) >= _OF_A_SCRIPT and len(found) * 2 > len(_LATIN.findall(folded)):
            return language
    listed = _by_word(_Lists(references.phrases.get(_WORDS, {})))
    counts = Counter(language for word in folded.split() for language in listed.get(word, ()))
    if not counts:
        return usual
    most = max(counts.values())
    first = [language for language, count in counts.items() if count == most]
    return usual if usual in first or len(first) > 1 else first[0]


class _Lists:
    """Words by language, the same as no other: to compare them takes longer than to look."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self.lists = lists

    def __hash__(self) -> int:
        return id(self.lists)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Lists) and other.lists is self.lists


@lru_cache(maxsize=4)
def _by_word(lists: _Lists) -> Mapping[str, tuple[str, ...]]:
    """Each small word, folded, with the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, listed in lists.lists.items():
        for word in {fold(word) for word in listed}:
            found[word] = (*found.get(word, ()), language)
    return found


@lru_cache(maxsize=64)
def _joints(language: str, lists: _Lists) -> re.Pattern[str]:
    """What parts clauses in a language, in texts as they are written."""
    chosen = {language: lists.lists[language]} if language in lists.lists else lists.lists
    glued = [re.escape(word) for one in sorted(_GLUED & set(chosen)) for word in chosen[one]]
    whole = {word for one, listed in chosen.items() if one not in _GLUED for word in listed}
    if language not in lists.lists:
        whole -= _AMBIGUOUS
    spaced = [_spelt(word) for word in sorted(whole, key=len, reverse=True)]
    parts = [_MARKS, *glued, *([rf"(?<!\S)(?:{'|'.join(spaced)})(?!\S)"] if spaced else [])]
    return re.compile("|".join(parts), re.IGNORECASE)


def _spelt(word: str) -> str:
    return (_ENGLISH_CAR if word == "car" else "") + re.escape(word).replace(r"\ ", r"\s+")

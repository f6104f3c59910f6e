"""A sentence goes in; its language comes out, and where its clauses part in that language.

A language is told by its small words, or by a script that is its own. One word means another thing in another
language: Italian "qui" is here and French "qui" who, "y" is "and" in Spanish and "there" in French.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from documents.folding import fold
from documents.kept import Kept
from documents.patterns import pattern_of
from documents.understanding.phrases import Topic

#: Scripts that one language of the tables has alone.
_SCRIPTS = {
    "zh": pattern_of(r"[\u3400-\u9fff]"),
    "ka": pattern_of(r"[\u10a0-\u10ff\u1c90-\u1cbf]"),
    "hi": pattern_of(r"[\u0900-\u097f]"),
    "bn": pattern_of(r"[\u0980-\u09ff]"),
}
_OF_A_SCRIPT = 3  #: letters of a script: one may stand in a name
_SURE = 2  #: small words by which a sentence is of another language than its text: one may be a name
_UKRAINIAN = pattern_of(r"[ІЄҐ]")  #: letters that Russian has not
_LATIN = pattern_of(r"[A-Z]{2}")
_MARKS = r"[,;:،，；：()–—]"
#: Before an English "car", which is no French "because".
_ENGLISH_CAR = r"(?<!\bby )(?<!\bmy )(?<!\bthe )(?<!\ba )(?<!\bh(?:is|er) )"
Phrases = Mapping[str, Topic]  #: topic → language → phrases
_NONE: Topic = {}
_GLUED = frozenset({"zh", "ar"})
_WORDS, _JOINS, _UNTIL, _BUT = "tongue", "tongue_joins", "tongue_until", "tongue_but"
#: Words that join clauses in one language and are part of one in another: left out where the language is not known.
_AMBIGUOUS = frozenset({"ma", "i", "si", "puis", "ed", "та", "і", "a"})


def tongue_of_text(text: str, phrases: Phrases) -> str:
    """The language of most of a text's small words; "" where it has none."""
    return _most(fold(text), phrases, "")


def tongue_of(folded: str, phrases: Phrases, usual: str = "") -> str:
    """The language of a folded sentence; `usual`, that of its text, where the sentence does not tell."""
    return _most(folded, phrases, usual)


def clauses_in(written: str, language: str, phrases: Phrases) -> list[str]:
    """The clauses of a sentence as it is written; where its language is not known, any language's words part them."""
    parted = _joints(language, Kept(phrases.get(_JOINS, _NONE))).split(written)
    until = _beginnings(language, Kept(phrases.get(_UNTIL, _NONE)))
    return [part for one in parted for part in until.split(one)] if until else parted


def told_in_a_question(written: str, language: str, phrases: Phrases) -> str:
    """What a question tells before its last "but"; "" where it only asks."""
    parts = _but(language, Kept(phrases.get(_BUT, _NONE))).split(written)
    return written[: -len(parts[-1])] if len(parts) > 1 else ""


def _most(folded: str, phrases: Phrases, usual: str) -> str:
    for language, script in _SCRIPTS.items():
        found = script.findall(folded)
        if len(found) >= _OF_A_SCRIPT and len(found) * 2 > len(_LATIN.findall(folded)):
            return language
    listed = _by_word(Kept(phrases.get(_WORDS, _NONE)))
    counts = Counter(language for word in folded.split() for language in listed.get(word, ()))
    if not counts:
        return usual
    most = max(counts.values())
    first = [language for language, count in counts.items() if count == most]
    if "uk" in first and len(first) > 1 and not _UKRAINIAN.search(folded):
        first.remove("uk")
    if usual and most < _SURE:
        return usual
    return usual if usual in first or len(first) > 1 else first[0]


@lru_cache(maxsize=4)
def _by_word(lists: Kept[Topic]) -> Mapping[str, tuple[str, ...]]:
    """Each small word, folded, with the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, listed in lists.lists.items():
        for word in {fold(word) for word in listed}:
            found[word] = (*found.get(word, ()), language)
    return found


@lru_cache(maxsize=64)
def _joints(language: str, lists: Kept[Topic]) -> re.Pattern[str]:
    """What parts clauses in a language, in texts as they are written."""
    chosen = {language: lists.lists[language]} if language in lists.lists else lists.lists
    glued = [re.escape(word) for one in sorted(_GLUED & set(chosen)) for word in chosen[one]]
    whole = {word for one, listed in chosen.items() if one not in _GLUED for word in listed}
    if language not in lists.lists:
        whole -= _AMBIGUOUS
    spaced = [_spelt(word) for word in sorted(whole, key=len, reverse=True)]
    parts = [_MARKS, *glued, *([rf"(?<!\S)(?:{'|'.join(spaced)})(?!\S)"] if spaced else [])]
    return re.compile("|".join(parts), re.IGNORECASE)


@lru_cache(maxsize=64)
def _but(language: str, lists: Kept[Topic]) -> re.Pattern[str]:
    listed = "|".join(map(_spelt, lists.lists.get(language, ()))) or "(?!)"
    return re.compile(listed if language in _GLUED else rf"(?<!\S)(?:{listed})(?!\S)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _beginnings(language: str, lists: Kept[Topic]) -> re.Pattern[str] | None:
    """Where a clause begins whose first words stay in it; None in a language that has none, or is not known."""
    listed = lists.lists.get(language)
    return re.compile(rf"(?<!\S)(?=(?:{'|'.join(map(_spelt, listed))})(?!\S))", re.IGNORECASE) if listed else None


def _spelt(word: str) -> str:
    return (_ENGLISH_CAR if word == "car" else "") + re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]")

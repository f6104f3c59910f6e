"""A folded text and a class of words in many languages go in; where the text has them comes out.

A word of a class stands alone, begins another one when the table ends it with `*`, or ends one when it begins with it.
Arabic and Persian may glue an article or a preposition before a word and a pronoun behind it; Chinese has no blanks.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from documents.folding import fold
from documents.patterns import pattern_of
from documents.understanding.beginnings import beginning_of, runs_in
from documents.understanding.phrases import Topic

_ARABIC, _UNSPACED = frozenset({"ar", "fa"}), frozenset({"zh"})
_NEVER = "(?!)"


class Word(NamedTuple):
    """Where a word stands in a folded text, and whose language it is."""

    start: int
    end: int
    language: str


def words(folded: str, topic: Topic) -> list[Word]:
    """Every word of the class in a folded text, in order; the longest of those that begin at one place."""
    found = [
        Word(match.start("word"), match.end("word"), language)
        for language, pattern in _asked(folded, topic)
        for match in pattern.finditer(folded)
    ]
    return sorted(found)


def has(folded: str, topic: Topic) -> bool:
    """Whether the text has any word of the class."""
    return any(pattern.search(folded) for _, pattern in _asked(folded, topic))


def between(folded: str, one: Word, other: Word) -> int:
    """How many words stand between two; in Chinese four signs are a word."""
    first, second = sorted((one, other))
    gap = folded[first.end : second.start] if second.start > first.end else ""
    if one.language in _UNSPACED and other.language in _UNSPACED:
        return (len(gap) + 3) // 4
    return len(gap.split())


class _Language(NamedTuple):
    """The words of a class in one language, as they are looked for."""

    language: str
    letters: tuple[str, ...]  #: what a text has that has one of them
    beginnings: frozenset[str]  #: of `letters`
    pattern: re.Pattern[str]  #: that says where a word stands


class _Class(NamedTuple):
    """A class of words in all languages."""

    beginnings: frozenset[str]
    languages: tuple[_Language, ...]


def _asked(folded: str, topic: Topic) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The languages of which the text has the letters of a word, with the pattern that says whether it is one."""
    asked, runs = _class(tuple(topic.items())), runs_in(folded)
    if runs.isdisjoint(asked.beginnings):
        return
    for one in asked.languages:
        if not runs.isdisjoint(one.beginnings) and any(map(folded.__contains__, one.letters)):
            yield one.language, one.pattern


@lru_cache(maxsize=4096)
def _class(topic: tuple[tuple[str, tuple[str, ...]], ...]) -> _Class:
    languages = []
    for language, listed in topic:
        letters = tuple({fold(word) for word in listed})
        beginnings = frozenset(map(beginning_of, letters))
        languages.append(_Language(language, letters, beginnings, pattern_of(_pattern(language, listed))))
    return _Class(frozenset().union(*(one.beginnings for one in languages)), tuple(languages))


def _pattern(language: str, listed: tuple[str, ...]) -> str:
    spelt = sorted(
        {(fold(word), word.lstrip().startswith("*"), word.rstrip().endswith("*")) for word in listed},
        key=lambda one: -len(one[0]),
    )
    if not spelt:
        return rf"(?P<word>{_NEVER})"
    if language in _UNSPACED:
        return rf"(?P<word>{'|'.join(re.escape(word) for word, _, _ in spelt)})"
    if language in _ARABIC:
        glued = (rf"{re.escape(word)}{r'[^ ]{0,3}' if len(word) > 3 else ''}" for word, _, _ in spelt)
        return rf"(?<![^ ])[وفبكل]{{0,2}}(?:ال)?(?P<word>{'|'.join(glued)})(?![^ ])"
    whole = (rf"{'[^ ]*' if ends else ''}{re.escape(word)}{'[^ ]*' if begins else ''}" for word, ends, begins in spelt)
    return rf"(?<![^ ])(?P<word>{'|'.join(whole)})(?![^ ])"

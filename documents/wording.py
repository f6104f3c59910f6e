"""From phrases in any script to a search over folded text: which of them a text holds, and how often.

A phrase is words; `*` at a word's end stands for any ending, `_` between two for up to three others that deny nothing.
Case, accents, apostrophes and the width of spaces do not count. Scripts that write without spaces, or glue articles to
words (Chinese, Arabic …), match inside words.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from documents.patterns import pattern_of

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'"))
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ـ": None})
_NOT = r"(?:not|never|n't|pas|jamais|plus|no|nunca|jamas|nao|non|nicht|nie|kein\w*|niet|не|nu)\b"
_UP_TO_THREE = rf"[\s\-]+(?:(?!{_NOT})[\w'.]+[\s\-]+){{0,3}}?"  # others, none of which denies
_INSIDE_WORDS = pattern_of(r"[\u0590-\u08ff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def fold(text: str) -> str:
    """`text` without case, accents, vowel signs or runs of white space; total, any length."""
    text = text.translate(_APOSTROPHES).casefold().translate(_LETTERS)
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return re.sub(r"\s+", " ", bare.translate(_LETTERS)).strip()


def _pattern(phrases: Iterable[str]) -> str:
    """One pattern of phrases, the first of them that stands at a place; in most scripts none begins inside a word."""
    inside, whole = list[str](), list[str]()
    for phrase in phrases:
        folded = re.escape(fold(phrase)).replace(r"\*", r"\w*")
        folded = folded.replace(r"\ _\ ", _UP_TO_THREE).replace(r"\ ", r"[\s\-]+")
        (inside if _INSIDE_WORDS.search(phrase) else whole).append(folded)
    # What stands before a word is asked once for all phrases: asked by each, it takes most of a mail's time.
    words = [rf"(?<!\w)(?:{'|'.join(whole)})(?!\w)"] if whole else []
    return "|".join([*inside, *words])


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases under labels, ready to be searched for. Made by `wording`."""

    patterns: Mapping[str, re.Pattern[str]]

    def found(self, folded: str) -> dict[str, tuple[str, ...]]:
        """label → the different phrases that stand in `folded` (a text that went through `fold`), in order."""
        hits: dict[str, tuple[str, ...]] = {}
        for label, pattern in self.patterns.items():
            seen = tuple(dict.fromkeys(match.group(0) for match in pattern.finditer(folded)))
            if seen:
                hits[label] = seen
        return hits

    def said(self, folded: str, label: str) -> tuple[str, ...]:
        """The different phrases of one label that stand in `folded`, in order; none for a label that it has not."""
        pattern = self.patterns.get(label)
        return tuple(dict.fromkeys(match.group(0) for match in pattern.finditer(folded))) if pattern else ()

    def has(self, folded: str, label: str) -> bool:
        """Whether a phrase of one label stands in `folded`."""
        pattern = self.patterns.get(label)
        return bool(pattern and pattern.search(folded))


def wording(phrases: Mapping[str, Iterable[str]]) -> Wording:
    """`phrases` (label → phrases) as one search a label; longer phrases win over shorter ones at the same place."""
    patterns = {}
    for label, words in phrases.items():
        ordered = sorted(set(words), key=lambda phrase: (-len(phrase), phrase))
        if ordered:
            patterns[label] = pattern_of(_pattern(ordered))
    return Wording(patterns)

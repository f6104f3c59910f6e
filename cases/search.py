"""From what an agent types to cases: name, passport, reference, address, host; accents, case and one slip forgiven."""

import re
from collections.abc import Callable

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from cases.models import Case, CaseWord, Word
from cases.search_words import LONGEST, near
from documents.folding import fold

MOST = 200  #: cases that a search gives
_COUNTED_MOST = 20_000  #: cases of a word: that many are "everywhere", and more need not be counted
_WORDS_LIMIT = 8
_BEGINNING_FROM = 3  #: characters of a word that may stand for its beginning
_BEGUN_MOST = 300  #: words that a beginning may stand for
_REFERENCE = re.compile(r"(\d[\dAB]\d?)(20\d\d)([0-9A-Z]{6})")  #: 63-2020-7K4QM2
_LAST = "\U0010ffff"


def search(department: str, typed: str) -> QuerySet[Case]:
    """The cases of `department` in which every word of `typed` occurs, or the beginning of one; when there are none,
    those a slip away.

    A passport number or reference may be typed with spaces or hyphens in other places. At most the newest `MOST`.
    """
    words = list(dict.fromkeys(fold(typed).split()))[:_WORDS_LIMIT]
    if not words:
        return Case.objects.none()
    joined = _together(words)
    found = _holding(department, words, _beginning) | _holding(department, joined, _exactly)
    found = found or _holding(department, words, near) or _holding(department, joined, near)
    # Their words are those of the department's cases; to ask for it once more would only mislead SQLite's planner.
    return Case.objects.filter(pk__in=sorted(found)[-MOST:])


def _together(words: list[str]) -> list[str]:
    """What was typed without its spaces: the parts of a reference, or a number."""
    whole = "".join(words)
    reference = _REFERENCE.fullmatch(whole)
    if reference is not None:
        return list(reference.groups())
    return [whole[:LONGEST]] if len(words) > 1 else []


def _exactly(word: str) -> list[int]:
    return list(Word.objects.filter(text=word).values_list("pk", flat=True))


def _beginning(word: str) -> list[int]:
    """Ids of the stored words that are `word` or, when it is long enough, begin with it; the shortest of them."""
    word = word[:LONGEST]
    exactly = _exactly(word)
    often = CaseWord.objects.filter(word__in=exactly).values_list("pk")[MOST : MOST + 1]
    if len(word) < _BEGINNING_FROM or often.exists():
        return exactly  # a word that many hold is meant as it is
    if connection.vendor == "postgresql":
        found = Word.objects.filter(text__startswith=word)  # by the index for patterns, in any collation
    else:
        found = Word.objects.filter(text__gte=word, text__lt=word + _LAST)
    return list(found.order_by("length", "text").values_list("pk", flat=True)[:_BEGUN_MOST])


def _holding(department: str, words: list[str], meant: Callable[[str], list[int]]) -> set[int]:
    """Ids of the newest cases that hold, for each of `words`, one of the stored words that it may mean."""
    asked = []
    for word in sorted(words, key=len, reverse=True):  # what is long is rare, and most often missing
        places = CaseWord.objects.filter(department=department, word__in=meant(word))
        held = places[:_COUNTED_MOST].count()
        if not held:
            return set()
        asked.append((held, places))
    if not asked:
        return set()
    # The word that fewest cases hold leads; the others are only looked for beside it.
    asked.sort(key=lambda one: one[0])
    found = asked[0][1].order_by("-case_id")
    for _, places in asked[1:]:
        found = found.filter(Exists(places.filter(case=OuterRef("case"))))
    return set(found.values_list("case_id", flat=True)[: 2 * MOST])

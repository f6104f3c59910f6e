"""From what an agent types to cases: name, passport, reference, address, host; accents, case and one slip forgiven."""

from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from cases.models import Case, CaseWord, Word
from cases.search_words import LONGEST, near
from documents.folding import fold

MOST = 500  #: cases that a search gives
_WORDS_LIMIT = 8
_BEGINNING_FROM = 3  #: characters of a word that may stand for its beginning
_LAST = "\U0010ffff"


def search(department: str, typed: str) -> QuerySet[Case]:
    """The cases of `department` in which every word of `typed` occurs, or the beginning of one; when there are none,
    those a slip away.

    A passport number or reference may be typed with spaces or hyphens in other places. At most the newest `MOST`.
    """
    words = list(dict.fromkeys(fold(typed).split()))[:_WORDS_LIMIT]
    cases = Case.objects.filter(department=department)
    if not words:
        return cases.none()
    joined = "".join(words)[:LONGEST]
    found = _holding(department, [_beginning(word) for word in words])
    if len(words) > 1:
        found |= _holding(department, [Word.objects.filter(text=joined).values("pk")])
    if not found:
        found = _holding(department, [Word.objects.filter(pk__in=near(word)).values("pk") for word in words])
    if not found and len(words) > 1:
        found = _holding(department, [Word.objects.filter(pk__in=near(joined)).values("pk")])
    return cases.filter(pk__in=sorted(found)[-MOST:])


def _beginning(word: str) -> QuerySet[Word, Any]:
    """The stored words that are `word` or, when it is long enough, begin with it."""
    word = word[:LONGEST]
    if len(word) < _BEGINNING_FROM:
        return Word.objects.filter(text=word).values("pk")
    if connection.vendor == "postgresql":
        return Word.objects.filter(text__startswith=word).values("pk")  # by the index for patterns, in any collation
    return Word.objects.filter(text__gte=word, text__lt=word + _LAST).values("pk")


def _holding(department: str, asked: list[QuerySet[Word, Any]]) -> set[int]:
    """Ids of the newest cases that hold a word of each of `asked`."""
    if not asked:
        return set()
    places = CaseWord.objects.filter(department=department)
    found: list[tuple[int, QuerySet[Word, Any], set[int]]] = []
    for words in asked:
        some = list(places.filter(word__in=words).values_list("case_id", flat=True)[: MOST + 1])
        if not some:
            return set()
        found.append((len(some), words, set(some)))
    # The word that fewest cases hold comes first; the others are only looked for in those.
    found.sort(key=lambda one: one[0])
    size, first, fewest = found[0]
    rest = [words for _, words, _ in found[1:]]
    if size <= MOST:
        for words in rest:
            fewest &= set(places.filter(case__in=fewest, word__in=words).values_list("case_id", flat=True))
        return fewest
    cases = Case.objects.filter(department=department).order_by("-pk")
    for words in (first, *rest):
        cases = cases.filter(Exists(CaseWord.objects.filter(case=OuterRef("pk"), word__in=words)))
    return set(cases.values_list("pk", flat=True)[:MOST])

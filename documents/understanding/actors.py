"""A sentence and its verb for "cancelled" go in; whether a carrier is who did it comes out.

"La compagnia ha annullato il volo" is the carrier's deed, "Lei ha annullato il volo" the reader's own: the nearest
actor before the verb did it, or one right behind it ("canceló la aerolínea el vuelo").
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from documents.folding import fold
from documents.references import References
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import Word, words

_REACH = 14  # words between who acts and the verb
_INVERTED = 3
_OBJECT = 7  # words between the verb and its object
_VERB_LAST = frozenset({"tr", "ar", "fa"})
_NAME = 5  # letters from which a carrier's name is told from other words


class Actors(Lexicon):
    """Who cancels in a sentence."""

    def deeds(self, folded: str) -> list[Word]:
        """Verbs in the past by which a carrier cancels a journey; what it does to a meal or a fee is none."""
        verbs = self.verbs(folded)
        if not verbs:
            return []
        blanks = [place for place, sign in enumerate(folded) if sign == " "]
        told = _Told(
            folded=folded,
            blanks=blanks,
            verbs=[one.start for one in verbs],
            carriers=self._carriers(folded),
            people=words(folded, self.topic("acting_traveller")),
            journeys=self._journeys(folded),
        )
        return [verb for verb in verbs if self._carrier_does(verb, told) and self._journey_of(folded, verb, told)]

    def verbs(self, folded: str) -> list[Word]:
        """All verbs in the past by which somebody cancels something."""
        return words(folded, self.topic("cancels"))

    def _journeys(self, folded: str) -> list[tuple[int, int]]:
        places = [(one.start, one.end) for one in words(folded, self.topic("flight"))]
        return sorted([*places, *((place, place + 4) for place in self.numbers(folded))])

    def _journey_of(self, folded: str, verb: Word, told: "_Told") -> bool:
        """Whether the object is a journey: behind the verb without a preposition, or right before it (Turkish)."""
        following = bisect_right(told.verbs, verb.start)
        end = told.verbs[following] if following < len(told.verbs) else len(folded)
        for start, stop in told.journeys:
            if start >= end:
                break
            if verb.end <= start and told.gap(verb.end, start) <= _OBJECT:
                return not self.has(" ".join(folded[verb.end : start].split()[-2:]), "preposition")
            if stop <= verb.start and verb.language in _VERB_LAST and told.gap(stop, verb.start) <= _OBJECT:
                return not self.has(folded[stop : verb.start], "other_things")
        return False

    def _carrier_does(self, verb: Word, told: "_Told") -> bool:
        """Whether the actor nearest before the verb, or right behind it, is a carrier."""
        behind = bisect_left(told.carriers, (verb.end,))
        nearest = told.carriers[behind - 1] if behind else None
        if nearest is not None and told.gap(nearest.end, verb.start) <= _REACH:
            since = bisect_left(told.people, (nearest.end,))
            return since == len(told.people) or told.people[since].end > verb.start
        return behind < len(told.carriers) and told.gap(verb.end, told.carriers[behind].start) <= _INVERTED

    def _carriers(self, folded: str) -> list[Word]:
        found = words(folded, self.topic("carrier_word"))
        padded = f" {folded} "
        for name in _names(self.references):
            at = padded.find(f" {name} ")
            if at >= 0:
                found.append(Word(at, at + len(name), ""))
        return sorted(found)


class _Told(NamedTuple):
    """What a sentence tells, each in order, found once for all its verbs."""

    folded: str
    blanks: list[int]  #: where its blanks are
    verbs: list[int]  #: where they begin
    carriers: list[Word]
    people: list[Word]  #: who may cancel a journey of their own
    journeys: list[tuple[int, int]]

    def gap(self, start: int, end: int) -> int:
        """How many words, or parts of one, stand between two offsets."""
        if end <= start:
            return 0
        blanks = bisect_left(self.blanks, end) - bisect_left(self.blanks, start)
        return blanks + 1 - (self.folded[start] == " ") - (self.folded[end - 1] == " ")


def _names(references: References) -> list[str]:
    """Carriers' names that are long enough to be no other word."""
    names = {fold(name) for name in references.carriers.values()}
    return [name for name in names if len(name) >= _NAME and (" " in name or len(name) > _NAME)]

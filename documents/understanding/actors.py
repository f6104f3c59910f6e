"""A sentence and its verb for "cancelled" go in; whether a carrier is who did it comes out.

"La compagnia ha annullato il volo" is the carrier's deed, "Lei ha annullato il volo" the reader's own: the nearest
actor before the verb did it, or one right behind it ("canceló la aerolínea el vuelo").
"""

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
        return [
            verb for verb in self.verbs(folded) if self._carrier_does(folded, verb) and self._journey_of(folded, verb)
        ]

    def verbs(self, folded: str) -> list[Word]:
        """All verbs in the past by which somebody cancels something."""
        return words(folded, self.topic("cancels"))

    def _journey_of(self, folded: str, verb: Word) -> bool:
        """Whether the object is a journey: behind the verb without a preposition, or right before it (Turkish)."""
        end = min((one.start for one in self.verbs(folded) if one.start > verb.start), default=len(folded))
        journeys = words(folded, self.topic("flight"))
        places = [(one.start, one.end) for one in journeys] + [(place, place + 4) for place in self.numbers(folded)]
        for start, stop in sorted(places):
            if verb.end <= start < end and self._gap(folded, verb.end, start) <= _OBJECT:
                return not self.has(" ".join(folded[verb.end : start].split()[-2:]), "preposition")
            if stop <= verb.start and verb.language in _VERB_LAST and self._gap(folded, stop, verb.start) <= _OBJECT:
                return not self.has(folded[stop : verb.start], "other_things")
        return False

    def _carrier_does(self, folded: str, verb: Word) -> bool:
        carriers, people = self._carriers(folded), words(folded, self.topic("acting_traveller"))
        before = [one for one in carriers if one.start < verb.end and self._gap(folded, one.end, verb.start) <= _REACH]
        if before:
            return not any(before[-1].end <= one.start and one.end <= verb.start for one in people)
        behind = [one for one in carriers if one.start >= verb.end]
        return bool(behind) and self._gap(folded, verb.end, behind[0].start) <= _INVERTED

    def _gap(self, folded: str, start: int, end: int) -> int:
        return len(folded[start:end].split())

    def _carriers(self, folded: str) -> list[Word]:
        found = words(folded, self.topic("carrier_word"))
        padded = f" {folded} "
        for name in _names(self.references):
            at = padded.find(f" {name} ")
            if at >= 0:
                found.append(Word(at, at + len(name), ""))
        return sorted(found)


def _names(references: References) -> list[str]:
    """Carriers' names that are long enough to be no other word."""
    names = {fold(name) for name in references.carriers.values()}
    return [name for name in names if len(name) >= _NAME and (" " in name or len(name) > _NAME)]

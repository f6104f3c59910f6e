"""A running text goes in; what it firmly says of a flight or of a booking comes out: that it is off, or nothing.

A text says so in three ways. A sentence has a word for "cancelled" (or "not" beside a word for operating, or "to
cancel" beside a word of regret or duty) and a word or number for the journey, in either order; a short sentence may
leave the journey to the one before it. A line stands alone with "cancelled", as a status or a stamp does. A title
announces the cancelling. An "if", a "not", "or delayed", a policy or a question around it takes it back.
"""

import re
from typing import NamedTuple

from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.actors import Actors
from documents.understanding.cells import of_reader, without_cells
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon, without
from documents.understanding.marks import marks_on
from documents.understanding.openings import headed, verbs_first
from documents.understanding.phrases import said
from documents.understanding.statements import Sentence, clause_before, sentences
from documents.understanding.terms import is_rule, is_term, of_one_flight
from documents.understanding.words import Word, between, has, words

_IF_BEFORE, _IF_AFTER = 12, 4  # words around "cancelled" within which an "if" takes it back
_NOT_BEFORE, _NONE_BEFORE = 4, 6
_NEAR, _BESIDE = 5, 7  # words between "not" and "operate", between "cancelling" and the flight
_VERB_LAST = 12  # words between a flight and the verb at the end of its sentence: "Flug X … haben wir annulliert"
_DENIED = 2  # words between "not" and "cancelled": "has not yet been cancelled"
_OBJECT = 4  # words behind "cancelling" in which its object stands
_PREPOSED = 2  # words before a journey in which "on", "for the" stand
_CHOICE = 8  # words before "to cancel" in which "no choice but" stands
_SHORT = 12  # words of a sentence that leaves its subject out
_AUXILIARIES = 4  # words between a clause and the "cancelled" to whose sentence it belongs: "has now been"
_COULD = frozenset({"KONNTE", "KONNTEN"})  # and what might: könnte, könnten
_OR = frozenset({"OU", "OR", "ODER", "VEYA", "ИЛИ", "АБО", "ЧИ", "LUB", "SAU", "ILI", "ELLER", "أو", "او"})
_VERB_AT_END = frozenset({"de", "nl"})
_SIGNS = 14  # signs of Chinese within which an "if" takes it back
_CHOICES = pattern_of(r"\[\s?[XV]?\s?\]|[☐☑☒□■◻◯○●]")  # boxes to tick


class Firm(NamedTuple):
    """What is said without ifs and buts."""

    flights: tuple[Sentence, ...]  #: that say of a flight that it is cancelled
    bookings: tuple[Sentence, ...]  #: that say so of a booking
    hedged: tuple[Sentence, ...]  #: that speak of cancelling with an if, a not, a may
    marks: tuple[Sentence, ...] = ()  #: of these, lines that stand alone: a status, a stamp, a title


class _Mention(NamedTuple):
    """Where a sentence speaks of cancelling; `negated`: by "not" and a word for operating."""

    at: Word
    negated: bool = False
    weak: bool = False


def firm(flow: Flow, references: References) -> Firm:
    """What the text firmly says."""
    grammar = _Grammar(references)
    flights: list[Sentence] = []
    bookings: list[Sentence] = []
    hedged: list[Sentence] = []
    before: Sentence | None = None
    conditions = len(flow.bare)  # where they begin
    for sentence in sentences(flow):
        verdict = grammar.says(sentence, flow)
        if sentence.start < conditions and grammar.has(sentence.folded, "conditions_title"):
            conditions = sentence.start
        if verdict and sentence.start >= conditions and not of_one_flight(grammar, sentence.folded):
            verdict = False
        if verdict is False:
            hedged.append(sentence)
        elif verdict:
            if grammar.names_journey(sentence.folded):
                flights.append(sentence)
            elif grammar.has(sentence.folded, "other_things"):
                hedged.append(sentence)
            elif said(sentence.folded, grammar.topic("booking")):
                bookings.append(sentence)
            elif before and len(sentence.folded.split()) <= _SHORT and grammar.names_journey(before.folded):
                flights.append(Sentence.of(flow.bare, before.start, sentence.end))
        before = sentence
    marks = tuple(mark for mark in marks_on(flow, references) if mark.start < conditions or not is_rule(grammar, mark))
    return Firm((*flights, *marks), tuple(bookings), tuple(hedged), marks)


class _Grammar(Lexicon):
    """The rules above, over the word classes of the reference tables."""

    def says(self, sentence: Sentence, flow: Flow) -> bool | None:
        """Whether a sentence says firmly that something is cancelled; None when it does not speak of that.

        Lines that are a state by themselves are left to `marks`.
        """
        sentence, shown = without_cells(self, sentence, flow)
        mentions = self._mentions(sentence.folded)
        if not mentions:
            return None
        if sentence.asked or _CHOICES.search(sentence.bare) or is_term(self, sentence):
            return False
        if self.has(sentence.folded, "insured") and not self.numbered(sentence.folded):
            return False
        reader = of_reader(self, sentence.folded)
        if self.has(sentence.folded, "others") and not self.numbered(sentence.folded):
            return False
        if not reader and self.has(sentence.folded, "policy"):
            return False
        heads = verbs_first(self, shown)
        return any(
            not (headed(self, sentence.folded, one.at.start, heads) or self._taken_back(sentence, one))
            for one in mentions
        )

    def _mentions(self, folded: str) -> list[_Mention]:
        """Every place that speaks of cancelling; what is said not to be cancelled is none."""
        denied = words(folded, self.topic("not_cancelled"))
        found = [
            _Mention(word)
            for word in words(folded, self.topic("cancelled"))
            if not any(one.start <= word.start < one.end for one in denied)
        ]
        actors = Actors(self.references)
        active = actors.verbs(folded)  # what somebody did counts when a carrier did it, and to a journey
        found = [
            one for one in found if not any(verb.start < one.at.end and one.at.start < verb.end for verb in active)
        ]
        found += [_Mention(verb) for verb in actors.deeds(folded)]
        found += [_Mention(word, negated=True) for word in words(folded, self.topic("not_flying"))]
        journeys = words(folded, self.topic("flight"))
        operating = words(folded, self.topic("operating"))
        if journeys or self.numbered(folded):
            for no in words(folded, self.topic("negation")):
                beside = [
                    one
                    for one in operating
                    if one.language == no.language
                    and one.start != no.start
                    and not self._of_its_hour(folded, one)
                    and not self._of_cancelling(folded[no.end : one.start])
                ]
                if any(between(folded, no, one) <= _NEAR for one in beside):
                    found.append(_Mention(no, negated=True))
        for word in words(folded, self.topic("fails")):
            outs = [one for one in words(folded, self.topic("fails_out")) if one.start > word.end]
            found += [_Mention(word, negated=True) for one in outs if between(folded, word, one) <= _NEAR]
        return found + self._announced(folded, journeys, denied)

    def _of_cancelling(self, inner: str) -> bool:
        """Whether what a "not" denies is the cancelling: "is not cancelled, operating on 13 June"."""
        off = words(inner, self.topic("cancelled"))
        return bool(off) and len(inner[: off[0].start].split()) <= _DENIED

    def _of_its_hour(self, folded: str, verb: Word) -> bool:
        """ "Cannot keep the departure time", "maintain your seat": the journey itself takes place."""
        object_ = " ".join(folded[verb.end :].split()[:_OBJECT])
        return self.has(object_, "timetable") or self.has(object_, "other_things")

    def _announced(self, folded: str, journeys: list[Word], denied: list[Word]) -> list[_Mention]:
        """Nouns beside a word that announces, verbs beside a word of duty: "the cancellation of", "had to cancel"."""
        spoken = words(folded, self.topic("cancelling")) if self.has(folded, "announcing") else []
        if any(self.has(folded, topic) for topic in ("compelled", "about_to", "no_choice")):
            spoken += [
                word for word in words(folded, self.topic("to_cancel")) if not self._purposed(folded[: word.start])
            ]
        found = []
        for word in spoken:
            if any(one.start <= word.start < one.end for one in denied):
                continue
            if self.has(" ".join(folded[word.end :].split()[:_OBJECT]), "other_things"):
                continue
            near = any(
                between(folded, word, one) <= (_VERB_LAST if one.end <= word.start else _BESIDE) for one in journeys
            )
            if near or self.numbered(folded[word.end :][:60]):
                found.append(_Mention(word, weak=True))
        return found

    def _purposed(self, before: str) -> bool:
        """Whether "to cancel" is what somebody may do: "pour annuler", "click to cancel"; not "we had to cancel"."""
        last = before.split()[-3:]
        close = " ".join(last[-1:])
        if self.has(" ".join(before.split()[-_CHOICE:]), "no_choice"):
            return False
        return self.has(close, "purpose") and not self.has(" ".join(last), "compelled")

    def _taken_back(self, sentence: Sentence, mention: _Mention) -> bool:
        folded, at = sentence.folded, mention.at
        before, after = folded[: at.start].split(), folded[at.end :].split()
        close = " ".join(self._without_could_not(folded[: at.start]).split()[-_IF_BEFORE:])
        doubts = ("conditional",) if mention.negated else ("conditional", "modal")
        if at.language == "zh":
            close = folded[max(0, at.start - _SIGNS) : at.start]
        if any(self.has(close, doubt) for doubt in doubts) or self.has(" ".join(after[:_IF_AFTER]), "conditional"):
            return True
        if at.language == "nl" and after[:1] == ["WORDEN"] and self.has_in(close, "you_may", "nl"):
            return True  # "kunnen vluchten geannuleerd worden"
        if any(len(folded[one.end : at.start].split()) <= 2 for one in self._others_before(folded, at)):
            return True  # "unlike other flights cancelled this week, yours"
        if before[-2:] == ["TO", "BE"] and not self.has(" ".join(before[-3:]), "compelled"):
            return True
        if not mention.negated and self._of_another_thing(self._main_clause(sentence, at)):
            return True
        if not mention.weak and not mention.negated and self.has(" ".join(before[-2:]), "policy"):
            return True
        states = words(folded, self.topic("other_state"))
        if any(not between(folded, at, one) and one.language == at.language for one in states):
            return True  # "confirmed, delayed, cancelled": a list of states
        if after[:1] and after[0] in _OR:
            return True  # "the list of flights cancelled or maintained"
        if has(" ".join(after[:3]), self.topic("otherwise")) or has(" ".join(before[-3:]), self.topic("or_before")):
            return True
        if mention.weak:
            around = " ".join([*before[-3:], *after[:3]])
            if self.has(" ".join(before[-_CHOICE:]), "no_choice"):
                return has(around, self.topic("policy"))
            return has(around, self.topic("policy")) or self._denied(sentence, at)
        return not mention.negated and self._denied(sentence, at)

    def _without_could_not(self, before: str) -> str:
        """Without German past tenses behind a "not", two dots apart from what might: "da wir nicht landen konnten"."""
        pasts = [
            one
            for one in words(before, self.topic("modal"))
            if before[one.start : one.end] in _COULD
            and self.has_in(" ".join(before[: one.start].split()[-_NONE_BEFORE:]), "negation", "de")
        ]
        return without(before, pasts)

    def _others_before(self, folded: str, at: Word) -> list[Word]:
        return [one for one in words(folded, self.topic("others")) if one.end <= at.start]

    def _main_clause(self, sentence: Sentence, at: Word) -> str:
        """What stands before the word, without a clause between commas: "flight X, on which she had a seat, was …"."""
        before = sentence.folded[: at.start]
        relatives = words(before, self.topic("on_which"))
        count = len(before.split())
        own = " ".join(clause_before(sentence.bare, count)[-count:])
        inner = before[relatives[-1].start : len(before) - len(own)] if relatives else ""
        if not inner.strip() or not before.rstrip().endswith(own) or len(own.split()) > _AUXILIARIES:
            return before
        if self.names_journey(own) or self.has(own, "other_things") or not self._held(inner):
            return before
        return f"{before[: relatives[-1].start]} {own} "

    def _held(self, clause: str) -> bool:
        """Whether somebody has the things in a clause; in "for which your seat, …, was cancelled" they are what is."""
        things, holding = words(clause, self.topic("other_things")), words(clause, self.topic("holding"))
        return bool(holding) and all(
            any(verb.start < thing.start or verb.language in _VERB_AT_END for verb in holding) for thing in things
        )

    def _of_another_thing(self, before: str) -> bool:
        """Whether a hotel, a seat, a meal is what is cancelled: named before, no journey after it as the subject."""
        things = words(before, self.topic("other_things"))
        if not things:
            return False
        journeys = [one.start for one in words(before, self.topic("flight")) if one.start > things[-1].end]
        journeys += [place for place in self.numbers(before) if place > things[-1].end]
        return not any(not self.has(" ".join(before[:place].split()[-_PREPOSED:]), "preposition") for place in journeys)

    def _denied(self, sentence: Sentence, at: Word) -> bool:
        """Whether a "not" stands before the word in its clause, or "no" before the journey that it speaks of."""
        before = sentence.folded[: at.start]
        nones = words(before, self.topic("none_of"))
        for none in nones:
            if len(before[none.end :].split()) <= _NONE_BEFORE and any(
                not before[none.end : journey.start].split()
                for journey in words(before, self.topic("flight"))
                if journey.start >= none.end
            ):
                return True
        clause = " ".join(clause_before(sentence.bare, len(before.split()))[-_NOT_BEFORE:])
        if at.language in ("zh",):
            clause = before[-4:]
        negations = words(clause, self.topic("negation"))
        return any(
            not self.has(clause[no.end :], "flight") and not re.match(r" [A-Z0-9]{0,2} ?\d", clause[no.end :])
            for no in negations
        )

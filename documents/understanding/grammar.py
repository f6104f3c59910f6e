"""A running text goes in; what it firmly says of a flight or of a booking comes out: that it is off, or nothing.

A text says so in three ways. A sentence has a word for "cancelled" (or "not" beside a word for operating, or "to
cancel" beside a word of regret or duty) and a word or number for the journey, in either order; a short sentence may
leave the journey to the one before it. A line stands alone with "cancelled", as a status or a stamp does. A title
announces the cancelling. An "if", a "not", "or delayed", a policy or a question around it takes it back.
"""

import re
from typing import NamedTuple

from documents.folding import fold
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.phrases import Topic, said
from documents.understanding.statements import Sentence, lines, sentences
from documents.understanding.words import Word, between, has, words

_IF_BEFORE, _IF_AFTER = 12, 4  # words around "cancelled" within which an "if" takes it back
_NOT_BEFORE, _NONE_BEFORE = 4, 6
_NEAR, _BESIDE = 5, 7  # words between "not" and "operate", between "cancelling" and the flight
_SHORT, _MARK, _TITLE = 12, 7, 10  # words of a sentence that leaves its subject out, of a status, of a title
_PROSE = 5  # words from which a line without a full stop may go on below
_SIGNS = 14  # signs of Chinese within which an "if" takes it back
_CLAUSE = re.compile(r"[,;:()–—.!?\n]")
_FLIGHT_NUMBER = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4}\b")


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
    for sentence in sentences(flow):
        verdict = grammar.says(sentence)
        if verdict is False:
            hedged.append(sentence)
        elif verdict:
            if grammar.names_journey(sentence.folded):
                flights.append(sentence)
            elif grammar.has(sentence.folded, "other_things"):
                hedged.append(sentence)
            elif before and len(sentence.folded.split()) <= _SHORT and grammar.names_journey(before.folded):
                flights.append(Sentence.of(flow.bare, before.start, sentence.end))
            elif said(sentence.folded, grammar.topic("booking")):
                bookings.append(sentence)
        before = sentence
    marks = grammar.marks(flow)
    return Firm((*flights, *marks), tuple(bookings), tuple(hedged), marks)


def numbered(folded: str, references: References) -> bool:
    """Whether a folded text has a flight number of a known carrier."""
    return any(match[1] in references.carriers for match in _FLIGHT_NUMBER.finditer(folded))


class _Grammar:
    """The rules above, over the word classes of the reference tables."""

    def __init__(self, references: References) -> None:
        self.references = references

    def topic(self, name: str) -> Topic:
        return self.references.phrases.get(name, {})

    def has(self, folded: str, name: str) -> bool:
        return has(folded, self.topic(name))

    def names_journey(self, folded: str) -> bool:
        return self.has(folded, "flight") or numbered(folded, self.references)

    def says(self, sentence: Sentence) -> bool | None:
        """Whether a sentence says firmly that something is cancelled; None when it does not speak of that.

        Lines that are a state by themselves are left to `marks`.
        """
        sentence = self._spoken(sentence)
        mentions = self._mentions(sentence.folded)
        if not mentions:
            return None
        if sentence.asked:
            return False
        reader = self._of_reader(sentence.folded)
        if not reader and self.has(sentence.folded, "policy"):
            return False
        return any(not self._taken_back(sentence, one) for one in mentions)

    def _spoken(self, sentence: Sentence) -> Sentence:
        """A sentence without the lines in it that are nothing but a state: cells, tabs, stamps."""
        written = sentence.bare.split("\n")
        if len(written) < 2:
            return sentence
        kept = [
            text
            for place, text in enumerate(written)
            if not self._is_bare_state(fold(text))
            or (place and len(written[place - 1].split()) >= _PROSE and not re.search(r"[.:;]\s*$", written[place - 1]))
        ]
        bare = "\n".join(kept)
        return sentence._replace(folded=fold(bare), bare=bare)

    def _is_bare_state(self, folded: str) -> bool:
        marked = [*words(folded, self.topic("cancelled")), *words(folded, self.topic("cancelled_mark"))]
        return bool(marked) and not _without(folded, sorted(marked)).split()

    def _of_reader(self, folded: str) -> bool:
        return self.has(folded, "yours") or numbered(folded, self.references)

    def _mentions(self, folded: str) -> list[_Mention]:
        """Every place that speaks of cancelling; what is said not to be cancelled is none."""
        denied = words(folded, self.topic("not_cancelled"))
        found = [
            _Mention(word)
            for word in words(folded, self.topic("cancelled"))
            if not any(one.start <= word.start < one.end for one in denied)
        ]
        found += [_Mention(word, negated=True) for word in words(folded, self.topic("not_flying"))]
        journeys = words(folded, self.topic("flight"))
        operating = words(folded, self.topic("operating"))
        if journeys or numbered(folded, self.references):
            for no in words(folded, self.topic("negation")):
                beside = [one for one in operating if one.language == no.language and one.start != no.start]
                if any(between(folded, no, one) <= _NEAR for one in beside):
                    found.append(_Mention(no, negated=True))
        if self.has(folded, "announcing"):
            for word in words(folded, self.topic("cancelling")):
                near = any(between(folded, word, one) <= _BESIDE for one in journeys)
                if (near or numbered(folded[word.end :][:60], self.references)) and not any(
                    one.start <= word.start < one.end for one in denied
                ):
                    found.append(_Mention(word, weak=True))
        return found

    def _taken_back(self, sentence: Sentence, mention: _Mention) -> bool:
        folded, at = sentence.folded, mention.at
        before, after = folded[: at.start].split(), folded[at.end :].split()
        close = " ".join(before[-_IF_BEFORE:])
        doubts = ("conditional",) if mention.negated else ("conditional", "modal")
        if at.language == "zh":
            close = folded[max(0, at.start - _SIGNS) : at.start]
        if any(self.has(close, doubt) for doubt in doubts) or self.has(" ".join(after[:_IF_AFTER]), "conditional"):
            return True
        states = words(folded, self.topic("other_state"))
        if any(not between(folded, at, one) and one.language == at.language for one in states):
            return True  # "confirmed, delayed, cancelled": a list of states
        if has(" ".join(after[:3]), self.topic("otherwise")) or has(" ".join(before[-3:]), self.topic("or_before")):
            return True
        if mention.weak:
            around = " ".join([*before[-3:], *after[:3]])
            return has(around, self.topic("policy")) or self._denied(sentence, at)
        return not mention.negated and self._denied(sentence, at)

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
        clause = " ".join(_clause(sentence.bare, len(before.split()))[-_NOT_BEFORE:])
        if at.language in ("zh",):
            clause = before[-4:]
        negations = words(clause, self.topic("negation"))
        return any(
            not self.has(clause[no.end :], "flight") and not re.match(r" [A-Z0-9]{0,2} ?\d", clause[no.end :])
            for no in negations
        )

    def marks(self, flow: Flow) -> tuple[Sentence, ...]:
        """Lines that stand alone with "cancelled", and titles that announce it, on a page about a journey."""
        whole = fold(flow.bare)
        if not self.names_journey(whole):
            return ()
        found, written = [], lines(flow)
        for place, line in enumerate(written):
            above = written[place - 1].folded if place else ""
            below = written[place + 1].folded if place + 1 < len(written) else ""
            status, title = self._is_status(line), self._is_title(line)
            if not (status or title) or self._goes_on(flow, written, place):
                continue
            if status and (self.has(above, "other_state") or self.has(below, "other_state")):
                continue  # a legend, the tabs of a list: each state is named
            if self.has(above, "other_things") and not self.names_journey(above):
                continue
            found.append(line)
        return tuple(found)

    def _quiet(self, folded: str) -> bool:
        """No word in a line takes back what it says."""
        taken = (
            "conditional",
            "modal",
            "policy",
            "negation",
            "otherwise",
            "or_before",
            "other_things",
            "not_cancelled",
            "other_state",
            "wish",
        )
        return not any(self.has(folded, name) for name in taken)

    def _is_status(self, line: Sentence) -> bool:
        marked = words(line.folded, self.topic("cancelled")) or words(line.folded, self.topic("cancelled_mark"))
        if not marked or line.asked or len(line.folded.split()) > _MARK + 3 * self.has(line.folded, "by_carrier"):
            return False
        rest = _without(line.folded, marked)
        for name in ("by_carrier", "flight", "status", "booking_word"):
            rest = _without(rest, words(rest, self.topic(name)))
        rest = _FLIGHT_NUMBER.sub(" ", rest)
        return len([word for word in rest.split() if len(word) > 2]) <= 2 and self._quiet(line.folded)

    def _is_title(self, line: Sentence) -> bool:
        if len(line.folded.split()) > _TITLE or line.asked or not self.has(line.folded, "cancelling"):
            return False
        announced = self.has(line.folded, "notice") or numbered(line.folded, self.references)
        return announced and self._quiet(line.folded)

    def _goes_on(self, flow: Flow, written: tuple[Sentence, ...], place: int) -> bool:
        """Whether a line is the end of a sentence that began above it: "If your flight is / cancelled"."""
        if not place:
            return False
        above, here = written[place - 1], written[place]
        if flow.source(here.start, here.end).isupper() and not flow.source(above.start, above.end).isupper():
            return False
        ended = re.search(r"[.!?:;。！？؟]\s*$", flow.bare[above.start : above.end])
        return not ended and len(above.folded.split()) >= _PROSE


def _clause(bare: str, count: int) -> list[str]:
    """The words of the clause in which the word number `count` of a text stands, before it."""
    pieces = re.split(r"([,;:()–—.!?])", bare)
    kept: list[str] = []
    seen = 0
    for piece in pieces:
        if _CLAUSE.fullmatch(piece):
            kept = []
            continue
        for word in fold(piece).split():
            if seen >= count:
                return kept
            kept.append(word)
            seen += 1
    return kept


def _without(folded: str, spans: list[Word]) -> str:
    for span in reversed(spans):
        folded = folded[: span.start] + " " * (span.end - span.start) + folded[span.end :]
    return folded

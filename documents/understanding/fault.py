"""Sentences that end a journey and the text around them go in; whether its traveller caused that comes out.

A carrier names the cause in the sentence itself, in the one before it ("Your payment was refused. Your flight is
therefore cancelled"), in the one behind, or on a line of its own ("Reason: no-show"). A cause is a word that says it by
itself; what a carrier waits for beside a word that it did not come; what a passenger did not do; or that they took
a voucher for the journey first. An "if", a "not", a fee or a refund around it makes it a rule or a promise.
"""

from collections.abc import Sequence

from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon, without_may
from documents.understanding.statements import Sentence, lines, sentences
from documents.understanding.words import Word, between, words

_NEAR = 8  # words between what is due and that it did not come
_BEHIND = 4  # words between "you did not" and what, between "you accepted" and what
_IF_BEFORE = 8  # words before a cause within which an "if" or a "may" takes it back
_NOT_BEFORE = 4
_SIGNS = 12  # signs of Chinese, likewise
_LABELLED = 8  # words of a line that gives a reason
#: What makes a rule, an offer or a promise of a sentence that cancels nothing.
_RULES = ("conditional", "policy", "remedy")


def own_fault(flow: Flow, where: Sequence[Sentence], references: References) -> bool:
    """Whether a text says that the journey of the sentences `where` ended by what its traveller did or left undone."""
    return _Faults(references).caused(flow, where)


def of_duplicate(where: Sequence[Sentence], references: References) -> bool:
    """Whether these sentences end a second booking of one journey: the first may stand."""
    lexicon = Lexicon(references)
    return any(lexicon.has(one.folded, "duplicate") for one in where)


class _Faults(Lexicon):
    def caused(self, flow: Flow, where: Sequence[Sentence]) -> bool:
        all_sentences = sentences(flow)
        if any(self._told(one.folded) or self._exchanged(one.folded) or self._chose(one.folded) for one in where):
            return True
        for place, one in enumerate(all_sentences):
            beside = [all_sentences[near] for near in (place - 1, place + 1) if 0 <= near < len(all_sentences)]
            if not any(_overlap(near, other) for near in beside for other in where) or one.asked:
                continue
            if self._chose(one.folded):
                return True
            before = any(one.end <= other.start for other in where)
            if (before and self._accepts(one.folded)) or (not self._is_rule(one) and self._told(one.folded)):
                return True
        return any(
            self._told(line.folded)
            for line in lines(flow)
            if len(line.folded.split()) <= _LABELLED and not line.asked and not self._is_rule(line)
        )

    def _is_rule(self, sentence: Sentence) -> bool:
        """A question, a rule for whoever, what may be had for a ticket: nothing that has happened."""
        folded = sentence.folded
        perhaps = self._perhaps(folded) or self._perhaps(folded, "you_may")
        return sentence.asked or perhaps or any(self.has(folded, topic) for topic in _RULES)

    def _perhaps(self, folded: str, topic: str = "modal") -> bool:
        """Whether something may be; what could not be was not: "we could not process your payment"."""
        return any(
            not self.has(" ".join(folded[one.end :].split()[:2]), "negation")
            for one in words(without_may(folded), self.topic(topic))
        )

    def _told(self, folded: str) -> bool:
        """Whether a sentence says firmly what the traveller did or left undone."""
        causes = [*words(folded, self.topic("own_fault"))]
        causes += self._beside(folded, "due", "unmet", within=_NEAR)
        causes += self._beside(folded, "undone", "duty", within=_BEHIND, behind=True)
        denied = {one.start for one in causes if self._taken_back(folded, one)}  # "no-show" is of many languages
        return any(one.start not in denied for one in causes)

    def _chose(self, folded: str) -> bool:
        """Whether a sentence tells a choice of the traveller's as done; what they get for it makes no rule of it."""
        return self.has(folded, "chosen") and not self.has(folded, "conditional")

    def _beside(self, folded: str, one: str, other: str, *, within: int, behind: bool = False) -> list[Word]:
        """Words of two classes of one language near each other, each pair as the first of the two."""
        second = words(folded, self.topic(other))
        return [
            min(first, word)
            for first in words(folded, self.topic(one))
            for word in second
            if first.language == word.language
            and between(folded, first, word) <= within
            and (word.start >= first.end or not behind)
        ]

    def _taken_back(self, folded: str, cause: Word) -> bool:
        before = folded[: cause.start]
        if cause.language == "zh":
            close = before[-_SIGNS:]
            return self.has(close, "conditional") or self._perhaps(close)
        close = " ".join(before.split()[-_IF_BEFORE:])
        if self.has(close, "conditional") or self._perhaps(f"{close} {folded[cause.start : cause.end]}"):
            return True
        return self.has_in(" ".join(before.split()[-_NOT_BEFORE:]), "negation", cause.language)

    def _exchanged(self, folded: str) -> bool:
        """ "You accepted a voucher …; your ticket has therefore been cancelled": in this order."""
        off = [*words(folded, self.topic("cancelled")), *words(folded, self.topic("cancelling"))]
        return bool(off) and self._accepts(folded[: off[-1].start])

    def _accepts(self, folded: str) -> bool:
        """Whether somebody took a voucher: "you accepted a voucher", "der Gutschein, den Sie angenommen haben"."""
        return any(
            not self._taken_back(folded, one) for one in self._beside(folded, "accepted", "instead", within=_NEAR)
        )


def _overlap(one: Sentence, other: Sentence) -> bool:
    return one.start < other.end and other.start < one.end

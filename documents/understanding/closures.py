"""A running text goes in; whether it says that a border is closed, that somebody is ill, and who says so, comes out."""

import re

from documents.folding import fold
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.phrases import Topic, said
from documents.understanding.statements import Sentence, sentences
from documents.understanding.words import between, has, words

_NEAR = 14  # words between "border" and "closed"
_NONE = re.compile(r"(?<!\w)(?:NO|SANS|WITHOUT|SIN|SEM|SENZA|OHNE|KEIN\w*|GEEN|БЕЗ|BEZ)\s+$")
_HEADING = 9  # words of a line that can be a letterhead or a signature


class Closures:
    """What a text says of closed borders and of sick people, found once and asked several times."""

    def __init__(self, flow: Flow, references: References) -> None:
        self._phrases = references.phrases
        self._flow = flow
        self._sentences = sentences(flow)

    def _has(self, folded: str, topic: str) -> bool:
        return has(folded, self._phrases.get(topic, {}))

    def closed(self) -> tuple[Sentence, ...]:
        """Sentences that say, without an if or a not, that a way back is closed."""
        return tuple(one for one in self._sentences if not one.asked and self._closes(one))

    def _closes(self, sentence: Sentence) -> bool:
        folded = sentence.folded
        if said(folded, self._phrases.get("border_closed", {})) and not self._has(folded, "reopened"):
            return True
        shut = words(folded, self._phrases.get("closed", {}))
        borders = words(folded, self._phrases.get("border", {}))
        none = words(folded, self._phrases.get("no_flights", {}))
        pairs = [
            (one, other)
            for one in borders
            for other in shut
            if one.language == other.language and between(folded, one, other) <= _NEAR and one.end != other.end
        ]
        if not (pairs or none):
            return False
        if self._has(folded, "conditional") or self._has(folded, "reopened"):
            return False
        return bool(none) or any(
            not self._denied(folded, min(pair[0].start, pair[1].start), pair[1].start) for pair in pairs
        )

    def _denied(self, folded: str, start: int, shut: int) -> bool:
        """ "Are not closed", "no longer closed"."""
        before = " ".join(folded[start:shut].split()[-3:])
        return self._has(before, "negation")

    def stranded(self) -> tuple[Sentence, ...]:
        """Sentences that say that somebody can't go back."""
        return tuple(
            one
            for one in self._sentences
            if not one.asked
            and self._has(one.folded, "unable")
            and self._has(one.folded, "going_back")
            and not self._has(one.folded, "conditional")
        )

    def sick(self) -> tuple[Sentence, ...]:
        """Sentences of a doctor or a hospital that say that somebody is not fit to travel, or kept in."""
        whole = " ".join(one.folded for one in self._sentences)
        if not self._has(whole, "healer"):
            return ()
        return tuple(
            one
            for one in self._sentences
            if not one.asked and self._has(one.folded, "unfit") and not self._has(one.folded, "policy")
        )

    def certified(self) -> tuple[Sentence, ...]:
        """Sentences of medical words where somebody certifies or heals: an advertisement and a tariff do neither."""
        whole = " ".join(one.folded for one in self._sentences)
        if not (self._has(whole, "healer") or self._has(whole, "certifying")):
            return ()
        topic = self._phrases.get("medical", {})
        return tuple(one for one in self._sentences if not one.asked and self._firmly(one.folded, topic))

    def _firmly(self, folded: str, topic: Topic) -> bool:
        """Whether a sentence has the phrase of a topic, and no tariff, no if and no "no" before it."""
        if self._has(folded, "policy") or self._has(folded, "conditional"):
            return False
        return any(
            not self._has(" ".join(folded[: folded.find(one.phrase)].split()[-1:]), "negation")
            and not _NONE.search(folded[: folded.find(one.phrase)])
            for one in said(folded, topic)
        )

    def official(self) -> bool:
        """Whether an office speaks here: in a letterhead or a signature, or as the one who informs or certifies."""
        topic = self._phrases.get("official", {})
        heads = [folded for folded in self._lines() if len(folded.split()) <= _HEADING and said(folded, topic)]
        if any(not self._has(folded, "closed") or self._has(folded, "border") for folded in heads):
            return True
        return any(said(one.folded, topic) and self._has(one.folded, "certifying") for one in self._sentences)

    def _lines(self) -> list[str]:
        return [folded for text in self._flow.bare.split("\n") if (folded := fold(text))]

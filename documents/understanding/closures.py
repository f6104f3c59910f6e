"""A running text goes in; whether it says that a border is closed, and who says so, comes out."""

import re

from documents.folding import fold
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.phrases import said
from documents.understanding.statements import Sentence, sentences
from documents.understanding.words import Word, between, has, words

_AFTER = 6  # words behind "forbidden" in which "without" stands
_NEAR = 14  # words between "border" and "closed"
_HOURS = re.compile(
    r"\b\d{1,2}\s?(?:H|[:.]\d\d|AM|PM|UHR)\b.{0,12}\b\d{1,2}\s?(?:H|[:.]\d\d|AM|PM|UHR)\b"
)  # a part of the day
_HEADING = 9  # words of a line that can be a letterhead or a signature


class Closures:
    """What a text says of closed borders, found once and asked several times."""

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
        folded = self._without_letterhead(sentence)
        if said(folded, self._phrases.get("border_closed", {})) and not self._has(folded, "reopened"):
            return True
        none = words(folded, self._phrases.get("no_flights", {}))
        if any(self._has(" ".join(folded[one.end :].split()[:_AFTER]), "untroubled") for one in none):
            none = []
        pairs = [*self._pairs(folded, "border", "closed"), *self._pairs(folded, "entry", "prohibited")]
        pairs += [
            pair
            for pair in self._pairs(folded, "border", "prohibited")
            if self._has(folded[slice(*pair[0][:2])], "flight")
        ]
        pairs += [pair for pair in self._pairs(folded, "entry", "closed") if between(folded, *pair) <= _AFTER]
        if not (pairs or none):
            return False
        if any(self._has(folded, doubt) for doubt in ("conditional", "reopened", "daily")) or _HOURS.search(
            sentence.bare
        ):
            return False
        return bool(none) or any(
            not self._denied(folded, min(pair[0].start, pair[1].start), pair[1].start) for pair in pairs
        )

    def _without_letterhead(self, sentence: Sentence) -> str:
        """A sentence without the airport's name above it: what is shut is said below."""
        written = [fold(text) for text in sentence.bare.split("\n")]
        return " ".join(
            text for text in written if text and not (len(text.split()) <= _HEADING and self._is_airport(text))
        )

    def _pairs(self, folded: str, what: str, how: str) -> list[tuple[Word, Word]]:
        """Words for what is shut with words for shut near them; what is shut in, at or on it, or to some, is none."""
        return [
            (one, other)
            for one in words(folded, self._phrases.get(what, {}))
            for other in words(folded, self._phrases.get(how, {}))
            if one.language == other.language
            and between(folded, one, other) <= _NEAR
            and one.end != other.end
            and not self._there(folded, one, other)
            and not self._lacking(folded, one, other)
        ]

    def _there(self, folded: str, border: Word, shut: Word) -> bool:
        """ "At the airport smoking is forbidden"; "the ban on all flights" is none."""
        if border.language == "zh" and folded[border.end : border.end + 1] in ("时", "后", "前", "须", "需"):
            return True  # "on entering, fruit is forbidden"
        close = folded[: border.start].split()[-2:]
        if shut.end <= border.start and between(folded, border, shut) <= 1:
            return False
        places = {border.language: self._phrases.get("locative", {}).get(border.language, ())}
        return has(" ".join(close), places)

    def _lacking(self, folded: str, border: Word, shut: Word) -> bool:
        """ "Is forbidden without a visa"."""
        first, second = sorted((border, shut))
        near = f"{folded[first.end : second.start]} {' '.join(folded[second.end :].split()[:_AFTER])}"
        return self._has(near, "lacking")

    def _denied(self, folded: str, start: int, shut: int) -> bool:
        """ "Are not closed", "no longer closed"."""
        before = " ".join(folded[start if start < shut else 0 : shut].split()[-3:])
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
            and not self._has(one.folded, "reopened")
            and not self._no_longer(one.folded)
        )

    def _no_longer(self, folded: str) -> bool:
        """ "No longer unable": a not before the word that is no part of it."""
        unable = words(folded, self._phrases.get("unable", {}))
        return all(self._denied(folded, one.start, one.start) for one in unable)

    def official(self) -> bool:
        """Whether an office speaks here: in a letterhead or a signature, or as the one who informs or certifies."""
        topic = self._phrases.get("official", {})
        heads = [
            folded
            for folded in self._lines()
            if len(folded.split()) <= _HEADING and (said(folded, topic) or self._is_airport(folded))
        ]
        if any(not self._has(folded, "closed") or self._has(folded, "border") for folded in heads):
            return True
        return any(said(one.folded, topic) and self._has(one.folded, "certifying") for one in self._sentences)

    def _is_airport(self, folded: str) -> bool:
        """A letterhead of an airport: its name, and nothing that is shut."""
        shut = self._has(folded, "closed") or self._has(folded, "prohibited")
        return self._has(folded, "airport_office") and not shut

    def _lines(self) -> list[str]:
        return [folded for text in self._flow.bare.split("\n") if (folded := fold(text))]

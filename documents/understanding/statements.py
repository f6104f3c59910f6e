"""A running text goes in; its sentences come out, with what each firmly says of a flight or a booking.

A cancellation counts when "flight" and "cancelled" stand in one sentence and no "if", "not" or "may be" stands
before it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from documents.folding import fold
from documents.page import Box
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.phrases import Topic, said

_END = re.compile(r"[.!?](?=\s)|[。！？؟;]|\n\s*\n|\n(?=\s*[-•*–]\s)")
_LONG = 45  # words: above, a text has no sentences and is taken line by line
_BEFORE, _AFTER = 10, 2  # words around "cancelled" in which a word of doubt takes it back


class Sentence(NamedTuple):
    start: int
    end: int
    folded: str


class Firm(NamedTuple):
    """What is said without ifs and buts."""

    flights: tuple[Sentence, ...]  #: that say of a flight that it is cancelled
    bookings: tuple[Sentence, ...]  #: that say so of a booking
    hedged: tuple[Sentence, ...]  #: that speak of cancelling with an if, a not, a may


def sentences(flow: Flow) -> tuple[Sentence, ...]:
    """The sentences of a text; a table or a form without full stops gives windows of two lines."""
    found: list[Sentence] = []
    for start, end in _stretches(flow.bare):
        folded = fold(flow.bare[start:end])
        if len(folded.split()) <= _LONG and len(folded) <= 400:
            if folded:
                found.append(Sentence(start, end, folded))
            continue
        lines = [(match.start() + start, match.end() + start) for match in re.finditer(r"[^\n]+", flow.bare[start:end])]
        for place, (begin, stop) in enumerate(lines):
            last = lines[place + 1][1] if place + 1 < len(lines) else stop
            found.append(Sentence(begin, last, fold(flow.bare[begin:last])))
    return tuple(found)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and re.search(
            r"(?:\b(?:MR|MRS|MS|M|DR|NO|N|ST|STE|MME|MLLE|REF|TEL)|\d)$",
            text[max(0, match.start() - 5) : match.start()],
        ):
            follows = text[match.end() : match.end() + 2]
            if not (text[match.start() - 1].isdigit() and follows[:1] in " \n" and follows[1:2].isalpha()):
                continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def firm(flow: Flow, references: References, *, numbers: bool) -> Firm:
    """What the text firmly says; `numbers`: a flight number stands for the word flight."""
    phrases = references.phrases
    flights, bookings, hedged = [], [], []
    for sentence in sentences(flow):
        cancelled = said(sentence.folded, phrases.get("cancelled", {}))
        if not cancelled:
            continue
        if _taken_back(sentence.folded, [one.phrase for one in cancelled], phrases.get("unless", {})):
            hedged.append(sentence)
            continue
        if said(sentence.folded, phrases.get("free_cancellation", {})):
            hedged.append(sentence)
        elif said(sentence.folded, phrases.get("flight", {})) or (numbers and numbered(sentence.folded, references)):
            flights.append(sentence)
        elif said(sentence.folded, phrases.get("booking", {})):
            bookings.append(sentence)
    return Firm(tuple(flights), tuple(bookings), tuple(hedged))


def numbered(folded: str, references: References) -> bool:
    """Whether a folded text has a flight number of a known carrier."""
    return any(
        match[1] in references.carriers for match in re.finditer(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4}\b", folded)
    )


def _taken_back(folded: str, cancelled: list[str], unless: Topic) -> bool:
    """Whether every mention has an "if", "not", "may be" close before it (or right behind it)."""
    for phrase in cancelled:
        place = folded.find(phrase)
        while place >= 0:
            before = folded[:place].split()[-_BEFORE:]
            after = folded[place + len(phrase) :].split()[:_AFTER]
            inner = " ".join(before)
            if (
                not said(inner, unless)
                and not said(" ".join(after), unless)
                and not said(" ".join([*before[-2:], phrase]), unless_inside(unless, phrase))
            ):
                return False
            place = folded.find(phrase, place + 1)
    return True


def unless_inside(unless: Topic, phrase: str) -> Topic:
    """The words of doubt that are not themselves part of the phrase ("findet nicht statt")."""
    return {
        language: tuple(word for word in words if f" {fold(word)} " not in f" {phrase} ")
        for language, words in unless.items()
    }


def box_of_sentences(flow: Flow, found: tuple[Sentence, ...]) -> Box | None:
    """The box around the first sentence."""
    return flow.box(found[0].start, found[0].end) if found else None

"""Sentences that cancel a journey and the text around them go in; what became of it afterwards comes out.

Its traveller was given another flight, or got another day for it; or the cancellation was taken back. Any form of the
words counts beside what only the deed explains: the number of another flight, a day, the reader's own journey.
"""

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.references import References
from documents.understanding.addressing import your_journey
from documents.understanding.flow import Flow
from documents.understanding.journey import Flight
from documents.understanding.lexicon import Lexicon
from documents.understanding.new_flight import tells_new_flight
from documents.understanding.phrases import language_of, said
from documents.understanding.statements import Sentence, sentences
from documents.understanding.travel_day import Day, before, days_of_list, travel_day
from documents.understanding.words import Word, words

_TO_DAY = 4  # words between "moved" and the new day
_TO_FLIGHT = 12  # words between "transferred" and the number of the new flight
_TO_FLIGHT_SIGNS = 40  # signs of Chinese, likewise
_A_CLAUSE = 4  # words of a line that may go on below
_VERB_LAST = frozenset({"tr", "de", "nl"})
_NOT_BEFORE = 4  # words before "rebooked" in which a "not" stands
#: What makes no news of a sentence: an if, a not, what had been planned …
_NOT_TOLD = ("conditional", "intended")
#: … and of a day, unlike a flight's number: an offer, a time limit.
_NO_DAY = ("modal", "you_may", "until", "remedy", "policy")
_OF_ANOTHER = ("others", "routes", "cancelled", "remedy", "until")
_BEHIND = 2  # sentences behind one that cancels
_CLOCK = re.compile(r"(?<!\d)\d\d?\s?[:hH]\s?\d\d(?!\d)")
_PERHAPS = ("conditional", "modal", "you_may")


def rebooked(
    flow: Flow,
    where: Sequence[Sentence],
    cancelled: Flight | None,
    flights: Sequence[Flight],
    references: References,
) -> bool:
    """Whether the traveller of a flight that the sentences `where` cancel has got another, or another day for it."""
    # "your journey on 20 April": what is not in capitals, and of no carrier that is known, is perhaps none.
    flights = [one for one in flights if one.carrier or flow.source(one.start, one.start + 2).isupper()]
    others = {flight.number for flight in flights} - ({cancelled.number} if cancelled else set[str]())
    return (
        bool(said(fold(flow.text), references.phrases.get("rebooked", {})))
        or tells_new_flight(flow, references)
        or _moved(flow, references)
        or _given_another(flow, others, flights, references)
        or _travels_later(flow, where, cancelled, flights, references)
    )


def _travels_later(
    flow: Flow,
    where: Sequence[Sentence],
    cancelled: Flight | None,
    flights: Sequence[Flight],
    references: References,
) -> bool:
    """Whether a sentence that cancels nothing plainly tells another flight, or a later day, for the traveller.

    In whatever words: who gives a flight has many for it. An if, a not, or what was planned before, tells none; an
    offer or a time limit tells no day.
    """
    lexicon = Lexicon(references)
    off = {flight.number for flight in flights if any(one.start <= flight.start < one.end for one in where)}
    language = language_of(fold(flow.text), references.phrases)  # "no" is Portuguese for "on the"
    day = travel_day(flow, cancelled, where, references)
    days = [one for one in days_of_list(flow, references) if not _heads_the_letter(flow, one, where)]
    for one in sentences(flow):
        if any(_same(one, other) for other in where) or one.asked:
            continue
        if any(lexicon.has(one.folded, topic) for topic in _NOT_TOLD):
            continue
        if lexicon.has_in(one.folded, "negation", language):
            continue
        if lexicon.has(one.folded, "repatriation") and lexicon.numbered(one.folded):
            return True
        here = [other for other in days if one.start <= other.start < one.end]
        others = {flight.number for flight in flights if one.start <= flight.start < one.end} - off
        if off and others and not (here and all(before(other, day) for other in here)):
            return True
        if any(lexicon.has(one.folded, topic) for topic in _NO_DAY):
            continue
        travels = lexicon.numbered(one.folded) or your_journey(one.folded, references)
        travels = travels or (lexicon.has(one.folded, "live_state") and lexicon.has(one.folded, "yours"))
        if travels and any(before(day, other) for other in here):
            return True
    return False


def _heads_the_letter(flow: Flow, day: Day, where: Sequence[Sentence]) -> bool:
    """Whether a day is all that stands on a line above the sentences that cancel: it is the letter's own.

    The line above must be a heading's: one of some words that no stop ends may go on to the day.
    """
    place = flow.line_at(day.start)
    line = _CLOCK.sub(" ", flow.lines[place].text)
    alone = len(re.findall(r"\w+", line)) <= len(re.findall(r"\w+", flow.source(day.start, day.end)))
    above = flow.lines[place - 1].text.strip() if place else ""
    heading = len(above.split()) < _A_CLAUSE or above[-1:] in ".,>"
    return alone and heading and bool(where) and day.start < min(one.start for one in where)


def _given_another(flow: Flow, others: set[str], flights: Sequence[Flight], references: References) -> bool:
    """Whether the number of another flight stands beside a word by which it is given: "transferred to AF394"."""
    lexicon = Lexicon(references)
    if not others:
        return False
    for one in sentences(flow):
        inside = [flight for flight in flights if one.start <= flight.start < one.end and flight.number in others]
        if not inside or one.asked:
            continue
        for word in words(one.folded, lexicon.topic("given")):
            before = " ".join(one.folded[: word.start].split()[-_NOT_BEFORE:])
            if lexicon.has_in(before, "negation", word.language):
                continue
            near = _near(one.folded, word)
            if any(_written(flight.number).search(near) for flight in inside):
                return True
    return False


def _near(folded: str, word: Word) -> str:
    if word.language == "zh":
        return folded[max(0, word.start - _TO_FLIGHT_SIGNS) : word.end + _TO_FLIGHT_SIGNS]
    before, after = folded[: word.start].split()[-_TO_FLIGHT:], folded[word.end :].split()[:_TO_FLIGHT]
    return " ".join([*before, *after])


def _written(number: str) -> re.Pattern[str]:
    """A flight's number as a folded text may have it: spaced, with noughts before its figures."""
    return re.compile(rf"(?<![A-Z0-9]){number[:2]} ?0*{number[2:]}(?!\d)")


def taken_back(flow: Flow, where: Sequence[Sentence], references: References) -> bool:
    """Whether the cancellation is taken back, or the reader's journey said to take place as it was planned."""
    if said(fold(flow.text), references.phrases.get("reinstated", {})):
        return True
    lexicon = Lexicon(references)
    if _turned_behind(flow, where, lexicon) or _spared(flow, lexicon):
        return True
    return any(_takes_back(one, any(_same(one, other) for other in where), lexicon) for one in sentences(flow))


def _takes_back(sentence: Sentence, cancels: bool, lexicon: Lexicon) -> bool:
    folded = sentence.folded
    if sentence.asked or any(lexicon.has(folded, topic) for topic in ("conditional", "until")):
        return False
    if cancels and words(folded, lexicon.topic("formerly")):
        return True
    for word in words(folded, lexicon.topic("taken_back")):
        before = " ".join(folded[: word.start].split()[-_NOT_BEFORE:])
        if not (lexicon.has_in(before, "negation", word.language) or any(lexicon.has(before, one) for one in _PERHAPS)):
            return True
    return _takes_place(folded, cancels, lexicon) or _as_planned(folded, cancels, lexicon)


def _turned_behind(flow: Flow, where: Sequence[Sentence], lexicon: Lexicon) -> bool:
    """Whether right behind what cancels a sentence turns against it and says that it flies, or flies as planned.

    In whatever words and of whatever subject, "it" and "the aircraft" too; but not of other flights, nor with a "not".
    """
    every = sentences(flow)
    language = language_of(fold(flow.text), lexicon.references.phrases)
    for place, one in enumerate(every):
        behind = any(_same(near, other) for near in every[max(0, place - _BEHIND) : place] for other in where)
        if not behind or any(_same(one, other) for other in where) or one.asked:
            continue
        if any(lexicon.has(one.folded, topic) for topic in ("conditional", *_OF_ANOTHER)):
            continue
        flies = lexicon.has(one.folded, "operating") or lexicon.has(one.folded, "takes_place")
        turned = lexicon.has(one.folded, "adverse") or lexicon.has(one.folded, "as_planned")
        if flies and turned and not lexicon.has_in(one.folded, "negation", language):
            return True
    return False


def _spared(flow: Flow, lexicon: Lexicon) -> bool:
    """ "Your flight FR 1234 is not affected": of the reader's journey or one by its number, without an if."""
    return any(
        lexicon.has(one.folded, "spared")
        and (your_journey(one.folded, lexicon.references) or lexicon.numbered(one.folded))
        and not lexicon.has(one.folded, "conditional")
        for one in sentences(flow)
    )


def _takes_place(folded: str, cancels: bool, lexicon: Lexicon) -> bool:
    """ "Your flight will depart at nine": of the reader's journey, in a sentence that cancels nothing."""
    if cancels or not (your_journey(folded, lexicon.references) or lexicon.numbered(folded)):
        return False
    hedged = any(lexicon.has(folded, topic) for topic in ("negation", "modal", "cancelled"))
    return not hedged and lexicon.has(folded, "takes_place")


def _as_planned(folded: str, cancels: bool, lexicon: Lexicon) -> bool:
    """ "Your flight will depart as scheduled": in the sentence that cancels, only behind what it cancels."""
    off = words(folded, lexicon.topic("cancelled"))
    if cancels and not off:
        return False  # "will not operate as planned"
    rest = folded[off[-1].end :] if off else folded
    if not (cancels or your_journey(folded, lexicon.references)):
        return False
    negated = lexicon.has(rest, "negation") or any(lexicon.has(rest, topic) for topic in _PERHAPS)
    return lexicon.has(rest, "as_planned") and lexicon.has(rest, "operating") and not negated


def _same(one: Sentence, other: Sentence) -> bool:
    return one.start < other.end and other.start < one.end


def _moved(flow: Flow, references: References) -> bool:
    """Whether a journey is said to have got another day: "has been moved to 9 June", "9 Haziran'a ertelendi"."""
    lexicon = Lexicon(references)
    return any(
        lexicon.names_journey(one.folded)
        and not one.asked
        and not any(lexicon.has(one.folded, topic) for topic in ("conditional", "modal", "you_may"))
        and any(_to_a_day(one.folded, verb) for verb in words(one.folded, lexicon.topic("moved")))
        for one in sentences(flow)
    )


def _to_a_day(folded: str, verb: Word) -> bool:
    """Whether a number stands right behind a verb, or before one that ends its sentence; no flight's number is one."""
    around = [folded[verb.end :].split()[:_TO_DAY]]
    if verb.language in _VERB_LAST:
        around.append(folded[: verb.start].split()[-_TO_DAY:])
    if verb.language == "zh":
        around = [re.findall(r"\d+", folded[verb.end : verb.end + 2 * _TO_DAY])]
    return any(word.isdecimal() and len(word) <= 2 for stretch in around for word in stretch)

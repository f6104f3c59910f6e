"""A cancelled journey goes in; why it may not leave its passenger behind, or not by the carrier's doing, comes out.

Each is a slug of `Paper.doubts`: the proof stands, and an agent looks at it.
"""

from collections.abc import Sequence

from documents.paper import ProofGrade
from documents.references import References
from documents.understanding.addressing import your_journey
from documents.understanding.aftermath import rebooked, taken_back
from documents.understanding.buttons import may_be_a_button
from documents.understanding.direction import by_train, into_france
from documents.understanding.fault import of_duplicate, own_fault
from documents.understanding.flow import Flow
from documents.understanding.itinerary import another_stands
from documents.understanding.journey import Flight
from documents.understanding.lexicon import Lexicon
from documents.understanding.statements import Sentence, sentences
from documents.understanding.voice import hearsay, of_nobody
from documents.understanding.words import words

_CANCELLED = (ProofGrade.CANCELLED_BY_CARRIER, ProofGrade.BOOKING_CANCELLED)
_SHORTEST = 3  # letters of a State's name
_PREPOSED = 3  # words before a journey in which "on", "for your" stand


def misgivings(
    grade: ProofGrade,
    flow: Flow,
    where: Sequence[Sentence],
    cancelled: Flight | None,
    flights: Sequence[Flight],
    marks: Sequence[Sentence],
    references: References,
) -> tuple[str, ...]:
    """The doubts about a proof of that grade, whose sentences `where` cancel the flight or shut a border.

    `marks`: those of them that stand alone, as a state or a stamp does.
    """
    if grade is ProofGrade.BORDER_CLOSED:
        told = {"own-border": _of_france(where, references), "own-people": _lets_in(flow, references)}
        return tuple(doubt for doubt, holds in told.items() if holds)
    if grade not in _CANCELLED:
        return ()
    by_carrier = grade is ProofGrade.CANCELLED_BY_CARRIER
    another = _of_others(where, flow, flights, references) or another_stands(flow, flights, references)
    told = {
        "rebooked": not another and by_carrier and rebooked(flow, where, cancelled, flights, references),
        "reinstated": not another and taken_back(flow, where, references),
        "other-flight": another,
        "own-fault": own_fault(flow, where, references),
        "other-booking": of_duplicate(where, references),
        "not-leaving": into_france(flow, where, references) or by_train(flow, where, flights, references),
        "of-nobody": of_nobody(flow, where, marks, references),
        "hearsay": hearsay(flow, where, references),
        "button": bool(where) and all(may_be_a_button(Lexicon(references), flow, one) for one in where),
        "other-thing": bool(where) and all(_of_a_service(one.folded, references) for one in where),
    }
    return tuple(doubt for doubt, holds in told.items() if holds)


def _of_france(where: Sequence[Sentence], references: References) -> bool:
    """Whether what is shut are the borders of France or of Schengen alone: nobody is kept from leaving by these."""
    lexicon = Lexicon(references)
    elsewhere = [name for name in references.names_abroad if len(name) > _SHORTEST]
    return bool(where) and all(
        lexicon.has(one.folded, "own_border") and not any(f" {name} " in f" {one.folded} " for name in elsewhere)
        for one in where
    )


def _lets_in(flow: Flow, references: References) -> bool:
    """Whether a State's own people are said to be let in where its borders are shut: they can go back."""
    lexicon = Lexicon(references)
    return any(
        lexicon.has(one.folded, "nationals")
        and lexicon.has(one.folded, "let_in")
        and not lexicon.has(one.folded, "negation")
        for one in sentences(flow)
    )


def _of_others(where: Sequence[Sentence], flow: Flow, flights: Sequence[Flight], references: References) -> bool:
    """Whether another flight than those that are said to be cancelled is the reader's, or takes place as planned."""

    def numbers(spoken: Sequence[Sentence]) -> set[str]:
        return {flight.number for one in spoken for flight in flights if one.start <= flight.start < one.end}

    lexicon = Lexicon(references)
    cancelled, all_sentences = numbers(where), sentences(flow)
    yours = numbers([one for one in all_sentences if your_journey(one.folded, references)])
    if cancelled and yours:
        return not cancelled & yours
    if flights and where and not cancelled and all(_of_a_route(one.folded, references) for one in where):
        return True
    kept = numbers(
        [
            one
            for one in all_sentences
            if one not in where
            and lexicon.has(one.folded, "as_planned")
            and not any(lexicon.has(one.folded, topic) for topic in ("negation", "conditional"))
        ]
    )
    return bool(cancelled and kept) and not cancelled & kept


def _of_a_route(folded: str, references: References) -> bool:
    """Whether a sentence cancels the flights to some place, not all and not the reader's: "nos vols vers La Havane"."""
    lexicon = Lexicon(references)
    return lexicon.has(folded, "routes") and not (lexicon.has(folded, "every") or your_journey(folded, references))


def _of_a_service(folded: str, references: References) -> bool:
    """Whether a seat or a lounge is what is cancelled, of which the journey tells the place: "a seat on flight X"."""
    lexicon = Lexicon(references)
    off = words(folded, lexicon.topic("cancelled"))
    before = folded[: off[-1].start] if off else ""
    things = words(before, lexicon.topic("other_things"))
    if not things:
        return False
    journeys = [one for one in words(before, lexicon.topic("flight")) if one.start > things[-1].end]
    numbers = [place for place in lexicon.numbers(before) if place > things[-1].end]
    numbers = [place for place in numbers if not any(0 <= place - one.end <= 1 for one in journeys)]
    places = [*(one.start for one in journeys), *numbers]
    return bool(places) and all(
        lexicon.has(" ".join(before[things[-1].end : place].split()[-_PREPOSED:]), "preposition") for place in places
    )

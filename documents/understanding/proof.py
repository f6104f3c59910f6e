"""A letter, a mail or a note about a journey goes in; a graded proof that return is impossible, or a trap, comes
out.

The grade is the strongest that the text supports without goodwill: conditions, refunds, newsletters, own
cancellations and booking confirmations are named for what they are (`why`). What applicants say of themselves is
a statement, no more.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from documents.dates_in_words import in_digits
from documents.folding import fold
from documents.other_calendars import in_our_calendar
from documents.page import Box, TextLine
from documents.paper import Paper, ProofGrade
from documents.references import References
from documents.understanding.addressing import of_this, own_request, own_statement, refund_asked, your_journey
from documents.understanding.choices import as_ticked
from documents.understanding.closures import Closures
from documents.understanding.flow import Flow, box_of
from documents.understanding.grammar import Firm, firm
from documents.understanding.illness import Illness
from documents.understanding.journey import Flight, carriers_flights, locator
from documents.understanding.marks import marks_on, states_booking
from documents.understanding.misgivings import misgivings
from documents.understanding.particulars import add_particulars, cancelled_flight
from documents.understanding.phrases import Said, language_of, nearly_said, said
from documents.understanding.statements import Sentence, sentences
from documents.understanding.travellers import passengers
from documents.understanding.voice import speaks_alone
from documents.understanding.words import has as has_word
from documents.vocabulary import Kind

#: a topic → its phrases that the text has
Has = Callable[[str], list[Said]]


class Verdict(NamedTuple):
    grade: ProofGrade
    why: str = ""
    where: tuple[Sentence, ...] = ()


def proof(lines: Sequence[TextLine], references: References, *, typed: bool = False) -> Paper | None:
    """The paper of these lines, None when they speak of no journey. `typed`: a mail's body, typed by its writer."""
    flow = Flow.of(_with_days_in_digits(as_ticked(lines)))
    folded = fold(flow.text)
    if len(folded) < 12:
        return None
    flights = carriers_flights(flow, references)
    verdict = _grade(flow, folded, flights, references, typed=typed)
    if verdict is None:
        return None
    fields = {"grade": verdict.grade.value, "why": verdict.why, "language": language_of(folded, references.phrases)}
    boxes: dict[str, Box] = {}
    where = flow.box(verdict.where[0].start, verdict.where[0].end) if verdict.where else None
    if where:
        boxes["grade"] = boxes["why"] = where
    flight = cancelled_flight(flow, flights, verdict.where, references)
    if not (typed and verdict.grade is ProofGrade.STATEMENT):
        add_particulars(fields, boxes, flow, flights, verdict.grade, verdict.where, references)
    fields = {name: value for name, value in fields.items() if value}
    boxes = {name: box for name, box in boxes.items() if name in fields}
    return Paper(
        kind=Kind.RETURN_IMPOSSIBLE,
        fields=fields,
        boxes=boxes,
        box=None if typed else box_of(lines),
        doubts=misgivings(verdict.grade, flow, verdict.where, flight, flights, marks_on(flow, references), references),
    )


def _with_days_in_digits(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines with days in words, or of another calendar, as days in digits."""
    text = "\n".join(line.text for line in lines)
    read = in_our_calendar(in_digits(text))
    if read == text or len(told := read.split("\n")) != len(lines):
        return lines
    return [replace(line, text=text) for line, text in zip(lines, told, strict=True)]


def _grade(flow: Flow, folded: str, flights: list[Flight], references: References, *, typed: bool) -> Verdict | None:
    """The strongest grade that holds; traps are looked for before what they imitate."""
    phrases = references.phrases

    def has(topic: str) -> list[Said]:
        return nearly_said(folded, phrases.get(topic, {}))

    def any_word(topic: str) -> bool:
        return has_word(folded, phrases.get(topic, {}))

    found = firm(flow, references)
    about_journey = bool(any_word("flight") or has("booking") or flights or found.flights)
    mine, yours = (
        bool(has("first_person")) or own_statement(folded, references),
        bool(has("addressed")) or your_journey(folded, references),
    )
    own = own_request(flow, found, references)
    if own and about_journey:
        return Verdict(ProofGrade.NOT_PROOF, "own-request", own)
    code = locator(flow, phrases.get("locator", {})) if about_journey else None
    known = bool(flights) or code is not None
    if (
        found.flights
        and has("booking_confirmation")
        and not any(of_this(one, found, references) for one in found.flights)
    ):
        return Verdict(ProofGrade.NOT_PROOF, "booking-confirmation", found.flights)
    if asked_back := refund_asked(flow, found, references):
        return Verdict(ProofGrade.NOT_PROOF, "refund-request", asked_back)
    closures = Closures(flow, references)
    if found.flights:
        named = bool(passengers(flow, phrases.get("passenger", {})))
        kin = any(has_word(one.folded, phrases.get("kin", {})) for one in found.flights)
        mine = mine or (not yours and speaks_alone(flow, references))
        mine = mine or (kin and not known)  # "my son-in-law … because his flight was cancelled"
        graded = _of_flights(
            found,
            has,
            closures,
            known=known,
            mine=mine,
            yours=yours or (named and not mine),
            typed=typed,
            of_booking=states_booking(found.flights, found.marks, references),
        )
        if graded:
            return graded
    if found.bookings and has("booking_confirmation"):
        return Verdict(ProofGrade.NOT_PROOF, "booking-confirmation", found.bookings)
    if found.bookings:
        if has("refund_request"):
            return Verdict(ProofGrade.NOT_PROOF, "refund-request", found.bookings)
        if (mine and not yours) or (typed and not (yours and known and not mine)):
            return Verdict(ProofGrade.STATEMENT, "", found.bookings)
        return Verdict(ProofGrade.BOOKING_CANCELLED, "", found.bookings)
    return _other(
        flow, has, closures, references, about_journey=about_journey, typed=typed, told=bool(found.flights), known=known
    )


def _of_flights(
    found: Firm,
    has: Has,
    closures: Closures,
    *,
    known: bool,
    mine: bool,
    yours: bool,
    typed: bool,
    of_booking: bool,
) -> Verdict | None:
    """Flights are firmly said to be cancelled: by whom?"""
    if typed and (mine or not (yours and known)):
        return Verdict(ProofGrade.STATEMENT, "", found.flights)
    if mine and not yours:
        return Verdict(ProofGrade.STATEMENT, "", found.flights)
    if not known:
        if len({one.phrase for one in has("press")}) >= 2:
            return Verdict(ProofGrade.PRESS, "", found.flights)
        if has("newsletter"):
            return Verdict(ProofGrade.NOT_PROOF, "newsletter", found.flights)
        if closures.official():
            return Verdict(ProofGrade.BORDER_CLOSED, "", found.flights)
        if not yours:
            return None
    if of_booking or (has("booking_confirmation") and set(found.flights) <= set(found.marks)):
        return Verdict(ProofGrade.BOOKING_CANCELLED, "", found.flights)
    return Verdict(ProofGrade.CANCELLED_BY_CARRIER, "", found.flights)


def _other(
    flow: Flow,
    has: Has,
    closures: Closures,
    references: References,
    *,
    about_journey: bool,
    typed: bool,
    told: bool,
    known: bool,
) -> Verdict | None:
    """No flight of the reader's and no booking is firmly said to be cancelled; `told`: some flight is."""

    def where(topic: str) -> tuple[Sentence, ...]:
        return tuple(one for one in sentences(flow) if said(one.folded, references.phrases.get(topic, {})))[:1]

    illness = Illness(flow, references)
    closed, sick, stranded = closures.closed(), illness.told(), closures.stranded()
    press, official = has("press"), closures.official()
    mine = bool(has("first_person")) or own_statement(fold(flow.text), references)
    medical = illness.certified()
    insured = has_word(fold(flow.text), references.phrases.get("insured", {}))
    if typed:
        if closed or sick or where("medical") or (mine and about_journey):
            return Verdict(
                ProofGrade.STATEMENT, "", closed[:1] or sick[:1] or where("medical") or where("first_person")
            )
        return None
    reported = len({one.phrase for one in press}) >= 2
    if closed and reported:
        return Verdict(ProofGrade.PRESS, "", closed)
    if (closed or stranded) and official and not mine and not (medical and not closed):
        return Verdict(ProofGrade.BORDER_CLOSED, "", closed or stranded)
    if medical and not has("newsletter") and not mine:
        return Verdict(ProofGrade.MEDICAL, "", medical)
    if closed:
        return Verdict(ProofGrade.STATEMENT if mine else ProofGrade.PRESS, "", closed)
    if mine and (sick or stranded):
        return Verdict(ProofGrade.STATEMENT, "", sick or stranded)
    if reported and (touched := closures.touched()):
        return Verdict(ProofGrade.PRESS, "", touched)
    if not about_journey or told or (insured and not known):
        return None
    for topic, why in (
        ("refund_request", "refund-request"),
        ("delay", "delay"),
        ("booking_confirmation", "booking-confirmation"),
        ("newsletter", "newsletter"),
        ("free_cancellation", "free-cancellation"),
    ):
        if has(topic) and (topic != "delay" or _speaks_of_flights(flow, references)):
            if (
                topic == "booking_confirmation"
                and has("free_cancellation")
                and not _speaks_of_flights(flow, references)
            ):
                why = "free-cancellation"  # of a room: put forward for its free cancellation
            return Verdict(ProofGrade.NOT_PROOF, why, where(topic))
    if mine:
        return Verdict(ProofGrade.STATEMENT, "", where("first_person"))
    return None


def _speaks_of_flights(flow: Flow, references: References) -> bool:
    return has_word(fold(flow.text), references.phrases.get("flight", {}))

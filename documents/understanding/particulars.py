"""A text about a journey whose grade is known goes in; whom it names, which flight and which day, come out.

Fields and boxes of the paper: passenger or patient, flight, carrier, locator, the day of the flight, until when a
border is shut or somebody ill.
"""

from collections.abc import Sequence

from documents.folding import fold
from documents.names import written
from documents.page import Box
from documents.paper import ProofGrade
from documents.references import References
from documents.understanding.card_names import named_on_card
from documents.understanding.closure_end import closed_until
from documents.understanding.flow import Flow
from documents.understanding.illness import Illness
from documents.understanding.itinerary import Leg, legs
from documents.understanding.journey import Flight, locator
from documents.understanding.last_days import told_until
from documents.understanding.statements import Sentence
from documents.understanding.travel_day import Day, days_of_list, travel_day
from documents.understanding.travellers import passengers


def cancelled_flight(
    flow: Flow, flights: list[Flight], where: Sequence[Sentence], references: References
) -> Flight | None:
    """The flight that the sentences `where` cancel."""
    return _cancelled_flight(flights, where, _row(flow, flights, where, references))


def add_particulars(
    fields: dict[str, str],
    boxes: dict[str, Box],
    flow: Flow,
    flights: list[Flight],
    grade: ProofGrade,
    where: Sequence[Sentence],
    references: References,
) -> None:
    """Add to `fields` and `boxes` what a text of that grade, by its sentences `where`, says of people and journey."""
    row = _row(flow, flights, where, references)
    flight = _cancelled_flight(flights, where, row)
    _add_people(fields, boxes, flow, grade, where, references)
    _add_journey(fields, boxes, flow, flight, references)
    day = _day_on_its_row(flow, row, references) or travel_day(flow, flight, where, references)
    if day:
        name, value = ("date", day.day.isoformat()) if day.day else ("month_day", day.month_day)
        fields[name] = value
        if box := flow.box(day.start, day.end):
            boxes[name] = box


def _add_people(
    fields: dict[str, str],
    boxes: dict[str, Box],
    flow: Flow,
    grade: ProofGrade,
    where: Sequence[Sentence],
    references: References,
) -> None:
    """Passengers, or patients and until when they are ill."""
    everybody = grade is ProofGrade.BORDER_CLOSED
    if grade is ProofGrade.MEDICAL:
        people = Illness(flow, references).patients()
        if until := told_until(flow):
            fields["until"] = until.isoformat()
    else:
        if everybody and (until := closed_until(flow, where)):
            fields["until"] = until.isoformat()
        people = passengers(flow, references.phrases.get("passenger", {}), certified_only=everybody)
        if not people and grade in (ProofGrade.CANCELLED_BY_CARRIER, ProofGrade.BOOKING_CANCELLED):
            people = named_on_card(flow, references)
    if people:
        fields["passenger"] = written([name for name, _ in people])
        around = [box for _, box in people if box]
        if around:
            boxes["passenger"] = around[0]


def _add_journey(
    fields: dict[str, str], boxes: dict[str, Box], flow: Flow, flight: Flight | None, references: References
) -> None:
    """Flight, carrier, locator."""
    if flight:
        fields["flight"], fields["carrier"] = flight.number, flight.carrier
        if flight.box:
            boxes["flight"] = boxes["carrier"] = flight.box
    if not fields.get("carrier"):
        fields["carrier"] = _carrier_named(flow, references)
    code = locator(flow, references.phrases.get("locator", {}))
    if code and (not flight or code.value != flight.number):
        fields["locator"] = code.value
        if code.box:
            boxes["locator"] = code.box


def _row(flow: Flow, flights: list[Flight], where: Sequence[Sentence], references: References) -> Leg | None:
    """The row of a list that says of its one flight that it is cancelled."""
    inside = (
        leg
        for leg in legs(flow, flights, references)
        if leg.off and any(one.start < leg.end and leg.start < one.end for one in where)
    )
    return next(inside, None)


def _day_on_its_row(flow: Flow, row: Leg | None, references: References) -> Day | None:
    """The one day on the row of a list whose flight is cancelled: other rows have other days."""
    if row is None:
        return None
    days = [day for day in days_of_list(flow, references) if row.start <= day.start < row.end]
    return days[0] if len(days) == 1 and days[0].day else None


def _cancelled_flight(flights: list[Flight], where: Sequence[Sentence], row: Leg | None) -> Flight | None:
    """The flight on the row, or in the sentence, that says cancelled, else the last before it, else the first."""
    for flight in flights:
        if row and row.start <= flight.start < row.end and flight.number == row.number:
            return flight
    for sentence in where:
        for flight in flights:
            if sentence.start <= flight.start < sentence.end:
                return flight
    before = [flight for sentence in where[:1] for flight in flights if flight.start < sentence.start]
    return before[-1] if before else flights[0] if flights else None


def _carrier_named(flow: Flow, references: References) -> str:
    folded = f" {fold(flow.text)} "
    names = sorted(references.carriers.values(), key=len, reverse=True)
    return next((name for name in names if len(name) > 4 and f" {fold(name)} " in folded), "")

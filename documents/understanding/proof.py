"""A letter, a mail or a note about a journey goes in; a graded proof that return is impossible, or a trap, comes
out.

The grade is the strongest that the text supports without goodwill: conditions, refunds, newsletters, own
cancellations and booking confirmations are named for what they are (`why`). What applicants say of themselves is
a statement, no more.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from documents import dates
from documents.folding import fold
from documents.names import written
from documents.page import Box, TextLine
from documents.paper import Paper, ProofGrade
from documents.references import References
from documents.understanding.flow import Flow, box_of
from documents.understanding.journey import Flight, carriers_flights, locator, passengers
from documents.understanding.phrases import Said, language_of, nearly_said, said
from documents.understanding.statements import Firm, Sentence, firm, numbered, sentences
from documents.vocabulary import Kind

#: Letters between a flight's number and its date; what a date alone on its line counts for.
_FAR, _ALONE = 320, 140
_SENT = re.compile(
    r"(?m)^\W*(?:SENT|ENVOYE(?: LE)?|GESENDET|VERZONDEN|ENVIADO|INVIATO|ISSUED|EMIS LE|BOOKED ON"
    r"|RESERVE LE)\b[^\n]{0,12}$"
)
_DATED = re.compile(r"(?m)^\W*(?:DATE|FECHA|DATUM|DATA|TARIH|ДАТА|التاريخ|日期)\b[^\n]{0,12}$")
_MAIL_HEADER = re.compile(
    r"(?m)^\W*(?:FROM|DE|VON|DA|VAN|KIMDEN|OBJET|SUBJECT|ASUNTO|ASSUNTO|BETREFF|OGGETTO|ONDERWERP|KONU|ОТ|ТЕМА"
    r"|من|发件人)\s*[:：]"
)

#: a topic → its phrases that the text has
Has = Callable[[str], list[Said]]


class Verdict(NamedTuple):
    grade: ProofGrade
    why: str = ""
    where: tuple[Sentence, ...] = ()


def proof(lines: Sequence[TextLine], references: References, *, typed: bool = False) -> Paper | None:
    """The paper of these lines, None when they speak of no journey. `typed`: a mail's body, typed by its writer."""
    flow = Flow.of(lines)
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
    if not (typed and verdict.grade is ProofGrade.STATEMENT):
        _add_journey(fields, boxes, flow, flights, verdict, references)
    fields = {name: value for name, value in fields.items() if value}
    boxes = {name: box for name, box in boxes.items() if name in fields}
    rebooked = verdict.grade is ProofGrade.CANCELLED_BY_CARRIER and said(folded, references.phrases.get("rebooked", {}))
    return Paper(
        kind=Kind.RETURN_IMPOSSIBLE,
        fields=fields,
        boxes=boxes,
        box=None if typed else box_of(lines),
        doubts=("rebooked",) if rebooked else (),
    )


def _grade(flow: Flow, folded: str, flights: list[Flight], references: References, *, typed: bool) -> Verdict | None:
    """The strongest grade that holds; traps are looked for before what they imitate."""
    phrases = references.phrases

    def has(topic: str) -> list[Said]:
        return nearly_said(folded, phrases.get(topic, {}))

    found = firm(flow, references, numbers=True)
    about_journey = bool(has("flight") or has("booking") or flights)
    mine, yours = has("first_person"), has("addressed")
    own = _own_request(flow, found, references)
    if own and about_journey:
        return Verdict(ProofGrade.NOT_PROOF, "own-request", own)
    code = locator(flow, phrases.get("locator", {})) if about_journey else None
    known = bool(flights) or code is not None
    if found.flights and has("booking_confirmation") and not any(_of_this(one, references) for one in found.flights):
        return Verdict(ProofGrade.NOT_PROOF, "booking-confirmation", found.flights)
    if found.flights:
        graded = _of_flights(found, has, known=known, mine=bool(mine), yours=bool(yours), typed=typed)
        if graded:
            return graded
    if found.bookings and has("booking_confirmation"):
        return Verdict(ProofGrade.NOT_PROOF, "booking-confirmation", found.bookings)
    if found.bookings:
        if has("refund_request"):
            return Verdict(ProofGrade.NOT_PROOF, "refund-request", found.bookings)
        if typed and not (yours and known and not mine):
            return Verdict(ProofGrade.STATEMENT, "", found.bookings)
        return Verdict(ProofGrade.BOOKING_CANCELLED, "", found.bookings)
    return _other(flow, has, references, about_journey=about_journey, typed=typed)


def _own_request(flow: Flow, found: Firm, references: References) -> tuple[Sentence, ...]:
    """Sentences by which the passenger cancelled: beside a cancellation, or when no flight is said to be cancelled."""
    topic = references.phrases.get("own_request", {})
    all_sentences = sentences(flow)
    cancelling = {*found.flights, *found.bookings, *found.hedged}
    spoken = [one for one in all_sentences if nearly_said(one.folded, topic)]
    beside = [one for one in spoken if one in cancelling or _speaks_of_cancelling(one, references)]
    if beside:
        return tuple(beside)
    near = [
        one
        for one in spoken
        if any(abs(all_sentences.index(one) - all_sentences.index(other)) <= 1 for other in found.bookings)
    ]
    return tuple(near) if near and not found.flights else ()


def _speaks_of_cancelling(sentence: Sentence, references: References) -> bool:
    roots = ("ANNUL", "CANCEL", "STORN", "GEANNUL", "IPTAL", "ОТМЕН", "ВОЗВРАТ", "الغاء", "取消", "退票")
    return any(root in sentence.folded for root in roots) and not said(
        sentence.folded, references.phrases.get("unless", {})
    )


def _of_this(sentence: Sentence, references: References) -> bool:
    """Whether a sentence speaks of the reader's flight, by "your" or by its number; not of flights at large."""
    return bool(said(sentence.folded, references.phrases.get("addressed", {}))) or numbered(sentence.folded, references)


def _of_flights(found: Firm, has: Has, *, known: bool, mine: bool, yours: bool, typed: bool) -> Verdict | None:
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
        if has("official"):
            return Verdict(ProofGrade.BORDER_CLOSED, "", found.flights)
        if not yours:
            return None
    return Verdict(ProofGrade.CANCELLED_BY_CARRIER, "", found.flights)


def _other(flow: Flow, has: Has, references: References, *, about_journey: bool, typed: bool) -> Verdict | None:
    """No flight and no booking is firmly said to be cancelled."""

    def where(topic: str) -> tuple[Sentence, ...]:
        return tuple(one for one in sentences(flow) if said(one.folded, references.phrases.get(topic, {})))[:1]

    closed, press, mine = has("border_closed"), has("press"), has("first_person")
    if typed:
        if closed or has("medical") or (mine and about_journey):
            return Verdict(
                ProofGrade.STATEMENT, "", where("border_closed") or where("medical") or where("first_person")
            )
        return None
    if closed and len({one.phrase for one in press}) >= 2:
        return Verdict(ProofGrade.PRESS, "", where("border_closed"))
    if closed and has("official"):
        return Verdict(ProofGrade.BORDER_CLOSED, "", where("border_closed"))
    if has("medical") and not has("newsletter"):
        return Verdict(ProofGrade.MEDICAL, "", where("medical"))
    if closed:
        return Verdict(ProofGrade.PRESS if press else ProofGrade.STATEMENT, "", where("border_closed"))
    if not about_journey:
        return None
    for topic, why in (
        ("refund_request", "refund-request"),
        ("delay", "delay"),
        ("booking_confirmation", "booking-confirmation"),
        ("newsletter", "newsletter"),
        ("free_cancellation", "free-cancellation"),
    ):
        if has(topic) and (topic != "delay" or has("flight")):
            if topic == "booking_confirmation" and _mostly_free(has):
                why = "free-cancellation"
            return Verdict(ProofGrade.NOT_PROOF, why, where(topic))
    if mine:
        return Verdict(ProofGrade.STATEMENT, "", where("first_person"))
    return None


def _mostly_free(has: Has) -> bool:
    """A confirmation that is put forward for its free cancellation: of a room, with no flight in it."""
    return bool(has("free_cancellation")) and not has("flight")


def _add_journey(
    fields: dict[str, str],
    boxes: dict[str, Box],
    flow: Flow,
    flights: list[Flight],
    verdict: Verdict,
    references: References,
) -> None:
    """Passengers, flight, its date, carrier, locator."""
    people = passengers(flow, references.phrases.get("passenger", {}))
    if people:
        fields["passenger"] = written([name for name, _ in people])
        around = [box for _, box in people if box]
        if around:
            boxes["passenger"] = around[0]
    flight = _cancelled_flight(flights, verdict)
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
    day = _day(flow, flight, verdict)
    if day:
        fields["date"] = day.day.isoformat()
        if box := flow.box(day.start, day.end):
            boxes["date"] = box


def _cancelled_flight(flights: list[Flight], verdict: Verdict) -> Flight | None:
    """The flight in the sentence that says cancelled, else the first."""
    for sentence in verdict.where:
        for flight in flights:
            if sentence.start <= flight.start < sentence.end:
                return flight
    return flights[0] if flights else None


def _carrier_named(flow: Flow, references: References) -> str:
    folded = f" {fold(flow.text)} "
    names = sorted(references.carriers.values(), key=len, reverse=True)
    return next((name for name in names if len(name) > 4 and f" {fold(name)} " in folded), "")


def _day(flow: Flow, flight: Flight | None, verdict: Verdict) -> dates.Found | None:
    """The day of the flight: near its number, in the sentence that says cancelled, or the only one of the text."""
    plain = dates.plain(flow.text)
    found = [one for one in dates.find(flow.text) if not _of_the_mail(plain, one.start)]
    named = [match.start() for match in re.finditer(_spaced(flight.number), flow.bare)] if flight else []
    nearest = min(((_away(plain, one, place), one) for one in found for place in named), default=None)
    if nearest and nearest[0] <= _FAR:
        return nearest[1]
    for sentence in verdict.where:
        inside = [one for one in found if sentence.start <= one.start < sentence.end]
        if inside:
            return inside[0]
    return found[0] if len({one.day for one in found}) == 1 else None


def _spaced(number: str) -> str:
    """A pattern for a flight number, spaced or not, with or without leading zeros."""
    return rf"(?<![A-Z0-9]){number[:2]}[\s\-]?0*{number[2:]}(?!\d)"


def _away(plain: str, day: dates.Found, place: int) -> int:
    """How far a date is from a flight's number, in letters; one that stands alone on its line dates the letter."""
    begin, end = plain.rfind("\n", 0, day.start) + 1, plain.find("\n", day.end)
    alone = not re.search(r"\w", plain[begin : day.start] + plain[day.end : end if end >= 0 else len(plain)])
    gap = day.start - place if day.start >= place else (place - day.end) * 2
    return gap + (_ALONE if alone else 0)


def _of_the_mail(plain: str, start: int) -> bool:
    """Whether a date is when a mail was sent, a ticket issued: not the day of a flight."""
    label = plain[plain.rfind("\n", 0, start) + 1 : start]
    if _SENT.search(label):
        return True
    return bool(_DATED.search(label)) and bool(_MAIL_HEADER.search(plain[max(0, start - 160) : start + 160]))

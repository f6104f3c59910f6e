"""A booking's card or a short message goes in; the traveller whom no label and no greeting announces comes out.

A card has the name on a line of its own below the booking's reference, with the journey below that; a message that a
carrier sends has it right behind the sender: "TAP: Ana Garcia, o voo …".
"""

from collections.abc import Iterator

from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon
from documents.understanding.ticket_names import Named
from documents.understanding.traveller_names import as_written, traveller_name

_CARD = 30  #: lines of a page that is a card
_LABEL = 3  # words before a reference that has figures
_BELOW = 3  # lines below a name in which its journey is told
_CODE = pattern_of(r"(?<![A-Z0-9])(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6}(?![A-Z0-9])")
_NAME = pattern_of(r"[^\W\d_][^\W\d_'’\-]*(?:[ '’\-][^\W\d_][^\W\d_'’\-]*){1,5}")
_JOURNEY = pattern_of(r"(?<![A-Z])[A-Z]{3}\s?(?:[-–—]?>|[-–—→➔/])\s?[A-Z]{3}(?![A-Z])|(?<!\d)\d{1,2}[:H]\d\d(?!\d)")
_SENT = pattern_of(r"^(?P<sender>[^\n:,]{2,30}):\s(?P<name>[^\n,:;.!?\d]{4,50}),")
#: Words of a card that no class has.
_CARD_WORDS = """
    ALLER SIMPLE RETOUR OUTBOUND INBOUND RETURN ONE WAY ROUND TRIP DIRECT DIRECTO DIRETO DIRETTO DIREKT NONSTOP STOP IDA
    VUELTA VOLTA ANDATA RITORNO HINFLUG RUCKFLUG HEENREIS TERUGREIS GIDIS DONUS ECONOMY ECO BUSINESS FIRST FLEX LIGHT
    BASIC STANDARD CLASSIC CLASSE CLASS TARIF FARE TARIFA TARIFFA DETAILS DETAIL OPERATED TERMINAL INTERNATIONAL
"""
_NO_NAMES = frozenset(_CARD_WORDS.split())
#: Classes of words of which a name has none.
_NO_NAME = (
    "flight",
    "state_label",
    "booking_word",
    "other_state",
    "live_state",
    "cancelled",
    "cancelled_mark",
    "cancelling",
    "button",
    "other_things",
    "policy",
    "remedy",
    "timetable",
    "carrier_word",
    "yours",
    "notice",
)


def named_on_card(flow: Flow, references: References) -> list[Named]:
    """The traveller on the line below a booking's reference, where the journey follows; or right behind the sender."""
    for start, end in _stretches(flow, references):
        name = traveller_name(flow.source(start, end))
        if name is not None:
            return [(name, flow.box(start, end))]
    return []


def _stretches(flow: Flow, references: References) -> Iterator[tuple[int, int]]:
    """Where a name may stand."""
    lexicon, places = Lexicon(references), _places(references)
    texts = flow.bare.split("\n")
    if len(texts) > _CARD:
        return
    start, above = 0, ""
    for place, text in enumerate(texts):
        end = start + len(text)
        shown = flow.source(start, end)
        follows = any(
            _JOURNEY.search(below) or lexicon.numbered(fold(below)) for below in texts[place + 1 : place + 1 + _BELOW]
        )
        if follows and _referred(above, lexicon) and _may_name(shown, lexicon, places):
            yield start, end
        above, start = shown, end + 1
    sent = _SENT.match(flow.bare)
    if sent and _may_name(flow.source(*sent.span("name")), lexicon, places):
        sender = set(fold(sent["sender"]).split())
        if any(sender & set(name.split()) for name in references.carrier_names):
            yield sent.span("name")


def _referred(above: str, lexicon: Lexicon) -> bool:
    """Whether a line is a booking's reference: six signs behind words for a booking, or with figures among them."""
    code = _CODE.search(above)
    if code is None:
        return False
    label = fold(above[: code.start()])
    told = any(lexicon.has(label, name) for name in ("booking_word", "state_label")) or any(
        f" {fold(phrase)} " in f" {label} " for listed in lexicon.topic("locator").values() for phrase in listed
    )
    coded = any(sign.isdigit() for sign in code[0])
    return not above[code.end() :].strip(" .)") and (told or (coded and len(label.split()) <= _LABEL))


def _may_name(text: str, lexicon: Lexicon, places: frozenset[str]) -> bool:
    """Whether a line is written as a name is, and has no word of a card, a carrier or a place."""
    if not _NAME.fullmatch(text.strip()) or not as_written(text) or text.islower():
        return False
    folded = fold(text)
    if _NO_NAMES.intersection(folded.split()) or any(lexicon.has(folded, name) for name in _NO_NAME):
        return False
    return not any(f" {place} " in f" {folded} " for place in places)


def _places(references: References) -> frozenset[str]:
    towns = {fold(name) for place in references.french_places for name in place.names}
    return frozenset(one for one in (*references.carrier_names, *towns, *references.names_abroad) if len(one) > 2)

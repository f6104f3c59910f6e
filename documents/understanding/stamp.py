"""Border stamps that the eyes found, and boarding passes: a page goes in, a Paper for each comes out.

A boarding pass is no stamp; it is of kind OTHER with the doubt `boarding-pass`, for it may rebut that there is no
entry (Schengen Borders Code, art. 12).
"""

from dataclasses import replace

from documents import dates
from documents.folding import fold
from documents.page import Box, Page, Stamp, TextLine
from documents.paper import Paper
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow, box_of
from documents.understanding.journey import carriers_flights
from documents.vocabulary import Kind

_PASS = pattern_of(
    r"\b(BOARDING ?(?:PASS|CARD)|CARTE D ?EMBARQUEMENT|CARTE D ACCES A BORD|(?:TARJETA|PASE) DE (?:EMBARQUE|ABORDAR)"
    r"|CARTAO DE EMBARQUE|BORDKARTE|CARTA D ?IMBARCO|INSTAPKAART|BINIS KARTI|ПОСАДОЧНЫИ ТАЛОН|ПОСАДКОВИИ ТАЛОН"
    r"|KARTA POKLADOWA|(?:CARTE|TICHET|PERMIS) DE IMBARCARE|BOARDINGKORT|TARKASTUSKORTTI|BESZALLOKARTYA"
    r"|PALUBNI VSTUPENKA|THE LEN MAY BAY|ΚΑΡΤΑ ΕΠΙΒΙΒΑΣΗΣ)\b|登机牌|登機證|搭乗券|탑승권"
    r"|بطاقة الصعود|بطاقة صعود|کارت پرواز"
)
_ABOARD = pattern_of(
    r"\b(SEAT|SIEGE|GATE|PORTE|BOARDING TIME|BOARDS?|EMBARQUEMENT|ASIENTO|PUERTA|PORTAO|ASSENTO|LUGAR|SITZ|FLUGSTEIG"
    r"|POSTO|USCITA|KOLTUK|KAPI|STOEL|MIEJSCE|LOC|МЕСТО|ВЫХОД|МІСЦЕ)\b|座位|登机口|座席|좌석|مقعد|بوابة"
)
#: The code of a boarding pass (IATA Resolution 792): name, E, locator, from, to, carrier, number, day of the year.
_CODED = pattern_of(r"^M[1-9].{20}[E ].{7}[A-Z]{6}(?P<carrier>[A-Z0-9]{2}) (?P<number>\d{4,5})[A-Z ]? ?\d{3}")

#: A day as a stamp has it, `dd mm yy`: a visa prints hyphens, points or strokes in it.
_SPACED = pattern_of(r"\d\d ?\d\d ?\d\d")
_LARGEST = 30  #: signs of a zone, 75 mm: no border stamp is as large, on its corner neither
_PART = 0.3  #: of a stamp, from which it may hide what a sticker prints


def from_stamp(stamp: Stamp) -> Paper:
    """The paper of one stamp; what could not be read is absent."""
    fields = {"direction": stamp.direction.value}
    if stamp.date:
        fields["date"] = stamp.date.isoformat()
    elif stamp.latest:
        fields["latest"] = stamp.latest.isoformat()
        if stamp.yearly:
            fields["yearly"] = "yes"
    if stamp.state:
        fields["state"] = stamp.state
    if stamp.post:
        fields["post"] = stamp.post
    return Paper(kind=Kind.ENTRY_STAMP, fields=fields, boxes=dict.fromkeys(fields, stamp.box), box=stamp.box)


def as_large_as_stamps(page: Page) -> Page:
    """The page without undated "stamps" that are larger than any: the edges and rules of a booklet's page.

    A zone tells how large: ten of its signs are an inch.
    """
    pixels = max((max(_extent(zone.box)) / len(zone.lines[0]) for zone in page.zones), default=0.0)
    largest = pixels * _LARGEST
    kept = tuple(one for one in page.stamps if not pixels or one.date or max(_extent(one.box)) <= largest)
    return replace(page, stamps=kept)


def _extent(box: Box) -> tuple[int, int]:
    return box.right - box.left, box.bottom - box.top


def unstamped(page: Page) -> tuple[TextLine, ...]:
    """The page's lines without the days that its stamps say: on a visa's sticker such a day is none of the visa's."""
    stamps = [stamp for stamp in page.stamps if stamp.date]
    return tuple(
        line
        for line in page.lines
        if not any(
            _SPACED.fullmatch(line.text.strip())
            and stamp.box.holds_middle_of(line.box)
            and [found.day for found in dates.find(line.text)] == [stamp.date]
            for stamp in stamps
        )
    )


def lies_over(stamp: Stamp, sticker: Box) -> bool:
    """Whether a good part of a stamp is on this sticker's print."""
    return stamp.box.shared(sticker) > _PART * stamp.box.area


def boarding_pass(page: Page, references: References) -> Paper | None:
    """The paper of a boarding pass, with flight and date; None for any other page."""
    folded = fold(page.text)
    coded = next((code for barcode in page.barcodes if (code := _CODED.match(barcode.content))), None)
    if coded is None and (not _PASS.search(folded) or not _ABOARD.search(_PASS.sub(" ", folded))):
        return None
    flow = Flow.of(page.lines)
    fields, boxes = {}, {}
    flights = carriers_flights(flow, references)
    if flights:
        fields["flight"] = flights[0].number
        if flights[0].box:
            boxes["flight"] = flights[0].box
    elif coded is not None:
        fields["flight"] = coded.group("carrier") + str(int(coded.group("number")))
    found = dates.find(flow.text)
    if found:
        fields["date"] = found[0].day.isoformat()
    return Paper(kind=Kind.OTHER, fields=fields, boxes=boxes, box=box_of(page.lines), doubts=("boarding-pass",))

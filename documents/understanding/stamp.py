"""Border stamps that the eyes found, and boarding passes: a page goes in, a Paper for each comes out.

A boarding pass is no stamp; it is of kind OTHER with the doubt `boarding-pass`, for it may rebut that there is no
entry (Schengen Borders Code, art. 12).
"""

import re

from documents import dates
from documents.folding import fold
from documents.page import Page, Stamp
from documents.paper import Paper
from documents.references import References
from documents.understanding.flow import Flow, box_of
from documents.understanding.journey import carriers_flights
from documents.vocabulary import Kind

_PASS = re.compile(
    r"\b(BOARDING ?PASS|CARTE D ?EMBARQUEMENT|CARTE D ACCES A BORD|TARJETA DE EMBARQUE|CARTAO DE EMBARQUE|BORDKARTE"
    r"|CARTA D ?IMBARCO|INSTAPKAART|BINIS KARTI|ПОСАДОЧНЫИ ТАЛОН)\b|登机牌|بطاقة الصعود"
)
_ABOARD = re.compile(
    r"\b(SEAT|SIEGE|GATE|PORTE|BOARDING TIME|EMBARQUEMENT|ASIENTO|PUERTA|SITZ|FLUGSTEIG|POSTO|USCITA|KOLTUK)\b"
)


def from_stamp(stamp: Stamp) -> Paper:
    """The paper of one stamp; what could not be read is absent."""
    fields = {"direction": stamp.direction.value}
    if stamp.date:
        fields["date"] = stamp.date.isoformat()
    if stamp.state:
        fields["state"] = stamp.state
    if stamp.post:
        fields["post"] = stamp.post
    return Paper(kind=Kind.ENTRY_STAMP, fields=fields, boxes=dict.fromkeys(fields, stamp.box), box=stamp.box)


def boarding_pass(page: Page, references: References) -> Paper | None:
    """The paper of a boarding pass, with flight and date; None for any other page."""
    folded = fold(page.text)
    if not _PASS.search(folded) or not _ABOARD.search(_PASS.sub(" ", folded)):
        return None
    flow = Flow.of(page.lines)
    fields, boxes = {}, {}
    flights = carriers_flights(flow, references)
    if flights:
        fields["flight"] = flights[0].number
        if flights[0].box:
            boxes["flight"] = flights[0].box
    found = dates.find(flow.text)
    if found:
        fields["date"] = found[0].day.isoformat()
    return Paper(kind=Kind.OTHER, fields=fields, boxes=boxes, box=box_of(page.lines), doubts=("boarding-pass",))

"""The running text of a certificate goes in; since when and until when it lodges, and when it was written, come out."""

import datetime as dt
import re

from documents import dates
from documents.page import Box
from documents.patterns import pattern_of
from documents.understanding import home_words as words
from documents.understanding.flow import Flow
from documents.understanding.home_term import term

_BIRTH_BEFORE = pattern_of(words.BORN.pattern + r"(?:[^\d:;.]{0,32})$")
#: Days of laws and of papers of identity, which stand in the small print: not the certificate's own.
_OF_SOMETHING_ELSE = pattern_of(
    r"(?<!\w)(?:LOI|ORDONNANCE|OFFICIEL|VIGUEUR|DECRET|ARRETE|CNI|CARTE|PASSEPORT|PASSPORT|PERMIS|TITRE)(?!\w)"
    r"(?:(?!(?:FAIT|DONE|LE\s+\d)(?!\w))[^\n.]){0,46}$"
)
#: What is no lodging, before "du": the journey that was cancelled, the visa.
_NO_LODGING = pattern_of(
    r"(?<!\w)(?:VOLS?|FLIGHTS?|BILLETS?|TICKETS?|TRAINS?|RETOUR|RETURN|DEPART|DEPARTURE|VISAS?|CONFINE\w*|LOCKDOWN"
    r"|(?:DEMEURANT|DOMICILIEE?S?|RESIDANT|HABITANT|LIVING)(?!\s+(?:CHEZ|A\s+MON|DANS\s+MON|WITH|AT\s+MY|IN\s+MY)))(?!\w)[^.,;\n]{0,40}$"
)


def add_days(fields: dict[str, str], boxes: dict[str, Box], flow: Flow) -> None:
    """Since when, until when, and the day of writing: told apart from births by the words before them."""
    last: dates.Found | None = None
    plain = dates.plain(flow.text)
    for found in dates.find(flow.text):
        before = plain[max(0, found.start - 48) : found.start]
        line_before = before.rsplit("\n", 1)[-1]
        if _BIRTH_BEFORE.search(before) or _OF_SOMETHING_ELSE.search(before):
            continue
        recent = found.day.year >= 2000  # "rue du 8 Mai 1945"
        if recent and words.SINCE.search(before) and "since" not in fields and not _NO_LODGING.search(before):
            _put(fields, boxes, flow, "since", found)
        elif recent and (words.DONE.search(line_before) or words.DONE.search(before.replace("\n", " "))):
            _put(fields, boxes, flow, "date", found)
            last = None
        elif "date" not in fields and not re.search(
            r"(?:AU|JUSQU|UNTIL|TO|DELIVRE|ISSUED|VALABLE|EXPIR)\W*(?:LE\s|ON\s)?$", before
        ):
            last = found
    if last is not None and "date" not in fields and last.day > dt.date(2000, 1, 1):
        first_line = last.start <= plain.find("\n", 80)
        if first_line or last.start > len(plain) * 0.6:
            _put(fields, boxes, flow, "date", last)
    _add_term(fields, boxes, flow)


def _add_term(fields: dict[str, str], boxes: dict[str, Box], flow: Flow) -> None:
    """Until when, where the paper tells an end."""
    since, written = (dt.date.fromisoformat(fields[name]) if name in fields else None for name in ("since", "date"))
    told = term(flow.text, since, written)
    if told is not None:
        _put(fields, boxes, flow, "until", dates.Found(told.start, told.end, told.day))


def _put(fields: dict[str, str], boxes: dict[str, Box], flow: Flow, name: str, found: dates.Found) -> None:
    fields[name] = found.day.isoformat()
    if box := flow.box(found.start, found.end):
        boxes[name] = box

"""A medical paper, or a sentence about a closure, goes in; the last day of which it speaks comes out.

"Jusqu'au 31 août 2020", "du 02/04/2020 au 05/04/2020", "31.08.2020 tarihine kadar". A paper without such a day names
no end.
"""

import datetime as dt

from documents import dates
from documents.patterns import pattern_of
from documents.understanding.flow import Flow

_NEAR = 28  #: letters before a day in which its word stands
_UNTIL = pattern_of(
    r"(?:JUSQU['’]?\s?(?:AU|EN)|UNTIL|TILL|THROUGH|UP\s+TO|HASTA(?:\s+EL)?|ATE(?:\s+(?:O|A|AO))?(?:\s+DIA)?"
    r"|BIS(?:\s+(?:ZUM|EINSCHLIESSLICH))?|FINO\s+AL?|TOT(?:\s+EN\s+MET)?|ДО|DO(?:\s+DNIA)?|PANA\s+(?:LA|IN|PE)"
    r"|حتى|至)(?:\s+(?:THE|DATA\s+DE|DATE\s+OF|تاريخ|يوم))?\W{0,3}$"
)
#: What ends a stretch of time that a day began: "from the 2nd to", "du … au".
_TO = pattern_of(r"\d\W{0,3}(?:AU|TO|AL|A|AO|AND|ET|ZUM|ПО|PO|LA|إلى|-|–|—)\W{0,3}$")
_UNTIL_BEHIND = pattern_of(r"^\W{0,3}(?:TARIHINE\s+KADAR|['’]?(?:A|E|YA|YE)\s+KADAR|为止|止)")


def told_until(flow: Flow) -> dt.date | None:
    """The latest day until which something is said to last; None where none is told."""
    plain = dates.plain(flow.text)
    return max(
        (
            one.day
            for one in dates.find(plain)
            if _UNTIL.search(plain[max(0, one.start - _NEAR) : one.start])
            or _TO.search(plain[max(0, one.start - _NEAR) : one.start])
            or _UNTIL_BEHIND.search(plain[one.end : one.end + _NEAR])
        ),
        default=None,
    )

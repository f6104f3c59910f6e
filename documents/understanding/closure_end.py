"""The sentences that shut a border go in; the last day until which they do so comes out.

None where one of them tells no end, or the text says "until further notice" or speaks of more time.
"""

import datetime as dt
from collections.abc import Sequence

from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.last_days import told_until
from documents.understanding.statements import Sentence

_NO_END = pattern_of(
    r"FURTHER\s+NOTICE|NEW\s+ORDER|NOUVEL\s+(?:ORDRE|AVIS)|NUEV[AO]\s+(?:AVISO|ORDEN)|NOV[AO]\s+(?:AVISO|ORDEM)|ORDEM\s+EM\s+CONTRARIO"
    r"|AUF\s+WEITERES|NUOVO\s+(?:AVVISO|ORDINE)|ULTERIORE\s+AVVISO|ОСОБОГО\s+РАСПОРЯЖЕНИЯ|NADER\s+ORDER|ODWOLANIA"
    r"|IKINCI\s+BIR|YENI\s+BIR|NOI\s+(?:DISPOZITII|ORDINE)|إشعار\s+آخر|اشعار\s+اخر|另行通知|INDEFINI\w+|INDETERMIN\w+"
    r"|AU\s+MOINS|AT\s+LEAST|AL\s+MENOS|PELO\s+MENOS|RECONDUCTIBLE|RENOUVELABLE|AND\s+BEYOND|ET\s+AU-DELA"
)


def closed_until(flow: Flow, where: Sequence[Sentence]) -> dt.date | None:
    """The latest of the ends that each of the sentences tells; None where one tells none."""
    if not where or _NO_END.search(flow.bare):
        return None
    ends = [told_until(Flow.of_text(flow.source(one.start, one.end))) for one in where]
    told = [end for end in ends if end is not None]
    return max(told) if len(told) == len(ends) else None

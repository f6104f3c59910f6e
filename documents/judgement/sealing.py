"""What the State's seal on a paper says against that paper: an exhibit in, reasons out.

A seal that its signature does not fit, or that says otherwise than the paper, stops every automatic answer as failing
check digits do: somebody may have altered the paper.
"""

from collections.abc import Container, Iterable, Iterator

from documents.dossier import Reason
from documents.judgement.exhibits import SEAL, Exhibit
from documents.rules import speak


def said_by_seal(exhibit: Exhibit) -> Iterator[Reason]:
    """The reasons that the seal of a paper gives; none for a paper without one."""
    here = (exhibit.evidence("seal"),)
    holder = exhibit.get("seal_holder") or None
    for doubt in exhibit.paper.doubts:
        if doubt == "seal-differs":
            yield speak(doubt, here, field=exhibit.get("seal_differs"), sealed=exhibit.get("seal_says"), holder=holder)
        elif doubt.startswith(SEAL):
            yield speak(doubt, here, holder=holder)


def of_the_rest(exhibits: Iterable[Exhibit], spoken_of: Container[int]) -> tuple[Reason, ...]:
    """What seals say of papers that no finding rests on (`spoken_of`: the orders of those others)."""
    return tuple(reason for exhibit in exhibits if exhibit.order not in spoken_of for reason in said_by_seal(exhibit))

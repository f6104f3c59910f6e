"""The chain of events looked over: from all rows, oldest first, to what is wrong with them; nothing is changed.

An event's hash covers its content and the hash before it, so that a row that was changed, removed or slipped in breaks
the chain at that place; the head says where it ends, so that rows missing at the end are noticed as well.
"""

from cases.models import ChainHead, Event
from cases.transitions import event_hash

START = "0" * 64  #: what the first event names as the hash before it


def verify() -> list[str]:
    """One sentence for each fault found; empty when the chain is whole."""
    faults: list[str] = []
    previous = START
    for event in Event.objects.order_by("id").iterator(chunk_size=1000):
        if event.previous != previous:
            faults.append(
                f"event {event.pk} ({event.at:%Y-%m-%d %H:%M}): an event before it is missing or was slipped in"
            )
        if event.hash != event_hash(event):
            faults.append(f"event {event.pk} ({event.at:%Y-%m-%d %H:%M}): its content was changed")
        previous = event.hash
    head = ChainHead.objects.filter(pk=1).values_list("hash", flat=True).first() or START
    if head != previous:
        faults.append("the newest events are missing, or the chain's head was changed")
    return faults

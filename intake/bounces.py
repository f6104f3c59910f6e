"""Delivery reports (RFC 3464): from a parsed message to which letter of ours came back, and whether for good."""

import re
from dataclasses import dataclass

from intake.message import ParsedMessage

_OUR_ID = re.compile(rb"<[a-z2-7]{26}\.[a-z-]+\.\d+\.\d+@[^>\s]{1,200}>")
_ACTION = re.compile(rb"^Action:\s*(\w+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """A report about a letter of ours."""

    message_ids: tuple[str, ...]  #: of ours, as quoted in the report
    permanent: bool  #: Action: failed, the server has given up (RFC 3464 §2.3.3); a delay or a relay report is not


def bounce_of(message: ParsedMessage) -> Bounce | None:
    """The report that `message` is, or None. A report without our Message-ID is about nobody's letter."""
    declared = message.headers.get("content-type", "")
    reports = [part.data for part in message.parts if part.media_type == "message/delivery-status"]
    if "delivery-status" not in declared and not reports:
        return None
    everything = b"\n".join([*(part.data for part in message.parts), message.text.encode()])
    found = tuple(dict.fromkeys(id_.decode() for id_ in _OUR_ID.findall(everything)))
    found = found or tuple(i for i in (*message.references, *message.in_reply_to) if _OUR_ID.fullmatch(i.encode()))
    if not found:
        return None
    facts = b"\n".join(reports) or message.text.encode()
    # The status does not decide: days of temporary failures end as "failed" with 4.4.7.
    return Bounce(message_ids=found, permanent=any(action.lower() == b"failed" for action in _ACTION.findall(facts)))

"""Whether a genuine permit still counts: the words for it, and what its seal alone can say. Needs no data base."""

import datetime as dt
from enum import StrEnum

from documents.seals.twod_doc import TwodDoc


class Standing(StrEnum):
    """Whether a genuine permit still counts."""

    VALID = "valid"
    NOT_YET = "not yet valid"
    EXPIRED = "expired"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "not in the register"

    @property
    def sentence(self) -> str:
        """In French, for who holds the paper in hand."""
        return _SENTENCES[self]


_SENTENCES = {
    Standing.VALID: "Le registre confirme cette autorisation : elle est en cours de validité.",
    Standing.NOT_YET: "Le registre confirme cette autorisation ; elle n’a pas encore commencé.",
    Standing.EXPIRED: "L’autorisation a expiré.",
    Standing.REPLACED: "L’autorisation a été remplacée par une autre.",
    Standing.WITHDRAWN: "L’autorisation a été retirée.",
    Standing.UNKNOWN: "Le registre ne connaît pas cette autorisation, ou elle n’a pas été délivrée.",
}


def standing_by_dates(seal: TwodDoc, today: dt.date) -> Standing:
    """What the seal's own dates say; withdrawal is not known."""
    start, end = seal.day("6N"), seal.day("6O")
    if end is not None and end < today:
        return Standing.EXPIRED
    return Standing.NOT_YET if start is not None and start > today else Standing.VALID

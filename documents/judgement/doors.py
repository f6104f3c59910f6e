"""A card and a certificate go in; whether the card prints the address at which somebody is lodged comes out."""

from documents.folding import fold
from documents.judgement.exhibits import Exhibit

_STREET, _TOWN = 8, 4  #: signs of a street and its number, and of a commune, that are no chance


def same_door(card: Exhibit, certificate: Exhibit) -> bool:
    """Whether a card, or its back, prints the very address at which its bearer lodges somebody.

    Relatives who share a door do not share all but one letter of their given names.
    """
    printed = _glued(" ".join(line.text for line in card.sheet.page.lines))
    street, commune = _glued(certificate.get("address")), _glued(certificate.get("commune"))
    postcode = certificate.get("postcode")
    named = any(len(part) >= _TOWN and part in printed for part in (commune, postcode))
    return street[:1].isdigit() and len(street) >= _STREET and street in printed and named


def _glued(text: str) -> str:
    """Letters and figures alone."""
    return fold(text).replace(" ", "")

"""The running text of a page goes in; whether an owner certifies there that they let a home to somebody comes out.

It tells where somebody lives as a host's word does, and is none: an agent decides. A receipt for rent, a bill, an offer
or a whole lease is no such paper; a host sends them for the home itself.
"""

from documents.patterns import pattern_of
from documents.understanding.flow import Flow

_OWNER = pattern_of(
    r"(?<!\w)(?:PROPRIETAIRES?|BAILLEURS?|BAILLERESSE|LOUEURS?|LOUEUSE|LANDLORD|LANDLADY|OWNERS?|LESSOR|PROPIETARI[OA]|ARRENDADORA?"
    r"|PROPRIETARI[OA]|SENHORI[OA]|LOCATORE|LOCATRICE|VERMIETER(?:IN)?|EIGENTUMER(?:IN)?)(?!\w)"
)
_CERTIFIES = pattern_of(r"(?<!\w)(?:ATTEST\w+|CERTIF\w+|DECLAR\w+|CONFIRM\w+|BESTATIG\w+|HEREBY|HAGO\s+CONSTAR)(?!\w)")
_LETS = pattern_of(
    r"(?<!\w)(?:(?:EST|SONT)\s+(?:BIEN\s+|ACTUELLEMENT\s+)?(?:LOUEE?S?|DONNEE?S?\s+EN\s+LOCATION)|LOUER?|LOUONS|DONNER?\s+EN\s+LOCATION"
    r"|(?:IS|ARE)\s+(?:CURRENTLY\s+)?(?:RENTED|LET|LEASED)|(?:RENT|LET|LEASE)S?|ALQUIL(?:O|AMOS|AD[OA])|ARRIEND[OA]\w*|ALUG(?:O|AMOS|AD[OA])"
    r"|ARREND(?:O|AMOS|AD[OA])|AFFITT(?:O|IAMO|AT[OA])|CONCESS[OA]\s+IN\s+(?:LOCAZIONE|AFFITTO)|VERMIETET?(?:\s+(?:IST|HABE|WIRD))?)(?!\w)"
    r"[^.;:]{0,60}?(?<!\w)(?:A|AU|TO|AO|AN|ALLA?|AL)\s+(?=[^\W\d_])"
)
#: Papers about a rent, and what is only offered.
_RENT = pattern_of(
    r"(?<!\w)(?:QUITTANCES?|LOYERS?|SOMMES?|RECU|ECHEANCE|EUROS?|EUR|RECEIPT|INVOICE|FACTURES?|RECIBO|RENTA|ALQUILERES|CANONE|RICEVUTA|MIETE|QUITTUNG"
    r"|ANNONCE|A\s+LOUER|FOR\s+RENT|ARTICLES?|CLAUSES?|CAUTION|DEPOT\s+DE\s+GARANTIE|DEPOSIT)(?!\w)|€"
)


def lets_home(flow: Flow) -> bool:
    """Whether an owner's certificate says that a home is let to somebody."""
    return all(one.search(flow.bare) for one in (_OWNER, _CERTIFIES, _LETS)) and not _RENT.search(flow.bare)

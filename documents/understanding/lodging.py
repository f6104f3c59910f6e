"""The running text of a page goes in; whether it is a host's word that somebody lodges with them comes out.

A title says so, or a statement: "je loge", "vit chez moi", "is staying with us". The word of a guest, an insurer, a
consul or a booking is none.
"""

import re

from documents.folding import fold
from documents.references import References
from documents.understanding import home_form
from documents.understanding import home_words as words
from documents.understanding.address import addresses
from documents.understanding.flow import Flow
from documents.understanding.phrases import nearly_said, said

#: They certify what befell somebody whom others lodge: that is no certificate of theirs.
_OFFICIAL = re.compile(r"\b(?:DOCTEUR|DR|MEDECIN|HOPITAL|CONSUL\w*|AMBASSAD\w*|EMBASSY|CONSULATE|MINIST\w+)\b")
#: A booking of rooms has a host and guests too, and is none.
_BOOKED = re.compile(r"BOOKING|RESERV|AIRBNB|ABRITEL|CHECK[\s-]?IN|ITINERA")
#: What a hand writes for a stroke between day, month and year, a reader may take for a one: 1310411977.
#: Beginnings of words without one of which no such paper is written.
_SPEAKS_OF_HOME = re.compile(
    r"HEBERG|[LI1]OG[EI]|LOGEMENT|ACCUEI|CHEZ|TOIT|DOMICILE|HABIT|RESID|SEJOUR|CHAMBRE|ROOM|HOTEL|\bVI[TV]|HOST|ACCOMM|LODG|HOUS|STAY|LIV[EI]"
    r"|A[LI]OJ|HOSPE|ACOJ|ACOG|ACOLH|CONMIGO|COMIGO|MORA|OSPIT|A[LI]{2}OGG|ABIT|WOHN|BEHERB|UNTERK|BEI (?:MIR|UNS)"
)


def may_speak_of_home(flow: Flow) -> bool:
    """Whether it is worth looking closer."""
    return bool(_SPEAKS_OF_HOME.search(flow.bare))


def is_certificate(flow: Flow, references: References) -> bool:
    """Whether a text is such a certificate: its title, or a statement that somebody lodges with the writer."""
    folded = fold(flow.text)
    words_said = len(folded.split())
    titled = nearly_said(folded, references.phrases.get("accommodation", {}))
    strong = (
        [one for one in titled if one.phrase != "ATTESTATION SUR L HONNEUR"]
        or words.TITLE.search(flow.bare)
        or words.SUBJECT.search(flow.bare)
    )
    if strong and words_said >= 8:
        return True
    hosting = said(folded, references.phrases.get("hosting", {}))
    speaks = hosting or nearly_said(folded, {"fr": ("heberge", "hebergement", "a mon domicile")})
    formal = bool(titled) or bool(words.FORMAL.search(flow.bare))
    lodging = is_lodging(flow)
    writes = bool(titled or words.UNDERSIGNED.search(flow.bare)) and not _OFFICIAL.search(flow.bare)
    if formal and speaks and (lodging or writes) and words_said >= 12:
        return True
    if lodging and (formal or _has_place(flow, references)) and words_said >= 10:
        return True
    if _is_form(flow) and words_said >= 12 and not _BOOKED.search(flow.bare):
        return True
    staying = re.search(r"SEJOURNE|STAYING|STAYS|RESIDE|LOGE|HEBERGE|CHAMBRE|ROOM", folded)
    return formal and bool(staying) and is_hotel(folded, references)


def is_lodging(flow: Flow) -> bool:
    """Whether the writer says that they host somebody, and does not deny it."""
    for pattern in (words.LODGES, words.I_HOST):
        for match in pattern.finditer(flow.bare):
            if not words.DENIED.search(flow.bare[max(0, match.start() - 30) : match.start()]):
                return True
    return False


def is_denied(flow: Flow) -> bool:
    """Whether the writer says somewhere that they do not host, or no longer."""
    return any(
        words.DENIED.search(flow.bare[max(0, match.start() - 30) : match.start()])
        for pattern in (words.LODGES, words.I_HOST, words.HOSTING)
        for match in pattern.finditer(flow.bare)
    )


def _is_form(flow: Flow) -> bool:
    """Whether one line opens the part of who hosts, and another that of who is hosted."""
    opened = [home_form.opens(row) for row in flow.text.split("\n") if len(row.split()) <= 8]
    return (
        "host" in opened and "guest" in opened and bool(re.search(r"\b(?:NOM|NAME|NOMBRE|NOME|COGNOME)\b", flow.bare))
    )


def _has_place(flow: Flow, references: References) -> bool:
    """Somebody is named by a title, as kin or with their birth, and an address stands there."""
    named = any(pattern.search(flow.bare) for pattern in (words.TITLED, words.RELATION, words.BORN))
    return named and bool(addresses(flow, references.communes))


def is_hotel(folded: str, references: References) -> bool:
    """Whether a house, not a person, hosts."""
    named = [one.phrase for one in said(folded, references.phrases.get("hotel", {}))]
    return bool(named) and bool(
        re.search(r"NOTRE\s+(?:ETABLISSEMENT|HOTEL)|OUR\s+(?:ESTABLISHMENT|HOTEL|PROPERTY)|DIRECTION\s+DE\s+L|CHAMBRE\s+(?:N\s+)?\d|ROOM"
                  r"|RECEPTION|MANAGEMENT|GUEST\s+NAME|ETABLISSEMENT|RCS|SIRET", folded)
    )  # fmt: skip

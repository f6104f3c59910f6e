"""The running text of a page goes in; whether it is a host's word that somebody lodges with them comes out.

A title says so, or a statement: "je loge", "vit chez moi", "is staying with us". The word of a guest, an insurer, a
consul or a booking is none.
"""

import re
from collections.abc import Iterator

from documents.folding import fold
from documents.references import References
from documents.understanding import home_form
from documents.understanding import home_words as words
from documents.understanding.address import addresses
from documents.understanding.flow import Flow
from documents.understanding.namings import namings_at
from documents.understanding.phrases import nearly_said, said

#: They certify what befell somebody whom others lodge: that is no certificate of theirs.
_OFFICIAL = re.compile(r"\b(?:DOCTEUR|DR|MEDECIN|HOPITAL|CONSUL\w*|AMBASSAD\w*|EMBASSY|CONSULATE|MINIST\w+)\b")
#: A booking of rooms has a host and guests too, and is none.
_BOOKED = re.compile(r"BOOKING|RESERV|AIRBNB|ABRITEL|CHECK[\s-]?IN|ITINERA")
#: Before the name of such a paper, where it is spoken of and no title.
_ARTICLE = re.compile(
    r"(?<!\w)(?:L|D|DE|UNE?|LA|CETTE|VOTRE|VOS|SON|AN?|THE|YOUR|ANY|UNA|EL|SU|UMA?|O|SUA|EINE?N?|DIE|DAS|IHRE?|UNO|IL)[\s'’]\s?$"
)
_YOU = re.compile(
    r"(?<!\w)(?:VOUS|VOTRE|VOS|YOU|YOUR|USTED|USTEDES|SU|VOCE|VOCES|SEU|SUA|LEI|SUO|VOI|SIE|IHRE?N?)(?!\w)"
)
#: Beginnings of words without one of which no such paper is written.
_SPEAKS_OF_HOME = re.compile(
    r"HEBERG|[LI1]OG[EI]|LOGEMENT|ACCUEI|CHEZ|TOIT|DOMICILE|HABIT|RESID|SEJOUR|CHAMBRE|ROOM|HOTEL|\bVI[TV]|HOST|ACCOMM|LODG|HOUS|STAY|LIV[EI]"
    r"|A[LI]OJ|HOSPE|ACOJ|ACOG|ACOLH|CONMIGO|COMIGO|MORA|OSPIT|A[LI]{2}OGG|ABIT|WOHN|BEHERB|UNTER[KB]|GAST"
    r"|BEI (?:MIR|UNS)|DEMEUR|HOSPIT|SHELTER|OBDACH"
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
        return not _only_asks(flow, references)
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
    return any(True for _ in statements_of_lodging(flow))


def statements_of_lodging(flow: Flow) -> Iterator[re.Match[str]]:
    """Every place that says that somebody lodges with the writer, "chez moi" or "en su casa" of "la suscrita"."""
    for pattern in (words.LODGES, words.I_HOST):
        for match in pattern.finditer(flow.bare):
            if not _is_denied_before(flow, match.start()):
                yield match
    if (writer := words.THIRD_PERSON.search(flow.bare)) is not None:
        for match in words.LODGES_THEIRS.finditer(flow.bare, writer.end()):
            if not _is_denied_before(flow, match.start()):
                yield match


def is_denied(flow: Flow) -> bool:
    """Whether the writer says somewhere that they do not host, or no longer."""
    return any(
        _is_denied_before(flow, match.start())
        for pattern in (words.LODGES, words.I_HOST, words.HOSTING)
        for match in pattern.finditer(flow.bare)
    )


def _is_denied_before(flow: Flow, start: int) -> bool:
    return bool(words.DENIED.search(flow.bare[max(0, start - 30) : start]))


def _only_asks(flow: Flow, references: References) -> bool:
    """Whether such papers are only spoken of, to a reader ("Rédigez une attestation …") or in a question.

    The name of the paper stands nowhere but behind an article, and nobody says that they host, nor that they do not.
    """
    if words.FORMAL.search(flow.bare) or is_lodging(flow) or is_denied(flow) or words.SUBJECT.search(flow.bare):
        return False
    phrases = references.phrases.get("accommodation", {}).values()
    named = [re.escape(fold(one)).replace(r"\ ", r"\W{1,3}") for several in phrases for one in several]
    titles = [words.TITLE, *(re.compile(rf"(?<!\w){one}(?!\w)") for one in named)]
    places = [match.start() for title in titles for match in title.finditer(flow.bare)]
    spoken_of = bool(places) and all(_ARTICLE.search(flow.bare[max(0, place - 12) : place]) for place in places)
    return spoken_of and ("?" in flow.text or len(_YOU.findall(flow.bare)) > 1)


def _is_form(flow: Flow) -> bool:
    """Whether one line opens the part of who hosts, and another that of who is hosted; names stand in both."""
    opened = [home_form.opens(row) for row in flow.text.split("\n") if len(row.split()) <= 8]
    if not ("host" in opened and "guest" in opened):
        return False
    if re.search(r"\b(?:NOM|NAME|NOMBRE|NOME|COGNOME)\b", flow.bare):
        return True
    return all(
        any(
            one.name.ordered or " " in one.name.surname
            for match in label.finditer(flow.bare)
            for one in namings_at(flow, match.end())
        )
        for label in (words.HOST_LABEL, words.GUEST_LABEL)
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

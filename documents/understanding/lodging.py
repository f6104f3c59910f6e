"""The running text of a page goes in; whether it is a host's word that somebody lodges with them comes out.

A title says so, or a statement: "je loge", "vit chez moi", "is staying with us". The word of a guest, an insurer, a
consul or a booking is none.
"""

import re

from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding import home_parts
from documents.understanding import home_words as words
from documents.understanding.address import addresses
from documents.understanding.flow import Flow
from documents.understanding.namings import namings_at
from documents.understanding.phrases import nearly_said, said
from documents.understanding.stays import any_denied, sentences, stays
from documents.understanding.subjects import subjects, told_by_capitals
from documents.understanding.tenancy import lets_home

#: They certify what befell somebody whom others lodge: that is no certificate of theirs.
_OFFICIAL = pattern_of(r"\b(?:DOCTEUR|DR|MEDECIN|HOPITAL|CONSUL\w*|AMBASSAD\w*|EMBASSY|CONSULATE|MINIST\w+)\b")
#: A booking of rooms has a host and guests too, and is none.
_BOOKED = pattern_of(r"BOOKING|RESERV|AIRBNB|ABRITEL|CHECK[\s-]?IN|ITINERA")
#: Before the name of such a paper, where it is spoken of and no title.
_ARTICLE = pattern_of(
    r"(?<!\w)(?:L|D|DE|UNE?|LA|CETTE|VOTRE|VOS|SON|AN?|THE|YOUR|ANY|UNA|EL|SU|UMA?|O|SUA|EINE?N?|DIE|DAS|IHRE?|UNO|IL)[\s'’]\s?$"
)
_YOU = pattern_of(
    r"(?<!\w)(?:VOUS|VOTRE|VOS|YOU|YOUR|USTED|USTEDES|SU|VOCE|VOCES|SEU|SUA|LEI|SUO|VOI|SIE|IHRE?N?)(?!\w)"
)
_SENTENCES_BEFORE = 3  #: in which who lodges may be named: "Ma nièce Ana MODELO est ici. Elle dort chez moi."
#: Beginnings of words without one of which no such paper is written.
_SPEAKS_OF_HOME = pattern_of(
    r"HEBERG|[LI1]OG[EI]|LOGEMENT|[LI1]OUE|LOCATION|ALQUIL|ARREND|AFFITT|VERMIET|RENTED"
    r"|ACCUEI|CHEZ|TOIT|DOMICIL|HABIT|RESID|SEJOUR|CHAMBRE|ROOM|HOTEL|\bVI[TV]|HOST|ACCOMM|LODG|HOUS|STAY|LIV[EI]"
    r"|A[LI]OJ|HOSPE|ACOJ|ACOG|ACOLH|CONMIGO|COMIGO|MORA|OSPIT|A[LI]{2}OGG|ABIT|WOHN|BEHERB|UNTER[KB]|GAST"
    r"|BEI (?:MIR|UNS)|DEMEUR|HOSPIT|SHELTER|OBDACH|MAISON|\bHOME|CASA\b|FLAT\b|APART|APPART|STUDIO|GUEST|RECEB"
    r"|RECOI|RECEV|OCCUP|PARTAG"
    r"|\bMI\b|\bMINHA|\bMIA\b|MEINE|UNSER|QUED|FICA|DISPOSI|VERFUGUNG|\bHAUS|PUTTING|DA ME\b|DA NOI\b|PRESSO"
    r"|WITH (?:ME|US)\b|AVEC (?:MOI|NOUS)|CON NO[IS]|CANAPE|PRETE|AUPRES|\bGITE|COUVERT"
)


#: Who lodges with others, and who employs at home, undersign too.
_AS_A_GUEST = pattern_of(
    r"(?<!\w)(?:JE\s+(?:SUIS\s+)?|I\s+(?:AM\s+|HAVE\s+BEEN\s+)?)(?:LOGE|HEBERGE|ACCUEILLI|STAY|LIV|LODG)\w*\s+(?:\w+\s+){0,4}?"
    r"(?:CHEZ\s+(?!MOI|NOUS)|A\s+L\W?HOTEL|(?:WITH|AT)\s+(?:MY|AN?)\s)"
)
_EMPLOYS = pattern_of(r"(?<!\w)(?:EMPLOY\w+|EMPLOIE\w*|SALARIEE?S?|AIDE\s+MENAGERE|TRAVAILLE\w*)(?!\w)")
#: A sentence that goes on telling of who was told of before: "J'héberge une amie. Elle s'appelle Ada MODELO."
_GOES_ON = pattern_of(
    r"\s*(?:ELLES?|ILS?|SHE|HE|THEY|ELAS?|ELES?|ELLAS?|EL|ELLOS|LEI|LUI|SIE|ER|SE\s+LLAMA|(?:SON|HER|HIS|SU|SEU|IHR|SEIN)\s+(?:NOM|NAME|NOMBRE|NOME))(?!\w)"
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
    writes = writes and not (_AS_A_GUEST.search(flow.bare) or _EMPLOYS.search(flow.bare))
    if formal and speaks and (lodging or writes) and words_said >= 12:
        return True
    if lodging and (formal or _has_place(flow, references)) and words_said >= 10:
        return True
    if lets_home(flow) and words_said >= 12:
        return True
    if is_form(flow) and words_said >= 12 and not _BOOKED.search(flow.bare):
        return True
    staying = re.search(r"SEJOURNE|STAYING|STAYS|RESIDE|LOGE|HEBERGE|CHAMBRE|ROOM", folded)
    return formal and bool(staying) and is_hotel(folded, references)


def is_lodging(flow: Flow) -> bool:
    """Whether the writer says that they host somebody, and does not deny it."""
    return any(True for _ in stays(flow.bare))


def _names_whom(flow: Flow) -> bool:
    """Whether somebody is named where the writer says that they lodge: there, before it, or in the next sentence."""
    starts = [start for start, _ in sentences(flow.bare)]
    for stay in stays(flow.bare):
        here = starts.index(stay.sentence)
        begin = starts[max(0, here - _SENTENCES_BEFORE)]
        end = starts[here + 1] if here + 1 < len(starts) else len(flow.bare)
        if _GOES_ON.match(flow.bare, end):
            end = starts[here + 2] if here + 2 < len(starts) else len(flow.bare)
        said = flow.bare[begin:end]
        if any(pattern.search(said) for pattern in (words.TITLED, words.RELATION, words.BORN)):
            return True
        if any(subjects(flow, stay)) or told_by_capitals(flow, stay.sentence, end):
            return True
    return False


def _only_asks(flow: Flow, references: References) -> bool:
    """Whether such papers are only spoken of, to a reader ("Rédigez une attestation …") or in a question.

    The name of the paper stands nowhere but behind an article, and nobody says that they host, nor that they do not.
    """
    if words.FORMAL.search(flow.bare) or is_lodging(flow) or any_denied(flow.bare) or words.SUBJECT.search(flow.bare):
        return False
    phrases = references.phrases.get("accommodation", {}).values()
    named = [re.escape(fold(one)).replace(r"\ ", r"\W{1,3}") for several in phrases for one in several]
    titles = [words.TITLE, *(re.compile(rf"(?<!\w){one}(?!\w)") for one in named)]
    places = [match.start() for title in titles for match in title.finditer(flow.bare)]
    spoken_of = bool(places) and all(_ARTICLE.search(flow.bare[max(0, place - 12) : place]) for place in places)
    anybody = any(pattern.search(flow.bare) for pattern in (words.TITLED, words.RELATION, words.BORN))
    return spoken_of and ("?" in flow.text or len(_YOU.findall(flow.bare)) > 1 or not anybody)


def is_form(flow: Flow) -> bool:
    """Whether one line opens the part of who hosts, and another that of who is hosted; names stand in both."""
    rows = (row.partition(":")[0] for row in flow.text.split("\n"))
    opened = [home_parts.opens(row) for row in rows if len(row.split()) <= 8]
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
    """Who lodges is named, and an address stands there."""
    return _names_whom(flow) and bool(addresses(flow, references.communes))


def is_hotel(folded: str, references: References) -> bool:
    """Whether a house, not a person, hosts."""
    named = [one.phrase for one in said(folded, references.phrases.get("hotel", {}))]
    return bool(named) and bool(
        re.search(r"NOTRE\s+(?:ETABLISSEMENT|HOTEL)|OUR\s+(?:ESTABLISHMENT|HOTEL|PROPERTY)|DIRECTION\s+DE\s+L|CHAMBRE\s+(?:N\s+)?\d|ROOM"
                  r"|RECEPTION|MANAGEMENT|GUEST\s+NAME|ETABLISSEMENT|RCS|SIRET", folded)
    )  # fmt: skip

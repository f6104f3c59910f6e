"""A text about a journey goes in; the people whom it is for come out, with boxes.

Names of a ticket (SURNAME/GIVEN MR) and names beside a word for passenger count most; else whom a letter certifies
something of, whom it greets, who is a patient, who has a title. Names in other letters than Latin are left out: a
passport's zone can't be compared with them.
"""

import re

from documents.folding import fold
from documents.patterns import pattern_of
from documents.understanding.addressees import in_full
from documents.understanding.flow import Flow
from documents.understanding.passenger_labels import Take
from documents.understanding.persons import TITLE, as_a_name
from documents.understanding.phrases import Topic
from documents.understanding.relatives import is_related
from documents.understanding.salutation import GREETING, begin_of_names, end_of_names
from documents.understanding.ticket_names import BY_TITLE, LEADING, Named, is_another, on_tickets
from documents.understanding.traveller_names import before_verb, is_route, pieces, traveller_name

_AIRPORT_BEHIND = pattern_of(r"\s?\([A-Z]{3}\)")  # "Paris (ORY)"
_ARTICLE = r"(?:L['’ ]|(?:L[AEO]S?|EL|SON|THE|SU|IL|DER|DIE|DAS|DEN|HET|DE|OUR)\s)"
#: Any sign of a sentence's line; a title's dot ends none.
_NO_STOP = r"(?:[^.;:!?()\n]|(?<=\sM)\.|(?<=\s(?:MR|MS|DR))\.|(?<=\sMRS)\.)"
_CERTIFIED = pattern_of(
    r"(?<![^\W\d_])(?:CERTIF(?:Y|IES|IE|IONS|ICO)|CONFIRMS?|ATTEST(?:E|ONS|S|A|O|AMOS|IAMO)?|CERTIFICA(?:MOS)?"
    r"|CONFIRMA(?:MOS)?|(?:HACE(?:MOS)?|HAGO)\s+CONSTAR|CONSTA|ATESTA(?:MOS)?|ATESTO|DECLARA(?:MOS|[- ]SE)?"
    r"|BESCHEINIG(?:EN|T|E)|BESTATIG(?:EN|T|E)|CERTIFICHIAMO|CONFERMIAMO|VERKLA(?:REN|AR|ART)|BEVESTIG(?:EN|T)"
    r"|ADEVER(?:ESTE|IM)|ZASWIADCZA(?:M|MY)?|POTWIERDZA(?:M|MY)?)"
    r"(?:\s+(?:WIR|HIERMIT|HIERBIJ|IK|SIE|PAR\s+LA\s+PRESENTE|HEREBY|PARA\s+(?:OS\s+DEVIDOS|LOS)\s+\w+(?:\s+\w+)?))*,?"
    r"\s+(?:THAT|QUE|QU['’]|DASS|CHE|DAT|CA|ZE)\s*"
    rf"(?P<name>(?!{_ARTICLE}(?!\s*{TITLE}\.?\s)"
    r"|(?:I|JE|WE|NOUS|ICH|HE|HO|EU|YO|IK|WIR)\s|J['’])"
    rf"(?:{_ARTICLE}\s*)?(?:{TITLE}\.?\s+)?[^\W\d_]{_NO_STOP}{{2,90}}(?:\n{_NO_STOP}{{2,60}})?)"
)
_A_ROUTE = r"[^\n]*(?:[-–—=]>|→|➔|(?<![^\W_])[A-Z]{3}\s?[-–—/]\s?[A-Z]{3}(?![^\W_]))"
#: "L'ancien vol est …", "Il vecchio volo è …": a sentence about a journey, no family name.
_JOURNEY_BEGINS = (
    r"(?:[^\W\d_][\w'’\-]*\s){0,2}(?:[LD]['’])?"
    r"(?:VOLS?|FLIGHTS?|VUELOS?|VOLO|VOLI|VOOS?|FLUG|FLUGE|VLUCHT|VLUCHTEN|LOT|ZBORUL)(?!\w)"
)
#: A given name at a line's end, the family name on the next line; or any part of a name, where a sentence goes on.
_OVER_TWO_LINES = (
    rf"(?:[^\W\d_](?:[^\W\d_]|['’\-])*[^\S\n]?\n(?!{TITLE}(?![^\W\d_])|{_A_ROUTE})[^\W\d_][^\n,;:!?()]{{2,60}}"
    rf"|[^\W\d_][^\n.,;:!?()]{{2,40}}\n(?!{_JOURNEY_BEGINS})(?=(?:[^\W\d_][\w'’\-]*,?\s){{1,3}}"
    r"(?:NE(?:E|\s?\(E\))?|BORN|NACID[OA]|NASCID[OA]|NAT[OA]|GEBOREN|EST|ET|IS|AND|MUST|CANNOT|NO|NAO|E|Y|UND|IST|NON)\s)"
    r"[^\n,;:!?()]{2,60})"
)
_PATIENT = pattern_of(
    r"(?<![^\W\d_])(?:ETAT\s+DE\s+SANTE\s+DE|PATIENT(?:E|IN)?\s*:?|L['’]ENFANT|THE\s+CHILD|GESTANTE|PACIENTE\s*:?|PAZIENTE\s*:?|PACJENTK?A?\s*:?|HASTA(?:\s+ADI)?\s*:?|AVOIR\s+EXAMINE"
    r"|HEALTH\s+OF|EXAMINED|TREATED|SEEN|EXAMINE|EXAMINADO\s+A|EXAMINEI|UNTERSUCHT|VISITATO|ONDERZOCHT|TREATING|CONCERNANT|HOSPITALISATION\s+DE|ADMISSION\s+OF)"
    rf"\s+(?!L['’ ]|L[AE]\s|SON\s|THE\s)(?P<name>(?:{TITLE}\.?[^\S\n]+)?{_OVER_TWO_LINES}|[^\W\d_][^,;:!?()\n]{{2,60}})"
)
_TITLED = pattern_of(rf"(?<![^\W\d_]){TITLE}\.?[^\S\n]+(?P<name>{_OVER_TWO_LINES}|[^\W\d_][^\n,;:!?()]{{2,60}})")

_STROKE = pattern_of(r"\s/\s")
_GIVEN_AND_LOUD = pattern_of(
    r"(?<![^\W\d_])(?:[A-ZÀ-Ý][a-zà-ÿ][^\n]* [A-ZÀ-Ý]{2,}|[A-ZÀ-Ý]{2,}[^\n]* [A-ZÀ-Ý][a-zà-ÿ])"
)
_LOCATED = r"(?:REFERENCE|REF|BOOKING|RESERVATION|RESA|PNR|DOSSIER|LOCALIZADOR|RESERVA|BUCHUNG|PRENOTAZIONE)"
_LOUD_NAME = r"(?P<name>[A-Z'\-]{2,}(?: [A-Z'\-]{2,}){1,4})"
_ABOVE_LOCATOR = pattern_of(
    rf"(?:^|(?<=\n)){_LOUD_NAME}\n{_LOCATED}[^\n]{{0,20}}?(?<![A-Z0-9])(?P<code>[A-Z0-9]{{6}})(?=\n|$)"
)
#: short messages: "… is CANCELLED. ANNA ERIKSSON, ref X7K2QP."
_BEFORE_LOCATOR = pattern_of(
    rf"(?<=[.!:;|])\s(?:PASS(?:AG|ENG)ERS?\s|PAX\s)?{_LOUD_NAME}\s?[,/(]\s?{_LOCATED}[\s.:]{{1,3}}(?P<code>[A-Z0-9]{{6}})(?![A-Z0-9])"
)
#: "booked in the name of …", "on which … held a seat"
_IN_NAME_OF = pattern_of(
    r"(?<![^\W\d_])(?:AU\s+NOM\s+DE|IN\s+THE\s+NAMES?\s+OF|A\s+NOMBRE\s+DE|EM\s+NOME\s+DE|A\s+NOME\s+DI|AUF\s+DEN\s+NAMEN"
    r"|OP\s+NAAM\s+VAN|ON\s+WHICH|SUR\s+LEQUEL|EN\s+EL\s+QUE|NO\s+QUAL|AUF\s+DEM|SUL\s+QUALE|WAAROP)"
    rf"[\s:]+(?P<name>(?:{TITLE}\.?\s+)?[^\W\d_][^,;:!?()\n]{{2,60}})"
)
_TITLE_LONG = 5  #: signs of a title, whose dot ends no sentence
#: A word for a traveller behind a name: Chinese, or Arabic as a reader gives it that reads from the left.
_HONOURED = pattern_of(
    r"(?P<name>[A-Z][A-Z'\-]+(?:[ /][A-Z'\-]+){1,4}|(?:^|(?<=\n))[A-Z][A-Z'\-]+(?=[^\S\n]?[旅乘先女小様님]))\s*"
    r"(?:旅客|乘客|先生|女士|小姐|様|님|(?:السيد|السيده|السيدة|المسافر|المسافره|المسافرة|الراكب|عزيزي|عزيزتي)(?![^\W\d_]))"
)


def passengers(flow: Flow, topic: Topic, *, certified_only: bool = False) -> list[Named]:
    """Who the journey is for, each name once; `certified_only`: only of whom something is certified."""
    found: list[Named] = []

    def take(text: str, start: int, end: int) -> bool:
        name = traveller_name(text)
        if name is None or is_related(flow, start, end):
            return False
        if all(name != other for other, _ in found):
            found.append((name, flow.box(start, end)))
        return True

    if not certified_only:
        on_tickets(flow, topic, found, take)
    if found and not certified_only:
        for match in GREETING.finditer(flow.bare):
            start = begin_of_names(flow, *match.span("name"))
            end = end_of_names(flow, start, match.end("name"))
            titled = BY_TITLE.match(flow.bare, start, end)
            for begin, stop in pieces(flow.bare, start, end) if titled or "/" in flow.bare[start:end] else ():
                text = flow.source(begin, stop)
                if "/" in text or is_another(traveller_name(text), found):
                    take(text, begin, stop)
    patterns = (_HONOURED, _CERTIFIED, _IN_NAME_OF, GREETING, _PATIENT, _TITLED)
    for pattern in (_CERTIFIED,) if certified_only else patterns:
        if found:
            break
        for match in pattern.finditer(flow.bare):
            start, end = match.span("name")
            if pattern is GREETING:
                start = begin_of_names(flow, start, end)
                end = end_of_names(flow, start, end)
                first = next(iter(pieces(flow.bare, start, end)), (start, end))
                title = BY_TITLE.search(flow.bare, *first)
                start = title.start() if title else start  # "Queridos amigos, Ms Neema NGWANDU"
            listed = pieces(flow.bare, start, before_verb(flow.bare, start, end))
            parts = [piece for part in listed for piece in _by_strokes(flow, *part)]
            parts = [(begin, stop) for begin, stop in parts if not _is_airports(flow.source(begin, stop))]
            parts = [(begin, stop) for begin, stop in parts if not _AIRPORT_BEHIND.match(flow.bare, stop)]
            skipped = 0 if pattern is _TITLED else LEADING
            quiet = not any(sign.isupper() for sign in flow.text)
            taken = [take(as_a_name(flow.source(begin, stop), skipped, quiet), begin, stop) for begin, stop in parts]
            if pattern is _TITLED and any(taken):
                _listed_before(flow, match.start(), found, take)
                _listed_behind_title(flow, match.start(), found, take)
            if pattern is _HONOURED and any(taken):
                _listed_before(flow, start, found, take)
                _listed_below(flow, match.end(), found, take)
            if pattern is GREETING and any(taken):
                break
    if not found and not certified_only:
        _by_locator(flow, take)
    return in_full(flow, found)


def _listed_before(flow: Flow, end: int, found: list[Named], take: Take) -> None:
    """The others of a family, in capitals before a name with a title: "BA MOUSSA, MRS ASSA OUMOU BA"."""
    start = flow.bare.rfind("\n", 0, end) + 1
    text = flow.source(start, end).strip()
    _take_family(flow, (start, end), text.removesuffix(",") if text.endswith(",") else "", found, take)


def _listed_behind_title(flow: Flow, start: int, found: list[Named], take: Take) -> None:
    """The others, in capitals, of a list that a titled name begins: "Mr Kossi LAWSON, AKOUVI LAWSON"."""
    stop = flow.bare.find("\n", start)
    end = stop if stop >= 0 else len(flow.bare)
    if flow.bare[:start].rpartition("\n")[2].strip() or re.search(r"[\d.:!?]", flow.bare[start + _TITLE_LONG : end]):
        return
    for begin, finish in pieces(flow.bare, start, end)[1:]:
        text = flow.source(begin, finish).strip()
        name = traveller_name(text) if text.isupper() and 2 <= len(text.split()) <= 6 else None
        if is_another(name, found):
            take(text, begin, finish)


def _listed_below(flow: Flow, end: int, found: list[Named], take: Take) -> None:
    """The others of a family, in capitals on the line below an honoured name: a greeting in Arabic goes on there."""
    start = flow.bare.find("\n", end) + 1
    stop = flow.bare.find("\n", start)
    text = flow.source(start, stop) if 0 < start < stop else ""
    _take_family(flow, (start, stop), text, found, take)


def _take_family(flow: Flow, place: tuple[int, int], text: str, found: list[Named], take: Take) -> None:
    """Take the names that a list at `place` says, when all are in capitals and have a word of the last one found."""
    family = set(fold(str(found[-1][0])).split())
    parts = [fold(part).split() for part in text.split(",")]
    if text.isupper() and all(2 <= len(part) <= 6 and family & set(part) for part in parts):
        for begin, finish in pieces(flow.bare, *place):
            take(flow.source(begin, finish), begin, finish)


def _by_locator(flow: Flow, take: Take) -> None:
    """The capitals right above or before the booking's reference: cards and short messages name without a label."""
    for pattern in (_ABOVE_LOCATOR, _BEFORE_LOCATOR):
        for match in pattern.finditer(flow.bare):
            text = flow.source(*match.span("name"))
            coded = pattern is _ABOVE_LOCATOR or flow.source(*match.span("code")).isupper()  # not "ref number"
            if text.isupper() and coded and take(text, *match.span("name")):
                return


def _by_strokes(flow: Flow, start: int, end: int) -> list[tuple[int, int]]:
    """Names between strokes, "Ana GARCIA / Luis GARCIA": each with a surname in capitals and a given name that is not.

    A surname and its given names ("GARCIA / Ana Maria") are one name.
    """
    edges = [start, *(edge for cut in _STROKE.finditer(flow.bare, start, end) for edge in cut.span()), end]
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    if len(parts) == 1 or not all(_GIVEN_AND_LOUD.search(flow.source(*part)) for part in parts):
        return [(start, end)]
    return parts


def _is_airports(stretch: str) -> bool:
    """Whether a stretch of prose is a route between two airports: "that flight AH 1007, Paris CDG/ALG, on which …"."""
    first, slash, second = re.sub(r"[()]", "", stretch).strip().partition("/")
    town, _, code = first.strip().rpartition(" ")
    return bool(slash) and is_route(code if code.isupper() and not town.isupper() else first.strip(), second.strip())

"""A text about a journey goes in; the people whom it is for come out, with boxes.

Names of a ticket (SURNAME/GIVEN MR) and names beside a word for passenger count most; else whom a letter certifies
something of, whom it greets, who is a patient, who has a title. Names in other letters than Latin are left out: a
passport's zone can't be compared with them.
"""

import re
import unicodedata
from collections.abc import Callable

from documents.folding import bare, fold
from documents.names import PersonName, usual, without_titles
from documents.page import Box, TextLine
from documents.understanding.flow import Flow
from documents.understanding.persons import TITLE, as_a_name, person, stretch
from documents.understanding.phrases import Topic

_NO_NAME_WORDS = """
    ADULT ADULTE ADULTO ADT NAME NOM NAMES NOMBRE NOME CLASS CLASSE SEAT SIEGE STATUS STATUT ESTADO STATO TICKET
    TICKETS BILLET BILLETS FLIGHT FLIGHTS VOL VOLS VUELO VOO VOLO FLUG VLUCHT UCUS CLIENT CLIENTE CUSTOMER
    PASSAGER PASSAGERS PASSENGER PASSENGERS GUEST GUESTS DETAILS INFORMATION INFO CHER CHERE DEAR TRAVELLER
    TRAVELER TRAVELLERS VOYAGEUR VOYAGEURS PASAJERO PASAJEROS PASSAGEIRO FLUGGAST FLUGGASTE KUNDE KUNDEN KUNDIN
    KLANT REIZIGER REISENDER REISENDE YOLCU ESTIMADO ESTIMADA PREZADO PREZADA CARO CARA QUERIDO QUERIDA GENTILE
    SAYIN SIR MADAM MESSIEURS DAMEN HERREN YOLCUMUZ MISAFIRIMIZ HAVE YOUR THE FAMILY DATE DATUM FECHA DATA FROM
    ROUTE SECTOR CABIN BAGGAGE BAGAGES BOOKING RESERVATION REFERENCE CANCELLED CANCELED ANNULE ANNULEE CANCELADO
    ANNULLIERT IPTAL CONFIRMED AIRLINE AIRLINES AIRWAYS COMPAGNIE ECONOMY BUSINESS DEPARTURE ARRIVAL DEPART
    ARRIVEE TOTAL PRICE PRIX ALL TOUS TEAM EQUIPE PNR PASSEGGERO VIAJERO SENHOR SENHORES MADAMES VALUED MEMBER
    LOS LAS GELIJK OUR NOTRE OPERATION OPERATIONS SERVICE AIRPORT AEROPORT REASON MOTIF REC JOUR TODAY AUJOURD
    LOC LOCATOR RLOC CODE CHD INFANT CHILD ENFANT PANI PANU PANSTWO CE EXAMINED EXAMINE
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_GREETING = re.compile(
    r"(?<![^\W\d_])(?:DEAR|CHER|CHERE|CHER\(E\)|BONJOUR|BONSOIR|MADAME|MONSIEUR|HELLO|HI|HOLA|OLA|CIAO|BUONGIORNO|SALUT"
    r"|ESTIMAD[OA](?:/A|\(A\))?|APRECIAD[OA]|CAR[OA](?:\(A\))?|PREZAD[OA](?:\(A\))?|EXM[OA]\.?|SEHR\s+GEEHRTER?|LIEBER?|HALLO"
    r"|GUTEN\s+TAG|GENTILE|GENT\.MO|EGREGI[OA]|BESTE|GEACHTE|SAYIN|DEGERLI|MERHABA|SZANOWN[YA]|DRAGA|STIMATE?A?|POSTOVAN[IA]"
    r"|УВАЖАЕМ(?:ЫИ|АЯ|ЫЕ)|ЗДРАВСТВУИТЕ|ШАНОВН(?:ИИ|А)|عزيزي|عزيزتي|السيد|السيدة|尊敬的)"
    rf"[\s,]\s*(?P<name>(?:{TITLE}[.\s]\s*(?:/\s*{TITLE}\.?\s*)?)?[^\n,;:!?]{{3,60}})"
)
_TICKET_NAME = re.compile(
    r"(?<![^\W\d_])(?P<name>[A-Z][A-Z'\- ]{1,30}/\s?[A-Z][A-Z'\- ]{1,40}?)(?=\s*(?:[^A-Z'\- ]|$))"
)
_GREETED = re.compile(
    r"^(?:QUE|THAT|DASS|CHE|DAT|FOR|POUR|PAX|PASSENGER|PASSAGER|DEAR|HI|HELLO|CHER|CHERE|BONJOUR|HOLA|OLA|HALLO|BESTE|GENTILE|SAYIN|ESTIMAD[OA]|CIAO)\s+"
)
_CERTIFIED = re.compile(
    r"(?<![^\W\d_])(?:CERTIF(?:Y|IES|IE|IONS|IONS)|CONFIRMS?|ATTEST(?:E|ONS|S|A)|CERTIFICA(?:MOS)?|CONFIRMA(?:MOS)?"
    r"|DECLARA(?:MOS|[- ]SE)?|BESCHEINIG(?:EN|T)|BESTATIG(?:EN|T)|CERTIFICHIAMO|CONFERMIAMO|VERKLAREN|BEVESTIGEN)"
    r"(?:\s+(?:WIR|HIERMIT|HIERBIJ|PAR\s+LA\s+PRESENTE|HEREBY))*,?"
    r"\s+(?:THAT|QUE|QU['’]|DASS|CHE|DAT)\s*"
    r"(?P<name>(?!L['’ ]|L[AEO]S?\s|SON\s|THE\s|SU\s|IL\s|DER\s|DIE\s|DAS\s|HET\s|DE\s|OUR\s"
    r"|I\s|JE\s|J['’]|WE\s|NOUS\s|ICH\s|HE\s|HO\s|EU\s|YO\s|IK\s|WIR\s)"
    rf"(?:{TITLE}\.?\s+)?[^\W\d_][^.;:!?()\n]{{2,90}}(?:\n[^.;:!?()\n]{{2,60}})?)"
)
_PATIENT = re.compile(
    r"(?<![^\W\d_])(?:ETAT\s+DE\s+SANTE\s+DE|PATIENT(?:E|IN)?\s*:?|L['’]ENFANT|THE\s+CHILD|GESTANTE|PACIENTE\s*:?|PAZIENTE\s*:?|PACJENTK?A?\s*:?|HASTA(?:\s+ADI)?\s*:?|AVOIR\s+EXAMINE"
    r"|HEALTH\s+OF|EXAMINED|TREATED|SEEN|EXAMINE|EXAMINADO\s+A|EXAMINEI|UNTERSUCHT|VISITATO|ONDERZOCHT|TREATING|CONCERNANT|HOSPITALISATION\s+DE|ADMISSION\s+OF)"
    r"\s+(?!L['’ ]|L[AE]\s|SON\s|THE\s)(?P<name>[^\W\d_][^,;:!?()\n]{2,60})"
)
_TITLED = re.compile(rf"(?<![^\W\d_]){TITLE}\.?\s+(?P<name>[^\W\d_][^\n,;:!?()]{{2,60}})")
_LIST = re.compile(r"[,;&+]|\b(?:ET|AND|Y|E|UND)\b")

_LEADING = 4  # small words between "that" and a name
_HONOURED = re.compile(r"(?P<name>[A-Z][A-Z'\-]+(?:[ /][A-Z'\-]+){1,4})\s*(?:旅客|乘客|先生|女士|小姐|様|님)")

#: text, start, end → whether a name was taken
Take = Callable[[str, int, int], bool]
Named = tuple[PersonName, Box | None]


def passengers(flow: Flow, topic: Topic, *, certified_only: bool = False) -> list[Named]:
    """Who the journey is for, each name once; `certified_only`: only of whom something is certified."""
    found: list[Named] = []

    def take(text: str, start: int, end: int) -> bool:
        name = _name(text)
        if name is None:
            return False
        if all(name != other for other, _ in found):
            found.append((name, flow.box(start, end)))
        return True

    if not certified_only:
        _on_tickets(flow, topic, found, take)
    if found and not certified_only:
        for match in _GREETING.finditer(flow.bare):
            start, end = match.start("name"), _end_of_greeting(flow.bare, *match.span("name"))
            for begin, stop in _pieces(flow.bare, start, end) if "/" in flow.bare[start:end] else ():
                take(flow.source(begin, stop), begin, stop)
    patterns = (_HONOURED, _CERTIFIED, _GREETING, _PATIENT, _TITLED)
    for pattern in (_CERTIFIED,) if certified_only else patterns:
        if found:
            break
        for match in pattern.finditer(flow.bare):
            start, end = match.span("name")
            if pattern is _GREETING:
                end = _end_of_greeting(flow.bare, start, end)
            pieces = _pieces(flow.bare, start, _before_verb(flow.bare, start, end))
            skipped = 0 if pattern is _TITLED else _LEADING
            quiet = not any(sign.isupper() for sign in flow.text)
            taken = [take(as_a_name(flow.source(begin, stop), skipped, quiet), begin, stop) for begin, stop in pieces]
            if pattern is _GREETING and any(taken):
                break
    return found


def _end_of_greeting(bare: str, start: int, end: int) -> int:
    """The end of the line when a greeting is all of it and names several people; else the first comma."""
    stop = bare.find("\n", start)
    line = bare[start : stop if stop >= 0 else len(bare)].rstrip(" ,:!.")
    listed = [piece for piece in line.split(",") if piece.strip()]
    named = all(2 <= len(piece.split()) <= 6 and not re.search(r"\d", piece) for piece in listed)
    return start + len(line) if len(listed) > 1 and named and start + len(line) > end else end


def _on_tickets(flow: Flow, topic: Topic, found: list[Named], take: Take) -> None:
    """Names beside a word for passenger, and SURNAME/GIVEN MR wherever it stands."""
    _beside_labels(flow, topic, take)
    if not found:
        _inside_lines(flow, topic, take)
    for match in _TICKET_NAME.finditer(flow.bare):
        slash = match.start("name") + match["name"].index("/")
        line = flow.lines[flow.line_at(match.start("name"))].text
        if found and re.search(r"\d", line) and not re.search(rf"(?<![^\W\d_]){TITLE}(?![^\W\d_])", bare(line)):
            continue  # PARIS/TUNIS with its day, beside people who are named
        surname = _in_capitals(flow.source(match.start("name"), slash).split()[::-1])[::-1]
        given = _in_capitals(flow.source(slash + 1, match.end("name")).split())
        surname = surname[-4:] if surname else surname
        written = _GREETED.sub("", usual(" ".join(surname)) + " ").strip()
        if written and len("".join(given)) >= 2 and not _is_route(written, " ".join(given)):
            take(f"{written}/{' '.join(given)}", match.start("name"), match.end("name"))


def _in_capitals(spoken: list[str]) -> list[str]:
    """The words in capitals with which a list begins; all of it when the first is not in capitals."""
    if not spoken or not spoken[0].isupper():
        return spoken[:2]
    kept = []
    for word in spoken:
        if not (word.isupper() or word in ("Mr", "Mrs", "Ms", "Mme")):
            break
        kept.append(word)
    return kept


def _name(text: str) -> PersonName | None:
    """The name that a piece of text is, None for what can be no name or has no Latin letters."""
    text = re.sub(r"\([^)]*\)|\b(?:ADT|ADULT|ADULTE)\b", " ", text).strip(" .-–:|*")
    text = " ".join(word for word in text.split() if _latin(word) or not any(sign.isalpha() for sign in word))
    if not _latin(text):
        return None
    surname, comma, given = text.partition(",")
    by_comma = comma and re.fullmatch(r"[^\W\d_][^\d,;:/()]{0,30}", surname.strip())
    if by_comma and re.fullmatch(r"[^\W\d_][^\d,;:/()]{0,40}", given.strip()):
        name: PersonName | None = PersonName(usual(surname), usual(without_titles(given)))
    else:
        name = person(stretch(text))
    if name is None or set(name.surname.split() + name.given_names.split()) & _NO_NAMES:
        return None
    if len(f"{name.surname}{name.given_names}") < 4 or len(name.surname.split()) > 6:
        return None
    return name


def _latin(text: str) -> bool:
    """Whether every letter of a name is Latin."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(sign, "") for sign in letters)


def _before_verb(bare: str, start: int, end: int) -> int:
    """Where a stretch of names ends in a sentence: at "holder of", "was", "a été", "ne peut" …"""
    stop = re.search(
        r"[,\s]\s*(?:HOLDER|HOLDING|TITULAIRE|BORN|WAS|WERE|IS|ARE|HAS|HAVE|HAD|WHO|NEE?\b|A\s|AVAIT|ETAIT|EST|DEVAIT|NE\s|QUI"
        r"|DONT|WITH|PASSPORT|PASSEPORT|NATIONAL|RESSORTISSANT|CITOYEN|TITULAR|CON\s|QUIEN|NACID|NO\s|NAO\s|COM\s|PORTADOR|INHABER"
        r"|GEBOREN|MIT\s|WAR\s|IST\s|NATO|NATA|TITOLARE|CANNOT|COULD|ON\s|DU\s|LE\s\d|WHOSE)",
        bare[start:end],
    )
    return start + stop.start() if stop else end


def _is_route(surname: str, given: str) -> bool:
    """PARIS/TUNIS, CDG/TUN, and labels in two languages are no people."""
    spoken = set(fold(surname).split()) | set(fold(given).split())
    return (len(surname.strip()) == 3 and len(given.strip()) == 3) or bool(spoken & _NO_NAMES)


def _beside_labels(flow: Flow, topic: Topic, take: Take) -> None:
    """Names on the line of a word for passenger, beside it, or right below it."""
    labels = _labels(topic)
    start = 0
    lines = []
    for text in flow.bare.split("\n"):
        lines.append((start, start + len(text)))
        start += len(text) + 1
    for place, (begin, end) in enumerate(lines):
        label = _label_on(flow.bare[begin:end], labels)
        if label is None:
            continue
        rest = flow.bare[begin + label : end]
        offset = begin + label + len(rest) - len(rest.lstrip(" :.-()|•·1234567890"))
        if offset < end:
            for start, stop in _pieces(flow.bare, offset, _end_of_list(flow, lines, place)):
                take(flow.source(start, stop), start, stop)
            continue
        for below in _beneath(flow.lines, place, len(lines)):
            begin_below, end_below = lines[below]
            text = flow.source(begin_below, end_below)
            text = re.sub(r"^\s*(?:\d+[.)]?|[-•*])\s*", "", text)
            pieces = _pieces(flow.bare, begin_below, end_below) if "," in text or "&" in text else []
            if len(pieces) > 1 and ":" not in text:
                taken = [take(flow.source(start, stop), start, stop) for start, stop in pieces]
                if not any(taken):
                    break
            elif not text or ":" in text or not take(text, begin_below, end_below):
                break


def _inside_lines(flow: Flow, topic: Topic, take: Take) -> None:
    """Names behind a word for passenger within a line: "(code X7K2QP, passenger: Anna ERIKSSON)"."""
    for label in _labels(topic):
        if len(label) < 6 and label.isascii():
            continue  # "name", "nom": of anything
        pattern = r"[\W_]+".join(map(re.escape, label.split()))
        for match in re.finditer(
            rf"(?<![^\W\d_]){pattern}(?:[^\S\n]?\(?S?\)?[^\S\n]?[:：][^\S\n]?|\s+(?={TITLE}\.?\s))"
            r"(?P<name>[^\n,;:()]{4,60}(?:,\s[^\n,;:().]{4,60})*)",
            flow.bare,
        ):
            start, end = match.span("name")
            for begin, stop in _pieces(flow.bare, start, _before_verb(flow.bare, start, end)):
                if not take(flow.source(begin, stop), begin, stop):
                    break


def _labels(topic: Topic) -> list[str]:
    return sorted({fold(phrase) for phrases in topic.values() for phrase in phrases}, key=len, reverse=True)


def _beneath(lines: tuple[TextLine, ...], place: int, count: int) -> list[int]:
    """The lines that may hold what a label announces: beside it in its row, else in its column, else what follows."""
    follows = list(range(place + 1, min(place + 5, count)))
    if place >= len(lines) or lines[place].box.right <= lines[place].box.left:
        return follows
    label = lines[place].box
    height = max(1, label.bottom - label.top)
    column = [
        index
        for index in range(len(lines))
        if index != place
        and label.bottom - height // 2 <= lines[index].box.top <= label.bottom + 6 * height
        and lines[index].box.left < label.right + height
        and lines[index].box.right > label.left
        and abs(lines[index].box.left - label.left) < max(6 * height, label.right - label.left)
    ]
    row = [
        index
        for index in range(len(lines))
        if lines[index].box.left >= label.right - height // 2
        and abs((lines[index].box.top + lines[index].box.bottom) - (label.top + label.bottom)) < height
    ]
    row.sort(key=lambda index: lines[index].box.left)
    if row and _name(lines[row[0]].text):
        return row[:1] + ([index for index in column if index > row[0]] if len(row) == 1 else [])
    column.sort(key=lambda index: lines[index].box.top)
    if column and row:
        return column[:4]
    return follows


def _end_of_list(flow: Flow, lines: list[tuple[int, int]], place: int) -> int:
    """Where a list of names ends that begins on a line: it goes on below in capitals, or after a comma."""
    begin, end = lines[place]
    for begin_below, end_below in lines[place + 1 : place + 4]:
        below = flow.source(begin_below, end_below)
        listed = flow.source(begin, end)
        goes_on = flow.bare[begin:end].rstrip().endswith((",", "&", ";")) or (below.isupper() and _loud(listed))
        if not goes_on or not below or ":" in below or re.search(r"\d", below) or len(below.split()) > 9:
            break
        if set(fold(below).split()) & _NO_NAMES:
            break
        begin, end = begin_below, end_below
    return end


def _loud(line: str) -> bool:
    """Whether what stands behind a line's label is in capitals."""
    return line.rpartition(":")[2].split(" ")[-1].isupper()


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A list of names cut at commas and "and"; "ERIKSSON, ANNA" is one name, family name first."""
    cuts = [(found.start(), found.end()) for found in _LIST.finditer(text[start:end])]
    edges = [0, *(edge for cut in cuts for edge in cut), end - start]
    pieces = [
        (start + begin, start + stop)
        for begin, stop in zip(edges[::2], edges[1::2], strict=True)
        if re.search(r"[^\W\d_]{2}", text[start + begin : start + stop])
    ]
    if len(pieces) == 2 and any(len(text[begin:stop].split()) == 1 for begin, stop in pieces):
        return [(start, end)]
    return pieces


def _label_on(line: str, labels: list[str]) -> int | None:
    """Where the label at a line's beginning ends; None when the line begins otherwise."""
    for label in labels:
        pattern = r"[\W_]+".join(map(re.escape, label.split()))
        match = re.match(rf"[\W_]*{pattern}(?![^\W\d_])[\s(S)]*[\W_]*", line)
        if match and (
            len(line) - match.end() < 3
            or re.search(r"[:：\-–|/\t]|\s{{2}}", line[match.start() : match.end()])
            or "(" in match[0]
        ):
            return match.end()
        if match and label.split()[-1] in {"NAME", "NAMES", "PAX", "PASSAGER", "VOYAGEUR", "VIAJERO", "PASAJERO"}:
            return match.end()
    return None

"""A text about a journey goes in; flight numbers, carrier, record locator and passengers come out, with boxes."""

import re
from collections.abc import Callable
from typing import NamedTuple

from documents.folding import fold
from documents.names import PersonName, usual, without_titles
from documents.page import Box
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.persons import person, stretch
from documents.understanding.phrases import Topic, said

_FLIGHT = re.compile(
    r"(?<![A-Z0-9/])(?P<carrier>[A-Z]{2}|[A-Z]\d|\d[A-Z])[\s\-]?(?P<number>\d{1,4})(?![A-Z0-9]|[.,/:\-]\d)"
)
_LOCATOR = re.compile(r"(?<![A-Z0-9])(?P<code>[A-Z0-9]{6})(?![A-Z0-9])")
_NO_NAMES = {
    *(
        "ADULT",
        "ADULTE",
        "NAME",
        "NOM",
        "NAMES",
        "CLASS",
        "CLASSE",
        "SEAT",
        "STATUS",
        "STATUT",
        "TICKET",
        "BILLET",
        "FLIGHT",
    ),
    *("VOL", "CLIENT", "CUSTOMER", "PASSAGER", "PASSENGER", "GUEST", "DETAILS", "INFORMATION", "CHER", "CHERE", "DEAR"),
    *("TRAVELLER", "TRAVELER", "VOYAGEUR", "PASAJERO", "PASSAGEIRO", "FLUGGAST", "KUNDE", "KLANT", "REIZIGER", "YOLCU"),
    *("ESTIMADO", "ESTIMADA", "PREZADO", "PREZADA", "CARO", "CARA", "QUERIDO", "QUERIDA", "GENTILE", "SAYIN"),
    *("SIR", "MADAM", "MESSIEURS", "DAMEN", "HERREN", "YOLCUMUZ", "MISAFIRIMIZ", "HAVE", "YOUR", "THE", "FAMILY"),
}
_GREETING = re.compile(
    r"(?<![^\W\d_])(?:DEAR|CHER|CHERE|CHER\(E\)|BONJOUR|HELLO|HI|ESTIMAD[OA](?:/A)?|CAR[OA]|PREZAD[OA]"
    r"|SEHR\s+GEEHRTER?|LIEBER?|HALLO"
    r"|GENTILE|GENT\.MO|BESTE|GEACHTE|SAYIN|DEGERLI|УВАЖАЕМ(?:ЫИ|АЯ|ЫЕ))"
    r"\s+(?P<name>(?:(?:MR|MRS|MS|MISS|M|MME|MLLE|MONSIEUR|MADAME|HERR|FRAU|SR|SRA|SENHOR|SENHORA|SIGNOR"
    r"|SIGNORA|DHR|MEVR|HEER|MEVROUW)\.?\s+)?[^\n,;:!?]{3,60})"
)
_TICKET_NAME = re.compile(
    r"(?<![^\W\d_])(?P<name>[A-Z][A-Z'\- ]{1,30}/\s?[A-Z][A-Z'\- ]{1,40}?)(?=\s*(?:[^A-Z'\- ]|$))"
)
_PATIENT = re.compile(
    r"(?<![^\W\d_])(?:ETAT\s+DE\s+SANTE\s+DE|PATIENTE?\s*:|CERTIFIE\s+(?:QUE|AVOIR\s+EXAMINE)|HEALTH\s+OF|CERTIFY\s+THAT"
    r"|EXAMINED|CONCERNANT)\s+(?!L['’ ]|L[AE]\s|SON\s|THE\s)(?P<name>[^\W\d_][^,;:!?()]{2,60})"
)
_TITLED = re.compile(
    r"(?<![^\W\d_])(?:MR|MRS|MS|MISS|MME|MLLE|MONSIEUR|MADAME|MSTR|HERR|FRAU|SRA?|DHR"
    r"|MEVR)\.?\s+(?P<name>[^\W\d_][^\n,;:!?()]{2,60})"
)


#: text, start, end → whether a name was taken
Take = Callable[[str, int, int], bool]


class Flight(NamedTuple):
    """A flight number with its carrier's name ("" when the table has none)."""

    number: str
    carrier: str
    start: int
    box: Box | None


class Code(NamedTuple):
    value: str
    box: Box | None


def carriers_flights(flow: Flow, references: References) -> list[Flight]:
    """Flight numbers in order: of known carriers, or of any right after a word for flight."""
    found = []
    topic = references.phrases.get("flight", {})
    for match in _FLIGHT.finditer(flow.bare):
        carrier = references.carriers.get(match["carrier"], "")
        around = flow.bare[max(0, match.start() - 24) : match.start()], flow.bare[match.end() : match.end() + 20]
        announced = any(said(fold(text), topic) for text in around)
        glued = flow.source(match.start(), match.end()) == match[0] and len(match["number"]) >= 3 and match[0].isalnum()
        if not (carrier or announced) or (_ordinary(match["carrier"]) and not (announced or glued)):
            continue
        number = f"{match['carrier']}{int(match['number'])}"
        found.append(Flight(number, carrier, match.start(), flow.box(match.start(), match.end())))
    return found


def _ordinary(letters: str) -> bool:
    """Two letters that also are a word before a number (le 12, au 3, am 5, no 4)."""
    return letters in {
        "LE",
        "AU",
        "DU",
        "EL",
        "AL",
        "AM",
        "NO",
        "DE",
        "TO",
        "OR",
        "AT",
        "AS",
        "ET",
        "VA",
        "TE",
        "BY",
        "PC",
        "US",
    }


def locator(flow: Flow, topic: Topic) -> Code | None:
    """The six characters beside a word for "booking reference"; None when nothing is beside one."""
    labels = sorted({fold(phrase) for phrases in topic.values() for phrase in phrases}, key=len, reverse=True)
    for label in labels:
        pattern = r"[\W_]+".join(map(re.escape, label.split()))
        for match in re.finditer(rf"(?<![^\W\d_]){pattern}(?![^\W\d_])", flow.bare):
            after = flow.bare[match.end() : match.end() + 48]
            code = _LOCATOR.search(after)
            if code and _is_locator(code["code"], after[: code.start()]):
                start = match.end() + code.start()
                return Code(code["code"], flow.box(start, start + 6))
    return None


def _is_locator(code: str, between: str) -> bool:
    """Letters with digits, or letters alone when nothing but punctuation is between them and their label."""
    if not any(sign.isalpha() for sign in code):
        return False
    if any(sign.isdigit() for sign in code):
        return len(fold(between).split()) <= 3
    return not re.search(r"[^\W_]", between.replace("PNR", "")) and (
        ":" in between or "(" in between or "\n" in between
    )


def passengers(flow: Flow, topic: Topic) -> list[tuple[PersonName, Box | None]]:
    """Who the journey is for: ticket names, names beside a word for passenger, else whom the letter greets."""
    found: list[tuple[PersonName, Box | None]] = []

    def take(text: str, start: int, end: int) -> bool:
        surname, comma, given = text.partition(",")
        by_comma = comma and re.fullmatch(r"[^\W\d_][^\d,;:/()]{0,30}", surname.strip())
        if by_comma and re.fullmatch(r"[^\W\d_][^\d,;:/()]{0,40}", given.strip()):
            name: PersonName | None = PersonName(usual(surname), usual(without_titles(given)))
        else:
            name = person(stretch(text))
        if name is None or set(name.surname.split() + name.given_names.split()) & _NO_NAMES:
            return False
        if len(f"{name.surname}{name.given_names}") < 4 or len(name.surname.split()) > 6:
            return False
        if all(name != other for other, _ in found):
            found.append((name, flow.box(start, end)))
        return True

    for match in _TICKET_NAME.finditer(flow.bare):
        surname, _, given = match["name"].partition("/")
        if len(surname.split()) <= 4 and len(given.strip()) >= 2 and not _is_route(surname, given):
            take(match["name"], match.start("name"), match.end("name"))
    if not found:
        _beside_labels(flow, topic, take)
    if not found:
        for match in _GREETING.finditer(flow.bare):
            if take(flow.source(match.start("name"), match.end("name")), match.start("name"), match.end("name")):
                break
    if not found:
        for match in _PATIENT.finditer(flow.bare):
            take(flow.source(match.start("name"), match.end("name")), match.start("name"), match.end("name"))
    if not found:
        for match in _TITLED.finditer(flow.bare):
            take(flow.source(match.start(), match.end()), match.start(), match.end())
    return found


def _is_route(surname: str, given: str) -> bool:
    """PARIS/TUNIS, CDG/TUN, and labels in two languages are no people."""
    words = set(fold(surname).split()) | set(fold(given).split())
    return (len(surname.strip()) == 3 and len(given.strip()) == 3) or bool(words & _NO_NAMES)


def _beside_labels(flow: Flow, topic: Topic, take: Take) -> None:
    """Names on the line of a word for passenger, or on the lines right below it."""
    labels = sorted({fold(phrase) for phrases in topic.values() for phrase in phrases}, key=len, reverse=True)
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
        offset = begin + label + len(rest) - len(rest.lstrip(" :.-()1234567890"))
        end = _end_of_list(flow, lines, place)
        if offset < end:
            for start, stop in _pieces(flow.bare, offset, end):
                take(flow.source(start, stop), start, stop)
            continue
        for begin_below, end_below in lines[place + 1 : place + 5]:
            text = flow.source(begin_below, end_below)
            text = re.sub(r"^\s*(?:\d+[.)]?|[-•*])\s*", "", text)
            if not text or ":" in text or not take(text, begin_below, end_below):
                break


def _end_of_list(flow: Flow, lines: list[tuple[int, int]], place: int) -> int:
    """Where a list of names ends that begins on a line: it goes on below in capitals, or after a comma."""
    begin, end = lines[place]
    for begin_below, end_below in lines[place + 1 : place + 4]:
        below = flow.source(begin_below, end_below)
        goes_on = flow.bare[begin:end].rstrip().endswith((",", "&", ";")) or below.isupper()
        if not goes_on or not below or ":" in below or re.search(r"\d", below) or len(below.split()) > 9:
            break
        begin, end = begin_below, end_below
    return end


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A list of names cut at commas and "and"; "ERIKSSON, ANNA" is one name, family name first."""
    cuts = [(found.start(), found.end()) for found in re.finditer(r"[,;&]|\b(?:ET|AND)\b", text[start:end])]
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
        if match and label.split()[-1] in {"NAME", "NAMES"}:
            return match.end()
    return None

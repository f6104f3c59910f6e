"""A text about a journey goes in; the names that stand on it as on a ticket (SURNAME/GIVEN MR) are taken.

With them, names beside a word for passenger, and the others of a list in which one is written so.
"""

import re

from documents.folding import bare
from documents.names import Match, PersonName, compare, usual, without_titles
from documents.page import Box
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.passenger_labels import Take, beside_labels, inside_lines
from documents.understanding.persons import TITLE, as_a_name, is_particle
from documents.understanding.phrases import Topic
from documents.understanding.traveller_names import as_written, is_route, traveller_name

_TICKET_NAME = pattern_of(
    r"(?<![^\W\d_])(?!(?:ESTIMAD|PREZAD|CAR|APRECIAD)[OA]/A\s)"
    r"(?P<name>[A-Z][A-Z'\- ]{1,30}/\s?[A-Z][A-Z'\- ]{1,40}?)(?=\s*(?:[^A-Z'\- ]|$))"
)
#: The end of a line of tickets' names behind its last comma.
_LISTED_ABOVE = pattern_of(r"[A-Z]/\s?[A-Z][^\n]*,\s?(?P<name>[A-Z][A-Z'\-]+(?: [A-Z'\-]+)?)\n$")
#: Given names in capitals behind a sentence's end on the line above, and the family name alone before a comma.
_GIVEN_ABOVE = pattern_of(r"[.!:]\s(?P<name>[A-Z][A-Z'\-]+(?: [A-Z'\-]+)?)\n$")
_ONE_WORD = pattern_of(r"[A-Z][A-Z'\-]+,")
_A_LINE = 60  #: signs of a message's line, in whose end such names stand
_GLUED_TITLE = pattern_of(r"/\s?[A-Z]{2,}(?:MRS|MR|MS|MSTR|MISS)$")
#: where and when one travels
_MOVES = pattern_of(
    r"(?<![^\W\d_])(?:FROM|TO|DE|A|VERS|ROUTE|ROUTING|LIGNE|LINE|TRAJET|ITINERAIRE|ITINERARY|SECTOR|LEG|TRAVERSEE|DESDE"
    r"|HACIA|RUTA|ORIGEM|DESTINO|VON|NACH|STRECKE|TRATTA|NAAR|TRASA|KURS)(?![^\W\d_])"
)
_EITHER = pattern_of(r"\(\w{1,2}\)|/[AO](?!\w)")  #: "Prezado(a)": no "a" that leads somewhere
_MOMENT = pattern_of(
    r"\d\d?\s?[:H.]\s?\d\d|\d\d?\s?[/.\-]\s?\d\d?\s?[/.\-]\s?\d\d|\d\s?[A-Z]{3}(?![^\W\d_])", re.IGNORECASE
)
_GREETED = pattern_of(
    r"^(?:QUE|THAT|DASS|CHE|DAT|FOR|POUR|PAX|PASSENGER|PASSAGER|DEAR|HI|HELLO|CHER|CHERE|BONJOUR|HOLA|OLA|HALLO|BESTE|GENTILE|SAYIN|ESTIMAD[OA]|CIAO)\s+",
    re.IGNORECASE,
)
BY_TITLE = pattern_of(rf"(?<![^\W\d_]){TITLE}\.?[^\S\n]+(?=[^\W\d_]{{2}})")
#: Within a web address, its dots read or not: "https://mail.example.org/print" names nobody.
_WITHIN_ADDRESS = pattern_of(r"(?:://|(?<!\w)WWW\.)[^\s]*$", re.IGNORECASE)
_LONG_ADDRESS = 80  #: signs of one, up to there
_WHOLE = 2  #: words of a name, of which one alone at a line's end may go on below
LEADING = 4  # small words between "that" and a name
Named = tuple[PersonName, Box | None]


def is_another(name: PersonName | None, found: list[Named]) -> bool:
    """Whether a name is of nobody who was found already."""
    return name is not None and all(compare(name, other) is Match.DIFFERENT for other, _ in found)


def on_tickets(flow: Flow, topic: Topic, found: list[Named], take: Take) -> None:
    """Names beside a word for passenger, and SURNAME/GIVEN MR wherever it stands."""
    beside_labels(flow, topic, take)
    if not found:
        inside_lines(flow, topic, take)
    for match in _TICKET_NAME.finditer(flow.bare):
        slash = match.start("name") + match["name"].index("/")
        if not _of_a_ticket(flow, match, slash, told=bool(found)) or _WITHIN_ADDRESS.search(
            flow.bare, match.start() - _LONG_ADDRESS if match.start() > _LONG_ADDRESS else 0, match.start()
        ):
            continue
        surname = _in_capitals(flow.source(match.start("name"), slash).split()[::-1])[::-1]
        given = _in_capitals(flow.source(slash + 1, match.end("name")).split())
        surname = [*_begun_above(flow, match.start("name")), *surname[-4:]]
        written = _GREETED.sub("", usual(" ".join(surname)) + " ").strip()
        named = bool(written) and len("".join(given)) >= 2 and not is_route(written, " ".join(given))
        if named and take(f"{written}/{' '.join(given)}", match.start("name"), match.end("name")):
            _in_one_list(flow, match.start("name"), found, take)


def _begun_above(flow: Flow, start: int) -> list[str]:
    """The words of a family name that a list of tickets' names began on the line above: ", THAPA" and "MAGAR/BINDU"."""
    if start and flow.bare[start - 1] != "\n":
        return []  # each name of a long line would have all before it looked at
    begun = _LISTED_ABOVE.search(flow.bare, flow.bare.rfind("\n", 0, max(0, start - 1)) + 1, start)
    words = flow.source(*begun.span("name")).split() if begun else []
    return words if all(map(str.isupper, words)) else []


def _in_one_list(flow: Flow, place: int, found: list[Named], take: Take) -> None:
    """The others of a list in which one is written as on a ticket: "SEKOU DIALLO, DIALLO/NENE OUMOU MS"."""
    start = max(flow.bare.rfind(sign, 0, place) + 1 for sign in "\n:.!?0123456789")
    if flow.bare[:start].endswith(",\n") or _begun_above(flow, place):  # the list began on the line above
        start = max(flow.bare.rfind(sign, 0, start - 1) + 1 for sign in "\n:.!?0123456789")
    elif _ONE_WORD.match(flow.bare, start):
        given = _GIVEN_ABOVE.search(flow.bare, max(0, start - _A_LINE), start)
        start = given.start("name") if given and flow.source(*given.span("name")).isupper() else start
    stop = re.compile(r"[\n.!?\d(]").search(flow.bare, place)
    end = stop.start() if stop else len(flow.bare)
    listed = [piece.span() for piece in re.compile(r"[^,;&+]+").finditer(flow.bare, start, end)]
    if len(listed) < 2:
        return
    for begin, finish in listed:
        title = BY_TITLE.search(flow.bare, begin, finish)
        begin = title.start() if title else begin
        text = _GREETED.sub("", flow.source(begin, finish).strip())
        if not as_written(text) and (named := as_a_name(text, LEADING, quiet=False)).isupper():
            text = named  # "on which SEKOU DIALLO"
        if title and finish == end:
            text = _up_to_small(text)  # "Ms Ana GARCIA pour le 13 juin"
        begun = finish == end and flow.bare[end : end + 1] == "\n" and len(without_titles(text).split()) < _WHOLE
        if "/" not in text and 2 <= len(text.split()) <= 6 and as_written(text) and not begun:
            name = traveller_name(text)
            if is_another(name, found):
                take(text, begin, finish)


def _up_to_small(text: str) -> str:
    """What stands before the first small word that is no particle of a name."""
    words = text.split()
    small = (place for place, word in enumerate(words) if word[0].islower() and not is_particle(word))
    return " ".join(words[: next(small, len(words))])


def _of_a_ticket(flow: Flow, match: re.Match[str], slash: int, *, told: bool) -> bool:
    """Whether a slash parts a person's names, not two towns (PARIS/TUNIS, "Sète / Nador"), labels or days.

    A title says so, on the line or glued. Without one the names stand in capitals on a line without a day or an hour,
    with nothing before them but a number, a greeting or a word for passenger.
    """
    line = flow.lines[flow.line_at(match.start("name"))].text
    given = "".join(_in_capitals(flow.source(slash + 1, match.end("name")).split())[-1:])
    # No title stands right before the stroke: "Marseille MRS / Antananarivo" is a route.
    titled = re.search(rf"(?<![^\W\d_]){TITLE}(?![^\W\d_])(?!\.?\s*/)", bare(line))
    if titled or _GLUED_TITLE.search(f"/{bare(given)}"):
        return True
    if told and re.search(r"\d", line):
        return False
    before, behind = flow.source(match.start("name"), slash), flow.source(slash + 1, match.end("name"))
    loud = before.split()[-1:] and before.split()[-1].isupper() and behind.split()[0].isupper()
    head = flow.bare[flow.bare.rfind("\n", 0, match.start("name")) + 1 : match.start("name")]
    head = _EITHER.sub("", head)
    return bool(loud) and not _MOVES.search(f"{head} {before.upper()} ") and not _MOMENT.search(line)


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

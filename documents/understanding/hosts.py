"""The running text of a certificate goes in; who hosts comes out, by the part that they play in it.

Surest first: who undersigns ("Je soussignée …", "I, …"), a label (Hébergeant, Host), the letterhead (a name above an
address), the signature (a name at the end). The guest is none of them.
"""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from documents import dates
from documents.dates import Century
from documents.folding import fold
from documents.names import PersonName, as_printed, usual
from documents.patterns import pattern_of
from documents.understanding import home_words as words
from documents.understanding.flow import Flow
from documents.understanding.guests import Guest, same_person
from documents.understanding.namings import Naming, namings_at, only_a_name
from documents.understanding.stays import sentences, stays

_ADDRESS = pattern_of(
    r"^\W*(?:\d{1,4}\s?(?:BIS|TER|QUATER|[A-D])?\W|(?:RUE|AVENUE|AV\.|BOULEVARD|BD|PLACE|CHEMIN|IMPASSE|ALLEE|ROUTE|COURS|QUAI|LIEU|LE\s+BOURG|RESIDENCE"
    r"|BAT\w*|IMMEUBLE|APP\w*|ESC\w*|LOTISSEMENT|HAMEAU|CITE|VILLA|SQUARE|ETAGE|CHEZ)\b)|\b\d{2}\s?\d{3}\b"
)
_BIRTH_BEHIND = pattern_of(
    r"(?i)[\s,(]*(?:n[ée]{1,2}(?:\(e\))?|born|nacid[oa]|nascid[oa]|nat[oa]|geboren)\s"
    r".*(?:\d|mil(?:le)? ?neuf|deux mil|nineteen|two thousand|mil novecie?nt|neunzehnhundert|millenovecento).*$"
)
_HOSTS_THEM = pattern_of(
    r"(?:DECLARE|ATTESTE|CERTIFIE|AFFIRME|S['’]ENGAGE\s+A)\s+(?:\w+\W+){0,4}?(?:HEBERGER|ACCUEILLIR|LOGER)(?!\w)"
    r"|(?<!EST )(?<!ETE )(?<!\w)(?:HEBERGE|ACCUEILLE)\s+(?!PAR|CHEZ\s+(?:M|L))"
    r"|(?<!\w)(?:HOSTS|HOUSES|ACCOMMODATES|LODGES|IS\s+(?:HOSTING|HOUSING|ACCOMMODATING)|ALOJA|HOSPEDA|OSPITA|BEHERBERGT)(?!\w)"
)
#: Somebody of whom the paper speaks declares it.
_DECLARES = pattern_of(
    r"(?<!\w)(?:S['’]ENGAGE\s+A|(?:ATTESTE|CERTIFIE|DECLARE|AFFIRME|RECONNAIT|CERTIFIES|DECLARES|CONFIRMS|STATES|MANIFIESTA|DECLARA|CERTIFICA|DICHIARA"
    r"|ATTESTA|BESTATIGT|ERKLART))(?!\w)"
)
#: … that they themselves host: "certifica que aloja en su casa a …", "atteste qu'elle héberge …".
_THEY_HOST = pattern_of(
    r"\s+(?:SUR\s+L\W?HONNEUR\s+)?(?:QU\W?\s?(?:IL|ELLE)|QUE|CHE|THAT\s+(?:HE|SHE|THEY))\s+(?:HEBERGE|ACCUEILLE|LOGE|ALOJA|HOSPEDA|ACOGE|OSPITA"
    r"|ALLOGGIA|HOSTS|HOUSES|ACCOMMODATES|LODGES|IS\s+(?:HOSTING|HOUSING|ACCOMMODATING))(?!\w)"
)
_HEREBY = pattern_of(r"\s*(?:PAR\s+LA\s+PRESENTE|POR\s+LA\s+PRESENTE|CON\s+LA\s+PRESENTE|HEREBY)\s*,?\s*")
_WITH_ME = pattern_of(
    r"(?:(?:CHEZ|AVEC)\s+(?:MOI|NOUS)|WITH\s+(?:ME|US)|CONMIGO|COMIGO|CON\s+ME|BEI\s+(?:MIR|UNS))\s*,\s*"
)
#: What a false certificate costs: a sentence of its own, though a reader lost its full stop.
_OF_THE_LAW = pattern_of(r"\b441 ?7\b|\bCODE PENAL\b|\bPENAL CODE\b|\bPEINES (?:PREVUES|ENCOURUES)\b|\bPENALTIES\b")
_SCRAWLED = 0.75  #: a reader's confidence below which letters may be a signature's strokes
_PARTICIPLE = pattern_of(r"\s*,?\s*(?:NEE?S?|BORN|DEMEURANT|DOMICILIE|RESIDANT|RESIDING|ATTEST|CERTIF|DECLAR)")


def hosts_in(flow: Flow) -> list[Naming]:
    """The host, or the couple that hosts; empty when the text does not name them."""
    return _undersigned(flow) or _labelled(flow) or _apposed(flow) or _letterhead(flow) or _declaring(flow)


def signed_by(flow: Flow, guests: Sequence[Guest]) -> list[Naming]:
    """Whose name stands at the end, alone on its line.

    A name that was taken for one of several guests' signs where a birth follows it behind a full stop, or where it
    stands last and alone has no birth.
    """
    rows = _rows(flow)
    for place in range(len(rows) - 1, max(0, len(rows) - 7), -1):
        start, text = rows[place]
        name = only_a_name(_after_label(text)) or _signature(_after_label(text))
        closing = _closes(rows[place - 1][1])
        if closing and name is None:
            name = only_a_name(_after_label(_BIRTH_BEHIND.sub("", text)))
        if name is None or (_scrawled(flow, start) and _named_above(flow, rows[max(0, place - 2) : place])):
            continue
        same = [guest for guest in guests if same_person(name, guest.name) or _abbreviates(name, guest.name)]
        if same and _abbreviates(name, same[0].name):
            return []  # "S. Haddad" below a paper about Samir HADDAD and others: it may be he, or who hosts him
        last = place == len(rows) - 1 and same and [guest for guest in guests if not guest.birth] == same
        if not same or (len(guests) > len(same) and (closing or last)):
            return [Naming(start, start + max(1, len(text)), _in_full(flow, name, guests))]
    return []


def _scrawled(flow: Flow, start: int) -> bool:
    """Whether a reader was so unsure of a line that it may be what it makes of a signature's strokes."""
    return flow.lines[flow.line_at(start)].confidence < _SCRAWLED


def _named_above(flow: Flow, rows: Sequence[tuple[int, str]]) -> bool:
    """Whether one of these rows is a name, read as print is."""
    return any(not _scrawled(flow, start) and only_a_name(_after_label(text)) is not None for start, text in rows)


def _signature(text: str) -> PersonName | None:
    """Who signs with a quality, a day, a place: "Paul MARTIN, locataire du logement", "Ana Modelo, Riom, 2 June"."""
    head, comma, rest = text.partition(",")
    behind = rest.strip()
    plain = Flow.of_text(behind).bare
    if not comma or len(behind.split()) > 7 or words.BORN.match(plain) or _ADDRESS.search(plain):
        return None
    aged = re.fullmatch(r"\d\d\s+(?:ANS|YEARS\s+OLD|ANOS|ANNI|JAHRE(?:\s+ALT)?)\W*", plain.strip())
    return only_a_name(head) if behind[:1].islower() or aged or dates.find(behind) else None


def undersigns(flow: Flow, guest: Guest, verb: int) -> bool:
    """Whether who was taken for a guest stands right behind "je soussigné(e)", before the verb: a host half read."""
    return any(
        named.end() <= guest.start < min(verb, named.end() + 50) for named in words.UNDERSIGNED.finditer(flow.bare)
    )


def may_sign(flow: Flow, guest: Guest) -> bool:
    """Whether who was taken for a guest may as well be who signs: alone on a last line, behind the end of a sentence.

    "J'héberge une amie. / Paul MARTIN, né le …" does not tell; then nobody is taken for either.
    """
    rows = _rows(flow)
    here = next((place for place, (start, text) in enumerate(rows) if start <= guest.start <= start + len(text)), 0)
    if not guest.end or here < max(1, len(rows) - 3) or not _closes(rows[here - 1][1]):
        return False
    return only_a_name(_after_label(_BIRTH_BEHIND.sub("", rows[here][1]))) is not None


def _abbreviates(name: PersonName, other: PersonName) -> bool:
    """Whether a name is but an initial and the family name of another."""
    parts = sorted(str(name).replace(",", " ").split(), key=len)
    return len(parts) == 2 and len(parts[0]) == 1 and _fits_initial(other, parts[0], parts[1])


def _in_full(flow: Flow, name: PersonName, guests: Sequence[Guest]) -> PersonName:
    """ "S. Martin" under a paper that names Simone MARTIN is she, unless it may be a guest or several people."""
    parts = str(name).replace(",", " ").split()
    if len(parts) != 2 or sorted(map(len, parts))[0] != 1:
        return name
    initial, family = sorted(parts, key=len)
    if any(_fits_initial(guest.name, initial, family) for guest in guests):
        return name
    found = {
        one.name
        for match in re.finditer(r"(?<![\w'’-])[A-Z]", flow.bare)
        for one in namings_at(flow, match.start(), usual)[:1]
        if one.start == match.start() and _fits_initial(one.name, initial, family)
    }
    return found.pop() if len(found) == 1 else name


def _fits_initial(name: PersonName, initial: str, family: str) -> bool:
    """Whether a name has that family name and a given name, in full, with that initial."""
    parts = [usual(part) for part in str(name).replace(",", " ").split()]
    given = [part for part in parts if part != family]
    return family in parts and bool(given) and len(given[0]) > 1 and given[0].startswith(initial)


def declared(flow: Flow, guests: Sequence[Guest]) -> list[Naming]:
    """Whom another person's statement says to host: "certifie que Mme A, née le …, déclare accueillir M. B"."""
    for one, other in pairwise(sorted((guest for guest in guests if guest.end), key=lambda guest: guest.start)):
        between = flow.bare[one.end : other.start]
        if len(between) < 260 and _HOSTS_THEM.search(between):
            return [Naming(one.start, one.end, one.name)]
    return []


def _closes(before: str) -> bool:
    """Whether a line is a sentence that ends: a name with a birth behind it is then no further guest, but who signs."""
    return len(before.split()) >= 5 and (before.rstrip().endswith(".") or bool(_OF_THE_LAW.search(fold(before))))


def birth_of(flow: Flow, host: Naming, limit: int) -> tuple[dt.date, int, int] | None:
    """The host's day of birth, and where it stands: after their name, or where the writer says "je suis née le"."""
    until = min(limit, host.end + 160)
    mine = re.search(
        r"(?<!\w)(?:JE\s+SUIS|I\s+WAS|NACI|NASCI|SONO|ICH\s+BIN)\s+(?=NEE?\b|BORN|EL\b|EM\b|A\b|NAT[OA]|GEBOREN|AM\b)",
        flow.bare,
    )
    for start, end in ((host.end, until), (mine.end(), mine.end() + 60) if mine else (0, 0)):
        for match in words.BORN.finditer(flow.bare, start, end):
            for found in dates.find(flow.bare[match.end() : match.end() + 60], century=Century.BIRTH):
                if found.start <= 32:
                    return found.day, match.end() + found.start, match.end() + found.end
    return None


def birth_below(flow: Flow, host: Naming) -> tuple[dt.date, int, int] | None:
    """The day of birth in the line below another in which the host's name stands alone, as under a signature."""
    name = re.escape(flow.bare[host.start : host.end])
    for match in re.finditer(rf"(?:^|\n)\W*{name}\W*\n\s*(?=NEE?\b|BORN\b|NACID|NASCID|NAT[OA]\b|GEBOREN)", flow.bare):
        line = flow.bare[match.end() :].partition("\n")[0]
        found = list(dates.find(line, century=Century.BIRTH))
        if len(found) == 1:
            return found[0].day, match.end() + found[0].start, match.end() + found[0].end
    return None


def shared_birth(flow: Flow, last: Naming, limit: int) -> tuple[dt.date, int, int] | None:
    """The one day behind a couple's names, of both ("nés le …") or of either; None where two are told."""
    until = min(limit, last.end + 160)
    found = list(dates.find(flow.bare[last.end : until], century=Century.BIRTH))
    if len(found) != 1 or not words.BORN.match(flow.bare[last.end : until].lstrip(" ,\n")):
        return None
    return found[0].day, last.end + found[0].start, last.end + found[0].end


def _undersigned(flow: Flow) -> list[Naming]:
    """The name behind "je soussigné(e)", "I am", "Yo,"."""
    for pattern in (words.UNDERSIGNED, words.I_AM, words.I, words.VERB_I):
        for match in pattern.finditer(flow.bare):
            named = namings_at(flow, match.end(), as_printed)
            named = [one for one in named if one.start - match.end() < 50]
            whole = [one for one in named if one.name.ordered or " " in one.name.surname]
            if whole:
                return whole
            if named and pattern is words.UNDERSIGNED and _PARTICIPLE.match(flow.bare, named[0].end):
                return named
    return []


def _declaring(flow: Flow) -> list[Naming]:
    """ "M. Paul MARTIN, demeurant à …, s'engage à héberger …": who declares, named where the sentence begins."""
    for start, end in sentences(flow.bare):
        verb = _DECLARES.search(flow.bare, start, end)
        begin = start
        while verb is not None and begin <= verb.start():
            opening = _HEREBY.match(flow.bare, begin)
            begin = opening.end() if opening else begin
            named = [one for one in namings_at(flow, begin, as_printed) if one.end <= verb.start()]
            whole = [one for one in named if one.name.ordered and one.start - begin < 20]
            hosting = any(stay.start >= verb.start() for stay in stays(flow.bare) if stay.sentence == start)
            if whole and (hosting or _THEY_HOST.match(flow.bare, verb.end())):
                return whole
            line = flow.bare.find("\n", begin, verb.start())
            if line < 0:
                break
            begin = line + 1
    return []


def _labelled(flow: Flow) -> list[Naming]:
    for match in words.HOST_LABEL.finditer(flow.bare):
        named = namings_at(flow, match.end(), as_printed)
        if named and (named[0].name.ordered or " " in named[0].name.surname):
            return named
    return []


def _apposed(flow: Flow) -> list[Naming]:
    """ "… chez moi, Luc MARTIN, 5 rue …": a name between "with me" and an address."""
    for match in _WITH_ME.finditer(flow.bare):
        for one in namings_at(flow, match.end(), as_printed):
            if _ADDRESS.match(flow.bare[one.end :].lstrip(" ,\n")[:30]) and "," in flow.bare[one.end : one.end + 2]:
                return [one]
    return []


def _letterhead(flow: Flow) -> list[Naming]:
    """A name on the first lines, an address on the next; or the same at the end of a short note."""
    rows = _rows(flow)
    for place, (start, text) in enumerate(rows[:-1]):
        near_top = place < 4
        if not near_top and place < len(rows) - 5:
            continue
        name = only_a_name(_after_label(text))
        head, comma, rest = text.partition(",")
        if name is None and near_top and comma and _ADDRESS.match(Flow.of_text(rest.strip()).bare):
            name, text = only_a_name(_after_label(head)), head
            if name is not None and not (place and _goes_on_with_whom(rows[place - 1][1])):
                return [Naming(start, start + max(1, len(text)), name)]
        if name is None:
            continue
        if place and _goes_on_with_whom(rows[place - 1][1]):
            continue
        below = [rows[other][1] for other in range(place + 1, min(len(rows), place + 3))]
        if any(_ADDRESS.search(Flow.of_text(one).bare) for one in below):
            return [Naming(start, start + max(1, len(text)), name)]
    return []


def _goes_on_with_whom(before: str) -> bool:
    """Whether a line says "certifie loger chez moi" and ends in the midst: a name on the next line is the guest's."""
    said = Flow.of_text(before).bare
    opened = bool(words.VERB.search(said)) or any(stays(said))
    return opened and not before.rstrip().endswith((".", "!"))


def _after_label(text: str) -> str:
    """Behind "Signature :", "Signé :", "De :"."""
    return re.sub(
        r"(?i)^\W*(?:signature[^:]{0,30}|sign[ée]e?(?: par)?|signed(?: by)?|nom|name|firma|assinatura|firmado"
        r"|de|from|exp[ée]dit(?:eur|rice)|remitente|mittente|absender)\s*:\s*",
        "",
        text,
    )


def _rows(flow: Flow) -> list[tuple[int, str]]:
    """Each line's offset and text as read."""
    rows, offset = [], 0
    for row in flow.bare.split("\n"):
        if row.strip():
            rows.append((offset, flow.source(offset, offset + len(row))))
        offset += len(row) + 1
    return rows

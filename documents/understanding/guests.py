"""The running text of a certificate goes in; the people whom it says are hosted come out, with their births.

A guest is named after the statement's verb: by a title (Mme, Mr), by capitals, or before "né(e) le" or "born".
"""

import datetime as dt
import re
from typing import NamedTuple

from documents import dates
from documents.dates import Century
from documents.folding import fold
from documents.names import PersonName
from documents.page import Box
from documents.understanding.flow import Flow
from documents.understanding.persons import person, stretch, with_accents

_TITLE = r"(?:MONSIEUR|MADAME|MADEMOISELLE|MME|MLLE|MISS|MRS|MR|MS|M\.|M(?=\s+[A-Z])|MM\.?|DR\.?)"
_TITLED = re.compile(rf"(?<![\w'’]){_TITLE}\.?\s+(?:(?:ET|AND)\s+{_TITLE}\.?\s+)?(?=[^\W\d_])")
_BORN = re.compile(
    r"(?<!\w)(?:NEE?S?|NE\s?\(\s?E\s?\)|BORN|DATE\s+OF\s+BIRTH|DATE\s+DE\s+NAISSANCE|DOB)(?:\s+(?:LE|ON"
    r"|THE))*\s*[:,]?\s*"
)
_RELATION = re.compile(
    r"(?:(?:MON|MA|MES|MY|NOTRE|OUR)\s+)(?:[^\W\d_]+[\s-]){0,2}?(?:MERE|PERE|SOEUR|FRERE|FILLE|FILS|EPOUX"
    r"|EPOUSE|MARI|FEMME|COUSINE?|TANTE|ONCLE|NIECE"
    r"|NEVEU|AMIE?|BELLE[- ]MERE|BEAU[- ]PERE|COMPAGNE|COMPAGNON|PARENTS|MOTHER|FATHER|SISTER|BROTHER|DAUGHTER"
    r"|SON|WIFE|HUSBAND|COUSIN|AUNT|UNCLE"
    r"|FRIEND|MOTHER[- ]IN[- ]LAW|FATHER[- ]IN[- ]LAW|NEPHEW|PARTNER)\s*[,:]?\s+"
)
_BULLET = re.compile(r"(?m)^\s*(?:[-•*–]|\d[.)])\s+(?=[^\W\d_])")
_GUEST_NAME = re.compile(r"(?:GUEST(?:\s+NAME)?|CLIENT|NOM\s+DU\s+CLIENT|VOYAGEUR)\s*:\s*")
_OFFICIAL = re.compile(r"PREFET|MAIRE|CONSUL|DIRECT|AMBASSAD|GERANT|OFFICIER|AGENT|PROCUREUR")


class Guest(NamedTuple):
    name: PersonName
    birth: dt.date | None
    box: Box | None


class _Place(NamedTuple):
    start: int
    end: int
    name: PersonName


def guests_in(flow: Flow, verb: int, host_end: int) -> list[Guest]:
    """The hosted people. `verb`: offset of the statement's verb; `host_end`: where the host's part ends."""
    begin = verb if verb < len(flow.bare) else host_end
    named = _by_titles(flow, begin) or _before_births(flow, begin) or _by_relation(flow, begin)
    if not named and verb < len(flow.bare):
        named = [
            one for one in _by_titles(flow, 0) + _before_births(flow, 0) if one.start > verb or one.start < verb - 400
        ]
    guests: list[Guest] = []
    for place, one in enumerate(named):
        if any(_same(one.name, other.name) for other in guests):
            continue
        limit = named[place + 1].start if place + 1 < len(named) else one.end + 140
        guests.append(Guest(one.name, _birth(flow, one.end, limit), flow.box(one.start, one.end)))
    return guests


def _same(one: PersonName, other: PersonName) -> bool:
    return sorted(f"{one.surname} {one.given_names}".split()) == sorted(f"{other.surname} {other.given_names}".split())


def _name_at(flow: Flow, start: int) -> _Place | None:
    """The name that begins at an offset, over a line's end when the line is cut inside it."""
    rest = flow.bare[start : start + 130]
    text = flow.source(start, start + len(rest))
    name_text = stretch(text)
    first_line = stretch(flow.source(start, start + (rest.find("\n") if "\n" in rest else len(rest))))
    if len(first_line.split()) >= 2:
        name_text = _not_over_the_line(first_line, name_text)
    name = person(name_text, with_accents)
    if name is None or _OFFICIAL.match(fold(name_text)):
        return None
    return _Place(start, min(len(flow.bare), start + max(1, len(name_text))), name)


def _not_over_the_line(first_line: str, whole: str) -> str:
    """A name of two words or more ends with its line, unless the next line goes on with capitals and then a comma."""
    return whole if 0 < len(whole.split()) - len(first_line.split()) <= 2 and whole.isupper() else first_line


def _by_titles(flow: Flow, begin: int) -> list[_Place]:
    found = []
    for match in _TITLED.finditer(flow.bare, begin):
        one = _name_at(flow, match.end())
        if one:
            found.append(one)
    for match in _GUEST_NAME.finditer(flow.bare):
        one = _name_at(flow, match.end())
        if one and all(not _same(one.name, other.name) for other in found):
            found.append(one)
    return sorted(found)


def _before_births(flow: Flow, begin: int) -> list[_Place]:
    """Names that end where "né(e) le" begins; also the items of a list."""
    found = []
    for match in _BORN.finditer(flow.bare, begin):
        if not dates.find(flow.bare[match.end() : match.end() + 30], century=Century.BIRTH):
            continue
        before = flow.bare[max(begin, match.start() - 90) : match.start()].rstrip(" ,\n(")
        cut = max(
            before.rfind(mark)
            for mark in (",", ":", ";", "\n", ".", " QUE ", " THAT ", " HEBERGER ", " LOGER ", " HOUSING ", " HOST ")
        )
        piece = before[cut + 1 :] if cut >= 0 else before
        piece = re.sub(
            r"^(?:QUE|HAT|HEBERGER|LOGER|HOUSING|HOST|ET|AND|THAT|OGER|EBERGER|OUSING|OST)\s+", "", piece.strip()
        )
        start = flow.bare.rfind(piece, 0, match.start()) if piece else -1
        if start < begin:
            continue
        one = _name_at(flow, start)
        if one and len(one.name.surname.split() + one.name.given_names.split()) >= 2:
            found.append(one)
    return found


def _by_relation(flow: Flow, begin: int) -> list[_Place]:
    """Names after "ma mère", "my mother", or on a line that begins like an item of a list."""
    found = []
    for pattern in (_RELATION, _BULLET):
        for match in pattern.finditer(flow.bare, begin):
            one = _name_at(flow, match.end())
            if one and len(one.name.surname.split() + one.name.given_names.split()) >= 2 and one.name.ordered:
                found.append(one)
    return sorted(found)


def _birth(flow: Flow, start: int, limit: int) -> dt.date | None:
    """The date after a word for birth between a guest's name and the next one's."""
    text = flow.bare[start : min(limit, start + 160)]
    for match in _BORN.finditer(text):
        found = dates.find(text[match.end() : match.end() + 40], century=Century.BIRTH)
        if found:
            return found[0].day
    return None

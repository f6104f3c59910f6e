"""The running text of a certificate goes in; the people whom it says are hosted come out, with their births.

A guest is named by a title (Mme, Mr, Sra), before "né(e) le" or "born", after a verb of hosting or "que", after a word
of kinship, beside a label (Guest, Occupants), in a list; and last by capitals within the sentences. The host is none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from documents.folding import fold
from documents.names import Match, PersonName, compare
from documents.page import Box
from documents.patterns import pattern_of
from documents.understanding import home_deeds as deeds
from documents.understanding import home_words as words
from documents.understanding.flow import Flow
from documents.understanding.guest_births import SEVERAL_BORN, birth_behind, births_in_order, day_after, shared_birth
from documents.understanding.namings import Naming, namings_at, only_a_name
from documents.understanding.stays import stays
from documents.understanding.subjects import objects, subjects, told_before

_BULLET = pattern_of(r"(?m)^\s*(?:[-•*–]|\d[.)])\s+(?=[^\W\d_])")
#: A child in a list of guests: "M. A, né le …; l'enfant B, né le …".
_A_CHILD = pattern_of(
    r"(?<!\w)(?:L['’ ]\s?ENFANT|L[AE]\s+MINEURE?|THE\s+(?:CHILD|MINOR)|EL\s+(?:NINO|MENOR)|LA\s+(?:NINA|MENOR)"
    r"|[AO]\s+(?:CRIANCA|MENOR)|IL\s+(?:BAMBINO|MINORE)|LA\s+(?:BAMBINA|MINORE)|DAS\s+KIND)\s*[,:]?\s+"
)
_GUEST_NAME = pattern_of(r"(?:GUEST(?:\s+NAME)?|CLIENT|NOM\s+DU\s+CLIENT|VOYAGEUR)\s*:\s*")
#: The rest of an item of a list, up to the next one; and what may stand behind the name in an item.
_NEXT_LISTED = pattern_of(r"(?:\s*[,(:–-][^\n]{0,60})?\n\s*(?:[-•*–]|\(?\d[.)])?\s*(?=[^\W\d_])")
_IN_LIST = pattern_of(r"\s*(?:[,(–-][^\n]{0,60})?(?:\n|$)")
#: "…, né le 23.05.1970 et Mme …": who is born goes on with the next, who has a title.
_AND_NEXT = pattern_of(
    r"\s*[,(]?\s*(?:NEE?|BORN|NACID[OA]|NASCID[OA]|NAT[OA]|GEBOREN|GEB)(?!\w)[^\n;:]{0,50}?\d{4}\)?,?\s+"
    r"(?:ET|AND|Y|E|UND|SOWIE)\s+(?=(?:MM?E?|MLLE|MRS?|MS|MISS|MADAME|MONSIEUR|MADEMOISELLE|FRAU|HERRN?|SRA?|SIG)(?!\w))"
)
_OFFICIAL = pattern_of(r"PREFET|MAIRE|CONSUL|DIRECT|AMBASSAD|GERANT|OFFICIER|AGENT|PROCUREUR")
_ADVERBS = pattern_of(
    r"(?:\s*(?:,|:|\bA\s+TITRE\s+GRATUIT\b|GRATUITEMENT|BIEN|ACTUELLEMENT|CHEZ\s+(?:MOI|NOUS)|A\s+(?:MON|NOTRE)\s+DOMICILE|DANS\s+(?:MON|NOTRE)\s+\w+"
    r"|SOUS\s+(?:MON|NOTRE)\s+TOIT|AVEC\s+(?:MOI|NOUS)|FREE\s+OF\s+CHARGE|CURRENTLY|(?:AT|IN)\s+(?:MY|OUR)\s+\w+|GRATUITAMENTE|EN\s+MI\s+\w+|EN\s+NUESTRA\s+\w+"
    r"|EM\s+MINHA\s+CASA|NA\s+(?:MINHA|NOSSA)\s+CASA|GRATUITAMENTE|PRESSO\s+LA\s+MIA\s+\w+|KOSTENLOS|IN\s+MEINER\s+WOHNUNG|BEI\s+MIR"
    r"|(?:DEPUIS|DESDE|SINCE|DAL|SEIT)\s+(?:LE\s+|EL\s+|O\s+|DEM\s+)?[^,:\n]{4,22}\d{2,4}|A|AO|AL|LA|LE|LES|O|UN|MON|MA|MES)(?=[\s,:]))*\s*"
)


#: Where a name may begin that ends at a word for birth.
_NAME_BEGINS = pattern_of(r"[,:;\n(]|\.\s|(?<!\w)(?:QUE|THAT|HEBERGER|LOGER|HOST|ET|AND|Y|E|A)\s+")


_AND_ONLY = pattern_of(r"\s*(?:ET|AND|Y|E|UND|&)\s+(?:MADAME|MONSIEUR|MADEMOISELLE|MME|MLLE|MRS?|MS|M\.)?\s*")

#: Between the names of several: "A, B et C", each with a title or none.
_IN_ONE_BREATH = pattern_of(
    r"(?:\s*,)?" + _AND_ONLY.pattern + r"|\s*,\s*(?:MADAME|MONSIEUR|MADEMOISELLE|MME|MLLE|MRS?|MS|M\.)?\s*"
)

#: Behind a guest, with their birth or without: somebody who is told as their kin.
_AND_THEIRS = pattern_of(
    r"(?:\s*[,(](?:[^.;()]|(?<=\d)\.(?=\d)){0,60}\)?,?)?\s*,?\s*(?:ET|AINSI\s+QUE|AVEC|AND|AS\s+WELL\s+AS|WITH|Y|E|ASI\s+COMO|BEM\s+COMO|CON|COM|UND|SOWIE|MIT)\s+"
    + words.THEIR_RELATION.pattern
)


_LEAD = pattern_of(r"[ ,(\n]*")
_FAR_BEHIND = 160  #: signs behind the last name, within which its birth stands


class Guest(NamedTuple):
    name: PersonName
    birth: dt.date | None
    box: Box | None
    start: int = 0  #: offsets in the flow, where the name was found in running text
    end: int = 0


def guests_in(flow: Flow, verb: int, hosts: Iterable[Naming] = ()) -> list[Guest]:
    """The hosted people. `verb`: offset of the statement's verb, the text's end when there is none."""
    hosting = list(hosts)
    begin = verb if verb < len(flow.bare) else 0
    named = _titled(flow, begin) + _born(flow, begin) + _kin(flow, begin) + _labelled(flow) + _said(flow, begin)
    staying = [one for stay in stays(flow.bare) for one in subjects(flow, stay)]
    named += staying
    named += [one for stay in stays(flow.bare) for one in objects(flow, stay)]
    named += [one for each in list(named) for one in _and_theirs(flow, each)]
    found = _guests(flow, sorted(named), hosting)
    if not found:
        found = _guests(flow, [one for stay in stays(flow.bare) for one in told_before(flow, stay)], hosting)
    if staying and not hosting:
        found = [one for one in found if not _stands_below(flow, one, found)]
    if not found and begin:
        anywhere = _titled(flow, 0) + _born(flow, 0) + _kin(flow, 0) + _said(flow, 0)
        found = _guests(flow, sorted(anywhere), hosting)
    return found or _guests(flow, sorted(_at(flow, words.SUBJECT, 0)), hosting) or _guests(flow, _loud(flow), hosting)


def same_person(one: PersonName, other: PersonName) -> bool:
    """Whether two namings of one text are of one person."""
    return compare(one, other) is Match.SAME or sorted(fold(str(one)).split()) == sorted(fold(str(other)).split())


def nearly_same(one: PersonName, other: PersonName) -> bool:
    """Whether two namings of one text differ by a single letter of a long part, as a reader slips."""
    mine, theirs = (sorted(fold(str(name)).split()) for name in (one, other))
    if len(mine) != len(theirs) or len(mine) < 2:
        return False
    unlike = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and len(unlike[0][0]) >= 5 and Levenshtein.distance(*unlike[0]) == 1


def _guests(flow: Flow, named: list[Naming], hosts: list[Naming]) -> list[Guest]:
    kept: list[Naming] = []
    for one in named:
        if any(_is_of(one, host) for host in hosts) or _OFFICIAL.match(fold(str(one.name))):
            continue
        overlapping = [other for other in kept if other.start < one.end and one.start < other.end]
        if overlapping:
            continue
        again = [
            place
            for place, other in enumerate(kept)
            if same_person(one.name, other.name) and not _are_namesakes(flow, other, one)
        ]
        if again:
            if one.name.ordered and not kept[again[0]].name.ordered:
                kept[again[0]] = kept[again[0]]._replace(name=one.name)
            continue
        kept.append(one)
    whole = [
        one for one in kept if one.name.ordered or " " in one.name.surname or _has_one_name(flow, one, kept, hosts)
    ]
    kept = whole or kept
    guests, ordered = [], _ordered_births(flow, kept)
    for place, one in enumerate(kept):
        limit = kept[place + 1].start if place + 1 < len(kept) else one.end + _FAR_BEHIND
        birth = ordered.get(place) or birth_behind(flow, one.end, limit)
        if birth is None and place + 1 < len(kept) and _AND_ONLY.fullmatch(flow.bare, one.end, limit):
            birth = shared_birth(flow, kept[place + 1].end)
        guests.append(Guest(one.name, birth, flow.box(one.start, one.end), one.start, one.end))
    return guests


def _are_namesakes(flow: Flow, one: Naming, other: Naming) -> bool:
    """Whether two have the same one name and births of their own: "Madame OO, née le … et Monsieur OO, né le …"."""
    if one.name.ordered or " " in one.name.surname:
        return False
    births = birth_behind(flow, one.end, other.start), birth_behind(flow, other.end, other.end + _FAR_BEHIND)
    return None not in births and births[0] != births[1]


def _has_one_name(flow: Flow, one: Naming, others: list[Naming], hosts: list[Naming]) -> bool:
    """Whether one word with a birth right behind it is all of a person's name: "Monsieur REHMAN, né le …"."""
    behind = _LEAD.match(flow.bare, one.end)
    born = words.BORN.match(flow.bare, behind.end() if behind else one.end)
    rest = [other for other in [*others, *hosts] if other.name != one.name]
    part = any(one.name.surname in fold(str(other.name)).split() for other in rest)
    return born is not None and not part and day_after(flow, born.end()) is not None


def _ordered_births(flow: Flow, named: list[Naming]) -> dict[int, dt.date]:
    """The births of those who are named in one breath with as many days behind the last name, by place in `named`."""
    found, first = dict[int, dt.date](), 0
    for place, one in enumerate(named):
        follows = place + 1 < len(named) and _IN_ONE_BREATH.fullmatch(flow.bare, one.end, named[place + 1].start)
        if follows:
            continue
        days = births_in_order(flow, one.end, place + 1 - first)
        found |= dict(enumerate(days, first))
        first = place + 1
    return found


def _is_of(one: Naming, host: Naming) -> bool:
    return (one.start < host.end and host.start < one.end) or same_person(one.name, host.name)


def _and_theirs(flow: Flow, one: Naming) -> list[Naming]:
    """ "… ma belle-fille Lala MODELO (née le …) ainsi que son frère Hery": who comes with a guest, as their kin."""
    joined = _AND_THEIRS.match(flow.bare, one.end)
    if joined is None:
        return []
    return [other for other in namings_at(flow, joined.end()) if other.name.ordered or " " in other.name.surname]


def _stands_below(flow: Flow, one: Guest, found: list[Guest]) -> bool:
    """Whether a name stands alone on one of the last lines, below others of whom it was said that they lodge."""
    rows = flow.bare.split("\n")
    row = flow.bare.count("\n", 0, one.start)
    written = len([text for text in rows[row:] if text.strip()])
    alone = only_a_name(
        flow.source(
            one.start - len(flow.bare[: one.start].rpartition("\n")[2]),
            one.start + len(flow.bare[one.start :].partition("\n")[0]),
        )
    )
    return alone is not None and written <= 3 and any(other.start < one.start and other != one for other in found)


def _at(flow: Flow, pattern: re.Pattern[str], begin: int) -> Iterator[Naming]:
    for match in pattern.finditer(flow.bare, begin):
        yield from namings_at(flow, match.end())


def _titled(flow: Flow, begin: int) -> list[Naming]:
    return [*_at(flow, words.TITLED, begin), *_at(flow, _GUEST_NAME, 0)]


def _labelled(flow: Flow) -> list[Naming]:
    found = []
    for match in words.GUEST_LABEL.finditer(flow.bare):
        named = [one for one in namings_at(flow, match.end()) if one.name.ordered or " " in one.name.surname]
        while named:
            found += named
            joined = _AND_NEXT.match(flow.bare, named[-1].end)
            if joined:
                named = [one for one in namings_at(flow, joined.end()) if one.name.ordered or " " in one.name.surname]
                continue
            listed = _NEXT_LISTED.match(flow.bare, named[-1].end)
            named = namings_at(flow, listed.end()) if listed else []
            named = [one for one in named if one.name.ordered or " " in one.name.surname]
            named = [one for one in named if _IN_LIST.match(flow.bare, one.end)]
    return found


def _said(flow: Flow, begin: int) -> list[Naming]:
    """Whom the writer says that they host: right behind the verb, or behind "que"."""
    found = []
    for pattern in (deeds.I_HOST, deeds.I_LEND, words.THAT, words.VERB):
        for match in pattern.finditer(flow.bare, begin):
            adverbs = _ADVERBS.match(flow.bare, match.end())
            for one in namings_at(flow, adverbs.end() if adverbs else match.end()):
                if one.name.ordered or " " in one.name.surname:
                    found.append(one)
    return found


def _kin(flow: Flow, begin: int) -> list[Naming]:
    """Names after "ma mère", "my mother", "l'enfant", or on a line that begins like an item of a list."""
    found = []
    relations = (words.RELATION, words.THEIR_RELATION) if deeds.THIRD_PERSON.search(flow.bare) else (words.RELATION,)
    for pattern in (*relations, _A_CHILD, _BULLET):
        for match in pattern.finditer(flow.bare, begin):
            found += [one for one in namings_at(flow, match.end()) if one.name.ordered or " " in one.name.surname]
    return found


def _born(flow: Flow, begin: int) -> list[Naming]:
    """Names that end where "né(e) le" begins."""
    found = []
    for match in words.BORN.finditer(flow.bare, begin):
        if not day_after(flow, match.end()):
            continue
        before = flow.bare[max(begin, match.start() - 90) : match.start()].rstrip(" ,\n(")
        starts = [one.end() for one in _NAME_BEGINS.finditer(before)] or [0]
        base = max(begin, match.start() - 90)
        for start in sorted(starts, reverse=True):
            named = namings_at(flow, base + start)
            one = named[-1] if named else None
            reaches = one is not None and base + len(before) - 1 <= one.end <= match.start()
            if one is not None and reaches and (one.name.ordered or " " in one.name.surname):
                found += named
                if len(named) > 1 or not SEVERAL_BORN.match(match[0]):
                    break
    return found


def _loud(flow: Flow) -> list[Naming]:
    """People told by capitals alone, within sentences: rows that are but a name are letterhead or signature."""
    found: list[Naming] = []
    offset = 0
    for row in flow.bare.split("\n"):
        text = flow.source(offset, offset + len(row)) if row else ""
        if len(text.split()) > 4 and only_a_name(text) is None and not text.isupper():
            for match in re.finditer(r"(?<![\w'’-])[A-Z]", row):
                for one in namings_at(flow, offset + match.start())[:1]:
                    if one.name.ordered and all(one.start >= other.end for other in found):
                        found.append(one)
        offset += len(row) + 1
    return found

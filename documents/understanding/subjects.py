"""A statement that somebody lodges with the writer goes in; who is named as its subject comes out.

"Coumba Ndiaye est chez moi", "… que les époux A et B ont leur résidence dans ma propriété": the name that stands
nearest before the verb, at the beginning of the sentence, of a clause, or of a line that does not go on another.
"""

import re
from collections.abc import Iterator

from documents.understanding import home_words as words
from documents.understanding.flow import Flow
from documents.understanding.namings import Naming, namings_at
from documents.understanding.stays import Stay

_FAR = 180  # signs between a name and its verb
_CLAUSE = re.compile(r"(?<!\w)(?:QUE\s+|QU['’]|THAT\s+|CHE\s+|DASS\s+)|:\s*\n?|\n")
_BEFORE_NAME = re.compile(
    r"\s*(?:[-•*–]\s+)?(?:(?:LES|LA|LE|L['’]|THE|OS|AS|LOS|LAS|I|GLI|DIE|DER|O|A|EL|IL)\s*(?:EPOUX|FAMILLE|COUPLE|SPOUSES|FAMILY|ESPOSOS|CASAL|CONIUGI"
    r"|EHELEUTE|FAMILIE|ETUDIANTE?|STUDENT|JEUNE|ENFANTS?|NOMMEE?|DENOMMEE?|SENHORA?|SENORA?|SIGNORA?)\s+)?"
    rf"(?:{words.RELATIVE.pattern}\s+)?"
)


def subjects(flow: Flow, stay: Stay) -> Iterator[Naming]:
    """Who is named before the verb; nobody when the writer is the subject."""
    if stay.active:
        return
    starts = [stay.sentence, *(one.end() for one in _CLAUSE.finditer(flow.bare, stay.sentence, stay.start))]
    for start in sorted(set(starts), reverse=True):
        before = _BEFORE_NAME.match(flow.bare, start)
        named = namings_at(flow, before.end() if before else start)
        whole = [one for one in named if one.end <= stay.start and (one.name.ordered or " " in one.name.surname)]
        if whole and whole[0].start - start < 40 and not _speaks_of_another(flow.bare[whole[-1].end : stay.start]):
            yield from whole
            return


def told_by_capitals(flow: Flow, begin: int, end: int) -> bool:
    """Whether somebody is named between two offsets, by a family name in capitals beside other given names."""
    return any(
        one.name.ordered
        for match in re.finditer(r"(?<![\w'’-])[A-Z]", flow.bare[begin:end])
        for one in namings_at(flow, begin + match.start())[:1]
        if one.end <= end
    )


def _speaks_of_another(between: str) -> bool:
    """Whether what stands between a name and the verb has a subject of its own, so that the name is none."""
    others = (words.TITLED, words.RELATION, words.VERB, words.UNDERSIGNED, words.I)
    return len(between) > _FAR or any(pattern.search(between) for pattern in others)

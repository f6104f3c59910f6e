"""A statement that somebody lodges with the writer goes in; who is named as its subject comes out.

"Coumba Ndiaye est chez moi", "… que les époux A et B ont leur résidence dans ma propriété": the name that stands
nearest before the verb, at the beginning of the sentence, of a clause, or of a line that does not go on another.
"""

import re
from collections.abc import Iterator

from documents.patterns import pattern_of
from documents.understanding import home_words as words
from documents.understanding.flow import Flow
from documents.understanding.namings import Naming, namings_at
from documents.understanding.stays import Stay, sentences

_FAR = 180  # signs between a name and its verb
_NEAR = 40  # signs between a deed and whom it is done to
_SKIPPED = 4  # words behind "my" until a name: "ma dame de compagnie Mme PHAN"
_MINE = pattern_of(
    r"\s*(?:MON|MA|MES|NOTRE|NOS|MY|OUR|MIS?|NUESTR[OA]S?|O\s+MEU|A\s+MINHA|MINHA|MEU|IL\s+MIO"
    r"|LA\s+MIA)\s+"
)
_PRONOUN = pattern_of(r"\s*(?:ELLES?|ILS?|SHE|HE|THEY|ELAS?|ELES?|ELLAS?|ELLOS|EL|LEI|LUI|LORO|SIE|ER)(?!\w)")
#: Behind a name that a sentence tells something of.
_TOLD = pattern_of(r"[^.\n]{0,40}?(?<!\w)(?:EST|SONT|IS|ARE|CAME|ES|SON|E|SAO|SONO|IST|SIND|VINO|VEIO)(?!\w)")
_CLAUSE = pattern_of(r"(?<!\w)(?:QUE\s+|QU['’]|THAT\s+|CHE\s+|DASS\s+)|:\s*\n?|\n")
_BEFORE_NAME = pattern_of(
    r"\s*(?:[-•*–]\s+)?(?:(?:LES|LA|LE|L['’]|THE|OS|AS|LOS|LAS|I|GLI|DIE|DER|O|A|EL|IL)\s*(?:EPOUX|FAMILLE|COUPLE|SPOUSES|FAMILY|ESPOSOS|CASAL|CONIUGI"
    r"|EHELEUTE|FAMILIE|ETUDIANTE?|STUDENT|JEUNE|ENFANTS?|NOMMEE?|DENOMMEE?|SENHORA?|SENORA?|SIGNORA?)\s+)?"
    rf"(?:(?:L['’]|(?:IL|LA|LE|O|A|EL|UNE?|UNA|UMA?|EINEN?|AN)\s+)?(?:{words.RELATIVE.pattern})\s+)?"
)


def subjects(flow: Flow, stay: Stay) -> Iterator[Naming]:
    """Who is named before the verb; nobody when the writer is the subject."""
    if stay.active:
        return
    starts = [stay.sentence, *(one.end() for one in _CLAUSE.finditer(flow.bare, stay.sentence, stay.start))]
    for start in sorted(set(starts), reverse=True):
        named = _named(flow, start)
        whole = [one for one in named if one.end <= stay.start and (one.name.ordered or " " in one.name.surname)]
        if whole and whole[0].start - start < 40 and not _speaks_of_another(flow.bare[whole[-1].end : stay.start]):
            yield from whole
            return


def objects(flow: Flow, stay: Stay) -> list[Naming]:
    """Who is named right behind a host's deed: "aver accolto in casa mia l'amico Yoel MODELO"."""
    named = _named(flow, stay.end) if stay.active else []
    return [one for one in named if one.start - stay.end < _NEAR and (one.name.ordered or " " in one.name.surname)]


def told_before(flow: Flow, stay: Stay) -> list[Naming]:
    """Who is the subject of the sentence before: "Sana MODELO is my friend. She sleeps in my flat"."""
    if stay.active or not _PRONOUN.match(flow.bare, stay.sentence):
        return []
    starts = [start for start, _ in sentences(flow.bare) if start < stay.sentence]
    lines = starts[-1:]
    lines += [one.end() for one in re.finditer(r"\n", flow.bare[: stay.sentence]) if starts and one.end() > starts[-1]]
    found = [one for start in lines for one in _named(flow, start) if one.name.ordered or " " in one.name.surname]
    return [one for one in found if one.end < stay.sentence and _TOLD.match(flow.bare, one.end)][-2:]


def _named(flow: Flow, start: int) -> list[Naming]:
    """Who is named at an offset, behind articles and words of kin."""
    before = _BEFORE_NAME.match(flow.bare, start)
    named = namings_at(flow, before.end() if before else start)
    mine = _MINE.match(flow.bare, start) if not named else None
    if mine is None:
        return named
    spoken = flow.text[flow.place(mine.end()) :].split(" ")[:_SKIPPED]
    count = next((place for place, word in enumerate(spoken) if word[:1].isupper()), 0)
    skipped = mine.end() + sum(len(word) + 1 for word in spoken[:count])
    return namings_at(flow, skipped) if count else []


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

"""A page's 2D-Docs, and the papers on it, go in; the papers come out with what their seal is worth.

A seal that fits its signature proves what it says, not what the paper says: both are compared. A paper that carries
one has the fields `seal` (a `SealState`, or "test"), `seal_holder` (who sealed) and, where the paper says otherwise,
`seal_differs` (what the field is called) and `seal_says`; the doubts are `seal-altered`, `seal-differs`,
`seal-out-of-date` and `seal-test`. An authority that nobody here knows is no doubt: new ones are named every year.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from documents import dates
from documents.dates import Century
from documents.folding import fold
from documents.page import Barcode, Box, Page, Source
from documents.paper import Paper
from documents.references import References
from documents.vocabulary import Kind

#: Fields of names (specification, chapter 8); those of several people or given names, of which one may be printed.
_NAMES = ("10", "12", "13", "14", "16", "17", "30", "46", "60", "61", "62", "6G", "80", "81", "4N")
_FIRST_OF_SEVERAL = frozenset({"60", "61", "81"})
_NUMBERS = ("66", "44")
_POSTCODES = ("24", "2B", "4P", "6W", "HJ")
_BIRTHS = ("69", "75", "B7")
_TITLES = frozenset({"M", "MR", "MME", "MLLE", "MM", "ET", "OU", "MADAME", "MONSIEUR"})
_LOOKALIKES = str.maketrans("OQDILSBZG", "000115826")
_ZONE_FIELD = "6F"  #: the whole machine-readable zone, with blanks for fillers
_ALIKE = 80  #: likeness, 0–100, from which a name is taken for a reader's slip
#: A picture with fewer letters, or read less surely, cannot say that a name is not on it.
_ENOUGH_LETTERS, _LEGIBLE = 60, 0.9


def sealed(page: Page, papers: Sequence[Paper], references: References) -> list[Paper]:
    """`papers`, each with the seal that stands on it; a seal on a page without papers makes one of kind OTHER."""
    found = list(papers)
    for code in page.barcodes:
        if code.content.startswith("DC"):
            _seal(code, page, found, references)
    return found


def _seal(code: Barcode, page: Page, papers: list[Paper], references: References) -> None:
    from documents.seals.trust import SealState  # loads cryptography: few pages bear a seal
    from documents.seals.twod_doc import NotASeal, TwodDoc, field_name, parse

    seal: TwodDoc
    try:
        seal = parse(code.content)
    except NotASeal:
        return
    index = _bearer(code.box, papers)
    if index is None:
        papers.append(Paper(kind=Kind.OTHER))
        index = len(papers) - 1
    paper = papers[index]
    check = references.seal_trust().check(seal)
    fields = {"seal": "test" if check.test else check.state.value, "seal_holder": check.holder}
    doubts = []
    if check.state is SealState.ALTERED:
        doubts.append("seal-altered")
    elif check.state is not SealState.UNKNOWN:
        if check.test:
            doubts.append("seal-test")
        elif check.state is SealState.OUT_OF_DATE:
            doubts.append("seal-out-of-date")
        differing = next(_differences(dict(reversed(seal.fields)), paper, page), None)
        if differing is not None:
            doubts.append("seal-differs")
            fields |= {"seal_differs": field_name(seal.perimeter, differing[0]), "seal_says": differing[1].strip()}
    papers[index] = replace(
        paper,
        fields=paper.fields | fields,
        boxes=paper.boxes | {"seal": code.box},
        doubts=tuple(dict.fromkeys((*paper.doubts, *doubts))),
    )


def _bearer(code: Box, papers: Sequence[Paper]) -> int | None:
    """Which paper the seal stands on: the one around it, else the nearest; a stamp bears none."""
    likely = [index for index, paper in enumerate(papers) if paper.kind is not Kind.ENTRY_STAMP]
    return min(likely, key=lambda index: _distance(code, papers[index].box), default=None)


def _distance(code: Box, paper: Box | None) -> int:
    if paper is None:
        return 0
    x, y = (code.left + code.right) // 2, (code.top + code.bottom) // 2
    return max(paper.left - x, x - paper.right, 0) + max(paper.top - y, y - paper.bottom, 0)


def _differences(sealed: dict[str, str], paper: Paper, page: Page) -> Iterator[tuple[str, str]]:
    """(field, what the seal says) of each thing that the paper says otherwise."""
    own_text = page.source in (Source.TEXT_LAYER, Source.TEXT)
    glued = re.sub(r"[^A-Z0-9]", "", fold(page.text))
    letters = sum(len(line.text) for line in page.lines)
    sure = sum(len(line.text) * line.confidence for line in page.lines)
    tells = own_text or (letters >= _ENOUGH_LETTERS and sure >= _LEGIBLE * letters)
    for name in _NAMES:
        if tells and any(not _printed(word, glued, own_text) for word in _words(sealed.get(name, ""), name)):
            yield name, sealed[name]
    for name in _NUMBERS:
        if value := sealed.get(name, "").strip():
            said = glued if own_text else re.sub(r"[^A-Z0-9]", "", paper.fields.get("number", ""))
            if said and not _same_digits(value, said):
                yield name, value
    for name in _POSTCODES:
        if value := sealed.get(name, "").strip():
            said = glued if own_text else paper.fields.get("postcode", "")
            if said and not _same_digits(value, said):
                yield name, value
    for name in _BIRTHS:
        born = _day(sealed.get(name, ""))
        if born is not None and born not in (days := _births(page, paper, own_text)) and days:
            yield name, born.isoformat()
    if zone := sealed.get(_ZONE_FIELD):
        read = ["".join(zone.lines) for zone in page.zones if zone.valid]
        if read and zone.rstrip().replace(" ", "<") not in [lines.rstrip("<") for lines in read]:
            yield _ZONE_FIELD, zone


def _words(value: str, name: str) -> list[str]:
    """The words of a name that have to be on the paper: titles are not, nor further given names."""
    words = [word for word in fold(value).split() if word not in _TITLES and len(word) > 1]
    return words[:1] if name in _FIRST_OF_SEVERAL else words


def _printed(word: str, glued: str, own_text: bool) -> bool:
    return word in glued or (not own_text and fuzz.partial_ratio(word, glued) >= _ALIKE)


def _same_digits(value: str, said: str) -> bool:
    return fold(value).replace(" ", "").translate(_LOOKALIKES) in said.translate(_LOOKALIKES)


def _births(page: Page, paper: Paper, own_text: bool) -> set[dt.date]:
    """The days that the paper may give as the birth: all of a text, what was read as such of a picture."""
    if own_text:
        return {found.day for line in page.lines for found in dates.find(line.text, century=Century.BIRTH)}
    said = [paper.fields.get("birth_date", ""), *(zone.fields.get("birth_date", "") for zone in page.zones)]
    return {day for value in said if (day := _iso(value)) is not None}


def _iso(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None


def _day(value: str) -> dt.date | None:
    """DDMMYYYY as a day."""
    try:
        return dt.date(int(value[4:]), int(value[2:4]), int(value[:2])) if len(value) == 8 else None
    except ValueError:
        return None

"""All exhibits in; passports and visas of whose zone a name was misread, with the name that their page prints, out.

No check digit covers a zone's names. A word of them that the page does not print, where it prints one that is a slip
away and another paper of the dossier has that one too, was misread, if the reader was not sure of the zone's line: of
a line that it was sure of, the difference stays a doubt.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from documents import names
from documents.judgement.exhibits import LETTERS, NAMES, Exhibit
from documents.judgement.likeness import names_of
from documents.judgement.mentions import print_of
from documents.judgement.name_slips import letters_apart
from documents.page import Box
from documents.vocabulary import Kind

_SURE = 0.95  #: a reader's confidence from which a zone's line is a witness against print
_LONG = 8  #: letters from which two slips make no other name
_A_ROW = 20  #: signs of a zone's line: what is stamped or printed over it has fewer
_FEWEST = 2  #: letters of a name
_PARTS = ("surname", "given_names")


def with_printed_names(exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    """`exhibits` in their order; what prints its zone's names is left as it is. The passports come first."""
    for kind in (Kind.PASSPORT_IDENTITY, Kind.VISA):
        exhibits = tuple(_settled(one, exhibits) if one.kind is kind else one for one in exhibits)
    return tuple(exhibits)


def _settled(passport: Exhibit, exhibits: Sequence[Exhibit]) -> Exhibit:
    """A passport, or a visa, with the names that its page prints."""
    if passport.zone is None or not _hardly_read(passport):
        return passport
    printed = print_of(passport)
    # Of SARA SARR the one name is no misread other, nor is a sister's: ANA, ANNA.
    own = {word for part in _PARTS for word in names.usual(passport.get(part)).split()}
    own |= _given_to_others(passport, exhibits)
    known = {key: text for key, text in _names_elsewhere(passport, exhibits) if key in printed and key not in own}
    fields, box = dict[str, str](), Box(0, 0, 0, 0)
    for part in _PARTS:
        words = names.usual(passport.get(part)).split()
        meant = [_meant(word, printed, known) for word in words]
        if meant != words:
            fields[part] = " ".join(meant)
            box = next(printed[word.replace(" ", "")] for word in meant if word not in words)
    if not fields:
        return passport
    paper = passport.paper
    doubts = tuple(doubt for doubt in paper.doubts if doubt not in (LETTERS, NAMES))
    said = replace(paper, fields=paper.fields | fields, boxes=paper.boxes | dict.fromkeys(fields, box), doubts=doubts)
    return replace(passport, paper=said)


def _given_to_others(passport: Exhibit, exhibits: Iterable[Exhibit]) -> set[str]:
    """The words of given names in the passports of others."""
    others = (
        one
        for one in exhibits
        if one.kind is Kind.PASSPORT_IDENTITY and one.get("birth_date") != passport.get("birth_date")
    )
    return {word for one in others for word in names.usual(one.get("given_names")).split()}


def _hardly_read(passport: Exhibit) -> bool:
    """Whether the reader was not sure of the line with the zone's names."""
    zone = passport.zone
    lines = passport.sheet.page.lines
    first = [line for line in lines if zone and len(line.text) >= _A_ROW and zone.box.holds_middle_of(line.box)]
    return bool(first) and min(first, key=lambda line: line.box.top).confidence < _SURE


def _names_elsewhere(passport: Exhibit, exhibits: Iterable[Exhibit]) -> Iterator[tuple[str, str]]:
    """Words of names that other papers have, and whole family and given names: without their blanks, and as told."""
    other = Kind.VISA if passport.kind is Kind.PASSPORT_IDENTITY else Kind.PASSPORT_IDENTITY
    for one in exhibits:
        if one.kind is other and one.get("birth_date") == passport.get("birth_date"):
            told = [one.get(part) for part in _PARTS]
        elif one.kind is Kind.RETURN_IMPOSSIBLE:
            told = [text for name in names_of(one.get("passenger")) for text in (name.surname, name.given)]
        elif one.kind is Kind.ACCOMMODATION:
            told = [text for name in names_of(one.get("guests")) for text in (name.surname, name.given)]
        else:
            continue
        for text in told:
            usual = names.usual(names.without_titles(text))
            yield usual.replace(" ", ""), usual
            yield from ((word, word) for word in usual.split())


def _meant(word: str, printed: Collection[str], known: Mapping[str, str]) -> str:
    """The one printed name of another paper that a word nearly is and that is not printed itself; else the word."""
    if word in printed:
        return word
    allowed = 2 if len(word) >= _LONG else 1
    near = [one for one in known if len(one) >= _FEWEST and letters_apart(word, one) <= allowed]
    return known[near[0]] if len(near) == 1 else word

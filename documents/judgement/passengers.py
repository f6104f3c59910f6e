"""A proof that names one person not quite as the applicant is called goes in; whether passports say it is them, out."""

from documents import names
from documents.folding import fold
from documents.judgement.bench import Bench
from documents.judgement.exhibits import Exhibit
from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.page import Source
from documents.vocabulary import Field, Kind

_A_NUMBER = 6  #: signs of a passport's number, at least


def named_by_passports(paper: Exhibit, passenger: Name, bench: Bench) -> bool:
    """Whether the passports of the dossier say that the one person of a proof is the applicant, or one of a list."""
    return _of_their_passport(paper, passenger, bench) or _beside_another(passenger, bench)


def _of_their_passport(paper: Exhibit, passenger: Name, bench: Bench) -> bool:
    """Whether a page that was looked at names one person by the number of this passport, and by the family name.

    A given name of four letters, one of them misread, is another name; no other passport has this number.
    """
    name = bench.name
    if name is None or not has_their_number(paper, bench):
        return False
    family = compare(Name(passenger.surname or passenger.given), Name(name.surname)) if passenger.given else None
    words = set(fold(passenger.shown).split())
    return family is Likeness.SAME or set(fold(name.surname).split()) <= words


def has_their_number(paper: Exhibit, bench: Bench) -> bool:
    """Whether a page that was looked at has the number of the applicant's passport as a word of its own."""
    number = fold(bench.facts.get(Field.PASSPORT_NUMBER)).replace(" ", "")
    read = {word for line in paper.sheet.page.lines for word in fold(line.text).split()}
    return len(number) >= _A_NUMBER and paper.sheet.page.source is Source.OCR and number in read


def _beside_another(passenger: Name, bench: Bench) -> bool:
    """Whether "REHMAN, SAJID" are two people of one name each: the applicant and the bearer of another passport."""
    name = bench.name
    if name is None or name.given or not (passenger.surname and passenger.given):
        return False
    parts = {names.usual(passenger.surname), names.usual(names.without_titles(passenger.given))}
    others = (one.bearer for one in bench.of(Kind.PASSPORT_IDENTITY) if one not in bench.passports)
    return any(
        parts == {names.usual(name.surname), names.usual(one.surname)} for one in others if one and not one.given
    )


def known_by_a_hand(bench: Bench) -> bool:
    """Whether the applicant's name is known by nothing but certificates whose letters a reader was not sure of."""
    if any(paper.bearer for paper in (*bench.passports, *bench.visas)) or bench.name is None:
        return False
    name = bench.name
    said = [
        paper
        for paper in bench.of(Kind.ACCOMMODATION)
        if any(compare(guest, name) is Likeness.SAME for guest in names_of(paper.get("guests")))
    ]
    return bool(said) and all(paper.hardly_legible for paper in said)

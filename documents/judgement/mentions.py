"""A proof and a person's name in; whether the page names that person in full, or a ticket prints the name short, out.

Screens and letters name people in ways that no label announces. The full name on the page, family name and first
given name in one line or in two that follow, is the person's; a page with a passport on it says nothing by that, nor
does a mail's own text, which its writer signs, unless a letter in it begins with the name.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents import names
from documents.dates import Century, find
from documents.judgement.exhibits import BODY, Exhibit
from documents.judgement.likeness import Name
from documents.judgement.name_slips import family_letter_off
from documents.names import usual, without_titles
from documents.page import Box, Source, TextLine

_ROOM = 13  #: letters that the shortest of tickets have room for
_KEPT = 6  #: letters of the family name that it prints at least
_FAMILY, _CALLED = 2, 3  #: letters of a family name and of given names with a misread stroke between them
_LONGER = 4  #: letters of both where no title says that it is a ticket's name
_SENTENCE = 6  #: words of a line that is a sentence's
_TICKET_TITLE = "MR|MRS|MS|MISS|MSTR"
#: Where somebody was born, on a line of its own.
_A_PLACE = re.compile(r"\W*(?:à|a|in|at|en|em)\s+[^\d:]{2,40}")
#: A booking's reference, of letters and figures.
_REFERENCE = re.compile(r"(?<![^\W_])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{6}(?![^\W_])")
_A_WORD = re.compile(r"[^\W\d_]+")
#: Lines that name somebody for another reason: who paid, whom to ask, who wrote or received a mail, who signed.
_OTHERWISE = re.compile(
    r"^\W*(?:from|to|de|à|von|an|van|aan|from|cc|para|da|a|kimden|kime|от|кому|من|إلى|发件人|收件人|paid|payer|payé|billed"
    r"|card\s?holder|titulaire de la carte|contact|booked by|réservé par|signed|signature|agent|account|compte|welcome"
    r"|bienvenue|logged in)\b",
    re.IGNORECASE,
)


def named_on(paper: Exhibit, name: Name) -> bool:
    """Whether the page of a proof has the whole name of a person on it, otherwise than as payer or addressee."""
    page = paper.sheet.page
    if page.zones or not name:
        return False
    if paper.sheet.attachment == BODY:
        return _called(page.lines, name)
    lines = [usual(line.text) if not _OTHERWISE.match(line.text.strip()) else "" for line in page.lines]
    if not (name.surname and name.given):
        near = ["", *(line.text for line in page.lines), ""]
        return any(
            _is_whole(line, name.shown, beside_reference=bool(_REFERENCE.search(f"{near[place]} {near[place + 2]}")))
            for place, line in enumerate(lines)
        )
    if page.source is Source.OCR and any(_stroke_misread(one, name) or _letter_misread(one, name) for one in lines):
        return True
    return any(_has(f" {one} ", name) for one in lines) or any(
        _has(f" {one} {other} ", name) for one, other in pairwise(lines)
    )


def _called(lines: Sequence[TextLine], name: Name) -> bool:
    """Whether a mail's text has the whole name, and a comma behind it, right above a sentence: nobody signs so."""
    written = [line.text.strip() for line in lines if line.text.strip()]
    return any(
        line.endswith(",")
        and len(line.split()) <= len(name.shown.split()) + 1
        and len(below.split()) >= _SENTENCE
        and _has(f" {usual(line)} ", name)
        for line, below in pairwise(written)
    )


def _stroke_misread(text: str, name: Name) -> bool:
    """Whether a line is a ticket's SURNAME/GIVEN and a title, its stroke read as a letter: "SYIKADIATOU MRS"."""
    return any(re.fullmatch(rf"{ticket} ?(?:{_TICKET_TITLE})", text) for ticket in _without_stroke(name, _FAMILY))


def _without_stroke(name: Name, shortest: int) -> Iterator[str]:
    """How a ticket prints the name where its stroke is read as a letter, as patterns, for long enough family names."""
    for surname in names.forms(name.surname):
        for called in names.forms(name.given):
            for given in (called, called.replace(" ", ""), called.split()[0] if called else ""):
                if len(given) >= _CALLED and len(surname) >= shortest:
                    yield rf"{re.escape(surname)}[IL]{re.escape(given)}"


def stroke_misread(passenger: Name, name: Name) -> bool:
    """Whether the stroke of a ticket's SURNAME/GIVEN was read as a letter of it, or took the I before it along.

    "HARDCASTLEIALASTAIR" for HARDCASTLE/ALASTAIR, "TAZ/SOUAD" for TAZI/SOUAD.
    """
    read = usual(without_titles(passenger.shown))
    if any(re.fullmatch(ticket, read) for ticket in _without_stroke(name, _LONGER)):
        return True
    return (
        min(len(usual(name.surname)), len(usual(name.given))) >= _LONGER
        and f"{usual(passenger.surname)}I" == usual(name.surname)
        and usual(without_titles(passenger.given)) == usual(name.given)
    )


def _letter_misread(text: str, name: Name) -> bool:
    """Whether a line is nothing but the name, one letter of whose family name was read as another."""
    return family_letter_off(Name(text), name)


def prints(paper: Exhibit, name: Name) -> bool:
    """Whether each word of a name stands in the print of a passport or card, outside its zone.

    No check digit covers a zone's names: of what was misread there the page is a witness.
    """
    printed, words = print_of(paper), _A_WORD.findall(names.without_titles(name.shown))
    return bool(words) and all(set(names.forms(word)) & printed.keys() for word in words)


def print_of(paper: Exhibit) -> dict[str, Box]:
    """The words of a picture's lines outside its zones, and whole lines without blanks, in every spelling; where."""
    page = paper.sheet.page
    if page.source is not Source.OCR:
        return {}
    return {
        form.replace(" ", ""): line.box
        for line in page.lines
        if not any(zone.box.holds_middle_of(line.box) for zone in page.zones)
        for text in (line.text, *_A_WORD.findall(line.text))
        for form in names.forms(text)
    }


def told_there(paper: Exhibit, name: Name, born: str) -> tuple[Name, Box] | None:
    """A person as a certificate's page tells them, whole name and day of birth beside it or below, and where; or None.

    Of the given names behind the first those that stand there. `born`: an ISO day; "" is told by nothing.
    """
    if not (born and name.surname and name.given):
        return None
    lines = paper.sheet.page.lines
    for place, line in enumerate(lines):
        said = usual(line.text)
        if _has(f" {said} ", name) and _is_dated(lines[place : place + 3], born):
            first, *further = name.given.split()
            return Name(name.surname, " ".join([first, *(word for word in further if word in said.split())])), line.box
    return None


def _is_dated(lines: Sequence[TextLine], born: str) -> bool:
    """Whether a day stands on the first line or the next, past a place ("à Riom"); a hand's strokes may be ones there.

    "né(e) le 0510911964" is the 5th of September where that is what is looked for.
    """
    below = [line.text for line in lines[1:]]
    around = "\n".join([lines[0].text, *(below if below and _A_PLACE.fullmatch(below[0]) else below[:1])])
    with_strokes = "[1Il|/]".join(reversed(born.split("-")))
    return any(found.day.isoformat() == born for found in find(around, century=Century.BIRTH)) or bool(
        born.count("-") == 2 and re.search(rf"(?<!\d){with_strokes}(?!\d)", around)
    )


def _is_whole(line: str, name: str, *, beside_reference: bool) -> bool:
    """Whether a name without parts ("GULNAZ BIBI") is all that a line says.

    One word alone may be a town: it needs a title, or a booking's reference above or below it.
    """
    untitled = names.without_titles(line)
    return usual(untitled) in names.forms(name) and (" " in name.strip() or untitled != line or beside_reference)


def _has(text: str, name: Name) -> bool:
    """Whether a text has family name and first given name beside each other in either order, further ones between."""
    for surname in names.forms(name.surname):
        for given in names.forms(name.given):
            first = given.split()[0] if given else ""
            if len(first) < 2 or len(surname.replace(" ", "")) < 2:
                continue
            further = "|".join(["[A-Z]", *map(re.escape, given.split()[1:])])
            between = rf"(?: (?:{further})){{0,4}} "
            before = rf"(?<![A-Z]){re.escape(surname)} (?:MR |MRS |MS |MISS )?{re.escape(first)}(?![A-Z])"
            behind = rf"(?<![A-Z]){re.escape(first)}{between}{re.escape(surname)}(?![A-Z])"
            if re.search(before, text) or re.search(behind, text):
                return True
    return False


def printed_short(passenger: Name, name: Name) -> bool:
    """Whether a ticket's SURNAME/GIVEN is the beginning of a long name for which it had no room.

    The first given name has to be whole: JEAN is no cut JEANNE.
    """
    if not (passenger.surname and passenger.given and name.surname and name.given):
        return False
    surname, given = (usual(part).replace(" ", "") for part in (passenger.surname, without_titles(passenger.given)))
    if len(surname) + len(given) < _ROOM:
        return False
    for family in names.forms(name.surname):
        for called in names.forms(name.given):
            whole, first = family.replace(" ", ""), called.split()[0]
            begins = whole.startswith(surname) and called.replace(" ", "").startswith(given)
            if begins and len(surname) >= min(_KEPT, len(whole)) and given.startswith(first):
                return True
    return False

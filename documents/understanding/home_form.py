"""A certificate filled in as a form goes in ("Nom :", "Prénom(s) :" in two parts); host, guests, street come out.

A part changes at the line that speaks of the hosted person; a new family name within the guests' part is a new guest.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from documents.folding import fold
from documents.names import PersonName, as_printed
from documents.page import Box, TextLine
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding import printed
from documents.understanding.flow import Flow
from documents.understanding.guest_births import birth_beside
from documents.understanding.guests import Guest
from documents.understanding.home_parts import besides_role, only_says_whose, opens
from documents.understanding.labels import Form, form_of
from documents.understanding.namings import namings_at, only_a_name
from documents.understanding.persons import with_accents
from documents.understanding.stays import stays
from documents.understanding.subjects import objects, subjects

#: What labels for a name go on with, glued.
_RESTS = (
    "DEFAMILLE",
    "DENAISSANCE",
    "DUSAGE",
    "COMPLET",
    "ETPRENOM",
    "ETPRENOMS",
    "ETNOM",
    "DEFAMILIA",
    "COMPLETO",
    "ANDSURNAME",
    "DIFAMIGLIA",
)
#: A part's number before its heading: "2. Personne hébergée", "4) Guest"; a street may have its number so too.
_NUMBERED = pattern_of(
    r"\d{1,2}\s?[.)]\s*(?!(?i:bis|ter|rue|r\.|av|b[ld]|boul|place|pl\b|ch|imp|all|route|rte|cours|quai|sq|lot|ham|r[ée]s|cit[ée]|villa))"
    r"[^\W\d_]"
)
#: As a reader may have it: "6323o".
_A_DAY = 6  #: digits, of which a day was written
_POSTCODE = pattern_of(r"\b\d{2}[\dOoIl]{3}\b")
_NAMES = (
    *(
        "surname",
        "given_names",
        "names",
        "birth_date",
        "birth_place",
        "nationality",
        "address",
        "town",
        "since",
        "done_at",
    ),
    *("signature", "telephone"),
)


class HomeForm(NamedTuple):
    """What the labels gave; empty when the certificate is no form."""

    host: tuple[PersonName, Box] | None = None
    host_birth: tuple[dt.date, Box] | None = None
    guests: tuple[Guest, ...] = ()
    street: tuple[str, Box] | None = None


def read(lines: Sequence[TextLine], references: References) -> HomeForm:
    """The form's fields; needs at least one "Nom" label with a value to be a form at all."""
    labels = dict(references.labels)
    host_lines: list[TextLine] = []
    guest_parts: list[list[TextLine]] = []
    place = 0
    for line in _with_roles_apart(lines, labels):
        opened = "" if _is_statement(line.text) else opens(line.text)
        if opened == "host":
            place = 0
        elif opened == "guest":
            if not (place and guest_parts and fold(line.text) == fold(guest_parts[-1][0].text)):
                guest_parts.append([line])  # "Ospitato - nome: …": the same heading again goes on the same part
            place += 1
            continue
        if place == 0 or not guest_parts:
            host_lines.append(line)
        else:
            guest_parts[-1].append(line)
    host_form = form_of(host_lines, labels, _NAMES)
    host = _person(host_form, as_printed)
    guests: list[Guest] = []
    for part in guest_parts:
        for piece in _pieces(part, labels):
            form = form_of(piece, labels, _NAMES)
            found = _person(form, with_accents)
            if found:
                birth = _born(form) or form.first("names", birth_beside)
                guests.append(Guest(found[0], birth[0] if birth else None, found[1]))
    if host is None and not guests:
        return HomeForm()
    birth = _born(host_form)
    return HomeForm(host, birth if host else None, tuple(guests), _street(lines, references))


def _born(form: Form) -> tuple[dt.date, Box] | None:
    """The day of birth that was filled in; None where one was that cannot be read: no other day of the page is."""
    for seen in form.candidates("birth_date"):
        if day := printed.birth_day(seen.text):
            return day, seen.box
        if sum(map(str.isdigit, seen.text)) >= _A_DAY:
            return None
    return None


def _is_statement(text: str) -> bool:
    """Whether a line is a whole sentence that says who lodges with whom: it opens no part of a form."""
    if not text.rstrip().endswith("."):
        return False
    flow = Flow.of_text(text)
    return any(any(subjects(flow, stay)) or objects(flow, stay) for stay in stays(flow.bare))


def _with_roles_apart(lines: Sequence[TextLine], labels: dict[str, tuple[str, ...]]) -> Iterator[TextLine]:
    """ "Cognome dell'ospitato: X", "Host - surname: X" as the heading that they imply, then the label and its value."""
    current = ""
    for line in lines:
        label, _, value = line.text.partition(":")
        role = opens(label) if len(label.split()) <= 6 else ""
        what = besides_role(label, role) if role else ""
        form = form_of([replace(line, text=f"{what}: {value}")], labels, _NAMES)
        # A label that is a table's cell has its value in the next one.
        if what and form.found and bool(form.found[0].rest) == bool(value.strip()):
            if role != current:
                yield replace(line, text="Hébergeant" if role == "host" else "Hébergé")
            yield form.found[0].line
            current = role
        else:
            yield line
            current = opens(line.text) or current


def is_bare_label(references: References) -> Callable[[str], bool]:
    """Whether a text is one of a form's labels without its value."""

    def bare(text: str) -> bool:
        found = form_of([TextLine(text=text, box=Box(0, 0, 0, 0))], references.labels, _NAMES).found
        return bool(found) and not found[0].rest

    return bare


def _person(form: Form, spelt: Callable[[str], str]) -> tuple[PersonName, Box] | None:
    whole = form.first("names", lambda text: _whole_name(text, spelt))
    surname = form.first("surname", lambda text: _value(text, spelt))
    if surname is None:
        return whole
    given = form.first("given_names", lambda text: value if (value := _value(text, spelt)) != surname[0] else None)
    if given is None and (both := form.first("surname", lambda text: _whole_name(text, spelt))) and both[0].ordered:
        return both  # "Nom : Ada MODELO"
    box = surname[1].union(given[1]) if given else surname[1]
    return PersonName(surname[0], given[0] if given else ""), box


def _whole_name(text: str, spelt: Callable[[str], str]) -> PersonName | None:
    """Family and given names beside one label: what begins with a name."""
    value = text.rpartition(":")[2]
    found = namings_at(Flow.of_text(value), 0, spelt)
    return found[0].name if found else only_a_name(value)


def _value(text: str, spelt: Callable[[str], str]) -> str | None:
    """A name on a form: letters, no sentence."""
    cleaned = text.rpartition(":")[2].strip(" ._…:-*")
    if cleaned.islower() and (len(cleaned) <= 3 or _is_rest_of_label(fold(cleaned))):
        return None
    if len(cleaned.split()) > 6 or not printed.name_part(cleaned) or only_says_whose(fold(cleaned)):
        return None
    return spelt(cleaned)


def _is_rest_of_label(folded: str) -> bool:
    """Whether a value is what a reader's slip left of a label: "Nom cle famille", "Nom ef prénom"."""
    glued = folded.replace(" ", "")
    return any(Levenshtein.distance(glued, one, score_cutoff=2) <= 2 for one in _RESTS)


def _pieces(part: list[TextLine], labels: dict[str, tuple[str, ...]]) -> list[list[TextLine]]:
    """A guests' part cut before each family name."""
    pieces: list[list[TextLine]] = [[]]
    seen = False
    for line in part:
        if {"surname", "names"} & form_of([line], labels, _NAMES).fields:
            if seen:
                pieces.append([])
            seen = True
        pieces[-1].append(line)
    return pieces


def _street(lines: Sequence[TextLine], references: References) -> tuple[str, Box] | None:
    """What stands beside "Adresse :"."""
    form = form_of(lines, references.labels, _NAMES)

    def accept(text: str) -> str | None:
        cleaned = text.strip(" ,.;:-")
        if _NUMBERED.match(cleaned) or opens(cleaned):
            return None  # the next part's heading, below a label that nobody filled in
        has_street = bool(
            re.match(r"\d{1,4}\b(?!\d)|LIEU|RUE|AVENUE|PLACE|CHEMIN|IMPASSE|ALLEE|BOULEVARD", fold(cleaned))
        )
        has_street = has_street and any(map(str.isalpha, cleaned))  # a year in a line of its own is none
        return cleaned if has_street and len(cleaned) <= 70 and not _POSTCODE.search(cleaned) else None

    return form.first("address", accept)

"""A clause and what the papers show go in; the places it names that are not the papers' come out.

A State by its name in the languages of the tables, a French town of the tables, or any word with a capital behind "at"
or "in". Of the last nobody knows whether it is the writer's home.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from documents.dates import MONTHS
from documents.folding import fold
from documents.judgement.told.known import Known
from documents.judgement.told.statement import Clause
from documents.patterns import pattern_of
from documents.references import Communes, Department, FrenchPlace, References

_AT = pattern_of(
    r"(?<!\w)(?:à|a|en|au|aux|in|im|em|no|na|at|to|nach|da|(?P<from>de|d['’]|di|from|desde|aus|из)|в|во|на|near"
    r"|dans (?:le|la|les|l['’]))\s*(?<=[\s'’])(?P<place>[A-ZÀ-ÝА-ЯİŞÇĞÖÜ][\w’'-]+)"
)
_TURKISH = pattern_of(
    r"(?<!\w)(?P<from>)(?P<place>[A-ZİŞÇĞÖÜ][\wışçğöü]+)['’](?:da|de|ta|te|ya|ye|a|e|dan|den|tan|ten)\w*"
)
PREPOSITIONS = frozenset(
    fold(
        "à a en au aux in im em no na at to nach da di de d from of aus в во на из près near dans le la les l the"
    ).split()
)
_UNSPACED = pattern_of(r"[\u0590-\u06ff\u3400-\u9fff]")
_HERE = frozenset(
    fold(
        "France Frankreich Francia França Franca Франции Франция Францию Fransa Europe Europa Auvergne Clermont Puy"
        " Préfecture Prefecture Madame Monsieur Mme Mr Mrs Ms Dieu God Allah Covid Coronavirus Internet Schengen"
    ).split()
)
_FRANCE = "FRA"
_A_NAME = 3  #: letters of a place's name


class Place(NamedTuple):
    """A place in a folded clause."""

    start: int
    end: int
    foreign: bool  #: whether it is surely not the writer's home
    french: bool = False


def places_of(
    clause: Clause, known: Known, references: References, department: str, *, came: bool = False
) -> Iterator[Place]:
    """Each place of a clause that is not the papers'. `came`: also those behind "from"."""
    states = references.states_named
    for match in _any_state(tuple(states)).finditer(clause.folded):
        if states[match[0]] != _FRANCE and (came or states[match[0]] not in known.states):
            yield Place(*match.span(), foreign=True)
    towns = _towns(references.french_places, references.departments, references.communes, department)
    for match in towns.finditer(clause.folded):
        yield Place(*match.span(), foreign=True, french=True)
    for match in (*_AT.finditer(clause.bare), *_TURKISH.finditer(clause.bare)):
        if match["from"] and not came:
            continue
        went = came and not match["from"]  # to go home is to leave, to have come from there is not
        name = fold(match["place"])
        first = name.split()[0]
        if len(first) < _A_NAME or first in _HERE or first in MONTHS or (first in known.words and not went):
            continue
        if any(one.department == department for spelt in (name, first) for one in references.communes.named(spelt)):
            continue
        start = clause.folded.find(first)
        if start >= 0:
            yield Place(start, start + len(first), foreign=False)


def names_elsewhere(clause: Clause, references: References, known: Known, language: str) -> bool:
    """Whether a clause names a State that is not France, or, by its capital, a place that is no French town."""
    states = references.states_named
    if any(states[found[0]] != _FRANCE for found in _any_state(tuple(states)).finditer(clause.folded)):
        return True
    for found in (
        (*_AT.finditer(clause.bare), *_TURKISH.finditer(clause.bare)) if language != "de" else ()
    ):  # every noun has one
        first = fold(found["place"]).split()[0]
        if language == "en" and found[0].lower().startswith("a "):
            continue  # "a French course"
        here = first in _HERE or first in MONTHS or first in known.hosts or len(first) < _A_NAME
        here = here or found["place"].isupper()  # "au CHU"
        if not (here or references.communes.named(first)):
            return True
    return False


@lru_cache(maxsize=2)
def _any_state(names: tuple[str, ...]) -> re.Pattern[str]:
    return _any_of(names)


@lru_cache(maxsize=2)
def _towns(
    places: tuple[FrenchPlace, ...], departments: tuple[Department, ...], communes: Communes, department: str
) -> re.Pattern[str]:
    """Names of French towns of the tables that are not in a department."""
    towns = {
        fold(name)
        for place in places
        if not any(one.department == department for name in place.names for one in communes.named(name))
        for name in place.names
    }
    return _any_of(towns | {fold(one.prefecture) for one in departments if one.prefecture and one.code != department})


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """One pattern of names: whole words, in Arabic and Chinese letters anywhere."""
    kept = sorted((name for name in names if len(name) >= _A_NAME or not name.isascii()), key=len, reverse=True)
    spaced = [re.escape(name) for name in kept if not _UNSPACED.search(name)]
    glued = [re.escape(name) for name in kept if _UNSPACED.search(name) and len(name) > 1]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced) or '(?!)'})(?!\w)|{'|'.join(glued) or '(?!)'}")

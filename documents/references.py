"""The tables that understanding and judging lean on: rows go in, look-ups come out.

`config.tables.load` reads the rows from files; a test may give its own. Everything that costs time is indexed when
it is first asked for. Nothing here decides: it says what the tables say, or None.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from documents.folding import bare, fold
from documents.wording import Wording, wording

if TYPE_CHECKING:
    from documents.seals.trust import Trust
    from documents.understanding.respelling import KnownWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A French commune, one of its former parts, or a district of Paris, Lyon, Marseille."""

    insee: str
    name: str
    postcodes: tuple[str, ...]
    parent: str = ""  #: INSEE code of the commune it belongs to now; "" for a commune of today

    @property
    def department(self) -> str:
        """Its department's code: "63", "2A", "974"."""
        return self.insee[:3] if self.insee.startswith(("97", "98")) else self.insee[:2]

    @property
    def place(self) -> str:
        """The INSEE code of today's commune."""
        return self.parent or self.insee


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    code: str
    name: str
    prefecture: str  #: the town, "" where the table has none


SPECIMENS = "UTO"  #: the State of ICAO's own specimens (9303-3 §5), to which no law applies


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A State, or one of the special codes of ICAO 9303-3 §5."""

    code: str  #: as in a zone: three letters, "D" for Germany
    alpha2: str = ""
    french: str = ""
    english: str = ""
    stamp: str = ""  #: its letters on a border stamp; Schengen States only
    schengen_since: dt.date | None = None
    free_movement: bool = False  #: EU, EEA, Switzerland
    exempt: bool = False  #: annex II of Regulation (EU) 2018/1806, at some time
    exempt_since: dt.date | None = None  #: None: always
    exempt_until: dt.date | None = None  #: None: still


class FrenchPlace(NamedTuple):
    """A place of mainland France or Corsica from which people fly, sail or ride abroad."""

    code: str  #: of its airport (IATA), "" where it has none
    names: tuple[str, ...]  #: in several languages and scripts; none where they are of other places or words too


class Communes:
    """The communes of all departments, found by name, by postcode or by INSEE code. `rows` is read once, when asked."""

    def __init__(self, rows: Iterable[tuple[str, str, str, str]]) -> None:
        """`rows`: (INSEE code, name, postcodes separated by spaces, INSEE code of today's commune or "")."""
        self._rows = rows

    @cached_property
    def all(self) -> tuple[Commune, ...]:
        return tuple(
            Commune(insee=insee, name=name, postcodes=tuple(codes.split()), parent=parent)
            for insee, name, codes, parent in self._rows
        )

    @cached_property
    def _by_key(self) -> dict[str, list[Commune]]:
        # All names are folded at once: one by one would cost half a second.
        keys = _keys_of([commune.name for commune in self.all])
        found: dict[str, list[Commune]] = {}
        for commune, key in zip(self.all, keys, strict=True):
            found.setdefault(key, []).append(commune)
        return found

    @cached_property
    def _by_postcode(self) -> dict[str, list[Commune]]:
        found: dict[str, list[Commune]] = {}
        for commune in self.all:
            for code in commune.postcodes:
                found.setdefault(code, []).append(commune)
        return found

    @cached_property
    def _by_insee(self) -> dict[str, Commune]:
        return {commune.insee: commune for commune in self.all if not commune.parent}

    def named(self, name: str) -> tuple[Commune, ...]:
        """Communes of exactly that name, whatever its case, accents, hyphens, Saint or St."""
        return tuple(self._by_key.get(key_of(name), ()))

    def at(self, postcode: str) -> tuple[Commune, ...]:
        """Communes, of today and former, that have that postcode. CEDEX codes have none."""
        return tuple(self._by_postcode.get(postcode, ()))

    def today(self, insee: str) -> Commune | None:
        """Today's commune of that code."""
        return self._by_insee.get(insee)


_WRITTEN_OUT = {"ST": "SAINT", "STE": "SAINTE", "S": "SUR"}


def key_of(name: str) -> str:
    """What two spellings of a commune share: capitals without accents, one space between words, Saint written out.

    >>> key_of("ST-Genès Champanelle")
    'SAINT GENES CHAMPANELLE'
    """
    words = fold(name).split()
    return " ".join(_WRITTEN_OUT.get(word, word) for word in words)


def _keys_of(names: Sequence[str]) -> list[str]:
    """`key_of` of many names."""
    folded = re.sub(r"[^\w\n]+|_+", " ", bare("\n".join(names)))
    spelt = folded.replace("\n", "\n ").join((" ", " "))
    for short, long in _WRITTEN_OUT.items():
        spelt = re.sub(rf"(?<= ){short}(?=[ \n]|$)", long, spelt)
    return [" ".join(key.split()) for key in spelt.split("\n")]


def _public_list() -> "Trust":
    from documents.seals.trust import public_list  # loads cryptography: few papers bear a seal

    return public_list()


_SAYS_NOTHING = Wording({})


@dataclass(frozen=True, kw_only=True)
class References:
    """All tables. The defaults are empty tables, so that a test names only what it needs."""

    communes: Communes = field(default_factory=lambda: Communes(()))
    departments: tuple[Department, ...] = ()
    countries: tuple[Country, ...] = ()
    #: language → code of a State → its name there, folded; French and English names stand in `countries`
    country_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    carriers: Mapping[str, str] = field(default_factory=dict)  #: IATA code → name
    french_places: tuple[FrenchPlace, ...] = ()
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  #: field → how papers print its label
    phrases: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  #: topic → language → phrases
    not_spelt_by: frozenset[str] = frozenset()  #: topics of `phrases` by which no reader's slip is put right
    #: table → label (a rule, or what a clause has) → phrases as `documents.wording` has them
    said: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    matters: tuple[dict[str, Any], ...] = ()  #: kinds of deeds that a mail may tell, as `told.deeds` has them
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  #: category → where it goes: title, text …
    seal_trust: Callable[[], "Trust"] = _public_list  #: who may seal a 2D-Doc; called when a paper bears one

    @cached_property
    def _wordings(self) -> dict[str, Wording]:
        return {table: wording(phrases) for table, phrases in self.said.items()}

    def wording(self, table: str) -> Wording:
        """The phrases of a table, ready to be searched for; those of no table say nothing."""
        return self._wordings.get(table, _SAYS_NOTHING)

    @cached_property
    def states_named(self) -> Mapping[str, str]:
        """Folded name of a State, in each language of the tables → its code."""
        named = {fold(name): one.code for one in self.countries for name in (one.french, one.english) if name}
        for names in self.country_names.values():
            named |= {name: code for code, name in names.items() if name}
        return named

    @cached_property
    def known_words(self) -> "KnownWords":
        """The long words of the phrases and labels, to put a reader's slips right."""
        from documents.understanding.respelling import known_words

        spelt = {topic: said for topic, said in self.phrases.items() if topic not in self.not_spelt_by}
        return known_words((spelt,), (label for labels in self.labels.values() for label in labels))

    @cached_property
    def _countries(self) -> dict[str, Country]:
        return {country.code: country for country in self.countries}

    @cached_property
    def _departments(self) -> dict[str, Department]:
        return {department.code: department for department in self.departments}

    @cached_property
    def _country_names(self) -> dict[str, Country]:
        named = {fold(country.english): country for country in self.countries if country.code != "DEU"}
        return named | {fold(country.french): country for country in self.countries if country.code != "DEU"}

    @cached_property
    def carrier_names(self) -> tuple[str, ...]:
        """The names of all carriers, folded."""
        return tuple(fold(name) for name in self.carriers.values())

    @cached_property
    def names_abroad(self) -> frozenset[str]:
        """The French and English names of all States but France, folded."""
        return frozenset(name for one, names in self.spoken_of if one.code != "FRA" for name in names)

    @cached_property
    def spoken_of(self) -> tuple[tuple[Country, tuple[str, ...]], ...]:
        """Each State with its French and English names, folded."""
        return tuple((one, tuple(fold(name) for name in (one.french, one.english) if name)) for one in self.countries)

    @cached_property
    def _stamps(self) -> dict[str, Country]:
        return {country.stamp: country for country in self.countries if country.stamp and country.code != "D"}

    def country(self, code: str) -> Country | None:
        """The country of a zone's three-letter code ("D" too)."""
        return self._countries.get(code.strip("<").upper())

    def country_named(self, name: str) -> Country | None:
        """The country of a French or English name."""
        return self._country_names.get(fold(name))

    def stamp_state(self, letters: str) -> Country | None:
        """The Schengen State whose stamps bear these letters."""
        return self._stamps.get(letters.upper())

    def department(self, code: str) -> Department | None:
        return self._departments.get(code)

    def visa_exempt(self, nationality: str, on: dt.date | None = None) -> bool:
        """Whether nationals need no visa for short stays: annex II of Regulation (EU) 2018/1806, or free movement.

        `on` is the day that counts (of the entry); without it, whether they are exempt in general.
        """
        country = self.country(nationality)
        if country is None:
            return False
        if country.free_movement:
            return True
        if not country.exempt or (on is None and country.exempt_until is not None):
            return False
        return on is None or (country.exempt_since or on) <= on <= (country.exempt_until or on)

    def free_movement(self, nationality: str) -> bool:
        """Whether nationals of the EU, the EEA or Switzerland: they need no permit at all."""
        country = self.country(nationality)
        return country is not None and country.free_movement

    def schengen(self, state: str, on: dt.date | None = None) -> bool:
        """Whether that State (three letters, or its stamp's letters) applies the Schengen rules on that day."""
        country = self.country(state) or self.stamp_state(state)
        return (
            country is not None and country.schengen_since is not None and (on is None or country.schengen_since <= on)
        )

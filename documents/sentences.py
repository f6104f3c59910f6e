"""From reasons to sentences: for the agent in French, for the applicant in their language.

The sentences stand in `rules/<language>/agent.toml` and `applicant.toml` of a template environment that the caller
gives: a table `[sentences]` of rule id → Jinja2 text, and `[words]`, which says in words what parameters hold as slugs.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound

from documents.dossier import Reason
from documents.rules import RULES
from documents.vocabulary import Cure

AGENT_LANGUAGE = "fr"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTHS = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
}


class MissingSentence(KeyError):
    """For the developer: a rule has no sentence in a language that has sentences."""


@dataclass(frozen=True)
class Sentences:
    """The sentences of all rules; `environment` loads `rules/<language>/<reader>.toml`."""

    environment: Environment

    def agent(self, reason: Reason) -> str:
        """What the rule says to an agent, in French."""
        return self._render(reason, AGENT_LANGUAGE, "agent")

    def applicant(self, reasons: Iterable[Reason], language: str) -> tuple[str, ...]:
        """What to tell the applicant of the reasons that they can cure, each sentence once.

        KeyError when there are no sentences in that language: see `speaks`.
        """
        told = (self._render(r, language, "applicant") for r in reasons if r.cure is Cure.APPLICANT)
        return tuple(dict.fromkeys(told))

    def speaks(self, language: str) -> bool:
        """Whether there are sentences for applicants in that language."""
        try:
            self._table(language, "applicant")
        except KeyError:
            return False
        return True

    @cached_property
    def _tables(self) -> dict[tuple[str, str], dict[str, dict[str, str]]]:
        return {}

    @cached_property
    def _plain(self) -> Environment:
        # Sentences are text; whoever puts them on a page escapes them.
        return self.environment.overlay(autoescape=False, undefined=StrictUndefined)

    def _table(self, language: str, reader: str) -> dict[str, dict[str, str]]:
        key = (language, reader)
        if key not in self._tables:
            loader = self.environment.loader
            assert loader is not None, "the environment needs a loader"
            try:
                source = loader.get_source(self.environment, f"rules/{language}/{reader}.toml")[0]
            except TemplateNotFound as error:
                raise KeyError(f"no sentences for the {reader} in {language!r}") from error
            self._tables[key] = tomllib.loads(source)
        return self._tables[key]

    def _render(self, reason: Reason, language: str, reader: str) -> str:
        table = self._table(language, reader)
        if reason.rule not in table["sentences"]:
            raise MissingSentence(f"{reason.rule} in rules/{language}/{reader}.toml")
        values = dict.fromkeys(_names(reason.rule), None) | {
            name: _in_words(name, value, language, table["words"]) for name, value in reason.params.items()
        }
        return self._plain.from_string(table["sentences"][reason.rule]).render(values)


def _names(rule: str) -> tuple[str, ...]:
    """The parameters that a rule may have, so that an absent one is false and a misspelt one an error."""
    return RULES[rule].params


def _in_words(name: str, value: str, language: str, words: dict[str, Any]) -> str:
    """A parameter as a sentence says it: days written out, slugs of flaws and doubts in words."""
    if _DAY.fullmatch(value):
        return written_day(dt.date.fromisoformat(value), language)
    if name in ("flaws", "doubt", "why", "checks"):
        return ", ".join(words.get(slug.strip(), slug.strip()) for slug in value.split(","))
    return value


def written_day(day: dt.date, language: str) -> str:
    """ "1er mars 2020", "1 March 2020", "1 de marzo de 2020"; ISO in other languages."""
    if language not in _MONTHS:
        return day.isoformat()
    month = _MONTHS[language][day.month - 1]
    if language == "fr":
        return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
    if language == "es":
        return f"{day.day} de {month} de {day.year}"
    return f"{day.day} {month} {day.year}"

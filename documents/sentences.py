"""From reasons to sentences: for the agent in French or English, for the applicant in their language.

The sentences stand in `rules/<language>/agent.toml` and `applicant.toml` of a template environment that the caller
gives: a table `[sentences]` of rule id → Jinja2 text, and `[words]`, which says in words what parameters hold as slugs.
A language is a folder: its applicant.toml also has `[calendar]` (how a day is written), and may have `comma` (between
words) and `direction = "rtl"`. Adding a language is adding a folder.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateNotFound

from documents.dossier import Reason
from documents.rules import RULES
from documents.vocabulary import Cure

AGENT_LANGUAGE = "fr"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISOLATE = "\u2068{}\u2069"  # FSI … PDI: what is between them does not turn the line around it


class MissingSentence(KeyError):
    """For the developer: a rule has no sentence in a language that has sentences."""


@dataclass(frozen=True)
class Sentences:
    """The sentences of all rules; `environment` loads `rules/<language>/<reader>.toml`."""

    environment: Environment

    def agent(self, reason: Reason, language: str = AGENT_LANGUAGE) -> str:
        """What the rule says to an agent. KeyError in a language without sentences for agents."""
        return self._render(reason, language, "agent")

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

    def written_day(self, day: dt.date, language: str) -> str:
        """ "1er mars 2020", "1 March 2020", "1 de marzo de 2020". KeyError in a language without sentences."""
        return _written(day, self._table(language, "applicant")["calendar"])

    @cached_property
    def _tables(self) -> dict[tuple[str, str], dict[str, Any]]:
        return {}

    @cached_property
    def _plain(self) -> Environment:
        # Sentences are text; whoever puts them on a page escapes them.
        return self.environment.overlay(autoescape=False, undefined=StrictUndefined)

    def _table(self, language: str, reader: str) -> dict[str, Any]:
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
            name: self._in_words(name, value, language, table) for name, value in reason.params.items()
        }
        text: str = table["sentences"][reason.rule]
        return self._plain.from_string(text).render(values)

    def _in_words(self, name: str, value: str, language: str, table: Mapping[str, Any]) -> str:
        """A parameter as a sentence says it: days written out, slugs of flaws and doubts in words."""
        if name in ("flaws", "doubt", "why", "checks"):
            words: Mapping[str, str] = table["words"]
            comma: str = table.get("comma", ", ")
            return comma.join(words.get(slug.strip(), slug.strip()) for slug in value.split(","))
        said = self.written_day(dt.date.fromisoformat(value), language) if _DAY.fullmatch(value) else value
        return _ISOLATE.format(said) if said and table.get("direction") == "rtl" else said


def _names(rule: str) -> tuple[str, ...]:
    """The parameters that a rule may have, so that an absent one is false and a misspelt one an error."""
    return RULES[rule].params


def _written(day: dt.date, calendar: Mapping[str, Any]) -> str:
    """A day by a `[calendar]`: its pattern has {day}, {month} (its name), {number} (of the month) and {year}."""
    pattern: str = calendar["pattern"]
    return pattern.format(
        day=calendar.get("first", "1") if day.day == 1 else day.day,
        month=calendar["months"][day.month - 1],
        number=day.month,
        year=day.year,
    )

"""The wording of the two papers: a folder of Jinja2 templates and word lists in, rendered sentences out."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generators.spoken_dates import Calendar

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "papers"


class PaperTexts:
    """The texts in `folder`: `<lang>/<paper>.jinja`, each text a block of it, and `<lang>/words.toml`.

    Templates run in a sandbox; an undefined name is an error; values are escaped for reportlab's paragraph markup.
    """

    def __init__(self, folder: Path) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folder, encoding="utf-8"), undefined=StrictUndefined, autoescape=True
        )
        # A telephone number that is broken over two lines is dialled wrong.
        self._environment.filters["bound"] = lambda text: text.replace(" ", "\N{NO-BREAK SPACE}")
        self._words = {
            path.parent.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*/words.toml")
        }
        self._calendars = {language: Calendar.of(words["calendar"]) for language, words in self._words.items()}

    def words(self, language: str) -> Mapping[str, Any]:
        """The word list of a language."""
        return self._words[language]

    def calendar(self, language: str) -> Calendar:
        """How that language writes dates."""
        return self._calendars[language]

    def say(self, paper: str, block: str, **values: object) -> str:
        """One block of a paper ("fr/permit", "title"), as paragraph markup on one line."""
        return " ".join(self.paragraphs(paper, block, **values))

    def paragraphs(self, paper: str, block: str, **values: object) -> tuple[str, ...]:
        """A block whose paragraphs are separated by an empty line."""
        template = self._template(paper)
        text = "".join(template.blocks[block](template.new_context({**values})))
        return tuple(part.strip().replace("\n", " ") for part in text.split("\n\n") if part.strip())

    def _template(self, paper: str) -> Template:
        return self._environment.get_template(f"{paper}.jinja")


@cache
def default_texts() -> PaperTexts:
    """The texts that come with the project."""
    return PaperTexts(FOLDER)

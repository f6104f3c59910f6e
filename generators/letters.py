"""Letters: a kind, facts and languages in; subject, plain text and HTML out. French first, then courtesy translations.

A language is a folder of `templates/letters`: `language.toml` (names, words, how it writes dates) and a template for
each kind with two blocks, `subject` and `body` (light markup, see `prose`). Adding a language is adding a folder.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generators import prose
from generators.drawings import Drawing, drawing_of
from generators.facts import MissingValue
from generators.letter_facts import REQUIRED, ItemStatus, LetterData, LetterKind, Sentences
from generators.spoken_dates import Calendar

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "letters"
AUTHORITATIVE = "fr"
#: For a reader whose language has no folder.
FALLBACK = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing that the HTML of a letter shows: it goes with the letter, nothing is fetched from anywhere."""

    name: str  #: slug of the requirement
    content_id: str  #: without angle brackets; the HTML names it as cid:…
    drawing: Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, ready for `mime.build`."""

    subject: str
    text: str  #: whole without any picture
    html: str
    languages: tuple[str, ...]  #: as written, French first
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of letters."""

    code: str
    name: str  #: in itself
    rtl: bool
    calendar: Calendar
    words: dict[str, str]
    requirements: dict[str, dict[str, str]]  #: slug → name, how, drawing
    unread: dict[str, str]
    topics: dict[str, str]

    @classmethod
    def load(cls, folder: Path) -> "Language":
        """From a language's folder."""
        table = tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))
        return cls(
            code=folder.name,
            name=table["name"],
            rtl=table.get("direction", "ltr") == "rtl",
            calendar=Calendar.of(table["calendar"]),
            words=table["words"],
            requirements=table["requirements"],
            unread=table["unread"],
            topics=table["topics"],
        )

    def listing(self, names: tuple[str, ...]) -> str:
        """ "A, B and C"."""
        if len(names) < 2:
            return "".join(names)
        return f"{self.words['comma'].join(names[:-1])}{self.words['and']}{names[-1]}"


class LetterTexts:
    """The folder of languages and the page that holds a letter's HTML."""

    def __init__(self, folder: Path) -> None:
        self.languages = {
            path.parent.name: Language.load(path.parent) for path in sorted(folder.glob("*/language.toml"))
        }
        self._folder = folder
        self._layout = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folder, encoding="utf-8"), undefined=StrictUndefined, autoescape=True
        ).get_template("layout.html")
        self._environments = {code: self._environment(language) for code, language in self.languages.items()}

    def _environment(self, language: Language) -> ImmutableSandboxedEnvironment:
        def finalize(value: Any) -> Any:
            if value is None:
                raise MissingValue("a value of the letter")
            # Markup is what no value can be: it comes from our own language files only.
            return str(value) if isinstance(value, Markup) else prose.escaped(str(value), isolate=language.rtl)

        environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(self._folder / language.code, encoding="utf-8"),
            undefined=StrictUndefined,
            finalize=finalize,
            autoescape=select_autoescape(("html",)),  # `prose` escapes: what is rendered here is no HTML yet
        )
        environment.filters["day"] = lambda date: language.calendar.day(date)
        return environment

    def render(self, language: str, kind: LetterKind, block: str, values: dict[str, object]) -> str:
        """One block of a letter, in light markup."""
        template = self._environments[language].get_template(f"{kind}.txt")
        return "".join(template.blocks[block](template.new_context(values))).strip()

    def page(self, **values: object) -> str:
        """The HTML page around the sections of a letter."""
        return self._layout.render(**values)


@cache
def default_texts() -> LetterTexts:
    """The letters that come with the project."""
    return LetterTexts(FOLDER)


def available_languages() -> tuple[str, ...]:
    """Codes of the languages that letters speak."""
    return tuple(default_texts().languages)


def spoken(languages: tuple[str, ...], texts: LetterTexts) -> tuple[str, ...]:
    """French first, then each known language once; a language without a folder brings English in its place."""
    known = [code if code in texts.languages else FALLBACK for code in (AUTHORITATIVE, *languages)]
    return tuple(dict.fromkeys(known))


def compose(
    letter: LetterKind, data: LetterData, languages: tuple[str, ...], texts: LetterTexts | None = None
) -> Letter:
    """Write `letter` in French and in `languages` (codes such as "en"). Same arguments, same letter.

    Raises `MissingValue` naming the field that this kind of letter cannot be without.
    """
    texts = texts or default_texts()
    _require(letter, data)
    codes = spoken(languages, texts)
    values = {code: _values(data, texts.languages[code]) for code in codes}
    subjects = {code: prose.plain(texts.render(code, letter, "subject", values[code])) for code in codes}
    bodies = {code: prose.parse(texts.render(code, letter, "body", values[code])) for code in codes}
    translations = [texts.languages[code] for code in codes[1:]]

    subject = " / ".join(subjects[code] for code in (*codes[1:], AUTHORITATIVE))
    if data.reference:
        subject = f"{subject} [{data.reference}]"
    parts = [language.words["pointer"] for language in translations]
    parts.append(prose.as_text(bodies[AUTHORITATIVE]))
    for language in translations:
        parts += ["=" * 60, language.words["translation"], prose.as_text(bodies[language.code])]
    named = dict.fromkeys(piece.drawing for piece in bodies[AUTHORITATIVE] if piece.drawing)
    pictures = {name: _picture(name) for name in named}
    sections = [_section(bodies[code], texts.languages[code], pictures) for code in codes]
    html = texts.page(subject=subject, title=data.service.name, sections=sections)
    text = "\n\n".join(parts) + "\n"
    return Letter(subject=subject, text=text, html=html, languages=codes, pictures=tuple(pictures.values()))


def _section(body: tuple[prose.Piece, ...], language: Language, pictures: Mapping[str, Picture]) -> dict[str, object]:
    """A letter in one language, as the page shows it."""
    illustrations = {
        name: prose.Illustration(
            source=f"cid:{picture.content_id}",
            alt=language.requirements[name]["drawing"],
            width=picture.drawing.width,
            height=picture.drawing.height,
        )
        for name, picture in pictures.items()
    }
    return {
        "language": language,
        "direction": "rtl" if language.rtl else "ltr",
        # every text in it was escaped by `prose`
        "body": Markup(prose.as_html(body, illustrations=illustrations)),  # noqa: S704
    }


def _picture(requirement: str) -> Picture:
    """The drawing of a requirement's paper. Its Content-ID (RFC 2392) is as unique as what it shows."""
    drawing = drawing_of(requirement)
    digest = hashlib.sha256(drawing.data).hexdigest()[:20]
    return Picture(name=requirement, content_id=f"{requirement}.{digest}@drawings.prolongation", drawing=drawing)


def _require(letter: LetterKind, data: LetterData) -> None:
    for name in REQUIRED[letter]:
        if not getattr(data, name):
            raise MissingValue(name)
    if data.reasons is not None and not data.reasons.get(AUTHORITATIVE):
        raise MissingValue("reasons['fr']")
    if data.hearing is not None and data.hearing.urgency is not None and not data.hearing.urgency.get(AUTHORITATIVE):
        raise MissingValue("hearing.urgency['fr']")


def _values(data: LetterData, language: Language) -> dict[str, object]:
    """What the templates of a language may name."""

    def said(sentences: Sentences) -> tuple[str, ...]:
        return tuple(sentences.get(language.code, (language.words["see_french"],)))

    people = [
        {
            "name": person.name or language.words["nameless"],
            **{
                str(status): [
                    {
                        "slug": Markup(item.requirement),  # noqa: S704 # a key of the language file
                        "name": language.requirements[item.requirement]["name"],
                        "how": language.requirements[item.requirement]["how"],
                        "sentences": said(item.sentences) if item.sentences else (),
                    }
                    for item in person.items
                    if item.status is status
                ]
                for status in ItemStatus
            },
        }
        for person in data.applicants
    ]
    names = tuple(prose.escaped(person.name, isolate=language.rtl) for person in data.applicants if person.name)
    return {
        "l": data,
        "people": people,
        "names": Markup(language.listing(names)),  # noqa: S704 # each name was escaped, and set apart, above
        "words": language.words,
        "reasons": said(data.reasons) if data.reasons else (),
        "urgency": said(data.hearing.urgency) if data.hearing and data.hearing.urgency else (),
        "unread": [(file.name, language.unread.get(file.reason, language.unread["other"])) for file in data.unread],
        "passage": (data.passage or {}).get(language.code, (language.words["more_french"],) if data.passage else ()),
        "topic": language.topics.get(data.topic, language.topics["other"]) if data.topic else "",
    }

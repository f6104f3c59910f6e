"""A paper about closed borders and its reader's nationality in; whether it is over, or of another State, out.

That a closure has an end is read with the paper. Of what State it speaks is told by its page: where the one State that
is named there, France aside, is not the reader's, an agent looks.
"""

from collections.abc import Iterator, Mapping, Sequence

from documents.dossier import Reason
from documents.folding import fold
from documents.judgement.bench import Bench
from documents.judgement.exhibits import Exhibit
from documents.references import SPECIMENS, Country
from documents.rules import speak
from documents.vocabulary import Field

_LANGUAGES = ("fr", "en")  #: whose names of States are told by whole words
_GLUED = ("ar", "zh")  #: written without blanks, or with articles glued to words
_LONGER = 5  #: letters of a State's name in another language: "mali" is Turkish for "fiscal"
_SHORTEST = 4  #: letters of a State's name that is no other word's, and of those by which its people are told
#: France and its territories: "réunion" is a meeting, too.
_HOME = frozenset(["FRA", "REU", "GLP", "MTQ", "GUF", "MYT", "SPM", "BLM", "MAF", "PYF", "NCL", "WLF", "ATF"])


def doubts_of_closure(paper: Exhibit, bench: Bench) -> Iterator[Reason]:
    """What is to be said of a closed border for this person."""
    until = paper.day("until")
    if until is not None and until < bench.today:
        yield speak("proof-closure-over", (paper.evidence("until", "grade"),), until=until.isoformat())
    own = [
        country
        for field in (Field.NATIONALITY, Field.PASSPORT_STATE)
        if (country := bench.references.country(bench.facts.get(field)))
    ]
    language = paper.get("language")
    if not own or SPECIMENS in (one.code for one in own):
        return
    text = f" {fold(paper.sheet.page.text)} "
    theirs = [name for country, names in bench.references.spoken_of if country in own for name in names]
    if language in _LANGUAGES:
        named = _named(text, bench)
    elif language in bench.references.country_names:
        names = bench.references.country_names[language]
        named = _named_in(text, language, names, bench)
        theirs += [names[country.code] for country in own if country.code in names]
    else:
        return
    if len(named) == 1 and not _spoken_of(text, theirs, glued=language in _GLUED):
        yield speak("proof-other-state", (paper.evidence("grade"),), state=named[0].code, nationality=own[0].code)


def _named(text: str, bench: Bench) -> list[Country]:
    """The States but France that a folded text names in French or English, each once."""
    return [
        country
        for country, names in bench.references.spoken_of
        if _is_another(country.code) and any(len(name) >= _SHORTEST and f" {name} " in text for name in names)
    ]


def _named_in(text: str, language: str, names: Mapping[str, str], bench: Bench) -> list[Country]:
    """The same in a language that has endings, or glues words: names but for their last letter, longer than words."""
    found: dict[str, Country] = {}
    for code, name in names.items():
        glued = language in _GLUED
        stem = name if glued else name[:-1]
        stands = stem in text if glued else f" {stem}" in text
        country = bench.references.country(code)
        if country and _is_another(code) and stands and (glued or len(name) >= _LONGER):
            found.setdefault(stem, country)
    # "Kongo-Kinshasa" is no Congo, "圭亚那" no part of "法属圭亚那": the longest name counts.
    longest = [stem for stem in found if not any(stem != other and stem in other for other in found)]
    return [found[stem] for stem in longest]


def _is_another(code: str) -> bool:
    return code not in _HOME and code != SPECIMENS


def _spoken_of(text: str, names: Sequence[str], *, glued: bool = False) -> bool:
    """Whether a State of these names, or its people, are spoken of: "marocaines" begins as Maroc does.

    `glued`: words may have an article before them, or no blanks around them.
    """
    if glued and any(name and name in text for name in names):
        return True
    words = {word for name in names for word in name.split() if len(word) >= _SHORTEST}
    return any(f" {word[:_SHORTEST]}" in text for word in words) or any(f" {name} " in text for name in names)

"""A paper about closed borders and its reader's nationality in; whether it is over, or of another State, out.

That a closure has an end is read with the paper. Of what State it speaks is told by its page: where the one State that
is named there, France aside, is not the reader's, an agent looks.
"""

from collections.abc import Iterator, Sequence

from documents.dossier import Reason
from documents.folding import fold
from documents.judgement.bench import Bench
from documents.judgement.exhibits import Exhibit
from documents.references import SPECIMENS, Country
from documents.rules import speak
from documents.vocabulary import Field

_LANGUAGES = ("fr", "en")  #: in which the table has the names of States
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
    if not own or SPECIMENS in (one.code for one in own) or paper.get("language") not in _LANGUAGES:
        return
    text = f" {fold(paper.sheet.page.text)} "
    named = _named(text, bench)
    theirs = [name for country, names in bench.references.spoken_of if country in own for name in names]
    if len(named) == 1 and not _spoken_of(text, theirs):
        yield speak("proof-other-state", (paper.evidence("grade"),), state=named[0].code, nationality=own[0].code)


def _named(text: str, bench: Bench) -> list[Country]:
    """The States but France that a folded text names, each once."""
    return [
        country
        for country, names in bench.references.spoken_of
        if country.code not in _HOME
        and country.code != SPECIMENS
        and any(len(name) >= _SHORTEST and f" {name} " in text for name in names)
    ]


def _spoken_of(text: str, names: Sequence[str]) -> bool:
    """Whether a State of these names, or its people, are spoken of: "marocaines" begins as Maroc does."""
    words = {word for name in names for word in name.split() if len(word) >= _SHORTEST}
    return any(f" {word[:_SHORTEST]}" in text for word in words) or any(f" {name} " in text for name in names)

"""A dossier goes in; the facts of its papers against which what is told is held come out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.dates import days_in
from documents.dossier import Dossier
from documents.folding import fold
from documents.judgement.asking import signs
from documents.judgement.exhibits import BODY
from documents.judgement.likeness import Likeness, Name, compare
from documents.paper import Paper, Sheet
from documents.vocabulary import Field, Kind

_HOSTS = (Field.HOST_SURNAME, Field.HOST_GIVEN_NAMES)
_STATES = (Field.NATIONALITY, Field.PASSPORT_STATE)
_DAYS_LONG = 10  #: letters of an ISO day
_A_NAME = 3  #: letters of a word by which somebody, or some place, is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the papers of a dossier tell."""

    days: frozenset[dt.date]  #: on papers and of mails
    entries: frozenset[dt.date]  #: of the stamps
    words: frozenset[str]  #: folded, of the text of all papers and of the names in them
    states: frozenset[str]  #: ICAO codes of the applicants' nationalities and passports
    hosts: frozenset[str]  #: folded words of the hosts' family names
    host_names: tuple[Name, ...]
    lodged_privately: bool  #: a certificate names who lodges somebody
    bearers: tuple[Name, ...]  #: of passports and visas, a host's own among them

    @property
    def one_asks(self) -> bool:
        """Whether the passports and visas, but for a host's, are of one person."""
        return len({fold(name.given) for name in self.bearers if self.hosts.isdisjoint(fold(name.surname).split())}) < 2

    def host_signs(self, text: str) -> bool:
        """Whether who lodges somebody signs a text."""
        return any(_signs(text, name) for name in self.host_names)

    def signed(self, text: str) -> bool:
        """Whether who asks signs a text: a host's own passport is among the papers, too."""
        asking = [
            name for name in self.bearers if all(compare(name, host) is not Likeness.SAME for host in self.host_names)
        ]
        return any(_signs(text, name) for name in asking)

    @classmethod
    def of(cls, dossier: Dossier, without: Sheet | None = None) -> "Known":
        """The facts of a dossier's papers; the page `without` is not asked what it says in its text."""
        sheets = [sheet for sheet in dossier.sheets if sheet.attachment != BODY]
        papers = [paper for sheet in sheets for paper in sheet.papers]
        texts = [sheet.page.text for sheet in sheets if sheet is not without]
        homes = [paper for paper in papers if paper.kind is Kind.ACCOMMODATION]
        days = {*_days_of(papers), *(day for text in texts for day in days_in(text))}
        typed = [one.value for one in dossier.corrections]
        return cls(
            days=frozenset(days | {mail.date for mail in dossier.mails if mail.date}),
            entries=frozenset(_days_of(one for one in papers if one.kind is Kind.ENTRY_STAMP)),
            words=frozenset(_words((*texts, *typed, *(value for one in papers for value in one.fields.values())))),
            states=frozenset(one.fields.get(name, "") for one in papers for name in _STATES) - {""},
            hosts=frozenset(_words(one.fields.get(name, "") for one in homes for name in _HOSTS)),
            bearers=tuple(
                Name(one.fields.get(Field.SURNAME, ""), one.fields.get(Field.GIVEN_NAMES, ""))
                for one in papers
                if one.kind in (Kind.PASSPORT_IDENTITY, Kind.VISA)
            ),
            host_names=tuple(
                Name(one.fields.get(Field.HOST_SURNAME, ""), one.fields.get(Field.HOST_GIVEN_NAMES, ""))
                for one in homes
            ),
            lodged_privately=any(one.fields.get(Field.HOST_SURNAME) for one in homes),
        )


def _signs(text: str, name: Name) -> bool:
    """Whether a text is signed with a name, be it at the end of its last line."""
    given, surname = fold(name.given).split()[:1], fold(name.surname).split()
    last = fold(text).split()[-len(surname) - 1 :]
    return signs(text, name) or bool(given and surname and last in ([*given, *surname], [*surname, *given]))


def _days_of(papers: Iterable[Paper]) -> Iterator[dt.date]:
    for paper in papers:
        for value in paper.fields.values():
            for part in value.split():
                if len(part.strip(",;")) == _DAYS_LONG:
                    yield from _day(part.strip(",;"))


def _day(text: str) -> Iterator[dt.date]:
    try:
        yield dt.date.fromisoformat(text)
    except ValueError:
        return


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in fold(text).split() if len(word) >= _A_NAME)

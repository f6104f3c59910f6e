"""Some dozens of requests, judged by the real rules: what the cases of the crowd copy, each for a person of its own."""

import dataclasses
import datetime as dt
import hashlib
import json
from dataclasses import dataclass

from pydantic import TypeAdapter

from cases.models import Reading
from cases.readings import keep_kinds
from cases.surroundings import policy, references
from documents import page_json
from documents.dossier import Dossier, Judgement, Mail
from documents.judgement import judge
from documents.page import FileReading, Page
from documents.paper import Sheet
from documents.readers.version import READER_VERSION
from documents.sheets import sheets_of_file
from tests.bench.crowd.people import GIVEN, Someone
from tests.stories import Traveller, six_papers

NOW = dt.datetime(2026, 6, 10, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
BODY = "Bonjour,\nmon vol est annulé et je demande une prolongation de mon visa. Mes papiers sont joints.\nMerci.\n"
_REQUESTS = 48
_JSON = TypeAdapter(Judgement)
_OWN = ("surname", "given_names", "passport_number", "address", "postcode", "commune")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A request that was judged."""

    verdict: str
    judgement: str  #: its JSON, with "@surname@" and so on where the person's own fields stand
    anchors: str  #: JSON
    files: tuple[tuple[str, str], ...]  #: (name, SHA-256)

    def judgement_of(self, one: Someone, message: int) -> str:
        """The judgement as that of `one`, with its evidence in the message of that id."""
        street, _, place = one.address.rpartition(" 63")
        postcode, _, commune = f"63{place}".partition(" ")
        text = self.judgement.replace("MESSAGE:", f"{message}:")
        for name, value in zip(_OWN, (one.surname, one.given, one.passport, street, postcode, commune), strict=True):
            text = text.replace(f"@{name}@", value)
        return text


def patterns() -> tuple[Pattern, ...]:
    """The judged requests; what was read in their papers is stored."""
    return tuple(_pattern(number) for number in range(_REQUESTS))


def _pattern(number: int) -> Pattern:
    person = Traveller(number=f"A0{2345678 + number}", given=GIVEN[number % len(GIVEN)].upper())
    papers = six_papers(person, TODAY)
    if number % 3 == 1:
        papers.pop(list(papers)[number % 6])
    sheets: list[Sheet] = []
    files, kept = [], []
    for order, (name, page) in enumerate(papers.items(), 1):
        reading = _reading(name, page)
        row, _ = Reading.objects.get_or_create(
            sha256=reading.sha256,
            reader_version=READER_VERSION,
            defaults={"seen": page_json.dump(reading).decode()},
        )
        kept.append((row, name))
        sheets += sheets_of_file(reading, name, f"MESSAGE:1.{order}", references())[0]
        files.append((name, reading.sha256))
    keep_kinds(kept)
    mail = Mail(subject="Demande de prolongation de visa", body=BODY, date=TODAY)
    judged = judge(Dossier(mails=(mail,), sheets=tuple(sheets)), policy(), references(), TODAY)
    own = {name: f"@{name}@" for name in _OWN}
    people = tuple(dataclasses.replace(one, fields={**one.fields, **own}) for one in judged.applicants)
    return Pattern(
        verdict=str(judged.verdict),
        judgement=_JSON.dump_json(dataclasses.replace(judged, applicants=people)).decode(),
        anchors=json.dumps(list(judged.applicants[0].anchors)),
        files=tuple(files),
    )


def _reading(name: str, page: Page) -> FileReading:
    sha256 = hashlib.sha256(f"{name}{page!r}".encode()).hexdigest()
    return FileReading(name=name, media_type="image/jpeg", pages=(page,), sha256=sha256, reader_version=READER_VERSION)

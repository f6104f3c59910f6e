"""Fills an empty data base with cases: people, mails, papers that were read, judgements, letters, events; quickly.

Some dozens of requests are judged by the real rules; every case is one of them with a name, passport, address and host
of its own. What is stored of a case is as much as the service itself would store. Everybody is fictional.
"""

import dataclasses
import datetime as dt
import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from pydantic import TypeAdapter

from cases.models import (
    Applicant,
    Attachment,
    Case,
    ChainHead,
    Correspondent,
    Event,
    Mailbox,
    Message,
    Outgoing,
    Purpose,
    Reading,
    Sighting,
)
from cases.readings import keep_kinds
from cases.search_words import store_all
from cases.states import CaseState, MessageState, OutgoingState
from cases.surroundings import policy, references
from cases.transitions import event_hash
from documents import page_json
from documents.dossier import Dossier, Judgement, Mail
from documents.judgement import judge
from documents.page import FileReading, Page
from documents.paper import Sheet
from documents.readers.version import READER_VERSION
from documents.sheets import sheets_of_file
from tests.stories import Traveller, six_papers

NOW = dt.datetime(2026, 6, 10, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
DEPARTMENT = "63"
_TEMPLATES = 48
_BATCH = 2000
_JSON = TypeAdapter(Judgement)
_STATES = (
    *[CaseState.TO_DECIDE] * 12, *[CaseState.WAITING] * 10, *[CaseState.NEW] * 2, *[CaseState.ISSUED] * 60,
    *[CaseState.REFUSED] * 8, *[CaseState.TRANSFERRED] * 4, *[CaseState.CLOSED] * 3, CaseState.UNDELIVERED,
)  # fmt: skip
_BEGIN = (
    "BA", "CHE", "DI", "FO", "GRA", "HU", "KAL", "LO", "MI", "NA", "OL", "PRE", "RU", "SAL", "TO", "VA", "WEN",
    "YA", "ZU", "SCH",
)  # fmt: skip
_MIDDLE = (
    "LI", "MO", "RE", "NA", "VI", "TU", "SSA", "NDO", "KE", "RRA", "BEL", "GO", "DU", "PHI", "LA",
)  # fmt: skip
_END = (
    "NDER", "SKI", "VA", "DO", "RO", "KOV", "NI", "TTE", "MANN", "RES", "OGLU", "ENKO", "SON", "ISI", "BU",
)  # fmt: skip
_GIVEN = [
    "Anna",
    "Ola",
    "Kari",
    "Maria",
    "Joao",
    "Elif",
    "Wei",
    "Amina",
    "Pavel",
    "Lucia",
    "Noor",
    "Ines",
    "Omar",
    "Mei",
    "Ivan",
    "Sofia",
    "Adaeze",
    "Zoe",
    "Luis",
    "Hana",
]
_STREETS = (
    "des Lilas", "de la Gare", "du Puy", "Blatin", "des Volcans",
    "de Riom", "Victor Hugo", "du Lac", "des Acacias", "de l'Église",
)  # fmt: skip
_PLACES = ("63110 Beaumont", "63000 Clermont-Ferrand", "63200 Riom", "63300 Thiers", "63500 Issoire", "63170 Aubière")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A request that was judged: what a case copies."""

    judgement: Judgement
    files: tuple[tuple[str, str], ...]  #: (name, SHA-256)


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """Who a case is about, and what somebody may type to find it."""

    reference: str
    surname: str
    given: str
    passport: str
    host: str
    address: str


def people(count: int, seed: int) -> Iterator[Someone]:
    """So many people; one in fifty stays with a host who has many guests."""
    dice = random.Random(seed)
    busy = [(_name(dice), f"{dice.randint(1, 90)} rue {dice.choice(_STREETS)}") for _ in range(20)]
    signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    for number in range(count):
        host, street = busy[dice.randrange(20)] if dice.random() < 0.02 else (
            _name(dice), f"{dice.randint(1, 200)} rue {dice.choice(_STREETS)}"
        )  # fmt: skip
        code = "".join(signs[(number // 32**place) % 32] for place in range(4)) + "".join(dice.choices(signs, k=2))
        yield Someone(
            reference=f"{DEPARTMENT}-2026-{code}",
            surname=_name(dice),
            given=f"{dice.choice(_GIVEN)} {dice.choice(_GIVEN)}".upper(),
            passport=f"{dice.choice('ABCKLN')}{dice.randrange(10**8):08}",
            host=f"{host} {dice.choice(_GIVEN)}",
            address=f"{street} {dice.choice(_PLACES)}",
        )


def _name(dice: random.Random) -> str:
    return dice.choice(_BEGIN) + "".join(dice.choices(_MIDDLE, k=dice.randint(0, 2))) + dice.choice(_END)


def patterns() -> tuple[Pattern, ...]:
    """The judged requests; what was read in their papers is stored."""
    found = []
    for number in range(_TEMPLATES):
        person = Traveller(number=f"A0{2345678 + number}", given=_GIVEN[number % len(_GIVEN)].upper())
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
        mail = Mail(subject="Demande de prolongation de visa", body=_BODY, date=TODAY)
        judged = judge(Dossier(mails=(mail,), sheets=tuple(sheets)), policy(), references(), TODAY)
        found.append(Pattern(judgement=judged, files=tuple(files)))
    return tuple(found)


def _reading(name: str, page: Page) -> FileReading:
    sha256 = hashlib.sha256(f"{name}{page!r}".encode()).hexdigest()
    return FileReading(name=name, media_type="image/jpeg", pages=(page,), sha256=sha256, reader_version=READER_VERSION)


_BODY = "Bonjour,\nmon vol est annulé et je demande une prolongation de mon visa. Mes papiers sont joints.\nMerci.\n"


def fill(count: int, seed: int = 1) -> None:
    """Store `count` cases and everything around them in the data base that Django is set up with."""
    box = Mailbox.objects.create(department=DEPARTMENT, name="sejours", uidvalidity=1, held=count, last_success_at=NOW)
    known = patterns()
    dice = random.Random(seed)
    crowd = people(count, seed)
    previous = "0" * 64
    for start in range(0, count, _BATCH):
        some = list(islice(crowd, _BATCH))
        with transaction.atomic():
            previous = _store(box, some, start, known, dice, previous)
    ChainHead.objects.update_or_create(pk=1, defaults={"hash": previous})
    store_all(apps.get_app_config("cases").get_model, batch=_BATCH)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _store(
    box: Mailbox, crowd: Sequence[Someone], start: int, known: Sequence[Pattern], dice: random.Random, previous: str
) -> str:
    chosen = [known[(start + place) % len(known)] for place in range(len(crowd))]
    cases = Case.objects.bulk_create(
        _case(box, one, pattern, start + place, dice)
        for place, (one, pattern) in enumerate(zip(crowd, chosen, strict=True))
    )
    messages = Message.objects.bulk_create(_message(box, case, one) for case, one in zip(cases, crowd, strict=True))
    Attachment.objects.bulk_create(
        Attachment(message=message, path=f"1.{order}", name=name, media_type="image/jpeg", size=90_000, sha256=sha256)
        for message, pattern in zip(messages, chosen, strict=True)
        for order, (name, sha256) in enumerate(pattern.files, 1)
    )
    for case, message, one, pattern in zip(cases, messages, crowd, chosen, strict=True):
        case.judgement = _own(pattern.judgement, message.pk, one)
    Case.objects.bulk_update(cases, ["judgement"], batch_size=300)
    Sighting.objects.bulk_create(
        Sighting(mailbox=box, message=message, folder="INBOX", uidvalidity=1, uid=message.pk) for message in messages
    )
    Correspondent.objects.bulk_create(
        Correspondent(case=case, name=f"{one.given.title()} {one.surname.title()}", address=case.answer_address)
        for case, one in zip(cases, crowd, strict=True)
    )
    Applicant.objects.bulk_create(
        _applicant(case, one, pattern) for case, one, pattern in zip(cases, crowd, chosen, strict=True)
    )
    letters = Outgoing.objects.bulk_create(
        _letter(case, purpose) for case in cases for purpose in (Purpose.RECEIPT, Purpose.ACKNOWLEDGEMENT)
    )
    events = []
    for thing, action, when in _happened(cases, messages, letters):
        events.append(_event(thing, action, when, previous))
        previous = events[-1].hash
    Event.objects.bulk_create(events)
    return previous


def _case(box: Mailbox, one: Someone, pattern: Pattern, number: int, dice: random.Random) -> Case:
    opened = NOW - dt.timedelta(minutes=dice.randrange(60 * 24 * 90))
    return Case(
        department=DEPARTMENT,
        mailbox=box,
        reference=one.reference,
        token=f"token{number}",
        state=dice.choice(_STATES),
        answer_address=f"{one.given.split()[0]}.{one.surname}{number}@example.org".lower(),
        language="fr",
        opened_at=opened,
        last_mail_at=opened,
        verdict=str(pattern.judgement.verdict),
        judged_at=opened,
        stay_until=TODAY + dt.timedelta(days=dice.randrange(-30, 90)) if dice.random() < 0.95 else None,
        settled_at=opened,
        deadline_passed=dice.random() < 0.02,
    )


def _own(judgement: Judgement, message: int, one: Someone) -> str:
    """The pattern's judgement as that of another person, with its evidence in their message."""
    street, _, place = one.address.rpartition(" 63")
    fields = {"surname": one.surname, "given_names": one.given, "passport_number": one.passport, "address": street}
    fields["postcode"], _, fields["commune"] = f"63{place}".partition(" ")
    people = tuple(dataclasses.replace(person, fields={**person.fields, **fields}) for person in judgement.applicants)
    text = _JSON.dump_json(dataclasses.replace(judgement, applicants=people)).decode()
    return text.replace("MESSAGE:", f"{message}:")


def _message(box: Mailbox, case: Case, one: Someone) -> Message:
    return Message(
        mailbox=box,
        department=DEPARTMENT,
        sha256=hashlib.sha256(case.token.encode()).hexdigest(),
        size=700_000,
        received_at=case.opened_at,
        state=MessageState.ATTACHED,
        message_id_header=f"<{case.token}@example.org>",
        from_name=f"{one.given.title()} {one.surname.title()}",
        from_address=case.answer_address,
        subject="Demande de prolongation de visa",
        text=_BODY,
        category="visa-extension",
        language="fr",
        case=case,
        joined_by="opened",
        handled_at=case.opened_at,
    )


def _applicant(case: Case, one: Someone, pattern: Pattern) -> Applicant:
    person = pattern.judgement.applicants[0]
    return Applicant(
        case=case,
        position=1,
        anchors=list(person.anchors),
        surname=one.surname,
        given_names=one.given,
        birth_date="1984-03-14",
        nationality="NGA",
        passport_number=one.passport,
        address=one.address,
        host=one.host,
        stay_until=case.stay_until,
    )


def _letter(case: Case, purpose: Purpose) -> Outgoing:
    held = purpose == Purpose.ACKNOWLEDGEMENT and case.state == CaseState.NEW
    return Outgoing(
        department=DEPARTMENT,
        mailbox=case.mailbox,
        case=case,
        about=f"case:{case.pk}",
        purpose=purpose,
        state=OutgoingState.HELD if held else OutgoingState.SENT,
        recipient=case.answer_address,
        subject=f"Votre demande [{case.reference}]",
        text="Madame, Monsieur,\n\nnous avons reçu votre demande.\n" * 12,
        sha256=hashlib.sha256(f"{purpose}{case.pk}".encode()).hexdigest(),
        message_id_header=f"<{case.token}.{purpose}.1.0@example.org>",
        not_before=case.opened_at,
        sent_at=None if held else case.opened_at,
    )


def _happened(
    cases: Sequence[Case], messages: Sequence[Message], letters: Sequence[Outgoing]
) -> Iterator[tuple[Any, str, dt.datetime]]:
    for case, message in zip(cases, messages, strict=True):
        yield message, "parse", case.opened_at
        yield message, "read", case.opened_at
        yield case, "open", case.opened_at
        yield message, "attach", case.opened_at
        yield case, "judge", case.opened_at
        yield case, {"issued": "issue", "refused": "refuse"}.get(case.state, "bring"), case.opened_at
    for letter in letters:
        yield letter, "write", letter.not_before
        yield letter, "sent", letter.not_before


def _event(thing: Any, action: str, when: dt.datetime, previous: str) -> Event:
    event = Event(
        at=when,
        department=DEPARTMENT,
        actor="machine",
        action=action,
        thing=type(thing).__name__.lower(),
        thing_id=thing.pk,
        case_id=thing.pk if isinstance(thing, Case) else thing.case_id,
        after=str(thing.state),
        detail={"version": 0},
        previous=previous,
    )
    event.hash = event_hash(event)
    return event

"""Fills an empty data base with cases: people, mails, papers that were read, judgements, letters, events; quickly.

Every case is one of the judged requests of `patterns` with a name, passport, address and host of its own. What is
stored of a case is as much as the service itself would store. Everybody is fictional.
"""

import datetime as dt
import hashlib
import random
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import connection

from cases.models import (
    Applicant,
    Attachment,
    Case,
    CaseWord,
    ChainHead,
    Correspondent,
    Event,
    Mailbox,
    Message,
    Outgoing,
    Purpose,
    Sighting,
    Word,
)
from cases.search_words import columns, words_of
from cases.states import CaseState, MessageState, OutgoingState
from cases.transitions import event_hash
from tests.bench.crowd.load import Table, loading, stored
from tests.bench.crowd.patterns import BODY, NOW, TODAY, Pattern, patterns
from tests.bench.crowd.people import DEPARTMENT, Someone, people

_BATCH = 2000
_STATES = (
    *[CaseState.TO_DECIDE] * 12, *[CaseState.WAITING] * 10, *[CaseState.NEW] * 2, *[CaseState.ISSUED] * 60,
    *[CaseState.REFUSED] * 8, *[CaseState.TRANSFERRED] * 4, *[CaseState.CLOSED] * 3, CaseState.UNDELIVERED,
)  # fmt: skip
_LETTER = "Madame, Monsieur,\n\nnous avons bien reçu votre demande.\n" * 12

Row = tuple[Any, ...]


@dataclass(slots=True, kw_only=True)
class Rows:
    """What is stored of some cases, a list for each table."""

    case: list[Row] = field(default_factory=list)
    message: list[Row] = field(default_factory=list)
    attachment: list[Row] = field(default_factory=list)
    sighting: list[Row] = field(default_factory=list)
    correspondent: list[Row] = field(default_factory=list)
    applicant: list[Row] = field(default_factory=list)
    outgoing: list[Row] = field(default_factory=list)
    event: list[Row] = field(default_factory=list)
    word: list[Row] = field(default_factory=list)
    caseword: list[Row] = field(default_factory=list)


def fill(count: int, seed: int = 1) -> None:
    """Store `count` cases and everything around them in the data base that Django is set up with."""
    box = Mailbox.objects.create(department=DEPARTMENT, name="sejours", uidvalidity=1, held=count, last_success_at=NOW)
    crowd = _Crowd(patterns(), random.Random(seed))
    with loading():
        tables = _tables(box)
        everybody = people(count, seed)
        while some := list(islice(everybody, _BATCH)):
            rows = crowd.rows_of(some)
            for name, table in tables.items():
                table.load(getattr(rows, name))
        ChainHead.objects.update_or_create(pk=1, defaults={"hash": crowd.previous})
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _tables(box: Mailbox) -> dict[str, Table]:
    """Where the rows go; the order of the columns is that of `_Crowd`."""
    letter = Outgoing(department=DEPARTMENT, mailbox=box, text=_LETTER)
    return {
        "case": Table(
            Case(department=DEPARTMENT, mailbox=box, language="fr"),
            *("id", "reference", "token", "state", "answer_address", "verdict", "judgement", "stay_until"),
            *("deadline_passed", "opened_at", "last_mail_at", "judged_at", "settled_at"),
        ),
        "message": Table(
            Message(
                mailbox=box,
                department=DEPARTMENT,
                size=700_000,
                state=MessageState.ATTACHED,
                subject="Demande de prolongation de visa",
                text=BODY,
                category="visa-extension",
                language="fr",
                joined_by="opened",
            ),
            *("id", "case_id", "sha256", "message_id_header", "from_name", "from_address", "received_at", "handled_at"),
        ),
        "attachment": Table(
            Attachment(media_type="image/jpeg", size=90_000), "id", "message_id", "path", "name", "sha256"
        ),
        "sighting": Table(Sighting(mailbox=box, folder="INBOX", uidvalidity=1), "id", "message_id", "uid"),
        "correspondent": Table(Correspondent(), "id", "case_id", "name", "address"),
        "applicant": Table(
            Applicant(position=1, birth_date="1984-03-14", nationality="NGA"),
            *("id", "case_id", "anchors", "surname", "given_names", "passport_number", "address", "host", "stay_until"),
        ),
        "outgoing": Table(
            letter,
            *("id", "case_id", "about", "purpose", "state", "recipient", "subject", "sha256", "message_id_header"),
            *("not_before", "sent_at"),
        ),
        "event": Table(
            Event(department=DEPARTMENT, actor="machine", detail={"version": 0}),
            *("id", "at", "action", "thing", "thing_id", "case_id", "after", "previous", "hash"),
        ),
        "word": Table(Word(), "id", "text", "head", "tail", "length"),
        "caseword": Table(CaseWord(department=DEPARTMENT), "id", "word_id", "case_id"),
    }


class _Crowd:
    """Gives the rows of one person after the other; knows the ids that were given and where the chain stands."""

    def __init__(self, known: tuple[Pattern, ...], dice: random.Random) -> None:
        self.known, self.dice = known, dice
        self.cases = 0
        self.previous = "0" * 64
        self.words: dict[str, int] = {}
        self.given = dict.fromkeys(("attachment", "outgoing", "event", "caseword"), 0)
        self.event = Event(department=DEPARTMENT, actor="machine", detail={"version": 0})

    def _next(self, table: str) -> int:
        self.given[table] += 1
        return self.given[table]

    def rows_of(self, some: list[Someone]) -> Rows:
        """What is stored of `some` people."""
        rows = Rows()
        for one in some:
            self._add(rows, one)
        return rows

    def _add(self, rows: Rows, one: Someone) -> None:
        self.cases += 1
        pk = self.cases  # of the case and of the one message, correspondent and applicant that it has
        pattern = self.known[pk % len(self.known)]
        state = self.dice.choice(_STATES)
        opened = NOW - dt.timedelta(minutes=self.dice.randrange(60 * 24 * 90))
        when = stored(opened)
        ends = TODAY + dt.timedelta(days=self.dice.randrange(-30, 90)) if self.dice.random() < 0.95 else None
        stay_until = stored(ends)
        address = f"{one.given.split()[0]}.{one.surname}{pk}@example.org".lower()
        name = f"{one.given.title()} {one.surname.title()}"
        token, overdue = f"token{pk}", self.dice.random() < 0.02
        judgement = pattern.judgement_of(one, pk)
        rows.case.append(
            (
                *(pk, one.reference, token, str(state), address, pattern.verdict, judgement, stay_until, overdue),
                *(when, when, when, when),
            )
        )
        sha256 = hashlib.sha256(token.encode()).hexdigest()
        rows.message.append((pk, pk, sha256, f"<{token}@example.org>", name, address, when, when))
        rows.sighting.append((pk, pk, pk))
        rows.correspondent.append((pk, pk, name, address))
        rows.applicant.append(
            (pk, pk, pattern.anchors, one.surname, one.given, one.passport, one.address, one.host, stay_until)
        )
        for order, (file, digest) in enumerate(pattern.files, 1):
            rows.attachment.append((self._next("attachment"), pk, f"1.{order}", file, digest))
        letters = [self._letter(rows, pk, one, purpose, state, address, when) for purpose in _LETTERS]
        self._find_by(rows, pk, (one.reference, address, one.surname, one.given, one.passport, one.address, one.host))
        self._happened(rows, pk, state, letters, opened, when)

    def _letter(
        self, rows: Rows, case: int, one: Someone, purpose: Purpose, state: CaseState, address: str, when: Any
    ) -> tuple[int, str]:
        held = purpose == Purpose.ACKNOWLEDGEMENT and state == CaseState.NEW
        after = str(OutgoingState.HELD if held else OutgoingState.SENT)
        pk = self._next("outgoing")
        subject, sha256 = f"Votre demande [{one.reference}]", hashlib.sha256(f"{purpose}{case}".encode()).hexdigest()
        rows.outgoing.append(
            (
                *(pk, case, f"case:{case}", str(purpose), after, address, subject, sha256),
                *(f"<token{case}.{purpose}.1.0@example.org>", when, None if held else when),
            )
        )
        return pk, after

    def _find_by(self, rows: Rows, case: int, texts: tuple[str, ...]) -> None:
        for text in sorted(words_of(texts)):
            word = self.words.get(text)
            if word is None:
                word = self.words[text] = len(self.words) + 1
                parts = columns(text)
                rows.word.append((word, text, parts["head"], parts["tail"], parts["length"]))
            rows.caseword.append((self._next("caseword"), word, case))

    def _happened(
        self, rows: Rows, pk: int, state: CaseState, letters: list[tuple[int, str]], opened: dt.datetime, when: Any
    ) -> None:
        ending = {CaseState.ISSUED: "issue", CaseState.REFUSED: "refuse"}.get(state, "bring")
        attached = str(MessageState.ATTACHED)
        happened = [
            *(("message", pk, action, attached) for action in ("parse", "read")),
            ("case", pk, "open", str(state)),
            ("message", pk, "attach", attached),
            *(("case", pk, action, str(state)) for action in ("judge", ending)),
            *(("outgoing", letter, action, after) for letter, after in letters for action in ("write", "sent")),
        ]
        event = self.event  # one object for all: making a million of them would take longer than storing them
        event.at, event.case_id = opened, pk
        for event.thing, event.thing_id, event.action, event.after in happened:
            event.previous = self.previous
            self.previous = event_hash(event)
            rows.event.append(
                (
                    *(self._next("event"), when, event.action, event.thing, event.thing_id, pk, event.after),
                    *(event.previous, self.previous),
                )
            )


_LETTERS = (Purpose.RECEIPT, Purpose.ACKNOWLEDGEMENT)

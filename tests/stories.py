"""Mails and papers for tests of the service, without any OCR: pages are given as a reader would have seen them.

`Desk` is a mailbox of the tests: it enters mails in the ledger, works and sends, and shows what left.
"""

import datetime as dt
import email.policy
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage

from cases.models import Case, Mailbox, Message, Outgoing, Reading
from cases.surroundings import paris_day, service
from documents import page_json
from documents.page import Box, FileReading, Page, Source, Stamp, StampDirection, TextLine
from documents.readers.version import READER_VERSION
from documents.zones import find_zones
from documents.zones.zone import check_digit
from intake.ledger import enter, mailbox_row
from intake.rounds import work_round


def lines(text: str) -> tuple[TextLine, ...]:
    """Text as lines on a page, one under the other."""
    rows = [row.strip() for row in text.strip().splitlines()]
    return tuple(TextLine(text=row, box=Box(40, 40 * n, 40 + 14 * len(row), 40 * n + 30)) for n, row in enumerate(rows))


def page(text: str, stamps: tuple[Stamp, ...] = ()) -> Page:
    """A page as a reader gives it, with the zones that stand in its text."""
    rows = lines(text)
    return Page(
        width=1000,
        height=1400,
        source=Source.OCR,
        reader="test",
        lines=rows,
        zones=find_zones(rows, max_year=2040),
        stamps=stamps,
        pictures=True,
        loose_ink=True,  # every certificate of these stories is signed
    )


@dataclass(frozen=True, kw_only=True)
class Traveller:
    """A fictional person with a passport of Utopia's neighbours."""

    surname: str = "OKONKWO"
    given: str = "ADAEZE GRACE"
    number: str = "A02345678"
    state: str = "NGA"
    birth: dt.date = dt.date(1984, 3, 14)
    sex: str = "F"
    expiry: dt.date = dt.date(2031, 5, 20)

    def zone(self) -> str:
        """The two lines of a TD3 zone."""
        name = f"P<{self.state}{self.surname.replace(' ', '<')}<<{self.given.replace(' ', '<')}"
        number, birth, expiry = self.number.ljust(9, "<"), f"{self.birth:%y%m%d}", f"{self.expiry:%y%m%d}"
        head = f"{number}{check_digit(number)}{self.state}{birth}{check_digit(birth)}{self.sex}"
        tail = f"{expiry}{check_digit(expiry)}{'<' * 14}{check_digit('<' * 14)}"
        covered = head[:10] + head[13:20] + tail
        return f"{name.ljust(44, '<')[:44]}\n{head}{tail}{check_digit(covered)}"

    def passport(self) -> Page:
        return page(f"""
            PASSPORT / PASSEPORT
            Surname / Nom
            {self.surname}
            Given names / Prénoms
            {self.given}
            Nationality / Nationalité
            NIGERIAN
            Date of birth / Date de naissance
            {self.birth:%d %m %Y}
            Place of birth / Lieu de naissance
            ENUGU
            Passport No / N° du passeport
            {self.number}
            Date of expiry / Date d'expiration
            {self.expiry:%d %m %Y}
            {self.zone()}
        """)

    def visa(self, start: dt.date, until: dt.date, kind: str = "C") -> Page:
        number = "F" + "".join(filter(str.isdigit, self.number))[-8:].zfill(8)  # each visa has its own
        birth, until_ = f"{self.birth:%y%m%d}", f"{until:%y%m%d}"
        name = f"V{kind}FRA{self.surname.replace(' ', '<')}<<{self.given.replace(' ', '<')}".ljust(36, "<")[:36]
        second = (
            f"{number}{check_digit(number)}{self.state}{birth}{check_digit(birth)}{self.sex}"
            f"{until_}{check_digit(until_)}{'<' * 8}"
        )
        return page(f"""
            VISA FRANCE
            VALABLE POUR ETATS SCHENGEN
            DU {start:%d-%m-%y} AU {until:%d-%m-%y}
            TYPE DE VISA {kind}
            NOMBRE D'ENTREES MULT
            DUREE DU SEJOUR 90 JOURS
            DELIVRE A LAGOS LE {start:%d-%m-%y}
            NUMERO DE PASSEPORT {self.number}
            {self.surname} {self.given}
            {name}
            {second}
        """)

    def stamp(self, day: dt.date) -> Page:
        seen = Stamp(
            direction=StampDirection.ENTRY,
            box=Box(300, 300, 600, 500),
            state="F",
            date=day,
            post="ROISSY CDG",
            text=("F", f"{day:%d %m %y}", "ROISSY CDG"),
            confidence=0.9,
        )
        return page("VISAS", (seen,))

    def lodging(self, day: dt.date, *, guest: str = "", place: str = "63110 Beaumont") -> Page:
        guest = guest or f"Mme {self.given.title()} {self.surname}"
        return page(f"""
            ATTESTATION D'HÉBERGEMENT
            Je soussignée Mme Claire MARTINEAU,
            née le 04/05/1970 à Riom,
            demeurant 12 rue des Lilas, {place},
            atteste sur l'honneur héberger à mon domicile
            {guest}, née le {self.birth:%d/%m/%Y},
            depuis le {day:%d/%m/%Y}.
            Fait à Beaumont, le {day:%d/%m/%Y}
            Signature
        """)

    def proof(self, flight: dt.date) -> Page:
        return page(f"""
            Air Exemple
            Objet : annulation de votre vol
            Passager : {self.surname} / {self.given}
            Nous sommes au regret de vous informer que votre vol AF 876 du {flight:%d/%m/%Y}
            Paris CDG - Lagos a été annulé.
            Référence de réservation : QX7TRB
        """)


def host_card() -> Page:
    """The new French card of the host, its back side with the zone."""
    first = "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<"
    first = f"{first[:14]}{check_digit(first[5:14])}{first[15:]}"
    body = f"700504{check_digit('700504')}F300211{check_digit('300211')}FRA{'<' * 11}"
    composite = check_digit(first[5:30] + body[0:7] + body[8:15] + body[18:29])
    return page(f"""
        RÉPUBLIQUE FRANÇAISE
        CARTE NATIONALE D'IDENTITÉ
        MARTINEAU
        Claire
        04 05 1970
        {first}
        {body}{composite}
        MARTINEAU<<CLAIRE<<<<<<<<<<<<<
    """)


def six_papers(person: Traveller, today: dt.date) -> dict[str, Page]:
    """Everything that a request needs, good."""
    entry = today - dt.timedelta(days=60)
    return {
        "passeport.jpg": person.passport(),
        "visa.jpg": person.visa(entry - dt.timedelta(days=10), today + dt.timedelta(days=20)),
        "tampon.jpg": person.stamp(entry),
        "attestation.jpg": person.lodging(today - dt.timedelta(days=5)),
        "carte.jpg": host_card(),
        "annulation.jpg": person.proof(today - dt.timedelta(days=3)),
    }


class NoReader:
    """A reader that nobody should ask: every page of a story is known beforehand."""

    def read(self, files: Sequence[tuple[str, bytes]]) -> list[FileReading]:
        raise AssertionError(f"asked to read {[name for name, _ in files]}")


@dataclass
class Desk:
    """The first configured mailbox, and what a test does with it."""

    mailbox: Mailbox = field(default_factory=lambda: mailbox_row(service().mailboxes[0]))
    now: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC) - dt.timedelta(minutes=5))
    count: int = 0

    @property
    def today(self) -> dt.date:
        return paris_day(self.now)

    def mail(
        self,
        text: str = "Bonjour, mon vol est annulé, je demande une prolongation de mon visa. Merci.",
        *,
        sender: str = "ada@example.org",
        name: str = "Ada",
        subject: str = "Demande de prolongation de visa",
        pages: dict[str, Page] | None = None,
        answers: str = "",
        headers: dict[str, str] | None = None,
        received: dt.datetime | None = None,
    ) -> bytes:
        """The raw bytes of a mail; its pages are entered as already read."""
        self.count += 1
        message = EmailMessage(policy=email.policy.SMTP)
        message["From"] = f"{name} <{sender}>"
        message["To"] = service().mailboxes[0].address
        message["Subject"] = subject
        message["Date"] = email.utils.format_datetime(received or self.now)
        message["Message-ID"] = f"<story-{self.count}@example.org>"
        if answers:
            message["In-Reply-To"] = answers
        for header, value in (headers or {}).items():
            message[header] = value
        message.set_content(text)
        for name_, seen in (pages or {}).items():
            data = f"{name_}\n{seen!r}".encode()
            self.know(name_, data, seen)
            message.add_attachment(data, maintype="image", subtype="jpeg", filename=name_)
        return message.as_bytes()

    @staticmethod
    def know(name: str, data: bytes, *pages: Page) -> None:
        """Enter what a reader would have seen in a file."""
        sha256 = hashlib.sha256(data).hexdigest()
        seen = FileReading(
            name=name, media_type="image/jpeg", pages=pages, sha256=sha256, reader_version=READER_VERSION
        )
        Reading.objects.get_or_create(
            sha256=sha256, reader_version=READER_VERSION, defaults={"seen": page_json.dump(seen).decode()}
        )

    def receive(self, raw: bytes, **options: object) -> Message:
        """Enter a mail in the ledger, as a poll does."""
        message, _ = enter(self.mailbox, raw, self.now, **options)  # type: ignore[arg-type]
        return message

    def work(self) -> None:
        """Do everything that is to do now."""
        work_round(NoReader())

    def arrives(self, *args: object, **options: object) -> Message:
        """A mail comes and is handled to the end."""
        message = self.receive(self.mail(*args, **options))  # type: ignore[arg-type]
        self.work()
        message.refresh_from_db()
        return message


def letters_of(case: Case) -> list[tuple[str, str]]:
    """(purpose, state) of every letter about a case, in the order of writing."""
    return list(Outgoing.objects.filter(case=case).order_by("id").values_list("purpose", "state"))

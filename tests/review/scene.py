"""A small department to walk through: agents of every role, cases in several states, letters, other mail. Fictional."""

import datetime as dt
import io
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont
from pydantic import TypeAdapter

from cases.models import (
    AgentProfile,
    Applicant,
    Attachment,
    Case,
    CaseLink,
    Correspondent,
    Mailbox,
    Message,
    Note,
    Outgoing,
    Purpose,
    Reading,
    Sighting,
)
from cases.search_words import store_words
from cases.states import CaseState, MessageState, OutgoingState, Role
from cases.surroundings import blobs, paris_day
from cases.transitions import MACHINE, record
from documents import page_json
from documents.dossier import ApplicantJudgement, Evidence, Finding, Judgement, Reason
from documents.page import Box, FileReading, Page, Source, TextLine, Unreadable
from documents.rules import RULES
from documents.vocabulary import Requirement, Status, Verdict
from generators.typefaces import FOLDER

PASSWORD = "un mot de passe long 63"
ROLES = ("agent", "reader", "supervisor", "auditor")
_JUDGEMENT = TypeAdapter(Judgement)
SIZE = (1200, 850)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the department holds."""

    users: dict[str, User]
    stranger: User  #: an agent of another department
    complete: Case
    incomplete: Case
    family: Case
    done: Case
    held: Outgoing
    uncertain: Outgoing
    other: Message
    quarantined: Message
    attachment: Attachment


def user(name: str, role: str, department: str = "63") -> User:
    """Somebody who can sign in with `PASSWORD`."""
    made = User.objects.create_user(name, password=PASSWORD, first_name=name.capitalize(), last_name="Exemple")
    AgentProfile.objects.create(user=made, department=department, role=role, quality="Agent d'instruction")
    return made


@cache
def picture(title: str, *lines: str) -> bytes:
    """A page that can be recognised on a screen: a JPEG of 1200 × 850."""
    image = Image.new("RGB", SIZE, (238, 240, 233))
    pen = ImageDraw.Draw(image)
    face = ImageFont.truetype(str(FOLDER / "IBMPlexSans_600SemiBold.ttf"), 44)
    mono = ImageFont.truetype(str(FOLDER / "IBMPlexMono_600SemiBold.ttf"), 36)
    pen.rectangle((20, 20, 1180, 830), outline=(60, 70, 120), width=4)
    pen.text((60, 50), title, font=face, fill=(30, 30, 60))
    for number, line in enumerate(lines):
        pen.text((60, 180 + 70 * number), line, font=mono, fill=(20, 20, 20))
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=80)
    return kept.getvalue()


def message(box: Mailbox, text: str, *, at: dt.datetime | None = None, **more: Any) -> Message:
    """A message of the ledger, seen once in the mailbox."""
    fields: dict[str, Any] = {
        "subject": "Demande de prolongation de séjour",
        "from_name": "Anna Eriksson",
        "from_address": "anna@example.org",
        "state": MessageState.ATTACHED,
        "category": "visa-extension",
        "language": "fr",
    }
    if more.get("state", MessageState.ATTACHED) == MessageState.ATTACHED:
        fields["handled_at"] = timezone.now()  # as the service does, unless it came after a decision
    raw = f"{text}{more}{Message.objects.count()}".encode()
    made = Message.objects.create(
        mailbox=box,
        department=box.department,
        sha256=blobs().put(raw),
        size=len(raw),
        received_at=at or timezone.now(),
        text=text,
        **{**fields, **more},
    )
    Sighting.objects.create(mailbox=box, message=made, folder="INBOX", uidvalidity=1, uid=made.pk)
    record(made, "attach", MACHINE, after=made.state)
    return made


def paper(owner: Message, path: str, name: str, data: bytes, unread: Unreadable | None = None) -> Attachment:
    """An attachment that was read: one page of text, or why nothing could be read."""
    (made,) = papers(owner, {path: (name, data)}, unread)
    return made


def papers(owner: Message, files: dict[str, tuple[str, bytes]], unread: Unreadable | None = None) -> list[Attachment]:
    """Attachments that were read, by their path: (name, bytes)."""
    attachments, readings = [], []
    for path, (name, data) in files.items():
        sha256 = blobs().put(data)
        attachments.append(
            Attachment(message=owner, path=path, name=name, media_type="image/jpeg", size=len(data), sha256=sha256)
        )
        line = TextLine(text=name, box=Box(60, 50, 600, 110))
        page = Page(width=SIZE[0], height=SIZE[1], source=Source.OCR, lines=(line,))
        seen = FileReading(name=name, sha256=sha256, pages=() if unread else (page,), unread=unread, reader_version="1")
        readings.append(Reading(sha256=sha256, reader_version="1", seen=page_json.dump(seen).decode()))
    Reading.objects.bulk_create(readings, ignore_conflicts=True)  # the same file may have come before
    return Attachment.objects.bulk_create(attachments)


def evidence(attachment: Attachment, *box: int) -> Evidence:
    """Where something stands on the first page of `attachment`."""
    return Evidence(
        attachment=attachment.name,
        part=f"{attachment.message_id}:{attachment.path}",
        page=1,
        box=Box(*box) if box else None,
    )


def reason(rule: str, where: tuple[Evidence, ...] = (), **params: str) -> Reason:
    """A rule that spoke."""
    known = RULES[rule]
    filled = dict.fromkeys(known.params, "exemple")
    return Reason(rule=rule, cure=known.cure, params={**filled, **params}, evidence=where, stop=known.stop)


def rule_of(requirement: Requirement, status: Status) -> str:
    """Some rule of that requirement that gives that status."""
    return next(rule.id for rule in RULES.values() if rule.requirement is requirement and rule.status is status)


def findings(papers: dict[Requirement, Attachment], open_ones: dict[Requirement, Status]) -> tuple[Finding, ...]:
    """All six requirements, satisfied save those in `open_ones`."""
    found = []
    for requirement in Requirement:
        status = open_ones.get(requirement, Status.SATISFIED)
        where = (evidence(papers[requirement], 60, 180, 900, 260),) if requirement in papers else ()
        said = () if status is Status.SATISFIED else (reason(rule_of(requirement, status), where),)
        found.append(
            Finding(
                requirement=requirement,
                status=status,
                reasons=said,
                evidence=where if status is not Status.MISSING else (),
            )
        )
    return tuple(found)


FIELDS = {
    "surname": "ERIKSSON",
    "given_names": "ANNA MARIA",
    "birth_date": "1974-08-12",
    "birth_place": "ZENITH",
    "sex": "F",
    "nationality": "UTO",
    "passport_number": "L898902C3",
    "passport_expiry": "2031-04-15",
    "passport_state": "UTO",
    "visa_number": "L8988901C",
    "visa_type": "C",
    "entry_date": "2026-09-01",
    "host_surname": "EXEMPLE",
    "host_given_names": "Zoé",
    "address": "12 rue des Lilas",
    "commune": "Beaumont",
    "postcode": "63110",
}


def case(box: Mailbox, reference: str, state: str, verdict: Verdict, *, days: int | None = None, **more: Any) -> Case:
    """A case whose stay ends in `days`."""
    now = timezone.now()
    made = Case.objects.create(
        department=box.department,
        mailbox=box,
        reference=reference,
        token=reference.lower(),
        state=state,
        verdict=verdict,
        answer_address="anna@example.org",
        language="fr",
        opened_at=now - dt.timedelta(days=3),
        last_mail_at=now - dt.timedelta(hours=5),
        judged_at=now,
        stay_until=paris_day(now) + dt.timedelta(days=days) if days is not None else None,
        **more,
    )
    record(made, "open", MACHINE, after=state)
    return made


def judged(owner: Case, people: tuple[ApplicantJudgement, ...], *stops: Reason) -> None:
    """Store a judgement and its applicants."""
    judgement = Judgement(verdict=Verdict(owner.verdict), applicants=people, stops=stops, rules_version="1")
    owner.judgement = _JUDGEMENT.dump_json(judgement).decode()
    owner.save(update_fields=["judgement"])
    for position, person in enumerate(people, 1):
        place = (person.fields.get("address", ""), person.fields.get("postcode", ""), person.fields.get("commune", ""))
        Applicant.objects.create(
            case=owner,
            position=position,
            anchors=list(person.anchors),
            surname=person.fields.get("surname", ""),
            given_names=person.fields.get("given_names", ""),
            birth_date=person.fields.get("birth_date", ""),
            nationality=person.fields.get("nationality", ""),
            passport_number=person.fields.get("passport_number", ""),
            host=f"{person.fields.get('host_surname', '')} {person.fields.get('host_given_names', '')}".strip(),
            address=" ".join(place).strip(),
            stay_until=person.stay_until,
            minor=person.minor,
        )


def letter(box: Mailbox, purpose: Purpose, state: str, owner: Case | None = None, **more: Any) -> Outgoing:
    """A letter of ours with frozen bytes."""
    number = Outgoing.objects.count() + 1
    text = "Madame,\n\nNous avons bien reçu votre demande.\n"
    raw = (
        "From: sejours@prefecture.example.org\r\nTo: anna@example.org\r\nSubject: Votre demande\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}{number}"
    ).encode()
    fields: dict[str, Any] = {
        "about": f"case:{owner.pk}" if owner is not None else f"message:{number}",
        "recipient": "anna@example.org",
        "subject": "Votre demande de prolongation",
        "text": text,
        "not_before": timezone.now(),
    }
    made = Outgoing.objects.create(
        department=box.department,
        mailbox=box,
        case=owner,
        purpose=purpose,
        version=number,
        state=state,
        sha256=blobs().put(raw),
        message_id_header=f"<{number}.{box.department}@example.org>",
        **{**fields, **more},
    )
    record(made, "write", MACHINE, after=state)
    return made


def _papers(owner: Message, *, locked: bool = False) -> dict[Requirement, Attachment]:
    names = {
        Requirement.PASSPORT_IDENTITY: ("passeport.jpg", "PASSEPORT / PASSPORT", "P<UTOERIKSSON<<ANNA<MARIA"),
        Requirement.VISA: ("visa.jpg", "VISA", "VCUTOERIKSSON<<ANNA<MARIA"),
        Requirement.ENTRY_STAMP: ("tampon.jpg", "TAMPON", "F  01 09 26  CDG"),
        Requirement.ACCOMMODATION: ("attestation.jpg", "ATTESTATION D'HÉBERGEMENT", "12 rue des Lilas, 63110 Beaumont"),
        Requirement.HOST_IDENTITY: ("carte-hote.jpg", "CARTE NATIONALE D'IDENTITÉ", "IDFRAEXEMPLE<<<<<<<<<"),
        Requirement.RETURN_IMPOSSIBLE: ("vol-annule.jpg", "VOL ANNULÉ", "XX 1234 cancelled"),
    }
    files = {
        f"1.{number}": (name, picture(title, line)) for number, (name, title, line) in enumerate(names.values(), 2)
    }
    made = dict(zip(names, papers(owner, files), strict=True))
    if locked:
        paper(owner, "1.9", "réservation.pdf", b"%PDF-locked", Unreadable.LOCKED)
    return made


def build() -> Scene:
    """Everything, stored."""
    users = {role: user(role, role) for role in ROLES}
    stranger = user("etranger", Role.AGENT.value, "69")
    now = timezone.now()
    box = Mailbox.objects.create(department="63", name="sejours", uidvalidity=1, held=5, last_success_at=now)

    complete = case(box, "63-2026-7K4QM2", CaseState.TO_DECIDE, Verdict.COMPLETE, days=6)
    first = message(box, "Bonjour,\nje joins mes papiers.\nCordialement, Anna", case=complete, joined_by="opened")
    hers = _papers(first)
    anna = ApplicantJudgement(
        anchors=("anna:1:0",),
        fields=FIELDS,
        evidence={"surname": evidence(hers[Requirement.PASSPORT_IDENTITY], 60, 180, 900, 250)},
        findings=findings(hers, {}),
        stay_until=complete.stay_until,
    )
    judged(complete, (anna,))
    Correspondent.objects.create(case=complete, name="Anna Eriksson", address="anna@example.org", role="self")
    Note.objects.create(case=complete, author=users["agent"], text="A téléphoné lundi.")
    letter(box, Purpose.RECEIPT, OutgoingState.SENT, complete, sent_at=now)

    incomplete = case(box, "63-2026-B8D2WX", CaseState.WAITING, Verdict.INCOMPLETE, days=-2, deadline=paris_day(now))
    second = message(box, "J'envoie ce que j'ai.", case=incomplete, from_name="Élodie Müller", joined_by="opened")
    few = _papers(second, locked=True)
    elodie = ApplicantJudgement(
        anchors=("elodie:1:0",),
        fields={**FIELDS, "surname": "MUELLER", "given_names": "ELODIE", "passport_number": "C01X00T47"},
        findings=findings(few, {Requirement.VISA: Status.MISSING, Requirement.ENTRY_STAMP: Status.UNSURE}),
        stay_until=incomplete.stay_until,
    )
    judged(incomplete, (elodie,))
    Correspondent.objects.create(case=incomplete, name="Hôte Müller", address="anna@example.org", role="host")
    held = letter(box, Purpose.REQUEST, OutgoingState.HELD, incomplete, held_because="setting")

    family = case(box, "63-2026-F2M9LA", CaseState.TO_DECIDE, Verdict.REVIEW, days=40)
    third = message(
        box, "Nous sommes deux et avons pris un avocat.", case=family, from_name="Ola Nordmann", joined_by="opened"
    )
    shared = _papers(third)
    ola = ApplicantJudgement(
        anchors=("ola:1:0",),
        fields={**FIELDS, "surname": "NORDMANN", "given_names": "OLA", "passport_number": "N1234567"},
        findings=findings(shared, {}),
        stay_until=family.stay_until,
    )
    kari = ApplicantJudgement(
        anchors=("kari:1:0",),
        fields={**FIELDS, "surname": "NORDMANN", "given_names": "KARI", "passport_number": "N7654321"},
        findings=findings(shared, {Requirement.RETURN_IMPOSSIBLE: Status.UNSURE}),
        stay_until=family.stay_until,
        minor=True,
    )
    judged(family, (ola, kari), reason("lawyer-wording", (evidence(shared[Requirement.VISA]),), words="avocat"))
    Correspondent.objects.create(case=family, name="Ola Nordmann", address="anna@example.org", role="unknown")
    CaseLink.objects.create(case=family, other=incomplete, why="same-passport")

    done = case(box, "63-2026-Z9Z9ZZ", CaseState.ISSUED, Verdict.COMPLETE, days=20)
    fourth = message(box, "Merci beaucoup !", case=done, joined_by="token")
    judged(done, (ApplicantJudgement(anchors=("x:1:0",), fields=FIELDS, findings=findings(_papers(fourth), {})),))

    other = message(
        box,
        "Quand aurai-je ma carte ?\u202e",
        state=MessageState.FILED,
        category="residence-permit",
        from_name="<script>alert(1)</script>",
        subject="Titre de séjour",
        reasons=["words: titre de séjour"],
    )
    quarantined = message(
        box, "", state=MessageState.QUARANTINED, subject="", trouble="Le message n'a pas pu être découpé."
    )
    for one in (complete, incomplete, family, done):
        store_words(one)
    uncertain = letter(box, Purpose.ACKNOWLEDGEMENT, OutgoingState.UNCERTAIN, family, server_said="timed out")
    return Scene(
        users=users,
        stranger=stranger,
        complete=complete,
        incomplete=incomplete,
        family=family,
        done=done,
        held=held,
        uncertain=uncertain,
        other=other,
        quarantined=quarantined,
        attachment=hers[Requirement.PASSPORT_IDENTITY],
    )

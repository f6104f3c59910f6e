"""Papers as understanding would give them: a whole dossier that is complete, of which tests change one thing."""

import dataclasses
import datetime as dt
from typing import Any

from config.tables import load
from documents.dossier import Dossier, Finding, Judgement, Mail, Policy
from documents.judgement import judge
from documents.page import Box, Flaw, Page, Source, TextLine, Zone, ZoneFormat
from documents.paper import Paper, Sheet
from documents.vocabulary import Kind, Requirement

TODAY = dt.date(2020, 6, 8)
BOX = Box(10, 20, 300, 60)

PASSPORT = {
    "surname": "ERIKSSON",
    "given_names": "ANNA MARIA",
    "birth_date": "1974-08-12",
    "sex": "F",
    "nationality": "UTO",
    "passport_number": "L898902C3",
    "passport_expiry": "2022-04-15",
    "passport_state": "UTO",
}
VISA = {
    "surname": "ERIKSSON",
    "given_names": "ANNA MARIA",
    "birth_date": "1974-08-12",
    "nationality": "UTO",
    "passport_number": "L898902C3",
    "visa_number": "L8988901C",
    "visa_type": "C",
    "visa_from": "2020-03-01",
    "visa_until": "2020-06-30",
    "visa_duration": "90",
    "visa_entries": "1",
}
STAMP = {"direction": "entry", "date": "2020-03-01", "state": "F", "post": "CDG"}
HOME = {
    "host_surname": "EXEMPLE",
    "host_given_names": "JEAN",
    "host_birth_date": "1960-05-04",
    "guests": "ERIKSSON, ANNA MARIA",
    "guest_birth_dates": "1974-08-12",
    "address": "3 rue des Lilas",
    "commune": "Beaumont",
    "postcode": "63110",
    "insee": "63032",
    "department": "63",
    "date": "2020-06-01",
    "signed": "yes",
}
CARD = {
    "card": "french-card-2021",
    "surname": "EXEMPLE",
    "given_names": "JEAN",
    "birth_date": "1960-05-04",
    "expiry": "2030-01-01",
    "number": "X4RTBPFW4",
    "state": "FRA",
}
PROOF = {
    "grade": "cancelled-by-carrier",
    "passenger": "ERIKSSON, ANNA MARIA",
    "flight": "AF228",
    "date": "2020-05-20",
}

_ZONES = {
    Kind.PASSPORT_IDENTITY: ZoneFormat.TD3,
    Kind.VISA: ZoneFormat.MRVA,
    Kind.HOST_IDENTITY: ZoneFormat.TD1,
}


def sheet(
    name: str,
    kind: Kind,
    fields: dict[str, str],
    *,
    doubts: tuple[str, ...] = (),
    flaws: tuple[Flaw, ...] = (),
    failed: tuple[str, ...] = (),
    zoned: bool = True,
    text: str = "some words on a page",
    source: Source = Source.OCR,
) -> Sheet:
    """A page with one paper; passports, visas and cards have a zone, sound unless `failed` names its checks."""
    zones: tuple[Zone, ...] = ()
    if kind in _ZONES and zoned:
        zones = (
            Zone(kind=kind, format=_ZONES[kind], lines=(), valid=not failed, fields={}, box=BOX, failed_checks=failed),
        )
    if failed:
        doubts = (*doubts, "check-digits")
    paper = Paper(kind=kind, fields=fields, boxes=dict.fromkeys(fields, BOX), doubts=doubts, zone=0 if zones else None)
    lines = (TextLine(text=text, box=BOX),)
    page = Page(source=source, width=1000, height=700, lines=lines, zones=zones, flaws=flaws)
    return Sheet(attachment=name, part=f"1.{name}", sha256=f"sha-{name}", page=page, papers=(paper,))


def passport(name: str = "passport.jpg", _more: dict[str, Any] | None = None, /, **changes: str | None) -> Sheet:
    return sheet(name, Kind.PASSPORT_IDENTITY, changed(PASSPORT, changes), **(_more or {}))


def visa(name: str = "visa.jpg", _more: dict[str, Any] | None = None, /, **changes: str | None) -> Sheet:
    return sheet(name, Kind.VISA, changed(VISA, changes), **(_more or {}))


def stamp(name: str = "stamp.jpg", _more: dict[str, Any] | None = None, /, **changes: str | None) -> Sheet:
    return sheet(name, Kind.ENTRY_STAMP, changed(STAMP, changes), **(_more or {}))


def home(name: str = "home.pdf", _more: dict[str, Any] | None = None, /, **changes: str | None) -> Sheet:
    return sheet(name, Kind.ACCOMMODATION, changed(HOME, changes), **(_more or {}))


def card(name: str = "card.jpg", _more: dict[str, Any] | None = None, /, **changes: str | None) -> Sheet:
    return sheet(name, Kind.HOST_IDENTITY, changed(CARD, changes), **(_more or {}))


def proof(name: str = "flight.pdf", _more: dict[str, Any] | None = None, /, **changes: str | None) -> Sheet:
    return sheet(name, Kind.RETURN_IMPOSSIBLE, changed(PROOF, changes), **(_more or {}))


def changed(fields: dict[str, str], changes: dict[str, str | None]) -> dict[str, str]:
    """`fields` with `changes`; None takes a field away."""
    return {name: value for name, value in {**fields, **changes}.items() if value is not None}


def mail(body: str = "Bonjour, je demande la prolongation de mon visa.", **more: Any) -> Mail:
    return Mail(subject=more.pop("subject", "Demande"), body=body, sender_address="anna@example.org", **more)


def dossier(**replaced: Sheet | tuple[Sheet, ...] | None) -> Dossier:
    """The complete dossier of Anna Maria Eriksson; `visa=None` leaves the visa out, `visa=…` puts another there."""
    whole: dict[str, Sheet | tuple[Sheet, ...] | None] = {
        "passport": passport(),
        "visa": visa(),
        "stamp": stamp(),
        "home": home(),
        "card": card(),
        "proof": proof(),
    }
    flat: list[Sheet] = []
    for found in (whole | replaced).values():
        flat.extend((found,) if isinstance(found, Sheet) else found or ())
    return Dossier(mails=(mail(),), sheets=tuple(flat))


def judged(given: Dossier, *, policy: Policy | None = None, today: dt.date = TODAY, **changes: Any) -> Judgement:
    """The judgement on TODAY in Puy-de-Dôme; `changes` are fields of the dossier."""
    return judge(dataclasses.replace(given, **changes), policy or Policy(), load(), today)


def finding(judgement: Judgement, requirement: Requirement, applicant: int = 0) -> Finding:
    return judgement.applicants[applicant].finding(requirement)


def rules(judgement: Judgement, requirement: Requirement, applicant: int = 0) -> list[str]:
    """The rules that spoke of a requirement."""
    return [reason.rule for reason in finding(judgement, requirement, applicant).reasons]


def all_rules(judgement: Judgement) -> set[str]:
    """Every rule that spoke of anything."""
    spoken = {reason.rule for reason in judgement.stops}
    for applicant in judgement.applicants:
        spoken |= {reason.rule for reason in applicant.stops}
        spoken |= {reason.rule for found in applicant.findings for reason in found.reasons}
    return spoken

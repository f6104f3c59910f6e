"""Each of the six requirements, in pairs: a paper that counts beside one that does not, and why."""

from dataclasses import replace
from typing import Any

import pytest

from documents.dossier import Dossier, Policy
from documents.page import Flaw, Page, Source, Unreadable
from documents.paper import Paper, Sheet, Unread
from documents.rules import RULES
from documents.vocabulary import Cure, Kind, Requirement, Status, Verdict
from tests.documents.judgement.papers import (
    card,
    dossier,
    finding,
    home,
    judged,
    passport,
    proof,
    rules,
    stamp,
    visa,
)

PASSPORT, VISA, STAMP = Requirement.PASSPORT_IDENTITY, Requirement.VISA, Requirement.ENTRY_STAMP
HOME, HOST, PROOF = Requirement.ACCOMMODATION, Requirement.HOST_IDENTITY, Requirement.RETURN_IMPOSSIBLE
BLURRED = {"flaws": (Flaw.BLURRED,)}
STRUCK: dict[str, Any] = {"doubts": ("annulled",)}

FOREIGN_HOST = passport(
    "host.jpg",
    surname="EXEMPLE",
    given_names="JEAN",
    birth_date="1960-05-04",
    nationality="PRT",
    passport_number="P1234567",
    passport_expiry="2027-01-01",
)

GOOD = {
    "a flaw that did no harm": (PASSPORT, dossier(passport=passport("p.jpg", BLURRED))),
    "the same passport twice, once badly": (
        PASSPORT,
        dossier(passport=(passport("bad.jpg", BLURRED, passport_number=None, passport_expiry=None), passport())),
    ),
    "a letter for a digit on the visa": (VISA, dossier(visa=visa(passport_number="L8989O2C3"))),
    "an old visa beside the one that counts": (
        VISA,
        dossier(visa=(visa("old.jpg", visa_number="X1", visa_until=None), visa())),
    ),
    "older stamps on the page": (
        STAMP,
        dossier(
            stamp=(stamp("s1.jpg", date="2019-05-01"), stamp("s2.jpg", date="2019-05-20", direction="exit"), stamp())
        ),
    ),
    "an exit of which the day was not read, and an unclear stamp that is older": (
        STAMP,
        dossier(
            stamp=(
                stamp(),
                stamp("s1.jpg", direction="exit", date=None),
                stamp("s2.jpg", direction="unknown", date="2018-04-01"),
            )
        ),
    ),
    "a stamp of a State outside Schengen": (
        STAMP,
        dossier(stamp=(stamp("gb.jpg", state="GBR", date="2020-03-05"), stamp())),
    ),
    "two entries on a visa for two": (
        STAMP,
        dossier(visa=visa(visa_entries="2"), stamp=(stamp("s1.jpg"), stamp("s2.jpg", date="2020-03-20", state="E"))),
    ),
    "one entry photographed twice": (STAMP, dossier(stamp=(stamp("s1.jpg"), stamp("s2.jpg")))),
    "an entry of an earlier visa, and one at home": (
        STAMP,
        dossier(
            visa=(visa("old.jpg", visa_number="X1", visa_from="2019-12-01", visa_until="2020-03-10"), visa()),
            stamp=(
                stamp("s1.jpg", date="2020-03-05", state="E"),
                stamp("s2.jpg", date="2020-03-20"),
                stamp("s3.jpg", date="2020-03-12", state="MAR"),
                stamp("s4.jpg", date="2020-03-13", state=None),
            ),
        ),
    ),
    "a visa of another Schengen State": (VISA, dossier(visa=visa(state="D"))),
    "a specimen's visa, valid for five years": (VISA, dossier(visa=visa(state="UTO", visa_until="2025-02-28"))),
    "a host who came of age": (
        HOST,
        dossier(card=card(birth_date="2002-06-08"), home=home(host_birth_date="2002-06-08")),
    ),
    "a flight booked anew for the autumn": (PROOF, dossier(proof=proof(date="2020-11-20"))),
    "a first entry elsewhere in Schengen": (STAMP, dossier(stamp=stamp(state="E"))),
    "the first given name alone": (HOME, dossier(home=home(guests="ERIKSSON, ANNA", guest_birth_dates=None))),
    "names in an order that is not told": (HOME, dossier(home=home(guests="ANNA ERIKSSON", guest_birth_dates=None))),
    "one of two guests": (
        HOME,
        dossier(home=home(guests="ERIKSSON, OLE|ERIKSSON, ANNA MARIA", guest_birth_dates=None)),
    ),
    "a letter lost in handwriting, the birth agrees": (HOME, dossier(home=home(guests="ERIKSON, ANA MARIA"))),
    "two certificates, one for another": (HOME, dossier(home=(home("h1.pdf", guests="MARTIN, PAUL"), home()))),
    "an accent in print": (HOST, dossier(home=home(host_surname="Éxemple"))),
    "an old French card beyond ten years": (
        HOST,
        dossier(card=card(card="french-card", expiry=None, issued="2008-03")),
    ),
    "an old French card, ten years printed": (
        HOST,
        dossier(card=card(card="french-card", expiry="2018-03-09", issued=None)),
    ),
    "the host's passport": (
        HOST,
        dossier(
            card=passport(
                "host.jpg",
                surname="EXEMPLE",
                given_names="JEAN",
                birth_date="1960-05-04",
                nationality="FRA",
                passport_number="12AB34567",
                passport_expiry="2027-01-01",
            )
        ),
    ),
    "a foreign host's passport": (
        HOST,
        dossier(card=FOREIGN_HOST),
    ),
    "a foreign host's passport, of whose name the certificate's reader made another": (
        HOST,
        dossier(
            card=FOREIGN_HOST,
            home=home(host_given_names="HEAN", host_birth_date="1960-05-04"),
        ),
    ),
    "an embassy's note": (PROOF, dossier(proof=proof(grade="border-closed", passenger=None, flight=None, date=None))),
    "borders that are closed until the day of judgement": (
        PROOF,
        dossier(proof=proof(grade="border-closed", passenger=None, flight=None, date=None, until="2020-06-08")),
    ),
    "a booking marked cancelled": (PROOF, dossier(proof=proof(grade="booking-cancelled"))),
    "a medical paper without an end": (PROOF, dossier(proof=proof(grade="medical", flight=None, date=None))),
    "a medical paper whose time runs": (PROOF, dossier(proof=proof(grade="medical", date=None, until="2020-06-08"))),
    "a statement beside a proof": (PROOF, dossier(proof=(proof("a.txt", grade="statement"), proof()))),
    "a booking beside its cancellation": (
        PROOF,
        dossier(proof=(proof("a.pdf", grade="not-proof", why="booking-confirmation"), proof())),
    ),
    "a ticket in one word": (PROOF, dossier(proof=proof(passenger="ERIKSSON, ANNAMARIA"))),
}


@pytest.mark.parametrize("case", sorted(GOOD))
def test_it_counts(case: str) -> None:
    requirement, given = GOOD[case]
    judgement = judged(given)
    assert rules(judgement, requirement) == []
    assert finding(judgement, requirement).status is Status.SATISFIED
    assert len(judgement.applicants) == 1


A, G = Cure.APPLICANT, Cure.AGENT
MISSING, UNSURE = Status.MISSING, Status.UNSURE
BAD: dict[str, tuple[Requirement, Dossier, str, Status, Cure]] = {
    "nothing read on a blurred page": (
        PASSPORT,
        dossier(passport=passport("p.jpg", BLURRED, surname=None, given_names=None, passport_number=None)),
        "passport-unreadable",
        UNSURE,
        A,
    ),
    "check digits that fail on a blurred page": (
        PASSPORT,
        dossier(passport=passport("p.jpg", {"failed": ("number",), "flaws": (Flaw.BLURRED,)})),
        "passport-unreadable",
        UNSURE,
        A,
    ),
    "the zone cut off": (
        PASSPORT,
        dossier(passport=passport("p.jpg", {"zoned": False})),
        "passport-zone-missing",
        UNSURE,
        A,
    ),
    "the zone seen and not read": (
        PASSPORT,
        dossier(passport=passport("p.jpg", {"zoned": False, "text": "P<UTOERIKSSON<<ANNA"})),
        "passport-unreadable",
        UNSURE,
        A,
    ),
    "zone and print disagree": (
        PASSPORT,
        dossier(passport=passport("p.jpg", {"doubts": ("zone-print-names",)})),
        "passport-print-differs",
        UNSURE,
        G,
    ),
    "a passport that ends before the permit": (
        PASSPORT,
        dossier(passport=passport(passport_expiry="2020-08-01")),
        "passport-expires-early",
        UNSURE,
        G,
    ),
    "a visa whose zone is cut off": (
        VISA,
        dossier(visa=visa("v.jpg", {"zoned": False})),
        "visa-zone-missing",
        UNSURE,
        A,
    ),
    "a visa that is not legible": (
        VISA,
        dossier(visa=visa("v.jpg", BLURRED, visa_until=None)),
        "visa-unreadable",
        UNSURE,
        A,
    ),
    "an unread last day": (VISA, dossier(visa=visa(visa_until=None)), "visa-until-unread", UNSURE, G),
    "a second family name on the visa": (
        VISA,
        dossier(visa=visa(surname="ERIKSSON LINDQVIST")),
        "visa-name-check",
        UNSURE,
        G,
    ),
    "another nationality on the visa": (VISA, dossier(visa=visa(nationality="MAR")), "visa-nationality", UNSURE, G),
    "airport transit": (VISA, dossier(visa=visa(visa_type="A")), "visa-type", UNSURE, G),
    "a visa of the United States": (VISA, dossier(visa=visa(state="USA")), "visa-not-schengen", UNSURE, G),
    "a visa for Guadeloupe": (VISA, dossier(visa=visa(valid_for="GUADELOUPE")), "visa-overseas", UNSURE, G),
    "a visa for a year": (VISA, dossier(visa=visa(visa_duration="365")), "visa-terms", UNSURE, G),
    "a visa valid for ten years": (VISA, dossier(visa=visa(visa_until="2030-02-27")), "visa-terms", UNSURE, G),
    "a visa of next year": (VISA, dossier(visa=visa(visa_from="2020-07-01")), "visa-not-begun", UNSURE, G),
    "a visa that was annulled": (VISA, dossier(visa=visa("v.jpg", STRUCK)), "visa-annulled", UNSURE, G),
    "a passport that was annulled": (
        PASSPORT,
        dossier(passport=passport("p.jpg", STRUCK)),
        "passport-annulled",
        UNSURE,
        G,
    ),
    "a host's card that was annulled": (HOST, dossier(card=card("c.jpg", STRUCK)), "host-card-annulled", UNSURE, G),
    "an exit stamp alone": (STAMP, dossier(stamp=stamp(direction="exit")), "entry-stamp-exit-only", MISSING, A),
    "a stamp of which the day is blurred": (
        STAMP,
        dossier(stamp=stamp("s.jpg", BLURRED, date=None)),
        "entry-stamp-unreadable",
        UNSURE,
        A,
    ),
    "a stamp of which the day was not read": (STAMP, dossier(stamp=stamp(date=None)), "entry-stamp-undated", UNSURE, G),
    "a stamp beside the entry of which the day was not read": (
        STAMP,
        dossier(stamp=(stamp(), stamp("s2.jpg", date=None))),
        "entry-stamp-undated",
        UNSURE,
        G,
    ),
    "a stamp beside the entry whose year lacks its last figure, which may be of this year": (
        STAMP,
        dossier(stamp=(stamp(), stamp("s2.jpg", date=None, latest="2020-05-30", yearly="yes"))),
        "entry-stamp-undated",
        UNSURE,
        G,
    ),
    "an exit of which the day was not read, and no earlier stay that it may have ended": (
        STAMP,
        dossier(
            stamp=(
                stamp(),
                stamp("s1.jpg", direction="exit", date=None),
                stamp("s2.jpg", date="2018-04-01"),
                stamp("s3.jpg", direction="exit", date="2018-05-01"),
            )
        ),
        "entry-stamp-undated",
        UNSURE,
        G,
    ),
    "a later stamp that may be an entry or an exit": (
        STAMP,
        dossier(stamp=(stamp(), stamp("s2.jpg", direction="unknown", date="2020-04-01"))),
        "entry-stamp-direction",
        UNSURE,
        G,
    ),
    "entry or exit": (STAMP, dossier(stamp=stamp(direction="unknown")), "entry-stamp-direction", UNSURE, G),
    "two entries on a visa for one": (
        STAMP,
        dossier(stamp=(stamp("s1.jpg", date="2020-03-02", state="E"), stamp("s2.jpg", date="2020-04-02"))),
        "entry-more-than-visa",
        UNSURE,
        G,
    ),
    "three entries, with exits, on a visa for two": (
        STAMP,
        dossier(
            visa=visa(visa_entries="2"),
            stamp=(
                *(stamp(f"in{day}.jpg", date=day) for day in ("2020-03-01", "2020-03-20", "2020-04-02")),
                *(stamp(f"out{day}.jpg", date=day, direction="exit") for day in ("2020-03-10", "2020-03-25")),
            ),
        ),
        "entry-more-than-visa",
        UNSURE,
        G,
    ),
    "an exit after the entry": (
        STAMP,
        dossier(stamp=(stamp(), stamp("s2.jpg", direction="exit", date="2020-04-01"))),
        "entry-after-exit",
        UNSURE,
        G,
    ),
    "an entry tomorrow": (
        STAMP,
        dossier(stamp=stamp(date="2020-06-09"), proof=proof(date="2020-06-20")),
        "entry-in-future",
        UNSURE,
        G,
    ),
    "an entry before the visa": (STAMP, dossier(stamp=stamp(date="2020-02-01")), "entry-outside-visa", UNSURE, G),
    "a British stamp": (STAMP, dossier(stamp=stamp(state="GBR")), "entry-not-schengen", UNSURE, G),
    "a certificate for somebody else": (
        HOME,
        dossier(home=home(guests="MARTIN, PAUL", guest_birth_dates=None)),
        "accommodation-other-guest",
        UNSURE,
        G,
    ),
    "a sister on the certificate": (
        HOME,
        dossier(home=home(guests="ERIKSSON, INGRID", guest_birth_dates=None)),
        "accommodation-other-guest",
        UNSURE,
        G,
    ),
    "a certificate whose guest's line was lost": (
        HOME,
        dossier(home=home("h.pdf", {"doubts": ("no-guest",)}, guests=None, guest_birth_dates=None)),
        "accommodation-guest-unread",
        UNSURE,
        G,
    ),
    "a certificate that is not legible": (
        HOME,
        dossier(home=home("h.jpg", BLURRED, guests=None, guest_birth_dates=None)),
        "accommodation-unreadable",
        UNSURE,
        A,
    ),
    "another day of birth": (
        HOME,
        dossier(home=home(guest_birth_dates="1984-08-12")),
        "accommodation-birth-date",
        UNSURE,
        G,
    ),
    "a signature that was not seen": (
        HOME,
        dossier(home=home(signed=None)),
        "accommodation-signature-unseen",
        UNSURE,
        G,
    ),
    "a birth to come": (
        PASSPORT,
        dossier(
            passport=passport(birth_date="2074-08-12"),
            visa=visa(birth_date=None),
            home=home(guest_birth_dates=None),
        ),
        "passport-future",
        UNSURE,
        G,
    ),
    "a visa that disagrees with itself": (
        VISA,
        dossier(visa=visa("v.jpg", {"doubts": ("zone-print-dates",)})),
        "visa-print-differs",
        UNSURE,
        G,
    ),
    "a certificate that disagrees with itself": (
        HOME,
        dossier(home=home("h.pdf", {"doubts": ("two-addresses",)})),
        "accommodation-print-differs",
        UNSURE,
        G,
    ),
    "a card that disagrees with itself": (
        HOST,
        dossier(card=card("c.jpg", {"doubts": ("zone-print-names",)})),
        "host-print-differs",
        UNSURE,
        G,
    ),
    "a cancelled flight into France": (
        PROOF,
        dossier(proof=proof("p.pdf", {"doubts": ("not-leaving",)})),
        "proof-not-leaving",
        UNSURE,
        G,
    ),
    "a proof that disagrees with itself": (
        PROOF,
        dossier(proof=proof("p.pdf", {"doubts": ("two-flights",)})),
        "proof-print-differs",
        UNSURE,
        G,
    ),
    "no signature": (HOME, dossier(home=home(signed="no")), "accommodation-unsigned", UNSURE, A),
    "typed into the mail": (
        HOME,
        dossier(home=home("body", {"source": Source.TEXT}, signed=None)),
        "accommodation-unsigned",
        UNSURE,
        A,
    ),
    "no host": (
        HOME,
        dossier(home=home(host_surname=None, host_given_names=None)),
        "accommodation-host-unread",
        UNSURE,
        G,
    ),
    "the guest as host": (
        HOME,
        dossier(home=home(host_surname="ERIKSSON", host_given_names="ANNA MARIA")),
        "accommodation-self",
        UNSURE,
        G,
    ),
    "no address": (
        HOME,
        dossier(home=home(commune=None, postcode=None, department=None, insee=None)),
        "accommodation-address-unread",
        UNSURE,
        G,
    ),
    "a CEDEX code": (
        HOME,
        dossier(
            home=home(
                "h.pdf", {"doubts": ("place-cedex",)}, postcode="63033", commune="Clermont-Ferrand", department=None
            )
        ),
        "address-check",
        UNSURE,
        G,
    ),
    "an unknown postcode of the department": (
        HOME,
        dossier(home=home(postcode="63999", department=None)),
        "address-check",
        UNSURE,
        G,
    ),
    "a commune at another's postcode": (
        HOME,
        dossier(home=home(postcode="63000", commune="Beaumont")),
        "address-check",
        UNSURE,
        G,
    ),
    "a certificate of next week": (HOME, dossier(home=home(date="2020-06-19")), "accommodation-dated-later", UNSURE, G),
    "a certificate of three years before": (
        HOME,
        dossier(home=home(date="2017-03-01")),
        "accommodation-stale",
        UNSURE,
        G,
    ),
    "a certificate from July on": (
        HOME,
        dossier(home=home(since="2020-09-01")),
        "accommodation-not-begun",
        UNSURE,
        G,
    ),
    "a guest since two years before": (
        HOME,
        dossier(home=home(since="2018-01-01")),
        "accommodation-before-entry",
        UNSURE,
        G,
    ),
    "a certificate until last week": (HOME, dossier(home=home(until="2020-06-01")), "accommodation-over", UNSURE, G),
    "a card of somebody else": (HOST, dossier(card=card(surname="MARTIN")), "host-mismatch", UNSURE, G),
    "a card with another day of birth": (
        HOST,
        dossier(card=card(birth_date="1961-05-04")),
        "host-birth-date",
        UNSURE,
        G,
    ),
    "a host of ten years": (
        HOST,
        dossier(card=card(birth_date="2010-05-04"), home=home(host_birth_date="2010-05-04")),
        "host-minor",
        UNSURE,
        G,
    ),
    "an expired card": (HOST, dossier(card=card(expiry="2020-06-07")), "host-card-expired", UNSURE, A),
    "an expired permit": (
        HOST,
        dossier(card=card(card="residence-permit", expiry="2020-05-01")),
        "host-permit-expired",
        UNSURE,
        G,
    ),
    "an old French card beyond fifteen years": (
        HOST,
        dossier(card=card(card="french-card", expiry=None, issued="2005-03")),
        "host-card-expired",
        UNSURE,
        A,
    ),
    "an old French card of a minor": (
        HOST,
        dossier(
            card=card(card="french-card", expiry=None, issued="2008-03", birth_date="1995-05-04"),
            home=home(host_birth_date="1995-05-04"),
        ),
        "host-card-expired",
        UNSURE,
        A,
    ),
    "a card without any day": (HOST, dossier(card=card(expiry=None)), "host-expiry-unread", UNSURE, G),
    "a card that is not legible": (
        HOST,
        dossier(card=card("c.jpg", BLURRED, surname=None, given_names=None)),
        "host-identity-unreadable",
        UNSURE,
        A,
    ),
    "a hotel": (
        HOST,
        dossier(home=home("h.pdf", {"doubts": ("hotel",)}, host_given_names=None, host_surname=None), card=None),
        "hotel",
        UNSURE,
        G,
    ),
    "a booking": (
        PROOF,
        dossier(proof=proof(grade="not-proof", why="booking-confirmation")),
        "proof-booking",
        MISSING,
        A,
    ),
    "free cancellation": (
        PROOF,
        dossier(proof=proof(grade="not-proof", why="free-cancellation")),
        "proof-free-cancellation",
        MISSING,
        A,
    ),
    "a newsletter": (PROOF, dossier(proof=proof(grade="not-proof", why="newsletter")), "proof-newsletter", MISSING, A),
    "one's own request": (
        PROOF,
        dossier(proof=proof(grade="not-proof", why="own-request")),
        "proof-own-request",
        MISSING,
        A,
    ),
    "a refund": (
        PROOF,
        dossier(proof=proof(grade="not-proof", why="refund-request")),
        "proof-refund-request",
        MISSING,
        A,
    ),
    "a delay": (PROOF, dossier(proof=proof(grade="not-proof", why="delay")), "proof-delay", MISSING, A),
    "a trap without a name": (
        PROOF,
        dossier(proof=proof(grade="not-proof", why="horoscope")),
        "proof-not-proof",
        MISSING,
        A,
    ),
    "a flight before the entry": (PROOF, dossier(proof=proof(date="2020-02-20")), "proof-before-entry", MISSING, A),
    "a flight of three years later": (PROOF, dossier(proof=proof(date="2023-05-20")), "proof-far-off", UNSURE, G),
    "a medical paper whose time is over": (
        PROOF,
        dossier(proof=proof(grade="medical", date=None, until="2020-06-07")),
        "proof-medical-over",
        UNSURE,
        G,
    ),
    "borders that were closed until May": (
        PROOF,
        dossier(proof=proof(grade="border-closed", passenger=None, flight=None, date=None, until="2020-05-31")),
        "proof-closure-over",
        UNSURE,
        G,
    ),
    "a bare statement": (PROOF, dossier(proof=proof(grade="statement")), "proof-statement-only", UNSURE, A),
    "a press article": (PROOF, dossier(proof=proof(grade="press")), "proof-press-only", UNSURE, G),
    "another passenger": (
        PROOF,
        dossier(proof=proof(passenger="MARTIN, PAUL")),
        "proof-other-passenger",
        UNSURE,
        G,
    ),
    "a family name alone": (PROOF, dossier(proof=proof(passenger="ERIKSSON")), "proof-family-name", UNSURE, G),
    "no passenger": (PROOF, dossier(proof=proof(passenger=None)), "proof-passenger-unread", UNSURE, G),
    "no day of flight": (PROOF, dossier(proof=proof(date=None)), "proof-date-unread", UNSURE, G),
    "a proof without grade": (PROOF, dossier(proof=proof(grade=None)), "proof-unreadable", UNSURE, A),
}


@pytest.mark.parametrize("case", sorted(BAD))
def test_it_does_not_count(case: str) -> None:
    requirement, given, rule, status, cure = BAD[case]
    judgement = judged(given)
    found = finding(judgement, requirement)
    assert rules(judgement, requirement) == [rule]
    assert found.status is status
    assert found.reasons[0].cure is cure
    assert judgement.verdict is (Verdict.INCOMPLETE if cure is A else Verdict.REVIEW)
    assert found.reasons[0].evidence


def test_where_entries_are_registered_electronically_an_agent_looks_them_up() -> None:
    ees = Policy(entry_evidence="ees")
    assert rules(judged(dossier(stamp=None), policy=ees), STAMP) == ["entry-ees"]
    assert rules(judged(dossier(), policy=ees), STAMP) == []


def test_a_boarding_pass_may_stand_in_for_the_stamp() -> None:
    paper = Paper(kind=Kind.OTHER, doubts=("boarding-pass",))
    page = Sheet(attachment="pass.jpg", part="1.9", sha256="b", page=Page(source=Source.OCR), papers=(paper,))
    judgement = judged(dossier(stamp=page))
    assert rules(judgement, STAMP) == ["entry-boarding-pass"]
    assert judgement.verdict is Verdict.REVIEW


def test_another_department_is_at_home_elsewhere() -> None:
    rhone = dossier(home=home(commune="Lyon", postcode="69003", department="69"))
    assert judged(rhone, policy=Policy(department="69")).verdict is Verdict.COMPLETE


@pytest.mark.parametrize(
    ("reason", "rule", "verdict"),
    [
        (Unreadable.LOCKED, "file-locked", Verdict.INCOMPLETE),
        (Unreadable.BROKEN, "file-broken", Verdict.INCOMPLETE),
        (Unreadable.EMPTY, "file-broken", Verdict.INCOMPLETE),
        (Unreadable.ARCHIVE_TOO_LARGE, "file-too-large", Verdict.INCOMPLETE),
        (Unreadable.EXECUTABLE, "file-unknown-type", Verdict.INCOMPLETE),
        (Unreadable.TOO_SLOW, "file-unread-by-us", Verdict.REVIEW),
        (Unreadable.READER_DIED, "file-unread-by-us", Verdict.REVIEW),
    ],
)
def test_what_is_missing_may_be_in_a_file_that_nobody_could_read(
    reason: Unreadable, rule: str, verdict: Verdict
) -> None:
    file = Unread(attachment="dossier.pdf", part="1.9", reason=reason)
    judgement = judged(dossier(visa=None), unread=(file,))
    assert rule in rules(judgement, VISA)
    assert judgement.verdict is verdict


def test_a_locked_file_beside_a_whole_dossier_is_a_doubt_and_a_calendar_is_none() -> None:
    locked = Unread(attachment="x.pdf", part="1.9", reason=Unreadable.LOCKED)
    odd = Unread(attachment="x.ics", part="1.9", reason=Unreadable.UNKNOWN_TYPE)
    assert judged(dossier(), unread=(locked,)).verdict is Verdict.REVIEW
    assert judged(dossier(), unread=(odd,)).verdict is Verdict.COMPLETE


@pytest.mark.parametrize("name", ["message vocal.opus", "video.mp4", "PTT-20200607-WA0001", "plan.dwg"])
def test_what_somebody_said_or_drew_beside_a_whole_dossier_is_a_doubt(name: str) -> None:
    voice = Unread(attachment=name, part="1.9", reason=Unreadable.UNKNOWN_TYPE)
    judgement = judged(dossier(), unread=(voice,))
    assert judgement.verdict is Verdict.REVIEW
    assert [reason.rule for reason in judgement.stops] == ["unread-attachment"]


def test_a_page_on_which_nothing_can_be_read_is_named() -> None:
    page = Page(source=Source.NONE, flaws=(Flaw.DARK,))
    dark = Sheet(attachment="photo.jpg", part="1.9", sha256="d", page=page)
    judgement = judged(dossier(visa=dark))
    assert rules(judgement, VISA) == ["visa-missing", "page-unreadable"]
    assert finding(judgement, VISA).reasons[1].params == {"attachment": "photo.jpg", "flaws": "dark"}


def test_the_empty_back_of_a_scanned_sheet_is_not_asked_for_again() -> None:
    bare = Page(number=2, source=Source.NONE, width=1654, height=2339)
    front = card()
    back = replace(front, page=bare, papers=())
    judgement = judged(dossier(visa=None, card=(front, back)))
    assert rules(judgement, VISA) == ["visa-missing"]
    alone = replace(back, part="1.9", sha256="d")
    assert rules(judged(dossier(visa=alone)), VISA) == ["visa-missing", "page-unreadable"]


def test_what_the_mail_merely_tells_is_no_paper() -> None:
    judgement = judged(dossier(proof=proof("body", {"source": Source.TEXT}, grade="statement")))
    assert rules(judgement, PROOF) == ["proof-only-told"]
    assert finding(judgement, PROOF).status is Status.MISSING


def test_a_card_cannot_be_compared_with_a_host_who_was_not_read() -> None:
    judgement = judged(dossier(home=home(host_surname=None, host_given_names=None)))
    assert rules(judgement, HOST) == ["host-unnamed"]


def test_every_rule_about_a_requirement_speaks_in_some_test() -> None:
    """A rule that no dossier of these tests makes speak is a rule that nobody has seen work."""
    spoken = {bad[2] for bad in BAD.values()}
    elsewhere = {
        *("passport-missing", "visa-missing", "entry-stamp-missing", "accommodation-missing", "host-identity-missing"),
        *("proof-missing", "proof-only-told", "entry-boarding-pass", "entry-ees", "entry-stamp-whose", "host-unnamed"),
        *("agent-rejected", "visa-perhaps-exempt", "proof-other-state", "visa-shared", "accommodation-another"),
    }
    of_requirements = {id for id, rule in RULES.items() if rule.requirement is not None and not rule.stop}
    assert of_requirements - spoken - elsewhere == set()


@pytest.mark.parametrize(
    ("passenger", "found"),
    [
        ("ERIKSSON ANNA|KARLSSON LARS", []),
        ("ERIKSSON|ANNA MARIA", []),
        ("ANNAMARIA ERIKSSON", []),  # but for a blank
        ("ANNAMARIE ERIKSSON", ["proof-other-passenger"]),
        ("ERIKSSON", ["proof-family-name"]),
        ("KARLSSON", ["proof-other-passenger"]),
        ("KARLSSON, ANNA MARIA", ["proof-other-passenger"]),
        ("ANNA MARIA ERIKSON", []),  # of two letters a reader saw one
        ("ERIKSON, ANNA", ["proof-other-passenger"]),
        ("ERIKSSEN, ANNA MARIA", ["proof-other-passenger"]),
    ],
)
def test_of_whom_a_proof_speaks(passenger: str, found: list[str]) -> None:
    assert rules(judged(dossier(proof=proof(passenger=passenger))), PROOF) == found


def test_letters_of_a_text_layer_are_not_lost() -> None:
    typed = proof("p.pdf", {"source": Source.TEXT_LAYER}, passenger="ANNA MARIA ERIKSON")
    assert rules(judged(dossier(proof=typed)), PROOF) == ["proof-other-passenger"]


def test_a_name_that_the_visas_zone_cut_goes_on_in_print_where_no_passport_is() -> None:
    named = {"surname": "RAVELOMANANTSOA", "given_names": "LALAO NOMENJAN"}
    seen = visa("v.jpg", None, **named)
    (zone,) = seen.page.zones
    flown = proof(passenger="LALAO NOMENJANAHARY RAVELOMANANTSOA")
    for line, found in (("VNMDG" + "X" * 31, []), ("VNMDG" + "X" * 30 + "<", ["proof-other-passenger"])):
        page = replace(seen.page, zones=(replace(zone, lines=(line, "")),))
        sheets = dossier(passport=None, visa=replace(seen, page=page), proof=flown)
        assert rules(judged(sheets), PROOF) == found


@pytest.mark.parametrize(("latest", "before"), [("2020-09-23", True), ("2020-05-30", False), ("2020-02-29", True)])
def test_a_stamp_whose_year_lacks_its_last_figure_is_of_no_day_to_come(latest: str, before: bool) -> None:
    """Without the year 2020, in which that day has not come, it is older than the entry."""
    undated = stamp("s2.jpg", date=None, latest=latest, yearly="yes")
    assert ("entry-stamp-undated" not in rules(judged(dossier(stamp=(stamp(), undated))), STAMP)) is before


@pytest.mark.parametrize(
    ("month_day", "found"), [("06-20", []), ("02-20", ["proof-before-entry"]), ("02-30", ["proof-date-unread"])]
)
def test_a_flights_day_without_a_year_is_the_nearest(month_day: str, found: list[str]) -> None:
    judgement = judged(dossier(proof=proof("p.pdf", None, date=None, month_day=month_day)))
    assert rules(judgement, PROOF) == found


@pytest.mark.parametrize(("entered", "found"), [("2018-05-03", []), ("2020-01-11", ["proof-far-off"])])
def test_a_flight_is_of_this_stay_though_an_entry_before_the_visa_was_read(entered: str, found: list[str]) -> None:
    late = "2021-06-20" if found else "2020-06-20"
    assert rules(judged(dossier(stamp=stamp(date=entered), proof=proof(date=late))), PROOF) == found

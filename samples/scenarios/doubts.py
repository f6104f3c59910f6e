"""Requests that only a person can decide: each has one stop rule or one doubt, and otherwise good papers."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import camera, certificates, passports, people, proofs, words
from samples.envelope import begin, cancelled, named_otherwise, papers, proof_pdf, send
from samples.people import DAY
from samples.request import drawn
from samples.sample import Sample
from samples.scenarios.register import scenario


@scenario
def check_digits_wrong(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "CMR")
    request.photo(request.passport(request.stays[0], wrong_digit=True))
    papers(request, skip=("passport-identity",))
    proof_pdf(request, "fr")
    return send(request, name, when, "fr", "The passport's check digits do not add up.", stop="check-digits")


@scenario
def guest_is_somebody_else(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "CIV")
    papers(request, skip=("accommodation",))
    other = named_otherwise(request.stays[0].person, rng)
    other = replace(other, given_names="Désiré Bertin", birth=other.birth - 900 * DAY)
    request.certificate()
    request.stays[0].mark("accommodation", "unsure", "the certificate houses somebody else")
    leaf = certificates.accommodation(
        request.host, (other,), today - 2 * DAY, request.stays[0].entry.day, layout="form-fr"
    )
    request.pdf_of_leaf("attestation d'hebergement.pdf", leaf, "accommodation")
    proof_pdf(request, "fr")
    return send(request, name, when, "fr", "The accommodation certificate names another guest.")


@scenario
def other_department(
    rng: Random, today: dt.date, name: str, when: dt.datetime, place: tuple[str, str] = ("Beaumont", "43100")
) -> Sample:
    """A host in Haute-Loire whose commune has the name of one in Puy-de-Dôme."""
    host = people.host(rng, today, place=place)
    request = begin(rng, today, "VNM", host=host)
    papers(request, layout="typed-en")
    proof_pdf(request, "en", "flight.pdf")
    return send(
        request,
        name,
        when,
        "en",
        f"The host lives in {place[0]} {place[1]}: another prefecture.",
        stop="other-department",
    )


@scenario
def other_department_lyon(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    return other_department(rng, today, name, when, ("Lyon", "69003"))


@scenario
def visa_exempt(rng: Random, today: dt.date, name: str, when: dt.datetime, nation: str = "USA") -> Sample:
    request = begin(rng, today, nation)
    papers(request, layout="typed-en")
    request.stays[0].mark("visa", "unsure", "no visa is needed for this nationality")
    proof_pdf(request, "en", "cancellation.pdf")
    return send(
        request, name, when, "en", "A national who needs no visa: no sticker, the agent decides.", pattern=words.EXEMPT,
        stop="visa-exempt",
    )  # fmt: skip


@scenario
def visa_exempt_brazil(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    return visa_exempt(rng, today, name, when, "BRA")


@scenario
def long_stay_visa(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "TUN", kind="D", entered=250)
    papers(request)
    proof_pdf(request, "fr")
    return send(request, name, when, "fr", "A long-stay visa (type D): another procedure.", stop="long-stay-visa")


@scenario
def asylum_wording(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "CMR")
    papers(request)
    proof_pdf(request, "fr")
    return send(
        request,
        name,
        when,
        "fr",
        "A complete request that speaks of persecution and asylum.",
        pattern=words.ASYLUM,
        stop="asylum-wording",
    )


@scenario
def lawyer_writes(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "LBN")
    papers(request, leaf_as="pdf")
    proof_pdf(request, "fr", "piece 6 - annulation.pdf")
    return send(
        request, name, when, "fr", "A lawyer writes and mentions the court.", pattern=words.LAWYER, stop="lawyer",
        writer="Maître Claire Fictive", address="cabinet@fictive-avocats.example.com",
    )  # fmt: skip


@scenario
def passport_expired(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "SEN")
    first = request.stays[0]
    old = today - 20 * DAY
    first.person = replace(first.person, issued=old.replace(year=old.year - 5), expiry=old)
    papers(request)
    proof_pdf(request, "fr")
    return send(request, name, when, "fr", "The passport expired three weeks ago.", stop="passport-expired")


@scenario
def visa_of_somebody_else(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "PHL")
    first = request.stays[0]
    holder, other = first.person, people.person(rng, today, "PHL")
    request.photo(request.passport(first))
    first.person = other
    request.photo(request.visa_page(first))
    first.person = holder
    first.fields |= passports.fields(holder)
    first.mark("visa", "unsure", "the sticker is another person's")
    papers(request, skip=("passport-identity", "visa"))
    proof_pdf(request, "en", "flight cancelled.pdf")
    return send(request, name, when, "en", "Passport and visa belong to two people.", stop="identity-conflict")


@scenario
def other_passenger(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "MAR")
    papers(request)
    other = people.person(rng, today, "TUN", sex="M")
    notice = proofs.cancellation(proofs.flight(rng, request.stays[0].person, today - DAY), (other,), "fr")
    request.pdf_of_leaf("vol annulé.pdf", proofs.as_leaf(notice, today - DAY), "return-impossible")
    request.proof("unsure", "the cancellation is for another passenger", ("missing",))
    return send(
        request,
        name,
        when,
        "fr",
        "The cancelled flight is another passenger's.",
        extra={"accept_verdicts": ["incomplete"]},
    )


@scenario
def several_stamps(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    """Not a doubt for a good reader: the last entry counts, the exit before it does not."""
    request = begin(rng, today, "TUR")
    first = request.stays[0]
    earlier = people.entry(rng, first.entry.day - 400 * DAY, state="D")
    gone = replace(earlier, day=earlier.day + 12 * DAY, leaving=True)
    request.photos(
        request.passport(first), request.visa_page(first), request.stamp(first, others=(earlier, gone), clutter=1)
    )
    papers(request, skip=("passport-identity", "visa", "entry-stamp"))
    request.photo(
        drawn(proofs.as_screenshot(cancelled(request, "tr"), today - DAY), "return-impossible"),
        "ekran.jpg",
        camera.none(rng),
    )
    request.proof()
    return send(request, name, when, "tr", "A Turkish request; the stamp page has an older journey too.")

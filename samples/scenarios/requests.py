"""Ordinary requests: complete, incomplete, followed up, a family, and what is taken for a proof and is none."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import camera, mail, people, proofs, words
from samples.envelope import begin, cancelled, papers, proof_pdf, send, smaller
from samples.people import DAY
from samples.request import Request, drawn, stay
from samples.sample import Sample
from samples.scenarios.register import scenario


@scenario
def complete_french(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "MAR")
    papers(request)
    request.photo(
        drawn(proofs.as_screenshot(cancelled(request, "fr"), today - DAY), "return-impossible"),
        "Screenshot_vol.jpg",
        camera.none(rng),
    )
    request.proof()
    return send(request, name, when, "fr", "A complete request from Morocco, photographs taken with care.")


@scenario
def complete_english_pdf(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "IND")
    first = request.stays[0]
    leaf = request.certificate("typed-en")
    pages = (
        request.passport(first),
        request.visa_page(first),
        request.stamp(first),
        drawn(leaf.image(), "accommodation"),
        request.host_card(),
    )
    notice = drawn(proofs.as_leaf(cancelled(request, "en"), today - DAY).image(), "return-impossible")
    request.proof()
    request.pdf_of_scans("visa extension documents.pdf", (*pages, notice))
    return send(
        request, name, when, "en", "A complete request from India: everything scanned into one PDF of six pages."
    )


@scenario
def complete_spanish(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "ECU", state="ESP", stamped="E")
    papers(request, layout="typed-fr", leaf_as="pdf")
    proof_pdf(request, "es", "vuelo cancelado.pdf")
    return send(
        request,
        name,
        when,
        "es",
        "A complete request in Spanish, Spanish visa, stamped in Madrid: text PDFs and photographs.",
    )


@scenario
def incomplete(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "SEN")
    papers(request, skip=("visa",), layout="hand-fr")
    return send(request, name, when, "fr", "The visa page and the proof are missing.")


@scenario
def follow_up(rng: Random, today: dt.date, name: str, when: dt.datetime, earlier: str = "incomplete") -> Sample:
    """What `incomplete`, drawn from the same random source, left out; `earlier` is that sample's name."""
    past = when - dt.timedelta(hours=1)
    state = rng.getstate()
    first = incomplete(rng, today, earlier, past)
    rng.setstate(state)
    request = begin(rng, today, "SEN")
    request.photo(request.visa_page(request.stays[0]))
    proof_pdf(request, "fr")
    parsed = first.raw.split(b"\r\n\r\n", 1)[0].decode("ascii", "replace")
    subject = "Demande de prolongation de visa" if "Demande" in parsed else "prolongation visa court sejour"
    return send(
        request, name, when, "fr", "An hour later the same person sends the two papers that were missing.",
        pattern=words.FOLLOW_UP,
        address=first.from_address, subject=subject, reply_to=mail.message_id(earlier, past, first.from_address),
        extra={"case": {"with": [earlier], "verdict": "complete"}},
    )  # fmt: skip


@scenario
def booking_confirmation(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "TUN")
    papers(request, leaf_as="pdf")
    first = request.stays[0].person
    notice = proofs.no_proof("booking-confirmation", proofs.flight(rng, first, today + 9 * DAY), (first,), "fr")
    request.pdf_of_leaf("billet.pdf", proofs.as_leaf(notice, today - DAY), "return-impossible")
    request.proof("missing", "a booking confirmation is no proof")
    return send(request, name, when, "fr", "A booking confirmation instead of a cancellation: no proof.")


@scenario
def family_of_four(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    members = people.family(rng, today, "DZA")
    entered = rng.randint(76, 85)
    stays = tuple(stay(rng, today, "DZA", who=member, entered=entered) for member in members)
    stays = tuple(replace(one, entry=stays[0].entry) for one in stays)
    request = Request(rng, today, stays, people.host(rng, today), smaller)
    for one in stays:
        request.photos(request.passport(one), request.visa_page(one), request.stamp(one))
    request.pdf_of_leaf("attestation.pdf", request.certificate("couple-fr"), "accommodation")
    request.photo(request.host_card())
    proof_pdf(request, "fr")
    return send(
        request,
        name,
        when,
        "fr",
        "A family of four: the mother writes, one certificate and one proof for all.",
        pattern=words.FAMILY,
    )

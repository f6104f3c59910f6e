"""Requests whose papers travel oddly: blurred, locked, zipped, turned, HEIC, forwarded, or not there at all."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import camera, people, proofs, words
from samples.envelope import begin, cancelled, forwarded, papers, proof_pdf, send
from samples.people import DAY
from samples.request import Request, drawn
from samples.sample import Sample
from samples.scenarios.register import scenario


@scenario
def blurred_passport(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "DZA")
    first = request.stays[0]
    request.photo(request.passport(first), shot=camera.unreadable(rng))
    for key in ("surname", "given_names", "birth_date", "sex", "passport_expiry", "passport_state"):
        first.fields.pop(key)  # nobody can read them from this picture
    first.mark("passport-identity", "missing", "the photograph is unreadable", ("unsure",))
    papers(request, skip=("passport-identity",))
    proof_pdf(request, "fr")
    return send(request, name, when, "fr", "The passport's photograph is so blurred that nobody can read it.")


@scenario
def daughter_in_law(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    elder = people.person(rng, today, "RUS", sex="F", ages=(58, 74))
    host = people.host(rng, today, document="old-card")
    request = begin(rng, today, "RUS", who=elder, host=host)
    papers(request, leaf_as="pdf", layout="form-fr")
    proof_pdf(request, "ru", "отмена рейса.pdf")
    return send(
        request, name, when, "fr", "The daughter-in-law writes; her Russian mother-in-law applies.",
        pattern=words.RELATIVE,
        writer=f"Olga {host.surname}", address=f"olga.famille{rng.randint(10, 98)}@courriel.example.com",
    )  # fmt: skip


@scenario
def russian_screenshot(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    """Hard for a reader without Cyrillic: the proof is a picture of a Russian mail."""
    request = begin(rng, today, "RUS")
    papers(request)
    picture = proofs.as_screenshot(cancelled(request, "ru"), today - DAY)
    request.photo(drawn(picture, "return-impossible"), "screenshot.jpg", camera.none(rng))
    request.proof()
    return send(request, name, when, "ru", "In Russian; the cancellation is a screenshot in Cyrillic.")


@scenario
def locked_pdf(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "LKA")
    papers(request, skip=("accommodation",))
    leaf = request.certificate("typed-en")
    request.pdf_of_leaf("accommodation certificate.pdf", leaf, "accommodation", password="beaumont63")  # noqa: S106
    for key in ("host_surname", "host_given_names", "address", "commune", "postcode"):
        request.stays[0].fields.pop(key)
    request.stays[0].mark("accommodation", "missing", "the file is locked with a password", ("unsure",))
    proof_pdf(request, "en", "cancellation.pdf")
    return send(request, name, when, "en", "The certificate is a PDF that needs a password.")


@scenario
def zipped_photos(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "MDG")
    papers(request, leaf_as="pdf")
    proof_pdf(request, "fr")
    request.zipped("dossier.zip")
    return send(request, name, when, "fr", "All photographs in one archive.")


@scenario
def turned_and_heic(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "ARM")
    first = request.stays[0]
    request.photo(request.passport(first), shot=replace(camera.careful(rng), turn=90))
    page = request.visa_page(first)
    request.add("IMG_0412.HEIC", "image/heic", camera.heic(page.image, camera.careful(rng, 1800), rng), (page.kinds,))
    request.photo(request.stamp(first), shot=replace(camera.careful(rng), exif=6))
    papers(request, skip=("passport-identity", "visa", "entry-stamp"))
    proof_pdf(request, "ru", "отмена рейса.pdf")
    return send(
        request,
        name,
        when,
        "ru",
        "The passport lies on its side, the visa is HEIC, the stamp relies on EXIF.",
    )


@scenario
def forwarded_portuguese(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "CPV", stamped="P")
    papers(request)
    return _with_forwarded(request, name, when, "pt", "In Portuguese; the airline's mail is forwarded in the body.")


@scenario
def forwarded_turkish(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "TUR")
    papers(request, layout="hand-fr")
    return _with_forwarded(request, name, when, "tr", "In Turkish; the airline's mail is forwarded in the body.")


@scenario
def forwarded_arabic(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "LBN")
    papers(request, leaf_as="pdf")
    return _with_forwarded(request, name, when, "ar", "In Arabic; the airline's mail is forwarded in the body.")


def _with_forwarded(request: Request, name: str, when: dt.datetime, language: str, story: str) -> Sample:
    notice = cancelled(request, language)
    text, rich = forwarded(notice, request.today - DAY)
    request.proof()
    body = request.rng.choice(words.REQUESTS[language])
    return send(request, name, when, language, story, pattern=body, forwarded=text, html_tail=rich, body_proof=True)


@scenario
def empty_handed(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "CIV")
    return send(request, name, when, "fr", "No attachment at all: everything is missing.", pattern=words.EMPTY_HANDED)


@scenario
def careless_photos(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = begin(rng, today, "BOL", level=camera.careless)
    papers(request, leaf_as="pdf")
    proof_pdf(request, "es")
    return send(request, name, when, "es", "Complete, but photographed in a hurry: leaning, noisy, some turned.")

"""Closing the envelope: from a request that has been put together to a finished message; the usual papers of one."""

import datetime as dt
import html as markup
from dataclasses import replace
from random import Random
from typing import Any

from samples import camera, mail, people, proofs, words
from samples.people import DAY, Host, Person
from samples.request import Level, Request, stay
from samples.sample import Sample
from samples.zones import latin


def address_of(name: str, rng: Random) -> str:
    """An invented address for somebody called `name`."""
    parts = [latin(part).replace("<", "").lower() for part in name.split()]
    user = ".".join(part for part in dict.fromkeys((parts[0], parts[-1])) if part) or "voyageur"
    host, top = rng.choice(("mail", "courriel", "post")), rng.choice(("org", "net", "com"))
    return f"{user}{rng.randint(2, 98)}@{host}.example.{top}"


def send(
    request: Request, name: str, when: dt.datetime, language: str, story: str, *,
    pattern: tuple[str, str] | None = None,
    html_tail: str = "", forwarded: str = "", body_proof: bool = False, stop: str = "", writer: str = "",
    address: str = "", extra: dict[str, Any] | None = None, reply_to: str = "", subject: str = "",
) -> Sample:  # fmt: skip
    """Close the envelope of a request. `forwarded` is quoted below the applicant's own words."""
    rng, first = request.rng, request.stays[0]
    head, body = pattern or rng.choice(words.REQUESTS[language])
    sender = writer or first.person.name
    address = address or address_of(sender, rng)
    values = {"name": first.person.name, "writer": sender, "place": request.host.commune, "subject": subject,
              "entered": proofs.spelled(first.entry.day, language)}  # fmt: skip
    own = body.format(**values)
    text = own + (f"\n\n{forwarded}" if forwarded else "")
    html = paragraphs(own, html_tail) if html_tail else ""
    raw = mail.message(
        name=name, sender=sender, address=address, subject=head.format(**values), text=text, html=html, when=when,
        attachments=tuple(request.attachments), reply_to=reply_to,
    )  # fmt: skip
    return Sample(
        name=name, raw=raw, truth=request.truth(language, stop=stop, extra=extra), story=story, from_address=address
    )


def forwarded(notice: proofs.Notice, day: dt.date) -> tuple[str, str]:
    """An airline's mail as a forwarded text and as forwarded HTML."""
    head = "---------- Forwarded message ---------\n"
    head += f"De : {notice.carrier} <no-reply@notifications.example.com>\nDate : {day:%d/%m/%Y}\n"
    head += f"Objet : {notice.subject}\n\n"
    return head + notice.text, "<p>---------- Forwarded message ---------</p>" + proofs.as_html(notice)


def paragraphs(text: str, tail: str) -> str:
    return "".join(f"<p>{markup.escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n")) + tail


def cancelled(request: Request, language: str) -> proofs.Notice:
    who = tuple(one.person for one in request.stays)
    return proofs.cancellation(
        proofs.flight(request.rng, who[0], proofs.recent(request.rng, request.today)), who, language
    )


def begin(
    rng: Random, today: dt.date, nation: str, *, level: Level = camera.careful, host: Host | None = None, **stays: Any
) -> Request:
    return Request(rng, today, (stay(rng, today, nation, **stays),), host or people.host(rng, today), level)


def papers(request: Request, *, skip: tuple[str, ...] = (), layout: str = "typed-fr", leaf_as: str = "photo") -> None:
    """The usual photographs of the first applicant's and the host's papers, without those of `skip`."""
    first = request.stays[0]
    if "passport-identity" not in skip:
        request.photo(request.passport(first))
    if "visa" not in skip and first.visa:
        request.photo(request.visa_page(first))
    if "entry-stamp" not in skip:
        request.photo(request.stamp(first))
    if "accommodation" not in skip:
        leaf = request.certificate(layout)
        if leaf_as == "pdf":
            request.pdf_of_leaf("attestation hebergement.pdf", leaf, "accommodation")
        else:
            request.photo_of_leaf(leaf, "accommodation")
    if "host-identity" not in skip:
        request.photo(request.host_card())


def proof_pdf(request: Request, language: str, name: str = "annulation vol.pdf") -> None:
    leaf = proofs.as_leaf(cancelled(request, language), request.today - DAY)
    request.pdf_of_leaf(name, leaf, "return-impossible")
    request.proof()


def smaller(rng: Random) -> camera.Shot:
    """A careful photograph of fewer pixels: a family sends many."""
    return replace(camera.careful(rng, rng.randint(1600, 1750)), quality=76)


def named_otherwise(person: Person, rng: Random) -> Person:
    """Somebody else of the same nation."""
    others = [surname for surname in person.nation.surnames if surname != person.surname]
    return replace(person, surname=rng.choice(others))

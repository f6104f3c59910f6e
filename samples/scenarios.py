"""One function a scenario: from a random source, a day and a moment to a finished message with its truth. `SCENARIOS` lists them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from samples import camera, mail, people, proofs, words
from samples.people import DAY, Host, Person
from samples.request import Request, drawn, stay
from samples.sample import Sample

Scenario = Callable[[Random, dt.date, str, dt.datetime], Sample]
SCENARIOS: dict[str, Scenario] = {}


def scenario(function: Scenario) -> Scenario:
    """Register under the function's name with hyphens."""
    SCENARIOS[function.__name__.replace("_", "-")] = function
    return function


def address_of(name: str, rng: Random) -> str:
    """An invented address for somebody called `name`."""
    from samples.zones import latin

    parts = [latin(part).replace("<", "").lower() for part in name.split()]
    return f"{'.'.join(part for part in (parts[0], parts[-1]) if part)}{rng.randint(2, 98)}@{rng.choice(('mail', 'courriel', 'post'))}.example.{rng.choice(('org', 'net', 'com'))}"


def send(
    request: Request, name: str, when: dt.datetime, language: str, story: str, *, pattern: tuple[str, str] | None = None,
    html: str = "", forwarded: str = "", stop: str = "", writer: str = "", address: str = "", extra: dict[str, Any] | None = None,
    reply_to: str = "", subject: str = "",
) -> Sample:  # fmt: skip
    """Close the envelope of a request. `forwarded` is quoted below the applicant's own words."""
    rng, first = request.rng, request.stays[0]
    head, body = pattern or rng.choice(words.REQUESTS[language])
    sender = writer or first.person.name
    address = address or address_of(sender, rng)
    values = {"name": first.person.name, "writer": sender, "place": request.host.commune, "subject": subject,
              "entered": proofs.spelled(first.entry.day, language)}  # fmt: skip
    text = body.format(**values) + (f"\n\n{forwarded}" if forwarded else "")
    raw = mail.message(
        name=name, sender=sender, address=address, subject=head.format(**values), text=text, html=html, when=when,
        attachments=tuple(request.attachments), reply_to=reply_to,
    )  # fmt: skip
    return Sample(
        name=name, raw=raw, truth=request.truth(language, stop=stop, extra=extra), story=story, from_address=address
    )


def forwarded(notice: proofs.Notice, day: dt.date) -> tuple[str, str]:
    """An airline's mail as a forwarded text and as forwarded HTML."""
    head = f"---------- Forwarded message ---------\nDe : {notice.carrier} <no-reply@notifications.example.com>\nDate : {day:%d/%m/%Y}\nObjet : {notice.subject}\n\n"
    return head + notice.text, "<p>---------- Forwarded message ---------</p>" + proofs.as_html(notice)


def _html(text: str, tail: str) -> str:
    import html

    return "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n")) + tail


def _cancelled(request: Request, language: str) -> proofs.Notice:
    who = tuple(one.person for one in request.stays)
    return proofs.cancellation(
        proofs.flight(request.rng, who[0], proofs.recent(request.rng, request.today)), who, language
    )


def _begin(
    rng: Random, today: dt.date, nation: str, *, level: Any = camera.careful, host: Host | None = None, **stays: Any
) -> Request:
    return Request(rng, today, (stay(rng, today, nation, **stays),), host or people.host(rng, today), level)


def _papers(request: Request, *, skip: tuple[str, ...] = (), layout: str = "typed-fr", leaf_as: str = "photo") -> None:
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


def _proof_pdf(request: Request, language: str, name: str = "annulation vol.pdf") -> None:
    leaf = proofs.as_leaf(_cancelled(request, language), request.today)
    request.pdf_of_leaf(name, leaf, "return-impossible")
    request.proof()


def _smaller(rng: Random) -> camera.Shot:
    """A careful photograph of fewer pixels: a family sends many."""
    return replace(camera.careful(rng, rng.randint(1600, 1750)), quality=76)


@scenario
def complete_french(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = _begin(rng, today, "MAR")
    _papers(request)
    request.photo(
        drawn(proofs.as_screenshot(_cancelled(request, "fr"), today), "return-impossible"),
        "Screenshot_vol.jpg",
        camera.none(rng),
    )
    request.proof()
    return send(request, name, when, "fr", "A complete request from Morocco, photographs taken with care.")


@scenario
def complete_english_pdf(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = _begin(rng, today, "IND")
    first = request.stays[0]
    leaf = request.certificate("typed-en")
    pages = (
        request.passport(first),
        request.visa_page(first),
        request.stamp(first),
        drawn(leaf.image(), "accommodation"),
        request.host_card(),
    )
    notice = drawn(proofs.as_leaf(_cancelled(request, "en"), today).image(), "return-impossible")
    request.proof()
    request.pdf_of_scans("visa extension documents.pdf", (*pages, notice))
    return send(
        request, name, when, "en", "A complete request from India: everything scanned into one PDF of six pages."
    )


@scenario
def complete_spanish(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = _begin(rng, today, "ECU", state="ESP", stamped="E")
    _papers(request, layout="typed-fr", leaf_as="pdf")
    _proof_pdf(request, "es", "vuelo cancelado.pdf")
    return send(
        request,
        name,
        when,
        "es",
        "A complete request in Spanish, Spanish visa, stamped in Madrid: text PDFs and photographs.",
    )


@scenario
def incomplete(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = _begin(rng, today, "SEN")
    _papers(request, skip=("visa",), layout="hand-fr")
    return send(request, name, when, "fr", "The visa page and the proof are missing.")


@scenario
def follow_up(rng: Random, today: dt.date, name: str, when: dt.datetime, earlier: str = "incomplete") -> Sample:
    """What `incomplete`, drawn from the same random source, left out; `earlier` is that sample's name."""
    past = when - dt.timedelta(hours=1)
    state = rng.getstate()
    first = incomplete(rng, today, earlier, past)
    rng.setstate(state)
    request = _begin(rng, today, "SEN")
    request.photo(request.visa_page(request.stays[0]))
    _proof_pdf(request, "fr")
    parsed = first.raw.split(b"\r\n\r\n", 1)[0].decode("ascii", "replace")
    subject = "Demande de prolongation de visa" if "Demande" in parsed else "prolongation visa court sejour"
    return send(
        request, name, when, "fr", "An hour later the same person sends the two papers that were missing.", pattern=words.FOLLOW_UP,
        address=first.from_address, subject=subject, reply_to=mail.message_id(earlier, past, first.from_address),
        extra={"case": {"with": [earlier], "verdict": "complete"}},
    )  # fmt: skip


@scenario
def booking_confirmation(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    request = _begin(rng, today, "TUN")
    _papers(request, leaf_as="pdf")
    first = request.stays[0].person
    notice = proofs.no_proof("booking-confirmation", proofs.flight(rng, first, today + 9 * DAY), (first,), "fr")
    request.pdf_of_leaf("billet.pdf", proofs.as_leaf(notice, today), "return-impossible")
    request.proof("missing", "a booking confirmation is no proof")
    return send(request, name, when, "fr", "A booking confirmation instead of a cancellation: no proof.")


@scenario
def family_of_four(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    members = people.family(rng, today, "DZA")
    entered = rng.randint(76, 85)
    stays = tuple(stay(rng, today, "DZA", who=member, entered=entered) for member in members)
    stays = tuple(replace(one, entry=stays[0].entry) for one in stays)
    request = Request(rng, today, stays, people.host(rng, today), _smaller)
    for one in stays:
        request.photos(request.passport(one), request.visa_page(one), request.stamp(one))
    request.pdf_of_leaf("attestation.pdf", request.certificate("couple-fr"), "accommodation")
    request.photo(request.host_card())
    _proof_pdf(request, "fr")
    return send(
        request,
        name,
        when,
        "fr",
        "A family of four: the mother writes, one certificate and one proof for all.",
        pattern=words.FAMILY,
    )


@scenario
def out_of_office(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    address = "g.roussel@entreprise.example.com"
    raw = mail.message(
        name=name, sender="Gilles Roussel", address=address, subject="Réponse automatique : Votre demande", when=when,
        text=f"Bonjour,\n\nJe suis absent du bureau jusqu'au {today + 12 * DAY:%d/%m/%Y}. Votre message sera lu à mon retour.\n\nGilles Roussel",
        headers=(("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"), ("Precedence", "bulk")),
    )  # fmt: skip
    return Sample(
        name=name,
        raw=raw,
        truth=_topic_truth("automatic", "fr"),
        story="An out-of-office reply: never answered.",
        from_address=address,
    )


def _topic_truth(category: str, language: str) -> dict[str, Any]:
    return {
        "category": category,
        "language": language,
        "verdict": "not-a-request",
        "applicants": [],
        "documents": [],
        "unread": [],
    }


def topic(slug: str, when: dt.datetime, name: str) -> Sample:
    """A message on another topic: a key of `words.TOPICS`."""
    category, language, subject, text, sender, address, story = words.TOPICS[slug]
    raw = mail.message(name=name, sender=sender, address=address, subject=subject, text=text, when=when)
    return Sample(name=name, raw=raw, truth=_topic_truth(category, language), story=story, from_address=address)


def _register_topics() -> None:
    for slug in words.TOPICS:

        def draw(rng: Random, today: dt.date, name: str, when: dt.datetime, slug: str = slug) -> Sample:
            return topic(slug, when, name)

        SCENARIOS[slug] = draw


_register_topics()


def named_otherwise(person: Person, rng: Random) -> Person:
    """Somebody else of the same nation."""
    others = [surname for surname in person.nation.surnames if surname != person.surname]
    return replace(person, surname=rng.choice(others))

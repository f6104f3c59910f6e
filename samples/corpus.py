"""A corpus for the reading bench: from a seed to many requests over States, cameras, layouts and tongues."""

import datetime as dt
from collections.abc import Iterator
from random import Random

from samples import camera, mail, people, proofs
from samples.certificates import LAYOUTS
from samples.envelope import begin, cancelled, send
from samples.nations import NATIONS
from samples.people import DAY
from samples.request import SLUGS, Request, drawn
from samples.sample import Sample

_DAY = dt.date(2026, 6, 8)
_STRUCK_OVER = 0.15  #: of the requests, how many have their entry stamp over the visa's sticker
#: Tongues in which a proof may be a picture: those in Latin letters.
_PICTURED = ("fr", "en", "es", "pt", "tr", "de", "it")


def draw(
    seed: int, requests: int = 60, today: dt.date = _DAY, levels: tuple[str, ...] = ("none", "careful", "careless")
) -> Iterator[Sample]:
    """`requests` messages, each drawn when it is asked for; about seven pages each. The same for the same arguments."""
    for index in range(requests):
        yield _one(Random(f"{seed}:corpus:{index}"), today, index, levels[index % len(levels)])


def _one(rng: Random, today: dt.date, index: int, level: str) -> Sample:
    nation = sorted(NATIONS)[index % len(NATIONS)]
    land = NATIONS[nation]
    state, stamped = rng.choice((("FRA", "F"),) * 4 + (("ESP", "E"), ("DEU", "D"), ("ITA", "I")))
    request = begin(rng, today, nation, level=camera.LEVELS[level], state=state, stamped=stamped)
    left_out = rng.choice(SLUGS) if rng.random() < 0.3 else ""
    _papers(request, left_out)
    language = land.language if rng.random() < 0.7 else rng.choice(("fr", "en"))
    if left_out != "return-impossible":
        _proof(request, language)
    extra = None
    if request.stays[0].visa is None and left_out != "passport-identity":
        request.stays[0].mark("visa", "unsure", "no visa is needed for this nationality")
    elif request.stays[0].visa is None:
        # Without the passport nothing says the nationality: a visa may as well be asked for.
        request.stays[0].mark("visa", "unsure", "the nationality is not shown", accept=("missing",))
        extra = {"accept_verdicts": ["incomplete"]}
    rng.shuffle(request.attachments)
    name = f"{index + 1:03d}-{nation.lower()}-{level}"
    missing = f", without {left_out}" if left_out else ""
    story = f"{land.english}: {level} pictures{missing}."
    when = mail.moment(today - DAY, 480 + index)
    stop = "" if request.stays[0].visa else "visa-exempt"
    return send(request, name, when, language, story, stop=stop, extra=extra)


def _papers(request: Request, left_out: str) -> None:
    rng, first = request.rng, request.stays[0]
    pages = []
    if left_out != "passport-identity":
        pages.append(request.passport(first))
    # Told by a number of its own, so that all other requests of a seed stay as they were.
    over = first.visa is not None and Random(f"{first.person.number}:over").random() < _STRUCK_OVER
    if over and left_out not in ("visa", "entry-stamp"):
        pages.append(request.visa_struck_over(first))
    elif first.visa and left_out != "visa":
        pages.append(request.visa_page(first))
    if left_out != "entry-stamp" and "entry-stamp" not in (pages[-1].kinds if pages else ()):
        others: tuple[people.Entry, ...] = ()
        if rng.random() < 0.35:
            earlier = people.entry(rng, first.entry.day - rng.randint(300, 900) * DAY, state=rng.choice("FED"))
            others = (earlier,)
        pages.append(request.stamp(first, others=others, clutter=rng.choice((0, 0, 1))))
    if left_out != "host-identity":
        pages.append(request.host_card(beside=rng.random() < 0.3))
    leaf = request.certificate(rng.choice(LAYOUTS)) if left_out != "accommodation" else None
    if rng.random() < 0.2:
        level = request.level
        if leaf:
            pages.append(drawn(leaf.image(), "accommodation"))
        request.pdf_of_scans("documents.pdf", tuple(pages), level=level)
        return
    request.photos(*pages)
    if leaf and rng.random() < 0.5:
        request.pdf_of_leaf("attestation.pdf", leaf, "accommodation")
    elif leaf:
        request.photo_of_leaf(leaf, "accommodation")


def _proof(request: Request, language: str) -> None:
    rng = request.rng
    notice = cancelled(request, language)
    if rng.random() < 0.25:
        first = request.stays[0].person
        way = proofs.flight(rng, first, request.today + rng.randint(3, 20) * DAY)
        kind = rng.choice(("booking-confirmation", "own-request"))
        notice = proofs.no_proof(kind, way, (first,), rng.choice(("fr", "en")))
        request.proof("missing", f"no proof: {kind}")
    else:
        request.proof()
    if notice.language in _PICTURED and rng.random() < 0.5:
        if rng.random() < 0.5:
            picture = proofs.as_screenshot(notice, request.today - DAY)
            request.photo(drawn(picture, "return-impossible"), "Screenshot.jpg", camera.none(rng))
        else:
            request.photo_of_leaf(proofs.as_leaf(notice, request.today - DAY), "return-impossible")
    else:
        request.pdf_of_leaf("vol.pdf", proofs.as_leaf(notice, request.today - DAY), "return-impossible")

"""The second school's corpus for the reading bench: called as `samples.corpus`, in other hands."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from samples import camera, mail, people
from samples.elsewhere import cast, extras, gathering, lens, letters, proofs
from samples.elsewhere.dossier import Dossier, Paper
from samples.elsewhere.doubts import DOUBTS, FOR_TWO, drawn_doubt
from samples.elsewhere.nations import NATIONS
from samples.elsewhere.tempting_words import TRAPS
from samples.envelope import send
from samples.leaf import Leaf
from samples.people import DAY
from samples.request import Stay
from samples.sample import Drawn, Sample

_DAY = dt.date(2026, 6, 8)
_PDF = (
    "attestation.pdf",
    "scan0001.pdf",
    "Document.pdf",
    "Attestation d'hébergement.pdf",
    "hébergement_2026.pdf",
    "doc20260605.pdf",
)
_ALL = (
    "scan0001.pdf",
    "documents visa.pdf",
    "Dossier complet.pdf",
    "документы.pdf",
    "CamScanner 06-05.pdf",
    "Scanned Documents.pdf",
)
_FLIGHT = ("vol.pdf", "Flight.pdf", "annulation.pdf", "e-mail compagnie.pdf", "proof.pdf", "Gmail - {locator}.pdf")


def draw(
    seed: int, requests: int = 60, today: dt.date = _DAY, levels: tuple[str, ...] = ("none", "careful", "careless")
) -> Iterator[Sample]:
    """`requests` messages, each drawn when it is asked for. The same for the same arguments."""
    for index in range(requests):
        yield _one(Random(f"{seed}:elsewhere:{index}"), today, index, levels[index % len(levels)])


def _one(rng: Random, today: dt.date, index: int, level: str) -> Sample:
    nation = rng.choice(sorted(NATIONS))
    land = NATIONS[nation]
    doubt, left_out = drawn_doubt(rng, exempt=land.exempt)
    stay = cast.stay(rng, today, nation, kind="D" if doubt == "long-stay" else "C")
    if doubt == "passport-expired":
        old = today - rng.randint(5, 60) * DAY
        stay.person = replace(stay.person, issued=old.replace(year=old.year - 5, day=min(old.day, 28)), expiry=old)
    stays: tuple[Stay, ...] = (stay,)
    if doubt in FOR_TWO and rng.random() < 0.08:
        stays = (stay, cast.spouse(rng, today, stay))
    dossier = Dossier(rng, today, stays, gathering.home(rng, today, doubt), level)
    papers = gathering.booklet(dossier, stay, doubt, left_out)
    for other in stays[1:]:
        papers += gathering.booklet(dossier, other)
    leaf = gathering.housing(dossier, doubt) if left_out != "accommodation" else None
    if left_out != "host-identity" and doubt != "hotel":
        papers += dossier.host_papers()
    language = (
        land.language if land.language in letters.MAILS and rng.random() < 0.5 else rng.choice(("fr", "fr", "fr", "en"))
    )
    if rng.random() < 0.06:  # a cousin who lives elsewhere writes
        language = rng.choice(sorted(letters.MAILS))
    forwarded, tail, extra = _proof(dossier, doubt, left_out, papers, leaf)
    stop = DOUBTS[doubt].stop if doubt else ""
    if land.exempt and left_out == "passport-identity":
        stay.mark("visa", "unsure", "the nationality is not shown", ("missing",))
    elif land.exempt:
        dossier.everybody("visa", "unsure", "no visa is needed for this nationality")
        stop = stop or "visa-exempt"
    _extras(dossier, left_out)
    rng.shuffle(dossier.attachments)
    if len(dossier.attachments) > 2 and rng.random() < 0.05:
        dossier.archived(rng.choice(("documents.zip", "papiers visa.zip", "Photos.zip")))
    what = f", {DOUBTS[doubt].story}{f' ({left_out})' if left_out else ''}" if doubt else ""
    two = ", two applicants" if len(stays) > 1 else ""
    story = f"{land.english}: {level} pictures{two}{what}."
    return _closed(
        dossier, f"{index + 1:03d}-{nation.lower()}-{level}", index, language, story, forwarded, tail, stop, extra
    )


def _closed(
    dossier: Dossier,
    name: str,
    index: int,
    language: str,
    story: str,
    forwarded: str,
    tail: str,
    stop: str,
    extra: dict[str, object],
) -> Sample:
    """The envelope: the applicant writes, or now and then the host for them."""
    rng, host = dossier.rng, dossier.host
    writer = ""
    patterns = letters.MAILS[language]
    if len(dossier.stays) > 1:
        language = language if language in letters.COUPLES else "fr"
        patterns = letters.COUPLES[language]
    elif rng.random() < 0.15:
        language = language if language in letters.RELATIVES else "fr"
        patterns, writer = letters.RELATIVES[language], host.name
    subject, body = rng.choice(patterns)
    return send(
        dossier,
        name,
        mail.moment(dossier.today - DAY, 400 + index),
        language,
        story,
        pattern=(subject, body.replace("{host}", host.name)),
        forwarded=forwarded,
        html_tail=tail,
        stop=stop,
        extra=extra,
        writer=writer,
    )


def _extras(dossier: Dossier, left_out: str) -> None:
    """What nobody asked for; it comes most readily where it seems to stand in for what is left out."""
    rng = dossier.rng
    kinds = {"accommodation": ("bill",), "return-impossible": ("insurance", "bank")}.get(left_out, extras.KINDS)
    if rng.random() < (0.5 if left_out in {"accommodation", "return-impossible"} else 0.15):
        kind = rng.choice(kinds)
        leaf = extras.unasked(kind, dossier.first.person, dossier.host, dossier.today - rng.randint(5, 40) * DAY, rng)
        if rng.random() < 0.5:
            dossier.send_leaf(f"{rng.choice(('annexe', 'autre document', 'extra'))} {rng.randint(1, 9)}.pdf", leaf, "")
        else:
            dossier.send_photo("several", Drawn(image=leaf.image(), kinds=()), fine=True)


def _proof(
    dossier: Dossier, doubt: str, left_out: str, papers: list[Paper], leaf: Leaf | None
) -> tuple[str, str, dict[str, object]]:
    """Send everything; gives what the mail itself forwards (text, HTML) and more of the truth."""
    rng = dossier.rng
    notice, extra = gathering.notice(dossier, doubt) if left_out != "return-impossible" else (None, {})
    sheet = Drawn(image=leaf.image(), kinds=("accommodation",)) if leaf else None
    day = dossier.today - rng.randint(1, 4) * DAY
    scored = doubt not in {"trap", "earlier-flight", "other-passenger"}
    forwarded = tail = ""
    picture: Drawn | None = None
    screen = False
    if notice:
        way = rng.random()
        if notice.language == "zh" or (way < 0.22 and notice.kind in {"cancelled", *TRAPS}):
            forwarded = proofs.quoted(notice, day, rng)
            tail = f"<br><blockquote>{proofs.as_html(notice, rng)}</blockquote>" if rng.random() < 0.7 else ""
        elif way < 0.5 and notice.language != "ar":
            name = rng.choice(_FLIGHT).format(locator=people.number(rng, "AAA999"))
            dossier.send_leaf(name, proofs.as_leaf(notice, day, rng), "return-impossible", scored=scored)
        else:
            screen = way > 0.72 and notice.kind not in {"embassy", "medical", "border"}
            image = proofs.as_screen(notice, rng) if screen else proofs.as_leaf(notice, day, rng).image()
            picture = Drawn(image=image, kinds=("return-impossible",))
    _send(dossier, papers, leaf, sheet)
    if picture and screen and (dossier.camera_level == "none" or rng.random() < 0.7):
        dossier.send_photo("proof", picture, data=camera.jpeg(picture.image, rng.randint(60, 90)), scored=scored)
    elif picture and screen:
        how = replace(lens.steady(rng), screen=rng.uniform(0.4, 1.0), messenger=False, fold=0, bend=0.0)
        dossier.send_photo("proof", picture, data=lens.shoot(picture.image, how, rng), scored=scored)
    elif picture:
        dossier.send_photo("proof", picture, fine=True, scored=scored)
    return forwarded, tail, extra


def _send(dossier: Dossier, papers: list[Paper], leaf: Leaf | None, sheet: Drawn | None) -> None:
    """The papers by themselves, two or three in one photograph, or all scanned into one file."""
    rng = dossier.rng
    way = rng.random()
    if way < (0.5 if dossier.camera_level == "none" else 0.12):
        pages = [(word, drawn, True) for word, drawn in papers]
        if sheet:
            pages.insert(rng.randint(0, len(pages)), ("certificate", sheet, True))
        if pages:
            dossier.send_pdf(rng.choice(_ALL), pages)
        return
    if way < 0.72 and way > 0.55 and len(papers) >= 3:
        small = [paper for paper in papers if paper[1].image.height < 1400]
        group = small[: rng.choice((2, 2, 3))]
        if len(group) >= 2:
            dossier.send_together(group)
            papers = [paper for paper in papers if not any(paper is one for one in group)]
    for word, drawn in papers:
        dossier.send_photo(word, drawn)
    if leaf and sheet:
        if rng.random() < 0.06:
            dossier.send_docx(leaf)
        elif rng.random() < 0.4:
            dossier.send_leaf(rng.choice(_PDF), leaf, "accommodation")
        elif rng.random() < 0.25:
            dossier.send_pdf(rng.choice(_PDF), [("certificate", sheet, True)], manner="black")
        else:
            dossier.send_photo("certificate", sheet, fine=True)

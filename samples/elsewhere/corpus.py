"""The second school's corpus for the reading bench: called as `samples.corpus`, in other hands."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from samples import camera, mail, people
from samples.elsewhere import cast, certificates, flights, hosts, lens, letters, proofs, stamps
from samples.elsewhere.cancelled_words import CANCELLED, MARKED
from samples.elsewhere.dossier import Dossier, Paper
from samples.elsewhere.doubts import DOUBTS
from samples.elsewhere.nations import NATIONS
from samples.elsewhere.tempting_words import TRAPS
from samples.envelope import send
from samples.leaf import Leaf
from samples.people import DAY
from samples.request import SLUGS
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
    doubt = ""
    if rng.random() < 0.34:
        possible = [key for key, one in DOUBTS.items() if not (one.needs_visa and NATIONS[nation].exempt)]
        doubt = rng.choices(possible, [DOUBTS[key].weight for key in possible])[0]
    left_out = (
        rng.choice([slug for slug in SLUGS if slug != "visa" or not NATIONS[nation].exempt])
        if doubt == "left-out"
        else ""
    )
    stay = cast.stay(rng, today, nation, kind="D" if doubt == "long-stay" else "C")
    if doubt == "passport-expired":
        old = today - rng.randint(5, 60) * DAY
        stay.person = replace(stay.person, issued=old.replace(year=old.year - 5, day=min(old.day, 28)), expiry=old)
    dossier = Dossier(rng, today, stay, _home(rng, today, doubt), level)
    papers = _booklet(dossier, doubt, left_out)
    leaf = _housing(dossier, doubt) if left_out != "accommodation" else None
    if left_out != "host-identity" and doubt != "hotel":
        papers += dossier.host_papers()
    land = stay.person.nation
    language = (
        land.language if land.language in letters.MAILS and rng.random() < 0.6 else rng.choice(("fr", "fr", "en"))
    )
    forwarded, tail, extra = _proof(dossier, doubt, left_out, papers, leaf)
    stop = DOUBTS[doubt].stop if doubt else ""
    if stay.visa is None and left_out == "passport-identity":
        stay.mark("visa", "unsure", "the nationality is not shown", ("missing",))
    elif stay.visa is None:
        stay.mark("visa", "unsure", "no visa is needed for this nationality")
        stop = stop or "visa-exempt"
    rng.shuffle(dossier.attachments)
    subject, body = rng.choice(letters.MAILS[language])
    what = f", {DOUBTS[doubt].story}{f' ({left_out})' if left_out else ''}" if doubt else ""
    return send(
        dossier,
        f"{index + 1:03d}-{nation.lower()}-{level}",
        mail.moment(today - DAY, 400 + index),
        language,
        f"{land.english}: {level} pictures{what}.",
        pattern=(subject, body.replace("{host}", dossier.host.name)),
        forwarded=forwarded,
        html_tail=tail,
        stop=stop,
        extra=extra,
    )


def _home(rng: Random, today: dt.date, doubt: str) -> hosts.Household:
    if doubt == "other-department":
        return hosts.household(rng, today, place=rng.choice(hosts.ELSEWHERE))
    if doubt == "host-expired":
        paper = rng.choice(("card-laminated", "permit-2020", "permit-2011", "passport-french", "card-td1", "card-td2"))
        return hosts.household(rng, today, paper=paper, expired=True)
    return hosts.household(rng, today, place=rng.choice(hosts.FORMER) if rng.random() < 0.06 else None)


def _booklet(dossier: Dossier, doubt: str, left_out: str) -> list[Paper]:
    """The passport's pages."""
    rng, stay = dossier.rng, dossier.first
    papers = [] if left_out == "passport-identity" else [dossier.identity_page(wrong_digit=doubt == "wrong-digit")]
    entries: tuple[people.Entry, ...] = (stay.entry,)
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2))):
        entries = (*stamps.journey(rng, entries[0]), *entries)
    if doubt == "no-entry":
        entries = (replace(stamps.journey(rng, stay.entry)[1]),)
    number, holder = "", None
    if doubt == "other-number":
        number = people.number(rng, stay.person.nation.number)
    elif doubt == "other-holder":
        holder = cast.person(rng, dossier.today, stay.person.nation.code)
    fields = dict(stay.fields)
    papers += dossier.sticker_and_stamps(
        entries, with_visa=left_out != "visa", with_stamp=left_out != "entry-stamp", number=number, holder=holder
    )
    if doubt == "other-number":
        stay.mark("visa", "unsure", "the sticker names another passport")
    elif doubt == "other-holder":
        stay.fields |= fields
        stay.mark("visa", "unsure", "the sticker is another person's")
    elif doubt == "no-entry":
        stay.mark("entry-stamp", "missing", "no stamp of an entry", ("unsure",))
        papers = [
            (word, replace(drawn, kinds=tuple(kind for kind in drawn.kinds if kind != "entry-stamp")))
            for word, drawn in papers
        ]
    return papers


def _housing(dossier: Dossier, doubt: str) -> Leaf:
    rng, stay, host = dossier.rng, dossier.first, dossier.host
    if doubt == "hotel":
        stay.mark("accommodation", "unsure", "a hotel's certificate", ("satisfied",))
        stay.mark("host-identity", "unsure", "a hotel has no identity card")
        return certificates.hotel(
            stay.person, host.street, host.postcode, host.commune, dossier.today - 2 * DAY, stay.entry.day, rng
        )
    if doubt == "other-guest":
        leaf = dossier.housing(guests=(cast.person(rng, dossier.today, rng.choice(sorted(NATIONS))),)).leaf
        stay.mark("accommodation", "unsure", "the certificate houses somebody else")
        return leaf
    if rng.random() < 0.05:
        leaf = dossier.housing(wording=rng.choice(("spanish", "portuguese"))).leaf
        if host.postcode.startswith("63"):
            stay.mark("accommodation", "satisfied", "in another language", ("unsure",))
        return leaf
    guests: tuple[people.Person, ...] = (stay.person,)
    if rng.random() < 0.15:
        spouse = cast.person(
            rng,
            dossier.today,
            stay.person.nation.code,
            surname=stay.person.surname,
            sex="M" if stay.person.sex == "F" else "F",
        )
        guests = (spouse, stay.person) if rng.random() < 0.4 else (stay.person, spouse)
    signed = rng.random() > 0.08
    leaf = dossier.housing(guests=guests, signed=signed).leaf
    if not signed and host.postcode.startswith("63"):
        stay.mark("accommodation", "satisfied", "without a signature", ("unsure",))
    return leaf


def _notice(dossier: Dossier, doubt: str) -> tuple[proofs.Notice, dict[str, object]]:
    """What is sent as the proof, and what else of the truth follows from it."""
    rng, stay, today = dossier.rng, dossier.first, dossier.today
    own = stay.person.nation.language
    language = rng.choice((own, own, "fr", "en", rng.choice(sorted(CANCELLED))))
    language = language if language in CANCELLED else "en"
    way = flights.flight(rng, stay.person, today + rng.randint(-9, 4) * DAY)
    if doubt == "trap":
        kind = rng.choice(sorted(TRAPS))
        way = replace(way, day=today + rng.randint(2, 25) * DAY)
        dossier.proof("missing", f"no proof: {kind}", ("unsure",))
        return proofs.trap(kind, way, rng.choice((language, "fr", "en")), rng), {}
    if doubt == "earlier-flight":
        way = replace(way, day=stay.entry.day - rng.randint(8, 40) * DAY)
        dossier.proof("missing", "the flight was before the entry", ("unsure",))
        return proofs.cancelled(way, language, rng), {}
    if doubt == "other-passenger":
        other = cast.person(
            rng, today, rng.choice([code for code in sorted(NATIONS) if code != stay.person.nation.code])
        )
        dossier.proof("unsure", "the cancellation is for another passenger", ("missing",))
        return proofs.cancelled(replace(way, name=flights.ticket_name(other, rng)), language, rng), {
            "accept_verdicts": ["incomplete"]
        }
    lot = rng.random()
    if lot < 0.72:
        dossier.proof()
        return proofs.cancelled(way, language, rng), {}
    if lot < 0.8:
        dossier.proof()
        return proofs.marked(way, language if language in MARKED else "en"), {}
    kind = rng.choice(("embassy", "embassy", "border", "medical", "press"))
    way = replace(way, day=today - rng.randint(2, 12) * DAY, name=flights.written_name(stay.person))
    if kind == "press":  # the weakest of the real proofs: an agent may well want more
        dossier.proof("satisfied", "a press article", ("unsure",))
        return proofs.other(kind, way, rng.choice(("fr", "en")), rng), {"accept_verdicts": ["review"]}
    dossier.proof()
    return proofs.other(kind, way, language, rng), {}


def _proof(
    dossier: Dossier, doubt: str, left_out: str, papers: list[Paper], leaf: Leaf | None
) -> tuple[str, str, dict[str, object]]:
    """Send everything; gives what the mail itself forwards (text, HTML) and more of the truth."""
    rng = dossier.rng
    notice, extra = _notice(dossier, doubt) if left_out != "return-impossible" else (None, {})
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
        if rng.random() < 0.4:
            dossier.send_leaf(rng.choice(_PDF), leaf, "accommodation")
        elif rng.random() < 0.25:
            dossier.send_pdf(rng.choice(_PDF), [("certificate", sheet, True)], manner="black")
        else:
            dossier.send_photo("certificate", sheet, fine=True)

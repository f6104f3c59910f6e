"""The sixth school's corpus for the reading bench: called as the others are, drawn without a look at the readers."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from samples import mail
from samples.afield import digital, faults, folk, mails, papers, unable
from samples.afield.hosting import Certificate
from samples.afield.lands import LANDS
from samples.afield.parcel import Paper, Parcel
from samples.afield.plate import Plate
from samples.afield.security import cursive
from samples.people import DAY, Person
from samples.request import Stay
from samples.sample import Drawn, Sample
from samples.zones import latin

_DAY = dt.date(2026, 6, 8)
_STOPS = {
    "expired": "the passport has expired",
    "department": "another department",
    "long-stay": "a long-stay visa",
    "wrong-digit": "check digits fail",
    "other-bearer": "two persons",
    "asylum": "asylum",
}


def draw(
    seed: int, requests: int = 60, today: dt.date = _DAY, levels: tuple[str, ...] = ("careful", "careless", "none")
) -> Iterator[Sample]:
    """`requests` messages, each drawn when it is asked for. The same for the same arguments."""
    for index in range(requests):
        yield _one(Random(f"afield/{seed}/{index}"), today, index, levels[index % len(levels)])


def _one(rng: Random, today: dt.date, index: int, care: str) -> Sample:
    codes = sorted(LANDS)
    code = rng.choices(codes, [0.4 if LANDS[one].nation.exempt else 1 for one in codes])[0]
    exempt = LANDS[code].nation.exempt
    fault, struck = faults.fault(rng, exempt=exempt)
    parcel = Parcel(
        rng, today, _stays(rng, today, code, fault), folk.host(rng, today, away=fault == "department"), care
    )
    drawn = [
        paper
        for at, stay in enumerate(parcel.stays)
        for paper in papers.of_traveller(parcel, stay, "" if at else fault, "" if at else struck)
    ]
    certificate = papers.housed(parcel, fault, struck)
    drawn += papers.of_host(parcel, fault, struck)
    notice = papers.proof(parcel, fault, struck)
    stop = _STOPS.get(fault, "")
    if exempt and any("nationality" not in stay.fields for stay in parcel.stays):
        parcel.everybody("visa", "unsure", "the nationality is not shown", ("missing",))
    elif exempt:
        parcel.everybody("visa", "unsure", "no visa is needed for this nationality")
        stop = stop or "visa-exempt"
    _post(parcel, drawn, certificate)
    told = notice if notice and (notice.language == "zh" or (not notice.letter and rng.random() < 0.2)) else None
    if notice and not told:
        _post_proof(parcel, notice, scored=fault not in {"useless", "early", "other-passenger", "closure"})
    rng.shuffle(parcel.attachments)
    said = f", {fault}{f' ({struck})' if struck else ''}" if fault else ""
    story = f"{code}: {care} pictures, {len(parcel.stays)} applicant(s){said}."
    return _sealed(parcel, f"{index + 1:03d}-{code.lower()}-{care}", index, story, told, stop, asylum=fault == "asylum")


def _stays(rng: Random, today: dt.date, code: str, fault: str) -> tuple[Stay, ...]:
    first = folk.stay(rng, today, code, kind="D" if fault == "long-stay" else "C")
    if fault == "expired":
        ended = today - rng.randint(15, 300) * DAY
        first.person = replace(
            first.person, expiry=ended, issued=ended.replace(year=ended.year - 5, day=min(ended.day, 28))
        )
    if fault == "too-early" and first.visa:
        begins = first.entry.day + rng.randint(6, 14) * DAY
        first.visa = replace(first.visa, start=begins, until=begins + 104 * DAY, issued=begins - 20 * DAY)
    if fault or rng.random() > 0.15:
        return (first,)
    second = _companion(rng, today, first.person)
    other = folk.stay(rng, today, code, who=second, day=first.entry.day)
    return (first, _together(other, first))


def _together(stay: Stay, first: Stay) -> Stay:
    """Who travels together passes the same desk."""
    stay.entry = first.entry
    return stay


def _companion(rng: Random, today: dt.date, first: Person) -> Person:
    """A child of the same name, or a spouse."""
    child, code = rng.random() < 0.4, first.nation.code
    while True:
        found = folk.person(
            rng,
            today,
            code,
            surname=first.surname,
            sex="" if child or code == "RUS" else "FM"["MF".index(first.sex)],
            ages=(4, 15) if child else (25, 70),
        )
        if found.given_names != first.given_names:
            return found


def _post(parcel: Parcel, drawn: list[Paper], certificate: tuple[Paper, Certificate | None] | None) -> None:
    """All in one PDF, or each by itself in one way or another."""
    rng = parcel.rng
    sheet, made = certificate or (None, None)
    whole = [*drawn, sheet] if sheet else drawn
    for paper in [one for one in whole if one.ruined]:
        parcel.picture(paper)
    whole = [one for one in whole if not one.ruined]
    if whole and rng.random() < (0.5 if parcel.care == "none" else 0.15):
        parcel.pages(whole)
        return
    for paper in whole:
        if paper is sheet and made and made.lines and rng.random() < 0.3:
            picture = Plate(48, 20, scale=10, colour=(255, 255, 255))
            if parcel.stays[0].status["accommodation"].get("why") != "nobody has signed":
                cursive(picture, rng, 4, 10, 38, 15, (30, 40, 120))
            parcel.text(digital.letter(made.lines[0], (" ".join(made.lines[1:]),), picture.image), paper)
        elif rng.random() < 0.15:
            parcel.pages([paper])
        else:
            parcel.picture(paper)


def _post_proof(parcel: Parcel, notice: unable.Notice, *, scored: bool) -> None:
    rng, kinds, way = parcel.rng, ("return-impossible",), parcel.rng.random()
    to = f"{latin(parcel.stays[0].person.name.split()[0]).lower()}@mail.example.net"
    if not notice.letter and (way < 0.45 or notice.language == "ar"):
        parcel.screen(Paper(word="proof", drawn=Drawn(image=unable.screen(notice, rng), kinds=kinds), scored=scored))
        return
    image = unable.letter(notice, rng) if notice.letter else unable.printed(notice, to, rng)
    paper = Paper(word="proof", drawn=Drawn(image=image, kinds=kinds), scored=scored, fine=True)
    if not notice.letter and way < 0.65:
        parcel.text(
            digital.letter(notice.subject, (f"{notice.sender}, {notice.sent:%d/%m/%Y}", *notice.paragraphs)), paper
        )
    elif way < 0.8:
        parcel.pages([paper])
    else:
        parcel.picture(paper)


def _sealed(
    parcel: Parcel, name: str, index: int, story: str, told: unable.Notice | None, stop: str, *, asylum: bool
) -> Sample:
    """The mail's own words and its envelope."""
    rng, first = parcel.rng, parcel.stays[0]
    host = f"{parcel.host.given_names.split('/')[0].split()[0]} {parcel.host.surname.split('/')[0]}"
    writer, language = first.person.name, first.person.nation.language
    if language not in mails.ASKING or rng.random() < 0.4 or asylum:
        language = rng.choice(("fr", "en", "fr"))
    if not asylum and len(parcel.stays) == 1 and rng.random() < 0.12:
        (subject, text), language, writer = rng.choice(mails.BY_HOST), "fr", host
    else:
        subject, text = rng.choice(mails.ASKING[language])
    gaps = {
        "name": " et ".join(stay.person.name for stay in parcel.stays),
        "entered": f"{first.entry.day:%d/%m/%Y}",
        "place": parcel.host.commune,
        "host": host,
    }
    subject, text = subject.format(**gaps), text.format(**gaps) + (mails.ASYLUM[language] if asylum else "")
    user = ".".join(latin(part).replace("<", "").lower() for part in writer.split()[:2]) or "contact"
    domain = f"{rng.choice(('courriel', 'inbox', 'mailbox'))}.example.{rng.choice(('net', 'com', 'org'))}"
    address = f"{user}{rng.randint(1, 99)}@{domain}"
    if told:
        text += mails.BELOW + "\n" + unable.quoted(told, address)
    way = rng.random()
    if way < 0.06 and len(parcel.attachments) > 2:
        parcel.zipped(rng.choice(("Documents.zip", "dossier.zip", "Archive.zip")))
    elif way < 0.12:
        parcel.shown_within()
    raw = mail.message(
        name=name,
        sender=writer,
        address=address,
        subject=subject,
        text=text,
        attachments=tuple(parcel.attachments),
        when=mail.moment(parcel.today - DAY, 380 + index * 5),
    )
    return Sample(name=name, raw=raw, truth=parcel.truth(language, stop=stop), story=story, from_address=address)

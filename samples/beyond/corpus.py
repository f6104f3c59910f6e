"""The fourth school's corpus for the reading bench: called as the others are, drawn by a hand that knew no reader."""

import datetime as dt
from collections.abc import Iterator
from random import Random

from samples import mail
from samples.beyond import folk, hosting, letters, papers, refusals, spread
from samples.beyond.faults import FAULTS, FOR_SEVERAL, drawn_fault
from samples.beyond.lands import LANDS
from samples.beyond.parcel import Paper, Parcel
from samples.people import DAY
from samples.request import Stay
from samples.sample import Drawn, Sample
from samples.zones import latin

_DAY = dt.date(2026, 6, 8)


def draw(
    seed: int, requests: int = 60, today: dt.date = _DAY, levels: tuple[str, ...] = ("none", "careful", "careless")
) -> Iterator[Sample]:
    """`requests` messages, each drawn when it is asked for. The same for the same arguments."""
    for index in range(requests):
        yield _one(Random(f"{seed}:beyond:{index}"), today, index, levels[index % len(levels)])


def _one(rng: Random, today: dt.date, index: int, share: str) -> Sample:
    codes = sorted(LANDS)
    code = rng.choices(codes, [0.5 if LANDS[one].nation.exempt else 1 for one in codes])[0]
    land = LANDS[code]
    fault, struck = drawn_fault(rng, exempt=land.nation.exempt)
    stays = _stays(rng, today, code, fault)
    home = folk.home(rng, today, away=fault == "department", expired=fault == "host-expired")
    parcel = Parcel(rng, today, stays, home, share)
    first, language = stays[0], _language(rng, land.nation.language, several=len(stays) > 1)
    booklets: list[Paper] = []
    for stay in stays:
        booklets += papers.booklet(parcel, stay, fault if stay is first or fault in FOR_SEVERAL else "", struck)
    gone = struck if fault == "left-out" else ""
    made = papers.housing(parcel, fault) if gone != "accommodation" else None
    hosts = papers.host_papers(parcel, fault, struck) if gone != "host-identity" and fault != "hotel" else []
    telling = gone != "return-impossible" and len(stays) == 1 and rng.random() < 0.2
    notice = papers.proof(parcel, fault, telling=telling) if gone != "return-impossible" else None
    telling = telling and notice is not None and notice.kind not in {"press", "embassy", "border", "medical"}
    stop = FAULTS[fault].stop if fault else ""
    if land.nation.exempt and "nationality" not in first.fields:
        parcel.everybody("visa", "unsure", "the nationality is not shown", ("missing",))
    elif land.nation.exempt:
        parcel.everybody("visa", "unsure", "no visa is needed for this nationality")
        stop = stop or "visa-exempt"
    _post(parcel, [*booklets, *hosts], made, home)
    if notice and not telling:
        _post_proof(parcel, notice, fault)
    rng.shuffle(parcel.attachments)
    if len(parcel.attachments) > 2 and rng.random() < 0.04:
        parcel.zipped(rng.choice(("dossier.zip", "Documents visa.zip", "photos.zip")))
    told = f", {FAULTS[fault].story}{f' ({struck})' if struck else ''}" if fault else ""
    story = f"{land.nation.code}: {share} pictures, {len(stays)} applicant(s){told}."
    return _sealed(
        parcel, f"{index + 1:03d}-{code.lower()}-{share}", index, story, language, notice if telling else None, stop
    )


def _stays(rng: Random, today: dt.date, code: str, fault: str) -> tuple[Stay, ...]:
    first = folk.stay(rng, today, code, kind="D" if fault == "long-stay" else "C")
    if fault == "expired":
        papers.expired(first, today, rng)
    if fault not in FOR_SEVERAL or rng.random() > 0.13:
        return (first,)
    other = folk.companion(rng, today, first)
    child = folk.companion(rng, today, first, child=True)
    names = {one.person.given_names for one in (first, other, child)}
    return (first, other, child) if rng.random() < 0.3 and len(names) == 3 else (first, other)


def _language(rng: Random, own: str, *, several: bool) -> str:
    if several:
        return rng.choice(("fr", "en"))
    return own if own in letters.ASKING and rng.random() < 0.6 else rng.choice(("fr", "fr", "en"))


def _post(parcel: Parcel, drawn: list[Paper], made: hosting.Certificate | None, home: folk.Home) -> None:
    """All in one PDF, two in a photograph, or each by itself; the same file twice now and then."""
    rng, way = parcel.rng, parcel.rng.random()
    ruined = [paper for paper in drawn if paper.ruined]
    for paper in ruined:
        parcel.send(paper)
    drawn = [paper for paper in drawn if not paper.ruined]
    sheet = None
    if made:
        sheet = Paper(word="certificate", drawn=Drawn(image=made.leaf.image(), kinds=("accommodation",)), fine=True)
    if way < (0.45 if parcel.share == "none" else 0.12) and len(drawn) > 1:
        whole = [*drawn, sheet] if sheet else drawn
        if rng.random() < 0.4:
            rng.shuffle(whole)
        cut = len(whole) // 2 if rng.random() < 0.3 else 0
        for part in (whole[:cut], whole[cut:]):
            if part:
                parcel.send_pages(part)
        return
    small = [
        paper for paper in drawn if max(paper.drawn.image.size) < 1400 and paper.word in {"passport", "visa", "stamp"}
    ]
    if parcel.share != "none" and len(small) > 1 and 0.5 < way < 0.6:
        pair = small[:2]
        drawn = [paper for paper in drawn if paper not in pair]
        drawn.append(_pair(parcel, pair))
    names = [parcel.send(paper) for paper in drawn]
    if sheet and made:
        if not made.by_hand and rng.random() < 0.3:
            parcel.send_leaf(made.leaf, sheet)
        elif rng.random() < 0.25:
            parcel.send_pages([sheet])
        else:
            names.append(parcel.send(sheet))
    if names and rng.random() < 0.06:
        parcel.send_again(rng.choice(names))


def _pair(parcel: Parcel, pair: list[Paper]) -> Paper:
    first, second = (paper.drawn for paper in pair)
    table = parcel.rng.choice(((188, 170, 146), (70, 72, 80), (222, 220, 214)))
    image = spread.side_by_side(first.image, second.image, parcel.rng, table)
    drawn = Drawn(image=image, kinds=(*first.kinds, *second.kinds), mrz=first.mrz or second.mrz)
    return Paper(word="several", drawn=drawn, fine=True, scored=all(paper.scored for paper in pair))


def _post_proof(parcel: Parcel, notice: refusals.Notice, fault: str) -> None:
    """As a PDF with its text, a screenshot, or a photograph of what was printed. No font here has Chinese signs."""
    rng = parcel.rng
    scored = fault not in {"trap", "early-flight", "wrong-passenger", "press"}
    letter = notice.kind in {"press", "embassy", "border", "medical"}
    way = rng.random()
    kinds = ("return-impossible",)
    if not letter and way < 0.4:
        parcel.send_screen(
            Paper(word="proof", drawn=Drawn(image=refusals.as_screen(notice, rng), kinds=kinds), scored=scored)
        )
        return
    leaf = refusals.as_leaf(notice, rng)
    paper = Paper(word="proof", drawn=Drawn(image=leaf.image(), kinds=kinds), scored=scored, fine=True)
    if notice.language != "ar" and way < 0.7:
        parcel.send_leaf(leaf, paper)
    elif way < 0.85:
        parcel.send_pages([paper])
    else:
        parcel.send(paper)


def _sealed(
    parcel: Parcel, name: str, index: int, story: str, language: str, forwarded: refusals.Notice | None, stop: str
) -> Sample:
    """The covering letter, and the envelope around everything."""
    rng, first = parcel.rng, parcel.first
    writer = first.person.name
    if forwarded:
        language = language if language in letters.TELLING else rng.choice(("fr", "en"))
        subject, body = rng.choice(letters.TELLING[language])
    elif len(parcel.stays) > 1:
        subject, body = letters.TOGETHER[language]
    elif rng.random() < 0.14:
        (subject, body), language, writer = letters.BY_HOST, "fr", parcel.host.name
    else:
        subject, body = rng.choice(letters.ASKING[language])
    values = {
        "name": first.person.name, "entered": f"{first.entry.day:%d/%m/%Y}", "place": parcel.host.commune,
        "host": parcel.host.name, "names": ", ".join(one.person.name for one in parcel.stays),
    }  # fmt: skip
    text = body.format(**values)
    html = ""
    if forwarded:
        if rng.random() < 0.4:
            html = "<p>" + text.replace("\n", "<br>") + "</p>" + refusals.as_html(forwarded)
        text += "\n\n" + refusals.quoted(forwarded, rng)
    user = ".".join(latin(part).replace("<", "").lower() for part in writer.split()[:2]) or "contact"
    domain = f"{rng.choice(('boite', 'courrier', 'webmail'))}.example.{rng.choice(('fr', 'com', 'org'))}"
    address = f"{user}{rng.randint(1, 99)}@{domain}"
    raw = mail.message(
        name=name, sender=writer, address=address, subject=subject.format(**values), text=text, html=html,
        when=mail.moment(parcel.today - DAY, 420 + index * 3), attachments=tuple(parcel.attachments),
    )  # fmt: skip
    return Sample(name=name, raw=raw, truth=parcel.truth(language, stop=stop), story=story, from_address=address)

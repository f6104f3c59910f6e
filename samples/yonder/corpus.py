"""The fifth school's corpus for the reading bench: called as the others are, drawn without a look at the readers."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from samples import mail
from samples.people import DAY
from samples.request import Stay
from samples.sample import Drawn, Sample
from samples.yonder import envelope, folk, housing, letters, papers, refused
from samples.yonder.faults import FAULTS, drawn_fault
from samples.yonder.parcel import Paper, Parcel
from samples.yonder.states import STATES
from samples.zones import latin

_DAY = dt.date(2026, 6, 8)
_SCREEN_ONLY = "ar"  #: written from right to left: a PDF's text would stand in the wrong order


def draw(
    seed: int, requests: int = 60, today: dt.date = _DAY, levels: tuple[str, ...] = ("none", "careful", "careless")
) -> Iterator[Sample]:
    """`requests` messages, each drawn when it is asked for. The same for the same arguments."""
    for index in range(requests):
        yield _one(Random(f"{seed}:yonder:{index}"), today, index, levels[index % len(levels)])


def _one(rng: Random, today: dt.date, index: int, care: str) -> Sample:
    codes = sorted(STATES)
    code = rng.choices(codes, [0.55 if STATES[one].nation.exempt else 1 for one in codes])[0]
    nation = STATES[code].nation
    fault, struck = drawn_fault(rng, exempt=nation.exempt)
    stays = _stays(rng, today, code, fault)
    parcel = Parcel(rng, today, stays, folk.home(rng, today, away=fault == "department"), care)
    gone = struck if fault == "left-out" else ""
    drawn: list[Paper] = []
    for stay in stays:
        drawn += papers.of_traveller(
            parcel, stay, fault if stay is stays[0] else "", struck if stay is stays[0] else ""
        )
    certificate = papers.housed(parcel, fault, struck)
    drawn += papers.of_host(parcel, fault, struck)
    notice = papers.proof(parcel, fault) if gone != "return-impossible" else None
    stop = FAULTS[fault].stop if fault else ""
    if nation.exempt and not any("nationality" in stay.fields for stay in stays):
        parcel.everybody("visa", "unsure", "the nationality is not shown", ("missing",))
    elif nation.exempt:
        parcel.everybody("visa", "unsure", "no visa is needed for this nationality")
        stop = stop or "visa-exempt"
    told = notice is not None and _told_in_text(notice, rng)
    _post(parcel, drawn, certificate)
    if notice and not told:
        _post_proof(parcel, notice, scored=fault not in {"trap", "press", "passenger-other", "early-flight"})
    rng.shuffle(parcel.attachments)
    said = f", {FAULTS[fault].story}{f' ({struck})' if struck else ''}" if fault else ""
    story = f"{code}: {care} pictures, {len(stays)} applicant(s){said}."
    return _sealed(parcel, f"{index + 1:03d}-{code.lower()}-{care}", index, story, notice if told else None, stop)


def _stays(rng: Random, today: dt.date, code: str, fault: str) -> tuple[Stay, ...]:
    first = folk.stay(rng, today, code, kind="D" if fault == "long-stay" else "C")
    if fault == "expired":
        papers.expired(first, today, rng)
    if fault == "too-early" and first.visa:
        later = first.entry.day + rng.randint(5, 12) * DAY
        first.visa = replace(first.visa, start=later, until=later + 104 * DAY, issued=later - 10 * DAY)
    if (fault and not FAULTS[fault].several) or rng.random() > 0.16:
        return (first,)
    found, names = [first], {first.person.given_names}
    for child in rng.choice(((False,), (True,), (False, True))):
        other = folk.companion(rng, today, first, child=child)
        if other.person.given_names not in names:
            found.append(other)
            names.add(other.person.given_names)
    return tuple(found)


def _told_in_text(notice: refused.Notice, rng: Random) -> bool:
    """Whether the airline's message is forwarded in the mail itself; no face here has Chinese signs."""
    return notice.language == "zh" or (not notice.letter and rng.random() < 0.22)


def _post(parcel: Parcel, drawn: list[Paper], certificate: tuple[Paper, housing.Certificate | None] | None) -> None:
    """Everything scanned into one PDF or two, or each paper by itself."""
    rng, way = parcel.rng, parcel.rng.random()
    sheet, made = certificate or (None, None)
    whole = [*drawn, sheet] if sheet else list(drawn)
    for paper in [one for one in whole if one.ruined]:
        parcel.send(paper)
    whole = [one for one in whole if not one.ruined]
    if way < (0.5 if parcel.care == "none" else 0.12) and len(whole) > 1:
        if rng.random() < 0.4:
            rng.shuffle(whole)
        cut = rng.choice((0, 0, len(whole) // 2))
        for part in (whole[:cut], whole[cut:]):
            if part:
                parcel.send_pages(part)
        return
    names = []
    for paper in whole:
        if paper is sheet and made and made.leaf and rng.random() < 0.35:
            if rng.random() < 0.3 and made.leaf.scans:
                parcel.send_text(made.text, made.leaf.scans[0][0], paper)
            else:
                parcel.send_leaf(made.leaf, paper)
        elif rng.random() < 0.12:
            parcel.send_pages([paper])
        else:
            names.append(parcel.send(paper))
    if names and rng.random() < 0.06:
        parcel.send_again(rng.choice(names))


def _post_proof(parcel: Parcel, notice: refused.Notice, *, scored: bool) -> None:
    """A screenshot, a PDF with its text, a scan or a photograph of what was printed."""
    rng, way, kinds = parcel.rng, parcel.rng.random(), ("return-impossible",)
    if not notice.letter and (way < 0.4 or notice.language == _SCREEN_ONLY):
        parcel.send_screen(
            Paper(word="proof", drawn=Drawn(image=refused.screen(notice, rng), kinds=kinds), scored=scored)
        )
        return
    leaf = refused.leaf(notice, rng)
    paper = Paper(word="proof", drawn=Drawn(image=leaf.image(), kinds=kinds), scored=scored, fine=True)
    if way < 0.68:
        parcel.send_leaf(leaf, paper)
    elif way < 0.82:
        parcel.send_pages([paper])
    else:
        parcel.send(paper)


def _sealed(parcel: Parcel, name: str, index: int, story: str, told: refused.Notice | None, stop: str) -> Sample:
    """The covering letter and the envelope: plain, with pictures in the text, an archive, or a message within one."""
    rng, first = parcel.rng, parcel.first
    writer, language = first.person.name, first.person.nation.language
    language = language if language in letters.ASKING and rng.random() < 0.6 else rng.choice(("fr", "fr", "en"))
    if len(parcel.stays) > 1:
        language = rng.choice(("fr", "en"))
        subject, body = letters.TOGETHER[language]
    elif rng.random() < 0.14:
        (subject, body), language, writer = rng.choice(letters.BY_HOST), "fr", parcel.host.name
    else:
        subject, body = rng.choice(letters.ASKING[language])
    gaps = {
        "name": first.person.name,
        "entered": f"{first.entry.day:%d/%m/%Y}",
        "place": parcel.host.commune,
        "host": parcel.host.name,
        "names": ", ".join(one.person.name for one in parcel.stays),
    }
    text, html, way = body.format(**gaps), "", rng.random()
    if told:
        text += letters.BELOW[language]
        if rng.random() < 0.4:
            html = "<p>" + text.replace("\n", "<br>") + "</p>" + refused.as_html(told)
        text += "\n\n" + refused.quoted(told, rng)
    user = ".".join(latin(part).replace("<", "").lower() for part in writer.split()[:2]) or "contact"
    domain = f"{rng.choice(('poste', 'mail', 'messagerie'))}.example.{rng.choice(('net', 'com', 'org'))}"
    address = f"{user}{rng.randint(1, 99)}@{domain}"
    subject, forwarded = subject.format(**gaps), None
    if way < 0.06 and len(parcel.attachments) > 2:
        parcel.zipped(rng.choice(("documents.zip", "pieces jointes.zip", "Dossier prefecture.zip")))
        parcel.hide_pages()
    elif way < 0.12:
        parcel.show_within()
    elif way < 0.16 and writer == first.person.name:  # the host passes the applicant's message on
        parcel.hide_pages()
        forwarded = (writer, address, subject, text, tuple(parcel.attachments))
        writer, address, subject = parcel.host.name, f"hote{rng.randint(1, 99)}@poste.example.net", f"TR: {subject}"
        text, html, language = f"Bonjour,\n\nje vous transfère le dossier de {first.person.name}.\n\n{writer}", "", "fr"
    attachments = () if forwarded else tuple(parcel.attachments)
    raw = envelope.message(
        name=name,
        sender=writer,
        address=address,
        subject=subject,
        text=text,
        html=html,
        attachments=attachments,
        when=mail.moment(parcel.today - DAY, 400 + index * 4),
        forwarded=forwarded,
    )
    return Sample(name=name, raw=raw, truth=parcel.truth(language, stop=stop), story=story, from_address=address)

"""The papers of a request: from a stay, a home and a fault to drawn papers, each with its truth noted on the parcel."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples.beyond import bookpage, cards, folk, hosting, refusals, spread, sticker
from samples.beyond.airwords import TRAPS
from samples.beyond.cachet import Wear
from samples.beyond.parcel import Paper, Parcel
from samples.people import DAY, Entry, number
from samples.request import Stay
from samples.sample import Drawn


def booklet(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    """Identity page, sticker, stamps."""
    rng, papers = parcel.rng, list[Paper]()
    if not (fault == "left-out" and struck == "passport-identity"):
        papers.append(_identity(parcel, stay, fault, ruined=fault == "blurred" and struck == "passport-identity"))
    with_visa = stay.visa is not None and not (fault == "left-out" and struck == "visa")
    with_stamp = not (fault == "left-out" and struck == "entry-stamp")
    others = spread.older(rng, stay.entry, rng.choice((0, 0, 0, 1, 1, 2)))
    wear: Wear = fault if fault in {"dateless", "sideless"} else rng.choice(("fresh", "fresh", "worn"))  # type: ignore[assignment]
    plain = fault not in {"blurred", "exit-only", "dateless", "sideless", "other-number", "other-holder"}
    if with_visa and with_stamp and plain and rng.random() < 0.28:
        assert stay.visa is not None
        drawn = spread.opened(stay.person, stay.visa, stay.entry, others, rng, wear=wear)
        _tell_visa(stay, fault)
        stay.fields |= spread.told(stay.entry)
        stay.mark("entry-stamp", "satisfied")
        return [*papers, Paper(word="visa", drawn=drawn, fine=True)]
    if with_visa:
        papers.append(_sticker(parcel, stay, fault, struck))
    if with_stamp:
        papers.append(_stamps(parcel, stay, fault, struck, others, wear))
    return papers


def _identity(parcel: Parcel, stay: Stay, fault: str, *, ruined: bool) -> Paper:
    drawn = bookpage.passport(stay.person, parcel.rng, wrong_digit=fault == "digit")
    if ruined:
        stay.mark("passport-identity", "missing", "the photograph shows nothing", ("unsure",))
        return Paper(word="passport", drawn=drawn, ruined=True)
    stay.fields |= drawn.fields
    if fault == "digit":
        stay.mark("passport-identity", "unsure", "the check digits fail")
    elif stay.person.expiry < parcel.today:
        stay.mark("passport-identity", "unsure", "the passport has expired")
    else:
        stay.mark("passport-identity", "satisfied")
    return Paper(word="passport", drawn=drawn, fine=drawn.image.height > 1000)


def _tell_visa(stay: Stay, fault: str) -> None:
    assert stay.visa is not None
    known = bookpage.fields(stay.person)
    keys: tuple[str, ...] = ("birth_date", "nationality", "passport_number")
    if len(" ".join(stay.person.zone_names())) <= 28:
        keys = ("surname", "given_names", *keys)
    stay.fields = {key: known[key] for key in keys if key in known} | stay.fields | sticker.fields(stay.visa)
    if fault == "long-stay":
        stay.mark("visa", "unsure", "a long-stay visa")
    else:
        stay.mark("visa", "satisfied")


def _sticker(parcel: Parcel, stay: Stay, fault: str, struck: str) -> Paper:
    rng = parcel.rng
    assert stay.visa is not None
    if fault == "other-holder":
        other = folk.person(rng, parcel.today, stay.person.nation.code)
        while other.zone_names()[0] == stay.person.zone_names()[0]:
            other = folk.person(rng, parcel.today, stay.person.nation.code)
        drawn = spread.sticker_page(other, stay.visa, rng)
        stay.mark("visa", "unsure", "somebody else's sticker", ("missing",))
        return Paper(word="visa", drawn=drawn)
    if fault == "other-number":
        wrong = number(rng, stay.person.nation.number)
        drawn = spread.sticker_page(stay.person, stay.visa, rng, number=wrong)
        _tell_visa(stay, fault)
        stay.mark("visa", "unsure", "the sticker names another passport")
        return Paper(word="visa", drawn=drawn)
    drawn = spread.sticker_page(stay.person, stay.visa, rng)
    if fault == "blurred" and struck == "visa":
        stay.mark("visa", "missing", "the photograph shows nothing", ("unsure",))
        return Paper(word="visa", drawn=drawn, ruined=True)
    _tell_visa(stay, fault)
    return Paper(word="visa", drawn=drawn)


def _stamps(parcel: Parcel, stay: Stay, fault: str, struck: str, others: tuple[Entry, ...], wear: Wear) -> Paper:
    rng = parcel.rng
    foreign = rng.choice((0, 0, 1, 1, 2))
    if fault == "exit-only":
        drawn = spread.stamps(None, others or spread.older(rng, stay.entry, 1), rng, foreign=foreign, near=stay.entry)
        stay.mark("entry-stamp", "missing", "all stamps belong to older trips", ("unsure",))
        return Paper(word="stamp", drawn=drawn, scored=False)
    if fault in {"dateless", "sideless"}:
        drawn = spread.stamps(stay.entry, (), rng, wear=wear, foreign=min(1, foreign), near=stay.entry)
        if fault == "dateless":
            stay.mark("entry-stamp", "missing", "the date cannot be read", ("unsure",))
        else:
            stay.mark("entry-stamp", "unsure", "neither frame nor arrow came out", ("missing",))
        return Paper(word="stamp", drawn=drawn, scored=False)
    drawn = spread.stamps(stay.entry, others, rng, wear=wear, foreign=foreign, near=stay.entry)
    if fault == "blurred" and struck == "entry-stamp":
        stay.mark("entry-stamp", "missing", "the photograph shows nothing", ("unsure",))
        return Paper(word="stamp", drawn=drawn, ruined=True)
    stay.fields |= drawn.fields
    stay.mark("entry-stamp", "satisfied")
    return Paper(word="stamp", drawn=drawn)


def housing(parcel: Parcel, fault: str) -> hosting.Certificate:
    rng, first = parcel.rng, parcel.first
    day = parcel.today - rng.randint(1, 14) * DAY
    guests = tuple(stay.person for stay in parcel.stays)
    if fault == "hotel":
        made = hosting.hotel(parcel.home, first.person, day, first.entry.day, rng)
        parcel.everybody("accommodation", "unsure", "housed by a hotel", ("satisfied",))
        parcel.everybody("host-identity", "unsure", "a hotel has no identity card")
    else:
        if fault == "wrong-guest":
            code = first.person.nation.code
            other = folk.person(rng, parcel.today, code)
            while set(" ".join(other.zone_names()).split()) & set(" ".join(first.person.zone_names()).split()):
                other = folk.person(rng, parcel.today, code)
            guests = (other,)
        made = hosting.certificate(parcel.home, guests, day, first.entry.day, rng, signed=fault != "unsigned")
        if fault == "wrong-guest":
            parcel.everybody("accommodation", "unsure", "somebody else is housed")
        elif fault == "unsigned":
            parcel.everybody("accommodation", "unsure", "without a signature", ("missing",))
        elif fault == "department":
            parcel.everybody("accommodation", "unsure", "the address is in another department")
        else:
            parcel.everybody("accommodation", "satisfied")
    parcel.tell(made.fields)
    return made


def host_papers(parcel: Parcel, fault: str, struck: str) -> list[Paper]:
    """Both sides in one picture, as two files, or the telling side alone."""
    rng, home = parcel.rng, parcel.home
    ruined = fault == "blurred" and struck == "host-identity"
    if fault == "host-other":
        while home.host.surname == parcel.home.host.surname:
            home = folk.home(rng, parcel.today)
        parcel.certain = True
        parcel.everybody("host-identity", "unsure", "the card is not the host's", ("satisfied",))
        parcel.everybody("accommodation", "satisfied", "its host shows no card", ("unsure",))
    elif ruined:
        parcel.everybody("host-identity", "missing", "the photograph shows nothing", ("unsure",))
    elif home.expiry < parcel.today:
        parcel.everybody("host-identity", "unsure", "the host's paper has ended")
    else:
        parcel.everybody("host-identity", "satisfied")
    both = cards.sides(home, rng)
    zone = next((lines for _, lines in both if lines), ())
    kinds = ("host-identity",)
    own = home.host.document != "passport"  # whose page is a passport's as well
    if len(both) == 1 or ruined or rng.random() < 0.5:
        if len(both) == 1:
            picture = both[0][0]
        else:
            picture = cards.together([one for one, _ in both], rng, sheet=parcel.share == "none" or rng.random() < 0.2)
        return [Paper(word="host", drawn=Drawn(image=picture, kinds=kinds, mrz=zone), ruined=ruined, scored=own,
                      fine=len(both) > 1)]  # fmt: skip
    papers = [
        Paper(
            word="host" if place == 0 else "host-back", drawn=Drawn(image=picture, kinds=kinds, mrz=lines), scored=own
        )
        for place, (picture, lines) in enumerate(both)
    ]
    if rng.random() < 0.2 and fault not in {"host-expired", "host-other"}:
        if home.host.document == "old-card":  # whose end is on the back: the front tells when it was issued
            parcel.everybody("host-identity", "satisfied", "the front alone", ("unsure",))
        return papers[:1]
    return papers


def proof(parcel: Parcel, fault: str, *, telling: bool) -> refusals.Notice:
    """The proof, or what is taken for one."""
    rng, today, first = parcel.rng, parcel.today, parcel.first
    people = tuple(stay.person for stay in parcel.stays)
    written = today - rng.randint(1, 9) * DAY
    when = refusals.cancelled_day(rng, today, first.entry.day)
    if fault == "trap":
        kind = rng.choice(tuple(TRAPS))
        parcel.everybody("return-impossible", "missing", f"no proof: {kind}")
        return refusals.flight_notice(people, today + rng.randint(2, 20) * DAY, written, rng, trap=kind)
    if fault == "wrong-passenger":
        other = folk.person(rng, today, first.person.nation.code)
        while set(" ".join(other.zone_names()).split()) & set(" ".join(first.person.zone_names()).split()):
            other = folk.person(rng, today, first.person.nation.code)
        parcel.everybody("return-impossible", "unsure", "another passenger's flight", ("missing",))
        return refusals.flight_notice((other,), when, written, rng, language=rng.choice(("fr", "en", "")))
    if fault == "early-flight":
        parcel.everybody("return-impossible", "missing", "the flight was before the entry", ("unsure",))
        early = first.entry.day - rng.randint(5, 30) * DAY
        return refusals.flight_notice(people, early, early - 2 * DAY, rng, language=rng.choice(("fr", "en", "")))
    if fault == "press":
        parcel.everybody("return-impossible", "unsure", "a newspaper names nobody", ("satisfied",))
        return refusals.note("press", people, first.entry.day + 4 * DAY, written, rng)
    parcel.everybody("return-impossible", "satisfied")
    kind = "cancelled" if telling else rng.choices(("cancelled", "embassy", "border", "medical"), (12, 3, 2, 2))[0]
    if kind == "medical" and len(people) > 1:
        kind = "embassy"
    if kind == "cancelled":
        return refusals.flight_notice(people, when, written, rng, text_only=telling)
    return refusals.note(kind, people, first.entry.day + 4 * DAY, written, rng)


def expired(stay: Stay, parcel_day: dt.date, rng: Random) -> None:
    """Make the passport one that ended some days ago."""
    last = parcel_day - rng.randint(4, 60) * DAY
    stay.person = replace(stay.person, expiry=last, issued=last.replace(year=last.year - 5, day=min(last.day, 28)))

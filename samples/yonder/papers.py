"""The papers of a request with what is true of them: from a parcel, a stay and a fault to drawn papers."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import passports, visas
from samples.people import DAY, Person, number
from samples.request import Stay
from samples.sample import Drawn
from samples.yonder import booklet, folk, housing, identity, label, mistaken, refused, refused_words, strike
from samples.yonder.parcel import Paper, Parcel
from samples.zones import latin

_HOLDER = ("surname", "given_names", "birth_date", "nationality", "passport_number")


def expired(stay: Stay, today: dt.date, rng: Random) -> None:
    """The booklet ran out some weeks ago, after the entry."""
    until = today - rng.randint(3, 20) * DAY
    issued = until.replace(year=until.year - 5, day=min(until.day, 28)) + DAY
    stay.person = replace(stay.person, issued=issued, expiry=until)


def of_traveller(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    """Identity page, sticker and stamps; sticker and stamps on one spread now and then."""
    found = _identity(parcel, stay, fault, struck)
    sticker = _sticker(parcel, stay, fault, struck)
    stamps = _stamps(parcel, stay, fault, struck)
    rng = parcel.rng
    if len(sticker) == len(stamps) == 1 and not (sticker[0].ruined or stamps[0].ruined) and rng.random() < 0.3:
        pages = [stamps[0].drawn, sticker[0].drawn] if stamps[0].drawn.image.height < 1100 else []
        if pages:
            image = booklet.fold(pages[0].image, pages[1].image, rng)
            both = Drawn(image=image, kinds=("visa", "entry-stamp"), mrz=pages[1].mrz)
            return [*found, Paper(word="visa", drawn=both, fine=True, scored=stamps[0].scored)]
    return found + sticker + stamps


def _identity(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    rng = parcel.rng
    if struck == "passport-identity" and fault == "left-out":
        return []
    if fault == "wrong-card":
        stay.mark("passport-identity", "missing", "another paper than the passport", ("unsure",))
        draw = rng.choice((mistaken.national_card, mistaken.licence))
        return [Paper(word="passport", drawn=Drawn(image=draw(stay.person, rng), kinds=()), scored=False)]
    opened = rng.random() < 0.4
    drawn = booklet.passport(stay.person, rng, opened=opened)
    if struck == "passport-identity":
        stay.mark("passport-identity", "missing", "nobody can read it", ("unsure",))
        return [Paper(word="passport", drawn=drawn, ruined=True)]
    stay.fields |= drawn.fields
    if fault == "expired":
        stay.mark("passport-identity", "unsure", "the passport has expired")
    else:
        stay.mark("passport-identity", "satisfied")
    return [Paper(word="passport", drawn=drawn, fine=opened)]


def _sticker(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    if stay.visa is None or (struck == "visa" and fault == "left-out"):
        return []
    rng, holder = parcel.rng, stay.person
    if fault == "other-number":
        holder = replace(holder, number=number(rng, holder.nation.number))
    drawn = label.glued(holder, stay.visa, rng)
    if rng.random() < 0.3:  # a stamp of elsewhere over the sticker's corner, too pale to hide what it covers
        corner = rng.choice(((14.0, 80.0), (118.0, 12.0), (120.0, 84.0)))
        ink = rng.choice(list(strike.INKS.values()))
        strike.strike(
            drawn.image,
            strike.abroad(rng, parcel.today.year),
            (corner[0] + 10, corner[1] + 8 if corner[1] > 40 else -4),
            rng,
            wear="pale",
            ink=ink,
            angle=rng.uniform(0, 360),
        )
    if struck == "visa":
        stay.mark("visa", "missing", "nobody can read it", ("unsure",))
        return [Paper(word="visa", drawn=drawn, ruined=True)]
    printed = passports.fields(holder)
    long = len(drawn.mrz[0].rstrip("<")) == len(drawn.mrz[0])
    known = {key: printed[key] for key in _HOLDER if key in printed and not (long and key == "given_names")}
    stay.fields = known | stay.fields | visas.fields(stay.visa)
    if fault == "long-stay":
        stay.mark("visa", "unsure", "a visa for a long stay")
    elif fault == "other-number":
        stay.mark("visa", "unsure", "it names another passport")
        parcel.certain = True
    else:
        stay.mark("visa", "satisfied")
    return [Paper(word="visa", drawn=drawn)]


def _stamps(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    rng, entry = parcel.rng, stay.entry
    if struck == "entry-stamp" and fault == "left-out":
        return []
    others = strike.older(rng, entry, rng.choice((0, 0, 1, 1, 2)))
    double = len(others) > 2 or rng.random() < 0.15
    wear, shown = "", entry
    if fault == "exit-after":
        others = [*others[:2], entry]
        shown = replace(entry, day=entry.day + rng.randint(9, 16) * DAY, leaving=True)
    elif fault == "exit-only":
        shown, others = replace(entry, day=entry.day - rng.randint(200, 300) * DAY, leaving=True), []
    elif fault == "dateless":
        wear, others = "dateless", []
    if parcel.care == "careless" and not wear:  # a pale stamp in a bad picture would be nobody's to read
        wear = rng.choice(("fresh", "fresh", "dry", "uneven"))
    drawn = strike.page(
        stay.person, shown, others, rng, year=parcel.today.year, wear=wear, foreign=rng.choice((0, 1, 1)), double=double
    )
    if struck == "entry-stamp":
        stay.mark("entry-stamp", "missing", "nobody can read it", ("unsure",))
        return [Paper(word="stamp", drawn=drawn, ruined=True)]
    scored = True
    if fault == "exit-after":
        stay.mark("entry-stamp", "unsure", "the last stamp is an exit", ("missing",))
        parcel.certain = True
    elif fault == "exit-only":
        stay.mark("entry-stamp", "missing", "only exits are stamped", ("unsure",))
        scored = False
    elif fault == "dateless":
        stay.mark("entry-stamp", "missing", "its date cannot be read", ("unsure",))
        scored = False
    elif fault == "too-early":
        stay.fields |= drawn.fields
        stay.mark("entry-stamp", "unsure", "the entry is older than the visa", ("satisfied",))
        stay.status["visa"]["accept"] = ["unsure"]
        parcel.certain = True
    else:
        stay.fields |= drawn.fields
        stay.mark("entry-stamp", "satisfied")
    return [Paper(word="stamp", drawn=drawn, scored=scored, fine=double)]


def housed(parcel: Parcel, fault: str, struck: str) -> tuple[Paper, housing.Certificate | None] | None:
    """The certificate of accommodation, for everybody of the request."""
    rng, home, today = parcel.rng, parcel.home, parcel.today
    if struck == "accommodation" and fault == "left-out":
        return None
    if fault == "wrong-bill":
        parcel.everybody("accommodation", "missing", "a bill houses nobody", ("unsure",))
        return Paper(
            word="certificate", drawn=Drawn(image=mistaken.bill(home, rng), kinds=()), scored=False, fine=True
        ), None
    guests = tuple(stay.person for stay in parcel.stays)
    if fault == "guest-other":
        guests = (stranger(parcel),)
    made = housing.certificate(
        home,
        guests,
        today - rng.randint(1, 6) * DAY,
        parcel.first.entry.day + rng.randint(0, 2) * DAY,
        rng,
        manner="hotel" if fault == "hotel" else "",
        signed=fault != "unsigned",
    )
    paper = Paper(word="certificate", drawn=Drawn(image=made.picture, kinds=("accommodation",)), fine=True)
    if struck == "accommodation":
        parcel.everybody("accommodation", "missing", "nobody can read it", ("unsure",))
        return replace(paper, ruined=True), None
    _told_home(parcel, named=fault != "hotel")
    if fault == "department":
        parcel.everybody("accommodation", "unsure", "the address is in another department")
    elif fault == "hotel":
        parcel.everybody("accommodation", "unsure", "a hotel certifies", ("satisfied",))
        parcel.everybody("host-identity", "unsure", "a hotel has no card", ("missing",))
    elif fault == "guest-other":
        parcel.everybody("accommodation", "unsure", "it names another guest", ("missing",))
        parcel.certain = True
    elif fault == "unsigned":
        parcel.everybody("accommodation", "unsure", "nobody signed it", ("missing",))
    else:
        parcel.everybody("accommodation", "satisfied")
    return paper, made


def _told_home(parcel: Parcel, *, named: bool) -> None:
    host = parcel.host
    told = {"address": host.street, "commune": host.commune, "postcode": host.postcode}
    if named:
        told |= {
            "host_surname": latin(host.surname).replace("<", " "),
            "host_given_names": latin(host.given_names).replace("<", " "),
        }
    for stay in parcel.stays:
        stay.fields |= told


def of_host(parcel: Parcel, fault: str, struck: str) -> list[Paper]:
    """The host's card: both sides in one picture, or a picture a side."""
    rng, home = parcel.rng, parcel.home
    if (struck == "host-identity" and fault == "left-out") or fault == "hotel":
        return []
    if fault == "host-other":
        while home.host.surname == parcel.host.surname:
            home = folk.home(rng, parcel.today)
        parcel.everybody("host-identity", "unsure", "the card is somebody else's", ("missing",))
        parcel.certain = True
    elif struck != "host-identity":
        parcel.everybody("host-identity", "satisfied")
    sides = identity.DRAWERS[home.paper](home, rng)
    kinds = ("host-identity",)
    scored = "passport" not in home.paper  # whether it is a host's is told by the other papers alone
    if struck == "host-identity":
        parcel.everybody("host-identity", "missing", "nobody can read it", ("unsure",))
        image, mrz = identity.together(sides, rng)
        return [Paper(word="host", drawn=Drawn(image=image, kinds=kinds, mrz=mrz), ruined=True)]
    if len(sides) == 2 and rng.random() < 0.4:
        return [
            Paper(word="host", drawn=Drawn(image=image, kinds=kinds, mrz=mrz), scored=bool(mrz) or number == 0)
            for number, (image, mrz) in enumerate(sides)
        ]
    image, mrz = identity.together(sides, rng)
    return [Paper(word="host", drawn=Drawn(image=image, kinds=kinds, mrz=mrz), fine=len(sides) > 1, scored=scored)]


def stranger(parcel: Parcel) -> Person:
    """Somebody of the same nation who shares no name with anybody here."""
    first = parcel.first.person
    while True:
        who = folk.person(parcel.rng, parcel.today, first.nation.code)
        if who.surname != first.surname and who.given_names != first.given_names:
            return who


def proof(parcel: Parcel, fault: str) -> refused.Notice:
    """Why they cannot go home, or what only seems to say so; the truth of it is noted."""
    rng, first = parcel.rng, parcel.first
    people = tuple(stay.person for stay in parcel.stays)
    kind = "cancelled"
    if fault == "trap":
        kind = rng.choice(list(refused_words.TRAPS))
        parcel.everybody("return-impossible", "missing", f"no proof: {kind}", ("unsure",))
    elif fault == "press":
        kind = "press"
        parcel.everybody("return-impossible", "unsure", "a press article names nobody", ("missing", "satisfied"))
    elif fault == "passenger-other":
        people = (stranger(parcel),)
        parcel.everybody("return-impossible", "missing", "another passenger's flight", ("unsure",))
    elif fault == "early-flight":
        parcel.everybody("return-impossible", "missing", "a flight before the entry", ("unsure",))
    else:
        if len(people) == 1 and rng.random() < 0.28:
            kind = rng.choice(("embassy", "border", "medical"))
        accept = () if kind == "cancelled" else ("unsure",)
        parcel.everybody("return-impossible", "satisfied", accept=accept)
    return refused.notice(people, first.entry.day, parcel.today, rng, kind=kind, early=fault == "early-flight")

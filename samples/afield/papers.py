"""Each requirement's paper of one request, drawn, with its truth noted; a fault strikes where it must."""

from dataclasses import replace

from PIL import Image

from samples.afield import cachets, folk, host_papers, hosting, passports, pen, security, stickers, unable
from samples.afield.hosting import Certificate
from samples.afield.lands import LANDS
from samples.afield.parcel import Paper, Parcel
from samples.afield.plate import OFFICE, OFFICE_BOLD, Plate
from samples.people import DAY, Entry, Person
from samples.request import Stay
from samples.sample import Drawn
from samples.zones import latin

_STAMP = ("entry-stamp",)


def of_traveller(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    """Passport, visa and stamp of one person."""
    found = []
    if not (fault == "left-out" and struck == "passport-identity"):
        found.append(_passport(parcel, stay, fault, struck))
    return found + _visa_and_stamp(parcel, stay, fault, struck)


def _passport(parcel: Parcel, stay: Stay, fault: str, struck: str) -> Paper:
    ruined = fault == "ruined" and struck == "passport-identity"
    drawn = passports.drawn(stay.person, parcel.rng, wrong_digit=fault == "wrong-digit")
    if ruined:
        stay.mark("passport-identity", "missing", "nobody can read it", ("unsure",))
    else:
        stay.fields |= drawn.fields
        if fault == "wrong-digit":
            stay.mark("passport-identity", "unsure", "the check digits fail")
        elif stay.person.expiry < parcel.today:
            stay.mark("passport-identity", "unsure", "the passport has expired")
        else:
            stay.mark("passport-identity", "satisfied", "", ("unsure",) if fault == "other-bearer" else ())
    return Paper(word="passport", drawn=drawn, ruined=ruined, fine=drawn.image.height > drawn.image.width)


def _visa_and_stamp(parcel: Parcel, stay: Stay, fault: str, struck: str) -> list[Paper]:
    rng, found = parcel.rng, list[Paper]()
    bad_stamp = fault in {"exit", "stamp-abroad"} or (fault in {"left-out", "ruined"} and struck == "entry-stamp")
    together = stay.visa is not None and not bad_stamp and rng.random() < 0.3
    ruined = fault == "ruined" and struck == "visa"
    if stay.visa and not (fault == "left-out" and struck == "visa"):
        who = stay.person
        if fault == "other-bearer":
            who = folk.person(rng, parcel.today, who.nation.code)
            while who.surname == stay.person.surname:
                who = folk.person(rng, parcel.today, who.nation.code)
        together = together and not ruined
        drawn = stickers.page(
            who, stay.visa, rng, stamp=stay.entry if together else None, over=together and rng.random() < 0.4
        )
        if ruined:
            stay.mark("visa", "missing", "nobody can read it", ("unsure",))
        else:
            _note_visa(parcel, stay, drawn, fault)
        found.append(Paper(word="visa", drawn=drawn, ruined=ruined, fine=drawn.image.height > drawn.image.width))
        if together:
            stay.mark("entry-stamp", *_stamped(fault))
            return found
    if fault == "left-out" and struck == "entry-stamp":
        return found
    return [*found, _stamp_page(parcel, stay, fault, struck)]


def _stamped(fault: str) -> tuple[str, str, tuple[str, ...]]:
    return ("unsure", "it is older than the visa", ("satisfied",)) if fault == "too-early" else ("satisfied", "", ())


def _note_visa(parcel: Parcel, stay: Stay, drawn: Drawn, fault: str) -> None:
    stay.fields |= drawn.fields
    if fault != "other-bearer" and "passport_number" not in stay.fields:
        known = passports.fields(stay.person)
        if len(stay.person.surname) + len(stay.person.given_names) > 28:  # the sticker's zone cuts such names
            known = {key: value for key, value in known.items() if key not in {"surname", "given_names"}}
        known.pop("passport_expiry")
        stay.fields = known | stay.fields
    if fault == "long-stay":
        stay.mark("visa", "unsure", "a long-stay visa")
    elif fault == "other-bearer":
        stay.mark("visa", "unsure", "the sticker is another person's", ("missing",))
    elif fault == "too-early":
        parcel.contradicted = True
        stay.mark("visa", "unsure", "it began after the entry", ("satisfied",))
    else:
        stay.mark("visa", "satisfied")


def _stamp_page(parcel: Parcel, stay: Stay, fault: str, struck: str) -> Paper:
    rng, home = parcel.rng, LANDS[stay.person.nation.code].home_post
    if fault == "stamp-abroad":
        stay.mark("entry-stamp", "missing", "no stamp of a Schengen State", ("unsure",))
        drawn = cachets.page(None, rng, home=home, clutter=rng.randint(1, 3))
        return Paper(word="stamp", drawn=drawn, scored=False)
    if fault == "exit":
        stay.mark("entry-stamp", "missing", "stamps of leaving only", ("unsure",))
        left = tuple(
            folk.entry(rng, stay.entry.day - days * DAY, leaving=True)
            for days in rng.sample((0, 210, 400), rng.randint(1, 2))
        )
        return Paper(
            word="stamp", drawn=cachets.page(None, rng, home=home, own=left, clutter=rng.randint(0, 2)), scored=False
        )
    own: tuple[Entry, ...] = ()
    if rng.random() < 0.3:
        came = stay.entry.day - rng.randint(260, 600) * DAY
        own = (folk.entry(rng, came), folk.entry(rng, came + rng.randint(8, 60) * DAY, leaving=True))[
            rng.randint(0, 1) :
        ]
    drawn = cachets.page(stay.entry, rng, home=home, own=own, clutter=rng.choice((0, 0, 1, 1, 2, 3)))
    if fault == "ruined" and struck == "entry-stamp":
        stay.mark("entry-stamp", "missing", "nobody can read it", ("unsure",))
        return Paper(word="stamp", drawn=drawn, ruined=True)
    stay.fields |= drawn.fields
    stay.mark("entry-stamp", *_stamped(fault))
    return Paper(word="stamp", drawn=drawn, fine=drawn.image.height > drawn.image.width)


def housed(parcel: Parcel, fault: str, struck: str) -> tuple[Paper, Certificate | None] | None:
    """The certificate for everybody, or what is sent in its place; None where nothing is."""
    rng, host = parcel.rng, parcel.host
    guests, since = tuple(stay.person for stay in parcel.stays), min(stay.entry.day for stay in parcel.stays)
    if fault == "left-out" and struck == "accommodation":
        return None
    if fault in {"bill", "own-word"}:
        parcel.everybody("accommodation", "missing", "no host's word", ("unsure",))
        image = _bill(parcel) if fault == "bill" else _own_word(parcel, guests[0])
        return Paper(word="certificate", drawn=Drawn(image=image, kinds=()), scored=False, fine=True), None
    if fault == "other-guest":
        stranger = folk.person(rng, parcel.today, guests[0].nation.code)
        while stranger.surname == guests[0].surname or stranger.given_names == guests[0].given_names:
            stranger = folk.person(rng, parcel.today, rng.choice(sorted(LANDS)))
        guests = (stranger, *guests[1:])
    writer = replace(host, surname=host.surname.split("/")[0], given_names=host.given_names.split("/")[0])
    made = hosting.certificate(
        writer, guests, since, parcel.today - rng.randint(1, 8) * DAY, rng, sign=fault != "unsigned"
    )
    status, why, accept = "satisfied", "", tuple[str, ...]()
    if fault == "department":
        status, why = "unsure", "the address is in another department"
    elif fault == "unsigned":
        status, why, accept = "unsure", "nobody has signed", ("missing",)
    elif fault == "other-guest":
        status, why, accept = "unsure", "another guest is named", ("missing",)
    elif fault == "other-host":
        accept = ("unsure",)
    for stay in parcel.stays:
        stay.fields |= {
            "host_surname": latin(writer.surname).replace("<", " "),
            "address": host.street,
            "commune": host.commune,
            "postcode": host.postcode,
        } | ({"host_given_names": latin(writer.given_names).replace("<", " ")} if made.full_name else {})
    for stay in parcel.stays if fault != "other-guest" else parcel.stays[:1]:
        stay.mark("accommodation", status, why, accept)
    for stay in parcel.stays[1:] if fault == "other-guest" else ():
        stay.mark("accommodation", "satisfied", "", ("unsure",))
    return Paper(word="certificate", drawn=Drawn(image=made.image, kinds=("accommodation",)), fine=True), made


def _own_word(parcel: Parcel, who: Person) -> Image.Image:
    """The guest's own declaration that they live with somebody."""
    sheet, size, y = Plate(210, 297, scale=8, colour=(253, 253, 252)), 4.4, 60.0
    host = parcel.host
    sheet.text(25, 40, "Déclaration sur l'honneur", 6, OFFICE_BOLD)
    words = (
        f"Je soussigné(e) {who.name}, né(e) le {who.birth:%d/%m/%Y}, déclare sur l'honneur habiter au {host.street}, "
        f"{host.postcode} {host.commune}, "
        f"depuis mon arrivée en France, chez {host.name.split('/')[0]}."
    )
    for row in pen.wrapped(sheet, words, size, OFFICE, 160):
        sheet.text(25, y, row, size, OFFICE)
        y += 7
    sheet.text(25, y + 10, f"{host.commune}, le {parcel.today - DAY:%d/%m/%Y}", size, OFFICE)
    sheet.text(25, y + 20, who.name, size, OFFICE)
    security.cursive(sheet, parcel.rng, 110, y + 30, 40, 15, (30, 40, 120))
    return sheet.image


def _bill(parcel: Parcel) -> Image.Image:
    """An invoice for electricity in the host's name."""
    sheet, host = Plate(210, 297, scale=8, colour=(254, 254, 254)), parcel.host
    sheet.box(0, 0, 210, 18, fill=(20, 90, 150))
    sheet.text(15, 12, "Énergie des Dômes", 7, OFFICE_BOLD, (255, 255, 255))
    sheet.text(15, 36, "Votre facture d'électricité", 6, OFFICE_BOLD)
    for at, row in enumerate((host.full_name.replace("/", " "), host.street, f"{host.postcode} {host.commune}")):
        sheet.text(115, 50 + at * 6, row, 4.2, OFFICE)
    rows = (
        ("N° client", "4 802 117 335"),
        ("Facture du", f"{parcel.today - 20 * DAY:%d/%m/%Y}"),
        ("Lieu de consommation", host.street),
        ("Abonnement", "12,68 €"),
        ("Consommation 214 kWh", "38,90 €"),
        ("Montant à payer TTC", "51,58 €"),
    )
    for at, (label, value) in enumerate(rows):
        sheet.text(15, 90 + at * 9, label, 4.2, OFFICE)
        sheet.text(150, 90 + at * 9, value, 4.2, OFFICE_BOLD)
        sheet.line([(15, 92 + at * 9), (195, 92 + at * 9)], (200, 200, 200), 0.15)
    return sheet.image


def of_host(parcel: Parcel, fault: str, struck: str) -> list[Paper]:
    """The host's card, permit or passport."""
    rng, host = parcel.rng, parcel.host
    if fault == "left-out" and struck == "host-identity":
        return []
    ruined = fault == "ruined" and struck == "host-identity"
    if fault == "host-expired" and host.document == "receipt":
        parcel.host = host = replace(host, document="residence-permit")
    shown = folk.another_host(rng, parcel.today, host) if fault == "other-host" else host
    drawn = host_papers.drawn(shown, parcel.today, rng, expired=fault == "host-expired")
    if ruined:
        parcel.everybody("host-identity", "missing", "nobody can read it", ("unsure",))
    elif fault == "other-host":
        parcel.everybody("host-identity", "unsure", "it is another person's", ("missing",))
    elif fault == "host-expired":
        parcel.everybody("host-identity", "unsure", "it has expired", ("missing",))
    elif host.document == "receipt":
        parcel.everybody("host-identity", "unsure", "a receipt is no permit yet", ("satisfied",))
    else:
        parcel.everybody("host-identity", "satisfied")
    return [Paper(word="host", drawn=drawn, ruined=ruined, scored=host.document not in {"passport", "receipt"})]


def proof(parcel: Parcel, fault: str, struck: str) -> unable.Notice | None:
    """What shows that nobody can go back, or what is thought to."""
    rng, today, first = parcel.rng, parcel.today, parcel.stays[0]
    if fault == "left-out" and struck == "return-impossible":
        return None
    useless = (
        rng.choice(("booking", "booking", "delay", "own-wish", "rebooked", "newsletter")) if fault == "useless" else ""
    )
    if fault in {"useless", "early"}:
        parcel.everybody("return-impossible", "missing", useless or "a journey before the entry", ("unsure",))
    elif fault == "other-passenger":
        parcel.everybody("return-impossible", "unsure", "another passenger's", ("missing",))
    elif fault == "closure":
        parcel.everybody("return-impossible", "satisfied", "it names nobody", ("unsure",))
    else:
        first.mark("return-impossible", "satisfied")
        for stay in parcel.stays[1:]:  # the others travel with the first, who alone is named
            stay.mark("return-impossible", "satisfied", "", ("unsure", "missing"))
    if fault == "closure":
        return unable.closure(first.person, today, rng)
    other = None
    if fault == "other-passenger":
        other = folk.person(
            rng, today, rng.choice([code for code in sorted(LANDS) if code != first.person.nation.code])
        )
        other = replace(other, nation=replace(other.nation, airports=first.person.nation.airports))
    return unable.notice(
        first.person, today, first.entry.day, rng, useless=useless, early=fault == "early", other=other
    )

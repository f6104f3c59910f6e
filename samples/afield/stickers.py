"""Visa stickers in the uniform format of the Union, on a visa page: the French one, and three neighbours'."""

import math
from dataclasses import dataclass
from random import Random

from PIL import Image

from samples.afield import security
from samples.afield.cachets import struck
from samples.afield.plate import BOLD, MONO, NARROW, OCRB, SERIF_BOLD, Colour, Plate
from samples.people import Entry, Person, Visa
from samples.sample import Drawn
from samples.zones import latin, visa

_GREEN: Colour = (92, 124, 92)
_RED: Colour = (186, 38, 44)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The labels of one State's stickers, each in two tongues, and what is printed beside them."""

    valid: str
    territory: str
    since: str
    until: str
    kind: str
    entries: str
    duration: str
    days: str
    issued: str
    on: str
    passport: str
    names: str
    remarks: str
    land: str


STATES = {
    "FRA": Words(
        valid="VALABLE POUR/VALID FOR",
        territory="ETATS SCHENGEN",
        since="DU/FROM",
        until="AU/UNTIL",
        kind="TYPE DE VISA/TYPE OF VISA",
        entries="NOMBRE D'ENTREES/NUMBER OF ENTRIES",
        duration="DUREE DU SEJOUR/DURATION OF STAY",
        days="JOURS/DAYS",
        issued="DELIVRE A/ISSUED IN",
        on="LE/ON",
        passport="NUMERO DE PASSEPORT/NUMBER OF PASSPORT",
        names="NOM, PRENOM/SURNAME, NAME",
        remarks="REMARQUES/REMARKS",
        land="FRANCE",
    ),
    "ESP": Words(
        valid="VALIDO PARA/VALID FOR",
        territory="ESTADOS SCHENGEN",
        since="DE/FROM",
        until="A/UNTIL",
        kind="TIPO DE VISADO/TYPE OF VISA",
        entries="NUMERO DE ENTRADAS/NUMBER OF ENTRIES",
        duration="DURACION DE LA ESTANCIA/DURATION OF STAY",
        days="DIAS/DAYS",
        issued="EXPEDIDO EN/ISSUED IN",
        on="EL/ON",
        passport="NUMERO DE PASAPORTE/NUMBER OF PASSPORT",
        names="APELLIDOS, NOMBRE/SURNAME, NAME",
        remarks="OBSERVACIONES/REMARKS",
        land="ESPAÑA",
    ),
    "ITA": Words(
        valid="VALIDO PER/VALID FOR",
        territory="STATI SCHENGEN",
        since="DAL/FROM",
        until="AL/UNTIL",
        kind="TIPO DI VISTO/TYPE OF VISA",
        entries="NUMERO DI INGRESSI/NUMBER OF ENTRIES",
        duration="DURATA DEL SOGGIORNO/DURATION OF STAY",
        days="GIORNI/DAYS",
        issued="RILASCIATO A/ISSUED IN",
        on="IL/ON",
        passport="NUMERO DEL PASSAPORTO/NUMBER OF PASSPORT",
        names="COGNOME, NOME/SURNAME, NAME",
        remarks="OSSERVAZIONI/REMARKS",
        land="ITALIA",
    ),
    "DEU": Words(
        valid="GÜLTIG FÜR/VALID FOR",
        territory="SCHENGENER STAATEN",
        since="VOM/FROM",
        until="BIS/UNTIL",
        kind="ART DES VISUMS/TYPE OF VISA",
        entries="ANZAHL DER EINREISEN/NUMBER OF ENTRIES",
        duration="DAUER DES AUFENTHALTS/DURATION OF STAY",
        days="TAGE/DAYS",
        issued="AUSGESTELLT IN/ISSUED IN",
        on="AM/ON",
        passport="REISEPASSNUMMER/NUMBER OF PASSPORT",
        names="NAME, VORNAME/SURNAME, NAME",
        remarks="ANMERKUNGEN/REMARKS",
        land="DEUTSCHLAND",
    ),
}
_CODES = {"FRA": "FRA", "ESP": "ESP", "ITA": "ITA", "DEU": "D"}


def zone(who: Person, what: Visa) -> tuple[str, str]:
    """MRV-B; the optional field says entries, days and the post, as French ones do."""
    entries = what.entries[0] if what.entries == "MULT" else what.entries[-1]
    optional = f"{entries}{min(what.days, 99):02d}{int(what.number[-4:]) % 9000 + 700:04d}"
    return visa(
        state=_CODES[what.state],
        surname=who.surname,
        given_names=who.given_names,
        number=what.number,
        nationality=who.nation.code,
        birth=who.birth,
        sex=who.sex,
        until=what.until,
        optional=f"<{optional}"[:8],
        kind=what.kind,
    )


def sticker(who: Person, what: Visa, rng: Random) -> Plate:
    """105 × 74 mm."""
    plate, words = Plate(105, 74, colour=(232, 238, 224)), STATES[what.state]
    security.tinted(plate, (220, 232, 214), (240, 236, 222))
    security.guilloche(plate, rng, (186, 204, 180), (222, 200, 190), lines=52)
    plate.box(24, 1.5, 56, 8.5, fill=(108, 132, 108))
    for at, letter in enumerate("VISA"):
        plate.text(31 + at * 12.5, 8.9, letter, 8.4, SERIF_BOLD, (224, 232, 216), anchor="ms")
    security.rosette(plate, 11.5, 11, 10, (160, 170, 120))
    security.hologram(plate, rng, 3, 2.5, 17, strength=90)
    plate.text(
        81.5, 8.2, _CODES[what.state] + what.number if rng.random() < 0.4 else what.number, 4.0, MONO, _RED, width=22
    )
    side = Plate(24, 4.2, colour=(226, 234, 218))
    side.text(0.3, 3.3, what.number, 3.5, MONO, _RED)
    plate.paste(side.image.rotate(90, expand=True), 100.2, 22)
    for at, letter in enumerate(words.land):
        plate.text(8 + at * 90 / max(1, len(words.land) - 1), 71, letter, 15, BOLD, (222, 224, 206), anchor="ms")
    picture = security.portrait(rng, plate.px(25), plate.px(32), woman=who.sex == "F")
    plate.paste(picture, 3, 21)
    _print(plate, words, who, what, rng)
    plate.zone(6.7, 62.2, zone(who, what))
    return plate


def _print(plate: Plate, words: Words, who: Person, what: Visa, rng: Random) -> None:
    day, shift = ("%d-%m-%y" if rng.random() < 0.75 else "%d/%m/%Y"), rng.uniform(-0.5, 0.5)
    jet, tall = rng.choice((OCRB, MONO, MONO)), 3.35

    def label(x: float, y: float, text: str, room: float) -> None:
        upper, lower = text.split("/")
        plate.text(x, y - 1.35, upper, 1.35, NARROW, _GREEN, width=room)
        plate.text(x, y, lower, 1.35, NARROW, _GREEN, width=room)

    def value(x: float, y: float, text: str, room: float = 0) -> None:
        plate.text(x, y + shift, text, tall, jet, (24, 24, 30), width=room)

    surname, given = (latin(one, who.nation.code).replace("<", " ") for one in (who.surname, who.given_names))
    label(30, 14.4, words.valid, 14)
    value(47, 14.8, words.territory, 46)
    label(30, 21, words.since, 8)
    value(40, 21.2, f"{what.start:{day}}")
    label(64, 21, words.until, 8)
    value(73, 21.2, f"{what.until:{day}}")
    label(30, 27.4, words.kind, 12)
    value(43.5, 27.6, what.kind)
    label(50, 27.4, words.entries, 13)
    value(64.5, 27.6, what.entries)
    label(76, 27.4, words.duration, 11)
    value(88, 27.6, f"{what.days}")
    label(95, 27.4, words.days, 5)
    label(30, 33.8, words.issued, 10)
    value(43, 34, what.post, 50)
    label(30, 40.2, words.on, 6)
    value(38, 40.4, f"{what.issued:{day}}")
    label(60, 40.2, words.passport, 16)
    value(77.5, 40.4, who.number, 21)
    label(30, 46.6, words.names, 12)
    value(44, 46.8, f"{surname}, {given}" if given else surname, 54)
    label(30, 51.4, words.remarks, 10)
    if what.kind == "D":
        value(44, 51.6, "CESEDA R311-3 6°", 50)
    else:
        value(44, 51.6, rng.choice(("", "COURT SEJOUR CIRCULATION", "FAMILLE/VISITE", "TRANSPORTEUR")), 50)


def page(who: Person, what: Visa, rng: Random, *, stamp: Entry | None = None, over: bool = False) -> Drawn:
    """A visa page with the sticker; with `stamp`, the entry stamp is beside it or, `over`, partly upon it."""
    leaf = Plate(125, 176 if rng.random() < 0.3 else 88, colour=(238, 236, 228))
    if leaf.height < 100 and stamp:
        leaf = Plate(125, 176, colour=(238, 236, 228))
    security.guilloche(leaf, rng, (206, 216, 214), (224, 208, 206), lines=70)
    leaf.text(
        62,
        5.6,
        rng.choice(("VISAS", "Visas / Visas", "VISAS - VIZE", "VISAS  التأشيرات")),
        3.4,
        BOLD,
        (120, 130, 150),
        anchor="ms",
    )
    leaf.text(118, leaf.height - 3, str(rng.randint(5, 31)), 3.4, BOLD, (120, 130, 150), anchor="rs")
    image = sticker(who, what, rng).image.rotate(
        rng.gauss(0, 0.6), expand=True, fillcolor=(238, 236, 228), resample=Image.Resampling.BICUBIC
    )
    y = leaf.height - image.height / leaf.scale - rng.uniform(2, 5)
    leaf.paste(image, rng.uniform(6, 14), y)
    known = {"visa_number": what.number, "visa_until": what.until.isoformat()}
    kinds: tuple[str, ...] = ("visa",)
    if stamp:
        spot = (
            (rng.uniform(62, 84), y - rng.uniform(-4, 6))
            if over
            else (rng.uniform(34, 88), rng.uniform(28, max(30.0, y - 26)))
        )
        struck(leaf, stamp, rng, spot, faint=over, turn=rng.uniform(-18, 18) + (180 if rng.random() < 0.15 else 0))
        known |= {"entry_date": stamp.day.isoformat()}
        kinds = ("visa", "entry-stamp")
    picture = leaf.image
    if rng.random() < 0.25:
        picture = _curled(picture, rng)
    return Drawn(image=picture, kinds=kinds, fields=known, mrz=zone(who, what))


def _curled(picture: Image.Image, rng: Random) -> Image.Image:
    """The outer edge lifts: rows bend by up to two millimetres towards it."""
    import cv2
    import numpy as np

    down, along = np.mgrid[0 : picture.height, 0 : picture.width].astype(np.float32)
    bend = rng.uniform(10, 24) * rng.choice((-1, 1))
    lifted = down + bend * np.sin(math.pi / 2 * along / picture.width) ** 3
    bent = cv2.remap(
        np.asarray(picture), along, lifted.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    shade = 1 - 0.18 * np.clip(along / picture.width - 0.7, 0, 1)[..., None] * 3
    return Image.fromarray((bent * shade).astype(np.uint8))

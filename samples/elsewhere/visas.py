"""Schengen stickers as eight States fill them in, pasted by hand on a passport's page: from a person and a visa to the page."""
# ruff: noqa: E501 - a table of labels

from random import Random

from PIL import Image

from samples import ink, visas, zones
from samples.elsewhere import paper
from samples.elsewhere.dates import printed
from samples.elsewhere.facts import pen, put
from samples.ink import MM, Colour, Sheet
from samples.people import Person, Visa
from samples.sample import Drawn

_KEYS = ("for", "from", "until", "type", "entries", "duration", "days", "in", "on", "number", "name", "remarks")
_EN = dict(
    zip(
        _KEYS,
        (
            "VALID FOR",
            "FROM",
            "UNTIL",
            "TYPE OF VISA",
            "NUMBER OF ENTRIES",
            "DURATION OF STAY",
            "DAYS",
            "ISSUED IN",
            "ON",
            "NUMBER OF PASSPORT",
            "SURNAME, NAME",
            "REMARKS",
        ),
        strict=True,
    )
)


def _habit(region: str, country: str, labels: str) -> tuple[str, str, dict[str, str]]:
    return region, country, dict(zip(_KEYS, (word.strip() for word in labels.split("|")), strict=True))


#: State (as the zone writes it, D for Germany) → "Schengen States", the country's name, labels.
HABITS: dict[str, tuple[str, str, dict[str, str]]] = {
    "FRA": _habit("ETATS SCHENGEN", "FRANCE", "VALABLE POUR | DU | AU | TYPE DE VISA | NOMBRE D'ENTREES | DUREE DU SEJOUR | JOURS | DELIVRE A | LE | NUMERO DE PASSEPORT | NOM, PRENOM | REMARQUES"),
    "ESP": _habit("ESTADOS SCHENGEN", "ESPAÑA", "VÁLIDO PARA | DESDE | HASTA | TIPO DE VISADO | NÚMERO DE ENTRADAS | DURACIÓN DE LA ESTANCIA | DÍAS | EXPEDIDO EN | EL | NÚMERO DE PASAPORTE | APELLIDOS, NOMBRE | OBSERVACIONES"),
    "ITA": _habit("STATI SCHENGEN", "ITALIA", "VALIDO PER | DAL | AL | TIPO DI VISTO | NUMERO DI INGRESSI | DURATA DEL SOGGIORNO | GIORNI | RILASCIATO A | IL | NUMERO DI PASSAPORTO | COGNOME, NOME | ANNOTAZIONI"),
    "D": _habit("SCHENGENER STAATEN", "DEUTSCHLAND", "GÜLTIG FÜR | VOM | BIS | VISUMTYP | ANZAHL DER EINREISEN | AUFENTHALTSDAUER | TAGE | ERTEILT IN | AM | PASSNUMMER | NAME, VORNAME | ANMERKUNGEN"),
    "NLD": _habit("SCHENGENSTATEN", "NEDERLAND", "GELDIG VOOR | VAN | TOT | SOORT VISUM | AANTAL BINNENKOMSTEN | DUUR VAN HET VERBLIJF | DAGEN | AFGEGEVEN TE | OP | PASPOORTNUMMER | NAAM, VOORNAAM | OPMERKINGEN"),
    "BEL": _habit("ETATS SCHENGEN", "BELGIE BELGIQUE", "GELDIG VOOR / VALABLE POUR | VAN / DU | TOT / AU | TYPE VISUM / VISA | AANTAL / NOMBRE D'ENTREES | DUUR / DUREE | DAGEN / JOURS | AFGEGEVEN TE / DELIVRE A | OP / LE | PASPOORT / PASSEPORT | NAAM / NOM | OPM. / REMARQUES"),
    "PRT": _habit("ESTADOS SCHENGEN", "PORTUGAL", "VÁLIDO PARA | DE | ATÉ | TIPO DE VISTO | NÚMERO DE ENTRADAS | DURAÇÃO DA ESTADA | DIAS | EMITIDO EM | EM | NÚMERO DO PASSAPORTE | APELIDO, NOME | OBSERVAÇÕES"),
    "CHE": _habit("SCHENGEN STATES", "SCHWEIZ SUISSE", "GÜLTIG FÜR | VOM | BIS | ART DES VISUMS | ANZAHL EINREISEN | DAUER DES AUFENTHALTES | TAGE | AUSGESTELLT IN | AM | PASSNUMMER | NAME, VORNAME | BEMERKUNGEN"),
    "POL": _habit("PAŃSTWA SCHENGEN", "POLSKA", "WAŻNA NA | OD | DO | TYP WIZY | ILOŚĆ WJAZDÓW | DŁUGOŚĆ POBYTU | DNI | WYDANA W | DNIA | NUMER PASZPORTU | NAZWISKO, IMIĘ | UWAGI"),
}  # fmt: skip
LAYOUTS = ("beside", "above", "grid", "wide")
_REMARKS: dict[str, tuple[str, ...]] = {
    "FRA": ("COURT SEJOUR", "N'AUTORISE PAS A TRAVAILLER", "VISITE FAMILIALE", "CARTE DE SEJOUR A SOLLICITER"), "ESP": ("VISITA FAMILIAR", "NO AUTORIZA A TRABAJAR"), "ITA": ("TURISMO", "VISITA"),
    "D": ("BESUCHSVISUM", "ERWERBSTÄTIGKEIT NICHT GESTATTET"), "NLD": ("BEZOEK FAMILIE/VRIENDEN",), "BEL": ("B1", "BNL 1"), "PRT": ("TURISMO",), "CHE": ("BESUCH", "R-VISIT"), "POL": ("03 ODWIEDZINY",),
}  # fmt: skip


def sticker(
    who: Person, visa: Visa, rng: Random, *, layout: str = "", passport_number: str = ""
) -> tuple[Sheet, tuple[str, str]]:
    """The sticker alone and its zone; `passport_number` prints another number than the holder's."""
    chosen = layout or rng.choice(LAYOUTS)
    wide = chosen == "wide"
    region, country, own = HABITS[visa.state]
    size = (120.0, 80.0) if wide else (105.0, 74.0)
    sheet = paper.ground(
        size, rng.choice(("rays", "moire", "weave")), ((214, 232, 206), (232, 218, 236)), (170, 186, 170), 0.5, 21
    )
    zone_top = 56.5 if wide else 52.5
    sheet.draw.rectangle((0, zone_top * MM, size[0] * MM, size[1] * MM), fill=(249, 246, 240))
    paper.turned(
        sheet,
        size[0] / 2,
        zone_top + 11,
        country,
        height=10,
        angle=0,
        face=ink.SANS,
        colour=(226, 206, 206),
        alpha=110,
        spaced=3,
    )
    paper.turned(sheet, 56, 5.6, "V I S A", height=7.4, angle=0, face=ink.BOLD, colour=(96, 130, 104), alpha=200)
    paper.kinegram(sheet, 10, 9, 7, rng)
    prefix = rng.choice(("", f"{visa.state} "))
    sheet.text(
        size[0] - 3,
        2.4,
        f"{prefix}{visa.number}",
        height=4.0,
        face=rng.choice((ink.SERIF_BOLD, ink.TYPED_BOLD)),
        colour=rng.choice(((150, 30, 40), (30, 30, 36))),
        right=True,
    )
    sheet.text(size[0] - 4, 9.4, visa.state, height=4.2, face=ink.BOLD, colour=(190, 180, 130), right=True)
    paper.paste_likeness(sheet, paper.likeness(who.number, who.sex == "F"), (3, 19, 25, 32 if not wide else 34))
    _values(sheet, who, visa, rng, chosen, region, own, passport_number or who.number)
    mrz = zones.visa(
        state=visa.state, surname=who.surname, given_names=who.given_names, number=visa.number, nationality=who.nation.code,
        birth=who.birth, sex=who.sex, until=visa.until, kind=visa.kind, width=44 if wide else 36,
        optional=rng.choice(("", f"{ {'1': '1', '2': '2'}.get(visa.entries, 'M')}{min(visa.days, 999):03d}{visa.issued:%m%d}"[:8])),
    )  # fmt: skip
    pitch = 2.54
    paper.zone(
        sheet,
        (size[0] - pitch * len(mrz[0])) / 2,
        zone_top + 8.2,
        mrz,
        pitch=pitch,
        gap=6.3,
        size=rng.choice((0.97, 1.0)),
    )
    sheet.specimen(size[0] - 16, zone_top - 2.6, height=2.3, angle=0, colour=(120, 60, 120))
    return sheet, mrz


def _values(
    sheet: Sheet, who: Person, visa: Visa, rng: Random, layout: str, region: str, own: dict[str, str], number: str
) -> None:  # fmt: skip
    style = rng.choice(("dashes2", "dashes2", "dashes2", "dots2", "spaces2", "dashes", "slashes"))
    face, width = rng.choice((ink.TYPED_BOLD, ink.TYPED_BOLD, ink.BOLD)), sheet.image.width / MM
    surname, given = who.zone_names()
    values = {
        "for": (region if rng.random() < 0.7 else "SCHENGEN STATES") if visa.kind == "C" else HABITS[visa.state][1],
        "from": printed(visa.start, style), "until": printed(visa.until, style), "type": visa.kind,
        "entries": {"1": "01", "2": "02"}.get(visa.entries, "MULT") if rng.random() < 0.8 else {"1": "1", "2": "2"}.get(visa.entries, "MULT"),
        "duration": (f"{visa.days:03d}" if rng.random() < 0.25 else str(visa.days)) if visa.kind == "C" else "",
        "in": visa.post, "on": printed(visa.issued, style), "number": number,
        "name": f"{surname}, {given}" if given else surname,
        "remarks": "  ".join(rng.sample(_REMARKS[visa.state], rng.randint(0, min(2, len(_REMARKS[visa.state]))))) if visa.kind == "C" else "LONG SEJOUR",
    }  # fmt: skip
    if layout in {"above", "wide"}:
        places = {
            "for": (31, 12, 50), "type": (84 if layout == "above" else 92, 12, 18), "from": (31, 19, 26), "until": (60, 19, 26), "entries": (88, 19, 16),
            "duration": (31, 26, 16), "in": (52, 26, 28), "on": (83, 26, 22), "number": (31, 33, 34), "name": (31, 40, width - 34), "remarks": (31, 46.6, width - 34),
        }  # fmt: skip
        for key, (x, y, room) in places.items():
            value = values[key]
            if key == "duration" and value:
                value += f" {own['days'].split(' / ')[-1]}" if rng.random() < 0.6 else ""
            label = f"{own[key]}/{_EN[key]}" if len(own[key]) < 20 else own[key]
            put(
                sheet,
                x,
                y,
                label,
                value,
                width=room,
                small=1.3,
                height=3.0,
                face=pen(value, face),
                label_face=paper.COND,
                label_colour=(60, 80, 70),
            )
        return
    rows: list[tuple[tuple[str, int, int], ...]] = [
        (("for", 30, 14),), (("from", 30, 9), ("until", 66, 9)), (("type", 30, 14), ("entries", 52, 16), ("duration", 78, 14)),
        (("in", 30, 14), ("on", 70, 7)), (("number", 30, 24),), (("name", 30, 17),), (("remarks", 30, 13),),
    ]  # fmt: skip
    if layout == "grid":
        rows[3:5] = [(("number", 30, 22), ("type", 78, 12)), (("in", 30, 14), ("on", 70, 8))]
        rows[2] = (("duration", 30, 20), ("entries", 66, 20))
    y = 12.4
    for row in rows:
        for key, x, gap in row:
            room = {"type": 14, "entries": 14, "in": 25}.get(key, 40)
            for i, label in enumerate((own[key], _EN[key])):
                sheet.text(
                    x, y + 1.45 * i, label, height=1.25, face=pen(label, ink.SANS), colour=(60, 76, 84), width=gap - 1
                )
            sheet.text(
                x + gap,
                y - 0.3,
                values[key],
                height=3.2,
                face=pen(values[key], face),
                colour=(18, 18, 24),
                width=min(room if len(row) > 1 else 90, width - x - gap - 2),
            )
            if key == "duration" and values[key]:
                end = x + gap + 7.5
                sheet.text(end, y, own["days"].split(" / ")[-1], height=1.25, face=ink.SANS, colour=(60, 76, 84))
                sheet.text(end, y + 1.45, "DAYS", height=1.25, face=ink.SANS, colour=(60, 76, 84))
        y += 5.6


def leaf_of_passport(who: Person, rng: Random, *, size: tuple[float, float] = (125, 88)) -> Sheet:
    """An empty page of the passport: pattern, page number, and the passport's number punched or printed."""
    tints: tuple[tuple[Colour, Colour], ...] = (
        ((238, 230, 220), (224, 234, 240)),
        ((228, 240, 226), (246, 236, 222)),
        ((240, 226, 232), (226, 228, 242)),
        ((226, 236, 244), (244, 240, 214)),
    )
    sheet = paper.ground(
        size,
        rng.choice(paper.GROUNDS[:5]),
        rng.choice(tints),
        rng.choice(((190, 180, 200), (170, 190, 180), (200, 176, 160))),
        rng.uniform(0.35, 0.65),
        rng.randint(1, 3),
    )
    if rng.random() < 0.5:
        paper.emblem(
            sheet,
            size[0] * 0.6,
            size[1] * 0.5,
            20,
            rng.choice(((170, 150, 190), (150, 180, 160))),
            40,
            rng.choice((8, 12, 18)),
        )
    page = str(rng.randint(6, 31))
    x, y = rng.choice(((5.0, size[1] - 6), (size[0] - 9, size[1] - 6), (size[0] / 2, size[1] - 5.4)))
    sheet.text(x, y, page, height=3.2, face=rng.choice((ink.SERIF, ink.SANS)), colour=(110, 100, 120))
    if rng.random() < 0.7:
        paper.perforated(sheet, size[0] / 2 + rng.uniform(-20, 20), 4.2, who.number, height=3.6)
    else:
        paper.turned(
            sheet,
            size[0] - 3,
            size[1] / 2,
            who.number,
            height=2.6,
            angle=90,
            face=ink.NARROW_BOLD,
            colour=(150, 60, 70),
            alpha=190,
        )
    if rng.random() < 0.5:
        sheet.text(
            4,
            2.6,
            rng.choice(("VISAS", "VISAS / VISAS", "Visas - Visa")),
            height=2.6,
            face=ink.SERIF,
            colour=(130, 120, 140),
        )
    return sheet


def paste(page: Sheet, label: Sheet, rng: Random, centre: tuple[float, float]) -> None:
    """Glue the sticker on the page, a little askew, with its shadow."""
    angle = rng.uniform(-2.2, 2.2)
    body = label.image.convert("RGBA").rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    x, y = round(centre[0] * MM - body.width / 2), round(centre[1] * MM - body.height / 2)
    shade = Image.new("RGBA", body.size, (60, 56, 50, 0))
    shade.putalpha(body.getchannel("A").point(lambda a: a // 3))
    page.image.paste(shade, (x + 3, y + 4), shade)
    page.image.paste(body, (x, y), body)


def visa_page(
    who: Person, visa: Visa, rng: Random, *, layout: str = "", passport_number: str = "", above: float = 0
) -> tuple[Sheet, Drawn]:
    """The passport's page with the sticker on it (a sheet to which stamps can be added) and what it says.

    `above`: mm left free over the sticker.
    """
    label, mrz = sticker(who, visa, rng, layout=layout, passport_number=passport_number)
    page = leaf_of_passport(who, rng, size=(label.image.width / MM + 14, label.image.height / MM + 14 + above))
    paste(page, label, rng, (page.image.width / MM / 2, (page.image.height / MM + above) / 2))
    return page, Drawn(image=page.image, kinds=("visa",), fields=visas.fields(visa), mrz=mrz)

"""Visa stickers: from a person and a visa's facts to a label glued on a page, in the tongue of whoever issued it."""
# ruff: noqa: E501 - a table and places on paper

import datetime as dt
from random import Random

from PIL import Image, ImageFilter

from samples import visas, zones
from samples.people import Person, Visa
from samples.sample import Drawn
from samples.yonder import pen
from samples.yonder.pen import COUSINE, FIRA, NEEDLES, SANS_BOLD, SERIF_BOLD, Pen
from samples.yonder.states import STATES

WIDTH, HEIGHT = 105.0, 74.0
#: Issuer → State's name as printed, its title line, the sign before numbers.
_TITLES = {
    "FRA": ("RÉPUBLIQUE FRANÇAISE", "FRA"), "ESP": ("ESPAÑA", "E"), "DEU": ("BUNDESREPUBLIK DEUTSCHLAND", "D"),
    "ITA": ("REPUBBLICA ITALIANA", "I"), "NLD": ("KONINKRIJK DER NEDERLANDEN", "NLD"), "PRT": ("PORTUGAL", "PRT"),
    "POL": ("RZECZPOSPOLITA POLSKA", "POL"), "BEL": ("BELGIQUE · BELGIË", "BEL"), "GRC": ("ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ", "GRC"),
}  # fmt: skip
#: valid for, from, until, type, entries, duration, days, issued in, on, passport, name, remarks
WORDS = {
    "fr": ("VALABLE POUR", "DU", "AU", "TYPE DE VISA", "NOMBRE D'ENTRÉES", "DURÉE DU SÉJOUR", "JOURS", "DÉLIVRÉ À", "LE", "NUMÉRO DE PASSEPORT", "NOM, PRÉNOM", "REMARQUES"),
    "es": ("VÁLIDO PARA", "DESDE", "HASTA", "TIPO DE VISADO", "NÚMERO DE ENTRADAS", "DURACIÓN DE LA ESTANCIA", "DÍAS", "EXPEDIDO EN", "EL", "NÚMERO DE PASAPORTE", "APELLIDOS, NOMBRE", "OBSERVACIONES"),
    "de": ("GÜLTIG FÜR", "VOM", "BIS", "ART DES VISUMS", "ANZAHL DER EINREISEN", "DAUER DES AUFENTHALTS", "TAGE", "AUSGESTELLT IN", "AM", "NUMMER DES REISEPASSES", "NAME, VORNAME", "ANMERKUNGEN"),
    "it": ("VALIDO PER", "DAL", "AL", "TIPO DI VISTO", "NUMERO DI INGRESSI", "DURATA DEL SOGGIORNO", "GIORNI", "RILASCIATO A", "IL", "NUMERO DI PASSAPORTO", "COGNOME, NOME", "ANNOTAZIONI"),
    "nl": ("GELDIG VOOR", "VAN", "TOT", "SOORT VISUM", "AANTAL BINNENKOMSTEN", "DUUR VAN HET VERBLIJF", "DAGEN", "AFGEGEVEN TE", "OP", "PASPOORTNUMMER", "NAAM, VOORNAAM", "OPMERKINGEN"),
    "pt": ("VÁLIDO PARA", "DE", "ATÉ", "TIPO DE VISTO", "NÚMERO DE ENTRADAS", "DURAÇÃO DA ESTADA", "DIAS", "EMITIDO EM", "EM", "NÚMERO DO PASSAPORTE", "APELIDO, NOME", "OBSERVAÇÕES"),
    "pl": ("WAŻNA NA", "OD", "DO", "TYP WIZY", "LICZBA WJAZDÓW", "DŁUGOŚĆ POBYTU", "DNI", "WYDANO W", "DNIA", "NUMER PASZPORTU", "NAZWISKO, IMIĘ", "UWAGI"),
    "el": ("ΙΣΧΥΕΙ ΓΙΑ", "ΑΠΟ", "ΕΩΣ", "ΤΥΠΟΣ ΘΕΩΡΗΣΗΣ", "ΑΡΙΘΜΟΣ ΕΙΣΟΔΩΝ", "ΔΙΑΡΚΕΙΑ ΠΑΡΑΜΟΝΗΣ", "ΗΜΕΡΕΣ", "ΕΚΔΟΘΗΚΕ", "ΣΤΙΣ", "ΑΡΙΘΜΟΣ ΔΙΑΒΑΤΗΡΙΟΥ", "ΕΠΩΝΥΜΟ, ΟΝΟΜΑ", "ΠΑΡΑΤΗΡΗΣΕΙΣ"),
}  # fmt: skip
_ENGLISH = ("VALID FOR", "FROM", "UNTIL", "TYPE OF VISA", "NUMBER OF ENTRIES", "DURATION OF STAY", "DAYS", "ISSUED IN", "ON",
            "NUMBER OF PASSPORT", "SURNAME, NAME", "REMARKS")  # fmt: skip
_AREA = {"fr": "ETATS SCHENGEN", "es": "ESTADOS SCHENGEN", "de": "SCHENGENER STAATEN", "it": "STATI SCHENGEN", "nl": "SCHENGENSTATEN",
         "pt": "ESTADOS SCHENGEN", "pl": "PAŃSTWA SCHENGEN", "el": "ΚΡΑΤΗ ΣΕΝΓΚΕΝ"}  # fmt: skip
#: Who prints how: face, size, the width of the zone (MRV-B 36 or MRV-A 44), in which words the tongue of the labels.
_PRINT = {
    "FRA": (COUSINE, 3.5, 36, "fr"), "ESP": (NEEDLES, 4.6, 36, "es"), "DEU": (pen.SHARE, 3.7, 44, "de"), "ITA": (COUSINE, 3.4, 36, "it"),
    "NLD": (pen.SANS, 3.2, 44, "nl"), "PRT": (pen.CUTIVE, 3.7, 36, "pt"), "POL": (NEEDLES, 4.6, 44, "pl"), "BEL": (pen.CUTIVE, 3.6, 36, "fr"),
    "GRC": (pen.SANS_BOLD, 3.0, 36, "el"),
}  # fmt: skip
_REMARKS = {"FRA": ("COURT SEJOUR CIRCULATION", "FAMILLE DE FRANÇAIS", "C.SEJ. NE PERMET PAS DE TRAVAILLER", "VOYAGE PRIVE - VISITE FAM."),
            "ESP": ("TURISMO",), "DEU": ("BESUCHSREISE", "ERWERBSTÄTIGKEIT NICHT GESTATTET"), "ITA": ("TURISMO",)}  # fmt: skip


def width_of(state: str) -> int:
    return _PRINT[state][2]


def zone(who: Person, visa: Visa) -> tuple[str, str]:
    width = width_of(visa.state)
    return zones.visa(
        state="D" if visa.state == "DEU" else visa.state, surname=who.surname, given_names=who.given_names,
        number=visa.number, nationality=who.nation.code, birth=who.birth, sex=who.sex, until=visa.until, kind=visa.kind,
        optional=f"{'M' if visa.entries == 'MULT' else visa.entries}{min(visa.days, 999):03d}{visa.issued:%y}", width=width,
    )  # fmt: skip


def sticker(who: Person, visa: Visa, rng: Random) -> Image.Image:
    """The label by itself, 105 × 74 mm."""
    face, tall, width, tongue = _PRINT[visa.state]
    words, seed = WORDS[tongue], sum(map(ord, visa.state))
    tints = (((234, 240, 226), (176, 204, 178)), ((244, 234, 222), (206, 186, 164)), ((228, 236, 240), (168, 190, 204)))
    label = Pen(pen.ground(WIDTH, HEIGHT, *tints[seed % 3], seed).copy())
    title, sign = _TITLES[visa.state]
    label.write(33, 5.4, title, 2.6, face=SANS_BOLD, ink=(52, 88, 70), width=40)
    label.write(33, 10.6, "VISA", 5.4, face=SERIF_BOLD, ink=(52, 88, 70))
    for ring in range(3):
        label.draw.ellipse(
            ((60 + ring) * 12, (5.8 + ring * 0.4) * 12, (76 - ring) * 12, (11 - ring * 0.4) * 12),
            outline=(170, 170, 120),
        )
    label.write(101, 7, f"{sign} {visa.number}" if visa.state in {"FRA", "POL", "BEL"} else visa.number, 4.4, face=pen.SHARE,
                ink=(168, 36, 40) if seed % 2 else (24, 24, 30), anchor="rs")  # fmt: skip
    label.paste(
        pen.face(sum(map(ord, who.number + who.surname)) % 4001, who.sex == "F", who.birth.year < 1962), 4, 14, 25.5, 33
    )
    label.draw.ellipse((5 * 12, 1.5 * 12, 16 * 12, 12.5 * 12), fill=(206, 208, 196), outline=(150, 150, 120), width=4)
    label.write(10.5, 9.2, sign, 3.6, face=SANS_BOLD, ink=(236, 236, 226), anchor="ms")
    when, dx, dy = (
        f"{{:%d{'-' if seed % 2 else '.'}%m{'-' if seed % 2 else '.'}%y}}",
        rng.uniform(-0.5, 0.8),
        rng.uniform(-0.3, 0.5),
    )

    def field(key: int, x: float, y: float, text: str, wide: float = 0, gap: float = 0) -> None:
        name = f"{words[key]} / {_ENGLISH[key]}"
        label.write(x, y, name, 1.55, face=FIRA, ink=(70, 84, 80), width=wide or 40)
        label.write(x + dx + gap, y + 3.7 + dy, text, tall, face=face, ink=(26, 24, 30), width=(wide or 60) - 1)

    area = "FRANCE" if visa.kind == "D" and visa.state == "FRA" else _AREA[tongue]
    field(0, 33, 14.4, area, 64)
    field(1, 33, 20.6, when.format(visa.start), 26)
    field(2, 62, 20.6, when.format(visa.until), 28)
    field(3, 33, 26.8, visa.kind, 18, 3)
    field(4, 54, 26.8, visa.entries if visa.entries == "MULT" else f"{int(visa.entries):02d}", 24, 3)
    stay = "XXX" if visa.kind == "D" else str(visa.days)
    field(5, 80, 26.8, stay, 24, 3)
    label.write(95, 30.5, words[6], 1.6, face=FIRA, ink=(70, 84, 80))
    field(7, 33, 33, visa.post if visa.state == "FRA" else visa.post.replace("LE CAIRE", "CAIRO"), 34)
    field(8, 70, 33, when.format(visa.issued), 28)
    field(9, 33, 39.2, who.number, 34)
    surname, given = (part.split("/")[0] for part in (who.surname, who.given_names))
    field(10, 33, 45.4, f"{surname}, {given}" if visa.state != "FRA" else f"{surname} {given}", 70)
    label.write(4, 53.6, f"{words[11]} / {_ENGLISH[11]}", 1.55, face=FIRA, ink=(70, 84, 80))
    for row, text in enumerate(rng.sample(_REMARKS.get(visa.state, ("",)), k=1) if visa.kind == "C" else ["VIE PRIVEE ET FAMILIALE", "CESEDA R311-3 VLS-TS"]):  # fmt: skip
        label.write(24 + dx, 52.7 + 2.9 * row, text, tall * 0.76, face=face, ink=(26, 24, 30), width=78)
    label.box(0, 56.5, WIDTH, HEIGHT - 56.5, fill=(246, 245, 239))
    label.write(92, 12, "SPECIMEN", 2.0, face=SANS_BOLD, ink=(140, 120, 120), anchor="ms")
    pitch = 2.54 if width == 36 else 2.2
    label.zone((WIDTH - pitch * width) / 2, 64.4, zone(who, visa), pitch=pitch, gap=5.8)
    return label.image


def leaf(who: Person, number: int) -> Image.Image:
    """An empty visa page of a passport, 125 × 88 mm."""
    state = STATES[who.nation.code]
    red, green, blue = state.deep
    faint: pen.Colour = (int(red * 0.75), int(green * 0.75), int(blue * 0.75))
    pale: pen.Colour = (min(255, state.pale[0] + 8), min(255, state.pale[1] + 8), min(255, state.pale[2] + 8))
    page = Pen(pen.ground(125, 88, pale, state.pale, 40 + number % 3).copy())
    page.write(62.5, 5.5, "VISAS", 3, face=FIRA, ink=faint, anchor="ms")
    page.write(120 if number % 2 else 5, 85, str(number), 3, face=pen.PLEX, ink=(120, 120, 140), anchor="ms")
    for column, sign in enumerate(who.number):  # the number pierced through the leaves
        page.write(96 + 3 * column, 4.8, sign, 3.2, face=NEEDLES, ink=faint, anchor="ms")
    return page.image


def glued(who: Person, visa: Visa, rng: Random) -> Drawn:
    """The sticker on a leaf, never quite straight, its edge throwing a thin shadow."""
    page = leaf(who, rng.randint(5, 30)).convert("RGB")
    label = sticker(who, visa, rng).convert("RGBA")
    turned = label.rotate(rng.uniform(-1.6, 1.6), expand=True, resample=Image.Resampling.BICUBIC)
    place = (round(rng.uniform(6, 12) * 12), round(rng.uniform(7.5, 10.5) * 12))
    shade = Image.new("RGBA", turned.size, (40, 40, 40, 0))
    shade.putalpha(turned.getchannel("A").point(lambda v: int(v * 0.35)).filter(ImageFilter.GaussianBlur(4)))
    page.paste(shade, (place[0] + 5, place[1] + 6), shade)
    page.paste(turned, place, turned)
    return Drawn(image=page, kinds=("visa",), fields=visas.fields(visa), mrz=zone(who, visa))


def until(visa: Visa, entered: dt.date) -> dt.date:
    """The last day of the stay: the earliest of the visa's end, its duration and ninety days."""
    return min(visa.until, entered + dt.timedelta(days=min(visa.days, 90) - 1))

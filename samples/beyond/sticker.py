"""Schengen visa stickers of ten issuing States: from a visa to the label as glued on a page of the passport."""
# ruff: noqa: E501 - a table

import datetime as dt
from random import Random

from PIL import Image

from samples import zones
from samples.beyond.board import LATO, NARROW, OCRB, SANS_BOLD, SERIF_BOLD, TYPED, Board, Colour, ground, portrait
from samples.people import Person, Visa
from samples.sample import Drawn

WIDTH, HEIGHT = 105.0, 74.0

#: Labels: valid for, from, until, type, entries, duration, days, issued in, on, passport, names, remarks, States.
_WORDS = {
    "FRA": "VALABLE POUR|DU|AU|TYPE DE VISA|NOMBRE D'ENTREES|DUREE DU SEJOUR|JOURS|DELIVRE A|LE|NUMERO DE PASSEPORT|NOM, PRENOM|REMARQUES|ETATS SCHENGEN",
    "ESP": "VÁLIDO PARA|DESDE|HASTA|TIPO DE VISADO|NÚMERO DE ENTRADAS|DURACIÓN DE ESTANCIA|DÍAS|EXPEDIDO EN|EL|NÚMERO DE PASAPORTE|APELLIDO, NOMBRE|OBSERVACIONES|ESTADOS SCHENGEN",
    "ITA": "VALIDO PER|DAL|AL|TIPO DI VISTO|NUMERO DI INGRESSI|DURATA DEL SOGGIORNO|GIORNI|RILASCIATO A|IL|NUMERO DI PASSAPORTO|COGNOME, NOME|ANNOTAZIONI|STATI SCHENGEN",
    "DEU": "GÜLTIG FÜR|VON|BIS|VISUMKATEGORIE|ANZAHL DER EINREISEN|DAUER DES AUFENTHALTS|TAGE|AUSGESTELLT IN|AM|REISEPASSNUMMER|NAME, VORNAME|ANMERKUNGEN|SCHENGENER STAATEN",
    "BEL": "VALABLE POUR/GELDIG VOOR|DU/VAN|AU/TOT|TYPE DE VISA|NOMBRE D'ENTREES|DUREE DU SEJOUR|JOURS|DELIVRE A|LE/OP|NUMERO DE PASSEPORT|NOM, PRENOM/NAAM|REMARQUES|ETATS SCHENGEN",
    "NLD": "GELDIG VOOR|VAN|TOT|SOORT VISUM|AANTAL BINNENKOMSTEN|DUUR VAN HET VERBLIJF|DAGEN|AFGEGEVEN TE|OP|PASPOORTNUMMER|NAAM, VOORNAAM|OPMERKINGEN|SCHENGENSTATEN",
    "CHE": "VALABLE POUR|DU|AU|TYPE DE VISA|NOMBRE D'ENTREES|DUREE DU SEJOUR|JOURS|DELIVRE A|LE|NUMERO DE PASSEPORT|NOM, PRENOM|REMARQUES|ETATS SCHENGEN",
    "GRC": "ΙΣΧΥΕΙ ΓΙΑ|ΑΠΟ|ΕΩΣ|ΤΥΠΟΣ ΘΕΩΡΗΣΗΣ|ΑΡΙΘΜΟΣ ΕΙΣΟΔΩΝ|ΔΙΑΡΚΕΙΑ ΔΙΑΜΟΝΗΣ|ΗΜΕΡΕΣ|ΕΚΔΟΘΗΚΕ|ΤΗΝ|ΑΡ. ΔΙΑΒΑΤΗΡΙΟΥ|ΕΠΩΝΥΜΟ, ΟΝΟΜΑ|ΠΑΡΑΤΗΡΗΣΕΙΣ|ΚΡΑΤΗ ΣΕΝΓΚΕΝ",
    "PRT": "VÁLIDO PARA|DE|ATÉ|TIPO DE VISTO|NÚMERO DE ENTRADAS|DURAÇÃO DA ESTADIA|DIAS|EMITIDO EM|EM|NÚMERO DE PASSAPORTE|APELIDO, NOME|OBSERVAÇÕES|ESTADOS SCHENGEN",
    "POL": "WAŻNA NA|OD|DO|TYP WIZY|LICZBA WJAZDÓW|DŁUGOŚĆ POBYTU|DNI|WYDANO W|DNIA|NUMER PASZPORTU|NAZWISKO, IMIĘ|UWAGI|PAŃSTWA SCHENGEN",
}  # fmt: skip
_ENGLISH = ("VALID FOR", "FROM", "UNTIL", "TYPE OF VISA", "NUMBER OF ENTRIES", "DURATION OF STAY", "DAYS", "ISSUED IN",
            "ON", "NUMBER OF PASSPORT", "SURNAME, NAME", "REMARKS")  # fmt: skip
_NAMES = {"FRA": "FRANCE", "ESP": "ESPAÑA", "ITA": "ITALIA", "DEU": "DEUTSCHLAND", "BEL": "BELGIQUE BELGIË",
          "NLD": "NEDERLAND", "CHE": "SCHWEIZ SUISSE", "GRC": "ΕΛΛΑΔΑ", "PRT": "PORTUGAL", "POL": "POLSKA"}  # fmt: skip
_REMARKS = {
    "FRA": ("ASSURANCE VALIDE", "VISA TOURISME", "FAMILLE/PRIVE", "COURT SEJOUR - CIRCULATION"),
    "DEU": ("ERWERBSTÄTIGKEIT NICHT GESTATTET", "BESUCHS-/GESCHÄFTSVISUM"), "ITA": ("TURISMO", "VISITA FAM/AMICI"),
    "ESP": ("TURISMO", "R-FAMILIAR"), "NLD": ("FAMILIEBEZOEK",), "PRT": ("TURISMO",), "POL": ("TURYSTYKA",),
}  # fmt: skip
_LONG = {"DEU", "CHE", "PRT", "ITA"}  #: States whose zone has 44 signs a line (MRV-A)
_GREENS: tuple[Colour, Colour, Colour] = ((218, 228, 196), (206, 220, 200), (222, 212, 222))
_RED: tuple[Colour, Colour, Colour] = ((232, 218, 200), (214, 226, 202), (206, 222, 226))


def fields(visa: Visa) -> dict[str, str]:
    """What a reader can know of the sticker itself."""
    found = {
        "visa_number": visa.number, "visa_type": visa.kind, "visa_from": visa.start.isoformat(),
        "visa_until": visa.until.isoformat(), "visa_entries": visa.entries.lstrip("0"),
        "visa_duration": str(visa.days) if visa.days else "",
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def width_of(state: str) -> int:
    return 44 if state in _LONG else 36


def zone(person: Person, visa: Visa) -> tuple[str, str]:
    wide = width_of(visa.state)
    entries = "M" if visa.entries == "MULT" else visa.entries.lstrip("0")
    optional = f"<{entries}{visa.days:02d}{visa.issued:%m%d}" if visa.state == "FRA" and visa.days else ""
    if wide == 44 and visa.state != "ITA":
        optional = person.number
    return zones.visa(
        state={"DEU": "D"}.get(visa.state, visa.state), surname=person.surname, given_names=person.given_names,
        number=visa.number, nationality=person.nation.code, birth=person.birth, sex=person.sex, until=visa.until,
        optional=optional, kind=visa.kind, width=wide,
    )  # fmt: skip


def _short(day: dt.date, state: str) -> str:
    return day.strftime("%d.%m.%y" if state in {"DEU", "CHE"} else "%d/%m/%y" if state == "GRC" else "%d-%m-%y")


def label(person: Person, visa: Visa, rng: Random, *, number: str = "") -> tuple[Image.Image, tuple[str, str]]:
    """The sticker, 105 × 74 mm, and its zone; `number`: the passport that it names instead of the bearer's."""
    board = Board(WIDTH, HEIGHT)
    newer = Random(visa.state).random() < 0.5
    board.on(ground(1050, 740, _RED if newer else _GREENS, rng, manner="waves" if newer else "net", depth=0.9))
    dark: Colour = (70, 84, 52) if not newer else (96, 58, 62)
    words = dict(zip(("for", "from", "until", "type", "entries", "stay", "days", "in", "on", "passport", "names",
                      "remarks", "states"), _WORDS[visa.state].split("|"), strict=True))  # fmt: skip
    english = dict(zip(tuple(words)[:12], _ENGLISH, strict=True))
    _head(board, visa, newer=newer, dark=dark, rng=rng)
    face = portrait(Random(person.number + "v"), person.sex)
    board.paste(face, 2.5, 19.5, 25, 31)
    print_in = TYPED if Random(visa.state + "type").random() < 0.6 else OCRB
    size = 3.5 if print_in == TYPED else 3.3
    at = (30.0, rng.uniform(-0.5, 0.6), rng.uniform(-0.4, 0.6))

    def tag(key: str, x: float, y: float) -> None:
        board.write(x, y - 1.5, words[key], 1.15, face=LATO, ink=dark)
        if words[key] != english[key]:
            board.write(x, y - 0.1, english[key], 1.15, face=LATO, ink=dark)

    def value(x: float, y: float, text: str, most: float = 60) -> None:
        board.write(x + at[1], y + at[2], text, size, face=print_in, ink=(28, 26, 34), most=most)

    left = at[0]
    tag("for", left, 17.6)
    value(left + 19, 17.6, words["states"])
    tag("from", left, 23.2)
    value(left + 8, 23.2, _short(visa.start, visa.state))
    tag("until", left + 34, 23.2)
    value(left + 44, 23.2, _short(visa.until, visa.state))
    tag("type", left, 28.8)
    value(left + 14, 28.8, visa.kind)
    tag("entries", left + 21, 28.8)
    value(left + 37, 28.8, visa.entries)
    tag("stay", left + 47, 28.8)
    value(left + 63.5, 28.8, str(visa.days) if visa.days else "XXX", 6)
    tag("days", left + 70, 28.8)
    tag("in", left, 34.4)
    value(left + 13, 34.4, visa.post, 50)
    tag("on", left, 40)
    value(left + 6, 40, _short(visa.issued, visa.state))
    tag("passport", left + 27, 40)
    value(left + 46, 40, number or person.number, 27)
    tag("names", left, 45.6)
    names = [zones.latin(part, person.nation.code).replace("<", " ") for part in (person.surname, person.given_names)]
    value(left + 14, 45.6, ", ".join(name for name in names if name)[:34], 59)
    tag("remarks", left, 51.2)
    value(left + 12, 51.2, rng.choice(_REMARKS.get(visa.state, ("",))), 60)
    board.write(WIDTH / 2, 60, _NAMES[visa.state], 7, face=SERIF_BOLD, ink=(206, 208, 192), anchor="ms", most=90)
    lines = zone(person, visa)
    span = 2.54 * 36 if len(lines[0]) == 36 else 2.29 * 44
    board.zone(lines, (WIDTH - span) / 2, 62.8 + rng.uniform(-0.5, 0.5), span, 6.0, (24, 24, 28))
    return board.image, lines


def _head(board: Board, visa: Visa, *, newer: bool, dark: Colour, rng: Random) -> None:
    """The band with VISA, the shining round image, the State's letters and the sticker's number in red or black."""
    board.box(28, 1.5, 44, 9.5, fill=tuple(min(255, c + 66) for c in dark))  # type: ignore[arg-type]
    board.write(50, 9, "VISA", 7, face=SERIF_BOLD, ink=(246, 246, 236), anchor="ms", spaced=0)
    for ring, ink in ((8.2, (196, 202, 196)), (6.6, (214, 190, 206)), (4.6, (188, 206, 222)), (2.4, (230, 224, 176))):
        board.draw.ellipse([(15 - ring) * 10, (9.5 - ring) * 10, (15 + ring) * 10, (9.5 + ring) * 10], fill=ink,
                           outline=(150, 150, 150))  # fmt: skip
    shown = (
        "F" if visa.state == "FRA" and not visa.number.startswith("F") and len(visa.number) < 9 else ""
    ) + visa.number
    board.write(WIDTH - 3, 8.2, shown, 4.8, face=SERIF_BOLD, ink=(140, 36, 40) if newer else (46, 46, 52), anchor="rs",
                most=29)  # fmt: skip
    letters = "D" if visa.state == "DEU" else visa.state
    board.write(WIDTH - 4, 17, letters, 5, face=SANS_BOLD, ink=tuple(min(255, c + 90) for c in dark), anchor="rs")  # type: ignore[arg-type]
    board.write(2.6, 52.6, "EU · UE", 1.4, face=NARROW, ink=dark)


def glued(
    person: Person, visa: Visa, rng: Random, *, number: str = "", page: Board | None = None
) -> tuple[Board, Drawn]:
    """The sticker on its page (lying, 125 × 88 mm), a little askew; the board is there for stamps to be struck on."""
    picture, lines = label(person, visa, rng, number=number)
    sheet = page or blank_page(rng)
    angle = rng.uniform(-1.4, 1.4)
    turned = picture.convert("RGBA").rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    x, y = rng.uniform(2, 16), rng.uniform(3, 10)
    shade = Image.new("RGBA", turned.size, (60, 60, 60, 255))
    shade.putalpha(turned.getchannel("A").point(lambda value: value // 3))
    place = (round(x * 10), round(y * 10))
    sheet.image.paste(shade, (place[0] + 5, place[1] + 5), shade)
    sheet.image.paste(turned, place, turned)
    return sheet, Drawn(image=sheet.image, kinds=("visa",), fields=fields(visa), mrz=lines)


def blank_page(rng: Random, *, upright: bool = False) -> Board:
    """A visa page of a passport: a ground, VISAS, and a page number."""
    wide, high = (88.0, 125.0) if upright else (125.0, 88.0)
    board = Board(wide, high)
    inks: tuple[Colour, Colour, Colour] = rng.choice((
        ((236, 238, 226), (244, 240, 230), (230, 236, 240)), ((244, 232, 226), (246, 242, 232), (236, 236, 246)),
        ((226, 236, 236), (240, 244, 238), (232, 240, 226)),
    ))  # fmt: skip
    manner = rng.choice(("waves", "net", "rosettes", "contours"))
    board.on(ground(round(wide * 10), round(high * 10), inks, rng, manner=manner, depth=0.55))
    word = rng.choice(("VISAS", "VISAS", "VISAS / VISA", ""))
    board.write(wide / 2, 5.5, word, 3, face=SERIF_BOLD, ink=(150, 150, 140), anchor="ms")
    board.write(wide - 6, high - 3, str(rng.randint(5, 30)), 2.6, face=SERIF_BOLD, ink=(130, 130, 120))
    return board

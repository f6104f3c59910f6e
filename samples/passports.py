"""Passport identity pages, drawn flat: from a person to a page in the manner of their State (ICAO 9303-4, TD3, 125 × 88 mm)."""
# ruff: noqa: E501 - a table of labels

import datetime as dt
from dataclasses import dataclass
from random import Random

from samples import ink, zones
from samples.ink import MM, Colour, Sheet
from samples.people import Person
from samples.sample import Drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """How a family of passports looks."""

    colours: tuple[Colour, Colour]
    band: Colour  #: behind the zone
    labels: str  #: key of LABELS
    dates: str  #: how dates are written: see `written`
    value_face: str
    label_colour: Colour
    photo_right: bool = False
    heading: Colour = (40, 50, 110)
    two_columns: bool = True


DESIGNS: dict[str, Design] = {
    "trio-green": Design(colours=((214, 235, 214), (240, 226, 196)), band=(244, 246, 236), labels="fr-en", dates="slash",
                         value_face=ink.BOLD, label_colour=(40, 100, 70), heading=(20, 90, 60)),
    "duo-teal": Design(colours=((205, 230, 235), (222, 240, 222)), band=(240, 246, 248), labels="en-fr", dates="dots",
                       value_face=ink.SANS, label_colour=(30, 90, 110)),
    "blue-west": Design(colours=((206, 222, 244), (236, 230, 246)), band=(250, 248, 240), labels="fr-en", dates="month-fr",
                        value_face=ink.NARROW_BOLD, label_colour=(60, 70, 130), two_columns=False),
    "red-east": Design(colours=((246, 222, 222), (236, 232, 214)), band=(246, 244, 240), labels="en-fr", dates="dots",
                       value_face=ink.SERIF_BOLD, label_colour=(130, 50, 50), heading=(120, 30, 40)),
    "duo-rose": Design(colours=((244, 218, 228), (216, 226, 244)), band=(252, 250, 246), labels="en-fr", dates="month-en",
                       value_face=ink.TYPED_BOLD, label_colour=(110, 50, 90), heading=(130, 30, 60)),
    "plain-slate": Design(colours=((226, 230, 236), (214, 222, 216)), band=(244, 244, 244), labels="en", dates="slash",
                          value_face=ink.SANS, label_colour=(80, 80, 90), heading=(40, 40, 60), two_columns=False),
    "violet-sun": Design(colours=((232, 220, 244), (248, 238, 206)), band=(250, 248, 240), labels="es-en", dates="month-en",
                         value_face=ink.BOLD, label_colour=(90, 60, 120), heading=(70, 40, 110), photo_right=False),
}  # fmt: skip

LABELS: dict[str, tuple[str, ...]] = {
    "fr-en": ("Type/Type", "Code du pays/Country code", "Passeport N°/Passport No.", "Nom/Surname", "Prénoms/Given names",
              "Nationalité/Nationality", "Date de naissance/Date of birth", "Sexe/Sex", "Lieu de naissance/Place of birth",
              "Date de délivrance/Date of issue", "Date d'expiration/Date of expiry", "Autorité/Authority", "Signature du titulaire"),
    "en-fr": ("Type/Type", "Code of State/Code de l'État", "Passport No./N° du passeport", "Surname/Nom", "Given names/Prénoms",
              "Nationality/Nationalité", "Date of birth/Date de naissance", "Sex/Sexe", "Place of birth/Lieu de naissance",
              "Date of issue/Date de délivrance", "Date of expiry/Date d'expiration", "Authority/Autorité", "Holder's signature"),
    "en": ("Type", "Country Code", "Passport No.", "Surname", "Given Name(s)", "Nationality", "Date of Birth", "Sex", "Place of Birth",
           "Date of Issue", "Date of Expiry", "Authority", "Signature of bearer"),
    "es-en": ("Tipo/Type", "País emisor/Issuing state", "Pasaporte No./Passport No.", "Apellidos/Surname", "Nombres/Given names",
              "Nacionalidad/Nationality", "Fecha de nacimiento/Date of birth", "Sexo/Sex", "Lugar de nacimiento/Place of birth",
              "Fecha de expedición/Date of issue", "Fecha de vencimiento/Date of expiry", "Autoridad/Authority", "Firma del titular"),
    "pt-en": ("Tipo/Type", "País emissor/Issuing country", "Passaporte N.º/Passport No.", "Apelido/Surname", "Nomes próprios/Given names",
              "Nacionalidade/Nationality", "Data de nascimento/Date of birth", "Sexo/Sex", "Local de nascimento/Place of birth",
              "Data de emissão/Date of issue", "Válido até/Date of expiry", "Autoridade/Authority", "Assinatura"),
    "ru-en": ("Тип/Type", "Код государства/Code", "Номер паспорта/Passport No.", "Фамилия/Surname", "Имя/Given names",
              "Гражданство/Nationality", "Дата рождения/Date of birth", "Пол/Sex", "Место рождения/Place of birth",
              "Дата выдачи/Date of issue", "Дата окончания срока/Date of expiry", "Орган/Authority", "Подпись/Holder's signature"),
    "tr-en": ("Türü/Type", "Ülke kodu/Country code", "Pasaport No/Passport No.", "Soyadı/Surname", "Adı/Given names",
              "Uyruğu/Nationality", "Doğum tarihi/Date of birth", "Cinsiyeti/Sex", "Doğum yeri/Place of birth",
              "Veriliş tarihi/Date of issue", "Geçerlilik tarihi/Date of expiry", "Makam/Authority", "İmza/Signature"),
}  # fmt: skip
_OWN_LABELS = {"pt": "pt-en", "ru": "ru-en", "tr": "tr-en", "PHL": "en", "ARM": "en"}

_MONTHS_EN = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_MONTHS_FR = ["JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOÛT", "SEPT", "OCT", "NOV", "DÉC"]


def written(day: dt.date, style: str) -> str:
    """A date as passports print it: slash, dots, month-en, month-fr."""
    if style == "slash":
        return f"{day:%d/%m/%Y}"
    if style == "dots":
        return f"{day:%d.%m.%Y}"
    if style == "month-en":
        return f"{day:%d} {_MONTHS_EN[day.month - 1]} {day:%Y}"
    return f"{day:%d} {_MONTHS_FR[day.month - 1]}/{_MONTHS_EN[day.month - 1]} {day:%y}"


def passport(who: Person, *, wrong_digit: bool = False, printed_surname: str = "") -> Drawn:
    """The identity page. `wrong_digit` breaks the zone's check digits; `printed_surname` prints another name than the zone's."""
    design = DESIGNS[who.nation.design]
    labels = LABELS[_OWN_LABELS.get(who.nation.code) or _OWN_LABELS.get(who.nation.language, design.labels)]
    seed = sum(map(ord, who.nation.code))
    sheet = Sheet(ink.security((125, 88), *design.colours, seed, 0.6))
    sheet.draw.rectangle((0, 64.5 * MM, 125 * MM, 88 * MM), fill=design.band)
    sheet.draw.line((0, 64.5 * MM, 125 * MM, 64.5 * MM), fill=design.label_colour, width=2)
    end = sheet.text(6, 3.2, who.nation.native, height=3.6, face=ink.BOLD, colour=design.heading, width=66)
    heading = (
        f"{who.nation.english} / {who.nation.french}" if who.nation.french != who.nation.english else who.nation.english
    )
    sheet.text(
        max(end + 3, 44),
        3.7,
        heading,
        height=2.6,
        face=ink.NARROW_BOLD,
        colour=design.heading,
        width=122 - max(end + 3, 44),
    )
    word = {"es": "PASAPORTE", "pt": "PASSAPORTE", "ru": "ПАСПОРТ", "tr": "PASAPORT", "fr": "PASSEPORT"}.get(
        who.nation.language, "PASSPORT"
    )
    sheet.text(6, 8.4, word, height=3.0, face=ink.BOLD, colour=design.heading)
    if word != "PASSPORT":
        sheet.text(6, 11.8, "PASSPORT", height=2.4, face=ink.SANS, colour=design.heading)
    ink.portrait(
        sheet, sum(map(ord, who.number)) + who.birth.day, who.sex == "F", (6, 16.5, 32, 41), grey=seed % 2 == 0
    )
    surname = printed_surname or who.surname
    dates = [written(day, design.dates) for day in (who.birth, who.issued, who.expiry)]
    authority = {
        "USA": "United States Department of State",
        "IND": "REGIONAL PASSPORT OFFICE",
        "PHL": "DFA MANILA",
    }.get(
        who.nation.code,
        {"fr": "PRÉFECTURE DE POLICE", "ru": "ФМС 77810" if who.nation.code == "RUS" else "001"}.get(
            who.nation.language, "MINISTRY OF INTERIOR"
        ),
    )

    def put(x: float, y: float, label: int, value: str, width: float, height: float = 3.3) -> None:
        sheet.text(x, y, labels[label], height=1.75, face=ink.SANS, colour=design.label_colour, width=width)
        sheet.text(x, y + 2.0, value, height=height, face=design.value_face, colour=(26, 26, 32), width=width)

    x, far = 42.0, 84.0
    put(x, 9.5, 0, "P", 12)
    put(x + 16, 9.5, 1, who.nation.code, 24)
    put(far, 9.5, 2, who.number, 36, 3.8)
    put(x, 16.4, 3, surname, 78)
    put(x, 23.2, 4, who.given_names.upper(), 78)
    put(x, 30.0, 5, who.nation.citizenship, 60)
    if design.two_columns:
        put(x, 36.8, 6, dates[0], 38)
        put(far, 36.8, 7, who.sex, 10)
        put(x, 43.6, 8, who.birth_place, 40)
        put(far, 43.6, 11, authority, 38, 2.7)
        put(x, 50.4, 9, dates[1], 38)
        put(far, 50.4, 10, dates[2], 38)
        sheet.text(x, 57.6, labels[12], height=1.75, colour=design.label_colour)
        ink.scribble(sheet, _signature(who), x + 22, 56.6, 24, 6.5)
    else:
        put(x, 36.8, 7, who.sex, 10)
        put(x + 14, 36.8, 8, who.birth_place, 52)
        put(x, 43.6, 6, dates[0], 38)
        put(far, 43.6, 11, authority, 38, 2.7)
        put(x, 50.4, 9, dates[1], 30)
        put(x, 57.2, 10, dates[2], 30)
        ink.scribble(sheet, _signature(who), far, 54, 28, 7)
        sheet.text(far, 61.6, labels[12], height=1.75, colour=design.label_colour)
    sheet.specimen(22, 61.2, height=2.8, angle=4)
    surname_zone, given_zone = who.surname, who.given_names
    mrz = zones.passport(
        state=who.nation.code, surname=surname_zone, given_names=given_zone, number=who.number, nationality=who.nation.code,
        birth=who.birth, sex=who.sex, expiry=who.expiry, wrong_digit=wrong_digit,
    )  # fmt: skip
    sheet.zone(6.2, 72.6, mrz)
    return Drawn(image=sheet.image, kinds=("passport-identity",), fields=fields(who), mrz=mrz)


def _signature(who: Person) -> Random:
    return Random(f"{who.number}{who.surname}")


def fields(who: Person) -> dict[str, str]:
    """What a perfect reader takes from the page."""
    surname, given = who.zone_names()
    found = {
        "surname": surname,
        "given_names": given,
        "birth_date": who.birth.isoformat(),
        "sex": who.sex,
        "nationality": who.nation.code,
        "passport_number": who.number,
        "passport_expiry": who.expiry.isoformat(),
        "passport_state": who.nation.code,
    }
    return {key: value for key, value in found.items() if value}

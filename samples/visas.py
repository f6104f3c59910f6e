"""Schengen visa stickers on a passport page, drawn flat: from a person and a visa to the page (ICAO 9303-7 MRV-B, Reg. 1683/95)."""
# ruff: noqa: E501 - a table of labels

from samples import ink, zones
from samples.ink import MM, Sheet
from samples.people import Person, Visa
from samples.sample import Drawn

_STATES = {
    "FRA": ("ETATS SCHENGEN", "FRANCE", ("VALABLE POUR", "DU", "AU", "TYPE DE VISA", "NOMBRE D'ENTREES", "DUREE DU SEJOUR", "JOURS",
            "DELIVRE A", "LE", "NUMERO DE PASSEPORT", "NOM, PRENOM", "REMARQUES")),
    "ESP": ("ESTADOS SCHENGEN", "ESPAÑA", ("VÁLIDO PARA", "DESDE", "HASTA", "TIPO DE VISADO", "NÚMERO DE ENTRADAS", "DURACIÓN DE LA ESTANCIA",
            "DÍAS", "EXPEDIDO EN", "EL", "NÚMERO DE PASAPORTE", "APELLIDO, NOMBRE", "OBSERVACIONES")),
    "DEU": ("SCHENGENER STAATEN", "DEUTSCHLAND", ("GÜLTIG FÜR", "VOM", "BIS", "VISUMKATEGORIE", "ANZAHL DER EINREISEN", "DAUER DES AUFENTHALTS",
            "TAGE", "AUSGESTELLT IN", "AM", "REISEPASSNUMMER", "NAME, VORNAME", "ANMERKUNGEN")),
    "ITA": ("STATI SCHENGEN", "ITALIA", ("VALIDO PER", "DAL", "AL", "TIPO DI VISTO", "NUMERO DI INGRESSI", "DURATA DEL SOGGIORNO", "GIORNI",
            "RILASCIATO A", "IL", "NUMERO DI PASSAPORTO", "COGNOME, NOME", "ANNOTAZIONI")),
}  # fmt: skip
_ENGLISH = ("VALID FOR", "FROM", "UNTIL", "TYPE OF VISA", "NUMBER OF ENTRIES", "DURATION OF STAY", "DAYS", "ISSUED IN", "ON",
            "NUMBER OF PASSPORT", "SURNAME, NAME", "REMARKS")  # fmt: skip


def visa(who: Person, sticker: Visa, *, passport_number: str = "") -> Drawn:
    """The passport page with the sticker; `passport_number` prints another number than the holder's."""
    region, country, labels = _STATES[sticker.state]
    page = Sheet(
        ink.security((125, 88), (236, 232, 222), (222, 230, 236), 40 + len(who.nation.code + who.nation.design), 0.5)
    )
    page.text(3, 82.5, f"{11 + sticker.issued.day % 9}", height=3, face=ink.SANS, colour=(120, 110, 130))
    page.text(60, 82.4, who.number, height=2.6, face=ink.NARROW_BOLD, colour=(150, 90, 90))
    label = Sheet(ink.security((105, 74), (222, 236, 206), (226, 214, 236), 7, 0.7))
    _furniture(label, country, sticker)
    ink.portrait(label, sum(map(ord, who.number)) + who.birth.day, who.sex == "F", (3, 19.5, 24, 31))
    number = passport_number or who.number
    surname, given = who.zone_names()
    day = "{:%d-%m-%y}".format
    entries = {"1": "01", "2": "02"}.get(sticker.entries, "MULT")

    def put(x: float, y: float, index: int, value: str, gap: float, height: float = 3.3) -> None:
        label.text(x, y, labels[index], height=1.15, face=ink.SANS, colour=(70, 80, 90))
        label.text(x, y + 1.3, _ENGLISH[index], height=1.15, face=ink.SANS, colour=(70, 80, 90))
        if value:
            label.text(
                x + gap, y - 0.6, value, height=height, face=ink.TYPED_BOLD, colour=(20, 20, 26), width=100 - x - gap
            )

    put(29.5, 12.2, 0, region if sticker.kind == "C" else "FRANCE", 12)
    put(29.5, 17.6, 1, day(sticker.start), 7)
    put(70.0, 17.6, 2, day(sticker.until), 7)
    put(29.5, 23.0, 3, sticker.kind, 13)
    put(48.0, 23.0, 4, entries, 15)
    put(74.0, 23.0, 5, f"{sticker.days:02d}" if sticker.kind == "C" else "", 17)
    put(97.5, 23.0, 6, "", 0)
    put(29.5, 28.4, 7, sticker.post, 10)
    put(29.5, 33.8, 8, day(sticker.issued), 4)
    put(54.0, 33.8, 9, number, 16)
    put(29.5, 39.2, 10, f"{surname}, {given}" if given else surname, 12)
    put(29.5, 44.6, 11, "", 0)
    remarks = (
        ("COURT SEJOUR", "VOYAGE FAMILIAL OU PRIVE")
        if sticker.kind == "C"
        else ("LONG SEJOUR", "CESEDA R.311-3 - VLS-TS")
    )
    for row, remark in enumerate(remarks if sticker.state == "FRA" else ()):
        label.text(41, 44.2 + 3.2 * row, remark, height=2.7, face=ink.TYPED_BOLD, colour=(20, 20, 26))
    mrz = zones.visa(
        state="D" if sticker.state == "DEU" else sticker.state, surname=who.surname, given_names=who.given_names, number=sticker.number,
        nationality=who.nation.code, birth=who.birth, sex=who.sex, until=sticker.until, kind=sticker.kind,
        optional=f"{ {'1': '1', '2': '2'}.get(sticker.entries, 'M')}{sticker.days if sticker.kind == 'C' else 0:03d}{sticker.issued:%m%d}"[:8],
    )  # fmt: skip
    label.zone(6.8, 62.4, mrz)
    page.image.paste(label.image, (round(10.5 * MM), round(7 * MM)))
    page.draw.rectangle((10.5 * MM, 7 * MM, 115.5 * MM, 81 * MM), outline=(170, 176, 170), width=2)
    return Drawn(image=page.image, kinds=("visa",), fields=fields(sticker), mrz=mrz)


def _furniture(label: Sheet, country: str, sticker: Visa) -> None:
    label.draw.rectangle((29 * MM, 1.5 * MM, 78 * MM, 9.5 * MM), fill=(62, 108, 82))
    for i in range(5):
        label.text(33 + i * 3.1, 2.2, "★", height=3.2, face=ink.WIDE, colour=(150, 190, 150))
    label.text(51, 1.9, "V I S A", height=6, face=ink.SERIF_BOLD, colour=(226, 238, 222))
    ink.stamp_text(label.image, (15 * MM, 10 * MM), "✶", round(13 * MM), 0, (190, 170, 90), 90)
    label.draw.ellipse((5 * MM, 1.5 * MM, 23 * MM, 17 * MM), outline=(170, 160, 110), width=5)
    label.draw.ellipse((8 * MM, 4 * MM, 20 * MM, 14.5 * MM), outline=(120, 160, 150), width=4)
    label.text(81, 2.6, sticker.number, height=4.4, face=ink.SERIF_BOLD, colour=(120, 40, 40), width=22)
    label.text(
        92, 8.6, sticker.state if sticker.state != "DEU" else "D", height=4.6, face=ink.BOLD, colour=(188, 178, 120)
    )
    label.draw.rectangle((0, 53.5 * MM, 105 * MM, 74 * MM), fill=(247, 245, 238))
    spread = 96 / max(1, len(country))
    for i, letter in enumerate(country):
        label.text(6 + i * spread, 55.5, letter, height=13, face=ink.SANS, colour=(238, 230, 226))
    label.specimen(86, 49.5, height=2.8, angle=6, colour=(120, 60, 120))


def fields(sticker: Visa) -> dict[str, str]:
    """What a perfect reader takes from the sticker."""
    return {
        "visa_number": sticker.number,
        "visa_type": sticker.kind,
        "visa_from": sticker.start.isoformat(),
        "visa_until": sticker.until.isoformat(),
        "visa_entries": sticker.entries,
    } | ({"visa_duration": str(sticker.days)} if sticker.kind == "C" else {})

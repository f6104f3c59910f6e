"""Identity cards of other States of the Union: from a household to the sides of a card, TD1 or TD2."""
# ruff: noqa: E501 - printed labels are quoted whole

import datetime as dt
from random import Random

from samples import ink, zones
from samples.elsewhere import paper
from samples.elsewhere.card_faces import Sides, host_face
from samples.elsewhere.dates import printed
from samples.elsewhere.facts import pen, put
from samples.elsewhere.hosts import Household
from samples.ink import MM, Colour
from samples.people import number

_UNION = {
    "D": ("BUNDESREPUBLIK DEUTSCHLAND", "PERSONALAUSWEIS / IDENTITY CARD / CARTE D'IDENTITÉ", ("Name/Surname/Nom", "Vornamen/Given names/Prénoms", "Geburtstag/Date of birth", "Staatsangehörigkeit/Nationality", "Geburtsort/Place of birth", "Gültig bis/Date of expiry"), "DEUTSCH", "dots"),
    "ITA": ("REPUBBLICA ITALIANA", "CARTA DI IDENTITÀ / IDENTITY CARD", ("COGNOME / SURNAME", "NOME / NAME", "DATA DI NASCITA / DATE OF BIRTH", "CITTADINANZA / NATIONALITY", "LUOGO DI NASCITA / PLACE OF BIRTH", "SCADENZA / EXPIRY"), "ITA", "dots"),
    "ESP": ("REINO DE ESPAÑA", "DOCUMENTO NACIONAL DE IDENTIDAD", ("APELLIDOS / SURNAMES", "NOMBRE / NAME", "FECHA DE NACIMIENTO / DATE OF BIRTH", "NACIONALIDAD / NATIONALITY", "LUGAR DE NACIMIENTO", "VALIDEZ / VALIDITY"), "ESP", "spaces"),
    "PRT": ("REPÚBLICA PORTUGUESA", "CARTÃO DE CIDADÃO / CITIZEN CARD", ("APELIDO[S] / SURNAME", "NOME[S] / GIVEN NAME[S]", "DATA DE NASCIMENTO / DATE OF BIRTH", "NACIONALIDADE / NATIONALITY", "LOCAL DE NASCIMENTO", "DATA DE VALIDADE / EXPIRY DATE"), "PRT", "spaces"),
    "GRC": ("ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ / HELLENIC REPUBLIC", "ΔΕΛΤΙΟ ΤΑΥΤΟΤΗΤΑΣ / IDENTITY CARD", ("ΕΠΩΝΥΜΟ / SURNAME", "ΟΝΟΜΑ / GIVEN NAMES", "ΗΜΕΡΟΜΗΝΙΑ ΓΕΝΝΗΣΗΣ / DATE OF BIRTH", "ΙΘΑΓΕΝΕΙΑ / NATIONALITY", "ΤΟΠΟΣ ΓΕΝΝΗΣΗΣ / PLACE OF BIRTH", "ΗΜΕΡΟΜΗΝΙΑ ΛΗΞΗΣ / DATE OF EXPIRY"), "ΕΛΛΗΝΙΚΗ / GRC", "spaces"),
    "BEL": ("BELGIQUE BELGIË BELGIEN BELGIUM", "CARTE D'IDENTITÉ  IDENTITEITSKAART  PERSONALAUSWEIS", ("Nom / Naam / Name", "Prénoms / Voornamen / Given names", "Date de naissance / Geboortedatum", "Nationalité / Nationaliteit", "Lieu de naissance / Geboorteplaats", "Expire le / Vervalt op"), "Belge / Belg", "dots"),
}  # fmt: skip

_GREEK = {
    "PAPADOPOULOU": "ΠΑΠΑΔΟΠΟΥΛΟΥ / PAPADOPOULOU", "NIKOLAIDIS": "ΝΙΚΟΛΑΪΔΗΣ / NIKOLAIDIS", "KOSTOPOULOS": "ΚΩΣΤΟΠΟΥΛΟΣ / KOSTOPOULOS",
    "ELENI": "ΕΛΕΝΗ / ELENI", "SOFIA": "ΣΟΦΙΑ / SOFIA", "GEORGIOS": "ΓΕΩΡΓΙΟΣ / GEORGIOS", "DIMITRIOS": "ΔΗΜΗΤΡΙΟΣ / DIMITRIOS",
}  # fmt: skip


def card_td1(home: Household, today: dt.date) -> Sides:
    """An identity card of another State of the Union, zone of three lines on the back."""
    host = home.host
    rng = Random(f"td1{host.surname}{host.birth}")
    republic, title, labels, nationality, style = _UNION[host.nationality]
    front = paper.ground(
        (85.6, 54),
        rng.choice(("moire", "rosettes", "scales")),
        ((224, 236, 226), (236, 226, 240)),
        (170, 186, 176),
        0.5,
        37,
    )
    tone: Colour = (40, 80, 70)
    front.text(5, 2, republic, height=2.7, face=pen(republic, paper.COND_BOLD), colour=tone, width=56)
    front.text(5, 5.2, title, height=1.9, face=pen(title, paper.COND), colour=tone, width=60)
    front.text(82, 2.2, host.number, height=2.9, face=ink.TYPED_BOLD, right=True)
    host_face(front, host, (4, 11, 25, 32), soft=True)
    values = (
        host.surname.upper(),
        host.given_names.upper(),
        printed(host.birth, style),
        nationality,
        host.birth_place,
        printed(home.expiry, style),
    )
    if host.nationality == "GRC":
        values = (_GREEK[host.surname], _GREEK[host.given_names.upper()], *values[2:4], "ΒΟΛΟΣ / VOLOS", values[5])
    for i, (label, value) in enumerate(zip(labels, values, strict=True)):
        put(
            front,
            32,
            9 + 6.2 * i,
            label,
            value,
            width=50,
            small=1.3,
            height=2.6,
            face=paper.COND_BOLD,
            label_colour=tone,
        )
    ink.scribble(front, rng, 60, 45, 20, 6, (20, 20, 30))
    front.specimen(16, 47, height=2.0, angle=0)
    back = paper.ground((85.6, 54), "moire", ((228, 238, 230), (238, 230, 240)), (176, 190, 180), 0.5, 38)
    put(
        back,
        26,
        5,
        labels[4],
        host.birth_place,
        width=50,
        small=1.2,
        height=2.4,
        face=paper.COND_BOLD,
        label_colour=tone,
    )
    put(back, 26, 11, "Sex / Sexe", host.sex, width=20, small=1.2, height=2.4, face=paper.COND_BOLD, label_colour=tone)
    back.draw.rounded_rectangle(
        (6 * MM, 8 * MM, 19 * MM, 19 * MM), radius=14, fill=(204, 180, 110), outline=(120, 100, 60), width=2
    )
    back.specimen(72, 24, height=2.0, angle=0)
    mrz = zones.card(
        code="ID", state=host.nationality, surname=host.surname, given_names=host.given_names, number=host.number, nationality=host.nationality, birth=host.birth, sex=host.sex,
        expiry=home.expiry,
    )  # fmt: skip
    back.draw.rectangle((0, 31 * MM, 85.6 * MM, 54 * MM), fill=(247, 248, 246))
    paper.zone(back, 4.6, 36.2, mrz, gap=6.0)
    return [front.image, back.image], mrz, 1


def card_td2(home: Household, today: dt.date) -> Sides:
    """A Romanian-like card (105 × 74 mm): everything on one side, a zone of 2 × 36."""
    host = home.host
    rng = Random(f"td2{host.surname}{host.birth}")
    sheet = paper.ground((105, 74), "moire", ((230, 222, 236), (222, 232, 230)), (180, 166, 196), 0.6, 39)
    issued = home.expiry.replace(year=home.expiry.year - 7, day=min(home.expiry.day, 28))
    tone: Colour = (60, 60, 80)
    for x, text in ((5, "ROUMANIE"), (44, "ROMANIA"), (82, "ROMANIA")):
        sheet.text(x, 2, text, height=3.4, face=ink.BOLD, colour=tone)
    for x, text in ((33, "CARTE D'IDENTITÉ"), (52, "CARTE DE IDENTITATE"), (82, "IDENTITY CARD")):
        sheet.text(x, 7, text, height=1.9, face=paper.COND, colour=tone)
    sheet.text(46, 10, f"SERIA {host.number[:2]}  NR {host.number[2:]}", height=2.8, face=ink.BOLD)
    cnp = f"{'2' if host.sex == 'F' else '1'}{host.birth:%y%m%d}{number(rng, '999999')}"
    sheet.text(33, 13.6, f"CNP {cnp}", height=2.6, face=ink.SANS)
    host_face(sheet, host, (4, 13, 26, 34))
    for y, label, value in (
        (17.4, "Nume/Nom/Last name", host.surname.upper()), (22.8, "Prenume/Prénom/First name", host.given_names.upper().replace(" ", "-")), (28.2, "Cetăţenie/Nationalité/Nationality", "Română / ROU"),
        (33.6, "Loc naştere/Lieu de naissance/Place of birth", f"Mun. {host.birth_place.title()}"), (39, "Domiciliu/Adresse/Address", f"Mun. {host.birth_place.title()}, Str. Fictivă nr. {host.birth.day}"),
        (44.4, "Emisă de/Délivrée par/Issued by", f"SPCLEP {host.birth_place.title()}"),
    ):  # fmt: skip
        put(sheet, 33, y, label, value, width=50, small=1.5, height=2.5, face=ink.BOLD, label_colour=tone)
    put(sheet, 78, 28.2, "Sex/Sexe/Sex", host.sex, width=14, small=1.5, height=2.5, face=ink.BOLD, label_colour=tone)
    put(
        sheet,
        72,
        48.6,
        "Valabilitate/Validité/Validity",
        f"{printed(issued, 'dots2')}-{printed(home.expiry, 'dots')}",
        width=31,
        small=1.5,
        height=2.4,
        face=ink.BOLD,
        label_colour=tone,
    )
    sheet.specimen(16, 50.4, height=2.0, angle=0)
    first = ("IDROU" + zones.name_field(host.surname, host.given_names, 31))[:36]
    birth, end = zones.short(host.birth), zones.short(home.expiry)
    document = host.number.ljust(9, "<")
    body = f"{document}{zones.digit(document)}ROU{birth}{zones.digit(birth)}{host.sex}{end}{zones.digit(end)}{number(rng, '9999999')}"
    mrz = (first, body + zones.digit(body[:10] + body[13:20] + body[21:35]))
    sheet.draw.rectangle((0, 55 * MM, 105 * MM, 74 * MM), fill=(244, 242, 246))
    paper.zone(sheet, 6.8, 61, mrz, gap=6.3)
    return [sheet.image], mrz, 0

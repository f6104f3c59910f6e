"""Identity cards of five other States of the Union: from a home to the sides of its head's card."""
# ruff: noqa: E501 - a table

from random import Random

from samples import zones
from samples.beyond.board import LATO, SANS_BOLD, SERIF_BOLD, Colour
from samples.beyond.cardstock import CARD, Card, Side, foot, spaced
from samples.beyond.folk import Home

#: Title, and labels for surname, given names, birth, sex, nationality, number, valid until, address.
_UNION = {
    "DEU": ("BUNDESREPUBLIK DEUTSCHLAND|PERSONALAUSWEIS / IDENTITY CARD", "Name/Surname/Nom|Vornamen/Given names/Prénoms|Geburtstag/Date of birth|Geschlecht/Sex|Staatsangehörigkeit/Nationality|Ausweisnummer/Document no|Gültig bis/Date of expiry|Anschrift/Address/Adresse"),
    "ITA": ("REPUBBLICA ITALIANA|CARTA DI IDENTITÀ / IDENTITY CARD", "COGNOME / SURNAME|NOME / NAME|DATA DI NASCITA / DATE OF BIRTH|SESSO / SEX|CITTADINANZA / NATIONALITY|NUMERO / NUMBER|SCADENZA / EXPIRY|INDIRIZZO / ADDRESS"),
    "ESP": ("ESPAÑA|DOCUMENTO NACIONAL DE IDENTIDAD", "APELLIDOS|NOMBRE|FECHA DE NACIMIENTO|SEXO|NACIONALIDAD|NUM SOPORT|VALIDEZ|DOMICILIO"),
    "PRT": ("REPÚBLICA PORTUGUESA|CARTÃO DE CIDADÃO / CITIZEN CARD", "APELIDO(S) / SURNAME|NOME(S) / GIVEN NAME(S)|DATA DE NASCIMENTO / DATE OF BIRTH|SEXO / SEX|NACIONALIDADE / NATIONALITY|Nº DOCUMENTO / DOCUMENT No|DATA DE VALIDADE / EXPIRY DATE|MORADA"),
    "ROU": ("ROMANIA · ROUMANIE|CARTE DE IDENTITATE / CARTE D'IDENTITE / IDENTITY CARD", "Nume/Nom/Last name|Prenume/Prenom/First name|Născut/Né|Sex/Sexe/Sex|Cetăţenie/Nationalite/Nationality|SERIA NR|Valabilitate/Validite/Validity|Domiciliu/Adresse/Address"),
}  # fmt: skip


def union(home: Home, rng: Random) -> list[Side]:
    host = home.host
    title, names = _UNION[host.nationality]
    surname, given, birth, sex, nationality, number_, until, address = names.split("|")
    inks: tuple[Colour, Colour, Colour] = Random(host.nationality).choice((
        ((216, 232, 222), (238, 240, 230), (212, 226, 236)), ((236, 222, 214), (240, 238, 230), (220, 226, 240)),
    ))  # fmt: skip
    whole = host.nationality == "ROU"
    front = Card(
        home,
        rng,
        inks,
        (40, 70, 80),
        manner="rays" if not whole else "contours",
        size=(105.0, 74.0) if whole else CARD,
    )
    board = front.board
    head, what = title.split("|")
    wide = front.board.width
    board.write(wide / 2, 5.6, head, 3.6, face=SERIF_BOLD, ink=(40, 60, 90), anchor="ms")
    board.write(wide / 2, 9.2, what, 2.1, face=LATO, ink=(40, 60, 90), anchor="ms", most=wide - 10)
    front.photo(4, 13, 24 if not whole else 26, 31 if not whole else 34, grey=False)
    left = 32.0
    front.field(left, 13, surname, host.surname, face=SANS_BOLD, size=3.1, most=48)
    front.field(left, 19.6, given, host.given_names, face=SANS_BOLD, size=2.9, most=48)
    front.field(left, 26.2, birth, spaced(host.birth, "."), most=26)
    front.field(left + 30, 26.2, sex, host.sex, most=22)
    front.field(
        left,
        32.8,
        nationality,
        {"DEU": "DEUTSCH", "ROU": "Română / ROU"}.get(host.nationality, host.nationality),
        most=28,
    )
    front.field(left + 30, 32.8, number_, host.number, most=23, face=SANS_BOLD)
    front.field(left, 39.4, until, spaced(home.expiry, "."), most=28, face=SANS_BOLD)
    if whole:
        lines: tuple[str, ...] = _td2(home)
        front.field(left, 46, address, f"{host.birth_place}, str. Principala {rng.randint(1, 90)}", most=60)
        board.zone(lines, 6.5, 62.5, 92, 6.2, (26, 26, 30))
        return [(board.image, lines)]
    board.signature(rng, left + 30, 49, 18)
    back = Card(home, rng, inks, (40, 70, 80), manner="waves")
    back.field(4, 5, address, f"{host.birth_place}, {rng.randint(1, 90)}", most=60)
    back.field(4, 13, "Authority / Autorité", host.birth_place, most=50)
    back.chip(68, 6)
    lines = zones.card(code="ID", state={"DEU": "D"}.get(host.nationality, host.nationality), surname=host.surname,
                       given_names=host.given_names, number=host.number,
                       nationality={"DEU": "D"}.get(host.nationality, host.nationality), birth=host.birth, sex=host.sex,
                       expiry=home.expiry)  # fmt: skip
    return [(board.image, ()), (foot(back, lines), lines)]


def _td2(home: Home) -> tuple[str, str]:
    """TD2, 2×36: the composite digit over number, birth and expiry with theirs."""
    host = home.host
    first = "ID" + host.nationality + zones.name_field(host.surname, host.given_names, 31)
    document = host.number[:9].ljust(9, "<")
    birth, until = zones.short(host.birth), zones.short(home.expiry)
    body = document + zones.digit(document) + host.nationality + birth + zones.digit(birth) + host.sex
    body += until + zones.digit(until) + "<" * 7
    return first, body + zones.digit(body[:10] + body[13:20] + body[21:35])

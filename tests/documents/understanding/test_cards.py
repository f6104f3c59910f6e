"""The host's card: old and new French cards, permits, foreign cards; both sides on a page, in any arrangement."""

import pytest

from documents.page import Box, Page, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.card import from_print
from documents.vocabulary import Kind
from tests.documents.understanding.written import page, with_zone, zone_at

PASSPORT = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
OLD = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6")
NEW = ("IDFRAX4RTBPFW46<<<<<<<<<<<<<<<", "9007138F3002119FRA<<<<<<<<<<<6", "MARTIN<<MAELYS<GAELLE<MARIE<<<")
PERMIT = ("IRPRT1234AZ5679<<<<<<<<<<<<<<<", "7404076F0912220BRA<<<<<<<<<<<4", "GARCAO<DE<MAGALHAES<<INES<<<<<")
GERMAN = ("IDD<<T220001293<<<<<<<<<<<<<<<", "6408125<2010315D<<<<<<<<<<<<<4", "MUSTERMANN<<ERIKA<<<<<<<<<<<<<")


def test_the_old_french_card_says_when_it_was_issued(tables: References) -> None:
    printed = """
RÉPUBLIQUE FRANÇAISE
CARTE NATIONALE D'IDENTITÉ N° : 880692310285
Nom : BERTHIER
Prénom(s) : CORINNE
Sexe : F    Né(e) le : 06.12.1965
"""
    (paper,) = understand(with_zone(printed, OLD), tables)
    assert paper.kind is Kind.HOST_IDENTITY
    wanted = {"card": "french-card", "surname": "BERTHIER", "given_names": "CORINNE", "birth_date": "1965-12-06"}
    assert wanted.items() <= paper.fields.items()
    assert paper.fields["issued"] == "1988-06"
    assert "expiry" not in paper.fields
    assert paper.doubts == ()


def test_the_old_cards_back_beside_its_front(tables: References) -> None:
    front = with_zone("RÉPUBLIQUE FRANÇAISE\nNom : BERTHIER\nPrénom(s) : CORINNE", OLD)
    back = (
        TextLine(text="Carte valable jusqu'au :", box=Box(1400, 100, 1700, 128)),
        TextLine(text="11.06.1998", box=Box(1720, 100, 1900, 128)),
        TextLine(text="délivrée le :", box=Box(1400, 150, 1600, 178)),
        TextLine(text="12.06.1988", box=Box(1720, 150, 1900, 178)),
    )
    both = Page(width=2600, height=900, source=Source.TEXT_LAYER, lines=front.lines + back, zones=front.zones)
    (paper,) = understand(both, tables)
    assert (paper.fields["issued"], paper.fields["expiry"]) == ("1988-06-12", "1998-06-11")


def test_the_day_of_issue_on_a_slanted_back_is_no_last_day(tables: References) -> None:
    """The days stand half a line above their labels: that of issue is beside the label of the last one."""
    front = with_zone("RÉPUBLIQUE FRANÇAISE\nNom : BERTHIER\nPrénom(s) : CORINNE", OLD)
    seen = (
        ("11.06.1998", 471, 880, 606, 914),
        ("Carte valable jusqu'au", 249, 905, 397, 935),
        ("12.06.1988", 470, 919, 607, 954),
        ("deivree le", 243, 951, 321, 976),
        ("PREFECTURE DU DEPARTEMENT 63", 351, 949, 706, 1006),
    )
    back = tuple(
        TextLine(text=text, box=Box(left + 1400, top, right + 1400, down)) for text, left, top, right, down in seen
    )
    both = Page(width=2600, height=900, source=Source.TEXT_LAYER, lines=front.lines + back, zones=front.zones)
    (paper,) = understand(both, tables)
    assert (paper.fields["issued"], paper.fields["expiry"]) == ("1988-06-12", "1998-06-11")


def test_a_small_l_that_a_reader_took_for_a_figure_is_no_doubt(tables: References) -> None:
    card = ("IDFRAGOUTTEBEL<<<<<<<<<<<<<<<<630013", "1706630566819SYLVIE<<<<<<<<6401263F1")
    for printed, doubts in (("Sy1vie", ()), ("SyIvie", ()), ("Sykvie", ("zone-print-letters",))):
        front = f"RÉPUBLIQUE FRANÇAISE\nNom : GOUTTEBEL\nPrénom(s) : {printed}\nNé(e) le : 26.01.1964"
        (paper,) = understand(with_zone(front, card), tables)
        assert paper.doubts == doubts


def test_a_ligature_of_which_a_reader_left_one_letter_is_no_doubt(tables: References) -> None:
    card = ("IDFRABOEUF<<<<<<<<<<<<<<<<<<<<630013", "1706630566819SYLVIE<<<<<<<<6401263F7")
    for printed, doubts in (("BEUF", ()), ("BŒUF", ()), ("BREUF", ("zone-print-letters",))):
        front = f"RÉPUBLIQUE FRANÇAISE\nNom : {printed}\nPrénom(s) : SYLVIE\nNé(e) le : 26.01.1964"
        (paper,) = understand(with_zone(front, card), tables)
        assert paper.doubts == doubts


def test_new_card_permit_and_foreign_card(tables: References) -> None:
    for zone, card, surname in (
        (NEW, "french-card-2021", "MARTIN"),
        (PERMIT, "residence-permit", "GARCAO DE MAGALHAES"),
        (GERMAN, "foreign-card", "MUSTERMANN"),
    ):
        (paper,) = understand(with_zone("", zone), tables)
        assert (paper.kind, paper.fields["card"], paper.fields["surname"]) == (Kind.HOST_IDENTITY, card, surname)
        assert paper.fields["expiry"]


def test_two_cards_side_by_side_are_not_glued(tables: References) -> None:
    left = Box(40, 500, 640, 600)
    right = Box(900, 500, 1500, 600)
    lines = (
        TextLine(text="NOM / Surname", box=Box(300, 200, 420, 220)),
        TextLine(text="MARTIN", box=Box(300, 225, 420, 250)),
        TextLine(text="NOM", box=Box(1160, 200, 1260, 220)),
        TextLine(text="MUSTERMANN", box=Box(1160, 225, 1380, 250)),
    )
    both = Page(
        width=1600,
        height=700,
        source=Source.TEXT_LAYER,
        lines=lines,
        zones=(zone_at(NEW, left), zone_at(GERMAN, right)),
    )
    first, second = understand(both, tables)
    assert (first.fields["surname"], second.fields["surname"]) == ("MARTIN", "MUSTERMANN")
    assert first.doubts == second.doubts == ()


def test_a_front_side_alone_is_read_by_its_labels(tables: References) -> None:
    printed = """
RÉPUBLIQUE FRANÇAISE
CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD
NOM / Surname
MARTIN
Prénoms / Given names
Maëlys, Gaëlle, Marie
SEXE / Sex    DATE DE NAISS. / Date of birth
F           13 07 1990
N° DU DOCUMENT / Document No    DATE D'EXPIR. / Expiry date
X4RTBPFW4                   11 02 2030
"""
    (paper,) = understand(page(printed), tables)
    assert paper.kind is Kind.HOST_IDENTITY
    wanted = {"card": "french-card-2021", "surname": "MARTIN", "given_names": "MAELYS GAELLE MARIE"}
    assert wanted.items() <= paper.fields.items()
    assert paper.fields["expiry"] == "2030-02-11"
    assert paper.fields["birth_date"] == "1990-07-13"


def test_a_permit_without_zone(tables: References) -> None:
    printed = """
TITRE DE SÉJOUR    K682T8YL0
NOM
*MARTIN*
PRÉNOM
Christelle, Hélène
VALABLE JUSQU'AU
07/01/2024
"""
    (paper,) = understand(page(printed), tables)
    assert (paper.kind, paper.fields["card"]) == (Kind.HOST_IDENTITY, "residence-permit")
    assert (paper.fields["surname"], paper.fields["expiry"]) == ("MARTIN", "2024-01-07")


def test_a_letter_that_names_a_card_is_none(tables: References) -> None:
    text = "Madame, Monsieur,\nvous trouverez ci-joint ma carte nationale d'identité et une facture.\nCordialement"
    assert understand(page(text), tables)[0].kind is Kind.OTHER


def test_a_card_copied_below_a_certificate(tables: References) -> None:
    certificate = page("""
ATTESTATION D'HÉBERGEMENT
Je soussignée Maëlys MARTIN, née le 13/07/1990, demeurant 4 rue Blatin, 63000 Clermont-Ferrand,
atteste héberger à mon domicile Mme Anna ERIKSSON, née le 12/08/1974, depuis le 01/03/2020.
Fait à Clermont-Ferrand, le 02/06/2020
""")
    both = Page(
        width=1600,
        height=2000,
        source=Source.TEXT_LAYER,
        lines=certificate.lines,
        zones=(zone_at(NEW, Box(400, 1500, 1000, 1620)),),
    )
    home, card = understand(both, tables)
    assert (home.kind, card.kind) == (Kind.ACCOMMODATION, Kind.HOST_IDENTITY)
    assert home.fields["guests"] == "ERIKSSON, ANNA"
    assert card.doubts == ()


def test_the_old_cards_back_alone_is_a_card_that_names_nobody(tables: References) -> None:
    back = """
Adresse :    9 PLACE DE LA LIBERTÉ
             THIERS (63)
Cette carte est valable jusqu'au :    30.09.2031
délivrée le :    01.10.2016
par :    SOUS-PRÉFECTURE DE THIERS (63)
Signature de l'autorité :
"""
    (paper,) = understand(page(back), tables)
    assert (paper.kind, paper.fields["card"]) == (Kind.HOST_IDENTITY, "french-card")
    assert (paper.fields["issued"], paper.fields["expiry"]) == ("2016-10-01", "2031-09-30")
    assert "surname" not in paper.fields


def test_a_label_that_no_table_has_beside_one_that_it_has(tables: References) -> None:
    card = """
LIETUVOS RESPUBLIKA / REPUBLIC OF LITHUANIA
ASMENS TAPATYBĖS KORTELĖ / IDENTITY CARD
PAVARDĖ / SURNAME
KAZLAUSKAITĖ
VARDAS / GIVEN NAME
RŪTA
GIMIMO DATA / DATE OF BIRTH
1987 03 14
GALIOJA IKI / DATE OF EXPIRY
22 08 2027
"""
    (paper,) = understand(page(card), tables)
    wanted = {"card": "foreign-card", "surname": "KAZLAUSKAITE", "given_names": "RUTA", "expiry": "2027-08-22"}
    assert wanted.items() <= paper.fields.items()


def test_an_issuing_office_beside_a_day_is_no_expiry(tables: References) -> None:
    permit = """
TITRE DE SÉJOUR
NOM
ANANE
PRÉNOM
Kwame
VXLXBLF JXSQX XX
??? 2029
DXTE ET LIEV DE DELIVRXNCE
03/02/2019 PRÉFECTURE DE L'ALLIER
"""
    (paper,) = understand(page(permit), tables)
    assert paper.fields["surname"] == "ANANE"
    assert "expiry" not in paper.fields


def test_a_driving_licence_is_no_identity_card(tables: References) -> None:
    licence = """
PERMIS DE CONDUIRE    RÉPUBLIQUE FRANÇAISE
1. ANANE
2. Kwame
3. 04.05.1980 ACCRA
4a. 03.02.2019    4b. 02.02.2034
4c. Préfet de l'Allier
5. 19AB12345
"""
    assert all(paper.kind is not Kind.HOST_IDENTITY for paper in understand(page(licence), tables))


@pytest.mark.parametrize("term", ["valable du 19/02/2026 au 19/02/2027", "VALABLE DU 19.02.2026 AU 19.02.2027"])
def test_a_receipt_for_a_permit_says_in_a_sentence_until_when(tables: References, term: str) -> None:
    text = f"""
RÉPUBLIQUE FRANÇAISE
PRÉFECTURE DU PUY-DE-DÔME
RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR
Nom : MODELO
Prénom(s) : Tarek
Né le 20/02/1975 à TANTA
Nationalité : EGY
a demandé le renouvellement d'un titre de séjour
Ce récépissé est {term}
Il autorise son titulaire à travailler.
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    told = {name: paper.fields.get(name) for name in ("card", "surname", "birth_date", "expiry")}
    assert told == {
        "card": "residence-permit",
        "surname": "MODELO",
        "birth_date": "1975-02-20",
        "expiry": "2027-02-19",
    }


def test_labels_of_one_or_several_names_in_two_languages(tables: References) -> None:
    printed = """
REPÚBLICA PORTUGUESA
CARTÃO DE CIDADÃO CITIZEN CARD
APELIDO(S) SURNAME
PINTO DE SOUSA
NOME(S) GIVEN NAME(S)
MARIA DA LUZ
DATA DE NASCIMENTO DATE OF BIRTH
31 08 1998
"""
    (paper,) = understand(page(printed), tables)
    assert (paper.fields["surname"], paper.fields["given_names"]) == ("PINTO DE SOUSA", "MARIA DA LUZ")


def test_a_second_label_of_a_name_is_the_given_names(tables: References) -> None:
    printed = """
REPUBLIC OF BULGARIA / IDENTITY CARD
ΦaMunnA/ Surname
MODELOV
VMe /Name
PETYA
AaTa Ha paxAaHe / Date of birth
27.06.1979
BanvAHocT/ Date of expiry
06.11.2028
"""
    (paper,) = understand(page(printed), tables)
    assert (paper.fields["surname"], paper.fields["given_names"]) == ("MODELOV", "PETYA")


def test_a_card_below_a_passport_in_one_photograph(tables: References) -> None:
    card = ("RÉPUBLIQUE FRANÇAISE", "CARTE NATIONALE D'IDENTITÉ", "NOM / Surname", "MARTIN", "Prénoms / Given names")
    rows = [*card, "Ada", "DATE D'EXPIR. / Expiry date", "11 02 2030"]
    lines = tuple(
        TextLine(text=text, box=Box(740, 1530 + 40 * row, 740 + 16 * len(text), 1560 + 40 * row))
        for row, text in enumerate(rows)
    )
    passport = zone_at(PASSPORT, Box(520, 1180, 1860, 1350))
    both = Page(width=2000, height=2600, source=Source.OCR, lines=lines, zones=(passport,))
    papers = {paper.kind: paper for paper in understand(both, tables)}
    assert papers[Kind.HOST_IDENTITY].fields["surname"] == "MARTIN"
    assert Kind.PASSPORT_IDENTITY in papers


LABELS_LOST = (
    ("TITRE DE SÉJOUR", 395, 181, 46),
    ("712022556", 947, 187, 38),
    ("NOH", 474, 254, 18),
    ("*SAGNA*", 476, 274, 37),
    ("Alioune", 471, 347, 36),
    ("28/03/2031", 469, 417, 39),
    ("28/03/2021 PRÉFECTURE 63", 462, 488, 43),
    ("CARTE DE RÉSIDENT", 459, 558, 42),
    ("AUTORISE SON TITULAIRE À TRAVAILLER", 456, 630, 45),
)


def lost(*changed: tuple[str, str]) -> Page:
    lines = []
    for text, left, top, height in LABELS_LOST:
        text = dict(changed).get(text, text)
        lines.append(TextLine(text=text, box=Box(left, top, left + 14 * len(text), top + height), confidence=0.97))
    return Page(width=1334, height=940, source=Source.OCR, lines=tuple(line for line in lines if line.text))


def test_a_permit_whose_labels_nobody_could_read(tables: References) -> None:
    (paper,) = understand(lost(), tables)
    assert paper.kind is Kind.HOST_IDENTITY
    wanted = {"card": "residence-permit", "surname": "SAGNA", "given_names": "ALIOUNE"}
    assert (wanted | {"issued": "2021-03-28", "expiry": "2031-03-28"}).items() <= paper.fields.items()


def test_a_permit_of_which_the_label_of_the_given_names_was_lost(tables: References) -> None:
    (paper,) = understand(lost(("NOH", "NOM")), tables)
    assert (paper.fields["surname"], paper.fields["given_names"]) == ("SAGNA", "ALIOUNE")
    (paper,) = understand(lost(("NOH", "NOM"), ("Alioune", "ALIOUNE")), tables)
    assert "given_names" not in paper.fields


@pytest.mark.parametrize(
    "changed",
    [
        [("28/03/2031", "14/07/2031")],  # no whole years: what day that is nobody knows
        [("Alioune", "ALIOUNE")],  # which part is which is not told
        [("*SAGNA*", "Objet : votre demande")],
        [("CARTE DE RÉSIDENT", "BADJI"), ("AUTORISE SON TITULAIRE À TRAVAILLER", "Awa")],
    ],
)
def test_what_a_card_without_labels_does_not_tell_stays_unread(
    tables: References, changed: list[tuple[str, str]]
) -> None:
    (paper,) = understand(lost(*changed), tables)
    assert "surname" not in paper.fields


def test_values_of_a_slanted_card_whose_boxes_begin_where_those_of_their_labels_do(tables: References) -> None:
    seen = (
        ("EAAHNIKH AHMOKPATIA/ HELLENIC REPUBLIC", 226, 1876, 694, 1940),
        ("AEATIO TAYTOTHTAΣ/IDENTITY CARD", 228, 1912, 549, 1964),
        ("ENQNYMO/ SURNAME", 459, 1943, 585, 1970),
        ("KΩΣTONOYAO∑ / KOSTOPOULOS", 458, 1945, 856, 1993),
        ("ONOMA/ GIVEN NAMES", 460, 1991, 597, 2023),
        ("AHMHTPIO∑ / DIMITRIOS", 460, 2001, 765, 2045),
        ("HMEPOMHNIA FENNHZHE / DATE OF BIRTH", 459, 2037, 708, 2076),
        ("14 10 1988", 461, 2068, 546, 2099),
        ("IOAFENEIA/ NATIONALITY", 462, 2095, 614, 2127),
        ("EAAHNIKH / GRC", 463, 2109, 673, 2150),
    )
    lines = tuple(TextLine(text=text, box=Box(*box), confidence=0.95) for text, *box in seen)
    paper = from_print(lines, tables)  # below other papers, whose slope is not the card's
    assert paper is not None
    assert (paper.fields.get("surname"), paper.fields.get("given_names")) == ("KOSTOPOULOS", "DIMITRIOS")
    assert paper.fields.get("birth_date") == "1988-10-14"


@pytest.mark.parametrize("label", ["VÁLIDO HASTA", "Valida fino al", "Valabil până la", "Giltig till"])
def test_until_when_a_foreign_card_is_valid(tables: References, label: str) -> None:
    printed = "\n".join(
        ("DOCUMENTO NACIONAL DE IDENTIDAD", "APELLIDOS", "MODELO", "NOMBRE", "ANA", label, "26 05 2032")
    )
    (paper,) = understand(page(printed), tables)
    assert (paper.fields["card"], paper.fields["expiry"]) == ("foreign-card", "2032-05-26")


def test_place_and_day_of_birth_below_one_label(tables: References) -> None:
    printed = """
REPUBBLICA ITALIANA
CARTA DI IDENTITÀ/IDENTITY CARD
COGNOME / SURNAME
MODELLI
NOME / NAME
ADA
LUOGO E DATA DI NASCITA/PLACE AND DATE OF BIRTH
24.03.1957
SCADENZA / EXPIRY
05.10.2030
"""
    (paper,) = understand(page(printed), tables)
    assert (paper.fields["birth_date"], paper.fields["expiry"]) == ("1957-03-24", "2030-10-05")


def test_a_given_name_is_no_label_of_another_language(tables: References) -> None:
    """Vardan, beside the Lithuanian label "vardas"."""
    rows = ("TITRE DE SÉJOUR", "NOM", "MODELIAN", "PRÉNOM", "Vardan", "VALABLE JUSQU'AU", "30/01/2034")
    lines = tuple(
        TextLine(text=text, box=Box(400, 60 * row, 400 + 20 * len(text), 60 * row + 40))
        for row, text in enumerate((*rows, "NATURE DU TITRE", "CARTE DE RESIDENT"))
    )
    (paper,) = understand(Page(width=1000, height=700, source=Source.OCR, lines=lines), tables)
    assert (paper.fields["surname"], paper.fields["given_names"]) == ("MODELIAN", "VARDAN")

"""Certificates of accommodation as forms, over dots, side by side; and what speaks of lodging and is none."""

import time
from dataclasses import replace

import pytest

from documents.page import Box, Page, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import certificate, page, written

NOT_A_HOSTS_WORD = {
    "the guest's own letter": """
        Clermont-Ferrand, le 2 juin 2021
        Je suis hébergée chez mon fils, Monsieur Karim BENALI, 3 rue Fontgiève, 63000 Clermont-Ferrand.
        Je ne peux pas rentrer chez moi en Algérie car les vols sont suspendus. Je demande la
        prolongation de mon visa.
        """,
    "insurance of a home": """
        ATTESTATION D'ASSURANCE MULTIRISQUE HABITATION
        Nous soussignés attestons que M. Paul DURAND est assuré pour le logement situé 4 rue du Port,
        63000 Clermont-Ferrand, du 01/01/2021 au 31/12/2021, en qualité de locataire.
        """,
    "a contract for electricity": """
        ATTESTATION TITULAIRE DE CONTRAT
        Nous certifions que Mme Anne PETIT est titulaire d'un contrat d'électricité pour son logement
        4 rue du Port 63000 CLERMONT-FERRAND depuis le 03/04/2015.
        """,
    "a consul's note": """
        AMBASSADE DE TUNISIE
        Le Consul atteste que Mme Zohra BENALI, hébergée par sa famille à Clermont-Ferrand, ne peut regagner
        la Tunisie, les frontières étant fermées.
        """,
    "a booking": """
        Booking confirmation
        Host: Julie
        Guests: 2 adults
        Name: Zohra Benali
        Check-in: 3 June 2021    Check-out: 9 June 2021
        12 rue Blatin, 63000 Clermont-Ferrand
        """,
}


@pytest.mark.parametrize("name", NOT_A_HOSTS_WORD)
def test_words_of_others_are_no_certificate(tables: References, name: str) -> None:
    found = understand(page(written(NOT_A_HOSTS_WORD[name])), tables)
    assert all(paper.kind is not Kind.ACCOMMODATION for paper in found)


def test_an_empty_form_says_nothing(tables: References) -> None:
    text = """
        ATTESTATION D'HÉBERGEMENT
        Je soussigné(e) : ................................
        Né(e) le : .............. à : ...............
        Demeurant : ......................................
        Certifie héberger à mon domicile M./Mme : .................................
        Né(e) le : ............... depuis le : .............
        Fait à : ............. le : ..........
        Signature
        """
    paper = certificate(page(written(text)), tables)
    assert (paper.fields, paper.doubts) == ({}, ("no-guest",))


def test_who_denies_it_is_a_doubt_and_whose_birth_it_is_stays_told(tables: References) -> None:
    text = """
        Je soussignée Claire FONT, demeurant 4 rue du Port, 63000 Clermont-Ferrand, n'héberge pas
        Monsieur Ali TOUATI, né le 02/03/1990. Il ne vit plus chez moi depuis le mois de mars.
        """
    paper = certificate(page(written(text)), tables)
    assert paper.doubts == ("denied",)
    assert "host_birth_date" not in paper.fields


def test_a_mairie_writes_of_host_and_guest_in_the_third_person(tables: References) -> None:
    text = """
        MAIRIE D'AMBERT    Boulevard Henri IV - 63600 Ambert    Tél. 04 73 82 07 60
        ATTESTATION D'ACCUEIL
        Le Maire certifie que Mme Josette GRANGE, née le 03/04/1950 à Arlanc, demeurant 8 route du Puy,
        63220 Arlanc, déclare accueillir à son domicile M. Viktor MOROZ, né le 05/06/1975, de nationalité ukrainienne.
        Fait à Ambert, le 3 juin 2021    Le Maire, Guy ROUX
        """
    fields = certificate(page(written(text)), tables).fields
    assert (fields["host_surname"], fields["host_birth_date"]) == ("GRANGE", "1950-04-03")
    assert (fields["guests"], fields["guest_birth_dates"]) == ("MOROZ, VIKTOR", "1975-06-05")
    assert fields["commune"] == "Arlanc"


def test_host_and_guest_side_by_side(tables: References) -> None:
    text = """
ATTESTATION D'HÉBERGEMENT
L'HÉBERGEANT                                        LA PERSONNE HÉBERGÉE
Nom : GRANGE                                        Nom : MOROZ
Prénom : Josette                                    Prénom : Viktor
Né(e) le : 03/04/1950                               Né(e) le : 05/06/1975
Adresse : 8 route du Puy                            Nationalité : ukrainienne
Code postal et commune : 63220 Arlanc               Depuis le : 07/02/2021
Fait à Arlanc, le 03/06/2021
"""
    fields = certificate(page(text), tables).fields
    assert (fields["host_surname"], fields["host_given_names"]) == ("GRANGE", "JOSETTE")
    assert (fields["guests"], fields["guest_birth_dates"]) == ("MOROZ, VIKTOR", "1975-06-05")
    assert (fields["postcode"], fields["since"]) == ("63220", "2021-02-07")


@pytest.mark.parametrize(
    ("place", "postcode", "doubts"),
    [
        ("6 chemin des Sources à Courpière", "63120", ()),  # one commune of France has that name
        ("6 chemin des Sources à Beaumont", "", ("place-ambiguous",)),
        ("6 chemin des Sources à Beaumont (63)", "63110", ()),
        ("6 chemin des Sources, 631|0 Beaumont", "63110", ()),
        ("6 chemin des Sources, 63|00 Clermont-Ferrand", "", ("place-misread",)),  # 63000 or 63100
        ("6 chemin des Sources 63290", "63290", ("place-unknown",)),  # several communes have that postcode
        ("6 rue de Thiers", "", ()),  # a street's name is no commune
    ],
)
def test_half_an_address_is_settled_by_the_table_or_not_at_all(
    tables: References, place: str, postcode: str, doubts: tuple[str, ...]
) -> None:
    text = f"""
        Je soussignée Lucie ARNAL, demeurant {place}, certifie héberger Mme Anh TRAN, née le 08/08/1988.
        Fait le 01/06/2021
        """
    paper = certificate(page(written(text)), tables)
    assert (paper.fields.get("postcode", ""), paper.doubts) == (postcode, doubts)


def test_what_hangs_over_dots_is_read_where_it_was_written(tables: References) -> None:
    """A typed form whose dotted lines are one text, and what was filled in another, a little above."""
    rows = (
        ("Je soussigné(e) ...................................................", 100, (("Renaud VIALLE", 300),)),
        (
            "né(e) le ..................... à ................................",
            160,
            (("12/10/1971", 200), ("Gannat", 520)),
        ),
        ("demeurant ..........................................................", 220, (("3 rue Jobert", 240),)),
        (
            "code postal .................. commune .........................",
            280,
            (("63260", 230), ("Aigueperse", 620)),
        ),
        ("déclare héberger à mon domicile :", 340, ()),
        ("M. / Mme (nom, prénom) ............................................", 400, (("Amina CISSÉ", 420),)),
        ("né(e) le ........................", 460, (("04/05/1999", 210),)),
    )
    lines = []
    for text, top, values in rows:
        lines.append(TextLine(text=text, box=Box(80, top, 80 + 14 * len(text), top + 26)))
        lines += [
            TextLine(text=value, box=Box(left, top - 22, left + 14 * len(value), top + 6)) for value, left in values
        ]
    lines.append(TextLine(text="ATTESTATION D'HÉBERGEMENT", box=Box(300, 20, 700, 46)))
    fields = certificate(Page(width=1200, height=1600, source=Source.TEXT_LAYER, lines=tuple(lines)), tables).fields
    assert (fields["host_surname"], fields["host_given_names"]) == ("VIALLE", "RENAUD")
    assert (fields["host_birth_date"], fields["guest_birth_dates"]) == ("1971-10-12", "1999-05-04")
    assert (fields["guests"], fields["address"]) == ("CISSÉ, AMINA", "3 rue Jobert")
    assert (fields["postcode"], fields["commune"]) == ("63260", "Aigueperse")


@pytest.mark.parametrize(
    "words", ["NOM. ", "un ", "vingt et un ", "Je soussigné ", "M. et M. ", "chez moi a a a ", "a b c d : "]
)
def test_a_page_of_one_word_repeated_takes_no_time(tables: References, words: str) -> None:
    """Patterns with many alternatives must not try them all over again: a page of nonsense is read in seconds."""
    line = TextLine(text="héberge " + words * 1200, box=Box(0, 0, 5000, 20))
    began = time.process_time()
    understand(Page(width=5000, height=40, source=Source.OCR, lines=(line,)), tables)
    assert time.process_time() - began < 4


def test_free_of_charge_is_nobodys_name(tables: References) -> None:
    told = """
        To whom it may concern
        I, the undersigned, hereby certify that I host free of charge at my home, 3 rue des Lilas, 63110 Beaumont,
        Mr Joao EXEMPLO, born on 5 May 1980, since 1 March 2020. Beaumont, 1 June 2020. Paul MODELE
    """
    (paper,) = understand(page(told), tables)
    assert "FREE" not in paper.fields.get("host_surname", "") + paper.fields.get("host_given_names", "")
    assert paper.fields["guests"] == "EXEMPLO, JOAO"


def test_a_label_that_goes_on_with_whose_it_is(tables: References) -> None:
    text = """
        Attestation d'hébergement
        Nom de I'hébergeant
        CHARBONNIER
        Prénoms
        Yvette
        N° et voie
        7 rue du Lac
        Code postal
        63240
        Ville
        Le Mont-Dore
        Hébergée
        Lina SAADI, 03.04.1990
        """
    paper = certificate(page(written(text), source=Source.OCR), tables).fields
    assert (paper["host_surname"], paper["host_given_names"]) == ("CHARBONNIER", "YVETTE")
    assert (paper["commune"], paper["insee"]) == ("Mont-Dore", "63236")


@pytest.mark.parametrize(
    ("written_as", "commune", "insee"),
    [
        ("69100 Villeurbanne", "Villeurbanne", "69266"),
        ("63240 Le Mont-Dore", "Mont-Dore", "63236"),
        ("63240 LE\n        MONT-DORE", "Mont-Dore", "63236"),
        ("63240 LEMONT-DORE", "Mont-Dore", "63236"),
        ("63zzo ARLANC", "Arlanc", "63010"),
        ("63230 SA1NT-0URS", "Saint-Ours", "63381"),
        ("63290 Puy-Gui1laume", "Puy-Guillaume", "63291"),
        ("63290 Ville : Puy-Guillaume", "Puy-Guillaume", "63291"),
    ],
)
def test_a_commune_is_told_by_its_postcode_and_its_name_however_misread(
    tables: References, written_as: str, commune: str, insee: str
) -> None:
    text = f"""
        Je soussigné Paul CHARBONNIER, demeurant 7 rue du Lac {written_as}, atteste héberger
        Mme Lina SAADI, née le 03/04/1990, depuis le 2 mars 2026.
        """
    paper = certificate(page(written(text)), tables).fields
    assert (paper["commune"], paper["insee"]) == (commune, insee)


@pytest.mark.parametrize("heading", ["4. Guest", "2. Guests (family, given names)", "2) Hosted person", "4. Guest a"])
def test_the_next_parts_heading_is_no_street(tables: References, heading: str) -> None:
    text = f"""
        Statement by the host
        1. Full name of host
        Paul MODELO
        3. Address in France
        12 rue Haute, 63500 Issoire
        {heading}
        Karim MARTELLO, born 27/11/2000
        I confirm that these statements are true.
        """
    found = certificate(page(written(text)), tables)
    assert found.fields["address"] == "12 rue Haute"
    assert found.fields["commune"] == "Issoire"


@pytest.mark.parametrize(
    ("read", "guest"),
    [
        ("Mme Rosa lsabel MODELO NAHUl", "MODELO NAHUI, ROSA ISABEL"),
        ("Mme Rosa . MARTELLJ1", "MARTELLJI, ROSA"),
        ("Mme Rosa NAHU!..(14/04/1993)", "NAHUI, ROSA"),
        ("Mme Oyunmodel. MARTELLO..", "MARTELLO, OYUNMODEL"),
        ("Mme lñesa MARTELLO", "MARTELLO, IÑESA"),
        ("Mme Rosa séna MARTELLO", "MARTELLO, ROSA SÉNA"),
    ],
)
def test_what_dots_and_slips_leave_of_a_name_is_still_one_name(tables: References, read: str, guest: str) -> None:
    text = f"""
        ATTESTATION D'HÉBERGEMENT
        Je soussigné Paul MODELO, habitant 28 rue Pasteur, 63500 Issoire,
        certifie que {read}, née le 14/04/1993,
        vit à la maison avec nous depuis le 20/03/2026.
        """
    assert certificate(page(written(text), source=Source.OCR), tables).fields["guests"] == guest


def test_a_full_stop_ends_a_name_in_capitals(tables: References) -> None:
    text = """
        ATTESTATION D'HÉBERGEMENT
        Je soussigné Paul MODELO, habitant 28 rue Pasteur, 63500 Issoire,
        certifie loger chez moi Mme Ana MARTELLO. Pièce JOINTE : une copie.
        """
    assert certificate(page(written(text), source=Source.OCR), tables).fields["guests"] == "MARTELLO, ANA"


@pytest.mark.parametrize("street", ["route dissoire", "route d'lssoire", "route d’issoire"])
def test_a_town_in_a_streets_name_has_its_apostrophe_and_capital(tables: References, street: str) -> None:
    text = f"""
        ATTESTATION D'HÉBERGEMENT
        Je soussigné Paul MODELO, habitant 92 {street}, 63000 Clermont-Ferrand,
        certifie loger chez moi Mme Ana MARTELLO, née le 14/04/1993.
        """
    found = certificate(page(written(text), source=Source.OCR), tables)
    assert found.fields["address"].replace("’", "'") == "92 route d'Issoire"


def test_a_dotted_lines_dots_part_words(tables: References) -> None:
    text = """
        ATTESTATION SUR L'HONNEUR D'HÉBERGEMENT
        Je soussigné(e) (nom, prénom) .MODELO. Jean-Marc.
        né(e) le ..23.1.1961
        domicilié(e) à l'adresse suivante
        14 rue. Haute
        63500 Issoire
        atteste sur l'honneur héberger à mon domicile
        M./Mme. Komlan.Séna MARTELLO,.né.le..07.10.1954
        depuis le .23. 03 .2026
        """
    found = certificate(page(written(text), source=Source.OCR), tables).fields
    assert (found["host_surname"], found["host_given_names"]) == ("MODELO", "JEAN MARC")
    assert found["address"] == "14 rue Haute"
    assert (found["guests"], found["guest_birth_dates"]) == ("MARTELLO, KOMLAN SÉNA", "1954-10-07")


def test_a_numbered_guest_with_their_birth_glued_behind(tables: References) -> None:
    text = """
        Attestation d'hébergement - renseignements
        Nom de l'hébergeant    MODELO
        Prénoms    Paul
        N° et voie    11 bis avenue de la Gare
        Code postal    63500
        Ville    Issoire
        Hébergé(e) n° 1    Ada MARTELLO-03.06.2002
        Hébergement depuis le    08.05.2026
        """
    assert certificate(page(written(text), source=Source.OCR), tables).fields["guests"] == "MARTELLO, ADA"


def test_a_signature_whose_first_letter_is_small(tables: References) -> None:
    text = """
        Attestation d'hébergement
        M. Mohamed MARTELLO, né le 13 avril 1995 loge chez moi
        54 bis allée des Pinsons
        63500 Issoire
        depuis le 26 mars 2026.
        le 4 juin 2026
        ismail MODELO
        """
    found = certificate(page(written(text), source=Source.OCR), tables).fields
    assert (found["host_surname"], found["host_given_names"]) == ("MODELO", "ISMAIL")


def test_a_form_at_a_slant_whose_edges_perspective_bends(tables: References) -> None:
    rows = [
        ("RÉPUBLIQUE FRANÇAISE", (198, 226, 425, 286)),
        ("Commune d'Issoire", (200, 246, 504, 324)),
        ("Service population - état civil", (202, 283, 443, 345)),
        ("ATTESTATION D'HÉBERGEMENT", (448, 299, 860, 388)),
        ("1. HÉBERGEANT", (211, 430, 372, 482)),
        ("MODELO", (467, 450, 551, 485)),
        ("Nom:", (212, 494, 274, 526)),
        ("Ismail Paul", (471, 494, 613, 535)),
        ("Prénom(s) :", (214, 535, 324, 578)),
        ("06/12/1991 Riom", (473, 539, 683, 589)),
        ("Né(e) le/ à :", (215, 585, 334, 630)),
        ("63 quai de la Gare", (475, 588, 716, 641)),
        ("Adresse :", (218, 643, 311, 681)),
        ("63500 Issoire", (480, 644, 704, 692)),
        ("Code postal, commune :", (221, 676, 442, 733)),
        ("2. PERSONNE(S) HÉBERGÉE(S)", (219, 747, 531, 824)),
        ("Noura Ada MARTELLO (18/08/1977)", (485, 759, 963, 829)),
        ("Nom et prénom :", (225, 820, 381, 868)),
        ("3. SÉJOUR", (230, 1037, 349, 1084)),
        ("22/05/2026", (501, 1049, 644, 1093)),
        ("Depuis le :", (235, 1090, 339, 1132)),
        ("inconnu (pas de vol)", (505, 1100, 748, 1149)),
        ("Jusqu'au :", (236, 1147, 339, 1189)),
        ("Issoire, le 06/06/2026", (323, 1299, 649, 1367)),
        ("Fait à", (238, 1344, 305, 1379)),
        ("Signature de l'hébergeant", (875, 1364, 1145, 1398)),
    ]
    lines = tuple(TextLine(text=text, box=Box(*box)) for text, box in rows)
    found = certificate(Page(width=1400, height=1950, source=Source.OCR, lines=lines), tables).fields
    assert (found["host_surname"], found["host_given_names"]) == ("MODELO", "ISMAIL PAUL")
    assert (found["address"], found["guests"]) == ("63 quai de la Gare", "MARTELLO, NOURA ADA")


def test_a_first_name_behind_a_title_may_have_lost_its_capital(tables: References) -> None:
    text = """
        ATTESTATION D'HÉBERGEMENT
        L'hébergeant
        Monsieur ismail MODELO
        né le 21 janvier 1976 à Riom
        La personne hébergée
        Mme Olena MARTELLO, née le 30 juillet 1960
        Le lieu
        45 A rue Pasteur
        63500 Issoire
        """
    found = certificate(page(written(text), source=Source.OCR), tables).fields
    assert (found["host_surname"], found["host_given_names"]) == ("MODELO", "ISMAIL")
    assert found["guests"] == "MARTELLO, OLENA"


@pytest.mark.parametrize(
    "undersigned", ["Il/La sottoscritto/a", "Je soussigné/e", "Je soussigné·e", "Je, soussigné.e,"]
)
def test_who_undersigns_in_either_gender(tables: References, undersigned: str) -> None:
    text = f"""
        DICHIARAZIONE DI OSPITALITÀ
        {undersigned} Paul MODELO-RIVA, residente in 34, rue Haute, 63500 Issoire
        (Francia), dichiara di ospitare presso la propria abitazione, dal 12.05.2026, Ada
        MARTELLO, nata il 21.11.1949.
        """
    found = certificate(page(written(text), source=Source.OCR), tables).fields
    assert (found["host_surname"], found["host_given_names"]) == ("MODELO RIVA", "PAUL")
    assert found["guests"] == "MARTELLO, ADA"


def test_a_hosts_birth_below_the_name_that_signs(tables: References) -> None:
    text = """
        Mehmet MODELO
        8 quai de la Durolle
        63230 Pontgibaud
        Je vous informe que j'accueille à mon adresse Mme Ada EXEMPLO, née le 31 août 1952, depuis le 17 mars 2026.
        Mehmet MODELO
        né le 7 avril 1996 à Sivas
        """
    paper = certificate(page(written(text)), tables).fields
    assert (paper["host_birth_date"], paper["guest_birth_dates"]) == ("1996-04-07", "1952-08-31")


def test_a_label_that_lost_its_colon_is_known_by_those_above_and_below(tables: References) -> None:
    form = (
        ("Je soussigné(e), nom :", "EXEMPLE"),
        ("Prénom(s) :", "Jeanne"),
        ("Né(e) le :", "17/09/1970"),
        ("Adresse :", "92 rue du Port"),
        ("Code postal et commune :", "63500 Issoire"),
        ("certifie héberger, nom", "CHÁVEZ MODELO"),
        ("Prénom(s)", "Edwin"),
        ("Né(e) le :", "19/07/1996"),
    )
    lines = [TextLine(text="MODÈLE D'ATTESTATION D'HÉBERGEMENT", box=Box(300, 40, 900, 70))]
    for row, (label, value) in enumerate(form):
        top = 120 + 70 * row
        lines.append(TextLine(text=label, box=Box(100, top, 100 + 10 * len(label), top + 26)))
        lines.append(TextLine(text=value, box=Box(400, top, 400 + 14 * len(value), top + 26)))
    (paper,) = understand(Page(width=1200, height=900, source=Source.OCR, lines=tuple(lines)), tables)
    assert paper.fields["guests"] == "CHÁVEZ MODELO, EDWIN"
    assert paper.fields["host_surname"] == "EXEMPLE"


def test_a_typed_form_is_cut_at_its_labels_too(tables: References) -> None:
    form = """
Je soussigné(e), nom : EXEMPLE
Prénom(s) : Pascal
Né(e) le : 27/06/1981
Adresse : 48 bis avenue du Limousin
Code postal et commune : 63150 La Bourboule
certifie héberger, nom : MODELO
Prénom(s) : Hasmik
Né(e) le : 08/05/1994
Depuis le : 13/05/2026
"""
    rows = form.strip().split("\n")
    lines = tuple(TextLine(text=row, box=Box(0, at, 0, at + 1)) for at, row in enumerate(rows))
    (paper,) = understand(Page(source=Source.TEXT, lines=lines), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("EXEMPLE", "PASCAL")
    assert paper.fields["guests"] == "MODELO, HASMIK"


@pytest.mark.parametrize("label", ["2. Date and place of birth", "2. Fecha y lugar de nacimiento"])
def test_a_hosts_birth_below_a_numbered_label(tables: References, label: str) -> None:
    form = f"""
Statement by the host
1. Full name of host
Lukasz MODELO
{label}
12/09/1995, Lodz
3. Address in France
88, allée des Pinsons, 63360 Gerzat
4. Guest
Turki EXEMPLE, born 15/02/1958
5. The guest has lived with me since
23/03/2026
"""
    (paper,) = understand(page(form), tables)
    assert (paper.fields["host_surname"], paper.fields["host_birth_date"]) == ("MODELO", "1995-09-12")
    assert paper.fields["guest_birth_dates"] == "1958-02-15"


@pytest.mark.parametrize(("word", "signed"), [("Host's signature", "yes"), ("Guest's signature", None)])
def test_a_scrawl_below_the_word_for_the_hosts_signature(tables: References, word: str, signed: str | None) -> None:
    said = "Proof of accommodation\nI, Lukasz MODELO, host Turki EXEMPLE at my home, 88 rue Basse, 63360 Gerzat"
    written = page(f"{said}\n{word}\nmm", source=Source.OCR)
    *lines, last = written.lines
    (paper,) = understand(replace(written, lines=(*lines, replace(last, confidence=0.6))), tables)
    assert paper.fields.get("signed") == signed

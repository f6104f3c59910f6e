"""What a reader makes of a hand's letters and figures is put right; numbers with a space lost stay numbers."""

import pytest

from documents.page import Box, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.home_hand import put_right
from documents.vocabulary import Kind
from tests.documents.understanding.written import page


def said(text: str) -> str:
    (line,) = put_right([TextLine(text=text, box=Box(0, 0, 100, 20))])
    return line.text


def test_a_stroke_through_a_name_goes_where_the_page_has_the_name_without() -> None:
    box = Box(0, 0, 100, 20)
    lines = [TextLine(text=text, box=box) for text in ("Luc MARTELLO", "Je soussigné, Luc MART/ELLO", "DUPONT/DURAND")]
    assert [line.text for line in put_right(lines)] == ["Luc MARTELLO", "Je soussigné, Luc MARTELLO", "DUPONT/DURAND"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("M. 6érard N6UYEN", "M. Gérard NGUYEN"),
        ("Ogu3han 6unEs loge che3 moi", "Oguzhan GUNES loge chez moi"),
        ("Rou6EyRoN", "ROUGEYRON"),
        ("ChloéROU6EyRON", "Chloé ROUGEYRON"),
        ("RAMG00LAM Rajeev", "RAMGOOLAM Rajeev"),
        ("Mme G0mis, 63190 LEZ0UX", "Mme Gomis, 63190 LEZOUX"),
        ("LYSENk0, née", "LYSENKO, née"),
        ("63240 LeMont-Dore", "63240 Le Mont-Dore"),
        ("GR<0GORENKO", "GRIGORENKO"),
        ("habitant34 montée du Calvaire àlempdes (63370)", "habitant 34 montée du Calvaire à lempdes (63370)"),
        ("domicile 73 impassedesLilas, 63300Thiers", "domicile 73 impasse des Lilas, 63300Thiers"),
        ("à mon domicile / ter rue du", "à mon domicile 1 ter rue du"),
        ("71 rue du ∥l Novembre", "71 rue du 11 Novembre"),
        ("Mme Ada MODELO, née le ∥ novembre 1985", "Mme Ada MODELO, née le 11 novembre 1985"),
        ("née le 8 octobre 199/, habite", "née le 8 octobre 1991, habite"),
        ("le 8/10/199/4", "le 8/10/199/4"),
        ("à Châtel-Guyon (63/40)", "à Châtel-Guyon (63140)"),
        ("Madame Aurélie DELA16UE née", "Madame Aurélie DELAIGUE née"),
        ("passeport AB16CD34, visa FRA1", "passeport AB16CD34, visa FRA1"),
        ("120boulevardCôte-Blatin, 120 rue.Blatin", "120 boulevard Côte-Blatin, 120 rue Blatin"),
        ("Les Hauts, 6,3500 Issoire", "Les Hauts, 63500 Issoire"),
        ("I, the undersigned, cédric MONTEL, born", "I, the undersigned, Cédric MONTEL, born"),
        ("Je, M. DELAl6UE Paul, domicilié", "Je, M. DELAIGUE Paul, domicilié"),
        ("Ie soussigner oana Modelo née le", "Ie soussigner Oana Modelo née le"),
        ("Je, ASHOT TER-6R160RYAN, né", "Je, ASHOT TER-GRIGORYAN, né"),
        ("Nom et prénom de la personne hébergée : ada MODELO", "Nom et prénom de la personne hébergée : Ada MODELO"),
        ("Fait àlempdes le 31/05/2026", "Fait à lempdes le 31/05/2026"),
        ("Je,lonu† POPESCU", "Je, lonut POPESCU"),
        ("Blyon6 Aissatou habite", "Blyong Aissatou habite"),
        ("(nom, prénom) BOuD|AF Farid", "(nom, prénom) BOUDIAF Farid"),
        ("M. Javier COND)O)RI APAZA", "M. Javier CONDORI APAZA"),
        ("à mon domicile ' allée du", "à mon domicile 1 allée du"),
        ('36 rue du " Novembre', "36 rue du 11 Novembre"),
        ('36 rue du "1 Novembre', "36 rue du 11 Novembre"),
        ("M. Jean NGUyENet Mme Ana", "M. Jean NGUYEN et Mme Ana"),
        ("atteste gue Mme Ana loge che3moi", "atteste que Mme Ana loge chez moi"),
        ("6AUTtlER", "GAUTTIER"),
        ("demeurant S rue Blatin", "demeurant 5 rue Blatin"),
        ("85 rue de ('Oradou", "85 rue de l'Oradou"),
        ("Mme Awa DI<ATTA", "Mme Awa DIATTA"),
        ("Je,Nadia MEZIANE", "Je, Nadia MEZIANE"),
        ("106 rue des 6ras, Châtel-6uyon", "106 rue des Gras, Châtel-Guyon"),
        ("6er3at, le 3 juin", "Gerzat, le 3 juin"),
        ("né le 20.os.1999 à Riom", "né le 20.05.1999 à Riom"),
        ("née le oS/o4/1987 a Fes", "née le 05/04/1987 a Fes"),
        ("depuis le z4 mars 2o26", "depuis le 24 mars 2026"),
        ("depuis le 26 auril 2026", "depuis le 26 avril 2026"),
        ("demeurant 1/ allée des Tilleuls", "demeurant 11 allée des Tilleuls"),
        ("habitant s1 bis rue Blatin", "habitant 51 bis rue Blatin"),
        ("habitant So bis rue du 8 Mai 1945", "habitant 50 bis rue du 8 Mai 1945"),
        ("habitant s route de Thiers", "habitant 5 route de Thiers"),
        ("né(e) le 16/05/19+2", "né(e) le 16/05/1972"),
        ("Date de naissance 26/09//959", "Date de naissance 26/09/1959"),
        ("Date de naissance 26.09.|959", "Date de naissance 26.09.1959"),
        ("née le 3 mai 196+ à Riom", "née le 3 mai 1967 à Riom"),
        ("Zeynep ERDOĞMU§, wohnhaft", "Zeynep ERDOĞMUŞ, wohnhaft"),
        ("LE 60FF", "LE GOFF"),
        ("Je soussigné Gaë tan PÉLISSIER, né", "Je soussigné Gaëtan PÉLISSIER, né"),
        ("Je soussignée Léa de CASTRO", "Je soussignée Léa de CASTRO"),
        ("Mme Rosa née MODELO", "Mme Rosa née MODELO"),
        ("Mme Yacine 60mis, née", "Mme Yacine Gomis, née"),
        ("Madame Narine 6RI60RyAN née", "Madame Narine GRIGORYAN née"),
        ("loge chezmoià titre gratuit", "loge chez moi à titre gratuit"),
        ("Commune·Riom", "Commune :Riom"),
        ("Mme Olga ME/IVEDKO, née", "Mme Olga MEDVEDKO, née"),
        ("63200 R<00M, certifie", "63200 RI0M, certifie"),  # the commune's table does the rest
        ("63500 <lSSO<IRE, le", "63500 ISSOIRE, le"),
        ("<0ssoire, le 3 juin", "Issoire, le 3 juin"),
        ("M. Ali NAHU<0, né", "M. Ali NAHUI, né"),
        ("Mme Modelo Exemple<Inês, née", "Mme Modelo Exemple Inês, née"),
        ("depuis le 11.05.202b", "depuis le 11.05.2026"),
        ("née le 2b.01.19bb", "née le 26.01.1966"),
        ("Date de naissance 24/05/1456", "Date de naissance 24/05/1956"),
        ("Date 06.06.20.26", "Date 06.06.2026"),
        ("Theberge chez moi Mme Ana", "J'héberge chez moi Mme Ana"),
        ("rue Abbé-Girardà Thiers", "rue Abbé-Girard à Thiers"),
        ("Mme Ana MODELO (oge chez moi", "Mme Ana MODELO loge chez moi"),
    ],
)
def test_figures_in_words_and_letters_in_figures(read: str, meant: str) -> None:
    assert said(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "née le 2S/1/1953",  # of a month with one figure another may be lost
        "6rue des Alpes, 3avenue Carnot, 6bis",
        "60rue des Alpes, 60bis, 60mois",
        "depuis 6mois, 3nuits, le 6mai",
        "Appartement6 Les Tilleuls",
        "soussignée certifie Marie DUPONT, soussignée née MARTIN",
        "soussignée en tant que MANDATAIRE, 1,6,3500 et 16,3500, Avenue. Paris",
        "Mme MARTIN(NOM)DUPONT (AB)CD",
        "ETAGE6, 3B rue Blatin, 3ème étage",
        "passeport AB6C3D12, AB0C0D, A0B, 10h00m",
        "LeBlanc MmeDupont McDONALD",
        "domiciliés (s) rue Blatin, tél. 04 73 00 19+20",
        "Mme Ana GARCIA/IVANOV et M. Bo LI/WEI",
        "IDFRA6UNES<<<<<3",
    ],
)
def test_what_may_be_a_number_or_two_words_is_left_alone(text: str) -> None:
    assert said(text) == text


def test_a_note_in_such_a_hand(tables: References) -> None:
    note = """
Attestation
Je, Ogu3han 6unEs, domicilié au 92 boulevard Lafayette,
6336o 6ERzAT, atteste par la présente que M. Arsene MODELO,
né le 20.os.1999 à Korhogo loge che3 moi à titre gratuit
depuis le 30.03.2o26.
6er3at, le 04.06.2026
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.kind is Kind.ACCOMMODATION
    wanted = {"host_surname": "GUNES", "host_given_names": "OGUZHAN", "commune": "Gerzat", "postcode": "63360"}
    wanted |= {"guests": "MODELO, ARSENE", "guest_birth_dates": "1999-05-20", "since": "2026-03-30"}
    assert {name: paper.fields.get(name) for name in wanted} == wanted


def test_each_of_a_couple_is_named_in_full(tables: References) -> None:
    note = """
Nous soussignés Mme Odile Exemple et M.
Olivier EXEMPLE, nés le 23/12/1961 à Riom, demeurant 4 rue des Gras
63120 Courpière, certifions héberger à notre domicile :
Mme Doina MODELO, née le 23/09/1993
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["hosts"] == "EXEMPLE, ODILE|EXEMPLE, OLIVIER"
    assert paper.fields["host_birth_date"] == "1961-12-23"
    apart = note.replace("nés le 23/12/1961", "nés le 23/12/1961 et le 04/05/1963")
    (paper,) = understand(page(apart, source=Source.OCR), tables)
    assert "host_birth_date" not in paper.fields


def test_of_a_couple_whose_name_is_spelt_twice_each_keeps_their_own(tables: References) -> None:
    note = """
Nous soussignés M. Jean Exemple et Mme
Odile EXEMPOE, nés le 05/04/1964 à Thiers, demeurant 35 rue des Gras
63120 Courpière, certifions héberger à notre domicile :
Mme Doina MODELO, née le 23/09/1993
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["hosts"] == "EXEMPLE, JEAN|EXEMPOE, ODILE"


def test_a_residence_is_a_place_and_not_who_resides(tables: References) -> None:
    note = """
Je soussignée Jeanne EXEMPLE, née le 25 avril 1965, demeurant 90 bis
résidence Le Parc, rue Fontgiève 63600 Ambert, certifie héberger à mon domicile :
Mme Doina MODELO, née le 23/09/1993
"""
    (paper,) = understand(page(note), tables)
    assert paper.fields["address"] == "90 bis résidence Le Parc, rue Fontgiève"


def test_a_given_name_that_lost_its_capital_behind_the_family_name(tables: References) -> None:
    note = """
Je, M. ROUGEYRON olivier, domicilié au 10 lotissement Les
Chaumes, 63500 Issoire, atteste par la présente que M.
Igor MODELO, né le 26 septembre 1977 à Samara loge
chez moi à titre gratuit depuis le 26 mars 2026
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("ROUGEYRON", "OLIVIER")
    single = note.replace("ROUGEYRON olivier", "Olivier ROUGEYRON célibataire")
    (paper,) = understand(page(single, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("ROUGEYRON", "OLIVIER")


def test_a_form_whose_dots_and_wide_colons_are_read(tables: References) -> None:
    form = """
Attestation d'hébergement
Je soussigné(e),
Nom:..EXEMPLE    Prénom(s)：..Khadija
né(e) le 30/09/1978    à Meknes
Demeurant : 42.bis allée des.Tilleuls..
Code postal：.63000    Commune:.Clermont-Ferrand
Déclare sur l'honneur héberger à mon domicile
Nom :.MODELO    Prénom(s): SERIFE
né(e) le 26/02/1968    à Izmir.
"""
    (paper,) = understand(page(form, source=Source.OCR), tables)
    wanted = {"host_surname": "EXEMPLE", "host_given_names": "KHADIJA", "guests": "MODELO, SERIFE"}
    wanted |= {"address": "42 bis allée des Tilleuls", "commune": "Clermont-Ferrand", "postcode": "63000"}
    assert {name: paper.fields.get(name) for name in wanted} == wanted


def test_a_first_name_that_lost_its_capital_at_the_end_of_a_line(tables: References) -> None:
    note = """
Georgi EXEMPLE
45 rue Marguerite Duras
63240 Le Mont-Dore
Je certifie sur l'honneur accueillir à mon domicile Mme olena
MODELO, née le 02/10/1988, depuis le 19/03/2026, gratuitement.
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["guests"] == "MODELO, OLENA"


def test_a_host_whose_given_name_is_nearly_a_word_of_headings(tables: References) -> None:
    note = """
Attestation d'hébergement
Mme Ana MODELO, née le 30 juillet 1984 loge chez moi
33 rue Marguerite Duras
63100 Clermont-Ferrand
depuis le 25 mars 2026.
le 7 juin 2026
Françoise EXEMPLE
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("EXEMPLE", "FRANCOISE")


def test_the_first_of_two_given_names_that_lost_its_capital_behind_a_title(tables: References) -> None:
    form = """
L'hébergeant
Monsieur ismail Hakkı EXEMPLE
né le 7 juin 1988 à Sivas
La personne hébergée
Mme Ana MODELO, née le 3 octobre 1988
Le lieu
36, avenue de la Gare
63800 Cournon d'Auvergne
"""
    (paper,) = understand(page(form, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("EXEMPLE", "ISMAIL HAKKI")


def test_a_name_between_a_title_and_a_birth_may_begin_with_any_small_letter(tables: References) -> None:
    note = """
Attestation
Je, M. EXEMPLE Paul, domicilié au 118 rue Blatin,
63700 SAINT ÉLOY LES MINES, atteste
par la présente que M. tuseyin MODELO, né le 2 février 2000
loge chez moi à titre gratuit depuis le 15 avril 2026
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["guests"], paper.doubts) == ("MODELO, TUSEYIN", ())
    (paper,) = understand(page(note.replace(", né le 2 février 2000", "\n"), source=Source.OCR), tables)
    assert "guests" not in paper.fields


def test_a_name_of_two_letters_between_a_title_and_a_birth(tables: References) -> None:
    note = "Attestation\nMoi, Ana EXEMPLE, née le 15 février 1985,\nj'atteste que Madame Oo, née le 26 septembre 1994\n"
    (paper,) = understand(page(note + "habite chez moi, 120 rue Blatin, 63200 Riom"), tables)
    assert (paper.fields["guests"], paper.fields["guest_birth_dates"], paper.doubts) == ("OO", "1994-09-26", ())


def test_a_nought_behind_a_small_capital_and_a_dotted_stroke(tables: References) -> None:
    note = """
Attestation d'hébergement
M. Komlan Séna MODEk0, né le 30/06./1947 loge chez moi
86 bis, avenue Léon Blum
63340 Saint-Germain-Lembron
Paul EXEMPLE
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["guests"], paper.fields["guest_birth_dates"]) == ("MODEKO, KOMLAN SÉNA", "1947-06-30")


def test_a_name_behind_i_am_called_may_begin_with_any_small_letter(tables: References) -> None:
    note = """
Bonjour, je m'appelle toana Exemple, née le 07/06/1977
J'atteste que j'héberge M. Modelo Paul, né le
23/06/1989 dans ma maison au 80 ter rue Blatin
63000 Clermont-Ferrand
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("EXEMPLE", "TOANA")
    assert paper.fields["guests"] == "MODELO PAUL"


def test_a_communes_line_of_dots_is_no_part_of_its_name(tables: References) -> None:
    form = """
Attestation d'hébergement
Je soussigné(e),
Nom : EXEMPLE
Prénom(s) : Paul
Demeurant: 95 rue des Gras
Code postal : 63160
Commune : .. Billom
Déclare sur l'honneur héberger à mon domicile :
Nom: MODELO
Prénom(s) : Ana
né(e) le 27/03/1958
"""
    (paper,) = understand(page(form, source=Source.OCR), tables)
    assert (paper.fields["commune"], paper.doubts) == ("Billom", ())


def test_a_small_word_behind_a_title_is_no_given_name(tables: References) -> None:
    note = "J'héberge chez moi Mme ici présente Ana MODELO, née le 3 mai 1988, 3 rue Blatin, 63000 Clermont-Ferrand"
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert "ICI" not in paper.fields.get("guests", "")


@pytest.mark.parametrize(("read", "born"), [("07.111955", "1955-11-07"), ("0711.1955", "1955-11-07"), ("07.19", None)])
def test_a_birth_that_lost_a_dot_and_one_that_is_lost(tables: References, read: str, born: str | None) -> None:
    note = f"""
Paul EXEMPLE
31, impasse du Four
63290 Puy-Guillaume
Je certifie sur l'honneur accueillir à mon domicile Mme
Jimena MODELO, née le {read}, depuis le 17.03.2026,
gratuitement.
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields.get("guest_birth_dates") == born
    assert paper.fields["since"] == "2026-03-17"


def test_dots_and_figures_within_names(tables: References) -> None:
    note = """
Paul EXEMPLE
76 rue des Cordeliers
63200 R10m
Je certifie sur l'honneur accueillir à mon domicile M. Issouf
MODEL.0D0, né le 3 mars 1966, depuis le 11 mars 2026,
gratuitement.
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["guests"] == "MODELODO, ISSOUF"
    assert (paper.fields["commune"], paper.fields["postcode"]) == ("Riom", "63200")


def test_the_dots_of_a_form_do_not_end_its_names(tables: References) -> None:
    form = """
ATTESTATION SUR L'HONNEUR D'HÉBERGEMENT
Je soussigné(e) (nom, prénom) EXEMPLE. Jean-Marc
né(e)le ..23.01.1961
domicilié(e) à l'adresse suivante
14 rue Haute
63360 Gerzat.
atteste sur l'honneur héberger à mon domicile
M./Mme. Ana MODELO,.né.le.07.10 1954
depuis le .23.03 2026
"""
    (paper,) = understand(page(form, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_given_names"]) == ("EXEMPLE", "JEAN MARC")
    assert paper.fields["guests"] == "MODELO, ANA"


def test_guests_under_a_heading_who_are_joined_by_and(tables: References) -> None:
    form = """
L'hébergeant
Mme Jeanne EXEMPLE
La personne hébergée
M. Luis MODELO, né le 23.05.1970 et Mme Ana Rosa MODELO, née le
18.06.1995
Le lieu
43 allée des Pinsons
63360 Gerzat
La durée
Depuis le 18.04.2026,
durée indéterminée
Certifié exact, à Gerzat, le 01.06.2026
"""
    (paper,) = understand(page(form, source=Source.OCR), tables)
    assert paper.fields["guests"] == "MODELO, LUIS|MODELO, ANA ROSA"
    assert paper.fields["guest_birth_dates"] == "1970-05-23|1995-06-18"
    assert paper.fields["host_surname"] == "EXEMPLE"


def test_an_open_nought_and_a_nine_with_a_hook(tables: References) -> None:
    text = (
        "ATTESTATION D'HÉBERGEMENT\nJe soussignée FAURE Monique, née le 19/C1/1953 à Issoire,\n"
        "domiciliée 3 place de la République, 6350C Issoire,\ncertifie héberger M. Paul MODELO, né le 07/07/1ggl,\n"
        "depuis le C8/03/202C. Fait à Issoire le 18/06/202C"
    )
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["postcode"] == "63500"
    assert paper.fields["guest_birth_dates"] == "1991-07-07"
    assert (paper.fields["host_birth_date"], paper.fields["since"]) == ("1953-01-19", "2020-03-08")


def test_a_postcode_that_lost_a_figure_leaves_the_commune(tables: References) -> None:
    text = (
        "ATTESTATION D'HÉBERGEMENT\nJe soussigné(e) Théo SAINT-ANDRÉ\nné(e) le 05/02/1968 à Aurillac\n"
        "demeurant106 lotissement Les Chazeaux\ncode postal 6318 commune Cébazat\n"
        "déclare sur l'honneur héberger à mon domicile :\nMme Ana MODELO née le 11/11/1994\n"
        "Fait à Cébazat, le 04/06/2026"
    )
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["address"] == "106 lotissement Les Chazeaux"
    assert (paper.fields["commune"], paper.fields["postcode"]) == ("Cébazat", "63118")


FORM = """
ATTESTATION D'HÉBERGEMENT
1. L'HÉBERGEANT
Nom : DIALLO    Prénom(s) : Aminata
Adresse : 13 rue des Écoles
Code postal : 63400    Commune : Chamalières
2. LA PERSONNE HÉBERGÉE    Prénom(s) : REZA
Nom : {name}
Né(e) le : 02/03/1980
Je certifie sur l'honneur héberger à mon domicile la personne désignée ci-dessus
depuis le 22/02/2020 à titre gratuit
"""


@pytest.mark.parametrize(("name", "guest"), [("HOSSE!N!", "HOSSEINI, REZA"), ("12345", None)])
def test_strokes_that_read_as_marks_and_a_heading_that_is_nobody(
    tables: References, name: str, guest: str | None
) -> None:
    (paper,) = understand(page(FORM.format(name=name), source=Source.OCR), tables)
    assert paper.fields.get("guests") == guest


def test_a_title_with_two_slips_is_no_name(tables: References) -> None:
    text = "Je, Paul MARTIN, né le 3 mai 1960 à Riom, certifie que Mousicur AKA NOEL, né le 19/04/1982,\n"
    text += "loge chez moi au 18 rue Neuve, 63110 Beaumont depuis le 20/02/2020."
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["guests"] == "AKA NOEL"


def test_a_particle_between_a_title_and_a_family_name_in_capitals_is_the_familys(tables: References) -> None:
    note = """
Je soussignée Anne-Sophie EXEMPLE, habitant34 montée du Calvaire àlempdes (63370),
atteste sur l'honneur héberger chez moi Madame El KHOURY Carine,
née le 23/06/1974, depuis le 16/03/2026.
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["guests"] == "EL KHOURY, CARINE"
    assert paper.fields["address"] == "34 montée du Calvaire"
    assert paper.fields["commune"] == "Lempdes"


def test_an_address_is_no_year_in_a_line_of_its_own_and_no_birth_before_it(tables: References) -> None:
    form = """
DÉCLARATION D'HÉBERGEMENT
Nom et prénom de l'hébergeant : Aurélie EXEMPLE
Née le 14.02.1989 à Riom
Adresse : 16 impasse des Lilas, 63000 Clermont-Ferrand
déclare héberger : Mme MODELO Gulnara, née le 10 février
1978
À compter du : 07/05/2026
"""
    (paper,) = understand(page(form, source=Source.OCR), tables)
    assert paper.fields["address"] == "16 impasse des Lilas"
    note = """
J'héberge chez moi Madame 00, née le 17/03/1971 depuis le
12/04/2026.
René EXEMPLE
12 ter route de Vertaizon
63270 VIC-LE-COMTE
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["address"] == "12 ter route de Vertaizon"


@pytest.mark.parametrize(
    ("head", "read", "put"),
    [
        ("Luc MARTELLO", "Je soussigné, Luc MARt/TELO., né", "Je soussigné, Luc MARTELLO., né"),
        ("Luc DURAND", "Je soussigné, Luc MARt/TELO., né", "Je soussigné, Luc MARt/TELO., né"),
        ("Luc MARTELLO", "Mme DUPONT/DURAND", "Mme DUPONT/DURAND"),
        ("", "Je soussigné Lui Ferreira Modelo", "Je soussigné Rui Ferreira Modelo"),
        ("", "Je soussigné lui prête ma maison", "Je soussigné lui prête ma maison"),
    ],
)
def test_a_struck_name_is_the_one_that_the_page_says_elsewhere(head: str, read: str, put: str) -> None:
    lines = [TextLine(text=text, box=Box(0, 0, 100, 20)) for text in (head, read)]
    assert put_right(lines)[1].text == put

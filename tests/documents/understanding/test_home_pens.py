"""What pens and cameras do to a certificate's names, days and places: told where the paper itself tells it."""

from dataclasses import replace

import pytest

from documents.page import Source
from documents.references import References
from tests.documents.understanding.written import certificate, page, written

NOTE = """
Je soussigné Luc EXEMPLE, né le 26 décembre 1960 à Thiers,
certifie héberger à mon domicile 47 bis rue Jean-Jaurès {place}
Mme Ana MODELO, née le 12.12.1967
depuis le 27 mars 2020.
"""


@pytest.mark.parametrize(
    ("place", "read"),
    [
        ("- 63/40Châtel-Luyon", "63140 Châtel-Guyon"),  # a one that is a stroke, a letter misread
        ("63/90 Lezouy", "63190 Lezoux"),
        ("Lafayette-63zzo ARLANC", "63220 Arlanc"),  # a dash before a postcode with letters for figures
        ("63.23o Saint-ours", "63230 Saint-Ours"),
        ("63/40 Paris", " "),  # nothing agrees: nothing is guessed
        ("63/00 Clermont-Ferrand", " Clermont-Ferrand"),  # 63000 and 63100 are both its
        ("12/11 Riom", " "),
        ("6339 Saint-Gervais-d'Auvergne", "63390 Saint-Gervais-d'Auvergne"),  # a figure that was not seen
        ("6300 Clermont-Ferrand", " Clermont-Ferrand"),
        ("2020 Riom", " "),
    ],
)
def test_a_postcode_with_strokes_is_told_by_its_commune(tables: References, place: str, read: str) -> None:
    fields = certificate(page(NOTE.format(place=place), source=Source.OCR), tables).fields
    assert f"{fields.get('postcode', '')} {fields.get('commune', '')}" == read


LABELLED = """
Attestation d'hébergement
Je soussigné(e),
Nom : EXEMPLE
Prénom(s) : Luc
Demeurant : 37 B chemin de la Croix
Code postal : {code}
Commune : {town}
Déclare sur l'honneur héberger à mon domicile :
Nom : MODELO
Prénom(s) : Ana
"""


@pytest.mark.parametrize(
    ("code", "town", "read"),
    [("G3SoO", "Issoire", "63500 Issoire"), ("b3ZOo", "Riom", "63200 Riom"), ("G3SoO", "Paris", "63500 Paris")],
)
def test_a_postcode_behind_its_label_in_a_hands_letters(tables: References, code: str, town: str, read: str) -> None:
    fields = certificate(page(LABELLED.format(code=code, town=town), source=Source.OCR), tables).fields
    assert f"{fields.get('postcode', '')} {fields.get('commune', '')}" == read


def test_a_letterheads_house_with_a_name_before_its_street(tables: References) -> None:
    note = """
    Hôtel Le Relais
    85 bis résidence Le Parc, rue Fontgiève -63160 Billom
    ATTESTATION DE SÉJOUR
    La direction de l'établissement Hôtel Le Relais atteste que M. Luis MODELO occupe une chambre
    dans notre hôtel depuis le 1er mai 2020.
    """
    fields = certificate(page(note, source=Source.OCR), tables).fields
    assert (fields["address"], fields["commune"]) == ("85 bis résidence Le Parc, rue Fontgiève", "Billom")


SIGNED_BELOW = """
Attestation d'accueil et d'hébergement
Je certifie loger à titre gracieux dans ma résidence principale, 7 rue de la Gare,
63118 Cébazat :
{guest}
et ce depuis le 17/03/2020.
Connaissance prise des peines prévues à l'article 441-7 du code pénal{stop}
Monsieur Jean-Baptiste EXEMPLE, né le 26/04/1970
Le 01/06/2020
"""


@pytest.mark.parametrize("stop", [".", ""])
@pytest.mark.parametrize(
    ("guest", "read"),
    [
        ("Monsieur Siarhei MODELO, né le 09/06/1979", "MODELO, SIARHEI"),
        ("Monsieur MODELO, né le 19/11/1967", "MODELO"),  # all the name that he has
    ],
)
def test_who_signs_below_a_sentence_of_the_law(tables: References, guest: str, read: str, stop: str) -> None:
    fields = certificate(page(SIGNED_BELOW.format(guest=guest, stop=stop), source=Source.OCR), tables).fields
    assert (fields.get("host_surname"), fields.get("guests")) == ("EXEMPLE", read)


def test_who_signs_below_with_a_birth_in_words(tables: References) -> None:
    text = SIGNED_BELOW.format(guest="Madame Ana MODELO, née le vingt août mil neuf cent cinquante-neuf", stop=".")
    text = text.replace("né le 26/04/1970", "né le trois février mil neuf cent soixante-dix")
    fields = certificate(page(text, source=Source.OCR), tables).fields
    assert (fields.get("host_surname"), fields.get("guests")) == ("EXEMPLE", "MODELO, ANA")


def test_a_family_name_told_without_its_given_one_is_no_further_guest(tables: References) -> None:
    note = """
    Je soussignée Aline EXEMPLE certifie loger chez moi, 2 rue Blatin, 63000 Clermont-Ferrand,
    Mme Ana MODELO, née le 12.12.1967. Mme MODELO, née le 12.12.1967, est là depuis mars.
    """
    assert certificate(page(note, source=Source.OCR), tables).fields["guests"] == "MODELO, ANA"


def test_a_particle_in_capitals_is_not_all_of_a_family_name(tables: References) -> None:
    note = """
    Je soussignée Mme Élodie LE Goff, née le 11 mai 1961 à Thiers, demeurant 43 rue des Gras,
    63000 Clermont-Ferrand, certifie héberger M. Luis MODELO, né le 2 mars 1980.
    """
    fields = certificate(page(note, source=Source.OCR), tables).fields
    assert (fields["host_surname"], fields["host_given_names"]) == ("LE GOFF", "ELODIE")


@pytest.mark.parametrize(
    ("host", "surname", "given"),
    [("Jean-Marc Exemple", "EXEMPLE", "JEAN MARC"), ("Théo Exemple-Modelo", "EXEMPLE MODELO", "THEO")],
)
def test_two_words_behind_undersigned_are_a_given_and_a_family_name(
    tables: References, host: str, surname: str, given: str
) -> None:
    note = NOTE.format(place="63000 Clermont-Ferrand").replace("Luc EXEMPLE", host)
    fields = certificate(page(note), tables).fields
    assert (fields["host_surname"], fields["host_given_names"]) == (surname, given)


FORM = """
ATTESTATION D'HÉBERGEMENT
L'HÉBERGEANT
Nom : EXEMPLE
Prénom(s) : Olivier
Date et lieu de naissance : 07/04/1968 à Riom
Adresse : 113 rue Neuve
Code postal et commune : 63500 Issoire
L'HÉBERGÉ(E)
Nom : MODELO
Prénom(s) : Ana
Date de naissance : 04/12/1995
Depuis le : 26/03/2020
"""


def test_a_label_of_five_words_is_not_cut_in_its_midst(tables: References) -> None:
    assert certificate(page(FORM, source=Source.OCR), tables).fields["host_birth_date"] == "1968-04-07"


TABLE = """
Attestation d'hébergement - renseignements
Nom de l'hébergeant    EXEMPLE
Prénoms    Corinne
N° et voie    13 rue des Tilleuls
Code postal    63200
Ville    Riom
{guests}
Hébergement depuis le    14.03.2020
"""


@pytest.mark.parametrize(
    ("beside", "births"), [("- 16.06.1966", "1966-06-16"), ("(16/06/1966)", "1966-06-16"), ("- 16.06.2020", None)]
)
def test_a_day_beside_a_guest_is_their_birth_unless_they_may_have_come_on_it(
    tables: References, beside: str, births: str | None
) -> None:
    form = TABLE.format(guests=f"Hébergé(e) n° 1    Rehema MODELO {beside}")
    assert certificate(page(form, source=Source.OCR), tables).fields.get("guest_birth_dates") == births


@pytest.mark.parametrize(
    ("read", "guests"),
    [
        ("Akouvi AMOU2OU-GLIKPA - 15.06.1989", "AMOUZOU-GLIKPA, AKOUVI"),
        ("Boukaré K1-2ERBO - 14.08.1947", "KI-ZERBO, BOUKARÉ"),
    ],
)
def test_figures_in_a_name_in_capitals_are_letters(tables: References, read: str, guests: str) -> None:
    form = TABLE.format(guests=f"Hébergé(e) n° 1    {read}")
    assert certificate(page(form, source=Source.OCR), tables).fields["guests"] == guests


@pytest.mark.parametrize("second", ["n° 2", "nº 2", "n'2", "2"])
def test_a_second_guest_behind_a_number(tables: References, second: str) -> None:
    form = TABLE.format(
        guests=f"""Hébergé(e) n'1    Rehema MODELO - 16.06.1966
Hébergé(e) {second}    Baraka MODELO - 13.10.1945"""
    )
    fields = certificate(page(form, source=Source.OCR), tables).fields
    assert (fields["guests"], fields["guest_birth_dates"]) == ("MODELO, REHEMA|MODELO, BARAKA", "1966-06-16|1945-10-13")


def test_the_first_letter_of_a_host_beside_a_label_may_be_small(tables: References) -> None:
    form = """
Statement by the host
1. Full name of host
ismail Hakki EXEMPLE
2. Date and place of birth
02/10/1992, Sivas
3. Address in France
92 avenue Blum, 63200 Riom
4. Guest
Leyla MODELO, born 05/07/1949
5. The guest has lived with me since
16/04/2020
"""
    fields = certificate(page(form, source=Source.OCR), tables).fields
    assert (fields.get("host_surname"), fields.get("host_given_names")) == ("EXEMPLE", "ISMAIL HAKKI")


@pytest.mark.parametrize(
    ("beside", "signed_at", "read"),
    [
        ("63370 Cempdec", "Lempdes", "63370 Lempdes"),
        ("63370 Cempdec", "Riom", "63370 Cempdec"),  # nobody says Lempdes
        ("63370 Boulangerie", "Lempdes", "63370 Boulangerie"),  # nor is it nearly that
        ("63400 Chamalkrer", "Chamalères", "63400 Chamalières"),  # misread twice, but not alike
        ("63800.Caumon-dAuerne.", "Coumon-d'Auvergne", "63800 Cournon-d'Auvergne"),  # an RN is an M, too
        ("63370 Cempdec", "Lempdis", "63370 Cempdec"),  # too short to be told so
    ],
)
def test_a_misread_commune_is_told_by_where_the_paper_was_made(
    tables: References, beside: str, signed_at: str, read: str
) -> None:
    form = FORM.replace("63500 Issoire", beside) + f"Fait à : {signed_at}, le 06/06/2020\n"
    paper = certificate(page(form, source=Source.OCR), tables)
    assert f"{paper.fields['postcode']} {paper.fields['commune']}" == read
    assert ("place-unknown" in paper.doubts) is (read == beside)


@pytest.mark.parametrize(
    ("beside", "born"),
    [
        ("Ana MODELO (23/10/1995)", "1995-10-23"),
        ("Ana MODELO.. (23/10/1995)", "1995-10-23"),
        ("Ana MODELO (23/03/2020)", None),  # a day on which somebody may have come
        ("Ana MODELO, Riom", None),
    ],
)
def test_a_birth_in_brackets_beside_the_name_on_a_form(tables: References, beside: str, born: str | None) -> None:
    form = f"""
ATTESTATION D'HÉBERGEMENT
1. HÉBERGEANT
Nom : EXEMPLE
Prénom(s) : Olivier
Adresse : 80, allée des Pinsons
Code postal, commune : 63220 Arlanc
2. PERSONNE(S) HÉBERGÉE(S)
Nom et prénom : {beside}
3. SÉJOUR
Depuis le : 23/03/2020
"""
    fields = certificate(page(form, source=Source.OCR), tables).fields
    assert (fields["guests"], fields.get("guest_birth_dates")) == ("MODELO, ANA", born)


def test_a_birth_that_cannot_be_read_on_a_form_is_not_the_day_of_writing(tables: References) -> None:
    text = """
        ATTESTATION D'HÉBERGEMENT
        Je soussigné(e) :
        Nom : EXEMPLE    Prénom : Irina
        Né(e) le : 12/12/1983
        Demeurant à : 5 impasse des Noyers
        Code postal : 63170    Ville : Aubière
        déclare sur l'honneur héberger à mon domicile :
        Nom : MODELE    Prénom : Galina
        Né(e) le : 25/0V/1957 à Kazan
        depuis le : 04/03/2020
        Fait à Aubière    le 03/06/2020
        """
    paper = certificate(page(written(text), source=Source.OCR), tables)
    assert paper.fields["guests"].startswith("MODELE")
    assert "guest_birth_dates" not in paper.fields


def test_a_street_that_goes_on_in_the_next_line_is_no_town(tables: References) -> None:
    text = """
        Je, Lili EXEMPLE, née le 02.03.1989, habitant au 8 rue du
        Port à Riom (6 32CUC), certifie que Ada MODELE, née le
        18.06.1963, habite avec nous dans notre maison depuis son
        arrivée le 19.02.2020.
        """
    paper = certificate(page(written(text), source=Source.OCR), tables)
    assert (paper.fields["commune"], paper.fields["department"]) == ("Riom", "63")


@pytest.mark.parametrize("label", ["De", "From", "Expéditrice"])
def test_a_letterhead_behind_the_word_for_its_sender(tables: References, label: str) -> None:
    text = f"""
        {label} : Odile EXEMPLE
        Adresse : 9 impasse du Puits - 63530 Volvic
        Née le 4 avril 1989
        ATTESTATION
        J'atteste que Tania MODELE, née le 6 janvier 1993, réside à
        mon domicile depuis le 20 janvier 2020.
        Volvic, le 1er juin 2020
        """
    paper = certificate(page(written(text), source=Source.OCR), tables)
    assert paper.fields["host_surname"] == "EXEMPLE"
    assert paper.fields["guests"].endswith("MODELE") or paper.fields["guests"].startswith("MODELE")


def test_a_gap_in_the_year_of_a_birth_on_a_form(tables: References) -> None:
    text = """
        ATTESTATION D'HÉBERGEMENT
        Je soussigné(e) :
        Nom : EXEMPLE    Prénom : Nicole
        Né(e) le : 22/02/19 51 à : Vichy
        Demeurant à : 18 place de la Liberté
        Code postal : 63200    Ville : Riom
        déclare sur l'honneur héberger à mon domicile :
        Nom : MODELE    Prénom : Lea
        Né(e) le : 20/03/1949
        """
    paper = certificate(page(written(text), source=Source.OCR), tables)
    assert (paper.fields["host_birth_date"], paper.fields["guest_birth_dates"]) == ("1951-02-22", "1949-03-20")


def test_a_name_in_capitals_that_a_full_line_broke_goes_on_below(tables: References) -> None:
    """The line has few letters and no room: capitals are wide."""
    text = """
Je soussignée Rose EXEMPLE certifie que
Monsieur MODELO Luis et Madame MODELO
Ada habite actuellement à mon domicile, 146 rue Blatin, 63000
Clermont-Ferrand, depuis le 23 mars 2026, et peut y rester le temps nécessaire.
"""
    plain = page(text, source=Source.OCR)
    lines = list(plain.lines)
    lines[1] = replace(lines[1], box=lines[1].box._replace(right=lines[3].box.right - 20))
    assert certificate(replace(plain, lines=tuple(lines)), tables).fields["guests"] == "MODELO, LUIS|MODELO, ADA"
    assert certificate(plain, tables).fields["guests"] == "MODELO, LUIS"


@pytest.mark.parametrize(("guest", "name"), [("M. evorg Modelo, né le", "EVORG MODELO"), ("M. habite Riom, né le", "")])
def test_a_given_name_that_lost_its_capital_before_a_family_name_in_small_letters(
    tables: References, guest: str, name: str
) -> None:
    text = (
        "Je soussignée Rose Exemple, née le 30.09.1953 à Assiut,\ncertifie héberger à mon domicile 16 rue Blatin,\n"
        f"63000 Clermont-Ferrand,\n{guest} 31/10/1986,\ndepuis le 15/04/2026."
    )
    assert certificate(page(text, source=Source.OCR), tables).fields.get("guests", "") == name


def test_all_given_names_of_the_first_of_a_couple(tables: References) -> None:
    text = (
        "DÉCLARATION D'HÉBERGEMENT\nNous, soussignés Danièle Odette Simone et Guillaume EXEMPLE, domiciliés\n"
        "8 rue Blatin, 63000 Clermont-Ferrand, déclarons héberger sous notre toit depuis le 12.03.2026 :\n"
        "Madame Ada MODELO, née le 10.10.1973"
    )
    assert certificate(page(text), tables).fields["hosts"] == "EXEMPLE, DANIELE ODETTE SIMONE|EXEMPLE, GUILLAUME"

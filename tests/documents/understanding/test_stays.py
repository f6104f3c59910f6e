"""What a sentence says of who lodges with whom: the ways to say so, and what looks alike and is none."""

import pytest

from documents.references import References
from documents.understanding import understand
from documents.understanding.flow import Flow
from documents.understanding.stays import any_denied, sentences, stays
from documents.understanding.subjects import subjects
from documents.vocabulary import Kind
from tests.documents.understanding.written import certificate, page, written


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Adjoa MENSAH dort chez mon mari et moi depuis le carnaval.", "MENSAH, ADJOA"),
        ("Les époux Tomas RIVAS et Elena RIVAS ont leur résidence dans notre chalet.", "RIVAS, TOMAS|RIVAS, ELENA"),
        ("Adjoa MENSAH, ghanéenne, occupe une chambre de mon appartement.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH est logée par nos soins.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH is our house guest.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH is sharing our flat.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH está viviendo conmigo.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH está a morar em nossa casa.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH sta da noi.", "MENSAH, ADJOA"),
        ("Adjoa MENSAH schläft bei meiner Frau und mir.", "MENSAH, ADJOA"),
    ],
)
def test_who_stays_is_the_subject(said: str, who: str) -> None:
    flow = Flow.of_text(said)
    found = [one for stay in stays(flow.bare) for one in subjects(flow, stay)]
    assert "|".join(dict.fromkeys(str(one.name) for one in found)) == who


@pytest.mark.parametrize(
    "said",
    [
        "Nous recevons sous notre toit depuis mars notre filleul.",
        "Je mets gracieusement un studio à la disposition de ma tante.",
        "We have been putting up a friend of our son.",
        "I let my cousin use the spare room.",
        "Pongo mi piso a disposición de una amiga.",
        "Estou recebendo em casa uma colega.",
        "Metto a disposizione di mio suocero il mio appartamento.",
        "Wir haben unsere Nichte in unser Haus aufgenommen.",
        "Je m'engage à loger ma belle-sœur.",
        "J'ai à la maison un camarade de mon fils.",
        "Paul prête à titre gracieux un deux-pièces à Mlle OBI.",
        "Je l'héberge volontiers.",
    ],
)
def test_a_host_tells_their_own_deed(said: str) -> None:
    assert any(stay.active for stay in stays(Flow.of_text(said).bare))


@pytest.mark.parametrize(
    "said",
    [
        "Je réside dans mon appartement.",  # the writer's own home
        "I am staying in my flat.",
        "Vous serez hébergés par nos soins à l'aéroport.",  # the reader, by an airline
        "La personne qui souhaite héberger un étranger se présente en mairie.",
        "Comment accueillir un proche ?",
        "Nous mettons une voiture à la disposition de nos clients.",
        "Je loge chez ma tante.",
        "Elle est salariée de notre maison depuis dix ans.",
        "J'ai quitté ma maison.",
        "Je suis hébergée chez une amie de ma mère.",
    ],
)
def test_what_looks_alike_is_no_hosts_word(said: str) -> None:
    assert not list(stays(Flow.of_text(said).bare))


def test_what_is_denied_is_told_and_is_no_statement() -> None:
    bare = Flow.of_text("Mme Rosa LIMA n'habite plus chez moi.").bare
    assert not list(stays(bare))
    assert any_denied(bare)


def test_a_title_ends_no_sentence() -> None:
    bare = Flow.of_text("Je loge M. Karl OTT. Il paie 3 fév. 20 euros. Merci").bare
    assert [bare[start:end].strip() for start, end in sentences(bare)] == [
        "JE LOGE M. KARL OTT.",
        "IL PAIE 3 FEV. 20 EUROS.",
        "MERCI",
    ]


def test_who_signs_below_a_guest_told_first_is_the_host(tables: References) -> None:
    text = """
        Inès ROJAS et Mateo ROJAS, chiliens, sont accueillis par mes soins dans ma ferme, au lieu-dit La Faye,
        63220 Arlanc, depuis le 3 mars 2021.
        Le 4 juin 2021
        Noël BRAVARD
        né le 1er janvier 1955 à Ambert
        """
    fields = certificate(page(written(text)), tables).fields
    assert fields["guests"] == "ROJAS, INÈS|ROJAS, MATEO"
    assert (fields["host_surname"], fields["host_given_names"]) == ("BRAVARD", "NOEL")


def test_a_pronoun_stands_for_who_was_told_of_before(tables: References) -> None:
    text = """
        Sana Modelo from Lahore is my best friend. She sleeps in the spare room of my flat, 3 rue du Lac, 63200 Riom.
        Emma Exemple
        3 June 2021
        """
    assert certificate(page(written(text)), tables).fields["guests"] == "SANA MODELO"


def test_who_declares_in_the_third_person_is_the_host(tables: References) -> None:
    text = """
        M. Luc BAYLE, demeurant 3 rue du Lac, 63200 Riom, s'engage à héberger M. Kofi OSEI, ghanéen, jusqu'à son
        retour.
        """
    fields = certificate(page(written(text)), tables).fields
    assert (fields["host_surname"], fields["guests"]) == ("BAYLE", "OSEI, KOFI")


def test_a_month_may_be_a_given_name(tables: References) -> None:
    text = "Je soussigné Luc BAYLE, 3 rue du Lac, 63200 Riom, héberge Mme PHAN Thi Mai, depuis le 3 mai 2021."
    assert certificate(page(text), tables).fields["guests"] == "PHAN, THI MAI"


def test_a_name_ends_with_its_sentence(tables: References) -> None:
    text = "Je soussigné Luc BAYLE, 3 rue du Lac, 63200 Riom, héberge Mme Lan PHAM. Pièce jointe : facture."
    assert certificate(page(text), tables).fields["guests"] == "PHAM, LAN"


def test_a_guests_kin_come_with_them(tables: References) -> None:
    text = """
        Nous sommes Guy et Anne PRAT, 5 rue Neuve, 63200 Riom. Nous logeons notre bru Soa RAVEL (née le 2 mai 1990)
        ainsi que sa sœur Vola RAVEL.
        Riom, le 2 juin 2021
        """
    fields = certificate(page(written(text)), tables).fields
    assert fields["guests"] == "RAVEL, SOA|RAVEL, VOLA"
    assert fields["hosts"] == "PRAT, GUY|PRAT, ANNE"


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("Ugo BASTIDE, locataire de ce logement", "BASTIDE, UGO"),
        ("Ugo BASTIDE, le 3 juin 2021", "BASTIDE, UGO"),
        ("Ugo BASTIDE, Riom, 3 June 2021", "BASTIDE, UGO"),
    ],
)
def test_who_signs_with_a_quality_or_a_day(tables: References, line: str, host: str) -> None:
    text = f"Mon amie Lan PHAM dort chez moi, 3 rue du Lac, 63200 Riom, depuis mars dernier.\n{line}"
    fields = certificate(page(text), tables).fields
    assert ", ".join((fields["host_surname"], fields["host_given_names"])) == host


@pytest.mark.parametrize(
    "text",
    [
        """
        À louer, Royat 63130, grand studio dans une maison calme. Nous logeons aussi les curistes à la semaine.
        Propriétaire sur place, Mme Vigier. Visites le samedi.
        """,
        """
        Recevoir un étranger chez soi : ce qu'il faut savoir
        L'attestation d'accueil se retire à la mairie du domicile. L'hébergeant présente sa pièce d'identité et
        un justificatif récent. Tarif : 30 euros.
        """,
        """
        Je soussignée Mme Awa MODELO certifie n'avoir pas pu rentrer chez moi à Dakar. Je loge à l'hôtel puis chez des
        amis, 63000 Clermont-Ferrand.
        """,
        """
        Je soussigné Paul EXEMPLE certifie employer à mon domicile Mme Lucie MODELO, garde d'enfants, depuis le
        3 mars 2018, 8 rue du Port, 63000 Clermont-Ferrand.
        """,
        """
        Je soussigné Paul EXEMPLE, gérant, certifie que M. Ali MODELO est salarié de notre maison depuis le 1er mars
        2019, 6 rue du Port, 63000 Clermont-Ferrand.
        """,
        """
        Cher Bruno, merci de m'avoir logée tout ce printemps à Thiers. Ta maison me manque déjà et j'espère te
        recevoir chez moi à Dakar. Ton amie Khady
        """,
    ],
)
def test_an_advert_a_leaflet_and_others_are_no_certificates(tables: References, text: str) -> None:
    assert all(paper.kind is not Kind.ACCOMMODATION for paper in understand(page(written(text)), tables))

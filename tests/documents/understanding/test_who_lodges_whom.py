"""Who hosts and who is hosted, by the part that they play: also where the guest is named first, in six languages.

A wrong host or guest that is taken for sure is the worst; what a text does not tell is a doubt.
"""

from dataclasses import replace

import pytest

from documents.page import Source
from documents.paper import Paper
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

#: name of the case → the text, the host as read, the guests as read
CASES = {
    "the guest is the subject": (
        """
        Je tiens à informer vos services de ce qui suit.
        Monsieur OKAFOR Chidi, né le 2 mai 1987 à Enugu, habite sous mon toit, 4 rue Neuve, 63500 Issoire,
        depuis le 9 janvier 2021. Son départ était prévu en avril.
        J'atteste que tout ceci est vrai.
        Odette BRUN
        née le 30 mars 1949 à Ambert
        """,
        "BRUN, ODETTE", "OKAFOR, CHIDI",
    ),
    "the host's particulars behind a label, in the midst": (
        """
        Certificat d'hébergement
        Par la présente, je confirme accueillir sous mon toit
        Madame Chidi OKAFOR (née le 2 mai 1987), depuis son
        arrivée en France le 9 janvier 2021.
        Mes coordonnées :
        Odette BRUN
        née le 30 mars 1949
        4 rue Neuve
        63500 Issoire
        Je prends en charge son logement
        pendant toute la durée de son séjour.
        À Issoire, le 30 mai 2021
        """,
        "BRUN, ODETTE", "OKAFOR, CHIDI",
    ),
    "a long name that fills a line and the next, before its birth": (
        """
        Je soussigné Rémi TOURNADE, né le 7 juillet 1961,
        demeurant 2 rue du Pavé, 63160 Billom, héberge
        Madame HARINIAINA TSIORY FITIAVANA
        RAKOTOARIMANANA ANDRIAMAMPIANINA
        (née le 19 juin 1986), depuis le 5 mars 2021.
        """,
        "TOURNADE, REMI", "HARINIAINA TSIORY FITIAVANA RAKOTOARIMANANA ANDRIAMAMPIANINA",
    ),
    "the guest is the subject, in English": (
        """
        To whom it may concern
        Mrs Leila HAKIMI, born 4 March 1966, has been living in our house at 8 rue Blatin, 63000 Clermont-Ferrand
        since 3 February 2021. She cannot fly home. I hereby confirm the above.
        Peter HOLM
        born 7 July 1961
        """,
        "HOLM, PETER", "HAKIMI, LEILA",
    ),
    "hospitality is given": (
        """
        Je soussigné Rémi TOURNADE, demeurant 2 rue du Pavé, 63160 Billom, déclare offrir gracieusement
        l'hospitalité à Mme Ewa NOWICKA depuis le 5 mars 2021.
        """,
        "TOURNADE, REMI", "NOWICKA, EWA",
    ),
    "an old word for the home": (
        """
        Ghislaine de MONTVERT
        Le Bourg
        63690 Tauves
        Je certifie que Monsieur Ravi MENON demeure en ma vieille maison depuis le 3 mars 2021.
        """,
        "DE MONTVERT, GHISLAINE", "MENON, RAVI",
    ),
    "a Spanish writer of herself": (
        """
        La que suscribe, Marta LOZANO, domiciliada en 31 rue des Gras, 63000 Clermont-Ferrand, hace constar que
        su hermana Elvira LOZANO reside en su domicilio desde el 3 de marzo de 2021.
        """,
        "LOZANO, MARTA", "LOZANO, ELVIRA",
    ),
    "an Italian writer of himself": (
        """
        Il sottoscritto Piero GALLI, residente in 5 place du Marché, 63500 Issoire, dichiara che i coniugi suoi
        ospiti, il signor Besim KRASNIQI, nato il 3/4/1970, vivono con lui dal 10 marzo 2021.
        """,
        "GALLI, PIERO", "KRASNIQI, BESIM",
    ),
    "a German form": (
        """
        Beherbergungserklärung
        Gastgeberin: VOGT, Ulrike
        Anschrift: 14 impasse du Moulin, 63300 Thiers
        Gast: SARKISSIAN, Levon
        Geburtsdatum: 12.08.1990
        Ich versichere die Richtigkeit.
        Unterschrift: U. Vogt
        """,
        "VOGT, ULRIKE", "SARKISSIAN, LEVON",
    ),
    "a Portuguese form": (
        """
        DECLARAÇÃO DE ACOLHIMENTO
        Declarante: Aurora PIRES
        Morada: 9 rue du Lavoir, 63190 Lezoux
        Pessoa acolhida: MATSINHE, Celso Abel
        Data de nascimento: 12/02/1991
        Assinatura: A. Pires
        """,
        "PIRES, AURORA", "MATSINHE, CELSO ABEL",
    ),
    "parents, their names over the end of a line": (
        """
        Declaro que os meus pais, Américo Fontes e Lucinda
        Fontes, vivem em minha casa, 9 rue du Lavoir, 63190 Lezoux, desde 01/03/2021.
        Lezoux, 31 de maio de 2021
        Vera Fontes
        """,
        "VERA FONTES", "AMÉRICO FONTES|LUCINDA FONTES",
    ),
    "twins have one birth": (
        """
        Je soussignée Mme PASQUET Denise, demeurant 15 avenue du 11 Novembre, 63600 Ambert, certifie loger
        mesdemoiselles KEITA Awa et KEITA Adama, nées le 4 mai 2002 à Kayes, depuis le 3 mars 2021.
        """,
        "PASQUET, DENISE", "KEITA, AWA|KEITA, ADAMA",
    ),
    "a name of two families is one person": (
        """
        Eu, Rosa TEIXEIRA, residente na 9 rue du Lavoir, 63190 Lezoux, declaro que o meu primo
        Rui Costa e Silva mora comigo desde 01/03/2021.
        """,
        "TEIXEIRA, ROSA", "RUI COSTA E SILVA",
    ),
    "a son-in-law": (
        """
        My name is Ann PRICE and I live at 8 rue Blatin, 63000 Clermont-Ferrand. I am hosting my step-son, Tigran
        Avagyan, born 03/04/1988, since 3 February 2021. I confirm that this is true.
        """,
        "PRICE, ANN", "TIGRAN AVAGYAN",
    ),
    "behind the verb, in German": (
        """
        Hermine Kolb
        14 impasse du Moulin
        63300 Thiers
        Hiermit erkläre ich, Hermine Kolb, geboren am 3.5.1950, dass Herr Davit Gelashvili, geboren am 4.6.1980,
        seit dem 3. März 2021 bei mir wohnt.
        """,
        "KOLB, HERMINE", "DAVIT GELASHVILI",
    ),
    "an initial under the paper, the name in it": (
        """
        J'atteste que M. Ivo PETKOV, né le 3 mai 1979, vit chez nous, Corinne BESSON et ses enfants, au
        2 rue du Pavé, 63160 Billom, depuis le 2 mars 2021.
        C. Besson
        """,
        "BESSON, CORINNE", "PETKOV, IVO",
    ),
}  # fmt: skip


def certificate(text: str, tables: References, source: Source = Source.TEXT_LAYER) -> Paper:
    (paper,) = understand(page("\n".join(line.strip() for line in text.strip().split("\n")), source=source), tables)
    assert paper.kind is Kind.ACCOMMODATION
    return paper


def host_of(paper: Paper) -> str:
    return ", ".join(paper.fields[field] for field in ("host_surname", "host_given_names") if field in paper.fields)


@pytest.mark.parametrize("case", CASES)
def test_host_and_guests_by_their_part(case: str, tables: References) -> None:
    text, host, guests = CASES[case]
    paper = certificate(text, tables)
    assert (host_of(paper), paper.fields.get("guests")) == (host, guests)
    assert not paper.doubts


def test_each_twin_has_the_birth(tables: References) -> None:
    paper = certificate(CASES["twins have one birth"][0], tables)
    assert paper.fields["guest_birth_dates"] == "2002-05-04|2002-05-04"


def test_who_signs_is_no_guest_and_nobody_is_guessed(tables: References) -> None:
    """The name with a birth at the end may be the guest's or the host's: the text does not tell."""
    paper = certificate(
        """
        ATTESTATION D'HÉBERGEMENT
        J'héberge gratuitement à mon domicile, 2 rue du Pavé, 63160 Billom, une amie depuis le 3 mars 2021.
        Paul GRANET
        né le 4 mai 1960 à Riom
        """,
        tables,
    )
    assert "guests" not in paper.fields
    assert paper.doubts == ("no-guest",)


@pytest.mark.parametrize(
    "text",
    [
        """
        Comment rédiger une attestation d'hébergement ? Vous recevez un proche chez vous : indiquez votre nom,
        votre adresse et la date de son arrivée, puis signez. Gardez une copie pour vos papiers.
        """,
        """
        Good morning, do I need a certificate of accommodation for my aunt before she applies for her visa,
        and who can help her to find a room near the hospital in July? Thank you for your time.
        """,
    ],
)
def test_a_paper_that_is_only_spoken_of_is_none(text: str, tables: References) -> None:
    assert all(paper.kind is not Kind.ACCOMMODATION for paper in understand(page(text), tables))


def test_a_denial_stays_one(tables: References) -> None:
    paper = certificate(
        """
        Vous avez reçu une attestation d'hébergement à mon nom. Je n'héberge pas M. Luka MARIC et il n'a jamais
        vécu chez moi, 2 rue du Pavé, 63160 Billom. Que dois-je faire pour vous le prouver ?
        """,
        tables,
    )
    assert "denied" in paper.doubts


@pytest.mark.parametrize(("sure", "host"), [(0.64, "MODELO"), (0.98, "CREC PS")])
def test_what_a_reader_made_of_a_signature_below_a_name_is_no_host(tables: References, sure: float, host: str) -> None:
    said = "This is to say that Mrs Ana EXEMPLE (born 23/12/2001) lives at our house, 41 rue Pasteur, 63000"
    written = page(f"{said}\nClermont-Ferrand, since 16/03/2026.\nVasile MODELO\nCREC PS.", source=Source.OCR)
    *lines, last = written.lines
    (paper,) = understand(replace(written, lines=(*lines, replace(last, confidence=sure))), tables)
    assert paper.fields["host_surname"] == host


@pytest.mark.parametrize(
    "births",
    [
        "nés le 12/03/1960 et 05/07/1964",
        "nés le 12/03/1960 et le 05/07/1964",
        "nés respectivement le 12/03/1960 à Modeville et le 05/07/1964 à Autreville",
        "(nés le 12 mars 1960 et le 5 juillet 1964)",
    ],
)
def test_each_of_several_has_the_day_that_stands_in_their_place(births: str, tables: References) -> None:
    paper = certificate(
        "Attestation d'hébergement\nJe soussignée Claire EXEMPLE, demeurant 4 rue des Tilleuls, 63200 Riom,\n"
        f"atteste héberger à mon domicile M. Ada MODELO et Mme Bina MODELO, {births}, depuis le 02/04/2026.\n"
        "Fait à Riom, le 01/06/2026",
        tables,
    )
    assert paper.fields["guest_birth_dates"] == "1960-03-12|1964-07-05"


def test_other_days_than_people_are_nobodys_in_their_order(tables: References) -> None:
    paper = certificate(
        "Attestation d'hébergement\nJe soussignée Claire EXEMPLE, demeurant 4 rue des Tilleuls, 63200 Riom,\n"
        "atteste héberger à mon domicile Mme Ada MODELO et Mme Bina MODELO, nées le 12/03/1960, depuis le 02/04/2026.\n"
        "Fait à Riom, le 01/06/2026",
        tables,
    )
    assert paper.fields["guest_birth_dates"] == "1960-03-12|1960-03-12"

"""Certificates of accommodation: who hosts whom, where, since when; what was lost is a doubt."""

from dataclasses import replace

import pytest

from documents.page import Box, Page, Source, TextLine
from documents.paper import Paper
from documents.references import References
from documents.understanding import understand
from documents.understanding.flow import Flow
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

PROSE = """
ATTESTATION D'HÉBERGEMENT
Je soussignée, Jeanne EXEMPLE, née le 03/05/1961 à Riom, demeurant 12 bis rue des
Tilleuls, 63110 Beaumont, certifie sur l'honneur héberger à titre gratuit à mon domicile :
Mme Anna Maria ERIKSSON, née le 12/08/1974 à Zenith,
depuis le 01/03/2020.
Article 441-7 du code pénal.
Fait à Beaumont, le 02/06/2020
Signature
"""
FORM = """
ATTESTATION D'HÉBERGEMENT
L'HÉBERGEANT
Nom :                EXEMPLE
Prénom(s) :          Jeanne
Date de naissance :  03/05/1961
Adresse :            12 bis rue des Tilleuls
Code postal et commune :    63110 Beaumont
déclare sur l'honneur héberger à son domicile :
L'HÉBERGÉ(E)
Nom :                ERIKSSON
Prénom(s) :          Anna Maria
Date de naissance :  12/08/1974
Depuis le :          01/03/2020
Fait à :             Beaumont, le 02/06/2020
Signature de l'hébergeant :
"""
ENGLISH = """
CERTIFICATE OF ACCOMMODATION
I, the undersigned, Jeanne EXEMPLE, born on 03/05/1961 in Riom, residing at
12 bis rue des Tilleuls, 63110 Beaumont, France, hereby certify that I am housing at my home:
Mrs Anna Maria ERIKSSON, born on 12/08/1974
since 01/03/2020, until it is possible to travel home.
Done at Beaumont, on 02/06/2020
"""
LETTER = """
Beaumont, le 02/06/2020
Attestation d'hébergement
Je soussignée Jeanne EXEMPLE, née le 03/05/1961, atteste héberger chez moi,
12 bis rue des Tilleuls à Beaumont (63110), ma belle-mère Anna Maria ERIKSSON,
née le 12/08/1974, depuis le 01/03/2020 et jusqu'à son retour dans son pays.
"""
WANTED = {
    "host_surname": "EXEMPLE",
    "host_given_names": "JEANNE",
    "host_birth_date": "1961-05-03",
    "guests": "ERIKSSON, ANNA MARIA",
    "guest_birth_dates": "1974-08-12",
    "address": "12 bis rue des Tilleuls",
    "commune": "Beaumont",
    "postcode": "63110",
    "insee": "63032",
    "department": "63",
    "since": "2020-03-01",
    "date": "2020-06-02",
}


def certificate(found: Page, tables: References) -> Paper:
    (paper,) = understand(found, tables)
    assert paper.kind is Kind.ACCOMMODATION
    return paper


@pytest.mark.parametrize("text", [PROSE, FORM, ENGLISH, LETTER], ids=["prose", "form", "english", "letter"])
def test_four_ways_of_writing_one(tables: References, text: str) -> None:
    paper = certificate(page(text), tables)
    assert paper.fields == WANTED
    assert paper.doubts == ()
    assert {"guests", "host_surname", "postcode", "date"} <= paper.boxes.keys()


def test_without_accents_and_with_a_readers_slips(tables: References) -> None:
    noisy = PROSE.replace("é", "e").replace("'", "’").replace("soussignee", "coussignee").replace("63110", "63l1O")
    paper = certificate(page(noisy.replace("Beaumont, certifie", "Beaurnont, certifie")), tables)
    wanted = dict(WANTED)
    assert paper.fields == wanted
    assert paper.doubts == ()


def test_a_hotels_certificate_whose_booking_has_a_number(tables: References) -> None:
    """The name goes on behind the line's end; five figures that a label makes a number are no postcode."""
    text = """
Hôtel de la Plaine
32 B avenue des Tilleuls - 63200 Riom
ATTESTATION DE SÉJOUR
La direction de l'établissement Hôtel de la Plaine atteste que M. Konan Serge
MODELO occupe une chambre dans notre hôtel depuis le 22 mars 2026, réservation n°
63110.
Fait à Riom, le 29 mai 2026
"""
    paper = certificate(page(text), tables)
    assert paper.doubts == ("hotel",)
    told = {name: paper.fields[name] for name in ("guests", "address", "postcode", "commune")}
    assert told == {
        "guests": "MODELO, KONAN SERGE",
        "address": "32 B avenue des Tilleuls",
        "postcode": "63200",
        "commune": "Riom",
    }


def test_a_lost_guest_is_a_doubt_and_the_certificate_stays(tables: References) -> None:
    lost = "\n".join(line for line in PROSE.splitlines() if "ERIKSSON" not in line)
    paper = certificate(page(lost), tables)
    assert paper.doubts == ("no-guest",)
    assert "guests" not in paper.fields
    assert paper.fields["host_surname"] == "EXEMPLE"


def test_one_certificate_for_a_family(tables: References) -> None:
    family = PROSE.replace(
        "Mme Anna Maria ERIKSSON, née le 12/08/1974 à Zenith,",
        "Mme Anna Maria ERIKSSON, née le 12/08/1974 à Zenith,\n"
        "et M. Lars ERIKSSON, né le 01/02/1970,\nSven ERIKSSON, né le 04/07/2012,",
    )
    paper = certificate(page(family), tables)
    assert paper.fields["guests"].startswith("ERIKSSON, ANNA MARIA|ERIKSSON, LARS")
    assert paper.fields["guest_birth_dates"].startswith("1974-08-12|1970-02-01")


@pytest.mark.parametrize("surname", ["N'GUESSAN", "O'BRIEN", "D'ALMEIDA", "EL HADDAD", "LE"])
def test_names_that_look_like_words(tables: References, surname: str) -> None:
    paper = certificate(page(PROSE.replace("ERIKSSON", surname)), tables)
    assert paper.fields["guests"] == f"{surname}, ANNA MARIA"


def test_ink_counts_as_a_signature(tables: References) -> None:
    assert "signed" not in certificate(page(PROSE), tables).fields
    inked = replace(page(PROSE, pictures=True), loose_ink=True)
    assert certificate(inked, tables).fields["signed"] == "yes"
    assert "signed" not in certificate(replace(inked, loose_ink=False), tables).fields
    assert "signed" not in certificate(page(PROSE + "\nSignature :\nJeanne EXEMPLE"), tables).fields
    assert certificate(page(PROSE + "\n(document non signé)"), tables).fields["signed"] == "no"


def test_the_guest_stays_in_another_home_of_the_host(tables: References) -> None:
    text = """
ATTESTATION D'HÉBERGEMENT
Je soussigné Paul EXEMPLE, né le 03/05/1961, demeurant 3 rue de la Paix, 75002 Paris,
atteste héberger Mme Anna ERIKSSON, née le 12/08/1974, dans mon appartement situé
8 avenue de Royat, 63400 Chamalières, depuis le 01/03/2020. Fait à Paris, le 02/06/2020
"""
    paper = certificate(page(text), tables)
    assert (paper.fields["commune"], paper.fields["department"]) == ("Chamalières", "63")
    assert paper.fields["address"] == "8 avenue de Royat"


def test_an_address_elsewhere_is_told_by_commune_and_postcode(tables: References) -> None:
    paper = certificate(page(PROSE.replace("63110 Beaumont", "43100 Beaumont")), tables)
    assert (paper.fields["department"], paper.fields["insee"], paper.doubts) == ("43", "43022", ())


@pytest.mark.parametrize(
    ("written", "doubt"),
    [
        ("63033 Clermont-Ferrand Cedex 1", "place-cedex"),
        ("63110 Trifouillis", "place-unknown"),
        ("63000 Beaumont", "place-disagrees"),
    ],
)
def test_what_the_tables_do_not_settle_is_a_doubt(tables: References, written: str, doubt: str) -> None:
    paper = certificate(page(PROSE.replace("63110 Beaumont", written)), tables)
    assert paper.doubts == (doubt,)
    assert "department" not in paper.fields


def test_the_prefectures_own_address_is_not_the_guests(tables: References) -> None:
    text = "Préfecture du Puy-de-Dôme\n1 rue d'Assas\n63033 Clermont-Ferrand Cedex 1\n" + PROSE
    assert certificate(page(text), tables).fields["commune"] == "Beaumont"


def test_a_hotels_certificate_has_no_host(tables: References) -> None:
    text = """
HÔTEL DES PUYS
5 place de Jaude - 63000 Clermont-Ferrand
ATTESTATION DE SÉJOUR
La direction de l'hôtel des Puys atteste que Mme Anna ERIKSSON, née le 12/08/1974,
séjourne dans notre établissement, 5 place de Jaude, 63000 Clermont-Ferrand,
depuis le 01/03/2020, chambre 12.
Fait à Clermont-Ferrand, le 02/06/2020
"""
    paper = certificate(page(text), tables)
    assert paper.doubts == ("hotel",)
    assert paper.fields["guests"] == "ERIKSSON, ANNA"
    assert "host_surname" not in paper.fields


@pytest.mark.parametrize(
    "text",
    [
        "FACTURE D'ÉLECTRICITÉ\nMme Jeanne EXEMPLE\n12 rue des Tilleuls, 63110 Beaumont\nMontant : 45,00 euros",
        "Bonjour,\nma belle-mère est hébergée chez nous.\nCordialement",
        "Quittance de loyer\nMois de mai 2020\nJeanne EXEMPLE, 12 rue des Tilleuls, 63110 Beaumont",
    ],
)
def test_what_is_no_certificate(tables: References, text: str) -> None:
    assert all(paper.kind is not Kind.ACCOMMODATION for paper in understand(page(text), tables))


def test_two_guests_of_one_and_the_same_name_have_each_their_birth(tables: References) -> None:
    text = """
Je soussigné Babacar EXEMPLE certifie loger à titre gracieux à mon domicile, 12 rue des Tilleuls, 63110 Beaumont :
Madame OO, née le seize avril mil neuf cent soixante-quatre et Monsieur OO, né le
quatorze août mil neuf cent soixante et un
"""
    fields = certificate(page(text), tables).fields
    assert (fields["guests"], fields["guest_birth_dates"]) == ("OO|OO", "1964-04-16|1961-08-14")
    again = text.replace("Monsieur OO, né le", "").replace(
        "quatorze août mil neuf cent soixante et un", "Madame OO reste"
    )
    assert certificate(page(again), tables).fields["guests"] == "OO"


@pytest.mark.parametrize(
    ("read", "guest"),
    [("Mr ibrahim\nÇelikbaş", "IBRAHIM ÇELIKBAŞ"), ("M. lon Lungu", "ION LUNGU"), ("M. Leonid Lungu", "LEONID LUNGU")],
)
def test_a_capital_i_that_was_read_small_begins_a_name(tables: References, read: str, guest: str) -> None:
    text = f"""
I, the undersigned Jeanne EXEMPLE, residing at 12 rue des Tilleuls, 63110 Beaumont, hereby certify that {read}, born on
1 October 1958, has been staying at my home since 1 March 2020.
"""
    assert certificate(page(text, source=Source.OCR), tables).fields["guests"] == guest


def test_a_photograph_at_a_slant_is_read_like_a_straight_one(tables: References) -> None:
    straight = page(FORM, source=Source.OCR)
    for slope in (-0.09, -0.04, 0.05, 0.1):
        lines = []
        for line in straight.lines:
            middle, width = (line.box.left + line.box.right) / 2, line.box.right - line.box.left
            down, across, taller = middle * slope, -line.box.top * slope, width * abs(slope) / 2
            box = Box(
                round(line.box.left + across + 200),
                round(line.box.top + down - taller),
                round(line.box.right + across + 200),
                round(line.box.bottom + down + taller),
            )
            lines.append(type(line)(text=line.text, box=box, confidence=0.97))
        slanted = Page(width=1600, height=2000, source=Source.OCR, lines=tuple(lines))
        paper = certificate(slanted, tables)
        assert paper.fields == WANTED, slope
        there = next(line.box for line in lines if line.text == "ERIKSSON")
        assert abs(paper.boxes["guests"].top - there.top) < 40, "evidence stands where the photograph has it"


def test_the_fine_for_a_false_certificate_is_no_postcode(tables: References) -> None:
    text = FORM.replace("63110 Beaumont", "").replace("Fait à", "puni de 15 000 euros d'amende\nFait à")
    (paper,) = understand(page(text), tables)
    assert "15000" not in paper.fields.values()


def test_whole_lines_at_a_slant_keep_their_order(tables: References) -> None:
    """A text of whole lines has no columns to level it by: how the boxes lean says the slope."""
    text = ENGLISH.strip().splitlines()
    lines, slope = [], 0.13
    for row, words in enumerate(text):
        width = 9 * len(words)
        top = 100 + 30 * row
        lines.append(TextLine(text=words, box=Box(100, round(top - slope * width), 100 + width, top + 24)))
    found = understand(Page(source=Source.OCR, width=900, height=700, lines=tuple(lines)), tables)
    straight = understand(page(ENGLISH, source=Source.OCR), tables)
    assert found[0].fields == straight[0].fields


def test_a_lone_bracket_beside_capitals_is_a_letter(tables: References) -> None:
    text = PROSE.replace("Jeanne EXEMPLE", "Jeanne HAD] AISSA")
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert paper.fields["host_surname"] == "HADJ AISSA"


def test_an_s_in_a_postcode_is_the_digit_that_the_communes_name_asks_for(tables: References) -> None:
    for read in ("63S00 Cournon-d'Auvergne", "63s00 Cournon-d'Auvergne"):
        (paper,) = understand(page(PROSE.replace("63110 Beaumont", read), source=Source.OCR), tables)
        assert (paper.fields["postcode"], paper.fields["commune"]) == ("63800", "Cournon-d'Auvergne")


def test_a_photograph_without_a_stroke_below_its_day_bears_no_signature(tables: References) -> None:
    written = """
Attestation d'hébergement
Je soussigné Jean EXEMPLE, né le 01/02/1980, demeurant 3 rue Haute 63200 Riom, certifie héberger
Mme Ana MODELE née le 02/03/1990 depuis le 04/03/2026.
Riom le 28.05.2026
"""
    photograph = replace(page(written, source=Source.OCR, pictures=True), loose_ink=False)
    assert "signed" not in certificate(photograph, tables).fields
    assert certificate(replace(photograph, loose_ink=True), tables).fields["signed"] == "yes"
    named = replace(page(written + "Signature\nJ Ex\n", source=Source.OCR, pictures=True), loose_ink=False)
    assert "signed" not in certificate(named, tables).fields
    unsure = tuple(replace(line, confidence=0.6) if line.text == "J Ex" else line for line in named.lines)
    assert certificate(replace(named, lines=unsure), tables).fields["signed"] == "yes"
    unfilled = replace(page(written + "Signature\n", source=Source.OCR, pictures=True), loose_ink=False)
    assert "signed" not in certificate(unfilled, tables).fields
    assert certificate(replace(unfilled, loose_ink=True), tables).fields["signed"] == "yes"


@pytest.mark.parametrize(
    "said",
    [
        "con domicilio en 5 rue Haute, 63200 Riom (Francia), certifica que aloja en su casa a",
        "demeurant 5 rue Haute, 63200 Riom, certifie qu'elle héberge chez elle",
        "of 5 rue Haute, 63200 Riom, confirms that she is hosting",
    ],
)
def test_who_certifies_that_they_host_is_the_host(tables: References, said: str) -> None:
    text = f"Certificat d'hébergement\nMarie-Luce EXEMPLE, {said} Ana MODELE, née le 02/03/1990.\nRiom, 05/06/2026\n"
    found = certificate(page(text), tables).fields
    assert (found.get("host_surname"), found.get("host_given_names")) == ("EXEMPLE", "MARIE LUCE")
    assert found.get("guests") == "MODELE, ANA"


def test_who_certifies_that_another_hosts_is_not_the_host(tables: References) -> None:
    text = (
        "Certificat d'hébergement\nMarie-Luce EXEMPLE, demeurant 5 rue Haute, 63200 Riom, certifie que Paul TIERS "
        "héberge Ana MODELE, née le 02/03/1990.\n"
    )
    papers = [paper for paper in understand(page(text), tables) if paper.kind is Kind.ACCOMMODATION]
    assert all(paper.fields.get("host_surname") != "EXEMPLE" for paper in papers)


def test_a_name_that_ends_the_text_is_read_to_its_end(tables: References) -> None:
    understand(
        page("Attestation d'hébergement\nL'hébergeant\nMonsieur ismail Hakki KAYA\n63800 Cournon d'Auvergne l"), tables
    )
    assert Flow.of_text("Luc").source(1, 9) == "uc"

"""Words of a host's statement that ran into each other in a hand come out apart; what is one word stays one."""

import pytest

from documents.page import Box, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.home_glue import parted
from tests.documents.understanding.written import page


def said(text: str) -> str:
    (line,) = parted([TextLine(text=text, box=Box(0, 0, 100, 20))])
    return line.text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Monsieur Joaquim LOURENÇço, certifie", "Monsieur Joaquim LOURENÇO, certifie"),
        ("domiciles7ter rueNeuve-6312oCOuRPIÈRE", "domicile 57ter rue Neuve - 6312o COURPIÈRE"),
        ("mes domiciles sont", "mes domiciles sont"),
        ("je certife que M. Ana, certfie héberger", "je certifie que M. Ana, certifie héberger"),
        ("inconnu.(pas de. vol).", "inconnu (pas de vol)."),
        ("Nom de familleWEIβ", "Nom de famille : WEISS"),
        ("domicile82chemindesVignes-632zoARLANC", "domicile 82 chemin des Vignes - 63220 ARLANC"),
        ("Nom et prénom:KUZM∏NA Tatiana", "Nom et prénom:KUZMINA Tatiana"),
        ("elle ne peut pasrepartir, en passant", "elle ne peut pas repartir, en passant"),
        ("loqer qratuitement, héberqe, coq à cinq, que", "loger gratuitement, héberge, coq à cinq, que"),
        ("l'enfant sekou TOuRE, né", "l'enfant Sekou TOURE, né"),
        ("l'enfant malade DE", "l'enfant malade DE"),
        ("Bonjour,jem'appelleBouDoNJoëlle, née", "Bonjour,je m'appelle BOUDON Joëlle, née"),
        ("J'attestequej'hébergeMmeOKoNKWoNgozi", "J'atteste que j'héberge Mme OKONKWO Ngozi"),
        ("j'héberge M.MODELOSuresh, né", "j'héberge M. MODELO Suresh, né"),
        ("M. / Mme (nom, prénom) Ana MODELL/ EXEMPLE", "M. / Mme (nom, prénom) Ana MODELLI EXEMPLE"),
        ("(nom et prénom) Ana M/NIMO", "(nom et prénom) Ana MINIMO"),
        ("A/C MODELO", "A/C MODELO"),
        ("MADAME / MONSIEUR MODELO", "MADAME / MONSIEUR MODELO"),
        ("déclare sur l'honneurloger chez moiMme", "déclare sur l'honneur loger chez moi Mme"),
        ("que Mme Ana MODELO, née le 14.10.1956 vi", "que Mme Ana MODELO, née le 14.10.1956 vit"),
        ("Jesoussigué MODELO Paul, né le 24", "Je soussigné MODELO Paul, né le 24"),
        ("je soussignée Ana MODELO Inée à Roanne", "je soussignée Ana MODELO (née à Roanne"),
        ("63200 Riom, Mme Fatou BinetouMODELOnéele", "63200 Riom, Mme Fatou Binetou MODELO née le"),
        ("Je soussignée Ana MODELO, néele", "Je soussignée Ana MODELO, née le"),
        ("wéle 07/07/1991, mon ami", "né le 07/07/1991, mon ami"),
        ("demeurant106 rue Blatin", "demeurant 106 rue Blatin"),
        ("Gu|nara, née le 11.01.1984", "Gulnara, née le 11.01.1984"),
        ("M. Jean MOD E(. O. né le 13/02/1993", "M. Jean MODEO né le 13/02/1993"),
        ("dansmamaisonau34chemindes", "dans ma maison au 34 chemin des"),
        ("communeChatel-Guyon", "commune Chatel-Guyon"),
        ("Je soussigner olivier CHAPUT né le", "Je soussigner Olivier CHAPUT né le"),
        ("habitant83placeDelille-63160Billom", "habitant 83 place Delille - 63160Billom"),
        ("112, AVENUE VALERY63100 CLERMONT-FERRAND", "112, AVENUE VALERY 63100 CLERMONT-FERRAND"),
        ("M. Jean MODELO, néle031081996", "M. Jean MODELO, né le 031081996"),
        ("the host Marie-Ther èse MODELO", "the host Marie-Therèse MODELO"),
        ("Sara élève MODELO", "Sara élève MODELO"),
        ("MrsAna MODELO, born on", "Mrs Ana MODELO, born on"),
        ("Je soussigné Paul MODELOné le 28101967 à Riom", "Je soussigné Paul MODELO né le 28101967 à Riom"),
        ("que la señoraAna MODELO", "que la señora Ana MODELO"),
        ("Jean Louisné le 14 avril", "Jean Louis né le 14 avril"),
        ("dans ma maisonau 26rue de l'Ange", "dans ma maison au 26 rue de l'Ange"),
        ("née le 17/08/1979loge chez moi", "née le 17/08/1979 loge chez moi"),
        ("Jean DE DIEUMODELOcertifie que", "Jean DE DIEUMODELO certifie que"),
        ("Madame Ada MariaModeloet Monsieur Bo Modelo", "Madame Ada Maria Modelo et Monsieur Bo Modelo"),
        ("née le: 8 janvier 19g6", "née le: 8 janvier 1996"),
        ("né le 27/12/1gg2", "né le 27/12/1992"),
        ("parking 20gr, 19 quai", "parking 20gr, 19 quai"),
        (
            "habitant 138quaidelaDore, 87 lotissement Le Clos duPuy",
            "habitant 138 quai de la Dore, 87 lotissement Le Clos du Puy",
        ),
        ("Néle) le: 9 février 1958", "Né(e) le: 9 février 1958"),
        ("Née) le 9 février 1958 à Riom", "Né(e) le 9 février 1958 à Riom"),
        ("Nom et prénom : Ada V&RNH&S", "Nom et prénom : Ada VERNHES"),
        ("M. & Mme MODELO, R & D", "M. & Mme MODELO, R & D"),
        ("134 rue du8 Mai 1945, 63200 Riom", "134 rue du 8 Mai 1945, 63200 Riom"),
        ("132 alle des Tilleuls", "132 allée des Tilleuls"),
        ("JeSoussigné Loic", "Je Soussigné Loic"),
        ("certifiehébergerà", "certifie héberger à"),
        ("depuisle01.04.2026", "depuis le 01.04.2026"),
        ("Faità Riom", "Fait à Riom"),
        ("Je soussignéeMoRETTI Paola", "Je soussignée MORETTI Paola"),
        ("née le 18janvier 1972etM. MODELO", "née le 18 janvier 1972 et M. MODELO"),
        ("95 avenue du Limousin-6315OLABOURBOULE", "95 avenue du Limousin - 6315O LABOURBOULE"),
        ("6 ruedes Cordeliers", "6 rue des Cordeliers"),
        ("23 quai dela Durolle", "23 quai de la Durolle"),
        ("Lhébergeant", "L'hébergeant"),
        ("Je soussigné olivier MODELO, né", "Je soussigné Olivier MODELO, né"),
        ("Je soussigné(e)(nom, prénom) MODELO. Jean-Luc", "Je soussigné(e)(nom, prénom) MODELO Jean-Luc"),
        ("à mon domicile Mime Ana MODELO", "à mon domicile Mme Ana MODELO"),
        ("chez moi au 12:bis rue Pasteur", "chez moi au 12 bis rue Pasteur"),
        ("depuis 1e19.03.2026", "depuis le 19.03.2026"),
        ("Nom de I'hébergeant", "Nom de l'hébergeant"),
        ("Signature de Ihébergeant", "Signature de l'hébergeant"),
        ("ATTESTATION DHÉBERGEMENT", "ATTESTATION D'HÉBERGEMENT"),
        ("certifieAna MODELO", "certifie Ana MODELO"),
        ("Mme Aigul akhmetova, née le 15/11/1980", "Mme Aigul Akhmetova, née le 15/11/1980"),
        ("Mme Halyna SHEVCHuk, née", "Mme Halyna SHEVCHUK, née"),
        ("habite chez moi, I bis, rue Blatin", "habite chez moi, 1 bis, rue Blatin"),
        ("CommuneChâtel-Guyon", "Commune : Châtel-Guyon"),
        ("depuis leOS/o4/2026", "depuis le OS/o4/2026"),
        ("M. / Mme (nom, prénom) ..Yoe/MODELO LEON", "M. / Mme (nom, prénom) ..Yoel MODELO LEON"),
        ("Océane.DE LA ROCHE", "Océane DE LA ROCHE"),
        ("12routede Thiers", "12 route de Thiers"),
        ("32 bis place delaFontaine", "32 bis place de la Fontaine"),
        ("le, Fabienne MODELO, domiciliée", "Je, Fabienne MODELO, domiciliée"),
        ("34 allée duRocher", "34 allée du Rocher"),
        ("à 1'adresse suivante et 1'enfant MODELOAna", "à l'adresse suivante et l'enfant MODELO Ana"),
        ("l'enfantsomchaiModelo,né le", "l'enfant Somchai Modelo,né le"),
        ("l'enfantSomchaiModelo", "l'enfant Somchai Modelo"),
        ("et l'enfantMODELO Ana", "et l'enfant MODELO Ana"),
        ("47 rue de 1'Oradou", "47 rue de l'Oradou"),
        ("40 rue del'Ange", "40 rue de l'Ange"),
        ("115bis chemin des Vignes", "115 bis chemin des Vignes"),
        ("87 bis rue du 11Novembre", "87 bis rue du 11 Novembre"),
        ("Moi, Brahim El modelo, né le 14.04.1998", "Moi, Brahim El Modelo, né le 14.04.1998"),
        ("69 terrue du Moulin", "69 ter rue du Moulin"),
        ("81 lotissementLes Prés Hauts", "81 lotissement Les Prés Hauts"),
        ("12 Blotissement Les Chaumes", "12 B lotissement Les Chaumes"),
        ("le 25 décembre 1980et l'enfan+ Yerlan", "le 25 décembre 1980 et l'enfant Yerlan"),
        ("déclare loyer chez moi Mme", "déclare loger chez moi Mme"),
        ("M./Mme.Ada MODELO né le_14 081985", "M./Mme Ada MODELO né le 14 08 1985"),
        ("Nom:[", "Nom:"),
        ("Bonjour, je m'appelje MODELO Ada", "Bonjour, je m'appelle MODELO Ada"),
        ("I, the unders.igned Ada MODELO", "I, the undersigned Ada MODELO"),
        ("I, the anders.igned Ada MODELO", "I, the undersigned Ada MODELO"),
        ("Bonjour, je mappelleMODELOMariaAdelaide, née le", "Bonjour, je m'appelle MODELO Maria Adelaide, née le"),
        ("JesoussiguéMODELO Ana, née", "Je soussigné MODELO Ana, née"),
        ("Je, Ada Ben A MOR, domiciliée", "Je, Ada Ben AMOR, domiciliée"),
        ("Madame Ada Sa Conceição Modelo, née", "Madame Ada da Conceição Modelo, née"),
        ("Nm:", "Nom:"),
        ("Prénom():", "Prénom(s):"),
        ("Né()le/à:", "Né(e) le/à:"),
        ("63800 Cournon-d:Auvergne", "63800 Cournon-d'Auvergne"),
    ],
)
def test_what_ran_together_is_parted(read: str, meant: str) -> None:
    assert said(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        *("la journée le 3 mai", "René le 3", "Andrée le 5", "McDonald", "DuBois", "JEAN-MARC", "DOS SANTOS Ana"),
        *(
            "I'm hosting Ana MODELO",
            "Je soussigné certifie MODELO",
            "le loyer chez un notaire",
            "4 rue Neuve",
            "P<UTOERIKSSON<<ANNA<MARIA<<<<",
            "Mme Ana MODELO",
            "C++",
            "passeport AB12345 Riom",
            "Mme Ana MODELO J. P. née le 13/02/1993",
            "Mme Ana MODELO (A.) née le 13/02/1993",
        ),
    ],
)
def test_what_is_one_word_stays(text: str) -> None:
    assert said(text) == text


def test_a_statement_without_blanks_is_understood(tables: References) -> None:
    text = """
Bonjour,jem'appelleBouDoNJoëlle, née le
30/08/1994.
J'attestequej'hébergeMmeOKoNKWoNgozi
Blessing, née le 03/05/1975 dans ma maisonau
53rue de la Gare, 63112 Blanzat
depuis le 31/03/2026, le temps que les avions
reprennent.
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    told = {name: paper.fields[name] for name in ("host_surname", "host_given_names", "guests", "address", "commune")}
    assert told == {
        "host_surname": "BOUDON",
        "host_given_names": "JOELLE",
        "guests": "OKONKWO, NGOZI BLESSING",
        "address": "53 rue de la Gare",
        "commune": "Blanzat",
    }


def test_a_hosts_child_and_a_birth_that_lost_a_stroke(tables: References) -> None:
    text = """
JeSoussigné Loic EXEMPLE, né le
02.09.1997àParis14E,certifiehébergerà
mon domicile 40 bis impasse des Lilas, 63110 Beaumont
MmeMODELO Nadia,née le 22/091985 et l'enfant Hauwa MODELO, née le 06/02/2015
depuisle01.04.2026.
Faità Beaumont le06/06/2026
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert (paper.fields["host_surname"], paper.fields["host_birth_date"]) == ("EXEMPLE", "1997-09-02")
    assert paper.fields["guests"] == "MODELO, NADIA|MODELO, HAUWA"
    assert paper.fields["guest_birth_dates"] == "1985-09-22|2015-02-06"
    unread = text.replace("22/091985 et l'enfant Hauwa MODELO, née le 06/02/2015", "2Z109/I9B5")
    (paper,) = understand(page(unread, source=Source.OCR), tables)
    assert "guest_birth_dates" not in paper.fields, "the day of another line is no birth"


@pytest.mark.parametrize(
    ("read", "born"),
    [
        ("031081996", "1996-08-03"),
        ("16/081978", "1978-08-16"),
        ("20101/|962", "1962-01-20"),
        ("30.1.1.1998", "1998-11-30"),  # a speck in the month
        ("1510121|980", None),  # a figure too many
        ("151011980", None),  # the 15th of January or the 1st of October?
        ("311311980", None),  # no such month
    ],
)
def test_a_birth_whose_strokes_were_taken_for_ones(tables: References, read: str, born: str | None) -> None:
    text = f"""
Je soussigné Loic EXEMPLE, demeurant 53 rue de la Gare, 63112 Blanzat,
certifie héberger à mon domicile M. MODELO Omar, né le
{read} à Ibadan, depuis le 31/03/2026.
"""
    (paper,) = understand(page(text, source=Source.OCR), tables)
    assert (paper.fields["guests"], paper.fields.get("guest_birth_dates")) == ("MODELO, OMAR", born)


def test_a_child_is_a_guest_without_a_title(tables: References) -> None:
    note = """
Je soussignée Danièle EXEMPLE, née le 12/12/1984,
atteste que j'héberge M. Somchai
MODELO, né le 13.10.1998; Mme
Kanya MODELO, née le 11.05.1975;
l'enfant MODELO Prasert, né le
22/03/2012 dans ma maison au 67
lotissement Les Prés Hauts - 63140 CHATEL-GUYON
depuis le 15.04.2026.
"""
    (paper,) = understand(page(note, source=Source.OCR), tables)
    assert paper.fields["guests"] == "MODELO, SOMCHAI|MODELO, KANYA|MODELO, PRASERT"
    assert paper.fields["guest_birth_dates"] == "1998-10-13|1975-05-11|2012-03-22"

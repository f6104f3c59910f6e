"""Certificates of accommodation as people write them: notes, letters, forms, in six languages, with a reader's slips.

Each text stands with what a person reads in it. What can't be read is a doubt, and no value stands in its place.
"""

import pytest

from documents.page import Page
from documents.paper import Paper
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

#: name of the case → the text, host, guests, births of the guests, postcode and commune
CASES = {
    "a note": (
        """
        Thiers, le 4 mai 2021
        Je loge chez moi ma nièce Mariam TOURÉ née le 3-4-1999 à Bouaké depuis le 2 février 2021.
        Mon adresse : 14 impasse du Moulin 63300 Thiers
        Aïssata TOURÉ
        """,
        "TOURE, AISSATA", "TOURÉ, MARIAM", "1999-04-03", "63300 Thiers",
    ),
    "under my roof": (
        """
        Madame Odile CHAPUT
        Le Bourg
        63690 Tauves

        À Monsieur le Préfet,

        Je vous écris pour vous dire que mon gendre, Monsieur Carlos Eduardo FIGUEIRA LOPES, né le 9 mars 1985,
        vit sous mon toit depuis le 12 janvier 2021.
        Je vous prie d'agréer, Monsieur le Préfet, mes respectueuses salutations.
        Odile CHAPUT
        """,
        "CHAPUT, ODILE", "FIGUEIRA LOPES, CARLOS EDUARDO", "1985-03-09", "63690 Tauves",
    ),
    "passive": (
        """
        ATTESTATION
        M. Yusuf ÖZTÜRK, né le 17.11.1990 à Konya, est hébergé gracieusement à mon domicile depuis le 20.02.2021.
        Adresse : 6 allée des Cerisiers, 63170 Aubière
        Fait à Aubière le 28.05.2021
        Fatma DEMIR
        """,
        "DEMIR, FATMA", "ÖZTÜRK, YUSUF", "1990-11-17", "63170 Aubière",
    ),
    "a couple hosts": (
        """
        Attestation d'hébergement
        Nous soussignés, Paul et Simone BARRIÈRE, demeurant 2 rue du Pavé, 63160 Billom, attestons héberger
        Monsieur Minh Tuan NGUYEN, né le 05/05/1978, depuis le 01/02/2021.
        Fait à Billom, le 30/05/2021
        """,
        "BARRIERE, PAUL", "NGUYEN, MINH TUAN", "1978-05-05", "63160 Billom",
    ),
    "capitals, no accents, births in words": (
        """
        JE SOUSSIGNE MONSIEUR ROBERT DELMAS NE LE VINGT-DEUX JUIN MIL NEUF CENT CINQUANTE-HUIT A AMBERT DEMEURANT
        15 AVENUE DU 11 NOVEMBRE 63600 AMBERT CERTIFIE HEBERGER A MON DOMICILE MADAME LILIA BOUZID NEE LE DOUZE AOUT
        MIL NEUF CENT SOIXANTE-QUATORZE A SFAX DEPUIS LE 14 MARS 2021
        FAIT A AMBERT LE 2 JUIN 2021
        """,
        "DELMAS, ROBERT", "LILIA BOUZID", "1974-08-12", "63600 Ambert",
    ),
    "English letter": (
        """
        Rose Wanjala
        8 rue Blatin
        63000 Clermont-Ferrand

        3 June 2021

        To whom it may concern,
        I am writing to let you know that my cousin, Grace Akinyi OTIENO, born on 21 September 1994, has been staying
        with me since 11 February 2021. She pays no rent.
        Kind regards,
        Rose Wanjala
        """,
        "WANJALA, ROSE", "OTIENO, GRACE AKINYI", "1994-09-21", "63000 Clermont-Ferrand",
    ),
    "we accommodate": (
        """
        We, John and Margaret HOLLOWAY, of 3 chemin de la Croix, 63960 Veyre-Monton, are accommodating
        Ms Priya RAMANATHAN (born 2 March 1991) in our home since 15 January 2021.
        Signed at Veyre-Monton, 1 June 2021
        """,
        "HOLLOWAY, JOHN", "RAMANATHAN, PRIYA", "1991-03-02", "63960 Veyre-Monton",
    ),
    "Spanish": (
        """
        CERTIFICADO DE ALOJAMIENTO
        La abajo firmante, María Dolores QUINTANA VEGA, nacida el 4 de julio de 1970, con domicilio en
        31 rue des Gras, 63000 Clermont-Ferrand, certifica que su sobrino Julián Andrés QUINTANA MORA,
        nacido el 19 de octubre de 1998, vive conmigo desde el 8 de marzo de 2021.
        En Clermont-Ferrand, a 2 de junio de 2021
        """,
        "QUINTANA VEGA, MARIA DOLORES", "QUINTANA MORA, JULIÁN ANDRÉS", "1998-10-19", "63000 Clermont-Ferrand",
    ),
    "Portuguese aunt": (
        """
        Declaração
        Eu, Rosa Maria TEIXEIRA, nascida em 12/02/1961, residente na 9 rue du Lavoir, 63190 Lezoux, declaro que o
        meu sobrinho Tiago Filipe TEIXEIRA NEVES, nascido em 30/11/1995, mora comigo em minha casa
        desde 01/03/2021.
        Lezoux, 31 de maio de 2021
        """,
        "TEIXEIRA, ROSA MARIA", "TEIXEIRA NEVES, TIAGO FILIPE", "1995-11-30", "63190 Lezoux",
    ),
    "Italian": (
        """
        DICHIARAZIONE DI OSPITALITÀ
        Il sottoscritto Marco BELLINI, nato il 3 aprile 1966 a Bari, residente in 5 place du Marché, 63500 Issoire,
        dichiara di ospitare presso la propria abitazione la signora Elena KOVALENKO, nata il 7 gennaio 1988,
        dal 10 febbraio 2021.
        Issoire, 1 giugno 2021
        """,
        "BELLINI, MARCO", "KOVALENKO, ELENA", "1988-01-07", "63500 Issoire",
    ),
    "German": (
        """
        Bestätigung der Unterkunft
        Ich, Helga BRANDT, geboren am 14.05.1957, wohnhaft 22 rue de la Treille, 63000 Clermont-Ferrand, bestätige,
        dass Frau Oksana SHEVCHUK, geboren am 02.12.1979, seit dem 15.02.2021 bei mir wohnt.
        Clermont-Ferrand, den 01.06.2021
        """,
        "BRANDT, HELGA", "SHEVCHUK, OKSANA", "1979-12-02", "63000 Clermont-Ferrand",
    ),
    "dotted form": (
        """
        COMMUNE DE CHÂTELDON - ATTESTATION D'ACCUEIL AU DOMICILE
        Je soussigné(e) : ......BONNEFOY Lucienne.................
        Né(e) le : ....11/10/1949..... à : ....Vichy......
        Demeurant à : ....7 place de l'Horloge, 63290 Châteldon.....
        Atteste loger à mon domicile, à titre gratuit :
        Nom, prénom : ....HADDADI Karim.....
        Né(e) le : .....25/12/1983....
        Depuis le : ....03/01/2021....
        """,
        "BONNEFOY, LUCIENNE", "HADDADI, KARIM", "1983-12-25", "63290 Châteldon",
    ),
    "boxes to tick": (
        """
        Formulaire d'hébergement chez un particulier
        LOGEUR
        ☐ M.  ☑ Mme
        Nom : VIDALENC
        Prénom : Mireille
        Né(e) le : 02/03/1955
        ☑ propriétaire ☐ locataire
        Adresse : 40 rue de Blanzat
        Code postal : 63100
        Ville : Clermont-Ferrand
        PERSONNE LOGÉE
        ☑ M.  ☐ Mme
        Nom : DIALLO
        Prénom : Mamadou Alpha
        Né(e) le : 14/07/2001
        Date d'arrivée : 06/02/2021
        """,
        "VIDALENC, MIREILLE", "DIALLO, MAMADOU ALPHA", "2001-07-14", "63100 Clermont-Ferrand",
    ),
    "family of four": (
        """
        Je, soussignée Valérie MONTEL, née le 01/01/1980, domiciliée au 18 boulevard Lafayette, 63000 Clermont-Ferrand,
        certifie sur l'honneur héberger à titre gratuit :
        - M. Arman SARGSYAN, né le 02/02/1982
        - Mme Lusine SARGSYAN, née le 03/03/1984
        - Davit SARGSYAN, né le 04/04/2010
        - Nare SARGSYAN, née le 05/05/2012
        depuis le 09/01/2021.
        """,
        "MONTEL, VALERIE",
        "SARGSYAN, ARMAN|SARGSYAN, LUSINE|SARGSYAN, DAVIT|SARGSYAN, NARE",
        "1982-02-02|1984-03-03|2010-04-04|2012-05-05",
        "63000 Clermont-Ferrand",
    ),
    "lives with us": (
        """
        Mesdames, Messieurs,
        Ma belle-mère Nguyen Thi HOA, née le 06/06/1952, habite avec nous au 5 rue de l'Ancien Poids de Ville,
        63000 Clermont-Ferrand, depuis le mois de février.
        Nous la logeons gratuitement jusqu'à son départ.
        Sincères salutations
        Sylvain GARNIER
        """,
        "GARNIER, SYLVAIN", "HOA, NGUYEN THI", "1952-06-06", "63000 Clermont-Ferrand",
    ),
    "residence, staircase, flat": (
        """
        Attestation sur l'honneur
        Je soussignée Nadège PRUNIER née le 7 juillet 1991 à Moulins
        demeurant Résidence Les Hauts de Chanturgue, Bâtiment C, escalier 2, appartement 14,
        27 rue de Champfleuri 63100 Clermont-Ferrand
        déclare héberger chez moi Monsieur Ibrahima SOW né le 10 octobre 1996 depuis le 5 mars 2021
        """,
        "PRUNIER, NADEGE", "SOW, IBRAHIMA", "1996-10-10", "63100 Clermont-Ferrand",
    ),
}  # fmt: skip


def written(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def certificate(found: Page, tables: References) -> Paper:
    papers = [paper for paper in understand(found, tables) if paper.kind is Kind.ACCOMMODATION]
    assert len(papers) == 1, understand(found, tables)
    return papers[0]


@pytest.mark.parametrize("name", CASES)
def test_who_hosts_whom_and_where(tables: References, name: str) -> None:
    text, host, guests, births, place = CASES[name]
    paper = certificate(page(written(text)), tables)
    said = ", ".join(
        part for part in (paper.fields.get("host_surname", ""), paper.fields.get("host_given_names", "")) if part
    )
    assert said == host
    assert paper.fields.get("guests", "") == guests
    assert paper.fields.get("guest_birth_dates", "") == births
    assert f"{paper.fields.get('postcode', '')} {paper.fields.get('commune', '')}" == place
    assert paper.doubts == ()

"""Certificates of accommodation as people write them: notes, letters, forms, in six languages, with a reader's slips.

Each text stands with what a person reads in it. What can't be read is a doubt, and no value stands in its place.
"""

import pytest

from documents.references import References
from tests.documents.understanding.written import certificate, page, written

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
        "ROBERT DELMAS", "LILIA BOUZID", "1974-08-12", "63600 Ambert",
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
        "ROSE WANJALA", "OTIENO, GRACE AKINYI", "1994-09-21", "63000 Clermont-Ferrand",
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
        Je, soussignée Valérie MONTEL, née le 01/01/1980, domiciliée au 18 boulevard Lafayette, 63000
        Clermont-Ferrand,
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
    "a Turkish brother": (
        """
        BARINDIRMA / HÉBERGEMENT
        Ben, Mehmet KAYA, 12 rue Anatole France 63200 Riom adresinde oturuyorum.
        J'héberge mon frère Hasan KAYA né le 1/5/1980 depuis mars 2021.
        Mehmet KAYA
        """,
        "KAYA, MEHMET", "KAYA, HASAN", "1980-05-01", "63200 Riom",
    ),
    "a scan without accents": (
        """
        Attestation d hebergement
        Je soussigne(e) Mme GIRAUD-BLANC Francoise nee le 12-03-1963
        demeurant au 5 bis, rue des Jardins 63800 COURNON D AUVERGNE
        certifie sur l honneur heberger depuis le 12 mars 2021
        Mme RAKOTOMALALA Voahangy nee le 30-06-1959 a Antananarivo (Madagascar)
        passeport n A12B34567
        Fait pour servir et valoir ce que de droit, a Cournon le 1er juin 2021
        """,
        "GIRAUD BLANC, FRANCOISE", "RAKOTOMALALA, VOAHANGY", "1959-06-30", "63800 Cournon-d'Auvergne",
    ),
    "labels within lines": (
        """
        Je soussigné(e) NOM : GIRAUD   PRENOM : Luc
        Né(e) le : 12/03/1963   à : LYON
        Demeurant : 5 rue des Jardins   63800 COURNON-D'AUVERGNE
        atteste sur l'honneur que
        NOM : RAKOTO   PRENOM : Hery
        Né(e) le : 30/06/1959 à ANTSIRABE
        est hébergé(e) à mon domicile depuis le 12/03/2021
        """,
        "GIRAUD, LUC", "RAKOTO, HERY", "1959-06-30", "63800 Cournon-d'Auvergne",
    ),
    "the host behind chez moi": (
        """
        Clermont, le 3 juin 2021
        Objet : Attestation d'hébergement
        Je certifie que depuis le 12 mars 2021 et jusqu'à ce jour Monsieur Hery RAKOTO (né le
        30/06/1959) réside chez moi, Luc GIRAUD, 5 rue des Jardins, 63800 Cournon-d'Auvergne.
        """,
        "GIRAUD, LUC", "RAKOTO, HERY", "1959-06-30", "63800 Cournon-d'Auvergne",
    ),
    "husband and wife, births in another sentence": (
        """
        To the Prefecture,
        This letter confirms that Mr. & Mrs. Suresh and Anita Kulkarni are living with us at 14 avenue
        Carnot, 63000 Clermont-Ferrand.
        They arrived on 3 February 2021. Mr Kulkarni was born on 4 April 1950 and Mrs Kulkarni on 5 May 1955.
        Yours sincerely,
        Dev Kulkarni
        """,
        "DEV KULKARNI", "KULKARNI, SURESH|KULKARNI, ANITA", "", "63000 Clermont-Ferrand",
    ),
    "English form": (
        """
        HOST DECLARATION
        Host
        Full name: Deborah Anne WHITFIELD
        Date of birth: 14 July 1962
        Address: 2 impasse du Puits, 63730 Les Martres-de-Veyre
        Guest
        Full name: Chidi OKONKWO
        Date of birth: 9 November 1988
        Passport No: A01234567
        Staying since: 20 January 2021
        Signature of host
        """,
        "WHITFIELD, DEBORAH ANNE", "OKONKWO, CHIDI", "1988-11-09", "63730 Les Martres-de-Veyre",
    ),
    "Spanish daughter": (
        """
        Yo, Carmen ORTEGA, mayor de edad, con NIE X1234567L y domicilio en 40 rue de l'Oradou, 63000 Clermont-Ferrand,
        DECLARO que mi madre, Dª Luz Marina ORTEGA PINTO, nacida el 24/12/1949 en Quito, se aloja en mi
        casa desde el 01/02/2021.
        """,
        "ORTEGA, CARMEN", "ORTEGA PINTO, LUZ MARINA", "1949-12-24", "63000 Clermont-Ferrand",
    ),
    "Brazilian": (
        """
        Eu, João Pedro ALMEIDA, brasileiro, residente à 7 rue du Terrail, 63000 Clermont-Ferrand,
        declaro para os devidos fins que
        hospedo em minha residência a Sra. Camila RIBEIRO DOS SANTOS, nascida em 15/08/1993, desde 10/01/2021.
        """,
        "ALMEIDA, JOAO PEDRO", "RIBEIRO DOS SANTOS, CAMILA", "1993-08-15", "63000 Clermont-Ferrand",
    ),
    "the street behind the commune": (
        """
        Io sottoscritta Giulia FERRARI, nata a Parma il 2/2/1972, residente a 63000 Clermont-Ferrand, 19
        rue Ballainvilliers,
        dichiaro che il signor Amadou BA, nato il 1 gennaio 1990, abita con me dal 3 marzo 2021.
        """,
        "FERRARI, GIULIA", "BA, AMADOU", "1990-01-01", "63000 Clermont-Ferrand",
    ),
    "a maiden name": (
        """
        Je soussignée Mme BERNARD née LEROY Martine, née le 03/05/1960 à Vichy, domiciliée 1 rue Neuve
        63200 Riom, certifie héberger M. DOS SANTOS Paulo né le 01/02/1980
        """,
        "BERNARD, MARTINE", "DOS SANTOS, PAULO", "1980-02-01", "63200 Riom",
    ),
    "all in small letters": (
        """
        je soussigné jean dupuis demeurant 3 rue du bac 63200 riom atteste heberger chez moi ma niece
        marie kone nee le 3 mai 2000
        """,
        "JEAN DUPUIS", "MARIE KONE", "2000-05-03", "63200 Riom",
    ),
    "a hamlet": (
        """
        Moi Gilles FAURE j'habite au lieu-dit Le Mas, 63230 Saint-Ours, j'heberge ma cousine Mme Chen LI
        née le 4/4/1977 depuis janvier
        """,
        "FAURE, GILLES", "LI, CHEN", "1977-04-04", "63230 Saint-Ours",
    ),
    "guest first, who signs last": (
        """
        MME TRAN THI ANH NEE LE 08.08.1988 A HUE EST HEBERGEE CHEZ NOUS 6 CHEMIN DES SOURCES 63120
        COURPIERE DEPUIS LE 2 MARS 2021
        M. ET MME ARNAL LUCIE
        """,
        "ARNAL LUCIE", "TRAN THI ANH", "1988-08-08", "63120 Courpière",
    ),
}  # fmt: skip


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

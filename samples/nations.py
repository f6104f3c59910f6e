"""States of the world as the sample maker knows them: names of people, cities, numbers, tongues. Fictional people are drawn from here."""
# ruff: noqa: E501 - a table

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Nation:
    """What it takes to invent a national: everything is printed on the papers as written here."""

    code: str  #: ICAO three letters
    english: str
    french: str
    native: str  #: the State's name in its own tongue, as the passport's heading
    citizenship: str  #: as printed in the nationality field
    surnames: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    cities: tuple[str, ...]
    number: str  #: pattern of passport numbers: A letter, 9 digit, anything else stands for itself
    design: str  #: key of passports.DESIGNS
    language: str  #: the tongue its nationals write in
    airports: tuple[str, ...]  #: where the flight home lands
    exempt: bool = False  #: no visa for a short stay
    consulate: str = ""  #: where a French visa is issued


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))


def _nation(
    code: str,
    heads: str,
    citizenship: str,
    surnames: str,
    women: str,
    men: str,
    cities: str,
    number: str,
    design: str,
    language: str,
    airports: str,
    consulate: str = "",
) -> Nation:
    english, french, native = _split(heads)
    return Nation(
        code=code,
        english=english,
        french=french,
        native=native,
        citizenship=citizenship,
        surnames=_split(surnames),
        women=_split(women),
        men=_split(men),
        cities=_split(cities),
        number=number,
        design=design,
        language=language,
        airports=_split(airports),
        exempt=not consulate,
        consulate=consulate,
    )


NATIONS: dict[str, Nation] = {
    nation.code: nation
    for nation in (
        _nation(
            "MAR", "Kingdom of Morocco, Royaume du Maroc, المملكة المغربية", "MAROCAINE",
            "BENSLIMANE, EL OUAZZANI, TAZI, CHERKAOUI, AIT LAHCEN, BOUZIDI, EL MANSOURI, LAKHDAR, SQALLI, BERRADA",
            "Fatima Zahra, Khadija, Naïma, Latifa, Salma, Hajar, Malika", "Youssef, Abdelkader, Hicham, Rachid, Omar, Mohamed Amine",
            "FES, CASABLANCA, MEKNES, TANGER, OUJDA, AGADIR", "AA9999999", "trio-green", "fr", "CMN, FEZ, RAK", "CASABLANCA",
        ),
        _nation(
            "DZA", "Algeria, République algérienne démocratique et populaire, الجمهورية الجزائرية", "ALGERIENNE",
            "BOUALEM, HADJ AISSA, MEZIANE, BELKACEM, ZERROUKI, AMRANI, SAIDANI, GUENDOUZ",
            "Yamina, Djamila, Nour El Houda, Samia, Zohra", "Mourad, Abderrahmane, Sofiane, Djelloul, Karim",
            "ORAN, ALGER, SETIF, TLEMCEN, CONSTANTINE", "999999999", "duo-teal", "fr", "ALG, ORN, CZL", "ORAN",
        ),
        _nation(
            "TUN", "Republic of Tunisia, République tunisienne, الجمهورية التونسية", "TUNISIENNE",
            "GHARBI, BEN ROMDHANE, TRABELSI, JAZIRI, MABROUK, CHAABANE", "Emna, Rim, Leïla, Wided, Ons", "Anis, Mehdi, Fethi, Habib, Slim",
            "SFAX, TUNIS, SOUSSE, BIZERTE", "A999999", "duo-teal", "fr", "TUN, DJE, SFA", "TUNIS",
        ),
        _nation(
            "SEN", "Republic of Senegal, République du Sénégal, République du Sénégal", "SENEGALAISE",
            "NDIAYE, DIOUF, SARR, THIAM, GUEYE, SECK, MBODJ", "Aminata, Awa, Ndèye Fatou, Rokhaya, Coumba", "Mamadou, Cheikh Tidiane, Ousmane, Modou",
            "DAKAR, THIES, SAINT-LOUIS, KAOLACK", "A99999999", "blue-west", "fr", "DSS", "DAKAR",
        ),
        _nation(
            "CIV", "Republic of Côte d'Ivoire, République de Côte d'Ivoire, République de Côte d'Ivoire", "IVOIRIENNE",
            "KOUASSI, N'GUESSAN, KONÉ, OUATTARA, YAO, BAMBA", "Adjoua Marie-Laure, Aya, Mariam, Affoué", "Kouadio Serge, Koffi, Ibrahim, Yao Désiré",
            "ABIDJAN, BOUAKE, DALOA, KORHOGO", "99AA99999", "blue-west", "fr", "ABJ", "ABIDJAN",
        ),
        _nation(
            "CMR", "Republic of Cameroon, République du Cameroun, République du Cameroun", "CAMEROUNAISE",
            "MBARGA, NGO BASSONG, FOTSO, TCHOUMI, ETOUNDI", "Solange, Marie-Noëlle, Clarisse, Odile", "Blaise, Jean-Bosco, Hervé, Armand",
            "DOUALA, YAOUNDE, BAFOUSSAM", "0999999", "blue-west", "fr", "DLA, NSI", "DOUALA",
        ),
        _nation(
            "MDG", "Republic of Madagascar, République de Madagascar, Repoblikan'i Madagasikara", "MALAGASY",
            "RAKOTONDRAMANANARIVO, RASOLOFONDRAIBE, ANDRIAMANJATO, RAVELOMANANTSOA", "Harinjanahary Voahirana, Lalao Nomenjanahary, Miora", "Tahina Heriniaina, Andry Solofoniaina",
            "ANTANANARIVO, TOAMASINA, ANTSIRABE", "A99A99999", "red-east", "fr", "TNR", "TANANARIVE",
        ),
        _nation(
            "RUS", "Russian Federation, Fédération de Russie, РОССИЙСКАЯ ФЕДЕРАЦИЯ", "РОССИЙСКАЯ ФЕДЕРАЦИЯ/RUSSIAN FEDERATION",
            "SOKOLOVA/СОКОЛОВА, KUZNETSOVA/КУЗНЕЦОВА, ORLOVA/ОРЛОВА, VOLKOVA/ВОЛКОВА", "LIUDMILA/ЛЮДМИЛА, GALINA/ГАЛИНА, NATALIA/НАТАЛЬЯ", "PAVEL/ПАВЕЛ, IGOR/ИГОРЬ",
            "Г. ТВЕРЬ/RUSSIA, Г. КАЗАНЬ/RUSSIA, Г. САМАРА/RUSSIA", "999999999", "red-east", "ru", "SVO, LED", "MOSCOU",
        ),
        _nation(
            "TUR", "Republic of Türkiye, République de Turquie, TÜRKİYE CUMHURİYETİ", "T.C./TUR",
            "YILDIRIM, ÖZTÜRK, ŞAHİN, ÇELİK, AYDOĞAN, GÜNEŞ, KOÇAK", "EMİNE, AYŞEGÜL, HATİCE, ŞERİFE, GÜLSÜM", "MEHMET ALİ, HÜSEYİN, OĞUZ, İBRAHİM",
            "KONYA, İZMİR, ŞANLIURFA, ADANA, KAYSERİ", "U99999999", "duo-rose", "tr", "IST, ESB, SAW", "ISTANBUL",
        ),
        _nation(
            "IND", "Republic of India, République de l'Inde, REPUBLIC OF INDIA", "INDIAN",
            "DESHPANDE, IYER, CHATTERJEE, GREWAL, PILLAI, SRINIVASAN", "MEENAKSHI, SUNITA DEVI, ANJALI, KAMALA", "RAJESH KUMAR, ARVIND, HARPREET SINGH",
            "PUNE\\, MAHARASHTRA, CHENNAI\\, TAMIL NADU, KOLKATA\\, WEST BENGAL".replace("\\,", " -"), "A9999999", "plain-slate", "en", "DEL, BOM", "NEW DELHI",
        ),
        _nation(
            "PHL", "Republic of the Philippines, République des Philippines, REPUBLIKA NG PILIPINAS", "FILIPINO",
            "DELA CRUZ, MACARAEG, BAUTISTA, TOLENTINO, SANTIAGO", "MARIA LOURDES, JOCELYN, ROSARIO, CORAZON", "JOSE MARI, RODELIO, DANILO",
            "QUEZON CITY, ILOILO CITY, CEBU CITY, DAVAO CITY", "P9999999A", "violet-sun", "en", "MNL", "MANILLE",
        ),
        _nation(
            "LKA", "Democratic Socialist Republic of Sri Lanka, Sri Lanka, SRI LANKA", "SRI LANKAN",
            "WICKRAMASINGHE ARACHCHIGE, HETTIARACHCHI MUDIYANSELAGE, RANASINGHE", "DILRUKSHI NADEESHANI PRIYADARSHANI, CHAMARI", "SAMPATH BANDARA, NUWAN",
            "KANDY, COLOMBO, GALLE", "A9999999", "plain-slate", "en", "CMB", "COLOMBO",
        ),
        _nation(
            "ECU", "Republic of Ecuador, République de l'Équateur, REPÚBLICA DEL ECUADOR", "ECUATORIANA",
            "GUAMÁN CHICAIZA, ZAMBRANO VÉLEZ, ÑAUPARI QUISHPE, IBARRA PEÑAFIEL", "MARÍA DEL CISNE, LUZ ANGÉLICA, NOEMÍ", "SEGUNDO RAFAEL, ÁNGEL POLIVIO, JOSÉ IGNACIO",
            "QUITO, CUENCA, LOJA, GUAYAQUIL", "A9999999", "violet-sun", "es", "UIO, GYE", "QUITO",
        ),
        _nation(
            "BOL", "Plurinational State of Bolivia, État plurinational de Bolivie, ESTADO PLURINACIONAL DE BOLIVIA", "BOLIVIANA",
            "QUISPE MAMANI, CONDORI APAZA, TERÁN ROJAS, URQUIZO NÚÑEZ", "MARTHA ELENA, SONIA, ROXANA", "FREDDY, WILSON JAVIER, ÓSCAR",
            "LA PAZ, COCHABAMBA, SANTA CRUZ", "AA99999", "trio-green", "es", "VVI, LPB", "LA PAZ",
        ),
        _nation(
            "CPV", "Republic of Cabo Verde, République du Cap-Vert, REPÚBLICA DE CABO VERDE", "CABO-VERDIANA",
            "TAVARES SEMEDO, ÉVORA LOPES, MONTEIRO FONTES, GONÇALVES DA GRAÇA", "MARIA DA CONCEIÇÃO, ZULMIRA, NILDA", "ADÉRITO, JOÃO BAPTISTA, CARLITOS",
            "PRAIA, MINDELO, ASSOMADA", "AA999999", "duo-rose", "pt", "RAI, VXE", "PRAIA",
        ),
        _nation(
            "AGO", "Republic of Angola, République d'Angola, REPÚBLICA DE ANGOLA", "ANGOLANA",
            "CATUMBELA, DOMINGOS NETO, MUTUMBA, KIALA", "TERESA, FILOMENA, ESPERANÇA", "ANTÓNIO, GARCIA, BERNARDO",
            "LUANDA, BENGUELA, HUAMBO", "N9999999", "red-east", "pt", "LAD", "LUANDA",
        ),
        _nation(
            "LBN", "Republic of Lebanon, République libanaise, الجمهورية اللبنانية", "LIBANAISE",
            "HADDAD, KHOURY, ABOU JAOUDE, CHAMOUN, NASRALLAH", "RANIA, MARIE-THERESE, LINA", "ELIAS, GEORGES, FADI",
            "BEYROUTH, ZAHLE, TRIPOLI", "LR9999999", "trio-green", "ar", "BEY", "BEYROUTH",
        ),
        _nation(
            "IDN", "Republic of Indonesia, République d'Indonésie, REPUBLIK INDONESIA", "INDONESIA",
            "SUHARTINI, WAHYUNINGSIH, PURWANTO, KARTIKASARI", "", "", "SURABAYA, YOGYAKARTA, MALANG", "A9999999", "duo-teal", "en", "CGK, DPS", "JAKARTA",
        ),
        _nation(
            "VNM", "Socialist Republic of Viet Nam, Viêt Nam, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "VIỆT NAM/VIETNAMESE",
            "NGUYỄN, TRẦN, PHẠM, LÊ", "THỊ THANH HƯƠNG, THỊ MAI, NGỌC LAN", "VĂN DŨNG, MINH QUÂN", "HÀ NỘI, HUẾ, CẦN THƠ", "A9999999", "plain-slate", "en", "HAN, SGN", "HANOI",
        ),
        _nation(
            "ARM", "Republic of Armenia, République d'Arménie, REPUBLIC OF ARMENIA", "ARMENIAN",
            "GRIGORYAN, HOVHANNISYAN, PETROSYAN", "ANAHIT, SUSANNA, GAYANE", "VARDAN, TIGRAN, ASHOT", "YEREVAN, GYUMRI", "AA9999999", "blue-west", "ru", "EVN", "EREVAN",
        ),
        _nation(
            "BRA", "Federative Republic of Brazil, République fédérative du Brésil, REPÚBLICA FEDERATIVA DO BRASIL", "BRASILEIRO(A)",
            "ALBUQUERQUE DE MORAES, NOGUEIRA, DOS SANTOS FIGUEIRA, GUIMARÃES", "CONCEIÇÃO, LÍVIA HELENA, APARECIDA", "THIAGO, LUÍS OTÁVIO, JOÃO PEDRO",
            "BELO HORIZONTE, RECIFE, CURITIBA", "AA999999", "trio-green", "pt", "GRU, GIG",
        ),
        _nation(
            "USA", "United States of America, États-Unis d'Amérique, UNITED STATES OF AMERICA", "UNITED STATES OF AMERICA",
            "WHITFIELD, O'CALLAGHAN, HARGROVE, LINDQUIST", "MARGARET ANN, DEBORAH, CHRISTINE", "WALTER JAMES, DOUGLAS, EUGENE",
            "OHIO U.S.A., MINNESOTA U.S.A., OREGON U.S.A.", "999999999", "plain-slate", "en", "JFK, ORD",
        ),
        _nation(
            "COL", "Republic of Colombia, République de Colombie, REPÚBLICA DE COLOMBIA", "COLOMBIANA",
            "RESTREPO ARISTIZÁBAL, CÁRDENAS MUÑOZ, OSPINA", "LUZ MARINA, GLORIA INÉS", "HERNÁN DARÍO, JAIRO", "CALI, MEDELLÍN, BOGOTÁ", "AA999999", "violet-sun", "es", "BOG, CLO",
        ),
    )
}  # fmt: skip

#: Family and given names of hosts: French people, fictional.
FRENCH_SURNAMES = _split(
    "CHAMBONNET, FAURE, BATTUT, TIXIER, MÉALLET, GOUTTEBEL, ROUVET, DELARBRE, CHASSAING, PEYRONNET, L'HERMITE, BRUGIÈRE, "
    "MONTEL, VERDIER-ROCHE, FOURNIOUX, COHENDY"
)
FRENCH_WOMEN = _split("Élodie Marie, Sylvie, Françoise, Hélène Andrée, Anaïs, Nathalie, Chloé, Véronique, Marie-Claude")
FRENCH_MEN = _split("Jean-Luc, François, Benoît, Mathieu, Gérard, Cédric, Rémi André, Olivier, Stéphane")

#: Addresses of Puy-de-Dôme: official spelling of the commune, postcode.
PUY_DE_DOME: tuple[tuple[str, str], ...] = (
    ("Clermont-Ferrand", "63000"),
    ("Clermont-Ferrand", "63100"),
    ("Beaumont", "63110"),
    ("Chamalières", "63400"),
    ("Riom", "63200"),
    ("Issoire", "63500"),
    ("Thiers", "63300"),
    ("Cournon-d'Auvergne", "63800"),
    ("Saint-Genès-Champanelle", "63122"),
    ("Aubière", "63170"),
    ("Ceyrat", "63122"),
    ("Romagnat", "63540"),
    ("Ambert", "63600"),
    ("Gerzat", "63360"),
    ("Lempdes", "63370"),
    ("Pont-du-Château", "63430"),
    ("Royat", "63130"),
    ("Volvic", "63530"),
)
STREETS = _split(
    "rue des Tilleuls, avenue de la République, rue Blatin, impasse du Puy Marien, boulevard Desaix, rue du Port, "
    "chemin de la Garde, place de la Fontaine, rue Fontgiève, allée des Noisetiers, route de Gergovie, rue Abbé-Girard"
)

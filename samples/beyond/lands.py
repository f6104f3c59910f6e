"""The States whose nationals write to this school: names, numbers, tongues, page designs, carriers. All invented people."""
# ruff: noqa: E501 - a table

from dataclasses import dataclass

from samples.nations import Nation


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """What this school adds to a nation."""

    nation: Nation
    code_letters: str  #: how the zone begins: P<, PO, PN …
    tongue: str  #: key of labels.WORDS for the first language of the page
    day_style: str  #: how the page writes days
    optional: str  #: pattern of the personal number, "" for none
    authority: str
    tint: str  #: key of bookpage.TINTS
    carrier: str  #: whose flight home was cancelled
    single_names: bool = False


def _words(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(","))


def _land(
    heads: str, names: tuple[str, str, str], places: str, page: str, *, exempt: bool = False, single: bool = False
) -> Land:
    code, english, french, native, citizenship = heads.split("|")
    surnames, women, men = names
    cities, airports, consulate = places.split("|")
    number, optional, letters, design, tongue, language, style, authority, tint, carrier = page.split("|")
    nation = Nation(
        code=code, english=english, french=french, native=native, citizenship=citizenship, surnames=_words(surnames),
        women=_words(women), men=_words(men), cities=_words(cities), number=number, design=design, language=language,
        airports=_words(airports), exempt=exempt, consulate=consulate,
    )  # fmt: skip
    return Land(
        nation=nation, code_letters=letters, tongue=tongue, day_style=style, optional=optional, authority=authority,
        tint=tint, carrier=carrier, single_names=single,
    )  # fmt: skip


LANDS: dict[str, Land] = {one.nation.code: one for one in (
    _land("DZA|PEOPLE'S DEMOCRATIC REPUBLIC OF ALGERIA|REPUBLIQUE ALGERIENNE DEMOCRATIQUE ET POPULAIRE|الجمهورية الجزائرية الديمقراطية الشعبية|ALGERIENNE",
          ("BOUCHAREB, HADJ AISSA, MEZIANE, BELKACEMI, TOUAHRI, ZERROUKI", "NADIA, FATMA ZOHRA, KHEIRA, SAMIRA", "ABDELHAK, MOURAD, SID AHMED, RACHID"),
          "TLEMCEN, BEJAIA, ORAN, SETIF|Alger, Oran, Constantine|ALGER", "999999999||P<|facing|ar|fr|d/m/Y|DAIRA DE TLEMCEN|green|AH"),
    _land("MAR|KINGDOM OF MOROCCO|ROYAUME DU MAROC|المملكة المغربية|MAROCAINE",
          ("EL OUAFI, BENCHEKROUN, AIT LAHCEN, TAZI, LAMRANI ALAOUI", "KHADIJA, GHIZLANE, SOUAD, IMANE", "YOUSSEF, HICHAM, DRISS, MOHAMMED AMINE"),
          "FES, OUJDA, AGADIR, MEKNES|Casablanca, Fès, Agadir|CASABLANCA", "AA9999999|AA999999|P<|facing|ar|fr|d/m/Y|PREFECTURE DE FES|green|AT"),
    _land("TUN|REPUBLIC OF TUNISIA|REPUBLIQUE TUNISIENNE|الجمهورية التونسية|TUNISIENNE",
          ("BEN AMOR, TRABELSI, GHARBI, CHAABANE, MZOUGHI", "HOUDA, RIM, LEILA, SALMA", "WALID, MONCEF, ANIS, BECHIR"),
          "SFAX, SOUSSE, BIZERTE, GABES|Tunis, Monastir, Djerba|TUNIS", "A999999|99999999|P<|facing|ar|fr|d/m/Y|TUNIS|green|TU"),
    _land("SEN|REPUBLIC OF SENEGAL|REPUBLIQUE DU SENEGAL||SENEGALAISE",
          ("NDIAYE, SARR, DIATTA, MBENGUE, BADJI, GOMIS", "AWA, NDEYE FATOU, ADJA, YACINE", "OUSMANE, CHEIKH TIDIANE, PAPE, MAMADOU LAMINE"),
          "THIES, ZIGUINCHOR, DAKAR, KAOLACK|Dakar|DAKAR", "A99999999|9999999999999|PO|column|fr|fr|d/m/Y|DIRECTION DE LA POLICE DES ETRANGERS|sand|HC"),
    _land("CMR|REPUBLIC OF CAMEROON|REPUBLIQUE DU CAMEROUN||CAMEROUNAISE",
          ("NGONO, FOTSO KAMDEM, MBARGA, ESSOMBA, TCHUENTE", "BRIGITTE, MARIE NOELLE, SOLANGE, CHANTAL", "PATRICE, EMMANUEL, JEAN CLAUDE, SERGE"),
          "DOUALA, BAFOUSSAM, YAOUNDE, KRIBI|Douala, Yaoundé|YAOUNDE", "AA999999||PO|numbered|fr|fr|d M Y|DELEGUE GENERAL A LA SURETE NATIONALE|green|QC"),
    _land("CIV|REPUBLIC OF COTE D'IVOIRE|REPUBLIQUE DE COTE D'IVOIRE||IVOIRIENNE",
          ("N'GUESSAN, KOUAME, TOURE, GNAGNE, KOFFI AKA", "ADJOUA, AMOIN, AFFOUE LARISSA, MARIAM", "YAO, KONAN SERGE, IBRAHIM, ARSENE"),
          "BOUAKE, ABIDJAN, KORHOGO, MAN|Abidjan|ABIDJAN", "99AA99999|99999999999|P<|column|fr|fr|d/m/Y|ONECI ABIDJAN|sand|HF"),
    _land("IND|REPUBLIC OF INDIA|REPUBLIQUE DE L'INDE|भारत गणराज्य|INDIAN",
          ("KULKARNI, CHATTERJEE, PATEL, REDDY, NAMBIAR", "SUNITA, LAKSHMI PRIYA, ANJALI, MEERA", "RAJESH, VIKRAM SINGH, HARISH, ARUN KUMAR"),
          "PUNE, KOLKATA, VADODARA, KOCHI|Delhi, Mumbai, Bengaluru|MUMBAI", "A9999999||P<|plain|hi|en|d/m/Y|PUNE|blue|AI", single=True),
    _land("RUS|RUSSIAN FEDERATION|FEDERATION DE RUSSIE|РОССИЙСКАЯ ФЕДЕРАЦИЯ|РОССИЙСКАЯ ФЕДЕРАЦИЯ/RUSSIAN FEDERATION",
          ("SOROKINA/СОРОКИНА, BELOVA/БЕЛОВА, MEDVEDKO/МЕДВЕДКО, GRIGORENKO/ГРИГОРЕНКО", "TATIANA/ТАТЬЯНА, LIUDMILA/ЛЮДМИЛА, OLGA/ОЛЬГА", "ALEKSEI/АЛЕКСЕЙ, IGOR/ИГОРЬ, DENIS/ДЕНИС"),
          "SAMARA, KAZAN, OMSK, TVER|Moscou-Cheremetievo, Saint-Pétersbourg|MOSCOU", "999999999||P<|banner|ru|ru|d.m.Y|ФМС 77810|rose|SU"),
    _land("TUR|REPUBLIC OF TURKEY|REPUBLIQUE DE TURQUIE|TÜRKİYE CUMHURİYETİ|T.C./TURKISH",
          ("ÖZDEMİR, KILIÇ, GÜNEŞ, YALÇIN, ÇAKIR", "ŞERİFE, GÜLSEN, ELİF NUR, HATİCE", "İSMAİL, OĞUZHAN, MURAT, HÜSEYİN"),
          "KAYSERİ, BURSA, TRABZON, İZMİR|Istanbul, Ankara, Izmir|ISTANBUL", "U99999999|99999999999|P<|banner|tr|tr|d.m.Y|KAYSERİ|blue|TK"),
    _land("LBN|REPUBLIC OF LEBANON|REPUBLIQUE LIBANAISE|الجمهورية اللبنانية|LEBANESE",
          ("KHOURY, EL HAJJ, SAADE, MOUAWAD, HADDAD", "RITA, CARLA MARIA, NAYLA, JOUMANA", "ELIE, GEORGES, KARIM, ANTOINE"),
          "ZAHLE, TRIPOLI, BEYROUTH, SAIDA|Beyrouth|BEYROUTH", "LR9999999||P<|facing|ar|fr|d/m/Y|DIRECTORATE GENERAL OF GENERAL SECURITY|blue|ME"),
    _land("MDG|REPUBLIC OF MADAGASCAR|REPUBLIQUE DE MADAGASCAR|REPOBLIKAN'I MADAGASIKARA|MALAGASY",
          ("RAKOTONDRABE, RAZAFINDRAKOTO, ANDRIAMIHAJA, RASOANAIVO", "VOAHANGY, HANITRA, LALAO ODETTE", "TOJO, HERY NIRINA, FANOMEZANA"),
          "ANTSIRABE, TOAMASINA, FIANARANTSOA|Antananarivo|TANANARIVE", "A99A99999||PM|plain|fr|fr|d M Y|MININTER ANTANANARIVO|rose|MD"),
    _land("PHL|REPUBLIC OF THE PHILIPPINES|REPUBLIQUE DES PHILIPPINES|REPUBLIKA NG PILIPINAS|FILIPINO",
          ("MANALO, VILLANUEVA, DELA CRUZ, PANGILINAN, SORIANO", "ROSALIE, MARIA LUZ, JOCELYN, GRACE ANN", "RODRIGO, JOSE MARI, NOEL, ARNEL"),
          "CEBU CITY, ILOILO, DAVAO CITY|Manille|MANILLE", "P9999999A||P<|column|fil|en|d M Y|DFA MANILA|sand|PR"),
    _land("EGY|ARAB REPUBLIC OF EGYPT|REPUBLIQUE ARABE D'EGYPTE|جمهورية مصر العربية|EGYPTIAN",
          ("ABDELRAHMAN, EL SAYED, GIRGIS, MANSOUR, SHEHATA", "DINA, HEBA MOHAMED, MARIAM, NOHA", "TAREK, MAHMOUD ALI, SAMIR, KARIM HASSAN"),
          "CAIRO, ALEXANDRIA, TANTA, ASYUT|Le Caire|LE CAIRE", "A99999999|99999999999999|P<|facing|ar|ar|d/m/Y|PASSPORTS OFFICE 12|green|MS"),
    _land("COD|DEMOCRATIC REPUBLIC OF THE CONGO|REPUBLIQUE DEMOCRATIQUE DU CONGO||CONGOLAISE",
          ("MUKENDI, KABASELE, ILUNGA, TSHIBANDA, LUKUSA", "BIBICHE, MWAMINI, JOSEPHINE, GLOIRE", "PATIENT, TRESOR, DIEUDONNE, JEAN MARIE"),
          "KINSHASA, LUBUMBASHI, MBUJI MAYI|Kinshasa|KINSHASA", "OP9999999||PO|numbered|fr|fr|d/m/Y|MIN AFF ETRANGERES|blue|8Z"),
    _land("ARM|REPUBLIC OF ARMENIA|REPUBLIQUE D'ARMENIE|ՀԱՅԱՍՏԱՆԻ ՀԱՆՐԱՊԵՏՈՒԹՅՈՒՆ|ԱՐՄԵՆԻԱ/ARMENIAN",
          ("HARUTYUNYAN/ՀԱՐՈՒԹՅՈՒՆՅԱՆ, PETROSYAN/ՊԵՏՐՈՍՅԱՆ, GRIGORYAN/ԳՐԻԳՈՐՅԱՆ", "ANAHIT/ԱՆԱՀԻՏ, LUSINE/ԼՈՒՍԻՆԵ, NARINE/ՆԱՐԻՆԵ", "TIGRAN/ՏԻԳՐԱՆ, HAYK/ՀԱՅԿ, ARMEN/ԱՐՄԵՆ"),
          "YEREVAN, GYUMRI, VANADZOR|Erevan|EREVAN", "AA9999999||P<|banner|hy|ru|d/m/Y|008|rose|RM"),
    _land("VNM|SOCIALIST REPUBLIC OF VIET NAM|REPUBLIQUE SOCIALISTE DU VIETNAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|VIỆT NAM/VIETNAMESE",
          ("NGUYỄN, TRẦN, PHẠM, VÕ, HUỲNH", "THỊ HƯƠNG, NGỌC LAN, THỊ MINH CHÂU", "VĂN DŨNG, QUỐC BẢO, HỮU PHÚC"),
          "HÀ NỘI, CẦN THƠ, HUẾ, ĐÀ NẴNG|Hanoï, Hô-Chi-Minh-Ville|HANOI", "C9999999|999999999999|P<|plain|vi|en|d/m/Y|CỤC QUẢN LÝ XUẤT NHẬP CẢNH|green|VN"),
    _land("THA|KINGDOM OF THAILAND|ROYAUME DE THAILANDE|ประเทศไทย|THAI",
          ("SUKSAWAT, CHAIYASIT, WONGSAWAN, PHROMDEE", "SIRIPORN, MALEE, KANYA", "SOMCHAI, ANAN, PRASERT"),
          "CHIANG MAI, KHON KAEN, BANGKOK|Bangkok|BANGKOK", "AA9999999|9999999999999|P<|column|th|en|d M Y|MINISTRY OF FOREIGN AFFAIRS|rose|TG"),
    _land("BRA|FEDERATIVE REPUBLIC OF BRAZIL|REPUBLIQUE FEDERATIVE DU BRESIL|REPÚBLICA FEDERATIVA DO BRASIL|BRASILEIRO(A)",
          ("DE SOUZA MORAES, FIGUEIREDO, GUIMARÃES, TEIXEIRA LOPES", "JULIANA, ANA BEATRIZ, CONCEIÇÃO", "THIAGO, JOSÉ CARLOS, LEANDRO"),
          "BELO HORIZONTE, RECIFE, CURITIBA|São Paulo, Rio de Janeiro|SAO PAULO", "AA999999||P<|column|pt|pt|d M Y|SR/DPF/MG|blue|LA", exempt=True),
    _land("GEO|GEORGIA|GEORGIE|საქართველო|GEO/GEORGIAN",
          ("KAPANADZE/კაპანაძე, BERIDZE/ბერიძე, LOMIDZE/ლომიძე", "NINO/ნინო, KETEVAN/ქეთევან, TAMAR/თამარ", "LEVAN/ლევან, ZURAB/ზურაბ, GIORGI/გიორგი"),
          "KUTAISI, TBILISI, BATUMI|Tbilissi|TBILISSI", "99AA99999|99999999999|PN|banner|ka|en|d M Y|MINISTRY OF JUSTICE|rose|A9", exempt=True),
    _land("MDA|REPUBLIC OF MOLDOVA|REPUBLIQUE DE MOLDOVA|REPUBLICA MOLDOVA|MDA/MOLDOVENEASCĂ",
          ("CEBOTARI, MUNTEANU, ROTARU, LUNGU", "SVETLANA, DOINA, AURELIA", "VASILE, SERGIU, ION"),
          "CHISINAU, BALTI, CAHUL|Chisinau|CHISINAU", "AA9999999|9999999999999|PA|numbered|ro|ru|d M Y|ASP|blue|9U", exempt=True),
)}  # fmt: skip

"""States that the first school does not know, with names that strain a zone: from a code to a `Nation`."""
# ruff: noqa: E501 - a table

from samples.nations import Nation


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip()) or ("",)  # many have one name only


def _nation(heads: str, surnames: str, women: str, men: str, cities: str, rest: str) -> Nation:
    """`heads`: code, English, French, native name, citizenship; `rest`: number, design family, tongue, airports, consulate."""
    code, english, french, native, citizenship = (word.strip() for word in heads.split("|"))
    number, design, language, airports, consulate = (word.strip() for word in rest.split("|"))
    return Nation(
        code=code, english=english, french=french, native=native, citizenship=citizenship, surnames=_split(surnames),
        women=_split(women), men=_split(men), cities=_split(cities), number=number, design=design, language=language,
        airports=_split(airports), exempt=not consulate, consulate=consulate,
    )  # fmt: skip


#: `design` is a script: latin, cyrillic or arabic; which page is drawn is for passports.py to draw lots.
NATIONS: dict[str, Nation] = {
    nation.code: nation
    for nation in (
        _nation(
            "EGY | Arab Republic of Egypt | République arabe d'Égypte | جمهورية مصر العربية | EGYPTIAN/مصرية",
            "EL SAYED/السيد, ABDELRAHMAN/عبد الرحمن, MANSOUR/منصور, FARAG/فرج", "HEBA MOSTAFA/هبة مصطفى, NADIA/نادية, SAMAR ALI/سمر علي",
            "KHALED IBRAHIM/خالد إبراهيم, AHMED/أحمد, TAREK/طارق", "CAIRO, ALEXANDRIA, TANTA, ASWAN", "A99999999 | arabic | ar | CAI, HBE | LE CAIRE",
        ),
        _nation(
            "JOR | Hashemite Kingdom of Jordan | Royaume hachémite de Jordanie | المملكة الأردنية الهاشمية | JORDANIAN/أردنية",
            "AL-MASRI/المصري, HADDADIN/حدادين, OBEIDAT/عبيدات, AL KHATIB/الخطيب", "RANA SAMI/رنا سامي, LUBNA/لبنى", "OMAR YOUSEF/عمر يوسف, ZAID/زيد",
            "AMMAN, IRBID, ZARQA", "A9999999 | arabic | ar | AMM | AMMAN",
        ),
        _nation(
            "IRQ | Republic of Iraq | République d'Irak | جمهورية العراق | IRAQI/عراقية",
            "AL-JUBOURI/الجبوري, HASSAN/حسن, AL-RAWI/الراوي", "ZAINAB KADHIM/زينب كاظم, SARA/سارة", "ALI HUSSEIN/علي حسين, MUSTAFA/مصطفى",
            "BAGHDAD, BASRA, MOSUL", "A99999999 | arabic | ar | BGW, BSR | BAGDAD",
        ),
        _nation(
            "BLR | Republic of Belarus | République du Bélarus | РЭСПУБЛІКА БЕЛАРУСЬ | REPUBLIC OF BELARUS/РЭСПУБЛІКА БЕЛАРУСЬ",
            "KAVALENKA/КАВАЛЕНКА, SHEUCHUK/ШЭЎЧУК, NOVIK/НОВІК, YAKIMOVICH/ЯКІМОВІЧ", "VOLHA/ВОЛЬГА, TATSIANA/ТАЦЦЯНА, ALENA/АЛЕНА", "SIARHEI/СЯРГЕЙ, ULADZIMIR/УЛАДЗІМІР",
            "MINSK, BREST, VITEBSK", "AA9999999 | cyrillic | ru | MSQ | MINSK",
        ),
        _nation(
            "KAZ | Republic of Kazakhstan | République du Kazakhstan | ҚАЗАҚСТАН РЕСПУБЛИКАСЫ | KAZAKHSTAN/ҚАЗАҚСТАН",
            "NURGALIYEVA/НУРҒАЛИЕВА, AKHMETOV/АХМЕТОВ, SULEIMENOV/СҮЛЕЙМЕНОВ, IBRAYEVA/ЫБЫРАЕВА", "AIGERIM/АЙГЕРІМ, GULNARA/ГҮЛНАР", "YERLAN/ЕРЛАН, DANIYAR/ДАНИЯР",
            "ALMATY, ASTANA, SHYMKENT", "N99999999 | cyrillic | ru | ALA, NQZ | ASTANA",
        ),
        _nation(
            "UZB | Republic of Uzbekistan | République d'Ouzbékistan | O'ZBEKISTON RESPUBLIKASI | UZBEKISTAN",
            "YULDASHEVA, TO'RAYEV, KARIMOVA, ABDUQODIROV", "DILNOZA BAXTIYOROVNA, MALIKA", "JASUR ANVAROVICH, BOBUR", "TOSHKENT, SAMARQAND, BUXORO",
            "AA9999999 | latin | ru | TAS | TACHKENT",
        ),
        _nation(
            "GHA | Republic of Ghana | République du Ghana | REPUBLIC OF GHANA | GHANAIAN",
            "MENSAH, OWUSU-ANSAH, ASANTE, ADJEI, OPOKU-AGYEMANG", "ABENA SERWAA, AKOSUA, GRACE EFUA", "KWAME YEBOAH, KOFI, EMMANUEL KWABENA", "ACCRA, KUMASI, TAMALE",
            "G9999999 | latin | en | ACC | ACCRA",
        ),
        _nation(
            "NGA | Federal Republic of Nigeria | République fédérale du Nigeria | FEDERAL REPUBLIC OF NIGERIA | NIGERIAN",
            "ADEBAYO, OKONKWO-EZE, BALOGUN, CHUKWUEMEKA, OLORUNFEMI", "NGOZI CHIAMAKA BLESSING, FOLASADE, AISHA", "OLUWASEUN TEMITOPE DAVID, EMEKA, IBRAHIM",
            "LAGOS, ENUGU, KANO", "A99999999 | latin | en | LOS, ABV | LAGOS",
        ),
        _nation(
            "KEN | Republic of Kenya | République du Kenya | JAMHURI YA KENYA | KENYAN",
            "WANJIRU, OTIENO, KIPCHUMBA, MUTUA, NJOROGE", "FAITH ACHIENG, MERCY", "BRIAN OMONDI, PETER", "NAIROBI, KISUMU, ELDORET", "AK9999999 | latin | en | NBO, MBA | NAIROBI",
        ),
        _nation(
            "PAK | Islamic Republic of Pakistan | République islamique du Pakistan | ISLAMIC REPUBLIC OF PAKISTAN | PAKISTANI",
            "GULNAZ BIBI, SAJID, REHMAN, QURESHI", ", ", ", ", "LAHORE\u2024 PAK, PESHAWAR\u2024 PAK, SIALKOT\u2024 PAK".replace("\u2024", " -"), "AA9999999 | latin | en | ISB, LHE | ISLAMABAD",
        ),
        _nation(
            "NPL | Federal Democratic Republic of Nepal | Népal | NEPAL | NEPALESE",
            "SHRESTHA, GURUNG, TAMANG, THAPA MAGAR", "SUNITA, BINDU KUMARI", "RAMESH, DIPENDRA BAHADUR", "KATHMANDU, POKHARA, LALITPUR", "99999999 | latin | en | KTM | KATMANDOU",
        ),
        _nation(
            "THA | Kingdom of Thailand | Royaume de Thaïlande | KINGDOM OF THAILAND | THAI",
            "CHAROENSUKWATTANAKUL, SRISUWANNAPORN, WONGSAWATDICHART, THONG", "PHATCHARAPHORN, KANNIKA, PHATTHARANAN", "THANAKORN, SOMCHAI, NATTHAPHONG", "BANGKOK, CHIANG MAI, UDON THANI",
            "AA9999999 | latin | en | BKK, HKT | BANGKOK",
        ),
        _nation(
            "MMR | Republic of the Union of Myanmar | Birmanie | REPUBLIC OF THE UNION OF MYANMAR | MYANMAR",
            "THANDAR WIN, KYAW ZIN HTET, SU SU HLAING, OO", ", ", ", ", "YANGON, MANDALAY, BAGO", "MA999999 | latin | en | RGN | RANGOUN",
        ),
        _nation(
            "COD | Democratic Republic of the Congo | République démocratique du Congo | RÉPUBLIQUE DÉMOCRATIQUE DU CONGO | CONGOLAISE",
            "MBUYI TSHIBANGU, KABONGO, ILUNGA-MWAMBA, LUKUSA", "Marie Claire Ngalula, Espérance, Bijou Kapinga Thérèse", "Jean Pierre Mukendi, Dieudonné, Papy",
            "KINSHASA, LUBUMBASHI, MBUJI-MAYI", "OP9999999 | latin | fr | FIH, FBM | KINSHASA",
        ),
        _nation(
            "GAB | Gabonese Republic | République gabonaise | RÉPUBLIQUE GABONAISE | GABONAISE",
            "MBA-OBAME, OBIANG-NDONG, NZAMBA, MOUSSAVOU-MAKANGA", "Prisca Ornella, Chancelle, Marie-Josée", "Guy-Roger, Alfred, Landry Steeve", "LIBREVILLE, PORT-GENTIL, OYEM",
            "09AA99999 | latin | fr | LBV | LIBREVILLE",
        ),
        _nation(
            "MLI | Republic of Mali | République du Mali | RÉPUBLIQUE DU MALI | MALIENNE",
            "TRAORÉ, COULIBALY, DIARRA, SY, BA", "Kadiatou, Fanta, Assa Oumou", "Moussa, Bakary, Sidi Mohamed", "BAMAKO, KAYES, SIKASSO", "AA9999999 | latin | fr | BKO | BAMAKO",
        ),
        _nation(
            "BEN | Republic of Benin | République du Bénin | RÉPUBLIQUE DU BÉNIN | BENINOISE",
            "D'ALMEIDA, N'TCHA, HOUNGBÉDJI, AHOUANSOU-DOSSOU, M'PO", "Sènami Reine, Bénédicte, Afi", "Codjo Rodrigue, Fidèle, Dona Médard", "COTONOU, PORTO-NOVO, PARAKOU",
            "B9999999 | latin | fr | COO | COTONOU",
        ),
        _nation(
            "HTI | Republic of Haiti | République d'Haïti | RÉPUBLIQUE D'HAÏTI | HAITIENNE",
            "JEAN-BAPTISTE, PIERRE-LOUIS, DORCÉLUS, ÉTIENNE", "Marie Nadège, Rose-Laure, Guerline", "Wilner, Jean Robert Édouard, Frantz", "PORT-AU-PRINCE, JACMEL, LES CAYES",
            "AA9999999 | latin | fr | PAP, CAP | PORT-AU-PRINCE",
        ),
        _nation(
            "DOM | Dominican Republic | République dominicaine | REPÚBLICA DOMINICANA | DOMINICANA",
            "DE LA ROSA PEÑA, MARTE, BÁEZ ACOSTA, NÚÑEZ", "YOKASTA, ALTAGRACIA MERCEDES, MARÍA DEL PILAR", "RAFAEL ANTONIO, WÁSCAR, JOSÉ LUIS", "SANTO DOMINGO, SANTIAGO, LA VEGA",
            "RD9999999 | latin | es | SDQ, PUJ | SAINT-DOMINGUE",
        ),
        _nation(
            "CUB | Republic of Cuba | République de Cuba | REPÚBLICA DE CUBA | CUBANA",
            "VALDÉS PÉREZ, O'FARRILL LEÓN, ROQUE", "YANELIS, CARIDAD DE LA LUZ", "YOEL, LÁZARO ERNESTO", "LA HABANA, CAMAGÜEY, HOLGUÍN", "A999999 | latin | es | HAV | LA HAVANE",
        ),
        _nation(
            "MOZ | Republic of Mozambique | République du Mozambique | REPÚBLICA DE MOÇAMBIQUE | MOÇAMBICANA",
            "MACHEL NHANTUMBO, MUCAVELE, CHISSANO", "ARMINDA DA CONCEIÇÃO, GRAÇA", "ARTUR JOÃO, CELESTINO", "MAPUTO, BEIRA, NAMPULA", "AB999999 | latin | pt | MPM | MAPUTO",
        ),
        _nation(
            "IRN | Islamic Republic of Iran | République islamique d'Iran | جمهوری اسلامی ایران | IRANIAN/ایرانی",
            "HOSSEINI TABAR/حسینی تبار, RAHIMI/رحیمی, KARIMZADEH/کریم زاده", "MARYAM/مریم, SHIRIN/شیرین", "REZA/رضا, AMIR ALI/امیر علی", "TEHRAN, SHIRAZ, MASHHAD",
            "A99999999 | arabic | en | IKA | TEHERAN",
        ),
        _nation(
            "KOR | Republic of Korea | République de Corée | REPUBLIC OF KOREA | REPUBLIC OF KOREA",
            "LEE, KIM, YOO, OH", "SUJIN, EUN JI, YU", "MINHO, JAE WON", "SEOUL, BUSAN, DAEGU", "M99999999 | latin | en | ICN |",
        ),
        _nation(
            "GBR | United Kingdom | Royaume-Uni | UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND | BRITISH CITIZEN",
            "O'NEILL, SMYTHE-HARDCASTLE, PEMBROKE, ST JOHN", "JANE ELIZABETH, CATRIONA", "ALASTAIR, WILLIAM GEORGE HENRY", "LEEDS, EDINBURGH, SWANSEA", "999999999 | latin | en | LHR, MAN |",
        ),
        _nation(
            "SRB | Republic of Serbia | République de Serbie | РЕПУБЛИКА СРБИЈА | REPUBLIKA SRBIJA/РЕПУБЛИКА СРБИЈА",
            "ĐORĐEVIĆ/ЂОРЂЕВИЋ, NIKOLIĆ/НИКОЛИЋ, STOJANOVIĆ-PETROV/СТОЈАНОВИЋ-ПЕТРОВ", "MILICA/МИЛИЦА, JELENA/ЈЕЛЕНА", "ŽELJKO/ЖЕЉКО, MARKO/МАРКО", "BEOGRAD, NOVI SAD, NIŠ",
            "999999999 | cyrillic | en | BEG |",
        ),
    )
}  # fmt: skip

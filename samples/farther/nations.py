"""States that neither other school draws, and who lives there: from a code to a `Nation`."""
# ruff: noqa: E501 - a table

from samples.nations import Nation


def _split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))


def _nation(heads: str, surnames: str, women: str, men: str, rest: str) -> Nation:
    """`heads`: code, English, French, native, citizenship; `rest`: cities, number, script, tongue, airports, consulate."""
    code, english, french, native, citizenship = (word.strip() for word in heads.split("|"))
    cities, number, script, language, airports, consulate = (word.strip() for word in rest.split("|"))
    return Nation(
        code=code, english=english, french=french, native=native, citizenship=citizenship, surnames=_split(surnames),
        women=_split(women), men=_split(men), cities=_split(cities), number=number, design=script, language=language,
        airports=_split(airports), exempt=not consulate, consulate=consulate,
    )  # fmt: skip


#: `design` is the script beside Latin: latin (none), cyrillic or arabic.
NATIONS: dict[str, Nation] = {
    nation.code: nation
    for nation in (
        _nation("BFA | Burkina Faso | Burkina Faso | BURKINA FASO | BURKINABÈ", "OUÉDRAOGO, SAWADOGO, ZONGO, TAPSOBA, KI-ZERBO", "Alimata, Rasmata Fatimata, Pélagie, Bibata", "Issouf, Wendyam Aristide, Salif, Boukaré", "OUAGADOUGOU, KOUDOUGOU, BOBO-DIOULASSO | A9999999 | latin | fr | OUA | OUAGADOUGOU"),
        _nation("GIN | Republic of Guinea | République de Guinée | RÉPUBLIQUE DE GUINÉE | GUINÉENNE", "DIALLO, BAH, CONDÉ, SOUMAH, CAMARA", "Mariama Kesso, Hawa, M'Mah, Nènè Oumou", "Thierno Amadou, Sékou, Mamadou Saliou, Ibrahima Sory", "CONAKRY, LABE, KANKAN, N'ZEREKORE | O99999999 | latin | fr | CKY | CONAKRY"),
        _nation("TGO | Togolese Republic | République togolaise | RÉPUBLIQUE TOGOLAISE | TOGOLAISE", "AGBEKO, AMOUZOU-GLIKPA, LAWSON-BODY, KPODAR", "Akouvi Délali, Afiwa, Essi Mawuena", "Kossi Edem, Yao, Komlan Séna", "LOME, KPALIME, SOKODE | EB999999 | latin | fr | LFW | LOME"),
        _nation("TCD | Republic of Chad | République du Tchad | جمهورية تشاد | TCHADIENNE", "MAHAMAT SALEH, DJIMADOUMBAYE, ABAKAR, NGARLEDJI", "Khadidja, Achta Zenaba, Solange", "Hissein, Adoum Youssouf, Allaramadji", "N'DJAMENA, MOUNDOU, ABECHE | R9999999 | latin | fr | NDJ | N DJAMENA"),
        _nation("RWA | Republic of Rwanda | République du Rwanda | REPUBULIKA Y'U RWANDA | RWANDAN", "UWIMANA, NIYONZIMA, MUKAMANA, HABYARIMANA, NSHIMIYIMANA", "Marie Chantal, Immaculée, Divine", "Jean de Dieu, Eric, Emmanuel Innocent", "KIGALI, HUYE, MUSANZE | PC999999 | latin | en | KGL | KIGALI"),
        _nation("ETH | Federal Democratic Republic of Ethiopia | Éthiopie | FEDERAL DEMOCRATIC REPUBLIC OF ETHIOPIA | ETHIOPIAN", "TESFAYE, GEBREMARIAM, BEKELE, WOLDEGIORGIS", "MERON HAILE, TIGIST, SELAMAWIT ABEBE", "DAWIT ALEMU, YONAS, ABRAHAM TADESSE", "ADDIS ABABA, MEKELLE, GONDAR | EP9999999 | latin | en | ADD | ADDIS ABEBA"),
        _nation("TZA | United Republic of Tanzania | République-Unie de Tanzanie | JAMHURI YA MUUNGANO WA TANZANIA | TANZANIAN", "MWAKYUSA, KIMARO, MUSHI, NG'WANDU", "NEEMA JOYCE, ASHA, REHEMA", "JUMA SALEHE, GODFREY, BARAKA", "DAR ES SALAAM, ARUSHA, MWANZA | TAE999999 | latin | en | DAR | DAR ES SALAM"),
        _nation("ZAF | Republic of South Africa | Afrique du Sud | REPUBLIC OF SOUTH AFRICA | SOUTH AFRICAN", "VAN DER MERWE, NKOSI, DLAMINI, PILLAY, BOTHA", "THANDIWE, ANNEMARIE, LERATO GRACE", "PIETER JOHANNES, SIPHO, KEVIN", "JOHANNESBURG, DURBAN, BLOEMFONTEIN | A99999999 | latin | en | JNB, CPT | JOHANNESBURG"),
        _nation("AZE | Republic of Azerbaijan | République d'Azerbaïdjan | AZƏRBAYCAN RESPUBLİKASI | AZƏRBAYCAN / AZERBAIJAN", "HÜSEYNOV, QULİYEV, İSMAYILOVA, ABDULLAYEV", "GÜNAY, SEVİNC, LEYLA", "ELÇİN, RAUF, TURAL", "BAKI, GƏNCƏ, SUMQAYIT | C99999999 | latin | tr | GYD | BAKOU"),
        _nation("KHM | Kingdom of Cambodia | Royaume du Cambodge | KINGDOM OF CAMBODIA | CAMBODIAN", "SOK, CHEA, KEO, PHAN, HENG", "SREYMOM, CHANTHOU, BOPHA", "VISAL, DARA, SOVANNARITH", "PHNOM PENH, BATTAMBANG, SIEM REAP | N99999999 | latin | en | PNH | PHNOM PENH"),
        _nation("CHN | People's Republic of China | République populaire de Chine | PEOPLE'S REPUBLIC OF CHINA | CHINESE", "ZHANG, WANG, OUYANG, LYU, XU", "XIAOHONG, YAN, JINGYI", "JIANGUO, WEI, ZHIHAO", "SHANDONG, WENZHOU, CHENGDU | E99999999 | latin | zh | PEK, PVG, CAN | PEKIN"),
        _nation("BGD | People's Republic of Bangladesh | Bangladesh | PEOPLE'S REPUBLIC OF BANGLADESH | BANGLADESHI", "BEGUM, CHOWDHURY, RAHMAN, KHATUN", "NASRIN AKTER, SHAHANARA, RUMANA", "MD SAIFUL, KAMRUL HASAN, ABDUL", "DHAKA, SYLHET, COMILLA | BX9999999 | latin | en | DAC | DACCA"),
        _nation("PNG | Papua New Guinea | Papouasie-Nouvelle-Guinée | PAPUA NEW GUINEA | PAPUA NEW GUINEAN", "KAUPA, TOLAI, WARI", "JOSEPHINE, MEREANI", "PETER, MICHAEL SOMARE", "PORT MORESBY, LAE | F999999 | latin | en | POM | CANBERRA"),
        _nation("GNB | Republic of Guinea-Bissau | Guinée-Bissau | REPÚBLICA DA GUINÉ-BISSAU | GUINEENSE", "INJAI, DOS SANTOS CÁ, SANHÁ, MENDES NHAGA", "Esperança, Isaura Domingas, Nhima", "Adão, Osvaldo Manuel, Braima", "BISSAU, BAFATÁ, CACHEU | AAIN99999 | latin | pt | OXB | BISSAU"),
        _nation("SUR | Republic of Suriname | Suriname | REPUBLIEK SURINAME | SURINAAMSE", "RAMPERSAD, AMATREDJO, PINAS, VAN DIJK", "SHANTI, MURIEL, CHEQUITA", "RONNY, ASHWIN, ORLANDO", "PARAMARIBO, NICKERIE | RA999999 | latin | nl | PBM | PARAMARIBO"),
        _nation("KGZ | Kyrgyz Republic | République kirghize | КЫРГЫЗ РЕСПУБЛИКАСЫ | KYRGYZ REPUBLIC/КЫРГЫЗ РЕСПУБЛИКАСЫ", "ABDYKALYKOVA/АБДЫКАЛЫКОВА, TOKTOGULOV/ТОКТОГУЛОВ, BAKIROV/БАКИРОВ", "AIZADA/АЙЗАДА, NURGUL/НУРГУЛ", "BEKZAT/БЕКЗАТ, AZAMAT/АЗАМАТ", "BISHKEK, OSH, NARYN | PE9999999 | cyrillic | ru | FRU, OSS | BICHKEK"),
        _nation("MNG | Mongolia | Mongolie | МОНГОЛ УЛС | MONGOLIA/МОНГОЛ", "DORJ/ДОРЖ, GANBOLD/ГАНБОЛД, BATBAYAR/БАТБАЯР", "OYUNCHIMEG/ОЮУНЧИМЭГ, SARANGEREL/САРАНГЭРЭЛ", "BATAA/БАТАА, MUNKHBAT/МУНХБАТ", "ULAANBAATAR, DARKHAN, ERDENET | E9999999 | cyrillic | ru | UBN | OULAN BATOR"),
        _nation("TJK | Republic of Tajikistan | Tadjikistan | РЕСПУБЛИКАИ ТОЧИКИСТОН | TAJIKISTAN/ТОЧИКИСТОН", "RAHIMOVA/РАХИМОВА, SHARIPOV/ШАРИПОВ, NAZAROV/НАЗАРОВ", "MANIZHA/МАНИЖА, ZARINA/ЗАРИНА", "FARRUKH/ФАРРУХ, ALISHER/АЛИШЕР", "DUSHANBE, KHUJAND, KULOB | 499999999 | cyrillic | ru | DYU | DOUCHANBE"),
        _nation("MRT | Islamic Republic of Mauritania | Mauritanie | الجمهورية الإسلامية الموريتانية | MAURITANIENNE/موريتانية", "OULD AHMED/ولد أحمد, MINT SIDI/منت سيدي, SOW/سو", "AICHETOU/عيشة, FATIMETOU/فاطمة", "CHEIKH/الشيخ, MOHAMED LEMINE/محمد الأمين", "NOUAKCHOTT, ATAR, KIFFA | BR9999999 | arabic | ar | NKC | NOUAKCHOTT"),
        _nation("SAU | Kingdom of Saudi Arabia | Arabie saoudite | المملكة العربية السعودية | SAUDI/سعودي", "ALGHAMDI/الغامدي, ALHARBI/الحربي, ALQAHTANI/القحطاني", "NOURA ABDULLAH/نورة عبدالله, REEM/ريم", "FAISAL SAAD/فيصل سعد, TURKI/تركي", "RIYADH, JEDDAH, ABHA | AA99999A | arabic | ar | RUH, JED | RIYAD"),
        _nation("SDN | Republic of the Sudan | Soudan | جمهورية السودان | SUDANESE/سوداني", "ELTAYEB/الطيب, ABDELGADIR/عبدالقادر, OSMAN/عثمان", "AMNA HASSAN/آمنة حسن, HIBA/هبة", "MUBARAK ALI/مبارك علي, SALAH/صلاح", "KHARTOUM, OMDURMAN, KASSALA | P99999999 | arabic | ar | KRT | KHARTOUM"),
        _nation("PER | Republic of Peru | Pérou | REPÚBLICA DEL PERÚ | PERUANA", "HUAMÁN CCORI, FLORES ÑAHUI, RÍOS, QUISPE PEÑA", "LUZ MARINA, ROSA ISABEL, JIMENA", "JHON WILMER, ANDRÉS AVELINO, ÁLVARO", "LIMA, AREQUIPA, CUSCO | 129999999 | latin | es | LIM, CUZ |"),
        _nation("UKR | Ukraine | Ukraine | УКРАЇНА | UKRAINE/УКРАЇНА", "KOVALCHUK/КОВАЛЬЧУК, SHEVCHENKO/ШЕВЧЕНКО, LYSENKO/ЛИСЕНКО", "OLENA/ОЛЕНА, YULIIA/ЮЛІЯ", "TARAS/ТАРАС, ANDRII/АНДРІЙ", "KYIV, LVIV, POLTAVA | FE999999 | cyrillic | ru | KBP |"),
        _nation("CAN | Canada | Canada | CANADA | CANADIAN/CANADIENNE", "TREMBLAY-ROY, MACDONALD, SINGH GILL, BOUCHARD", "Émilie Anne, HEATHER, JASPREET", "DUNCAN ROSS, Jean-François, TYLER", "MONTRÉAL CAN, MONCTON CAN, VANCOUVER CAN | AB999999 | latin | en | YUL, YYZ |"),
    )
}  # fmt: skip

#: State → the tongues of its passport, the strongest first.
TONGUES: dict[str, tuple[str, ...]] = {
    "BFA": ("fr", "en"), "GIN": ("fr", "en"), "TGO": ("fr", "en"), "TCD": ("fr", "ar", "en"), "RWA": ("rw", "en", "fr"), "ETH": ("en",),
    "TZA": ("sw", "en", "fr"), "ZAF": ("en", "fr"), "AZE": ("az", "en"), "KHM": ("en",), "CHN": ("en",), "BGD": ("en",), "PNG": ("en",),
    "GNB": ("pt", "fr", "en"), "SUR": ("nl", "en"), "KGZ": ("ky", "en"), "MNG": ("mn", "en"), "TJK": ("tg", "en"), "MRT": ("ar", "fr"),
    "SAU": ("ar", "en"), "SDN": ("ar", "en"), "PER": ("es", "en"), "UKR": ("uk", "en"), "CAN": ("en", "fr"),
}  # fmt: skip

#: State → its carrier's code and name, with which its people fly.
CARRIERS: dict[str, tuple[str, str]] = {
    "BFA": ("2J", "Air Burkina"), "GIN": ("AF", "Air France"), "TGO": ("KP", "ASKY"), "TCD": ("ET", "Ethiopian"), "RWA": ("WB", "RwandAir"), "ETH": ("ET", "Ethiopian"),
    "TZA": ("TC", "Air Tanzania"), "ZAF": ("SA", "South African Airways"), "AZE": ("J2", "AZAL"), "KHM": ("VN", "Vietnam Airlines"), "CHN": ("CA", "Air China"),
    "BGD": ("BG", "Biman"), "PNG": ("PX", "Air Niugini"), "GNB": ("TP", "TAP Air Portugal"), "SUR": ("PY", "Surinam Airways"), "KGZ": ("TK", "Turkish Airlines"),
    "MNG": ("OM", "MIAT"), "TJK": ("SZ", "Somon Air"), "MRT": ("L6", "Mauritania Airlines"), "SAU": ("SV", "Saudia"), "SDN": ("SD", "Sudan Airways"),
    "PER": ("LA", "LATAM"), "UKR": ("PS", "UIA"), "CAN": ("TS", "Air Transat"),
}  # fmt: skip

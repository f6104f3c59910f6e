"""The States of this school: from a code to a nation's names and to what its passport looks like."""
# ruff: noqa: E501 - a table

from dataclasses import dataclass

from samples.nations import Nation
from samples.yonder.pen import Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A nation, the layout and colours of its identity page, its labels and the airline home."""

    nation: Nation
    tongue: str  #: key of LABELS
    heading: str  #: what "passport" is called there
    pale: Colour
    deep: Colour
    carrier: tuple[str, str]  #: code, name
    authority: str


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


#: surname, given names, nationality, birth, place, sex, issue, expiry, authority, passport number, type, code
LABELS: dict[str, tuple[str, ...]] = {
    "en": _words(
        "Surname, Given names, Nationality, Date of birth, Place of birth, Sex, Date of issue, Date of expiry, Authority, Passport No., Type, Country code"
    ),
    "fr": _words(
        "Nom, Prénoms, Nationalité, Date de naissance, Lieu de naissance, Sexe, Date de délivrance, Date d'expiration, Autorité, N° du passeport, Type, Code du pays"
    ),
    "es": _words(
        "Apellidos, Nombres, Nacionalidad, Fecha de nacimiento, Lugar de nacimiento, Sexo, Fecha de emisión, Fecha de vencimiento, Autoridad, N° de pasaporte, Tipo, Código"
    ),
    "uk": _words(
        "Прізвище, Ім'я, Громадянство, Дата народження, Місце народження, Стать, Дата видачі, Дата закінчення строку дії, Орган, Номер паспорта, Тип, Код держави"
    ),
    "kk": _words(
        "Тегі, Аты, Азаматтығы, Туған күні, Туған жері, Жынысы, Берілген күні, Қолданылу мерзімі, Берген орган, Паспорт №, Түрі, Мемлекет коды"
    ),
    "hy": _words(
        "Ազգանուն, Անուն, Քաղաքացիություն, Ծննդյան ամսաթիվ, Ծննդավայր, Սեռ, Տրման ամսաթիվ, Վավեր է մինչև, Տրվել է, Անձնագիր №, Տեսակ, Կոդ"
    ),
    "th": _words("นามสกุล, ชื่อ, สัญชาติ, วันเกิด, สถานที่เกิด, เพศ, วันที่ออก, วันหมดอายุ, ออกให้โดย, หนังสือเดินทาง, ประเภท, รหัสประเทศ"),
    "ar": _words(
        "اللقب, الاسم, الجنسية, تاريخ الميلاد, مكان الميلاد, الجنس, تاريخ الإصدار, تاريخ الانتهاء, جهة الإصدار, رقم جواز السفر, النوع, رمز الدولة"
    ),
}


def _state(
    code: str, heads: str, citizenship: str, surnames: str, women: str, men: str, cities: str, number: str, design: str,
    language: str, airports: str, consulate: str, *, tongue: str, heading: str, colours: tuple[Colour, Colour],
    carrier: str, authority: str,
) -> State:  # fmt: skip
    english, french, native = _words(heads)
    short, _, name = carrier.partition(" ")
    return State(
        nation=Nation(
            code=code, english=english, french=french, native=native, citizenship=citizenship, surnames=_words(surnames),
            women=_words(women), men=_words(men), cities=_words(cities), number=number, design=design, language=language,
            airports=_words(airports), exempt=not consulate, consulate=consulate,
        ),
        tongue=tongue, heading=heading, pale=colours[0], deep=colours[1], carrier=(short, name), authority=authority,
    )  # fmt: skip


STATES: dict[str, State] = {
    state.nation.code: state
    for state in (
        _state("EGY", "Arab Republic of Egypt, République arabe d'Égypte, جمهورية مصر العربية", "EGYPTIAN",
               "ABDELSALAM/عبدالسلام, ELSHERBINY/الشربيني, GAD/جاد, SOLIMAN/سليمان, HASHEM/هاشم", "NADIA/نادية, HEBA/هبة, MONA/منى, SOHEIR/سهير", "TAREK/طارق, AHMED/أحمد, WALEED/وليد",
               "CAIRO, ALEXANDRIA, TANTA, ASSIUT", "A99999999", "crest", "ar", "CAI, HBE", "LE CAIRE",
               tongue="ar", heading="PASSPORT / جواز سفر", colours=((233, 238, 222), (190, 206, 160)), carrier="MS Egyptair", authority="CAIRO 3"),
        _state("NGA", "Federal Republic of Nigeria, République fédérale du Nigéria, FEDERAL REPUBLIC OF NIGERIA", "NIGERIAN",
               "OKONKWO, ADEBAYO, IBRAHIM, EZE, OGUNLEYE, BELLO", "CHIDINMA GRACE, FOLASADE, HAUWA, NGOZI BLESSING", "EMEKA PAUL, TUNDE, SANI, CHUKWUDI",
               "IBADAN, KANO, ENUGU, LAGOS", "A99999999", "rows", "en", "LOS, ABV", "LAGOS",
               tongue="en", heading="PASSPORT", colours=((226, 240, 228), (150, 200, 164)), carrier="P4 Air Peace", authority="IKOYI LAGOS"),
        _state("THA", "Kingdom of Thailand, Royaume de Thaïlande, ราชอาณาจักรไทย", "THAI",
               "SRISUWAN, WONGSAKUL, CHAROENRAT, PHUMIPHAT, KAEWMANEE", "SIRIPORN, KANYA, WARAPORN, MALEE", "SOMCHAI, ANAN, PRASERT",
               "CHIANG MAI, BANGKOK, KHON KAEN", "AA9999999", "crest", "en", "BKK, CNX", "BANGKOK",
               tongue="th", heading="PASSPORT / หนังสือเดินทาง", colours=((246, 230, 222), (222, 170, 158)), carrier="TG Thai Airways", authority="MINISTRY OF FOREIGN AFFAIRS"),
        _state("KAZ", "Republic of Kazakhstan, République du Kazakhstan, ҚАЗАҚСТАН РЕСПУБЛИКАСЫ", "ҚАЗАҚСТАН/KAZAKHSTAN",
               "AKHMETOVA/АХМЕТОВА, SEITKALI/СЕЙТҚАЛИ, NURPEIS/НҰРПЕЙІС, ZHUMABEK/ЖҰМАБЕК", "AIGUL/АЙГҮЛ, GULNARA/ГҮЛНАРА, SAULE/СӘУЛЕ", "YERLAN/ЕРЛАН, NURLAN/НҰРЛАН, ASKAR/АСҚАР",
               "ALMATY, KARAGANDA, SHYMKENT", "N99999999", "right", "ru", "ALA, NQZ", "ALMATY",
               tongue="kk", heading="ПАСПОРТ / PASSPORT", colours=((222, 238, 244), (140, 192, 212)), carrier="KC Air Astana", authority="MINISTRY OF INTERNAL AFFAIRS"),
        _state("PER", "Republic of Peru, République du Pérou, REPÚBLICA DEL PERÚ", "PERUANA",
               "HUAMÁN CCORI, SALDÍVAR PEÑA, VILLANUEVA ROJAS, CHÁVEZ ÑIQUÉN", "ROSA ELVIRA, MILAGROS, YOLANDA", "JULIO CÉSAR, EDWIN, WÁLTER",
               "LIMA, AREQUIPA, TRUJILLO", "199999999", "numbered", "es", "LIM", "",
               tongue="es", heading="PASAPORTE / PASSPORT", colours=((246, 232, 230), (222, 172, 172)), carrier="LA LATAM Airlines", authority="MIGRACIONES"),
        _state("GIN", "Republic of Guinea, République de Guinée, République de Guinée", "GUINEENNE",
               "BARRY, CAMARA, CONDE, SYLLA, TOURE, KEITA", "KADIATOU, MARIAMA, FATOUMATA BINTA, HAWA", "ALPHA OUMAR, SEKOU, THIERNO, MOHAMED LAMINE",
               "CONAKRY, LABE, KANKAN, KINDIA", "O99999999", "ledger", "fr", "CKY", "CONAKRY",
               tongue="fr", heading="PASSEPORT / PASSPORT", colours=((238, 236, 214), (206, 196, 140)), carrier="SN Brussels Airlines", authority="DCPAF CONAKRY"),
        _state("NPL", "Nepal, Népal, NEPAL", "NEPALI",
               "SHRESTHA, GURUNG, ADHIKARI, THAPA MAGAR, LAMA", "SARITA, BINDU, PRAMILA DEVI", "BIKASH, RAM BAHADUR, SURESH",
               "KASKI, KATHMANDU, CHITWAN", "PA9999999", "rows", "en", "KTM", "KATMANDOU",
               tongue="en", heading="PASSPORT", colours=((232, 230, 246), (178, 168, 216)), carrier="QR Qatar Airways", authority="DEPARTMENT OF PASSPORTS"),
        _state("MUS", "Republic of Mauritius, République de Maurice, REPUBLIC OF MAURITIUS", "MAURITIAN",
               "RAMGOOLAM, LI KWONG, BEEHARRY, LEBRASSE", "VEENA, MARIE STELLA, SHEILA", "KAVI, JEAN NOEL, RAJEEV",
               "CUREPIPE, PORT LOUIS, QUATRE BORNES", "9999999", "numbered", "fr", "MRU", "",
               tongue="fr", heading="PASSPORT / PASSEPORT", colours=((226, 236, 246), (158, 186, 222)), carrier="MK Air Mauritius", authority="PASSPORT AND IMMIGRATION OFFICE"),
        _state("DZA", "Algeria, République algérienne démocratique et populaire, الجمهورية الجزائرية الديمقراطية الشعبية", "ALGERIENNE",
               "BENAISSA/بن عيسى, KACI/قاسي, MEZOUAR/مزوار, HAMIDI/حميدي, BOUDIAF/بوضياف", "NAWEL/نوال, FAIZA/فايزة, OUARDA/وردة", "NADIR/نذير, LYES/لياس, TOUFIK/توفيق",
               "ALGER, BEJAIA, ANNABA, BLIDA", "999999999", "ledger", "fr", "ALG, CZL", "ALGER",
               tongue="ar", heading="PASSEPORT / جواز سفر", colours=((222, 240, 230), (148, 202, 176)), carrier="AH Air Algérie", authority="BIR MOURAD RAIS"),
        _state("ARM", "Republic of Armenia, République d'Arménie, ՀԱՅԱՍՏԱՆԻ ՀԱՆՐԱՊԵՏՈՒԹՅՈՒՆ", "ARMENIAN",
               "SARGSYAN, MKRTCHYAN, AVETISYAN, TER-GRIGORYAN", "NARINE, LUSINE, HASMIK", "ARAM, HAYK, GEVORG",
               "YEREVAN, VANADZOR, ARTASHAT", "AT9999999", "right", "ru", "EVN", "EREVAN",
               tongue="hy", heading="ԱՆՁՆԱԳԻՐ / PASSPORT", colours=((240, 226, 226), (206, 150, 150)), carrier="QR Qatar Airways", authority="003"),
        _state("UKR", "Ukraine, Ukraine, УКРАЇНА", "УКРАЇНА/UKRAINE",
               "MELNYK/МЕЛЬНИК, BONDARENKO/БОНДАРЕНКО, SHEVCHUK/ШЕВЧУК", "OKSANA/ОКСАНА, HALYNA/ГАЛИНА, IRYNA/ІРИНА", "TARAS/ТАРАС, ANDRII/АНДРІЙ, VOLODYMYR/ВОЛОДИМИР",
               "KHARKIV, POLTAVA, LVIV", "AA999999", "right", "ru", "KBP, IEV", "",
               tongue="uk", heading="ПАСПОРТ / PASSPORT", colours=((232, 238, 248), (160, 180, 216)), carrier="PS Ukraine International Airlines", authority="8025"),
        _state("COD", "Democratic Republic of the Congo, République démocratique du Congo, REPUBLIQUE DEMOCRATIQUE DU CONGO", "CONGOLAISE",
               "KABEYA MULUMBA, TSHIBANGU, NGOY ILUNGA, MBUYI, LUKUSA", "BIBICHE, NSIMBA, MARIE CLAIRE", "DIEUDONNE, PATRICK, JEAN PIERRE",
               "KINSHASA, LUBUMBASHI, MBUJI-MAYI", "OP9999999", "ledger", "fr", "FIH, FBM", "KINSHASA",
               tongue="fr", heading="PASSEPORT", colours=((222, 232, 246), (144, 176, 216)), carrier="ET Ethiopian Airlines", authority="MINAFFET"),
    )
}  # fmt: skip

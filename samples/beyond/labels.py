"""What passports print above their fields: per tongue, from a field's key to its label."""
# ruff: noqa: E501 - a table

KEYS = ("passport", "type", "code", "number", "surname", "given", "nationality", "birth", "sex", "place", "issue",
        "expiry", "authority", "signature", "personal")  # fmt: skip

_TABLE = {
    "en": "PASSPORT|Type|Country code|Passport No.|Surname|Given names|Nationality|Date of birth|Sex|Place of birth|Date of issue|Date of expiry|Authority|Holder's signature|Personal No.",
    "fr": "PASSEPORT|Type|Code du pays|Passeport N°|Nom|Prénoms|Nationalité|Date de naissance|Sexe|Lieu de naissance|Date de délivrance|Date d'expiration|Autorité|Signature du titulaire|N° personnel",
    "ar": "جواز سفر|النوع|رمز البلد|رقم الجواز|اللقب|الاسم|الجنسية|تاريخ الميلاد|الجنس|مكان الميلاد|تاريخ الإصدار|تاريخ الانتهاء|السلطة|توقيع حامل الجواز|الرقم الشخصي",
    "ru": "ПАСПОРТ|Тип|Код государства|Номер паспорта|Фамилия|Имя|Гражданство|Дата рождения|Пол|Место рождения|Дата выдачи|Дата окончания срока|Орган, выдавший документ|Подпись владельца|Личный №",
    "tr": "PASAPORT|Türü|Ülke Kodu|Pasaport No|Soyadı|Adı|Uyruğu|Doğum Tarihi|Cinsiyeti|Doğum Yeri|Veriliş Tarihi|Geçerlilik Tarihi|Veren Makam|Hamilin İmzası|T.C. Kimlik No",
    "hi": "पासपोर्ट|टाइप|राष्ट्र कोड|पासपोर्ट नं|उपनाम|दिया गया नाम|राष्ट्रीयता|जन्मतिथि|लिंग|जन्म स्थान|जारी करने की तिथि|समाप्ति की तिथि|प्राधिकारी|हस्ताक्षर|क्रमांक",
    "fil": "PASAPORTE|Uri|Kodigo ng bansa|Pasaporte blg.|Apelyido|Pangalan|Nasyonalidad|Petsa ng kapanganakan|Kasarian|Lugar ng kapanganakan|Petsa ng pagkakaloob|Petsa ng pagkawalang bisa|Maykapangyarihang nagkaloob|Lagda|Blg.",
    "hy": "ԱՆՁՆԱԳԻՐ|Տեսակ|Երկիր|Անձնագրի համարը|Ազգանուն|Անուն|Քաղաքացիություն|Ծննդյան ամսաթիվ|Սեռ|Ծննդավայր|Տրված է|Վավեր է մինչև|Ում կողմից|Ստորագրություն|Համար",
    "vi": "HỘ CHIẾU|Loại|Mã số|Số hộ chiếu|Họ|Chữ đệm và tên|Quốc tịch|Ngày sinh|Giới tính|Nơi sinh|Ngày cấp|Có giá trị đến|Nơi cấp|Chữ ký|Số ĐDCN",
    "th": "หนังสือเดินทาง|ประเภท|รหัสประเทศ|หนังสือเดินทางเลขที่|นามสกุล|ชื่อ|สัญชาติ|วันเกิด|เพศ|สถานที่เกิด|วันที่ออก|วันที่หมดอายุ|ออกให้โดย|ลายมือชื่อ|เลขประจำตัวประชาชน",
    "pt": "PASSAPORTE|Tipo|País emissor|Passaporte nº|Sobrenome|Nome|Nacionalidade|Data de nascimento|Sexo|Naturalidade|Data de expedição|Válido até|Autoridade|Assinatura do titular|CPF",
    "ka": "პასპორტი|ტიპი|კოდი|პასპორტის ნომერი|გვარი|სახელი|მოქალაქეობა|დაბადების თარიღი|სქესი|დაბადების ადგილი|გაცემის თარიღი|მოქმედების ვადა|გამცემი|ხელმოწერა|პირადი ნომერი",
    "ro": "PAȘAPORT|Tip|Codul țării|Nr. pașaportului|Nume|Prenume|Cetățenia|Data nașterii|Sexul|Locul nașterii|Data eliberării|Data expirării|Autoritatea|Semnătura titularului|Cod personal",
}  # fmt: skip

WORDS: dict[str, dict[str, str]] = {
    tongue: dict(zip(KEYS, line.split("|"), strict=True)) for tongue, line in _TABLE.items()
}

_MONTHS = {
    "en": "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC",
    "fr": "JAN FEV MAR AVR MAI JUN JUI AOU SEP OCT NOV DEC",
    "pt": "JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ",
    "ro": "IAN FEB MAR APR MAI IUN IUL AUG SEP OCT NOI DEC",
}


def month(number: int, tongue: str) -> str:
    """A month as a page prints it: in English and, where the State has another short form, that before it."""
    english = _MONTHS["en"].split()[number - 1]
    own = _MONTHS.get(tongue, _MONTHS["en"]).split()[number - 1]
    return english if own == english else f"{own}/{english}"


def pair(key: str, tongue: str, *, third: bool = False) -> str:
    """A label in the page's tongue and in English (French beside it where `third`)."""
    words = [WORDS[tongue][key], WORDS["en"][key]] + ([WORDS["fr"][key]] if third else [])
    return " / ".join(dict.fromkeys(words))

"""The printed words of passports in more tongues: from a language and a field to its label; how days are printed."""
# ruff: noqa: E501 - a table of labels

import datetime as dt

from samples.elsewhere.dates import SHORT

_ORDER = ("type", "state", "number", "surname", "given", "nationality", "birth", "sex", "place", "issued", "expiry", "authority", "personal")  # fmt: skip


def _labels(row: str) -> dict[str, str]:
    return dict(zip(_ORDER, (word.strip() for word in row.split("|")), strict=True))


LABELS: dict[str, dict[str, str]] = {
    "en": _labels("Type | Country code | Passport number | Surname | Given name(s) | Nationality | Date of birth | Sex | Place of birth | Date of issue | Date of expiry | Authority | Personal number"),
    "fr": _labels("Type | Code pays | Passeport nº | Nom | Prénom(s) | Nationalité | Né(e) le | Sexe | Lieu de naissance | Délivré le | Expire le | Autorité | Nº d'identification"),
    "es": _labels("Tipo | Cód. país | No. de pasaporte | Apellidos | Nombres | Nacionalidad | Fecha de nacimiento | Sexo | Lugar de nacimiento | Fecha de expedición | Fecha de vencimiento | Autoridad | No. personal"),
    "pt": _labels("Tipo | País | N.º do passaporte | Apelidos | Nomes próprios | Nacionalidade | Data de nascimento | Sexo | Local de nascimento | Data de emissão | Data de validade | Autoridade | N.º de identificação"),
    "nl": _labels("Soort | Code | Paspoortnummer | Naam | Voornamen | Nationaliteit | Geboortedatum | Geslacht | Geboorteplaats | Datum van afgifte | Geldig tot | Autoriteit | ID-nummer"),
    "rw": _labels("Ubwoko | Igihugu | Nomero | Izina | Andi mazina | Ubwenegihugu | Itariki y'amavuko | Igitsina | Aho yavukiye | Yatanzwe kuwa | Izarangira kuwa | Ubuyobozi | Nomero bwite"),
    "sw": _labels("Aina | Nchi | Nambari ya pasipoti | Jina la ukoo | Majina mengine | Uraia | Tarehe ya kuzaliwa | Jinsi | Mahali pa kuzaliwa | Imetolewa tarehe | Mwisho wa kutumika | Mamlaka | Namba"),
    "az": _labels("Tipi | Dövlətin kodu | Pasportun nömrəsi | Soyadı | Adı | Vətəndaşlığı | Doğulduğu tarix | Cinsi | Doğulduğu yer | Verilmə tarixi | Etibarlıdır | Verən orqan | FİN"),
    "ky": _labels("Түрү | Өлкө коду | Паспорттун № | Фамилиясы | Аты | Жарандыгы | Туулган күнү | Жынысы | Туулган жери | Берилген күнү | Мөөнөтү | Берген орган | Жеке №"),
    "mn": _labels("Төрөл | Улсын код | Паспортын № | Овог | Нэр | Харьяалал | Төрсөн огноо | Хүйс | Төрсөн газар | Олгосон | Хүчинтэй | Байгууллага | Регистр"),
    "tg": _labels("Навъ | Рамзи кишвар | Шиносномаи № | Насаб | Ном | Шахрвандй | Санаи таваллуд | Чинс | Чои таваллуд | Санаи дода шудан | Эътибор то | Макомот | № шахсй"),
    "uk": _labels("Тип | Код держави | Паспорт № | Прізвище | Ім'я | Громадянство | Дата народження | Стать | Місце народження | Дата видачі | Дійсний до | Орган | Запис №"),
    "ar": _labels("النوع | رمز الدولة | رقم الجواز | اسم العائلة | الاسم الكامل | الجنسية | تاريخ الميلاد | الجنس | مكان الميلاد | تاريخ الإصدار | تاريخ الانتهاء | جهة الإصدار | الرقم الوطني"),
}  # fmt: skip
PASSPORT = {
    "en": "PASSPORT", "fr": "PASSEPORT", "es": "PASAPORTE", "pt": "PASSAPORTE", "nl": "PASPOORT", "rw": "PASIPORO", "sw": "PASIPOTI", "az": "PASPORT",
    "ky": "ПАСПОРТ", "mn": "ГАДААД ПАСПОРТ", "tg": "ШИНОСНОМА", "uk": "ПАСПОРТ", "ar": "جواز سفر",
}  # fmt: skip
AUTHORITY = {
    "en": "DEPT OF HOME AFFAIRS", "fr": "DGSN / DEP", "es": "GOB. CENTRAL", "pt": "DIR. GERAL DE MIGRAÇÃO", "nl": "CBB", "rw": "DGIE", "sw": "PRINCIPAL COMMISSIONER", "az": "DIN",
    "ky": "MKK 211011", "mn": "GAIIA", "tg": "MIA 4021", "uk": "8099", "ar": "PASSPORT OFFICE",
}  # fmt: skip
NOTATIONS = ("dots", "gaps", "month", "Month", "hyphened", "two-tongues", "short", "iso", "strokes")


def day_printed(day: dt.date, notation: str, tongue: str) -> str:
    """A day as passports print it."""
    month = SHORT["en"][day.month - 1]
    own = SHORT.get(tongue, SHORT["en"])[day.month - 1]
    both = month if own == month else f"{own}/{month}"
    return {
        "dots": f"{day:%d.%m.%Y}",
        "gaps": f"{day:%d %m %Y}",
        "month": f"{day:%d} {month} {day:%Y}",
        "Month": f"{day:%d} {month.title()} {day:%Y}",
        "hyphened": f"{day:%d}-{month}-{day:%Y}",
        "two-tongues": f"{day:%d} {both} {day:%Y}",
        "short": f"{day:%d} {both} {day:%y}",
        "iso": f"{day:%Y-%m-%d}",
        "strokes": f"{day:%d/%m/%Y}",
    }[notation]


def titled(tongues: tuple[str, ...], key: str, joined: str) -> str:
    """One label in all tongues of a passport, no word twice."""
    return joined.join(dict.fromkeys(LABELS[tongue][key] for tongue in tongues))

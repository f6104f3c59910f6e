"""The printed words of passports in many tongues: from a language to its labels."""
# ruff: noqa: E501 - a table of labels

#: type, State, number, surname, given names, nationality, birth, sex, place, issued, expiry, authority, signature, personal number
_ORDER = (
    "type",
    "state",
    "number",
    "surname",
    "given",
    "nationality",
    "birth",
    "sex",
    "place",
    "issued",
    "expiry",
    "authority",
    "signature",
    "personal",
)


def _labels(row: str) -> dict[str, str]:
    return dict(zip(_ORDER, (word.strip() for word in row.split("|")), strict=True))


LABELS: dict[str, dict[str, str]] = {
    "en": _labels("Type | Code of issuing State | Passport No. | Surname | Given names | Nationality | Date of birth | Sex | Place of birth | Date of issue | Date of expiry | Issuing authority | Signature of bearer | Personal No."),
    "fr": _labels("Type | Code de l'État émetteur | N° de passeport | Nom | Prénoms | Nationalité | Date de naissance | Sexe | Lieu de naissance | Date de délivrance | Date d'expiration | Autorité de délivrance | Signature du titulaire | N° personnel"),
    "es": _labels("Tipo | Código del Estado | Pasaporte N° | Apellidos | Nombres | Nacionalidad | Fecha de nacimiento | Sexo | Lugar de nacimiento | Fecha de expedición | Válido hasta | Expedido en | Firma del titular | Cédula"),
    "pt": _labels("Tipo | Código do país | Passaporte N.º | Apelido | Nomes | Nacionalidade | Data de nascimento | Sexo | Natural de | Emitido em | Válido até | Entidade emissora | Assinatura do titular | N.º pessoal"),
    "ru": _labels("Тып/Тип | Код дзяржавы | Нумар пашпарта | Прозвішча/Фамилия | Імя/Имя | Грамадзянства | Дата нараджэння | Пол | Месца нараджэння | Дата выдачы | Дзейнічае да | Орган | Подпіс | Асабісты нумар"),
    "kk": _labels("Түрі | Елдің коды | Паспорт № | Тегі | Аты | Азаматтығы | Туған күні | Жынысы | Туған жері | Берілген күні | Мерзімі | Берген орган | Қолы | ЖСН"),
    "sr": _labels("Тип/Tip | Код државе | Број пасоша | Презиме | Име | Држављанство | Датум рођења | Пол | Место рођења | Датум издавања | Важи до | Издао | Потпис | ЈМБГ"),
    "ar": _labels("النوع | رمز الدولة | رقم الجواز | اللقب | الاسم | الجنسية | تاريخ الميلاد | الجنس | مكان الميلاد | تاريخ الإصدار | تاريخ الانتهاء | جهة الإصدار | التوقيع | الرقم الوطني"),
    "uz": _labels("Turi | Davlat kodi | Pasport raqami | Familiyasi | Ismi | Fuqaroligi | Tug'ilgan sanasi | Jinsi | Tug'ilgan joyi | Berilgan sanasi | Amal qilish muddati | Kim tomonidan berilgan | Imzo | JSHSHIR"),
    "sw": _labels("Aina | Nchi | Pasipoti Nambari | Jina la ukoo | Majina | Uraia | Tarehe ya kuzaliwa | Jinsia | Mahali pa kuzaliwa | Tarehe ya kutolewa | Mwisho wa kutumika | Mamlaka | Sahihi | Nambari binafsi"),
    "ht": _labels("Tip/Type | Kòd peyi | Paspò N° | Siyati | Non | Nasyonalite | Dat nesans | Sèks | Kote l fèt | Dat yo bay li | Dat l ap fini | Otorite | Siyati mèt la | Nimewo"),
}  # fmt: skip

#: State → its passport's own tongues, the strongest first; English or French follows.
TONGUES: dict[str, tuple[str, ...]] = {
    "EGY": ("ar", "en"), "JOR": ("ar", "en"), "IRQ": ("ar", "en"), "IRN": ("ar", "en"), "BLR": ("ru", "en"), "KAZ": ("kk", "en"), "UZB": ("uz", "en"),
    "SRB": ("sr", "en"), "GHA": ("en", "fr"), "NGA": ("en",), "KEN": ("sw", "en", "fr"), "PAK": ("en",), "NPL": ("en",), "THA": ("en",), "MMR": ("en",),
    "COD": ("fr", "en"), "GAB": ("fr", "en"), "MLI": ("fr", "en"), "BEN": ("fr", "en"), "HTI": ("fr", "ht", "en"), "DOM": ("es", "en"), "CUB": ("es", "en", "fr"),
    "MOZ": ("pt", "en", "fr"), "KOR": ("en",), "GBR": ("en", "fr"),
}  # fmt: skip
PASSPORT: dict[str, str] = {
    "en": "PASSPORT", "fr": "PASSEPORT", "es": "PASAPORTE", "pt": "PASSAPORTE", "ru": "ПАШПАРТ", "kk": "ПАСПОРТ", "sr": "ПАСОШ/PASOŠ", "ar": "جواز سفر", "uz": "PASPORT",
    "sw": "PASIPOTI", "ht": "PASPÒ",
}  # fmt: skip
AUTHORITY: dict[str, str] = {
    "en": "IMMIGRATION OFFICE 04", "fr": "DIR. GÉN. DE L'ÉMIGRATION", "es": "DIR. GRAL. DE PASAPORTES", "pt": "SENAMI", "ru": "MINISTRY OF INTERNAL AFFAIRS", "kk": "MINISTRY OF INTERNAL AFFAIRS",
    "sr": "MUP R SRBIJE", "ar": "PASSPORTS DEPT.", "uz": "IIV 26283", "sw": "GOVERNMENT OF KENYA", "ht": "DIRECTION DE L'IMMIGRATION",
}  # fmt: skip


def label(tongues: tuple[str, ...], key: str, joined: str = " / ") -> str:
    """One label in all tongues of a passport, no word twice."""
    return joined.join(dict.fromkeys(LABELS[tongue][key] for tongue in tongues))

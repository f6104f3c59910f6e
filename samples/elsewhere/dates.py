"""How the world writes a day: on passports, stickers, stamps, in letters."""

import datetime as dt

_EN = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
SHORT: dict[str, tuple[str, ...]] = {
    "en": _EN,
    "fr": ("JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOÛT", "SEPT", "OCT", "NOV", "DÉC"),
    "es": ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"),
    "pt": ("JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"),
    "ru": ("ЯНВ", "ФЕВ", "МАР", "АПР", "МАЙ", "ИЮН", "ИЮЛ", "АВГ", "СЕН", "ОКТ", "НОЯ", "ДЕК"),
}
_LONG: dict[str, str] = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}


def printed(day: dt.date, style: str, tongue: str = "") -> str:
    """As an official paper prints it; `style` is a key below, `bilingual` adds the month in `tongue`."""
    month = _EN[day.month - 1]
    if style == "bilingual" and tongue in SHORT and tongue != "en":
        own = SHORT[tongue][day.month - 1]
        return f"{day:%d} {month if own == month else f'{month}/{own}'} {day:%y}"
    return {
        "dots": f"{day:%d.%m.%Y}",
        "spaces": f"{day:%d %m %Y}",
        "slashes": f"{day:%d/%m/%Y}",
        "dashes": f"{day:%d-%m-%Y}",
        "dashes2": f"{day:%d-%m-%y}",
        "dots2": f"{day:%d.%m.%y}",
        "spaces2": f"{day:%d %m %y}",
        "iso": f"{day:%Y-%m-%d}",
        "month": f"{day:%d} {month} {day:%Y}",
        "Month": f"{day:%d} {month.title()} {day:%Y}",
        "bilingual": f"{day:%d} {month} {day:%Y}",
    }[style]


def told(day: dt.date, language: str) -> str:
    """As a letter in `language` tells it."""
    if language in {"zh", "ja"}:
        return f"{day.year}年{day.month}月{day.day}日"
    if language not in _LONG:
        return f"{day:%d/%m/%Y}"
    month, number = _LONG[language].split()[day.month - 1], str(day.day)
    if language == "fr" and day.day == 1:
        number = "1er"
    joined = " de " if language in {"es", "pt"} else " "
    return f"{number}{'.' if language == 'de' else ''}{joined}{month}{joined}{day.year}"


_ONES = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt")


def _counted(value: int) -> str:
    if value < 20:
        return _ONES[value]
    ten, one = divmod(value, 10)
    if ten in {7, 9}:
        one += 10
    if one == 0:
        return _TENS[ten] + ("s" if ten == 8 else "")
    joined = " et " if one in {1, 11} and ten < 8 else "-"
    return _TENS[ten] + joined + _ONES[one]


def in_words(day: dt.date) -> str:
    """`trois mai mil neuf cent soixante et un`."""
    first = "premier" if day.day == 1 else _counted(day.day)
    century, rest = divmod(day.year, 100)
    thousands = "deux mille" if century == 20 else "mil neuf cent"
    return f"{first} {_LONG['fr'].split()[day.month - 1]} {thousands}{' ' + _counted(rest) if rest else ''}"

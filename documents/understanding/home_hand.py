"""Lines of a page that a reader saw go in; the same lines come out with figures in words as letters, and the other way.

Of many a hand a reader takes the G for a 6, the z for a 3, the nought for an o, the 5 for an s: "6ERzAT", "che3 moi",
"20.os.1999", "s1 bis rue". Only where the signs around tell it: what may be a number with a space lost is left alone.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from documents.dates import MONTHS
from documents.folding import bare
from documents.page import TextLine
from documents.patterns import pattern_of

_LETTER = r"[^\W\d_]"
_AS_FIGURES = str.maketrans("oOQsSlI|iLzZBb", "00055111112286")
_SIGN = r"[\doOQsSlI|iLzZBb]"
#: A day in figures, of which letters have taken a few.
_DAY = pattern_of(rf"(?<![\w/.\-])({_SIGN}{{1,2}})([./\-])({_SIGN}{{1,2}})\2({_SIGN}{{4}})(?![\w])")
_MONTH = "|".join(sorted((word.lower() for word in MONTHS if word.isascii()), key=len, reverse=True))
#: The day before a month in words and the year behind it.
_YEAR = pattern_of(rf"(?i:(?<!\w)(?:{_MONTH}|f[ée]vrier|ao[ûu]t|d[ée]cembre)\s+(?:de\s+)?)({_SIGN}{{4}})(?!\w)")
_NEAR_MONTH = pattern_of(rf"(?<=\d\s)([^\W\d_]{{4,}})(?=\s(?:19|20|2[oO]){_SIGN}{{2}}(?!\w))")
_MONTHDAY = pattern_of(rf"(?<![\w/.\-])({_SIGN}{{1,2}})(?=\s+(?i:{_MONTH}|f[ée]vrier|ao[ûu]t|d[ée]cembre)\b)")
_STREETS = (
    r"rue|route|rte|avenue|av|boulevard|bd|bld|place|pl|chemin|ch|impasse|imp|all[ée]e|cours|quai|square|lotissement|lot"
    r"|r[ée]sidence|hameau|cit[ée]|passage|faubourg|mont[ée]e|villa|sente|esplanade"
)
_HOUSE_FIVE = pattern_of(rf"(?<=[a-zà-ÿ]{{2}}\s)[Ss](?=\s+(?i:{_STREETS})\b)")  # "demeurant S rue Blatin"
_HOUSE = pattern_of(rf"(?<![\w/.\-'’])([\doOsSlI|]{{1,3}})(?=\s?(?:bis|ter|quater|[A-D])?,?\s+(?i:{_STREETS})\b)")
#: A number without a figure left, before what stands behind one alone: "habitant So bis rue".
_HOUSE_BIS = pattern_of(rf"(?<=[a-zà-ÿ]{{2}}\s)[oOsSlI|]{{1,3}}(?=\s(?:bis|ter|quater),?\s+(?i:{_STREETS})\b)")
#: A stroke for the second one of an eleven, behind a word that announces an address.
_ELEVENTH = pattern_of(rf"(?<=[^\W\d_]\s)1[/\\](?=\s+(?i:{_STREETS})\b)")
#: A one that is a short stroke, where a house has its number; two of them for a day that streets are named after.
_STROKE = pattern_of(rf"(?<=[^\W\d_]{{3}}\s)['’‘`´/|\\](?=\s(?:(?:bis|ter)\s)?(?i:{_STREETS})\s)")
_ELEVEN = pattern_of(rf"(?<=\ble\s)[∥‖](?=\s(?i:{_MONTH}|f[ée]vrier|ao[ûu]t|d[ée]cembre)\b)")
#: One that ends a year of birth: "8 octobre 199/,".
_LEANING_YEAR = pattern_of(r"(?<=[a-zà-ÿ]{2}\s)(19\d|20[0-2])[/\\](?=[,;]|\s|$)")
_ARMISTICE = pattern_of(r"(?<=\bdu\s)(?:[\"”“∥‖][1lI|]?|['’]{2}|[1lI|'’]{2})(?=\s?[Nn]ovembre\b)")
#: A seven with its bar: "16/05/19+2".
_CROSSED_SEVEN = pattern_of(r"(?<=[./\- ](?:19|20))\+(?=\d(?!\d))|(?<=[./\- ](?:19|20)\d)\+(?![\w+])")
#: A one that leans, where a year begins: "26/09//959".
_LEANING_ONE = pattern_of(r"(?<!\d)(\d\d([./\-])\d\d\2)[/\\|](?=9\d\d(?!\d))")
#: A D in two strokes, in a family name behind a given one: "Olga ME/IVEDKO".
_BROKEN_D = pattern_of(r"(?<!\w)([A-ZÀ-Ý][a-zà-ÿ]+\s[A-ZÀ-Ý]{1,3})/I(?=[A-ZÀ-Ý]{2,}(?![\w/]))")
#: A dot in a year: "06.06.20.26".
_DOTTED_YEAR = pattern_of(r"(?<![\d.])(\d\d\.\d\d\.(?:19|20))\.(?=\d\d(?![\d.]))")
#: A nine that closes late is a four, or an eight: in no other century was anybody born, "24/05/1456".
_NO_CENTURY = pattern_of(r"(?<!\d)(\d\d([./\-])\d\d\2)1[0-8](?=\d\d(?!\d))")
#: What may stand behind a number whose space was lost: a street, a month, what is counted.
_COUNTED = pattern_of(
    rf"(?:{_STREETS}|{_MONTH}|f[ée]vrier|ao[ûu]t|d[ée]cembre|bis|ter|quater|i?[èe]mes?|er|th|ans?|mois|jours?|semaines?"
    r"|nuits?|personnes?|pi[èe]ces?|chambres?|enfants?|heures?|[ée]tages?|days?|weeks?|months?|years?|nights?|people"
    r"|persons?|min|mins?|kg|cm|d[ií]as?|a[ñn]os?|meses|giorni|mesi|anni|tage|monate|jahre|km|rooms?|h\d*|m)\b",
    re.IGNORECASE,
)
#: A word with such a figure in it, and a nought before a letter; a passport's number has others beside.
_FIGURED = pattern_of(rf"(?<![\w/.])(?<!\d-)(?:{_LETTER}|[36]|0(?={_LETTER}))+(?!\w)")
_PARTS_OF_A_HOUSE = frozenset(
    [
        "PORTE",
        "ETAGE",
        "VILLA",
        "STUDIO",
        "BATIMENT",
        "ESCALIER",
        "CHAMBRE",
        "ENTREE",
        "APPARTEMENT",
        "LOGEMENT",
        "RESIDENCE",
        "IMMEUBLE",
        "CAGE",
    ]
)
#: A word behind one that begins a line: both may be one name's, "N6O / Blyon6 Aissatou".
_NAME_BEHIND = pattern_of(r"\s[A-ZÀ-Ý][a-zà-ÿ]{2}")
#: A word in capitals of which a reader took some for small letters; "LeBlanc" is none.
_WORD = pattern_of(rf"(?<!\w){_LETTER}{{4,}}(?!\w)")
_GLUED_COMMA = pattern_of(rf"(?<={_LETTER}),(?={_LETTER})")
#: "S<0LVA", "R<00M", "ISSO<IRE", "NAHU<0": a capital I with a flourish; "<0ssoire" at a word's beginning.
_HOOKED_I = pattern_of(
    rf"(?<={_LETTER})<[0O](?=0?{_LETTER})|(?<=[A-ZÀ-Ý])<[Il](?={_LETTER})|(?<=[A-ZÀ-Ý]{{3}})<[0OIl](?!\w)"
    rf"|(?<![\w<])<[0OIl](?={_LETTER})"
)
_HOOK_BEHIND = pattern_of(r"(?<=[a-zà-ÿ])<[0OIl](?=[a-zà-ÿ])")  # "Neves<Inês": a word begins with it
_STRAY_HOOK = pattern_of(rf"(?<={_LETTER})<(?={_LETTER})")  # "DI<ATTA"
_NOUGHT_LAST = pattern_of(r"(?<=[A-ZÀ-Ý]{3}[a-z])0(?!\w)")  # "LYSENk0"
#: "RAMG00LAM", "G0mis": noughts between a word's letters, of which there are many more.
_NOUGHTS = pattern_of(rf"(?<![\w/.,-])(?=(?:0*{_LETTER}0*){{4,}}(?!\w)){_LETTER}+(?:0{{1,2}}{_LETTER}+)+(?!\w)")
_GLUED_ARTICLE = pattern_of(r"(?<=\d{5}\s)(Le|La|Les)(?=[A-ZÀ-Ý][a-zà-ÿ])")  # "63240 LeMont-Dore"
_GLUED_AND = pattern_of(r"(?<=[A-ZÀ-Ý]{2})et(?=\s+(?:M\.|Mme|Mlle|Monsieur|Madame)\s)")
#: "chezmoià titre gratuit"
_GLUED_HOME = pattern_of(r"(?<!\w)(chez|avec)\s?(moi|nous)(?:(?!\w)|(?=(?:[àa]|au|et|en|depuis|gratuit\w*)(?!\w)))")
#: "LE 60FF", "Mme Ada 60mis": a G and an O before a name's other letters.
_GO = pattern_of(rf"(?<![\w/.,-])6[0oO](?={_LETTER}{{2,}}(?!\w))")
#: An s with its cedilla: "ERDOĞMU§".
_CEDILLA = pattern_of(rf"(?<={_LETTER})§")
#: The colon of a label that a reader saw as a dot between: "Commune·Riom".
#: A capital I in a hand, "BOuD|AF"; between printed capitals it may be a box's side.
_BAR = pattern_of(r"(?<=[a-zà-ÿ][A-ZÀ-Ý])\|(?=[A-ZÀ-Ý])")
#: Brackets that a fold or a wave of the page makes of a letter's side: "COND)O)RI".
_BRACKETED = pattern_of(r"(?<![\w(])[A-ZÀ-Ý]{2,}(?:\)[A-ZÀ-Ý]+)+(?![\w)])")
_DOT_FOR_COLON = pattern_of(r"(?<=[a-zà-ÿ)])\s?[·•](?=\s?[A-ZÀ-Ý\d])")
_THAT = pattern_of(r"(?<!\w)g(?=ue(?!\w)|u['’])")  # a q with its tail turned
#: "ChloéROUGEYRON": a given name whose small letters are none of those that have their capital's shape.
_GLUED_NAME = pattern_of(r"(?<![\w'’])([A-ZÀ-Ý][a-zà-ÿ]{2,})([A-ZÀ-Ý](?:[a-zà-ÿ]*[A-ZÀ-Ý]){2}[^\W\d_]*)(?!\w)")
_BROKEN_L = pattern_of(r"(?<=\s)[(|/]['’](?=[A-ZÀ-Ý])")  # "rue de ('Oradou"
_BROKEN_STEM = pattern_of(r"(?<!\w)\((?=og(?:e|er|ée?s?|eons|ent)\s)")  # "(oge chez moi"
_I_LODGE = pattern_of(r"(?<!\w)[TJ]['’]?h[ée]berge(?=\s)")  # "Theberge chez moi"
_DAGGER = pattern_of(r"(?<=[a-zà-ÿ])†(?!\w)")  # a t with a tall stem: "lonu†"
#: "àlempdes (63370)", "Fait àlempdes": no word of French begins with an à.
_GLUED_PLACE = pattern_of(r"(?<![\w'’])à(?=[^\W\d_]{3})")
#: "habitant34 montée du Calvaire"
_GLUED_HOUSE = pattern_of(rf"(?<=[a-zà-ÿ]{{5}})(?=\d{{1,3}}(?:\s(?:bis|ter))?,?\s+(?i:{_STREETS})\s)")
#: "impassedes Lilas", "120boulevardCôte-Blatin", "rue.Blatin": spaces of a street's name.
_WHOLE_STREETS = r"rue|route|avenue|boulevard|place|chemin|impasse|all[ée]e|square|r[ée]sidence|hameau"
_GLUED_OF = pattern_of(rf"(?<!\w)((?i:{_WHOLE_STREETS}))(des?|du)\s?(?=[A-ZÀ-Ý])")
_GLUED_STREET = pattern_of(rf"(?<!\w)(\d{{1,3}})((?i:{_WHOLE_STREETS}))(?=[A-ZÀ-Ý][a-zà-ÿ])")
_DOTTED_STREET = pattern_of(rf"(?<!\w)((?i:{_WHOLE_STREETS}))\.(?=[A-ZÀ-Ý])")
#: A comma in a postcode of the department, or a dot of the line below: "Issoire, 6,3500", "6.3122.Saint-Genès".
_COMMA_IN_CODE = pattern_of(r"(?<![\d,.])6[,.]3(?=\d{3}(?!\d|,\d))")
_DOT_BEHIND_CODE = pattern_of(r"(?<=(?<!\d)63\d{3})\.(?=[A-ZÀ-Ý])")
#: A one that leans in a postcode in brackets: "Châtel-Guyon (63/40)".
_LEANING_IN_CODE = pattern_of(r"(?<=\()(\d\d)[/\\|](?=\d\d\))")
#: An I with its serifs among capitals, alone or before a G: "DELA16UE".
_ONE_FOR_I = pattern_of(r"(?<![^\W\d_][/.])(?<=[A-ZÀ-Ý]{3})(?:1(?=6?[A-ZÀ-Ý]{2,}(?!\w))|l(?=6[A-ZÀ-Ý]{2,}(?!\w)))")
_GLUED_TO = pattern_of(r"(?<![^\W\d_])([A-ZÀ-Ý][a-zà-ÿ]{3,}+(?<=[a-z]à))(?=\s[A-ZÀ-Ý])")  # "rue Abbé-Girardà Thiers"
_SHAPED_ALIKE = frozenset("cijkmnopsuvwxyz")
_FEW = 3  #: letters for each nought that is one of them
_LOUD = 0.7  #: share of capitals from which a word was written in them
_RISE = pattern_of(r"[a-zà-ÿ][A-ZÀ-Ý]")
_CAPITALS = pattern_of(r"(?<![\w/])[A-ZÀ-Ý]{4,}(?![\w/])")
_STRUCK = pattern_of(r"(?<![\w/])([A-ZÀ-Ý]{2,}[a-zà-ÿ]?)/([A-ZÀ-Ý]{1,})(?![\w/])")
#: Of a struck name's letters, how many may be others than those of the name that the page says elsewhere.
_STRUCK_OFF = 0.25
#: "Je soussigné Rui FERREIRA", its capital a looped L: nobody is called by the pronoun.
_RUI = pattern_of(r"(?i:(?<=soussigné )|(?<=soussigné, ))L(?=ui [A-ZÀ-Ý])")
#: A given name that a hand broke in two: "Je soussigné Gaë tan PÉLISSIER".
_BROKEN_NAME = pattern_of(
    r"(?i:(?<=soussign[eé] )|(?<=soussign[eé]e )|(?<=monsieur )|(?<=madame )|(?<=mme ))([A-ZÀ-Ý][a-zà-ÿ]{1,2})"
    r" (?!(?:d[aeiou]|del|des|dos|das|den|der|la|les?|van|von|el|al|ben|bin|ou|et|ep|dit|n[eé]e?)\s)"
    r"([a-zà-ÿ]{2,5})(?= [A-ZÀ-Ý]{3})"
)
#: A given name whose capital a hand writes as a larger small letter: "I, the undersigned, cédric MONTEL".
_SMALL_NAME = pattern_of(
    r"(?i:(?<=undersigned )|(?<=undersigned, )|(?<=soussigné )|(?<=soussignée )|(?<=soussigné, )|(?<=soussignée, ))"
    r"(?!n[ée]+s? |certif|att?est|d[ée]clar|demeur|habit|h[ée]berg|agiss|domicil|monsieur|madame|reconn)"
    r"(?!hereby|born|resid)"
    r"[a-zà-ÿ](?=[a-zà-ÿ]{2,}(?:[ -][A-ZÀ-Ý][a-zà-ÿ]+)? [A-ZÀ-Ý]{3})"
)
#: The same behind a form's label: "Nom et prénom de la personne hébergée : brahim KARADAĞ".
_SMALL_VALUE = pattern_of(r"((?i:nom|name)[^:\d]{0,45}:[^\S\n]?)([a-zà-ÿ])(?=[a-zà-ÿ]{2,} [A-ZÀ-Ý]{3})")
#: The same before a family name in small letters and a birth: "soussignée ana Modelo née le".
_SMALL_BORN = pattern_of(r"((?i:soussign[ée]e?r?),? )([a-zà-ÿ])(?=[a-zà-ÿ]{2,} [A-ZÀ-Ý][a-zà-ÿ]{2,},? n[ée]e? )")
#: A family name whose round letters a hand made figures: "6R160RYAN".
_FIGURES_IN_A_NAME = pattern_of(r"(?<![\w.,])6(?=[A-Z])(?=[A-Z016]{5,}[A-Z]{3}(?!\w))[A-Z016]+")
#: A postcode behind its label, where a hand's figures are letters: "Code postal : G3SoO".
_CODE_IN_LETTERS = pattern_of(r"(?i)(?<=code postal)(\s*[:.]?\s*)([0-9ObGSIlCZ]{5})(?!\w)")
_FIGURE_OF = str.maketrans("OobGSsIlCcZz", "006655110022")
_ROUND = str.maketrans("610", "GIO")
_TWO_WORDS = pattern_of(r"[A-ZÀ-Ý]?[a-zà-ÿ]+[A-ZÀ-Ý](?:[A-ZÀ-Ý]+|[a-zà-ÿ]{2,})")


def put_right(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines` with what a reader makes of a hand put right; zones are never touched."""
    said = {word for line in lines for word in _CAPITALS.findall(line.text)}
    return tuple(line if "<<" in line.text else replace(line, text=_spelt(_joined(line.text, said))) for line in lines)


def _joined(text: str, said: Collection[str]) -> str:
    """A name in capitals without the stroke through it, where the page says it without one too: "FAU/RE"."""

    def whole(seen: re.Match[str]) -> str:
        name = (seen[1] + seen[2]).upper()
        near = [word for word in said if Levenshtein.distance(word, name) <= _STRUCK_OFF * len(name)]
        alike = [word for word in near if word[0] == name[0] and word[-1] == name[-1]]
        return name if name in said else alike[0] if len(alike) == 1 else seen[0]

    return _STRUCK.sub(whole, text)


def _spelt(text: str) -> str:
    text = _CODE_IN_LETTERS.sub(lambda seen: seen[1] + seen[2].translate(_FIGURE_OF), text)
    text = _FIGURES_IN_A_NAME.sub(lambda seen: seen[0].translate(_ROUND), text)
    text = _SMALL_BORN.sub(lambda seen: seen[1] + seen[2].upper(), text)
    text = _SMALL_VALUE.sub(lambda seen: seen[1] + seen[2].upper(), text)
    text = _RUI.sub("R", _SMALL_NAME.sub(lambda seen: seen[0].upper(), _BROKEN_NAME.sub(r"\1\2", text)))
    text = _THAT.sub("q", _BROKEN_L.sub("l'", _BROKEN_STEM.sub("l", _GLUED_COMMA.sub(", ", text))))
    text = _GLUED_TO.sub(lambda seen: f"{seen[0][:-1]} à", _I_LODGE.sub("J'héberge", text))
    text = _CEDILLA.sub(lambda seen: "Ş" if seen.string[seen.start() - 1].isupper() else "ş", text)
    text = _GLUED_STREET.sub(r"\1 \2 ", _DOTTED_STREET.sub(r"\1 ", _GLUED_OF.sub(r"\1 \2 ", text)))
    text = _GLUED_HOUSE.sub(" ", _GLUED_PLACE.sub("à ", _DAGGER.sub("t", text)))
    text = _GO.sub(_begun_with_go, _DOT_FOR_COLON.sub(" :", text))
    text = _BRACKETED.sub(lambda seen: seen[0].replace(")", ""), _BAR.sub("I", text))
    text = _GLUED_AND.sub(" et", _STRAY_HOOK.sub("", _HOOKED_I.sub("I", _HOOK_BEHIND.sub(" I", text))))
    text = _LEANING_IN_CODE.sub(r"\g<1>1", _ONE_FOR_I.sub("I", text))
    text = _NOUGHTS.sub(_rounded, _BROKEN_D.sub(r"\1D", text))
    text = _GLUED_ARTICLE.sub(r"\1 ", _NOUGHT_LAST.sub("O", text))
    lettered = _GLUED_HOME.sub(_home, _FIGURED.sub(_in_letters, text))
    return _WORD.sub(_even, _in_figures(_GLUED_NAME.sub(_parted, lettered)))


def _begun_with_go(seen: re.Match[str]) -> str:
    behind = seen.string[seen.end() : seen.end() + 2]
    return seen[0] if _COUNTED.match(seen.string, seen.end()) else "GO" if behind.isupper() else "Go"


def _rounded(seen: re.Match[str]) -> str:
    """The word with Os, small ones where a small letter stands behind; a number with as many noughts as it is."""
    if seen[0].count("0") * _FEW > len(seen[0].replace("0", "")):
        return seen[0]
    return re.sub(r"0(?=0*([^\W\d_]))", lambda nought: "O" if nought[1].isupper() else "o", seen[0])


def _home(seen: re.Match[str]) -> str:
    glued = seen.string[seen.end() : seen.end() + 1].isalpha()
    return f"{seen[1]} {seen[2]}{' ' if glued else ''}"


def _parted(seen: re.Match[str]) -> str:
    given = seen[1] if not set(seen[1][1:]) <= _SHAPED_ALIKE else ""
    return f"{given} {seen[2]}" if given else seen[0]


def _even(seen: re.Match[str]) -> str:
    """A word in one case: "RouGEyRoN" was written in capitals."""
    word = seen[0]
    if sum(map(str.isupper, word)) >= _LOUD * len(word):
        word = word.replace("l", "I")  # a stroke among capitals
    rises = len(_RISE.findall(word))
    return word.upper() if rises > 1 or (rises and not _TWO_WORDS.fullmatch(word)) else word


def _in_letters(seen: re.Match[str]) -> str:
    """A word with a figure or two for letters: a 6 for a G, a 3 for a Z, and beside these a nought for an O."""
    word = seen[0]
    figures = sum(map(str.isdigit, word))
    counted = _COUNTED.match(word, len(word) - len(word.lstrip("0123456789"))) if word[0].isdigit() else None
    if figures == word.count("0") or len(word) < 3 * figures or counted:
        return word
    named = word[:-1].isupper() or (not seen.start() and word.istitle() and _NAME_BEHIND.match(seen.string, seen.end()))
    if word[-1] == "6" and (len(word) < 5 or not named or bare(word[:-1]) in _PARTS_OF_A_HOUSE):
        return word
    if word[-1] == "3" and (len(word) < 4 or bare(word[:-1]) in _PARTS_OF_A_HOUSE):
        return word
    return "".join(_letter(word, place) for place in range(len(word)))


def _letter(word: str, place: int) -> str:
    """The letter that a figure stands for, in the case of those beside it; a capital where they differ."""
    sign = {"6": "G", "3": "Z", "0": "O"}.get(word[place])
    if sign is None:
        return word[place]
    small = place > 0 and (word[place - 1] + word[place + 1 : place + 2]).islower()
    return sign.lower() if small else sign


def _in_figures(line: str) -> str:
    line = _ELEVENTH.sub("11", _DAY.sub(_day, _LEANING_ONE.sub(r"\g<1>1", _CROSSED_SEVEN.sub("7", line))))
    line = _DOT_BEHIND_CODE.sub(" ", _COMMA_IN_CODE.sub("63", line))
    line = _YEAR.sub(_year, _NEAR_MONTH.sub(_month, line))
    line = _NO_CENTURY.sub(r"\g<1>19", _DOTTED_YEAR.sub(r"\1", line))
    line = _ELEVEN.sub("11", _LEANING_YEAR.sub(r"\g<1>1", line))
    line = _ARMISTICE.sub("11", _STROKE.sub("1", _HOUSE_FIVE.sub("5", line)))
    line = _HOUSE_BIS.sub(lambda seen: _figures(seen[0], 0), line)
    for pattern in (_MONTHDAY, _HOUSE):
        line = pattern.sub(lambda seen: _figures(seen[0], 1), line)
    return line


def _figures(text: str, least: int) -> str:
    """A text in figures when it has at least so many of them; else as it was read."""
    return text.translate(_AS_FIGURES) if sum(map(str.isdigit, text)) >= least else text


def _day(seen: re.Match[str]) -> str:
    day, month, year = (part.translate(_AS_FIGURES) for part in (seen[1], seen[3], seen[4]))
    known = sum(map(str.isdigit, seen[0])) >= 4 and len(day) == len(month) == 2  # else one may have been lost
    fits = 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and year[:2] in ("19", "20")
    return f"{day}{seen[2]}{month}{seen[2]}{year}" if known and fits else seen[0]


def _month(seen: re.Match[str]) -> str:
    """The one month's name that a word between a day and a year nearly is: "26 auril 2026"."""
    plain = bare(seen[1])
    near = [word for word in MONTHS if len(word) == len(plain) and Levenshtein.distance(word, plain) == 1]
    return near[0].lower() if plain not in MONTHS and len({MONTHS[word] for word in near}) == 1 else seen[1]


def _year(seen: re.Match[str]) -> str:
    year = _figures(seen[1], 2)
    return seen[0][: -len(year)] + year if year[:2] in ("19", "20") else seen[0]

"""A text goes in; the same text with its dates in words ("le douze août mil neuf cent soixante-quatorze") in digits
comes out.

French, English, Spanish, Portuguese. A line's end inside a date stays a line's end. What is no whole date
stays as it is.
"""

import re

from documents.folding import bare
from documents.patterns import pattern_of

_UNITS = """
1 UN UNE PREMIER ONE FIRST UNO PRIMERO PRIMEIRO PRIMO UM
2 DEUX TWO SECOND DOS DOIS DUE
3 TROIS THREE THIRD TRES TRE
4 QUATRE FOUR FOURTH CUATRO QUATRO QUATTRO
5 CINQ FIVE FIFTH CINCO CINQUE
6 SIX SIXTH SEIS SEI
7 SEPT SEVEN SEVENTH SIETE SETE SETTE
8 HUIT EIGHT EIGHTH OCHO OITO OTTO
9 NEUF NINE NINTH NUEVE NOVE
10 DIX TEN TENTH DIEZ DEZ DIECI
11 ONZE ELEVEN ELEVENTH ONCE UNDICI
12 DOUZE TWELVE TWELFTH DOCE DOZE DODICI
13 TREIZE THIRTEEN THIRTEENTH TRECE TREZE TREDICI
14 QUATORZE FOURTEEN FOURTEENTH CATORCE CATORZE QUATTORDICI
15 QUINZE FIFTEEN FIFTEENTH QUINCE QUINDICI
16 SEIZE SIXTEEN SIXTEENTH DIECISEIS DEZASSEIS DEZESSEIS SEDICI
17 SEVENTEEN SEVENTEENTH DIECISIETE DEZASSETE DEZESSETE DICIASSETTE
18 EIGHTEEN EIGHTEENTH DIECIOCHO DEZOITO DICIOTTO
19 NINETEEN NINETEENTH DIECINUEVE DEZANOVE DEZENOVE DICIANNOVE
20 VINGT VINGTS TWENTY TWENTIETH VEINTE VINTE VENTI
21 VEINTIUNO VENTUNO
22 VEINTIDOS VENTIDUE
23 VEINTITRES VENTITRE
24 VEINTICUATRO VENTIQUATTRO
25 VEINTICINCO VENTICINQUE
26 VEINTISEIS VENTISEI
27 VEINTISIETE VENTISETTE
28 VEINTIOCHO VENTOTTO
29 VEINTINUEVE VENTINOVE
30 TRENTE THIRTY THIRTIETH TREINTA TRINTA TRENTA
40 QUARANTE FORTY CUARENTA QUARENTA QUARANTA
50 CINQUANTE FIFTY CINCUENTA CINQUENTA CINQUANTA
60 SOIXANTE SIXTY SESENTA SESSENTA SESSANTA
70 SEPTANTE SEVENTY SETENTA SETTANTA
80 OCTANTE HUITANTE EIGHTY OCHENTA OITENTA OTTANTA
90 NONANTE NINETY NOVENTA NOVANTA
200 DOSCIENTOS DUZENTOS
900 NOVECIENTOS NOVECENTOS NOVECENTO
100 CENT CENTS HUNDRED CIEN CIENTO CEM
1000 MIL MILLE THOUSAND
"""
_VALUE = {
    word: int(number) for number, *words in (line.split() for line in _UNITS.strip().splitlines()) for word in words
}
_MONTHS = """
JANVIER JANUARY ENERO JANEIRO GENNAIO
FEVRIER FEBRUARY FEBRERO FEVEREIRO FEBBRAIO
MARS MARCH MARZO MARCO
AVRIL APRIL ABRIL APRILE
MAI MAY MAYO MAIO MAGGIO
JUIN JUNE JUNIO JUNHO GIUGNO
JUILLET JULY JULIO JULHO LUGLIO
AOUT AUGUST AGOSTO
SEPTEMBRE SEPTEMBER SEPTIEMBRE SETEMBRO SETTEMBRE
OCTOBRE OCTOBER OCTUBRE OUTUBRO OTTOBRE
NOVEMBRE NOVEMBER NOVIEMBRE NOVEMBRO
DECEMBRE DECEMBER DICIEMBRE DEZEMBRO DICEMBRE
"""
_MONTH = {word: number for number, line in enumerate(_MONTHS.strip().splitlines(), 1) for word in line.split()}
_WORD = "(?:" + "|".join(sorted({*_VALUE, "ET", "AND", "Y", "E"}, key=len, reverse=True)) + ")"
_BETWEEN = r"(?:[\s\-]+|\s+(?:DE|DEL|OF|THE)\s+)"
_NUMBER = rf"{_WORD}(?:[\s\-]+{_WORD}){{0,9}}"
_DATE = pattern_of(
    rf"(?<!\w)(?P<day>{_NUMBER}|\d\d?(?:ER)?){_BETWEEN}(?P<month>{'|'.join(_MONTH)})(?:,?{_BETWEEN})(?P<year>{_NUMBER})(?!\w)"
)


def in_digits(text: str) -> str:
    """The text with dates in words written as 12/08/1974.

    >>> in_digits("née le douze août mil neuf cent soixante-quatorze à Riom")
    'née le 12/08/1974 à Riom'
    """
    looked = bare(text)
    if len(looked) != len(text):
        return text  # offsets would not fit: ligatures are rare in such a text, and then nothing is lost
    for match in reversed(list(_DATE.finditer(looked))):
        day = int(re.sub(r"\D", "", match["day"]) or _number(match["day"]))
        year = _number(match["year"])
        if 1 <= day <= 31 and 1900 <= year <= 2099:
            ends = "\n" * match[0].count("\n")
            text = f"{text[: match.start()]}{day:02}/{_MONTH[match['month']]:02}/{year}{ends}{text[match.end() :]}"
    return text


def _number(words: str) -> int:
    """The number that words say: `MIL NEUF CENT SOIXANTE-QUATORZE`, `NINETEEN SEVENTY-FOUR`, `DOS MIL DOS`."""
    total = part = 0
    for word in re.findall(r"\w+", words):
        value = _VALUE.get(word, 0)
        if value == 1000:
            total, part = total + max(1, part) * 1000, 0
        elif value == 100:
            part = max(1, part) * 100
        elif value == 20 and part % 100 == 4 and "QUATRE" in words:
            part += 76  # quatre-vingt
        elif 10 <= part <= 20 and value >= 20 and not total:
            part = part * 100 + value  # nineteen seventy
        else:
            part += value
    return total + part

"""A running text and where a postcode stands go in; the street of that address comes out, and whether it was announced.

It begins at a word that announces an address ("demeurant"), else at a house's number, else with the line.
"""

import re

from rapidfuzz.distance import Levenshtein

from documents.dates import MONTHS
from documents.patterns import pattern_of
from documents.references import key_of
from documents.understanding.flow import Flow

#: Words that announce an address, with what may stand between.
ANNOUNCING = pattern_of(
    r"(?<!\w)(?:DEMEURE|DEMEURANTE?S?(?:\s*\(E\))?|DOMICILIE\(?E?\)?S?|RESIDANTE?S?|RESIDE(?:NT)?(?!\w)|HABITANTE?S?|HABITE|LOGEE?S?|SITUEE?S?"
    r"|SISE?|RESIDING|LIVING|WHO\s+LIVES?|LIVES?|LOCATED|OF\s*\(STREET\)"
    r"|STAYING|(?:MON|NOTRE|SON|MY|OUR)\s+(?:DOMICILE|ADRESSE|LOGEMENT|APPARTEMENT|HOME|ADDRESS|HOUSE|APARTMENT|FLAT"
    r"|PLACE)|(?:CHEZ|AVEC|WITH)\s+(?:MOI|NOUS|ME|US)|(?:LE\s+)?LOGEMENT|SOUS\s+(?:MON|NOTRE)\s+TOIT"
    r"|(?:L[' ])?ADRESSE(?:\s+(?:SUIVANTE|COMPLETE|DU\s+LOGEMENT|DU\s+DOMICILE))?"
    r"|(?:THE\s+)?(?:FOLLOWING\s+)?ADDRESS|ETABLISSEMENT|DOMICILE"
    r"|CON\s+DOMICILIO|DOMICILIAD[OA]S?|RESIDENTES?|DIRECCION|(?:EN\s+)?(?:MI|NUESTRA)\s+(?:CASA|VIVIENDA)|SIT[OA]|VIV[EO]|MORADA|MORADORA?|ENDERECO"
    r"|(?:MINHA|NOSSA)\s+(?:CASA|RESIDENCIA)|RESIDENTI|ABITANTE|DOMICILIAT[OA]|INDIRIZZO|(?:MIA|NOSTRA)\s+(?:CASA|ABITAZIONE)|WOHNHAFT|ANSCHRIFT|ADRESSE"
    r"|(?:MEINER|UNSERER)\s+WOHNUNG)"
    r"(?:\s+(?:A\s+L[' ]ADRESSE(?:\s+SUIVANTE)?|AT\s+THE\s+FOLLOWING\s+ADDRESS))?"
    r"\s*[:,;(]?\s*(?:\b(?:ACTUELLEMENT|CURRENTLY)\b\s*)?(?:\b(?:AU|A|AT|IN|EST|IS|EN|EM|NA|NO|ALLA|AL|CHEZ\s+MOI)\b\s*)?(?:\s*[:,]\s*)?"
)
_MONTHS = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))  # a birth's day and year are no house numbers
STREET_START = pattern_of(
    rf"(?<![\w/.\-])((?!(?:19|20)\d\d(?!\d)|0)\d{{1,4}}(?:\s?(?:BIS|TER|QUATER"
    rf"|[A-D]))?\s*,?\s+(?!(?:{_MONTHS})(?!\w))[^\W\d_]|LIEU[- ]DIT"
    rf"|(?:RUE|AVENUE|BOULEVARD"
    r"|PLACE|CHEMIN|IMPASSE|ALLEE|ROUTE|COURS|QUAI|SQUARE|LOTISSEMENT|HAMEAU)\s)"
)
#: A house with a number and a name of its own before its street: "12 bis résidence Le Parc, rue Blatin".
_HOUSE = pattern_of(
    r"\d{1,4}(?:\s?(?:BIS|TER|QUATER|[A-D]))?\s*,?\s+(?:RESIDENCE|IMMEUBLE|LOTISSEMENT|HAMEAU|VILLA|CITE|CLOS|DOMAINE)\s"
)
_CODE_LABEL = pattern_of(
    r"(?:CODE\s+POSTAL(?:\s+ET\s+(?:COMMUNE|VILLE))?|POSTCODE|POSTAL\s+CODE|ZIP|CP|COMMUNE|VILLE|TOWN"
    r"|CITY)[\s:./()A-Z]{0,24}$"
)
_BETWEEN = pattern_of(r"\b(?:NEE?S?|BORN|DEPUIS|SINCE|DESDE|GEBOREN)\s.*\d")
_IN_A_TOWN = pattern_of(r"(?i)\s+(?:à|a|in|at|en|em)\s+(?=[^\d,]+$)")
_TOLD = 5  #: letters of a commune's name that is told though one is misread


def street_before(flow: Flow, code_start: int, commune: str) -> tuple[str, int, bool]:
    """The street before a postcode: from a word that announces an address, else from a house number, else the line."""
    window = max(0, code_start - 160)
    text = flow.bare[window:code_start]
    label = _CODE_LABEL.search(text)
    if label:
        text = text[: label.start()]
    announced = None
    for announced in ANNOUNCING.finditer(text):  # noqa: B007 - the last one counts
        pass
    begin = announced.end() if announced else 0
    starts = [
        found.start()
        for found in STREET_START.finditer(text, begin)
        if not re.search(r"\b(?:DU|DES|DE|LA)\s$", text[: found.start()])  # "2 rue du 8 Mai 1945" begins once
    ]
    if starts:
        begin = starts[0] if announced and starts[0] - begin < 40 else starts[-1]
        houses = [
            start for start in starts if start < begin and _HOUSE.match(text, start) and "\n" not in text[start:begin]
        ]
        begin = houses[-1] if houses else begin
        # "Madame 00, née le …. / 12 route de Vertaizon": what tells something else is no part of an address.
        other = [start for start in starts if start > begin and _BETWEEN.search(text, begin, start)]
        begin = other[-1] if other else begin
    elif not announced:
        begin = text.rfind("\n", 0, max(0, len(text.rstrip()))) + 1
    raw = flow.source(window + begin, window + len(text))
    street = re.sub(r"[\s,;:(\-–]+$", "", raw).strip(" ,;:.-–")
    street = _without_commune(street, commune)
    street = re.sub(r"(?i)\s+(?:à|a|in|at|en|em)$", "", street)
    if commune and street.upper().endswith(" " + commune.upper()):
        street = street[: -len(commune)].strip(" ,")
    # A reader's digits inside a word are letters: "a11ée" is "allée".
    street = re.sub(r"(?<=[^\W\d_])[10]+(?=[^\W\d_])", lambda seen: seen[0].replace("1", "l").replace("0", "o"), street)
    if len(street) > 90 or len(street) < 4 or not any(map(str.isalpha, street)):
        street = ""
    return street, window + begin, announced is not None or label is not None


def street_behind(flow: Flow, end: int) -> str:
    """The street where the commune is written first: "à Issoire (63500), 3 rue du Ponteil"."""
    comma = re.compile(r"\s*\)?\s*,\s*").match(flow.bare, end)
    if comma is None or not STREET_START.match(flow.bare, comma.end()):
        return ""
    rest = re.split(r"[,\n;.]", flow.bare[comma.end() : comma.end() + 60])[0]
    return flow.source(comma.end(), comma.end() + len(rest)).strip()


def _without_commune(street: str, commune: str) -> str:
    """The street without "à Pont-du-Château" behind it, read as it may be: "à Pont-du-Châteav"."""
    for at in _IN_A_TOWN.finditer(street) if commune else ():
        town, own = key_of(street[at.end() :]), key_of(commune)
        if Levenshtein.distance(town, own) <= (1 if len(own) >= _TOLD else 0):
            return street[: at.start()]
    return street

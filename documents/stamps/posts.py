"""From what was read on a stamp to the States whose border posts bear such a name.

A ring of stars that another stamp crosses leaves the State unread, while the post beside the day says it as well. The
names are those of the border crossing points that the States notify (Schengen Borders Code, art. 2(8)), as stamps
spell them: the towns of airports, ports and stations. Names that are also towns of other continents are left out.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from documents.folding import fold

_SURE = 0.9  #: a reader's confidence in a line from which its name is believed

_NAMES: Mapping[str, str] = {
    "A": "WIEN SCHWECHAT SALZBURG INNSBRUCK GRAZ KLAGENFURT LINZ",
    "B": "ZAVENTEM BRUXELLES BRUSSEL BRUSSELS CHARLEROI GOSSELIES OOSTENDE ZEEBRUGGE DEURNE BIERSET ANTWERPEN",
    "BG": "SOFIA VARNA BURGAS PLOVDIV",
    "CH": "GENEVE GENEVA GENF ZUERICH ZURICH KLOTEN COINTRIN LUGANO",
    "CZ": "PRAHA RUZYNE BRNO OSTRAVA PARDUBICE",
    "D": "FRANKFURT MUENCHEN MUNCHEN BERLIN DUESSELDORF DUSSELDORF HAMBURG STUTTGART HANNOVER NUERNBERG NURNBERG BREMEN"
    " LEIPZIG DRESDEN DORTMUND MEMMINGEN KARLSRUHE KOELN SCHOENEFELD ROSTOCK KIEL",
    "DK": "KASTRUP KOEBENHAVN KOBENHAVN COPENHAGEN BILLUND AALBORG AARHUS ROENNE",
    "E": "BARAJAS BARCELONA MALAGA ALICANTE MALLORCA SEVILLA BILBAO MELILLA CEUTA ALGECIRAS ALMERIA IBIZA"
    " LANZAROTE FUERTEVENTURA TENERIFE GERONA GIRONA REUS PRAT",
    "EST": "TALLINN NARVA LUHAMAA KOIDULA",
    "F": "ROISSY ORLY LYON SATOLAS EXUPERY NICE MARSEILLE MARIGNANE TOULOUSE BLAGNAC BORDEAUX MERIGNAC NANTES LILLE"
    " STRASBOURG ENTZHEIM BEAUVAIS MODANE CALAIS COQUELLES CHERBOURG DUNKERQUE AJACCIO BASTIA BIARRITZ"
    " CLERMONT MONTPELLIER PERPIGNAN GRENOBLE RENNES DEAUVILLE OUISTREHAM DIEPPE BOURGET LESQUIN",
    "FIN": "HELSINKI VANTAA VAALIMAA NUIJAMAA TURKU TAMPERE LAPPEENRANTA ROVANIEMI IMATRA",
    "GR": "ATHINAI ATHINA ATHENS THESSALONIKI IRAKLEIO IRAKLION HERAKLION RODOS KERKYRA PEIRAIAS PIRAEUS"
    " KIPOI CHIOS KOS",
    "H": "BUDAPEST FERIHEGY LISZT DEBRECEN ZAHONY ROSZKE",
    "HR": "ZAGREB SPLIT DUBROVNIK BAJAKOVO RIJEKA PULA ZADAR",
    "I": "FIUMICINO MALPENSA LINATE CIAMPINO VENEZIA TESSERA BOLOGNA BERGAMO SERIO GENOVA TORINO CASELLE NAPOLI"
    " CAPODICHINO PALERMO CATANIA FONTANAROSSA PISA FIRENZE BARI BRINDISI ANCONA TRIESTE VERONA OLBIA CAGLIARI"
    " RIMINI TREVISO CIVITAVECCHIA",
    "IS": "KEFLAVIK REYKJAVIK",
    "L": "FINDEL",
    "LT": "VILNIUS KAUNAS KLAIPEDA MEDININKAI PALANGA",
    "LV": "RIGA TEREHOVA LIEPAJA VENTSPILS",
    "M": "LUQA VALLETTA",
    "N": "GARDERMOEN OSLO BERGEN STAVANGER TRONDHEIM STORSKOG",
    "NL": "SCHIPHOL EINDHOVEN ROTTERDAM MAASTRICHT EUROPOORT",
    "P": "LISBOA LISBON PORTELA FARO FUNCHAL DELGADA",
    "PL": "WARSZAWA OKECIE KRAKOW BALICE GDANSK KATOWICE PYRZOWICE WROCLAW POZNAN RZESZOW MEDYKA"
    " TERESPOL DOROHUSK MODLIN",
    "RO": "BUCURESTI OTOPENI TIMISOARA CLUJ IASI CONSTANTA SIRET",
    "S": "ARLANDA STOCKHOLM GOETEBORG GOTEBORG LANDVETTER MALMOE STURUP SKAVSTA",
    "SK": "BRATISLAVA KOSICE POPRAD",
    "SLO": "LJUBLJANA BRNIK KOPER OBREZJE MARIBOR",
}  # fmt: skip


@cache
def _states() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for state, names in _NAMES.items():
        for name in names.split():
            found[name] = found.get(name, frozenset()) | {state}
    return found


def states_of(texts: Iterable[tuple[str, float]]) -> frozenset[str]:
    """The States that have a post of this name, by their letters on stamps; none where two names are of different ones.

    `texts`: lines, each with its reader's confidence.
    """
    said = [
        states
        for text, confidence in texts
        if confidence >= _SURE
        for word in re.findall(r"[A-Z]{3,}", fold(text))
        if (states := _states().get(word))
    ]
    return frozenset.intersection(*said) if said else frozenset()

"""A certificate of accommodation goes in; the last day on which it says that it lodges its guest comes out.

"Du 1er mars au 15 mai 2020", "until 30 April", "jusqu'à fin mai", "pour une durée de quinze jours"; in the six
languages in which certificates are understood, a length in French and English. The end of a visa, of a lockdown or of
a plan is none, and a host who lodges until a return has told none.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from documents import dates
from documents.dates import MONTHS
from documents.patterns import pattern_of

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_BEFORE = 90  #: letters before a day in which what it ends is told
_WEEKDAY = (
    r"(?:\s+(?:LUNDI|MARDI|MERCREDI|JEUDI|VENDREDI|SAMEDI|DIMANCHE|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|DIA))?"
)
_LAST = (
    r"(?:JUSQU\W{0,2}(?:AU|A\s+LA\s+DATE\s+DU|A)|UNTIL|TILL|UP\s+TO|THROUGH"
    r"|HASTA(?:\s+EL)?|(?<![)\]}|>])ATE(?:\s+(?:AO|O|A))?|(?:FINO|SINO)\s+AL?L?|BIS(?:\s+(?:ZUM|EINSCHLIESSLICH))?)"
)
_FIRST = (
    r"(?:DU|FROM|BETWEEN|ENTRE\s+LE|DEPUIS\s+LE|DATES?|PERIODE|PERIOD|PERIODO|ZEITRAUM"
    r"|DEL|DESDE(?:\s+(?:EL|O))?|DE(?=\s\d)|DAL|VOM)"
)
#: Right before a day: that it is the last one. ")ate" is a "Date" whose capital broke.
_ENDS = pattern_of(
    rf"(?<!\w){_LAST}(?:\s+(?:LE|THE))?{_WEEKDAY}\W{{0,3}}$"
    rf"|(?<!\w){_FIRST}(?=[^\d;]{{0,24}}\d)[^;]{{1,36}}?(?<=[\s\d])(?:AU|TO|UNTIL|TILL|ET\s+LE|AND|AL|AO|A|ATE(?:\s+(?:AO|O|A))?|HASTA(?:\s+EL)?|BIS(?:\s+ZUM)?|[-–—])(?:\s+THE)?{_WEEKDAY}\s*:?\s*$"
    r"|(?<!\w)(?:FIN\s+(?:DE\s+L\W?|D\W?|DU\s+)(?:HEBERGEMENT|SEJOUR)|END\s+(?:DATE|OF\s+(?:THE\s+)?STAY))\s*:?\s*$"
)
#: A day or a month without its year behind such a word.
_YEARLESS = pattern_of(
    rf"(?<![\w/.])(?:(?P<d>\d\d?)(?:ER|ST|ND|RD|TH)?\s(?:OF\s)?(?P<w>{_MONTH})|(?P<v>{_MONTH})\s(?P<e>\d\d?)(?:ST|ND|RD|TH)?)"
    r"(?![\w/.]\w)(?!\s\d)(?!\w)"
)
_END_OF_MONTH = pattern_of(
    rf"(?<!\w)(?:JUSQU\W{{0,2}}A\s+(?:LA\s+)?FIN\s+(?:DU\s+MOIS\s+(?:DE\s+|D\W)|DE\s+|D\W)?|(?:UNTIL|TILL|TO)\s+(?:THE\s+)?END\s+OF\s+"
    r"|HASTA\s+(?:EL\s+)?(?:FIN(?:AL)?(?:ES)?|FINALES)\s+DE\s+|ATE\s+(?:AO\s+)?(?:FIM|FINAL)\s+DE\s+|FINO\s+A(?:LLA)?\s+FINE\s+(?:DI\s+)?|BIS\s+ENDE\s+)"
    rf"(?P<w>{_MONTH})(?!\w)(?:\s(?:DE\s)?(?P<y>20\d\d)(?!\d))?"
)
_COUNTS = {
    word: int(count)
    for count, *words in (
        line.split()
        for line in """
        1 UN UNE ONE A
        2 DEUX TWO
        3 TROIS THREE
        4 QUATRE FOUR
        5 CINQ FIVE
        6 SIX
        8 HUIT EIGHT
        10 DIX TEN
        15 QUINZE FIFTEEN
        20 VINGT TWENTY
        30 TRENTE THIRTY
        """.strip().split("\n")
    )
    for word in words
}
#: A month counts as its longest: what is doubted has to be over.
_DAYS = {"JOUR": 1, "DAY": 1, "SEMAINE": 7, "WEEK": 7, "MOIS": 31, "MONTH": 31}
_LASTS = pattern_of(
    r"(?<!\w)(?:POUR\s+(?:UNE\s+)?(?:DUREE|PERIODE)\s+(?:DE\s+|D\W\s?)|FOR\s+(?:A\s+)?(?:PERIOD|DURATION)\s+OF\s+"
    r"|DUREE\s+(?:DE\s+L\W?HEBERGEMENT|D\W?HEBERGEMENT|DU\s+SEJOUR|DE\s+SEJOUR)\s*:\s*|POUR\s+|FOR\s+THE\s+NEXT\s+)"
    rf"(?P<n>\d{{1,3}}|{'|'.join(_COUNTS)})(?:\s\(\w+\))?\s(?P<u>JOUR|DAY|SEMAINE|WEEK|MOIS|MONTH)S?(?!\w)"
)
_SENTENCE_ENDS = pattern_of(r"[.;,(](?=\s)|\n\s*\n")
#: What else may end, and what was only meant to last so long, or lasts so long at least.
_OTHERWISE = pattern_of(
    r"(?<!\w)(?:VISAS?|PASSEPORT|PASSPORT|VALABLES?|VALID\w*|EXPIR\w*|DELIVRE\w*|ISSUED|TITRE|CARTE|CARD|CNI|PERMIT|VOLS?|FLIGHTS?"
    r"|BILLETS?|TICKETS?|CONFINE\w*|LOCKDOWN|FERME\w*|CLOS\w+|SUSPEN\w+|ANNUL\w+|CANCEL\w+|CONGES?|BAIL|LEASE|ASSUR\w+"
    r"|INSUR\w+|DEVAIT|DEVAIENT|INITIAL\w*|ORIGINAL\w*|SUPPOSED|(?:WAS|WERE)\s+(?:TO|DUE|PLANNED|SCHEDULED)|(?:ETAI\w+|AVAI\w+)\s+(?:PREVU|CENSE)\w*"
    r"|HAD\s+(?:PLANNED|BOOKED)|AU\s+MOINS|AT\s+LEAST|MINIMUM|ENVIRON|ABOUT|APPROX\w*|PAS|NOT|ABSENT\w*|TRAVAIL\w*|WORK\w*|EMPLOY\w*"
    r"|VISADOS?|VISTOS?|VISUM|PASAPORTE|PASSAPORT[EO]|REISEPASS|VUELOS?|VOOS?|VOLO|VOLI|FLUG\w*|BILLETES?|BILHETES?|BIGLIETT\w+"
    r"|CADUC\w*|VENC\w*|SCAD\w*|GULTIG\w*|CERRAD\w*|FECHAD\w*|CHIUS\w*|GESCHLOSSEN|PREVIST\w*|GEPLANT\w*|SOLLTE\w*|DEBIA|DEVIA|DOVEVA"
    r"|HOSPITAL\w+|AUTORISE\w*|AUTHORI[SZ]ED)(?!\w)"
)
#: A host who lodges as long as it takes, or has given more time.
_OPEN = pattern_of(
    rf"(?<!\w)(?:(?:JUSQU\W{{0,2}}(?:AUX?|A|EN)|UNTIL|TILL)\W(?!\W*(?:LE\s|LA\s+DATE\s+DU\s|THE\s)?(?:\w+\s)?[\d])(?!(?:LA\s+)?FIN\s)(?!(?:THE\s+)?END\s)(?!(?:{_MONTH})(?!\w))"
    r"|AUSSI\s+LONGTEMPS|AS\s+LONG\s+AS|TANT\s+QU|LE\s+TEMPS\s+(?:QU|DE|NECESS)|NOUVEL\s+ORDRE|FURTHER\s+NOTICE|INDETERMIN\w+|INDEFINIT\w+"
    r"|(?:HASTA|ATE|FINO\s+A|BIS)\s+(?:QUE|QUANDO|QUANTO|SIE|ER|ZUR|ZU|SU|SEU|SUA|CHE|(?:AO?|O)\s+(?:SEU\s+)?REGRESSO|SUO)(?!\w)"
    r"|EL\s+TIEMPO\s+QUE|O\s+TEMPO\s+QUE|TUTTO\s+IL\s+TEMPO|SOLANGE|INDEFINID\w+|UNBESTIMMT\w*|PRORROG\w+|PROROG\w+|VERLANGER\w+"
    r"|PROLONGEE?S?(?!\w)|RENOUVEL\w+|RECONDUCTI\w+|RENEW\w+|EXTENDABLE|EXTENDED|PLUS\s+SI|LONGER\s+IF|OU\s+PLUS|ET\s+AU\W?DELA|AND\s+BEYOND|OR\s+(?:MORE|LONGER))"
)


class Term(NamedTuple):
    """The last day, and where it is told: offsets in `dates.plain` of the text."""

    day: dt.date
    start: int
    end: int


def term(text: str, since: dt.date | None, written: dt.date | None) -> Term | None:
    """The latest end of the hosting that a text tells; None where it tells none, or says that it goes on.

    `since`, `written`: its first day and the day of the paper, for an end without a year or told as a length.
    """
    plain = dates.plain(text)
    if _OPEN.search(plain):
        return None
    return max((*_told(plain, since, written), *_by_length(plain, since, written)), default=None)


def _told(plain: str, since: dt.date | None, written: dt.date | None) -> Iterator[Term]:
    whole = dates.find(plain)
    for one in whole:
        if _is_end(plain, one.start):
            yield Term(one.day, one.start, one.end)
    for match in _YEARLESS.finditer(plain):
        taken = any(one.start < match.end() and match.start() < one.end for one in whole)
        month = MONTHS[match["w"] or match["v"]]
        day = None if taken else _first_after(month, int(match["d"] or match["e"]), since, written)
        if day is not None and _is_end(plain, match.start()):
            yield Term(day, *match.span())
    for match in _END_OF_MONTH.finditer(plain):
        month = MONTHS[match["w"]]
        year = int(match["y"]) if match["y"] else None
        first = dt.date(year, month, 1) if year else _first_after(month, 1, since and since.replace(day=1), written)
        if first is not None and not _of_something_else(plain, match.start()):
            last = calendar.monthrange(first.year, month)[1]
            yield Term(first.replace(day=last), *match.span())


def _by_length(plain: str, since: dt.date | None, written: dt.date | None) -> Iterator[Term]:
    """ "For two weeks": from the first day, or from the day of the paper where that is later."""
    begins = max((day for day in (since, written) if day is not None), default=None)
    for match in _LASTS.finditer(plain) if begins else ():
        count = int(match["n"]) if match["n"].isdecimal() else _COUNTS[match["n"]]
        if begins and not _of_something_else(plain, match.start()):
            yield Term(begins + dt.timedelta(days=count * _DAYS[match["u"]]), *match.span())


def _is_end(plain: str, start: int) -> bool:
    before = " ".join(plain[max(0, start - _BEFORE) : start].split("\n"))
    return bool(_ENDS.search(before)) and not _of_something_else(plain, start)


def _of_something_else(plain: str, start: int) -> bool:
    """Whether what stands before, in the same part of the sentence, is no hosting."""
    before = plain[max(0, start - _BEFORE) : start]
    cuts = [match.end() for match in _SENTENCE_ENDS.finditer(before)]
    return bool(_OTHERWISE.search(before, cuts[-1] if cuts else 0))


def _first_after(month: int, day: int, since: dt.date | None, written: dt.date | None) -> dt.date | None:
    """That day in the year in which it follows the first one, or is nearest to the paper's own; else None."""
    if since is None:
        return dates.nearest_year(month, day, written) if written else None
    for year in (since.year, since.year + 1):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        if found >= since:
            return found
    return None

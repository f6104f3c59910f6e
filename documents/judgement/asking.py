"""A mail's own words in; whether its writer plainly asks for themselves alone, out.

A certificate often names a whole household of which one person asks. Only where the writer says "I" and "my visa", and
neither "we" nor anybody who travels with them, is that taken for granted; a host who writes leaves it open.
"""

import re
from collections.abc import Iterable

from documents.folding import fold

#: "I" and "my", and the words in which a visa or a stay is one person's. Capitals, without accents.
_ONE = re.compile(
    r"\b(?:JE|J|MON|MA|MES|MOI|I (?:AM|HAVE|WOULD|CAME|LIVE|ARRIVED|WISH|NEED|ASK|KINDLY|STAY|SEND|CANNOT|LIKE)"
    r"|MY|YO|MI|MIS|SOLICITO|NECESITO|ESTOY|EU|MEU|MINHA|SOLICITO|PRECISO|ESTOU|IO|MIO|MIA"
    r"|CHIEDO|SONO|ICH|MEIN|MEINE|MEINES|MEINEM|MEINEN|BEN|BENIM|IK|MIJN|JA|MOJ|MOJA|MOJEJ|MOJEGO|EU|MEA"
    r"|Я|МНЕ|МЕНЯ|МОЙ|МОЕЙ|МОЕГО|МОЮ|МОЯ|ПРОШУ|МЕНІ|МІЙ|МОГО)\b|我|私|أنا|أتقدم|أطلب|تأشيرتي|إقامتي"
)
_SEVERAL = re.compile(
    r"\b(?:NOUS|NOTRE|NOS|WE|OUR|OURS|US|BOTH|NOSOTR[OA]S|NUESTR[OA]S?|NOS|NOSS[OA]S?|NOI|NOSTR[OAEI]|WIR|UNS"
    r"|UNSERE?[NMRS]?|BIZ|BIZIM|BIZE|WIJ|ONS|ONZE|MY|NASZ[AEY]?|NAM|NOSTRU|NOASTRE|NOASTRA|МЫ|НАС|НАМ|НАШИ?|НАШЕЙ|НАШУ|МИ"
    r"|ПРОСИМ|ЖИВЕМ|НАХОДИМСЯ|ПРИЛАГАЕМ)\b"
    # Verbs say "we" by themselves in Spanish, Portuguese, Italian, Turkish and Polish.
    r"|\b\w{3,}(?:[AEI]MOS|IAMO|YORUZ|[AEIY]MY)\b"
    r"|我们|我們|نحن|لنا|تأشيراتنا|إقامتنا"
)
#: People with whom one travels and asks; parents, brothers and cousins are mostly those one stays with.
_COMPANIONS = re.compile(
    r"\b(?:FEMME|EPOUSE|MARI|EPOUX|CONJOINTE?|COMPAGNE|COMPAGNON|ENFANTS?|FILS|FILLES?|BEBE|WIFE|HUSBAND|SPOUSE|PARTNER"
    r"|CHILD|CHILDREN|KIDS?|SON|DAUGHTERS?|BABY|ESPOS[OA]|MARIDO|MUJER|HIJ[OA]S?|NIN[OA]S?|FILH[OA]S?"
    r"|MULHER|MOGLIE|MARITO|FIGLI[OAE]?|BAMBIN[IOA]|FRAU UND|EHEFRAU|EHEMANN|KINDER|KIND|SOHN"
    r"|TOCHTER|ESIM|COCUK\w*|KIZIM"
    r"|OGLUM|VROUW|ECHTGENOOT"
    r"|ZONA|MAZ|DZIECI|DZIECKO|SOTIA|SOTUL|COPII|COPILUL|ЖЕН[АЕОУЫ]\w*|МУЖ\w*|ДЕТ(?:И|ЕЙ|ЬМИ)|СЫН\w*|ДОЧ\w+)\b"
    r"|妻子|丈夫|孩子|زوجتي|زوجي|أولادي|ابني|ابنتي|أطفالي"
)
_AND_I = re.compile(
    r"\b(?:ET|AND|Y|E|UND|VE|EN|I|SI|И)\s+(?:MOI(?:-MEME)?|I|ME|MYSELF|YO|EU|IO|ICH|BEN|IK|JA|Я)\b(?!\s+(?:AM"
    r"|HAVE|WAS|WOULD"
    r"|CAN|COULD|WILL|NEED|LIVE|STAY|ARRIVED|CAME|KINDLY|ASK|WISH|HOPE|HABE|BIN|MOCHTE|BITTE|KANN|LIVED|CANNOT"
    r"|DO|HAD|SEND))"
    r"|\b(?:MOI|ME|MYSELF|YO|MICH|ICH)\s+(?:ET|AND|Y|UND)\s+(?:MON|MA|MES|MY|MI|MIS|MEINE?|NOTRE)\b"
)
_TWO_VISAS = re.compile(
    r"\b(?:(?:DEUX|TROIS|QUATRE|TWO|THREE|FOUR|DOS|TRES|ZWEI|DREI|DUE|TRE)\s+(?:VISA|PASS|PERS|PEOPLE|APPL))"
)
_FEW = 4  #: words of a mail that says nothing


def asks_alone(texts: Iterable[str]) -> bool:
    """Whether these texts, all that the writer said, ask for one person and hint at no other.

    The subject counts as a text. Empty texts, and those in a language without words here, hint at nothing and say
    nothing: False.
    """
    said = [fold(text) for text in texts if text.strip()]
    told = " \n ".join(said)
    if len(told.split()) < _FEW or not _ONE.search(told):
        return False
    plain = re.sub(r"\bMY\b(?=\s)", " ", told)  # English here; "we" in Polish
    several = _SEVERAL.search(plain)
    return not (several or _COMPANIONS.search(told) or _AND_I.search(told) or _TWO_VISAS.search(told))

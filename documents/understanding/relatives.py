"""A name in a text goes in; whether it only says whose relative somebody else is comes out.

"M. Lars ERIKSSON, époux de Mme Anna ERIKSSON, a vu son vol annulé": the letter is about him.
"""

from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.persons import TITLE

_KIN = (
    r"(?:EPOUX|EPOUSE|CONJOINTE?|MARI|FEMME|PERE|MERE|FILS|FILLE|FRERE|S(?:OE|Œ)UR"
    r"|(?:BEAU|BELLE|GRAND)[- ](?:PERE|MERE|FILS|FILLE|FRERE|S(?:OE|Œ)UR)"
    r"|HUSBAND|WIFE|SPOUSE|FATHER|MOTHER|SON|DAUGHTER|BROTHER|SISTER|(?:FATHER|MOTHER|SON|DAUGHTER)[- ]IN[- ]LAW"
    r"|ESPOS[OA]|MARIDO|MUJER|PADRE|MADRE|HIJ[OA]|HERMAN[OA]|SUEGR[OA]|PAI|MAE|FILH[OA]|IRMAO?|MARITO|MOGLIE"
    r"|FIGLI[OA]|EHEMANN|EHEFRAU|VATER|MUTTER|SOHN|TOCHTER|BRUDER|SCHWESTER|ECHTGENOOT|ECHTGENOTE|VADER|MOEDER"
    r"|ZOON|DOCHTER|МУЖ|ЖЕНА|ОТЕЦ|МАТЬ|СЫН|ДОЧЬ|СУПРУГА?)"
)
_RELATED = pattern_of(
    rf"(?<![^\W\d_]){_KIN}\s+(?:DE\s+LA|DE|D['’]|OF|DEL|DELLA|DI|DA|DO|VON|VAN)\s*"
    rf"(?:(?:LA|EL|THE)\s+)?(?:{TITLE}\.?\s+)?"
)
_BEFORE = 48  # letters before a name in which "mother-in-law of Mrs" stands


def is_related(flow: Flow, start: int, end: int) -> bool:
    """Whether "husband of Mrs" stands before a name, or begins the stretch that holds it."""
    inside = _RELATED.search(flow.bare, start, end)
    if inside and len(flow.bare[start : inside.start()].split()) <= 1:
        return True
    before = flow.bare[max(0, start - _BEFORE) : start]
    return any(found.end() == len(before) for found in _RELATED.finditer(before))

"""Applicants and the mails' own words in; a doubt for each child who asks without an adult, out.

A family's children have applicants of age beside them; a parent, grandparent, uncle or guardian who writes for a child
says whose it is. A child whose request shows neither is for an agent to look at before anything is granted.
"""

import re
from collections.abc import Iterable, Sequence

from documents.dossier import ApplicantJudgement, Reason
from documents.folding import fold
from documents.rules import speak
from documents.vocabulary import Field

_MY = (
    "MON|MA|MES|NOTRE|NOS|MY|OUR|MI|MIS|NUESTR[OA]S?|MEUS?|MINHAS?|NOSS[OA]S?|MIO|MIA|MIEI|MIE|NOSTR[OAIE]"
    "|MEINE?[NMRS]?|UNSERE?[NMRS]?|MIJN|ONZE|MOJ\\w*|NASZ\\w*"
)
_CHILD = (
    "FILS|FILLES?|ENFANTS?|BEBE|PETITS? FILS|PETITES? FILLES?|NEVEUX?|NIECES?|PETITE? SOEUR|PETIT FRERE"
    "|SONS?|DAUGHTERS?|CHILD|CHILDREN|KIDS?|BABY|GRANDSONS?|GRANDDAUGHTERS?|GRANDCHILD\\w*|NEPHEWS?|NIECES?"
    "|(?:LITTLE|YOUNGER) (?:SISTER|BROTHER)|WARD"
    "|HIJ[OA]S?|NIET[OA]S?|SOBRIN[OA]S?|NIN[OA]S?|FILH[OA]S?|NET[OA]S?|CRIANCAS?"
    "|FIGLI[OAE]?|NIPOT[EI]|BAMBIN[OAI]|SOHN\\w*|TOCHTER"
    "|KIND(?:ER[NS]?|ES)?(?! (?:REGARDS|WISHES|ATTENTION|HELP|REPLY|CONSIDERATION|ASSISTANCE))"
    "|ENKEL\\w*|NEFFE\\w*|NICHTE\\w*"
    "|ZOON|DOCHTER|SYN\\w*|CORK\\w*|DZIECK\\w*"
)
_FOR_A_CHILD = re.compile(
    rf"(?<!\w)(?:(?:{_MY}) (?:\w+ ){{0,2}}?(?:{_CHILD})(?!\w)"
    r"|(?:MERE|PERE|MAMAN|PAPA|PARENTS?|MOTHER|FATHER|MADRE|PADRE|MAE|PAI) (?:DE|D|OF|DA|DO)(?!\w)"
    r"|(?:TUT(?:EUR|RICE)|GUARDIAN|TUTORA?|VORMUND|OPEKUN\w*|ОПЕКУН\w*)(?!\w)"
    r"|(?:OGLUM|KIZIM|YEGENIM|TORUNUM|COCUGUM)\w*"
    r"|(?:СЫН|ДОЧ|ПЛЕМЯНН|ВНУК|ВНУЧ|РЕБЕН)\w*|ДЕТ(?:И|ЕИ|ЯМ\w*|ЬМИ)(?!\w))"
    r"|(?:ابني|ابنتي|طفلي|طفلتي|حفيدي|حفيدتي|أولادي|اولادي|أطفالي|اطفالي)"
    r"|儿子|女儿|孩子|孙子|孙女|侄|外甥"
)


def minors_alone(applicants: Sequence[ApplicantJudgement], texts: Iterable[str]) -> tuple[Reason, ...]:
    """The doubts, none where an adult asks as well, or the mails ask for a child of their writer's."""
    if not applicants or not all(person.minor for person in applicants):
        return ()
    if any(_FOR_A_CHILD.search(fold(text)) for text in texts):
        return ()
    return tuple(
        speak(
            "minor-alone",
            [person.evidence[Field.BIRTH_DATE]] if Field.BIRTH_DATE in person.evidence else (),
            birth_date=person.fields.get(Field.BIRTH_DATE),
        )
        for person in applicants
    )

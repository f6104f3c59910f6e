"""Mails and the applicants in; whether one of these asks, in a mail that they sign, for somebody who sent no papers.

"I write for my cousin Omar, whose visa expires; here are my own papers": the dossier is whole, and of the wrong person.
"""

import re
from collections.abc import Iterable, Iterator

from documents.dossier import Evidence, Reason
from documents.folding import fold
from documents.judgement.asking import KIN, signs
from documents.judgement.exhibits import BODY
from documents.judgement.likeness import Name
from documents.rules import speak
from documents.understanding.flow import Flow
from documents.understanding.statements import sentences

_SHOWN = 60  #: letters of a sentence that are shown for it
_A_NAME = 3  #: letters of a word by which somebody is named
_FOR = re.compile(
    rf"\b(?:POUR|FOR|ON BEHALF OF|AU NOM DE|CONCERNANT|CONCERNING|REGARDING|PARA|EN NOMBRE DE|EM NOME DE|PER|A NOME DI"
    rf"|FUR|IM NAMEN|WEGEN|ДЛЯ|ОТ ИМЕНИ)"
    rf" (?:MON|MA|MES|UNE?|MY|A|MIS?|MEUS?|MINHAS?|MIO|MIA|MIEI|MEINEN?|MEINES|MEINE|МОЕИ|МОЕГО|МОИХ)"
    rf"(?: \w+)?? (?:{KIN})\b"
)
_STAY = re.compile(r"VISA|VISTO|VISUM|PROLONG|SEJOUR|EXTEN|STAY|PRORROG|PROROG|VERLANG|AUFENTHALT|ВИЗ|ПРОДЛ|EXPIR")


def asked_for_others(texts: Iterable[str], applicants: Iterable[Name]) -> Iterator[Reason]:
    """A doubt for the first sentence about the stay of kin of an applicant who signs, and who is no applicant.

    Where several apply, "my family" and "my husband" are they.
    """
    names = [name for name in applicants if name]
    if len(names) > 1:
        return
    known = {word for name in names for word in fold(name.given).split() if len(word) >= _A_NAME}
    for text in texts:
        if not any(signs(text, name) for name in names):
            continue
        for one in sentences(Flow.of_text(text)):
            if _FOR.search(one.folded) and _STAY.search(one.folded) and known.isdisjoint(one.folded.split()):
                shown = " ".join(one.bare.split())[:_SHOWN].lower()
                yield speak("asked-for-other", (Evidence(attachment=BODY, part=""),), words=shown)
                return

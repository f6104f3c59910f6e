"""Statements go in; those in which their writer does what no request tells come out.

What people who ask do in these weeks is told by few verbs: they stay, wait, hope, ask and send. Somebody who braids
hair or sells pastries names a verb of their own, and no list of trades has them all. So the present of the first
person is sought, by the form that it has in a language, with a verb that requests do not use; and it is one for an
agent where it is done for strangers, at a place of trade or for money: what passes the time is nobody's matter.
"""

from collections.abc import Iterable, Iterator

from documents.judgement.told.gazetteer import names_elsewhere
from documents.judgement.told.known import Known
from documents.judgement.told.matters import names_kin
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon

#: What the writer does now, by language: in those not listed its form is no sure sign of it.
_DOES = {
    "fr": (
        pattern_of(
            r"(?<!\w)JE? (?:(?:N|NE|M|ME|Y|EN|LE|LA|L|LES|VOUS|LUI|LEUR|NOUS) )*(?P<verb>\w{2,}(?<!AIS)(?<!RAI))(?!\w)"
        ),
    ),
    "en": (
        pattern_of(
            r"(?<!\w)I (?:(?:ALSO|JUST|ONLY|NOW|STILL|SOMETIMES|USUALLY|REALLY|OFTEN|THEN|HEREBY|KINDLY|DO(?= \w+ )) )*"
            r"(?P<verb>\w{2,}(?<!ED))(?!\w)"
        ),
        pattern_of(
            r"(?<!\w)I(?: ?M| AM|VE BEEN| VE BEEN| HAVE BEEN) (?:\w+LY |ALSO |STILL |NOW )?(?P<verb>\w{2,}ING)(?!\w)"
        ),
    ),
    "de": (
        pattern_of(r"(?<!\w)ICH (?P<verb>\w{2,}(?<!T)E)(?!\w)"),
        pattern_of(r"(?<!\w)(?P<verb>\w{2,}(?<!T)E) ICH(?!\w)"),
    ),
    "tr": (pattern_of(r"(?<!\w)(?P<verb>\w{2,}(?<!M)[IU]YORUM)(?!\w)"),),
    "es": (pattern_of(r"(?<!\w)(?P<verb>\w{2,}(?:ANDO|IENDO|YENDO))(?!\w)"),),
    "pt": (
        pattern_of(
            r"(?<!\w)(?:ESTOU|TO|ANDO|VOU|FICO|CONTINUO|TENHO ESTADO) (?:A )?(?P<verb>\w{2,}(?:ANDO|ENDO|INDO))(?!\w)"
        ),
        pattern_of(r"(?<!\w)(?:ESTOU|ANDO|CONTINUO) A (?P<verb>\w{2,}R)(?!\w)"),
    ),
    "it": (pattern_of(r"(?<!\w)STO (?P<verb>\w{2,}NDO)(?!\w)"),),
    "ru": (
        pattern_of(
            r"(?<!\w)Я (?:(?:УЖЕ|ЕЩЕ|ТАКЖЕ|СЕЙЧАС|ПОКА|ЗДЕСЬ|ОЧЕНЬ|ТОЖЕ|ТЕПЕРЬ|ПРОСТО|ВАС|ВАМ|ИНОГДА|НЕМНОГО) )*"
            r"(?P<verb>\w{2,}[УЮ](?:СЬ)?)(?!\w)"
        ),
    ),
}
_USUAL, _FOR_OTHERS, _DENIED, _AT_HOME = "pursuit_usual", "pursuit_for", "life_denied", "life_at_home"


def pursuits(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause by which the writer does such a thing, here and now."""
    for one in told:
        if names_kin(one.folded) or lexicon.has(one.folded, "conditional"):
            continue
        if lexicon.has_in(one.folded, _AT_HOME, one.language) or not lexicon.has_in(
            one.folded, _FOR_OTHERS, one.language
        ):
            continue
        for clause in one.clauses:
            if any(_unusual(verb, clause, lexicon) for verb in _verbs(clause)) and not names_elsewhere(
                clause, lexicon.references, known, clause.language
            ):
                yield clause.shown


def _verbs(clause: Clause) -> Iterator[str]:
    for does in _DOES.get(clause.language, ()):
        yield from (found["verb"] for found in does.finditer(clause.folded))


def _unusual(verb: str, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb is none that requests use, and no "not" is beside it."""
    denied = lexicon.has_in(clause.folded, _DENIED, clause.language)
    return not (denied or lexicon.has_in(verb, _USUAL, clause.language))

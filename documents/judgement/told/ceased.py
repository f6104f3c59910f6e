"""Statements go in; those by which somebody is, lodges, hosts, wants or needs "no longer", come out.

What there are no longer (flights, seats, answers) every request tells.
"""

from collections.abc import Iterable, Iterator

from documents.judgement.told.statement import Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon

#: "No longer", a pattern a language: in most of them it lies around its verb.
_NO_LONGER = {
    "fr": pattern_of(r"(?<!\w)N(?:E)? (?:\w+ ){1,4}PLUS(?! (?:DE|D|QUE|QU|RIEN|AUCUN|PERSONNE)(?!\w))(?!\w)"),
    "en": pattern_of(r"(?<!\w)(?:NO LONGER|(?:NOT|T) (?:\w+ ){1,5}(?:ANY ?MORE|ANY LONGER))(?!\w)"),
    "es": pattern_of(r"(?<!\w)(?:YA NO|NO (?:\w+ ){1,4}MAS)(?!\w)"),
    "pt": pattern_of(r"(?<!\w)(?:JA NAO|NAO (?:\w+ ){1,4}MAIS)(?!\w)"),
    "it": pattern_of(r"(?<!\w)NON (?:\w+ ){1,4}PIU(?!\w)"),
    "de": pattern_of(r"(?<!\w)(?:NICHT MEHR|KEINE?N? (?:\w+ ){0,2}MEHR)(?!\w)"),
    "ru": pattern_of(r"(?<!\w)(?:БОЛЬШЕ НЕ|УЖЕ НЕ|НЕ (?:\w+ ){1,3}БОЛЬШЕ)(?!\w)"),
    "tr": pattern_of(r"(?<!\w)ARTIK(?!\w)"),
    "ar": pattern_of(r"(?<!\w)لم (?:اعد|تعد|يعد|نعد|يعودوا)(?!\w)"),
    "zh": pattern_of(r"不再|已经不|已不"),
}


def ceased(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause that tells such a thing."""
    for one in told:
        for clause in one.clauses:
            for language, no_longer in _NO_LONGER.items():
                if (
                    no_longer.search(clause.folded)
                    and lexicon.has_in(clause.folded, "turn_still", language)
                    and not lexicon.has_in(clause.folded, "turn_no_longer_usual", language)
                    and not lexicon.has(one.folded, "conditional")
                ):
                    yield clause.shown

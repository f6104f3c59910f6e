"""Statements go in; what is told of a journey that was put off by who was to make it, or took place, comes out."""

from collections.abc import Iterable, Iterator

from documents.judgement.tidings_words import OFF, WISHED, taken_back
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import words

_ICH = pattern_of(r"\b(?:ICH|WIR)\b(?!.*\bWURDEN?\b)")


def own_changes(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence in which who was to make a journey put it off, gave it up or changed it."""
    for one in told:
        if not lexicon.names_journey(one.folded) or taken_back(one.plain, lexicon.references, language=one.language):
            continue
        put_off = words(one.folded, lexicon.topic("told_own_change"))
        if any(change.language != "de" or _ICH.search(one.folded) for change in put_off):
            yield one.shown


def flown(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause by which a journey takes place, or took place: no plan, no denial, none that is off."""
    for one in told:
        for clause in one.clauses:
            if lexicon.has(clause.folded, "told_flown") and _stands(clause, lexicon):
                yield one.shown


def _stands(clause: Clause, lexicon: Lexicon) -> bool:
    plain = clause.plain
    return lexicon.names_journey(clause.folded) and not (
        taken_back(plain, lexicon.references, language=clause.language)
        or OFF.search(plain)
        or WISHED.search(plain)
        or lexicon.has(clause.folded, "negation")
    )


def seated(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause by which somebody has a seat on what carries people."""
    for one in told:
        for clause in one.clauses:
            seat = lexicon.has(clause.folded, "told_seat") and lexicon.has(clause.folded, "told_has")
            plain = clause.plain
            journey = lexicon.names_journey(clause.folded) or lexicon.references.wording("clauses").has(
                plain, "journey"
            )
            if (
                seat
                and journey
                and not (
                    taken_back(plain, lexicon.references, language=clause.language)
                    or OFF.search(plain)
                    or WISHED.search(plain)
                )
            ):
                yield one.shown

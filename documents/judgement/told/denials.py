"""Statements go in; those that say "not" of a paper, of who lodges whom, or of another matter of a request, come out.

What every request denies, that one can go home, that anything else was found, is no such thing.
"""

from collections.abc import Iterable, Iterator

from documents.judgement.tidings_words import taken_back
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import words

#: Beside "pas" and "plus", which alone may be "step" and "more".
_NE = pattern_of(r"(?<!\w)N[E]?(?!\w)")
_GREETS = pattern_of(r"(?:MADAME|MONSIEUR|DEAR|SEHR GEEHRTE|BONJOUR|HELLO|CHERE?)(?!\w)")
_OF_HOSTS = ("aside_usual", "told_rent")  #: that a host takes no rent is what hosts do
_USUAL = (*_OF_HOSTS, "denied_by_all")


def denials(told: Iterable[Statement], lexicon: Lexicon, language: str) -> Iterator[str]:
    """The words of each statement with a clause that denies such a matter; `language`: where a sentence tells none."""
    for one in told:
        if any(
            (_of_host(clause, lexicon) and not any(lexicon.has(clause.folded, topic) for topic in _OF_HOSTS))
            or (_of_matter(clause, lexicon, clause.language or language) and not _usual(clause, one, lexicon))
            for clause in one.clauses
        ):
            yield one.shown


def _usual(clause: Clause, one: Statement, lexicon: Lexicon) -> bool:
    """Whether a clause denies what every request denies; a condition holds for its whole sentence."""
    return lexicon.has(one.folded, "conditional") or any(lexicon.has(clause.folded, topic) for topic in _USUAL)


def _of_matter(clause: Clause, lexicon: Lexicon, language: str) -> bool:
    # Turkish has a house in the English "even".
    if not lexicon.has_in(clause.folded, "told_matter", language):
        return False
    return _denies(clause, lexicon, language) or lexicon.has_in(clause.folded, "told_nobody", language)


def _of_host(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause names a host and says "not" in the same language."""
    if _GREETS.match(clause.folded):
        return False
    hosts = {one.language for one in words(clause.folded, lexicon.topic("host_word"))}
    return any(_denies(clause, lexicon, language) for language in hosts)


def _denies(clause: Clause, lexicon: Lexicon, language: str) -> bool:
    denied = lexicon.has_in(clause.folded, "negation", language)
    return denied and (language != "fr" or bool(_NE.search(clause.folded)))


def seized(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause with a paper and an authority that may have taken it, or written in it."""
    for one in told:
        for clause in one.clauses:
            papers = lexicon.has(clause.folded, "told_paper") and lexicon.has(clause.folded, "told_authority")
            if (
                papers
                and not lexicon.has(clause.folded, "conditional")
                and not taken_back(clause.plain, lexicon.references, language=clause.language)
            ):
                yield one.shown

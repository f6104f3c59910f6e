"""The words of a mail in; what it says beside its request, against its papers, out: three doubts for an agent.

A writer who turns against what they sent announces it ("attention", "in fact", "PS"): such a sentence is one for an
agent unless it speaks of what every request tells (`aside-wording`). A paper of which a mail says what no request
says of it, that it is another, or was taken away, is not what it seems (`paper-told-wording`). Who says that the
office has answered already asks for nothing, or for something else (`granted-wording`).
"""

from collections.abc import Iterator, Sequence

from documents.folding import fold
from documents.judgement.told import Known
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon
from documents.understanding.statements import Sentence, sentences
from documents.understanding.words import between, words

_NEAR = 6  #: words between a paper and what befell it
_SHOWN = 160  #: letters of a sentence that are shown for it
_OFFICE = 40  #: letters behind "prefecture" in which its place stands
_PREFECTURE = pattern_of(r"(?<!\w)(?:SOUS )?(?:PREFECTURE|PREFECTURA|PREFEITURA|PRAFEKTUR|PREFETTURA)S?(?!\w)")
_MARK = pattern_of(r"[,;:،，；：()–—]|但|因为|ولكن|لكن|لأن")
_CLAUSE = pattern_of(r"[,;:()–—]|(?<!\w)(?:ET|AND|Y|UND|И|VE)(?!\w)")


def asides(text: str, known: Known, references: References, department: str) -> Iterator[tuple[str, str]]:
    """(rule, the words that tell it) for each sentence of a mail's own words that says such a thing.

    `department`: the office's own; a prefecture of another is another office.
    """
    lexicon = Lexicon(references)
    for sentence in sentences(Flow.of_text(text)):
        folded = sentence.folded
        shown = " ".join(sentence.bare.split())[:_SHOWN].lower()
        if lexicon.has(folded, "granted") and not any(
            lexicon.has(folded, one) for one in ("conditional", "granted_usual")
        ):
            yield "granted-wording", shown
        if _another_office(folded, references, department):
            yield "granted-wording", shown
        if not lexicon.has(folded, "told_matter"):
            continue
        if lexicon.has(folded, "aside") and not _lodged(folded, known, lexicon) and _is_matter(sentence, lexicon):
            yield "aside-wording", shown
        if _befalls_a_paper(sentence, lexicon):
            yield "paper-told-wording", shown


def _is_matter(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a clause of a sentence is about what papers show, and not about what every request tells."""
    clauses = [fold(clause) for clause in _MARK.split(sentence.bare)]
    turned = [place for place, one in enumerate(clauses) if lexicon.has(one, "aside")]
    if turned and lexicon.has(clauses[turned[0]], "adverse") and _says_more(clauses[turned[0] :]):
        clauses = clauses[turned[0] :]  # "however" turns against what stands before it, and speaks of what follows
    return any(lexicon.has(one, "told_matter") and not lexicon.has(one, "aside_usual") for one in clauses)


def _says_more(clauses: Sequence[str]) -> bool:
    """Whether these clauses are a sentence's matter, and no "however" at its end."""
    return sum(len(one.split()) for one in clauses) > _NEAR


def _lodged(folded: str, known: Known, lexicon: Lexicon) -> bool:
    """Whether a sentence says who lodges its writer, and it is who the papers say, without a "not"."""
    lodges = lexicon.has(folded, "told_lodging") or lexicon.has(folded, "told_living")
    return lodges and not known.hosts.isdisjoint(folded.split()) and not lexicon.has(folded, "negation")


def _another_office(folded: str, references: References, department: str) -> bool:
    """Whether a sentence speaks of the prefecture of another department, or of its town."""
    behind = _PREFECTURE.search(folded)
    if behind is None:
        return False
    told = f" {folded[behind.end() :]} "
    return any(
        f" {name} " in told[:_OFFICE]
        for one in references.departments
        if one.code != department
        for name in (fold(one.name), fold(one.prefecture))
    )


def _befalls_a_paper(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a clause has a paper and, near it and in its language, what may befall one; a journey's is none."""
    for clause in _CLAUSE.split(sentence.bare):
        folded = fold(clause)
        if lexicon.has(folded, "paper_usual") or lexicon.names_journey(folded):
            continue
        fates = words(folded, lexicon.topic("paper_fate"))
        for paper in words(folded, lexicon.topic("paper_word")):
            if any(fate.language == paper.language and between(folded, paper, fate) <= _NEAR for fate in fates):
                return True
    return False

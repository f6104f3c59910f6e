"""Statements and what the papers show go in; what hosts do beside hosting, for pay, or leave to others comes out."""

from collections.abc import Iterable, Iterator, Sequence

from documents.folding import fold
from documents.judgement.tidings_words import taken_back
from documents.judgement.told.known import Known
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import words

_BEFORE = 4  #: words before who does something: "because my host, Mrs"
_WHO = 4  #: words behind a name in which it is said who that is
_SAID, _SIGNS = 2, 4  #: words behind who does something, or signs of Chinese: fewer are a signature's
_DEEDS = ("told_host_deed", "told_lodging", "told_living")
_WORD = pattern_of(r"[^\W_]+")
_CHINESE = pattern_of(r"[\u3400-\u9fff]")
#: Before a name by which it is no subject.
_OBJECT = pattern_of(
    r"\b(?:CHEZ|DE|DU|D|PAR|AVEC|POUR|A|AU|WITH|OF|BY|AT|FOR|TO|FROM|EN|CON|POR|PARA|COM|DO|DA|PELO|PELA|DI|DAL|DALLA"
    r"|PRESSO|BEI|VON|MIT|FUR|ZU|У|С|ОТ|ДЛЯ|К|عند|لدى|مع|في|من|بيت|منزل|DEAR|CHERE?|BONJOUR|THE|MY|JE|I|ICH)\b"
)


def other_deeds(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each statement with a clause of which a host is the subject, and nothing in it is what hosts do."""
    read = {"", *lexicon.topic(_DEEDS[0])}  # what hosts do is told in these languages
    for one in told:
        if one.language in read and any(_does_otherwise(clause, known, lexicon) for clause in one.clauses):
            yield one.shown


def paid_for(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence by which a host is paid for lodging somebody."""
    for one in told:
        # Chinese glues a name to what stands around it.
        host = any(name in one.folded for name in known.hosts) or lexicon.has(one.folded, "told_host")
        if not (host or lexicon.has(one.folded, "told_lodging")) or not lexicon.has(one.folded, "told_rent"):
            continue
        rent = words(one.folded, lexicon.topic("told_rent"))[0]
        if not (
            lexicon.has(one.folded, "told_free")
            or taken_back(one.folded[: rent.start].lower(), lexicon.references, language=one.language)
        ):
            yield one.shown


def own_hand(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence, of who is lodged, by which they wrote or signed the certificate themselves."""
    for one in told:
        if lexicon.has(one.folded, "told_own_hand") and lexicon.has(one.folded, "told_certificate"):
            yield one.shown


def _does_otherwise(clause: Clause, known: Known, lexicon: Lexicon) -> bool:
    behind = _behind_host(clause, known, lexicon)
    if not _says(behind, clause) or any(lexicon.has(clause.folded, topic) for topic in _DEEDS):
        return False
    return not lexicon.has(" ".join(behind[:_WHO]), "told_host_kin")


def _behind_host(clause: Clause, known: Known, lexicon: Lexicon) -> Sequence[str]:
    """The words of a clause behind the host who is its subject; none where no host is."""
    spoken = clause.folded.split()
    named = [place for place, word in enumerate(spoken[: _BEFORE + 1]) if word in known.hosts]
    if named:
        return spoken[named[-1] + 1 :] if not _OBJECT.search(" ".join(spoken[: named[0]])) else ()
    for host in words(clause.folded, lexicon.topic("told_host"))[:1]:
        before = clause.folded[: host.start]
        if len(before.split()) < _BEFORE and not _OBJECT.search(before):
            return clause.folded[host.end :].split()
    return ()


def _says(behind: Sequence[str], clause: Clause) -> bool:
    """Whether some of these words are in small letters: names and addresses say nothing."""
    small = {fold(word) for word in _WORD.findall(clause.bare) if not (word[0].isupper() or word[0].isdigit())}
    said = [word for word in behind if word in small]
    return len(said) >= _SAID or len(_CHINESE.findall("".join(behind))) >= _SIGNS

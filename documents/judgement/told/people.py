"""Statements and what the papers show go in; what hosts do that lodges nobody, and who else there is, comes out."""

from collections.abc import Iterable, Iterator

from documents.judgement.asking import COMPANIONS, KIN
from documents.judgement.tidings_words import taken_back
from documents.judgement.told.known import Known
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import words

_BEFORE = 4  #: words before who does something: "because my host, Mrs"
_WHO = 4  #: words behind a name in which it is said who that is
_SAID = 3  #: words behind who does something: fewer are a signature's
_ICH = pattern_of(r"\b(?:ICH|WIR)\b(?!.*\bWURDEN?\b)")
#: Somebody's who is kin of the writer: "of my cousin", "my cousin's", "moim kuzenim".
_OF_KIN = pattern_of(
    r"\b(?:(?:AU NOM )?D(?:E|U|ES)|(?:IN THE NAME )?OF|A NOMBRE DE|DEL?|DI|D[AO]|EM NOME D[AEO]|AUF DEN NAMEN"
    r"|(?:ISSUED|DELIVREE?|ETABLIE?|EXPEDID[OA]|EMITID[OA]|RILASCIAT[OA]|AUSGESTELLT) (?:TO|FOR|A|POUR|PARA|FUR|AUF))"
    rf" (?:MON|MA|MES|MY|MIS?|MEUS?|MINHA|MIO|MIA|MEINE[RSM]?) (?:\w+ )?(?:{KIN})\b|\bMY (?:{KIN}) S\b"
)
#: "Is that of my cousin": said of any paper, a host's card too.
_IS_OF = pattern_of(rf"\b(?:EST|IS|ES|E|IST) (?:(?:CELLE|CELUI|THAT|LA|EL|O|A|QUELLA|QUELLO) )?(?:{_OF_KIN.pattern})")
_LODGES = pattern_of(r"HEBERG|LOGE|ACCUEIL|HOST|LODG|OSPIT|ALOJ|HOSPED|BEHERB")
_NONE = ("negation", "told_nobody")
_NEAR = 12  #: words behind kin in which they are said to be in the same case
_PLAIN = pattern_of(r"[^\W\d_]+")
_KIN = pattern_of(
    rf"\b(?:{KIN})\b"
    r"|我(?:丈夫|妻子|儿子|女儿|孩子|先生|太太|妹妹|弟弟|姐姐|哥哥|母亲|父亲|妈妈|爸爸)"
    r"|\b(?:EŞIM|EŞİM|ESIM|OGLUM|KIZIM|KARDESIM|ABLAM|ANNEM|BABAM)\b"
    r"|(?:زوجي|زوجتي|ابني|ابنتي|اختي|اخي|والدتي|والدي|امي|ابي)"
)


def other_deeds(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each clause of which a host is the subject, and that has nothing of what hosts do."""
    for one in told:
        if any(_host_does(clause, known, lexicon) for clause in one.clauses):
            yield one.shown


def _host_does(clause: Clause, known: Known, lexicon: Lexicon) -> bool:
    spoken = clause.folded.split()
    hosts = [place for place, word in enumerate(spoken[: _BEFORE + 1]) if word in known.hosts]
    named = words(clause.folded, lexicon.topic("told_host"))
    behind = spoken[hosts[-1] + 1 :] if hosts else []
    before = clause.folded[: named[0].start].split() if named else []
    if named and len(before) < _BEFORE and _is_subject(before):
        behind = behind or clause.folded[named[0].end :].split()
    if hosts and not _is_subject(spoken[: hosts[0]]):
        return False
    if lexicon.has(clause.folded, "told_host_deed") or lexicon.has(" ".join(behind[:_WHO]), "told_host_kin"):
        return False
    small = [word for word in _PLAIN.findall(clause.bare) if word[0].islower() or not word.isascii()]
    return len(behind) >= _SAID and len(small) >= _SAID


def _is_subject(before: list[str]) -> bool:
    """Whether nothing stands before a name by which it is no subject: "chez", "of", "with"."""
    return not _OBJECT.search(" ".join(before))


_OBJECT = pattern_of(
    r"\b(?:CHEZ|DE|DU|D|PAR|AVEC|POUR|A|AU|WITH|OF|BY|AT|FOR|TO|FROM|EN|CON|POR|PARA|COM|DO|DA|PELO|PELA|DI|DAL|DALLA|PRESSO|BEI"
    r"|VON|MIT|FUR|ZU|У|С|ОТ|ДЛЯ|К|عند|لدى|مع|في|من|بيت|منزل|DEAR|CHERE?|BONJOUR|THE|MY|JE|I|ICH)\b"
)


def kin_alike(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence by which kin of the writer are in the same case, with them, or without papers."""
    for one in told:
        kin = _KIN.search(one.folded) or COMPANIONS.search(one.folded)
        if kin is None or not lexicon.has(one.folded, "told_too_needs"):
            continue
        behind = one.folded[kin.end() :].split()
        near = " ".join(behind[:_NEAR])
        without = lexicon.has(near, "told_too_needs") and any(lexicon.has(near, topic) for topic in _NONE)
        if without or (lexicon.has(near, "told_too") and not taken_back(one.plain)):
            yield one.shown


def whose(told: Iterable[Statement], lexicon: Lexicon, *, signed: bool) -> Iterator[str]:
    """The words of each sentence by which a paper or a journey is one of kin's. `signed`: by who asks."""
    for one in told:
        kin = _OF_KIN.search(one.folded)
        near = " ".join(one.folded[: kin.end()].split()[-_NEAR - _WHO :]) if kin else ""
        own = signed and lexicon.has(near, "told_theirs")
        if own or (
            _IS_OF.search(one.folded) and lexicon.has(one.folded, "paper_word") and not _LODGES.search(one.folded)
        ):
            yield one.shown


def paid_for(told: Iterable[Statement], known: Known, lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence by which a host is paid for lodging somebody."""
    for one in told:
        host = known.hosts & set(one.folded.split()) or lexicon.has(one.folded, "told_host")
        if not (host or lexicon.has(one.folded, "told_lodging")) or not lexicon.has(one.folded, "told_rent"):
            continue
        if not (lexicon.has(one.folded, "told_free") or taken_back(one.plain)):
            yield one.shown


def own_hand(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence by which who is lodged wrote or signed the certificate."""
    for one in told:
        if lexicon.has(one.folded, "told_own_hand") and lexicon.has(one.folded, "told_certificate"):
            yield one.shown

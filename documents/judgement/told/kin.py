"""Statements go in; kin of the writer who are in the same case, and papers that are kin's, come out."""

from collections.abc import Iterable, Iterator

from documents.judgement.asking import COMPANIONS, KIN
from documents.judgement.tidings_words import taken_back
from documents.judgement.told.statement import Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon

#: Somebody's who is kin of the writer: "of my cousin", "my cousin's", "issued to my sister".
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
_BEFORE = 16  #: words before kin, and they, in which it is said what is theirs
_KIN = pattern_of(
    rf"\b(?:{KIN})\b"
    r"|我(?:丈夫|妻子|儿子|女儿|孩子|先生|太太|妹妹|弟弟|姐姐|哥哥|母亲|父亲|妈妈|爸爸)"
    r"|\b(?:EŞIM|EŞİM|ESIM|OGLUM|KIZIM|KARDESIM|ABLAM|ANNEM|BABAM)\b"
    r"|(?:زوجي|زوجتي|ابني|ابنتي|اختي|اخي|والدتي|والدي|امي|ابي)"
)


def kin_alike(told: Iterable[Statement], lexicon: Lexicon) -> Iterator[str]:
    """The words of each sentence by which kin of the writer are in the same case, with them, or without papers."""
    for one in told:
        kin = _KIN.search(one.folded) or COMPANIONS.search(one.folded)
        if kin is None or not lexicon.has(one.folded, "told_too_needs"):
            continue
        near = " ".join(one.folded[kin.end() :].split()[:_NEAR])
        without = lexicon.has(near, "told_too_needs") and any(lexicon.has(near, topic) for topic in _NONE)
        if without or (
            lexicon.has(near, "told_too") and not taken_back(one.plain, lexicon.references, language=one.language)
        ):
            yield one.shown


def whose(told: Iterable[Statement], lexicon: Lexicon, *, signed: bool) -> Iterator[str]:
    """The words of each sentence by which a paper or a journey is another person's. `signed`: by who asks."""
    for one in told:
        if (signed and _of_kin(one, lexicon)) or _is_of_kin(one, lexicon) or _not_mine(one, lexicon):
            yield one.shown


def _of_kin(one: Statement, lexicon: Lexicon) -> bool:
    """Whether what only who asks can have is said to be kin's."""
    return any(
        lexicon.has(" ".join(one.folded[: kin.end()].split()[-_BEFORE:]), "told_theirs")
        for kin in _OF_KIN.finditer(one.folded)
    )


def _is_of_kin(one: Statement, lexicon: Lexicon) -> bool:
    theirs = _IS_OF.search(one.folded) and lexicon.has(one.folded, "told_paper")
    return bool(theirs) and not _LODGES.search(one.folded)


def _not_mine(one: Statement, lexicon: Lexicon) -> bool:
    """Whether one's own paper is told against another."""
    papers = lexicon.has(one.folded, "told_paper") or lexicon.names_journey(one.folded)
    return papers and lexicon.has(one.folded, "told_mine")

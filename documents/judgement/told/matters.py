"""Statements go in; those that tell of a life led here, of a way home, or of a turn in the case, come out.

Each matter is a deed and, near it and in the same language, what it is done to: "found" beside "a job", "there are
flights" beside what they cost. A matter counts of who asks alone, and where nothing in its clause says that it is a
plan, is denied, or is so at home.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import pairwise

from documents.folding import fold
from documents.judgement.asking import COMPANIONS, KIN
from documents.judgement.tidings_words import OFF
from documents.judgement.told.deeds import JOURNEY, WRITES, Matter, matters_of
from documents.judgement.told.gazetteer import names_elsewhere
from documents.judgement.told.known import Known
from documents.judgement.told.statement import Clause, Statement
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon
from documents.understanding.words import Word, between, words
from documents.wording import fold as small


class Writer(Enum):
    """Who a mail is by, as far as its signature tells."""

    ASKS = auto()
    LODGES = auto()
    ANYBODY = auto()  #: unsigned, or signed by another


_I = pattern_of(r"\b(?:JE|J|MOI|NOUS|I|WE|YO|EU|ICH|WIR|IO|Я|BEN|انا)\b|我")
_THEY = pattern_of(r"\b(?:IL|ILS|ELLE|ELLES|HE|SHE|THEY|ELLA|ELLOS|ELE|ELA|ELES|LUI|LEI|ER|SIE|ОН|ОНА|ОНИ)\b")
_SOMEBODY = pattern_of(rf"\b(?:{KIN})\b")

_FARTHER_KIN = pattern_of(
    r"\bPETITE?S? (?:ENFANTS|FILLES?|FILS)\b|\bGRAND ?(?:CHILD|SON|DAUGHTER)\w*|\bGENDRE\b|\bBRU\b|\bIN LAW\b"
    r"|\bNIET[OA]S?\b|\bNET[OA]S?\b|\bNIPOT[EI]\b|\bENKEL\w*|\bВНУ[КЧ]\w*|\bTORUN\w*|احفاد|حفيد|孙|女儿|儿子|女婿|媳"
    r"|\b(?:ПОДРУГ|ДРУГ|БРАТ|СЕСТР|МАМ|МАТ|ПАП|ОТЕЦ|ТЕТ|ДЯД)\w*|\b(?:KARDES|ANNEM|BABAM|ARKADAS|DAMAD|GELIN)\w*"
)


def names_kin(folded: str) -> bool:
    """Whether a sentence names kin or companions, near or far."""
    return any(kin.search(folded) for kin in (_SOMEBODY, COMPANIONS, _FARTHER_KIN))


def writer_of(text: str, known: Known) -> Writer:
    """Who signs a mail: with the whole name, or with a first name as people do."""
    if known.signed(text):
        return Writer.ASKS
    if known.host_signs(text):
        return Writer.LODGES
    last = [fold(line).split() for line in text.splitlines() if fold(line)][-1:]
    closing = last[0][-1:] if last else []
    given = {word for name in known.bearers for word in fold(name.given).split()}
    hosts = {word for name in known.host_names for word in fold(name.given).split()}
    if closing and closing[0] in given - hosts:
        return Writer.ASKS
    return Writer.LODGES if closing and closing[0] in hosts - given else Writer.ANYBODY


def matters(
    told: Iterable[Statement], known: Known, lexicon: Lexicon, writer: Writer, language: str
) -> Iterator[tuple[str, str]]:
    """(rule, the words of the clause that tells it) for each such matter. `language`: where a sentence tells none."""
    kinds = matters_of(lexicon.references)
    for one, following in pairwise((*told, None)):
        if one is None:
            continue
        spoken = one.language or language
        kin = _SOMEBODY.search(one.folded) or COMPANIONS.search(one.folded)
        for matter in kinds:
            if (matter.kin and not kin) or (matter.lone and (kin or _FARTHER_KIN.search(one.folded))):
                continue
            if not lexicon.has(one.folded, matter.does):
                continue  # nor has a clause of it
            # A word that says it by itself is another one in another language: French "courses" are errands.
            if matter.lone and not lexicon.has_in(one.folded, matter.does, spoken):
                continue
            for place, clause in enumerate((one,) if matter.whole else one.clauses):
                behind = (*one.clauses[place + 1 :], *((following,) if following else ()))
                alone = matter.lone or (matter.spoken and matter.here)
                if alone and clause is not one and _at_home(one, spoken, lexicon, known):
                    continue
                if _tells(matter, clause, lexicon, writer, known) and not (
                    matter.rule == JOURNEY and _is_off(matter, clause, behind, lexicon)
                ):
                    yield matter.rule, clause.shown
        if writer is not Writer.LODGES and _tells(WRITES, one, lexicon, writer, known):
            yield WRITES.rule, one.shown


def _at_home(one: Clause, language: str, lexicon: Lexicon, known: Known) -> bool:
    """Whether a whole sentence is about home: "my job in Rabat waits for me, and my boss is patient"."""
    return lexicon.has_in(one.folded, "life_at_home", language) or names_elsewhere(
        one, lexicon.references, known, language
    )


def _is_off(matter: Matter, clause: Clause, behind: Iterable[Clause], lexicon: Lexicon) -> bool:
    """Whether what follows a deed says that the journey is off: "… but that one was cancelled as well"."""
    deed = words(clause.folded, lexicon.topic(matter.does))[0]
    return bool(OFF.search(small(" ".join((clause.folded[deed.end :], *(one.folded for one in behind))))))


def _tells(matter: Matter, clause: Clause, lexicon: Lexicon, writer: Writer, known: Known) -> bool:
    """Whether a clause tells a matter."""
    folded = clause.folded
    deeds = words(folded, lexicon.topic(matter.does))
    if matter.spoken:
        deeds = [deed for deed in deeds if clause.language in ("", deed.language)]
    if not deeds:
        return False
    elsewhere = (matter.here or matter.abroad) and names_elsewhere(clause, lexicon.references, known, deeds[0].language)
    if matter.here and elsewhere:
        return False
    things = [word for topic in matter.what for word in words(folded, lexicon.topic(topic))]
    usual = (*matter.usual, "life_at_home") if matter.here else matter.usual
    told = [
        deed
        for deed in deeds
        if not matter.what
        or (matter.abroad and elsewhere)
        or any(_beside(folded, deed, thing, matter.near) for thing in things)
    ]
    for deed in told:
        # Spanish and Portuguese share many a deed, and each has its own "not".
        languages = {other.language for other in told if other.start == deed.start}
        if (
            not any(lexicon.has_in(folded, topic, language) for topic in usual for language in languages)
            and not (matter.own and _of_another(folded[: deed.end], writer))
            and (not matter.beside or lexicon.has_in(folded, matter.beside, deed.language))
        ):
            return True
    return False


def _beside(folded: str, deed: Word, thing: Word, near: int) -> bool:
    """Whether two words of one language stand near each other, and are not one."""
    apart = deed.end <= thing.start or thing.end <= deed.start
    return apart and deed.language == thing.language and between(folded, deed, thing) <= near


def _of_another(head: str, writer: Writer) -> bool:
    """Whether a deed, with what stands before it, is another's than of who asks."""
    if writer is Writer.LODGES:
        return bool(_I.search(head))
    if writer is Writer.ASKS:
        return not _I.search(head) and any(one.search(head) for one in (_THEY, _SOMEBODY, _FARTHER_KIN, COMPANIONS))
    return not _I.search(head) and bool(COMPANIONS.search(head))

"""Statements go in; those that tell of a life led here, of a way home, or of a turn in the case, come out.

Each matter is a deed and, near it and in the same language, what it is done to: "found" beside "a job", "there are
flights" beside what they cost. A matter counts of who asks alone, and where nothing in its clause says that it is a
plan, is denied, or is so at home.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from documents.folding import fold
from documents.judgement.asking import COMPANIONS, KIN
from documents.judgement.tidings_words import OFF
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matter:
    """What is looked for, as names of topics in the tables."""

    rule: str  #: id in `rules.RULES`
    does: str
    what: tuple[str, ...] = ()  #: one of these near it; none: the deed says it by itself
    beside: str = ""  #: and this in the same clause
    usual: tuple[str, ...] = ()  #: what makes nothing of it, in the clause
    near: int = 8  #: words between
    whole: bool = False  #: looked for in the sentence, not in a clause of it
    own: bool = False  #: counts of who asks alone
    here: bool = False  #: counts here alone, not at home
    abroad: bool = False  #: a place that is none of France is such a thing, too
    kin: bool = False  #: counts beside kin or companions alone


_PROCEDURE, _JOURNEY, _ASIDE = "other-procedure-wording", "journey-told-wording", "aside-wording"
_PERHAPS = "life_perhaps"
_TRAVEL = ("turn_ticket", "flight")
_MATTERS = (
    _Matter(
        rule=_PROCEDURE,
        does="life_work_begun",
        what=("life_work",),
        usual=("life_work_usual", _PERHAPS),
        own=True,
        here=True,
    ),
    _Matter(
        rule=_PROCEDURE,
        does="life_works",
        what=("life_here", "life_paid"),
        usual=(_PERHAPS,),
        near=14,
        own=True,
        here=True,
    ),
    _Matter(
        rule=_PROCEDURE,
        does="life_helps",
        what=("life_paid",),
        usual=("life_helps_usual", _PERHAPS),
        near=14,
        whole=True,
        here=True,
    ),
    _Matter(rule=_PROCEDURE, does="life_study_begun", what=("life_study",), usual=(_PERHAPS,), own=True, here=True),
    _Matter(
        rule=_PROCEDURE,
        does="life_studies",
        what=("life_study",),
        beside="life_here",
        usual=(_PERHAPS,),
        own=True,
        here=True,
    ),
    _Matter(rule=_PROCEDURE, does="life_marries", usual=("life_marries_usual", _PERHAPS), here=True),
    _Matter(rule=_ASIDE, does="life_care", usual=("life_care_usual", _PERHAPS), own=True),
    _Matter(rule=_PROCEDURE, does="life_settles", usual=("life_settles_usual",)),
    _Matter(rule=_PROCEDURE, does="life_wishes", what=("life_living",), usual=("life_settles_usual", _PERHAPS), near=6),
    _Matter(rule=_ASIDE, does="life_stays", what=("life_occasion",), usual=(_PERHAPS,)),
    _Matter(rule=_JOURNEY, does="turn_dear", what=_TRAVEL, usual=("turn_dear_usual",), near=14, whole=True),
    _Matter(
        rule=_JOURNEY, does="turn_booked", what=("turn_new_ticket",), usual=("turn_booked_usual", _PERHAPS), whole=True
    ),
    _Matter(rule=_JOURNEY, does="turn_offered", what=_TRAVEL, usual=("turn_offered_usual",)),
    _Matter(rule=_JOURNEY, does="turn_could", what=("turn_way",), usual=(_PERHAPS,)),
    _Matter(rule=_ASIDE, does="turn_joined", usual=(_PERHAPS,), kin=True),
    _Matter(rule=_ASIDE, does="turn_overstay"),
    _Matter(rule=_ASIDE, does="turn_refused", what=("turn_asked",), usual=("turn_refused_usual",), near=14, whole=True),
    _Matter(
        rule="departed-wording",
        does="turn_gone",
        what=("turn_homeland",),
        usual=("turn_gone_usual", _PERHAPS),
        abroad=True,
        own=True,
    ),
    _Matter(rule="withdrawn-wording", does="turn_withdrawn", usual=("turn_withdrawn_usual",)),
    _Matter(rule="moved-wording", does="turn_moved", usual=("turn_moved_usual",)),
    _Matter(rule="asylum-wording", does="turn_fears", what=("turn_to_return",), usual=("turn_fears_usual",)),
)
_WRITER = _Matter(rule=_ASIDE, does="turn_writer", usual=("turn_writer_usual",))

_I = pattern_of(r"\b(?:JE|J|MOI|NOUS|I|WE|YO|EU|ICH|WIR|IO|Я|BEN|انا)\b|我")
_THEY = pattern_of(r"\b(?:IL|ILS|ELLE|ELLES|HE|SHE|THEY|EL|ELLA|ELLOS|ELE|ELA|ELES|LUI|LEI|ER|SIE|ОН|ОНА|ОНИ)\b")
_SOMEBODY = pattern_of(rf"\b(?:{KIN})\b")


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


def matters(told: Iterable[Statement], known: Known, lexicon: Lexicon, writer: Writer) -> Iterator[tuple[str, str]]:
    """(rule, the words of the clause that tells it) for each such matter."""
    for one, following in pairwise((*told, None)):
        if one is None:
            continue
        kin = _SOMEBODY.search(one.folded) or COMPANIONS.search(one.folded)
        for matter in _MATTERS:
            if matter.kin and not kin:
                continue
            for place, clause in enumerate((one,) if matter.whole else one.clauses):
                behind = (*one.clauses[place + 1 :], *((following,) if following else ()))
                if _tells(matter, clause, lexicon, writer, known) and not (
                    matter.rule == _JOURNEY and _is_off(matter, clause, behind, lexicon)
                ):
                    yield matter.rule, clause.shown
        if writer is not Writer.LODGES and _tells(_WRITER, one, lexicon, writer, known):
            yield _WRITER.rule, one.shown


def _is_off(matter: _Matter, clause: Clause, behind: Iterable[Clause], lexicon: Lexicon) -> bool:
    """Whether what follows a deed says that the journey is off: "… but that one was cancelled as well"."""
    deed = words(clause.folded, lexicon.topic(matter.does))[0]
    return bool(OFF.search(small(" ".join((clause.folded[deed.end :], *(one.folded for one in behind))))))


def _tells(matter: _Matter, clause: Clause, lexicon: Lexicon, writer: Writer, known: Known) -> bool:
    """Whether a clause tells a matter."""
    folded = clause.folded
    deeds = words(folded, lexicon.topic(matter.does))
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
        return not _I.search(head) and any(one.search(head) for one in (_THEY, _SOMEBODY, COMPANIONS))
    return not _I.search(head) and bool(COMPANIONS.search(head))

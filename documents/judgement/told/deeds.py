"""The kinds of deeds by which a mail tells of a life led here, of a way home, or of a turn in the case.

Each names topics of the tables `lives` and `turnings`; `matters` looks for them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is looked for, as names of topics in the tables."""

    rule: str  #: id in `rules.RULES`
    does: str
    what: tuple[str, ...] = ()  #: one of these near it; none: the deed says it by itself
    beside: str = ""  #: and this in the same clause
    usual: tuple[str, ...] = ()  #: what makes nothing of it, in the clause
    near: int = 8  #: words between
    whole: bool = False  #: looked for in the sentence, not in a clause of it
    own: bool = False  #: counts of who asks alone
    lone: bool = False  #: counts where the sentence names no kin
    here: bool = False  #: counts here alone, not at home
    abroad: bool = False  #: a place that is none of France is such a thing, too
    kin: bool = False  #: counts beside kin or companions alone


_PROCEDURE, JOURNEY, _ASIDE = "other-procedure-wording", "journey-told-wording", "aside-wording"
_DENIED, _PERHAPS = "life_denied", "life_perhaps"
_TRAVEL = ("turn_ticket", "flight")
MATTERS = (
    Matter(
        rule=_PROCEDURE,
        does="life_work_begun",
        what=("life_work",),
        usual=("life_work_usual", _DENIED, "life_goes_home"),
        own=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_works",
        what=("life_here", "life_paid"),
        usual=(_DENIED, "life_goes_home"),
        near=14,
        own=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_helps",
        what=("life_paid",),
        usual=("life_helps_usual", _DENIED),
        near=14,
        whole=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_study_begun",
        what=("life_study",),
        usual=(_DENIED, "life_goes_home"),
        own=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_studies",
        what=("life_study",),
        beside="life_here",
        usual=(_DENIED, "life_goes_home"),
        own=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_works",
        what=("life_paid", "life_money"),
        usual=(_DENIED, "life_goes_home"),
        near=14,
        whole=True,
        own=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_gives",
        what=("life_money",),
        usual=("life_gives_usual", _DENIED),
        near=6,
        lone=True,
        here=True,
    ),
    Matter(rule=_PROCEDURE, does="life_marries", usual=("life_marries_usual", _DENIED), here=True),
    Matter(rule=_ASIDE, does="life_care", usual=("life_care_usual", _DENIED), own=True),
    Matter(rule=_ASIDE, does="life_newborn", usual=(_DENIED,), here=True),
    Matter(rule=_PROCEDURE, does="life_settles", usual=("life_settles_usual",)),
    Matter(rule=_PROCEDURE, does="life_wishes", what=("life_living",), usual=("life_settles_usual", _DENIED), near=6),
    Matter(rule=_ASIDE, does="life_stays", what=("life_occasion",), usual=(_DENIED,)),
    Matter(rule=JOURNEY, does="turn_dear", what=_TRAVEL, usual=("turn_dear_usual",), near=14, whole=True),
    Matter(
        rule=JOURNEY, does="turn_booked", what=("turn_new_ticket",), usual=("turn_booked_usual", _PERHAPS), whole=True
    ),
    Matter(rule=JOURNEY, does="turn_offered", what=_TRAVEL, usual=("turn_offered_usual",)),
    Matter(rule=JOURNEY, does="turn_plane", usual=("turn_offered_usual",)),
    Matter(rule=JOURNEY, does="turn_could", what=("turn_way",), usual=(_PERHAPS,)),
    Matter(
        rule=_PROCEDURE,
        does="life_work_word",
        usual=("life_work_word_usual", "life_work_usual", _DENIED, "life_goes_home"),
        own=True,
        lone=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_study_word",
        usual=("life_study_word_usual", _DENIED, "life_goes_home"),
        own=True,
        lone=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_wedding",
        usual=("life_marries_usual", _DENIED),
        lone=True,
        here=True,
    ),
    Matter(
        rule=_PROCEDURE,
        does="life_wedding",
        what=("life_couple",),
        usual=("life_marries_usual", _DENIED),
        here=True,
    ),
    Matter(rule=_PROCEDURE, does="life_children", what=("life_schooled",), usual=(_DENIED,), near=12, here=True),
    Matter(
        rule=_ASIDE,
        does="life_care_word",
        usual=("life_care_word_usual", "life_care_usual", _DENIED),
        own=True,
        lone=True,
        here=True,
    ),
    Matter(rule=_PROCEDURE, does="turn_instead", what=("turn_extension",), usual=("turn_instead_usual",), near=5),
    Matter(
        rule=_ASIDE,
        does="turn_came",
        what=("turn_with_me",),
        usual=("turn_came_usual", _PERHAPS),
        near=12,
        whole=True,
        kin=True,
    ),
    Matter(rule=_ASIDE, does="turn_joined", usual=(_PERHAPS,), kin=True),
    Matter(rule=_ASIDE, does="turn_overstay"),
    Matter(rule=_ASIDE, does="turn_refused", what=("turn_asked",), usual=("turn_refused_usual",), near=14, whole=True),
    Matter(
        rule="departed-wording",
        does="turn_gone",
        what=("turn_homeland",),
        usual=("turn_gone_usual", _PERHAPS),
        abroad=True,
        own=True,
    ),
    Matter(rule="departed-wording", does="turn_home_now", usual=("turn_gone_usual", _PERHAPS)),
    Matter(rule="withdrawn-wording", does="turn_withdrawn", usual=("turn_withdrawn_usual",)),
    Matter(rule="moved-wording", does="turn_moved", usual=("turn_moved_usual",)),
    Matter(
        rule="asylum-wording",
        does="turn_fears",
        what=("turn_to_return",),
        usual=("turn_fears_usual",),
        near=14,
        whole=True,
    ),
)
WRITES = Matter(rule=_ASIDE, does="turn_writer", usual=("turn_writer_usual",), here=True)

"""What a check is given, and what it gives back: the applicant, their papers, the tables, the day; an outcome."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from documents.dossier import Policy, Reason
from documents.judgement.exhibits import Exhibit
from documents.judgement.facts import Facts
from documents.judgement.likeness import Name
from documents.references import References
from documents.rules import RULES
from documents.vocabulary import Cure, Kind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Everything that the six checks of one applicant may look at."""

    facts: Facts
    passports: tuple[Exhibit, ...]
    visas: tuple[Exhibit, ...]
    stamps: tuple[Exhibit, ...]
    stamps_are_theirs: bool  #: False: several applicants, and it could not be told whose stamp is whose
    host_cards: tuple[Exhibit, ...]  #: cards and permits of others, and hosts' passports
    exhibits: tuple[Exhibit, ...]  #: all papers of the dossier
    conflict: bool
    policy: Policy
    references: References
    today: dt.date
    boarding_passes: tuple[Exhibit, ...] = ()
    companions: tuple[str, ...] = ()  #: nationalities of the others who ask, as far as their papers tell

    @property
    def name(self) -> Name | None:
        return self.facts.name

    def of(self, kind: Kind) -> tuple[Exhibit, ...]:
        return tuple(exhibit for exhibit in self.exhibits if exhibit.kind is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check says of one requirement."""

    reasons: tuple[Reason, ...] = ()
    shown: tuple[Exhibit, ...] = ()  #: the papers that it rests on
    chosen: Exhibit | None = field(default=None)  #: the paper that counts


def gravity(reasons: Iterable[Reason]) -> tuple[int, int]:
    """How bad a paper is: nothing, an agent's doubts, what the applicant can cure, stops, no paper at all."""
    worst = 0
    count = 0
    for reason in reasons:
        count += 1
        if RULES[reason.rule].status is Status.MISSING:
            worst = 4
        elif reason.stop:
            worst = max(worst, 3)
        else:
            worst = max(worst, 2 if reason.cure is Cure.APPLICANT else 1)
    return worst, count


def best(candidates: Iterable[Exhibit], judge: Callable[[Exhibit], tuple[Reason, ...]]) -> Outcome | None:
    """The candidate against which least is to be said, the later one of equals; None without candidates."""
    outcomes = [Outcome(reasons=judge(exhibit), shown=(exhibit,), chosen=exhibit) for exhibit in candidates]
    if not outcomes:
        return None
    return min(outcomes, key=lambda outcome: (gravity(outcome.reasons), -outcome.shown[0].order))

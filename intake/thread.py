"""Which case a message belongs to: facts about the message and the cases there are in, a `Placement` out.

The rules, in this order (an unguessable token in our Message-IDs proves an answer; an address alone does not):

1. our token, or the case's reference in the subject, from a correspondent of that case → it joins;
2. our token, from another address → a case of its own, linked; an agent looks;
3. from the answer address of exactly one open case, naming no other applicant → it joins, marked "joined by address";
4. no papers, from the answer address of exactly one case, which is decided → it joins that one (thanks, a question);
5. the same passport number and birth date as in another case → a case of its own, linked;
6. a request → a case of its own; anything else is filed.

Linked cases share nothing until an agent has looked, and only a neutral receipt leaves.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cases.models import Applicant, Case, CaseLink, Correspondent
from cases.states import DECIDED_CASES, OPEN_CASES, CaseState
from documents.vocabulary import Category
from generators.reference import find_references

_TOKEN = re.compile(r"(?<![a-z2-7])[a-z2-7]{26}(?![a-z2-7])")

MERGED = "merged"  #: `CaseLink.why` of a case that an agent closed because it went into the other

_LOOK_ALIKES = str.maketrans("OQDILSBZG", "000115826")

#: What joins an open case when it comes from the case's answer address. Asylum wording must reach the agent of the
#: case as a stop, whatever else the mail holds.
_JOINS = frozenset(
    {
        Category.VISA_EXTENSION,
        Category.FILE_FOLLOW_UP,
        Category.REGULATION_QUESTION,
        Category.ASYLUM,
        Category.OTHER,
    }
)


class Place(StrEnum):
    """What becomes of a message."""

    JOIN = "join"
    OPEN = "open"
    FILE = "file"


class Why(StrEnum):
    """By which rule; stored as `Message.joined_by` and `CaseLink.why`."""

    TOKEN = "token"  # noqa: S105 - a word, not a secret
    ADDRESS = "address"
    REFERENCE = "reference"
    REQUEST = "opened"
    NO_REQUEST = "no-request"
    TOKEN_FROM_ELSEWHERE = "token-from-elsewhere"  # noqa: S105
    SAME_PASSPORT = "same-passport"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What the rules need to know of a message."""

    department: str
    from_address: str
    header_ids: tuple[str, ...]  #: In-Reply-To and References
    subject: str
    category: Category
    people: tuple[tuple[str, str], ...] = ()  #: (passport number, birth date) of each person its papers name
    has_papers: bool = False  #: something of the kinds that a request needs is attached
    wants_more_time: bool = False  #: on a decided case: a wish for a longer stay, not thanks


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a message goes."""

    place: Place
    why: Why
    case: Case | None = None  #: the case it joins
    linked: tuple[tuple[Case, Why], ...] = ()  #: cases that a new one is linked to
    renews: Case | None = None


def place(message: Incoming) -> Placement:
    """Apply the rules; reads cases, writes nothing."""
    proven = _now(_case_of_token(message))
    if proven is not None:
        if _writes_about(proven, message.from_address):
            return _into(proven, message, Why.TOKEN)
        return _apart(message, ((proven, Why.TOKEN_FROM_ELSEWHERE),))
    named = _now(
        Case.objects.filter(department=message.department, reference__in=find_references(message.subject)).first()
    )
    if named is not None and _writes_about(named, message.from_address):
        return _into(named, message, Why.REFERENCE)
    if message.category in _JOINS:
        case = _only_case_of(message, OPEN_CASES)
        if case is not None and not _names_another(case, message.people):
            return Placement(place=Place.JOIN, why=Why.ADDRESS, case=case)
        case = _only_case_of(message, tuple(CaseState))
        heard = case is not None and case.state == CaseState.WITHDRAWING  # papers may be what its holder answers
        if case is not None and case.state in DECIDED_CASES and (heard or not message.has_papers):
            return _into(case, message, Why.ADDRESS)
    if message.category is not Category.VISA_EXTENSION:
        return Placement(place=Place.FILE, why=Why.NO_REQUEST)
    return _apart(message, tuple((case, Why.SAME_PASSPORT) for case in _cases_of_people(message)))


def _into(case: Case, message: Incoming, why: Why) -> Placement:
    """The message is about `case`: it joins it, unless the case was granted and more time is asked.

    Whoever is told that a permit may be withdrawn answers that: a wish to stay is an observation then.
    """
    if case.state in DECIDED_CASES and case.state != CaseState.WITHDRAWING and message.wants_more_time:
        return Placement(place=Place.OPEN, why=Why.RENEWAL, linked=((case, Why.RENEWAL),), renews=case)
    return Placement(place=Place.JOIN, why=why, case=case)


def _apart(message: Incoming, linked: tuple[tuple[Case, Why], ...]) -> Placement:
    return Placement(place=Place.OPEN, why=Why.REQUEST, linked=linked)


def _case_of_token(message: Incoming) -> Case | None:
    """The case whose token stands in the headers or in the subject."""
    found: list[str] = []
    for text in (*message.header_ids, message.subject):
        found.extend(_TOKEN.findall(text.lower()))
    return Case.objects.filter(token__in=found[:50], department=message.department).first() if found else None


def _now(case: Case | None) -> Case | None:
    """The case that `case` was merged into, where it was: an answer to its letters is for that one."""
    seen: set[int] = set()
    while case is not None and case.state == CaseState.CLOSED and case.pk not in seen:
        seen.add(case.pk)
        merged = CaseLink.objects.filter(case=case, why=MERGED).select_related("other").first()
        if merged is None:
            break
        case = merged.other
    return case


def _writes_about(case: Case, address: str) -> bool:
    return address == case.answer_address or Correspondent.objects.filter(case=case, address=address).exists()


def _only_case_of(message: Incoming, states: Sequence[str]) -> Case | None:
    """The one case among those in `states` that answers to the sender; None when there is none, or several."""
    if not message.from_address:
        return None
    cases = list(
        Case.objects.filter(
            department=message.department, answer_address=message.from_address, state__in=states
        ).order_by("id")[:2]
    )
    return cases[0] if len(cases) == 1 else None


def _folded(number: str, birth: str) -> tuple[str, str]:
    """A person, with signs that readers take for each other made equal: a visa's print has no check digit."""
    return number.translate(_LOOK_ALIKES), birth


def _names_another(case: Case, people: Collection[tuple[str, str]]) -> bool:
    """Whether `people` holds somebody who is not an applicant of `case`, where the case knows its applicants."""
    rows = Applicant.objects.filter(case=case, present=True).exclude(passport_number="")
    known = {_folded(*person) for person in rows.values_list("passport_number", "birth_date")}
    return bool(known) and any(_folded(*person) not in known for person in people)


def _cases_of_people(message: Incoming) -> Sequence[Case]:
    """Other cases, of whatever state, about a person whom the papers of this message name."""
    cases: dict[int, Case] = {}
    for number, birth in message.people:
        if not number or not birth:
            continue
        for row in Applicant.objects.filter(
            case__department=message.department, birth_date=birth, present=True
        ).select_related("case"):
            if _folded(row.passport_number, row.birth_date) == _folded(number, birth):
                cases[row.case_id] = row.case
    return [cases[key] for key in sorted(cases)]


def link(case: Case, linked: Sequence[tuple[Case, Why]]) -> None:
    """Write the links of a new case."""
    for other, why in linked:
        CaseLink.objects.get_or_create(case=case, other=other, defaults={"why": str(why)})

"""From the exhibits of a dossier to its applicants: who asks, and which passport pages and visas are whose.

A passport makes an applicant; the same passport twice is one. A visa joins the passport that it names, or makes an
applicant who has sent no passport. A person whom both a certificate and a ticket name applies as well.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from documents.judgement.exhibits import Exhibit
from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.judgement.name_slips import misread
from documents.vocabulary import Kind

FRENCH = "FRA"
_LOOK_ALIKES = str.maketrans("OQDILZSBG", "000112586")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One applicant before their fields are filled in: the papers that name them and nobody else."""

    passports: tuple[Exhibit, ...] = ()  #: best first
    visas: tuple[Exhibit, ...] = ()  #: best first
    named: Name | None = None  #: by a certificate or ticket, for a person of whom no passport and no visa arrived
    conflict: bool = False  #: different passports that cannot be told apart

    @property
    def name(self) -> Name | None:
        """The name by the best paper that has one."""
        for exhibit in (*self.passports, *self.visas):
            name = exhibit.bearer
            if name:
                return name
        return self.named

    @property
    def birth_date(self) -> str:
        return next((found for e in (*self.passports, *self.visas) if (found := e.get("birth_date"))), "")

    @property
    def nationality(self) -> str:
        return next((found for e in (*self.passports, *self.visas) if (found := e.get("nationality"))), "")

    @property
    def anchors(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(exhibit.anchor for exhibit in (*self.passports, *self.visas)))


def same_number(one: str, other: str) -> bool:
    """Whether two document numbers are the same but for letters that readers take for digits."""
    return _bare(one) == _bare(other)


def people(exhibits: Sequence[Exhibit], hosts: Sequence[Name]) -> tuple[tuple[Person, ...], tuple[Exhibit, ...]]:
    """The applicants, at least one, and the passports that are the hosts' own."""
    of_hosts = tuple(e for e in exhibits if e.kind is Kind.PASSPORT_IDENTITY and _is_host(e, exhibits, hosts))
    pages = [e for e in exhibits if e.kind is Kind.PASSPORT_IDENTITY and e not in of_hosts]
    visas = [e for e in exhibits if e.kind is Kind.VISA]
    found = _with_visas(_by_passport(pages), visas)
    found.extend(_named_twice(found, exhibits, hosts))
    return tuple(found) or (Person(),), of_hosts


def _is_host(passport: Exhibit, exhibits: Sequence[Exhibit], hosts: Sequence[Name]) -> bool:
    """Whether a passport is the host's: it bears the host's name and no visa names it, or it is French."""
    name = passport.bearer
    number = passport.get("passport_number")
    for visa in exhibits:
        if visa.kind is Kind.VISA and (
            (name and visa.bearer and compare(name, visa.bearer) is Likeness.SAME)
            or (number and same_number(number, visa.get("passport_number")))
        ):
            return False
    if FRENCH in (passport.get("nationality"), passport.get("passport_state")):
        return True
    if not name or not any(
        compare(name, host) is Likeness.SAME or _born_as(passport, host, exhibits) for host in hosts
    ):
        return False
    guests = [guest for e in exhibits if e.kind is Kind.ACCOMMODATION for guest in names_of(e.get("guests"))]
    return not any(compare(name, guest) is Likeness.SAME for guest in guests)


def _born_as(passport: Exhibit, host: Name, exhibits: Sequence[Exhibit]) -> bool:
    """Whether the bearer is a host of whose name a letter was misread ("Hiulia Bellucci"), born on the same day."""
    born = passport.get("birth_date")
    said = (e.get("host_birth_date") for e in exhibits if e.kind is Kind.ACCOMMODATION)
    return bool(born) and born in said and misread(passport.bearer, host)


def _by_passport(pages: Iterable[Exhibit]) -> list[Person]:
    """One person for each different passport; pages on which nothing was read join the one person there is."""
    groups: list[list[Exhibit]] = []
    blank: list[Exhibit] = []
    conflicts: set[int] = set()
    for page in pages:
        if not (page.get("passport_number") or page.bearer):
            blank.append(page)
            continue
        for index, group in enumerate(groups):
            relation = _relation(group[0], page)
            if relation is not None:
                group.append(page)
                if relation:
                    conflicts.add(index)
                break
        else:
            groups.append([page])
    if blank and not groups:
        return [Person(passports=tuple(blank))]  # an unread page beside a read one is that one's worse picture
    return [
        Person(passports=tuple(sorted(group, key=_quality)), conflict=index in conflicts)
        for index, group in enumerate(groups)
    ]


def _relation(one: Exhibit, other: Exhibit) -> bool | None:
    """None: two people. False: the same passport. True: the same person with two passports, a conflict."""
    numbers = one.get("passport_number"), other.get("passport_number")
    births = one.get("birth_date"), other.get("birth_date")
    same_birth = not all(births) or births[0] == births[1]
    alike = compare(one.bearer, other.bearer) if one.bearer and other.bearer else None
    if all(numbers) and same_number(*numbers):
        # Passports of different States may bear one number: then birth and name both differ.
        return False if same_birth or alike is Likeness.SAME else None
    if alike is None:
        return None
    if alike is Likeness.OTHER or not same_birth:
        return None
    if not all(numbers):
        return False
    if alike is not Likeness.SAME and not all(births):
        return None
    badly_read = bool(one.failed_checks() or other.failed_checks() or one.zone is None or other.zone is None)
    return not (badly_read and DamerauLevenshtein.distance(*map(_bare, numbers)) <= 2)


def _with_visas(found: list[Person], visas: list[Exhibit]) -> list[Person]:
    """`found` with each visa at its person; persons of their own for visas that name nobody who is there."""
    left: list[Exhibit] = []
    for visa in visas:
        best = max(range(len(found)), key=lambda i: _fit(found[i], visa), default=None)
        if best is not None and _fit(found[best], visa) > 0:
            found[best] = _add_visa(found[best], visa)
        else:
            left.append(visa)
    still: list[Exhibit] = []
    for visa in left:
        lacking = [i for i, person in enumerate(found) if not person.visas]
        # One passport and one visa that is not its own: a conflict to look at, not two people.
        if len(lacking) == 1 and (len(left) == 1 or not visa.bearer):
            found[lacking[0]] = _add_visa(found[lacking[0]], visa)
        else:
            still.append(visa)
    for visa in still:
        fits = [i for i, person in enumerate(found) if not person.passports and _fit(person, visa) > 0]
        if fits:
            found[fits[0]] = _add_visa(found[fits[0]], visa)
        elif visa.bearer or not found:
            found.append(Person(visas=(visa,)))
    return found


def _add_visa(person: Person, visa: Exhibit) -> Person:
    return dataclasses.replace(person, visas=tuple(sorted((*person.visas, visa), key=_quality)))


def _fit(person: Person, visa: Exhibit) -> int:
    """How well a visa fits a person; 0 is not at all."""
    score = 0
    number = visa.get("passport_number")
    own = [e.get("passport_number") for e in (*person.passports, *person.visas) if e.get("passport_number")]
    if number and any(same_number(number, other) for other in own):
        score += 8
    name, theirs = visa.bearer, person.name
    alike = compare(name, theirs) if name and theirs else None
    born = visa.get("birth_date")
    same_birth = bool(born) and born == person.birth_date
    if alike is Likeness.SAME:
        score += 6 if same_birth else 4
    elif alike is Likeness.CHECK:
        score += 5 if same_birth else 1
    elif same_birth and alike is None:
        score += 3
    visa_number = visa.get("visa_number")
    if visa_number and any(same_number(visa_number, other.get("visa_number")) for other in person.visas):
        score += 7
    return score


def _named_twice(found: list[Person], exhibits: Sequence[Exhibit], hosts: Sequence[Name]) -> list[Person]:
    """Persons whom a certificate and a ticket both name, though nothing else of theirs arrived."""
    births = {person.birth_date for person in found if person.birth_date}
    guests = [
        guest for e in exhibits if e.kind is Kind.ACCOMMODATION for guest, born in guests_of(e) if born not in births
    ]
    passengers = [n for e in exhibits if e.kind is Kind.RETURN_IMPOSSIBLE for n in names_of(e.get("passenger"))]
    if not any(person.name for person in found):
        return [Person(named=guest) for guest in _different(guests)] if not found and guests else []
    known = [person.name for person in found if person.name] + list(hosts)
    more: list[Person] = []
    for guest in _different(guests):
        named_too = any(compare(guest, passenger) is Likeness.SAME for passenger in passengers)
        if named_too and all(compare(guest, name) is Likeness.OTHER for name in known):
            more.append(Person(named=guest))
    return more


def guests_of(certificate: Exhibit) -> list[tuple[Name, str]]:
    """The guests of a certificate with their days of birth, "" where none was read."""
    guests = names_of(certificate.get("guests"))
    births = certificate.get("guest_birth_dates").split("|")
    return list(zip(guests, births if len(births) == len(guests) else [""] * len(guests), strict=True))


def _different(names: Iterable[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in names:
        if all(compare(name, other) is Likeness.OTHER for other in kept):
            kept.append(name)
    return kept


def _quality(exhibit: Exhibit) -> tuple[int, int, int, int]:
    """Sorts the best reading first: a sound zone, no flaws, more fields, the later one."""
    zone = exhibit.zone
    sound = 0 if zone is not None and zone.valid else 1 if zone is not None else 2
    return sound, len(exhibit.flaws), -len(exhibit.paper.fields), -exhibit.order


def _bare(number: str) -> str:
    return "".join(char for char in number.upper() if char.isalnum()).translate(_LOOK_ALIKES)

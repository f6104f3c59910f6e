"""Whose entry stamps are whose, when several people ask: from persons and stamps to stamps for each person.

A stamp page bears no name. It belongs to the person whose passport or visa is on the same page, whose passport number
is printed on it, whose given name the file is called after, or whose papers it follows. What stays open is said to be.
The one whose papers alone are in its file has it too, unless that person has shown an entry and somebody else has not:
the pages of a family's booklets come in any order. A picture on which one entry stands twice shows the booklets of
two who entered together.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from documents.judgement.applicants import Person
from documents.judgement.exhibits import Exhibit
from documents.page import Box, StampDirection
from documents.vocabulary import Kind
from documents.wording import fold

_CODE = re.compile(r"(?<![A-Z0-9])(?:[A-Z]\d{2,4}|\d{2,4}[A-Z])(?![A-Z0-9])")
_OTHERS = 2  #: days beside the entry's by which a page of stamps is told from another


@dataclass(frozen=True, slots=True)
class Owned:
    """The stamps of one person; `certain` is False when it could not be told whose they are."""

    stamps: tuple[Exhibit, ...]
    certain: bool = True


def share_stamps(
    persons: Sequence[Person], exhibits: Sequence[Exhibit], unstamped: Collection[int] = ()
) -> tuple[Owned, ...]:
    """One entry for each person, in their order. `unstamped`: whose passports no border guard of Schengen stamps."""
    stamps = [exhibit for exhibit in exhibits if exhibit.kind is Kind.ENTRY_STAMP]
    if len(persons) == 1:
        return (Owned(tuple(stamps)),)
    pages: dict[tuple[str, int], list[Exhibit]] = {}
    for stamp in stamps:
        pages.setdefault(_page(stamp), []).append(stamp)
    owned: list[list[Exhibit]] = [[] for _ in persons]
    certain = [True] * len(persons)
    unpointed: list[list[Exhibit]] = []
    for page in pages.values():
        owner = _owner(page[0], persons)
        if owner is None:
            unpointed.append(page)
        else:
            owned[owner].extend(page)
    entered = {index for index, found in enumerate(owned) if _last_day(found)}
    open_pages: list[list[Exhibit]] = []
    strays: list[tuple[int, list[Exhibit]]] = []
    for page in unpointed:
        owner = _filed_with(page[0], persons)
        if owner is None:
            open_pages.append(page)
        elif owner in entered:
            strays.append((owner, page))
        else:
            owned[owner].extend(page)
    lacking = [index for index, found in enumerate(owned) if not found]
    lacking = [index for index in lacking if index not in unstamped] or lacking
    doubtful = len(open_pages) >= len(lacking) > 1 and len({_last_day(page) for page in open_pages}) > 1
    for page in open_pages:
        if not lacking:
            break  # further pages of passports that have shown an entry already
        index = _followed(page[0], persons, lacking)
        certain[index] = not doubtful or _follows_alone(page[0], persons, open_pages)
        owned[index].extend(page)
        lacking.remove(index)
    for owner, page in strays:
        stamped = [index for index in lacking if index not in unstamped]
        if not stamped:
            owned[owner].extend(page)
            continue
        index = _followed(page[0], persons, stamped)
        certain[index] = _is_of_another(page, owned[owner])
        owned[index].extend(page)
        lacking.remove(index)
    stamped = [index for index in lacking if index not in unstamped]
    alike = len({_last_day(page) for page in open_pages}) <= 1
    for index, came_along in zip(stamped, _came_along(open_pages, len(stamped)), strict=False):
        certain[index] = alike and _is_another_imprint(came_along[0], owned)
        owned[index].extend(came_along)
    return tuple(Owned(tuple(found), sure) for found, sure in zip(owned, certain, strict=True))


def _page(exhibit: Exhibit) -> tuple[str, int]:
    return exhibit.sheet.sha256 or exhibit.sheet.part, exhibit.sheet.page.number


def _papers(person: Person) -> tuple[Exhibit, ...]:
    return (*person.passports, *person.visas)


def _owner(stamp: Exhibit, persons: Sequence[Person]) -> int | None:
    """The one person to whom the page points; None when it points to nobody, or to several."""
    tests: tuple[Callable[[Person], bool], ...] = (
        lambda person: any(_page(paper) == _page(stamp) for paper in _papers(person)),
        lambda person: any(
            paper.get("passport_number") and paper.get("passport_number") in stamp.sheet.page.text.replace(" ", "")
            for paper in _papers(person)
        ),
        lambda person: _named_after(stamp, person),
    )
    for test in tests:
        owners = [index for index, person in enumerate(persons) if test(person)]
        if len(owners) == 1:
            return owners[0]
    return None


def _filed_with(stamp: Exhibit, persons: Sequence[Person]) -> int | None:
    """The one person whose papers are in the same file; None when nobody's are, or several people's."""
    owners = [
        index
        for index, person in enumerate(persons)
        if any(
            paper.sheet.sha256 == stamp.sheet.sha256 and paper.sheet.part == stamp.sheet.part
            for paper in _papers(person)
        )
    ]
    return owners[0] if len(owners) == 1 else None


def _is_of_another(page: Sequence[Exhibit], theirs: Sequence[Exhibit]) -> bool:
    """Whether a page is of somebody who entered with the one whose stamps are `theirs`.

    It shows the same entry, and no entry is stamped twice; that it is no second picture of theirs is told by its other
    days.
    """
    days, known = ({day for stamp in stamps if (day := stamp.get("date"))} for stamps in (page, theirs))
    return days & known == {_last_day(page)} == {_last_day(theirs)} and len(days) > _OTHERS


def _came_along(pages: Iterable[Sequence[Exhibit]], people: int) -> list[list[Exhibit]]:
    """The stamps of as many people as entered with somebody whose page shows both; empty when none shows so many."""
    for page in pages if people else ():
        beside = _beside_the_first(page)
        if len(beside) == people:
            return [[stamp, *_after_its_entry(page)] for stamp in beside]
    return []


def _beside_the_first(page: Sequence[Exhibit]) -> list[Exhibit]:
    """Further stamps of a page's last entry, in other places: no entry is stamped twice, so each is somebody else's."""
    day = _last_day(page)
    entries = [one for one in page if one.get("date") == day and one.get("direction") == StampDirection.ENTRY]
    entries = [one for one in entries if one.get("state") and one.get("state") == entries[0].get("state")]
    found: list[Box] = []
    others: list[Exhibit] = []
    for stamp in entries if day else ():
        box = stamp.paper.box
        if box and not any(other.holds_middle_of(box) for other in found):
            others += [stamp] if found else []
            found.append(box)
    return others


def _is_another_imprint(stamp: Exhibit, owned: Sequence[Sequence[Exhibit]]) -> bool:
    """Whether a stamp bears another code than those of its day that somebody has: no second view of one of them."""
    day = stamp.get("date")
    theirs = [one for stamps in owned for one in stamps if one is not stamp and one.get("date") == day]
    codes = _codes(stamp)
    return bool(codes) and all(_codes(one) and not codes & _codes(one) for one in theirs)


def _codes(stamp: Exhibit) -> frozenset[str]:
    """The codes of letters and figures that stand on a stamp: of its post's officer or device."""
    return frozenset(
        word
        for seen in stamp.sheet.page.stamps
        if seen.box == stamp.paper.box
        for text in seen.text
        for word in _CODE.findall(text.replace(" ", ""))
    )


def _after_its_entry(page: Sequence[Exhibit]) -> list[Exhibit]:
    """The stamps of a page that may come after its last entry, whosesoever they are: an exit, or one without a day."""
    return [stamp for stamp in page if not stamp.get("date") or stamp.get("date") > _last_day(page)]


def _named_after(stamp: Exhibit, person: Person) -> bool:
    name = person.name
    if name is None:
        return False
    called = fold(stamp.sheet.attachment)
    return any(len(word) > 2 and word in called for word in fold(name.given).split())


def _followed(stamp: Exhibit, persons: Sequence[Person], lacking: Sequence[int]) -> int:
    """Of those who lack a stamp, the one whose papers come last before it; else the first of them."""
    before = [
        (paper.order, index) for index in lacking for paper in _papers(persons[index]) if paper.order < stamp.order
    ]
    return max(before)[1] if before else lacking[0]


def _follows_alone(stamp: Exhibit, persons: Sequence[Person], open_pages: Sequence[Sequence[Exhibit]]) -> bool:
    """Whether exactly one person's papers stand between the last stamp page and this one: passport, visa, stamp, …"""
    previous = max((page[0].order for page in open_pages if page[0].order < stamp.order), default=-1)
    between = {
        index
        for index, person in enumerate(persons)
        for paper in _papers(person)
        if previous < paper.order < stamp.order
    }
    return len(between) == 1


def _last_day(page: Sequence[Exhibit]) -> str:
    entries = [stamp.get("date") for stamp in page if stamp.get("direction") == StampDirection.ENTRY]
    return max(entries, default="")

"""From what was assessed and what is true to counts: kinds, fields, zones, requirements, verdicts."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

from documents.page import FileReading, Page

#: Written freely on certificates: capitals, accents and signs do not count.
_FREE = frozenset({"address", "commune", "host_surname", "host_given_names"})
_FORMATS = {(3, 30): "TD1", (2, 44): "TD3", (2, 36): "TD2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One thing that came out otherwise than it was drawn."""

    sample: str
    what: str
    found: str
    true: str
    why: str = ""


@dataclass(slots=True)
class Score:
    """Counts over a corpus."""

    messages: int = 0
    pages: int = 0
    kinds: dict[str, Counter[str]] = field(default_factory=dict)  #: kind → right, wrong, missed
    fields: dict[str, Counter[str]] = field(default_factory=dict)  #: field → right, wrong, absent
    zones: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)  #: (format, camera) → exact, other
    requirements: dict[str, Counter[str]] = field(default_factory=dict)  #: requirement → right, wrong
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)  #: (true, found)
    complete: Counter[bool] = field(default_factory=Counter)  #: came out complete → requests complete beyond doubt
    wrongly_complete: int = 0
    verdicts_right: int = 0
    steps: Counter[str] = field(default_factory=Counter)  #: Page.reader → pages
    image_seconds: list[float] = field(default_factory=list)  #: a page
    request_seconds: list[float] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)

    def add(self, name: str, truth: Mapping[str, Any], found: Mapping[str, Any], pages: Mapping[Any, Page]) -> None:
        """Count one message. `pages`: by (attachment, page number)."""
        self.messages += 1
        self.request_seconds.append(found["seconds"])
        self._verdict(name, truth, found)
        camera = name.rsplit("-", 1)[-1]
        kinds = {(one["attachment"], one["page"]): set(one["kinds"]) for one in found["documents"]}
        # A file that came twice was read once, under its first name.
        firsts = {one["part"]: one["attachment"] for one in found["documents"] if "same_as" not in one}
        copied = {one["attachment"]: firsts[one["same_as"]] for one in found["documents"] if "same_as" in one}
        for one in truth["documents"]:
            place = one["attachment"], one["page"]
            page = pages.get(place) or pages.get((copied.get(one["attachment"]), one["page"]))
            self.pages += 1
            self._kinds(name, place, set(one["kinds"]), kinds.get(place, set()))
            if "mrz" in one:
                self._zone(name, camera, tuple(one["mrz"]), page)
            if page is not None:
                self.steps[page.reader or "nothing"] += 1
                if needed_eyes(page):
                    self.image_seconds.append(page.seconds)
        for true, person in _matched(truth["applicants"], found["applicants"]):
            self._fields(name, true["fields"], person.get("fields", {}))
            self._requirements(name, true["requirements"], person.get("requirements", {}))

    def _verdict(self, name: str, truth: Mapping[str, Any], found: Mapping[str, Any]) -> None:
        true, said = truth["verdict"], found["verdict"]
        self.verdicts[true, said] += 1
        allowed = {true, *truth.get("accept_verdicts", ())}
        allowed |= _verdicts_of_accepted(truth)
        self.verdicts_right += said in allowed
        if allowed == {"complete"}:
            self.complete[said == "complete"] += 1
        if said == "complete" and said not in allowed:
            self.wrongly_complete += 1
        if said not in allowed:
            stops = [*found.get("stops", ()), *(stop for person in found["applicants"] for stop in person["stops"])]
            self.slips.append(Slip(sample=name, what="verdict", found=said, true=true, why=" ".join(stops)))

    def _kinds(self, name: str, place: tuple[str, int], true: set[str], found: set[str]) -> None:
        found = found - {"other"}
        for kind in true | found:
            case = "right" if kind in true & found else "missed" if kind in true else "wrong"
            self.kinds.setdefault(kind, Counter())[case] += 1
        if true != found:
            where = f"kinds {place[0]} p{place[1]}"
            self.slips.append(Slip(sample=name, what=where, found=",".join(found), true=",".join(true)))

    def _zone(self, name: str, camera: str, true: tuple[str, ...], page: Page | None) -> None:
        zones = [zone.lines for zone in page.zones] if page else []
        exact = true in zones
        self.zones.setdefault((format_of(true), camera), Counter())["exact" if exact else "other"] += 1
        if not exact:
            read = " | ".join(" / ".join(lines) for lines in zones)
            self.slips.append(Slip(sample=name, what=f"zone {format_of(true)}", found=read, true=" / ".join(true)))

    def _fields(self, name: str, true: Mapping[str, str], found: Mapping[str, str]) -> None:
        for key, value in true.items():
            said = found.get(key, "")
            same = _plain(said) == _plain(value) if key in _FREE else said == value
            case = "right" if same else "wrong" if said else "absent"
            self.fields.setdefault(key, Counter())[case] += 1
            if not same:
                self.slips.append(Slip(sample=name, what=f"field {key}", found=said, true=value))

    def _requirements(self, name: str, true: Mapping[str, Any], found: Mapping[str, Any]) -> None:
        for slug, expected in true.items():
            finding = found.get(slug, {"status": "", "reasons": []})
            right = finding["status"] in {expected["status"], *expected.get("accept", ())}
            self.requirements.setdefault(slug, Counter())["right" if right else "wrong"] += 1
            if not right:
                why = " ".join(finding["reasons"])
                slip = Slip(sample=name, what=slug, found=finding["status"], true=expected["status"], why=why)
                self.slips.append(slip)

    def share(self, counts: Mapping[Any, Counter[str]], good: str) -> float:
        """Which share of everything in `counts` is `good`; 1.0 of nothing."""
        total = sum(sum(counter.values()) for counter in counts.values())
        return sum(counter[good] for counter in counts.values()) / total if total else 1.0

    def exact(self, *cameras: str) -> float:
        """Share of the zones that were read exactly under these cameras."""
        return self.share({key: counter for key, counter in self.zones.items() if key[1] in cameras}, "exact")

    def complete_found(self) -> tuple[int, int]:
        """Of the requests that are complete beyond doubt: how many came out complete, and how many there are.

        One whose truth accepts another verdict (a minor applies, a hotel houses) may go to an agent: it tells nothing.
        """
        return self.complete[True], self.complete.total()


def format_of(lines: Sequence[str]) -> str:
    """A zone's format by its shape and first letters."""
    shape = _FORMATS.get((len(lines), len(lines[0])), "?")
    if lines[0].startswith("V"):
        return "MRV-A" if shape == "TD3" else "MRV-B"
    return "FRA-ID" if shape == "TD2" and lines[0].startswith("IDFRA") else shape


def needed_eyes(page: Page) -> bool:
    """Whether an engine read the page."""
    return "paddle" in page.reader or "rapid" in page.reader


def pages_of(name: str, reading: FileReading) -> Iterator[tuple[tuple[str, int], Page]]:
    """Every page of a file and of the files in it; the pages of an archive's members are counted on."""
    number = 0
    for page in reading.pages:
        number += 1
        yield (name, page.number), page
    for member in reading.members:
        for _, page in pages_of(member.name, member):
            number += 1
            yield (name, number), page


def _verdicts_of_accepted(truth: Mapping[str, Any]) -> set[str]:
    """Verdicts that follow when a requirement is given one of its other accepted statuses: unsure asks nobody."""
    statuses = [need for person in truth["applicants"] for need in person["requirements"].values()]
    lenient = {"unsure" if "unsure" in need.get("accept", ()) else need["status"] for need in statuses}
    return {"review"} if truth["verdict"] == "incomplete" and "missing" not in lenient else set()


def _matched(
    true: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Each true applicant with the found one that is most like them, nobody twice; {} for one who was not found."""
    people = [*found, *[{}] * (len(true) - len(found))]
    if len(people) > 6:
        people = people[:6]
    best = max(
        permutations(people, len(true)),
        key=lambda order: sum(
            len(set(one["fields"].items()) & set(other.get("fields", {}).items()))
            for one, other in zip(true, order, strict=True)
        ),
    )
    return zip(true, best, strict=True)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        "".join(sign if sign.isalnum() else " " for sign in folded if not unicodedata.combining(sign)).split()
    )

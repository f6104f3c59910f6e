"""From a score to the one table that a person reads, the targets and the summary line."""

import statistics
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.yardstick.score import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """What the readers used, and the plain reader on the same image pages."""

    peak_mb: int
    start_seconds: float
    cpu_seconds: float  #: of our readers, everything included
    ours_seconds: float  #: on the image pages that the plain reader read as well
    plain_seconds: float
    ours_cpu: float
    plain_cpu: float
    plain_median: float
    plain_p95: float
    plain_exact: float  #: share of the zones
    ours_exact: float  #: of the same ones
    compared: int  #: image pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    name: str
    value: float
    limit: float
    at_most: bool = False
    percent: bool = True

    @property
    def met(self) -> bool:
        return self.value <= self.limit if self.at_most else self.value >= self.limit

    def __str__(self) -> str:
        value, limit = (
            f"{v:.1%}" if self.percent else f"{v:.2f}".rstrip("0").rstrip(".") for v in (self.value, self.limit)
        )
        return f"{self.name} {value} ({'≤' if self.at_most else '≥'} {limit})"


def percentile(values: list[float], share: float) -> float:
    """Nearest rank; 0 of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def targets(score: Score, speed: Speed) -> tuple[Target, ...]:
    found, drawn = score.complete_found()
    return (
        Target(name="wrongly complete", value=score.wrongly_complete, limit=0, at_most=True, percent=False),
        Target(name="complete found", value=found / drawn if drawn else 1.0, limit=0.92),
        Target(name="requirements", value=score.share(score.requirements, "right"), limit=0.98),
        Target(name="fields", value=score.share(score.fields, "right"), limit=0.97),
        Target(name="zones careful", value=score.exact("careful"), limit=0.95),
        Target(name="zones careless", value=score.exact("careless"), limit=0.85),
        Target(
            name="time against plain rapidocr",
            # Nothing compared is nothing shown.
            value=speed.ours_cpu / speed.plain_cpu if speed.plain_cpu else float("inf"),
            limit=0.5,
            at_most=True,
            percent=False,
        ),
        Target(name="page p95 s", value=percentile(score.image_seconds, 0.95), limit=3, at_most=True, percent=False),
        Target(name="reader MB", value=speed.peak_mb, limit=1200, at_most=True, percent=False),
    )


def rows(score: Score, speed: Speed) -> Iterator[str]:
    """The table, a line at a time."""
    yield f"{score.messages} requests, {score.pages} pages, {len(score.image_seconds)} of them pictures"
    yield ""
    yield f"{'kind':<22}{'precision':>10}{'recall':>10}{'pages':>8}"
    for kind, counts in sorted(score.kinds.items()):
        drawn = counts["right"] + counts["missed"]
        precision = _of(counts["right"], counts["right"] + counts["wrong"])
        yield f"{kind:<22}{precision}{_of(counts['right'], drawn)}{drawn:>8}"
    yield ""
    yield f"{'field':<22}{'exact':>10}{'wrong':>10}{'absent':>10}{'drawn':>8}"
    for name, counts in sorted(score.fields.items()):
        yield _counted(name, counts, ("right", "wrong", "absent"))
    yield _counted("all fields", _sum(score.fields), ("right", "wrong", "absent"))
    yield ""
    yield f"{'zone, camera':<22}{'exact':>10}{'zones':>8}"
    for (zone_format, camera), counts in sorted(score.zones.items()):
        yield f"{zone_format + ', ' + camera:<22}{_of(counts['exact'], counts.total())}{counts.total():>8}"
    yield ""
    yield f"{'requirement':<22}{'right':>10}{'drawn':>8}"
    for slug, counts in score.requirements.items():
        yield f"{slug:<22}{_of(counts['right'], counts.total())}{counts.total():>8}"
    yield ""
    names = ("complete", "incomplete", "review", "not-a-request")
    yield f"{'verdict: drawn ↓ said →':<24}" + "".join(f"{name:>15}" for name in names)
    for true in names[:3]:
        yield f"{true:<24}" + "".join(f"{score.verdicts[true, said]:>15}" for said in names)
    yield f"verdict as drawn, or one that a good reader may give: {score.verdicts_right} of {score.messages}"
    yield ""
    yield f"{'step of the cascade':<44}{'pages':>8}{'share':>8}"
    for step, count in score.steps.most_common():
        yield f"{step:<44}{count:>8}{count / max(1, score.pages):>8.1%}"
    yield ""
    yield from _speed(score, speed)


def _speed(score: Score, speed: Speed) -> Iterator[str]:
    pages, requests = score.image_seconds, score.request_seconds
    yield f"{'seconds':<34}{'median':>10}{'p95':>10}"
    if pages:
        yield f"{'image page':<34}{statistics.median(pages):>10.2f}{percentile(pages, 0.95):>10.2f}"
    yield f"{'image page, plain rapidocr':<34}{speed.plain_median:>10.2f}{speed.plain_p95:>10.2f}"
    yield f"{'request':<34}{statistics.median(requests):>10.2f}{percentile(requests, 0.95):>10.2f}"
    yield f"start of the readers: {speed.start_seconds:.1f} s; peak memory of a reader: {speed.peak_mb} MB (VmHWM)"
    if speed.compared:
        yield (
            f"against plain rapidocr on {speed.compared} image pages: "
            f"time {speed.ours_seconds / speed.plain_seconds:.2f}, "
            f"processor time {speed.ours_cpu / speed.plain_cpu:.2f}, "
            f"zones exact {speed.ours_exact:.1%} against {speed.plain_exact:.1%}"
        )


def _of(part: int, whole: int) -> str:
    return f"{part / whole:>10.1%}" if whole else f"{'–':>10}"


def _counted(name: str, counts: Counter[str], cases: tuple[str, ...]) -> str:
    total = counts.total()
    return f"{name:<22}" + "".join(_of(counts[case], total) for case in cases) + f"{total:>8}"


def _sum(counts: Mapping[Any, Counter[str]]) -> Counter[str]:
    return sum(counts.values(), Counter())

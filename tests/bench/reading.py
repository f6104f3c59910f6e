"""`./run bench reading`: a drawn corpus through the real readers; a table, the targets, and exit 1 when one is missed.

Slips go to var/bench/reading-SEED.jsonl (of another school: reading-SCHOOL-SEED.jsonl), readings of the plain
reader are kept in var/bench/plain/.
"""

import argparse
import datetime as dt
import hashlib
import json
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from config.tables import load
from documents.dossier import Policy
from documents.page import Page
from documents.readers.version import READER_VERSION
from intake.assess import Assessor, assess_message
from intake.parse import parse
from intake.reader_pool import ReaderPool
from samples import corpus
from samples.afield import corpus as afield
from samples.beyond import corpus as beyond
from samples.elsewhere import corpus as elsewhere
from samples.farther import corpus as farther
from samples.sample import Sample
from samples.yonder import corpus as yonder
from tests.bench.yardstick.keep import KeptReadings
from tests.bench.yardstick.only import OnlySomeKinds
from tests.bench.yardstick.plain import read_plainly
from tests.bench.yardstick.score import Score, needed_eyes, pages_of
from tests.bench.yardstick.table import Speed, percentile, rows, targets
from tests.bench.yardstick.watch import WatchedPool

_VAR = Path(__file__).resolve().parents[2] / "var" / "bench"
TODAY = dt.date(2026, 6, 8)
#: The corpus has about five pages a request: 400 pages and 60 pages.
_FULL, _QUICK = 80, 12
_QUICK_PLAIN = 16  #: image pages that a quick run may read plainly for the first time

#: Readers have been mended on what the first six showed; whoever wants to know their worth needs a seventh hand.
_SCHOOLS = {
    "first": corpus.draw,
    "elsewhere": elsewhere.draw,
    "third": farther.draw,
    "fourth": beyond.draw,
    "fifth": yonder.draw,
    "sixth": afield.draw,
}

ImagePage = tuple[str, bytes, int, Page, tuple[str, ...]]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options().parse_args(arguments)
    requests = options.requests or (_QUICK if options.quick else _FULL)
    score, images = Score(), list[ImagePage]()
    with ReaderPool(2, max_year=TODAY.year) as pool:
        watched = WatchedPool(pool)
        started = time.monotonic()
        watched.read([("warm.bmp", _warm_up())] * 2)
        start_seconds, before = time.monotonic() - started, watched.cpu_seconds
        reader = KeptReadings(watched, _VAR / "kept") if options.kept else watched
        some = OnlySomeKinds(reader, options.only.split(",")) if options.only else None
        assessor = Assessor(pool=some or reader, references=load(), policy=Policy())
        for sample in _drawn(options.school, options.seed, requests):
            if time.monotonic() - started > 60 * options.minutes:
                break
            watched.readings.clear()
            if some:
                some.expect(sample.truth)
            found = assess_message(sample.raw, f"{sample.name}.eml", assessor=assessor, today=TODAY)
            pages = {place: page for name, reading in watched.readings for place, page in pages_of(name, reading)}
            score.add(sample.name, sample.truth, found, pages)
            images.extend(_images(sample, pages))
            print(f"\r{score.messages} of {requests} requests", end="", file=sys.stderr, flush=True)
        cpu = watched.cpu_seconds - before
    print(file=sys.stderr)
    most = options.plain if options.plain is not None else _QUICK_PLAIN if options.quick else len(images)
    speed = _compared(images, most, peak_mb=watched.peak_mb, start_seconds=start_seconds, cpu_seconds=cpu)
    begun = f"{score.messages} of {requests} requests in the time given"
    print(
        f"Reading bench: school {options.school}, seed {options.seed}, readers {READER_VERSION}, {begun}",
        *rows(score, speed),
        sep="\n",
    )
    _VAR.mkdir(parents=True, exist_ok=True)
    school = "" if options.school == "first" else f"{options.school}-"
    slips = _VAR / f"reading-{school}{options.seed}.jsonl"
    slips.write_text("".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in score.slips), "utf-8")
    aims = targets(score, speed)
    missed = [aim for aim in aims if not aim.met]
    print("", *(f"{'met   ' if aim.met else 'MISSED'}  {aim}" for aim in aims), f"slips: {slips}", "", sep="\n")
    print(f"reading bench: {len(aims) - len(missed)} of {len(aims)} targets met" + _named(missed))
    return 1 if missed else 0


def _named(missed: Sequence[object]) -> str:
    return f"; missed: {'; '.join(map(str, missed))}" if missed else ""


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run bench reading", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--school",
        choices=(*_SCHOOLS, "both", "all"),
        default="first",
        help="whose designs; both: one of the first and one from elsewhere in turn; all: one of each of the six",
    )
    parser.add_argument("--quick", action="store_true", help="about 60 pages")
    parser.add_argument("--requests", type=int, help="so many requests, about five pages each")
    parser.add_argument("--minutes", type=float, default=18.0, help="after which no further request is begun")
    parser.add_argument(
        "--kept", action="store_true", help="read no file twice, to see what rules make of it: measures no time"
    )
    parser.add_argument(
        "--only", metavar="KINDS", help="read papers of these kinds (a,b) alone, the zones of others from typed pages"
    )
    parser.add_argument("--plain", type=int, help="at most so many image pages newly read by plain rapidocr")
    return parser


def _drawn(school: str, seed: int, requests: int) -> Iterator[Sample]:
    """The corpus of a school, or of several in turn."""
    names = {"both": ("first", "elsewhere"), "all": tuple(_SCHOOLS)}.get(school, (school,))
    schools = [_SCHOOLS[name](seed, requests, TODAY) for name in names]
    for index in range(requests):
        yield next(schools[index % len(schools)])


def _warm_up() -> bytes:
    """A picture with nothing on it: whoever reads it has loaded the quick engine."""
    import cv2
    import numpy as np

    return bytes(cv2.imencode(".bmp", np.full((200, 300, 3), 255, np.uint8))[1])


def _images(sample: Sample, pages: Mapping[tuple[str, int], Page]) -> list[ImagePage]:
    """The pages of a message that had to be looked at, with the zone that is drawn on each."""
    zones = {(one["attachment"], one["page"]): tuple(one.get("mrz", ())) for one in sample.truth["documents"]}
    files = {part.name: part.data for part in parse(sample.raw).parts}
    return [
        (hashlib.sha256(files[name]).hexdigest(), files[name], number, page, zones.get((name, number), ()))
        for (name, number), page in pages.items()
        if needed_eyes(page) and name in files
    ]


def _compared(
    images: Sequence[ImagePage], most: int, *, peak_mb: int, start_seconds: float, cpu_seconds: float
) -> Speed:
    """Our readings beside those of the plain reader, on the image pages that both have read."""
    readings = read_plainly(((sha, data, number) for sha, data, number, _, _ in images), _VAR / "plain", most)
    pairs = [(image, plain) for image, plain in zip(images, readings, strict=True) if plain is not None]
    seconds = [plain.seconds for _, plain in pairs]
    ours = sum(page.seconds for (_, _, _, page, _), _ in pairs)
    everything = sum(page.seconds for _, _, _, page, _ in images)
    zoned = [(zone, page, plain) for (_, _, _, page, zone), plain in pairs if zone]
    return Speed(
        peak_mb=peak_mb,
        start_seconds=start_seconds,
        cpu_seconds=cpu_seconds,
        ours_seconds=ours,
        plain_seconds=sum(seconds),
        # Our processes are timed as a whole: the compared pages' share of it is their share of the clock's.
        ours_cpu=cpu_seconds * ours / everything if everything else 0.0,
        plain_cpu=sum(plain.cpu_seconds for _, plain in pairs),
        plain_median=statistics.median(seconds) if seconds else 0.0,
        plain_p95=percentile(seconds, 0.95),
        plain_exact=sum(plain.zone == zone for zone, _, plain in zoned) / max(1, len(zoned)),
        ours_exact=sum(zone in [one.lines for one in page.zones] for zone, page, _ in zoned) / max(1, len(zoned)),
        compared=len(pairs),
    )


if __name__ == "__main__":
    sys.exit(main())

"""`./run bench messages`: what messages of three kinds cost, and whether the readers' memory stays flat.

Six telephone photographs, text PDFs, and no attachment at all, through `assess_message` with readers that have started;
then many messages of all kinds in a row. Exit 1 when a target is missed.
"""

import argparse
import datetime as dt
import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from config.tables import load
from documents.dossier import Policy
from intake.assess import Assessor, assess_message
from intake.reader_pool import ReaderPool
from samples import camera, mailbox
from samples.envelope import begin, proof_pdf, send
from tests.bench.yardstick.table import percentile

TODAY = dt.date(2026, 6, 8)
_WHEN = dt.datetime(2026, 6, 8, 9, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class _Way:
    name: str
    draw: Callable[[int], bytes]
    target: float  #: seconds, at the median
    share: int  #: of ten messages in a row, how many are of this kind


def _photographs(seed: int) -> bytes:
    return mailbox.one("complete-french", seed, TODAY).raw


def _text_pdfs(seed: int) -> bytes:
    rng = Random(f"{seed}:text-pdfs")
    request = begin(rng, TODAY, "IND", level=camera.none)
    request.pdf_of_leaf("attestation.pdf", request.certificate("typed-fr"), "accommodation")
    proof_pdf(request, "en")
    return send(request, f"pdf-{seed}", _WHEN, "en", "Text PDFs alone.").raw


def _bare(seed: int) -> bytes:
    return mailbox.one("empty-handed", seed, TODAY).raw


_WAYS = (
    _Way("six photographs", _photographs, 8.0, 1),
    _Way("text PDFs", _text_pdfs, 1.0, 4),
    _Way("no attachment", _bare, 0.03, 5),
)
_GROWTH = 0.1  #: the share by which the readers' memory may grow between the first fifth of the messages and the end


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="./run bench messages", description=__doc__)
    parser.add_argument("--each", type=int, default=12, help="messages of each kind that are timed")
    parser.add_argument("--row", type=int, default=500, help="messages in a row, for the memory")
    options = parser.parse_args(arguments)
    missed = []
    with ReaderPool(2, max_year=TODAY.year) as pool:
        assessor = Assessor(pool=pool, references=load(), policy=Policy())
        for raw in (_photographs(0), _text_pdfs(0), _bare(0)):
            assess_message(raw, "warm", assessor=assessor, today=TODAY)
        pool.read([(f"warm-{number}.png", _hardly_legible()) for number in range(4)])
        for way in _WAYS:
            seconds = [_timed(way.draw(seed), assessor) for seed in range(1, options.each + 1)]
            median = statistics.median(seconds)
            met = median <= way.target
            print(
                f"{'met   ' if met else 'MISSED'}  {way.name}: median {median:.3f} s, p95 "
                f"{percentile(seconds, 0.95):.3f} s, {len(seconds)} messages (≤ {way.target} s)",
                flush=True,
            )
            if not met:
                missed.append(way.name)
        early, late = _row(options.row, assessor, pool)
    flat = late <= early * (1 + _GROWTH)
    print(
        f"{'met   ' if flat else 'MISSED'}  memory of the readers: {early} MB, after {options.row} messages {late} MB"
    )
    if not flat:
        missed.append("flat memory")
    print(f"messages bench: {4 - len(missed)} of 4 targets met" + (f"; missed: {', '.join(missed)}" if missed else ""))
    return 1 if missed else 0


def _hardly_legible() -> bytes:
    """A blurred page of the largest size: whoever reads it has loaded every engine, which happens once."""
    picture = Image.new("RGB", (2400, 3200), "white")
    pen = ImageDraw.Draw(picture)
    for row in range(24):
        pen.text(
            (150, 120 + 120 * row), "attestation illisible 12 rue du Port 63000", "grey", ImageFont.load_default(60)
        )
    data = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(9)).save(data, "PNG")
    return data.getvalue()


def _timed(raw: bytes, assessor: Assessor) -> float:
    started = time.perf_counter()
    assess_message(raw, "timed", assessor=assessor, today=TODAY)
    return time.perf_counter() - started


def _row(count: int, assessor: Assessor, pool: ReaderPool) -> tuple[int, int]:
    """Resident megabytes of all readers after a fifth of `count` messages, and after the last."""
    early = 0
    for number, raw in enumerate(_mixed(count), 1):
        assess_message(raw, str(number), assessor=assessor, today=TODAY)
        if number == max(1, count // 5):
            early = _resident(pool)
        print(f"\r{number} of {count} messages, {_resident(pool)} MB", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return early, _resident(pool)


def _mixed(count: int) -> Iterator[bytes]:
    """Messages of all kinds in their shares; no two carry the same files."""
    ways = [way for way in _WAYS for _ in range(way.share)]
    for number in range(count):
        yield ways[number % len(ways)].draw(1000 + number)


def _resident(pool: ReaderPool) -> int:
    """VmRSS of the pool's processes, megabytes."""
    total = 0
    for process in pool.processes:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
        total += int(next(line for line in lines if line.startswith("VmRSS")).split()[1])
    return total // 1024


if __name__ == "__main__":
    sys.exit(main())

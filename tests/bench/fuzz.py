"""`./run bench fuzz`: 10 000 damaged real files, opened and understood, in processes that are watched.

A process that dies is what reader processes are for, and is counted. An exception that an opener lets through, or a
file that takes longer than a page may, is a fault: exit 1.
"""

import argparse
import concurrent.futures
import logging
import multiprocessing
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from random import Random
from types import FrameType

from tests.bench.yardstick.mutation import exercise, mutated, real_files

_FAULTS = Path(__file__).resolve().parents[2] / "var" / "bench" / "fuzz"
_SECONDS = 20  #: of a processor, a page's limit; a machine that is busy with others makes no fault
_BATCH = 50


class _HangError(BaseException):
    """No Exception: openers catch those of their libraries, and would take a hang for a broken file."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="./run bench fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=10_000)
    options = parser.parse_args(arguments)
    started, outcomes, faults = time.monotonic(), Counter[str](), list[str]()
    batches = [range(first, min(first + _BATCH, options.files)) for first in range(0, options.files, _BATCH)]
    context = multiprocessing.get_context("spawn")
    while batches:
        with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as pool:
            under_way = {batch: pool.submit(_run, options.seed, batch) for batch in batches}
            left = []
            for batch, future in under_way.items():
                try:
                    found, bad = future.result()
                except BrokenProcessPool:
                    left.append(batch)
                    continue
                outcomes.update(found)
                faults.extend(bad)
        # Whoever broke the pool is found by halving: a single file that kills its process is counted, and done with.
        if left:
            guilty, *rest = left
            if len(guilty) == 1:
                outcomes["process died"] += 1
                batches = rest
            else:
                middle = len(guilty) // 2
                batches = [guilty[:middle], guilty[middle:], *rest]
        else:
            batches = []
    for outcome, count in outcomes.most_common():
        print(f"{outcome:<24}{count:>8}")
    for fault in faults[:20]:
        print(fault)
    print(f"\nfuzz bench: {options.files} files in {time.monotonic() - started:.0f} s, {len(faults)} faults (≤ 0)")
    return 1 if faults else 0


def _run(seed: int, numbers: range) -> tuple[Counter[str], list[str]]:
    """What became of these files; a description of each fault, whose file is kept."""
    files, outcomes, faults = real_files(seed), Counter[str](), list[str]()
    signal.signal(signal.SIGPROF, _ring)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    for number in numbers:
        name, data = mutated(files, Random(f"{seed}:{number}"))
        signal.setitimer(signal.ITIMER_PROF, _SECONDS)
        try:
            outcomes[exercise(name, data)] += 1
        except (Exception, _HangError):
            outcomes["fault"] += 1
            _FAULTS.mkdir(parents=True, exist_ok=True)
            (_FAULTS / f"{seed}-{number}-{name}").write_bytes(data)
            faults.append(f"{seed}-{number}-{name}: {traceback.format_exc(limit=-3)}")
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    return outcomes, faults


def _ring(number: int, frame: FrameType | None) -> None:
    raise _HangError


if __name__ == "__main__":
    sys.exit(main())

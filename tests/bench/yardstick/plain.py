"""The yardstick: the same image pages through plain rapidocr with a naive zone picker, kept by the image's hash."""

import json
import multiprocessing
import re
import resource
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from documents.opening import Limits, PictureBroken, open_file

_LENGTHS = {(2, 44), (2, 36), (3, 30)}
_engine: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainReading:
    """One image page, read plainly."""

    seconds: float
    cpu_seconds: float
    zone: tuple[str, ...]  #: the lines that were picked, () when none


def naive_zone(texts: Iterable[str]) -> tuple[str, ...]:
    """The first two or three consecutive lines that have a zone's length once blanks are gone, as they were read."""
    lines = [re.sub(r"\s", "", text).upper() for text in texts]
    likely = [line for line in lines if len(line) in (30, 36, 44) and re.fullmatch(r"[A-Z0-9<]+", line)]
    for count in (3, 2):
        for first in range(len(likely) - count + 1):
            block = likely[first : first + count]
            if len({len(line) for line in block}) == 1 and (count, len(block[0])) in _LENGTHS:
                return tuple(block)
    return ()


def read_plainly(pages: Iterable[tuple[str, bytes, int]], cache: Path, most: int) -> Iterator[PlainReading | None]:
    """A reading for each (SHA-256, bytes, page number), by two processes; None for more than `most` new ones."""
    cache.mkdir(parents=True, exist_ok=True)
    wanted = list(pages)
    new = [one for one in wanted if not _kept(cache, one).exists()][:most]
    if new:
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            for one, reading in zip(new, pool.imap(_read, new), strict=True):
                _kept(cache, one).write_text(json.dumps(asdict(reading)), encoding="utf-8")
    for one in wanted:
        file = _kept(cache, one)
        if not file.exists():
            yield None
            continue
        kept = json.loads(file.read_text(encoding="utf-8"))
        yield PlainReading(**kept | {"zone": tuple(kept["zone"])})


def _kept(cache: Path, one: tuple[str, bytes, int]) -> Path:
    return cache / f"{one[0]}-{one[2]}.json"


def _read(one: tuple[str, bytes, int]) -> PlainReading:
    global _engine
    if _engine is None:
        from rapidocr import RapidOCR

        one_thread = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
        _engine = RapidOCR(params={"Global.log_level": "critical", **one_thread})
        _engine(np.full((64, 256, 3), 255, np.uint8))
    started, cpu = time.monotonic(), _cpu()
    texts: list[str] = []
    opened = open_file("page", one[1], Limits())
    try:
        page = next(page for page in opened.pages if page.number == one[2])
        assert page.picture is not None
        pixels = np.asarray(page.picture(), dtype=np.uint8)
        result = _engine(np.ascontiguousarray(pixels[..., ::-1]))
        texts = list(result.txts or ())
    except (PictureBroken, StopIteration):
        pass
    finally:
        opened.close()
    return PlainReading(
        seconds=round(time.monotonic() - started, 3), cpu_seconds=round(_cpu() - cpu, 3), zone=naive_zone(texts)
    )


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime

"""Drawn messages in a folder: kept by one process, found again by another that need not draw them."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from samples.sample import Sample


def keep(samples: Iterable[Sample], folder: Path) -> None:
    """Write NAME.eml and NAME.json for each; `folder` is there only when all of them are."""
    half = folder.with_name(f"{folder.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    for sample in samples:
        (half / f"{sample.name}.eml").write_bytes(sample.raw)
        told = {"truth": sample.truth, "story": sample.story, "from_address": sample.from_address}
        (half / f"{sample.name}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    half.rename(folder)


def kept(folder: Path) -> list[Sample]:
    """What `keep` wrote there, in the order of arrival."""
    return [
        Sample(
            name=path.stem,
            raw=path.read_bytes(),
            **json.loads(path.with_suffix(".json").read_text(encoding="utf-8")),
        )
        for path in sorted(folder.glob("*.eml"))
    ]

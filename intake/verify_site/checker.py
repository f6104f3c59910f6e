"""A process that looks at one uploaded file: a JSON line and the file's bytes on stdin, a JSON object on stdout.

It holds what hostile files can reach: nothing secret in its environment, limits on memory and time, no disk written,
and a parent that kills it when it is slow. Started as `python -m intake.verify_site.checker` by `checking`.
"""

import contextlib
import datetime as dt
import json
import os
import resource
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Answer about the one file that is given."""
    source = sys.stdin.buffer
    order: dict[str, Any] = json.loads(source.readline())
    megabytes, seconds = order["megabytes"] * 1024**2, int(order["seconds"]) + 1
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (megabytes, megabytes))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answer = os.dup(1)
    os.dup2(2, 1)  # whatever a library prints must not look like an answer
    told = json.dumps(_look(order, source.read())).encode()
    # A pipe is no file: the limit on file sizes does not touch it.
    with os.fdopen(answer, "wb") as out:
        out.write(told)


def _look(order: dict[str, Any], data: bytes) -> dict[str, Any]:
    from config.tables import load as load_tables
    from documents.seals.trust import Trust, authority, public_list
    from generators.texts import default_texts
    from intake.verify import Authority, verify_file

    folder = Path(order["folder"])
    root, seal = folder / "signature.pem", folder / "seal.der"
    believed = Authority(
        root=root.read_bytes() if root.exists() else None,
        own=authority(seal.read_bytes(), test=order["test"]) if seal.exists() else Trust(()),
        others=public_list(),
    )
    alpha2 = {country.code: country.alpha2 for country in load_tables().countries}
    found = verify_file(order["name"], data, believed, dt.datetime.now(dt.UTC), default_texts(), alpha2)
    ours = found.seal
    return {
        "verdict": found.verdict.value,
        "reasons": found.reasons,
        "test": found.test or (order["test"] and found.permit),
        "permit": found.permit,
        "seal": None
        if ours is None
        else {
            "reference": ours.value("01") or "",
            "number": ours.value("66") or "",
            "days": [day.isoformat() if (day := ours.day(name)) else "" for name in ("6N", "6O")],
            "fields": [[name, value] for name, value in ours.shown()],
        },
    }


if __name__ == "__main__":
    main()

"""`./run bench papers`: both papers of a case drafted, sealed and signed on one core; exit 1 above 0.7 s a case."""

import argparse
import datetime as dt
import os
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from generators.certificate import draw_certificate
from generators.facts import PermitData
from generators.permit import draw_permit
from generators.signature import SigningKey, sign
from generators.signing_authority import make_test_authority
from generators.texts import default_texts
from tests.generators.people import EXTREMES, TODAY, certificate_for
from tests.generators.sealers import sealer

TARGET = 0.7  #: seconds a case
_NOW = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench papers", description=__doc__)
    parser.add_argument("--cases", type=int, default=50)
    cases = parser.parse_args(arguments).cases
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    key = SigningKey.load(make_test_authority(TODAY))
    people = list(EXTREMES.values())
    _issue(people[0], key)  # faces, templates and the authority are loaded once in the life of a process
    seconds, cpu = [], time.process_time()
    for number in range(cases):
        address = f"https://verification.prefecture.example.org/63-2020-{number:06}"
        data = replace(people[number % len(people)], reference=f"63-2020-{number:06}", verification_address=address)
        started = time.perf_counter()
        _issue(data, key)
        seconds.append(time.perf_counter() - started)
    slowest, middle = max(seconds), statistics.median(seconds)
    met = middle < TARGET and sum(seconds) / cases < TARGET
    print(
        f"papers: {cases} cases, both papers drafted, sealed and signed: median {middle:.3f} s, mean "
        f"{sum(seconds) / cases:.3f} s, slowest {slowest:.3f}, {(time.process_time() - cpu) / cases:.3f} s of a core "
        f"a case; target < {TARGET} s: {'met' if met else 'MISSED'}"
    )
    return 0 if met else 1


def _issue(data: PermitData, key: SigningKey) -> None:
    """What an approval does with the papers of one person."""
    texts = default_texts()
    for pdf in (draw_permit(data, texts, sealer()), draw_certificate(certificate_for(data), texts)):
        signed = sign(pdf, key, _NOW, reason="Délivrance par voie dématérialisée", location=data.place)
        assert signed.startswith(pdf)


if __name__ == "__main__":
    sys.exit(main())

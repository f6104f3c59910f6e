"""`./run bench signatures`: certificates with a signature and without, photographed: which of them count as signed.

Two schools draw them, each page once signed and once not, by the same hand and camera. Nobody's signature may be missed
so that a letter asks for it (that is a doubt, for an agent), and no page may count as signed that bears none: exit 1.
"""

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from config import tables
from documents.opening.limits import Limits
from documents.readers.toolkit import Toolkit
from documents.reading import read_file
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from samples import camera, certificates, people
from samples.beyond import folk, hosting, lens
from samples.leaf import Leaf

TODAY = dt.date(2026, 6, 8)
TARGET = 0.02  #: of the unsigned certificates that were recognised, the share that counts as signed, at most
_SHOTS = (camera.none, camera.careful, camera.careless)
_TAKES = (lens.scanner, lens.steady, lens.hasty)
_LAYOUTS = ("typed-fr", "form-fr", "hand-fr", "typed-en")
_MANNERS = ("form", "english", "hand", "typed")


class Sheet(NamedTuple):
    """A photographed certificate."""

    school: str
    manner: str
    camera: int  #: 0 scanner, 1 careful, 2 careless
    signed: bool
    data: bytes


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="./run bench signatures", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=2, help="of each school, manner and camera, signed and unsigned")
    parser.add_argument("--keep", type=Path, help="a folder for the pictures that were misjudged")
    options = parser.parse_args(arguments)
    toolkit, known = Toolkit(max_year=TODAY.year), tables.load()
    found: Counter[tuple[bool, str]] = Counter()
    for index, sheet in enumerate(drawn(options.seed, options.each)):
        said = judged(sheet.data, toolkit, known)
        found[sheet.signed, said] += 1
        if said == ("unseen" if sheet.signed else "signed"):
            name = f"{index:03d} {sheet.school} {sheet.manner} {_SHOTS[sheet.camera].__name__}"
            print(f"{name}: {'signed' if sheet.signed else 'unsigned'}, said: {said}")
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{name}.jpg").write_bytes(sheet.data)
    for signed in (True, False):
        counts = ", ".join(f"{said} {found[signed, said]}" for said in ("signed", "unseen", "no certificate"))
        print(f"{'signed' if signed else 'unsigned'} certificates: {counts}")
    unsigned = found[False, "signed"] + found[False, "unseen"]
    wrong = found[False, "signed"] / max(1, unsigned)
    print(f"{'met   ' if wrong <= TARGET else 'MISSED'} unsigned that count as signed {wrong:.1%} (≤ {TARGET:.0%})")
    return 0 if wrong <= TARGET else 1


def judged(data: bytes, toolkit: Toolkit, known: References) -> str:
    """What the page counts as: signed, unseen, or no certificate where it was not recognised."""
    (page,) = read_file("certificate.jpg", data, toolkit=toolkit, limits=Limits()).pages
    papers = [paper for paper in understand(page, known) if paper.kind is Kind.ACCOMMODATION]
    if not papers:
        return "no certificate"
    return "signed" if papers[0].fields.get("signed") == "yes" else "unseen"


def drawn(seed: int, each: int) -> Iterator[Sheet]:
    """Signed and unsigned in turn; what differs is the signature alone."""
    for number in range(each):
        for place in range(3):
            for manner in _LAYOUTS:
                for signed in (True, False):
                    rng = Random(f"{seed}:{number}:{place}:{manner}")
                    leaf = _first(rng, manner, signed=signed)
                    yield Sheet(
                        "first", manner, place, signed, camera.photograph(leaf.image(), _SHOTS[place](rng), rng)
                    )
            for manner in _MANNERS:
                for signed in (True, False):
                    rng = Random(f"{seed}:{number}:{place}:{manner}")
                    home, guest = folk.home(rng, TODAY), folk.person(rng, TODAY, rng.choice(("TUR", "MAR", "IND")))
                    since = TODAY - dt.timedelta(days=rng.randint(20, 80))
                    made = hosting.certificate(
                        home, (guest,), TODAY, since, Random(rng.random()), signed=signed, manner=manner
                    )
                    take = _TAKES[place](rng)
                    yield Sheet("fourth", manner, place, signed, lens.photograph(made.leaf.image(), take, rng))


def _first(rng: Random, layout: str, *, signed: bool) -> Leaf:
    host, guest = people.host(rng, TODAY), people.person(rng, TODAY)
    since = TODAY - dt.timedelta(days=rng.randint(20, 80))
    return certificates.accommodation(host, (guest,), TODAY, since, layout=layout, signed=signed)


if __name__ == "__main__":
    sys.exit(main())

"""`./run bench queue`: a data base full of cases; lists, search and case pages as an agent opens them; exit 1 if slow.

Every page goes through the whole of Django (session, role, template), for cases that were not opened before.
`--keep FOLDER` leaves the SQLite file there and uses it again.
"""

import argparse
import contextlib
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.servers.postgresql import postgresql_server

if TYPE_CHECKING:
    from tests.bench.crowd.people import Someone

TARGET_MS = 150.0
#: A page may ask this often, whatever there is: the case page, the richest, asks most.
QUERIES_MOST = 40
_SECONDS_WARM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How one kind of page did."""

    name: str
    milliseconds: tuple[float, ...]
    queries: tuple[int, ...]
    cpu_milliseconds: tuple[float, ...]  #: of this process: what a page costs on a machine with other work to do

    @property
    def median(self) -> float:
        """Milliseconds."""
        return statistics.median(self.milliseconds)

    @property
    def p95(self) -> float:
        """Milliseconds under which nineteen pages of twenty stay."""
        return statistics.quantiles(self.milliseconds, n=20)[-1]

    def row(self) -> str:
        """A line of the table."""
        cpu = statistics.quantiles(self.cpu_milliseconds, n=20)[-1]
        queries = f"{min(self.queries)}–{max(self.queries)}"
        return (
            f"{self.name:<34}{self.median:>9.1f}{self.p95:>9.1f}{max(self.milliseconds):>9.1f}{cpu:>9.1f}{queries:>10}"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill, measure, print; 1 when a target is missed."""
    options = _options().parse_args(arguments)
    with contextlib.ExitStack() as stack:
        folder = Path(options.keep or stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-queue-"))).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        os.environ["INTAKE_VAR"] = str(folder)
        os.environ["INTAKE_CONFIG"] = str(Path(__file__).resolve().parents[1] / "service.toml")
        if options.database == "postgresql":
            os.environ["DATABASE_URL"] = stack.enter_context(postgresql_server())
        else:
            os.environ.pop("DATABASE_URL", None)
        _set_up()
        from tests.bench.crowd import fill

        started = time.monotonic()
        from cases.models import Case

        if not Case.objects.exists():
            fill.fill(options.cases)
        print(f"{Case.objects.count()} cases stored in {time.monotonic() - started:.0f} s ({options.database})\n")
        measured = _measure(Case.objects.count(), options.rounds)
    return _tell(measured, options)


def _set_up() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.WHITENOISE_AUTOREFRESH = True  # the middleware of the test client walks no static files
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0, interactive=False)


def _measure(count: int, rounds: int) -> list[Measured]:
    from tests.bench.crowd.people import people

    get = _visitor()
    dice = random.Random(7)
    crowd = list(people(count, 1))
    dice.shuffle(crowd)
    turn = iter(crowd * (1 + 6 * rounds // max(1, len(crowd))))
    busy = _busy(crowd)
    gc.freeze()  # the crowd is the bench's own: no page has to wait until its people are looked through
    lists = (
        *("/queue/", "/queue/?tab=waiting", "/queue/?tab=done", "/queue/?tab=overdue", "/queue/?tab=held"),
        *("/queue/?page=40", "/queue/?tab=done&page=1500", "/queue/?mine=1"),
    )
    many = ("rue des lilas beaumont", "rue", "maria", "63", "riom thiers", "rue victor hugo maria lucia")
    kinds: dict[str, Callable[[], str]] = {
        "list": lambda: dice.choice(lists),
        "pulse": lambda: "/queue/pulse/?tab=to-decide&shown=3",
        "search: name or passport": lambda: f"/queue/?q={dice.choice(_typed(next(turn)))}",
        "search: one slip": lambda: f"/queue/?q={_slip(dice.choice(_single(next(turn))), dice)}",
        "search: words of many cases": lambda: f"/queue/?q={dice.choice(many)}",
        "case page": lambda: f"/cases/{next(turn).reference}/",
        "case page, host of many": lambda: f"/cases/{dice.choice(busy).reference}/",
    }
    measured = []
    for name, address in kinds.items():
        warm = time.monotonic() + _SECONDS_WARM / len(kinds)
        while time.monotonic() < warm:
            get(address())
        done = [get(address()) for _ in range(rounds)]
        measured.append(
            Measured(
                name=name,
                milliseconds=tuple(ms for ms, _, _ in done),
                cpu_milliseconds=tuple(ms for _, ms, _ in done),
                queries=tuple(count for _, _, count in done),
            )
        )
    return measured


def _visitor() -> "Callable[[str], tuple[float, float, int]]":
    """Opens an address as a signed-in agent; gives milliseconds, those of this process, and queries."""
    from django.contrib.auth.models import User
    from django.db import connection
    from django.test import Client
    from django.test.utils import setup_test_environment

    from cases.models import AgentProfile

    with contextlib.suppress(RuntimeError):
        setup_test_environment(debug=False)
    user, made = User.objects.get_or_create(username="bench")
    if made:
        AgentProfile.objects.create(user=user, department="63", role="agent", quality="")
    client = Client()
    client.force_login(user)
    count = 0

    def counting(execute: "Callable[..., object]", *arguments: object) -> object:
        nonlocal count
        count += 1
        return execute(*arguments)

    def get(address: str) -> tuple[float, float, int]:
        nonlocal count
        count = 0
        started, began = time.perf_counter(), time.process_time()
        with connection.execute_wrapper(counting):
            answer = client.get(address)
        took, cost = (time.perf_counter() - started) * 1000, (time.process_time() - began) * 1000
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
        return took, cost, count

    return get


def _single(one: "Someone") -> tuple[str, ...]:
    return (one.surname, one.passport, one.reference.rpartition("-")[2])


def _typed(one: "Someone") -> tuple[str, ...]:
    return (*_single(one), f"{one.given} {one.surname}".lower(), one.reference, one.address, one.host)


def _slip(word: str, dice: random.Random) -> str:
    place = dice.randrange(1, len(word) - 1)
    return dice.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + "X" + word[place:],
            word[:place] + "Y" + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )


def _busy(crowd: "list[Someone]") -> "list[Someone]":
    """Those whose host has many guests."""
    hosts = Counter(one.host for one in crowd)
    most = {host for host, _ in hosts.most_common(60)}
    return [one for one in crowd if one.host in most]


def _tell(measured: list[Measured], options: argparse.Namespace) -> int:
    print(f"{'milliseconds':<34}{'median':>9}{'p95':>9}{'slowest':>9}{'cpu p95':>9}{'queries':>10}")
    for one in measured:
        print(one.row())
    slow = [one.name for one in measured if one.p95 > TARGET_MS]
    uneven = [one.name for one in measured if max(one.queries) > QUERIES_MOST]
    worst = max(measured, key=lambda one: one.p95)
    missed = "; ".join([*(f"{name} too slow" for name in slow), *(f"{name}: too many queries" for name in uneven)])
    print(
        f"\nqueue: {options.cases} cases on {options.database}; slowest p95 {worst.p95:.0f} ms ({worst.name}), "
        f"target {TARGET_MS:.0f} ms; at most {max(max(one.queries) for one in measured)} queries a page"
        + (f"; missed: {missed}" if missed else "; every target met")
    )
    return 1 if missed else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./run bench queue", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--rounds", type=int, default=60, help="pages of each kind")
    parser.add_argument("--keep", help="a folder for the SQLite data base; used again when it is filled")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""Where scenarios are listed: each takes a random source, a day, a name and a moment, and gives a finished message."""

import datetime as dt
from random import Random
from typing import Protocol, TypeVar

from samples.sample import Sample


class Scenario(Protocol):
    """Draws one message called `name` that arrives at `when`; `today` is the day around which its dates lie."""

    def __call__(self, rng: Random, today: dt.date, name: str, when: dt.datetime, /) -> Sample: ...


#: Functions keep their own type: some take more than a scenario must.
_F = TypeVar("_F", bound=Scenario)

SCENARIOS: dict[str, Scenario] = {}


def scenario(function: _F) -> _F:
    """Register under the function's name, with hyphens."""
    SCENARIOS[getattr(function, "__name__", "").replace("_", "-")] = function
    return function

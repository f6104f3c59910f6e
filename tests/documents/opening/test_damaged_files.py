"""Three hundred damaged files of every kind: each is opened and understood, or said to be broken, and none lasts."""

import time
import warnings
from collections import Counter
from random import Random

from tests.bench.yardstick.mutation import exercise, mutated, real_files

_SECONDS = 8.0  #: of a processor, for one file


def test_no_damage_gets_through_an_opener() -> None:
    files, outcomes = real_files(7), Counter[str]()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number in range(300):
            name, data = mutated(files, Random(number))
            began = time.process_time()
            outcomes[exercise(name, data)] += 1
            assert time.process_time() - began < _SECONDS, f"{number}: {name}"
    assert outcomes.total() == 300
    assert min(outcomes["opened"], outcomes["broken"]) > 20, outcomes


def test_undamaged_they_are_opened() -> None:
    outcomes = {name: exercise(name, data) for name, data in real_files(7).items()}
    assert {name for name, outcome in outcomes.items() if outcome != "opened"} == {"locked.pdf", "letter.doc"}

"""The demo's mailbox: from a seed and a day to messages in the order of their arrival."""

import datetime as dt
from random import Random

from samples import mail
from samples.sample import Sample
from samples.scenarios import SCENARIOS
from samples.scenarios.requests import follow_up

#: Scenario and minutes after midnight of the day before; the order is the order of arrival.
DEMO: tuple[tuple[str, int], ...] = (
    ("where-is-my-file", 485),
    ("complete-french", 512),
    ("out-of-office", 530),
    ("incomplete", 548),
    ("citizenship", 577),
    ("complete-english-pdf", 590),
    ("follow-up", 608),
    ("visa-exempt", 634),
    ("booking-confirmation", 655),
    ("spam", 691),
    ("family-of-four", 733),
    ("guest-is-somebody-else", 751),
    ("employer", 772),
    ("complete-spanish", 802),
    ("residence-permit", 821),
    ("daughter-in-law", 839),
    ("regulation-question", 858),
    ("check-digits-wrong", 880),
    ("other-parking", 905),
    ("blurred-passport", 931),
    ("other-department", 957),
    ("asylum-wording", 988),
    ("empty-handed", 1003),
    ("forwarded-portuguese", 1040),
)


def draw(seed: int, today: dt.date) -> list[Sample]:
    """All messages of the demo; the same for the same seed and day."""
    yesterday = today - dt.timedelta(days=1)
    names = {scenario: f"{index:02d}-{scenario}" for index, (scenario, _) in enumerate(DEMO, 1)}
    drawn = []
    for scenario, minutes in DEMO:
        when, name = mail.moment(yesterday, minutes), names[scenario]
        if scenario == "follow-up":
            drawn.append(follow_up(_source(seed, "incomplete"), today, name, when, names["incomplete"]))
        else:
            drawn.append(SCENARIOS[scenario](_source(seed, scenario), today, name, when))
    return drawn


def one(scenario: str, seed: int, today: dt.date) -> Sample:
    """A single scenario by its name, as message 01."""
    source = "incomplete" if scenario == "follow-up" else scenario
    return SCENARIOS[scenario](
        _source(seed, source), today, f"01-{scenario}", mail.moment(today - dt.timedelta(days=1), 600)
    )


def _source(seed: int, scenario: str) -> Random:
    return Random(f"{seed}:{scenario}")

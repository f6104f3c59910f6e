"""Mail that asks for no extension: other topics, automatic mail, spam."""

import datetime as dt
from random import Random
from typing import Any

from samples import mail, words
from samples.people import DAY
from samples.sample import Sample
from samples.scenarios.register import SCENARIOS, Scenario, scenario


@scenario
def out_of_office(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
    address = "g.roussel@entreprise.example.com"
    raw = mail.message(
        name=name, sender="Gilles Roussel", address=address, subject="Réponse automatique : Votre demande", when=when,
        text=f"Bonjour,\n\nJe suis absent du bureau jusqu'au {today + 12 * DAY:%d/%m/%Y}. Votre message sera lu à mon "
        "retour.\n\nGilles Roussel",
        headers=(("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"), ("Precedence", "bulk")),
    )  # fmt: skip
    return Sample(
        name=name,
        raw=raw,
        truth=_topic_truth("automatic", "fr"),
        story="An out-of-office reply: never answered.",
        from_address=address,
    )


def _topic_truth(category: str, language: str) -> dict[str, Any]:
    return {
        "category": category,
        "language": language,
        "verdict": "not-a-request",
        "applicants": [],
        "documents": [],
        "unread": [],
    }


def topic(slug: str, when: dt.datetime, name: str) -> Sample:
    """A message on another topic: a key of `words.TOPICS`."""
    category, language, subject, text, sender, address, story = words.TOPICS[slug]
    raw = mail.message(name=name, sender=sender, address=address, subject=subject, text=text, when=when)
    return Sample(name=name, raw=raw, truth=_topic_truth(category, language), story=story, from_address=address)


def _drawer(slug: str) -> Scenario:
    def draw(rng: Random, today: dt.date, name: str, when: dt.datetime) -> Sample:
        return topic(slug, when, name)

    return draw


def _register_topics() -> None:
    for slug in words.TOPICS:
        SCENARIOS[slug] = _drawer(slug)


_register_topics()

"""What the settings give to every letter: who writes it, who answers for the data, which court."""

import datetime as dt

from cases.surroundings import service
from generators.letter_facts import Court, LetterData, Privacy, Service


def from_settings(received: dt.date) -> LetterData:
    """What the settings alone give to every letter about a message of the day `received`."""
    return LetterData(
        received=received,
        service=writer(),
        silence_months=service().answers.silence_months,
        privacy=privacy(),
        court=court(),
        limit_megabytes=service().limits.message_megabytes,
    )


def writer() -> Service:
    """The service that signs letters."""
    chosen = service().prefecture
    return Service(
        name=f"{chosen.name} – {chosen.service}", address=chosen.address, email=chosen.email, phone=chosen.phone
    )


def privacy() -> Privacy:
    """Who answers for the data, and how long they are kept."""
    chosen = service().privacy
    return Privacy(
        controller=chosen.controller,
        dpo=chosen.officer,
        retention_months=chosen.keep_months,
        algorithm=chosen.algorithm,
    )


def court() -> Court:
    """Where a decision may be appealed against."""
    chosen = service().court
    return Court(name=chosen.name, address=chosen.address, site=chosen.site)

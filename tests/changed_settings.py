"""The tests' settings with some of them changed, for one test: give pytest-django's `settings` and the changes."""

from typing import Any

from config.service import Service


def change(settings: Any, **sections: dict[str, object]) -> Service:
    """`change(settings, answers={"settle_minutes": 60})`: the service's settings from now on in this test."""
    old: Service = settings.SERVICE
    update = {name: getattr(old, name).model_copy(update=values) for name, values in sections.items()}
    settings.SERVICE = old.model_copy(update=update)
    made: Service = settings.SERVICE
    return made

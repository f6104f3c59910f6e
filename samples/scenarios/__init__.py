"""One function a scenario; `SCENARIOS` lists them by name."""

from samples.scenarios import doubts, requests, shapes, topics
from samples.scenarios.register import SCENARIOS, Scenario

__all__ = ["SCENARIOS", "Scenario", "doubts", "requests", "shapes", "topics"]

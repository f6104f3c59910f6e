"""The agent and the supervisor of these tests."""

import pytest

from cases.transitions import Actor
from tests.deciders import person


@pytest.fixture
def agent() -> Actor:
    return person("agent", "lou")


@pytest.fixture
def chief() -> Actor:
    return person("supervisor", "dominique")

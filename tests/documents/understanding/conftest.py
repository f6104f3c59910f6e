"""The project's own tables, read once."""

import pytest

from config.tables import load
from documents.references import References


@pytest.fixture(scope="session")
def tables() -> References:
    return load()

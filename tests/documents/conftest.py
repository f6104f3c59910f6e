"""The readers of these tests, loaded once a file."""

import pytest

from documents.readers.toolkit import Toolkit


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return Toolkit(max_year=2026)

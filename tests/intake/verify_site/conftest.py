"""One page for all tests that only ask it questions."""

from collections.abc import Iterator

import pytest

from tests.intake.verify_site.office import Office, furnish, serving


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Settings that let a whole test run ask from one address."""
    return furnish(tmp_path_factory.mktemp("office"), questions_a_minute=600, upload_megabytes=4)


@pytest.fixture(scope="session")
def site(office: Office) -> Iterator[str]:
    """The address of the page."""
    with serving(office) as address:
        yield address

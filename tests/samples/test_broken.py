"""Broken mail is broken in the way that its name says."""

import email
import email.policy
import io
import zipfile

import pytest

from samples import broken


@pytest.mark.parametrize("name", sorted(broken.ALL))
def test_each_is_small_and_not_silently_fine(name: str) -> None:
    assert 200 < len(broken.ALL[name]()) < 1_000_000


def test_the_boundary_never_closes() -> None:
    message = email.message_from_bytes(broken.missing_boundary(), policy=email.policy.default)
    assert message.defects


def test_the_bomb_is_small_and_grows() -> None:
    bomb = broken.zip_bomb(20)
    assert len(bomb) < 100_000
    assert zipfile.ZipFile(io.BytesIO(bomb)).infolist()[0].file_size == 20_000_000


def test_twins_share_an_id_and_differ() -> None:
    first, second = (email.message_from_bytes(raw) for raw in broken.twins())
    assert first["Message-ID"] == second["Message-ID"]
    assert first.get_payload() != second.get_payload()


def test_the_huge_mail_has_the_size_it_is_asked_for() -> None:
    assert 3_500_000 < len(broken.huge(4)) < 4_500_000


def test_nobody_wrote_it() -> None:
    assert email.message_from_bytes(broken.no_from())["From"] is None

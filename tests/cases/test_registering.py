"""What the public register holds: permits that left, what became of them, and nobody's name."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.utils import timezone

from cases.actions.withdrawing import withdraw, withdrawable
from cases.models import Case, Draft, Outgoing
from cases.register_file import Entry, NoRegister, RegisterFile, RegisterState
from cases.registering import rebuild, rebuild_at_start
from cases.states import DraftState
from cases.surroundings import service
from cases.transitions import Actor
from config.service import register_folder
from tests.changed_settings import change
from tests.deciders import grant, leave
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.django_db

Commits = Callable[..., AbstractContextManager[list[Callable[[], object]]]]


@pytest.fixture(autouse=True)
def _own_folder(settings: object, tmp_path: Path) -> None:
    change(settings, verification={"register_folder": tmp_path / "register"})


def told() -> Entry | None:
    draft = Draft.objects.filter(state__in=(DraftState.APPROVED, DraftState.WITHDRAWN)).get()
    return RegisterFile(register_folder(service())).find(draft.permit_reference, draft.passport_number)


@pytest.fixture
def granted(chief: Actor) -> Outgoing:
    desk = Desk()
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    (outgoing,) = grant(case, chief, desk.today)
    return outgoing


def test_a_permit_is_entered_when_its_letter_has_left_and_not_before(
    granted: Outgoing, django_capture_on_commit_callbacks: Commits
) -> None:
    rebuild()
    assert told() is None
    with django_capture_on_commit_callbacks(execute=True):
        leave(granted)
    draft = Draft.objects.get(state=DraftState.APPROVED)
    found = told()
    assert found is not None
    assert (found.state, found.starts, found.ends) == (RegisterState.ISSUED, draft.starts, draft.ends)
    register = RegisterFile(register_folder(service()))
    assert register.find_paper(draft.signed_permit_sha256) == found
    assert register.find_paper(draft.signed_certificate_sha256) == found
    assert register.find_paper(draft.permit_sha256) is None  # a draft that was never signed
    assert register.find(draft.permit_reference, "A02345679") is None
    assert register.find(draft.permit_reference + "2", draft.passport_number) is None


def test_a_withdrawal_is_entered(
    granted: Outgoing, chief: Actor, django_capture_on_commit_callbacks: Commits
) -> None:  # fmt: skip
    leave(granted)
    case = Case.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(case, withdrawable(case), "Fraude établie.", "Titre prêté.", chief, case.version, timezone.localdate())
    found = told()
    assert found is not None
    assert found.state is RegisterState.WITHDRAWN


def test_a_rebuilt_register_says_the_same_and_forgets_what_is_no_longer_there(granted: Outgoing) -> None:
    leave(granted)
    assert rebuild() == 1
    first = told()
    assert first is not None
    assert rebuild() == 1
    assert told() == first
    Outgoing.objects.filter(pk=granted.pk).update(state="cancelled")
    assert rebuild() == 0
    assert told() is None


def test_the_file_holds_no_name_and_no_number(granted: Outgoing) -> None:
    leave(granted)
    rebuild()
    draft = Draft.objects.get(state=DraftState.APPROVED)
    folder = register_folder(service())
    held = b"".join(path.read_bytes() for path in sorted(folder.iterdir())).upper()
    assert draft.permit_reference.encode() in held
    for secret in ("OKONKWO", "ADAEZE", draft.passport_number, draft.birth_date, draft.signed_permit_sha256.upper()):
        assert secret.encode() not in held
    assert (folder / "register.key").stat().st_mode & 0o077 == 0
    assert b"PRIVATE" not in held
    assert (folder / "signature.pem").exists()


def test_another_key_finds_nothing_and_a_missing_register_is_said(granted: Outgoing, tmp_path: Path) -> None:
    leave(granted)
    with pytest.raises(NoRegister):
        told()
    rebuild()
    (register_folder(service()) / "register.key").write_bytes(b"x" * 32)
    assert told() is None


def test_a_register_that_cannot_be_written_stops_no_letter(
    granted: Outgoing, settings: object, tmp_path: Path, django_capture_on_commit_callbacks: Commits,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    (tmp_path / "a-file").write_text("in the way", encoding="utf-8")
    change(settings, verification={"register_folder": tmp_path / "a-file"})
    with django_capture_on_commit_callbacks(execute=True):
        leave(granted)
    assert Case.objects.get().state == "issued"
    assert "register not written case=" in caplog.text
    caplog.clear()
    rebuild_at_start()
    assert "register not written" in caplog.text

"""Counts kept by the data base: they follow whatever happens to rows, and adding them up changes nothing."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Count

from cases import tallies
from cases.models import Case, Mailbox, Message, Outgoing, Purpose, Sighting, Tally
from cases.states import CaseState, MessageState, OutgoingState
from cases.tallies import COUNTED, fold, install, recount, tallied, uninstall
from tests.review.scene import Scene, build, letter, message

pytestmark = pytest.mark.django_db


def counted() -> dict[tuple[str, str, str], int]:
    """The same numbers, by looking at every row."""
    models = {"case": Case, "message": Message, "outgoing": Outgoing}
    found = {
        (thing, owner, str(state)): held
        for thing, model in models.items()
        for owner, state, held in model.objects.order_by().values_list("department", "state").annotate(Count("pk"))  # type: ignore[attr-defined]
    }
    seen = Sighting.objects.filter(moved_at=None).order_by().values_list("mailbox", "uidvalidity")
    return found | {("sighting", str(box), str(validity)): held for box, validity, held in seen.annotate(Count("pk"))}


def kept() -> dict[tuple[str, str, str], int]:
    """The numbers as they are kept."""
    return tallied(Tally.objects.values_list("owner", flat=True).distinct())


@pytest.fixture
def scene() -> Scene:
    return build()


def test_counts_follow_rows_that_come_change_and_go(scene: Scene) -> None:
    assert kept() == counted()
    assert kept()["case", "63", "to-decide"] > 0
    Case.objects.filter(department="63").update(state=CaseState.CLOSED)  # past the models' own methods
    Message.objects.filter(pk=scene.other.pk).update(state=MessageState.QUARANTINED, department="15")
    scene.held.state = OutgoingState.SENT
    scene.held.save()
    assert kept() == counted()
    assert kept()["message", "15", "quarantined"] == 1
    Sighting.objects.filter(message=scene.other).update(moved_at=scene.other.received_at)
    Sighting.objects.filter(message=scene.quarantined).delete()
    assert kept() == counted()


def test_a_change_that_is_taken_back_was_never_counted(scene: Scene) -> None:
    before = kept()
    with transaction.atomic():
        scene.held.delete()
        assert kept() != before
        transaction.set_rollback(True)
    assert kept() == before == counted()


def test_a_change_of_something_else_writes_no_step(scene: Scene) -> None:
    steps = Tally.objects.count()
    Case.objects.update(language="en", deadline_passed=True)
    Case.objects.filter(pk=scene.complete.pk).update(state=scene.complete.state)
    assert Tally.objects.count() == steps


def test_adding_up_spares_rows_and_changes_no_count(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    box = Mailbox.objects.filter(department="63").first()
    assert box is not None
    for _number in range(12):
        letter(box, Purpose.RECEIPT, OutgoingState.SENT, scene.complete)
    before, steps = kept(), Tally.objects.count()
    assert fold() == 0, "some dozens of steps are not worth it"
    monkeypatch.setattr(tallies, "FOLD_FROM", 1)
    spared = fold()
    assert spared > 10
    assert Tally.objects.count() == steps - spared
    assert kept() == before == counted()


def test_a_wrong_count_is_put_right(scene: Scene) -> None:
    Tally.objects.filter(thing="case").delete()
    assert kept() != counted()
    recount()
    assert kept() == counted()


def test_triggers_that_stand_are_left_alone(scene: Scene) -> None:
    Tally.objects.filter(thing="case").delete()
    assert not install()
    assert not Tally.objects.filter(thing="case").exists(), "nothing was counted anew"


def test_a_trigger_that_is_gone_is_made_again_and_everything_is_counted(scene: Scene) -> None:
    uninstall()
    Case.objects.filter(pk=scene.complete.pk).update(state=CaseState.CLOSED)
    assert kept() != counted()
    assert install()
    assert kept() == counted()
    assert not install()
    box = Mailbox.objects.filter(department="63").first()
    assert box is not None
    before = kept()["message", "63", "attached"]
    message(box, "encore un")
    assert kept()["message", "63", "attached"] == before + 1
    assert kept() == counted()


def test_every_counted_table_is_one_of_ours() -> None:
    tables = set(connection.introspection.table_names())
    assert {one.table for one in COUNTED} <= tables


@pytest.mark.django_db(transaction=True)
def test_emptied_tables_count_nothing(scene: Scene) -> None:
    call_command("flush", interactive=False, verbosity=0)
    assert kept() == counted() == {}

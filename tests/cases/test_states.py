"""The one table of states is whole, nobody goes around it, and every step leaves an event in a chain that holds."""

import ast
from pathlib import Path

import pytest
from django.db import models

from cases.chain import verify
from cases.models import ChainHead, Event, Outgoing
from cases.states import (
    DECIDED_CASES,
    OPEN_CASES,
    TABLE,
    CaseState,
    DraftState,
    MessageState,
    OutgoingState,
    Role,
    actions_from,
    transition,
)
from cases.transitions import MACHINE, NotAllowed, StateChanged, move
from tests.deciders import grant, person
from tests.own_process import script
from tests.stories import Desk, Traveller, six_papers

ROOT = Path(__file__).resolve().parent.parent.parent
STATES: dict[str, type[models.TextChoices]] = {
    "message": MessageState,
    "case": CaseState,
    "draft": DraftState,
    "outgoing": OutgoingState,
}
#: Where rows are made; `held` and `queued` are both beginnings of a letter.
FIRST: dict[str, set[str]] = {
    "message": {MessageState.RECEIVED},
    "case": {CaseState.NEW},
    "draft": {DraftState.OPEN},
    "outgoing": {OutgoingState.HELD, OutgoingState.QUEUED},
}


@pytest.mark.parametrize("thing", STATES)
def test_every_state_is_labelled_and_can_be_reached_and_nothing_else_is_named(thing: str) -> None:
    known = {str(state.value) for state in STATES[thing]}
    named = {state for way in TABLE[thing] for state in (*way.sources, way.target)}
    assert named <= known
    reached = set(FIRST[thing])
    while more := {way.target for way in TABLE[thing] if reached & set(way.sources)} - reached:
        reached |= more
    assert reached == known
    assert all(str(state.label) and str(state.label) != state.value for state in STATES[thing])


@pytest.mark.parametrize("thing", STATES)
def test_every_action_is_defined_once_and_somebody_may_do_it(thing: str) -> None:
    actions = [way.action for way in TABLE[thing]]
    assert len(actions) == len(set(actions))
    assert all(way.who and way.sources for way in TABLE[thing])
    assert all(transition(thing, action).action == action for action in actions)


def test_who_only_looks_moves_nothing_and_the_machine_never_decides() -> None:
    for thing, states in STATES.items():
        for state in states:
            assert actions_from(thing, state, Role.READER) == ()
            assert actions_from(thing, state, Role.AUDITOR) == ()
    deciding = {"approve", "refuse", "transfer", "withdraw", "close", "undo", "reopen", "resend"}
    by_machine = {action for state in CaseState for action in actions_from("case", state, Role.MACHINE)}
    assert not deciding & by_machine
    assert set(OPEN_CASES) | set(DECIDED_CASES) == set(CaseState)


def test_nothing_else_in_the_code_assigns_a_state() -> None:
    """The field is written by `move` alone; a new row begins with its model's default, or as the outbox says."""
    found = []
    for folder in ("cases", "intake", "review"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" in path.parts or "models" in path.parts:
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if _writes_state(node):
                    found.append(path.relative_to(ROOT).as_posix())
    assert sorted(found) == ["cases/outbound.py", "cases/transitions.py"]


def _writes_state(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(target, ast.Attribute) and target.attr == "state" for target in targets)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        writes = {"update", "create", "update_or_create", "bulk_update", "get_or_create"}
        return node.func.attr in writes and any(keyword.arg == "state" for keyword in node.keywords)
    return False


@pytest.mark.django_db
def test_a_role_that_may_not_changes_nothing() -> None:
    message = Desk().arrives()
    case = message.case
    assert case is not None
    before, events = case.state, Event.objects.count()
    for actor, action in ((MACHINE, "approve"), (person("reader", "claude"), "close"), (person("agent", "a"), "issue")):
        with pytest.raises(NotAllowed):
            move(case, action, actor)
    case.refresh_from_db()
    assert (case.state, Event.objects.count()) == (before, events)


@pytest.mark.django_db
def test_a_state_that_does_not_allow_it_changes_nothing() -> None:
    message = Desk().arrives()
    events = Event.objects.count()
    with pytest.raises(StateChanged):
        move(message, "parse", MACHINE)
    message.refresh_from_db()
    assert (message.state, Event.objects.count()) == (MessageState.ATTACHED, events)


_RACE = """
import threading
from django.db import connections
from cases.chain import verify
from cases.models import Event, Outgoing
from cases.transitions import MACHINE, StateChanged, move
from tests.deciders import person
from tests.own_process import script
from tests.stories import Desk

desk, agent = Desk(), person("agent", "lou")
desk.mailbox.save()
won = 0
for round_ in range(5):
    desk.arrives("Ma naturalisation ?", subject="Naturalisation", sender=f"n{round_}@example.org")
    letter = Outgoing.objects.latest("id")
    move(letter, "release", agent)
    ready, told = threading.Barrier(2, timeout=10), []

    def race(action, actor):
        mine = Outgoing.objects.get(pk=letter.pk)
        ready.wait()
        try:
            move(mine, action, actor)
            told.append((action, "won"))
        except StateChanged:
            told.append((action, "lost"))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=race, args=pair) for pair in (("start", MACHINE), ("cancel", agent))]
    [thread.start() for thread in threads]
    [thread.join(30) for thread in threads]
    assert sorted(outcome for _, outcome in told) == ["lost", "won"], told
    letter.refresh_from_db()
    winner = next(action for action, outcome in told if outcome == "won")
    assert letter.state == {"start": "sending", "cancel": "cancelled"}[winner]
    assert Event.objects.filter(thing="outgoing", thing_id=letter.pk, action__in=("start", "cancel")).count() == 1
    won += 1
assert verify() == []
print(won)
"""


def test_of_two_who_race_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    """On a data base file, as in service: two threads with connections of their own, five times."""
    assert script(_RACE, tmp_path) == "5\n"


@pytest.mark.django_db
def test_who_comes_second_is_told_and_changes_nothing() -> None:
    Desk().arrives()
    first = Outgoing.objects.filter(state=OutgoingState.QUEUED).earliest("id")
    second = Outgoing.objects.get(pk=first.pk)
    move(first, "start", MACHINE)
    with pytest.raises(StateChanged):
        move(second, "cancel", person("agent", "lou"))
    first.refresh_from_db()
    assert first.state == OutgoingState.SENDING


@pytest.mark.django_db
def test_every_step_of_a_story_leaves_an_event_with_ids_and_no_person() -> None:
    desk = Desk()
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    grant(case, person("agent", "lou"), desk.today)
    done = list(Event.objects.filter(case_id=case.pk).order_by("id").values_list("thing", "action"))
    for step in [
        ("case", "open"),
        ("case", "bring"),
        ("draft", "approve"),
        ("applicant", "grant"),
        ("case", "approve"),
    ]:
        assert step in done
    assert ("message", "receive") in Event.objects.values_list("thing", "action")
    everything = str(list(Event.objects.values())).lower()
    assert not any(word in everything for word in ("okonkwo", "ada@example", "a02345678", "martineau"))
    for event in Event.objects.exclude(before="").exclude(after=""):
        assert event.before in STATES[event.thing].values
    assert verify() == []


@pytest.mark.django_db
@pytest.mark.parametrize("damage", ["changed", "removed", "last removed", "slipped in"])
def test_a_record_that_was_tampered_with_is_found(damage: str) -> None:
    Desk().arrives()
    assert verify() == []
    events = list(Event.objects.order_by("id"))
    middle = events[len(events) // 2]
    match damage:
        case "changed":
            Event.objects.filter(pk=middle.pk).update(actor="user:99")
        case "removed":
            middle.delete()
        case "last removed":
            events[-1].delete()
        case _:
            last = events[-1]
            last.pk, last.hash = last.pk + 1, "f" * 64
            last.save(force_insert=True)
    faults = verify()
    assert faults
    if damage in ("changed", "removed"):
        at = middle.pk if damage == "changed" else events[len(events) // 2 + 1].pk
        assert faults[0].startswith(f"event {at} ")
        assert len(faults) == 1


@pytest.mark.django_db
def test_an_empty_record_is_whole() -> None:
    assert verify() == []
    assert not ChainHead.objects.exists()

"""The same service on PostgreSQL: the tables are made, a whole story is told, and no model waits for a migration."""

from pathlib import Path

import pytest
from django.core.management import call_command

from tests.own_process import script

_STORY = """
import threading
from django.db import connection, connections
from django.utils import timezone
from cases.actions.deciding import approve
from cases.actions.drafting import drafts_for
from cases.chain import verify
from cases.models import Outgoing
from cases.transitions import MACHINE, StateChanged, move
from django.conf import settings
from intake.rounds import send_round
from tests.deciders import person
from tests.servers.smtp import Script, smtp_server
from tests.stories import Desk, Traveller, letters_of, six_papers

assert connection.vendor == "postgresql", connection.vendor
post = Script()
with smtp_server(post) as port:
    old = settings.SERVICE
    smtp = {"host": "127.0.0.1", "port": port, "tls": "none", "user": "", "secret": None}
    settings.SERVICE = old.model_copy(update={
        "answers": old.answers.model_copy(update={"undo_minutes": 0}),
        "smtp": old.smtp.model_copy(update=smtp),
    })
    desk, agent = Desk(), person("agent", "lou")
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert (case.verdict, case.state) == ("complete", "to-decide")
    day = timezone.localdate()
    drafts = drafts_for(case, agent, day)
    case.refresh_from_db()
    approve(case, {d.pk: (d.permit_sha256, d.certificate_sha256) for d in drafts}, agent, case.version, day)
    assert send_round() == 3
    case.refresh_from_db()

    desk.arrives("Ma naturalisation ?", subject="Naturalisation", sender="bo@example.org")
    letter = Outgoing.objects.latest("id")
    told, ready = [], threading.Barrier(2, timeout=10)

    def race(action, actor):
        mine = Outgoing.objects.get(pk=letter.pk)
        ready.wait()
        try:
            move(mine, action, actor)
            told.append("won")
        except StateChanged:
            told.append("lost")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=race, args=(action, agent)) for action in ("release", "cancel")]
    [thread.start() for thread in threads]
    [thread.join(30) for thread in threads]
print(case.state, letters_of(case)[-1], len(post.received), sorted(told), verify())
"""


@pytest.mark.postgresql
def test_a_whole_story_from_the_mail_to_the_sent_decision(postgresql_url: str, tmp_path: Path) -> None:
    said = script(_STORY, tmp_path, DATABASE_URL=postgresql_url)
    assert said == "issued ('decision', 'sent') 3 ['lost', 'won'] []\n"
    assert not (tmp_path / "service.sqlite3").exists()


_DENIED = """
import threading
from django.db import connection, connections, transaction
from cases.actions.correcting import lift_stop
from cases.actions.judging import judge_again
from cases.judgements import judgement_of
from cases.models import Case
from tests.deciders import person
from tests.cases.test_denied_hosts import BO, CY, DI, asks, denied
from tests.stories import Desk

assert connection.vendor == "postgresql", connection.vendor
desk, agent = Desk(), person("agent", "max")
bo, cy, di = asks(desk, BO), asks(desk, CY), asks(desk, DI)

def stops():
    found = [judgement_of(Case.objects.get(pk=case.pk)).stops for case in (bo, cy, di)]
    return [[reason.rule for reason in one] for one in found]

denied(desk, BO)
print(*stops())
bo.refresh_from_db()
lift_stop(bo, "host-denies-wording", "Par erreur.", agent, bo.version)
print(*stops())

# Another process judges a case while the denial is being stored: neither sees the other, and the case is stopped.
judged, stored = threading.Event(), threading.Event()

def judge_meanwhile():
    try:
        with transaction.atomic():
            judge_again(Case.objects.get(pk=cy.pk))
            judged.set()
            stored.wait(10)
    finally:
        connections.close_all()

other = threading.Thread(target=judge_meanwhile)
other.start()
judged.wait(10)
Case.objects.filter(pk=di.pk).update(host_denies=True)
stored.set()
other.join(30)
print(*stops())
"""


@pytest.mark.postgresql
def test_a_host_who_denies_stops_their_other_cases(postgresql_url: str, tmp_path: Path) -> None:
    said = script(_DENIED, tmp_path, DATABASE_URL=postgresql_url)
    assert said.splitlines() == [
        "['host-denies-wording'] ['host-denies-elsewhere'] ['host-denies-elsewhere']",
        "[] [] []",
        "[] ['host-denies-elsewhere'] []",
    ]


_SECOND = """
from pathlib import Path
from intake.runner import AlreadyRunning, runner_lock

with runner_lock(Path("first")):
    try:
        with runner_lock(Path("second")):
            print("both")
    except AlreadyRunning as error:
        print(error)
with runner_lock(Path("second")):
    print("free again")
"""


@pytest.mark.postgresql
def test_a_second_machine_on_the_same_data_base_is_refused(postgresql_url: str, tmp_path: Path) -> None:
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
    text = _SECOND.replace('Path("first")', f"Path({str(tmp_path / 'first')!r})")
    text = text.replace('Path("second")', f"Path({str(tmp_path / 'second')!r})")
    said = script(text, tmp_path, DATABASE_URL=postgresql_url)
    assert said.splitlines() == [
        "A runner on another machine works on this data base already: stop it first.",
        "free again",
    ]


@pytest.mark.django_db
def test_no_model_has_changed_since_the_last_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)

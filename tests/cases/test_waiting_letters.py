"""Letters that wait for a click: new mail takes a request back, and a deadline that has run is not sent."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from cases.actions.outbox import release, release_all
from cases.actions.reminding import remind
from cases.models import Case, Outgoing
from cases.states import CaseState, OutgoingState
from cases.transitions import ActionRefused
from tests.changed_settings import change
from tests.deciders import person
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(settings: Any) -> Case:
    """A case whose request for the missing proof waits for a click."""
    change(settings, answers={"sending": "held"})
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    del papers["annulation.jpg"]
    case = desk.arrives(pages=papers).case
    assert case is not None
    assert letters_of(case) == [("receipt", "held"), ("request", "held")]
    return case


def test_new_mail_takes_a_waiting_request_back(case: Case) -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    desk.count = 10
    desk.arrives("Voici l'annulation.", pages={"annulation.jpg": papers["annulation.jpg"]})
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE
    assert letters_of(case)[1] == ("request", OutgoingState.CANCELLED)


def test_a_taken_back_request_is_written_again_when_the_same_is_missing(case: Case) -> None:
    desk = Desk()
    desk.count = 10
    desk.arrives("Je cherche encore l'annulation.")
    case.refresh_from_db()
    assert [letter for letter in letters_of(case) if letter[0] == "request"] == [
        ("request", OutgoingState.CANCELLED),
        ("request", OutgoingState.HELD),
    ]


def test_a_request_whose_deadline_has_run_is_not_released(case: Case) -> None:
    request = Outgoing.objects.get(case=case, purpose="request")
    Outgoing.objects.filter(pk=request.pk).update(made_at=timezone.now() - dt.timedelta(days=4))
    request.refresh_from_db()
    agent = person("agent", "lou")
    with pytest.raises(ActionRefused, match="délai"):
        release(request, agent)
    assert release_all("63", agent) == 1  # the receipt alone


def test_nobody_is_reminded_of_a_letter_that_never_left(case: Case) -> None:
    assert remind(case, Desk().today) == 0
    Outgoing.objects.filter(case=case, purpose="request").update(state=OutgoingState.SENT)
    assert remind(case, Desk().today) == 1


def test_the_letter_says_once_that_a_paper_is_missing(case: Case) -> None:
    text = Outgoing.objects.get(case=case, purpose="request").text
    assert text.count("Preuve que le retour est impossible") == 1

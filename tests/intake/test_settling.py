"""A case that has been quiet long enough is settled: one letter for everything, or an agent; never the same twice."""

import datetime as dt
from typing import Any

import pytest

from cases.models import Case, Draft, Outgoing
from cases.states import CaseState, DraftState
from tests.changed_settings import change
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


def _without(desk: Desk, *missing: str, person: Traveller | None = None) -> dict[str, Any]:
    papers = six_papers(person or Traveller(), desk.today)
    return {name: seen for name, seen in papers.items() if name not in missing}


def _case(desk: Desk, **options: Any) -> Case:
    case = desk.arrives(**options).case
    assert case is not None
    return case


def test_nothing_is_asked_before_the_case_has_been_quiet_for_an_hour(settings: Any) -> None:
    change(settings, answers={"settle_minutes": 60})
    desk = Desk()
    case = _case(desk, pages=_without(desk, "visa.jpg"))
    assert (case.state, letters_of(case)) == (CaseState.NEW, [("receipt", "queued")])
    Case.objects.update(last_mail_at=desk.now - dt.timedelta(minutes=54))  # the desk's mail is five minutes old
    desk.work()
    case.refresh_from_db()
    assert case.state == CaseState.NEW
    Case.objects.update(last_mail_at=desk.now - dt.timedelta(minutes=56))
    desk.work()
    case.refresh_from_db()
    assert (case.state, letters_of(case)[1:]) == (CaseState.WAITING, [("request", "queued")])


def test_a_new_mail_starts_the_hour_again(settings: Any) -> None:
    change(settings, answers={"settle_minutes": 60})
    desk = Desk()
    case = _case(desk, pages=_without(desk, "visa.jpg", "annulation.jpg"))
    Case.objects.update(last_mail_at=desk.now - dt.timedelta(hours=2))
    case.refresh_from_db()
    _case(desk, text="Voici mon visa.", pages={"visa.jpg": six_papers(Traveller(), desk.today)["visa.jpg"]})
    case.refresh_from_db()
    assert (case.state, letters_of(case)) == (CaseState.NEW, [("receipt", "queued")])


def test_a_second_letter_leaves_only_when_the_list_has_changed() -> None:
    desk = Desk()
    case = _case(desk, pages=_without(desk, "visa.jpg", "annulation.jpg"))
    first = Outgoing.objects.get(case=case, purpose="request")
    _case(desk, text="Bonjour, avez-vous bien reçu ma demande de prolongation de visa ?")
    case.refresh_from_db()
    assert case.state == CaseState.WAITING
    assert list(Outgoing.objects.filter(case=case, purpose="request")) == [first]
    _case(desk, text="Voici mon visa.", pages={"visa.jpg": six_papers(Traveller(), desk.today)["visa.jpg"]})
    case.refresh_from_db()
    letters = list(Outgoing.objects.filter(case=case, purpose="request").order_by("id"))
    assert [letter.version for letter in letters] == [1, 2]
    assert letters[0].text != letters[1].text
    assert case.state == CaseState.WAITING


def test_an_agent_does_not_get_the_old_request_as_a_new_one_after_a_renewed_deadline() -> None:
    desk = Desk()
    case = _case(desk, pages=_without(desk, "visa.jpg"))
    case.refresh_from_db()
    deadline = case.deadline
    _case(desk, text="Un mot de plus sur ma prolongation de visa.")
    case.refresh_from_db()
    assert case.deadline == deadline


def test_a_complete_case_is_acknowledged_once_and_comes_with_its_drafts() -> None:
    desk = Desk()
    case = _case(desk, pages=_without(desk))
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE)
    assert letters_of(case) == [("receipt", "queued"), ("acknowledgement", "queued")]
    assert Draft.objects.filter(applicant__case=case, state=DraftState.OPEN).count() == 1
    _case(desk, text="Merci de votre travail sur ma prolongation de visa.")
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE
    assert letters_of(case) == [("receipt", "queued"), ("acknowledgement", "queued")]


def test_a_doubtful_case_is_acknowledged_and_asks_nothing() -> None:
    desk = Desk()
    papers = _without(desk) | {"attestation.jpg": Traveller().lodging(desk.today, guest="M. Paul AUTREMENT")}
    case = _case(desk, pages=papers)
    assert (case.verdict, case.state) == ("review", CaseState.TO_DECIDE)
    assert letters_of(case) == [("receipt", "queued"), ("acknowledgement", "queued")]
    assert not Draft.objects.exists()


def test_a_stop_asks_nothing_although_papers_are_missing() -> None:
    desk = Desk()
    case = _case(
        desk,
        text="Je demande une prolongation de mon visa. J'ai peur de retourner dans mon pays, je demande l'asile.",
        pages=_without(desk, "annulation.jpg", "visa.jpg"),
    )
    assert (case.verdict, case.state) == ("review", CaseState.TO_DECIDE)
    assert [purpose for purpose, _ in letters_of(case)] == ["receipt", "acknowledgement"]


def test_a_case_that_the_machine_may_not_answer_goes_to_an_agent_unanswered() -> None:
    desk = Desk()
    desk.receive(desk.mail(pages=_without(desk, "visa.jpg")), imported=True)
    desk.work()
    case = Case.objects.get()
    assert (case.automatic, case.verdict, case.state) == (False, "incomplete", CaseState.TO_DECIDE)
    assert letters_of(case) == []


def test_a_linked_case_gets_its_neutral_receipt_and_nothing_more_until_an_agent_has_looked() -> None:
    desk = Desk()
    _case(desk, pages=_without(desk))
    other = _case(desk, sender="cousin@example.net", pages=_without(desk, "visa.jpg"))
    assert (other.verdict, other.state) == ("incomplete", CaseState.TO_DECIDE)
    assert letters_of(other) == [("neutral-receipt", "queued")]


def test_a_case_waits_for_a_message_of_the_same_address_that_is_still_being_handled() -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    desk.receive(desk.mail(pages={name: papers[name] for name in list(papers)[:3]}))
    slow = desk.receive(desk.mail("La suite.", pages={name: papers[name] for name in list(papers)[3:]}))
    slow.next_try_at = desk.now + dt.timedelta(hours=1)
    slow.from_address = "ada@example.org"
    slow.save()
    desk.work()
    case = Case.objects.get()
    assert (case.state, letters_of(case)) == (CaseState.NEW, [("receipt", "queued")])
    slow.next_try_at = None
    slow.save()
    desk.work()
    case.refresh_from_db()
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE)
    assert letters_of(case) == [("receipt", "queued"), ("acknowledgement", "queued")]


def test_sending_held_makes_every_letter_wait_for_a_click(settings: Any) -> None:
    change(settings, answers={"sending": "held"})
    desk = Desk()
    case = _case(desk, pages=_without(desk, "visa.jpg"))
    assert letters_of(case) == [("receipt", "held"), ("request", "held")]

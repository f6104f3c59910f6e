"""Nobody loses a permit unheard: the intention and its reasons, a time to answer, then the decision; or an urgency."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from cases.actions.filing import mark_handled
from cases.actions.keeping import close
from cases.actions.outbox import cancel, decision_left, release
from cases.actions.withdrawing import (
    announce,
    intended,
    keep,
    notice_of,
    observations,
    preview_notice,
    preview_withdrawal,
    unheard,
    withdraw,
    withdrawable,
)
from cases.listing import Tab, cases_in
from cases.models import Applicant, Case, Draft, Message, Outgoing
from cases.register_file import RegisterFile, RegisterState
from cases.registering import rebuild
from cases.states import CaseState, DraftState, OutgoingState
from cases.surroundings import blobs, service
from cases.transitions import MACHINE, ActionRefused, Actor, NotAllowed, move
from cases.versions import StaleDecision
from config.service import register_folder
from intake.register import standing_of_file
from intake.schedule import daily_round
from intake.standing import Standing
from tests.cases.test_after_the_decision import MOTHER, SON, family_papers
from tests.changed_settings import change
from tests.deciders import grant
from tests.stories import Desk, six_papers

pytestmark = pytest.mark.django_db

WHY = "Le passeport présenté a été déclaré volé."
DAYS = 15


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    change(settings, verification={"register_folder": tmp_path})


@pytest.fixture
def case(desk: Desk, agent: Actor) -> Case:
    """A case whose permit was issued."""
    return _issued(desk, agent, six_papers(MOTHER, desk.today))


@pytest.fixture
def family(desk: Desk, agent: Actor) -> Case:
    """A case of two people whose permits were issued."""
    return _issued(desk, agent, family_papers(desk))


def _issued(desk: Desk, agent: Actor, papers: dict[str, Any]) -> Case:
    case = desk.arrives(pages=papers).case
    assert case is not None
    for letter in grant(case, agent, desk.today):
        _leave(letter)
    case = _fresh(case)
    assert case.state == CaseState.ISSUED
    return case


def _leave(letter: Outgoing) -> None:
    letter.refresh_from_db()
    move(letter, "start", MACHINE)
    move(letter, "sent", MACHINE, sent_at=timezone.now())
    decision_left(letter)


def _fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


def _told(case: Case, chief: Actor, today: dt.date, drafts: list[Draft] | None = None) -> Case:
    """The notice has left."""
    _leave(announce(case, drafts or withdrawable(case), WHY, chief, case.version, today))
    return _fresh(case)


def _standing(draft: Draft) -> tuple[RegisterState, Standing]:
    rebuild()
    found = RegisterFile(register_folder(service())).find(draft.permit_reference, draft.passport_number)
    assert found is not None
    row = Draft.objects.get(pk=draft.pk)
    return found.state, standing_of_file(blobs().get(row.signed_permit_sha256), row.starts).standing


def test_the_intention_is_told_with_its_reasons_and_the_permit_counts_until_it_is_decided(
    desk: Desk, case: Case, chief: Actor
) -> None:
    (permit,) = withdrawable(case)
    preview = preview_notice(case, [permit], WHY, chief, desk.today)
    letter = announce(case, [permit], WHY, chief, case.version, desk.today)
    assert letter.text == preview.text
    case = _fresh(case)
    last = desk.today + dt.timedelta(days=DAYS)
    assert (case.state, case.deadline) == (CaseState.WITHDRAWING, last)
    assert WHY in letter.text
    assert "Aucune décision n’est prise." in letter.text
    assert permit.permit_reference in letter.text
    assert letter.state == OutgoingState.QUEUED
    assert intended(case) == [permit]
    assert _standing(permit) == (RegisterState.ISSUED, Standing.VALID)


def test_nothing_is_withdrawn_while_the_time_to_answer_runs(desk: Desk, case: Case, chief: Actor) -> None:
    permits = withdrawable(case)
    today = desk.today

    def refused(why: str, on: dt.date = today) -> None:
        now = _fresh(case)
        with pytest.raises(ActionRefused, match=why):
            withdraw(now, permits, WHY, "", chief, now.version, on)
        assert Draft.objects.get(pk=permits[0].pk).state == DraftState.APPROVED

    refused("pas encore été informée")
    letter = announce(case, permits, WHY, chief, case.version, today)
    refused("n'est pas partie", today + dt.timedelta(days=DAYS + 1))
    _leave(letter)
    refused("court encore")
    refused("court encore", today + dt.timedelta(days=DAYS))
    Outgoing.objects.filter(pk=letter.pk).update(bounced_at=timezone.now())
    refused("est revenue", today + dt.timedelta(days=DAYS + 1))
    Outgoing.objects.filter(pk=letter.pk).update(bounced_at=None)
    assert unheard(_fresh(case), today + dt.timedelta(days=DAYS + 1)) == ""


def test_after_the_time_to_answer_the_decision_says_that_nobody_answered(desk: Desk, case: Case, chief: Actor) -> None:
    (permit,) = withdrawable(case)
    case = _told(case, chief, desk.today)
    after = desk.today + dt.timedelta(days=DAYS + 1)
    preview = preview_withdrawal(case, [permit], WHY, "", chief, after)
    letter = withdraw(case, [permit], WHY, "", chief, case.version, after)
    assert letter.text == preview.text
    assert "pour vous annoncer ce retrait et ses raisons. Vous n’avez pas répondu." in letter.text
    assert "Tribunal administratif de Clermont-Ferrand" in letter.text
    assert WHY in letter.text
    case = _fresh(case)
    assert (case.state, case.deadline, case.closing_reason) == (CaseState.WITHDRAWN, None, WHY)
    assert _standing(permit) == (RegisterState.WITHDRAWN, Standing.WITHDRAWN)


def test_an_answer_joins_the_case_and_has_to_be_read_before_anything_is_decided(
    desk: Desk, case: Case, chief: Actor, agent: Actor
) -> None:
    (permit,) = withdrawable(case)
    case = _told(case, chief, desk.today)
    notice = notice_of(case)
    assert notice is not None
    desk.now = notice.made_at + dt.timedelta(minutes=1)
    # It asks for a longer stay and brings a paper: an observation all the same, no renewal.
    answer = desk.arrives(
        "Ce n'est pas mon passeport qui a été volé. Je demande encore une prolongation de trois mois.",
        subject="Re: retrait",
        answers=notice.message_id_header,
        pages={"plainte.jpg": MOTHER.passport()},
    )
    assert answer.case == case
    assert Case.objects.count() == 1
    case = _fresh(case)
    assert case.state == CaseState.WITHDRAWING
    assert observations(case) == [answer]
    after = desk.today + dt.timedelta(days=DAYS + 1)
    with pytest.raises(ActionRefused, match="n'a pas été traitée"):
        withdraw(case, [permit], WHY, "", chief, case.version, after)
    mark_handled(Message.objects.get(pk=answer.pk), agent)
    case = _fresh(case)
    letter = withdraw(case, [permit], WHY, "", chief, case.version, after)
    assert "Nous avons lu votre réponse avant de décider." in letter.text


def test_an_urgency_does_without_and_the_letter_says_what_it_was(desk: Desk, case: Case, chief: Actor) -> None:
    permits = withdrawable(case)
    urgency = "Le titre est utilisé en ce moment par une autre personne."
    letter = withdraw(case, permits, WHY, urgency, chief, case.version, desk.today)
    assert "L. 121-2" in letter.text
    assert urgency in letter.text
    assert _fresh(case).state == CaseState.WITHDRAWN


def test_of_a_family_one_permit_is_withdrawn_and_the_other_counts(desk: Desk, family: Case, chief: Actor) -> None:
    mother, son = withdrawable(family)
    family = _told(family, chief, desk.today, [son])
    after = desk.today + dt.timedelta(days=DAYS + 1)
    with pytest.raises(ActionRefused, match="pas été annoncé"):
        withdraw(family, [mother, son], WHY, "", chief, family.version, after)
    letter = withdraw(family, [son], WHY, "", chief, family.version, after)
    assert SON.given in letter.text
    assert MOTHER.given not in letter.text
    family = _fresh(family)
    assert (family.state, family.deadline, withdrawable(family)) == (CaseState.ISSUED, None, [mother])
    assert _standing(son) == (RegisterState.WITHDRAWN, Standing.WITHDRAWN)
    assert _standing(mother) == (RegisterState.ISSUED, Standing.VALID)


def test_it_can_be_given_up_and_what_had_come_back_is_undelivered_as_before(
    desk: Desk, case: Case, chief: Actor
) -> None:
    move(case, "bounce", MACHINE)
    case = _told(_fresh(case), chief, desk.today)
    with pytest.raises(ActionRefused, match="raison"):
        keep(case, " ", chief, case.version)
    keep(case, "La police a confirmé l'identité.", chief, case.version)
    case = _fresh(case)
    assert (case.state, case.deadline, case.closing_reason) == (CaseState.UNDELIVERED, None, "")
    assert "confirmé l'identité" in case.case_notes.get().text
    assert intended(case) == []


def test_announced_again_the_time_begins_anew_and_what_had_not_left_does_not(
    desk: Desk, case: Case, chief: Actor
) -> None:
    permits = withdrawable(case)
    first = announce(case, permits, WHY, chief, case.version, desk.today)
    later = desk.today + dt.timedelta(days=2)
    case = _fresh(case)
    second = announce(case, permits, "Autre raison.", chief, case.version, later)
    first.refresh_from_db()
    assert (first.state, second.version) == (OutgoingState.CANCELLED, 2)
    assert _fresh(case).deadline == later + dt.timedelta(days=DAYS)
    assert notice_of(_fresh(case)) == second


def test_when_the_time_is_over_a_supervisor_sees_it_and_nothing_is_decided(
    desk: Desk, case: Case, chief: Actor
) -> None:
    case = _told(case, chief, desk.today)
    assert list(cases_in(case.department, Tab.OVERDUE)) == []
    daily_round(desk.today + dt.timedelta(days=DAYS + 1))
    case = _fresh(case)
    assert (case.state, case.deadline_passed) == (CaseState.WITHDRAWING, True)
    assert list(cases_in(case.department, Tab.OVERDUE)) == [case]


def test_only_supervisors_with_reasons_on_what_they_saw(desk: Desk, case: Case, chief: Actor, agent: Actor) -> None:
    permits = withdrawable(case)
    for refused in (
        lambda: announce(case, permits, WHY, agent, case.version, desk.today),
        lambda: withdraw(case, permits, WHY, "Urgent.", agent, case.version, desk.today),
        lambda: keep(case, WHY, agent, case.version),
    ):
        with pytest.raises(NotAllowed):
            refused()
    with pytest.raises(ActionRefused, match="motivé"):
        announce(case, permits, " ", chief, case.version, desk.today)
    with pytest.raises(ActionRefused, match="motivé"):
        withdraw(case, permits, " ", "Urgent.", chief, case.version, desk.today)
    with pytest.raises(ActionRefused, match="au moins un titre"):
        announce(case, [], WHY, chief, case.version, desk.today)
    with pytest.raises(StaleDecision):
        announce(case, permits, WHY, chief, case.version - 1, desk.today)
    assert _fresh(case).state == CaseState.ISSUED


def test_a_case_without_an_issued_permit_has_nothing_to_withdraw(desk: Desk, chief: Actor) -> None:
    case = desk.arrives(pages=six_papers(MOTHER, desk.today)).case
    assert case is not None
    with pytest.raises(ActionRefused, match="Aucun titre"):
        announce(case, [], WHY, chief, case.version, desk.today)


def test_a_case_that_was_closed_after_its_permit_left_can_still_be_withdrawn_from(
    desk: Desk, case: Case, chief: Actor, agent: Actor
) -> None:
    close(case, "Parti sans nouvelles.", agent, case.version)
    case = _told(_fresh(case), chief, desk.today)
    keep(case, "Rien d'établi.", chief, case.version)
    assert _fresh(case).state == CaseState.ISSUED


def test_where_nothing_is_sent_the_letters_wait_and_the_decision_cannot_be_kept_from_its_holder(
    desk: Desk, case: Case, chief: Actor, settings: Any
) -> None:
    change(settings, answers={"sending": "off"})
    notice = announce(case, withdrawable(case), WHY, chief, case.version, desk.today)
    assert notice.state == OutgoingState.HELD
    change(settings, answers={"sending": "automatic"})
    Outgoing.objects.filter(pk=notice.pk).update(made_at=timezone.now() - dt.timedelta(days=4))
    notice.refresh_from_db()
    with pytest.raises(ActionRefused, match="délai qui a trop couru"):
        release(notice, chief)
    case = _fresh(case)
    letter = withdraw(case, withdrawable(case), WHY, "Urgent.", chief, case.version, desk.today)
    notice.refresh_from_db()
    assert notice.state == OutgoingState.CANCELLED
    with pytest.raises(ActionRefused, match="l'apprendre"):
        cancel(letter, chief)


def test_a_withdrawn_permit_blocks_no_new_request(desk: Desk, case: Case, chief: Actor, agent: Actor) -> None:
    withdraw(case, withdrawable(case), WHY, "Urgent.", chief, case.version, desk.today)
    assert Draft.objects.get().state == DraftState.WITHDRAWN
    assert Applicant.objects.get().outcome == Applicant.Outcome.GRANTED

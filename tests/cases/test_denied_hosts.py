"""A host who writes that they host nobody stops every open case of theirs, not only the one in which they write."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from cases.actions.correcting import correct_field, lift_stop
from cases.actions.deciding import approve
from cases.actions.denied_hosts import catch_up
from cases.actions.drafting import drafts_for, may_draft
from cases.actions.joining import merge
from cases.actions.judging import judge_again
from cases.chain import verify
from cases.judgements import judgement_of
from cases.models import Case, Event, Outgoing
from cases.states import CaseState, OutgoingState
from cases.transitions import ActionRefused, Actor
from documents.page import Page
from documents.vocabulary import Field
from tests.changed_settings import change
from tests.deciders import grant
from tests.stories import Desk, Traveller, letters_of, page, six_papers

pytestmark = pytest.mark.django_db(transaction=True)

ADA = Traveller()
BO = Traveller(surname="EZE", given="BO", number="A02345679", birth=dt.date(1990, 7, 1), sex="M")
CY = Traveller(surname="ADEYEMI", given="CY", number="A02345680", birth=dt.date(1979, 2, 3), sex="M")
DI = Traveller(surname="MUSA", given="DI", number="A02345681", birth=dt.date(1982, 5, 6))
DENIAL = "Bonjour, je n'héberge personne, cette attestation n'est pas de moi. Claire Martineau"


def lodged_elsewhere(person: Traveller, day: dt.date) -> dict[str, Page]:
    """The same papers with another host's certificate."""
    papers = six_papers(person, day)
    said = "\n".join(line.text for line in papers["attestation.jpg"].lines)
    papers["attestation.jpg"] = page(said.replace("Claire MARTINEAU", "Anne DELMAS"))
    return papers


def asks(desk: Desk, who: Traveller, papers: dict[str, Page] | None = None, *, without: str = "") -> Case:
    """`who` asks with everything, or with everything but one paper."""
    given = dict(papers or six_papers(who, desk.today))
    given.pop(without, None)
    address = f"{who.surname.lower()}@example.org"
    case = desk.arrives(pages=given, sender=address, name=who.given.title()).case
    assert case is not None
    return case


def denied(desk: Desk, who: Traveller) -> None:
    """In the case of `who` it is written that the host hosts nobody."""
    desk.arrives(DENIAL, sender=f"{who.surname.lower()}@example.org", name="Claire", subject="Attestation")


def stops(case: Case) -> list[tuple[str, dict[str, str]]]:
    case.refresh_from_db()
    judgement = judgement_of(case)
    assert judgement is not None
    return [(reason.rule, reason.params) for reason in judgement.stops]


def about(case: Case) -> list[tuple[str, dict[str, str]]]:
    return [("host-denies-elsewhere", {"case": case.reference})]


def test_one_denial_stops_every_case_of_that_host_and_lifting_it_frees_them(desk: Desk, agent: Actor) -> None:
    ada, bo, cy = asks(desk, ADA), asks(desk, BO), asks(desk, CY)
    di = asks(desk, DI, lodged_elsewhere(DI, desk.today))
    assert {case.verdict for case in (ada, bo, cy)} == {"complete"}
    others = di.version, di.judged_at
    letters = Outgoing.objects.exclude(case=ada).count()

    denied(desk, ADA)
    assert [rule for rule, _ in stops(ada)] == ["host-denies-wording"]
    assert ada.host_denies
    assert (stops(bo), stops(cy), stops(di)) == (about(ada), about(ada), [])
    assert (bo.verdict, bo.state) == ("review", CaseState.TO_DECIDE)
    assert (di.version, di.judged_at) == others
    assert not bo.host_denies
    assert may_draft(bo, bo.applicants.get())
    assert Outgoing.objects.exclude(case=ada).count() == letters

    lift_stop(ada, "host-denies-wording", "L'hébergeante parlait d'une autre personne.", agent, ada.version)
    assert (stops(ada), stops(bo), stops(cy)) == ([], [], [])
    assert not ada.host_denies
    assert (bo.verdict, cy.verdict) == ("complete", "complete")
    assert Outgoing.objects.exclude(case=ada).count() == letters
    assert verify() == []


def test_a_request_that_comes_after_the_denial_is_stopped_as_well(desk: Desk) -> None:
    ada = asks(desk, ADA)
    denied(desk, ADA)
    bo = asks(desk, BO, without="annulation.jpg")
    assert stops(bo) == about(ada)
    assert bo.state == CaseState.TO_DECIDE
    assert "request" not in [purpose for purpose, _ in letters_of(bo)]


@pytest.mark.parametrize(("sending", "state"), [("held", OutgoingState.HELD), ("automatic", OutgoingState.QUEUED)])
def test_a_request_that_has_not_left_is_taken_back_and_the_case_comes_to_an_agent(
    desk: Desk, settings: Any, sending: str, state: OutgoingState
) -> None:
    change(settings, answers={"sending": sending})
    ada, bo = asks(desk, ADA), asks(desk, BO, without="annulation.jpg")
    assert (bo.state, letters_of(bo)[-1]) == (CaseState.WAITING, ("request", state))
    denied(desk, ADA)
    assert stops(bo) == about(ada)
    assert (bo.state, bo.asked) == (CaseState.TO_DECIDE, "")
    assert letters_of(bo)[-1] == ("request", OutgoingState.CANCELLED)
    desk.work()
    assert [letter for letter in letters_of(bo) if letter[0] == "request"] == [("request", OutgoingState.CANCELLED)]


def test_a_page_shown_before_the_denial_approves_nothing(desk: Desk, agent: Actor) -> None:
    asks(desk, ADA)
    bo = asks(desk, BO)
    drafts = drafts_for(bo, agent, desk.today)
    bo.refresh_from_db()
    seen = {draft.pk: (draft.permit_sha256, draft.certificate_sha256) for draft in drafts}
    denied(desk, ADA)
    with pytest.raises(ActionRefused):
        approve(bo, seen, agent, bo.version, desk.today)
    bo.refresh_from_db()
    with pytest.raises(ActionRefused, match="alerte"):
        approve(bo, seen, agent, bo.version, desk.today)


def test_a_decided_case_stays_as_it_was_decided(desk: Desk, agent: Actor) -> None:
    asks(desk, ADA)
    bo = asks(desk, BO)
    grant(bo, agent, desk.today)
    bo.refresh_from_db()
    before = (bo.version, bo.judged_at, letters_of(bo))
    denied(desk, ADA)
    assert stops(bo) == []
    assert (bo.version, bo.judged_at, letters_of(bo)) == before
    assert bo.state == CaseState.APPROVED


def test_a_denial_on_a_decided_case_stops_the_others(desk: Desk, agent: Actor) -> None:
    ada, bo = asks(desk, ADA), asks(desk, BO)
    grant(ada, agent, desk.today)
    denied(desk, ADA)
    ada.refresh_from_db()
    assert (ada.host_denies, ada.state) == (True, CaseState.APPROVED)
    assert stops(bo) == about(ada)


def test_saying_it_twice_changes_nothing_more(desk: Desk) -> None:
    ada, bo = asks(desk, ADA), asks(desk, BO)
    denied(desk, ADA)
    bo.refresh_from_db()
    before = (bo.version, bo.judged_at, Event.objects.filter(case_id=bo.pk).count())
    denied(desk, ADA)
    ada.refresh_from_db()
    judge_again(ada)
    assert catch_up() == 0
    bo.refresh_from_db()
    assert (bo.version, bo.judged_at, Event.objects.filter(case_id=bo.pk).count()) == before


def test_two_cases_that_deny_the_same_host_stop_each_other_once(desk: Desk, agent: Actor) -> None:
    ada, bo, cy = asks(desk, ADA), asks(desk, BO), asks(desk, CY)
    denied(desk, ADA)
    denied(desk, BO)
    assert stops(ada)[1:] == about(bo)
    assert stops(bo)[1:] == about(ada)
    assert [params["case"] for _, params in stops(cy)] == sorted([ada.reference, bo.reference])
    lift_stop(ada, "host-denies-wording", "Écrit par erreur.", agent, ada.version)
    assert stops(cy) == about(bo)


def test_an_agent_sets_the_stop_aside_until_another_denial_comes(desk: Desk, agent: Actor) -> None:
    ada, bo, cy = asks(desk, ADA), asks(desk, BO), asks(desk, CY)
    denied(desk, ADA)
    cy.refresh_from_db()
    lift_stop(cy, "host-denies-elsewhere", "L'hébergeante confirme pour lui.", agent, cy.version)
    assert (stops(cy), cy.verdict) == ([], "complete")
    denied(desk, ADA)  # the same words of the same case
    assert stops(cy) == []
    denied(desk, BO)
    assert [params["case"] for _, params in stops(cy)] == sorted([ada.reference, bo.reference])


def test_when_the_host_of_the_denying_case_is_corrected_the_right_cases_are_stopped(desk: Desk, agent: Actor) -> None:
    ada, bo = asks(desk, ADA), asks(desk, BO)
    di = asks(desk, DI, lodged_elsewhere(DI, desk.today))
    denied(desk, ADA)
    host = di.applicants.get().host
    assert host
    assert host != bo.applicants.get().host
    for field, value in ((Field.HOST_SURNAME, "Delmas"), (Field.HOST_GIVEN_NAMES, "Anne")):
        ada.refresh_from_db()
        one = ada.applicants.get()
        one.case = ada
        correct_field(one, field, _like(di, field) or value, agent, ada.version)
    assert ada.applicants.get().host == host
    assert (stops(bo), stops(di)) == ([], about(ada))


def _like(case: Case, field: Field) -> str:
    judgement = judgement_of(case)
    return judgement.applicants[0].fields.get(field, "") if judgement is not None else ""


def test_a_host_who_writes_unasked_from_their_own_address_is_known_by_name(desk: Desk) -> None:
    ada, bo = asks(desk, ADA), asks(desk, BO)
    di = asks(desk, DI, lodged_elsewhere(DI, desk.today))
    subject = f"Dossier {ada.reference}"
    message = desk.arrives(DENIAL, subject=subject, sender="claire@example.org", name="Claire Martinéau")
    assert message.case is not None
    assert message.case != ada
    assert (stops(ada), stops(bo), stops(di)) == (about(message.case), about(message.case), [])
    assert ada.applicants.get().host != "Claire Martinéau"


def test_freeing_a_case_that_was_freed_by_hand_leaves_it_alone(desk: Desk, agent: Actor) -> None:
    ada, bo = asks(desk, ADA), asks(desk, BO)
    denied(desk, ADA)
    bo.refresh_from_db()
    lift_stop(bo, "host-denies-elsewhere", "L'hébergeante confirme pour lui.", agent, bo.version)
    before = (bo.version, bo.judged_at, Event.objects.filter(case_id=bo.pk).count())
    ada.refresh_from_db()
    lift_stop(ada, "host-denies-wording", "Écrit par erreur.", agent, ada.version)
    bo.refresh_from_db()
    assert (bo.version, bo.judged_at, Event.objects.filter(case_id=bo.pk).count()) == before


def test_a_case_that_went_into_another_denies_no_more(desk: Desk, agent: Actor) -> None:
    ada, bo, cy = asks(desk, ADA), asks(desk, BO), asks(desk, CY)
    denied(desk, ADA)
    ada.refresh_from_db()
    bo.refresh_from_db()
    merge(ada, bo, agent)
    ada.refresh_from_db()
    assert not ada.host_denies
    assert [rule for rule, _ in stops(bo)] == ["host-denies-wording"]
    assert stops(cy) == about(bo)


def test_a_denial_that_nobody_was_told_of_is_caught_up(desk: Desk) -> None:
    """As after a kill between the commit and what follows it."""
    ada, bo = asks(desk, ADA), asks(desk, BO)
    Case.objects.filter(pk=ada.pk).update(host_denies=True)
    assert stops(bo) == []
    assert catch_up() == 1
    assert stops(bo) == about(ada)
    assert catch_up() == 0


def test_one_case_that_cannot_be_judged_keeps_no_other_from_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ada, bo, cy = asks(desk, ADA), asks(desk, BO), asks(desk, CY)
    Case.objects.filter(pk=ada.pk).update(host_denies=True)
    monkeypatch.setattr("cases.actions.denied_hosts.judge_again", _fails_for(bo))
    catch_up()
    assert (stops(bo), stops(cy)) == ([], about(ada))


def _fails_for(case: Case) -> Callable[[Case], Any]:
    def judge(one: Case) -> Any:
        if one.pk == case.pk:
            raise RuntimeError("broken")
        return judge_again(one)

    return judge

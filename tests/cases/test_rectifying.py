"""A mistake on an issued permit, or a new passport: another permit replaces it, and everybody can see that it does."""

import datetime as dt
import io

import pytest
from pypdf import PdfReader

from cases.actions.correcting import correct_field, lift_stop, rule_requirement
from cases.actions.deciding import approve, undo
from cases.actions.drafting import draft_pdf, drafts_for
from cases.actions.rectifying import in_force, leave_as_issued, rectify
from cases.actions.withdrawing import withdraw, withdrawable
from cases.judgements import judgement_of
from cases.models import Applicant, Case, Draft, Outgoing
from cases.register_file import RegisterFile, RegisterState
from cases.registering import rebuild
from cases.states import CaseState, DraftState
from cases.surroundings import blobs, service
from cases.transitions import ActionRefused, Actor, NotAllowed
from cases.versions import StaleDecision
from config.service import register_folder
from documents.vocabulary import Status
from intake.register import standing_of_file
from intake.standing import Standing
from tests.changed_settings import change
from tests.deciders import grant, leave, person
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.django_db

WHY = "Le lieu de naissance était mal lu."


@pytest.fixture(autouse=True)
def _own_folder(settings: object, tmp_path: object) -> None:
    change(settings, verification={"register_folder": tmp_path})


@pytest.fixture
def case(desk: Desk, agent: Actor) -> Case:
    """A case whose permit was issued."""
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    (outgoing,) = grant(case, agent, desk.today)
    leave(outgoing)
    return fresh(case)


def fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


def begin(case: Case, agent: Actor, day: dt.date, **corrections: str) -> Draft:
    draft = rectify(case, case.applicants.get(), agent, case.version, day, None, WHY, corrections)
    assert draft is not None
    return draft


def accept(case: Case, draft: Draft, agent: Actor, day: dt.date) -> Outgoing:
    seen = {draft.pk: (draft.permit_sha256, draft.certificate_sha256)}
    (outgoing,) = approve(case, seen, agent, fresh(case).version, day)
    return outgoing


def text_of(draft: Draft, paper: str = "permit") -> str:
    return " ".join(PdfReader(io.BytesIO(draft_pdf(draft, paper))).pages[0].extract_text().split())


def state_of(draft: Draft) -> RegisterState | None:
    rebuild()
    found = RegisterFile(register_folder(service())).find(draft.permit_reference, draft.passport_number)
    return found.state if found is not None else None


def test_a_corrected_permit_names_the_one_that_it_replaces(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    new = begin(case, agent, desk.today, birth_place="ENUGU UKWU")
    assert fresh(case).state == CaseState.TO_DECIDE
    assert new.permit_reference == f"{old.permit_reference}B"
    text = text_of(new)
    assert f"annule et remplace l’autorisation n° {old.permit_reference}." in text
    assert "ENUGU UKWU" in text
    assert f"n° {new.permit_reference}" in text_of(new, "certificate")
    assert fresh(case).case_notes.filter(text__contains=WHY).exists()


def test_a_new_passport_is_named_and_the_days_do_not_grow(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    later = old.starts + dt.timedelta(days=20)
    changes = {"passport_number": "B07654321", "passport_expiry": "2035-01-31"}
    applicant = case.applicants.get()
    # The visa names the old passport: the agent looks, and accepts what no longer agrees.
    assert rectify(case, applicant, agent, case.version, later, None, "Nouveau passeport.", changes) is None
    judgement = judgement_of(fresh(case))
    assert judgement is not None
    for finding in judgement.applicants[0].findings:
        if finding.status is not Status.SATISFIED:
            rule_requirement(fresh(case).applicants.get(), finding.requirement, True, "Vu.", agent, fresh(case).version)
    for stop in judgement.applicants[0].stops:
        lift_stop(fresh(case), stop.rule, "Vu : nouveau passeport.", agent, fresh(case).version)
    (new,) = drafts_for(fresh(case), agent, later)
    assert new.passport_number == "B07654321"
    assert (new.starts, new.ends) == (later, old.ends)
    assert "B07654321" in text_of(new)
    assert "A02345678" not in text_of(new)


def test_the_old_permit_counts_until_the_new_one_has_left(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    assert state_of(old) is RegisterState.ISSUED
    new = begin(case, agent, desk.today, birth_place="ENUGU UKWU")
    outgoing = accept(fresh(case), new, agent, desk.today)
    assert state_of(old) is RegisterState.ISSUED
    assert state_of(new) is None
    leave(outgoing)
    old.refresh_from_db()
    assert old.state == DraftState.REPLACED
    assert fresh(case).state == CaseState.ISSUED
    assert (state_of(old), state_of(new)) == (RegisterState.REPLACED, RegisterState.ISSUED)
    old_file, new_file = (blobs().get(Draft.objects.get(pk=d.pk).signed_permit_sha256) for d in (old, new))
    assert standing_of_file(old_file, old.starts).standing is Standing.REPLACED
    assert standing_of_file(new_file, new.starts).standing is Standing.VALID


def test_the_old_permit_is_valid_for_the_register_while_it_is_rectified(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    begin(case, agent, desk.today, birth_place="ENUGU UKWU")
    assert standing_of_file(blobs().get(old.signed_permit_sha256), old.starts).standing is Standing.VALID


def test_the_letter_tells_the_holder(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    Case.objects.filter(pk=case.pk).update(language="en")
    new = begin(fresh(case), agent, desk.today, birth_place="ENUGU UKWU")
    outgoing = accept(fresh(case), new, agent, desk.today)
    assert f"annule et remplace l’autorisation n° {old.permit_reference}" in outgoing.text
    assert f"cancels and replaces permit no. {old.permit_reference}" in outgoing.text
    assert outgoing.text.count(new.permit_reference) >= 2


def test_a_second_rectification_has_the_next_letter(desk: Desk, case: Case, agent: Actor) -> None:
    first = Draft.objects.get(state=DraftState.APPROVED)
    for letter, place in (("B", "ENUGU UKWU"), ("C", "ENUGU EZIKE")):
        new = begin(fresh(case), agent, desk.today, birth_place=place)
        assert new.permit_reference == f"{first.permit_reference}{letter}"
        leave(accept(fresh(case), new, agent, desk.today))
    states = list(Draft.objects.order_by("version").values_list("state", flat=True))
    assert states == [DraftState.REPLACED, DraftState.REPLACED, DraftState.APPROVED]
    assert f"n° {first.permit_reference}B." in text_of(new)


def test_undone_the_rectification_goes_on_and_the_old_permit_too(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    new = begin(case, agent, desk.today, birth_place="ENUGU UKWU")
    accept(fresh(case), new, agent, desk.today)
    undo(fresh(case), agent)
    assert fresh(case).state == CaseState.TO_DECIDE
    assert state_of(old) is RegisterState.ISSUED
    (again,) = drafts_for(fresh(case), agent, desk.today)
    assert again.permit_reference == new.permit_reference
    assert again.version > new.version


def test_a_rectification_can_be_given_up(desk: Desk, case: Case, agent: Actor) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    new = begin(case, agent, desk.today, birth_place="ENUGU UKWU")
    leave_as_issued(fresh(case), "Le lieu était juste.", agent, fresh(case).version)
    new.refresh_from_db()
    assert (fresh(case).state, new.state) == (CaseState.ISSUED, DraftState.STALE)
    assert case.applicants.get().outcome == Applicant.Outcome.GRANTED
    assert in_force(case.applicants.get()) == old
    assert state_of(old) is RegisterState.ISSUED
    with pytest.raises(ActionRefused, match="Aucune rectification"):
        leave_as_issued(fresh(case), "Encore.", agent, fresh(case).version)


def test_an_open_case_that_never_had_a_permit_is_not_left_as_issued(desk: Desk, agent: Actor) -> None:
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    with pytest.raises(ActionRefused, match="Aucune rectification"):
        leave_as_issued(fresh(case), "Non.", agent, fresh(case).version)


def test_what_has_to_be_settled_first_leaves_the_case_open(desk: Desk, case: Case, agent: Actor) -> None:
    draft = rectify(
        case, case.applicants.get(), agent, case.version, desk.today, None, WHY, {"passport_expiry": "2020-01-01"}
    )
    assert draft is None
    assert fresh(case).state == CaseState.TO_DECIDE


def test_fields_of_an_issued_case_change_by_this_way_alone(case: Case, agent: Actor) -> None:
    with pytest.raises(ActionRefused, match="décidé"):
        correct_field(case.applicants.get(), "given_names", "GRETA", agent, case.version)


def test_who_may_not_and_what_cannot_change_nothing(desk: Desk, case: Case, agent: Actor) -> None:
    applicant, day = case.applicants.get(), desk.today
    for actor in (person("reader", "claude"), person("agent", "sam", department="43")):
        with pytest.raises(NotAllowed):
            rectify(fresh(case), applicant, actor, case.version, day, None, WHY)
    with pytest.raises(ActionRefused, match="raison"):
        rectify(case, applicant, agent, case.version, day, None, "  ")
    with pytest.raises(StaleDecision):
        rectify(fresh(case), applicant, agent, case.version - 1, day, None, WHY)
    with pytest.raises(ActionRefused, match="signataire"):
        rectify(case, applicant, agent, case.version, day, "nobody", WHY)
    with pytest.raises(ActionRefused, match="n'est pas une date"):
        rectify(fresh(case), applicant, agent, case.version, day, None, WHY, {"passport_expiry": "demain"})
    with pytest.raises(ActionRefused, match="expiré"):
        rectify(fresh(case), applicant, agent, case.version, day + dt.timedelta(days=400), None, WHY)
    again = fresh(case)
    assert (again.state, again.version) == (CaseState.ISSUED, case.version)
    assert again.applicants.get().outcome == Applicant.Outcome.GRANTED


def test_a_withdrawal_after_it_names_the_new_permit_alone(desk: Desk, case: Case, agent: Actor) -> None:
    new = begin(case, agent, desk.today, birth_place="ENUGU UKWU")
    leave(accept(fresh(case), new, agent, desk.today))
    chief = person("supervisor", "dominique")
    case = fresh(case)
    outgoing = withdraw(case, withdrawable(case), "Fraude établie.", "Titre prêté.", chief, case.version, desk.today)
    assert new.permit_reference in outgoing.text
    old = Draft.objects.get(version=1)
    assert (state_of(new), state_of(old)) == (RegisterState.WITHDRAWN, RegisterState.WITHDRAWN)

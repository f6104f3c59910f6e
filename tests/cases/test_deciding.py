"""Granting: the exact bytes that an agent saw, an undo, and nothing that moved in between."""

import datetime as dt

import mailparser
import pytest
from django.utils import timezone
from pypdf import PdfReader

from cases.actions.correcting import correct_field, lift_stop, rule_requirement
from cases.actions.deciding import approve, undo
from cases.actions.drafting import changed_since, draft_pdf, drafts_for
from cases.actions.joining import look_at_link
from cases.actions.refusing import refuse
from cases.actions.transferring import transfer
from cases.models import Applicant, Case, CaseLink, Draft, Outgoing
from cases.states import CaseState, DraftState, OutgoingState
from cases.surroundings import blobs
from cases.transitions import ActionRefused, Actor, NotAllowed
from cases.versions import StaleDecision
from documents.vocabulary import Field, Requirement
from tests.deciders import grant, person
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(desk: Desk) -> Case:
    message = desk.arrives(pages=six_papers(Traveller(), desk.today))
    assert message.case is not None
    assert message.case.verdict == "complete"
    return message.case


def test_approval_freezes_signed_papers_that_begin_with_the_approved_bytes(
    desk: Desk, case: Case, agent: Actor
) -> None:
    (outgoing,) = grant(case, agent, desk.today)
    draft = Draft.objects.get(state=DraftState.APPROVED)
    signed = blobs().get(draft.signed_permit_sha256)
    assert signed.startswith(draft_pdf(draft, "permit"))
    assert len(signed) > len(draft_pdf(draft, "permit"))
    assert outgoing.not_before > timezone.now()
    case.refresh_from_db()
    assert case.state == CaseState.APPROVED
    sent = mailparser.parse_from_bytes(blobs().get(outgoing.sha256))
    assert [a["filename"] for a in sent.attachments] == [
        f"APS-{draft.permit_reference}.pdf",
        f"attestation-{draft.permit_reference}.pdf",
    ]
    assert "OKONKWO" in PdfReader(_file(draft_pdf(draft, "permit"))).pages[0].extract_text()


def _file(data: bytes):  # type: ignore[no-untyped-def]
    import io

    return io.BytesIO(data)


def test_undo_takes_the_decision_back_while_the_letter_waits(desk: Desk, case: Case, agent: Actor) -> None:
    grant(case, agent, desk.today)
    undo(case, agent)
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE
    assert case.applicants.get().outcome == Applicant.Outcome.OPEN
    assert letters_of(case)[-1] == ("decision", OutgoingState.CANCELLED)
    (again,) = grant(case, agent, desk.today)
    assert again.state == OutgoingState.QUEUED


def test_undo_comes_too_late_once_the_letter_has_left(desk: Desk, case: Case, agent: Actor) -> None:
    (outgoing,) = grant(case, agent, desk.today)
    Outgoing.objects.filter(pk=outgoing.pk).update(state=OutgoingState.SENT)
    with pytest.raises(ActionRefused, match="déjà partie"):
        undo(case, agent)


def test_a_mail_that_arrives_meanwhile_makes_the_decision_stale(desk: Desk, case: Case, agent: Actor) -> None:
    drafts = drafts_for(case, agent, desk.today)
    seen = {draft.pk: (draft.permit_sha256, draft.certificate_sha256) for draft in drafts}
    case.refresh_from_db()
    version = case.version
    desk.arrives("Encore un mot sur ma prolongation de visa.")
    case.refresh_from_db()
    with pytest.raises(StaleDecision) as refused:
        approve(case, seen, agent, version, desk.today)
    assert "mail" in refused.value.changes
    assert not Draft.objects.filter(state=DraftState.APPROVED).exists()


def test_another_day_makes_the_draft_stale(desk: Desk, case: Case, agent: Actor) -> None:
    (draft,) = drafts_for(case, agent, desk.today)
    tomorrow = desk.today + dt.timedelta(days=1)
    assert "permit.issued_on" in changed_since(draft, tomorrow)
    with pytest.raises(ActionRefused, match="périmé"):
        approve(case, {draft.pk: (draft.permit_sha256, draft.certificate_sha256)}, agent, case.version, tomorrow)


def test_a_corrected_field_redraws_the_paper(desk: Desk, case: Case, agent: Actor) -> None:
    (before,) = drafts_for(case, agent, desk.today)
    case.refresh_from_db()
    correct_field(case.applicants.get(), Field.BIRTH_PLACE, "NSUKKA", agent, case.version)
    case.refresh_from_db()
    (after,) = drafts_for(case, agent, desk.today)
    assert after.permit_sha256 != before.permit_sha256
    assert "NSUKKA" in after.inputs["permit.holder.birth_place"]
    with pytest.raises(ActionRefused, match="refait"):
        approve(case, {before.pk: (before.permit_sha256, before.certificate_sha256)}, agent, case.version, desk.today)


def test_an_agent_of_another_department_decides_nothing_here(desk: Desk, case: Case) -> None:
    with pytest.raises(NotAllowed):
        grant(case, person("agent", "cantal", "15"), desk.today)


@pytest.mark.parametrize("role", ["reader", "auditor"])
def test_who_only_looks_decides_nothing(desk: Desk, case: Case, role: str) -> None:
    with pytest.raises(NotAllowed):
        refuse(case, list(case.applicants.all()), "Motif.", person(role, role), case.version, desk.today)


def test_approval_waits_until_an_agent_has_looked_at_another_case_of_that_passport(
    desk: Desk, case: Case, agent: Actor
) -> None:
    other = desk.arrives(sender="cousin@example.net", pages=six_papers(Traveller(), desk.today)).case
    assert other is not None
    with pytest.raises(ActionRefused, match=case.reference):
        grant(other, agent, desk.today)
    for link in CaseLink.objects.filter(case=other):
        look_at_link(link, agent)
    assert grant(other, agent, desk.today)


def test_a_doubt_that_an_agent_accepts_makes_a_draft(desk: Desk, agent: Actor) -> None:
    papers = six_papers(Traveller(), desk.today)
    papers["attestation.jpg"] = Traveller().lodging(desk.today, guest="M. Paul AUTREMENT")
    message = desk.arrives(pages=papers)
    case = message.case
    assert case is not None
    assert case.verdict == "review"
    with pytest.raises(ActionRefused, match="en doute"):
        drafts_for(case, agent, desk.today)
    rule_requirement(
        case.applicants.get(), Requirement.ACCOMMODATION, True, "L'hébergeante confirme.", agent, case.version
    )
    case.refresh_from_db()
    assert case.verdict == "complete"
    assert drafts_for(case, agent, desk.today)


def test_a_ruling_that_completes_a_waiting_case_brings_it_to_be_decided(desk: Desk, agent: Actor) -> None:
    papers = six_papers(Traveller(), desk.today)
    del papers["annulation.jpg"]
    case = desk.arrives(pages=papers).case
    assert case is not None
    assert case.state == CaseState.WAITING
    rule_requirement(
        case.applicants.get(), Requirement.RETURN_IMPOSSIBLE, True, "Frontière fermée.", agent, case.version
    )
    case.refresh_from_db()
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE)


def test_a_ruling_survives_new_mail(desk: Desk, agent: Actor) -> None:
    papers = six_papers(Traveller(), desk.today)
    papers["attestation.jpg"] = Traveller().lodging(desk.today, guest="M. Paul AUTREMENT")
    case = desk.arrives(pages=papers).case
    assert case is not None
    rule_requirement(case.applicants.get(), Requirement.ACCOMMODATION, True, "Vu.", agent, case.version)
    desk.arrives("Encore un mot sur ma prolongation de visa.")
    case.refresh_from_db()
    assert case.verdict == "complete"


def test_a_stop_that_was_looked_at_no_longer_blocks(desk: Desk, agent: Actor) -> None:
    case = desk.arrives(
        "Je demande une prolongation de mon visa. Mon avocat, Maître Dupont, vous écrira.",
        pages=six_papers(Traveller(), desk.today),
    ).case
    assert case is not None
    assert case.verdict == "review"
    with pytest.raises(ActionRefused, match="alerte"):
        drafts_for(case, agent, desk.today)
    lift_stop(case, "lawyer-wording", "Simple information.", agent, case.version)
    case.refresh_from_db()
    assert case.verdict == "complete"


def test_a_refusal_names_its_reasons_and_the_appeal(desk: Desk, case: Case, agent: Actor) -> None:
    outgoing = refuse(
        case, list(case.applicants.all()), "Le retour est possible depuis lundi.", agent, case.version, desk.today
    )
    assert "Le retour est possible depuis lundi." in outgoing.text
    assert "Tribunal administratif de Clermont-Ferrand" in outgoing.text
    case.refresh_from_db()
    assert case.state == CaseState.REFUSED


def test_a_refusal_without_reasons_is_refused(desk: Desk, case: Case, agent: Actor) -> None:
    with pytest.raises(ActionRefused, match="motivé"):
        refuse(case, list(case.applicants.all()), "  ", agent, case.version, desk.today)


def test_a_transfer_tells_where_the_file_is_now(desk: Desk, case: Case, agent: Actor) -> None:
    outgoing = transfer(case, "69", "Domiciliée à Lyon.", agent, case.version, desk.today)
    assert "Rhône" in outgoing.text
    case.refresh_from_db()
    assert case.state == CaseState.TRANSFERRED


def test_one_of_a_family_is_granted_alone(desk: Desk, agent: Actor) -> None:
    mother = Traveller()
    child = Traveller(given="CHIDI", number="C01234567", sex="M", birth=dt.date(1995, 6, 7))
    papers = {f"m-{name}": seen for name, seen in six_papers(mother, desk.today).items()}
    papers |= {f"c-{name}": seen for name, seen in six_papers(child, desk.today).items()}
    case = desk.arrives(pages=papers).case
    assert case is not None
    assert case.applicants.count() == 2
    drafts = drafts_for(case, agent, desk.today)
    assert len(drafts) == 2
    chosen = next(draft for draft in drafts if draft.passport_number == mother.number)
    case.refresh_from_db()
    approve(case, {chosen.pk: (chosen.permit_sha256, chosen.certificate_sha256)}, agent, case.version, desk.today)
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE
    assert sorted(case.applicants.values_list("outcome", flat=True)) == ["granted", "open"]

"""A granted case on the pages: a permit rectified or left as it is, papers sent again, a renewal opened."""

import html
import re

import pytest
from django.test import Client

from cases.models import Case, Correspondent, Draft, Message, Outgoing
from cases.states import CaseState, DraftState
from tests.deciders import grant, leave, person
from tests.review.scene import user
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def agent(noon: None) -> Client:
    client = Client()
    client.force_login(user("agent-63", "agent"))
    return client


@pytest.fixture
def case(desk: Desk) -> Case:
    """A case whose permit was issued."""
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    (outgoing,) = grant(case, person("agent", "lou"), desk.today)
    leave(outgoing)
    return Case.objects.get(pk=case.pk)


def address(case: Case, name: str = "") -> str:
    return f"/cases/{case.reference}/{name}"


def post(client: Client, case: Case, name: str, **fields: object) -> tuple[int, str]:
    """Status, and where it leads or what the page says."""
    case.refresh_from_db()
    answer = client.post(address(case, name), {"seen_version": case.version, **fields})
    return answer.status_code, answer.headers.get("Location") or answer.content.decode()


def open_fields(page: str) -> dict[str, str]:
    """What stands in the fields of a rectification's form."""
    return dict(re.findall(r'name="(field-[a-z_]+)" value="([^"]*)"', page))


def test_a_rectification_says_what_will_leave_and_leads_to_the_new_permit(agent: Client, case: Case) -> None:
    old = Draft.objects.get(state=DraftState.APPROVED)
    assert address(case, "rectification/") in agent.get(address(case)).content.decode()
    page = agent.get(address(case, "rectification/")).content.decode()
    assert "Maintenant, rien ne part" in page
    assert case.answer_address in page
    assert old.permit_reference in page
    shown = open_fields(page)
    typed = {**shown, "field-birth_place": "LAGOS"}
    status, where = post(agent, case, "rectification/", step="rectify", applicant=1, reason="Lieu mal lu.", **typed)
    assert (status, where) == (302, f"{address(case, 'decision/')}?only=1")
    page = agent.get(where).content.decode()
    assert f"remplace {old.permit_reference}" in page
    assert f"{old.permit_reference}B" in page
    applicant = case.applicants.get()
    assert [row.field for row in applicant.corrections.all()] == ["birth_place"], "what was left as it is, is no word"
    assert not Outgoing.objects.filter(case=case, purpose="decision", version__gt=1).exists(), "nothing has left"


def test_a_rectification_needs_a_reason_and_keeps_what_was_typed(agent: Client, case: Case) -> None:
    fields = {"step": "rectify", "applicant": 1, "field-birth_place": "LAGOS <b>"}
    status, page = post(agent, case, "rectification/", reason="  ", **fields)
    assert status == 409
    assert "Donnez la raison de la rectification." in page
    assert 'value="LAGOS &lt;b&gt;"' in page
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED


def test_a_fact_that_is_none_opens_nothing(agent: Client, case: Case) -> None:
    fields = {"step": "rectify", "applicant": 1, "field-passport_expiry": "bientôt", "reason": "Passeport renouvelé."}
    status, page = post(agent, case, "rectification/", **fields)
    assert status == 409
    assert "bientôt" in page
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED
    assert not case.case_notes.exists()


def test_a_rectification_can_be_given_up(agent: Client, case: Case) -> None:
    post(agent, case, "rectification/", step="rectify", applicant=1, reason="Lieu mal lu.")
    page = agent.get(address(case)).content.decode()
    assert "Rectification en cours" in page
    assert "Abandonner la rectification" in page
    assert "rien ne part" in agent.get(address(case, "as-issued/")).content.decode()
    assert post(agent, case, "as-issued/", reason="Tout était juste.")[0] == 302
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED
    assert agent.get(address(case, "as-issued/")).status_code == 409


def test_only_a_permit_in_force_is_rectified(agent: Client, desk: Desk) -> None:
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    answer = agent.get(address(case, "rectification/"))
    assert answer.status_code == 409
    assert "ne peut être rectifiée" in answer.content.decode()


def test_a_third_party_is_named_wherever_something_will_leave(agent: Client, case: Case) -> None:
    case.correspondents.update(role=Correspondent.Role.HOST, name="Zoé Exemple")
    for name in ("rectification/", "resend/"):
        page = agent.get(address(case, name)).content.decode()
        assert "Ce n'est pas la personne qui demande" in html.unescape(page), name
        assert "Zoé Exemple" in page, name
        assert case.answer_address in page, name


def test_sending_again_names_the_papers(agent: Client, case: Case) -> None:
    page = agent.get(address(case, "resend/")).content.decode()
    assert Draft.objects.get(state=DraftState.APPROVED).permit_reference in page
    assert post(agent, case, "resend/", address="nouvelle@example.org")[0] == 302
    assert Outgoing.objects.get(case=case, purpose="resend").recipient == "nouvelle@example.org"


def test_mail_that_asks_for_more_time_opens_a_renewal(agent: Client, desk: Desk, case: Case) -> None:
    late = desk.arrives("Voici quelques nouvelles de moi.", subject=f"Re: {case.reference}")
    assert late.case == case
    assert "renewal/?message=" in agent.get(f"/mail/{late.pk}/").content.decode()
    page = agent.get(address(case, f"renewal/?message={late.pk}")).content.decode()
    assert f'value="{late.pk}" checked' in page
    assert "Rien ne part maintenant" in page
    before = Outgoing.objects.count()
    status, where = post(agent, case, "renewal/", messages=[late.pk])
    assert status == 302
    made = Case.objects.get(renewal_of=case)
    assert where == address(made)
    assert made.state == CaseState.TO_DECIDE
    assert made.applicants.get().passport_number == case.applicants.get().passport_number
    assert Message.objects.get(pk=late.pk).case == made
    assert Outgoing.objects.count() == before
    assert "renouvellement" in agent.get(where).content.decode()


@pytest.mark.parametrize("chosen", ["none", "all"])
def test_a_renewal_takes_some_messages_and_leaves_some(agent: Client, desk: Desk, case: Case, chosen: str) -> None:
    desk.arrives("Voici quelques nouvelles de moi.", subject=f"Re: {case.reference}")
    wanted = [message.pk for message in case.messages.all()] if chosen == "all" else []
    assert post(agent, case, "renewal/", messages=wanted)[0] == 409
    assert not Case.objects.filter(renewal_of=case).exists()

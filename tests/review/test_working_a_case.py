"""What an agent does on the pages, from the mail that came to the letter that leaves; and what is refused, and why."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from cases.models import Applicant, Case, Draft, Outgoing
from cases.states import CaseState, DraftState, OutgoingState
from tests.review.scene import user
from tests.stories import Desk, Traveller, page, six_papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def agent(noon: None) -> Client:
    return _signed_in("agent")


def _signed_in(role: str) -> Client:
    client = Client()
    client.force_login(user(f"{role}-63", role))
    return client


def _case(desk: Desk, **replaced: object) -> Case:
    pages: dict[str, object] = {**six_papers(Traveller(), desk.today), **replaced}
    message = desk.arrives(pages={name: seen for name, seen in pages.items() if seen is not None})
    assert message.case is not None
    return message.case


@pytest.fixture
def case(desk: Desk) -> Case:
    return _case(desk)


def _forms(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def _hidden(page: str) -> dict[str, str]:
    """The hidden fields of a decision's form, as a browser would send them."""
    found = re.findall(r'<input type="hidden" name="((?:seen|signatory)[^"]*)" value="([^"]*)"', page)
    return dict(found)


def _address(case: Case, name: str = "") -> str:
    return f"/cases/{case.reference}/{name}"


def _post(client: Client, case: Case, name: str, fields: Mapping[str, object]) -> int:
    case.refresh_from_db()
    return client.post(_address(case, name), {"seen_version": case.version, **fields}).status_code


def test_a_complete_case_is_granted_in_four_requests_and_can_be_undone(agent: Client, case: Case) -> None:
    assert case.reference in _forms(agent, "/queue/")
    assert "Préparer la décision" in _forms(agent, _address(case))
    page = _forms(agent, _address(case, "decision/"))
    draft = Draft.objects.get(state=DraftState.OPEN)
    assert f"/drafts/{draft.pk}/permit/1.png" in page
    assert "ada@example.org" in page
    assert "Adaeze" in page or "OKONKWO" in page
    answer = agent.post(_address(case, "decision/"), _hidden(page))
    assert answer["Location"] == _address(case, "undo/")
    (letter,) = Outgoing.objects.filter(purpose="decision")
    assert letter.state == OutgoingState.QUEUED
    assert letter.not_before > timezone.now()
    page = _forms(agent, _address(case, "undo/"))
    assert 'data-countdown="' in page
    assert "Annuler la décision" in page
    assert agent.post(_address(case, "undo/"), {"next": _address(case)})["Location"] == _address(case)
    letter.refresh_from_db()
    case.refresh_from_db()
    assert letter.state == OutgoingState.CANCELLED
    assert case.state == CaseState.TO_DECIDE
    assert agent.post(_address(case, "undo/")).status_code == 409


def test_the_drawn_papers_are_seen_as_pictures_and_as_exact_files(agent: Client, case: Case) -> None:
    agent.get(_address(case, "decision/"))
    draft = Draft.objects.get()
    picture = agent.get(f"/drafts/{draft.pk}/permit/1.png")
    assert picture.content.startswith(b"\x89PNG")
    assert agent.get(f"/drafts/{draft.pk}/permit/9.png").status_code == 404
    exact = agent.get(f"/drafts/{draft.pk}/certificate.pdf")
    assert exact["Content-Type"] == "application/pdf"
    assert hashlib.sha256(exact.content).hexdigest() == draft.certificate_sha256


def test_a_mail_that_comes_meanwhile_makes_the_page_stale(agent: Client, desk: Desk, case: Case) -> None:
    page = _forms(agent, _address(case, "decision/"))
    desk.arrives("Encore un papier.", subject=f"Re: [{case.reference}]")
    case.refresh_from_db()
    answer = agent.post(_address(case, "decision/"), _hidden(page))
    assert answer.status_code == 409
    assert "Rien n'a été fait" in answer.content.decode().replace("&#39;", "'")
    assert not Outgoing.objects.filter(purpose="decision").exists()


def test_papers_that_were_not_seen_cannot_be_approved(agent: Client, case: Case) -> None:
    page = _forms(agent, _address(case, "decision/"))
    forged = {
        name: "0" * 64 + ":" + "0" * 64 if name.startswith("seen-") else value for name, value in _hidden(page).items()
    }
    assert agent.post(_address(case, "decision/"), forged).status_code == 409
    only_version = {"seen_version": _hidden(page)["seen_version"]}
    assert agent.post(_address(case, "decision/"), only_version).status_code == 409
    assert not Outgoing.objects.filter(purpose="decision").exists()


def test_a_corrected_field_is_judged_and_shown_again(agent: Client, case: Case) -> None:
    person = case.applicants.get()
    fields = {"applicant": person.pk, "field": "birth_date", "value": "14/03/1985"}
    assert _post(agent, case, "field/", fields) == 302
    page = _forms(agent, _address(case))
    assert 'value="14/03/1985"' in page
    assert "lu : 1984-03-14" in page
    assert person.corrections.get().value == "1985-03-14"
    case.refresh_from_db()
    assert case.verdict != "complete"  # the zone says otherwise: somebody has to look


def test_a_wrong_date_and_an_old_page_are_refused_with_the_reason(agent: Client, case: Case) -> None:
    person = case.applicants.get()
    fields = {"applicant": person.pk, "field": "birth_date", "value": "31/02/1985"}
    assert _post(agent, case, "field/", fields) == 409
    answer = agent.post(_address(case, "field/"), {**fields, "value": "1985-03-14", "seen_version": 99})
    assert answer.status_code == 409
    assert "relisez-le avant de décider" in answer.content.decode()
    assert not person.corrections.exists()


def test_a_doubt_that_an_agent_settles_makes_the_draft_possible(agent: Client, desk: Desk) -> None:
    note = page("Article de journal : les frontières du Nigéria restent fermées.")
    case = _case(desk, **{"annulation.jpg": note})
    case.refresh_from_db()
    assert case.verdict in ("review", "incomplete")
    person = case.applicants.get()
    assert "/decision/" not in _forms(agent, _address(case))
    fields = {"applicant": person.pk, "requirement": "return-impossible", "answer": "accept", "reason": ""}
    assert _post(agent, case, "requirement/", fields) == 409
    assert _post(agent, case, "requirement/", {**fields, "reason": "Fermeture connue."}) == 302
    page_ = _forms(agent, _address(case))
    assert "« Fermeture connue. »" in page_
    assert "/decision/" in page_
    assert _post(agent, case, "requirement/", {**fields, "answer": "unrule"}) == 302
    assert "Fermeture connue" not in _forms(agent, _address(case))
    assert _post(agent, case, "requirement/", {**fields, "requirement": "x"}) == 409
    assert _post(agent, case, "requirement/", {**fields, "answer": "x"}) == 409


def test_asking_shows_the_letter_first(agent: Client, desk: Desk, settings: object) -> None:
    case = _case(desk, **{"visa.jpg": None})
    page_ = _forms(agent, _address(case, "request/"))
    assert "visa" in page_.partition("letter-text")[2]
    before = case.outbox.filter(purpose="request").count()
    assert _post(agent, case, "request/", {}) == 302
    assert case.outbox.filter(purpose="request").count() == before + 1
    assert agent.post(_address(case, "request/"), {"seen_version": 0}).status_code == 409


def test_nothing_is_asked_for_a_complete_case(agent: Client, case: Case) -> None:
    answer = agent.get(_address(case, "request/"))
    assert answer.status_code == 409
    assert "Il ne manque aucune pièce" in answer.content.decode()


def test_a_refusal_needs_typed_reasons_and_shows_the_appeal(agent: Client, case: Case) -> None:
    person = case.applicants.get()
    page_ = _forms(agent, _address(case, "refusal/"))
    assert '<textarea id="reasons" name="reasons" rows="7" required maxlength="8000"></textarea>' in page_
    assert _post(agent, case, "refusal/", {"applicants": person.pk, "step": "preview", "reasons": " "}) == 409
    assert _post(agent, case, "refusal/", {"step": "preview", "reasons": "Sans objet."}) == 409
    fields = {"applicants": person.pk, "reasons": "Le vol a été reprogrammé."}
    case.refresh_from_db()
    answer = agent.post(_address(case, "refusal/"), {**fields, "step": "preview", "seen_version": case.version})
    shown = answer.content.decode()
    assert "Le vol a été reprogrammé." in shown
    assert "ribunal administratif" in shown
    assert not case.outbox.filter(purpose="refusal").exists()
    assert _post(agent, case, "refusal/", {**fields, "step": "send"}) == 302
    case.refresh_from_db()
    assert case.state == CaseState.REFUSED
    assert Applicant.objects.get(pk=person.pk).outcome == Applicant.Outcome.REFUSED


def test_a_transfer_names_the_other_prefecture(agent: Client, case: Case) -> None:
    fields = {"department": "69", "reason": "Hébergée à Lyon.", "step": "preview"}
    case.refresh_from_db()
    answer = agent.post(_address(case, "transfer/"), {**fields, "seen_version": case.version})
    assert "Rhône" in answer.content.decode().partition("letter-text")[2]
    assert _post(agent, case, "transfer/", {**fields, "department": "63"}) == 409
    assert _post(agent, case, "transfer/", {**fields, "step": "send"}) == 302
    case.refresh_from_db()
    assert case.state == CaseState.TRANSFERRED


def test_an_answer_to_a_third_party_is_said_before_it_leaves(agent: Client, case: Case) -> None:
    writer = case.correspondents.get()
    assert agent.post(_address(case, f"correspondents/{writer.pk}/"), {"role": "host"}).status_code == 302
    page_ = _forms(agent, _address(case, "decision/"))
    assert "Ce n'est pas la personne qui demande" in page_.replace("&#39;", "'")
    assert "Ada, l&#39;hébergeant" in page_ or "Ada, l'hébergeant" in page_


def test_closing_and_reopening(agent: Client, case: Case) -> None:
    supervisor = _signed_in("supervisor")
    assert _post(agent, case, "close/", {"reason": ""}) == 409
    assert _post(agent, case, "close/", {"reason": "Repartie."}) == 302
    assert "Repartie." in _forms(agent, _address(case))
    assert agent.get(_address(case, "close/")).status_code == 409
    assert agent.get(_address(case, "reopen/")).status_code == 403
    assert _post(supervisor, case, "reopen/", {"reason": "Revenue."}) == 302
    case.refresh_from_db()
    assert case.state == CaseState.TO_DECIDE


def test_notes_and_who_has_the_case(agent: Client, case: Case) -> None:
    assert agent.post(_address(case, "note/"), {"text": "Rappeler <b>lundi</b>"}).status_code == 302
    assert agent.post(_address(case, "note/"), {"text": " "}).status_code == 409
    assert "Rappeler &lt;b&gt;lundi&lt;/b&gt;" in _forms(agent, _address(case))
    me = User.objects.get(username="agent-63")
    assert agent.post(_address(case, "assignee/"), {"to": me.pk}).status_code == 302
    case.refresh_from_db()
    assert case.assignee == me
    other = user("ailleurs", "agent", "69")
    assert agent.post(_address(case, "assignee/"), {"to": other.pk}).status_code == 404
    agent.post(_address(case, "assignee/"), {"to": ""})
    case.refresh_from_db()
    assert case.assignee is None


def test_merging_and_splitting(agent: Client, desk: Desk, case: Case) -> None:
    second = desk.arrives("Je demande une prolongation de mon visa.", sender="autre@example.org").case
    assert second is not None
    assert _post(agent, second, "merge/", {"into": "63-2026-AAAAAA"}) == 409
    assert _post(agent, second, "merge/", {"into": case.reference.lower()}) == 302
    second.refresh_from_db()
    assert second.state == CaseState.CLOSED
    assert case.messages.count() == 2
    moved = case.messages.order_by("-pk").first()
    assert moved is not None
    assert _post(agent, case, "split/", {"messages": [moved.pk]}) == 302
    assert case.messages.count() == 1
    assert Case.objects.count() == 3
    assert _post(agent, case, "split/", {"messages": [moved.pk]}) == 409


def test_other_mail_is_reclassified_answered_and_made_a_case(agent: Client, desk: Desk) -> None:
    message = desk.arrives("Comment demander la nationalité française ?", subject="Naturalisation")
    assert message.case is None
    address = f"/mail/{message.pk}/"
    assert "Naturalisation" in _forms(agent, address)
    assert agent.post(address + "category/", {"category": "employer"}).status_code == 302
    assert agent.post(address + "category/", {"category": "x"}).status_code == 409
    assert agent.post(address + "handled/").status_code == 302
    message.refresh_from_db()
    assert (message.category, message.handled_at is not None) == ("employer", True)
    answer = agent.post(address + "case/")
    message.refresh_from_db()
    assert message.case is not None
    assert answer["Location"] == _address(message.case)


def test_held_letters_leave_at_a_click(agent: Client, desk: Desk, case: Case) -> None:
    Outgoing.objects.update(state=OutgoingState.HELD)
    letters = list(Outgoing.objects.all())
    assert letters
    page_ = _forms(agent, "/queue/?tab=held")
    assert page_.count("/release/") >= len(letters)
    assert agent.post(f"/letters/{letters[0].pk}/release/").status_code == 302
    assert agent.post(f"/letters/{letters[0].pk}/release/").status_code == 409
    assert agent.post(f"/letters/{letters[0].pk}/destroy/").status_code == 404
    assert agent.post("/letters/release/").status_code == 302
    assert not Outgoing.objects.filter(state=OutgoingState.HELD).exists()


def test_an_uncertain_letter_is_settled_by_an_agent(agent: Client, case: Case) -> None:
    letter = Outgoing.objects.order_by("pk").first()
    assert letter is not None
    Outgoing.objects.filter(pk=letter.pk).update(state=OutgoingState.UNCERTAIN)
    page_ = _forms(agent, f"/letters/{letter.pk}/")
    assert "Personne ne sait si cette lettre est partie." in page_
    assert agent.post(f"/letters/{letter.pk}/confirm-sent/").status_code == 302
    letter.refresh_from_db()
    assert letter.state == OutgoingState.SENT


def test_a_passed_deadline_is_shown(agent: Client, case: Case, desk: Desk) -> None:
    Case.objects.filter(pk=case.pk).update(deadline=desk.today - dt.timedelta(days=1), deadline_passed=True)
    assert case.reference in _forms(agent, "/queue/?tab=overdue")
    assert "<b>dépassé</b>" in _forms(agent, _address(case))


def test_mail_after_a_decision_stands_among_other_mail_until_it_is_handled(
    agent: Client, desk: Desk, case: Case
) -> None:
    Case.objects.filter(pk=case.pk).update(state=CaseState.ISSUED)
    late = desk.arrives("Mon nom est mal écrit sur le papier.", subject=f"Re: {case.reference}")
    assert late.case == case
    queue = agent.get("/queue/?tab=other").content.decode()
    assert f"/mail/{late.pk}/" in queue
    assert f"/mail/{late.pk}/handled/" in agent.get(f"/mail/{late.pk}/").content.decode()
    assert agent.post(f"/mail/{late.pk}/handled/").status_code == 302
    assert f"/mail/{late.pk}/" not in agent.get("/queue/?tab=other").content.decode()


def test_an_agent_adds_a_paragraph_and_sees_it_before_it_leaves(agent: Client, desk: Desk) -> None:
    case = _case(desk, **{"visa.jpg": None})
    address = _address(case, "request/")
    typed = "Merci d'envoyer aussi :\n- la page 3 ; ## <b>vite</b>"
    shown = agent.post(address, {"seen_version": case.version, "step": "preview", "remark": typed}).content.decode()
    assert "Merci d&#39;envoyer aussi :" in shown.replace("\u00a0", " ")
    assert "<b>vite" not in shown
    assert not Outgoing.objects.filter(case=case, purpose="request", made_by__isnull=False).exists()
    other = {"seen_version": case.version, "step": "send", "remark": f"{typed} !", "shown": typed}
    assert agent.post(address, other).status_code == 409
    same = {"seen_version": case.version, "step": "send", "remark": typed, "shown": typed}
    assert agent.post(address, same).status_code == 302
    letter = Outgoing.objects.get(case=case, purpose="request", made_by__isnull=False)
    french, _, translation = letter.text.partition("=" * 60)
    assert "- la page 3 ; ## <b>vite</b>" in french.replace("\u00a0", " ")
    assert "la page 3" not in translation
    too_long = agent.post(address, {"seen_version": 0, "step": "preview", "remark": "x" * 2001})
    assert too_long.status_code == 409


def test_other_mail_is_forwarded_by_a_click(agent: Client, desk: Desk) -> None:
    message = desk.arrives("Où en est ma naturalisation ?", subject="Naturalisation", sender="bob@example.org")
    address = f"/mail/{message.pk}/forward/"
    assert agent.post(address, {"address": "pas une adresse"}).status_code == 409
    assert agent.post(address, {"address": "naturalisation@prefecture.example.org"}).status_code == 302
    letter = Outgoing.objects.get(message=message, purpose="forward")
    assert letter.recipient == "naturalisation@prefecture.example.org"
    assert agent.post(address, {"address": "naturalisation@prefecture.example.org"}).status_code == 409

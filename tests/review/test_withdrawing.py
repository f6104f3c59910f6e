"""A supervisor withdraws a permit: announced first, decided later; each letter is seen before it leaves."""

import datetime as dt
import html
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from cases.actions.outbox import decision_left
from cases.models import Case, Outgoing
from cases.states import CaseState
from cases.transitions import MACHINE, move
from tests.deciders import grant, person
from tests.review.browsing import CHROMIUM, DESKTOP, PHONE, Visitor, violations
from tests.review.scene import PASSWORD
from tests.stories import Desk, Traveller, six_papers

pytestmark = pytest.mark.usefixtures("noon")

WHY = "Le passeport présenté a été déclaré volé le 3 juin."


def _issued() -> Case:
    desk = Desk()
    case = desk.arrives(pages=six_papers(Traveller(), desk.today)).case
    assert case is not None
    for letter in grant(case, person("agent", "lou"), desk.today):
        _leave(letter)
    return Case.objects.get(pk=case.pk)


def _leave(letter: Outgoing) -> None:
    move(letter, "start", MACHINE)
    move(letter, "sent", MACHINE, sent_at=timezone.now())
    decision_left(letter)


def _chief() -> Client:
    chief = person("supervisor", "dominique").user
    assert chief is not None
    chief.set_password(PASSWORD)
    chief.save()
    client = Client()
    client.force_login(chief)
    return client


def _shown(client: Client, page: str) -> str:
    return html.unescape(client.get(page).content.decode())


def _over(case: Case) -> None:
    """The time to answer is over."""
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    Case.objects.filter(pk=case.pk).update(deadline=yesterday)


@pytest.mark.django_db
def test_the_letter_is_shown_then_leaves_and_after_the_time_to_answer_the_decision_does() -> None:
    case, client = _issued(), _chief()
    page = f"/cases/{case.reference}/withdraw/"
    permit = str(case.applicants.get().drafts.get().pk)

    seen = ""

    def post(step: str, **more: str) -> str:
        nonlocal seen
        version = str(Case.objects.get(pk=case.pk).version)
        form = {"seen_version": version, "permits": permit, "reasons": WHY, "seen_letter": seen, "step": step}
        answer = client.post(page, form | more)
        found = re.search(r'name="seen_letter" value="(\w+)"', answer.content.decode())
        seen = found[1] if found else ""
        return html.unescape(answer.content.decode()) if answer.status_code != 302 else "gone"

    assert "Voir la lettre d'annonce" in _shown(client, page)
    assert "Nous envisageons de retirer" in post("see-notice")
    assert not Outgoing.objects.filter(purpose="prior-notice").exists()
    assert "attend (CRPA" in post("see-decision")  # refused: nobody was told
    assert "attend (CRPA" not in post("see-notice")
    assert "Le texte a changé" in post("notify", reasons="Une autre raison.")  # another one than was shown
    assert "Une autre raison." in post("see-notice", reasons="Une autre raison.")
    post("see-notice")
    assert post("notify") == "gone"
    notice = Outgoing.objects.get(purpose="prior-notice")
    assert WHY in notice.text
    assert "partie" in _shown(client, page)
    _leave(notice)
    shown = _shown(client, page)
    assert WHY in shown  # the reasons that were announced
    assert "court encore" in shown
    assert "court encore" in post("withdraw")
    _over(case)
    assert "Vous n’avez pas répondu" in post("see-decision")
    assert post("withdraw") == "gone"
    assert Case.objects.get(pk=case.pk).state == CaseState.WITHDRAWN
    assert "deux mois" in Outgoing.objects.get(purpose="withdrawal").text
    assert "ne peut être retiré" in _shown(client, page)


@pytest.mark.django_db
def test_it_is_given_up_with_a_reason() -> None:
    case, client = _issued(), _chief()
    page = f"/cases/{case.reference}/withdraw/"
    permit = str(case.applicants.get().drafts.get().pk)
    form = {"seen_version": case.version, "permits": permit, "reasons": WHY}
    shown = client.post(page, {**form, "step": "see-notice"}).content.decode()
    seen = shown.partition('name="seen_letter" value="')[2][:64]
    client.post(page, {**form, "seen_letter": seen, "step": "notify"})
    case.refresh_from_db()
    assert case.state == CaseState.WITHDRAWING
    assert "Retrait annoncé" in _shown(client, f"/cases/{case.reference}/")
    client.post(page, {"seen_version": case.version, "keep_reason": "Erreur de la police.", "step": "keep"})
    case.refresh_from_db()
    assert case.state == CaseState.ISSUED


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Debian's Chromium is not installed")
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_its_pages_are_looked_at(
    browser: Browser, live_server: LiveServer, size: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Signing begins a loop of its own, and Playwright's already runs in this thread.
    monkeypatch.setattr("cases.actions.deciding.signed", lambda pdf, _moment: pdf)
    case = _issued()
    _chief()
    visitor = Visitor(browser, live_server, size)
    name = f"withdrawal-{size['width']}"
    visitor.sign_in("dominique")
    page = visitor.page
    page.goto(f"/cases/{case.reference}/withdraw/")
    page.fill("#reasons", WHY)
    page.click("button:has-text('Voir la lettre d')")
    visitor.shot(f"{name}-notice")
    assert violations(page) == []
    page.click("button:has-text('Annoncer le retrait')")
    page.wait_for_selector(".said")
    visitor.shot(f"{name}-case")
    _leave(Outgoing.objects.get(purpose="prior-notice"))
    page.goto(f"/cases/{case.reference}/withdraw/")
    page.click("summary:has-text('Urgence')")
    page.fill("#urgency", "Le titre est utilisé par une autre personne.")
    visitor.shot(f"{name}-urgent")
    assert violations(page) == []
    _over(case)
    page.goto(f"/cases/{case.reference}/withdraw/")
    page.click("button:has-text('Voir la lettre de retrait')")
    visitor.shot(f"{name}-decision")
    assert violations(page) == []
    page.click("button:has-text('Retirer et envoyer')")
    page.wait_for_selector(".said")
    assert Case.objects.get(pk=case.pk).state == CaseState.WITHDRAWN
    visitor.leave()
    # The papers of this story are told, not drawn: there is no picture of them.
    assert [complaint for complaint in visitor.complaints if "404" not in complaint] == []

"""A day's work in Debian's Chromium: correcting, settling a doubt, asking, refusing, a family, a rectification."""

from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from cases.actions.outbox import decision_left
from cases.models import Applicant, Case, Message, Outgoing
from cases.states import CaseState
from cases.transitions import MACHINE, move
from tests.review.browsing import DESKTOP, IN_THE_BROWSER, PHONE, Visitor
from tests.review.scene import Scene, message, user
from tests.stories import Desk, Traveller, page, six_papers

pytestmark = IN_THE_BROWSER

DAUGHTER = Traveller(given="CHIDI", number="C01234567", sex="F")


@pytest.fixture
def desk(transactional_db: None, noon: None) -> Desk:
    user("agent", "agent")
    return Desk()


@pytest.fixture
def visitor(browser: Browser, live_server: LiveServer) -> Iterator[Visitor]:
    found = Visitor(browser, live_server, DESKTOP)
    yield found
    found.leave()
    # Nothing but refusals, and the pictures that the papers of these stories do not have.
    assert [text for text in found.complaints if "409" not in text and "404" not in text] == []


def arrives(desk: Desk, **replaced: object) -> Case:
    papers = {**six_papers(Traveller(), desk.today), **replaced}
    case = desk.arrives(pages={name: seen for name, seen in papers.items() if seen is not None}).case
    assert case is not None
    return case


def opened(visitor: Visitor, case: Case) -> Page:
    visitor.enter("agent")
    visitor.page.goto(f"/cases/{case.reference}/")
    return visitor.page


def choose_other(page_: Page, what: str) -> None:
    """One of the ways out under "Autres suites"."""
    page_.click("summary:has-text('Autres suites')")
    page_.click(f".more a:has-text('{what}')")


def test_a_wrong_password_is_said_and_the_right_one_opens_the_queue(visitor: Visitor, desk: Desk) -> None:
    visitor.page.goto("/cases/63-2026-AAAAAA/")
    visitor.page.fill("#username", "agent")
    visitor.page.fill("#password", "faux")
    visitor.page.press("#password", "Enter")
    visitor.page.wait_for_selector("[role=alert]")
    assert visitor.page.locator(".tabs").count() == 0
    visitor.sign_in("agent")
    assert visitor.page.locator(".tabs").count() == 1


def test_a_corrected_field_changes_the_verdict_at_once(visitor: Visitor, desk: Desk) -> None:
    page_ = opened(visitor, arrives(desk))
    assert page_.inner_text("#verdict") == "Complet"
    page_.fill("#field-birth_date", "14/03/1985")
    page_.press("#field-birth_date", "Enter")
    page_.wait_for_selector(".said")
    assert page_.inner_text("#verdict") == "À examiner"
    assert "saisi par Agent Exemple, lu : 1984-03-14" in page_.inner_text(".field:has(#field-birth_date)")
    visitor.shot("work-corrected")


def test_a_doubt_that_is_accepted_brings_the_draft(visitor: Visitor, desk: Desk) -> None:
    note = page("Article de journal : les frontières du Nigéria restent fermées.")
    page_ = opened(visitor, arrives(desk, **{"annulation.jpg": note}))
    assert page_.locator("a:has-text('Préparer la décision')").count() == 0
    row = page_.locator(".requirement:has-text('retour est impossible')")
    row.locator("summary:has-text('Trancher')").click()
    row.locator("[name=reason]").fill("Frontières fermées : connu du service.")
    row.locator("button:has-text('Accepter')").click()
    page_.wait_for_selector(".ruled")
    page_.click("a:has-text('Préparer la décision')")
    page_.wait_for_selector(".drawn img")
    assert page_.locator(".drawn img").count() == 2


def test_asking_shows_the_letter_as_it_will_leave(visitor: Visitor, desk: Desk) -> None:
    case = arrives(desk, **{"visa.jpg": None})
    page_ = opened(visitor, case)
    page_.click("a:has-text('Demander des pièces')")
    page_.click("summary:has-text('Ajouter un paragraphe')")
    page_.fill("[name=remark]", "Une photo nette suffit.")
    page_.click("button[value=preview]")
    assert "Une photo nette suffit." in page_.inner_text(".letter-text").replace("\u00a0", " ")
    assert case.answer_address in page_.inner_text(".leaves")
    before = case.outbox.filter(purpose="request").count()
    page_.click(".decide-bar button")
    page_.wait_for_selector(".said")
    assert case.outbox.filter(purpose="request").count() == before + 1


def test_a_refusal_is_typed_read_and_can_be_undone(visitor: Visitor, desk: Desk) -> None:
    case = arrives(desk)
    page_ = opened(visitor, case)
    choose_other(page_, "Refuser")
    assert page_.input_value("#reasons") == "", "nothing is decided beforehand"
    page_.fill("#reasons", "Le vol a été reprogrammé.")
    for box in page_.locator("[name=applicants]").all():
        box.check()
    page_.click("button[value=preview]")
    letter = page_.inner_text(".letter-text")
    assert "Le vol a été reprogrammé." in letter.replace("\u00a0", " ")
    assert "tribunal" in letter.lower()
    page_.click("button[value=send]")
    page_.wait_for_url("**/undo/")
    assert Case.objects.get(pk=case.pk).state == CaseState.REFUSED
    page_.click("button:has-text('Annuler la décision')")
    page_.wait_for_selector(".said")
    assert Case.objects.get(pk=case.pk).state == CaseState.TO_DECIDE


def test_one_of_a_family_is_granted_alone(visitor: Visitor, desk: Desk) -> None:
    mother, daughter = (
        {f"{key}-{name}": seen for name, seen in six_papers(one, desk.today).items()}
        for key, one in (("m", Traveller()), ("f", DAUGHTER))
    )
    case = desk.arrives(pages=mother | daughter).case
    assert case is not None
    page_ = opened(visitor, case)
    assert page_.locator(".family tbody tr").count() == 2
    page_.click("a:has-text('Préparer la décision')")
    page_.click("nav[aria-label='Pour qui'] a:has-text('CHIDI')")
    assert page_.locator(".drawn").count() == 1
    visitor.shot("work-family-one")
    page_.click("button:has-text('Approuver et envoyer')")
    page_.wait_for_url("**/undo/")
    outcomes = dict(case.applicants.values_list("given_names", "outcome"))
    assert outcomes["CHIDI"] == Applicant.Outcome.GRANTED
    assert sorted(outcomes.values()) == ["granted", "open"]
    assert Outgoing.objects.filter(case=case, purpose="decision").count() == 1


def test_a_decision_on_an_old_page_is_refused_with_what_changed(visitor: Visitor, desk: Desk) -> None:
    case = arrives(desk)
    page_ = opened(visitor, case)
    page_.click("a:has-text('Préparer la décision')")
    page_.wait_for_selector("button:has-text('Approuver et envoyer')")
    desk.arrives("Je suis finalement rentrée.", subject=f"Re: [{case.reference}]")
    page_.click("button:has-text('Approuver et envoyer')")
    page_.wait_for_selector(".refused")
    assert "Rien n'a été fait" in page_.inner_text(".refused")
    visitor.shot("work-stale")
    assert not Outgoing.objects.filter(case=case, purpose="decision").exists()


def test_a_complete_case_is_decided_by_the_keyboard_alone(visitor: Visitor, desk: Desk) -> None:
    case = arrives(desk)
    page_ = visitor.page
    visitor.enter("agent")
    page_.keyboard.press("j")
    page_.keyboard.press("Enter")
    page_.wait_for_url("**/cases/**")
    page_.keyboard.press("d")
    page_.wait_for_url("**/decision/")
    for _stop in range(40):
        page_.keyboard.press("Tab")
        if "Approuver" in page_.evaluate("document.activeElement.textContent"):
            break
    page_.keyboard.press("Enter")
    page_.wait_for_url("**/undo/")
    assert Outgoing.objects.filter(case=case, purpose="decision").count() == 1
    page_.keyboard.press("f")
    page_.wait_for_url("**/queue/")


def test_a_case_is_decided_on_a_phone(browser: Browser, live_server: LiveServer, desk: Desk) -> None:
    case = arrives(desk)
    visitor = Visitor(browser, live_server, PHONE)
    visitor.enter("agent")
    visitor.page.click(".row-link")
    visitor.page.click("a:has-text('Préparer la décision')")
    visitor.page.click("button:has-text('Approuver et envoyer')")
    visitor.page.wait_for_url("**/undo/")
    visitor.shot("work-phone-undo")
    assert Outgoing.objects.filter(case=case, purpose="decision").count() == 1
    visitor.leave()


def test_a_permit_is_rectified(visitor: Visitor, desk: Desk) -> None:
    case = arrives(desk)
    page_ = opened(visitor, case)
    page_.click("a:has-text('Préparer la décision')")
    page_.click("button:has-text('Approuver et envoyer')")
    page_.wait_for_url("**/undo/")
    outgoing = Outgoing.objects.get(case=case, purpose="decision")
    move(outgoing, "start", MACHINE)
    move(outgoing, "sent", MACHINE, sent_at=timezone.now())
    decision_left(outgoing)
    page_.goto(f"/cases/{case.reference}/")
    choose_other(page_, "Rectifier")
    page_.fill("#reason", "Le lieu de naissance était mal lu.")
    page_.fill("#field-birth_place", "LAGOS")
    visitor.shot("work-rectify")
    page_.click("button:has-text('Rouvrir pour rectifier')")
    page_.wait_for_url("**/decision/?only=1")
    assert "remplace" in page_.inner_text(".draft h2")
    visitor.shot("work-replacement")


# --- other mail by one key


def late_mails(scene: Scene) -> tuple[Message, Message]:
    box = scene.other.mailbox
    return scene.other, message(box, "Bonjour", state="filed", category="other", subject="Une question")


def test_a_digit_sorts_the_open_message(visitor: Visitor, stage: Scene) -> None:
    visitor.enter("agent")
    page_ = visitor.page
    page_.goto(f"/mail/{stage.other.pk}/")
    page_.keyboard.press("?")
    assert "le ranger sous cette catégorie" in page_.inner_text("#keys")
    page_.keyboard.press("Escape")
    page_.keyboard.press("2")
    page_.wait_for_selector(".said")
    assert Message.objects.get(pk=stage.other.pk).category == "asylum"
    assert page_.inner_text(".sort [aria-current]").endswith("Asile")
    visitor.shot("work-sorted-message")


def test_a_digit_sorts_the_row_in_the_focus_and_goes_on_from_there(visitor: Visitor, stage: Scene) -> None:
    first, second = late_mails(stage)
    visitor.enter("agent")
    page_ = visitor.page
    page_.goto("/queue/?tab=other")
    page_.focus(f"#m-{second.pk}")
    # The row of digits of a French keyboard gives "&" where "1" is printed.
    page_.evaluate(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '(', code: 'Digit5', bubbles: true}))"
    )
    page_.wait_for_selector(".said")
    assert Message.objects.get(pk=second.pk).category == "file-follow-up"
    assert Message.objects.get(pk=first.pk).category == "residence-permit", "the others stay as they are"
    assert page_.evaluate("document.activeElement.id") == f"m-{second.pk}", "the next key goes on from there"
    visitor.shot("work-sorted-row")


def test_mail_is_sorted_without_javascript(browser: Browser, live_server: LiveServer, stage: Scene) -> None:
    visitor = Visitor(browser, live_server, DESKTOP, scripts=False)
    visitor.enter("agent")
    visitor.page.goto(f"/mail/{stage.other.pk}/")
    visitor.page.click(".sort button:has-text('Naturalisation')")
    visitor.page.wait_for_selector(".said")
    assert Message.objects.get(pk=stage.other.pk).category == "citizenship"
    visitor.page.goto("/queue/?tab=other")
    visitor.page.select_option(f"#sort-{stage.other.pk}", "employer")
    visitor.page.click(f"tr:has(#m-{stage.other.pk}) button")
    visitor.page.wait_for_selector(".said")
    assert Message.objects.get(pk=stage.other.pk).category == "employer"
    visitor.leave()

"""Which case a mail belongs to: a token proves, an address hints, a passport links."""

import datetime as dt

import pytest

from cases.models import Case, CaseLink, Outgoing
from cases.states import CaseState
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


def _first_letter(case: Case) -> str:
    return Outgoing.objects.filter(case=case).earliest("id").message_id_header


def _incomplete(desk: Desk, person: Traveller | None = None, **options: object) -> Case:
    papers = six_papers(person or Traveller(), desk.today)
    del papers["annulation.jpg"]
    message = desk.arrives(pages=papers, **options)
    assert message.case is not None
    return message.case


def test_an_answer_with_our_token_joins_its_case() -> None:
    desk = Desk()
    case = _incomplete(desk)
    papers = six_papers(Traveller(), desk.today)
    answer = desk.arrives(
        "Voici l'annulation de mon vol.",
        subject="Re: pièces",
        answers=_first_letter(case),
        pages={"annulation.jpg": papers["annulation.jpg"]},
    )
    case.refresh_from_db()
    assert (answer.case, answer.joined_by) == (case, "token")
    assert (case.verdict, case.state) == ("complete", CaseState.TO_DECIDE)


def test_a_token_from_another_address_opens_a_linked_case_and_learns_nothing() -> None:
    desk = Desk()
    case = _incomplete(desk)
    stranger = desk.arrives(
        "Je complète la demande de prolongation de visa.", sender="else@example.net", answers=_first_letter(case)
    )
    assert stranger.case is not None
    assert stranger.case != case
    assert CaseLink.objects.get(case=stranger.case).why == "token-from-elsewhere"
    letters = Outgoing.objects.filter(recipient="else@example.net")
    assert [letter.purpose for letter in letters] == ["neutral-receipt"]
    assert case.reference not in letters[0].text


def test_without_a_token_the_address_of_the_only_open_case_joins() -> None:
    desk = Desk()
    case = _incomplete(desk)
    second = desk.arrives("Bonjour, où en est mon dossier ?", subject="Mon dossier")
    assert (second.case, second.joined_by) == (case, "address")


def test_the_same_address_naming_another_passport_opens_another_case() -> None:
    desk = Desk()
    case = _incomplete(desk)
    friend = Traveller(surname="BALOGUN", given="TUNDE", number="B09876543", sex="M", birth=dt.date(1990, 1, 2))
    second = desk.arrives(pages={"passeport.jpg": friend.passport()})
    assert second.case is not None
    assert second.case != case


def test_the_same_passport_from_another_address_is_linked_and_shares_nothing() -> None:
    desk = Desk()
    case = _incomplete(desk)
    other = desk.arrives(sender="cousin@example.net", pages={"passeport.jpg": Traveller().passport()})
    assert other.case is not None
    assert other.case != case
    link = CaseLink.objects.get(case=other.case)
    assert (link.other, link.why, link.looked_at) == (case, "same-passport", None)
    assert letters_of(other.case) == [("neutral-receipt", "queued")]
    assert other.case.applicants.get().passport_number == "A02345678"


def test_thanks_on_a_decided_case_become_a_note_and_ask_nothing() -> None:
    desk = Desk()
    case = _incomplete(desk)
    Case.objects.filter(pk=case.pk).update(state=CaseState.ISSUED)
    before = Outgoing.objects.count()
    thanks = desk.arrives("Merci beaucoup !", subject="Re: votre autorisation", answers=_first_letter(case))
    assert thanks.case == case
    assert thanks.handled_at is not None
    assert case.case_notes.count() == 1
    assert Outgoing.objects.count() == before


def test_a_wish_for_more_time_opens_a_linked_renewal_that_keeps_the_identity() -> None:
    desk = Desk()
    case = _incomplete(desk)
    Case.objects.filter(pk=case.pk).update(state=CaseState.ISSUED)
    wish = desk.arrives(
        "Je suis toujours bloquée, je demande une nouvelle prolongation de mon visa.", answers=_first_letter(case)
    )
    renewal = wish.case
    assert renewal is not None
    assert renewal.renewal_of == case
    assert renewal.applicants.get().passport_number == "A02345678"
    asked = Outgoing.objects.get(case=renewal, purpose="request").text
    assert "Attestation d’hébergement" in asked
    assert "Page du passeport avec le visa. Nous n’avons pas" not in asked


def test_a_message_from_nobody_gets_no_letter_and_reaches_an_agent() -> None:
    desk = Desk()
    raw = desk.mail().replace(b"From: Ada <ada@example.org>\r\n", b"")
    message = desk.receive(raw)
    desk.work()
    message.refresh_from_db()
    assert message.case is not None
    assert message.case.state == CaseState.TO_DECIDE
    assert Outgoing.objects.count() == 0


def test_an_automatic_answer_is_never_answered() -> None:
    desk = Desk()
    message = desk.arrives("Je suis absent.", subject="Réponse automatique", headers={"Auto-Submitted": "auto-replied"})
    assert (message.state, message.category) == ("filed", "automatic")
    assert Outgoing.objects.count() == 0


@pytest.mark.parametrize("why", ["imported", "old"])
def test_a_backlog_never_causes_an_automatic_letter(why: str) -> None:
    desk = Desk()
    raw = desk.mail(pages=six_papers(Traveller(), desk.today))
    if why == "imported":
        desk.receive(raw, imported=True, origin="eml:1")
    else:
        desk.mailbox.answer_since = desk.now + dt.timedelta(hours=1)
        desk.mailbox.save()
        desk.receive(raw)
    desk.work()
    assert Case.objects.get().state == CaseState.TO_DECIDE
    assert Outgoing.objects.count() == 0

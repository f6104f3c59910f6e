"""A request of which no file could be read: one letter names the files, says why, and asks for everything."""

import hashlib
from typing import Any

import pytest

from cases.actions.asking import preview_request
from cases.models import Outgoing, Reading
from cases.states import CaseState
from cases.transitions import MACHINE
from documents import page_json
from documents.page import FileReading, Page, Source, Unreadable
from documents.readers.version import READER_VERSION
from intake.schedule import daily_round
from tests.changed_settings import change
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


def _unread(desk: Desk, why: dict[str, Unreadable | None], **options: Any) -> bytes:
    """A mail with a file for each reason; None is a picture on which nothing is seen."""
    names = {f"{name}": six_papers(Traveller(), desk.today)["passeport.jpg"] for name in why}
    raw = desk.mail(pages=names, **options)
    for name, reason in why.items():
        data = f"{name}\n{names[name]!r}".encode()
        blank = Page(width=1200, height=1600, source=Source.OCR, reader="test")
        seen = FileReading(
            name=name, unread=reason, pages=() if reason else (blank,), sha256=hashlib.sha256(data).hexdigest(),
            reader_version=READER_VERSION,
        )  # fmt: skip
        Reading.objects.filter(sha256=seen.sha256).update(seen=page_json.dump(seen).decode())
    return raw


LOCKED = {
    "passeport.pdf": Unreadable.LOCKED,
    "visa.tif": Unreadable.BROKEN,
    "x.dwg": Unreadable.UNKNOWN_TYPE,
    "n.jpg": None,
}


def _receive(desk: Desk, raw: bytes, **options: Any) -> Any:
    message = desk.receive(raw, **options)
    desk.work()
    message.refresh_from_db()
    return message.case


def test_one_letter_names_each_file_once_and_asks_for_all_six_papers() -> None:
    desk = Desk()
    case = _receive(desk, _unread(desk, LOCKED, text="Hello, my flight is cancelled, I ask to extend my visa, please."))
    assert letters_of(case) == [("receipt", "queued"), ("unreadable", "queued")]
    assert (case.state, case.verdict) == (CaseState.WAITING, "incomplete")
    text = Outgoing.objects.get(case=case, purpose="unreadable").text
    french, english = text.split("=" * 60)
    for part, whys in (
        (
            french,
            ("passeport.pdf : Le fichier est protégé", "visa.tif : Le fichier est abîmé", "n.jpg : Nous n’avons rien"),
        ),
        (english, ("passeport.pdf: The file", "visa.tif: The file", "n.jpg: We could not read anything")),
    ):
        for why in whys:
            assert part.count(why) == 1
        for name in LOCKED:
            assert part.count(name) == 1
    assert "Page du passeport avec le visa." in french
    assert "Preuve que le retour est impossible." in french
    assert f"{case.deadline.year}" in french
    assert "Mo" not in french  # nothing was too large


def test_it_is_reminded_of_like_a_request_and_a_readable_answer_gets_an_ordinary_one() -> None:
    desk = Desk()
    case = _receive(desk, _unread(desk, LOCKED))
    letter = Outgoing.objects.get(case=case, purpose="unreadable")
    Outgoing.objects.filter(pk=letter.pk).update(state="sent", sent_at=desk.now)
    daily_round(case.deadline)
    assert letters_of(case)[2:] == [("reminder", "queued")]
    papers = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"]
    desk.arrives(pages=papers, text="Voici les pièces.", answers=letter.message_id_header)
    case.refresh_from_db()
    assert [name for name, _ in letters_of(case)] == ["receipt", "unreadable", "reminder", "request"]
    assert [one.version for one in Outgoing.objects.filter(case=case, purpose__in=("unreadable", "request"))] == [1, 2]


def test_the_agent_who_asks_sees_the_same_letter() -> None:
    desk = Desk()
    case = _receive(desk, _unread(desk, LOCKED))
    preview = preview_request(case, MACHINE, desk.today, "Passez au guichet.")
    assert "Nous ne pouvons pas lire vos documents" in preview.subject
    assert "Passez au guichet." in preview.text


def test_one_readable_file_makes_it_an_ordinary_request() -> None:
    desk = Desk()
    raw = _unread(desk, {"visa.pdf": Unreadable.LOCKED})
    case = _receive(desk, raw)
    assert ("unreadable", "queued") in letters_of(case)
    one = {"passeport.jpg": Traveller(number="A99945678").passport()}
    mixed = desk.arrives(pages=one, sender="bea@example.org", name="Bea").case
    assert mixed is not None
    assert [name for name, _ in letters_of(mixed)] == ["receipt", "request"]


def test_a_request_without_any_file_is_an_ordinary_one() -> None:
    case = Desk().arrives().case
    assert case is not None
    assert [name for name, _ in letters_of(case)] == ["receipt", "request"]


@pytest.mark.parametrize("reason", [Unreadable.TOO_SLOW, Unreadable.READER_DIED])
def test_where_our_reader_failed_an_agent_looks_and_nothing_is_asked(reason: Unreadable) -> None:
    desk = Desk()
    case = _receive(desk, _unread(desk, {"a.pdf": reason, "b.pdf": Unreadable.LOCKED}))
    assert case.state == CaseState.TO_DECIDE
    assert [name for name, _ in letters_of(case)] == ["receipt", "acknowledgement"]


@pytest.mark.parametrize(("sending", "state"), [("off", "held"), ("held", "held"), ("automatic", "queued")])
def test_it_obeys_the_setting_of_sending(settings: Any, sending: str, state: str) -> None:
    change(settings, answers={"sending": sending})
    desk = Desk()
    case = _receive(desk, _unread(desk, LOCKED))
    assert letters_of(case)[1] == ("unreadable", state)


def test_it_is_capped_like_every_letter_of_the_machine(settings: Any) -> None:
    change(settings, answers={"letters_a_day": 1})
    desk = Desk()
    case = _receive(desk, _unread(desk, LOCKED))
    assert letters_of(case) == [("receipt", "queued"), ("unreadable", "held")]
    assert Outgoing.objects.get(case=case, purpose="unreadable").held_because == "capped"


def test_automatic_mail_with_unreadable_files_gets_nothing() -> None:
    desk = Desk()
    case = _receive(desk, _unread(desk, LOCKED, headers={"Auto-Submitted": "auto-replied"}))
    assert case is None
    assert not Outgoing.objects.exists()


def test_a_request_too_large_to_be_fetched_is_told_how_large_it_may_be() -> None:
    desk = Desk()
    head = desk.mail().partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    case = _receive(desk, head, too_large=True, size=80_000_000)
    assert [name for name, _ in letters_of(case)] == ["receipt", "unreadable"]
    text = Outgoing.objects.get(case=case, purpose="unreadable").text
    assert "Demande de prolongation de visa : Le message entier est trop lourd." in text
    assert "moins de 25 Mo" in text
    assert case.reference in text

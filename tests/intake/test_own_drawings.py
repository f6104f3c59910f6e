"""The drawings of our letters come back with answers to them: they are no papers, and hide none that is missing."""

import email
import email.policy
from email.message import EmailMessage
from typing import Any

import pytest

from cases.models import Outgoing
from cases.states import CaseState
from cases.surroundings import blobs
from generators.drawings import digests
from intake.assess import parts_to_read
from intake.parse import parse
from tests.stories import Desk, Traveller, letters_of, six_papers

pytestmark = pytest.mark.django_db


def test_a_reply_that_brings_our_drawings_back_brings_nothing() -> None:
    desk = Desk()
    papers: dict[str, Any] = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"], papers["tampon.jpg"]
    case = desk.arrives(pages=papers).case
    assert case is not None
    letter = Outgoing.objects.get(case=case, purpose="request")
    ours = email.message_from_bytes(blobs().get(letter.sha256), policy=email.policy.default)
    drawings = [part for part in ours.walk() if part.get_content_maintype() == "image"]
    assert len(drawings) == 2

    answer = email.message_from_bytes(desk.mail("Je cherche encore mon visa.", answers=letter.message_id_header))
    whole = EmailMessage(policy=email.policy.SMTP)
    for name, value in answer.items():
        if name.lower() not in ("content-type", "content-transfer-encoding", "mime-version"):
            whole[name] = value
    whole.set_content("Je cherche encore mon visa.")
    for number, part in enumerate(drawings):
        assert isinstance(part, EmailMessage)
        whole.add_attachment(
            part.get_content(), maintype="image", subtype="png", filename=f"image00{number}.png", disposition="inline"
        )
    raw = whole.as_bytes()
    assert len([part for part in parse(raw).parts if part.sha256 in digests()]) == 2
    assert parts_to_read(parse(raw)) == ()

    message = desk.receive(raw)
    desk.work()  # its reader refuses to read anything
    message.refresh_from_db()
    case.refresh_from_db()
    assert message.case == case
    assert message.attachments.count() == 0
    assert case.state == CaseState.WAITING  # still waiting: what is missing is still missing
    assert letters_of(case) == [("receipt", "queued"), ("request", "queued")]

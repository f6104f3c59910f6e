"""Every letter in every language through a real SMTP server, read back by a library that did not write it."""

import datetime as dt
import email
import email.policy
import hashlib

import mailparser
import pytest

from cases.models import Case, Outgoing
from cases.surroundings import blobs
from generators.letter_facts import LetterKind
from generators.letters import available_languages, compose
from generators.mime import Attachment, Inline, Mailing, Origin, build
from intake.submission import submit
from tests.generators.letter_samples import HARSH, ORDINARY
from tests.intake.test_submission import RECIPIENT, SENDER, server
from tests.servers.smtp import Script, smtp_server
from tests.stories import Desk, Traveller, six_papers

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 20
NAME = "Autorisation provisoire de séjour – Ёлка 王.pdf"
THREAD = "<question@people.example>"


@pytest.mark.parametrize("language", available_languages())
def test_what_arrives_is_what_was_written(language: str) -> None:
    script, letters = Script(), []
    with smtp_server(script) as port:
        for data in (ORDINARY, HARSH):
            for kind in LetterKind:
                letter = compose(kind, data, (language,))
                raw = build(
                    Mailing(
                        message_id=f"<{hashlib.sha256(f'{kind}{language}'.encode()).hexdigest()}@prefecture.example>",
                        date=dt.datetime(2020, 6, 15, 9, 30, tzinfo=dt.UTC),
                        sender_name="Préfecture de démonstration – Étrangers",
                        sender_address=SENDER,
                        to=RECIPIENT,
                        subject=letter.subject,
                        text=letter.text,
                        html=letter.html,
                        languages=letter.languages,
                        pictures=tuple(
                            Inline(content_id=one.content_id, name=f"{one.name}.png", data=one.drawing.data)
                            for one in letter.pictures
                        ),
                        attachments=(Attachment(name=NAME, data=PDF),) if kind is LetterKind.DECISION else (),
                        in_reply_to=THREAD,
                        references=(THREAD,),
                        origin=Origin.REPLIED,
                    )
                )
                assert submit(server(port), raw, SENDER, RECIPIENT).kind == "sent"
                letters.append((kind, letter))
    assert len(script.received) == len(letters)
    for (kind, letter), received in zip(letters, script.received, strict=True):
        message = mailparser.parse_from_bytes(received.content)
        assert message.defects == []
        assert message.subject.split() == letter.subject.split()  # it leaves the folds of a header in
        assert message.from_[0][1] == SENDER
        assert message.headers["In-Reply-To"] == message.headers["References"] == THREAD
        assert message.headers["Auto-Submitted"] == "auto-replied"
        assert message.message_id.endswith("@prefecture.example>")
        assert [text.splitlines() for text in message.text_plain] == [letter.text.splitlines()]
        assert [page.splitlines() for page in message.text_html] == [letter.html.splitlines()]
        files = [item["filename"] for item in message.attachments]
        drawings = [f"{one.name}.png" for one in letter.pictures]
        assert files == [*drawings, *([NAME] if kind is LetterKind.DECISION else [])]
        whole = email.message_from_bytes(received.content, policy=email.policy.default)
        assert not any(part.defects for part in whole.walk())


@pytest.mark.django_db
def test_no_letter_quotes_the_applicants_mail_or_sends_their_papers_back() -> None:
    desk = Desk()
    papers = six_papers(Traveller(), desk.today)
    del papers["visa.jpg"]
    words = "Ma grand-mère est gravement malade"
    message = desk.arrives(f"Bonjour, mon vol est annulé, prolongation de visa. {words}.", pages=papers)
    assert message.case is not None
    theirs = {attachment.sha256 for attachment in message.attachments.all()}
    sent = list(Outgoing.objects.filter(case=Case.objects.get()))
    assert [letter.purpose for letter in sent] == ["receipt", "request"]
    for letter in sent:
        whole = email.message_from_bytes(blobs().get(letter.sha256), policy=email.policy.default)
        for part in whole.walk():
            if part.is_multipart():
                continue
            content = part.get_content()
            if isinstance(content, str):
                assert words not in content
            else:
                assert hashlib.sha256(content).hexdigest() not in theirs

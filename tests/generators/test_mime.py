"""Messages that two other parsers read back whole, and that are the same bytes each time."""

import datetime as dt
import email
from dataclasses import replace
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import mailparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.letter_facts import LetterKind
from generators.letters import compose
from generators.mime import Attachment, Mailing, Origin, build
from tests.generators.letter_samples import ORDINARY

LETTER = compose(LetterKind.DECISION, ORDINARY, ("en",))
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40

MAILING = Mailing(
    message_id="<63-2020-7k4qm2.abcdefg@prefecture.example>",
    date=dt.datetime(2020, 6, 15, 9, 30, tzinfo=dt.UTC),
    sender_name="Préfecture de démonstration – Étrangers",
    sender_address="sejour@prefecture.example",
    to="anna@people.example",
    subject=LETTER.subject,
    text=LETTER.text,
    html=LETTER.html,
    languages=LETTER.languages,
    attachments=(
        Attachment(name="Autorisation provisoire de séjour – ERIKSSON.pdf", data=PDF),
        Attachment(name="Attestation 63-2020-7K4QM2-A.pdf", data=PDF[::-1]),
    ),
    reply_to="sejour+abcdefghijklmnopqrstuvwxyz@prefecture.example",
    in_reply_to="<question@people.example>",
    references=("<first@people.example>", "<question@people.example>"),
)


def parsed(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not any(part.defects for part in message.walk())
    return message


def test_the_standard_library_reads_it_back() -> None:
    message = parsed(build(MAILING))
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf", "application/pdf",
    ]  # fmt: skip
    assert message["Subject"] == LETTER.subject
    # The newer address parser leaves a space between encoded words: the older one decodes them as RFC 2047 says.
    assert str(make_header(decode_header(email.message_from_bytes(build(MAILING))["From"]))) == (
        f"{MAILING.sender_name} <{MAILING.sender_address}>"
    )
    assert message["From"].addresses[0].addr_spec == MAILING.sender_address
    assert message["Reply-To"].addresses[0].addr_spec == MAILING.reply_to
    assert message["Message-ID"] == MAILING.message_id
    assert message["In-Reply-To"] == "<question@people.example>"
    assert str(message["References"]).split() == ["<first@people.example>", "<question@people.example>"]
    assert message["Date"].datetime == MAILING.date
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["Content-Language"] == "fr, en"
    text, page = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert page is not None
    assert text.get_content().splitlines() == LETTER.text.splitlines()
    assert page.get_content().splitlines() == LETTER.html.splitlines()
    files = list(message.iter_attachments())
    assert [part.get_filename() for part in files] == [attachment.name for attachment in MAILING.attachments]
    assert [part.get_content() for part in files] == [PDF, PDF[::-1]]


def test_mail_parser_reads_it_back() -> None:
    message = mailparser.parse_from_bytes(build(MAILING))
    assert message.subject == LETTER.subject
    assert message.from_ == [(MAILING.sender_name, MAILING.sender_address)]
    assert message.to == [("", MAILING.to)]
    assert message.message_id == MAILING.message_id
    assert message.text_plain == [LETTER.text] or message.text_plain[0].split() == LETTER.text.split()
    assert [item["filename"] for item in message.attachments] == [item.name for item in MAILING.attachments]


def test_lines_are_short_ascii_and_end_as_smtp_wants() -> None:
    raw = build(MAILING)
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert all(len(line) <= 78 for line in raw.split(b"\r\n\r\n", 1)[0].split(b"\r\n"))


def test_the_same_mailing_is_the_same_bytes_and_another_id_has_other_boundaries() -> None:
    assert build(MAILING) == build(replace(MAILING))
    boundaries = {
        parsed(build(replace(MAILING, message_id=f"<{n}@x.example>"))).get_boundary() for n in range(5)
    }  # fmt: skip
    assert len(boundaries) == 5


def test_who_wrote_it_is_said_to_other_machines() -> None:
    assert parsed(build(replace(MAILING, origin=Origin.GENERATED)))["Auto-Submitted"] == "auto-generated"
    human = parsed(build(replace(MAILING, origin=Origin.HUMAN)))
    assert human["Auto-Submitted"] is None
    assert human["X-Auto-Response-Suppress"] is None


def test_a_letter_without_files_is_an_alternative_alone() -> None:
    assert parsed(build(replace(MAILING, attachments=()))).get_content_type() == "multipart/alternative"


def test_a_strangers_message_ids_cannot_break_our_headers() -> None:
    hostile = (
        "<a@b.example>\r\nBcc: x@y.example",
        "no brackets",
        "<é@b.example>",
        "<" + "a" * 2000 + ">",
        "<ok@b.example>",
    )
    message = parsed(build(replace(MAILING, in_reply_to=hostile[0], references=hostile)))
    assert message["Bcc"] is None
    assert message["In-Reply-To"] is None
    assert message["References"] == "<ok@b.example>"


def test_a_long_thread_keeps_its_beginning_and_its_end() -> None:
    thread = tuple(f"<{n}@b.example>" for n in range(60))
    kept = str(parsed(build(replace(MAILING, references=thread, in_reply_to=thread[-1])))["References"]).split()
    assert len(kept) == 20
    assert (kept[0], kept[-1]) == (thread[0], thread[-1])


@pytest.mark.parametrize(
    "wrong",
    [
        {"to": "anna@people.example\r\nBcc: x@y.example"},
        {"to": "nobody"},
        {"message_id": "no brackets"},
        {"date": dt.datetime(2020, 6, 15)},  # noqa: DTZ001
    ],
)
def test_what_cannot_stand_in_a_header_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        build(replace(MAILING, **wrong))  # type: ignore[arg-type]


@given(st.text(max_size=120), st.text(min_size=1, max_size=60), st.text(max_size=200))
def test_any_subject_name_and_text_survive(subject: str, name: str, text: str) -> None:
    def sendable(value: str) -> str:
        return value.encode("utf-8", "replace").decode()

    raw = build(
        replace(MAILING, subject=sendable(subject), sender_name=sendable(name), text=sendable(text), attachments=())
    )  # fmt: skip
    message = email.message_from_bytes(raw, policy=policy.default)
    assert message["Bcc"] is None
    assert message.get_content_type() == "multipart/alternative"
    assert message["Message-ID"] == MAILING.message_id

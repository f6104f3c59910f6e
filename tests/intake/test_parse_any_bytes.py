"""Whatever arrives, parsing gives an account of it."""

import hashlib
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from intake.parse import ParseLimits, _read, parse
from samples.sealed_mail import in_pieces
from tests.intake.test_parse import TEXT, mixed, request

REAL = [
    request().as_bytes(),
    mixed(TEXT, b"Content-Type: message/rfc822\r\n\r\n" + request().as_bytes()),
    mixed(
        TEXT,
        b"Content-Type: multipart/alternative; boundary=c\r\n\r\n"
        b"--c\r\n\r\nx\r\n--c\r\nContent-Type: text/html\r\n\r\n<b>",
    ),
    b"From: a@example.org\r\nContent-Type: application/pkcs7-mime\r\n\r\n"
    + in_pieces(b"Content-Type: text/plain\r\n\r\nBonjour"),
    "From: Hélène <h@example.org>\r\nTo: a, b <c@example.org>;\r\nSubject: été\r\n\r\nx".encode("latin-1"),
]
SPLINTERS = [
    b"\r\n", b"\n\n", b"--b", b"=?utf-8?B?", b"?=", b'"', b"boundary=", b"\x00", b"\xff\xfe", b"<", b">", b";",
    b"base64",
    b"Content-Type: message/rfc822\r\n\r\n", b"Content-Type: multipart/mixed; boundary=b\r\n", b"charset=utf-16",
    b"Content-Transfer-Encoding: uuencode\r\n", b"filename*0*=utf-8''%FF", b"filename*1=", b"=?x?Q?=ZZ?=", b"\r", b"(",
    b"<![CDATA[", b"<!", b"&#xD800;", b"charset*=x'y'z", b"Date: Mon, 99 Jun 20200 99:99:99 +9999\r\n",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real message in which pieces were cut, doubled, or replaced by what breaks parsers."""
    raw = draw(st.sampled_from(REAL))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(raw)))
        end = draw(st.integers(start, min(len(raw), start + 200)))
        patch = draw(st.one_of(st.sampled_from(SPLINTERS), st.binary(max_size=20), st.just(raw[start:end] * 2)))
        raw = raw[:start] + patch + raw[end:]
    return raw


@settings(max_examples=300, deadline=None)
@given(raw=st.one_of(mutated(), st.binary(max_size=300)))
@example(raw=b"From: =?utf-8?B?/\r\n\r\n")
@example(raw=b"Content-Type: multipart/mixed; boundary*=utf-8''%00\r\n\r\n--")
def test_any_bytes_give_an_account(raw: bytes) -> None:
    parsed = _read(raw, ParseLimits(parts=50, depth=10))  # without the net that parse() spreads below it
    assert (parsed.size, parsed.sha256) == (len(raw), hashlib.sha256(raw).hexdigest())
    shown = [parsed.subject, parsed.from_name, parsed.from_address, parsed.text, parsed.html, parsed.message_id]
    shown += [*parsed.headers, *parsed.headers.values(), *parsed.references, *parsed.to, *parsed.notes]
    for part in parsed.parts:
        shown += [part.path, part.name, part.media_type, part.disposition, part.content_id, part.charset]
        assert part.size == len(part.data)
        assert "/" not in part.name
        assert "\\" not in part.name
    written = json.dumps(shown, ensure_ascii=False).encode("utf-8")  # raises on a lone surrogate
    assert b"\\u0000" not in written  # which PostgreSQL refuses
    paths = [part.path for part in parsed.parts]
    assert len(paths) == len(set(paths))
    assert parsed == parse(raw, ParseLimits(parts=50, depth=10))

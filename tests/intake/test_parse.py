"""What a message says and carries, however it was written."""

import base64
import datetime as dt
from email.message import EmailMessage

from intake.parse import ParseLimits, parse

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 3
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4


def request() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Anna Maria Eriksson <Anna.Maria@Example.org>"
    message["To"] = "prolongation@puy-de-dome.example"
    message["Subject"] = "Prolongation de séjour – très urgent"
    message["Date"] = "Mon, 15 Jun 2020 10:00:00 +0200"
    message["Message-ID"] = "<abc@example.org>"
    message["References"] = "<one@example.org> <two@example.org>"
    message["In-Reply-To"] = "<two@example.org>"
    message.set_content("Bonjour,\nje ne peux pas rentrer.\n")
    message.add_alternative("<p>Bonjour,<br>je ne peux pas rentrer.</p>", subtype="html")
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="billet annulé.pdf")
    message.add_attachment(JPEG, maintype="image", subtype="jpeg", filename="p1.jpg")
    return message


def mixed(*parts: bytes, boundary: bytes = b"b", header: bytes = b"") -> bytes:
    """A multipart/mixed message around parts that are written out."""
    declared = header or b'Content-Type: multipart/mixed; boundary="' + boundary + b'"\r\n'
    lines = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    return b"From: a@example.org\r\nMIME-Version: 1.0\r\n" + declared + b"\r\n" + lines + b"--" + boundary + b"--\r\n"


TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour\r\n"


def test_a_usual_request() -> None:
    parsed = parse(request().as_bytes())
    assert parsed.subject == "Prolongation de séjour – très urgent"
    assert (parsed.from_name, parsed.from_address) == ("Anna Maria Eriksson", "anna.maria@example.org")
    assert parsed.to == ("prolongation@puy-de-dome.example",)
    assert parsed.date == dt.datetime(2020, 6, 15, 8, 0, tzinfo=dt.UTC)
    assert parsed.message_id == "<abc@example.org>"
    assert parsed.references == ("<one@example.org>", "<two@example.org>")
    assert parsed.in_reply_to == ("<two@example.org>",)
    assert parsed.text == "Bonjour,\nje ne peux pas rentrer."
    assert "<br>" in parsed.html
    assert [(part.path, part.name, part.media_type) for part in parsed.parts] == [
        ("1.2", "billet annulé.pdf", "application/pdf"),
        ("1.3", "p1.jpg", "image/jpeg"),
    ]
    assert [part.data for part in parsed.parts] == [PDF, JPEG]
    assert parsed.notes == ()


def test_html_alone_becomes_text() -> None:
    html = b"<p>Je demande <a href='x'>une aide</a></p>"
    assert (
        parse(b"From: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html).text
        == "Je demande une aide"
    )


def test_html_beside_a_plain_footer_is_not_lost() -> None:
    html = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>La demande</p>"
    footer = b"Content-Type: text/plain; charset=utf-8\r\n\r\nEnvoy\xc3\xa9 de mon t\xc3\xa9l\xc3\xa9phone"
    assert parse(mixed(html, footer)).text == "La demande\n\nEnvoyé de mon téléphone"


def test_soft_line_ends_are_undone() -> None:
    header = b"From: a@example.org\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
    assert parse(header + b"12 rue des \r\nLilas\r\nBeaumont\r\n").text == "12 rue des Lilas\nBeaumont"


def test_a_binary_part_without_any_name_is_kept() -> None:
    picture = b"Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(JPEG)
    parsed = parse(mixed(TEXT, picture))
    assert [(part.path, part.name, part.data) for part in parsed.parts] == [("1.2", "", JPEG)]
    assert "walks-differ" in parsed.notes


def test_a_named_nested_message_does_not_flow_into_the_outer_one() -> None:
    inner = request()
    outer = EmailMessage()
    outer["From"] = "niece@example.org"
    outer["Subject"] = "Pour ma tante"
    outer["Date"] = "Mon, 15 Jun 2020 11:00:00 +0200"
    outer["Message-ID"] = "<outer@example.org>"
    outer.set_content("Voir le message joint.\n")
    outer.add_attachment(inner, filename="demande.eml")
    parsed = parse(outer.as_bytes())
    assert parsed.text == "Voir le message joint."
    assert parsed.html == ""
    paths = {part.path: part for part in parsed.parts}
    assert paths["1.2"].name == "demande.eml"
    assert paths["1.2"].media_type == "message/rfc822"
    assert b"Message-ID: <abc@example.org>" in paths["1.2"].data
    assert paths["1.2.1.2"].data == PDF
    assert paths["1.2.1.3"].name == "p1.jpg"
    assert b"je ne peux pas rentrer" in paths["1.2.1.1.1"].data


def test_an_unnamed_nested_message_is_called_by_its_subject() -> None:
    subject = b"Subject: =?utf-8?Q?Vol_annul=C3=A9?=\r\n\r\n"
    inner = b"Content-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\n" + subject + b"Notre vol"
    parsed = parse(mixed(TEXT, inner))
    assert [(part.path, part.name) for part in parsed.parts] == [("1.2", "Vol annulé.eml"), ("1.2.1", "")]
    assert parsed.parts[1].data == b"Notre vol"
    assert parsed.text == "Bonjour"


def test_a_nested_message_in_base64_is_opened() -> None:
    inner = base64.encodebytes(request().as_bytes())
    nested = b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + inner
    parsed = parse(mixed(TEXT, nested))
    assert PDF in [part.data for part in parsed.parts]
    assert parsed.parts[0].data.startswith(b"From: Anna")


def test_raw_bytes_in_headers_are_read() -> None:
    for encoding in ("utf-8", "latin-1"):
        raw = "From: Hélène Côté <h@example.org>\r\nSubject: Séjour prolongé\r\n\r\nx".encode(encoding)
        parsed = parse(raw)
        assert parsed.subject == "Séjour prolongé"
        assert (parsed.from_name, parsed.from_address) == ("Hélène Côté", "h@example.org")
        assert "raw-8bit-header" in parsed.notes


def test_raw_bytes_in_a_file_name_are_read() -> None:
    part = 'Content-Type: application/pdf; name="Pièce d\'identité.pdf"\r\n\r\nx'.encode("latin-1")
    assert parse(mixed(TEXT, part)).parts[0].name == "Pièce d'identité.pdf"


def test_lone_surrogates_never_come_out() -> None:
    word = base64.b64encode("A\ud800B".encode("utf-16-le", "surrogatepass")).decode()
    seven = "=?utf-7?Q?+2AA-x?="
    raw = (
        f"From: =?utf-16-le?B?{word}?= <a@example.org>\r\nSubject: =?utf-16-le?B?{word}?= {seven}\r\n\r\n+2AA-".encode()
    )
    parsed = parse(raw)
    for text in (parsed.subject, parsed.from_name, parsed.text, *parsed.headers.values()):
        text.encode("utf-8")


def test_names_like_paths_are_cut_to_the_last_part() -> None:
    for declared, name in (
        (b"../../etc/passwd.jpg", "passwd.jpg"),
        (b"C:\\\\Users\\\\anna\\\\visa.jpg", "visa.jpg"),
        (b"..", ""),
        ("photo\u202egpj.exe".encode(), "photogpj.exe"),
        (b"a\x07b.pdf", "ab.pdf"),
    ):
        part = (
            b'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="' + declared + b'"\r\n\r\nx'
        )
        assert parse(mixed(TEXT, part)).parts[0].name == name


def test_a_boundary_folded_within_its_quotes_is_found() -> None:
    header = b'Content-Type: multipart/mixed; boundary="----=_Part\r\n 12345"\r\n'
    part = b'Content-Type: application/pdf; name="a.pdf"\r\n\r\n%PDF'
    parsed = parse(mixed(TEXT, part, boundary=b"----=_Part 12345", header=header))
    assert parsed.text == "Bonjour"
    assert [part.name for part in parsed.parts] == ["a.pdf"]


def test_a_wrong_boundary_is_recovered() -> None:
    header = b'Content-Type: multipart/mixed; boundary="not-this-one"\r\n'
    part = b'Content-Type: application/pdf; name="a.pdf"\r\n\r\n%PDF'
    parsed = parse(mixed(TEXT, part, boundary=b"the-real-one", header=header))
    assert parsed.text == "Bonjour"
    assert [(part.path, part.data) for part in parsed.parts] == [("1.2", b"%PDF")]
    assert "boundary-recovered" in parsed.notes


def test_parts_after_the_closing_line_are_kept() -> None:
    late = b'--b\r\nContent-Type: application/pdf; name="late.pdf"\r\n\r\n%PDF late\r\n--b--\r\n'
    parsed = parse(mixed(TEXT) + late)
    assert [(part.name, part.data) for part in parsed.parts] == [("late.pdf", b"%PDF late")]
    assert "parts-after-end" in parsed.notes


def test_a_message_cut_in_the_middle_keeps_what_came() -> None:
    raw = request().as_bytes()
    parsed = parse(raw[: raw.index(b"p1.jpg") + 400])
    assert parsed.text.startswith("Bonjour")
    assert parsed.parts[0].data == PDF
    assert "close-boundary-not-found" in parsed.notes


def test_charsets_are_read_as_meant() -> None:
    for declared, data, believed in (
        ("x-unknown-thing", "é".encode(), False),
        ("x-unknown-thing", b"\xe9", False),
        ("us-ascii", b"\xe9", True),
        ("iso-8859-1", "é".encode(), False),
        ("windows-1251", "é".encode("utf-16"), True),
        ("koi8-r", "рейс отменён".encode("koi8-r"), True),
        ("gb2312", "航班取消".encode("gb18030"), True),
        ("", "é".encode(), True),
        ("rot13", b"abc", False),
    ):
        header = f"From: a@example.org\r\nContent-Type: text/plain; charset={declared}\r\n\r\n"
        parsed = parse(header.encode() + data)
        assert ("unknown-charset" in parsed.notes) is not believed, declared
        if declared == "koi8-r":
            assert parsed.text == "рейс отменён"
        elif declared == "gb2312":
            assert parsed.text == "航班取消"
        elif declared not in {"rot13", "windows-1251"}:
            assert parsed.text == "é", declared


def test_missing_headers_are_noted() -> None:
    parsed = parse(b"Subject: bonjour\r\n\r\nje suis l\xc3\xa0")
    assert parsed.text == "je suis là"
    assert {"no-sender", "no-date", "no-message-id"} <= set(parsed.notes)
    assert {"bad-date", "bad-message-id"} <= set(parse(b"Date: hier\r\nMessage-ID: abc\r\n\r\nx").notes)


def test_a_sender_who_follows_no_grammar_is_still_found() -> None:
    assert parse(b"From: anna@example.org (Anna\r\n\r\nx").from_address == "anna@example.org"
    assert parse(b"From: <anna@example.org\r\n\r\nx").from_address == "anna@example.org"
    assert parse(b"From: undisclosed\r\n\r\nx").from_address == ""


def test_an_empty_attachment_is_a_part() -> None:
    part = b'Content-Type: application/pdf; name="vide.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    parsed = parse(mixed(TEXT, part))
    assert [(part.name, part.size) for part in parsed.parts] == [("vide.pdf", 0)]
    assert "empty-part" in parsed.notes


def test_named_inline_text_is_body_as_well_as_part() -> None:
    part = b'Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: inline; filename="lettre.txt"\r\n\r\n'
    parsed = parse(mixed(part + b"Ma demande"))
    assert parsed.text == "Ma demande"
    assert parsed.parts[0].name == "lettre.txt"


def test_containers_of_other_programs_stay_parts() -> None:
    tnef = b'Content-Type: application/ms-tnef; name="winmail.dat"\r\n\r\nx'
    sealed = b'Content-Type: application/pkcs7-mime; name="smime.p7m"\r\n\r\ny'
    assert [part.name for part in parse(mixed(TEXT, tnef, sealed)).parts] == ["winmail.dat", "smime.p7m"]


def test_a_bounce_keeps_its_report() -> None:
    status = b"Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@example.org\r\nStatus: 5.1.1\r\n"
    parsed = parse(mixed(TEXT, b"Content-Type: message/delivery-status\r\n\r\n" + status))
    assert b"Status: 5.1.1" in parsed.parts[0].data


def test_limits_leave_a_trace() -> None:
    part = b'Content-Type: application/pdf; name="a.pdf"\r\n\r\n' + b"x" * 1000
    parsed = parse(mixed(TEXT, part), ParseLimits(part_bytes=100))
    assert (parsed.parts[0].size, parsed.parts[0].data) == (1000, b"")
    assert "part-too-large" in parsed.notes
    assert "too-many-parts" in parse(mixed(*[part] * 20), ParseLimits(parts=5)).notes
    large = parse(mixed(TEXT, part), ParseLimits(message_bytes=500))
    assert large.from_address == "a@example.org"
    assert "message-too-large" in large.notes
    assert "text-cut" in parse(b"From: a@example.org\r\n\r\n" + b"x" * 99, ParseLimits(text_chars=10)).notes


def test_nesting_that_only_an_attack_has() -> None:
    deep = b"From: a@example.org\r\n"
    for level in range(150):
        deep += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level)
    parsed = parse(deep + b"\r\nx")
    assert parsed.from_address == "a@example.org"
    assert "too-deep" in parsed.notes
    many = parse(b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\n" * 50_000)
    assert many.from_address == "a@example.org"
    assert "too-complex" in many.notes


def test_nothing_at_all() -> None:
    assert "empty-message" in parse(b"").notes

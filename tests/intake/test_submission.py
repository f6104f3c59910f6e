"""One try with a real SMTP server, and the truth about how it ended."""

import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.sections import Secret, Server, SettingsError
from intake.submission import Outcome, check, submit, wire_form
from tests.servers.certificates import Certificates, make_certificates
from tests.servers.smtp import DROP, SILENCE, Script, smtp_server

SENDER = "prolongation@puy-de-dome.example"
RECIPIENT = "anna@example.org"
MESSAGE = b"From: prolongation@puy-de-dome.example\r\nSubject: x\r\n\r\nBonjour\r\n.a line that begins with a dot\r\n"


def server(
    port: int, *, tls: str = "none", user: str = "", secret: Secret | None = None, timeout: float = 10
) -> Server:
    return Server.model_validate(
        {"host": "127.0.0.1", "port": port, "tls": tls, "user": user, "secret": secret, "timeout_seconds": timeout}
    )


def handed(script: Script, message: bytes = MESSAGE, recipient: str = RECIPIENT, *, utf8: bool = True) -> Outcome:
    with smtp_server(script, utf8=utf8) as port:
        return submit(server(port), message, SENDER, recipient)


def test_accepted_mail_is_sent_byte_for_byte() -> None:
    script = Script()
    outcome = handed(script)
    assert (outcome.kind, outcome.code) == ("sent", 250)
    assert outcome.said == "250 OK"
    (received,) = script.received
    assert (received.sender, received.recipients, received.content) == (SENDER, [RECIPIENT], MESSAGE)


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "DOT"])
def test_a_temporary_refusal_is_for_later(step: str) -> None:
    outcome = handed(Script(replies={step: "451 4.7.1 greylisted"}))
    assert outcome == Outcome(kind="later", said="451 4.7.1 greylisted", code=451)


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "DOT"])
def test_a_permanent_refusal_is_a_failure(step: str) -> None:
    outcome = handed(Script(replies={step: "550 5.1.1 no such user"}))
    assert outcome == Outcome(kind="failed", said="550 5.1.1 no such user", code=550)


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_a_connection_lost_before_the_content_is_for_later(step: str) -> None:
    assert handed(Script(replies={step: DROP})).kind == "later"


@pytest.mark.parametrize("reply", [DROP, SILENCE])
def test_a_connection_lost_after_the_dot_is_uncertain(reply: str) -> None:
    script = Script(replies={"DOT": reply})
    with smtp_server(script) as port:
        outcome = submit(server(port, timeout=0.4), MESSAGE, SENDER, RECIPIENT)
    assert outcome.kind == "uncertain"
    assert "after the content was begun" in outcome.said


def test_a_connection_lost_within_the_content_is_uncertain() -> None:
    assert handed(Script(cut_content_at=10), MESSAGE * 5_000).kind == "uncertain"


def test_nobody_listening_is_for_later() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        outcome = submit(server(taken.getsockname()[1]), MESSAGE, SENDER, RECIPIENT)
    assert outcome.kind == "later"
    assert "no connection" in outcome.said


def test_a_server_that_speaks_no_smtp_is_for_later() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def babble() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        thread = threading.Thread(target=babble)
        thread.start()
        assert submit(server(listener.getsockname()[1]), MESSAGE, SENDER, RECIPIENT).kind == "later"
        thread.join()


def test_line_ends_are_those_of_the_wire() -> None:
    script = Script()
    assert handed(script, b"Subject: x\n\none\n.two\nthree").kind == "sent"
    assert script.received[0].content == b"Subject: x\r\n\r\none\r\n.two\r\nthree\r\n"


def test_eight_bit_content_is_declared() -> None:
    script = Script()
    assert handed(script, "Subject: x\r\n\r\nété\r\n".encode()).kind == "sent"
    assert "BODY=8BITMIME" in script.received[0].options


def test_international_addresses() -> None:
    script = Script()
    assert handed(script, recipient="hélène@example.org").kind == "sent"
    assert "SMTPUTF8" in script.received[0].options
    assert script.received[0].recipients == ["hélène@example.org"]
    refused = handed(Script(), recipient="hélène@example.org", utf8=False)
    assert refused.kind == "failed"
    assert "SMTPUTF8" in refused.said
    script = Script()
    assert handed(script, recipient="anna@münchen.example", utf8=False).kind == "sent"
    assert script.received[0].recipients == ["anna@xn--mnchen-3ya.example"]


def test_an_address_that_would_break_the_dialogue_is_refused() -> None:
    for recipient in ("a@b.example>\r\nRCPT TO:<c@d.example", "nobody", "", "a b@example.org"):
        script = Script()
        assert handed(script, recipient=recipient).kind == "failed"
        assert script.received == []


def test_a_message_larger_than_the_server_takes_is_a_failure() -> None:
    assert handed(Script(), MESSAGE + b"x" * 70 * 15_000).code == 552


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture(params=["starttls", "ssl"])
def tls(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_trusted_certificate_is_accepted(
    tls: str, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
    script = Script()
    with smtp_server(script, certificates=certificates, tls=tls) as port:
        assert submit(server(port, tls=tls), MESSAGE, SENDER, RECIPIENT).kind == "sent"


def test_an_untrusted_certificate_is_not(tls: str, certificates: Certificates) -> None:
    script = Script()
    with smtp_server(script, certificates=certificates, tls=tls) as port:
        outcome = submit(server(port, tls=tls), MESSAGE, SENDER, RECIPIENT)
    assert outcome.kind == "later"
    assert "certificate" in outcome.said
    assert script.received == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("password", ["correct horse", "mot de passe à l'été"])
def test_the_password_is_read_at_each_log_in(password: str, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("out of date")
    script = Script()
    with smtp_server(script, password=password) as port:
        settings = server(port, user="prolongation", secret=Secret(file=file))
        refused = submit(settings, MESSAGE, SENDER, RECIPIENT)
        assert refused.kind == "later"
        assert "secret" in refused.said
        with pytest.raises(SettingsError, match="log-in refused"):
            check(settings)
        file.write_text(password)
        assert submit(settings, MESSAGE, SENDER, RECIPIENT).kind == "sent"
        assert check(settings)
        file.unlink()
        assert submit(settings, MESSAGE, SENDER, RECIPIENT).kind == "later"


@given(st.binary(max_size=200))
def test_the_wire_form_can_be_undone(content: bytes) -> None:
    wire = wire_form(content)
    assert wire.endswith(b"\r\n.\r\n")
    assert b"\r\n.\r\n" not in wire[:-3]
    lines = wire[:-3].split(b"\r\n")
    undone = b"\r\n".join(line[1:] if line.startswith(b".") else line for line in lines)
    plain = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", b"\r\n")
    assert undone == (plain if plain.endswith(b"\r\n") else plain + b"\r\n")

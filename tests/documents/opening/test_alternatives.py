"""A plain text that only says that it says nothing does not hide the letter beside it."""

from email.message import EmailMessage

import pytest

from documents.opening import Limits, open_file
from intake.parse import parse

HTML = "<p>Dear Ms Eriksson,</p><p>We are sorry: your flight AT 739 of 16 June 2020 has been cancelled.</p>" + (
    "<p>You may rebook without charge until the end of the year, or ask for a voucher, in our shop at the airport or "
    "by telephone. We thank you for your patience in these difficult weeks.</p>" * 2
)
STUB = "To view this message, please use an HTML compatible viewer."
PLAIN = (
    "Dear Ms Eriksson, we are sorry: your flight AT 739 of 16 June 2020 has been cancelled. You may rebook without "
    "charge until the end of the year."
)


def _mail(plain: str) -> bytes:
    message = EmailMessage()
    message["From"] = "airline@example.com"
    message["To"] = "anna@example.org"
    message["Subject"] = "Your flight"
    message["Message-ID"] = "<1@example.com>"
    message.set_content(plain)
    message.add_alternative(HTML, subtype="html")
    return message.as_bytes()


@pytest.mark.parametrize(("plain", "hidden"), [(STUB, True), (PLAIN, False)])
def test_a_stub_gives_way(plain: str, hidden: bool) -> None:
    attached = "\n".join(line.text for page in open_file("a.eml", _mail(plain), Limits()).pages for line in page.lines)
    for said in (parse(_mail(plain)).text, attached):
        assert "has been cancelled" in said
        assert "HTML compatible" not in said
        assert ("difficult weeks" in said) is hidden

"""Questions to the page as a browser asks them, by the standard library alone."""

import html
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message


@dataclass(frozen=True, kw_only=True)
class Told:
    """What came back."""

    status: int
    headers: Message
    page: str

    @property
    def title(self) -> str:
        """The first words of the answer's heading, in French."""
        heading = re.search(r"<h1[^>]*>(.*?)<span", self.page, re.DOTALL)
        assert heading is not None, self.page
        return html.unescape(heading[1]).strip()

    @property
    def text(self) -> str:
        """The words of the page."""
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", self.page)).split())


def get(url: str, method: str = "GET") -> Told:
    return _told(urllib.request.Request(url, method=method))


def numbers(site: str, reference: str, number: str, **headers: str) -> Told:
    body = urllib.parse.urlencode({"reference": reference, "number": number}).encode()
    return _told(urllib.request.Request(f"{site}/numbers", data=body, headers=headers))


def file(site: str, data: bytes, name: str = "papier.pdf") -> Told:
    head = f'--grenze\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    body = head + data + b"\r\n--grenze--\r\n"
    kind = {"Content-Type": "multipart/form-data; boundary=grenze"}
    return _told(urllib.request.Request(f"{site}/file", data=body, headers=kind))


def _told(request: urllib.request.Request) -> Told:
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Told(status=answer.status, headers=answer.headers, page=answer.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return Told(status=error.code, headers=error.headers, page=error.read().decode())

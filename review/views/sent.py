"""In the demo alone: what its embedded mail server received, as the applicants would see it."""

from pathlib import Path

from csp.decorators import csp_exempt
from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from cases.surroundings import service
from review.access import SEE, AgentRequest, permitted
from review.mail_view import ShownMail, as_in_a_mail_program, mail_of
from review.pages import show

SHOWN = 200


def _folder() -> Path:
    if not service().demo:
        raise Http404
    return Path(settings.VAR) / "demo" / "sent"


def _mail(name: str) -> ShownMail:
    folder = _folder()
    path = folder / name
    if path.suffix != ".eml" or path.parent != folder or not path.is_file():
        raise Http404
    return mail_of(path.read_bytes())


@permitted(SEE)
def sent(request: AgentRequest) -> HttpResponse:
    """The mails that left, newest first."""
    folder = _folder()
    found = sorted(folder.glob("*.eml"), key=lambda path: path.stat().st_mtime, reverse=True)[:SHOWN]
    return show(request, "sent.html", {"mails": [(path.name, mail_of(path.read_bytes())) for path in found]})


@permitted(SEE)
def sent_mail(request: AgentRequest, name: str) -> HttpResponse:
    """One mail that left."""
    return show(request, "sent-mail.html", {"name": name, "mail": _mail(name)})


@csp_exempt()  # type: ignore[arg-type]
@permitted(SEE)
def sent_page(request: AgentRequest, name: str) -> HttpResponse:
    """A mail that left, as its reader's program shows it."""
    return as_in_a_mail_program(_mail(name))


@csp_exempt()  # type: ignore[arg-type]
@permitted(SEE)
def sent_part(request: AgentRequest, name: str, part: int) -> HttpResponse:
    """An attachment of a mail that left; a PDF opens in the browser's own viewer."""
    mail = _mail(name)
    if part >= len(mail.parts):
        raise Http404
    found = mail.parts[part]
    is_pdf = found.media_type == "application/pdf"
    return HttpResponse(
        found.data,
        content_type="application/pdf" if is_pdf else "application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(not is_pdf, found.name) or "attachment"},
    )

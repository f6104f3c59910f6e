"""The files of a case: pictures of pages, originals, and the two papers that were drawn."""

from typing import Literal

from csp.decorators import csp_exempt
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from cases.actions.drafting import draft_pdf, projet_pdf
from cases.attention import saw
from cases.pages import preview
from cases.states import DraftState
from cases.surroundings import blobs, paris_day
from review.access import SEE, AgentRequest, own_attachment, own_draft, permitted
from review.pictures import picture_of

Paper = Literal["permit", "certificate"]
ONE_DAY = "private, max-age=86400, immutable"


@permitted(SEE)
def page_picture(request: AgentRequest, pk: int, page: int) -> HttpResponse:
    """A page of an attachment as an upright picture; `member` in the query names a file in an archive."""
    attachment = own_attachment(request, pk)
    picture = preview(attachment.sha256, request.GET.get("member", "")[:300], page)
    if picture is None:
        raise Http404
    # The bytes behind an attachment never change: an agent who comes back need not wait again.
    return HttpResponse(picture, content_type="image/jpeg", headers={"Cache-Control": ONE_DAY})


@permitted(SEE)
def original(request: AgentRequest, pk: int) -> HttpResponse:
    """An attachment as it came. It is only ever downloaded: a browser must not open what a stranger sent."""
    attachment = own_attachment(request, pk)
    saw(attachment.message, request.actor, timezone.now(), attachment=attachment.pk)
    return HttpResponse(
        blobs().get(attachment.sha256),
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(True, attachment.name) or "attachment",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cache-Control": "no-store",
        },
    )


@permitted(SEE)
def draft_picture(request: AgentRequest, pk: int, paper: Paper, page: int) -> HttpResponse:
    """A page of a drawn paper, marked PROJET."""
    draft = own_draft(request, pk)
    pdf = (
        projet_pdf(draft, paper, paris_day(timezone.now()))
        if draft.state != DraftState.APPROVED
        else draft_pdf(draft, paper)
    )
    picture = picture_of(pdf, page)
    if picture is None:
        raise Http404
    return HttpResponse(picture, content_type="image/png", headers={"Cache-Control": "no-store"})


@csp_exempt()  # type: ignore[arg-type]
@permitted(SEE)
def draft_file(request: AgentRequest, pk: int, paper: Paper) -> HttpResponse:
    """A drawn paper as PDF: the exact bytes that are approved. A browser's PDF viewer needs its own styles."""
    draft = own_draft(request, pk)
    saw(draft, request.actor, timezone.now(), paper=paper)
    name = f"{draft.permit_reference}-{'aps' if paper == 'permit' else 'attestation'}.pdf"
    return HttpResponse(
        draft_pdf(draft, paper),
        content_type="application/pdf",
        headers={
            "Content-Disposition": content_disposition_header(False, name) or "inline",
            "Cache-Control": "no-store",
        },
    )

"""How a page is rendered: its template with what every page shows (who is signed in, whose service it is)."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cases.surroundings import service
from cases.transitions import Actor


def show(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """The page `template` (a name in templates/pages). Pages are never kept by a browser or a proxy."""
    actor: Actor | None = getattr(request, "actor", None)
    common = {
        "prefecture": service().prefecture,
        "state_site": service().prefecture.state_site,
        "demo": service().demo,
        "actor": actor,
        "role": str(actor.role) if actor is not None else "",
        "path": request.get_full_path(),
        "languages": settings.LANGUAGES,
        "partial": request.headers.get("HX-Request") == "true",
    }
    response = render(request, template, {**common, **(context or {})}, status=status, using="pages")
    response.headers["Cache-Control"] = "no-store"
    return response

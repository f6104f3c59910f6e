"""The pages of errors, in plain words: not allowed, not found, broken."""

from django.http import HttpRequest, HttpResponse

from review.pages import show


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: this role may not open that."""
    return show(request, "fault.html", {"fault": "forbidden", "sentence": str(exception or "")}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is nothing there, or it belongs to another department."""
    return show(request, "fault.html", {"fault": "not-found"}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault; nothing was changed by what was asked."""
    return show(request, "fault.html", {"fault": "broken"}, status=500)


def no_token(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was too old, or cookies are off (Django's protection against forged forms)."""
    return show(request, "fault.html", {"fault": "old-form"}, status=403)

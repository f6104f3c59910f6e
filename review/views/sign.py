"""Signing in and out, the page of a lock-out, and the demo's one-time entrance."""

import hashlib
import ipaddress
import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_POST, require_safe

from cases.models import AgentProfile
from cases.states import Role
from cases.surroundings import service
from cases.transitions import NotAllowed, actor_of
from review.pages import show

DEMO_AGENT = "demo"


class SignIn(LoginView):
    """The sign-in page. Whoever is signed in already goes on to the queue."""

    redirect_authenticated_user = True
    http_method_names = ["get", "post", "head"]  # noqa: RUF012 - as Django declares it

    def render_to_response(self, context: dict[str, Any], **_: Any) -> HttpResponse:
        form = context["form"]
        return show(
            self.request,
            "sign-in.html",
            {"failed": bool(form.errors), "user_name": form["username"].value() or "", "next": self.get_redirect_url()},
        )


def locked_out(request: HttpRequest, response: Any = None, credentials: Any = None, *_: Any, **__: Any) -> HttpResponse:
    """429: too many wrong passwords. Called by django-axes."""
    return show(request, "locked-out.html", {"minutes": round(settings.AXES_COOLOFF_TIME * 60)}, status=429)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Where a role starts: the queue, or the journal for an auditor."""
    if not request.user.is_authenticated:
        return redirect(settings.LOGIN_URL)
    try:
        role = actor_of(request.user).role
    except NotAllowed:
        return redirect("queue")  # which says that this account has no role
    return redirect("journal" if role is Role.AUDITOR else "queue")


@require_safe
def entrance(request: HttpRequest, token: str) -> HttpResponse:
    """The demo's link: signs the demo's agent in, once, from this machine alone; 404 in every other case."""
    if not settings.ENTRANCE_TOKEN or not service().demo or not _from_here(request):
        raise Http404
    if not constant_time_compare(token, settings.ENTRANCE_TOKEN):
        raise Http404
    if request.user.is_authenticated:
        return redirect("queue")
    if not _first_use(token):
        return show(request, "entrance-used.html", status=410)
    login(request, _demo_agent(), backend="django.contrib.auth.backends.ModelBackend")
    return redirect("queue")


def _from_here(request: HttpRequest) -> bool:
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _first_use(token: str) -> bool:
    """True once a token: a file that only one process can create remembers it."""
    folder = Path(settings.VAR) / "entrance"
    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        os.close(os.open(folder / hashlib.sha256(token.encode()).hexdigest(), os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    return True


def _demo_agent() -> User:
    with transaction.atomic():
        user, made = User.objects.get_or_create(
            username=DEMO_AGENT, defaults={"first_name": "Dominique", "last_name": "DÉMO"}
        )
        if made:
            user.set_unusable_password()
            user.save(update_fields=["password"])
        AgentProfile.objects.get_or_create(
            user=user,
            defaults={
                "department": service().prefecture.department,
                "role": Role.SUPERVISOR.value,
                "quality": "Agent de démonstration",
            },
        )
    return user

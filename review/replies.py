"""What a view answers after an action: back to where the agent was, with one sentence of what was done."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme

from cases.models import Case


def done(request: HttpRequest, sentence: str | Promise, otherwise: str) -> HttpResponse:
    """Say `sentence` and go back to the address that the form names as "next", or to `otherwise`."""
    messages.success(request, str(sentence))
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(wanted if safe else otherwise)


def case_address(case: Case) -> str:
    """The address of a case's page."""
    return reverse("case", args=(case.reference,))

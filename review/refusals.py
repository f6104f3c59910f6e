"""What an agent sees when an action is refused: the sentence of the refusal, and that nothing was changed."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from cases.transitions import ActionRefused, NotAllowed
from cases.versions import StaleDecision, stale_sentence
from review.pages import show
from review.wording import word


def refusal_sentence(error: ActionRefused) -> str:
    """Why nothing was done, in the language of the page; what changed meanwhile in words."""
    if isinstance(error, StaleDecision):
        return stale_sentence(dict.fromkeys(word("event", change).lower() for change in error.changes))
    return str(error)


class RefusedActions:
    """Middleware: a refusal that no view has caught becomes a page, 403 for a wrong role and 409 otherwise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a refusal; None leaves every other error to Django."""
        if not isinstance(error, ActionRefused):
            return None
        came_from = request.META.get("HTTP_REFERER", "")
        if not url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
            came_from = ""
        status = 403 if isinstance(error, NotAllowed) else 409
        return show(request, "refused.html", {"sentence": refusal_sentence(error), "back": came_from}, status=status)

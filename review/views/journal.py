"""The journal for those who audit: every event of the department, newest first. Ids and hashes, no personal data."""

from django.core.paginator import Paginator
from django.http import HttpResponse

from cases.models import Event
from review.access import AUDIT, AgentRequest, permitted
from review.conversation import with_names
from review.pages import show

ROWS = 100


@permitted(AUDIT)
def journal(request: AgentRequest) -> HttpResponse:
    """Events, by action and by thing when asked."""
    found = Event.objects.filter(department=request.actor.department).order_by("-id")
    action, reference = request.GET.get("action", ""), request.GET.get("case", "")
    if action:
        found = found.filter(action=action)
    if reference.isascii() and reference.isdigit():
        found = found.filter(case_id=int(reference[:12]))
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "rows": with_names(list(page.object_list)),
        "query": query.urlencode(),
        "action": action,
        "of_case": reference,
    }
    return show(request, "journal.html", context)

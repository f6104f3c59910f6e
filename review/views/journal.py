"""The journal for those who audit: every event of the department, newest first. Ids and hashes, no personal data."""

from django.core.paginator import Paginator
from django.http import HttpResponse

from cases.models import Case, Event
from review.access import AUDIT, AgentRequest, number, permitted
from review.conversation import with_names
from review.pages import show
from review.wording import EVENT

ROWS = 100


@permitted(AUDIT)
def journal(request: AgentRequest) -> HttpResponse:
    """Events, by action and by thing when asked."""
    found = Event.objects.filter(department=request.actor.department).order_by("-id")
    action, reference = request.GET.get("action", ""), request.GET.get("case", "").strip()[:20]
    if action:
        found = found.filter(action=action)
    if reference:
        department = request.actor.department
        case = Case.objects.filter(reference=reference.upper(), department=department).values_list("pk", flat=True)
        found = found.filter(case_id=case.first() or number(reference))
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "rows": with_names(list(page.object_list)),
        "query": query.urlencode(),
        "action": action,
        "of_case": reference,
        "actions": EVENT,
    }
    return show(request, "journal.html", context)

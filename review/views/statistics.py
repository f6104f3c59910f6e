"""The statistics of supervisors: charts with their numbers as a table, delays, reasons; and the same as CSV."""

from django.http import HttpResponse
from django.utils import timezone

from cases.statistics import Figures, Series, figures, rows_of
from cases.surroundings import paris_day
from review.access import SUPERVISE, AgentRequest, number, permitted
from review.charts import HEIGHT, WIDTH, as_csv, bars
from review.pages import show
from review.wording import word

SPANS = (13, 26, 52)


def _figures(request: AgentRequest) -> Figures:
    weeks = number(request.GET.get("weeks"), SPANS[1])
    return figures(request.actor.department, paris_day(timezone.now()), weeks if weeks in SPANS else SPANS[1])


@permitted(SUPERVISE)
def statistics(request: AgentRequest) -> HttpResponse:
    """The page."""
    found = _figures(request)
    context = {
        "figures": found,
        "charts": [(str(series), bars(found.counts[series]), sum(found.counts[series])) for series in Series],
        "chart": {"width": WIDTH, "height": HEIGHT},
        "table": list(zip(found.weeks, *(found.counts[series] for series in Series), strict=True)),
        "series": [str(series) for series in Series],
        "spans": SPANS,
        "most_frequent": max((count for _, _, count in found.reasons), default=1),
    }
    return show(request, "statistics.html", context)


@permitted(SUPERVISE)
def statistics_csv(request: AgentRequest) -> HttpResponse:
    """The weekly counts, the delays in hours and the reasons, for a spreadsheet."""
    found = _figures(request)
    rows = rows_of(found)
    rows += [[], ["delay", "cases", "median hours", "slowest tenth hours"]]
    for name, delay in (("first answer", found.first_answer), ("decision", found.decision)):
        hours = ["" if value is None else f"{value:.1f}" for value in (delay.median, delay.slowest_tenth)]
        rows.append([name, str(delay.count), *hours])
    rows += [[], ["decided", "without correction"], [str(found.decided), str(found.untouched)]]
    rows += [[], ["requirement", "rule", "cases"]]
    rows += [[word("requirement", one), rule, str(count)] for one, rule, count in found.reasons]
    return HttpResponse(
        "\ufeff" + as_csv(rows),  # the mark tells spreadsheets that this is UTF-8
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="statistics.csv"', "Cache-Control": "no-store"},
    )

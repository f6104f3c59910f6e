"""What became of every message: counts from the tables, as a dictionary and as a table for a person."""

from typing import Any

from django.db.models import Count
from rich.table import Table

from cases.models import Case, Mailbox, Message, Outgoing
from cases.states import CaseState, MessageState, OutgoingState


def account() -> dict[str, Any]:
    """Messages in each mailbox, those accounted for, and what waits where."""
    return {
        "mailboxes": [_mailbox(row) for row in Mailbox.objects.order_by("name")],
        "messages": _counts(Message.objects, MessageState.values),
        "cases": _counts(Case.objects, CaseState.values),
        "letters": _counts(Outgoing.objects, OutgoingState.values),
    }


def _mailbox(row: Mailbox) -> dict[str, Any]:
    return {
        "name": row.name,
        "in_mailbox": row.held,
        "accounted_for": row.accounted,
        "received": Message.objects.filter(mailbox=row).count(),
        "last_successful_poll": row.last_success_at.isoformat() if row.last_success_at else None,
        "last_error": row.last_error,
    }


def _counts(rows: Any, states: list[str]) -> dict[str, int]:
    found = dict(rows.values_list("state").annotate(Count("id")).order_by())
    return {state: found.get(state, 0) for state in states}


def status_table(found: dict[str, Any]) -> Table:
    """The same for a person."""
    table = Table(title="Status", show_header=False, title_justify="left")
    table.add_column(style="bold")
    table.add_column()
    for mailbox in found["mailboxes"]:
        table.add_row(
            f"mailbox {mailbox['name']}",
            f"{mailbox['in_mailbox']} in the mailbox, {mailbox['accounted_for']} accounted for; "
            f"{mailbox['received']} received in all; last successful poll {mailbox['last_successful_poll'] or 'never'}"
            + (f"\n[red]{mailbox['last_error']}[/]" if mailbox["last_error"] else ""),
        )
    for thing in ("messages", "cases", "letters"):
        counts = ", ".join(f"{state} {count}" for state, count in found[thing].items() if count)
        table.add_row(thing, counts or "none")
    return table

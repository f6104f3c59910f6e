"""Assessments for a person's eyes: the JSON object of a message in, a table for the terminal out."""

from typing import Any

from rich.table import Table

_MARKS = {"satisfied": "[green]✓ satisfied[/]", "missing": "[red]✗ missing[/]", "unsure": "[yellow]? unsure[/]"}


def assessment_table(found: dict[str, Any]) -> Table:
    """What `assess` says of one message."""
    title = f"{found['source']}: {found['category']} → {found['verdict']} ({found['seconds']} s)"
    table = Table(title=title, title_justify="left", show_lines=False)
    table.add_column("applicant")
    table.add_column("requirement")
    table.add_column("status")
    table.add_column("reasons")
    for applicant in found["applicants"]:
        fields = applicant["fields"]
        name = f"{fields.get('surname', '')} {fields.get('given_names', '')}".strip() or "(no name read)"
        for requirement, finding in applicant["requirements"].items():
            status = _MARKS.get(finding["status"], finding["status"])
            table.add_row(name, requirement, status, ", ".join(finding["reasons"]))
            name = ""
    for unread in found["unread"]:
        table.add_row("", unread["attachment"], "[red]unread[/]", unread["reason"])
    return table

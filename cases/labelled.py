"""Agents' corrections as labelled examples: from the stored rows to plain records, without the names of agents."""

from collections.abc import Iterator
from typing import Any

from cases.models import FieldCorrection


def labelled_examples() -> Iterator[dict[str, Any]]:
    """One record for each correction, oldest first; where an agent corrected twice, `newest` says which word counts.

    `before` is what the machine had read ("" for nothing), `value` what the agent typed ("" for unknown). `sha256`,
    `member` (path in an archive), `page` (1-based) and `box` (pixels of the upright page) say where it was read; they
    are null for a field that the machine had not read.
    """
    rows = FieldCorrection.objects.order_by("id")
    newest = {(row[0], row[1]): row[2] for row in rows.values_list("applicant_id", "field", "pk")}
    for row in rows.iterator(chunk_size=500):
        where = row.evidence or {}
        yield {
            "field": row.field,
            "before": row.before,
            "value": row.value,
            "sha256": where.get("sha256"),
            "member": where.get("member"),
            "page": where.get("page"),
            "box": where.get("box"),
            "day": f"{row.made_at:%Y-%m-%d}",
            "newest": newest[row.applicant_id, row.field] == row.pk,
        }

"""The pictures of pages that an agent looks at: made once, by a process of its own, and kept beside the blobs."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from cases.models import Attachment
from cases.previews import Order, draw, folder_of
from cases.readings import newest_readings, seen_in
from cases.surroundings import blobs
from documents.page import FileReading


def preview(sha256: str, member: str, page: int) -> bytes | None:
    """The upright picture (JPEG) of a page of a file, or of a file inside an archive; None when it has no picture."""
    path = folder_of(_root(), sha256, member) / f"{page}.jpg"
    if not path.exists():
        attachment = Attachment.objects.filter(sha256=sha256).first()
        if attachment is None or not path.parent.parent.exists():
            draw(orders_for([attachment] if attachment is not None else []))
    return path.read_bytes() if path.exists() else None


def draw_pages(attachments: Iterable[Attachment]) -> None:
    """Draw the pages of these attachments ahead of the first look."""
    draw(orders_for(attachments))


def orders_for(attachments: Iterable[Attachment]) -> list[Order]:
    """What is still to be drawn of these attachments; each file once."""
    orders: dict[str, list[Order]] = {}
    wanted = list(attachments)
    readings = newest_readings(attachment.sha256 for attachment in wanted)
    for attachment in wanted:
        seen = readings.get(attachment.sha256)
        if seen is None or attachment.sha256 in orders:
            continue
        reading = seen_in(seen)
        orders[attachment.sha256] = [
            Order(
                blob=str(blobs().path(attachment.sha256)),
                name=attachment.name,
                member=member,
                turned={page.number: page.turned for page in file.pages},
                folder=str(folder),
            )
            for member, file in _files(reading)
            if file.pages and not (folder := folder_of(_root(), attachment.sha256, member)).exists()
        ]
    return [order for several in orders.values() for order in several]


def _files(reading: FileReading, prefix: str = "") -> Iterable[tuple[str, FileReading]]:
    yield prefix, reading
    for member in reading.members:
        yield from _files(member, f"{prefix}/{member.name}" if prefix else member.name)


def _root() -> Path:
    return Path(settings.VAR) / "pages"

"""From a file and what was read of it to pictures of its pages, upright, with everything that was seen framed."""

from collections.abc import Iterator

from PIL import Image, ImageDraw

from documents.opening import Limits, Opened, PictureBroken, open_file
from documents.page import Box, FileReading, Page

_INKS = {"text": (70, 110, 190), "valid": (0, 140, 70), "invalid": (210, 30, 30), "stamp": (230, 120, 0)}
_BARCODE_INK = (140, 60, 180)


def pictures_of(name: str, data: bytes, reading: FileReading, limits: Limits | None = None) -> Iterator[Image.Image]:
    """Each page of a file, then of the files in it, that has a picture; plain text has none."""
    bounds = limits or Limits()
    opened = open_file(name, data, bounds)
    try:
        for page in reading.pages:
            picture = _upright(opened, page)
            if picture is not None:
                yield with_boxes(picture, page)
        inside = {member.name: member.data for member in opened.members}
        for member in reading.members:
            if member.name in inside:
                yield from pictures_of(member.name, inside[member.name], member, bounds)
    finally:
        opened.close()


def _upright(opened: Opened, page: Page) -> Image.Image | None:
    """The page as it was read; None when it has no picture, or a broken one."""
    take = next((one.picture for one in opened.pages if one.number == page.number), None)
    try:
        return None if take is None else take().rotate(-page.turned, expand=True)
    except PictureBroken:
        return None


def with_boxes(image: Image.Image, page: Page) -> Image.Image:
    """A copy of the upright page with every line, zone, stamp and barcode framed."""
    drawn = image.convert("RGB").copy()
    pen = ImageDraw.Draw(drawn)
    scale = image.width / page.width if page.width else 1.0
    thick = max(2, round(max(image.size) / 700))

    def frame(box: Box, ink: tuple[int, int, int], width: int, label: str = "") -> None:
        left, top, right, bottom = (round(value * scale) for value in box)
        pen.rectangle((left, top, max(left, right), max(top, bottom)), outline=ink, width=width)
        if label:
            size = 7 * thick
            place = (left, max(0, top - size - 2 * thick))
            pen.rectangle(pen.textbbox(place, label, font_size=size), fill=(255, 255, 255))
            pen.text(place, label, fill=ink, font_size=size)

    for line in page.lines:
        frame(line.box, _INKS["text"], 1)
    for zone in page.zones:
        frame(zone.box, _INKS["valid" if zone.valid else "invalid"], thick, f"{zone.format.value} {zone.kind.value}")
    for stamp in page.stamps:
        date = stamp.date.isoformat() if stamp.date else "?"
        frame(stamp.box, _INKS["stamp"], thick, f"{stamp.direction.value} {stamp.state or '?'} {date}")
    for barcode in page.barcodes:
        frame(barcode.box, _BARCODE_INK, thick, barcode.symbology)
    return drawn

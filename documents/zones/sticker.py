"""From a visa's zone to about where the sticker is that ends with it."""

from documents.page import Box


def sticker_of(zone: Box) -> Box:
    """The sticker with a margin of a tenth of its width on both sides."""
    wide = zone.right - zone.left
    return Box(zone.left - wide // 10, zone.top - 6 * wide // 10, zone.right + wide // 10, zone.bottom)

"""What all hosts' papers have: sides with a zone, and a face."""

from PIL import Image

from samples.elsewhere import paper
from samples.ink import Sheet
from samples.people import Host

#: The sides of a paper, and the lines of its zone with the side (0 or 1) they stand on.
Sides = tuple[list[Image.Image], tuple[str, ...], int]


def host_face(
    sheet: Sheet, host: Host, box: tuple[float, float, float, float], *, soft: bool = False, grey: bool = True
) -> None:
    """The host's likeness in the box (left, top, width, height) mm."""
    paper.paste_likeness(sheet, paper.likeness(host.surname + host.number, host.sex == "F", grey=grey), box, soft=soft)

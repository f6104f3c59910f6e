"""The faces of the papers: font files shipped beside this module, registered with reportlab once a process."""

from functools import cache
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).with_name("fonts")

REGULAR = "PlexSans"
ITALIC = "PlexSans-Italic"
BOLD = "PlexSans-SemiBold"
MONO = "PlexMono-SemiBold"

_FILES = {
    REGULAR: "IBMPlexSans_400Regular.ttf",
    ITALIC: "IBMPlexSans_400Regular_Italic.ttf",
    BOLD: "IBMPlexSans_600SemiBold.ttf",
    MONO: "IBMPlexMono_600SemiBold.ttf",
}
_LOCK = Lock()
#: Held while a paper is drawn: reportlab's faces are shared, and move about in their files as they are embedded.
IN_USE = Lock()


class Unprintable(ValueError):
    """A text has characters that no face of the papers has: {field}, {characters}."""

    def __init__(self, field: str, characters: str) -> None:
        super().__init__(f"{field} has characters that cannot be printed: {characters!r}; transliterate them")
        self.field = field
        self.characters = characters


@cache
def register() -> None:
    """Make the faces known to reportlab; <b> and <i> in a paragraph find their faces."""
    with _LOCK:
        # Only once, also when two threads come first: a paper under way must keep the very face it began with.
        if pdfmetrics.getRegisteredFontNames().count(MONO):
            return
        for name, file in _FILES.items():
            pdfmetrics.registerFont(TTFont(name, str(FOLDER / file)))
        pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


def width(text: str, face: str, size: float) -> float:
    """Width of `text` in points."""
    register()
    return float(pdfmetrics.stringWidth(text, face, size))


@cache
def _glyphs(face: str) -> frozenset[int]:
    register()
    return frozenset(pdfmetrics.getFont(face).face.charToGlyph)


def check_printable(field: str, text: str) -> None:
    """Raise `Unprintable` when `text` has a character without a glyph: it would be an empty box on paper."""
    lacking = "".join(sorted({c for c in text if ord(c) not in _glyphs(REGULAR) or ord(c) not in _glyphs(BOLD)}))
    if lacking:
        raise Unprintable(field, lacking)

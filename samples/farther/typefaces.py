"""The third school's cases of type: which face is used for what, and which one has the letters of a text."""

GARAMOND = "EBGaramond_500Medium.ttf"
GROTESK, GROTESK_BOLD = "Roboto_400Regular.ttf", "Roboto_700Bold.ttf"
MONO = "RobotoMono_500Medium.ttf"
POSTER = "Oswald_500Medium.ttf"
DOTS = "VT323_400Regular.ttf"  #: like the needles of an office printer
NASKH = "NotoNaskhArabic_500Medium.ttf"
HANDS = ("Kalam_400Regular.ttf", "IndieFlower_400Regular.ttf", "ShadowsIntoLight_400Regular.ttf")
OCRB = "OCRB.otf"

#: Faces that have Cyrillic letters.
_CYRILLIC = frozenset({GARAMOND, GROTESK, GROTESK_BOLD, MONO, POSTER})
_WIDE, _WIDE_BOLD = "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"


def having(text: str, face: str) -> str:
    """`face`, or one that has the letters of `text`."""
    if any(0x600 <= ord(c) < 0x700 for c in text):
        return NASKH
    if any(ord(c) > 0x17F and not 0x2010 <= ord(c) < 0x2030 for c in text):
        cyrillic = all(ord(c) < 0x180 or 0x400 <= ord(c) < 0x460 or 0x2010 <= ord(c) < 0x2030 for c in text)
        if cyrillic:
            return face if face in _CYRILLIC else GROTESK_BOLD
        return _WIDE_BOLD if "Bold" in face else _WIDE
    if face == OCRB and any(ord(c) > 0x7F for c in text):
        return MONO
    if face in {*HANDS, DOTS} and any(ord(c) > 0xFF and c not in "œŒ’–" for c in text):
        return HANDS[0] if face in HANDS else MONO
    return face

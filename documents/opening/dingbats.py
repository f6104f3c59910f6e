"""From the numbers of signs in fonts of pictures (Wingdings) to boxes that a form's reader knows."""

#: By the number within the font; Unicode's private use area has them at U+F000. Wingdings, then Wingdings 2.
_SIGNS = {
    **dict.fromkeys((0x6F, 0x70, 0x71, 0x72, 0xA8), "☐"),
    **dict.fromkeys((0xFD, 0xFE), "☒"),
    0xFC: "✔",
    0xA3: "☐",
    **dict.fromkeys((0x52, 0x53, 0x54), "☒"),
}


def box_of(code: int) -> str:
    """The box, or tick, of a sign's number, with or without U+F000; "" where it is none."""
    return _SIGNS.get(code - 0xF000 if code >= 0xF000 else code, "")


def boxed(text: str) -> str:
    """`text` with boxes for such signs of the private use area."""
    return "".join((box_of(ord(sign)) if "\uf000" <= sign <= "\uf0ff" else "") or sign for sign in text)


def boxed_signs(letters: bytes) -> str:
    """What a font of pictures shows for these letters, as far as they are boxes; the others stay letters."""
    return "".join(box_of(letter) or chr(letter) for letter in letters)

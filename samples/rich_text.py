"""Writes RTF documents as WordPad and Word do: text in any script, pictures in hexadecimal digits."""

_PICTURES = {b"\x89P": "pngblip", b"\xff\xd8": "jpegblip"}


def rtf(*paragraphs: str, pictures: tuple[bytes, ...] = ()) -> bytes:
    """A document of these paragraphs and, below them, these PNG or JPEG files."""
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\*\generator Samples;}\uc1\f0\fs22 "
    body = "\\par\r\n".join(map(_escaped, paragraphs))
    for picture in pictures:
        digits = picture.hex()
        lines = "\r\n".join(digits[at : at + 128] for at in range(0, len(digits), 128))
        body += f"\\par{{\\*\\shppict{{\\pict\\{_PICTURES[picture[:2]]}\\picw100\\pich100 \r\n{lines}}}}}"
    return f"{head}{body}\\par}}".encode("ascii")


def _escaped(text: str) -> str:
    out = []
    for letter in text:
        if letter in "\\{}":
            out.append(f"\\{letter}")
        elif ord(letter) < 128:
            out.append(letter)
        elif ord(letter) < 256:
            out.append(f"\\'{letter.encode('cp1252', 'replace').hex()}")
        else:
            units = letter.encode("utf-16-le")
            for at in range(0, len(units), 2):
                unit = int.from_bytes(units[at : at + 2], "little", signed=True)
                out.append(f"\\u{unit}?")
    return "".join(out)

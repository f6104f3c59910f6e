"""From the compressed rich text of Outlook's messages to RTF (MS-OXRTFCP: "LZFu", or "MELA" when it is only stored)."""

import struct

_HEADER = struct.Struct("<IIII")  #: size of what follows these four bytes, size of the RTF, kind, CRC
_COMPRESSED, _STORED = 0x75465A4C, 0x414C454D
_WINDOW = 4096
#: What every window begins with (MS-OXRTFCP §2.1.3.1.1).
_PREFIX = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked_rtf(data: bytes) -> bytes:
    """The RTF; as much of it as there is when the bytes end early. Raises ValueError for what is neither kind.

    The CRC is not asked: broken text is better than none. Output is at most nine times the input.
    """
    if len(data) < _HEADER.size:
        raise ValueError("no compressed rich text: too short")
    _, size, kind, _ = _HEADER.unpack_from(data)
    if kind == _STORED:
        return data[_HEADER.size : _HEADER.size + size]
    if kind != _COMPRESSED:
        raise ValueError("no compressed rich text: unknown kind")
    window = bytearray(_PREFIX.ljust(_WINDOW, b"\0"))
    write, at, out = len(_PREFIX), _HEADER.size, bytearray()
    while at < len(data) and len(out) < size:
        control = data[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 2 > len(data):
                    return bytes(out[:size])
                reference = int.from_bytes(data[at : at + 2], "big")
                at += 2
                place, length = reference >> 4, (reference & 0xF) + 2
                if place == write:
                    return bytes(out[:size])
            elif at < len(data):
                # A letter as it is, put where the window is written and taken from there.
                window[write] = data[at]
                at += 1
                place, length = write, 1
            else:
                return bytes(out[:size])
            for _ in range(length):  # a reference may reach into what it writes itself: byte by byte
                window[write] = window[place]
                out.append(window[place])
                write, place = (write + 1) % _WINDOW, (place + 1) % _WINDOW
    return bytes(out[:size])

"""Mail and files that are broken, hostile or huge, as bytes, for the tests of bad input. Nothing here does harm."""

import io
import zipfile

_HEAD = (
    b"From: Anna Exemple <anna.exemple@mail.example.org>\r\nTo: prolongation-visa@prefecture63.example.org\r\n"
    b"Subject: Demande de prolongation de visa\r\nDate: Mon, 08 Jun 2020 10:15:00 +0200\r\n"
    b"Message-ID: <broken-1@mail.example.org>\r\nMIME-Version: 1.0\r\n"
)
_TEXT = b"Bonjour,\r\n\r\nje demande la prolongation de mon visa.\r\n\r\nAnna Exemple\r\n"


def _mixed(*parts: bytes, boundary: bytes = b"b1", head: bytes = _HEAD, close: bool = True) -> bytes:
    body = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    end = b"--" + boundary + b"--\r\n" if close else b""
    return head + b'Content-Type: multipart/mixed; boundary="' + boundary + b'"\r\n\r\n' + body + end


def text_part(text: bytes = _TEXT, charset: bytes = b"utf-8") -> bytes:
    return b"Content-Type: text/plain; charset=" + charset + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text


def file_part(name: str, media_type: str, data: bytes) -> bytes:
    """A base64 attachment."""
    import base64

    return (
        f'Content-Type: {media_type}\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        f"Content-Transfer-Encoding: base64\r\n\r\n"
    ).encode() + base64.encodebytes(data).replace(b"\n", b"\r\n")


def missing_boundary() -> bytes:
    """A multipart that never closes and whose boundary is misspelt from the second part on."""
    whole = _mixed(text_part(), file_part("passeport.jpg", "image/jpeg", b"\xff\xd8\xff\xe0 cut"), close=False)
    first, _, rest = whole.partition(b"--b1\r\nContent-Type: image")
    return first + b"--b2\r\nContent-Type: image" + rest


def unknown_charset() -> bytes:
    """A text in a character set that nobody knows, with 8-bit bytes."""
    return _mixed(text_part("Prénom : Zoé, née à Issoire".encode("cp1252"), b"x-klingon-8"))


def raw_eight_bit_header() -> bytes:
    """A subject with bare Latin-1 bytes, against RFC 5322."""
    head = _HEAD.replace(b"Demande de prolongation", "Prolongation d'été demandée".encode("latin-1"))
    return head + b"Content-Type: text/plain; charset=latin-1\r\n\r\n" + "séjour\r\n".encode("latin-1")


def empty_attachment() -> bytes:
    return _mixed(text_part(), file_part("visa.pdf", "application/pdf", b""))


def broken_base64() -> bytes:
    part = file_part("visa.jpg", "image/jpeg", b"\xff\xd8\xff" * 50).replace(b"/", b"*!", 3)
    return _mixed(text_part(), part[:-9])


def no_from() -> bytes:
    return _HEAD.split(b"\r\n", 1)[1] + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + _TEXT


def twins() -> tuple[bytes, bytes]:
    """Two messages with one Message-ID and other bytes."""
    plain = _HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + _TEXT
    return plain, plain.replace(b"Bonjour", b"Bonsoir")


def deep_nesting(levels: int = 120) -> bytes:
    """A message in a message in a message."""
    inner = _HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + _TEXT
    for _ in range(levels):
        inner = _HEAD + b"Content-Type: message/rfc822\r\n\r\n" + inner
    return inner


def many_parts(count: int = 2000) -> bytes:
    return _mixed(text_part(), *(file_part(f"p{i}.txt", "text/plain", b"x") for i in range(count)))


def disguised_executable() -> bytes:
    """A program (only its first bytes) that calls itself a picture."""
    program = b"MZ\x90\x00\x03" + b"\x00" * 55 + b"\x80\x00\x00\x00" + b"\x00" * 64 + b"PE\x00\x00" + b"\x00" * 200
    return _mixed(text_part(), file_part("passeport.jpg", "image/jpeg", program))


def zip_bomb(megabytes: int = 300, inside: str = "photo.bmp") -> bytes:
    """A small archive that unpacks to `megabytes` of zeros."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open(_deflated(inside), "w") as member,
    ):
        for _ in range(megabytes):
            member.write(b"\0" * 1_000_000)
    return out.getvalue()


def _deflated(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def huge(megabytes: int = 40) -> bytes:
    """A mail of about `megabytes`: one attachment that is no picture at all."""
    data = bytes(range(256)) * (megabytes * 1_000_000 * 3 // 4 // 256)
    return _mixed(text_part(), file_part("video.mov", "video/quicktime", data))


def pixel_bomb(side: int = 30_000) -> bytes:
    """A PNG of a few kilobytes whose picture has side × side pixels."""
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    row = b"\0" * ((side + 7) // 8 + 1)
    rows = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def path_like_name() -> bytes:
    return _mixed(text_part(), file_part("../../etc/passwd.pdf", "application/pdf", b"%PDF-1.4 nothing"))


#: Everything that is small, by name: for tests that say "none of these stops the poll".
ALL = {
    "missing-boundary": missing_boundary,
    "unknown-charset": unknown_charset,
    "raw-eight-bit-header": raw_eight_bit_header,
    "empty-attachment": empty_attachment,
    "broken-base64": broken_base64,
    "no-from": no_from,
    "deep-nesting": deep_nesting,
    "many-parts": many_parts,
    "disguised-executable": disguised_executable,
    "path-like-name": path_like_name,
}

"""From the bytes of a picture file to pages: one a frame, upright by EXIF, RGB, as large as a reader needs."""

import contextlib
import io
import warnings
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import pillow_heif
from PIL import Image, ImageOps

from documents.opening.cut_pictures import NEVER_CAME, load_what_came
from documents.opening.frames import distinct_frames
from documents.opening.limits import Limits
from documents.opening.opened import Opened, OpenedPage, PictureBroken
from documents.page import Unreadable

pillow_heif.register_heif_opener()

#: Pixels of the longer side that a page is read at: a photograph of a passport has its small print at this size.
LONGEST_SIDE = 2600
#: Formats whose pictures are pages: those of a scanner, and the several photographs that a telephone puts in one file.
_PAGED = frozenset({"TIFF", "HEIF"})
_MOVING = frozenset({"GIF", "WEBP", "AVIF", "PNG"})
_MOST_FRAMES = 6  #: of a picture that moves
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "TIFF", "GIF", "BMP", "AVIF", "JPEG2000")


def open_picture(name: str, data: bytes, media_type: str, limits: Limits) -> Opened:
    """Pages of a picture file; `unread` says TOO_MANY_PIXELS, TOO_MANY_PAGES or BROKEN."""
    try:
        found = _survey(data, limits)
    except _TooManyPixelsError:
        return Opened(name=name, media_type=media_type, unread=Unreadable.TOO_MANY_PIXELS)
    except Exception:  # Pillow's decoders raise whatever comes to hand on broken bytes
        return Opened(name=name, media_type=media_type, unread=Unreadable.BROKEN)
    pages = tuple(
        OpenedPage(number=number, width=width, height=height, pictures=True, picture=partial(_load, data, frame))
        for number, (frame, (width, height)) in enumerate(zip(found.frames, found.sizes, strict=True), 1)
    )
    unread = Unreadable.TOO_MANY_PAGES if found.more else None
    return Opened(name=name, media_type=media_type, pages=pages, unread=unread, notes=found.notes)


class _Survey(NamedTuple):
    frames: list[int | None]  #: those that are pages; None: the one that the file itself shows first
    sizes: list[tuple[int, int]]  #: after EXIF and scaling
    more: bool = False  #: there are pages beyond these
    notes: tuple[str, ...] = ()


class _TooManyPixelsError(Exception):
    pass


def _open(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # The limit on pixels is ours and is checked before anything is decoded.
        warnings.simplefilter("ignore")
        return Image.open(io.BytesIO(data), formats=_FORMATS)


def _survey(data: bytes, limits: Limits) -> _Survey:
    """What of the file is a page. Decodes nothing, save for pictures that move."""
    previous, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with _open(data) as image, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _within(image, limits)
            count = int(getattr(image, "n_frames", 1))
            if count == 1:
                return _Survey([None], [_upright_size(image)])
            if image.format in _PAGED:
                most = min(count, limits.pages)
                return _Survey(list(range(most)), list(_sizes(image, most, limits)), count > most)
            if image.format not in _MOVING:
                return _Survey([None], [_upright_size(image)], notes=("first-frame-only",))
            size = _upright_size(image)
            seen = distinct_frames(image, min(limits.pages, _MOST_FRAMES))
            notes = ("first-frame-only",) if len(seen.frames) == 1 else ()
            return _Survey(list(seen.frames), [size] * len(seen.frames), seen.more, notes)
    finally:
        Image.MAX_IMAGE_PIXELS = previous


def _sizes(image: Image.Image, count: int, limits: Limits) -> Iterator[tuple[int, int]]:
    for number in range(count):
        image.seek(number)
        _within(image, limits)
        yield _upright_size(image)


def _within(image: Image.Image, limits: Limits) -> None:
    if image.width * image.height > limits.pixels:
        raise _TooManyPixelsError


def _upright_size(image: Image.Image) -> tuple[int, int]:
    turned = False
    if image.format == "TIFF":  # its size is of the upright page
        return _scaled(*image.size)
    with contextlib.suppress(OSError):  # a PNG is decoded to its end for this, and may be cut
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return _scaled(*(reversed(image.size) if turned else image.size))


def _scaled(width: int, height: int) -> tuple[int, int]:
    longest = max(width, height)
    if longest <= LONGEST_SIDE:
        return width, height
    return max(1, round(width * LONGEST_SIDE / longest)), max(1, round(height * LONGEST_SIDE / longest))


def _load(data: bytes, frame: int | None) -> Image.Image:
    """The frame as an upright RGB picture. Raises PictureBroken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = _open(data)
            if frame is not None:
                image.seek(frame)
            if image.format in {"JPEG", "MPO"}:
                image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            missing = load_what_came(image)
            upright = upright_rgb(image)
            if missing is not None:
                upright.paste((NEVER_CAME,) * 3, mask=upright_rgb(missing).convert("L"))
            return upright
    except Exception as error:
        raise PictureBroken(str(error)) from error


def upright_rgb(image: Image.Image) -> Image.Image:
    """EXIF orientation applied once, transparency on white, at most `LONGEST_SIDE` pixels long."""
    image.load()
    image = ImageOps.exif_transpose(image) or image
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image)
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        # 16 bits a sample: Pillow's own conversion cuts everything above 255.
        low, high = image.getextrema()
        span = max(1.0, float(high) - float(low))  # type: ignore[arg-type]
        image = image.point(lambda value: (value - low) * (255.0 / span)).convert("L")
    image = image.convert("RGB")
    size = _scaled(*image.size)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)

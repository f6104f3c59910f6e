"""From the bytes of a picture file to pages: one a frame, upright by EXIF, RGB, as large as a reader needs."""

import io
import warnings
from functools import partial

import pillow_heif
from PIL import Image, ImageOps

from documents.opening.limits import Limits
from documents.opening.opened import Opened, OpenedPage, PictureBroken
from documents.page import Unreadable

pillow_heif.register_heif_opener()

#: Pixels of the longer side that a page is read at: a photograph of a passport has its small print at this size.
LONGEST_SIDE = 2600
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "TIFF", "GIF", "BMP", "AVIF")


def open_picture(name: str, data: bytes, media_type: str, limits: Limits) -> Opened:
    """Pages of a picture file; `unread` says TOO_MANY_PIXELS, TOO_MANY_PAGES or BROKEN."""
    try:
        frames, size, animated, notes = _survey(data, limits)
    except _TooManyPixelsError:
        return Opened(name=name, media_type=media_type, unread=Unreadable.TOO_MANY_PIXELS)
    except Exception:  # Pillow's decoders raise whatever comes to hand on broken bytes
        return Opened(name=name, media_type=media_type, unread=Unreadable.BROKEN)
    unread = None
    # Moving pictures (GIF, WebP, a phone's burst) are one page; only TIFF has pages.
    count = 1 if animated else frames
    if count > limits.pages:
        count, unread = limits.pages, Unreadable.TOO_MANY_PAGES
    pages = []
    for number in range(count):
        width, height = size[number]
        pages.append(
            OpenedPage(
                number=number + 1,
                width=width,
                height=height,
                pictures=True,
                picture=partial(_load, data, number),
            )
        )
    return Opened(name=name, media_type=media_type, pages=tuple(pages), unread=unread, notes=notes)


class _TooManyPixelsError(Exception):
    pass


def _open(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # The limit on pixels is ours and is checked before anything is decoded.
        warnings.simplefilter("ignore")
        return Image.open(io.BytesIO(data), formats=_FORMATS)


def _survey(data: bytes, limits: Limits) -> tuple[int, list[tuple[int, int]], bool, tuple[str, ...]]:
    """Frames, the size of each after EXIF and scaling, whether they move, notes. Decodes nothing."""
    previous, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        with _open(data) as image, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            frames = int(getattr(image, "n_frames", 1))
            paged = image.format == "TIFF"
            sizes = []
            for number in range(min(frames, limits.pages) if paged else 1):
                if number:
                    image.seek(number)
                if image.width * image.height > limits.pixels:
                    raise _TooManyPixelsError
                turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
                sizes.append(_scaled(*(reversed(image.size) if turned else image.size)))
            notes = () if paged or frames == 1 else ("first-frame-only",)
            return frames, sizes, not paged, notes
    finally:
        Image.MAX_IMAGE_PIXELS = previous


def _scaled(width: int, height: int) -> tuple[int, int]:
    longest = max(width, height)
    if longest <= LONGEST_SIDE:
        return width, height
    return max(1, round(width * LONGEST_SIDE / longest)), max(1, round(height * LONGEST_SIDE / longest))


def _load(data: bytes, number: int) -> Image.Image:
    """The frame as an upright RGB picture. Raises PictureBroken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = _open(data)
            if number:
                image.seek(number)
            if image.format in {"JPEG", "MPO"}:
                image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return upright_rgb(image)
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

"""How a flat paper becomes a file's picture: a telephone over a table, an office's scanner, a scanning application."""

import io
from dataclasses import dataclass
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Pixels = NDArray[Any]  #: float, 0–255


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one picture was taken."""

    way: str  #: phone, office, application
    longest: int  #: pixels of the picture's long side
    tilt: float = 0.0  #: degrees
    lean: float = 0.0  #: how far a corner is out of its place, as a share of the paper
    filled: float = 0.86  #: the paper's share of the frame
    blur: float = 0.0  #: pixels
    shake: int = 0  #: pixels of movement
    noise: float = 2.0
    quality: int = 80
    shadow: bool = False
    glare: bool = False
    finger: bool = False
    bent: float = 0.0  #: how far the paper's middle rises, as a share of its height


def careful(rng: Random, *, fine: bool) -> Look:
    """A good telephone in a steady hand."""
    return Look(
        way="phone" if rng.random() < 0.75 else "application",
        longest=rng.choice((2400, 3000, 3400)) if fine else rng.choice((1800, 2048, 2600)),
        tilt=rng.gauss(0, 2),
        lean=0.03,
        filled=rng.uniform(0.8, 0.95),
        blur=rng.uniform(0, 0.8),
        noise=rng.uniform(1, 3),
        quality=rng.randint(72, 92),
        shadow=rng.random() < 0.3,
        glare=rng.random() < 0.2,
        finger=rng.random() < 0.1,
        bent=rng.choice((0, 0, 0.006)),
    )


def careless(rng: Random, *, fine: bool) -> Look:
    """A hurried picture, or one that a messenger made small."""
    return Look(
        way="phone",
        longest=rng.choice((1900, 2200)) if fine else rng.choice((1280, 1600, 1600, 2000)),
        tilt=rng.gauss(0, 5),
        lean=0.07,
        filled=rng.uniform(0.74, 0.93),
        blur=rng.uniform(0.4, 1.1),
        shake=rng.choice((0, 0, 2, 3)),
        noise=rng.uniform(2, 6),
        quality=rng.randint(48, 78),
        shadow=rng.random() < 0.6,
        glare=rng.random() < 0.4,
        finger=rng.random() < 0.3,
        bent=rng.choice((0, 0.006, 0.012)),
    )


def office(rng: Random, *, fine: bool) -> Look:
    """A scanner on the town hall's floor, or an application that crops and whitens."""
    return Look(
        way="office" if rng.random() < 0.75 else "application",
        longest=rng.choice((2339, 2339, 1754 if not fine else 2339)),
        tilt=rng.gauss(0, 0.9),
        noise=rng.uniform(1, 3),
        quality=rng.randint(60, 88),
        blur=rng.uniform(0.2, 0.7),
    )


LOOKS = {"none": office, "careful": careful, "careless": careless}


def hopeless(rng: Random) -> Look:
    """So far out of focus that nobody reads a word."""
    return Look(
        way="phone",
        longest=1280,
        tilt=rng.gauss(0, 6),
        lean=0.08,
        filled=0.5,
        blur=11,
        shake=19,
        noise=5,
        quality=40,
        shadow=True,
    )


def seen(picture: Image.Image, look: Look, rng: Random) -> Image.Image:
    """The picture that is in the file, before it is compressed."""
    if look.way == "office":
        return _scanned(picture, look, rng)
    if look.way == "application":
        return _whitened(picture, look, rng)
    return _photographed(picture, look, rng)


def stored(picture: Image.Image, look: Look, rng: Random) -> bytes:
    """A JPEG, now and then turned with the sensor: with the word of it in the EXIF, or without."""
    out, way = io.BytesIO(), rng.random()
    if look.way == "phone" and way < 0.2:
        exif = Image.Exif()
        tag, turn = rng.choice(
            ((6, Image.Transpose.ROTATE_90), (8, Image.Transpose.ROTATE_270), (3, Image.Transpose.ROTATE_180))
        )
        exif[0x0112] = tag
        picture.transpose(turn).save(out, "JPEG", quality=look.quality, exif=exif)
    elif look.way == "phone" and way < 0.32:
        turned = picture.transpose(
            rng.choice((Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180))
        )
        turned.save(out, "JPEG", quality=look.quality)
    else:
        picture.save(out, "JPEG", quality=look.quality)
    return out.getvalue()


def _smaller(picture: Image.Image, longest: float) -> Image.Image:
    share = longest / max(picture.size)
    size = (max(8, round(picture.width * share)), max(8, round(picture.height * share)))
    return picture.resize(size, Image.Resampling.LANCZOS if share < 1 else Image.Resampling.BICUBIC)


def _table(seed: np.random.Generator, wide: int, high: int, rng: Random) -> Pixels:
    """Wood, cloth, a plain desk or a quilt, in float RGB."""
    kind = rng.choice(("wood", "cloth", "plain", "checks"))
    colour = np.array(
        rng.choice(((142, 104, 70), (96, 72, 54), (176, 170, 160), (62, 70, 86), (150, 40, 48), (206, 200, 190))),
        np.float32,
    )
    down, along = np.mgrid[0:high, 0:wide].astype(np.float32)
    if kind == "wood":
        drift = cv2.resize(seed.random((9, 3)).astype(np.float32), (wide, high), interpolation=cv2.INTER_CUBIC)
        weave = 14 * np.sin(down / 17 + drift * 9) + 7 * np.sin(down / 5 + drift * 20)
    elif kind == "cloth":
        weave = 9 * np.sin(along * 0.9) + 9 * np.sin(down * 0.9)
    elif kind == "checks":
        weave = 34.0 * (((along // 90).astype(int) + (down // 90).astype(int)) % 2 - 0.5)
    else:
        weave = np.zeros((high, wide), np.float32)
    rough = cv2.resize(seed.normal(0, 6, (high // 3 + 1, wide // 3 + 1)).astype(np.float32), (wide, high))
    ground: Pixels = np.clip(colour + (weave + rough)[..., None], 0, 255).astype(np.float32)
    return ground


def _photographed(picture: Image.Image, look: Look, rng: Random) -> Image.Image:
    seed = np.random.default_rng(rng.getrandbits(32))
    upright = picture.height > picture.width
    wide, high = (round(look.longest * 0.75), look.longest) if upright else (look.longest, round(look.longest * 0.75))
    share = min(wide / picture.width, high / picture.height) * look.filled
    paper = _smaller(picture, max(picture.size) * share)
    flat = np.asarray(paper, np.float32)
    if look.bent:
        flat = _bent(flat, look.bent)
    ph, pw = flat.shape[:2]
    angle = np.deg2rad(look.tilt)
    corners = np.array([(-pw, -ph), (pw, -ph), (pw, ph), (-pw, ph)], np.float32) / 2
    lean = np.array(
        [(rng.uniform(-1, 1) * look.lean * pw / 2, rng.uniform(-1, 1) * look.lean * ph / 2) for _ in range(4)],
        np.float32,
    )
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]], np.float32)
    put = (corners + lean) @ turn.T + np.array((wide / 2, high / 2), np.float32)
    # nothing of the paper may be out of the frame
    inside = 0.985 * min(
        1.0, wide / 2 / np.abs(put[:, 0] - wide / 2).max(), high / 2 / np.abs(put[:, 1] - high / 2).max()
    )
    put = (put - (wide / 2, high / 2)) * inside + (wide / 2, high / 2)
    move = cv2.getPerspectiveTransform(
        np.array([(0, 0), (pw, 0), (pw, ph), (0, ph)], np.float32), put.astype(np.float32)
    )
    frame = _table(seed, wide, high, rng)
    mask = cv2.warpPerspective(np.ones((ph, pw), np.float32), move, (wide, high), flags=cv2.INTER_LINEAR)
    cast = np.roll(cv2.GaussianBlur(mask, (0, 0), 9), (7, 9), (0, 1))
    frame *= 1 - 0.45 * cast[..., None]
    shown = cv2.warpPerspective(flat, move, (wide, high), flags=cv2.INTER_LINEAR)
    frame = frame * (1 - mask[..., None]) + shown * mask[..., None]
    frame = _lit(frame, look, rng, put)
    if look.shake > 1:
        kernel: Pixels = np.zeros((look.shake, look.shake), np.float32)
        cv2.line(kernel, (0, rng.randrange(look.shake)), (look.shake - 1, rng.randrange(look.shake)), 1)
        frame = cv2.filter2D(frame, -1, kernel / kernel.sum())
    if look.blur > 0.2:
        frame = cv2.GaussianBlur(frame, (0, 0), look.blur)
    frame += cv2.GaussianBlur(seed.normal(0, look.noise * 1.6, frame.shape).astype(np.float32), (0, 0), 0.7)
    return Image.fromarray(np.clip(frame, 0, 255).astype(np.uint8))


def _bent(flat: Pixels, rise: float) -> Pixels:
    """A sheet that does not lie flat: its rows curve."""
    high, wide = flat.shape[:2]
    down, along = np.mgrid[0:high, 0:wide].astype(np.float32)
    bent: Pixels = cv2.remap(
        flat,
        along,
        (down + rise * high * np.sin(np.pi * along / wide)).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    ).astype(np.float32)
    return bent


def _lit(frame: Pixels, look: Look, rng: Random, corners: NDArray[np.floating]) -> Pixels:
    """Lamp light from one side, the shadow of an arm, a reflection, a thumb on the edge."""
    high, wide = frame.shape[:2]
    down, along = np.mgrid[0:high, 0:wide].astype(np.float32)
    slant = (along / wide - 0.5) * rng.uniform(-1, 1) + (down / high - 0.5) * rng.uniform(-1, 1)
    light = rng.uniform(0.86, 1.04) + 0.22 * slant
    if look.shadow:
        edge = (along * rng.uniform(0.3, 1) + down * rng.uniform(-0.6, 0.6)) / wide - rng.uniform(0.3, 0.7)
        light = light * (1 - rng.uniform(0.2, 0.42) / (1 + np.exp(-edge * rng.uniform(14, 50))))
    warm = np.array((1 + rng.uniform(-0.02, 0.07), 1.0, 1 - rng.uniform(-0.03, 0.12)), np.float32)
    frame = frame * light[..., None].astype(np.float32) * warm
    if look.glare:
        x, y = wide * rng.uniform(0.25, 0.75), high * rng.uniform(0.2, 0.6)
        far = ((along - x) / (wide * rng.uniform(0.05, 0.12))) ** 2 + (
            (down - y) / (high * rng.uniform(0.04, 0.1))
        ) ** 2
        frame = frame + (rng.uniform(50, 110) * np.exp(-far))[..., None].astype(np.float32)
    if look.finger:
        edge = rng.randrange(4)
        first, second = corners[edge], corners[(edge + 1) % 4]
        at = first + (second - first) * rng.uniform(0.3, 0.7)
        middle = np.array((wide / 2, high / 2))
        at = at + (at - middle) * 0.02
        thumb: Pixels = np.zeros((high, wide), np.float32)
        across = np.degrees(np.arctan2(at[1] - middle[1], at[0] - middle[0]))
        cv2.ellipse(thumb, (int(at[0]), int(at[1])), (int(wide * 0.03), int(wide * 0.02)), float(across), 0, 360, 1, -1)
        thumb = cv2.GaussianBlur(thumb, (0, 0), 3)
        skin = np.array(rng.choice(((214, 168, 142), (150, 104, 80), (96, 66, 52))), np.float32)
        frame = frame * (1 - thumb[..., None]) + skin * thumb[..., None]
    return frame.astype(np.float32)


def _scanned(picture: Image.Image, look: Look, rng: Random) -> Image.Image:
    """On the glass of a copier: A4 at 150 or 200 dots an inch, dust, a slight skew, often grey."""
    high = look.longest
    wide = round(high * 210 / 297)
    ground = rng.choice((255, 250, 238))
    sheet = Image.new("RGB", (wide, high), (ground,) * 3)
    ratio = picture.width / picture.height
    if abs(ratio - 210 / 297) < 0.05:
        paper = picture.resize((wide, round(wide / ratio)), Image.Resampling.LANCZOS)
        sheet.paste(paper, (0, 0))
    else:
        room = 0.92 * wide if rng.random() < 0.4 or ratio < 0.8 else 0.7 * wide
        paper = _smaller(picture, max(picture.size) * min(room / picture.width, high * 0.9 / picture.height))
        sheet.paste(
            paper,
            (rng.randint(20, max(21, wide - paper.width - 20)), rng.randint(20, max(21, (high - paper.height) // 2))),
        )
    sheet = sheet.rotate(look.tilt, fillcolor=(ground,) * 3, resample=Image.Resampling.BICUBIC)
    if rng.random() < 0.45:
        sheet = sheet.convert("L").convert("RGB")
    pixels: Pixels = np.asarray(sheet.filter(ImageFilter.GaussianBlur(look.blur)), np.float32)
    seed = np.random.default_rng(rng.getrandbits(32))
    for _ in range(rng.randint(4, 30)):
        x, y, r = rng.randrange(wide), rng.randrange(high), rng.choice((1, 1, 2))
        pixels[max(0, y - r) : y + r, max(0, x - r) : x + r] *= 0.5
    pixels = (
        (pixels - 128) * rng.uniform(0.95, 1.2)
        + 128
        + rng.uniform(0, 12)
        + seed.normal(0, look.noise, (*pixels.shape[:2], 1))
    )
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _whitened(picture: Image.Image, look: Look, rng: Random) -> Image.Image:
    """Cropped to the paper's edges, its ground made white by dividing through what is broad."""
    small = _smaller(picture, look.longest * 0.9)
    pixels: Pixels = np.asarray(
        small.rotate(rng.gauss(0, 0.4), fillcolor=(240, 240, 240), resample=Image.Resampling.BICUBIC), np.float32
    )
    if rng.random() < 0.5:
        ground = cv2.GaussianBlur(cv2.dilate(pixels, np.ones((15, 15))), (0, 0), 25)
        pixels = np.clip(pixels / np.maximum(ground, 60) * 255, 0, 255)
    pixels = np.clip((pixels - 120) * rng.uniform(1.05, 1.3) + 126, 0, 255)
    return Image.fromarray(pixels.astype(np.uint8))

"""A third camera: telephones over a bed or a desk, scanner applications, office copiers; from a paper to a file."""

import io
import math
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Light = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """How one picture was taken; what is 0 is absent."""

    long_side: int  #: pixels of the file's longer side
    margin: float = 0.05  #: table around the paper, share of its longer side; below 0 the paper's rim is cropped
    yaw: float = 0.0  #: perspective across, share
    pitch: float = 0.0  #: perspective along, share
    roll: float = 0.0  #: degrees
    wave: float = 0.0  #: how far the paper ripples, share of its height
    defocus: float = 0.0  #: sigma in pixels at the file's size
    motion: int = 0  #: pixels of shake
    gloss: float = 0.0  #: strength of a lamp's reflection, 0–1
    phone: float = 0.0  #: depth of the telephone's own shadow, 0–1
    vignette: float = 0.0
    cast: tuple[float, float, float] = (1.0, 1.0, 1.0)
    grain: float = 2.0  #: sigma in grey levels
    quality: int = 80
    turned: int = 0  #: degrees clockwise by which the pixels lie
    tagged: bool = False  #: EXIF says how to hold it
    grey: bool = False


def calm(rng: Random, *, fine: bool = False) -> Exposure:
    """By daylight, with care; `fine` print needs more pixels."""
    turned = rng.choice((0, 0, 0, 0, 90, 270))
    return Exposure(
        long_side=rng.randint(1900, 2400) if fine else rng.randint(1500, 2100),
        margin=rng.choice((0.02, 0.05, 0.09)),
        yaw=rng.uniform(-0.03, 0.03),
        pitch=rng.uniform(-0.04, 0.04),
        roll=rng.gauss(0, 1.8),
        wave=rng.uniform(0, 0.008),
        defocus=rng.uniform(0.2, 0.7),
        gloss=rng.choice((0, 0, 0.25)),
        phone=rng.uniform(0, 0.25),
        vignette=rng.uniform(0, 0.2),
        cast=_cast(rng, 0.05),
        grain=rng.uniform(1, 3.5),
        quality=rng.randint(65, 90),
        turned=turned,
        tagged=turned != 0 and rng.random() < 0.8,
    )


def rushed(rng: Random, *, fine: bool = False) -> Exposure:
    """One hand, evening, a messenger's compression; a person can still read it."""
    turned = rng.choice((0, 0, 90, 180, 270))
    margin = rng.choice((-0.01, 0.02, 0.05)) if fine else rng.choice((-0.012, 0.03, 0.1, 0.16))
    lean = 0.2 if margin < 0 else 1.0  # a rim is cropped, never the print
    return Exposure(
        long_side=rng.randint(1700, 2050) if fine else rng.randint(1280, 1600),
        margin=margin,
        yaw=rng.uniform(-0.08, 0.08) * lean,
        pitch=rng.uniform(-0.1, 0.1) * lean,
        roll=rng.gauss(0, 5) * lean,
        wave=rng.uniform(0, 0.018) * lean,
        defocus=rng.uniform(0.4, 0.9),
        motion=rng.choice((0, 0, 2)),
        gloss=rng.choice((0, 0.2, 0.4)),
        phone=rng.uniform(0.1, 0.45),
        vignette=rng.uniform(0.1, 0.4),
        cast=_cast(rng, 0.16),
        grain=rng.uniform(2.5, 7),
        quality=rng.randint(42, 65),
        turned=turned,
        tagged=turned != 0 and rng.random() < 0.4,
        grey=rng.random() < 0.06,
    )


def hopeless(rng: Random) -> Exposure:
    """Out of focus and shaken: nobody can read it."""
    return replace(calm(rng), long_side=1200, defocus=9.0, motion=19, quality=55)


def _cast(rng: Random, reach: float) -> tuple[float, float, float]:
    warm, green = rng.uniform(-reach, reach), rng.uniform(-reach, reach) * 0.3
    return 1 + warm, 1 + green, 1 - warm


@lru_cache(maxsize=6)
def _under(kind: int) -> Pixels:
    """What the paper lies on: parquet, marble, a bedspread, a keyboard's grey, cork, tiles."""
    rng, size = np.random.default_rng(kind + 70), 1400
    v, u = np.mgrid[0:size, 0:size].astype(np.float32)
    soft = cv2.resize(rng.normal(0, 1, (60, 60)).astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)[
        ..., None
    ]
    fine = rng.normal(0, 1, (size, size, 1)).astype(np.float32)
    if kind == 0:
        board = ((v // 170).astype(int) * 37 % 5)[..., None] * 6.0
        base = (
            np.array((156, 112, 70), np.float32)
            + board
            + 9 * np.sin(u / 90 + soft[..., 0] * 2)[..., None]
            - ((v % 170) < 4)[..., None] * 50
        )
    elif kind == 1:
        veins = np.abs(np.sin((u + v) / 130 + soft[..., 0] * 1.7))[..., None]
        base = np.array((222, 222, 224), np.float32) - (veins < 0.06) * 50 + soft * 5
    elif kind == 2:
        flowers = (np.hypot((u % 220) - 110, (v % 220) - 110) < 50)[..., None]
        base = np.where(flowers, np.array((176, 80, 110), np.float32), np.array((74, 98, 120), np.float32)) + soft * 8
    elif kind == 3:
        base = np.array((58, 60, 66), np.float32) + soft * 6
    elif kind == 4:
        base = np.array((186, 150, 104), np.float32) + soft * 6 + fine * 8
    else:
        base = np.array((120, 140, 150), np.float32) - (((u % 330) < 8) | ((v % 330) < 8))[..., None] * 60
    return np.asarray((base + fine * 3).clip(0, 255), np.uint8)


def expose(paper: Image.Image, how: Exposure, rng: Random) -> Image.Image:
    """The picture, upright, as the lens saw it."""
    flat = np.asarray(paper.convert("RGB"))
    h, w = flat.shape[:2]
    longest, angle = max(w, h), math.radians(how.roll)
    wide = w * abs(math.cos(angle)) + h * abs(math.sin(angle)) + 2 * how.margin * longest
    tall = w * abs(math.sin(angle)) + h * abs(math.cos(angle)) + 2 * how.margin * longest
    scale = how.long_side / max(wide, tall)
    if scale < 0.8:
        flat = np.asarray(
            paper.convert("RGB").resize((round(w * scale * 1.1), round(h * scale * 1.1)), Image.Resampling.LANCZOS)
        )
    size = (round(wide * scale), round(tall * scale))
    x, y = np.array([-w / 2, w / 2, w / 2, -w / 2]), np.array([-h / 2, -h / 2, h / 2, h / 2])
    rx, ry = x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
    depth = 1 + how.yaw * rx / longest * 2 + how.pitch * ry / longest * 2  # nearer corners look larger
    aim = np.stack([rx * depth + wide / 2, ry * depth + tall / 2], 1) * scale
    fh, fw = flat.shape[:2]
    corners = np.array([(0, 0), (fw, 0), (fw, fh), (0, fh)], np.float32)
    back = cv2.getPerspectiveTransform(aim.astype(np.float32), corners)
    v, u = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    down = back[2, 0] * u + back[2, 1] * v + back[2, 2]
    px = ((back[0, 0] * u + back[0, 1] * v + back[0, 2]) / down).astype(np.float32)
    py = ((back[1, 0] * u + back[1, 1] * v + back[1, 2]) / down).astype(np.float32)
    if how.wave:
        phase = rng.uniform(0, 6.28)
        py += np.float32(how.wave * fh) * (np.sin(px / fw * 5 + phase) - math.sin(phase)).astype(np.float32)
    seen = cv2.remap(flat, px, py, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    inside = (px > -1) & (px < fw) & (py > -1) & (py < fh)
    under = cv2.resize(_under(rng.randint(0, 5)), (max(size), max(size)))[: size[1], : size[0]]
    if not inside.all():  # the paper's shadow on the table
        near = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), 9)
        under = (under * (1 - 0.45 * np.roll(near, (6, 6), (0, 1)))[..., None]).astype(np.uint8)
    scene = np.where(inside[..., None], seen, under).astype(np.float32)
    return Image.fromarray(_developed(scene, how, rng))


def _developed(scene: Light, how: Exposure, rng: Random) -> Pixels:
    h, w = scene.shape[:2]
    v, u = np.mgrid[0:54, 0:72].astype(np.float32)
    u, v = u / 72, v / 54
    gain = 1 - how.vignette * 1.2 * ((u - 0.5) ** 2 + (v - 0.5) ** 2)
    if how.phone:  # a rectangle with soft edges falls in from one side
        edge = rng.uniform(0.25, 0.7)
        side = rng.choice((u, 1 - u, v, 1 - v))
        gain = gain - how.phone * 0.5 / (1 + np.exp((side - edge) * rng.uniform(14, 40)))
    scene *= cv2.merge([cv2.resize(gain.astype(np.float32), (w, h))] * 3)
    for part, cast in enumerate(how.cast):  # over an axis of three numpy takes four times as long
        scene[..., part] *= np.float32(cast)
    if how.gloss:  # a tube of light in the laminate, slanting
        turn, at = rng.uniform(0.3, 1.2), rng.uniform(0.2, 0.8)
        across = np.abs((u - at) * math.cos(turn) + (v - 0.4) * math.sin(turn))
        shine = np.exp(-((across / 0.035) ** 2)) * 110 * how.gloss
        scene += cv2.merge([cv2.resize(shine.astype(np.float32), (w, h))] * 3)
    if how.motion > 1:
        kernel = np.zeros((how.motion, how.motion), np.float32)
        cv2.line(kernel, (0, rng.randint(0, how.motion - 1)), (how.motion - 1, how.motion // 2), 1.0)
        scene = np.asarray(cv2.filter2D(scene, -1, kernel / kernel.sum()), np.float32)
    if how.defocus > 0.1:
        scene = np.asarray(cv2.GaussianBlur(scene, (0, 0), how.defocus), np.float32)
    chance = np.random.default_rng(rng.randint(0, 2**30))
    noise = chance.standard_normal((h, w), np.float32)
    colour = cv2.resize(chance.standard_normal((h // 4 + 1, w // 4 + 1, 3), np.float32), (w, h))
    scene = np.asarray(scene + (cv2.merge([noise * 0.8] * 3) + colour * 0.7) * how.grain, np.float32)
    if how.grey:
        scene = np.repeat(scene @ np.array((0.3, 0.59, 0.11), np.float32)[:, None], 3, axis=2)
    return np.asarray(scene.clip(0, 255), np.uint8)


def jpeg(picture: Image.Image, quality: int, orientation: int = 1) -> bytes:
    out, tags = io.BytesIO(), Image.Exif()
    if orientation != 1:
        tags[0x0112] = orientation
    picture.save(out, "JPEG", quality=quality, exif=tags, subsampling=2)
    return out.getvalue()


def photograph(paper: Image.Image, how: Exposure, rng: Random) -> bytes:
    """The JPEG file; a turned one may say so in its EXIF."""
    picture = expose(paper, how, rng)
    if how.turned:
        back = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
        picture = picture.transpose(back[how.turned])
    orientation = {90: 8, 180: 3, 270: 6}[how.turned] if how.turned and how.tagged else 1
    return jpeg(picture, how.quality, orientation)


MANNERS = ("flatbed", "grey", "copier", "application", "toner")


def copied(paper: Image.Image, rng: Random, *, manner: str = "") -> Image.Image:
    """As a machine copies it: colour or grey `flatbed`, a worn `copier`, an `application` on a telephone, pure `toner`.

    `toner` knows black and white alone: for letters, not for printed grounds.
    """
    how = manner or rng.choice(MANNERS[:4])
    picture = paper.convert("RGB")
    side = {"toner": 2400, "application": 1900}.get(how, rng.randint(1650, 1900))
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    fill = (250, 250, 248) if how != "copier" else (236, 236, 236)
    picture = picture.rotate(rng.gauss(0, 0.7), expand=True, fillcolor=fill, resample=Image.Resampling.BICUBIC)
    if how == "flatbed":
        return picture
    cells = np.asarray(picture, np.float32)
    if how == "application":  # evens out the light and whitens the paper
        small = cv2.GaussianBlur(cv2.resize(cells, None, fx=0.1, fy=0.1, interpolation=cv2.INTER_AREA), (0, 0), 6)
        shade = cv2.resize(small, (cells.shape[1], cells.shape[0]))
        even = (cells * (0.5 + 0.5 * 235 / np.maximum(shade, 60)) - 118) * 1.18 + 128
        return Image.fromarray(even.clip(0, 255).astype(np.uint8))
    grey = np.asarray(picture.convert("L"), np.float32)
    if how == "toner":
        flat = cv2.GaussianBlur(grey, (0, 0), 0.7)
        return Image.fromarray(np.where(flat < 158, 0, 255).astype(np.uint8)).convert("RGB")
    if how == "copier":  # grey veil, streaks along the way of the paper, dust
        chance = np.random.default_rng(rng.randint(0, 2**30))
        grey = (grey - 128) * 1.12 + 132
        for _ in range(rng.randint(0, 3)):
            column = rng.randint(0, grey.shape[1] - 3)
            grey[:, column : column + 2] *= 0.8
        dust = chance.random(grey.shape) > 0.99985
        grey[cv2.dilate(dust.astype(np.uint8), np.ones((2, 2), np.uint8)) > 0] = 40
        grey += chance.standard_normal(grey.shape, np.float32) * 4
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8)).convert("RGB")

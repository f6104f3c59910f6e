"""Telephones, scanners and messengers: from a flat paper to the picture that arrives; three levels of care."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a picture was taken, and what became of it on its way."""

    side: int = 1900  #: pixels of the longer side when it arrives
    scan: str = ""  #: "", flatbed, or an application's: bleached, bitonal
    tilt: float = 0.0  #: how far corners move, a share of the side
    lean: float = 0.0  #: degrees
    curl: float = 0.0  #: how far the page bulges, a share of its height
    margin: float = 0.05
    soft: float = 0.0  #: defocus, sigma in pixels of the picture that arrives
    shake: float = 0.0  #: length of the motion in pixels
    shade: float = 0.0
    glare: float = 0.0
    finger: bool = False
    noise: float = 0.0
    warmth: float = 0.0
    quality: int = 85
    quarter: int = 0  #: quarter turns of the stored pixels
    tagged: bool = False  #: whether EXIF says so
    ghost: bool = False  #: a second, weaker compression by a messenger


def machine(rng: Random, *, fine: bool = False) -> Look:
    """A flatbed, or a copier's feeder."""
    return Look(
        side=rng.randint(1900, 2300) if fine else rng.randint(1250, 1700),
        scan="flatbed",
        lean=rng.gauss(0, 0.4),
        margin=rng.choice((0.0, 0.015, 0.04)),
        noise=rng.uniform(0, 2),
        quality=rng.randint(70, 90),
    )


def careful(rng: Random, *, fine: bool = False) -> Look:
    """Daylight, both hands, a table; or an application that makes it look scanned."""
    look = Look(
        side=rng.randint(2000, 2500) if fine else rng.randint(1500, 2100),
        tilt=rng.uniform(0.004, 0.03),
        lean=rng.gauss(0, 2),
        curl=rng.choice((0.0, 0.0, rng.uniform(0.003, 0.012))),
        margin=rng.uniform(0.02, 0.1),
        soft=rng.uniform(0.2, 0.7),
        shade=rng.uniform(0.05, 0.35),
        glare=rng.choice((0.0, 0.0, 0.12)),
        finger=rng.random() < 0.12,
        noise=rng.uniform(1, 4),
        warmth=rng.uniform(-0.4, 0.6),
        quality=rng.randint(68, 90),
        quarter=rng.choice((0, 0, 0, 0, 1, 3)),
    )
    look = replace(look, tagged=look.quarter > 0 and rng.random() < 0.7)
    if rng.random() < 0.18:
        look = replace(look, scan="bleached", tilt=look.tilt * 0.3, margin=0.0, glare=0.0, finger=False)
    return look


def careless(rng: Random, *, fine: bool = False) -> Look:
    """In the evening, with one hand, sent through a messenger; a person makes it out with some patience."""
    look = Look(
        side=rng.randint(1500, 1900) if fine else rng.choice((1280, 1280, rng.randint(1150, 1600))),
        tilt=rng.uniform(0.02, 0.07),
        lean=rng.gauss(0, 6),
        curl=rng.uniform(0.0, 0.02),
        margin=rng.uniform(0.03, 0.16),
        soft=rng.uniform(0.5, 1.0 if not fine else 0.8),
        shake=rng.choice((0, 0, rng.uniform(1.5, 3.2))),
        shade=rng.uniform(0.2, 0.6),
        glare=rng.choice((0.0, 0.2, 0.35)),
        finger=rng.random() < 0.3,
        noise=rng.uniform(3, 8),
        warmth=rng.uniform(-0.9, 1.2),
        quality=rng.randint(40, 66),
        quarter=rng.choice((0, 0, 0, 1, 2, 3)),
        ghost=rng.random() < 0.4,
    )
    look = replace(look, tagged=look.quarter > 0 and rng.random() < 0.4)
    if rng.random() < 0.12:
        look = replace(
            look,
            scan="bitonal" if fine and look.side > 1600 else "bleached",
            side=max(look.side, 1700),
            margin=0.0,
            glare=0.0,
            shade=0.15,
            finger=False,
            soft=0.4,
            shake=0,
            tilt=0.01,
            quality=60,
        )
    return look


LOOKS: dict[str, Callable[..., Look]] = {"none": machine, "careful": careful, "careless": careless}


def hopeless(rng: Random) -> Look:
    """So far out of focus, and moved, that nobody reads a word."""
    return replace(careful(rng), side=1300, soft=10.0, shake=24.0, scan="", quality=50, quarter=0, tagged=False)


@lru_cache(maxsize=1)
def _grain() -> NDArray[np.float32]:
    """A sensor's noise, larger than half of any picture: each takes a part of it."""
    return np.random.default_rng(63).standard_normal((1600, 1600, 3), np.float32)


def _table(rng: Random, size: tuple[int, int]) -> Pixels:
    """Wood, cloth, a kitchen's worktop or a dark desk."""
    kind, noise = rng.choice(("wood", "cloth", "stone", "desk")), np.random.default_rng(rng.randrange(2**31))
    w, h = size
    tone = {"wood": (104, 140, 178), "cloth": (170, 150, 140), "stone": (176, 180, 182), "desk": (52, 50, 54)}[kind]
    shape = {"wood": (h // 4 + 2, 6), "cloth": (h // 3, w // 3), "stone": (h // 9, w // 9), "desk": (24, 24)}[kind]
    grain = cv2.resize(noise.normal(0, 1, shape).astype(np.float32), (w, h), interpolation=cv2.INTER_LINEAR)
    return (
        (np.array(tone, np.float32) + grain[..., None] * {"wood": 11, "cloth": 9, "stone": 12, "desk": 4}[kind])
        .clip(0, 255)
        .astype(np.uint8)
    )


def _curled(flat: Pixels, by: float) -> Pixels:
    """The page bulges: its lines bend as those of a booklet that will not lie flat."""
    h, w = flat.shape[:2]
    x, y = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    return np.asarray(
        cv2.remap(flat, x, y + by * h * np.sin(x / w * np.pi), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )


def _placed(flat: Pixels, look: Look, rng: Random) -> Pixels:
    h, w = flat.shape[:2]
    room, turn = max(look.margin, 0.9 * look.tilt) * max(w, h), np.deg2rad(look.lean)
    out = (
        np.array((w * abs(np.cos(turn)) + h * abs(np.sin(turn)), w * abs(np.sin(turn)) + h * abs(np.cos(turn))))
        + 2 * room
    )
    scale = look.side / out.max()
    size = (round(out[0] * scale), round(out[1] * scale))
    corners = np.array(((0, 0), (w, 0), (w, h), (0, h)), np.float32)
    spin = np.array(((np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))))
    moved = np.array([[rng.uniform(-1, 1) for _ in range(2)] for _ in range(4)]) * look.tilt * max(w, h)
    aim = ((corners - (w / 2, h / 2)) @ spin + moved + out / 2) * scale
    scene = (
        _table(rng, size) if not look.scan else np.full((size[1], size[0], 3), rng.choice((255, 250, 236)), np.uint8)
    )
    if scale < 0.75:
        flat = np.asarray(cv2.GaussianBlur(flat, (0, 0), 0.36 / scale), np.uint8)
    matrix = cv2.getPerspectiveTransform(corners, aim.astype(np.float32))
    cv2.warpPerspective(flat, matrix, size, dst=scene, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
    return scene


def _lit(scene: Pixels, look: Look, rng: Random) -> Pixels:
    h, w = scene.shape[:2]
    y, x = np.mgrid[0:40, 0:40].astype(np.float32) / 40
    gain = np.ones((40, 40), np.float32)
    if look.shade:
        angle = rng.uniform(0, 6.28)
        along = (x - 0.5) * np.cos(angle) + (y - 0.5) * np.sin(angle)
        gain -= look.shade * (
            0.35 * (along + 0.5) + 0.4 / (1 + np.exp(-(along - rng.uniform(-0.1, 0.3)) * rng.uniform(5, 30)))
        )
    light = scene.astype(np.float32)
    light *= cv2.merge([cv2.resize(gain, (w, h))] * 3)
    if look.glare:
        gx, gy, reach = rng.uniform(0.15, 0.85), rng.uniform(0.1, 0.6), rng.uniform(0.04, 0.1)
        spot = 255 * look.glare * np.exp(-((x - gx) ** 2 + 1.6 * (y - gy) ** 2) / reach**2)
        light += cv2.merge([cv2.resize(spot.astype(np.float32), (w, h))] * 3)
    light[..., 0] *= np.float32(1 - 0.11 * look.warmth)  # over an axis of three numpy takes four times as long
    light[..., 2] *= np.float32(1 + 0.07 * look.warmth)
    if look.finger:  # a thumb on the edge, where the page has its margin
        thumb = np.zeros((h, w), np.float32)
        at = (
            (rng.randint(w // 4, 3 * w // 4), h + round(0.012 * h))
            if rng.random() < 0.5
            else (-round(0.008 * w), rng.randint(h // 3, 2 * h // 3))
        )
        cv2.ellipse(
            thumb, at, (round(0.05 * max(w, h)), round(0.03 * max(w, h))), 90 if at[0] > 0 else 0, 0, 360, 1.0, -1
        )
        soft = cv2.GaussianBlur(thumb, (0, 0), 3)[..., None]
        light = light * (1 - soft) + np.array((120, 150, 205), np.float32) * soft
    if look.noise:
        left, top = rng.randint(0, 300), rng.randint(0, 300)
        grain = _grain()[top : top + h // 2 + 1, left : left + w // 2 + 1] * (1.4 * look.noise)
        light += cv2.resize(grain, (w, h), interpolation=cv2.INTER_LINEAR)
    return light.clip(0, 255).astype(np.uint8)


def _blurred(scene: Pixels, look: Look, rng: Random) -> Pixels:
    if look.shake >= 1.5:
        reach = max(3, round(look.shake) | 1)
        kernel, angle = np.zeros((reach, reach), np.float32), rng.uniform(0, 3.14)
        mid = reach // 2
        ends = [(round(mid + s * mid * np.cos(angle)), round(mid + s * mid * np.sin(angle))) for s in (-1, 1)]
        cv2.line(kernel, ends[0], ends[1], 1.0)
        scene = np.asarray(cv2.filter2D(scene, -1, kernel / kernel.sum()), np.uint8)
    return np.asarray(cv2.GaussianBlur(scene, (0, 0), look.soft), np.uint8) if look.soft > 0.15 else scene


def _developed(scene: Pixels, scan: str) -> Pixels:
    """What a scanner application makes of a photograph: the ground white, or black and white alone."""
    grey = cv2.cvtColor(scene, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, None, fx=0.25, fy=0.25)
    light = cv2.resize(cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), (0, 0), 12), grey.shape[::-1])
    even = np.asarray(grey.astype(np.float32) / np.maximum(light, 1) * 255).clip(0, 255)
    even = ((even - 70) * 1.5).clip(0, 255)
    written = np.where(even > 132, 255, 0) if scan == "bitonal" else even
    return np.asarray(cv2.cvtColor(written.astype(np.uint8), cv2.COLOR_GRAY2BGR), np.uint8)


def expose(paper: Image.Image, look: Look, rng: Random) -> Image.Image:
    """The picture as the person saw it, upright, before it was stored."""
    flat = np.asarray(cv2.cvtColor(np.asarray(paper.convert("RGB")), cv2.COLOR_RGB2BGR), np.uint8)
    if look.curl:
        flat = _curled(flat, look.curl * rng.choice((-1, 1)))
    scene = _lit(_blurred(_placed(flat, look, rng), look, rng), look, rng)
    if look.scan in {"bleached", "bitonal"}:
        scene = _developed(scene, look.scan)
    return Image.fromarray(cv2.cvtColor(scene, cv2.COLOR_BGR2RGB))


_TURNS = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}
_TAGS = {1: 6, 2: 3, 3: 8}  #: the EXIF orientation that turns the stored pixels upright again


def photograph(paper: Image.Image, look: Look, rng: Random) -> bytes:
    """The JPEG file."""
    picture, tags, out = expose(paper, look, rng), Image.Exif(), io.BytesIO()
    if look.quarter:
        picture = picture.transpose(_TURNS[look.quarter])
        if look.tagged:
            tags[0x0112] = _TAGS[look.quarter]
    if look.ghost:
        first = io.BytesIO()
        picture.save(first, "JPEG", quality=min(95, look.quality + 12))
        picture = Image.open(first)
    picture.save(out, "JPEG", quality=look.quality, exif=tags)
    return out.getvalue()

"""The applicant's telephone: from flat papers to the photograph or scan that a mail carries, careful or careless."""

import io
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """How a picture was taken. The level functions below draw one; tests name their own."""

    long_side: int = 2000  #: pixels
    tilt: float = 0.0  #: perspective: how far corners move, as a share of the side
    lean: float = 0.0  #: degrees
    blur: float = 0.0  #: sigma in pixels
    shake: int = 0  #: length of a motion blur in pixels
    glare: float = 0.0  #: 0–1
    shadow: float = 0.0  #: 0–1
    noise: float = 0.0  #: sigma in grey levels
    quality: int = 88  #: JPEG
    turn: int = 0  #: degrees clockwise by which the pixels are turned: 0, 90, 180, 270
    exif: int = 1  #: EXIF orientation written; pixels are stored so that a viewer that honours it shows them upright
    cut: float = 0.0  #: share of the paper outside the picture, at one edge
    margin: float = 0.06  #: desk around the paper
    warmth: float = 0.0  #: -1 blue … 1 yellow


def none(rng: Random, long_side: int = 1500) -> Shot:
    """A scan: nothing but compression."""
    return Shot(long_side=long_side, margin=0.0, quality=rng.randint(85, 92))


def careful(rng: Random, long_side: int = 0) -> Shot:
    """Someone who holds the telephone still, in daylight."""
    return Shot(
        long_side=long_side or rng.randint(1700, 2300),
        tilt=rng.uniform(0.005, 0.025),
        lean=rng.uniform(-2.5, 2.5),
        blur=rng.uniform(0.3, 0.8),
        shadow=rng.uniform(0.0, 0.3),
        noise=rng.uniform(1.5, 4),
        quality=rng.randint(76, 90),
        margin=rng.uniform(0.03, 0.08),
        warmth=rng.uniform(-0.3, 0.5),
    )


def careless(rng: Random, long_side: int = 0) -> Shot:
    """Someone in a hurry, in the evening: leaning, noisy, squeezed by a messenger; a patient person can read it."""
    return Shot(
        long_side=long_side or rng.randint(1300, 1800),
        tilt=rng.uniform(0.02, 0.06),
        lean=rng.uniform(-7, 7),
        blur=rng.uniform(0.8, 1.5),
        shake=rng.choice((0, 0, 3)),
        glare=rng.uniform(0.0, 0.35),
        shadow=rng.uniform(0.2, 0.6),
        noise=rng.uniform(4, 9),
        quality=rng.randint(45, 70),
        turn=rng.choice((0, 0, 0, 90, 180, 270)),
        margin=rng.uniform(0.04, 0.16),
        warmth=rng.uniform(-0.6, 1.0),
    )


LEVELS = {"none": none, "careful": careful, "careless": careless}


def unreadable(rng: Random) -> Shot:
    """So blurred that nobody can read it."""
    return replace(careful(rng, 1500), blur=11.0, shake=25, quality=55)


@lru_cache(maxsize=6)
def _desk(kind: int) -> Pixels:
    rng = np.random.default_rng(kind)
    colour = [(92, 120, 150), (70, 72, 78), (150, 160, 168), (52, 78, 112), (120, 130, 128), (190, 196, 200)][kind]
    grain = cv2.resize(rng.normal(0, 1, (40, 640)).astype(np.float32), (2400, 2400), interpolation=cv2.INTER_CUBIC)
    fine = cv2.resize(rng.normal(0, 1, (600, 600)).astype(np.float32), (2400, 2400))
    wood = grain * 7 + fine * 4
    return np.asarray(cv2.merge([(np.float32(part) + wood).clip(0, 255).astype(np.uint8) for part in colour]), np.uint8)


@lru_cache(maxsize=1)
def _grain() -> NDArray[np.float32]:
    return np.random.default_rng(5).normal(0, 1, (600, 600, 3)).astype(np.float32)


def expose(paper: Image.Image, shot: Shot, rng: Random) -> Image.Image:
    """The picture, upright, as the lens saw it (before `turn` and compression)."""
    flat = cv2.cvtColor(np.asarray(paper.convert("RGB")), cv2.COLOR_RGB2BGR)
    h, w = flat.shape[:2]
    room = shot.margin * max(w, h)
    lean = np.deg2rad(shot.lean)
    out_w = w * abs(np.cos(lean)) + h * abs(np.sin(lean)) + 2 * room
    out_h = w * abs(np.sin(lean)) + h * abs(np.cos(lean)) + 2 * room
    scale = shot.long_side / max(out_w, out_h)
    size = (round(out_w * scale), round(out_h * scale))
    corners = np.array([(0, 0), (w, 0), (w, h), (0, h)], np.float32)
    centred = corners - (w / 2, h / 2)
    turned = centred @ np.array([[np.cos(lean), np.sin(lean)], [-np.sin(lean), np.cos(lean)]], np.float32)
    shift = np.array([[rng.uniform(-1, 1) for _ in range(2)] for _ in range(4)]) * shot.tilt * max(w, h)
    aim = turned + shift + (out_w / 2, out_h / 2)
    if shot.cut:
        aim[:, 1] += shot.cut * h + room
    matrix = cv2.getPerspectiveTransform(corners, (aim * scale).astype(np.float32))
    desk = _desk(rng.randint(0, 5)) if shot.margin or shot.tilt else None
    scene = cv2.resize(desk, size) if desk is not None else np.full((size[1], size[0], 3), 255, np.uint8)
    if scale < 0.7:
        flat = cv2.GaussianBlur(flat, (0, 0), 0.35 / scale)
    cv2.warpPerspective(flat, matrix, size, dst=scene, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)
    return Image.fromarray(cv2.cvtColor(_light(np.asarray(scene, np.uint8), shot, rng), cv2.COLOR_BGR2RGB))


def _light(scene: Pixels, shot: Shot, rng: Random) -> Pixels:
    h, w = scene.shape[:2]
    if shot.shake > 1:
        scene = np.asarray(cv2.blur(scene, (shot.shake, 1)), np.uint8)
    if shot.blur > 0.05:
        scene = np.asarray(cv2.GaussianBlur(scene, (0, 0), shot.blur), np.uint8)
    if not (shot.shadow or shot.glare or shot.noise or shot.warmth):
        return scene
    y, x = np.mgrid[0:48, 0:64].astype(np.float32)
    x, y = x / 64, y / 48
    gain = np.ones((48, 64), np.float32)
    if shot.shadow:
        angle, place = rng.uniform(0, 6.28), rng.uniform(0.3, 0.7)
        along = (x - 0.5) * np.cos(angle) + (y - 0.5) * np.sin(angle) + 0.5
        gain -= shot.shadow * 0.55 / (1 + np.exp((along - place) * rng.uniform(6, 22)))
    lit = scene.astype(np.float32)
    # Channel by channel: over an axis of three numpy takes four times as long.
    lit *= cv2.merge([cv2.resize(gain, (w, h))] * 3)
    if shot.glare:
        cx, cy, reach = rng.uniform(0.2, 0.8), rng.uniform(0.15, 0.6), rng.uniform(0.05, 0.12)
        spot = np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * reach**2)) * 200 * shot.glare
        lit += cv2.merge([cv2.resize(spot.astype(np.float32), (w, h))] * 3)
    if shot.warmth:
        lit[..., 0] *= np.float32(1 - 0.10 * shot.warmth)
        lit[..., 2] *= np.float32(1 + 0.05 * shot.warmth)
    if shot.noise:
        grain = _grain() * shot.noise
        for top in range(0, h, 600):
            for left in range(0, w, 600):
                lit[top : top + 600, left : left + 600] += grain[: h - top, : w - left]
    return lit.clip(0, 255, out=lit).astype(np.uint8)


def turned(picture: Image.Image, shot: Shot) -> Image.Image:
    """The pixels as stored: turned by `turn`, and by what the EXIF orientation will undo."""
    degrees = (shot.turn - {1: 0, 3: 180, 6: 90, 8: 270}[shot.exif]) % 360
    how = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    return picture.transpose(how[degrees]) if degrees else picture


def jpeg(picture: Image.Image, quality: int = 85, exif: int = 1) -> bytes:
    out = io.BytesIO()
    tags = Image.Exif()
    if exif != 1:
        tags[0x0112] = exif
    picture.save(out, "JPEG", quality=quality, exif=tags)
    return out.getvalue()


def photograph(paper: Image.Image, shot: Shot, rng: Random) -> bytes:
    """The JPEG file of `paper` taken as `shot` says."""
    return jpeg(turned(expose(paper, shot, rng), shot), shot.quality, shot.exif)


def heic(paper: Image.Image, shot: Shot, rng: Random) -> bytes:
    """The same as an iPhone stores it."""
    import pillow_heif  # a heavy library that few scenarios need

    out = io.BytesIO()
    pillow_heif.from_pillow(turned(expose(paper, shot, rng), shot)).save(
        out, quality=70, enc_params={"preset": "ultrafast"}
    )
    return out.getvalue()

"""A second camera: bent paper, folds, coloured lamps, deep shadows, fingers, photographed screens, squeezed files."""

import io
from dataclasses import dataclass
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """How one picture was taken; every flaw is 0 when it is absent."""

    long_side: int
    bend: float = 0.0  #: how far the paper bulges, as a share of its height
    fold: int = 0  #: creases
    lean: float = 0.0  #: degrees
    tilt: float = 0.0  #: perspective, share of the side
    lamp: tuple[float, float, float] = (1.0, 1.0, 1.0)  #: gain of red, green, blue
    shadow: float = 0.0  #: depth of the shadow of a head or hand, 0–1
    fingers: int = 0  #: at the edge, beside what is printed
    screen: float = 0.0  #: strength of the grid of a photographed screen
    blur: float = 0.4  #: sigma in pixels
    noise: float = 3.0  #: sigma in grey levels
    quality: int = 75
    turn: int = 0  #: degrees clockwise by which the file lies
    grey: bool = False
    messenger: bool = False  #: recompressed once more
    tagged: bool = False  #: a turned file says in its EXIF how to hold it


def steady(rng: Random, *, fine: bool = False) -> Take:
    """Somebody who takes care with a cheap telephone; `fine` print needs more pixels."""
    return Take(
        long_side=rng.randint(2000, 2500) if fine else rng.randint(1600, 2200),
        bend=rng.uniform(0, 0.012),
        fold=rng.choice((0, 0, 1)),
        lean=rng.gauss(0, 1.6),
        tilt=rng.uniform(0, 0.02),
        lamp=_lamp(rng, 0.05),
        shadow=rng.uniform(0, 0.35),
        fingers=rng.choice((0, 0, 0, 1)),
        blur=rng.uniform(0.2, 0.7),
        noise=rng.uniform(1, 4),
        quality=rng.randint(60, 85),
        messenger=rng.random() < 0.3,
    )


def hasty(rng: Random, *, fine: bool = False) -> Take:
    """Somebody under a lamp at night; it can be read, with patience."""
    return Take(
        long_side=rng.randint(1700, 2100) if fine else 1600,
        bend=rng.uniform(0, 0.025),
        fold=rng.choice((0, 1, 2)),
        lean=rng.gauss(0, 5),
        tilt=rng.uniform(0.01, 0.045),
        lamp=_lamp(rng, 0.18),
        shadow=rng.uniform(0.2, 0.62),
        fingers=rng.choice((0, 1, 2)),
        blur=rng.uniform(0.5, 1.0),
        noise=rng.uniform(3, 8),
        quality=rng.randint(40, 60),
        turn=rng.choice((0, 0, 0, 90, 180, 270)),
        tagged=rng.random() < 0.4,
        messenger=rng.random() < 0.6,
    )


def _lamp(rng: Random, reach: float) -> tuple[float, float, float]:
    warm = rng.uniform(-reach, reach)
    return 1 + warm, 1.0 + rng.uniform(-reach, reach) * 0.2, 1 - warm * 1.2


@lru_cache(maxsize=5)
def _table(kind: int) -> Pixels:
    """What lies under the paper: planks, cloth, a checked oilcloth, black, a sofa."""
    rng, size = np.random.default_rng(kind + 40), 1600
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    if kind == 0:
        grain = cv2.resize(rng.normal(0, 1, (8, 400)).astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)
        value = np.array((112, 76, 48), np.float32) + grain[..., None] * 10 - ((x % 260) < 5)[..., None] * 40
    elif kind == 1:
        weave = (np.sin(x / 2.2) * np.sin(y / 2.2))[..., None]
        value = np.array((70, 84, 110), np.float32) + weave * 14
    elif kind == 2:
        check = (((x // 90).astype(int) + (y // 90).astype(int)) % 2)[..., None]
        value = np.where(check, np.array((214, 60, 60), np.float32), np.array((240, 236, 230), np.float32))
    elif kind == 3:
        value = np.full((size, size, 3), 26, np.float32)
    else:
        soft = cv2.resize(rng.normal(0, 1, (90, 90)).astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)
        value = np.array((150, 140, 126), np.float32) + soft[..., None] * 12
    return np.asarray((value + rng.normal(0, 3, (size, size, 1))).clip(0, 255), np.uint8)


def _creased(flat: NDArray[np.float32], folds: int, rng: Random) -> NDArray[np.float32]:
    h, w = flat.shape[:2]
    for index in range(folds):
        upright = index % 2 == 1
        length = w if upright else h
        at = length * (0.5 if rng.random() < 0.6 else rng.choice((0.33, 0.67))) + rng.uniform(-8, 8)
        along = np.arange(length, dtype=np.float32) - at
        shade = 1 - 0.22 * np.exp(-(along**2) / 18) + 0.10 * np.exp(-((along - 7) ** 2) / 30) - 0.05 * (along > 0)
        flat *= shade[None, :, None] if upright else shade[:, None, None]
    return flat


def _on_screen(flat: NDArray[np.float32], strength: float, rng: Random) -> NDArray[np.float32]:
    """The beat between a screen's dots and the camera's."""
    h, w = flat.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    angle, pitch = rng.uniform(-0.2, 0.2), rng.uniform(5.5, 9)
    across = x * np.cos(angle) + y * np.sin(angle)
    waves = np.dstack([np.sin(across / pitch + k * 2.1 + 0.8 * np.sin(y / 130)) for k in range(3)])
    rows = (1 + strength * 0.06 * np.sin(y / rng.uniform(60, 110)))[..., None]
    return np.asarray(flat * (1 + strength * 0.10 * waves) * rows, np.float32)


def take(paper: Image.Image, how: Take, rng: Random) -> Image.Image:
    """The picture as the lens saw it, upright."""
    source = paper.convert("RGB")
    shrink = how.long_side * 1.15 / max(source.size)
    if shrink < 1:
        source = source.resize((round(source.width * shrink), round(source.height * shrink)), Image.Resampling.LANCZOS)
    flat = np.asarray(source, np.float32)
    if how.fold:
        flat = _creased(flat.copy(), how.fold, rng)
    if how.screen:
        flat = _on_screen(flat, how.screen, rng)
    h, w = flat.shape[:2]
    room = rng.uniform(0.02, 0.08) * max(w, h)
    lean = np.deg2rad(how.lean)
    wide, tall = (
        w * abs(np.cos(lean)) + h * abs(np.sin(lean)) + 2 * room,
        w * abs(np.sin(lean)) + h * abs(np.cos(lean)) + 2 * room,
    )
    scale = how.long_side / max(wide, tall)
    size = (round(wide * scale), round(tall * scale))
    corners = np.array([(0, 0), (w, 0), (w, h), (0, h)], np.float32)
    spin = np.array([[np.cos(lean), np.sin(lean)], [-np.sin(lean), np.cos(lean)]], np.float32)
    aim = (corners - (w / 2, h / 2)) @ spin + (wide / 2, tall / 2)
    aim += np.array([[rng.uniform(-1, 1) for _ in range(2)] for _ in range(4)]) * how.tilt * max(w, h)
    back = cv2.getPerspectiveTransform((aim * scale).astype(np.float32), corners)
    v, u = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    weight = back[2, 0] * u + back[2, 1] * v + back[2, 2]
    x = ((back[0, 0] * u + back[0, 1] * v + back[0, 2]) / weight).astype(np.float32)
    y = ((back[1, 0] * u + back[1, 1] * v + back[1, 2]) / weight).astype(np.float32)
    if how.bend:  # a page that bulges: rows are pushed up in the middle
        y += np.float32(how.bend * h) * np.sin(np.pi * np.clip(x / w, 0, 1)).astype(np.float32)
    warped = cv2.remap(flat, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=(-1, -1, -1))
    inside = ((x >= 0) & (x < w - 1) & (y >= 0) & (y < h - 1))[..., None]
    table = cv2.resize(_table(rng.randint(0, 4)), (max(size), max(size)))[: size[1], : size[0]].astype(np.float32)
    if how.bend:
        warped *= (1 - 2.2 * how.bend * np.sin(2 * np.pi * np.clip(x / w, 0, 1)))[..., None]
    scene = np.where(inside, warped, table)
    return Image.fromarray(_lit(scene.astype(np.float32), inside[..., 0], how, rng))


def _lit(scene: NDArray[np.float32], inside: NDArray[np.bool_], how: Take, rng: Random) -> Pixels:
    h, w = scene.shape[:2]
    v, u = np.mgrid[0:60, 0:80].astype(np.float32)
    u, v = u / 80, v / 60
    gain = np.ones((60, 80), np.float32)
    if how.shadow:  # a head leans over the table: a soft round shade and a hard edge
        cx, cy, reach = rng.uniform(0, 1), rng.choice((0.0, 1.0, rng.uniform(0, 1))), rng.uniform(0.3, 0.7)
        gain -= how.shadow * 0.5 * np.exp(-((((u - cx) ** 2 + (v - cy) ** 2) / (2 * reach**2)) ** 2))
        turn = rng.uniform(0, 6.28)
        gain -= how.shadow * 0.18 / (1 + np.exp(-(u * np.cos(turn) + v * np.sin(turn) - rng.uniform(0, 0.8)) * 60))
    scene = scene * cv2.merge([cv2.resize(gain, (w, h), interpolation=cv2.INTER_LINEAR)] * 3)
    for part, lamp in enumerate(how.lamp):  # over an axis of three numpy takes four times as long
        scene[..., part] *= np.float32(lamp)
    for _ in range(how.fingers):
        scene = _finger(scene, inside, rng)
    if how.blur > 0.1:
        scene = np.asarray(cv2.GaussianBlur(scene, (0, 0), how.blur), np.float32)
    grain = np.random.default_rng(rng.randint(0, 99)).normal(0, 1, (h // 2 + 1, w // 2 + 1, 3)).astype(np.float32)
    scene = scene + cv2.resize(grain, (w, h)) * how.noise
    if how.grey:
        scene = np.repeat(scene.mean(axis=2, keepdims=True), 3, axis=2)
    return np.asarray(scene.clip(0, 255), np.uint8)


def _finger(scene: NDArray[np.float32], inside: NDArray[np.bool_], rng: Random) -> NDArray[np.float32]:
    """A finger that holds the paper at a side edge: it covers the margin only."""
    h, w = scene.shape[:2]
    height = round(h * rng.uniform(0.25, 0.75))
    row = np.flatnonzero(inside[height])
    if not len(row):
        return scene
    left = rng.random() < 0.5
    edge = row[0] if left else row[-1]
    reach = 0.014 * w  # no further than the margin of a page
    thick = 0.03 * max(w, h)
    length = 0.09 * w
    middle = edge + reach - length if left else edge - reach + length
    v, u = np.mgrid[0:h, 0:w].astype(np.float32)
    body = ((u - middle) / length) ** 2 + ((v - height) / thick) ** 2
    if left:
        body = np.where(u < middle, np.abs((v - height) / thick) ** 2, body)
    else:
        body = np.where(u > middle, np.abs((v - height) / thick) ** 2, body)
    mask = np.clip((1 - body) * 6, 0, 1)[..., None]
    skin = (
        np.array(rng.choice(((214, 164, 136), (150, 104, 80), (236, 190, 164))), np.float32)
        * (0.8 + 0.2 * np.clip(1 - body, 0, 1))[..., None]
    )
    return np.asarray(scene * (1 - mask) + skin * mask, np.float32)


def shoot(paper: Image.Image, how: Take, rng: Random) -> bytes:
    """The JPEG file; a messenger makes it 1600 pixels at most and compresses it a second time."""
    picture = take(paper, how, rng)
    if how.turn:
        picture = picture.rotate(-how.turn, expand=True)
    if how.messenger:
        picture = Image.open(io.BytesIO(_jpeg(picture, 88)))
        picture.thumbnail((1600, 1600), Image.Resampling.LANCZOS)
    tagged = how.tagged and not how.messenger  # messengers throw EXIF away
    return _jpeg(picture, how.quality, {90: 8, 180: 3, 270: 6}[how.turn] if how.turn and tagged else 1)


def _jpeg(picture: Image.Image, quality: int, orientation: int = 1) -> bytes:
    out, tags = io.BytesIO(), Image.Exif()
    if orientation != 1:
        tags[0x0112] = orientation
    picture.save(out, "JPEG", quality=quality, exif=tags)
    return out.getvalue()


def scan(paper: Image.Image, rng: Random, *, manner: str = "") -> Image.Image:
    """As an office machine scans: `colour`, `grey`, or `black` and white (letters only), a little askew on white."""
    how = manner or rng.choice(("colour", "grey", "grey"))
    long_side = {"colour": 1700, "grey": 1800, "black": 2300}[how]
    picture = paper.convert("RGB")
    picture.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
    picture = picture.rotate(
        rng.uniform(-0.8, 0.8), expand=True, fillcolor=(252, 252, 252), resample=Image.Resampling.BICUBIC
    )
    if how == "colour":
        return picture
    grey = np.asarray(picture.convert("L"), np.float32)
    if how == "grey":
        grey = (grey - 128) * rng.uniform(1.0, 1.2) + 128 + rng.uniform(0, 10)
        return Image.fromarray(grey.clip(0, 255).astype(np.uint8)).convert("RGB")
    flat = np.asarray(grey.clip(0, 255), np.uint8)
    black = cv2.threshold(cv2.GaussianBlur(flat, (0, 0), 0.6), 165, 255, cv2.THRESH_BINARY)[1]
    return Image.fromarray(black).convert("RGB")

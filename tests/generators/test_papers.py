"""The permit and the certificate: what is printed is exactly what was given, for ten people at the edges."""

import datetime as dt
import io
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from generators import typefaces
from generators.certificate import draw_certificate
from generators.facts import CertificateData, Holder, MissingValue, PermitData
from generators.permit import draw_permit
from generators.sheet import MARGIN, PAGE_WIDTH
from generators.texts import default_texts
from generators.typefaces import Unprintable
from tests import pictures
from tests.generators.people import EXTREMES, ORDINARY, PREFECTURE, certificate_for

TEXTS = default_texts()
PICTURES = Path("test-output/papers")


@pytest.fixture(scope="module")
def papers() -> dict[str, tuple[bytes, bytes]]:
    """(permit, certificate) of each person; kept, with a picture of each page, for somebody who wants to look."""
    drawn = {
        name: (draw_permit(data, TEXTS), draw_certificate(certificate_for(data), TEXTS))
        for name, data in EXTREMES.items()
    }
    if pictures.WANTED:
        PICTURES.mkdir(parents=True, exist_ok=True)
    for name, pair in drawn.items() if pictures.WANTED else ():
        for kind, pdf in zip(("permit", "certificate"), pair, strict=True):
            (PICTURES / f"{name}-{kind}.pdf").write_bytes(pdf)
            for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
                page.render(scale=1).to_pil().save(PICTURES / f"{name}-{kind}-{number}.png")
    return drawn


def squeezed(text: str) -> str:
    """Without white space: lines break where the page wants it."""
    return "".join(text.split())


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def identity(holder: Holder) -> Iterator[str]:
    yield from (holder.surname, holder.birth_place, holder.nationality)
    yield from (text for text in (holder.usage_name, holder.given_names) if text)


@pytest.mark.parametrize("name", EXTREMES)
def test_every_field_is_extracted_exactly(name: str, papers: dict[str, tuple[bytes, bytes]]) -> None:
    data = EXTREMES[name]
    permit, certificate = (squeezed(text_of(pdf)) for pdf in papers[name])
    for fact in (
        *identity(data.holder), data.document.number, data.document.state, data.reference, data.certificate_reference,
        data.signatory.name, data.signatory.quality, data.signatory.delegation, data.prefecture.duty_phone, data.place,
        data.circumstances, data.verification,
    ):  # fmt: skip
        assert squeezed(fact) in permit
        assert squeezed(fact) in certificate
    for fact in (*data.holder.address, *data.legal_references):
        assert squeezed(fact) in permit
    for day in (data.validity.start, data.validity.end, data.issued_on):
        assert squeezed(TEXTS.calendar("fr").day(day)) in permit
        assert squeezed(TEXTS.calendar("fr").day(day)) in certificate
    assert squeezed(TEXTS.calendar("en").day(data.validity.end)) in certificate


@pytest.mark.parametrize("name", EXTREMES)
def test_poppler_reads_the_same(name: str, papers: dict[str, tuple[bytes, bytes]]) -> None:
    data = EXTREMES[name]
    out = subprocess.run(["pdftotext", "-raw", "-", "-"], input=papers[name][0], capture_output=True, check=True)
    text = squeezed(out.stdout.decode())
    for fact in (*identity(data.holder), data.document.number, *data.holder.address):
        assert squeezed(fact) in text


@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_is_drawn_outside_the_margins(name: str, papers: dict[str, tuple[bytes, bytes]]) -> None:
    for pdf in papers[name]:
        for page in pypdfium2.PdfDocument(pdf):
            words = page.get_textpage()
            marked = EXTREMES[name].specimen or EXTREMES[name].projet
            for index in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(index)
                if marked and top - bottom > 60:
                    continue  # the mark across the page
                assert left >= MARGIN - 1
                assert right <= PAGE_WIDTH - MARGIN + 1
                assert bottom > 12
                assert words.get_text_bounded(left, bottom, right, top)


def test_everybody_has_two_single_pages_unless_the_texts_are_endless(papers: dict[str, tuple[bytes, bytes]]) -> None:
    pages = {name: [len(PdfReader(io.BytesIO(pdf)).pages) for pdf in pair] for name, pair in papers.items()}
    assert pages.pop("neutral-capped") == [2, 1]  # two dozen legal references
    assert set(map(tuple, pages.values())) == {(1, 1)}


def test_the_permit_says_what_binds_it(papers: dict[str, tuple[bytes, bytes]]) -> None:
    text = " ".join(text_of(papers["ordinary"][0]).split())
    for words in (
        "AUTORISATION PROVISOIRE DE SÉJOUR",
        "sans photographie du titulaire",
        "Valable uniquement avec le passeport n° L898902C3",
        "N’autorise pas son titulaire à travailler.",
        "accompagnée de l’attestation n° 63-2020-7K4QM2-A",
        "Page 1 sur 1",
    ):
        assert words in text
    assert "Autorise son titulaire à travailler." in " ".join(text_of(papers["markup"][0]).split())
    assert "annule et remplace l’autorisation n° 63-2020-AAAAAA" in " ".join(text_of(papers["markup"][0]).split())


def test_the_certificate_says_why_and_names_the_permit(papers: dict[str, tuple[bytes, bytes]]) -> None:
    text = " ".join(text_of(papers["ordinary"][1]).split())
    for words in (
        "atteste que l’autorisation provisoire de séjour n° 63-2020-7K4QM2",
        "En raison de circonstances exceptionnelles",
        "n’a pas pu être délivrée sous une autre forme",
        "this permit could not be issued in another way",
        "only the French text is authentic".upper(),
    ):
        assert words in text


def test_absences_are_said_in_words(papers: dict[str, tuple[bytes, bytes]]) -> None:
    text = text_of(papers["single-name"][0])
    assert "Néant (nom unique sur le document de voyage)" in text
    assert "1951 (jour et mois inconnus)" in text
    assert "décembre 1999 (jour inconnu)" in text_of(papers["short"][0])


def test_marks_stand_on_every_page_and_only_where_they_belong(papers: dict[str, tuple[bytes, bytes]]) -> None:
    for name, data in EXTREMES.items():
        for pdf in papers[name]:
            for page in PdfReader(io.BytesIO(pdf)).pages:
                text = page.extract_text()
                assert ("SPÉCIMEN" in text) is data.specimen
                assert ("PROJET" in text) is data.projet
    neutral = " ".join(text_of(papers["neutral-capped"][0]).split())
    assert "RÉPUBLIQUE FRANÇAISE" not in neutral
    assert "signé électroniquement" not in neutral
    assert "Durée limitée à celle du document de voyage" in neutral


def test_the_same_paper_is_the_same_file(
    papers: dict[str, tuple[bytes, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    for name, data in EXTREMES.items():
        assert draw_permit(data, TEXTS) == papers[name][0]
        assert draw_certificate(certificate_for(data), TEXTS) == papers[name][1]
    assert draw_permit(replace(ORDINARY, place="Thiers"), TEXTS) != papers["ordinary"][0]


def test_the_same_paper_is_the_same_file_in_another_process(papers: dict[str, tuple[bytes, bytes]]) -> None:
    code = (
        "import sys, hashlib; from generators.permit import draw_permit; from generators.texts import default_texts;"
        "from tests.generators.people import ORDINARY;"
        "sys.stdout.buffer.write(draw_permit(ORDINARY, default_texts()))"
    )
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": "7"})
    assert again.stdout == papers["ordinary"][0]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (replace(ORDINARY, place=" "), "place"),
        (replace(ORDINARY, legal_references=()), "legal_references"),
        (replace(ORDINARY, holder=replace(ORDINARY.holder, surname="")), "holder.surname"),
        (replace(ORDINARY, holder=replace(ORDINARY.holder, birth_place="")), "holder.birth_place"),
        (replace(ORDINARY, holder=replace(ORDINARY.holder, address=("", "63000 X"))), "holder.address[0]"),
        (replace(ORDINARY, document=replace(ORDINARY.document, number="")), "document.number"),
        (replace(ORDINARY, prefecture=replace(PREFECTURE, duty_phone="")), "prefecture.duty_phone"),
    ],
)
def test_a_missing_value_is_an_error_that_names_it(data: PermitData, field: str) -> None:
    with pytest.raises(MissingValue) as raised:
        draw_permit(data, TEXTS)
    assert raised.value.field == field
    with pytest.raises(MissingValue) as raised:
        draw_certificate(certificate_for(data), TEXTS)
    assert raised.value.field == f"permit.{field}"


def test_a_certificate_needs_its_english(  # the courtesy translation is no blank either
) -> None:
    with pytest.raises(MissingValue):
        draw_certificate(CertificateData(permit=ORDINARY, circumstances_english="", verification_english="x"), TEXTS)


def test_characters_without_a_glyph_are_refused_before_they_become_boxes() -> None:
    with pytest.raises(Unprintable) as raised:
        draw_permit(replace(ORDINARY, holder=replace(ORDINARY.holder, birth_place="北京 Beijing")), TEXTS)
    assert raised.value.field == "holder.birth_place"
    assert raised.value.characters == "京北"


def test_a_birth_date_that_is_none_is_refused() -> None:
    for wrong in ("1974-02-30", "74", "1974-13", "12/08/1974"):
        with pytest.raises(ValueError, match=r".+"):
            draw_permit(replace(ORDINARY, holder=replace(ORDINARY.holder, birth_date=wrong)), TEXTS)


def test_faces_are_embedded_and_the_file_says_what_it_is(papers: dict[str, tuple[bytes, bytes]]) -> None:
    for pdf, title in zip(papers["ordinary"], ("Autorisation provisoire", "Attestation n°"), strict=True):
        reader = PdfReader(io.BytesIO(pdf))
        catalog = reader.root_object
        assert str(catalog["/Lang"]) == "fr-FR"
        assert str(catalog["/MarkInfo"].get_object()) == "{'/Marked': True}"
        assert reader.metadata is not None
        assert title in str(reader.metadata.title)
        assert reader.metadata.creation_date == dt.datetime(2020, 6, 15, tzinfo=dt.UTC)
        for page in reader.pages:
            shown = page.extract_text()
            assert shown
            for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
                described = font.get_object()
                assert "/FontFile2" in described["/FontDescriptor"]


def test_tags_follow_the_reading_order(papers: dict[str, tuple[bytes, bytes]]) -> None:
    reader = PdfReader(io.BytesIO(papers["ordinary"][1]))
    root = reader.root_object["/StructTreeRoot"].get_object()
    assert isinstance(root, DictionaryObject)
    order: list[str] = []
    marks: list[int] = []
    languages: set[str] = set()

    def walk(node: DictionaryObject) -> None:
        order.append(str(node["/S"]))
        if "/Lang" in node:
            languages.add(str(node["/Lang"]))
        for kid in node["/K"]:  # type: ignore[attr-defined]
            if isinstance(kid, IndirectObject):
                kid = kid.get_object()
            if isinstance(kid, DictionaryObject):
                assert kid["/P"] == node
                walk(kid)
            else:
                marks.append(int(kid))

    walk(root["/K"].get_object())  # type: ignore[arg-type]
    assert order[0] == "/Document"
    assert order.count("/H1") == 1
    assert order.count("/TR") == order.count("/TH") == order.count("/TD") == 6
    assert marks == list(range(len(marks)))  # drawn in the order in which it is read
    assert languages == {"en-GB"}
    content = reader.pages[0].get_contents()
    assert content is not None
    stream = content.get_data()
    assert stream.count(b" BDC") == stream.count(b"EMC") > len(marks)


def test_both_papers_are_drawn_quickly() -> None:
    typefaces.register()
    start = time.perf_counter()
    for _ in range(5):
        draw_permit(ORDINARY, TEXTS)
        draw_certificate(certificate_for(ORDINARY), TEXTS)
    assert (time.perf_counter() - start) / 5 < 0.7


def test_papers_drawn_at_the_same_time_do_not_mix() -> None:
    accented = replace(ORDINARY, holder=replace(ORDINARY.holder, surname="ÉÈÊËÀÂÄÔÖÛÜÇÑ", given_names="éèêëàâäôöûüçñ"))
    alone = draw_permit(accented, TEXTS)
    patience = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # threads change in the middle of everything, as they may
    try:
        with ThreadPoolExecutor(max_workers=8) as pool:
            drawn = list(pool.map(lambda _: draw_permit(accented, TEXTS), range(48)))
    finally:
        sys.setswitchinterval(patience)
    assert set(drawn) == {alone}

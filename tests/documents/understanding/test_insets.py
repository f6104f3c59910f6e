"""Photographs on one page are understood each by itself: rows of two papers are no rows."""

from dataclasses import replace

from documents.page import Box, Inset, Page, Source, TextLine
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page, with_zone

CERTIFICATE = """
ATTESTATION D'HÉBERGEMENT
Je soussigné Paul MODELO, habitant 28 rue Pasteur, 63500 Issoire,
certifie que Mme Ana MARTELLO, née le 14/04/1993,
vit à la maison avec nous depuis le 20/03/2026.
Fait à Issoire, le 3 juin 2026
Signature
"""
MAIL = """
AIR FRANCE
Dear Ana MARTELLO,
Your flight AF228 of 20 May 2026 has been cancelled.
"""
ZONE = ("VCFRAMARTELLO<<ANA<<<<<<<<<<<<<<<<<<", "D231458907UTO7303144F2608018<<<<<<<<")


def on_one_sheet(*pages: Page, turned: int = 0) -> Page:
    """These pages beside each other as photographs on a sheet, the last of them turned."""
    insets, left, whole = list[Inset](), 0, Page(source=Source.OCR, pictures=True)
    for number, one in enumerate(pages):
        turn = turned if number == len(pages) - 1 else 0
        wide, tall = (one.height, one.width) if turn % 180 else (one.width, one.height)

        def place(box: Box, one: Page = one, turn: int = turn, left: int = left) -> Box:
            return box.turned(360 - turn, one.width, one.height).moved(left, 0)

        insets.append(Inset(box=Box(left, 0, left + wide, tall), turned=turn, loose_ink=one.loose_ink))
        left += wide
        whole = replace(
            whole,
            width=left,
            height=max(whole.height, tall),
            lines=(*whole.lines, *(replace(line, box=place(line.box)) for line in one.lines)),
            zones=(*whole.zones, *(replace(zone, box=place(zone.box)) for zone in one.zones)),
        )
    return replace(whole, insets=tuple(insets))


def test_papers_side_by_side_are_what_they_are_alone(tables: References) -> None:
    alone = [page(text, source=Source.OCR) for text in (CERTIFICATE, MAIL)]
    visa = with_zone("VISA", ZONE, source=Source.OCR)
    for turned in (0, 90, 180, 270):
        sheet = on_one_sheet(visa, *alone, turned=turned)
        papers = {paper.kind: paper for paper in understand(sheet, tables)}
        assert set(papers) == {Kind.VISA, Kind.ACCOMMODATION, Kind.RETURN_IMPOSSIBLE}
        for one, kind in zip(alone, (Kind.ACCOMMODATION, Kind.RETURN_IMPOSSIBLE), strict=True):
            (paper,) = understand(one, tables)
            assert papers[kind].fields == paper.fields
        assert papers[Kind.VISA].zone == 0
        for (kind, paper), inset in zip(sorted(papers.items()), (1, 2, 0), strict=True):
            place = sheet.insets[inset].box
            assert all(place.holds_middle_of(box) for box in paper.boxes.values()), kind


def test_a_zone_keeps_its_number_among_those_of_the_sheet(tables: References) -> None:
    visa = with_zone("VISA", ZONE, source=Source.OCR)
    sheet = on_one_sheet(visa, page(MAIL, source=Source.OCR), visa)
    assert sorted(paper.zone for paper in understand(sheet, tables) if paper.zone is not None) == [0, 1]


def test_ink_below_one_picture_signs_no_other(tables: References) -> None:
    unsigned = replace(page(CERTIFICATE, source=Source.OCR), loose_ink=False)
    letter = replace(page(MAIL, source=Source.OCR), loose_ink=True)
    for ink, signed in ((False, None), (True, "yes")):
        sheet = on_one_sheet(replace(unsigned, loose_ink=ink), letter)
        (home,) = (paper for paper in understand(sheet, tables) if paper.kind is Kind.ACCOMMODATION)
        assert home.fields.get("signed") == signed


def test_what_is_typed_around_a_picture_is_a_paper_of_its_own(tables: References) -> None:
    picture = page(MAIL, source=Source.OCR)
    typed = [TextLine(text=line.text, box=line.box.moved(0, 1000)) for line in page(CERTIFICATE).lines]
    sheet = on_one_sheet(replace(picture, height=900))
    sheet = replace(sheet, source=Source.TEXT_LAYER, height=1400, lines=(*typed, *sheet.lines))
    assert {paper.kind for paper in understand(sheet, tables)} == {Kind.ACCOMMODATION, Kind.RETURN_IMPOSSIBLE}
    empty = replace(sheet, lines=())
    assert [paper.kind for paper in understand(empty, tables)] == [Kind.OTHER]

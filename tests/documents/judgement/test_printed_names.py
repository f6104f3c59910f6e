"""A name that was misread in a zone, and that the page prints as another paper has it, is the printed one."""

import dataclasses

import pytest

from documents.page import Box, Source, TextLine
from documents.paper import Sheet
from documents.vocabulary import Field, Requirement
from tests.documents.judgement.papers import dossier, home, judged, passport, proof, rules, visa

ZONE = Box(0, 500, 900, 600)


def seen(sheet: Sheet, zone: str, sure: float, *printed: str) -> Sheet:
    """The page as a photograph that prints these lines above a zone, which was read so surely."""
    lines = [TextLine(text=text, box=Box(0, 40 * row, 300, 40 * row + 30)) for row, text in enumerate(printed)]
    lines.append(TextLine(text="SPECIMEN", box=Box(700, 500, 880, 520)))
    lines.append(TextLine(text=zone.ljust(44, "<"), box=Box(10, 510, 890, 540), confidence=sure))
    zones = tuple(dataclasses.replace(one, box=ZONE) for one in sheet.page.zones)
    page = dataclasses.replace(sheet.page, source=Source.OCR, lines=tuple(lines), zones=zones)
    return dataclasses.replace(sheet, page=page)


@pytest.mark.parametrize(
    ("read", "zone", "sure", "printed", "others", "found"),
    [
        (("LYU", "WEH"), "POUTOLYU<^WEH^^^", 0.82, ("LYU", "WEI"), ("LYU", "WEI"), ("LYU", "WEI")),
        (("NIKOLC", "MARKO"), "P<UTONIKOLC<<MARKO<", 0.91, ("НИКОЛИЋ/NIKOLIĆ", "MARKO"), ("NIKOLIC", "MARKO"), None),
        (("VANKDISK", "RONNY"), "P<UTOVANKDISK^<RONNY^", 0.7, ("VAN DIJK", "RONNY"), ("VAN DIJK", "RONNY"), None),
        # A zone that was read surely, a name that no other paper has, a page that prints the zone's: all stay.
        (("LYU", "WEH"), "POUTOLYU<<WEH<<<", 0.99, ("LYU", "WEI"), ("LYU", "WEI"), ("LYU", "WEH")),
        (("LYU", "WEH"), "POUTOLYU<<WEH<<<", 0.82, ("LYU", "WEI"), ("LYU", "WEH"), ("LYU", "WEH")),
        (("LYU", "WEH"), "POUTOLYU<<WEH<<<", 0.82, ("LYU", "WEH"), ("LYU", "WEI"), ("LYU", "WEH")),
        (("SARR", "SARA"), "P<UTOSARR<<SARA<", 0.82, ("SARR", "SAPA"), ("SARR", "SARA"), ("SARR", "SARA")),
    ],
)
def test_the_page_and_another_paper_tell_a_misread_name(
    read: tuple[str, str],
    zone: str,
    sure: float,
    printed: tuple[str, str],
    others: tuple[str, str],
    found: tuple[str, str] | None,
) -> None:
    theirs = seen(passport(surname=read[0], given_names=read[1]), zone, sure, *printed)
    papers = dossier(
        passport=theirs,
        visa=visa(surname=others[0], given_names=others[1]),
        home=home(guests=f"{others[0]}, {others[1]}"),
        proof=proof(passenger=f"{others[1]} {others[0]}"),
    )
    judgement = judged(papers)
    (one,) = judgement.applicants
    assert (one.fields[Field.SURNAME], one.fields[Field.GIVEN_NAMES]) == (found or others)
    settled = one.fields[Field.SURNAME] == others[0] and one.fields[Field.GIVEN_NAMES] == others[1]
    assert (rules(judgement, Requirement.RETURN_IMPOSSIBLE) == []) is settled
    if found is None:
        assert one.evidence[Field.SURNAME].box == Box(0, 0, 300, 30)  # the line that prints it


def test_a_sisters_name_on_the_same_photograph_is_no_misread_one() -> None:
    first = seen(passport(surname="DIOP", given_names="ANA"), "P<UTODIOP<<ANA<<", 0.8, "DIOP", "AHA", "ANNA")
    other = passport("p2.jpg", surname="DIOP", given_names="ANNA", passport_number="K0000001", birth_date="1979-01-14")
    names = "DIOP, ANA|DIOP, ANNA"
    papers = dossier(
        passport=(first, other), visa=visa(surname="DIOP", given_names="ANA"), proof=proof(passenger=names)
    )
    assert {one.fields[Field.GIVEN_NAMES] for one in judged(papers).applicants} == {"ANA", "ANNA"}


@pytest.mark.parametrize(("sure", "found"), [(0.78, []), (0.99, ["visa-print-differs"])])
def test_a_visas_page_and_the_passport_tell_a_name_misread_in_its_zone(sure: float, found: list[str]) -> None:
    sticker = visa("visa.jpg", {"doubts": ("zone-print-letters",)}, surname="KPODAR", given_names="AFIA")
    theirs = seen(sticker, "VCESPKPODAR∧<AFIA∧<<<Λ<<<", sure, "KPODAR, AFIWA")
    papers = dossier(
        passport=passport(surname="KPODAR", given_names="AFIWA"),
        visa=theirs,
        home=home(guests="KPODAR, AFIWA"),
        proof=proof(passenger="AFIWA KPODAR"),
    )
    assert rules(judged(papers), Requirement.VISA) == found

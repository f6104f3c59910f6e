"""No check digit covers a name: what a page prints tells whether its zone's name was misread."""

import pytest

from documents.eyes.print_witness import contradictions
from documents.page import Box, TextLine, Zone
from documents.zones.zone import parse_zone

DATA = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def zone(names: str) -> Zone:
    found = parse_zone((f"P<UTO{names}".ljust(44, "<"), DATA), max_year=2026)
    assert found is not None
    return found


def lines(*texts: str) -> list[TextLine]:
    return [TextLine(text=text, box=Box(0, 40 * row, 400, 40 * row + 28)) for row, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("names", "printed", "doubted"),
    [
        ("SO<<FATIMETOU", ("SOW", "FATIMETOU"), True),
        ("SO<<FATIMETOU", ("SOW, FATIMETOU",), True),
        ("HOURY<<ANTOINE", ("KHOURY", "ANTOINE"), True),  # the zone lost its first letter
        ("KHOURY<<ANTOINE", ("NomKHOURY", "ANTOINE"), False),  # the label is glued to it
        ("KHOURY<<ANTOINE", ("Nom / Surname: KHOURY", "ANTOINE"), False),
        ("SOW<<FATIMETOU", ("SOW, FATIMETOU",), False),
        ("SO<<FATIMETOU", ("ISSOIRE", "FATIMETOU"), False),
        ("LI<<WEI", ("Surname", "LI", "WEI"), False),
        ("BOTHAKLERATOKGRACEK<<K", ("BOTHA, LERATO GRACE",), True),
        ("BOTHA<<LERATO<GRACE", ("BOTHA, LERATO GRACE",), False),
        ("NGARLEDJI<<HISSEINKSSSK", ("NGARLEDJI", "HISSEIN"), True),
        ("NGARLEDJI<<HISSEIN", ("NGARLEDJI", "HISSEIN"), False),
        ("RAMGOOLAM<ARAJENV<A<<AAA", ("RAMGOOLAM", "RAJEEV"), True),  # fillers read as letters
        ("RAMGOOLAM<SING<<RAJEEV", ("RAMGOOLAM", "SING", "RAJEEV"), False),  # over two lines
        ("RAMGOOLAM<SING<<RAJEEV", ("Nom: RAMGOOLAM SING", "RAMGOOLAM", "RAJEEV"), False),
        ("MODELO<<ANA<JH", ("MODELO", "ANA JI"), True),
        ("MODELO<<ANA<JI", ("MODELO", "ANA JI", "ANA JH"), False),
        ("MODELO<<ANA<LUISA", ("MODELO", "ANA ROSA"), False),  # two names of one person
        ("ERIKSSON<<ANNA", ("Passport", "Utopia"), False),
        ("MINTSIDI<<CHEIKH", ("MINT SIDI", "CHEIKH"), True),  # the zone lost a filler
        ("MINTSIDI<<CHEIKH", ("Nom, prénom: MINT SIDI, CHEIKH",), True),
        ("MINT<SIDI<<CHEIKH", ("MINT SIDI", "CHEIKH"), False),
        ("NDIAYE<<AWA", ("N'DIAYE", "AWA"), False),
        ("NDIAYE<<AWA", ("N DIAYE", "AWA"), False),
    ],
)
def test_a_name_that_print_gives_otherwise_is_a_doubt(names: str, printed: tuple[str, ...], doubted: bool) -> None:
    assert bool(contradictions(zone(names), lines(*printed))) is doubted

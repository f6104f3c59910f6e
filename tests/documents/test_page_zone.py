"""Of a full name field a name may go on in print, of one that ends with fillers it does not."""

import pytest

from documents.page import Box, Zone, ZoneFormat
from documents.vocabulary import Kind

CARD = ("IDFRACHAPUT<<<<<<<<<<<<<<<<<<<63<007", "1712632631187SEBASTIEN<<{}7208230M6")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6")
TD3 = ("P<UTOMODELO<<ADA<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
ZONES = [
    (ZoneFormat.FRENCH_CARD, (CARD[0], CARD[1].format("LOU")), True),
    (ZoneFormat.FRENCH_CARD, (CARD[0], CARD[1].format("<<<")), False),
    (ZoneFormat.TD1, (*TD1, "MODELO<<ADA<<<<<<<<<<<<<<<<<<<"), False),
    (ZoneFormat.TD1, (*TD1, "MODELOVARGASDELRIO<<ADALUZMARI"), True),
    (ZoneFormat.TD3, TD3, False),
]


@pytest.mark.parametrize(("zone_format", "lines", "full"), ZONES)
def test_a_full_name_field(zone_format: ZoneFormat, lines: tuple[str, ...], full: bool) -> None:
    zone = Zone(
        kind=Kind.PASSPORT_IDENTITY,
        format=zone_format,
        lines=lines,
        valid=True,
        fields={},
        box=Box(left=0, top=0, right=9, bottom=9),
    )
    assert zone.names_full is full

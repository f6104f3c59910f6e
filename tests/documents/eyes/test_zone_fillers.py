"""Fillers that were read as a letter are fillers again where the print tells where the names end, and only there."""

import pytest

from documents.zones.fillers import as_printed, misread_filler
from documents.zones.repair import check_digit
from documents.zones.zone import parse_zone

NUMBER, BORN, UNTIL = "L898902C3", "740812", "300415"


def _second() -> str:
    data = "".join(f"{part}{check_digit(part)}" for part in (NUMBER, BORN, UNTIL))
    line = f"{NUMBER}{check_digit(NUMBER)}UTO{BORN}{check_digit(BORN)}F{UNTIL}{check_digit(UNTIL)}"
    line = line.ljust(43, "<")
    return f"{line}{check_digit(data.ljust(39, '<'))}"


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (("SURNAME", "HASHEM", "NADIA"), ("HASHEM", "NADIA")),
        (("HASHEMNADIA",), ("HASHEM", "NADIA")),
        (("HASHEM", "SARA"), None),
        ((), None),
    ],
)
def test_the_print_says_where_names_end(printed: tuple[str, ...], names: tuple[str, str] | None) -> None:
    first = "PAUTOHASHEMAANADIA^AAAA^AA^A^AAAAAAA^AAAAAAA"
    zone = parse_zone([first, _second()], printed=printed)
    assert zone is not None
    read = zone.fields["surname"], zone.fields.get("given_names")
    if names is None:
        assert read[0].startswith("HASHEMAANADIA")
        assert not zone.repairs
    else:
        assert read == names
        assert zone.lines[0] == "P<UTOHASHEM<<NADIA".ljust(44, "<")
        assert zone.repairs


def test_names_of_several_words_and_what_can_be_read_in_two_ways() -> None:
    field = "DEAOLIVEIRAA<ANAAMARIAAA<AAAAA<AAAAAAA<"
    assert misread_filler(field) == "A"
    assert as_printed(field, "A", ["DEOLIVEIRA", "ANAMARIA"]) == "DE<OLIVEIRA<<ANA<MARIA".ljust(39, "<")
    both = ["DEOLIVEIRA", "ANAMARIA", "ANAMARIAA"]
    assert as_printed(field, "A", both) == field
    assert misread_filler("HASHEM<<NADIA<<<<<<<<") == ""

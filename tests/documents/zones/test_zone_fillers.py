"""Fillers that were read as a letter are fillers again where the print tells where the names end, and only there."""

import pytest

from documents.page import Box, TextLine
from documents.zones import find_zones
from documents.zones.fillers import as_printed, mended_as_printed, misread_filler
from documents.zones.repair import check_digit
from documents.zones.unparted import parted_as_printed
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


def test_a_lost_filler_between_the_names_needs_each_in_a_line_of_its_own() -> None:
    field = "HENGABOPHAAAAAAAA<<<AAAA<<<<<<<<<<<<<<<"
    assert as_printed(field, "A", ["HENG", "BOPHA"]) == "HENG<<BOPHA".ljust(39, "<")
    assert as_printed(field, "A", ["HENGBOPHA"]) == field
    assert as_printed(field, "A", ["HENG", "BOPH", "BOPHA"]) == field  # where the name ends is not sure


def test_names_of_several_words_and_what_can_be_read_in_two_ways() -> None:
    field = "DEAOLIVEIRAA<ANAAMARIAAA<AAAAA<AAAAAAA<"
    assert misread_filler(field) == "A"
    assert as_printed(field, "A", ["DEOLIVEIRA", "ANAMARIA"]) == "DE<OLIVEIRA<<ANA<MARIA".ljust(39, "<")
    both = ["DEOLIVEIRA", "ANAMARIA", "ANAMARIAA"]
    assert as_printed(field, "A", both) == field
    assert misread_filler("HASHEM<<NADIA<<<<<<<<") == ""


@pytest.mark.parametrize(
    ("first", "printed", "names"),
    [
        ("P<UTOHASHEMK<NADIA<<<<<<<<<<<<<<<<<<<<<KK", ("HASHEM", "NADIA"), "HASHEM<<NADIA"),
        ("P<UTOHASHEM<ANADIA<<<<A<<<<<<<<<<<<<<<<<<", ("HASHEM", "NADIA"), "HASHEM<<NADIA"),
        ("P<UTOHASHEM<ANADIA<<<<A<<<<<<<<<<<<<<<<<<", ("HASHEM", "ANADIA", "NADIA"), None),
        ("P<UTOHASHEMK<NADIA<<<<<<<<<<<<<<<<<<<<<<<", ("HASHEM", "HASHEMK", "NADIA"), None),
        ("P<UTOHASHEMK<NADIA<<<<<<<<<<<<<<<<<<<<<<<", ("HASHEMKNADIA", "HASHEM"), None),
        ("P<UTOHASHEMK<NADIA<<<<<<<<<<<<<<<<<<<<<<<", (), None),
        ("P<UTOHASHEM<<NADIAK<<<<<<<<<<<<<<<<<<<<<<", ("HASHEM", "NADIA"), None),
    ],
)
def test_few_misread_fillers_are_put_right_where_nothing_parts_the_names(
    first: str, printed: tuple[str, ...], names: str | None
) -> None:
    zone = parse_zone([first.ljust(44, "<"), _second()], printed=printed)
    assert zone is not None
    if names is None:
        assert zone.lines[0] == first.ljust(44, "<")
        assert not zone.repairs
    else:
        assert zone.lines[0] == f"P<UTO{names}".ljust(44, "<")
        assert zone.repairs


@pytest.mark.parametrize(
    ("given", "printed", "read"),
    [
        ("JOSE<LUISA<<<<<<<<<<<A", ("JOSELUIS",), "JOSE LUIS"),
        ("JOSE<LUISA<<<<<<<<<<<A", ("JOSELUISA",), "JOSE LUISA"),
        ("JOSE<LUISA", ("JOSELUIS",), "JOSE LUISA"),
    ],
)
def test_a_letter_far_behind_the_names_says_that_one_at_their_end_may_be_a_filler(
    given: str, printed: tuple[str, ...], read: str
) -> None:
    zone = parse_zone([f"P<UTONUNEZ<<{given}".ljust(44, "<"), _second()], printed=printed)
    assert zone is not None
    assert zone.fields["given_names"] == read


@pytest.mark.parametrize(
    ("read", "printed", "names"),
    [
        ("HASHEMKNADIA<<<<<", ("HASHEM", "NADIA", "UTOPIAN"), "HASHEM<<NADIA"),
        ("HASHEM<NADIA<<<<AK<<", ("HASHEM", "NADIA"), "HASHEM<<NADIA"),
        ("HASHEMKNADIA<<<<<", ("PKUTOHASHEMKNADIAKKKKKKKKKKKKK", "HASHEM", "NADIA"), "HASHEM<<NADIA"),
        ("HASHEMKANADIAKA<<<A<AAAA", ("HASHEM", "NADIA"), "HASHEM<<NADIA"),
        ("HASHEMANADIA<<<K<KKA", ("HASHEMNADIA", "HASHEM", "NADIA"), "HASHEM<<NADIA"),
        ("AL<HASHEMKNADIA<SARA<<", ("ALHASHEM", "NADIASARA"), "AL<HASHEM<<NADIA<SARA"),
        ("HASHEM<NADIA<<<<<<", ("HASHEM", "NADIA"), None),
        ("HASHEM<<ANADIA<<<K", ("HASHEM", "NADIA"), None),
        ("HASHEMKNADIA<<<<<", ("HASHEMK", "HASHEM", "NADIA"), None),
        ("HASHEMKNADIA<<<<<", ("HASHEMNADIA",), None),
        ("HASHEMTNADIA<<<<<", ("HASHEM", "NADIA"), None),
    ],
)
def test_fillers_read_as_several_letters_or_lost(read: str, printed: tuple[str, ...], names: str | None) -> None:
    field = read.ljust(39, "<")
    assert mended_as_printed(field, printed)[0] == (field if names is None else names.ljust(39, "<"))


@pytest.mark.parametrize(
    ("read", "printed", "taken"),
    [
        ("PA", ("P", "HASHEM"), "P<"),
        ("PA", ("PA", "HASHEM"), "PA"),
        ("PA", (), "PA"),
        ("PO", ("P", "HASHEM"), "PO"),
        ("PB", ("P", "HASHEM"), "PB"),
    ],
)
def test_the_printed_type_says_that_a_filler_stands_behind_the_p(
    read: str, printed: tuple[str, ...], taken: str
) -> None:
    zone = parse_zone([f"{read}UTOHASHEM<<NADIA".ljust(44, "<"), _second()], printed=printed)
    assert zone is not None
    assert zone.lines[0][:2] == taken
    assert [(repair.position, repair.read, repair.taken) for repair in zone.repairs] == (
        [] if read == taken else [(2, "A", "<")]
    )


def test_a_visas_line_of_both_names_is_a_witness_in_its_parts() -> None:
    texts = (
        "Type: P",
        "Nom, prénom: HASHEM, NADIA",
        "PAUTOHASHEMK<NADIA<<<<<<<<<<<<<<<<<<<<<KK<<<",
        _second(),
    )
    lines = [TextLine(text=text, box=Box(0, 40 * row, 900, 40 * row + 30)) for row, text in enumerate(texts)]
    (zone,) = find_zones(lines)
    assert zone.lines[0] == "P<UTOHASHEM<<NADIA".ljust(44, "<")


def test_a_line_that_lost_fillers_is_not_filled_up_between_the_names() -> None:
    first = "P<UTOHASHEMK<NADIA<<<<<<<<<<<<<<<<<<<<<KK"
    zone = parse_zone([first, _second()], printed=("HASHEM", "NADIA"))
    assert zone is not None
    assert zone.lines[0] == "P<UTOHASHEM<<NADIA".ljust(44, "<")


@pytest.mark.parametrize(
    ("end", "printed", "given"),
    [
        ("<" * 24 + "A", ("GULNAZBIBI", "PAKISTAN"), ""),
        # A line of print that is that letter, a name that is printed nowhere, or one right behind its two fillers.
        ("<" * 24 + "A", ("GULNAZBIBI", "A"), "A"),
        ("<" * 24 + "A", ("GULNAZ",), "A"),
        ("<<A", ("GULNAZBIBI",), "A"),
        ("<" * 24 + "M", ("GULNAZBIBI",), "M"),
    ],
)
def test_a_letter_far_behind_an_only_name_is_a_filler(end: str, printed: tuple[str, ...], given: str) -> None:
    zone = parse_zone([f"P<UTOGULNAZ<BIBI{end}".ljust(44, "<"), _second()], printed=printed)
    assert zone is not None
    assert zone.fields.get("given_names", "") == given
    assert bool(zone.repairs) == (not given)


@pytest.mark.parametrize(
    ("second", "printed", "given"),
    [
        ("A", ("ABDELGADIR", "AMNAHASSAN"), "AMNA HASSAN"),
        ("<", ("ABDELGADIR", "AMNAHASSAN"), "AMNA HASSAN A"),  # nothing says that the letter is a filler
        ("A", ("ABDELGADIR", "AMNAHASSANA"), "AMNA HASSAN A"),
        ("A", ("ABDELGADIR",), "AMNA HASSAN A"),
    ],
)
def test_a_letter_behind_the_names_that_stands_behind_the_p_as_well(
    second: str, printed: tuple[str, ...], given: str
) -> None:
    zone = parse_zone([f"P{second}UTOABDELGADIR<<AMNA<HASSAN<A".ljust(44, "<"), _second()], printed=printed)
    assert zone is not None
    assert zone.fields["given_names"] == given


def test_a_passports_state_that_lost_a_letter_is_its_holders() -> None:
    zone = parse_zone(["P<UOERIKSSON<<ANNA".ljust(43, "<"), _second()])
    assert zone is not None
    assert zone.fields["state"] == "UTO"
    assert {(one.position, one.taken) for one in zone.repairs} == {(3, "U"), (4, "T")}


@pytest.mark.parametrize(
    ("field", "printed", "written"),
    [
        ("FLORESKNAHUIKSJHONKWILMERKSSS<<<<<<<<<<", ["FLORES", "NAHUI", "JHONWILMER"], "FLORES<NAHUI<<JHON<WILMER"),
        ("FLORESKNAHUIKSJHONKWILMERKSSS<<<<<<<<<<", ["FLORES", "NAHUI", "JHON"], None),
        ("NGARLEDJIKCSHISSEINSC<<<<<<<<<<<<<<<<<<", ["HISSEIN", "NGARLEDJI"], "NGARLEDJI<<HISSEIN"),
        ("NGARLEDJIK<<HISSEINSC<<<<<<<<<<<<<<<<<<", ["HISSEIN", "NGARLEDJI"], None),  # another family name
        ("HASSAN<<ALIKHUSSEINKSS<K<<<<<<<<<<<<<<<", ["HASSAN", "ALIHUSSEIN"], "HASSAN<<ALI<HUSSEIN"),
        ("HASSAN<<ALIKHUSSEIN<<<<<<<<<<<<<<<<<<<<", ["HASSAN", "ALIHUSSEIN"], None),  # one letter may be a name's
        ("HASSAN<<ALIKHUSSEINKSS<K<<<<<<<<<<<<<<<", ["HASSANI", "ALIHUSSEIN"], None),
        ("HASSAN<<ALIKHUSSEINKSS<K<<<<<<<<<<<<<<<", ["HASSAN", "ALIKHUSSEINKSSK"], None),
        ("NGARLEDJIKHISSEINSC<<<<<<<<<<<<<<<<<<<<", ["HISSEIN", "NGARLEDJI"], None),  # nothing says where
        ("NGARLEDJIKCSHISSEINSC<<<<<<<<<<<<<<<<<<", ["HISSEIN", "NGARLEDJI", "NGARLEDJIK"], None),  # in two ways
    ],
)
def test_names_without_any_parting_are_parted_as_lines_of_print_tell(
    field: str, printed: list[str], written: str | None
) -> None:
    assert parted_as_printed(field, printed)[0] == (field if written is None else written.ljust(39, "<"))


def test_a_passport_of_the_plain_type_has_no_second_letter_where_fillers_are_that_letter() -> None:
    first, printed = "PSUTOFLORESKNAHUIKSJHONKWILMERKSSS^^^^^^^^^^", ("P", "FLORES", "NAHUI", "JHONWILMER")
    zone = parse_zone([first, _second()], printed=printed)
    assert zone is not None
    assert zone.lines[0] == "P<UTOFLORES<NAHUI<<JHON<WILMER".ljust(44, "<")
    kept = parse_zone([first, _second()], printed=printed[1:])
    assert kept is not None
    assert kept.lines[0].startswith("PSUTO")

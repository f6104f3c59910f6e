"""A visa sticker: number and last day from the zone; first day, terms and passport from print."""

import datetime as dt
from dataclasses import replace

import pytest

from documents.page import Box, Page, Source, Stamp, StampDirection, TextLine
from documents.references import References
from documents.understanding import understand
from documents.understanding.straight import straightened
from documents.understanding.visa import _days
from documents.understanding.visa_places import add_terms, behind_colons, passport_number
from documents.understanding.visa_type import _surer_type
from documents.vocabulary import Kind
from tests.documents.understanding.written import page, with_zone, zone_at

ZONE = ("VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<", "F000000005UTO0311063M1401143<M300703")
FRENCH = """
VISA    F00000000
VALABLE POUR    ETATS SCHENGEN
DU FROM    14-11-13    AU UNTIL    14-01-14
TYPE DE VISA    C    NOMBRE D'ENTREES    MULT    DUREE DU SEJOUR    30    JOURS
DELIVRE A    PARIS
LE    13-11-13    NUMERO DE PASSEPORT    EH000000
NOM, PRENOM    SPECIMEN, SPECIMEN
"""
SPANISH = """
VISA    F00000000
VÁLIDO PARA    ESTADOS SCHENGEN
DESDE    14-11-13    HASTA    14-01-14
TIPO DE VISADO    C    NÚMERO DE ENTRADAS    01    DURACIÓN DE LA ESTANCIA    30
EXPEDIDO EN    PARIS
EL    13-11-13    NÚMERO DE PASAPORTE    EH000000
"""
GERMAN = """
VISUM VISA
GÜLTIG FÜR    SCHENGENER STAATEN
VOM    14-11-13    BIS    14-01-14
VISUMKATEGORIE    C    ANZAHL DER EINREISEN    MULT    DAUER DES AUFENTHALTS    30 TAGE
AUSGESTELLT IN    PARIS
AM    13-11-13    REISEPASSNUMMER    EH000000
"""


@pytest.mark.parametrize(("printed", "entries"), [(FRENCH, "MULT"), (SPANISH, "1"), (GERMAN, "MULT")])
def test_stickers_of_three_states(tables: References, printed: str, entries: str) -> None:
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert paper.kind is Kind.VISA
    assert paper.doubts == ()
    wanted = {
        "visa_number": "F00000000",
        "visa_type": "C",
        "visa_from": "2013-11-14",
        "visa_until": "2014-01-14",
        "visa_duration": "30",
        "visa_entries": entries,
        "passport_number": "EH000000",
        "surname": "SPECIMEN",
        "given_names": "SPECIMEN",
        "nationality": "UTO",
    }
    assert wanted.items() <= paper.fields.items()


@pytest.mark.parametrize(
    ("printed", "entries"),
    [("M∪LT", "MULT"), ("UN", "1"), ("ZWEI", "2"), ("DEUX", "2"), ("MÚLTIPLES", "MULT"), ("Mehrfach", "MULT")],
)
def test_entries_in_words_and_in_signs_that_look_alike(tables: References, printed: str, entries: str) -> None:
    (paper,) = understand(with_zone(FRENCH.replace("MULT", printed), ZONE), tables)
    assert paper.fields["visa_entries"] == entries


def test_labels_above_their_values(tables: References) -> None:
    printed = """
VISA
DU    AU
14-11-13    14-01-14
TYPE DE VISA    NOMBRE D'ENTREES    DUREE DU SEJOUR
C    01    90
LE    NUMERO DE PASSEPORT
13-11-13    EH000000
"""
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert {"visa_from": "2013-11-14", "visa_entries": "1", "visa_duration": "90"}.items() <= paper.fields.items()


def test_a_day_of_issue_is_not_the_first_day(tables: References) -> None:
    printed = FRENCH.replace("14-11-13    AU", "illisible    AU")
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert paper.fields.get("visa_from") != "2013-11-13"


def test_another_last_day_in_print_is_a_doubt(tables: References) -> None:
    (paper,) = understand(with_zone(FRENCH.replace("14-01-14", "29-03-15"), ZONE), tables)
    assert "zone-print-dates" in paper.doubts
    assert paper.fields["visa_until"] == "2014-01-14"


def test_a_last_day_in_two_pieces_is_the_zones(tables: References) -> None:
    for rest, doubts in (("14", ()), ("29", ("zone-print-dates",))):
        lines = with_zone(FRENCH.replace("14-01-14", f"14-01-    {rest}"), ZONE)
        left = next(line.box.right for line in lines.lines if line.text == "14-01-")
        beside = [
            replace(line, box=line.box._replace(left=left + 5, right=left + 33)) if line.text == rest else line
            for line in lines.lines
        ]
        (paper,) = understand(replace(lines, lines=tuple(beside)), tables)
        assert paper.doubts == doubts


def test_the_j_of_days_that_was_read_as_a_figure(tables: References) -> None:
    printed = """
    FRANCE    VISA    603065577
    VALABLE POUR / VALID FOR    TYPE DE VISA / TYPE OF VISA
    ETATS SCHENGEN    C
    DUREE DU SEJOUR / DURATION OF STAY
    907    JOURS
    """
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert paper.fields.get("visa_duration") == "90"


def test_the_number_that_is_punched_into_a_page_is_no_row_of_terms(tables: References) -> None:
    (paper,) = understand(with_zone(f"VISAS    D 1 8 9 5 9 0 0 3\n{FRENCH.strip()}", ZONE), tables)
    terms = [paper.fields.get(name) for name in ("visa_type", "visa_entries", "visa_duration")]
    assert terms == ["C", "MULT", "30"]


def test_a_long_stay_visa_has_no_duration_in_days(tables: References) -> None:
    zone = ("VDFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<", ZONE[1])
    (paper,) = understand(with_zone(FRENCH.replace("    C    ", "    D    "), zone), tables)
    assert paper.fields["visa_type"] == "D"
    assert "visa_duration" not in paper.fields


def test_without_a_zone_the_print_speaks(tables: References) -> None:
    (paper,) = understand(page(FRENCH), tables)
    assert (paper.kind, paper.doubts) == (Kind.VISA, ("no-zone",))
    wanted = {"visa_from": "2013-11-14", "visa_until": "2014-01-14", "visa_type": "C", "surname": "SPECIMEN"}
    assert wanted.items() <= paper.fields.items()


def test_a_letter_about_a_visa_is_none(tables: References) -> None:
    text = "Bonjour,\nmon visa de type C est valable du 14-11-13 au 14-01-14.\nMerci de prolonger la durée du séjour."
    assert understand(page(text), tables)[0].kind is Kind.OTHER


@pytest.mark.parametrize("slope", [0.0, -0.1])
def test_the_terms_stand_in_their_place_whatever_the_labels_say(tables: References, slope: float) -> None:
    """The sticker is uniform: a State's language, or labels too small to be read, change nothing of its places."""
    zone = ("VCLVAERIKSSON<<ANNA<MARIA".ljust(36, "<"), "9321435296UTO7408122F2004152".ljust(36, "<"))
    placed = [
        ("15-01-20", 100, 100), ("15-04-20", 300, 100), ("02", 500, 100),
        ("O30 DIENAS", 100, 160), ("RIGA", 260, 160), ("04-01-20", 420, 160),
        ("L898902C3", 100, 220), ("SPECIMEN", 500, 300),
    ]  # fmt: skip
    lines = tuple(
        TextLine(
            text=text, box=Box(left, top + round(slope * left), left + 13 * len(text), top + round(slope * left) + 26)
        )
        for text, left, top in placed
    )
    seen = zone_at(zone, Box(20, 400, 700, 460))
    shown = Page(source=Source.OCR, width=800, height=600, lines=lines, zones=(seen,))
    (paper,) = understand(shown, tables)
    assert {name: paper.fields.get(name) for name in ("visa_from", "visa_until", "visa_entries", "visa_duration")} == {
        "visa_from": "2020-01-15", "visa_until": "2020-04-15", "visa_entries": "2", "visa_duration": "30",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "entries", "duration"),
    [
        ([("1", 400, 160), ("60", 620, 165)], "1", "60"),
        ([("01", 400, 160), ("60", 620, 160), ("7", 700, 160)], "1", "60"),
        ([("MULT BUREONESA", 400, 160), ("90", 640, 160)], "MULT", "90"),
        ([("60", 400, 160), ("1", 620, 160)], "", ""),  # the other way round it is no row of terms
        ([("1", 400, 160), ("60", 620, 160), ("45", 700, 160)], "", ""),  # two numbers: neither is chosen
        ([("1", 400, 160), ("60", 620, 230)], "", ""),
        ([("1", 400, 160), ("99", 620, 160)], "", ""),  # longer than from the first day to the last
        ([("60", 620, 160)], "", "60"),  # the reader passed over a small figure
        ([("60", 620, 160), ("45", 700, 160)], "", ""),
        ([("6", 620, 160)], "", ""),
    ],
)
def test_the_row_of_terms_below_the_days_is_told_without_its_labels(
    tables: References, row: list[tuple[str, int, int]], entries: str, duration: str
) -> None:
    days = [("15-01-20", 120, 100), ("15-04-20", 500, 100)]
    lines = placed(*days, *row, ("ISTANBUL", 200, 260))
    # The reader was not sure of a small label that ran into the word.
    lines = tuple(replace(line, confidence=0.4) if "MULT " in line.text else line for line in lines)
    fields = read(lines, tables)
    assert (fields.get("visa_entries", ""), fields.get("visa_duration", "")) == (entries, duration)


def placed(*pieces: tuple[str, int, int], tall: tuple[str, int, int] | None = None) -> tuple[TextLine, ...]:
    """Lines at places, level; `tall`: one that runs up the page."""
    lines = [
        TextLine(text=text, box=Box(left, top, left + 13 * len(text), top + 26), confidence=0.97)
        for text, left, top in pieces
    ]
    if tall:
        text, left, top = tall
        lines.append(TextLine(text=text, box=Box(left, top, left + 26, top + 13 * len(text)), confidence=0.9))
    return tuple(lines)


def read(lines: tuple[TextLine, ...], tables: References) -> dict[str, str]:
    zone = ("VCLVAERIKSSON<<ANNA<MARIA".ljust(36, "<"), "9321435296UTO7408122F2004152".ljust(36, "<"))
    seen = zone_at(zone, Box(20, 400, 700, 460))
    (paper,) = understand(Page(source=Source.OCR, width=800, height=600, lines=lines, zones=(seen,)), tables)
    assert "zone-print-dates" not in paper.doubts
    return paper.fields


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("1501 20", "150420"),
        ("150120", "15 0420"),
        ("15 01 2020", "15042020"),
        ("15/01720", "15/04/20"),
        ("15101-20", "15-04l20"),
        ("15101/2020", "1510412020"),
    ],
)
def test_days_whose_parts_ran_together(tables: References, first: str, last: str) -> None:
    lines = placed(
        (first, 100, 100), (last, 300, 100), ("MULT", 500, 100), ("3O JOURS", 100, 160), ("040120", 420, 160)
    )
    fields = read(lines, tables)
    assert (fields["visa_from"], fields["visa_duration"]) == ("2020-01-15", "30")


def test_a_number_that_runs_up_the_edge_is_not_the_one_printed_on_the_sticker(tables: References) -> None:
    lines = placed(
        ("15-01-20", 100, 100), ("15-04-20", 300, 100), ("30", 100, 160), ("04-01-20", 420, 160),
        ("L898902C3", 100, 220),
        tall=("EJZO6868T", 640, 90),
    )  # fmt: skip
    assert read(lines, tables)["passport_number"] == "L898902C3"
    assert "passport_number" not in read((*lines[:4], lines[-1]), tables)


def test_a_letter_that_was_read_as_the_sign_for_times(tables: References) -> None:
    lines = placed(("15-01-20", 100, 100), ("15-04-20", 300, 100), ("04-01-20", 100, 160), ("A×3683044", 420, 160))
    assert read(lines, tables)["passport_number"] == "AX3683044"


def test_the_word_for_many_entries_counts_wherever_it_stands(tables: References) -> None:
    lines = placed(("15-01-20", 100, 100), ("15-04-20", 300, 100), ("30", 100, 160), ("MULT", 330, 220))
    assert read(lines, tables)["visa_entries"] == "MULT"
    assert "visa_entries" not in read(
        placed(*[("15-01-20", 100, 100), ("15-04-20", 300, 100), ("SETE", 330, 220)]), tables
    )


def test_days_of_which_one_box_lies_in_the_other_give_no_places() -> None:
    """Where a reader's boxes overlap nothing is told of what stands beside or below them."""
    fields = {"visa_from": "2020-03-01", "visa_until": "2020-04-01"}
    boxes = {"visa_from": Box(0, 0, 100, 20), "visa_until": Box(20, 0, 80, 20)}
    add_terms(fields, boxes, [], lambda text: text)
    assert passport_number(fields, boxes, []) is None
    assert fields == {"visa_from": "2020-03-01", "visa_until": "2020-04-01"}


def test_a_sticker_whose_labels_ran_into_their_values(tables: References) -> None:
    printed = """
SVERIGE    VISA
GÄLLERFÖR: SCHENGEN STATES    ANTAL INRESOR: 01
TYPAV VISERING:C    FRÁN14-11-13    TILL:14-01-14
VISTELSENSLÄNGD:30 DAGAR
"""
    (paper,) = understand(with_zone(printed, ZONE), tables)
    terms = {"visa_from": "2013-11-14", "visa_until": "2014-01-14", "visa_duration": "30", "visa_entries": "1"}
    assert {**terms, "visa_type": "C"}.items() <= paper.fields.items()


def test_two_numbers_behind_colons_are_not_chosen_from() -> None:
    lines = [
        TextLine(text=text, box=Box(0, at, 90, at + 9), confidence=1.0) for at, text in ((0, "A: 01"), (20, "B: 02"))
    ]
    assert behind_colons(lines) == {}


def test_the_a_of_issued_at_is_no_airport_transit(tables: References) -> None:
    printed = """
ITALIA    VISA
Dal / from    Al / until    Tipo di visto / type of visa
14-11-13    14-01-14    C    02
Rilasciato a / issued in    1/on
CANBERRA    13-11-13
"""
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert (paper.fields["visa_type"], paper.fields["visa_entries"]) == ("C", "2")


def test_a_label_of_which_a_letter_was_taken_for_a_digit(tables: References) -> None:
    (paper,) = understand(with_zone("ČESKÁ REPUBLIKA    VISA\n0D14-11-13    DO:14-01-14", ZONE), tables)
    assert paper.fields["visa_from"] == "2013-11-14"


def test_days_with_a_dash_and_a_duration_that_ran_into_its_label(tables: References) -> None:
    printed = FRENCH.replace("14-11-13    AU", "14-11–13    AU").replace("SEJOUR    30", "SEJOUR30")
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert (paper.fields.get("visa_from"), paper.fields.get("visa_duration")) == ("2013-11-14", "30")


def test_figures_within_a_misread_label_are_no_duration(tables: References) -> None:
    printed = FRENCH.replace("DUREE DU SEJOUR    30    JOURS", "DUREDU80otk 30    IoUaSs")
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert paper.fields.get("visa_duration") == "30"


def test_a_duration_a_little_off_the_row_of_the_entries(tables: References) -> None:
    row = (("15-01-20", 100, 100), ("15-04-20", 300, 100), ("MULT", 250, 160))
    assert read(placed(*row, ("90", 400, 184)), tables)["visa_duration"] == "90"
    assert read(placed(*row, ("900", 400, 184)), tables)["visa_duration"] == "90"  # the D of DAYS behind it
    assert "visa_duration" not in read(placed(*row, ("90", 400, 184), ("27", 440, 136)), tables)
    assert "visa_duration" not in read(placed(*row, ("27", 660, 184)), tables)


def test_a_stamp_that_hides_the_last_day_says_nothing_against_the_zone(tables: References) -> None:
    page = with_zone(FRENCH.replace("AU UNTIL    14-01-14", "AU UNTIL    20 11 13"), ZONE)
    printed = next(line for line in page.lines if line.text == "20 11 13")
    stamp = Stamp(direction=StampDirection.ENTRY, box=printed.box, state="F", date=dt.date(2013, 11, 20))
    away = replace(stamp, box=Box(40, 1400, 200, 1450))
    for stamps, doubted in (((), True), ((away,), True), ((stamp,), False)):
        papers = understand(replace(page, stamps=stamps), tables)
        visa = next(paper for paper in papers if paper.kind is Kind.VISA)
        assert ("zone-print-dates" in visa.doubts) is doubted
        assert visa.fields["visa_until"] == "2014-01-14"


def test_a_day_that_is_printed_otherwise_beside_a_stamp_stays_a_doubt(tables: References) -> None:
    page = with_zone(FRENCH.replace("14-01-14", "24-03-15"), ZONE)
    on_it = next(line for line in page.lines if line.text == "PARIS").box
    stamp = Stamp(direction=StampDirection.ENTRY, box=on_it, state="F", date=dt.date(2013, 11, 20))
    visa = next(paper for paper in understand(replace(page, stamps=(stamp,)), tables) if paper.kind is Kind.VISA)
    assert "zone-print-dates" in visa.doubts


def test_stamps_beside_a_sticker_do_not_tilt_it(tables: References) -> None:
    printed = placed(
        *(("ABCDE", 40, 20), ("VISA", 300, 20), ("STATES", 500, 20)),
        *(("VALABLE POUR", 40, 60), ("SCHENGEN", 300, 60), ("OK", 560, 60)),
        *(("DU", 40, 100), ("15-01-20", 100, 100), ("AU", 250, 100), ("15-04-20", 300, 100)),
        *(("TYPE DE VISA", 40, 140), ("C", 250, 140), ("MULT", 400, 140), ("90", 600, 140)),
    )
    stamps = tuple(
        TextLine(text="ROISSY", box=Box(left, top + left // 10, left + 80, top + left // 10 + 26))
        for top in range(500, 1000, 50)
        for left in (40, 200, 360, 520)
    )
    _, slope = straightened(
        Page(source=Source.OCR, lines=(*printed, *stamps), zones=(zone_at(ZONE, Box(20, 400, 700, 460)),))
    )
    assert slope == 0.0
    _, tilted = straightened(Page(source=Source.OCR, lines=(*printed, *stamps)))
    assert tilted > 0.05


def test_the_zones_lines_say_how_steep_a_sticker_can_be(tables: References) -> None:
    """Words of a bent sticker that stand under each other by chance would have it the other way round."""
    rows = "VCESPERIKSSON<<ANNA".ljust(36, "<"), "2841768688UTO7408122F2606299".ljust(36, "<")
    seen = (
        *(("VISA", 900, 329, 1080, 403), ("284176868", 1168, 365, 1355, 429), ("SCHENGEN", 799, 406, 1105, 471)),
        *(("ESP", 1257, 431, 1347, 487), ("17-03-26", 746, 452, 906, 501), ("29-06-26", 1119, 492, 1269, 540)),
        *(("C", 801, 518, 827, 543), ("01", 989, 534, 1032, 568), ("90", 1235, 558, 1326, 599)),
        *(("RIGA", 756, 560, 885, 606), ("01-03-26", 694, 607, 859, 656), ("300646186", 989, 634, 1208, 689)),
        *(("ERIKSSON, ANNA", 658, 660, 1074, 727), ("SPECIMEN", 1104, 794, 1237, 821)),
        (rows[0], 398, 858, 1265, 951),
        (rows[1], 388, 922, 1256, 1012),
    )
    lines = tuple(TextLine(text=text, box=Box(*box), confidence=0.97) for text, *box in seen)
    zone = zone_at(rows, Box(388, 858, 1265, 1012))
    (paper,) = understand(Page(source=Source.OCR, width=1653, height=1340, lines=lines, zones=(zone,)), tables)
    terms = {name: paper.fields.get(name) for name in ("visa_from", "visa_entries", "visa_duration")}
    assert terms == {"visa_from": "2026-03-17", "visa_entries": "1", "visa_duration": "90"}


def test_the_d_of_a_label_is_no_long_stay(tables: References) -> None:
    (paper,) = understand(with_zone(FRENCH.replace("NOMBRE D'ENTREES", "NUMERO D/ INGRESSI"), ZONE), tables)
    assert (paper.fields["visa_type"], paper.fields["visa_duration"]) == ("C", "30")
    moved = FRENCH.replace("TYPE DE VISA    C    NOMBRE D'ENTREES", "C\nNUMERO D/ INGRESSI")
    (paper,) = understand(with_zone(moved, ZONE), tables)
    assert (paper.fields["visa_type"], paper.fields["visa_duration"]) == ("C", "30")


def test_a_number_in_the_zones_optional_part_and_in_print_is_no_misread_label(tables: References) -> None:
    zone = ("VCD<<SPECIMEN<<SPECIMEN<<<<<<<<<<<<<<<<<<<<<", "F000000005UTO0311063M1401143EH0000007<<<<<<<")
    printed = FRENCH.replace("NUMERO DE PASSEPORT    EH000000", "ERCF PA55PO8\nX    EH0000007")
    (paper,) = understand(with_zone(printed, zone), tables)
    assert paper.fields["passport_number"] == "EH0000007"


@pytest.mark.parametrize(
    ("territory", "told"),
    [
        ("GUADELOUPE", "GUADELOUPE"),
        ("DEPARTEMENTS D'OUTRE-MER", "DEPARTEMENTS D'OUTRE-MER"),
        ("ETATS SCHENGEN", None),
        ("FRANCE ET REUNION", None),
        ("FRANCE", None),
    ],
)
def test_a_visa_for_territories_overseas_alone(tables: References, territory: str, told: str | None) -> None:
    (paper,) = understand(with_zone(FRENCH.replace("ETATS SCHENGEN", territory), ZONE), tables)
    assert paper.fields.get("valid_for") == told


@pytest.mark.parametrize(
    ("number", "told"),
    [("EH2290 817", "EH2290817"), ("AO 9229104", "AO9229104"), ("75 3318204", "753318204"), ("EH229081 M", "EH229081")],
)
def test_a_gap_in_the_passports_number_ends_it_no_sooner(tables: References, number: str, told: str) -> None:
    printed = FRENCH.replace("EH000000", number)
    assert number in printed
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert paper.fields.get("passport_number") == told


def test_a_day_with_blanks_that_ran_into_its_label_is_the_zones(tables: References) -> None:
    printed = FRENCH.replace("AU UNTIL    14-01-14", "AU UNTIL14 01 14").replace("14-11-13", "14 11 13")
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert (paper.fields["visa_until"], paper.doubts) == ("2014-01-14", ())


@pytest.mark.parametrize(
    ("text", "days"), [("90 JOURS", "90"), ("9O JOURS", "90"), ("90JOURS", "90"), ("4OFSTRY", None), ("OOJOURS", None)]
)
def test_days_that_ran_into_a_word(text: str, days: str | None) -> None:
    assert _days(text) == days


def test_a_misread_word_of_a_label_is_no_passports_number(tables: References) -> None:
    printed = FRENCH.replace(
        "LE    13-11-13    NUMERO DE PASSEPORT    EH000000", "LE    13-11-13    PASSPOR1\nEH000000"
    )
    (paper,) = understand(with_zone(printed, ZONE), tables)
    assert paper.fields.get("passport_number") != "PASSPOR1"


def test_what_a_reader_left_of_a_label_is_no_long_stay(tables: References) -> None:
    """Of "TYPE DE VISA" it left "TYPE D"; the zone and the print beside it say C."""
    (paper,) = understand(with_zone(FRENCH.replace("TYPE DE VISA    C", "TYPE D    C"), ZONE), tables)
    assert paper.fields["visa_type"] == "C"
    (paper,) = understand(with_zone(FRENCH.replace("TYPE DE VISA    C", "TYPE D    D"), ZONE), tables)
    assert paper.fields["visa_type"] == "D"


@pytest.mark.parametrize(
    ("lines", "seen", "surer"),
    [
        ([("D", 0.79), ("C", 0.99)], "D", "C"),  # a letter of the sticker's pale "FRA"
        ([("D", 0.97), ("C", 0.99)], "D", None),
        ([("D", 0.79), ("C", 0.9)], "D", None),
        ([("D", 0.79), ("C", 0.99), ("C", 0.99)], "D", None),
        ([("C", 0.99)], "D", None),  # it was read within its label's line
    ],
)
def test_a_type_that_was_hardly_read_beside_one_that_surely_was(
    lines: list[tuple[str, float]], seen: str, surer: str | None
) -> None:
    found = _surer_type(seen, [TextLine(text=t, box=Box(0, 0, 9, 9), confidence=sure) for t, sure in lines], {"A"})
    assert (found and found.text) == surer


def test_the_letter_of_germany_on_its_sticker_is_no_type(tables: References) -> None:
    """It was read more surely than the type."""
    printed = with_zone(GERMAN, ("VCD<<SPECIMEN<<SPECIMEN".ljust(36, "<"), ZONE[1]))
    own = [replace(line, confidence=0.6) if line.text == "C" else line for line in printed.lines]
    sign = TextLine(text="D", box=Box(1100, 0, 1130, 30), confidence=1.0)
    (paper,) = understand(replace(printed, lines=(sign, *own)), tables)
    assert (paper.fields["visa_type"], paper.fields.get("visa_duration")) == ("C", "30")


@pytest.mark.parametrize(("remark", "kind"), [("COURT SEJOUR", "C"), ("ETUDIANT", "D")])
def test_the_d_of_a_small_label_is_no_long_stay_beside_a_remark_of_a_short_one(
    tables: References, remark: str, kind: str
) -> None:
    text = FRENCH.replace("TYPE DE VISA    C", "TYPE DE VISA    D").rstrip("\n") + f"\nREMARQUES    {remark}\n"
    (paper,) = understand(with_zone(text, ZONE), tables)
    assert paper.fields["visa_type"] == kind

"""A passport's identity page: the zone speaks, print confirms or contradicts it."""

from documents.page import Box, Page, Source
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page, with_zone

ZONE = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
PRINT = """
UTOPIA    PASSPORT / PASSEPORT
Type/Type    Code/Code    Passport No./N° du passeport
P    UTO    L898902C3
Surname/Nom
ERIKSSON
Given names/Prénoms
ANNA MARIA
Date of birth/Date de naissance    Sex/Sexe
12 AUG/AOÛT 74    F
Place of birth/Lieu de naissance
ZENITH
Date of issue/Date de délivrance
16.04.2007
Date of expiry/Date d'expiration
15.04.2012
"""


def test_zone_and_print_agree(tables: References) -> None:
    (paper,) = understand(with_zone(PRINT, ZONE), tables)
    assert paper.kind is Kind.PASSPORT_IDENTITY
    assert paper.fields == {
        "surname": "ERIKSSON",
        "given_names": "ANNA MARIA",
        "birth_date": "1974-08-12",
        "birth_place": "ZENITH",
        "sex": "F",
        "nationality": "UTO",
        "passport_number": "L898902C3",
        "passport_expiry": "2012-04-15",
        "passport_state": "UTO",
    }
    assert paper.doubts == ()
    assert paper.zone == 0
    assert paper.boxes.keys() == paper.fields.keys()
    assert paper.boxes["surname"].top < paper.boxes["nationality"].top, "the name's evidence is the printed one"


def test_one_letter_otherwise_in_print_is_a_doubt(tables: References) -> None:
    zone = (ZONE[0].replace("ERIKSSON", "ERIKSSDN"), ZONE[1])
    (paper,) = understand(with_zone(PRINT, zone), tables)
    assert paper.doubts == ("zone-print-letters",), "check digits of a passport do not cover the names"


def test_one_letter_otherwise_in_a_later_given_name_is_a_doubt(tables: References) -> None:
    for printed, doubts in (("ANNA NARIA", ("zone-print-letters",)), ("ANNA ROSA", ()), ("ANNA", ())):
        (paper,) = understand(with_zone(PRINT.replace("ANNA MARIA", printed), ZONE), tables)
        assert paper.doubts == doubts


def test_another_name_in_print_is_a_doubt(tables: References) -> None:
    (paper,) = understand(with_zone(PRINT.replace("ERIKSSON", "NOVAKOVA"), ZONE), tables)
    assert paper.doubts == ("zone-print-names",)


def test_another_number_and_other_dates_in_print_are_doubts(tables: References) -> None:
    printed = PRINT.replace("L898902C3", "X123456Y7").replace("12 AUG/AOÛT 74", "03 MAY/MAI 81")
    (paper,) = understand(with_zone(printed.replace("15.04.2012", "20.11.2015"), ZONE), tables)
    assert paper.doubts == ("zone-print-number", "zone-print-dates")


def test_a_misread_digit_in_print_is_no_doubt(tables: References) -> None:
    (paper,) = understand(
        with_zone(PRINT.replace("L898902C3", "L8989O2C3").replace("15.04.2012", "15.04.2017"), ZONE), tables
    )
    assert paper.doubts == ()


def test_umlauts_are_spelt_otherwise_in_a_zone(tables: References) -> None:
    zone = ("P<D<<MUELLER<<JOERG<<<<<<<<<<<<<<<<<<<<<<<<<", ZONE[1])
    printed = PRINT.replace("ERIKSSON", "MÜLLER").replace("ANNA MARIA", "JÖRG")
    (paper,) = understand(with_zone(printed, zone), tables)
    assert "zone-print-names" not in paper.doubts


def test_failing_check_digits_are_a_doubt_and_the_fields_stay(tables: References) -> None:
    (paper,) = understand(with_zone(PRINT, (ZONE[0], ZONE[1].replace("7408122", "7408129"))), tables)
    assert "check-digits" in paper.doubts
    assert paper.fields["passport_number"] == "L898902C3"


def test_without_a_zone_the_labels_speak(tables: References) -> None:
    (paper,) = understand(page(PRINT), tables)
    assert paper.kind is Kind.PASSPORT_IDENTITY
    assert paper.doubts == ("no-zone",)
    assert paper.fields["surname"] == "ERIKSSON"
    assert paper.fields["given_names"] == "ANNA MARIA"
    assert paper.fields["passport_number"] == "L898902C3"
    assert paper.fields["passport_expiry"] == "2012-04-15"


def test_what_stands_under_the_next_label_is_not_the_value_of_an_empty_one(tables: References) -> None:
    printed = """
PASSPORT    Passport No. SE1338607
Surname
REHMAN
Given names
Nationality
PAKISTANI
Date of birth
1967-11-19
"""
    (paper,) = understand(page(printed), tables)
    assert paper.fields["surname"] == "REHMAN"
    assert "given_names" not in paper.fields


def test_nothing_printed_says_nothing(tables: References) -> None:
    (paper,) = understand(with_zone("", ZONE), tables)
    assert paper.doubts == ()


def test_a_page_of_nothing_is_one_paper_of_no_kind(tables: References) -> None:
    for empty in (Page(), Page(source=Source.OCR, lines=page("xx").lines)):
        (paper,) = understand(empty, tables)
        assert paper.kind is Kind.OTHER


def test_a_letter_that_speaks_of_a_passport_is_none(tables: References) -> None:
    text = """
Bonjour Madame,
je vous envoie la copie du passeport de ma mère et je reste à votre disposition.
Nom : ERIKSSON
Date de naissance : 12/08/1974
"""
    assert understand(page(text), tables)[0].kind is Kind.OTHER


def test_passport_above_visa_on_one_picture(tables: References) -> None:
    first = with_zone(PRINT, ZONE)
    visa = with_zone(
        """
VISA    F00000000
DU FROM    14-11-13    AU UNTIL    14-01-14
TYPE DE VISA    C    NOMBRE D'ENTREES    MULT    DUREE DU SEJOUR    30
""",
        ("VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<", "F000000005UTO0311063M1401143<M300703"),
    )
    down = first.height + 300

    def lower(box: Box) -> Box:
        return Box(box.left, box.top + down, box.right, box.bottom + down)

    both = Page(
        width=1600,
        height=down + visa.height,
        source=Source.TEXT_LAYER,
        lines=first.lines + tuple(type(line)(text=line.text, box=lower(line.box)) for line in visa.lines),
        zones=(
            first.zones[0],
            *(
                type(z)(kind=z.kind, format=z.format, lines=z.lines, valid=z.valid, fields=z.fields, box=lower(z.box))
                for z in visa.zones
            ),
        ),
    )
    passport, sticker = understand(both, tables)
    assert (passport.kind, sticker.kind) == (Kind.PASSPORT_IDENTITY, Kind.VISA)
    assert passport.doubts == sticker.doubts == ()
    assert sticker.fields["visa_duration"] == "30"
    assert "visa_duration" not in passport.fields

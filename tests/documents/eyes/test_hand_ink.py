"""Strokes of a pen among a page's lines are seen; text, rules, the page's edge and a shadow are none."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import reportlab
from PIL import Image, ImageDraw, ImageFont

from documents.eyes.hand_ink import apart, has_loose_ink, is_a_hand
from documents.eyes.ruled_lines import is_a_rule
from documents.page import Box, TextLine
from documents.readers import Pixels

INK = (40, 40, 90)


def letter() -> tuple[Pixels, list[TextLine]]:
    """A sheet on a darker table, with four lines and the shadow of a hand."""
    sheet = np.full((1400, 1000, 3), 120, np.uint8)
    sheet[40:1360, 40:960] = 235
    lines = []
    for top, text in (
        (200, "Je soussigne Jean EXEMPLE"),
        (260, "heberge Mme MODELE"),
        (320, "a Riom"),
        (400, "le 2 juin"),
    ):
        cv2.putText(sheet, text, (120, top + 30), cv2.FONT_HERSHEY_SIMPLEX, 1.2, INK, 2)
        (wide, _), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 1.2, 2)
        lines.append(TextLine(text=text, box=Box(120, top, 120 + wide, top + 40), confidence=0.99))
    shade = np.linspace(1.0, 0.8, 1400)[:, None, None]
    return np.asarray(sheet * shade, np.uint8), lines


def sign(sheet: Pixels, x: int, y: int) -> None:
    """A signature from there to the right."""
    loops = [(x + 9 * step, y + round(32 * np.sin(step * 0.9))) for step in range(24)]
    cv2.polylines(sheet, [np.array(loops, np.int32)], False, INK, 3)


def test_a_letter_alone_has_none() -> None:
    sheet, lines = letter()
    assert not has_loose_ink(sheet, lines)
    cv2.line(sheet, (130, 520), (600, 520), INK, 2)
    assert not has_loose_ink(sheet, lines)


@pytest.mark.parametrize("text", ["2020.", "Riom"])
def test_the_last_letters_of_a_sentence_on_a_line_of_their_own_are_none(text: str) -> None:
    sheet, lines = letter()
    picture = Image.fromarray(sheet)
    font = ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"), 38)
    pen, right = ImageDraw.Draw(picture), 120.0
    for sign in text:  # so near each other that they hang together
        pen.text((right, 520), sign, font=font, fill=INK)
        right += font.getlength(sign) - 6
    sheet = np.asarray(picture, np.uint8)
    lines.append(TextLine(text=text, box=Box(120, 525, round(right) + 4, 565), confidence=0.98))
    assert not has_loose_ink(sheet, lines)
    assert has_loose_ink(sheet, [*lines[:-1], replace(lines[-1], confidence=0.6)])


def test_letters_made_of_loops_far_wider_than_the_texts_are_a_signature() -> None:
    sheet, lines = letter()
    sign(sheet, 300, 560)
    read = TextLine(text="Jodoo", box=Box(290, 520, 520, 600), confidence=0.84)
    assert has_loose_ink(sheet, [*lines, read])
    assert not has_loose_ink(sheet, [*lines, replace(read, confidence=0.95)])  # surely read: see `signed_names`


@pytest.mark.parametrize(("below", "signed"), [("Jean Paul EXEMPLE", True), ("et merci de votre aide", False)])
def test_letters_made_of_loops_above_a_typed_name_are_a_signature(below: str, signed: bool) -> None:
    sheet, lines = letter()
    sign(sheet, 300, 560)
    read = TextLine(text="WM", box=Box(290, 520, 520, 600), confidence=0.81)
    name = TextLine(text=below, box=Box(120, 640, 520, 680), confidence=0.99)
    assert has_loose_ink(sheet, [*lines, read, name]) is signed


def test_the_seams_of_the_table_below_a_sheet_are_nobodys_hand() -> None:
    sheet, lines = letter()
    sheet[560:] = 120
    seam = [(200 + 10 * step, 600 + round(14 * np.sin(step * 0.2))) for step in range(40)]
    cv2.polylines(sheet, [np.array(seam, np.int32)], False, (70, 70, 70), 4)
    turn = cv2.getRotationMatrix2D((500, 700), 4, 1.0)  # an edge at a slant is a step all the same
    slanted = np.asarray(cv2.warpAffine(sheet, turn, (1000, 1400), borderValue=(120, 120, 120)), np.uint8)
    assert not has_loose_ink(sheet, lines)
    assert not has_loose_ink(slanted, lines)


def test_a_cloth_as_light_as_the_sheet_in_squares_is_no_sheet() -> None:
    sheet, lines = letter()
    sheet[500:] = 120
    for row in range(12):
        for column in range(14):
            if (row + column) % 2:
                sheet[500 + 75 * row : 575 + 75 * row, 75 * column : 75 * column + 75] = 235
    loops = [(380 + 5 * step, 540 + round(20 * np.sin(step * 0.9))) for step in range(13)]  # on a light square
    cv2.polylines(sheet, [np.array(loops, np.int32)], False, (70, 70, 70), 3)
    assert not has_loose_ink(sheet, lines)


def test_a_rule_at_a_slant_or_hardly_bent_is_nobodys_hand() -> None:
    sheet, lines = letter()
    for top in (480, 540, 600):
        rule = [(500 + 10 * step, top + 2 * step + round(0.02 * (step - 15) ** 2)) for step in range(30)]
        cv2.polylines(sheet, [np.array(rule, np.int32)], False, INK, 2)
    assert not has_loose_ink(sheet, lines)


def test_a_hands_words_above_the_place_for_the_signature_are_what_the_form_asks_for() -> None:
    sheet, lines = letter()
    sign(sheet, 560, 480)
    scrawl = TextLine(text="Mkmet Ac", box=Box(540, 430, 800, 530), confidence=0.6)
    place = TextLine(text="Signature de l'hébergeant :", box=Box(500, 640, 900, 680), confidence=0.95)
    assert has_loose_ink(sheet, [*lines, scrawl])
    assert not has_loose_ink(sheet, [*lines, scrawl, place])


@pytest.mark.parametrize("place", [(560, 480), (300, 620)])
def test_a_signature_is_seen(place: tuple[int, int]) -> None:
    sheet, lines = letter()
    sign(sheet, *place)
    assert has_loose_ink(sheet, lines)


def test_a_page_without_a_line_says_nothing() -> None:
    assert not has_loose_ink(letter()[0], ())


@pytest.mark.parametrize("shape", [(2, 4000), (1400, 1000)])
def test_a_strip_or_a_line_off_the_page_ends_no_reading(shape: tuple[int, int]) -> None:
    outside = TextLine(text="a", box=Box(shape[1], shape[0], shape[1] + 9, shape[0] + 9), confidence=0.9)
    assert not has_loose_ink(np.full((*shape, 3), 255, np.uint8), [outside])


def test_lines_in_boxes_as_high_as_a_page_end_no_reading() -> None:
    sheet, lines = letter()
    high = [replace(line, box=Box(line.box.left, 100, line.box.right, 1300)) for line in lines]
    assert isinstance(has_loose_ink(sheet, high), bool)


def test_what_a_reader_could_make_nothing_of_is_no_text() -> None:
    sheet, lines = letter()
    sign(sheet, 560, 480)
    place = Box(550, 440, 780, 520)
    assert has_loose_ink(sheet, [*lines, TextLine(text="&0", box=place, confidence=0.42)])
    tall = Box(550, 440, 780, 540)
    assert has_loose_ink(sheet, [*lines, TextLine(text="Mrn", box=tall, confidence=0.62)])
    below = Box(550, 440, 780, 520)
    assert has_loose_ink(sheet, [*lines, TextLine(text="80522", box=below, confidence=0.9)])
    assert not has_loose_ink(sheet, [*lines, TextLine(text="Maison", box=tall, confidence=0.9)])
    assert not has_loose_ink(sheet, [*lines, TextLine(text="aneeien Ioeataire", box=place, confidence=0.42)])


@pytest.mark.parametrize("signed", [False, True])
def test_at_a_slant_a_signature_is_told_from_ruled_lines(signed: bool) -> None:
    sheet, lines = letter()
    for line in lines:
        cv2.line(sheet, (100, line.box.bottom + 30), (900, line.box.bottom + 30), (190, 190, 210), 2)
    cv2.line(sheet, (100, 560), (900, 560), (190, 190, 210), 2)
    if signed:
        loops = [(560 + 9 * step, 490 + round(24 * np.sin(step * 0.9))) for step in range(24)]
        cv2.polylines(sheet, [np.array(loops, np.int32)], False, INK, 3)
    turn = cv2.getRotationMatrix2D((500, 700), -10, 1.0)
    slanted = np.asarray(cv2.warpAffine(sheet, turn, (1000, 1400), borderValue=(120, 120, 120)), np.uint8)
    seen = []
    for line in lines:
        x0, y0, x1, y1 = line.box
        corners = np.array([[x0, y0, 1], [x1, y0, 1], [x0, y1, 1], [x1, y1, 1]]) @ turn.T
        (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
        seen.append(TextLine(text=line.text, box=Box(round(left), round(top), round(right), round(bottom))))
    assert has_loose_ink(slanted, seen) is signed


def test_ruled_paper_bears_no_signature() -> None:
    """Between a full line and the sheet's edge the rules are short, and hang together with it."""
    sheet, lines = letter()
    for level in range(300, 1300, 24):
        cv2.line(sheet, (40, level), (960, level), (120, 130, 160), 2)
    cv2.rectangle(sheet, (40, 40), (960, 1360), (90, 90, 90), 4)
    wide = [
        TextLine(text=line.text, box=Box(110, line.box.top, 870, line.box.bottom), confidence=0.99) for line in lines
    ]
    assert not has_loose_ink(sheet, wide)


def test_a_sheets_lower_edge_on_a_table_is_no_stroke() -> None:
    sheet, lines = letter()
    wavy = [(x, 560 + round(24 * np.sin(x / 9))) for x in range(300, 700)]
    cv2.polylines(sheet, [np.array(wavy, np.int32)], False, (60, 50, 40), 4)
    assert has_loose_ink(sheet, lines)
    edge = np.array([*wavy, (700, 1400), (300, 1400)], np.int32)
    cv2.fillPoly(sheet, [edge], (150, 120, 90))
    cv2.polylines(sheet, [np.array(wavy, np.int32)], False, (60, 50, 40), 4)
    assert not has_loose_ink(sheet, lines)


@pytest.mark.parametrize(
    ("text", "loops_wide", "signed"),
    [
        ("lu et approuvé MVMM", 160, True),
        ("Iu et approuvé VNVV", 160, True),
        ("lu et approuvé MN", 320, True),
        ("lu et approuvé", 0, False),
    ],
)
def test_a_signature_in_the_line_of_the_words_before_it(text: str, loops_wide: int, signed: bool) -> None:
    sheet, lines = letter()
    cv2.putText(sheet, "lu et approuve", (120, 510), cv2.FONT_HERSHEY_SIMPLEX, 1.0, INK, 2)
    (wide, _), _ = cv2.getTextSize("lu et approuve", cv2.FONT_HERSHEY_SIMPLEX, 1.0, 2)
    right = 120 + wide
    if signed:
        begin = right + loops_wide - 140
        loops = [(begin + 7 * step, 495 + round(18 * np.sin(step * 0.9))) for step in range(20)]
        cv2.polylines(sheet, [np.array(loops, np.int32)], False, INK, 3)
        right += loops_wide
    line = TextLine(text=text, box=Box(120, 475, right, 520), confidence=0.9)
    assert has_loose_ink(sheet, [*lines, line]) is signed


def _pasted(wide: int = 520, high: int = 210) -> Pixels:
    return np.full((high, wide, 3), 253, np.uint8)


def test_a_signature_that_is_pasted_into_a_letter_is_told_from_print_and_pictures() -> None:
    scrawl = _pasted()
    loops = [(60 + 9 * k, 100 + round(50 * np.sin(k * 0.9) * np.exp(-k / 30))) for k in range(42)]
    cv2.polylines(scrawl, [np.array(loops, np.int32)], False, INK, 3)
    assert is_a_hand(scrawl)
    name, box, rule, logo = _pasted(), _pasted(), _pasted(), _pasted()
    cv2.putText(name, "Jean EXEMPLE", (40, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.6, INK, 3)
    cv2.rectangle(box, (30, 30), (480, 180), INK, 3)
    cv2.line(rule, (20, 100), (500, 104), INK, 3)
    cv2.circle(logo, (260, 105), 80, INK, -1)
    noise = np.random.default_rng(1).integers(0, 255, (210, 520, 3), np.uint8)
    for other in (name, box, rule, logo, noise, _pasted(), _pasted(3, 3)):
        assert not is_a_hand(np.asarray(other, np.uint8))


def test_a_line_as_high_as_half_the_page_ends_no_reading() -> None:
    sheet, _ = letter()
    assert not has_loose_ink(sheet, [TextLine(text="OK", box=Box(60, 60, 940, 760), confidence=0.9)])


def test_a_signature_that_a_second_reader_joined_to_the_words_beside_it_is_seen() -> None:
    sheet, lines = letter()
    loops = [(330 + 9 * step, 420 + round(32 * np.sin(step * 0.9))) for step in range(24)]
    cv2.polylines(sheet, [np.array(loops, np.int32)], False, INK, 3)
    scrawl = TextLine(text="mrrm", box=Box(326, 384, 545, 456), confidence=0.5)
    joined = TextLine(text="le 2 juin MrMM", box=Box(120, 384, 545, 456), confidence=0.83)
    again = [*lines[:3], joined]
    assert not has_loose_ink(sheet, again)
    assert has_loose_ink(sheet, apart(again, [*lines, scrawl]))


def test_what_the_first_reader_passed_over_stays_text() -> None:
    _, lines = letter()
    assert apart(lines, lines[:2]) == tuple(lines)


def test_what_the_first_reader_passed_over_within_a_line_stays_text() -> None:
    sheet, lines = letter()
    cv2.putText(sheet, "Fait pour valoir ce que de droit", (120, 500), cv2.FONT_HERSHEY_SIMPLEX, 1.2, INK, 2)
    whole = TextLine(text="Fait pour valoir ce que de droit", box=Box(120, 470, 760, 510), confidence=0.97)
    pieces = [
        TextLine(text="Fait", box=Box(120, 470, 200, 510), confidence=0.98),
        TextLine(text="e", box=Box(690, 480, 705, 500), confidence=0.5),
        TextLine(text="roit", box=Box(705, 470, 760, 510), confidence=0.9),
    ]
    cut = apart([*lines, whole], [*lines, *pieces])
    assert Box(200, 470, 690, 510) in [line.box for line in cut]
    assert not has_loose_ink(sheet, cut)


@pytest.mark.parametrize("signed", [True, False])
def test_a_fold_that_leans_down_the_sheet_through_a_signature_hides_none_and_is_none(signed: bool) -> None:
    sheet, lines = letter()
    if signed:
        sign(sheet, 500, 540)
    for fold in ([(560, 40), (640, 1360)], [(40, 480), (960, 484)]):
        cv2.polylines(sheet, [np.array(fold, np.int32)], False, (130, 130, 130), 3)
    assert has_loose_ink(sheet, lines) is signed


@pytest.mark.parametrize(("read", "signed"), [("Joooo", True), ("Joooo", False), ("Moreau", False)])
def test_loops_of_which_a_reader_made_one_letter_again_and_again_are_no_word(read: str, signed: bool) -> None:
    sheet, lines = letter()
    if signed:
        sign(sheet, 500, 540)
    elif read == "Moreau":
        cv2.putText(sheet, read, (500, 560), cv2.FONT_HERSHEY_SIMPLEX, 1.2, INK, 2)
    line = TextLine(text=read, box=Box(490, 500, 730, 580), confidence=0.8)
    assert has_loose_ink(sheet, [*lines, line]) is signed


@pytest.mark.parametrize("lean", [0.06, 0.12, -0.1])
@pytest.mark.parametrize("bent", [False, True])
def test_the_sides_of_a_leaning_box_to_sign_in_are_none(lean: float, bent: bool) -> None:
    sheet, lines = letter()
    left, top, wide, high = 420, 560, 340, 150
    down = [0.0, lean * 0.5 * wide * (not bent), lean * wide]  # of a sheet made level by its text, one half is level
    upper = [(left + round(wide * step / 2), top + round(down[step])) for step in range(3)]
    lower = [(x - round(lean * high), y + high) for x, y in upper]
    cv2.polylines(sheet, [np.array([*upper, *lower[::-1]], np.int32)], True, INK, 2)
    assert not has_loose_ink(sheet, lines)
    sign(sheet, 480, 640)
    assert has_loose_ink(sheet, lines)


def test_the_corner_of_a_row_high_box_on_a_form_is_none() -> None:
    sheet, lines = letter()
    # Of a box around what was filled in, its long sides were taken for rules; one corner is left of it.
    corner = np.array([(700, 560), (732, 561), (730, 606)], np.int32)
    cv2.polylines(sheet, [corner], False, INK, 2)
    assert not has_loose_ink(sheet, lines)
    sign(sheet, 480, 640)
    assert has_loose_ink(sheet, lines)


def test_light_that_falls_on_the_paper_below_a_signature_makes_no_sheets_edge_of_it() -> None:
    sheet, lines = letter()
    sheet = np.asarray(sheet * 0.6, np.uint8)
    glare = np.clip((np.arange(1400) - 450) / 160, 0, 1)[:, None, None] * 60
    lit = np.asarray(np.clip(sheet + glare, 0, 255), np.uint8)
    assert not has_loose_ink(lit, lines)
    sign(lit, 400, 510)
    assert has_loose_ink(lit, lines)


@pytest.mark.parametrize(("loops", "signed"), [(True, True), (False, False)])
def test_a_signature_whose_end_runs_off_the_picture_has_loops(loops: bool, signed: bool) -> None:
    sheet, lines = letter()
    sheet = np.ascontiguousarray(sheet[:, :900])
    if loops:
        for step in range(6):
            cv2.ellipse(sheet, (620 + 30 * step, 520), (14, 40), 10, 0, 360, INK, 3)
    cv2.polylines(sheet, [np.array([(610, 560), (760, 540), (899, 500)], np.int32)], False, INK, 3)
    assert has_loose_ink(sheet, lines) is signed


def test_a_fold_that_ends_in_the_sheets_edge_is_a_rule() -> None:
    stroke = np.zeros((40, 210), np.uint8)
    cv2.polylines(stroke, [np.array([(0, 26), (110, 29), (207, 37)], np.int32)], False, 1, 2)
    cv2.line(stroke, (208, 0), (208, 37), 1, 2)
    assert is_a_rule(stroke, 38)
    cv2.ellipse(stroke, (100, 15), (30, 14), 0, 0, 360, 1, 2)
    assert not is_a_rule(stroke, 38)

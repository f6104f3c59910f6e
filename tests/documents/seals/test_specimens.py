"""The specimens of the 2D-Doc specification, sealed by its test authority FR00, and what forgers would try.

The files come unaltered from the tests of `tddoc` 0.3.0 (MIT, LICENSE beside them); those of the specification's
chapters 15.2.1 to 15.2.3.
"""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.seals.trust import SealState, Trust, authority, public_list
from documents.seals.twod_doc import NotASeal, TwodDoc, is_seal, parse, unwritten
from tests.generators.people import ORDINARY
from tests.generators.sealers import certificate, sealer

SPECIMENS = sorted((Path(__file__).parent / "specimens").glob("*/*.txt"))
FOREIGNER = Path(__file__).parent / "specimens" / "15.2.1" / "04.txt"


def text_of(path: Path) -> str:
    return path.read_bytes().decode("latin-1").strip("\r\n")


def test_the_specimens_are_there() -> None:
    assert len(SPECIMENS) == 48


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_specimen_is_read_and_its_signature_holds(path: Path) -> None:
    check = public_list().check(parse(text_of(path)))
    # The test authority's certificate ended in 2015; some specimens are dated later.
    assert check.state in (SealState.GENUINE, SealState.OUT_OF_DATE)
    assert check.test


def test_the_foreigners_document_of_the_specification() -> None:
    seal = parse(text_of(FOREIGNER))
    assert (seal.version, seal.type, seal.authority, seal.certificate) == (4, "13", "FR00", "0001")
    assert (seal.issued, seal.signed) == (dt.date(2020, 4, 6), dt.date(2020, 6, 3))
    assert seal.value("62") == "SPECIMEN"
    assert seal.value("60") == "NATACHA/CORINNE"
    assert seal.value("6K") == "9201202004012359123"
    assert (seal.day("69"), seal.day("6N"), seal.day("6O")) == (
        dt.date(1973, 7, 12),
        dt.date(2020, 5, 1),
        dt.date(2020, 6, 30),
    )
    assert seal.value("66") is None
    assert dict(seal.shown())["Commune de l‘adresse postale du domicile"] == "PARIS"
    assert public_list().check(seal).state is SealState.OUT_OF_DATE


@pytest.mark.parametrize("path", SPECIMENS[::6], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_changed_character_is_found(path: Path) -> None:
    text = text_of(path)
    place = text.index("\x1f") - 2
    changed = text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :]
    assert public_list().check(parse(changed)).state is SealState.ALTERED


def test_a_seal_of_nobody_known_is_unknown_and_one_of_ours_is_ours() -> None:
    seal = parse(sealer().text(ORDINARY))
    assert public_list().check(seal).state is SealState.UNKNOWN
    own = authority(certificate(), test=True)
    assert own.check(seal).state is SealState.GENUINE
    assert (public_list() | own).check(seal).test


def test_a_genuine_signature_over_another_curve_or_of_another_length_does_not_count() -> None:
    own, text = authority(certificate(), test=True), sealer().text(ORDINARY)
    assert own.check(parse(text[:-13])).state is SealState.ALTERED


def test_what_follows_the_signature_is_kept_apart() -> None:
    seal = parse(text_of(FOREIGNER) + "\x1d66FORGED")
    assert seal.annex == "66FORGED"
    assert seal.value("66") is None


def test_nobody_is_trusted_by_default() -> None:
    assert Trust(()).check(parse(text_of(FOREIGNER))).state is SealState.UNKNOWN


@pytest.mark.parametrize("written", [("<GS>", "<US>"), ("␝", "␟"), ("[GS]", "[US]"), (r"\x1d", r"\x1f")])
def test_control_characters_may_be_spelt_out(written: tuple[str, str]) -> None:
    text = text_of(FOREIGNER)
    assert unwritten("  " + text.replace("\x1d", written[0]).replace("\x1f", written[1]) + "\n") == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "header"),
        ("DC05FR0000011CE91D231301FR", "version 5"),
        ("DC04FR0000011CE91D231301", "country"),
        ("DC04FR0000011CE91D231301FR62A\x1d", "no signature"),
        ("DC04FR0000011CE91D231301FR69120\x1fAAAA", "cut off"),
        ("DC04FR0000011CE91D231301FR62A\x1d6\x1fAAAA", "no identifier"),
        ("DC04FR0000011CE91D231301FR62É\x1d\x1fAAAA", "characters"),
        ("DC04FR0000011CE91D231301FR62A\x1d\x1f????", "damaged"),
    ],
)
def test_what_is_no_seal_is_said_to_be_none(text: str, why: str) -> None:
    with pytest.raises(NotASeal, match=why):
        parse(text)


_PIECES = st.sampled_from(
    ["DC04FR0000011CE91D231301FR", "DC03", "62", "66", "69", "6N", "ZZ", "\x1d", "\x1e", "\x1f", "AAAA"]
)


@given(st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=12).map("".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        seal = parse(text)
    except NotASeal:
        return
    assert isinstance(seal, TwodDoc)
    assert is_seal(text)
    assert public_list().check(seal).state in SealState
    assert all(isinstance(value, str) for _, value in seal.shown())

"""What is sealed: `tddoc`, which is not ours, reads every seal back and finds its signature good."""

import datetime as dt
import io
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from pypdf import PdfReader
from tddoc.doc import TwoDDoc
from tddoc.keychain import KeyChain

from generators.barcodes import DOTS, datamatrix, qr
from generators.facts import PermitData
from generators.permit import draw_permit
from generators.seal_authority import TwodDocSeal, make_test_seal_authority
from generators.signing_authority import UnusableKey, make_test_authority
from generators.texts import default_texts
from generators.twod_doc import SealKey, letters, letters_and_digits, twod_doc
from tests.generators.people import EXTREMES, ORDINARY, TODAY
from tests.generators.sealers import PASSPHRASE, alpha2, certificate, key_file, sealer

PAGE = "https://verification.prefecture.example.org/63-2020-7K4QM2-1"


def chain() -> KeyChain:
    known = KeyChain(check_expiry=False)  # it would judge by today's clock
    known.der_add(certificate())
    return known


@pytest.mark.parametrize("name", EXTREMES)
def test_tddoc_reads_back_and_verifies_every_seal(name: str) -> None:
    data = EXTREMES[name]
    read = TwoDDoc.from_code(sealer().text(data))
    assert read.signature_is_valid(chain())
    header = read.header
    assert (header.version, header.ca_id, header.cert_id) == (4, "TEST", "0001")
    assert (header.doc_type_id, header.perimeter_id, header.country_id) == ("13", 1, "FR")
    assert (header.emit_date, header.sign_date) == (data.issued_on, data.issued_on)
    fields = {found.definition.id: found.value for found in read.message.dataset}
    assert fields["01"] == data.reference
    assert fields["66"] == data.document.number
    assert (fields["6N"], fields["6O"]) == (data.validity.start, data.validity.end)
    assert fields["6P"] == ("AUTORISE A TRAVAILLER" if data.work_allowed else "NE PERMET PAS DE TRAVAILLER")
    assert fields["62"] == letters(data.holder.surname)[:38]
    assert fields["60"] == letters(data.holder.given_names or "")[:60]
    assert fields["6W"] == data.holder.address[-1][:5]


def test_the_fields_of_an_ordinary_permit() -> None:
    read = TwoDDoc.from_code(sealer().text(EXTREMES["vietnamese"]))
    assert {found.definition.id: found.value for found in read.message.dataset} == {
        "01": "63-2020-7K4QM2",
        "60": "THI ANH TUYET",
        "62": "NGUYEN PHUC",
        "63": "",
        "66": "S0012345678901234",
        "67": "VN",
        "69": dt.date(1974, 8, 12),
        "6A": "THUA THIEN HUE",
        "6M": "AUTORISATION PROVISOIRE DE SEJOUR",
        "6N": dt.date(2020, 7, 1),
        "6O": dt.date(2020, 9, 30),
        "6P": "NE PERMET PAS DE TRAVAILLER",
        "6Q": "6303123456",
        "6S": "CHEZ M JEAN EXEMPLE",
        "6U": "12 RUE DES VOLCANS",
        "6W": "63110",
        "6X": "BEAUMONT",
    }


@pytest.mark.parametrize("birth", ["1974-08", "1974"])
def test_a_birth_date_without_a_day_is_left_out(birth: str) -> None:
    data = replace(ORDINARY, holder=replace(ORDINARY.holder, birth_date=birth))
    read = TwoDDoc.from_code(sealer().text(data))
    assert "69" not in {found.definition.id for found in read.message.dataset}


def test_the_same_permit_gives_the_same_seal_and_another_number_another_one() -> None:
    text = sealer().text(ORDINARY)
    assert text == sealer().text(replace(ORDINARY))
    other = sealer().text(replace(ORDINARY, document=replace(ORDINARY.document, number="L898902C4")))
    assert other.split("\x1f")[1] != text.split("\x1f")[1]


def test_a_changed_character_breaks_the_signature() -> None:
    changed = sealer().text(ORDINARY).replace("L898902C3", "L898902C8")
    assert not TwoDDoc.from_code(changed).signature_is_valid(chain())


@pytest.mark.parametrize("name", EXTREMES)
def test_modules_are_large_enough_for_a_camera(name: str) -> None:
    """30 mm at 300 dpi, at least four pixels a module."""
    rows = sealer().mark(EXTREMES[name]).rows
    assert 30 / 25.4 * 300 / max(len(rows), len(rows[0])) >= DOTS


def test_seal_and_qr_code_are_read_from_the_page_and_it_stays_one_page() -> None:
    data = replace(ORDINARY, verification_address=PAGE)
    pdf = draw_permit(data, default_texts(), sealer())
    assert pdf == draw_permit(data, default_texts(), sealer())
    (page,) = list(pypdfium2.PdfDocument(pdf))
    codes = {code.format: code.text for code in zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil(),
                                                                       text_mode=zxingcpp.TextMode.Plain)}  # fmt: skip
    assert codes[zxingcpp.BarcodeFormat.DataMatrix] == sealer().text(data)
    assert codes[zxingcpp.BarcodeFormat.QRCode] == PAGE
    text = " ".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    assert "AUTORITÉ DE TEST, SANS VALEUR" in text
    assert PAGE in text


def test_a_preview_bears_no_seal_but_its_place() -> None:
    pdf = draw_permit(replace(ORDINARY, projet=True), default_texts(), sealer())
    (page,) = list(pypdfium2.PdfDocument(pdf))
    (code,) = zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
    assert code.text.startswith("PROJET SANS VALEUR")
    assert "ce projet n’en porte pas" in page.get_textpage().get_text_bounded()
    assert len(sealer().mark(replace(ORDINARY, projet=True)).rows) == len(sealer().mark(ORDINARY).rows)


def test_without_an_address_there_is_no_qr_code() -> None:
    (page,) = list(pypdfium2.PdfDocument(draw_permit(ORDINARY, default_texts())))
    assert not zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())


def load(p12: bytes, *, test: bool = True, authority: str = "TEST", number: str = "0001") -> TwodDocSeal:
    return TwodDocSeal.load(
        p12, PASSPHRASE, authority=authority, certificate=number, test=test, alpha2=alpha2()
    )  # fmt: skip


def test_keys_that_cannot_seal_are_refused_with_the_reason() -> None:
    with pytest.raises(UnusableKey, match="test key"):
        load(key_file(), test=False)
    with pytest.raises(UnusableKey, match="names its certificate '0001', not '0002'"):
        load(key_file(), number="0002")
    with pytest.raises(UnusableKey, match="names its authority 'TEST', not 'FR00'"):
        load(key_file(), authority="FR00")
    with pytest.raises(UnusableKey, match="no elliptic-curve key"):
        load(make_test_authority(TODAY, PASSPHRASE))
    with pytest.raises(UnusableKey, match="damaged"):
        load(b"nothing")


def test_a_certificate_that_was_not_valid_on_the_day_of_issue_seals_nothing() -> None:
    early = load(make_test_seal_authority(TODAY + dt.timedelta(days=30), PASSPHRASE))
    with pytest.raises(UnusableKey, match="valid from 2020-07-14"):
        early.mark(ORDINARY)


def test_only_p256_and_four_character_names_make_a_seal_key() -> None:
    with pytest.raises(ValueError, match="P-256"):
        SealKey(key=ec.generate_private_key(ec.SECP384R1()), authority="TEST", certificate="0001")
    with pytest.raises(ValueError, match="four"):
        SealKey(key=ec.generate_private_key(ec.SECP256R1()), authority="test", certificate="0001")


def test_the_secret_key_is_neither_shown_nor_in_the_certificate() -> None:
    key, _, _ = pkcs12.load_key_and_certificates(key_file(), PASSPHRASE.encode())
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    secret = key.private_numbers().private_value.to_bytes(32, "big")
    assert secret not in certificate()
    assert secret not in key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    assert "EllipticCurvePrivateKey" not in repr(sealer())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Łódź", "LODZ"),
        ("STRAẞE", "STRASSE"),
        ("Ñuñoa", "NUNOA"),
        ("D’ALMEIDA-SILVA", "D ALMEIDA SILVA"),
        ("Øre", "OERE"),
    ],
)
def test_names_are_spelt_with_capitals_of_the_alphabet(text: str, plain: str) -> None:
    assert letters(text) == plain
    assert letters_and_digits(f"{text} 12 bis") == f"{plain} 12 BIS"


def test_an_address_line_without_postcode_is_kept_as_a_line() -> None:
    data: PermitData = replace(ORDINARY, holder=replace(ORDINARY.holder, address=("Hameau du Bois",)))
    fields = {f.definition.id: f.value for f in TwoDDoc.from_code(sealer().text(data)).message.dataset}
    assert fields["6U"] == "HAMEAU DU BOIS"
    assert "6W" not in fields


def test_what_is_no_ascii_and_no_address_becomes_no_barcode() -> None:
    with pytest.raises(UnicodeEncodeError):
        datamatrix("é")
    with pytest.raises(ValueError, match="not the address"):
        qr("javascript:alert(1)")


def test_the_signature_is_the_deterministic_one_of_rfc_6979() -> None:
    key = SealKey(key=ec.derive_private_key(63, ec.SECP256R1()), authority="TEST", certificate="0001")
    assert twod_doc(ORDINARY, key, {}) == twod_doc(ORDINARY, key, {})

"""Papers of others that bear a 2D-Doc: what the seal proves, and what it gives away."""

import base64
import datetime as dt
import io
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
import zxingcpp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import NameOID
from PIL import Image, ImageDraw

from documents.eyes.barcodes import find_barcodes
from documents.page import Barcode, Box, Page, Source
from documents.paper import Paper
from documents.references import References
from documents.seals.trust import authority
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.seals.test_specimens import FOREIGNER, text_of
from tests.documents.understanding.written import page

_GS, _US = "\x1d", "\x1f"
_PLACE = Box(40, 5, 60, 25)
BILL = ("00", {"10": "MME/EXEMPLE/JEANNE", "24": "63110", "25": "BEAUMONT", "26": "FR"})
BILL_TEXT = """
    FACTURE D'ÉLECTRICITÉ
    Mme Jeanne EXEMPLE
    3 rue des Lilas
    63110 BEAUMONT
    Montant à payer : 84,12 €
"""


@cache
def _sealer() -> tuple[ec.EllipticCurvePrivateKey, bytes]:
    """A key, and its certificate as an authority of the public list would have issued it."""
    key = ec.generate_private_key(ec.SECP256R1())
    names = [
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "EDX")])
        for name in ("FRXX", "0001")
    ]
    certificate = (
        x509.CertificateBuilder()
        .issuer_name(names[0])
        .subject_name(names[1])
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2023, 1, 1, tzinfo=dt.UTC))
        .sign(key, hashes.SHA256())
    )
    return key, certificate.public_bytes(serialization.Encoding.DER)


def sealed(kind: str, fields: dict[str, str], *, day: str = "1D10") -> str:
    """A 2D-Doc of version 4 (by default of June 2020), signed by the authority above."""
    fixed = {"24", "26", "69"}
    message = "".join(f"{name}{value}{'' if name in fixed else _GS}" for name, value in fields.items())
    signed = f"DC04FRXX0001{day}{day}{kind}01FR{message}"
    r, s = decode_dss_signature(_sealer()[0].sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    signature = base64.b32encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode().rstrip("=")
    return f"{signed}{_US}{signature}"


def _code(content: str) -> Barcode:
    return Barcode(symbology="DataMatrix", content=content, box=_PLACE)


@pytest.fixture
def knowing(tables: References) -> References:
    """The tables, with our authority on the list of those who may seal."""
    return replace(tables, seal_trust=lambda: authority(_sealer()[1], test=False))


def _only(shown: Page, references: References) -> Paper:
    (paper,) = understand(shown, references)
    return paper


def test_a_genuine_seal_is_a_fact_of_its_paper(knowing: References) -> None:
    paper = _only(replace(page(BILL_TEXT), barcodes=(_code(sealed(*BILL)),)), knowing)
    assert paper.kind is Kind.OTHER
    assert paper.fields["seal"] == "genuine"
    assert paper.fields["seal_holder"] == "EDX"
    assert paper.boxes["seal"] == _PLACE
    assert paper.doubts == ()


@pytest.mark.parametrize(
    ("printed", "differs", "says"),
    [
        (BILL_TEXT.replace("Jeanne EXEMPLE", "Karim MODELE"), "adresse postale du bénéficiaire", "MME/EXEMPLE/JEANNE"),
        (BILL_TEXT.replace("63110", "69003"), "Code postal", "63110"),
    ],
)
def test_a_text_that_the_seal_does_not_say_is_found(knowing: References, printed: str, differs: str, says: str) -> None:
    paper = _only(replace(page(printed), barcodes=(_code(sealed(*BILL)),)), knowing)
    assert paper.doubts == ("seal-differs",)
    assert differs in paper.fields["seal_differs"]
    assert paper.fields["seal_says"] == says


def test_a_seal_that_was_written_over_is_found(knowing: References) -> None:
    forged = sealed(*BILL).replace("JEANNE", "JULIEN")
    paper = _only(replace(page(BILL_TEXT), barcodes=(_code(forged),)), knowing)
    assert paper.doubts == ("seal-altered",)


def test_a_certificate_that_had_ended_is_found(knowing: References) -> None:
    late = sealed(*BILL, day="2500")  # 2025
    paper = _only(replace(page(BILL_TEXT), barcodes=(_code(late),)), knowing)
    assert paper.doubts == ("seal-out-of-date",)


def test_an_authority_that_nobody_knows_is_no_doubt(tables: References) -> None:
    paper = _only(replace(page(BILL_TEXT), barcodes=(_code(sealed(*BILL)),)), tables)
    assert paper.fields["seal"] == "unknown-authority"
    assert paper.doubts == ()


def test_the_specifications_own_authority_proves_nothing(tables: References) -> None:
    printed = (
        "SPECIMEN Natacha Corinne, née le 12/07/1973\nUsage : BERTHIER SPECIMEN\n145 avenue des Specimens 75000 Paris"
    )
    paper = _only(replace(page(printed), barcodes=(_code(text_of(FOREIGNER)),)), tables)
    assert paper.doubts == ("seal-test",)


def test_what_is_no_seal_says_nothing(knowing: References) -> None:
    codes = tuple(_code(text) for text in ("https://example.org", "DC", "DC04FRXX0001", sealed(*BILL)[:60]))
    paper = _only(replace(page(BILL_TEXT), barcodes=codes), knowing)
    assert paper == Paper(kind=Kind.OTHER)


def test_on_a_picture_a_slip_of_the_reader_is_no_forgery(knowing: References) -> None:
    misread = BILL_TEXT.replace("EXEMPLE", "EXENPLE").replace("63110", "6311O")
    shown = replace(page(misread, source=Source.OCR), barcodes=(_code(sealed(*BILL)),))
    assert _only(shown, knowing).doubts == ()


def test_on_a_picture_another_name_is_found_when_enough_could_be_read(knowing: References) -> None:
    other = BILL_TEXT.replace("Jeanne EXEMPLE", "Karim MODELE")
    shown = replace(page(other, source=Source.OCR), barcodes=(_code(sealed(*BILL)),))
    assert _only(shown, knowing).doubts == ("seal-differs",)
    dim = replace(shown, lines=tuple(replace(line, confidence=0.7) for line in shown.lines))
    assert "seal-differs" not in _only(dim, knowing).doubts


def test_the_seal_of_a_card_speaks_of_the_card(knowing: References) -> None:
    front = """
        RÉPUBLIQUE FRANÇAISE
        CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD
        Nom / Surname
        EXEMPLE
        Prénoms / Given names
        Jean, Paul
        Date de naissance / Date of birth
        04 05 1960
        N° du document / Document No
        X4RTBPFW4
        Date d'expiration / Expiry date
        01 01 2030
    """
    card = ("07", {"60": "JEAN/PAUL", "62": "EXEMPLE", "66": "X4RTBPFW4", "69": "04051960"})
    paper = _only(replace(page(front, source=Source.OCR), barcodes=(_code(sealed(*card)),)), knowing)
    assert paper.kind is Kind.HOST_IDENTITY
    assert paper.fields["seal"] == "genuine"
    assert paper.doubts == ()
    for field, value in (("62", "MODELE"), ("66", "X4RTBPFW5"), ("69", "04051961")):
        forged = sealed(card[0], card[1] | {field: value})
        paper = _only(replace(page(front, source=Source.OCR), barcodes=(_code(forged),)), knowing)
        assert paper.doubts == ("seal-differs",), field


def test_a_seal_is_read_off_a_picture(knowing: References) -> None:
    """From pixels: the code as it is printed, beside a title; no engine is needed."""
    content = sealed(*BILL)
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.DataMatrix)
    matrix = np.asarray(zxingcpp.write_barcode_to_image(code, scale=6))
    paper = Image.new("RGB", (1240, 1754), "white")
    paper.paste(Image.fromarray(matrix), (700, 120))
    ImageDraw.Draw(paper).text((80, 80), "FACTURE")
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=80)
    codes = find_barcodes(np.asarray(Image.open(out).convert("RGB"), dtype=np.uint8))
    assert [code.content for code in codes] == [content]
    shown = replace(page(BILL_TEXT), barcodes=codes)
    assert _only(shown, knowing).fields["seal"] == "genuine"

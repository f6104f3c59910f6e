"""A signed paper begins with the approved bytes, is trusted under its root, and one changed byte breaks it."""

import datetime as dt
import io
import random
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives import serialization
from pyhanko.sign.signers import SimpleSigner
from pypdf import PdfReader

from generators.permit import draw_permit
from generators.signature import SigningKey, sign, verify
from generators.signing_authority import TEST_MARK, UnusableKey, make_test_authority, root_of
from generators.texts import default_texts
from tests.generators.people import ORDINARY, TODAY
from tests.own_process import ROOT

WHEN = dt.datetime(2020, 6, 15, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def authority() -> bytes:
    return make_test_authority(TODAY, "geheim")


@pytest.fixture(scope="module")
def key(authority: bytes) -> SigningKey:
    return SigningKey.load(authority, "geheim")


@pytest.fixture(scope="module")
def approved() -> bytes:
    return draw_permit(ORDINARY, default_texts())


@pytest.fixture(scope="module")
def sent(approved: bytes, key: SigningKey) -> bytes:
    return sign(approved, key, WHEN, reason="Délivrance de l’autorisation 63-2020-7K4QM2", location="Clermont-Ferrand")


def test_the_sent_file_begins_with_the_approved_bytes(approved: bytes, sent: bytes) -> None:
    assert sent.startswith(approved)
    assert len(sent) > len(approved)
    assert b"ETSI.CAdES.detached" in sent[len(approved) :]


def test_the_key_is_opened_once_and_signs_as_the_librarys_own_signer(
    approved: bytes, authority: bytes, key: SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = SimpleSigner.load_pkcs12_data(authority, other_certs=[], passphrase=b"geheim")
    theirs = sign(approved, replace(key, signer=own), WHEN, reason="r")
    monkeypatch.setattr(serialization, "load_der_private_key", None)
    assert sign(approved, key, WHEN, reason="r") == theirs


def test_it_is_genuine_under_the_root_of_the_test_authority_which_says_what_it_is(
    sent: bytes, authority: bytes
) -> None:
    check = verify(sent, root_of(authority, "geheim"), WHEN)
    assert check is not None
    assert check.genuine
    assert check.signed_at == WHEN
    assert TEST_MARK in check.signer


def test_another_root_does_not_trust_it(sent: bytes) -> None:
    check = verify(sent, root_of(make_test_authority(TODAY)), WHEN)
    assert check is not None
    assert check.intact
    assert not check.trusted
    assert not check.genuine


def test_one_changed_byte_anywhere_in_the_paper_breaks_it(approved: bytes, sent: bytes, authority: bytes) -> None:
    root = root_of(authority, "geheim")
    chance = random.Random(63)
    places = [20, len(approved) // 2, len(approved) - 30, *(chance.randrange(len(approved)) for _ in range(12))]
    for place in places:
        altered = bytearray(sent)
        altered[place] ^= 0x01
        check = verify(bytes(altered), root, WHEN)
        assert check is None or not check.genuine, place


def test_what_is_added_after_the_signature_is_seen(sent: bytes, authority: bytes) -> None:
    check = verify(sent + b"\n% one more line\n", root_of(authority, "geheim"), WHEN)
    assert check is None or not check.genuine


def test_an_unsigned_paper_has_no_signature(approved: bytes, authority: bytes) -> None:
    assert verify(approved, root_of(authority, "geheim"), WHEN) is None


def test_a_step_done_twice_gives_the_same_bytes(approved: bytes, key: SigningKey) -> None:
    first = sign(approved, key, WHEN, reason="x")
    time.sleep(1.1)  # dates in a PDF have seconds: the clock must have no part in them
    assert sign(approved, key, WHEN, reason="x") == first
    metadata = PdfReader(io.BytesIO(first)).metadata
    assert metadata is not None
    assert metadata.modification_date == WHEN


def test_a_key_that_cannot_be_used_says_why(approved: bytes, key: SigningKey, authority: bytes) -> None:
    with pytest.raises(UnusableKey, match="passphrase"):
        SigningKey.load(authority, "wrong")
    with pytest.raises(UnusableKey, match="passphrase"):
        SigningKey.load(b"not a PKCS#12 file")
    with pytest.raises(UnusableKey, match="valid from"):
        sign(approved, key, WHEN + dt.timedelta(days=1000), reason="x")
    with pytest.raises(ValueError, match="aware"):
        sign(approved, key, dt.datetime(2020, 6, 15, 9, 30), reason="x")  # noqa: DTZ001


def test_who_neither_signs_nor_checks_a_signature_does_not_load_the_library() -> None:
    code = "import sys, intake.verify, generators.seal_authority; sys.exit('pyhanko' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0

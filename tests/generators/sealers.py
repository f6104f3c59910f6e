"""A test authority that seals, made once a run, and what a reader needs to know of it."""

from functools import cache

from config.tables import load
from generators.seal_authority import TwodDocSeal, certificate_of, make_test_seal_authority
from tests.generators.people import TODAY

PASSPHRASE = "essai"


@cache
def key_file() -> bytes:
    """PKCS#12, valid on the day of the tests' permits."""
    return make_test_seal_authority(TODAY, PASSPHRASE)


@cache
def alpha2() -> dict[str, str]:
    """ISO's country codes by a zone's, as the service has them."""
    return {country.code: country.alpha2 for country in load().countries}


@cache
def sealer() -> TwodDocSeal:
    """The authority."""
    return TwodDocSeal.load(
        key_file(), PASSPHRASE, authority="TEST", certificate="0001", test=True, alpha2=alpha2()
    )  # fmt: skip


@cache
def certificate() -> bytes:
    """Its certificate, DER."""
    return certificate_of(key_file(), PASSPHRASE)

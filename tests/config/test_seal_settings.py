"""The seal and the verification page: off by default, and a wrong setting is a sentence with its line and cure."""

from pathlib import Path

import pytest

from config.sections import SettingsError
from config.service import DEFAULT_PATH, load, parse

SHIPPED = DEFAULT_PATH.read_text(encoding="utf-8")
SEAL = '[seal]\nfile = "seal.p12"\nsecret = { env = "X" }\nauthority = "FR00"\ncertificate = "0001"\n'
PAGE = 'verification_url = "https://verification.example.org/p?r={reference}"'


def fault(text: str) -> str:
    with pytest.raises(SettingsError) as raised:
        parse(text, Path("/etc/service.toml"))
    return str(raised.value)


def with_page(line: str) -> str:
    return SHIPPED.replace("[permit]\n", f"[permit]\n{line}\n", 1)


def test_neither_is_on_by_default() -> None:
    assert load(DEFAULT_PATH).seal is None
    assert load(DEFAULT_PATH).permit.verification_url is None


def test_an_authority_and_a_page_are_taken() -> None:
    service = parse(with_page(PAGE) + SEAL, Path("/etc/service.toml"))
    assert service.seal is not None
    assert service.seal.file == Path("/etc/seal.p12")
    assert not service.seal.test_authority
    assert service.permit.verification_url == "https://verification.example.org/p?r={reference}"


@pytest.mark.parametrize("name", ["fr00", "FR0", "FR000", ""])
def test_an_identifier_has_four_capitals_or_digits(name: str) -> None:
    said = fault(SHIPPED + SEAL.replace("FR00", name))
    assert "seal.authority: write the four capitals or digits" in said
    assert f"line {SHIPPED.count(chr(10)) + 4}" in said


@pytest.mark.parametrize(
    "address", ["https://verification.example.org/", "javascript:{reference}", "https://x.org/{reference} oui"]
)
def test_the_page_is_an_address_that_takes_the_reference(address: str) -> None:
    said = fault(with_page(f'verification_url = "{address}"'))
    assert "permit.verification_url: write the address of a page with {reference}" in said

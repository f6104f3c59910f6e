"""Addresses as they can be written to, and as logs may show them."""

from hypothesis import given
from hypothesis import strategies as st

from intake.addresses import find, shorten, usable, usable_all


def test_logs_show_little() -> None:
    assert shorten("anna.maria@example.org") == "an…@example.org"
    assert shorten("bo@example.org") == "b…@example.org"
    assert shorten("no address") == "?"
    assert shorten("") == "?"


def test_what_a_letter_can_be_sent_to() -> None:
    assert usable(" <Anna@Example.ORG> ") == "anna@example.org"
    assert usable("anna@example") == "anna@example"
    assert usable("hélène@münchen.example") == "hélène@münchen.example"
    for nothing in ("", "anna", "a@b@c", "a b@example.org", "a@b,c@d", "x" * 300 + "@example.org", "a@b\r\nBcc: c@d"):
        assert usable(nothing) == ""
    assert usable_all(["A@b.c", "a@b.c", "x", "d@e.f"]) == ("a@b.c", "d@e.f")


def test_the_first_address_in_a_text() -> None:
    assert find("Anna [anna@example.org] ou boris@example.org") == "anna@example.org"
    assert find("personne") == ""


@given(st.text(max_size=100))
def test_what_is_found_is_usable(text: str) -> None:
    for found in (find(text), usable(text)):
        assert found == "" or usable(found) == found
    assert len(shorten(text)) <= len(text) + 1

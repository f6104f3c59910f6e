"""A file in a ZIP archive has the name that its sender gave it."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.opening import Limits, open_file
from documents.opening.zip_names import name_in


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("pièce d'identité créée à Évry.jpg", "cp850"),
        ("Français - À lire.pdf", "cp850"),
        ("ışık Şükrü.jpg", "utf-8"),
        ("паспорт и виза.jpg", "cp866"),
        ("护照和签证 2.jpg", "gb18030"),
        ("جواز السفر.pdf", "utf-8"),
        ("Señora Núñez.jpg", "cp850"),
    ],
)
def test_names_of_many_countries(name: str, page: str) -> None:
    assert name_in(name.encode(page)) == name


@given(st.binary(max_size=40))
def test_any_bytes_are_a_name(raw: bytes) -> None:
    assert isinstance(name_in(raw), str)


def test_what_the_archive_says_is_believed() -> None:
    """A name that is marked as UTF-8 is; one that is not is looked at."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("виза.txt", b"a")
        archive.writestr("xxxxxxx.txt", b"b")
    data = out.getvalue().replace(b"xxxxxxx", "паспорт".encode("cp866"))
    assert [member.name for member in open_file("a.zip", data, Limits()).members] == ["виза.txt", "паспорт.txt"]

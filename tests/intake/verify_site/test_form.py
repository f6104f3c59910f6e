"""What browsers send is read exactly; anything else is refused, and nothing crashes."""

import contextlib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intake.verify_site.form import BadForm, Form, parse

KIND = "multipart/form-data; boundary=xYz"


def body(content: bytes, name: str = "p.pdf") -> bytes:
    return (
        b'--xYz\r\nContent-Disposition: form-data; name="reference"\r\n\r\nA\xc3\xa9\r\n'
        b'--xYz\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode() + b'"\r\n'
        b"Content-Type: application/pdf\r\n\r\n" + content + b"\r\n--xYz--\r\n"
    )


@given(st.binary(min_size=1, max_size=300))
def test_a_file_comes_out_as_it_went_in(content: bytes) -> None:
    assume(b"\r\n--xYz" not in b"\r\n" + content)
    form = parse(KIND, body(content))
    assert (form.fields, form.file_name, form.file) == ({"reference": "Aé"}, "p.pdf", content)


@given(st.binary(max_size=300), st.sampled_from([KIND, "application/x-www-form-urlencoded", "text/plain", "", "x;=;"]))
def test_any_bytes_are_a_form_or_refused(content: bytes, kind: str) -> None:
    with contextlib.suppress(BadForm):
        assert isinstance(parse(kind, content), Form)


@given(st.integers(min_value=0, max_value=len(body(b"content")) - 5))
def test_a_body_that_was_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(BadForm):
        parse(KIND, body(b"content")[:cut])


def test_no_chosen_file_is_no_file() -> None:
    assert parse(KIND, body(b"", "")).file is None


def test_boundaries_may_be_quoted_and_fields_urlencoded() -> None:
    assert parse('multipart/form-data; boundary="xYz"', body(b"1")).file == b"1"
    assert parse("application/x-www-form-urlencoded; charset=UTF-8", b"a=1+2&b=%C3%A9&a=3").fields == {
        "a": "3",
        "b": "é",
    }


def test_too_many_parts_are_refused() -> None:
    part = b'--xYz\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    with pytest.raises(BadForm):
        parse(KIND, part * 11 + b"--xYz--\r\n")

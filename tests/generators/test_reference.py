"""References that can be read aloud, and tokens that cannot be guessed."""

import random

from hypothesis import given
from hypothesis import strategies as st

from generators.reference import find_references, new_reference, new_reply_token


@given(st.integers(), st.sampled_from(["63", "2A", "974", "01"]), st.integers(2020, 2099))
def test_a_reference_has_no_look_alikes_and_is_found_again_in_any_subject(
    seed: int, department: str, year: int
) -> None:
    reference = new_reference(department, year, random.Random(seed))
    assert reference.startswith(f"{department}-{year}-")
    assert len(reference.split("-")[2]) == 6
    assert not set("01ILO") & set(reference.split("-")[2])
    assert find_references(f"Re: [{reference.lower()}] AW: {reference}") == (reference,)


def test_what_only_looks_like_a_reference_is_not_found() -> None:
    assert find_references("tel. 04-2020-123, 63-2020-7K4QM, 163-2020-7K4QM2X") == ()


def test_nothing_repeats() -> None:
    assert len({new_reference("63", 2020) for _ in range(2000)}) == 2000
    tokens = {new_reply_token() for _ in range(2000)}
    assert len(tokens) == 2000
    assert all(len(token) == 26 and token.isalnum() and token == token.lower() for token in tokens)

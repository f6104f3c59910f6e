"""The bench of wordings keeps the sets apart: figures of each, then together, and targets for each alone."""

from collections import Counter

import pytest

from tests.bench import wordings
from tests.bench.wordings import Tally
from tests.bench.written.texts import TextSet, certificates, proofs


@pytest.fixture
def _reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordings, "understand", lambda _page, _references: [])


@pytest.mark.usefixtures("_reads_nothing")
def test_a_reader_that_reads_nothing_misses_the_targets_of_every_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert wordings.main([]) == 1
    printed = capsys.readouterr().out
    for text_set in TextSet:
        true = sum(one.is_certificate for one in certificates(text_set))
        after = printed.partition(f"== {text_set}, text layer ==\n")[2]
        assert after.startswith(f"certificates: 0 of {true} recognised")
        assert f"{text_set}, text layer: proofs < 90%" in printed.splitlines()[-1]
    every = sum(one.is_certificate for text_set in TextSet for one in certificates(text_set))
    after = printed.partition("== together, text layer ==\n")[2]
    assert after.startswith(f"certificates: 0 of {every} recognised")
    assert "MISSED" in printed
    assert "together, text layer: proofs <" not in printed


@pytest.mark.usefixtures("_reads_nothing")
def test_one_set_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert wordings.main(["--set", "second"]) == 1
    printed = capsys.readouterr().out
    assert "== second, one letter in 60 misread ==" in printed
    assert "== first" not in printed
    assert "together" not in printed
    for proof in proofs(TextSet.SECOND):
        assert (f"  {proof.name}: none instead of" in printed) == proof.is_proof


def test_together_every_text_counts_once() -> None:
    first = Tally("first", 0, certificates=Counter(all=9, recognised=9), missed=["a"])
    second = Tally("second", 0, certificates=Counter(all=1), wrongly=["b"])
    first.add(second)
    assert first.certificate_share == 0.9
    assert (first.missed, first.wrongly) == (["a"], ["b"])
    assert second.certificates == Counter(all=1)

"""The one door to the project says what it can do, and what it was asked that it cannot."""

import subprocess

import pytest

from tests.own_process import ROOT


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([ROOT / "run", *words], capture_output=True, text=True, timeout=60, check=False)


def test_without_a_command_it_names_them() -> None:
    done = run()
    assert done.returncode == 0
    for command in ("demo", "test", "check", "bench", "intake", "python", "lock"):
        assert f"./run {command}" in done.stdout


def test_an_unknown_command_is_told() -> None:
    done = run("nosuch")
    assert done.returncode == 1
    assert "./run intake" in done.stdout


@pytest.mark.parametrize("name", ["", "nosuch", "../bench/queue", "__init__"])
def test_a_bench_that_is_none_is_told_with_those_that_are(name: str) -> None:
    done = run("bench", *([name] if name else []))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("run: name a bench: ")
    assert " reading " in done.stderr

"""A pattern that is compiled late finds what one that is compiled at once finds."""

import importlib
import pkgutil
import re

import pytest

from documents import understanding
from documents.patterns import pattern_of


def test_it_is_compiled_at_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compiling = re.compile

    def watched(text: str, flags: int = 0) -> re.Pattern[str]:
        asked.append(text)
        return compiling(text, flags)

    monkeypatch.setattr(re, "compile", watched)
    word = pattern_of(r"b+", re.IGNORECASE)
    assert (word.pattern, asked) == ("b+", [])
    assert [match.group() for match in word.finditer("abbA B")] == ["bb", "B"]
    assert word.fullmatch("BB")
    assert word.sub("-", "abba") == "a-a"
    assert word.split("abc") == ["a", "c"]
    assert word.groups == 0
    assert asked.count("b+") == 2  # the last asked for what is no method


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    wrong = pattern_of("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_every_pattern_of_the_understanding_can_be_compiled() -> None:
    names = [found.name for found in pkgutil.iter_modules(understanding.__path__, f"{understanding.__name__}.")]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    found = [value for value in values if isinstance(value, type(pattern_of("")))]
    assert len(found) > 200
    for pattern in found:
        pattern.search("")

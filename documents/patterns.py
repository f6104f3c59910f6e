"""Regular expressions that are compiled when they are first asked: a process that never asks does not wait for them.

There are hundreds, and to compile them all takes half a second of each process that imports them.
"""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


def pattern_of(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at the first use of a method; the functions of `re` do not take it."""
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Stands for the compiled pattern, whose methods it has as its own after the first use of one."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

"""No pattern of the reading hangs on a text that nearly fits: people write, and readers misread, whatever they like."""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import documents
from documents.patterns import pattern_of

_LAZY = type(pattern_of(""))
_LONG = 120  #: signs of a text; a pattern that tries all ways to part it would never end
_PIECES = ("A", "a", "é", "1", "<", "-", " ", "A ", "a b ", "1.", "A1", "1 ", "A-", "l'", "0/", "AB, ", "\n", "a\n")
_ENDS = ("", "!", "1", "<", "\x00", "a:")
_MOST = 5  #: seconds for one pattern and all texts; most take some milliseconds


class _Hangs(Exception):
    pass


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in pkgutil.walk_packages(documents.__path__, "documents."):
        for name, value in vars(importlib.import_module(found.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{found.name}.{name}", value
            elif isinstance(value, _LAZY):
                yield f"{found.name}.{name}", re.compile(value.pattern, value.flags)


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    def ring(*_: object) -> None:
        raise _Hangs

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_no_pattern_hangs() -> None:
    texts = [(piece * _LONG)[:_LONG] + end for piece, end in product(_PIECES, _ENDS)]
    hanging = []
    for name, pattern in _patterns():
        try:
            with _within(_MOST):
                for text in texts:
                    pattern.search(text)
                    pattern.fullmatch(text)
        except _Hangs:
            hanging.append(name)
    assert hanging == []

"""File readings as JSON bytes and back: what the cache stores and what a reader process sends."""

from functools import cache

from pydantic import TypeAdapter

from documents.page import FileReading


@cache
def _adapter() -> TypeAdapter[FileReading]:
    return TypeAdapter(FileReading)


def dump(reading: FileReading) -> bytes:
    """UTF-8 JSON; `load` gives an equal reading."""
    return _adapter().dump_json(reading)


def load(data: bytes) -> FileReading:
    """Raises pydantic.ValidationError for anything that `dump` has not made."""
    return _adapter().validate_json(data)

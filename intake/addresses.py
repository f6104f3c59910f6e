"""From address headers to usable mail addresses, and from an address to what a log may show of it."""

import re
from collections.abc import Iterable

_USABLE = re.compile(r"[^@\s<>()\[\],;:\"\\]+@[^@\s<>()\[\],;:\"\\]+\.?[^@\s<>()\[\],;:\"\\]*")
_MAX_ADDRESS = 254  #: RFC 5321 §4.5.3.1.3, without the angle brackets


def shorten(address: str) -> str:
    """What a log shows: `anna.maria@example.org` → `an…@example.org`; no address at all → `?`."""
    local, at, domain = address.strip().rpartition("@")
    if not at or not local:
        return "?"
    shown = local[:2] if len(local) > 3 else local[:1]
    return f"{shown}…@{domain}"


def usable(address: str) -> str:
    """`address` in lower case when a letter could be sent to it, else ""."""
    candidate = address.strip().strip("<>").strip().strip("'\"").lower()
    if len(candidate) > _MAX_ADDRESS or not _USABLE.fullmatch(candidate):
        return ""
    return candidate


def usable_all(addresses: Iterable[str]) -> tuple[str, ...]:
    """The usable ones of `addresses`, each once, in order."""
    return tuple(dict.fromkeys(found for address in addresses if (found := usable(address))))


def find(text: str) -> str:
    """The first usable address somewhere in `text`, or "": the last resort for a From that follows no grammar."""
    for match in re.finditer(r"[^\s<>()\[\],;:\"\\@]{1,128}@[^\s<>()\[\],;:\"\\@]{1,253}", text[:20_000]):
        if found := usable(match.group()):
            return found
    return ""

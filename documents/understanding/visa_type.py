"""A sticker's lines and the type read beside its label go in; the type on which label, zone and print agree comes out.

Small labels and a pale pattern have letters that a reader takes for the type: of "TYPE DE VISA" it leaves a D.
"""

from collections.abc import Sequence, Set

from documents.folding import fold
from documents.page import Box, TextLine
from documents.patterns import pattern_of

_TYPES = frozenset("ACD")
_HARDLY, _SURELY_ALONE = 0.85, 0.95  #: a reader's confidence in a letter that stands alone
#: What no long-stay visa has among its remarks.
_SHORT_STAY = pattern_of(r"\b(?:COURT SEJOUR|SHORT STAY)\b")


def settle_type(
    fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine], *, signs: Set[str], fallback: str
) -> None:
    """Put `visa_type` right, or there. `signs`: letters of the State on the sticker; `fallback`: the zone's type."""
    if fallback in _TYPES and ("visa_type" not in fields or _stands_alone(fallback, lines, signs)):
        fields["visa_type"] = fallback
    if (surer := _surer_type(fields.get("visa_type"), lines, signs)) is not None:
        fields["visa_type"], boxes["visa_type"] = surer.text.strip(), surer.box
    short = any(_SHORT_STAY.search(fold(line.text)) for line in lines)
    if fields.get("visa_type") == "D" and fallback == "C" and short:
        fields["visa_type"] = fallback
        boxes.pop("visa_type", None)


def _stands_alone(letter: str, lines: Sequence[TextLine], signs: Set[str]) -> bool:
    """Whether the type that the zone says is printed, too, as a value by itself, and no other but `signs` is."""
    types = {text for line in lines if (text := fold(line.text)) in _TYPES}
    return types - signs == {letter}


def _surer_type(seen: str | None, lines: Sequence[TextLine], signs: Set[str]) -> TextLine | None:
    """The one other type that stands alone, surely read, where the one that was `seen` was not: a pattern's letter."""
    alone = [line for line in lines if line.text.strip() in {"C", "D"} - signs]
    own = max((line.confidence for line in alone if line.text.strip() == seen), default=1.0)
    others = [line for line in alone if line.text.strip() != seen and line.confidence >= _SURELY_ALONE]
    return others[0] if seen and own < _HARDLY and len(others) == 1 else None

"""A letter's travellers go in; one whom it greets by the family name alone comes out with the name of its addressee.

"À : Adjoua KOFFI" above "Madame, Monsieur KOFFI": who is greeted is whom it was sent to. One addressee alone tells it,
and only where the greeted name is the first or the last part of theirs.
"""

from collections.abc import Sequence

from documents.folding import fold
from documents.names import PersonName
from documents.page import Box
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.traveller_names import traveller_name

_SENT_TO = pattern_of(
    r"(?:^|(?<=\n))\W{0,3}(?:A|TO|PARA|AN|PER|AAN|DO|КОМУ|KIME|ALICI|DESTINATAIRE|DESTINATARIO|EMPFANGER|RECIPIENT|收件人)"
    r"\s?[:：]\s?(?P<name>[^\n:;,<>@\[\]()\d]{5,60}?)\s*(?=[\n<\[(]|$)"
)


def in_full(flow: Flow, found: Sequence[tuple[PersonName, Box | None]]) -> list[tuple[PersonName, Box | None]]:
    """`found`, a lone traveller with a family name alone by their whole name."""
    kept = list(found)
    if len(kept) != 1 or kept[0][0].ordered or len(str(kept[0][0]).split()) > 1:
        return kept
    sent = {fold(flow.source(*match.span("name"))): match.span("name") for match in _SENT_TO.finditer(flow.bare)}
    if len(sent) != 1:
        return kept
    ((words, place),) = sent.items()
    name = traveller_name(flow.source(*place))
    spoken = words.split()
    greeted = fold(str(kept[0][0]))
    whole = name is not None and len(spoken) > 1 and greeted in (spoken[0], spoken[-1])
    return [(name, kept[0][1])] if whole and name is not None else kept

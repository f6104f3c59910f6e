"""A certificate with the address that was taken for the guest's home in; whether it says a home elsewhere, out.

"Je soussigné …, demeurant à Beaumont, certifie héberger à Lyon, 4 rue de la République, 69002 Lyon": the host's own
address is not where the guest lives. Only another department counts: it is another prefecture's.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from documents.folding import bare
from documents.patterns import pattern_of
from documents.references import Communes, FrenchPlace, References
from documents.understanding.address import Address
from documents.understanding.flow import Flow

#: From the deed to the place, in one clause and past no birth.
_AT = pattern_of(
    r"(?<!\w)(?:HEBERGE[RE]?|LOGE[RE]?|ACCUEILLIR?E?|HOST(?:ING)?|ACCOMMODAT\w+|HOUS(?:E|ING)|LODG(?:E|ING))"
    r"(?:(?!(?<!\w)(?:NEE?|BORN|FAIT|DONE|ARRIV\w*|ENTREE?S?|ATTERRI\w*|DEBARQU\w*|DEPUIS|SINCE|LANDED)(?!\w))[^.;,\n]){0,60}?"
    r"\s(?:(?:AT|IN)\s+(?:MY|OUR)\s+(?:\w+\s+){1,2}IN|A|IN"
    r"|DANS\s+(?:MON|MA|NOTRE)\s+\w+(?:\s+SECONDAIRE)?(?:\s+SITUEE?)?\s+(?:DE|D['’]|A))"
    r"\s+(?=(?P<town>[A-Z][^.;,\n]{2,30}))"
)
_ENDS = pattern_of(r"(?<=\w{3})[.!]\s+(?=[A-Z])|\n\s*\n|(?<!\w)(?:FAIT|DONE)\s+(?:A|AT|IN)(?!\w)")


def lodged_elsewhere(
    flow: Flow, found: Sequence[Address], chosen: Address | None, verb: int, references: References
) -> bool:
    """Whether the statement that begins at `verb` names a place of another department than the chosen address's."""
    home = chosen.place.department if chosen is not None else ""
    if not home:
        return False
    end = _ENDS.search(flow.bare, verb)
    until = end.start() if end else len(flow.bare)
    if any(
        one.place.department not in ("", home) and not one.place.doubt and verb < one.end <= until + 1 for one in found
    ):
        return True
    return any(home not in departments for departments in _towns_named(flow, verb, until, references))


def _towns_named(flow: Flow, verb: int, until: int, references: References) -> Iterator[frozenset[str]]:
    """The departments that have a commune of the name of each town in which somebody is said to be lodged."""
    towns = _towns(references.french_places, references.communes)
    for match in _AT.finditer(flow.bare, verb, until):
        if flow.source(match.start("town"), match.start("town") + 1).islower():
            continue
        words = match["town"].split()
        for count in range(min(3, len(words)), 0, -1):
            if departments := towns.get(" ".join(words[:count])):
                yield departments
                break


@lru_cache(maxsize=4)
def _towns(places: tuple[FrenchPlace, ...], communes: Communes) -> dict[str, frozenset[str]]:
    """Towns from which people travel, as they are named in a text → the departments of the communes so named."""
    named = {
        bare(name): frozenset(one.department for one in communes.named(name))
        for place in places
        for name in place.names
    }
    return {name: departments for name, departments in named.items() if departments}

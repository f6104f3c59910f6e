"""A certificate with the address that was taken for the guest's home in; whether it says a home elsewhere, out.

"Je soussigné …, demeurant à Beaumont, certifie héberger à Lyon, 4 rue de la République, 69002 Lyon": the host's own
address is not where the guest lives. Only another department counts: it is another prefecture's. A host who lives
abroad lodges nobody in their own home.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from documents.folding import bare, fold
from documents.patterns import pattern_of
from documents.references import Communes, FrenchPlace, References
from documents.understanding.address import Address
from documents.understanding.flow import Flow

#: From the deed to the place, in one clause and past no birth.
_AT = pattern_of(
    r"(?<!\w)(?:HEBERGE[RE]?|LOGE[RE]?|ACCUEILLIR?E?|HOST(?:ING)?|ACCOMMODAT\w+|HOUS(?:E|ING)|LODG(?:E|ING)"
    r"|DORT|VIT|VIVENT|HABITE|RESIDE|SEJOURNE|SE\s+TROUVE|DEMEURE|MAISON|APPARTEMENT|STUDIO|LOGEMENT"
    r"|STAY(?:S|ING)|LIV(?:ES?|ING)|LOCATED|FLAT|APARTMENT|ALOJ\w+|HOSPED\w+|VIVE|PISO|VIVIENDA|MORA|OSPIT\w+|ABITA"
    r"|WOHNT|WOHNUNG|RUE|AVENUE|BOULEVARD|CHEMIN|PLACE|ALLEE|IMPASSE|ROUTE)"
    r"(?:(?!(?<!\w)(?:NEE?|BORN|FAIT|DONE|ARRIV\w*|ENTREE?S?|ATTERRI\w*|DEBARQU\w*|DEPUIS|SINCE|LANDED)(?!\w))[^.;,\n]){0,60}?"
    r"\s(?:(?:AT|IN)\s+(?:MY|OUR)\s+(?:\w+\s+){1,2}IN|A|IN|EN|EM|NEAR|PRES\s+DE"
    r"|DANS\s+(?:MON|MA|NOTRE)\s+\w+(?:\s+SECONDAIRE)?(?:\s+SITUEE?)?\s+(?:DE|D['’]|A))"
    r"\s+(?=(?P<town>[A-Z][^.;,\n]{2,30}))"
)
_DONE = pattern_of(r"(?<!\w)(?:FAIT|DONE)\s+(?:A|AT|IN)(?!\w)")
#: Where who hosts lives, to the end of the line below.
_DWELLING = pattern_of(
    r"(?<!\w)(?:DEMEURANT|DOMICILIEE?S?|RESIDANT|HABITANT|RESIDING|LIVING|RESIDENTE|DOMICILIAD[OA]|CON\s+DOMICILIO"
    r"|COM\s+MORADA|WOHNHAFT|ADRESSE|ADDRESS)(?!\w)(?P<where>(?:(?!(?<!\w)(?:NEE?|BORN|NACID\w+|NASCID\w+|NAT[OA]|GEBOREN|CERTIFI\w*|ATTEST\w*|DECLAR\w*)(?!\w))[^.;]){3,90})"
)
_PLAIN_NAME, _SHORTEST, _MOST_WORDS, _POSTCODE = 4, 4, 4, 5
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
    done = _DONE.search(flow.bare, verb)
    until = done.start() if done else len(flow.bare)
    return any(home not in departments for departments in _towns_named(flow, verb, until, references))


def hosted_from_abroad(flow: Flow, verb: int, references: References) -> bool:
    """Whether who hosts says, before the statement that begins at `verb`, that they live in another State."""
    names = _abroad(references.names_abroad)
    for match in _DWELLING.finditer(flow.bare, 0, verb):
        told = fold(match["where"]).split()
        if any(references.communes.at(word) for word in told if len(word) == _POSTCODE):
            continue  # "12 rue d'Italie, 63000 Clermont-Ferrand"
        if any(word in names or f"{word} {following}" in names for word, following in pairwise((*told, ""))):
            return True
    return False


def _towns_named(flow: Flow, verb: int, until: int, references: References) -> Iterator[frozenset[str]]:
    """The departments that have a commune of the name of each town in which somebody is said to be lodged."""
    towns = _towns(references.french_places, references.communes)
    for match in _AT.finditer(flow.bare, verb, until):
        spoken = flow.source(match.start("town"), match.end("town"))
        if spoken[:1].islower():
            continue
        words = match["town"].split()
        for count in range(min(_MOST_WORDS, len(words)), 0, -1):
            name = " ".join(words[:count])
            departments = towns.get(name) or (
                frozenset() if spoken.isupper() else _departments(name, references.communes)
            )
            if departments:
                yield departments
                break


def _departments(name: str, communes: Communes) -> frozenset[str]:
    """The departments that have a commune of that name; none of a short one, which may be a word."""
    if len(name) < _SHORTEST:
        return frozenset()
    return frozenset(one.department for one in communes.named(name))


@lru_cache(maxsize=4)
def _towns(places: tuple[FrenchPlace, ...], communes: Communes) -> dict[str, frozenset[str]]:
    """Towns from which people travel, as they are named in a text → the departments of the communes so named."""
    named = {
        bare(name): frozenset(one.department for one in communes.named(name))
        for place in places
        for name in place.names
    }
    return {name: departments for name, departments in named.items() if departments}


@lru_cache(maxsize=4)
def _abroad(names: frozenset[str]) -> frozenset[str]:
    """Names of States that are no other word: "Suisse", "Royaume Uni"."""
    return frozenset(name for name in names if len(name) > _PLAIN_NAME)

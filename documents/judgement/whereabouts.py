"""The sentences of a mail in; that its writer lives in another department, or is in another State, out.

"I now live in Lyon", "j'habite à Lyon chez mon fils", "I am back in Argentina": of who writes, today. A town counts
where people travel from it and no commune of its name is in the office's own department.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from documents.dates import MONTHS
from documents.folding import fold as capitals
from documents.judgement.tidings_words import taken_back
from documents.patterns import pattern_of
from documents.references import Communes, Country, FrenchPlace, References
from documents.wording import fold

#: By which somebody says that it is so now.
_NOW = pattern_of(
    r"(?<!\w)(?:actuellement|maintenant|désormais|en ce moment|à présent|pour l'instant|currently|now|at the moment"
    r"|presently"
    r"|for the time being|actualmente|ahora|en este momento|por el momento|atualmente|agora|neste momento|de momento"
    r"|attualmente|adesso|in questo momento|derzeit|zurzeit|momentan|jetzt"
    r"|сейчас|в настоящее время|şu anda|şu an)(?!\w)",
    re.IGNORECASE,
)
_PLACED = pattern_of(
    r"(?<!\w)(?i:je suis|je me trouve|je voyage|je loge|je dors|je réside|nous sommes|nous logeons|i am|i'm|we are"
    r"|i live|i stay|estoy|estamos|me encuentro|vivo|estou|encontro-me|moro|mi trovo|sono|ich bin|ich befinde mich"
    r"|ich wohne"
    r"|wohne ich|wir sind|я нахожусь|я живу)"
    r"(?: (?i:(?!arriv|née?\b|born|originaire|from)[^\W\d_]+)){0,4}? (?:à|a|en|in|em|at|au|aux|в) "
    r"(?P<place>[A-ZÀ-ÝА-Я][\w'’-]+(?: [A-ZÀ-Ý][\w-]+)?)"
)
#: Where somebody is who is here: France, or a title before a host's name.
_IN_FRANCE = frozenset(
    {"france", "frankreich", "francia", "franca", "франции", "auvergne", "puy-de-dome", "clermont", "europe"}
    | {"m", "mme", "mr"}
)
_SHOWN = 60  #: letters of a sentence that are shown for it
#: Back in a State, or there by now.
_BACK = pattern_of(
    r"(?<!\w)(?:(?:je suis|nous sommes|elle est|il est|suis)(?: \w+){0,2}"
    r" (?:de retour|rentre\w*|repartie?s?|arrivee?s?)"
    r"(?: \w+){0,1} (?:en|au|aux|a)"
    r"|(?:i am|i'm|we are|we're|she is|he is)(?: \w+){0,2} (?:back|home) in"
    r"|(?:estoy|estamos)(?: \w+){0,2} (?:de vuelta|de regreso) en"
    r"|(?:estou|estamos)(?: \w+){0,2} de volta (?:a|ao|em|no)"
    r"|(?:je suis|nous sommes|je me trouve|nous nous trouvons)"
    r" (?:actuellement|maintenant|desormais|en ce moment|a present) (?:en|au|aux)"
    r"|(?:i am|i'm|we are|we're) (?:currently|now|at the moment|presently) in"
    r"|(?:estoy|estamos|me encuentro) (?:actualmente|ahora) en|(?:estou|estamos) (?:atualmente|agora) (?:em|no|na)) "
)
#: Who writes lives somewhere: a little way before the town.
_LIVES = pattern_of(
    r"(?<!\w)(?:j'habite|je (?:loge|reside|vis|sejourne|demeure|me trouve)|nous (?:habitons|logeons|residons|vivons)"
    r"|je (?:suis|serai) (?:\w+ )?(?:hebergee?|logee?|domiciliee?)|je (?:logerai|habiterai|vivrai|resterai)"
    r"|(?:i|we) will (?:live|stay|move)|vivire|me alojare|viverei|ficarei|abitero"
    r"|(?:i|we) (?:\w+ )?(?:live|stay|reside)"
    r"|(?:i am|i'm|we are|we're) (?:\w+ )?(?:living|staying|residing)"
    r"|(?:vivo|resido|me alojo|moro|abito)|(?:ich wohne|wohne ich|lebe ich)|я живу|проживаю)(?!\w)"
)
_IN = pattern_of(r"(?<!\w)(?:a|in|en|em|в) ")
_ANOTHER = pattern_of(
    r"(?<!\w)(?:et|and|y|e|und|и|qui|who|that|que|depuis|since|arriv\w+|vols?|flights?|attente|atterri\w*|debarqu\w*)"
    r"(?!\w)"
)  #: somebody or something else is told of
_ENGLISH = pattern_of(r"(?:i|we|i'm|we're) ")
_NEAR = 45  #: letters between
#: "My address is 12 rue de Rivoli 75001 Paris", without its commas.
_ADDRESS = pattern_of(
    r"(?<!\w)(?:mon|notre|my|our|mi|meu|meine) (?:adresse|address|direccion|endereco)"
    r"(?: (?:actuelle|en france|est|is|es))*\W(?:[^\n]{0,60}?\W)??(?P<code>\d{5}) "
)


def lives_elsewhere(
    sentences: Sequence[Sequence[str]], references: References, department: str
) -> Iterator[tuple[str, str]]:
    """ "I now live in Lyon": the rule, and the words that tell it."""
    towns = _towns(references.french_places, references.communes, department)
    for clauses in sentences:
        whole = " ".join(clauses)
        told = _ADDRESS.search(whole)
        if told and told["code"][:2] != department and any(_begins(whole[told.end() :], town) for town in towns):
            yield "moved-wording", whole[told.start() :][:_SHOWN]
    for folded in (clause for clauses in sentences for clause in clauses):
        if phrases := references.wording("clauses").said(folded, "now-at"):
            there = folded.partition(phrases[0])[2]
            if any(_stands(town, there) for town in towns):
                yield "moved-wording", folded[folded.find(phrases[0]) :][:_SHOWN]
        if there := _town_told(folded, towns, references):
            yield "moved-wording", there


def _town_told(folded: str, towns: frozenset[str], references: References) -> str:
    """The words of a clause by which who writes lives in one of some towns; "" where none says so."""
    for lives in _LIVES.finditer(folded):
        for where in _IN.finditer(folded, lives.end(), lives.end() + _NEAR):
            between = folded[lives.end() : where.start()]
            if _ENGLISH.match(lives[0]) and where[0].strip() == "a":
                continue  # "I am staying in a nice apartment"
            if _ANOTHER.search(between) or taken_back(folded, references, lives[0]):
                break
            if any(_begins(folded[where.end() :], town) for town in towns):
                return folded[lives.start() :][:_SHOWN]
    return ""


def back_abroad(sentences: Sequence[Sequence[str]], references: References) -> Iterator[tuple[str, str]]:
    """ "I am back in Argentina": who writes, or of whom they write, is in another State than France."""
    for folded in (clause for clauses in sentences for clause in clauses):
        found = _BACK.search(folded)
        if found is None or taken_back(folded, references, found[0]):
            continue
        if any(_begins(folded[found.end() :], name) for name in _abroad(references.countries)):
            yield "departed-wording", folded[found.start() :][:_SHOWN]


def placed_elsewhere(text: str, references: References, department: str) -> Iterator[tuple[str, str]]:
    """ "Neste momento encontro-me em Lisboa": a place by its capital, now, that no commune of the department is."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n\s*\n", text):
        flat = " ".join(sentence.split())
        for told in _PLACED.finditer(flat) if _NOW.search(flat) and not taken_back(fold(flat), references) else ():
            place = told["place"]
            known = any(one.department == department for one in references.communes.named(place))
            first = place.split()[0]
            known = known or any(one.department == department for one in references.communes.named(first))
            if not (known or fold(first) in _IN_FRANCE or capitals(first) in MONTHS):
                yield "moved-wording", flat[told.start() :][:_SHOWN].lower()


@lru_cache(maxsize=2)
def _towns(places: tuple[FrenchPlace, ...], communes: Communes, department: str) -> frozenset[str]:
    """Names of the French places of the table that are not in a department."""
    return frozenset(
        fold(name)
        for place in places
        if not any(one.insee.startswith(department) for name in place.names for one in communes.named(name))
        for name in place.names
    )


@lru_cache(maxsize=2)
def _abroad(countries: tuple[Country, ...]) -> frozenset[str]:
    names = (name for one in countries if one.code != "FRA" for name in (one.french, one.english))
    return frozenset(fold(name) for name in names if name)


def _stands(name: str, folded: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded))


def _begins(folded: str, name: str) -> bool:
    return folded.startswith(name) and not folded[len(name) : len(name) + 1].isalpha()

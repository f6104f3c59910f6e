"""The street of an address as a reader saw it goes in; the same comes out with its number and its known name put right.

Between a house's number and "rue" there is little that can stand, and half the streets of France are named alike: a
hand's "141 hit rue du Port" and "6 rue gean Jaurès" have one neighbour each. Where there are two, nothing is told.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from documents.folding import fold
from documents.patterns import pattern_of

_KINDS = (
    r"rue|route|rte|avenue|av\.?|boulevard|bd|place|chemin|impasse|all[ée]e|cours|quai|square|lotissement|r[ée]sidence"
    r"|hameau|cit[ée]|passage|faubourg|mont[ée]e"
)
_AGAIN = ("bis", "ter")  #: of a number's second and third house
_NUMBERED = pattern_of(rf"(?<=\d\s)(?P<word>[^\W\d_]{{3}})(?=,?\s(?i:{_KINDS})\s)")
_NAMED = pattern_of(
    rf"(?P<kind>(?<!\w)(?i:{_KINDS})\s(?:(?i:(?:de\sla|des?|du)\s|(?:de\s)?l['’]\s?|d['’]\s?))?)(?P<name>[^\W\d_][^,;\n\d]*?)$"
)
_ACCENTED = pattern_of(r"(?<=\w\s)d[éèê](?=\s(?:la\s|l['’]|[A-ZÀ-Ý]))")  # "quai dé la Durolle"
_LONG = 8  #: letters from which a name is told though one of them is another
_NAMES = """
    République|Libération|Résistance|Fraternité|Victor Hugo|Jean Jaurès|Louis Pasteur|Gambetta|Léon Gambetta
    |Jules Ferry|Charles de Gaulle|Général de Gaulle|Général Leclerc|Maréchal Foch|Maréchal Leclerc|Maréchal Juin
    |Clemenceau|Georges Clemenceau|Voltaire|Émile Zola|Jean Moulin|Pierre Curie|Marie Curie|Pierre et Marie Curie
    |Anatole France|Aristide Briand|Saint-Exupéry|Antoine de Saint-Exupéry|Lafayette|La Fayette|La Fontaine
    |Jean de La Fontaine|Blaise Pascal|Lamartine|Jean Mermoz|Jacques Prévert|Paul Éluard|Paul Valéry|Paul Verlaine
    |Arthur Rimbaud|Albert Camus|Jules Verne|Jules Guesde|Claude Debussy|Claude Monet|Maurice Ravel|Hector Berlioz
    |Georges Brassens|Jacques Brel|Édith Piaf|Guy Môquet|Salvador Allende|Nelson Mandela|Jean-Jacques Rousseau
    |Alphonse Daudet|Honoré de Balzac|Guy de Maupassant|Alexandre Dumas|Frédéric Mistral|Pierre Brossolette
    |Gabriel Péri|Roger Salengro|Léon Blum|Pierre Mendès France|Jean Monnet|Robert Schuman|Jeanne d'Arc
    |Vercingétorix|Coquelicots|Hirondelles|Alouettes|Rossignols|Tourterelles|Marronniers|Peupliers|Châtaigniers
    |Cerisiers|Tilleuls|Platanes|Églantines|Glycines|Jonquilles|Violettes|Primevères|Pâquerettes|Bruyères|Genêts
    |Cimetière|Commerce|Industrie|Église|Mairie
"""
_KNOWN = {fold(name).replace(" ", ""): name.strip() for name in _NAMES.split("|")}


def put_right(street: str) -> str:
    """`street` with "bis" or "ter" and the name of the street, where a slip or two leave but one that it can be."""
    street = _NUMBERED.sub(lambda seen: _again(seen["word"]), _ACCENTED.sub("de", street))
    return _NAMED.sub(lambda seen: seen["kind"] + _known(seen["name"]), street)


def _again(word: str) -> str:
    """ "bis" for "hit": the one that has letters in the same places, where the other has none."""
    alike = [one for one in _AGAIN if any(a == b for a, b in zip(word.lower(), one, strict=True))]
    return alike[0] if len(alike) == 1 and word.lower() not in _AGAIN else word


@lru_cache(maxsize=256)
def _known(read: str) -> str:
    """The one name of the table that is a letter apart, a long one; else what was read."""
    letters = fold(read).replace(" ", "")
    if letters in _KNOWN or len(letters) < _LONG:
        return read
    near = [name for key, name in _KNOWN.items() if len(key) >= _LONG and Levenshtein.distance(letters, key) == 1]
    if len(near) != 1:
        return read
    return near[0].replace(" ", "-") if re.search(r"\w-\w", read) and " " not in read.strip() else near[0]

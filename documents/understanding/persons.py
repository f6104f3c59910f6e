"""A stretch of text where a person is named goes in; the name comes out, its parts told apart where capitals tell them.

"Mme Anna Maria ERIKSSON", "ERIKSSON/ANNAMARIA MRS", "ERIKSSON Anna Maria": the family name is in capitals, or
before the slash. When nothing tells, the order is unknown and said so (see `documents.names.PersonName`).
"""

import re
from collections.abc import Callable

from documents.folding import bare
from documents.names import PersonName, usual, without_titles
from documents.patterns import pattern_of

_PARTICLE_WORDS = """
    de du des la le el al ben bin ibn bint van von der den da dos do das di del della y e ould ait aït abu bou st san
"""
_PARTICLES = set(_PARTICLE_WORDS.split())
#: before a name, in capitals without accents
TITLE = (
    r"(?:MR|MRS|D(?=\.)|DON|MS|MISS|MSTR|MM|M|MME|MLLE|MONSIEUR|MADAME|MADEMOISELLE|HERRN?|FRAU|SRA?|SRTA|SENHORA?|SENORA?|DONA?|DOM"
    r"|SIGNORA?|SIG|SIG\.?RA|DHR|MEVR|HEER|MEVROUW|BAY|BAYAN|DR|PAN|PANI|DOMNULE?|DOAMNA|GOSPODIN|GOSPODO|BAPAK|IBU)"
)
_STOP = pattern_of(
    r"""[,;:(){}\[\]\n]|\.\s|\s[-–—]\s|\d
    |(?<![\w'’-])(?:
      n[ée]{1,2}(?:\(e\))?s?\s+(?:le|à|a|en)\b | n[ée]\(e\) | born\b | dob\b
    | (?:de\s+|of\s+)?nationalit | citoyen | national\s+of
    | et\s | and\s | ainsi\b | avec\b | with\b | pour\b | for\s | who\b | qui\b | whose\b | dont\b
    | demeurant | domicili | r[ée]sid | living | lives?\b | habit | stays?\b | staying | loge | h[ée]berg | s[ée]journ
    | titulaire | holder\b | passeport | passport | atteste | certif | d[ée]clar | hereby | depuis | since\b
    | chez\b | dans\b | in\s | at\s | from\s
    | [àa]\s+(?:mon|ma|notre|l[’']|titre|partir|compter|sa|son|la|cette)\b
    | du\s\d | est\s | is\s | are\s | sont\s | sera\b | will\b | my\s | mon\s | ma\s | son\s | sa\s | our\s
    | free\s+of\b | gratui | gratis\b
    | ne\b | n[’'](?:a|est|ont|y)\b | lui\s | souffre | cannot | can\s | not\s | a\s+[ée]t[ée]
    | t[ée]l\b | on\s | sur\s | do\s | have\s | that\s | que\s | actuellement | currently
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LOOKALIKES = {"0": "O", "1": "i", "5": "S", "8": "B"}
_WORD = pattern_of(r"[^\W\d_][\w'’.\-]*")


def stretch(text: str) -> str:
    """The leading part of a text that can be a name: up to a comma, a number, or a word that goes on."""
    text = text.strip(" :.-–—*_\n\t")
    text = without_leading_titles(_letters_inside(text))
    stop = _STOP.search(text)
    return text[: stop.start()].strip(" .-–—*_'’") if stop else text.strip(" .-–—*_'’")


def _letters_inside(text: str) -> str:
    """Digits that a reader saw inside a word, and a nought at its end, are letters: "Franço1se", "AMATREDJ0"."""
    inside = r"(?<=[^\W\d_])[0158](?=[^\W\d_])|(?<=[^\W\d_]{3})0(?!\w)"
    return re.sub(inside, lambda seen: _LOOKALIKES[seen[0]], text)


def without_leading_titles(text: str) -> str:
    """ "M. Jean", "Mme. Anna" without the title and its full stop."""
    return re.sub(
        r"^(?:(?:M|MM|Mr|Mrs|Ms|Miss|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Dr|Sr|Sra|Herr|Frau|Messrs)\b\.?\s*"
        r"(?:et\s+|and\s+|/\s*|&\s*)?)+",
        "",
        text,
        flags=re.IGNORECASE,
    )


def with_accents(text: str) -> str:
    """Capitals with their accents, so that comparing knows every spelling that a zone may have made of them."""
    return " ".join(text.replace("ß", "ẞ").upper().split())


def person(text: str, spelt: Callable[[str], str] = usual) -> PersonName | None:
    """The name that a stretch of text is, in a zone's spelling; None when it is none (no letters, too many words).

    `spelt` may keep more: of "Dũng" a zone may have made DUNG, of "Dün" DUEN or DUN; see `with_accents`.
    """
    slash = re.match(r"^\s*([^\W\d][\w'’ \-]*?)\s*/\s*([^\W\d][\w'’ \-]*)$", text)
    if slash:
        surname, given = spelt(slash[1]), spelt(without_titles(_without_glued_title(slash[2].strip())))
        return PersonName(surname, given) if surname and given else None
    words = [word.strip(".") for word in _WORD.findall(without_titles(text))]
    words = [word for word in words if word]
    if not words or len(words) > 9 or len("".join(words)) < 2:
        return None
    loud = [is_loud(word) for word in words]
    if any(loud) and not all(loud):
        return _by_capitals(words, loud, spelt)
    return PersonName(spelt(" ".join(words))) if len(words) > 1 or len(words[0]) > 2 else None


def guessed(name: PersonName) -> PersonName:
    """A name with its parts told apart by habit where nothing else tells: in prose the family name comes last."""
    if name.ordered or " " not in name.surname:
        return name
    words = name.surname.split()
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return PersonName(" ".join(words[cut:]), " ".join(words[:cut]), name.cut)


def _without_glued_title(given: str) -> str:
    """Tickets glue the title: ANNAMRS."""
    cut = re.sub(r"(?<=[A-Z]{2})(?:MRS|MR|MS|MISS|MSTR|CHD)$", "", given)
    return cut if len(cut) >= 3 else given


def is_loud(word: str) -> bool:
    """Whether a word is in capitals: a reader may have taken a letter or two of it for small ones ("VISsAC")."""
    letters = [sign for sign in word if sign.isalpha()]
    loud = sum(sign.isupper() for sign in letters)
    return len(letters) >= 2 and (loud == len(letters) or (loud >= 3 and loud >= 0.6 * len(letters)))


def is_particle(word: str) -> bool:
    """Whether a word is one of those that join a name's parts: de, van, ben …"""
    return word.lower() in _PARTICLES


def _by_capitals(words: list[str], loud: list[bool], spelt: Callable[[str], str]) -> PersonName:
    """The family name is what stands in capitals, with the particles before it; behind a particle alone, its word."""
    first, last = loud.index(True), len(loud) - 1 - loud[::-1].index(True)
    if last + 1 < len(words) and all(is_particle(word) for word in words[first : last + 1]):
        last += 1  # "Élodie LE Goff"
    # A particle that comes first is the family name's where given names stand behind it: "El KHOURY Carine".
    while first > 0 and words[first - 1].lower() in _PARTICLES and (first - 1 > 0 or last + 1 < len(words)):
        first -= 1
    surname = spelt(" ".join(words[first : last + 1]))
    given = spelt(" ".join(words[:first] + words[last + 1 :]))
    return PersonName(surname, given)


def as_a_name(text: str, skipped: int, quiet: bool) -> str:
    """The words of a stretch of prose that are written as a name, in capitals, without titles; "" when none are.

    Up to `skipped` small words may stand before it: "la patiente Ana MODELO ne peut". In a text without capitals
    (`quiet`) it is left as it is.
    """
    spoken = text.split()
    if not quiet and not any(sign.isupper() for sign in text) and text.lower() != text.upper():
        return ""
    if any(word[:1].isupper() for word in spoken) and any(word[:1].islower() for word in spoken):
        first = next(place for place, word in enumerate(spoken) if word[:1].isupper())
        if first > skipped:
            return ""
        last = first
        while last < len(spoken) and (not spoken[last][:1].islower() or is_particle(spoken[last].strip(".,"))):
            last += 1
        while is_particle(spoken[last - 1]) and spoken[last - 1].islower():
            last -= 1
        spoken = spoken[first:last]
    while len(spoken) > 1 and re.fullmatch(rf"{TITLE}\.?", bare(spoken[0])):
        spoken = spoken[1:]
    return " ".join(spoken)

"""A mail's own words go in; the same without what an office wrote and its writer pasted among them come out.

Our letters speak of courts, of data and of what is missing. An office's head, a greeting below it, a closing formula
and no "I" between them: these are an office's words, though no mark of quotation stands before them.
"""

from documents.folding import fold
from documents.patterns import pattern_of

_HEAD = pattern_of(
    r"^\W*(?:(?:SOUS )?PREFECTURE\b|PREFET\b|LE PREFET|LA PREFETE|SERVICE DE L IMMIGRATION|BUREAU DES? "
    r"|DIRECTION DE LA CITOYENNETE|REPUBLIQUE FRANCAISE|REFERENCE (?:DU DOSSIER|DE VOTRE DEMANDE))"
)
_GREETING = pattern_of(
    r"^(?:MADAME(?: MONSIEUR)?|MONSIEUR|BONJOUR|DEAR (?:SIR|MADAM|MR|MRS|MS)|SEHR GEEHRTE|ESTIMAD[OA]|PREZAD[OA]"
    r"|GENTILE)\b"
)
_CLOSING = pattern_of(
    r"^(?:CORDIALEMENT|BIEN CORDIALEMENT|SINCERES SALUTATIONS|SALUTATIONS|VEUILLEZ AGREER|JE VOUS PRIE|NOUS VOUS PRIONS"
    r"|RECEVEZ|(?:KIND |BEST )?REGARDS|YOURS|RESPECTUEUSEMENT|POUR LE PREFET|POUR LA PREFETE|LE PREFET|LA PREFETE"
    r"|LE SERVICE)\b"
)
_SIGNED = pattern_of(
    r"\b(?:SERVICE|PREFET|PREFETE|PREFECTURE|BUREAU|CHEF|CHEFFE|DIRECTION|DIRECTEUR|DIRECTRICE|AGENT|IMMIGRATION)\b"
)
_OWN = pattern_of(r"\b(?:JE|J|MON|MA|MES|MOI|MY|YO|MI|EU|MEU|ICH|MEIN|IO|MIO)\b")
_BELOW, _TALL = 4, 60  #: lines between a head and its greeting, and of a letter


def without_our_letters(text: str) -> str:
    """`text` without the letters of an office that stand in it. Total; a letter without an end is left."""
    lines = text.split("\n")
    kept: list[str] = []
    at = 0
    while at < len(lines):
        end = _end_of_letter(lines, at)
        kept.append(lines[at] if end is None else "")
        at = end or at + 1
    return text if len(kept) == len(lines) else "\n".join(kept).strip()


def _end_of_letter(lines: list[str], at: int) -> int | None:
    """The line behind the letter of an office whose head is the line `at`; None where none begins there."""
    if not _HEAD.search(fold(lines[at])):
        return None
    below = range(at + 1, min(at + 1 + _BELOW, len(lines)))
    greeting = next((place for place in below if _GREETING.match(fold(lines[place]))), None)
    if greeting is None:
        return None
    for place in range(greeting + 1, min(greeting + _TALL, len(lines))):
        folded = fold(lines[place])
        if _CLOSING.match(folded):
            return _behind_signature(lines, place)
        if _OWN.search(folded):
            return None  # who says "I" is no office
    return None


def _behind_signature(lines: list[str], closing: int) -> int:
    """The line behind the signature of an office, below a closing formula."""
    end = closing + 1
    while end < len(lines) and end <= closing + _BELOW and (not lines[end].strip() or _SIGNED.search(fold(lines[end]))):
        end += 1
    return end

"""A mail goes in; its words come out when a stranger writes it: neither who asks, nor their host, nor kin.

Kin say so ("ma mère", "my aunt") or have the family's name. A name at the end that is none of these, below a text
that names who asks and speaks of no papers of its writer's own, is an employer's, a neighbour's, an association's.
"""

from collections.abc import Sequence

from documents.folding import fold
from documents.judgement.asking import COMPANIONS, KIN
from documents.judgement.told.known import Known
from documents.patterns import pattern_of
from documents.understanding.lexicon import Lexicon

_LONGEST = 4  #: words of a signature
_NAMED = pattern_of(r"[A-ZÀ-Ý][\w'’-]*\.?(?:\s+[A-ZÀ-Ý][\w'’-]*\.?){0,3}")
_END = pattern_of(r"(?<=[.!?,])\s+")
_TITLE = frozenset(fold("m mr mme mlle mrs ms dr rev me maître madame monsieur sr sra sig herr frau").split())
#: What stands last in a mail and is no name.
_CLOSINGS = frozenset(
    fold(
        "cordialement merci respectueusement sincèrement salutations bonne journée soirée amicalement madame monsieur"
        " regards thanks thank you sincerely best wishes kind yours faithfully truly bless god gracias saludos"
        " atentamente obrigada obrigado cumprimentos grazie saluti danke grüße teşekkürler saygılarımla"
    ).split()
)
#: Kin of who asks: whom one has as a friend one may be anybody to.
_FRIENDS = frozenset(fold("ami amie amis amies friend friends amigo amiga amico amica freund freundin").split())
_SOMEBODY = pattern_of(rf"\b(?:{KIN})\b")


def stranger(text: str, known: Known, lexicon: Lexicon) -> str:
    """The name that a stranger signs with; "" where nobody strange does."""
    before, signed = _signature(text)
    own = {word for name in (*known.bearers, *known.host_names) for word in _words(name.surname, name.given)}
    if not signed or set(signed) & own or known.hosts & set(signed):
        return ""
    folded = fold(before)
    asking = {word for name in known.bearers for word in _words(name.surname, name.given)} - known.hosts
    if not asking & set(folded.split()) or lexicon.has(folded, "turn_my_papers"):
        return ""
    kin = COMPANIONS.search(folded) or any(one[0] not in _FRIENDS for one in _SOMEBODY.finditer(folded))
    lodges = lexicon.has(folded, "turn_writer_usual")
    return "" if kin or lodges else " ".join(signed).lower()


def _signature(text: str) -> tuple[str, Sequence[str]]:
    """The text above a name at its end, and the words of that name; none where no name stands there."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return "", ()
    parts = _END.split(lines[-1])
    last = parts[-1].strip(" .,")
    while len(parts) > 1 and fold(parts[-2]) in _TITLE | {"Y"}:  # "Mme Blanc", "Dr. Brown"
        last = f"{parts.pop(-2)} {last}"
    spoken = [word for word in fold(last).split() if word not in _TITLE]
    closes = not spoken or len(spoken) > _LONGEST or any(word in _CLOSINGS for word in spoken)
    if closes or not _NAMED.fullmatch(last):
        return "", ()
    return text[: text.rfind(last)] if last in text else text, spoken


def _words(*names: str) -> list[str]:
    return [word for name in names for word in fold(name).split() if len(word) > 1]

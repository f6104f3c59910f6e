"""A running text goes in; every place where it says that somebody lodges with its writer comes out.

A sentence says so in these ways: a host's deed ("je loge", "we are putting up"); a deed beside a home ("recevoir sous
notre toit", "mettre le studio à la disposition de"); another's stay beside the writer's home ("dort chez moi",
"occupe une chambre de mon appartement"); a stay owed to the writer ("hébergée par mes soins", "is our guest"). Of a
writer who speaks in the third person, or whom a town hall speaks of, "son domicile" counts as "mon domicile".
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from documents.patterns import pattern_of
from documents.understanding import home_deeds as deeds
from documents.understanding.home_places import A_HOME, AT_HOME, BY_ME, WITH_ME, WITH_THEM

_SENTENCE_END = pattern_of(r"[.!?](?=\s|$)|\n(?=\s*[-•*–]\s)")
#: A full stop behind these ends no sentence: "M. Diallo", "née le 3 fév. 1999".
_SHORTENED = pattern_of(
    r"(?:(?<!\w)(?:\w|MM|MME|MMES|MLLE|MRS?|MS|DR|PR|SRA?|SRTA|DNA|SIG|SIGRA|HR|FR|GEB|TEL|AV|BD|ST|STE|BAT|APT|RES|NR|"
    r"NUM|JAN|JANV|FEV|FEVR|FEB|AVR|APR|JUIL|AUG|SEPT?|OCT|NOV|DEC|ENV|C\.P|S/C))$|(?<!\w)\d{1,2}$"
)
_SHORT = 6  #: letters of these, at most, with what stands before them
_BEFORE, _AFTER, _BESIDE, _CLOSE, _NEAR = 24, 16, 10, 4, 3  #: words between a verb and a home
#: What may stand between a mere "is" or "have" and a home: not "est salarié de notre maison".
_CLOSELY = pattern_of(
    r"\s*(?:(?:BIEN|ACTUELLEMENT|TOUJOURS|ENCORE|DONC|ICI|LOGEE?S?|CURRENTLY|NOW|STILL|HERE|GERADE|DERZEIT|ACTUALMENTE|ATUALMENTE|ATTUALMENTE"
    r"|A|AU|DANS|SOUS|EN|SUR|AT|IN|UNDER|EM|NA|NO|BAJO|SOB|NELLA|NEL|PRESSO|LA|IL|UNTER|TODAVIA|AINDA|ANCORA|NOCH)(?!\w)\s*)*"
)
#: The writer's own stay: "je réside dans mon appartement"; not "nous loge", which a reader makes of "vous".
_OF_MYSELF = pattern_of(
    r"(?<!\w)(?:J\W?|(?:JE|I|WE|NOUS|ICH|WIR|EU|YO|IO|NOI)\s+(?:(?:N\W|NE|AM|ARE|WAS|WERE|HAVE|SUIS|SOMMES|BIN|HABE|ALSO|Y|M\W|ME|NOUS|MYSELF|BEEN)\s*){0,3})$"
)
#: The reader's: "vous serez hébergé par nos soins".
_OF_READER = pattern_of(r"(?<!\w)(?:VOUS|YOU|TU|USTED(?:ES)?|VOCES?|SIE)\s+(?:\w+\s+){0,3}$")
_DENIED = pattern_of(
    r"(?:(?<!\w)N['’ ]\s?$|(?<!\w)NE\s+(?:PEU\w+\s+)?(?:PAS|PLUS)?\s*(?:\w+\s+)?$|\b(?:NOT"
    r"|NO\s+LONGER|NEVER|CANNOT|NAO|NON|NICHT)\s+(?:\w+\s+)?$"
    r"|\bN['’]\w+\s+(?:PAS|PLUS|JAMAIS)\s*$|\bNO\s+$"
    r"|(?<!\w)NE\s+(?:\w+\s+){0,2}(?:PAS|PLUS|JAMAIS|POINT)\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:REFUS\w+|CESS\w+|ARRET\w+)\s+(?:D['’ ]\s?|DE\s+)$"
    r"|(?<!\w)(?:REFUSE|DECLINE|STOPPED)\s+(?:TO\s+)?$|(?<!\w)SANS\s+$)"
)
#: Before an infinitive that is only a wish, a rule or a plan of others: "la personne qui souhaite héberger".
_WISHED = pattern_of(
    r"(?<!\w)(?:POUR|SOUHAITE(?:NT|Z)?|VEUT|VEULENT|VOULEZ|PEUT|PEUVENT|POUVEZ|DOIT|DOIVENT|DEVEZ|DESIRE(?:NT|Z)?|VOUS|AFIN\s+D\W?E?"
    r"|LESQUELLES|QUI|SI|ON|TO\s+BE\s+ABLE\s+TO|WISH(?:ES)?\s+TO|WANTS?\s+TO|QUIERAN?|DESEEN?|QUEIRAM?|VUOLE|VOGLIONO|MOCHTEN?|WOLLEN)\s+(?:\w+\W+){0,3}$"
)
#: Somebody who writes, before an infinitive: "je m'engage à loger", "dichiara di ospitare".
_WRITER = pattern_of(
    r"(?<!\w)(?:JE|J['’]|NOUS|M['’]|MOI|IO|NOI|\w*S[O0]U\w{1,3}[GC]N\w+|SOTTOSCRITT\w+|(?:ATTEST|CERTIFI|DECLAR|AFFIRM|ENGAG|DICHIAR|CONFIRM)(?:E|O|A|ONS|ENT|ANO|ANT|IAMO|I)?(?!\w))"
)
_VERB_TAIL = pattern_of(r"HEBERGER$|ACCUEILLIR$|LOGER$|OSPITARE$|RECEVOIR$")


class Stay(NamedTuple):
    """A statement that somebody lodges with the writer. Offsets count in the text."""

    start: int  #: of the verb, or of the home if that comes first
    end: int
    sentence: int  #: where its sentence begins
    active: bool  #: the writer's deed: whom comes behind the verb; otherwise who lodges is the subject, before it


def stays(text: str) -> Iterator[Stay]:
    """Every statement in `text` (as `Flow.bare`), denied ones left out."""
    for stay in _all(text):
        if not is_denied(text, stay.start):
            yield stay


def is_denied(text: str, start: int) -> bool:
    """Whether what begins at an offset is said not to be so."""
    return bool(_DENIED.search(text[max(0, start - 30) : start]))


def any_denied(text: str) -> bool:
    """Whether the writer says somewhere that they do not host, or no longer."""
    if any(is_denied(text, stay.start) for stay in _all(text)):
        return True
    spoken = (match for deed in (deeds.HOSTING, deeds.I_HOST) for match in deed.finditer(text))
    return any(is_denied(text, match.start()) for match in spoken)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text begin and end; a full stop behind a title or an initial ends none."""
    found, begin = [], 0
    for end in _SENTENCE_END.finditer(text):
        if end[0] == "." and _SHORTENED.search(text, max(begin, end.start() - _SHORT), end.start()):
            continue
        found.append((begin, end.end()))
        begin = end.end()
    found.append((begin, len(text)))
    return [(start, end) for start, end in found if text[start:end].strip()]


@lru_cache(maxsize=8)  # one text is asked about several times
def _all(text: str) -> tuple[Stay, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Stay]:
    writer = deeds.THIRD_PERSON.search(text)
    mine = (WITH_ME, AT_HOME)
    for start, end in sentences(text):
        sentence = text[start:end]
        for stay in _deeds(sentence):
            if not _unowned(text, stay, start):
                yield _moved(stay, start)
        homes = [match.span() for pattern in mine for match in pattern.finditer(sentence)]
        for stay in _beside(sentence, homes):
            yield _moved(stay, start)
        if writer is not None and start >= writer.start() - 200 and end > writer.start():
            homes = [match.span() for match in WITH_THEM.finditer(sentence)]
            homes = [home for home in homes if start + home[0] >= writer.end()]
            for stay in (*_beside(sentence, homes), *_by_them(sentence, homes)):
                yield _moved(stay, start)


def _moved(stay: Stay, by: int) -> Stay:
    return Stay(stay.start + by, stay.end + by, by, stay.active)


def _unowned(text: str, stay: Stay, start: int) -> bool:
    """Whether an infinitive is but a wish, a rule, a heading: nobody has said that they declare it."""
    sentence = text[start : start + stay.end]
    if not _VERB_TAIL.search(sentence):
        return False
    return bool(_WISHED.search(sentence[: stay.start])) or not _WRITER.search(text, 0, start + stay.start)


def _deeds(sentence: str) -> Iterator[Stay]:
    """The writer's own deeds, and stays that are owed to the writer."""
    for match in deeds.I_HOST.finditer(sentence):
        yield Stay(*match.span(), 0, True)
    for match in deeds.I_LEND.finditer(sentence):
        if A_HOME.search(sentence):
            yield Stay(*match.span(), 0, True)
    for match in deeds.OUR_GUEST.finditer(sentence):
        if not _of_others(sentence, match.start()):
            yield Stay(*match.span(), 0, False)
    for match in BY_ME.finditer(sentence):
        for lodged in deeds.LODGED.finditer(sentence, 0, match.start()):
            if _of_others(sentence, lodged.start()):
                continue
            if _words_between(sentence, lodged.end(), match.start()) <= _NEAR:
                yield Stay(lodged.start(), match.end(), 0, False)


def _beside(sentence: str, homes: list[tuple[int, int]]) -> Iterator[Stay]:
    """Stays and takings-in beside the writer's home."""
    if not homes:
        return
    for pattern, active, before, after in (
        (deeds.DWELLS, False, _BEFORE, _AFTER),
        (deeds.I_TAKE, True, _BESIDE, _NEAR),
        (deeds.IS, False, _CLOSE, -1),
        (deeds.I_HAVE, True, _CLOSE, -1),
    ):
        found = [match for match in pattern.finditer(sentence) if active or not _of_others(sentence, match.start())]
        for left, right in homes:
            near = []
            for match in found:
                if match.end() <= left:
                    far = _words_between(sentence, match.end(), left)
                    closely = before > _CLOSE or _CLOSELY.fullmatch(sentence, match.end(), left)
                    near += [(far, match)] if far <= before and closely else []
                elif right <= match.start():
                    far = _words_between(sentence, right, match.start())
                    near += [(far, match)] if far <= after else []
            if near:
                match = min(near, key=lambda one: one[0])[1]
                yield Stay(min(match.start(), left), max(match.end(), right), 0, active)


def _by_them(sentence: str, homes: list[tuple[int, int]]) -> Iterator[Stay]:
    """ "Le maire certifie que Mme A héberge à son domicile M. B"."""
    for match in deeds.THEY_HOST.finditer(sentence):
        for left, right in homes:
            if abs(_words_between(sentence, match.end(), left)) <= _AFTER and match.end() <= left:
                yield Stay(match.start(), right, 0, True)
                break


def _of_others(sentence: str, verb: int) -> bool:
    """Whether who stays is the writer or the reader."""
    before = sentence[max(0, verb - 60) : verb]
    return bool(_OF_MYSELF.search(before) or _OF_READER.search(before))


def _words_between(text: str, end: int, start: int) -> int:
    return len(text[end:start].split())

"""A running text goes in; its sentences come out, each with where it stands."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from documents.dates import MONTHS
from documents.folding import fold
from documents.patterns import pattern_of
from documents.understanding.flow import Flow
from documents.understanding.salutation import GREETING

_END = pattern_of(r"[.!?](?=\s)|[。！？؟;।۔]|\n\s*\n|\n(?=\s*[-•*–]\s)")
_MONTH = pattern_of(rf"\s(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![^\W\d_])")
_PUNCTUATION = pattern_of(r"[,;:()–—.!?，；：。！？،؛]")
_HALF_WORD = pattern_of(r"(-\s+)(?:UND|ODER|EN|OF)(?=\s)")  # "reise- und flugfähig" is one clause
_AND = """
    BUT MAIS PERO MAS ABER MA MAAR AMA НО ALE DAR AND ET Y E UND EN VE И I SI
"""
#: Words that begin a clause: what is denied before them is not denied behind.
JOINTS = frozenset(_AND.split())
_SHORT = 4  # letters of an abbreviation
#: A line that greets somebody, both sexes apart perhaps, or two where a narrow screen broke the name, up to the comma
#: at the end.
_GREETED = pattern_of(r"[^\n,;:.!?]{3,80}(?:,\s[^\n,;:.!?]{3,40}(?=,\n))?(?:\n[^\W\d_][^\n,;:.!?]{1,40})?,\n")
_A_LINE, _GREETING = pattern_of(r"[^\n,;:.!?]{3,60}\n"), 6  #: a line without a mark; words of one that greets
#: A line that addresses a letter to nobody in particular: "À qui de droit,".
_TO_WHOM = pattern_of(
    r"(?:^|(?<=\n))[^\S\n]*(?:(?:A|POUR)\s+QUI\s+DE\s+DROIT|TO\s+WHOM(?:SOEVER)?\s+IT\s+MAY\s+CONCERN|A\s+QUIEN(?:\s+LE)?"
    r"\s+(?:CORRESPONDA|INTERESE|PUEDA\s+INTERESAR)|A\s+QUEM(?:\s+DE\s+DIREITO|(?:\s+POSSA)?\s+INTERESSAR)|A\s+CHI\s+DI"
    r"\s+(?:COMPETENZA|DOVERE)|ILGILI\s+MAKAMA|ILGILIYE)[^\S\n]*[,:.]?(?=\n)"
)
#: A line that is a label and a booking's reference: no sentence goes over it.
_REFERENCE = pattern_of(r"\n[^\n:]{3,40}:[^\S\n]?(?:[A-Z]*\d[A-Z\d]*|[A-Z]{6})(?=\n)")
_MANY_SIGNS = 400
_LONG = 45  # words: above, a text has no sentences and is taken line by line


class Sentence(NamedTuple):
    """A stretch of a text; offsets count in `Flow.bare`."""

    start: int
    end: int
    folded: str
    bare: str  #: with its punctuation and line ends

    @property
    def asked(self) -> bool:
        """Whether it is a question."""
        return self.bare.rstrip()[-1:] in ("?", "？", "؟")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Sentence":
        """That stretch of a text."""
        return cls(start, end, fold(text[start:end]), text[start:end])


def sentences(flow: Flow) -> tuple[Sentence, ...]:
    """The sentences of a text; a table or a form without full stops gives windows of two lines."""
    found: list[Sentence] = []
    for start, end in _stretches_of_letters(flow):
        one = Sentence.of(flow.bare, start, end)
        if not _is_long(one):
            if one.folded:
                found.append(one)
            continue
        lines = [(match.start() + start, match.end() + start) for match in re.finditer(r"[^\n]+", flow.bare[start:end])]
        for place, (begin, stop) in enumerate(lines):
            last = lines[place + 1][1] if place + 1 < len(lines) else stop
            found.append(Sentence.of(flow.bare, begin, last))
    return tuple(found)


def _stretches_of_letters(flow: Flow) -> Iterator[tuple[int, int]]:
    """The stretches of a text, parted where a letter's head and its references end."""
    for whole in _questions_apart(flow):
        for greeted in _greetings_apart(flow, *whole):
            yield from _references_apart(flow, *greeted)


def _references_apart(flow: Flow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, or where it is too long for a sentence what stands above and below its "Booking reference: AB12CD"."""
    if _is_long(Sentence.of(flow.bare, start, end)):
        for reference in _REFERENCE.finditer(flow.bare, start, end):
            yield start, reference.start()
            yield reference.span()
            start = reference.end()
    yield start, end


def _is_long(one: Sentence) -> bool:
    """Whether a stretch is no sentence but rows without a full stop."""
    return len(one.folded.split()) > _LONG or len(one.folded) > _MANY_SIGNS


def _greetings_apart(flow: Flow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, or what stands above a letter's first sentence, up to its greeting, and that sentence by itself.

    A telephone's screen has a subject, a sender and a day above a greeting, and no full stop in any of them.
    """
    if _is_long(Sentence.of(flow.bare, start, end)):
        if addressed := _TO_WHOM.search(flow.bare, start, end):
            yield start, addressed.end()
            start = addressed.end()
        for greeting in GREETING.finditer(flow.bare, start, end):
            begins = greeting.start() == start or flow.bare[greeting.start() - 1] == "\n"
            ended = _GREETED.match(flow.bare, greeting.start(), end) if begins else None
            ended = ended or (_without_comma(flow, greeting.start(), end) if begins else None)
            if ended:
                yield start, ended.end()
                start = ended.end()
                break
    yield start, end


def _without_comma(flow: Flow, start: int, end: int) -> re.Match[str] | None:
    """A greeting whose comma was not read: a short line, and a sentence that begins with a capital below."""
    line = _A_LINE.match(flow.bare, start, end)
    below = flow.source(line.end(), line.end() + 2) if line else ""
    short = line is not None and len(line[0].split()) <= _GREETING
    return line if short and below[:1].isupper() and below[1:].islower() else None


def _questions_apart(flow: Flow) -> Iterator[tuple[int, int]]:
    """The stretches of a text; a question on a line of its own below lines without a full stop is one for itself."""
    for start, end in _stretches(flow):
        cut = flow.bare.rfind("\n", start, end) + 1
        asked = flow.bare[start:end].rstrip()[-1:] in ("?", "？", "؟")
        if asked and cut > start:
            above, question = flow.source(start, cut), flow.source(cut, end)
            if above and question[:1].isupper() and not question.isupper() and above[-1] not in ",;":
                yield start, cut
                start = cut
        yield start, end


def lines(flow: Flow) -> tuple[Sentence, ...]:
    """The lines of a text, each as a sentence of its own; empty ones are left out."""
    found, start = [], 0
    for text in flow.bare.split("\n"):
        one = Sentence.of(flow.bare, start, start + len(text))
        if one.folded:
            found.append(one)
        start += len(text) + 1
    return tuple(found)


def _stretches(flow: Flow) -> Iterator[tuple[int, int]]:
    text, start = flow.bare, 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _shortened(flow, match.start()):
            continue
        if text[match.start()] == "." and re.search(
            r"(?:\b(?:MR|MRS|MS|M|DR|DRA|DOTT|PROF|D|SR|SRA|SIG|RA|LEK|MED|NO|N|ST|STE|MME|MLLE|REF|TEL)|\d)$",
            text[max(0, match.start() - 5) : match.start()],
        ):
            follows = text[match.end() : match.end() + 2]
            if _MONTH.match(text, match.end()):
                continue  # the 12. of June
            if not (text[match.start() - 1].isdigit() and follows[:1] in " \n" and follows[1:2].isalpha()):
                continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def clause_before(bare: str, count: int, *, joints: Container[str] = ()) -> list[str]:
    """The words before the word number `count` of a sentence, in its clause; `joints` begin one too: "and", "but"."""
    kept: list[str] = []
    seen = 0
    for piece in _PUNCTUATION.split(bare):
        kept = []
        for word in fold(_HALF_WORD.sub(r"\1JOINED", piece)).split():
            if seen >= count:
                return kept
            seen += 1
            if word in joints:
                kept = []
            else:
                kept.append(word)
    return kept


def _shortened(flow: Flow, stop: int) -> bool:
    """Whether a full stop ends a short word, no sentence: what follows is in small letters ("2020 r. nie odbędzie")."""
    word = re.search(r"[^\W\d_]+$", flow.bare[max(0, stop - 12) : stop])
    follows = re.match(r"[.\s]*(\S)", flow.bare[stop : stop + 6])
    if not word or not follows or len(word[0]) > _SHORT:
        return False
    return flow.source(stop + follows.start(1), stop + follows.end(1)).islower()

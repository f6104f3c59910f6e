"""A sentence of a page goes in; it comes out without the lines in it that are no part of it: cells, stamps, buttons."""

from typing import NamedTuple

from documents.folding import fold
from documents.understanding.buttons import is_button_word
from documents.understanding.flow import Flow
from documents.understanding.lexicon import Lexicon, without
from documents.understanding.marks import goes_on, one_of_several
from documents.understanding.openings import begun_above
from documents.understanding.statements import Sentence
from documents.understanding.terms import is_rule, is_term
from documents.understanding.words import Word, words

_ABOVE = 3  # lines above in which the clause of a line may have begun


class Spoken(NamedTuple):
    """What a sentence says, and the lines of that as read."""

    sentence: Sentence
    shown: tuple[str, ...]


def without_cells(lexicon: Lexicon, sentence: Sentence, flow: Flow) -> Spoken:
    """A sentence without the lines in it that are nothing but a state, a button or a rule."""
    written = sentence.bare.split("\n")
    if len(written) < 2:
        return Spoken(sentence, (flow.source(sentence.start, sentence.end),))
    kept: list[str] = []
    shown: list[str] = []
    read: list[str] = []
    start, legend, titled = sentence.start, False, False
    for place, text in enumerate(written):
        line = Sentence.of(flow.bare, start, start + len(text))
        here = flow.source(line.start, line.end)
        titled = titled or lexicon.has(line.folded, "conditions_title")
        term = is_term(lexicon, line) or (titled and is_rule(lexicon, line))
        bare_state = _is_bare_state(lexicon, fold(text))
        # Of two states, or buttons, side by side neither is part of what stands above them.
        below = (fold(one) for one in written[place + 1 : place + 2])
        listed = bare_state and any(one_of_several(lexicon, fold(text), one) for one in below)
        legend = legend or any(word.start == 0 and word.end == len(fold(text)) for word in _legends(lexicon, text))
        alone = bare_state or _is_a_rule(lexicon, text)
        above = read[-1] if read else ""
        on = bool(above) and (goes_on(lexicon, above, here) or begun_above(lexicon, read[-_ABOVE:], here))
        if not legend and not term and (not alone or (on and not listed)):
            kept.append(text)
            shown.append(here)
        read.append(here)
        start += len(text) + 1
    bare = "\n".join(kept)
    return Spoken(sentence._replace(folded=fold(bare), bare=bare), tuple(shown))


def of_reader(lexicon: Lexicon, folded: str) -> bool:
    """Whether a sentence speaks to its reader, or of one flight by its number."""
    return lexicon.has(folded, "yours") or lexicon.numbered(folded)


def _legends(lexicon: Lexicon, text: str) -> list[Word]:
    """Words for a list of what colours and signs mean."""
    return words(fold(text), lexicon.topic("legend"))


def _is_a_rule(lexicon: Lexicon, text: str) -> bool:
    """Whether a line says what cancelling costs whoever does it: "Penalties apply to cancelled tickets."."""
    folded = fold(text)
    rules = words(folded, lexicon.topic("policy"))
    off = sorted([*words(folded, lexicon.topic("cancelled")), *words(folded, lexicon.topic("cancelling"))])
    whole = text.rstrip().endswith((".", "!"))
    return bool(whole and rules and off) and rules[0].end <= off[0].start and not of_reader(lexicon, folded)


def _is_bare_state(lexicon: Lexicon, folded: str) -> bool:
    marked = [*words(folded, lexicon.topic("cancelled")), *words(folded, lexicon.topic("cancelled_mark"))]
    return is_button_word(lexicon, folded) or (bool(marked) and not without(folded, sorted(marked)).split())

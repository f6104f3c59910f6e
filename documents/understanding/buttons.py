"""A line of a screen goes in; whether it may be a button comes out: one word is "cancel" and "cancelled" in Turkish,
Arabic, Persian, Russian and Chinese.

It is a state where it stands behind a label ("Durum: İptal"), in a row with other cells, or says more than that word.
"""

from documents.folding import fold
from documents.understanding.flow import Flow
from documents.understanding.itinerary import on_one_row
from documents.understanding.lexicon import Lexicon, without
from documents.understanding.statements import Sentence
from documents.understanding.words import words


def is_button_word(lexicon: Lexicon, folded: str) -> bool:
    """Whether a folded line is nothing but a word that buttons have."""
    return bool(folded) and any(
        word.start == 0 and word.end == len(folded) for word in words(folded, lexicon.topic("button"))
    )


def may_be_a_button(lexicon: Lexicon, flow: Flow, line: Sentence) -> bool:
    """Whether a line is such a word, with no label above it and no cell beside it."""
    if not is_button_word(lexicon, line.folded):
        return False
    place = flow.line_at(line.start)
    here, above, below = flow.lines[place], flow.lines[:place][-1:], flow.lines[place + 1 :][:1]
    if any(on_one_row(one, here) or is_label(lexicon, one.text) for one in above):
        return False
    return not any(on_one_row(here, one) for one in below)


def takes_place_here(lexicon: Lexicon, flow: Flow) -> bool:
    """Whether a line of the screen is a state of what takes place: "Confirmed", "On time"."""
    for line in flow.lines:
        folded = fold(line.text)
        live = words(folded, lexicon.topic("live_state"))
        if live and not without(folded, live).split():
            return True
    return False


def is_label(lexicon: Lexicon, text: str) -> bool:
    """Whether a line is what a state stands behind: "Durum", "航班状态：", "Flight status"."""
    folded = fold(text)
    labels = [*words(folded, lexicon.topic("status")), *words(folded, lexicon.topic("state_label"))]
    rest = without(folded, sorted(labels))
    rest = without(rest, words(rest, lexicon.topic("flight")))
    return bool(labels) and not rest.split()

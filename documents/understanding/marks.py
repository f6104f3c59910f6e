"""A page about a journey goes in; the lines that stand alone with "cancelled" come out: a status, a stamp, a title.

A line is none when it is the end of a sentence above, one of a list of states, or speaks of something else.
"""

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.buttons import is_label, may_be_a_button, takes_place_here
from documents.understanding.flow import Flow
from documents.understanding.lexicon import FLIGHT_NUMBER, Lexicon, without
from documents.understanding.openings import begun_above
from documents.understanding.statements import Sentence, lines
from documents.understanding.terms import is_term
from documents.understanding.words import words

_MARK, _TITLE = 7, 10  # words of a status, of a title
PROSE = 5  #: words from which a line without a full stop may go on below
_BROKEN_OFF = 3  #: words from which one does that breaks off among small letters
_SMALL = 2  # letters of a preposition
_PASSIVE = frozenset({"WORDEN", "WERDEN"})  # of German and Dutch, at a clause's end: "können Flüge / annulliert werden"
_TURKISH_VERB = pattern_of(r"(?:ED|OL|ET)[^\W\d_]+")
_TO_AIRPORT = pattern_of(r"[A-Z]{3}\)?\W+[A-Z]{3}\)?$")  #: "CDG - IST" ends with no German verb
_AND_MORE = pattern_of(r"[^\W\d_]{2}[.!?]\s+[^\W\d_]")  #: a sentence's end, and another's beginning
_ENDED = pattern_of(r"[.!?:;。！？؟]\s*$")


def marks_on(flow: Flow, references: References) -> tuple[Sentence, ...]:
    """The lines that stand alone with "cancelled" on a page about a journey."""
    return _Marks(references).on(flow)


def states_booking(flights: Sequence[Sentence], marks: Sequence[Sentence], references: References) -> bool:
    """Whether all that is said is a booking's state ("Estado: CANCELADA"), which doesn't say who cancelled."""
    lexicon = Lexicon(references)

    def times(folded: str) -> int:
        return len({word.start for word in words(folded, lexicon.topic("cancelled"))})

    def only_states(sentence: Sentence) -> bool:
        """A mark, or lines without a full stop that say "cancelled" nowhere but in marks."""
        within = [mark for mark in marks if sentence.start <= mark.start and mark.end <= sentence.end]
        return bool(within) and times(sentence.folded) <= sum(times(mark.folded) for mark in within)

    return all(map(only_states, flights)) and all(
        lexicon.has(mark.folded, "state_label")
        and not lexicon.has(mark.folded, "by_carrier")
        and not lexicon.names_journey(mark.folded)
        for mark in marks
    )


def goes_on(lexicon: Lexicon, above: str, here: str) -> bool:
    """Whether a line without a full stop goes on in the next; both as read.

    It does where it is long, where it has an "if", where a "may" or a "not" ends it or no capital follows ("not
    refundable" is a line of its own above "Cancelled"), where it ends with "was" or "is", and where it breaks off among
    small letters, as in the narrow column of a telephone.
    """
    if _ENDED.search(above):
        return False
    said, folded = above.split(), fold(above)
    if len(folded.split()) >= PROSE or lexicon.has(folded, "conditional"):
        return True
    for name in ("modal", "negation"):
        ends = any(one.end == len(folded) for one in words(folded, lexicon.topic(name)))
        if ends or (lexicon.has(folded, name) and not here[:1].isupper()):
            return True
    was = words(folded, lexicon.topic("auxiliary"))
    if any(one.end == len(folded) for one in was) and not _TO_AIRPORT.search(above):
        return True
    broken_off = above.islower() or (len(said) >= _BROKEN_OFF and said[-1].islower())
    return broken_off and here[:1].islower()


def _breaks_off(lexicon: Lexicon, above: str) -> bool:
    """Whether a line is no label and ends with a verb or a "not" that want what stands below, in whatever letters."""
    folded = fold(above)
    if not folded or ":" in above or _ENDED.search(above) or _TO_AIRPORT.search(above):
        return False
    return any(
        one.end == len(folded) for name in ("auxiliary", "negation") for one in words(folded, lexicon.topic(name))
    )


def one_of_several(lexicon: Lexicon, here: str, beside: str) -> bool:
    """Whether a folded line with a state stands beside another state, or is a button "cancel" beside another button."""

    def is_all_of(folded: str, name: str) -> bool:
        return any(folded == fold(one) for listed in lexicon.topic(name).values() for one in listed)

    return lexicon.has(beside, "other_state") or (is_all_of(here, "button") and is_all_of(beside, "other_button"))


def _begins(flow: Flow, written: Sequence[Sentence], place: int) -> bool:
    """Whether a line is the beginning of a sentence that small letters go on with below: "Cancelled flights / will"."""
    if place + 1 == len(written):
        return False
    here, below = (flow.source(line.start, line.end) for line in written[place : place + 2])
    if written[place].folded.endswith("IPTAL") and _TURKISH_VERB.match(written[place + 1].folded):
        return True  # "Uçuşunuz iptal / edilmemiştir": the verb tells what of it
    open_end = not _ENDED.search(here) and not here.isupper() and here.split()[-1].islower()
    return open_end and len(here.split()) >= _BROKEN_OFF and below[:1].islower()


class _Marks(Lexicon):
    def on(self, flow: Flow) -> tuple[Sentence, ...]:
        """Lines that stand alone with "cancelled", and titles that announce it, on a page about a journey."""
        whole = fold(flow.bare)
        if not (self.names_journey(whole) or self.has(whole, "by_carrier")):
            return ()
        found, written = [], lines(flow)
        for place, line in enumerate(written):
            above = written[place - 1].folded if place else ""
            below = written[place + 1].folded if place + 1 < len(written) else ""
            status, title = self._is_status(line), self._is_title(line)
            if not (status or title) or self._goes_on(flow, written, place) or _begins(flow, written, place):
                continue
            if may_be_a_button(self, flow, line) and takes_place_here(self, flow):
                continue
            if status and any(one_of_several(self, line.folded, beside) for beside in (above, below)):
                continue  # a legend, the tabs of a list: each state is named
            if self.has(above, "other_things") and not self.names_journey(above):
                continue
            found.append(line)
        return tuple(found)

    def _quiet(self, folded: str) -> bool:
        """No word in a line takes back what it says."""
        taken = (
            "conditional",
            "modal",
            "policy",
            "negation",
            "otherwise",
            "or_before",
            "other_things",
            "not_cancelled",
            "other_state",
            "wish",
            "cancels",
        )
        return not any(self.has(folded, name) for name in taken)

    def _is_status(self, line: Sentence) -> bool:
        marked = words(line.folded, self.topic("cancelled")) or words(line.folded, self.topic("cancelled_mark"))
        if (
            not marked
            or re.search("[?？؟]", line.bare)
            or is_term(self, line)
            or len(line.folded.split()) > _MARK + 3 * self.has(line.folded, "by_carrier")
        ):
            return False
        rest = without(line.folded, marked)
        for name in ("by_carrier", "flight", "status", "booking_word"):
            rest = without(rest, words(rest, self.topic(name)))
        rest = FLIGHT_NUMBER.sub(" ", rest)
        return len([word for word in rest.split() if len(word) > 2]) <= 2 and self._quiet(line.folded)

    def _is_title(self, line: Sentence) -> bool:
        if len(line.folded.split()) > _TITLE or line.asked or not self.has(line.folded, "cancelling"):
            return False
        announced = self.has(line.folded, "notice") or self.numbered(line.folded)
        return announced and self._quiet(line.folded)

    def _begins_with_auxiliary(self, folded: str) -> bool:
        """Whether a line begins with "was", "wurde", or with the end of a day before it: "2020 ha sido cancelada"."""
        if self.names_journey(folded):
            return False
        return any(
            one.end < len(folded) and all(word.isdigit() or len(word) <= _SMALL for word in folded[: one.start].split())
            for one in words(folded, self.topic("auxiliary"))[:1]
        )

    def _goes_on(self, flow: Flow, written: tuple[Sentence, ...], place: int) -> bool:
        """Whether a line is the end of a sentence that began above it: "If your flight is / cancelled"."""
        if not place:
            return False
        *before, here = (flow.source(line.start, line.end) for line in written[max(0, place - 3) : place + 1])
        above = before[-1]
        head, colon, _ = here.replace("：", ":").partition(":")
        if colon and is_label(self, head):
            return False  # "Status: cancelled"
        if written[place].folded.split()[-1] in _PASSIVE:
            return True
        if begun_above(self, before, here):
            return True
        if not _ENDED.search(above) and (_AND_MORE.search(here) or self._begins_with_auxiliary(written[place].folded)):
            return True  # "Ihr Sitzplatz / wurde storniert": of what, stands above
        if _breaks_off(self, above):
            return True  # "Your flight / is not / CANCELLED"
        return not (here.isupper() and not above.isupper()) and goes_on(self, above, here)

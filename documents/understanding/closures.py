"""A running text goes in; whether it says that a border is closed, and who says so, comes out."""

from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.lexicon import NEARLY_NO, speaks_of
from documents.understanding.phrases import Topic, said
from documents.understanding.statements import JOINTS, Sentence, clause_before, sentences
from documents.understanding.words import Word, between, has, words

_AFTER = 6  # words behind "forbidden" in which "without" stands
_NEAR = 14  # words between "border" and "closed"
_HOURS = pattern_of(
    r"\b\d{1,2}\s?(?:H|[:.]\d\d|AM|PM|UHR)\b.{0,12}\b\d{1,2}\s?(?:H|[:.]\d\d|AM|PM|UHR)\b"
)  # a part of the day
_HEADING = 9  # words of a line that can be a letterhead or a signature
_AROUND, _WINDOW = 5, 12  # words near a word, and before it, within which a doubt takes it back
_CITED = 4  # words before an office in which "according to" stands
_SIGNS = 12  # signs of Chinese, likewise
#: Words that give a reason: what can't be done before them leaves shut what is shut behind them.
_REASONS = """
    CAR PARCE PUISQUE RAISON CAUSE SUITE FAIT VU FAUTE COMPTE TENU BECAUSE SINCE AS DUE OWING WITH FOLLOWING AFTER GIVEN
    PORQUE POR DEBIDO YA PUES POIS DEVIDO WEIL DA WEGEN AUFGRUND INFOLGE NACHDEM PERCHE POICHE CAUSA SEGUITO DATO OMDAT
    WEGENS VANWEGE DOOR AANGEZIEN ПОСКОЛЬКУ СВЯЗИ ИЗ ТАК PONIEWAZ POWODU GDYZ ZWIAZKU DEOARECE INTRUCAT CAUZA URMARE
    ЧЕРЕЗ ОСКІЛЬКИ JER ZBOG KARENA بسبب نظرا لان حيث
"""
_BECAUSE = frozenset(_REASONS.split())
_BESIDE_BORDERS = [[word] for word in ("TOWN", "POLICE", "OFFICE", "CONTROL", "GUARD", "GUARDS", "AGENCY", "SHOP")]
_MORE_THAN = pattern_of(r"\b(?:PLUS D|PLUS DE|DE PLUS|NON SEULEMENT|NICHT NUR|NOT ONLY|NO SOLO|NON SOLO)\b")


class Closures:
    """What a text says of closed borders, found once and asked several times."""

    def __init__(self, flow: Flow, references: References) -> None:
        self._phrases = references.phrases
        self._flow = flow
        self._sentences = sentences(flow)

    def _has(self, folded: str, topic: str) -> bool:
        return speaks_of(folded, topic, self._phrases.get(topic, {}))

    def closed(self) -> tuple[Sentence, ...]:
        """Sentences that say, without an if or a not, that a way back is closed; none where one says it is open now."""
        if any(self._open_again(one) for one in self._sentences):
            return ()
        return tuple(one for one in self._sentences if not one.asked and self._closes(one))

    def touched(self) -> tuple[Sentence, ...]:
        """Sentences that speak of a way back and of its closing or opening, in whatever manner: newspapers do."""
        ways, states = ("border", "entry", "flight"), ("closed", "prohibited", "reopened", "no_flights", "put_off")
        return tuple(
            one
            for one in self._sentences
            if any(self._has(one.folded, way) for way in ways) and any(self._has(one.folded, state) for state in states)
        )

    def _closes(self, sentence: Sentence) -> bool:
        spoken = self._without_letterhead(sentence)
        folded = spoken.folded
        phrases = [(word, word) for word in words(folded, self._phrases.get("border_closed", {}))]
        pairs = self._shut(folded)
        none = words(folded, self._phrases.get("no_flights", {}))
        if any(self._has(" ".join(folded[one.end :].split()[:_AFTER]), "untroubled") for one in none):
            none = []
        if not (phrases or pairs or none) or self._reopens(folded):
            return False
        if self._has(folded, "daily") or _HOURS.search(sentence.bare):
            return False
        if self._has(folded, "conditional"):
            none, pairs = [], []  # a whole phrase bears an "if" elsewhere in its sentence
        return bool(none) or any(
            not self._denied(spoken, *pair) and not self._perhaps(folded, *pair) for pair in (*phrases, *pairs)
        )

    def _shut(self, folded: str) -> list[tuple[Word, Word]]:
        """Words for a way into a country with words that shut it."""
        pairs = [*self._pairs(folded, "border", "closed"), *self._pairs(folded, "entry", "prohibited")]
        pairs += [
            pair
            for pair in self._pairs(folded, "border", "prohibited")
            if self._has(folded[slice(*pair[0][:2])], "flight")
        ]
        return pairs + [pair for pair in self._pairs(folded, "entry", "closed") if between(folded, *pair) <= _AFTER]

    def _reopens(self, folded: str) -> bool:
        """ "Reopened"; "no date for reopening" and "until they reopen" leave shut what is shut."""
        for word in words(folded, self._phrases.get("reopened", {})):
            before, after = folded[: word.start].split()[-_AROUND:], folded[word.end :].split()[:_AROUND]
            kept = " ".join(after), " ".join(before)
            stays = any(self._has(kept[1], doubt) for doubt in ("negation", "none_sick", "until")) or any(
                self._has(kept[0], doubt) for doubt in ("negation", "unknown")
            )
            if not stays:
                return True
        return False

    def _open_again(self, sentence: Sentence) -> bool:
        """Whether a sentence says that a way is open now."""
        folded = sentence.folded
        opened = words(folded, self._phrases.get("open_again", {}))
        return any(
            not self._has(" ".join(folded[: one.start].split()[-_AROUND:]), doubt)
            for one in opened
            for doubt in ("negation",)
        ) and not any(self._has(folded, doubt) for doubt in ("conditional", "until"))

    def _without_letterhead(self, sentence: Sentence) -> Sentence:
        """A sentence without the airport's name above it: what is shut is said below."""
        kept = "\n".join(
            text
            for text in sentence.bare.split("\n")
            if (folded := fold(text)) and not (len(folded.split()) <= _HEADING and self._is_airport(folded))
        )
        return sentence._replace(folded=fold(kept), bare=kept)

    def _perhaps(self, folded: str, border: Word, shut: Word) -> bool:
        """ "May close their borders", "borders could be closed", "in case of closed borders"."""
        first = min(border.start, shut.start)
        if shut.language == "zh":
            close = folded[max(0, first - _SIGNS) : shut.start]
            return any(self._has(close, doubt) for doubt in ("modal", "conditional"))
        before = folded[:first].split()
        if self._has(" ".join([*before[-_AROUND:], *folded[first : shut.start].split()]), "modal"):
            return True
        return self._has(" ".join([*before[-_WINDOW:], *folded[first:].split()[:_AROUND]]), "conditional")

    def _pairs(self, folded: str, what: str, how: str) -> list[tuple[Word, Word]]:
        """Words for what is shut with words for shut near them; what is shut in, at or on it, or to some, is none."""
        return [
            (one, other)
            for one in words(folded, self._phrases.get(what, {}))
            for other in words(folded, self._phrases.get(how, {}))
            if one.language == other.language
            and between(folded, one, other) <= _NEAR
            and one.end != other.end
            and not self._there(folded, one, other)
            and not self._lacking(folded, one, other)
        ]

    def _there(self, folded: str, border: Word, shut: Word) -> bool:
        """ "At the airport smoking is forbidden"; "the ban on all flights" is none."""
        if border.language == "zh" and folded[border.end : border.end + 1] in ("时", "后", "前", "须", "需"):
            return True  # "on entering, fruit is forbidden"
        if border.language == "en" and folded[border.end :].split()[:1] in _BESIDE_BORDERS:
            return True  # "the border town's office"
        close = folded[: border.start].split()[-2:]
        if shut.end <= border.start and between(folded, border, shut) <= 1:
            return False
        places = {border.language: self._phrases.get("locative", {}).get(border.language, ())}
        return has(" ".join(close), places)

    def _lacking(self, folded: str, border: Word, shut: Word) -> bool:
        """ "Is forbidden without a visa"."""
        first, second = sorted((border, shut))
        near = f"{folded[first.end : second.start]} {' '.join(folded[second.end :].split()[:_AFTER])}"
        return self._has(near, "lacking")

    def _denied(self, sentence: Sentence, border: Word, shut: Word) -> bool:
        """ "Are not closed", "no longer closed", "does not permit the crossing of closed borders"."""
        folded, first = sentence.folded, min(border.start, shut.start)
        before = " ".join(folded[first if first < shut.start else 0 : shut.start].split()[-3:])
        if self._has(before, "negation") or any(one == "NE" or NEARLY_NO.fullmatch(one) for one in before.split()):
            return True
        if shut.language == "zh":
            return False
        clause = clause_before(sentence.bare, len(folded[:first].split()), joints=JOINTS | _BECAUSE)[-_WINDOW:]
        close = _MORE_THAN.sub(" ", " ".join(clause))
        return has(close, {shut.language: self._phrases.get("negation", {}).get(shut.language, ())})

    def stranded(self) -> tuple[Sentence, ...]:
        """Sentences that say that somebody can't go back."""
        return tuple(
            one
            for one in self._sentences
            if not one.asked
            and self._has(one.folded, "unable")
            and self._has(one.folded, "going_back")
            and not self._has(one.folded, "conditional")
            and not self._has(one.folded, "reopened")
            and not self._no_longer(one.folded)
        )

    def _no_longer(self, folded: str) -> bool:
        """ "No longer unable": a not before the word that is no part of it."""
        unable = words(folded, self._phrases.get("unable", {}))
        return all(self._has(" ".join(folded[: one.start].split()[-3:]), "negation") for one in unable)

    def official(self) -> bool:
        """Whether an office speaks here: in a letterhead or a signature, or as the one who informs or certifies."""
        topic = self._phrases.get("official", {})
        heads = [
            folded
            for folded in self._lines()
            if len(folded.split()) <= _HEADING and (self._speaks(folded, topic) or self._is_airport(folded))
        ]
        if any(not self._has(folded, "closed") or self._has(folded, "border") for folded in heads):
            return True
        printed = said(fold(self._flow.text), self._phrases.get("press", {}))
        if not printed and any(self._is_communique(folded) for folded in self._lines()):
            return True
        return any(self._speaks(one.folded, topic) and self._has(one.folded, "certifying") for one in self._sentences)

    def _is_communique(self, folded: str) -> bool:
        """The title of a government's own notice; a sentence or a headline about one is none."""
        titles = words(folded, self._phrases.get("communique", {}))
        shut = self._has(folded, "closed") or self._has(folded, "border")
        return bool(titles) and not titles[0].start and not shut and len(folded.split()) <= _HEADING

    def _speaks(self, folded: str, topic: Topic) -> bool:
        """Whether an office is named, and not as somebody else's source: "according to the embassy"."""
        places = (folded.find(one.phrase) for one in said(folded, topic))
        return any(not self._has(" ".join(folded[:place].split()[-_CITED:]), "reported") for place in places)

    def _is_airport(self, folded: str) -> bool:
        """A letterhead of an airport: its name, and nothing that is shut."""
        shut = self._has(folded, "closed") or self._has(folded, "prohibited")
        return self._has(folded, "airport_office") and not shut

    def _lines(self) -> list[str]:
        return [folded for text in self._flow.bare.split("\n") if (folded := fold(text))]

"""The running text of a certificate goes in; what limits the host's word, as doubts, comes out.

A sound certificate states, and states little else: in ninety by other hands no sentence goes against another, sets a
condition or makes an exception, and what is said beside the hosting is of few kinds. So it is not asked what a limit
says, but whether there is one (`restricted`), nor what a sentence says that is of no such kind (`more-said`): an agent
reads it. A paper of which only the title speaks of lodging states nothing (`no-statement`); one that
promises, or tells a stay to come, and none that has begun, is `not-yet`.
"""

import re

from documents.dates import MONTHS
from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.home_words import TITLE
from documents.understanding.lexicon import Lexicon, without_may
from documents.understanding.phrases import Topic, language_of
from documents.understanding.statements import Sentence, sentences
from documents.understanding.stays import sentences as parted
from documents.understanding.stays import stays
from documents.understanding.words import Word, words

#: Of a verb of hosting or staying, however it is put or was misread.
_SPOKEN = pattern_of(
    r"(?<!EST )(?<!SONT )(?<!ETRE )(?<!ETE )(?:HEBER|LOGE|ACCUEIL)(?!\w*EES?(?!\w))|CHEZ|SEJOUR"
    r"|RESID|HOST|STAY|LODG|LIV[EI]|WOHN|BEHERB|ALOJ|HOSPED|OSPIT|(?:DOMICILE|FOYER|ADRESSE)(?!\w)"
    r"|PAR (?:MES|NOS) SOINS"
)
#: Behind a day of the week: that of a month, "1er juin".
_DATED = pattern_of(r"(?: (?:LE|THE|EL|DEN|DER|DIA|DE|IL|O)){0,2} \d")
#: Who is told by whose kin they are: "M. A, époux de Mme B". Which of them lodges there, an agent sees.
_KIN_OF = pattern_of(
    r"(?<!\w)(?:EPOU[XS]E?|MARI|FEMME|FILS|FILLE|MERE|PERE|FRERE|SOEUR|CONJOINTE?|HUSBAND|WIFE|SON|DAUGHTER|MOTHER|FATHER"
    r"|ESPOS[OA]|MARIDO|HIJ[OA]|FILH[OA]|MARITO|MOGLIE|FIGLI[OA])\s+(?:D[EIAO]|OF)\s+"
    r"(?:M|MM|MME|MR|MRS|MS|MADAME|MONSIEUR|SRA?|SIG|SENHORA?|SENORA?)(?!\w)"
)
#: Beside "pas" and "plus", which alone may be "step" and "more".
_NE = pattern_of(r"(?<!\w)NE?(?!\w)")
#: "No" that is a number's: "passport no 12".
_WITHOUT_NUMBERS = re.compile(r"\bNO (?=\w*\d)")
_DAY = pattern_of(rf"\d|(?<!\w)(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?!\w)")
_TO_DAY, _TO_END = 5, 12  #: words behind "until" in which a day stands, or why somebody cannot go home
_A_THING, _SOME = 4, 3  #: letters of a word for a thing, and how many of these make a sentence that says something
_BEHIND = 4  #: words behind "leave" in which a country stands
_UNABLE = 5  #: words before "leave" in which a "not" stands


def reserves_of(flow: Flow, references: References, *, form: bool, begun: bool) -> list[str]:
    """The doubts of a text that was taken for a person's certificate.

    `form`: labels say who hosts whom, so that no sentence has to. `begun`: it tells since when.
    """
    reserves = _Reserves(references)
    stated = any(True for _ in stays(flow.bare))
    folded, whole = [one.folded for one in sentences(flow)], _parted(flow)
    language = language_of(fold(flow.text), references.phrases)
    found = {
        "no-statement": not (form or stated or _SPOKEN.search(TITLE.sub(" ", flow.bare))),
        "not-yet": not begun and any(reserves.has(one, "home_promise") for one in folded),
        "stay-over": not begun and any(reserves.has(one, "home_past") for one in folded),
        "restricted": any(reserves.limited(one, language) for one in folded)
        or any(reserves.ends(one.folded) for one in whole)
        or any(reserves.denies(one.folded, language) for one in whole)
        or bool(_KIN_OF.search(flow.bare)),
        "more-said": not form and any(reserves.unusual(flow, one, language) for one in whole),
    }
    return [doubt for doubt, said in found.items() if said]


def _parted(flow: Flow) -> list[Sentence]:
    """The sentences by their full stops alone, as the grammar of hosting has them."""
    return [Sentence.of(flow.bare, start, end) for start, end in parted(flow.bare)]


class _Reserves(Lexicon):
    def ends(self, folded: str) -> bool:
        """Whether somebody is lodged until something happens that is neither a day nor their going home."""
        return any(
            not self.has(behind, "home_unlimited") and not _DAY.search(" ".join(behind.split()[:_TO_DAY]))
            for one in words(folded, self.topic("home_until"))
            if (behind := " ".join(folded[one.end :].split()[:_TO_END]))
        )

    def denies(self, folded: str, language: str) -> bool:
        """Whether a sentence says "not", in the text's language, and not of a journey, a rent or the like."""
        plain = _WITHOUT_NUMBERS.sub(" ", folded)
        denied = self.has_in(plain, "negation", language) and (language != "fr" or bool(_NE.search(plain)))
        return denied and not self.has(plain, "home_unlimited")

    def limited(self, folded: str, language: str) -> bool:
        """Whether a sentence limits what is stated, in the language of the text: Nur, a name, is "only" in German."""
        plain = without_may(folded)
        if self._told(plain, "home_limit", language) and not self.has(plain, "home_unlimited"):
            return True
        if self._told(plain, "home_in_part", language) or self._told(plain, "home_works", language):
            return True
        if any(not _DATED.match(plain[day.end :]) for day in words(plain, self._in(language, "home_weekday"))):
            return True
        return any(self._leaves(plain, one) for one in words(plain, self.topic("home_leaving")))

    def _told(self, folded: str, topic: str, language: str) -> bool:
        """Whether it has a word of the topic; of any language, where the text's is none of those that the topic has."""
        return self.has_in(folded, topic, language) if language in self.topic(topic) else self.has(folded, topic)

    def _in(self, language: str, topic: str) -> Topic:
        """The words of a topic in the text's language: "martes" is a name elsewhere."""
        return {language: self.topic(topic).get(language, ())}

    def unusual(self, flow: Flow, sentence: Sentence, language: str) -> bool:
        """Whether a sentence has words for things, and none of what certificates say beside the hosting."""
        spoken = flow.source(sentence.start, sentence.end)
        words_said = re.findall(r"[^\W\d_]+", spoken)
        things = [one for one in words_said if one[0].islower() and len(one) >= _A_THING and fold(one) not in MONTHS]
        # "son" is a child in English
        usual = any(self._told(sentence.folded, topic, language) for topic in ("home_usual", "home_unlimited"))
        return len(things) >= _SOME and not usual

    def _leaves(self, folded: str, leaving: Word) -> bool:
        """Whether somebody leaves the home; not their country, and not who cannot."""
        behind = " ".join(folded[leaving.end :].split()[:_BEHIND])
        before = " ".join(folded[: leaving.start].split()[-_UNABLE:])
        return not (self.has(behind, "home_country") or self.has_in(before, "negation", leaving.language))

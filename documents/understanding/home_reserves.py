"""The running text of a certificate goes in; what limits the host's word, as doubts, comes out.

A sound certificate states, and states little else: in ninety by other hands no sentence goes against another, sets a
condition or makes an exception. So it is not asked what a limit says, but whether there is one (`restricted`): an
agent reads the sentence. A paper of which only the title speaks of lodging states nothing (`no-statement`); one that
promises, or tells a stay to come, and none that has begun, is `not-yet`.
"""

from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.flow import Flow
from documents.understanding.home_words import TITLE
from documents.understanding.lexicon import Lexicon, without_may
from documents.understanding.statements import sentences
from documents.understanding.stays import stays
from documents.understanding.words import Word, words

#: Of a verb of hosting or staying, however it is put or was misread.
_SPOKEN = pattern_of(r"HEBER|LOGE|ACCUEIL|CHEZ|SEJOUR|RESID|HOST|STAY|LODG|LIV[EI]|WOHN|BEHERB|ALOJ|HOSPED|OSPIT")
_BEHIND = 4  #: words behind "leave" in which a country stands
_UNABLE = 5  #: words before "leave" in which a "not" stands


def reserves_of(flow: Flow, references: References, *, form: bool, begun: bool) -> list[str]:
    """The doubts of a text that was taken for a person's certificate.

    `form`: labels say who hosts whom, so that no sentence has to. `begun`: it tells since when.
    """
    reserves = _Reserves(references)
    stated = any(True for _ in stays(flow.bare))
    folded = [one.folded for one in sentences(flow)]
    found = {
        "no-statement": not (form or stated or _SPOKEN.search(TITLE.sub(" ", flow.bare))),
        "not-yet": not begun and any(reserves.has(one, "home_promise") for one in folded),
        "restricted": any(reserves.limited(one) for one in folded),
    }
    return [doubt for doubt, said in found.items() if said]


class _Reserves(Lexicon):
    def limited(self, folded: str) -> bool:
        """Whether a sentence limits what is stated."""
        plain = without_may(folded)
        if self.has(plain, "home_limit") and not self.has(plain, "home_unlimited"):
            return True
        if self.has(plain, "home_in_part"):
            return True
        return any(self._leaves(plain, one) for one in words(plain, self.topic("home_leaving")))

    def _leaves(self, folded: str, leaving: Word) -> bool:
        """Whether somebody leaves the home; not their country, and not who cannot."""
        behind = " ".join(folded[leaving.end :].split()[:_BEHIND])
        before = " ".join(folded[: leaving.start].split()[-_UNABLE:])
        return not (self.has(behind, "home_country") or self.has_in(before, "negation", leaving.language))

"""What people tell, held against what the papers show: other days, other places, other people, another roof.

Not what a sentence says is asked, but whether a fact in it is the dossier's: an agent reads the one that is not.
"""

import datetime as dt
from collections.abc import Iterator

from documents.folding import fold
from documents.judgement.told.ceased import ceased
from documents.judgement.told.days import dated_papers, days_ahead, days_told
from documents.judgement.told.denials import denials, seized
from documents.judgement.told.hosts import other_deeds, own_hand, paid_for
from documents.judgement.told.journeys import flown, own_changes, seated
from documents.judgement.told.kin import kin_alike, whose
from documents.judgement.told.known import Known
from documents.judgement.told.matters import Writer, matters, writer_of
from documents.judgement.told.places import own_towns, places_told, towns_told, with_others
from documents.judgement.told.pursuits import pursuits
from documents.judgement.told.statement import statements
from documents.judgement.told.strangers import stranger
from documents.judgement.told.tongues import tongue_of_text
from documents.judgement.told.unaccounted import unaccounted
from documents.references import References
from documents.understanding.lexicon import Lexicon
from documents.understanding.phrases import language_of

__all__ = ["Known", "told_beside_a_formula", "told_in_a_mail", "turns_told"]


def told_in_a_mail(text: str, known: Known, references: References, department: str, today: dt.date) -> Iterator[str]:
    """The words of a mail, its own, that tell what the papers do not. `department`: where people may live ("63")."""
    lexicon, said = Lexicon(references), statements(text, references)
    yield from denials(said, lexicon, _language(text, references))
    yield from days_told(said, known, lexicon, today)
    yield from places_told(said, known, lexicon, department)
    yield from own_towns(said, known, lexicon, department)
    yield from other_deeds(said, known, lexicon)
    yield from own_changes(said, lexicon)
    yield from flown(said, lexicon)
    yield from seated(said, lexicon)
    yield from seized(said, lexicon)
    yield from unaccounted(said, known, lexicon)
    yield from dated_papers(said, known, lexicon)
    yield from paid_for(said, known, lexicon)
    yield from whose(said, lexicon, signed=known.signed(text))
    if known.signed(text):
        yield from own_hand(said, lexicon)
    if known.one_asks and not known.host_signs(text):
        yield from kin_alike(said, lexicon)


def told_beside_a_formula(
    text: str, known: Known, references: References, department: str, today: dt.date
) -> Iterator[str]:
    """The words of a certificate of accommodation that tell another place, or what is to happen on a day to come."""
    lexicon, said = Lexicon(references), statements(text, references)
    yield from days_ahead(said, known, lexicon, today)
    yield from places_told(said, known, lexicon, department)
    yield from towns_told(said, known, lexicon, department)
    yield from with_others(said, lexicon)


def turns_told(text: str, known: Known, references: References) -> Iterator[tuple[str, str]]:
    """(rule, the words that tell it) for what a mail tells of a life led here, a way home, or a turn in the case."""
    lexicon, said = Lexicon(references), statements(text, references)
    writer = writer_of(text, known)
    yield from matters(said, known, lexicon, writer, _language(text, references))
    if writer is not Writer.LODGES:
        for words in pursuits(said, known, lexicon):
            yield "aside-wording", words
    for words in ceased(said, lexicon):
        yield "moved-wording", words
    if signed := stranger(text, known, lexicon):
        yield "aside-wording", signed


def _language(text: str, references: References) -> str:
    """The language of a text by its small words, or else by the phrases of requests."""
    return tongue_of_text(text, references.phrases) or language_of(fold(text), references.phrases)

"""From what a mail or an unknown letter says to the stop rules of wording: asylum, lawyer, court, data, lost passport …

DOMAIN: such a message goes to a person at once, whatever else it holds. The lists are wide on purpose: a false alarm
costs an agent one look, a missed one is answered by a machine.
"""

from collections.abc import Iterator

from documents.dossier import Dossier, Evidence, Mail, Reason
from documents.judgement.exhibits import BODY
from documents.our_letters import without_our_letters
from documents.own_words import own_words
from documents.paper import ProofGrade, Sheet
from documents.references import References
from documents.rules import speak
from documents.vocabulary import Kind
from documents.wording import fold

# The code's full name holds "droit d'asile" and says nothing about its reader.
_SET_PHRASES = (
    "code de l'entree et du sejour des etrangers et du droit d'asile",
    "entree et sejour des etrangers et droit d'asile",
)


#: Printed matter speaks of these without meaning its reader (an airline's privacy notice, a form's footer).
_ONLY_IN_MAILS = frozenset({"data-protection-wording"})


def alarms(dossier: Dossier, references: References) -> Iterator[Reason]:
    """The wording stops of a dossier, each rule once, with the first place where it spoke."""
    spoken: set[str] = set()
    for rule, words, evidence in _all_hits(dossier, references):
        if rule not in spoken:
            spoken.add(rule)
            yield speak(rule, (evidence,), words=words)


def _all_hits(dossier: Dossier, references: References) -> Iterator[tuple[str, str, Evidence]]:
    for text, evidence in texts_of(dossier):
        for rule, words in _hits(text, references):
            if evidence.attachment == BODY or rule not in _ONLY_IN_MAILS:
                yield rule, words, evidence


def texts_of(dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    """What people say in a dossier in their own words: their mails, and pages that may be letters."""
    for mail in dossier.mails:
        yield words_of(mail), Evidence(attachment=BODY, part="")
    for sheet in dossier.sheets:
        if _is_a_letter(sheet):
            yield sheet.page.text, Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number)


def _hits(text: str, references: References) -> Iterator[tuple[str, str]]:
    folded = fold(text)
    for phrase in _SET_PHRASES:
        folded = folded.replace(phrase, " ")
    for rule, phrases in references.wording("alarms").found(folded).items():
        yield rule, ", ".join(phrases[:3])


def words_of(mail: Mail) -> str:
    """What its writer wrote: the subject and the own words of the body."""
    return f"{mail.subject}\n\n{without_our_letters(own_words(mail.body, forwarded=False))}"


def _is_a_letter(sheet: Sheet) -> bool:
    """Whether a page may be somebody's own words: nothing known is on it, or a bare statement."""
    if sheet.attachment == BODY:
        return False  # the mails themselves are searched, without what they quote
    return all(
        paper.kind is Kind.OTHER
        or (paper.kind is Kind.RETURN_IMPOSSIBLE and paper.fields.get("grade") == ProofGrade.STATEMENT)
        for paper in sheet.papers
    )

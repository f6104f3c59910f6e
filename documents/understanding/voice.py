"""A page that cancels a journey goes in; whether anything on it is its carrier's, and whether it is hearsay, come out.

Anybody can type "this flight was cancelled by the airline". A carrier's page, an agency's, or a screen of theirs has
something that such a page lacks: a booking's reference, a letterhead or a sender, an address of the web, "we" and
"your flight", the furniture of a screen. One of these is enough: which, is not for words to weigh.
"""

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding.addressing import your_journey
from documents.understanding.flow import Flow
from documents.understanding.journey import locator
from documents.understanding.lexicon import Lexicon
from documents.understanding.pasted import greets
from documents.understanding.phrases import said
from documents.understanding.statements import Sentence, sentences
from documents.understanding.words import has

_HEADING = 6  #: words of a line that may be a letterhead, a sender, a signature
_LABEL = 4  #: words of a label
_SAYS = 5  #: words of a line from which it is a sentence
#: A name that no word is: "Iran Air", "TAP".
_SHORTEST = 3
#: An address of the web or of mail, the name of a company, a booking's code, a ticket's number: a letter of business
#: has one.
_BUSINESS = pattern_of(
    r"(?:(?<!\w)HTTPS?:|(?<!\w)WWW\.|[\w.+-]+@[\w-]+\.\w|[\w-]+\.(?:COM|NET|AERO|FR|ORG|RU|CN|TR|DE|IT|ES|PT|EU|UK|CO)(?!\w)"
    r"|(?:S\.?A\.?S?|LTD|LIMITED|GMBH|INC|LLC|PLC|IATA|RCS|SIRET|SIREN)(?!\w)"
    r"|(?<!\w)(?![A-Z]{2}\d{4})(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{6}(?!\w)|(?<!\w)(?:RLOC|PNR|E-?TICKET)(?!\w)"
    r"|(?:E[- ]?TICKET|BILLET|TICKET|ETKT|TKT)[^\n]{0,16}\d{3}[- ]?\d{6})"
)
#: Of a ticket or a screen: a route between two airports, an hour, an airport's code, a passenger as tickets write it.
#: Labels, a title. Of these two are needed: a person types an hour as well.
_FURNITURE = (
    pattern_of(r"(?<!\d)\d\d:\d\d\s+[A-Z]{3}(?!\w)"),
    pattern_of(r"(?<!\w)[A-Z]{3}\s?(?:[-–—]?>|[-–—→➔✈/])\s?[A-Z]{3}(?!\w)"),
    pattern_of(r"(?<![\d:.])[0-2]?\d[:H]\d\d(?!\d)"),
    pattern_of(r"\([A-Z]{3}\)"),
    pattern_of(r"(?<!\w)[A-Z]{2,}/[A-Z]{2,}|[A-Z]{2,}\s+(?:MR|MRS|MS|MSTR|MISS)\s*(?=\n|$)"),
)
#: A blank of a model: "[NOM]", "<flight number>", "XXXX".
_BLANK = re.compile(
    r"\[\s?(?:n°|num|nom|name|prénom|date|flight|vol|logo|insert|insérer|passenger|passager|nombre|fecha|nome|voo)[^\]\n]{0,24}\]"
    r"|<\s?(?:nom|name|date|flight|vol|passenger|passager)[^>@\n]{0,20}>|(?<!\w)X{4,}(?!\w)",
    re.IGNORECASE,
)
_TWO = 2
_SENT = pattern_of(
    r"(?:^|\n)\s*(?:DE|FROM|VON|DA|VAN|KIMDEN|ОТ|OBJET|SUBJECT|ASUNTO|ASSUNTO|OGGETTO|BETREFF|KONU|ТЕМА|发件人|主题|"
    r"من|الموضوع)\s?[:：]"
)


def of_nobody(flow: Flow, where: Sequence[Sentence], marks: Sequence[Sentence], references: References) -> bool:
    """Whether nothing on a page shows that a carrier, an agency or an office wrote it."""
    lexicon = Lexicon(references)
    if _BLANK.search(flow.text):
        return True  # a model that somebody filled in
    if marks and set(where) <= set(marks):
        return False  # a state on a screen, a stamp
    if locator(flow, lexicon.topic("locator")) or any(one.search(flow.bare) for one in (_BUSINESS, _SENT)):
        return False
    furniture = [bool(one.search(flow.bare)) for one in _FURNITURE]
    furniture += [any(holds(line.text, lexicon) for line in flow.lines) for holds in (_labelled, _titled)]
    if sum(furniture) >= _TWO or any(greets(line.text) for line in flow.lines):
        return False
    folded = fold(flow.text)
    if lexicon.has(folded, "we_write") or your_journey(folded, references) or said(folded, lexicon.topic("addressed")):
        return False
    begun = _begins_with_a_carrier(folded, lexicon) or _sent_by_a_carrier(flow.text, lexicon)
    return not (begun or any(_headed(line.text, lexicon) for line in flow.lines))


def hearsay(flow: Flow, where: Sequence[Sentence], references: References) -> bool:
    """Whether a sentence that cancels, or one right beside it, tells what somebody heard."""
    lexicon = Lexicon(references)
    every = sentences(flow)
    beside = [
        one
        for place, one in enumerate(every)
        if any(_overlap(near, other) for near in every[max(0, place - 1) : place + 2] for other in where)
    ]
    return any(lexicon.has(one.folded, "hearsay") for one in beside)


def speaks_alone(flow: Flow, references: References) -> bool:
    """Whether a sentence speaks as one person of themselves: no carrier does, but for what may be pressed."""
    lexicon = Lexicon(references)
    return any(lexicon.has(one.folded, "me_alone") for one in sentences(flow) if len(one.folded.split()) >= _SAYS)


def _labelled(text: str, lexicon: Lexicon) -> bool:
    """ "Passeggero: HOXHA/ARBEN MR", "Статус: …"."""
    label, colon, _ = text.replace("：", ":").partition(":")
    return bool(colon) and has(fold(label), lexicon.topic("passenger")) and len(label.split()) <= _LABEL


def _titled(text: str, lexicon: Lexicon) -> bool:
    """ "Avviso di cancellazione", "Flight Canceled": a line that no stop ends."""
    folded = fold(text)
    return (
        len(folded.split()) <= _HEADING
        and text.strip()[-1:] not in ".,;:"
        and any(lexicon.has(folded, topic) for topic in ("cancelled", "cancelling"))
    )


def _begins_with_a_carrier(folded: str, lexicon: Lexicon) -> bool:
    """ "Air Moldova vă informează: …", as short messages do."""
    return any(
        len(name) >= _SHORTEST and f"{folded} ".startswith(f"{name} ") for name in lexicon.references.carrier_names
    )


def _sent_by_a_carrier(text: str, lexicon: Lexicon) -> bool:
    """ "TAP: …", "Pegasus: …": before a colon, the first word of a carrier's name."""
    sender, colon, _ = text.replace("：", ":").partition(":")
    return (
        bool(colon)
        and len(sender) >= _SHORTEST
        and fold(sender) in {name.split()[0] for name in lexicon.references.carrier_names}
    )


def _headed(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is short and has a carrier's name, or the word for a carrier or an agency: a letterhead."""
    folded = fold(text)
    if not folded or len(folded.split()) > _HEADING or lexicon.has(folded, "cancelled"):
        return False
    if lexicon.has(folded, "office"):
        return True
    return any(len(name) > _SHORTEST and f" {name} " in f" {folded} " for name in lexicon.references.carrier_names)


def _overlap(one: Sentence, other: Sentence) -> bool:
    return one.start < other.end and other.start < one.end

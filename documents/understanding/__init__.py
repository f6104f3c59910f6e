"""What was seen on a page goes in; the papers that it holds come out, each with its fields and where they were read.

Doubts (slugs in `Paper.doubts`) say what did not agree within a paper, or could not be settled:

- passport-identity, visa, host-identity: `check-digits`, `zone-print-names`, `zone-print-letters`, `zone-print-number`,
  `zone-print-dates`, `annulled` (a stamp over it says so), and `no-zone` for a passport or a visa read from print alone
- accommodation: `no-guest`, `hotel`, `denied`, `stay-over`, `hosted-by-another` (see `home_doubts`),
  `lodged-elsewhere` (the host's own address is in another department than the home), `host-abroad`, `rented` (see
  `tenancy`), `restricted` (a limit, a condition, an exception), `more-said`, `not-yet`, `no-statement` (see
  `home_reserves`), and of the address `place-unknown`, `place-ambiguous`, `place-disagrees`, `place-cedex`,
  `place-misread` (without them, `department` is certain)
- return-impossible: `rebooked` (the airline has put the passenger on another flight, or given another day),
  `reinstated` (the flight takes place after all), `other-flight` (the reader's is not the one that is cancelled, or one
  beside it takes place), `own-fault` (cancelled for what the passenger did or left undone), `other-booking` (a second
  booking of one journey), `other-thing` (a seat, a lounge), `button` (the word may be one to press), `not-leaving` (a
  journey into France or within it, or a train), `of-nobody` (nothing on the page is a carrier's), `hearsay`,
  `own-border` (what is shut is the border of France or of Schengen), `own-people` (a State lets in its own)
- other: `boarding-pass`
- any paper that bears a 2D-Doc: `seal-altered`, `seal-differs`, `seal-out-of-date`, `seal-test` (see `sealed`)

Pure: the tables come in as `References`; nothing is read from disk, and no day is taken from a clock.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.page import Box, Page, Source, Stamp, TextLine, Zone, ZoneFormat
from documents.paper import Paper, ProofGrade
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding import accommodation, card, passport, printed, stamp, visa
from documents.understanding.annulled import annulled
from documents.understanding.beside import letter_beside
from documents.understanding.forwarded import parts
from documents.understanding.insets import apart
from documents.understanding.pasted import letters
from documents.understanding.proof import proof
from documents.understanding.regions import share
from documents.understanding.respelling import respelt
from documents.understanding.sealed import sealed
from documents.understanding.straight import as_photographed, straightened
from documents.vocabulary import Kind
from documents.zones.sticker import sticker_of

__all__ = ["understand", "understand_text"]

#: A word in capitals with an exclamation mark in its midst, where a hand's I stands.
_MARKED = pattern_of(r"(?<!\w)[A-ZÀ-Ý]{2,}(?:![A-ZÀ-Ý]+)+!?(?!\w)")
#: Lines left beside passports and stamps that are no paper: other stamps' text, page numbers, a thumb.
_FEW = 8
#: Signs of the width of a Chinese one, as readers that know these give a colon now and then.
_WIDE = str.maketrans("：，；（）．／", ":,;()./")
#: A reader's confidence below which it saw no letters: signatures, stars.
_LEGIBLE = 0.5
#: A small l among capitals is their I: "TOLAl/MICHAEL".
_CAPITAL_I = pattern_of(r"(?<=[A-ZÀ-Ý]{3})l(?=[A-ZÀ-Ý/]|[^\w'’.]|$)")
#: A flight's number into which its day ran: "ET84909/06/2026".
_FLIGHT_AND_DAY = pattern_of(r"(?<!\w)((?:[A-Z][A-Z\d]|\d[A-Z]) ?\d{2,4})/?(?=[0-3]\d([/.])[01]\d\2(?:20)?\d\d(?!\d))")
_DAY_AND_HOUR = pattern_of(r"(?<=[/.]20\d\d)(?=\d{1,2}[:h]\d\d(?!\d))")  #: "06/06/20269:27"
#: The greeting of every French mail, of which readers take the round letters for capitals in bold small print.
_BONJOUR = pattern_of(r"^[Bb]onj[oO0]{1,3}ur(?=[\s,])")
#: A name's I that small print makes a small l or, with its Turkish dot, a small i, behind a greeting or a title.
_GREETED_L = pattern_of(
    r"(?<![^\W\d_])((?:Bonjour|Bonsoir|Dear|Hello|Hi|Hola|Cher|Chère|Caro|Cara|Madame|Monsieur|Mme|Mlle|Mrs?|Ms|M)"
    r"[., ]{1,2})"
    r"(?:l(?![aeo]s? |eurs? |ui )|i(?!ci ))(?=[a-zà-ÿ]{2,}(?: [A-ZÀ-Ý]|$)|[A-ZÀ-Ý]{2,} [A-ZÀ-Ý]{2})"
)
#: What a sticker says of many entries is told even where the small label behind it ran into it and was not.
_MANY = "MULT"


def understand(page: Page, references: References) -> tuple[Paper, ...]:
    """The papers of a page, from top to bottom; a page of which nothing was understood is one paper of kind OTHER."""
    if page.insets:
        return _understand_apart(page, references)
    page = stamp.as_large_as_stamps(page)
    level, slope = straightened(_legible(page, references)) if page.source is Source.OCR else (page, 0.0)
    papers = [*as_photographed(_papers(level, references), slope), *map(stamp.from_stamp, page.stamps)]
    papers = sealed(page, annulled(page, papers), references)
    return tuple(sorted(papers, key=lambda paper: _height(paper.box))) or (Paper(kind=Kind.OTHER),)


def _understand_apart(page: Page, references: References) -> tuple[Paper, ...]:
    """The papers of each photograph on a page, and of the text around them."""
    found = [one.placed(paper) for one in apart(page) for paper in understand(one.page, references)]
    papers = [paper for paper in found if paper.kind is not Kind.OTHER or paper.doubts or paper.fields]
    return tuple(sorted(papers, key=lambda paper: _height(paper.box))) or (Paper(kind=Kind.OTHER),)


def _legible(page: Page, references: References) -> Page:
    """Without the lines that a reader made of ink and ornaments, brackets that are letters, slips in known words."""
    lines = (
        line if line.confidence >= _LEGIBLE else replace(line, text=_MANY)
        for line in page.lines
        if line.confidence >= _LEGIBLE or line.text.startswith(_MANY)
    )
    unbracketed = [replace(line, text=_greeted(_unbracketed(line.text.translate(_WIDE)))) for line in lines]
    unbracketed = [
        replace(line, text=_DAY_AND_HOUR.sub(" ", _FLIGHT_AND_DAY.sub(r"\1 ", _CAPITAL_I.sub("I", line.text))))
        for line in unbracketed
    ]
    return replace(page, lines=respelt(unbracketed, references.known_words))


def _greeted(text: str) -> str:
    """The same with a greeting in which a round letter was read as a capital, or two, and with the I of a name."""
    return _GREETED_L.sub(r"\1I", _BONJOUR.sub("Bonjour", text))


def _unbracketed(text: str) -> str:
    """A lone bracket beside a capital is a J or an I: `HAD] AISSA`, `JAZIR[`; so is a mark in a word: `HOSSE!N!`."""
    text = _MARKED.sub(lambda word: word[0].replace("!", "I"), text)
    if ("[" in text) == ("]" in text):
        return text
    return re.sub(r"(?<=[A-ZÀ-Ý]{2})[\[\]]", lambda sign: "J" if sign.group() == "]" else "I", text)


def _papers(page: Page, references: References) -> list[Paper]:
    """The papers but stamps."""
    shares = share(stamp.unstamped(page), page.zones)
    certificate = accommodation.certificate(page, shares.outside_zones, references)
    papers = [
        _of_zone(zone, index, (shares.core if certificate else shares.near)[index], references, page.stamps)
        for index, zone in enumerate(page.zones)
    ]
    if certificate is not None:
        papers.append(certificate)
        letter = letter_beside(page, shares.outside_zones, references)
        papers.extend([letter] if letter is not None else [])
    elif shares.free:
        papers.extend(_of_print(page, shares.free, references))
    return papers


def understand_text(text: str, references: References) -> tuple[Paper, ...]:
    """The papers in a mail's own body: an airline's mail pasted or forwarded there, a statement, or nothing at all."""
    own, passed_on, quoted = parts(text)
    papers = []
    if passed_on:
        found = proof(_lines_of(passed_on), references)
        if found is not None:
            papers.append(found)
    found = proof(_lines_of(own), references, typed=True)
    told = found is None or found.fields.get("grade") == ProofGrade.STATEMENT
    if told and not papers and (pasted := _pasted(own, quoted, references)):
        papers.append(pasted)
    if found is not None and not (papers and told):
        papers.append(found)
    return tuple(papers)


def _pasted(own: str, quoted: str, references: References) -> Paper | None:
    """The carrier's letter that a writer quotes by answering it, or has pasted among their own words."""
    for text in (quoted, *letters(own)):
        found = proof(_lines_of(text), references, typed=True) if text else None
        if found is not None and found.fields.get("grade") == ProofGrade.CANCELLED_BY_CARRIER:
            return found
    return None


def _of_zone(
    zone: Zone, index: int, lines: Sequence[TextLine], references: References, stamps: Sequence[Stamp]
) -> Paper:
    if zone.kind is Kind.VISA or zone.format in (ZoneFormat.MRVA, ZoneFormat.MRVB):
        stamped = any(stamp.lies_over(one, sticker_of(zone.box)) for one in stamps)
        return visa.from_zone(zone, index, lines, references, stamped=stamped)
    if zone.kind is Kind.PASSPORT_IDENTITY:
        return passport.from_zone(zone, index, lines, references)
    return card.from_zone(zone, index, lines, references)


def _of_print(page: Page, lines: Sequence[TextLine], references: References) -> list[Paper]:
    """Papers of lines that no zone explains."""
    for read in (visa.from_print, passport.from_print, card.from_print):
        found = read(lines, references)
        if found is not None:
            return [found]
    boarding = stamp.boarding_pass(page, references)
    if boarding is not None:
        return [boarding]
    if (page.zones or page.stamps) and len(printed.outside(lines, page.zones)) < _FEW:
        return []
    letter = proof(lines, references)
    return [letter] if letter is not None else []


def _lines_of(text: str) -> tuple[TextLine, ...]:
    return tuple(TextLine(text=line, box=Box(0, 0, 0, 0)) for line in text.splitlines())


def _height(box: Box | None) -> tuple[int, int]:
    return (box.top, box.left) if box else (0, 0)

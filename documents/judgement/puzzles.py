"""Pages of which nothing was understood, and which missing papers may be on them: sheets in, reasons out.

What may be the missing paper is looked at by an agent before anybody is asked for it again: a faint stamp, a card's
back, a certificate in words that no table has, a cancellation in letters that our readers lack.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from documents.dossier import Evidence, Reason
from documents.folding import fold
from documents.judgement.exhibits import blank_sheets, unexplained, unexplained_pictures, words_on
from documents.page import Source
from documents.paper import Sheet
from documents.references import References
from documents.rules import speak
from documents.vocabulary import PASSPORT_TITLES, Kind, Requirement

#: Papers that are pictures rather than text.
_PICTURED = frozenset(
    {Requirement.PASSPORT_IDENTITY, Requirement.VISA, Requirement.ENTRY_STAMP, Requirement.HOST_IDENTITY}
)
#: Topics of the phrase table: words by which a page gives away what it may be.
_SPEAKS_OF = {
    Requirement.ACCOMMODATION: "speaks_of_home",
    Requirement.HOST_IDENTITY: "speaks_of_identity",
    Requirement.RETURN_IMPOSSIBLE: "speaks_of_travel",
}
_FLIGHT = re.compile(r"(?<!\w)([A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4}(?!\w)")
#: A line of a passport's page that holds its title and nothing else.
_TITLE = re.compile(rf"(?:(?:{'|'.join(PASSPORT_TITLES)})\s?)+")
_ATTESTED = re.compile(r"\b(?:ATTEST|CERTIF|HEBERG|LOGE|ACCUEIL|HOST|LODG|STAY|ALOJ|HOSPED|OSPIT|BEHERBERG|UNTERKUNFT)")
_POSTCODE = re.compile(r"\b\d{5}\b(?= [A-Z]{2})")
_A_LINE, _A_TEXT = 15, 40  #: words from which a page says something; below which it is a picture
_VALID_IN, _A_STICKER = "SCHENGEN", 80  #: of a sticker's print, and words on its page at most
_A_NAME = 6  #: letters of a carrier's name that is no word besides
_GUESSED = 0.9  #: mean confidence below which a reader guesses
_GLUED = frozenset({"ar", "zh", "ja", "ko", "th"})  #: written without blanks, or with articles glued to words


def puzzles(
    missing: Collection[Requirement], sheets: tuple[Sheet, ...], references: References
) -> dict[Requirement, tuple[Reason, ...]]:
    """The missing requirements whose paper may be on a page that was not understood: requirement → those pages.

    None of the pictures when more papers are missing than there are pictures: then something is missing indeed.
    """
    if not missing:
        return {}
    riddles = _riddles(sheets, references)
    found: dict[Requirement, list[Sheet]] = {requirement: [] for requirement in missing}
    pictured = _PICTURED & set(missing)
    if len(riddles) >= len(pictured):
        for requirement in pictured:
            found[requirement].extend(riddles)
    if Requirement.PASSPORT_IDENTITY in missing:
        known = found[Requirement.PASSPORT_IDENTITY]
        known.extend(sheet for sheet in sheets if _shows_a_passport(sheet) and sheet not in known)
    if Requirement.VISA in missing:
        known = found[Requirement.VISA]
        known.extend(
            sheet
            for sheet in sheets
            if _shows_a_visa(sheet) and not _of_another_kind(sheet, references) and sheet not in known
        )
    for requirement in set(missing) & set(_SPEAKS_OF):
        found[requirement].extend(
            sheet for sheet in _speaking(sheets, requirement, references) if sheet not in found[requirement]
        )
    return {requirement: _not_understood(pages) for requirement, pages in found.items() if pages}


def _riddles(sheets: tuple[Sheet, ...], references: References) -> tuple[Sheet, ...]:
    """Pictures with little text of which nothing was understood though they are sharp."""
    blank = blank_sheets(sheets)
    return tuple(
        sheet
        for sheet in unexplained_pictures(sheets)
        if sheet not in blank and words_on(sheet) < _A_TEXT and not _of_another_kind(sheet, references)
    )


def _of_another_kind(sheet: Sheet, references: References) -> bool:
    """Whether a line says that the page is another paper: an insurance, a bill."""
    titles = tuple(f"{fold(title)} " for listed in references.phrases["other_papers"].values() for title in listed)
    return any(f"{fold(line.text)} ".startswith(titles) for line in sheet.page.lines)


def _shows_a_passport(sheet: Sheet) -> bool:
    """Whether a page bears a passport's title though no passport was made out on it: beside a visa in one photograph,
    say, too small for its zone."""
    if any(paper.kind is Kind.PASSPORT_IDENTITY for paper in sheet.papers):
        return False
    return any(_TITLE.fullmatch(fold(line.text)) for line in sheet.page.lines)


def _shows_a_visa(sheet: Sheet) -> bool:
    """Whether a photograph says where a visa is valid though none was made out: its zone was passed over."""
    if sheet.page.source is not Source.OCR or any(paper.kind is Kind.VISA for paper in sheet.papers):
        return False
    return words_on(sheet) < _A_STICKER and _VALID_IN in fold(sheet.page.text)


def _speaking(sheets: tuple[Sheet, ...], requirement: Requirement, references: References) -> Iterator[Sheet]:
    """Pages that speak of what a requirement is about, though no paper was made out on them."""
    topic = references.phrases.get(_SPEAKS_OF[requirement], {})
    for sheet in unexplained(sheets):
        folded = fold(sheet.page.text)
        padded = f" {folded} "
        if (
            (requirement is Requirement.RETURN_IMPOSSIBLE and _may_be_a_journey(sheet, padded, references))
            or (requirement is Requirement.ACCOMMODATION and _may_be_a_home(sheet, folded, references))
            or (
                not _figures(sheet)
                and any(
                    (phrase in folded) if language in _GLUED else (f" {phrase}" in padded)
                    for language, phrases in topic.items()
                    for phrase in map(fold, phrases)
                )
            )
        ):
            yield sheet


def _may_be_a_journey(sheet: Sheet, padded: str, references: References) -> bool:
    """Whether a page names a flight or a carrier, whatever script the rest is in, or has letters that we can't read."""
    if words_on(sheet) < _A_LINE:
        return False
    if _numbered(sheet, references) or _strange(sheet):
        return True
    advertises = any(
        f" {fold(phrase)} " in padded
        for phrases in references.phrases.get("newsletter", {}).values()
        for phrase in phrases
    )
    # A carrier's offers name the carrier too; who writes of a journey of yours says which.
    return not advertises and any(f" {name} " in padded for name in references.carrier_names if len(name) >= _A_NAME)


def _may_be_a_home(sheet: Sheet, folded: str, references: References) -> bool:
    """Whether a page is a note that could hardly be read, or what is left of a certificate with its address."""
    if sheet.page.source is not Source.OCR:
        return False
    if _strange(sheet) and words_on(sheet) >= _A_LINE:
        return True
    return bool(_ATTESTED.search(folded)) and any(references.communes.at(code) for code in _POSTCODE.findall(folded))


def _strange(sheet: Sheet) -> bool:
    """Whether a reader guessed at most of a page: its letters are none that it knows."""
    lines = sheet.page.lines
    letters = sum(len(line.text) for line in lines)
    return (
        sheet.page.source is Source.OCR and sum(len(line.text) * line.confidence for line in lines) < _GUESSED * letters
    )


def _figures(sheet: Sheet) -> bool:
    """Whether a page is mostly figures: an account, a bill; a word of it says little."""
    spoken = sheet.page.text.split()
    return sum(any(sign.isdigit() for sign in word) for word in spoken) * 2 > len(spoken)


def _numbered(sheet: Sheet, references: References) -> bool:
    return any(match[1] in references.carriers for match in _FLIGHT.finditer(sheet.page.text))


def _not_understood(sheets: Iterable[Sheet]) -> tuple[Reason, ...]:
    return tuple(
        speak(
            "page-not-understood",
            (Evidence(attachment=sheet.attachment, part=sheet.part, page=sheet.page.number),),
            attachment=sheet.attachment,
        )
        for sheet in sheets
    )

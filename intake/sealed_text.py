"""What a seal says against what stands on the permit: the text of the file and a 2D-Doc in, the differences out.

Both sides are spelt with A–Z as the seal's writer spells them, so that accents and line ends do not count.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from documents.seals.twod_doc import TwodDoc, field_name
from generators.texts import PaperTexts
from generators.twod_doc import NO_WORK, letters, letters_and_digits

#: Rows of the permit in their order, and the field that seals each; "" is a row that no seal holds.
_ROWS = (
    ("surname", "62"),
    ("usage_name", "63"),
    ("given_names", "60"),
    ("birth_date", "69"),
    ("birth_place", "6A"),
    ("nationality", "67"),
    ("foreigner_number", "6Q"),
    ("address", "6U"),
)
_LONGEST = {"62": 38, "63": 38, "60": 60, "6A": 32, "6U": 38}
_ISO = re.compile(r"\(([A-Z]{1,3})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field in which paper and seal do not agree."""

    field: str  #: its name in French
    sealed: str
    printed: str  #: "" when it stands nowhere on the paper


def is_permit(text: str, texts: PaperTexts) -> bool:
    """Whether a text calls itself a permit."""
    return letters(texts.say("fr/permit", "title")) in letters(text)


def differences(text: str, seal: TwodDoc, texts: PaperTexts, alpha2: Mapping[str, str]) -> tuple[Difference, ...]:
    """Where the text of a permit and its seal disagree; `alpha2`: ISO's country codes by those of a zone."""
    found = [*_numbers(text, seal, texts), *_validity(text, seal, texts), *_rows(text, seal, texts, alpha2)]
    forbidden = "n’autorise pas" in " ".join(text.lower().replace("'", "’").split())
    if forbidden != (seal.value("6P") == NO_WORK):
        found.append(_difference(seal, "6P", "interdit de travailler" if forbidden else "autorise à travailler"))
    return tuple(found)


def _difference(seal: TwodDoc, field: str, printed: str) -> Difference:
    shown = "".join(char for char in printed if char.isprintable())
    return Difference(field=field_name(seal.perimeter, field), sealed=seal.value(field) or "", printed=shown)


def _numbers(text: str, seal: TwodDoc, texts: PaperTexts) -> list[Difference]:
    """Every number of a travel document, and every reference of the permit, wherever it stands."""
    words = texts.words("fr")
    kinds = "|".join(re.escape(word) for word in sorted(words["document"].values(), key=len, reverse=True))
    found = []
    for field, before in (("66", rf"(?i:{kinds})"), ("01", r"(?i:autorisation(?: provisoire de séjour)?)")):
        # "annule et remplace l'autorisation n° …" names another one, and is told by its article.
        printed = re.findall(rf"(?<![’'])\b{before}\s+n°\s+(\S+)", text)
        sealed = letters_and_digits(seal.value(field) or "").replace(" ", "")
        spelt = {number: letters_and_digits(number).replace(" ", "") for number in printed}
        wrong = [number for number, plain in spelt.items() if plain != sealed]
        if wrong or len(printed) < 2:  # in the head, and below
            found.append(_difference(seal, field, ", ".join(wrong)))
    return found


def _validity(text: str, seal: TwodDoc, texts: PaperTexts) -> list[Difference]:
    """First and last day: large at the top, and in the sentence that grants."""
    plain, found = letters_and_digits(text), []
    for field, word in (("6N", "DU"), ("6O", "AU")):
        day = seal.day(field)
        spoken = letters_and_digits(texts.calendar("fr").day(day)) if day is not None else ""
        if day is None or len(re.findall(rf"\b{word} {spoken}\b", plain)) < 2:
            dates = re.findall(rf"\b{word} (\d+(?:ER)? [A-Z]+ \d{{4}})\b", plain)
            found.append(_difference(seal, field, ", ".join(date for date in dict.fromkeys(dates) if date != spoken)))
    return found


def _rows(text: str, seal: TwodDoc, texts: PaperTexts, alpha2: Mapping[str, str]) -> list[Difference]:
    labels = texts.words("fr")["labels"]
    notice = texts.words("fr")["document_with"].values()
    end = rf"Valable\s+uniquement\s+avec\s+(?:{'|'.join(re.escape(words) for words in notice)})"
    pattern = rf"{re.escape(labels['holder'].upper())}\s+" + "".join(
        rf"{re.escape(labels[row])}\s+(?P<{row}>.*?)\s+" for row, _ in _ROWS
    )
    table = re.search(pattern + end, text, re.DOTALL)
    if table is None:
        return [Difference(field="Identité du titulaire", sealed=seal.value("62") or "", printed="")]
    found = []
    for row, field in _ROWS:
        printed, sealed = " ".join(table[row].split()), seal.value(field)
        if sealed is not None and not _agrees(row, field, printed, seal, texts, alpha2):
            found.append(_difference(seal, field, printed))
    return found


def _agrees(
    row: str, field: str, printed: str, seal: TwodDoc, texts: PaperTexts, alpha2: Mapping[str, str]
) -> bool:  # fmt: skip
    sealed = seal.value(field) or ""
    labels = texts.words("fr")["labels"]
    if row == "birth_date":
        day = seal.day(field)
        return day is not None and printed == texts.calendar("fr").birth(day.isoformat())
    if row == "nationality":
        code = _ISO.search(printed)
        return code is not None and alpha2.get(code[1]) == sealed
    if row == "address":
        return _is_address(letters_and_digits(printed), seal)
    if not sealed:
        said = (labels["none"], labels["single_name"])
        return printed in said or not letters_and_digits(printed)
    # Without spaces: a word that is longer than its line was cut in two.
    spelt = (letters_and_digits(printed) if row == "foreigner_number" else letters(printed)).replace(" ", "")
    closed = sealed.replace(" ", "")
    return spelt.startswith(closed) if len(sealed) == _LONGEST.get(field) else spelt == closed


def _is_address(printed: str, seal: TwodDoc) -> bool:
    """Whether the address is the sealed one; of many or long lines the seal holds a part only."""
    lines = [value for name in ("6S", "6T", "6U") if (value := seal.value(name))]
    town = " ".join(value for name in ("6W", "6X") if (value := seal.value(name)))
    if len(lines) == 3 or any(len(line) == _LONGEST["6U"] for line in lines):
        return printed.endswith(town) and all(line.strip() in printed for line in lines)
    return printed == " ".join([*lines, town]).strip()

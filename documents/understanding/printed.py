"""The printed part of an identity paper or a visa goes in; its fields, and what does not agree with its zone, come out.

Valid check digits do not prove a zone: names have none in passports and visas. So the zone's names are looked for in
print. What print does not show says nothing; what it shows otherwise is a doubt.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Hamming, Levenshtein

from documents import dates
from documents.dates import Century
from documents.names import forms, undotted
from documents.page import Box, TextLine, Zone
from documents.patterns import pattern_of
from documents.understanding.labels import Form, Seen
from documents.vocabulary import Kind

_LOOKALIKES = str.maketrans("OQDILSBZG", "000115826")
_IN_NAMES = str.maketrans("015820!|", "OISBZOII")
_GLUED_TO_LABEL = pattern_of(r"(?<=[a-zà-ÿ)])(?=[A-ZÀ-Ý]{2})")
_SMALL_L = pattern_of(r"(?<=[a-zà-ÿ])[1I|!]")
_OTHER_SCRIPT = pattern_of(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f]")
_NAMES, _LETTERS = "zone-print-names", "zone-print-letters"
_CLEAR = 0.95  #: below this confidence print is no witness against a zone
_SHORT = 4  #: letters below which a name is compared with what stands beside its label alone
_PARTED_YEAR = pattern_of(r"(\d\d[/.\-]\d\d[/.\-](?:19|20))\s(\d\d)(?![\d:hH])")
_BEGUN, _YEAR = pattern_of(r"\d\d([-./])\d\d\1"), pattern_of(r"(?:\d\d){1,2}")  #: of a day in two pieces
#: A number whose letters stand at its beginning, with gaps that a printer or a reader left: "75 3318204", "EF2290 817".
_GAPPED = pattern_of(r"\s*[A-Z]{0,3}\s?\d+(?:\s\d+)*\s*")
_NUMBER = pattern_of(r"(?<![A-Z0-9])(?=[A-Z0-9]*\d)[A-Z0-9]{6,12}(?![A-Z0-9])")


def outside(lines: Sequence[TextLine], zones: Sequence[Zone]) -> tuple[TextLine, ...]:
    """The lines that are not part of a machine-readable zone."""
    kept = []
    for line in lines:
        middle = ((line.box.left + line.box.right) // 2, (line.box.top + line.box.bottom) // 2)
        inside = any(
            zone.box.left <= middle[0] <= zone.box.right and zone.box.top <= middle[1] <= zone.box.bottom
            for zone in zones
        )
        glued = line.text.replace(" ", "")
        fillers = glued.count("<") >= 2 or (len(glued) >= 28 and glued.upper() == glued and "<" in glued)
        if not inside and not fillers:
            kept.append(line)
    return tuple(kept)


def number(text: str) -> str | None:
    """A document number: six to twelve letters and digits with at least one digit, spaces inside forgiven."""
    capitals = text.upper().replace("×", "X")
    found = _NUMBER.findall(capitals.replace("<", ""))
    dated = bool(dates.find(text))
    if not found and dated:
        return None
    glued = _NUMBER.fullmatch(re.sub(r"[\s.\-]", "", capitals))
    if glued and not dated and _GAPPED.fullmatch(capitals):
        return glued[0]
    return found[0] if len(found) == 1 else glued[0] if glued else None


def day(text: str) -> dt.date | None:
    """The one date of a text, years of two digits taken as recent."""
    return dates.parse(text)


def birth_day(text: str, latest: dt.date | None = None) -> dt.date | None:
    """The first date of a text, as a day of birth; a hand's year may have a gap: "22/02/19 51"."""
    found = dates.find(_PARTED_YEAR.sub(r"\1\2", text), century=Century.BIRTH, latest=latest)
    return found[0].day if found else None


def name_part(text: str) -> str | None:
    """A printed family name or given names in the zone's spelling; None for what can't be a name."""
    if "/" in text and _OTHER_SCRIPT.search(text):
        text = next((part for part in text.split("/") if not _OTHER_SCRIPT.search(part)), text.split("/")[0])
    text = text.strip(" *.,:;-_").replace(",", " ")
    letters = sum(sign.isalpha() for sign in text)
    if letters < 2 or letters < len(text.replace(" ", "")) * 0.8:
        return None
    latin = forms(text.translate(_IN_NAMES))[0]
    return latin if 2 <= len(latin) <= 60 else None


def sex(text: str) -> str | None:
    """M or F."""
    found = re.fullmatch(r"\W*([MF])\W*(?:/\s*[MFW])?\W*", text.upper())
    return found[1] if found else None


def place_name(text: str) -> str | None:
    """A printed place: letters, no date."""
    cleaned = re.sub(r"^[\d./\s-]+", "", text).strip(" .,:;-")
    if sum(sign.isdigit() for sign in cleaned) > 2:  # a number; districts have two digits at most
        return None
    return cleaned if sum(sign.isalpha() for sign in cleaned) >= 3 and not dates.find(text) else None


def box_with(word: str, lines: Sequence[TextLine]) -> Box | None:
    """The box of the first line that has a word, spaces and look-alikes aside."""
    wanted = re.sub(r"[^A-Z0-9]", "", word.upper()).translate(_LOOKALIKES)
    if len(wanted) < 2:
        return None
    for line in lines:
        if any(wanted in form.replace(" ", "").translate(_LOOKALIKES) for form in forms_with_digits(line.text)):
            return line.box
    return None


def box_of_day(wanted: str, lines: Sequence[TextLine]) -> Box | None:
    """The box of the first line that names a day (ISO)."""
    for line in lines:
        if any(found.day.isoformat() == wanted for found in dates.find(line.text)) or any(
            found.day.isoformat() == wanted for found in dates.find(line.text, century=Century.BIRTH)
        ):
            return line.box
    return None


def forms_with_digits(text: str) -> tuple[str, ...]:
    """The accepted spellings of a line; a line of digits as it is."""
    return (*forms(text), re.sub(r"[^A-Z0-9]", "", text.upper()))


def disagreements(zone: Zone, form: Form, lines: Sequence[TextLine]) -> Iterator[str]:
    """What print says otherwise than the zone: zone-print-names, or zone-print-letters where it is one name but for a
    letter or two; zone-print-number, zone-print-dates.

    A visa's zone has the number of the sticker, its print beside the label the passport's: it is not compared.
    """
    cut = zone.names_full
    surname, given = zone.fields.get("surname", ""), zone.fields.get("given_names", "")
    unlike = {
        _name_differs(surname, "surname", form, lines, cut=cut),
        _name_differs(given, "given_names", form, lines, cut=cut),
        "" if cut else _later_name_differs(given.split(), lines),
    }
    if _NAMES in unlike:
        yield _NAMES
    elif _LETTERS in unlike:
        yield _LETTERS
    if zone.kind is not Kind.VISA and _number_differs(zone.fields.get("number", ""), form, lines):
        yield "zone-print-number"
    if _dates_differ(zone, lines):
        yield "zone-print-dates"


def _name_differs(name: str, field: str, form: Form, lines: Sequence[TextLine], *, cut: bool) -> str:
    """The doubt, if any: print has a name nearly like the zone's, or another beside its label, nowhere the zone's."""
    words = name.split()
    if not words:
        return ""
    if field == "given_names":
        words = words[:1]
    glued = "".join(words)
    said = {word for line in lines for word in _words(line)}
    if glued in said or name.replace(" ", "") in said or set(words) <= said:
        return ""
    if undotted(glued) in {undotted(word) for word in said}:
        return ""
    if _without_ligature(glued) & said:
        return ""  # of BŒUF and LÆTITIA a reader leaves one letter of two
    if cut and any(word.startswith(glued[:12]) for word in said):
        return ""
    if any(_one_slip(glued, word) for line in lines if line.confidence >= _CLEAR for word in _words(line)):
        return _LETTERS
    if len(glued) >= 5 and any(glued in word for word in said):
        return ""  # glued to its neighbours
    if len(glued) < _SHORT and any(_letter_apart(seen, glued) for seen in form.candidates(field)[:1]):
        return _LETTERS
    return _NAMES if any(_another_name(seen, glued, form) for seen in form.candidates(field)[:3]) else ""


def _later_name_differs(given: Sequence[str], lines: Sequence[TextLine]) -> str:
    """The doubt, if any: a line is the zone's given names but for a letter of a later one, "EUN JI" for EUN JH."""
    said = [form.split() for line in lines if line.confidence >= _CLEAR for form in forms(line.text)]
    alike = [one for one in said if len(one) == len(given) > 1 and one[0] == given[0]]
    if any(one == list(given) for one in alike):
        return ""
    whole = "".join(given)
    said_whole = ("".join(one) for one in alike)
    return _LETTERS if any(len(one) == len(whole) and Hamming.distance(one, whole) == 1 for one in said_whole) else ""


def _another_name(seen: Seen, glued: str, form: Form) -> bool:
    """Whether what stands beside a label is clearly a name, and another one than the zone's.

    Far from the zone's name it may be a layout misunderstood: then it has to stand alone on its line, in capitals.
    """
    value = (name_part(seen.text) or "").replace(" ", "")
    if len(value) < 4 or seen.confidence < _CLEAR:
        return False
    alone = any(line.box == seen.box and line.text == line.text.upper() for line in form.values)
    return alone or Levenshtein.normalized_similarity(value, glued) >= 0.5


def _letter_apart(seen: Seen, name: str) -> bool:
    """Whether what stands beside a label is a short name but for one letter: WEI for WEH."""
    value = (name_part(seen.text) or "").replace(" ", "")
    return seen.confidence >= _CLEAR and len(value) == len(name) and Hamming.distance(value, name) == 1


def _words(line: TextLine) -> Iterator[str]:
    """The words of a line in every accepted spelling; a 1 or an I behind a small letter may be an l: "Sy1vie".

    A label may have lost its colon: "NomMODELO".
    """
    for text in dict.fromkeys((line.text, _SMALL_L.sub("l", line.text), _GLUED_TO_LABEL.sub(" ", line.text))):
        for variant in forms(text.translate(_IN_NAMES)):
            yield from variant.split()
            yield variant.replace(" ", "")


def _without_ligature(name: str) -> set[str]:
    """A zone's name as a reader may see it where OE or AE is printed as one letter."""
    return {name.replace(both, one, 1) for both in ("OE", "AE") if both in name for one in both}


def _one_slip(name: str, word: str) -> bool:
    """One or two letters otherwise in a name long enough for that to be no coincidence."""
    if len(name) < 4 or name == word:
        return False
    allowed = 1 if len(name) < 8 else 2
    return Levenshtein.distance(name, word, score_cutoff=allowed) <= allowed


def _number_differs(zone_number: str, form: Form, lines: Sequence[TextLine]) -> bool:
    if len(zone_number) < 5:
        return False
    wanted = zone_number.translate(_LOOKALIKES)
    for line in lines:
        glued = re.sub(r"[^A-Z0-9]", "", line.text.upper()).translate(_LOOKALIKES)
        if wanted in glued:
            return False
    for seen in form.candidates("number"):
        read = number(seen.text)
        if read and len(read) == len(zone_number):
            return seen.confidence >= _CLEAR and Levenshtein.distance(read.translate(_LOOKALIKES), wanted) > 1
    return False


def _dates_differ(zone: Zone, lines: Sequence[TextLine]) -> bool:
    """Whether print shows dates enough and neither the zone's birth nor its expiry is one of them, or nearly one."""
    texts = [*(line.text for line in lines), *_days_in_two(lines)]
    printed = {found.day.isoformat() for text in texts for found in dates.find(text, century=Century.BIRTH)} | {
        found.day.isoformat() for text in texts for found in dates.find(text)
    }
    known = [zone.fields.get(name, "") for name in ("birth_date", "expiry")]
    known = [value for value in known if len(value) == 10]
    issued = zone.fields.get("issued", "")
    if issued and any(value.startswith(issued) for value in printed):
        return False
    if len({value[2:] for value in printed}) < max(2, len(known)) or not known:
        return False
    return not any(Levenshtein.distance(value, other) <= 1 for value in known for other in printed)


def _days_in_two(lines: Sequence[TextLine]) -> Iterator[str]:
    """Days of which a reader gave the end apart, on the same row: "08-11-" and "26"."""
    for begun in lines:
        if not _BEGUN.fullmatch(begun.text.strip()):
            continue
        tall = begun.box.bottom - begun.box.top
        for rest in lines:
            beside = -tall / 2 <= rest.box.left - begun.box.right <= tall
            level = abs(rest.box.top + rest.box.bottom - begun.box.top - begun.box.bottom) < tall
            if beside and level and _YEAR.fullmatch(rest.text.strip()):
                yield f"{begun.text.strip()}{rest.text.strip()}"

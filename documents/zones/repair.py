"""From zone lines whose check digits fail to lines in which misread characters are put right, each change recorded.

Only characters that a check digit covers are changed on its word, and only between look-alikes. Letters in names and
State codes are never decided by digits: there a digit cannot stand at all, and a code is put right only when the
outcome is a code of ICAO's list.
"""

import re
from collections.abc import Sequence
from itertools import combinations, product

from rapidfuzz.distance import Hamming

from documents.page import Repair
from documents.zones.codes import CODES, SCHENGEN
from documents.zones.in_print import as_in_print
from documents.zones.layout import Check, Layout, Span, at
from documents.zones.signs import TO_DIGIT, TO_LETTER, TWINS, name_without_misread_fillers

_WEIGHTS = (7, 3, 1)
_MOST_CHANGES = 2


def check_digit(text: str) -> int:
    """The digit over `text` (capitals, digits, `<`), weights 7-3-1, modulo 10. ICAO 9303-3 §4.9.

    Raises ValueError for any other character.
    """
    total = 0
    for index, character in enumerate(text):
        if "0" <= character <= "9":
            value = ord(character) - ord("0")
        elif "A" <= character <= "Z":
            value = ord(character) - ord("A") + 10
        elif character == "<":
            value = 0
        else:
            raise ValueError(f"not a character of a machine-readable zone: {character!r}")
        total += value * _WEIGHTS[index % 3]
    return total % 10


def holds(lines: tuple[str, ...], layout: Layout, check: Check) -> bool:
    """Whether `check` agrees with what it covers; days are figures: a G counts as the 6 that it is read for."""
    covered, digit = covered_text(lines, layout, check)
    if check.numeric and any(sign.isalpha() for sign in covered):
        return False
    if digit == "<":
        return check.may_be_filler and not covered.strip("<")
    return digit.isdigit() and int(digit) == check_digit(covered)


def covered_text(lines: tuple[str, ...], layout: Layout, check: Check) -> tuple[str, str]:
    """What the check covers, and its digit; a document number of more than nine characters goes on in the optional
    field, its digit behind it (ICAO 9303-5 §4.2.2, note j)."""
    if check.name == "number":
        long = long_number(lines, layout)
        if long:
            return long[:-1], long[-1]
    return "".join(at(lines, span) for span in check.covers), at(lines, check.digit)


def long_number(lines: tuple[str, ...], layout: Layout) -> str:
    """The document number with its check digit when it goes on in the optional field, else ""."""
    check = layout.check("number")
    optional = layout.fields.get("optional")
    if check is None or optional is None or layout.width not in (30, 36) or at(lines, check.digit) != "<":
        return ""
    if lines[0][:1] == "V":
        return ""
    rest = at(lines, optional).partition("<")[0]
    head = at(lines, layout.fields["number"])
    return head + rest if len(rest) >= 2 and "<" not in head else ""


def failed(lines: tuple[str, ...], layout: Layout) -> tuple[str, ...]:
    """Names of the checks that do not hold."""
    return tuple(check.name for check in layout.checks if not holds(lines, layout, check))


def _put(lines: tuple[str, ...], changes: dict[tuple[int, int], str]) -> tuple[str, ...]:
    rows = [list(line) for line in lines]
    for (line, index), character in changes.items():
        rows[line][index] = character
    return tuple("".join(row) for row in rows)


def _positions(check: Check) -> list[tuple[int, int]]:
    return [(span.line, index) for span in check.covers for index in range(span.start, span.stop)]


def _candidates(
    lines: tuple[str, ...], layout: Layout, check: Check, printed: Sequence[str]
) -> list[dict[tuple[int, int], str]]:
    """The sets of changes after which the check holds: those that the print confirms, else the smallest ones.

    One wrong repair in ten satisfies a digit by chance, and a forged digit must not be repaired away. So a number
    that is printed as it was read stays as it was read, and without the print as a witness only twins are swapped.
    """
    digit_at = (check.digit.line, check.digit.start)
    base: dict[tuple[int, int], str] = {}
    digit = lines[digit_at[0]][digit_at[1]]
    if digit in TO_DIGIT:
        base[digit_at] = TO_DIGIT[digit]
    if check.numeric:
        for line, index in _positions(check):
            character = lines[line][index]
            if character in TO_DIGIT:
                base[line, index] = TO_DIGIT[character]
        return [base] if base and holds(_put(lines, base), layout, check) else []
    if base and holds(_put(lines, base), layout, check):
        return [base]
    options: list[tuple[tuple[int, int], str]] = []
    for line, index in _positions(check):
        character = lines[line][index]
        other = TO_DIGIT.get(character) or TO_LETTER.get(character)
        if other:
            options.append(((line, index), other))
    found = [
        base | dict(chosen)
        for size in range(1, _MOST_CHANGES + 1)
        for chosen in combinations(options, size)
        if holds(_put(lines, base | dict(chosen)), layout, check)
    ]
    confirmed = [changes for changes in found if _stands(_put(lines, changes), check, printed)]
    if confirmed or _stands(lines, check, printed):
        return confirmed
    twins = [
        changes
        for changes in found
        if all(place == digit_at or _twins(lines, place, to) for place, to in changes.items())
    ]
    fewest = min((len(changes) for changes in twins), default=0)
    return [changes for changes in twins if len(changes) == fewest]


def _with_letter_o(lines: tuple[str, ...], layout: Layout, check: Check) -> list[dict[tuple[int, int], str]]:
    """The nought with which a number begins as the letter that numbers begin with, where the check holds then.

    Guinea's passports are O00000000. No eye tells the two apart, in print neither, so that print is no witness; a
    composite digit has to agree.
    """
    place = _positions(check)[0]
    if check.name != "number" or lines[place[0]][place[1]] != "0":
        return []
    change = {place: "O"}
    return [change] if holds(_put(lines, change), layout, check) else []


def _stands(lines: tuple[str, ...], check: Check, printed: Sequence[str]) -> bool:
    """Whether what the check covers is printed, letter for letter."""
    text = "".join(at(lines, span) for span in check.covers).strip("<")
    return len(text) >= 5 and any(text in line for line in printed)


def _twins(lines: tuple[str, ...], place: tuple[int, int], taken: str) -> bool:
    return frozenset((lines[place[0]][place[1]], taken)) in TWINS


def _by_check_digits(lines: tuple[str, ...], layout: Layout, printed: Sequence[str]) -> tuple[str, ...]:
    own = [check for check in layout.checks if check.name != "composite"]
    composite = layout.check("composite")
    failing = [check for check in own if not holds(lines, layout, check)]
    choices = {check.name: _candidates(lines, layout, check, printed) for check in failing}
    open_names = [name for name, found in choices.items() if found]
    witnessed = {check.name: choices[check.name] or _with_letter_o(lines, layout, check) for check in failing}
    if failing and composite is not None and all(witnessed.values()):
        agreeing = []
        for combination in product(*witnessed.values()):
            changes = {key: value for part in combination for key, value in part.items()}
            digit = lines[composite.digit.line][composite.digit.start]
            if digit in TO_DIGIT:
                changes[composite.digit.line, composite.digit.start] = TO_DIGIT[digit]
            changed = _put(lines, changes)
            if holds(changed, layout, composite):
                agreeing.append(changed)
        if len(agreeing) == 1:
            return agreeing[0]
    # Without a second witness only a repair that is the sole possible one counts.
    for name in open_names:
        if len(choices[name]) == 1:
            lines = _put(lines, choices[name][0])
    if composite is not None and not failed(lines, layout)[:-1] and not holds(lines, layout, composite):
        digit = lines[composite.digit.line][composite.digit.start]
        if digit in TO_DIGIT:
            changed = _put(lines, {(composite.digit.line, composite.digit.start): TO_DIGIT[digit]})
            if holds(changed, layout, composite):
                lines = changed
    return lines


def _code(code: str) -> str:
    """A State's code as ICAO lists it, when look-alikes or misread fillers lead to exactly one; else as read."""
    if code.rstrip("<") in CODES or code.isdigit():
        return code
    lettered = "".join(TO_LETTER.get(character, character) for character in code)
    if lettered.rstrip("<") in CODES:
        return lettered
    # The one code of a single letter, Germany's, with fillers read as letters.
    if code[0] == "D" and all(character in "<KSCELX" for character in code[1:]):
        return "D<<"
    # A figure stands in no code, nor a filler before its letters: where two letters leave one State, it is that one's.
    if sum(character.isdigit() for character in code) + code.count("<") == 1 and not code.endswith("<"):
        known = re.compile(re.sub("[0-9<]", "[A-Z]", code))
        fitting = [one for one in CODES if known.fullmatch(one)]
        return fitting[0] if len(fitting) == 1 else code
    return code


def _by_alphabet(lines: tuple[str, ...], layout: Layout) -> tuple[str, ...]:
    """What needs no check digit: no digit stands in a name, and State codes are a closed list."""
    rows = list(lines)

    def write(span: Span, text: str) -> None:
        rows[span.line] = rows[span.line][: span.start] + text + rows[span.line][span.stop :]

    for name in ("name", "surname", "given_names"):
        span = layout.fields.get(name)
        if span:
            text = "".join(TO_LETTER.get(character, character) for character in at(tuple(rows), span))
            write(span, name_without_misread_fillers(text) if name == "name" else text)
    for name in ("state", "nationality"):
        span = layout.fields.get(name)
        if span:
            write(span, _code(at(tuple(rows), span)))
    state, nationality = (layout.fields.get(name) for name in ("state", "nationality"))
    if rows[0][:1] == "P" and state and nationality:
        # A passport's State is its holder's: a letter of a code that no State has, or one lost, is the other one's.
        issuer, holder = at(tuple(rows), state), at(tuple(rows), nationality)
        one_off = Hamming.distance(issuer, holder) == 1 or issuer.strip("<") in _less_one(holder)
        if issuer.rstrip("<") not in CODES and holder in CODES and one_off:
            write(state, holder)
    if rows[0][:1] == "V" and state and at(tuple(rows), state).rstrip("<") not in CODES:
        # A visa that comes with such a request is of a Schengen State: a letter off, it is the one of these that fits.
        near = [one for one in SCHENGEN if Hamming.distance(at(tuple(rows), state), one.ljust(3, "<")) == 1]
        if len(near) == 1:
            write(state, near[0].ljust(3, "<"))
    if rows[0][:1] in ("P", "V"):
        write(Span(0, 1, 2), TO_LETTER.get(rows[0][1], rows[0][1]))
    return tuple(rows)


def _less_one(code: str) -> set[str]:
    return {code[:place] + code[place + 1 :] for place in range(len(code))}


def repaired(
    lines: tuple[str, ...], layout: Layout, printed: Sequence[str] = ()
) -> tuple[tuple[str, ...], tuple[Repair, ...]]:
    """The lines after every permitted repair, and the list of the repairs. `lines` have the layout's widths.

    `printed`: the page's other lines, capitals and digits only.
    """
    after = as_in_print(_by_alphabet(lines, layout), layout, printed, read=lines)
    if failed(after, layout):
        after = _by_check_digits(after, layout, printed)
    repairs = tuple(
        Repair(line=number, position=index + 1, read=old, taken=new)
        for number, (before_line, after_line) in enumerate(zip(lines, after, strict=True))
        for index, (old, new) in enumerate(zip(before_line, after_line, strict=True))
        if old != new
    )
    return after, repairs

"""Where each field of a machine-readable zone stands: from a format to its spans and check digits (ICAO 9303)."""

from dataclasses import dataclass

from documents.page import ZoneFormat


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start`–`stop` (0-based, half open) of line `line` (0-based)."""

    line: int
    start: int
    stop: int


def at(lines: tuple[str, ...], span: Span) -> str:
    """The characters of `span`."""
    return lines[span.line][span.start : span.stop]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check digit: what it is called, what it covers in order, and where it stands."""

    name: str
    covers: tuple[Span, ...]
    digit: Span
    numeric: bool = False  #: the covered field holds digits (or fillers) only: a date
    may_be_filler: bool = False  #: an empty field may have `<` in place of its digit (ICAO 9303-4 §4.2.2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A format: `lines` lines of `width` characters."""

    format: ZoneFormat
    lines: int
    width: int
    fields: dict[str, Span]
    checks: tuple[Check, ...]

    def check(self, name: str) -> Check | None:
        """The check digit called `name`, when this format has it."""
        return next((check for check in self.checks if check.name == name), None)


def _two_lines(zone_format: ZoneFormat, width: int, optional: Span, *extra: Check) -> Layout:
    """TD2, TD3 and visas share everything but the end of their second line."""
    return Layout(
        format=zone_format,
        lines=2,
        width=width,
        fields={
            "code": Span(0, 0, 2),
            "state": Span(0, 2, 5),
            "name": Span(0, 5, width),
            "number": Span(1, 0, 9),
            "nationality": Span(1, 10, 13),
            "birth_date": Span(1, 13, 19),
            "sex": Span(1, 20, 21),
            "expiry": Span(1, 21, 27),
            "optional": optional,
        },
        checks=(
            Check(name="number", covers=(Span(1, 0, 9),), digit=Span(1, 9, 10)),
            Check(name="birth_date", covers=(Span(1, 13, 19),), digit=Span(1, 19, 20), numeric=True),
            Check(name="expiry", covers=(Span(1, 21, 27),), digit=Span(1, 27, 28), numeric=True),
            *extra,
        ),
    )


TD3 = _two_lines(
    ZoneFormat.TD3,
    44,
    Span(1, 28, 42),
    Check(name="optional", covers=(Span(1, 28, 42),), digit=Span(1, 42, 43), may_be_filler=True),
    Check(name="composite", covers=(Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 43)), digit=Span(1, 43, 44)),
)
TD2 = _two_lines(
    ZoneFormat.TD2,
    36,
    Span(1, 28, 35),
    Check(name="composite", covers=(Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 35)), digit=Span(1, 35, 36)),
)
MRVA = _two_lines(ZoneFormat.MRVA, 44, Span(1, 28, 44))
MRVB = _two_lines(ZoneFormat.MRVB, 36, Span(1, 28, 36))
TD1 = Layout(
    format=ZoneFormat.TD1,
    lines=3,
    width=30,
    fields={
        "code": Span(0, 0, 2),
        "state": Span(0, 2, 5),
        "number": Span(0, 5, 14),
        "optional": Span(0, 15, 30),
        "birth_date": Span(1, 0, 6),
        "sex": Span(1, 7, 8),
        "expiry": Span(1, 8, 14),
        "nationality": Span(1, 15, 18),
        "optional2": Span(1, 18, 29),
        "name": Span(2, 0, 30),
    },
    checks=(
        Check(name="number", covers=(Span(0, 5, 14),), digit=Span(0, 14, 15)),
        Check(name="birth_date", covers=(Span(1, 0, 6),), digit=Span(1, 6, 7), numeric=True),
        Check(name="expiry", covers=(Span(1, 8, 14),), digit=Span(1, 14, 15), numeric=True),
        Check(
            name="composite",
            covers=(Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
            digit=Span(1, 29, 30),
        ),
    ),
)
# The French identity card of 1988–2021: arrêté layout, not ICAO's TD2. It has no expiry and no nationality.
FRENCH_CARD = Layout(
    format=ZoneFormat.FRENCH_CARD,
    lines=2,
    width=36,
    fields={
        "code": Span(0, 0, 2),
        "state": Span(0, 2, 5),
        "surname": Span(0, 5, 30),
        "office": Span(0, 30, 36),
        "issued": Span(1, 0, 4),
        "number": Span(1, 0, 12),
        "given_names": Span(1, 13, 27),
        "birth_date": Span(1, 27, 33),
        "sex": Span(1, 34, 35),
    },
    checks=(
        Check(name="number", covers=(Span(1, 0, 12),), digit=Span(1, 12, 13)),
        Check(name="birth_date", covers=(Span(1, 27, 33),), digit=Span(1, 33, 34), numeric=True),
        Check(name="composite", covers=(Span(0, 0, 36), Span(1, 0, 35)), digit=Span(1, 35, 36)),
    ),
)


def layouts_for(code: str, state: str, lines: int) -> tuple[Layout, ...]:
    """The formats that a zone of `lines` lines with this document code and State may have, likeliest first."""
    if lines == 3:
        return (TD1,) if code[:1] in {"I", "A", "C"} else ()
    match code[:1]:
        case "P":
            return (TD3,)
        case "V":
            return (MRVB, MRVA)
        case "I" if code == "ID" and state == "FRA":
            return (FRENCH_CARD,)
        case "I" | "A" | "C":
            return (TD2,)
        case _:
            return ()

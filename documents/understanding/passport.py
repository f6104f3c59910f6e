"""A passport's identity page: its zone and the lines around it go in, a Paper comes out; or the lines alone.

The zone speaks, print confirms (see `printed.disagreements`); what only print has (place of birth) is taken from
there.
"""

from collections.abc import Sequence

from documents.folding import fold
from documents.page import Box, TextLine, Zone
from documents.paper import Paper
from documents.references import References
from documents.understanding import printed
from documents.understanding.flow import box_of
from documents.understanding.labels import Form, form_of
from documents.vocabulary import PASSPORT_TITLES, Kind

_LABELS = (
    *(
        "surname",
        "given_names",
        "names",
        "number",
        "nationality",
        "birth_date",
        "birth_place",
        "sex",
        "expiry",
        "issued",
    ),
    *("state", "authority", "signature", "height", "document_type"),
)
_FROM_ZONE = {
    "surname": "surname",
    "given_names": "given_names",
    "birth_date": "birth_date",
    "sex": "sex",
    "nationality": "nationality",
    "number": "passport_number",
    "expiry": "passport_expiry",
    "state": "passport_state",
}


def from_zone(zone: Zone, index: int, lines: Sequence[TextLine], references: References) -> Paper:
    """The paper of a passport's zone; `lines` are those of its page."""
    around = printed.outside(lines, (zone,))
    form = form_of(around, references.labels, _LABELS)
    fields = {name: zone.fields[key] for key, name in _FROM_ZONE.items() if zone.fields.get(key)}
    boxes = {name: _printed_box(name, value, around) or zone.box for name, value in fields.items()}
    birth_place = form.first("birth_place", printed.place_name)
    if birth_place:
        fields["birth_place"], boxes["birth_place"] = birth_place
    doubts = (() if zone.valid else ("check-digits",)) + tuple(printed.disagreements(zone, form, around))
    return Paper(
        kind=Kind.PASSPORT_IDENTITY,
        fields=fields,
        boxes=boxes,
        box=(box_of(around) or zone.box).union(zone.box),
        doubts=doubts,
        zone=index,
    )


def from_print(lines: Sequence[TextLine], references: References) -> Paper | None:
    """The paper of an identity page whose zone was not read; None when the lines are no such page."""
    around = printed.outside(lines, ())
    form = form_of(around, references.labels, _LABELS)
    if not looks_like_one(around, form):
        return None
    fields, boxes = _from_labels(form, references)
    if len(fields) < 2:
        return None
    return Paper(kind=Kind.PASSPORT_IDENTITY, fields=fields, boxes=boxes, box=box_of(lines), doubts=("no-zone",))


def looks_like_one(lines: Sequence[TextLine], form: Form) -> bool:
    """The word passport on a short line, and the labels of a person's page."""
    titled = any(len(words := fold(line.text).split()) <= 6 and set(words) & set(PASSPORT_TITLES) for line in lines)
    person = form.fields & {"surname", "given_names", "names", "birth_date", "nationality", "sex", "birth_place"}
    return titled and len(person) >= 3 and bool(form.fields & {"expiry", "issued", "number"})


def _from_labels(form: Form, references: References) -> tuple[dict[str, str], dict[str, Box]]:
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}

    def take(name: str, seen: tuple[str, Box] | None) -> None:
        if seen:
            fields[name], boxes[name] = seen

    take("surname", form.first("surname", printed.name_part))
    take("given_names", form.first("given_names", lambda text: _other_than(printed.name_part(text), fields)))
    take("passport_number", form.first("number", printed.number))
    take("birth_date", form.first("birth_date", lambda text: _iso(printed.birth_day(text))))
    take("passport_expiry", form.first("expiry", lambda text: _iso(printed.day(text))))
    take("birth_place", form.first("birth_place", printed.place_name))
    take("sex", form.first("sex", printed.sex))
    take("passport_state", form.first("state", lambda text: _code(text, references)))
    take("nationality", form.first("nationality", lambda text: _code(text, references) or _named(text, references)))
    return fields, boxes


def _other_than(value: str | None, fields: dict[str, str]) -> str | None:
    return value if value != fields.get("surname") else None


def _iso(day: object) -> str | None:
    return str(day) if day else None


def _code(text: str, references: References) -> str | None:
    word = text.strip(" .:*").upper()
    return word if references.country(word) else None


def _named(text: str, references: References) -> str | None:
    country = references.country_named(text)
    return country.code if country else None


def _printed_box(name: str, value: str, lines: Sequence[TextLine]) -> Box | None:
    """Where print has a value of the zone: evidence that a person reads more easily than the zone."""
    if name in {"birth_date", "passport_expiry"}:
        return printed.box_of_day(value, lines)
    if name in {"surname", "given_names", "passport_number"}:
        return printed.box_with(value, lines)
    return None

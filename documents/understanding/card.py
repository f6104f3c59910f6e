"""An identity card or a residence permit: zone and lines of both sides go in, a Paper comes out; or the lines alone.

Which paper it is comes from the zone (IDFRA of two lines, TD1 of France, a permit's code) or from its printed title.
"""

import datetime as dt
import re
from collections.abc import Sequence

from documents import dates
from documents.folding import fold
from documents.page import Box, TextLine, Zone, ZoneFormat
from documents.paper import Paper
from documents.patterns import pattern_of
from documents.references import References
from documents.understanding import printed, unlabelled
from documents.understanding.flow import box_of
from documents.understanding.labels import Form, form_of
from documents.understanding.phrases import Topic, nearly_said
from documents.vocabulary import Kind

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
    *("authority", "signature", "height", "address", "permit_type", "remarks"),
)
_FRENCH: Topic = {"fr": ("carte nationale d identite",)}
_PERMIT = {
    "fr": ("titre de sejour", "carte de sejour", "carte de resident", "certificat de residence"),
    "en": ("residence permit",),
    "de": ("aufenthaltstitel",),
    "es": ("permiso de residencia",),
    "it": ("permesso di soggiorno",),
    "pt": ("titulo de residencia",),
}
_FOREIGN = {
    "en": ("identity card", "identification card"),
    "de": ("personalausweis", "identitatskarte"),
    "it": ("carta d identita", "carta di identita"),
    "es": ("documento nacional de identidad", "cedula de ciudadania", "cedula de identidad"),
    "pt": ("cartao de cidadao", "bilhete de identidade", "carteira de identidade"),
    "nl": ("identiteitskaart",),
    "tr": ("kimlik karti",),
    "ro": ("carte de identitate",),
    "pl": ("dowod osobisty",),
    "fr": ("carte d identite",),
}


#: What a card's other side prints, where neither title nor name stands: the words that speak of a card itself.
_OF_A_CARD = pattern_of(r"\b(?:CETTE )?CARTE (?:EST )?VALABLE|\bTHIS CARD\b")
_VALID_FROM = pattern_of(r"\bVALABLE DU\b|\bVALIDE DU\b|\bVALIDITE DU\b|\bVALID FROM\b")
_BACK = ("expiry", "issued", "authority", "address", "height", "signature")


def from_zone(zone: Zone, index: int, lines: Sequence[TextLine], references: References) -> Paper:
    """The paper of a card's zone; `lines` are those of both its sides."""
    around = printed.outside(lines, (zone,))
    form = form_of(around, references.labels, _LABELS)
    fields = {name: value for name in ("surname", "given_names", "birth_date", "expiry", "issued", "number", "state")
              if (value := zone.fields.get(name))}  # fmt: skip
    fields["card"] = _kind_of(zone)
    boxes = dict.fromkeys(fields, zone.box)
    _add_printed_dates(fields, boxes, form)
    if zone.format is ZoneFormat.FRENCH_CARD:
        _add_unlabelled_dates(fields, boxes, around)
    for name in ("surname", "given_names", "number"):
        if box := printed.box_with(fields.get(name, ""), around):
            boxes[name] = box
    doubts = (() if zone.valid else ("check-digits",)) + tuple(printed.disagreements(zone, form, around))
    whole = (box_of(around) or zone.box).union(zone.box)
    return Paper(kind=Kind.HOST_IDENTITY, fields=fields, boxes=boxes, box=whole, doubts=doubts, zone=index)


def from_print(lines: Sequence[TextLine], references: References) -> Paper | None:
    """The paper of a card's side without a zone; None when the lines are no such card."""
    around = printed.outside(lines, ())
    form = form_of(around, references.labels, _LABELS)
    kind = _kind_printed(around)
    if not kind:
        return _other_side(lines, form)
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}
    for name in ("surname", "given_names"):
        seen = form.first(name, lambda text: _name(text, fields))
        if seen:
            fields[name], boxes[name] = seen
    if "given_names" not in fields and sum(one.field == "surname" for one in form.found) == 2:
        # "Фамилия / Surname" and "Име / Name": what stands at the second is the given name.
        seen = form.first("surname", lambda text: _name(text, fields))
        if seen:
            fields["given_names"], boxes["given_names"] = seen
    births = form.first("birth_date", printed.birth_day)
    if births:
        fields["birth_date"], boxes["birth_date"] = births[0].isoformat(), births[1]
    _add_printed_dates(fields, boxes, form)
    _add_term(fields, boxes, around)
    number = form.first("number", printed.number)
    if number:
        fields["number"], boxes["number"] = number
    _add_unlabelled(fields, boxes, form)
    if len(fields) < 2:
        return None
    fields["card"] = kind
    if kind != "foreign-card":
        fields["state"] = "FRA"
    return Paper(kind=Kind.HOST_IDENTITY, fields=fields, boxes=boxes, box=box_of(lines), doubts=())


def _add_unlabelled(fields: dict[str, str], boxes: dict[str, Box], form: Form) -> None:
    """The bearer and the days of a card whose labels for them were lost; a name without any day is a letter's."""
    if "expiry" not in form.fields and "expiry" not in fields and (term := unlabelled.term(form.lines)):
        for name, (day, box) in zip(("issued", "expiry"), term, strict=True):
            if fields.get(name, day.isoformat()) == day.isoformat():
                fields[name], boxes[name] = day.isoformat(), box
    if form.fields & {"given_names", "names"} or "expiry" not in fields:
        return
    bearer = unlabelled.bearer(form.values)
    if bearer and fields.get("surname", bearer.surname[0]) == bearer.surname[0]:
        fields["surname"], boxes["surname"] = bearer.surname
        fields["given_names"], boxes["given_names"] = bearer.given_names


def _other_side(lines: Sequence[TextLine], form: Form) -> Paper | None:
    """The back of a French card: days, address, office, and no name. None when it is none."""
    printed_there = [name for name in _BACK if name in form.fields]
    of_a_card = any(_OF_A_CARD.search(fold(line.text)) or _nearly_of_a_card(line.text) for line in form.lines)
    if "surname" in form.fields or len(printed_there) < 3 or len(form.lines) > 25:
        return None
    if not of_a_card and not {"height", "issued", "address"} <= form.fields:
        return None
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}
    _add_printed_dates(fields, boxes, form)
    fields |= {"card": "french-card" if of_a_card else "french-card-2021", "state": "FRA"}
    return Paper(kind=Kind.HOST_IDENTITY, fields=fields, boxes=boxes, box=box_of(lines), doubts=())


def _nearly_of_a_card(text: str) -> bool:
    return bool(nearly_said(fold(text), {"fr": ("carte valable jusqu au", "cette carte est valable")}))


def _name(text: str, fields: dict[str, str]) -> str | None:
    value = printed.name_part(text)
    return value if value not in fields.values() else None


def _add_printed_dates(fields: dict[str, str], boxes: dict[str, Box], form: Form) -> None:
    """What the zone has not: a full day of issue, the expiry of an old card."""
    issued = form.first("issued", printed.day)
    if issued and (not fields.get("issued") or issued[0].isoformat().startswith(fields["issued"])):
        fields["issued"], boxes["issued"] = issued[0].isoformat(), issued[1]
    expiry = form.first("expiry", lambda text: _last_day(text, fields.get("issued", "")))
    if expiry and not fields.get("expiry") and expiry[0].isoformat() > fields.get("issued", ""):
        fields["expiry"], boxes["expiry"] = expiry[0].isoformat(), expiry[1]


def _add_term(fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine]) -> None:
    """The last day of a sentence such as a receipt's: "Ce récépissé est valable du … au …"."""
    for line in lines:
        days = [span.day for span in dates.find(line.text)]
        if "expiry" not in fields and len(days) == 2 and days[0] < days[1] and _VALID_FROM.search(fold(line.text)):
            fields["expiry"], boxes["expiry"] = days[1].isoformat(), line.box


def _last_day(text: str, issued: str) -> dt.date | None:
    """A day alone, and none of the month in which the card was `issued`: on a slanted card that day stands beside."""
    day = _only_a_day(text)
    return None if day and issued and day.isoformat().startswith(issued[:7]) else day


def _only_a_day(text: str) -> dt.date | None:
    """A day with nothing beside it: a day and an office is when the card was issued, whatever label was lost there."""
    if sum(sign.isalpha() for sign in text) > 5:
        return printed.day(text) if re.search(r"(?i)^\W*(?:jusqu|until|bis|hasta|fino|ate|to)\b", text) else None
    spans = dates.find(text)
    if len(spans) == 2:  # from … until
        return max(span.day for span in spans)
    glued = re.sub(r"[\s.]", "", text)
    return printed.day(text) or (printed.day(glued) if len(glued) == 8 and glued.isdigit() else None)


def _add_unlabelled_dates(fields: dict[str, str], boxes: dict[str, Box], lines: Sequence[TextLine]) -> None:
    """The old card's days where labels were lost: issue in the month that the zone says, expiry 10 or 15 years on."""
    seen = [(found.day, line.box) for line in lines for found in dates.find(line.text)]
    issued = [one for one in seen if len(fields.get("issued", "")) == 7 and one[0].isoformat()[:7] == fields["issued"]]
    if issued:
        fields["issued"], boxes["issued"] = issued[0][0].isoformat(), issued[0][1]
    if "expiry" in fields or len(fields.get("issued", "")) != 10:
        return
    start = dt.date.fromisoformat(fields["issued"])
    for day, box in seen:
        if any(abs((day - start).days - years * 365.25) <= 5 for years in (10, 15)):
            fields["expiry"], boxes["expiry"] = day.isoformat(), box
            return


def _kind_of(zone: Zone) -> str:
    """french-card, french-card-2021, residence-permit or foreign-card."""
    code, state = zone.fields.get("code", zone.lines[0][:2]), zone.fields.get("state", "")
    if zone.format is ZoneFormat.FRENCH_CARD:
        return "french-card"
    if code[:1] == "A" or code in {"IR", "IP", "IT", "IS"}:
        return "residence-permit"
    return "french-card-2021" if code == "ID" and state == "FRA" else "foreign-card"


def _kind_printed(lines: Sequence[TextLine]) -> str:
    """The same, by a title on a line of its own; "" when there is none."""
    titles = [re.sub(r"\b\w*\d\w*\b|\bN\b", " ", fold(line.text)).strip() for line in lines]
    titles = [title for title in titles if len(title.split()) <= 9]

    def titled(topic: Topic) -> bool:
        return any(nearly_said(title, topic) for title in titles)

    if titled(_FRENCH):
        return "french-card-2021" if any("IDENTITY CARD" in title for title in titles) else "french-card"
    if titled(_PERMIT):
        return "residence-permit"
    return "foreign-card" if titled(_FOREIGN) else ""

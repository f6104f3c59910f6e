"""A certificate of accommodation, in prose or as a form, French or English: a page goes in, its Paper comes out.

Who hosts stands before the verb (atteste, certifie, hereby certify …), who is hosted after it. What was lost is
said as a doubt (`no-guest`), never guessed; whose hand signed cannot be read: ink that is no text counts as a
signature.
"""

import datetime as dt
import re
from collections.abc import Sequence

from documents import dates
from documents.dates import Century
from documents.folding import fold
from documents.names import PersonName, usual, written
from documents.page import Box, Page, TextLine
from documents.paper import Paper
from documents.references import References
from documents.understanding import home_form
from documents.understanding.address import Address, addresses
from documents.understanding.flow import Flow, box_of
from documents.understanding.guests import Guest, guests_in
from documents.understanding.persons import guessed, person, stretch
from documents.understanding.phrases import nearly_said, said
from documents.vocabulary import Kind

_VERB = re.compile(
    r"(?<!\w)(?:(?:ATTEST|CERTIFI|DECLAR|AFFIRM)(?:E|ONS|ENT|ANT)(?!\w)|CERTIFY|DECLARE|HEREBY|CONFIRM\b"
    r"|CONFIRME|STATE\s+THAT"
    r"|(?:AM|ARE)\s+(?:HOSTING|HOUSING|ACCOMMODATING|LODGING)|(?:AI|AVONS)\s+HEBERGE)"
)
_UNDERSIGNED = re.compile(
    r"(?:\b[SC5]OU[S5]{1,2}[I1L]?GN[EI]\w{0,3}(?:\s*\(\s*[ES]+\s*\))*|\bUNDER\W?.?[I1L]GN[EF]D"
    r"|\bJE\s+S\w{5,9}GN\w{1,3}(?:\(ES?\))?)\s*[,:]?\s*"
)
_HOST_ENDS = re.compile(r"ATTEST|CERTIFI|DECLAR|HEREBY|DEMEURANT|DOMICILI|RESIDING|RESIDANT|LIVING")
_I_NAME = re.compile(r"(?<!\w)(?:I\s+AM|JE\s+SUIS|MOI\s*,?|I\s*,)\s+")
_SINCE = re.compile(
    r"(?<!\w)(?:DEPUIS(?:\s+LE)?|SINCE(?:\s+THE)?|A\s+COMPTER\s+DU|A\s+PARTIR\s+DU|AS\s+FROM|STARTING\s+FROM"
    r"|STARTING|FROM(?:\s+THE)?"
    r"|DU)\s*[:.]?\s*$"
)
_DONE = re.compile(
    r"(?<!\w)(?:FAIT|DONE|SIGNED|ISSUED|ETABLIE?|WRITTEN)\s+(?:A|AT|IN|ON|LE|POUR)(?!\w)"
    r"|^[^\d\n]{2,40},\s+(?:LE|ON)\s*$|(?<!\w)DATE\s*:?\s*$"
)
_BORN = re.compile(
    r"(?<!\w)(?:NEE?S?|NE\s?\(\s?E\s?\)|BORN|DATE\s+OF\s+BIRTH|DATE\s+(?:ET\s+LIEU\s+)?DE\s+NAISSANCE"
    r"|DOB)(?:\s+(?:LE|ON|THE))*\s*[:,]?\s*$"
)
_UNSIGNED = re.compile(r"NON\s+SIGNEE?|NOT\s+SIGNED|SANS\s+SIGNATURE")
_FORMAL = re.compile(r"JE\s+SOUSSIGNE|I\s*,?\s+THE\s+UNDERSIGNED|NOUS\s+SOUSSIGNE")


def certificate(page: Page, lines: Sequence[TextLine], references: References) -> Paper | None:
    """The paper of a certificate of accommodation on these lines; None when they are none."""
    flow = Flow.of(lines)
    folded = fold(flow.text)
    hotel = _is_hotel(folded, references)
    if not is_certificate(folded, references, hotel=hotel):
        return None
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}
    found = addresses(flow, references.communes)
    verb = _pivot(flow)
    form = home_form.read(lines, references)
    guests = list(form.guests) or guests_in(flow, verb, _host_end(flow, verb))
    if not hotel:
        _add_host(fields, boxes, flow, verb, form)
        guests = [guest for guest in guests if not _is_host(guest.name, fields)]
    _add_guests(fields, boxes, guests)
    doubts = [] if guests else ["no-guest"]
    doubts += _add_address(fields, boxes, found, verb, form)
    _add_days(fields, boxes, flow)
    if hotel:
        doubts.append("hotel")
    if _UNSIGNED.search(flow.bare):
        fields["signed"] = "no"
    elif page.pictures or _inked(lines):
        fields["signed"] = "yes"
    return Paper(kind=Kind.ACCOMMODATION, fields=fields, boxes=boxes, box=box_of(lines), doubts=tuple(doubts))


def is_certificate(folded: str, references: References, *, hotel: bool) -> bool:
    """Whether a folded text is such a certificate: its title, or a solemn statement that speaks of hosting."""
    hosting = references.phrases.get("hosting", {})
    titled = nearly_said(folded, references.phrases.get("accommodation", {}))
    strong = [one for one in titled if one.phrase != "ATTESTATION SUR L HONNEUR"]
    speaks = said(folded, hosting) or nearly_said(folded, {"fr": ("heberge", "hebergement", "a mon domicile")})
    formal = bool(_FORMAL.search(folded)) or any(
        word in f" {folded} "
        for word in (" SOUSSIGNE", " UNDERSIGNED", " ATTESTE ", " CERTIFIE ", " HEREBY ", " CERTIFY ")
    )
    if strong and len(folded.split()) >= 8:
        return True
    if (titled or formal) and speaks and len(folded.split()) >= 12:
        return True
    return hotel and formal and bool(re.search(r"SEJOURNE|STAYING|STAYS|RESIDE|LOGE|HEBERGE|CHAMBRE|ROOM", folded))


def _is_hotel(folded: str, references: References) -> bool:
    words = [one.phrase for one in said(folded, references.phrases.get("hotel", {}))]
    return bool(words) and bool(
        re.search(r"NOTRE\s+(?:ETABLISSEMENT|HOTEL)|OUR\s+(?:ESTABLISHMENT|HOTEL|PROPERTY)|DIRECTION\s+DE\s+L|CHAMBRE\s+(?:N\s+)?\d|ROOM"
                  r"|RECEPTION|MANAGEMENT|GUEST\s+NAME|ETABLISSEMENT|RCS|SIRET", folded)
    )  # fmt: skip


def _pivot(flow: Flow) -> int:
    """Where the statement's verb begins; the end of the text when there is none."""
    named = _UNDERSIGNED.search(flow.bare)
    verb = _VERB.search(flow.bare, named.end() if named else 0)
    return verb.start() if verb else len(flow.bare)


def _host_end(flow: Flow, verb: int) -> int:
    return verb if verb < len(flow.bare) else 0


def _add_host(fields: dict[str, str], boxes: dict[str, Box], flow: Flow, verb: int, form: "home_form.HomeForm") -> None:
    """The host's names and birth, before the verb."""
    if form.host:
        name, box = form.host
        fields["host_surname"] = name.surname
        fields["host_given_names"] = name.given_names
        boxes["host_surname"] = boxes["host_given_names"] = box
        if form.host_birth:
            fields["host_birth_date"], boxes["host_birth_date"] = form.host_birth[0].isoformat(), form.host_birth[1]
        for field in ("host_surname", "host_given_names"):
            if not fields[field]:
                fields.pop(field)
                boxes.pop(field)
        return
    opening = _UNDERSIGNED.search(flow.bare) or _I_NAME.search(flow.bare)
    if opening is None:
        return
    limit = verb if verb > opening.end() else len(flow.bare)
    text = " ".join(flow.source(opening.end(), min(limit, opening.end() + 120)).split())
    name_text = stretch(text)
    spoken = person(name_text)
    if spoken is not None and not _HOST_ENDS.search(fold(name_text)):
        told = guessed(spoken)
        end = opening.end() + len(name_text) + (len(text) - len(text.lstrip()))
        for field, value in (("host_surname", told.surname), ("host_given_names", told.given_names)):
            if value:
                fields[field] = value
                if here := flow.box(opening.end(), min(end, limit)):
                    boxes[field] = here
    for found in dates.find(flow.bare[opening.end() : limit], century=Century.BIRTH):
        if _BORN.search(flow.bare[max(0, opening.end() + found.start - 40) : opening.end() + found.start]):
            fields["host_birth_date"] = found.day.isoformat()
            if here := flow.box(opening.end() + found.start, opening.end() + found.end):
                boxes["host_birth_date"] = here
            break


def _is_host(name: PersonName, fields: dict[str, str]) -> bool:
    host = sorted(f"{fields.get('host_surname', '')} {fields.get('host_given_names', '')}".split())
    return bool(host) and sorted(usual(f"{name.surname} {name.given_names}").split()) == host


def _add_guests(fields: dict[str, str], boxes: dict[str, Box], guests: Sequence[Guest]) -> None:
    if not guests:
        return
    fields["guests"] = written([guest.name for guest in guests])
    around = [guest.box for guest in guests if guest.box]
    if around:
        boxes["guests"] = around[0]
        for box in around[1:]:
            boxes["guests"] = boxes["guests"].union(box)
    if any(guest.birth for guest in guests):
        fields["guest_birth_dates"] = "|".join(guest.birth.isoformat() if guest.birth else "" for guest in guests)
        if "guests" in boxes:
            boxes["guest_birth_dates"] = boxes["guests"]


def _add_address(
    fields: dict[str, str], boxes: dict[str, Box], found: Sequence[Address], verb: int, form: "home_form.HomeForm"
) -> list[str]:
    """Where the guest lives: the address announced after the verb, else the host's, else the first."""
    after = [one for one in found if one.start >= verb and one.announced]
    before = [one for one in found if one.announced]
    chosen = next(iter(after or before or list(found)), None)
    if chosen is None:
        if form.street:
            fields["address"], boxes["address"] = form.street
        return []
    place = chosen.place
    street = chosen.street or next((one.street for one in found if one.street and one.place.insee == place.insee), "")
    if form.street:
        street, boxes["address"] = form.street
    values = {"address": street, "commune": place.commune, "postcode": place.postcode, "insee": place.insee,
              "department": place.department}  # fmt: skip
    for name, value in values.items():
        if value:
            fields[name] = value
            if box := chosen.boxes.get(name):
                boxes.setdefault(name, box)
    return [place.doubt] if place.doubt else []


def _add_days(fields: dict[str, str], boxes: dict[str, Box], flow: Flow) -> None:
    """Since when, and the day of writing: told apart from births by the words before them."""
    last: dates.Found | None = None
    plain = dates.plain(flow.text)
    for found in dates.find(flow.text):
        before = plain[max(0, found.start - 48) : found.start]
        line_before = before.rsplit("\n", 1)[-1]
        if _BORN.search(before) or _BORN.search(line_before + " "):
            continue
        if _SINCE.search(before) and "since" not in fields:
            _put(fields, boxes, flow, "since", found)
        elif _DONE.search(line_before) or _DONE.search(before.replace("\n", " ")):
            _put(fields, boxes, flow, "date", found)
            last = None
        elif "date" not in fields and not re.search(
            r"(?:AU|JUSQU|UNTIL|TO|DELIVRE|ISSUED|VALABLE|EXPIR)\W*(?:LE\s|ON\s)?$", before
        ):
            last = found
    if last is not None and "date" not in fields and last.day > dt.date(2000, 1, 1):
        first_line = last.start <= plain.find("\n", 80)
        if first_line or last.start > len(plain) * 0.6:
            _put(fields, boxes, flow, "date", last)


def _put(fields: dict[str, str], boxes: dict[str, Box], flow: Flow, name: str, found: dates.Found) -> None:
    fields[name] = found.day.isoformat()
    if box := flow.box(found.start, found.end):
        boxes[name] = box


def _inked(lines: Sequence[TextLine]) -> bool:
    """Something that a reader took for text stands right below a word for signature, and is no sentence."""
    for line in lines:
        if not re.match(r"SIGNATURE|SIGNED BY|LU ET APPROUVE", fold(line.text)):
            continue
        for other in lines:
            below = line.box.bottom - 4 <= other.box.top <= line.box.bottom + 4 * max(1, line.box.bottom - line.box.top)
            beside = other.box.left < line.box.right + 200 and other.box.right > line.box.left - 100
            if other is not line and below and beside and other.box.bottom > 0 and len(other.text.split()) <= 3:
                return True
    return False

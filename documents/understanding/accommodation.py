"""A certificate of accommodation, in prose or as a form, in six languages: a page goes in, its Paper comes out.

Who hosts and who is hosted is told by the part that they play (see `hosts`, `guests`, `home_form`). What was lost is
said as a doubt (`no-guest`), never guessed; whose hand signed cannot be read: ink that is no text counts as a
signature.
"""

from collections.abc import Sequence

from documents.folding import fold
from documents.names import PersonName, as_printed, written
from documents.page import Box, Page, Source, TextLine
from documents.paper import Paper
from documents.patterns import pattern_of
from documents.places import settled
from documents.references import References
from documents.understanding import home_deeds as deeds
from documents.understanding import home_form, home_glue, home_hand, home_slips, hosts, street_names
from documents.understanding import home_words as words
from documents.understanding.address import Address, addresses
from documents.understanding.flow import Flow, box_of
from documents.understanding.guests import Guest, guests_in, nearly_same, same_person
from documents.understanding.home_days import add_days
from documents.understanding.home_doubts import doubts_of
from documents.understanding.home_elsewhere import hosted_from_abroad, lodged_elsewhere
from documents.understanding.home_reserves import reserves_of
from documents.understanding.home_rows import read_rows
from documents.understanding.lodging import is_certificate, is_form, is_hotel, is_lodging, may_speak_of_home
from documents.understanding.namings import Naming
from documents.understanding.persons import guessed
from documents.understanding.stays import stays
from documents.understanding.tenancy import lets_home
from documents.vocabulary import Kind

#: A sentence ends, or a paragraph: a line that is no sentence's.
_SENTENCE_END = pattern_of(r"(?<=[^\W\d_]{3})[.!]\s+|,[^\S\n]*\n(?=[^\n,]{0,30}(?:MADAME|MONSIEUR|SIR)[^\n,]{0,20},\n)")
_PRINTED = 0.9  #: a reader's confidence from which letters are no scrawl
_SIGN_HERE = pattern_of(
    r"(?:NOM ET |NAME AND |DATE ET |DATE AND |(?:THE )?HOST ?S )?"
    r"(?:SIGNATURE|SIGNED|FIRMA|ASSINATURA|UNTERSCHRIFT|LU ET APPROUVE)\b"
)
_UNSIGNED = pattern_of(r"NON\s+SIGNEE?|NOT\s+SIGNED|SANS\s+SIGNATURE")


def certificate(page: Page, lines: Sequence[TextLine], references: References) -> Paper | None:
    """The paper of a certificate of accommodation on these lines; None when they are none."""
    if page.source is Source.OCR:
        lines = home_slips.put_right(home_hand.put_right(home_glue.parted(lines)))
    if not may_speak_of_home(Flow.of(lines)):
        return None
    rows = read_rows(lines, references, typed=page.source is not Source.OCR)
    flow = Flow.of(rows)
    if not is_certificate(flow, references):
        return None
    hotel = is_hotel(fold(flow.text), references)
    fields: dict[str, str] = {}
    boxes: dict[str, Box] = {}
    communes = references.communes
    found = [
        one._replace(place=settled(one.place, flow.text, communes))
        for one in addresses(flow, communes, typed=page.source is not Source.OCR)
    ]
    verb = _pivot(flow)
    form = home_form.read(rows, references)
    hosting = [] if hotel or form.host else hosts.hosts_in(flow)
    guests = list(form.guests) or guests_in(flow, verb, hosting)
    if not hotel:
        if not hosting and not form.host:
            hosting = hosts.declared(flow, guests) or hosts.signed_by(flow, guests)
        _add_host(fields, boxes, flow, hosting, _until(flow, hosting, guests, verb), form, guests)
        named = [form.host[0]] if form.host else [one.name for one in hosting]
        guests = [guest for guest in guests if not any(same_person(guest.name, name) for name in named)]
        guests = [guest for guest in guests if not hosts.undersigns(flow, guest, verb)]
        if page.source is Source.OCR:
            guests = [guest for guest in guests if not any(nearly_same(guest.name, name) for name in named)]
        if not named:
            guests = [guest for guest in guests if not hosts.may_sign(flow, guest)]
    _add_guests(fields, boxes, guests)
    doubts = [] if guests else ["no-guest"]
    lodged = _where(found, verb)
    doubts += _add_address(fields, boxes, found, lodged, form)
    if "address" in fields and page.source is Source.OCR:
        fields["address"] = street_names.put_right(fields["address"])
    add_days(fields, boxes, flow)
    if hotel:
        doubts.append("hotel")
    else:
        doubts += doubts_of(flow.bare)
        filled_in = bool(form.host or form.guests) or is_form(flow)
        if "denied" not in doubts:
            reserves = reserves_of(flow, references, form=filled_in, begun="since" in fields)
            doubts += [reserve for reserve in reserves if reserve not in doubts]
        if lodged_elsewhere(flow, found, lodged, verb, references):
            doubts.append("lodged-elsewhere")
        if lets_home(flow) and not is_lodging(flow):
            doubts.append("rented")
        if hosted_from_abroad(flow, verb, references):
            doubts.append("host-abroad")
    if _UNSIGNED.search(flow.bare):
        fields["signed"] = "no"
    elif page.loose_ink or (page.source is Source.OCR and _inked(lines)):
        fields["signed"] = "yes"
    return Paper(kind=Kind.ACCOMMODATION, fields=fields, boxes=boxes, box=box_of(lines), doubts=tuple(doubts))


def _pivot(flow: Flow) -> int:
    """Where the statement's verb begins; the end of the text when there is none."""
    named = words.UNDERSIGNED.search(flow.bare)
    verb = words.VERB.search(flow.bare, named.end() if named else 0) or deeds.I_HOST.search(flow.bare)
    solemn = verb.start() if verb else len(flow.bare)
    first = None if named and named.start() < solemn else _guest_first(flow, solemn)
    return solemn if first is None else first


def _guest_first(flow: Flow, before: int) -> int | None:
    """Where a sentence begins that names the guest and then says "réside chez moi", before the solemn verb; or None."""
    for match in stays(flow.bare):
        if match.start >= before:
            continue
        begin = 0
        for end in _SENTENCE_END.finditer(flow.bare, 0, match.start):
            begin = end.end()
        said = flow.bare[begin : match.start]
        if words.I.match(said) or words.I_AM.search(said):
            continue
        if any(pattern.search(said) for pattern in (words.TITLED, words.RELATION, words.BORN)):
            return begin
    return None


def _add_host(
    fields: dict[str, str],
    boxes: dict[str, Box],
    flow: Flow,
    hosting: Sequence[Naming],
    until: int,
    form: "home_form.HomeForm",
    guests: Sequence[Guest],
) -> None:
    """The host's names and birth; of a couple the first, and both as `hosts`."""
    if form.host:
        name, box = form.host
        _put_host(fields, boxes, name, box)
        if form.host_birth:
            fields["host_birth_date"], boxes["host_birth_date"] = form.host_birth[0].isoformat(), form.host_birth[1]
        return
    if not hosting:
        return
    first = hosting[0]
    before = flow.bare[max(0, first.start - 50) : first.start]
    prose = any(pattern.search(before) for pattern in (words.UNDERSIGNED, words.I_AM, words.I, words.VERB_I))
    name = first.name
    spoken = flow.source(first.start, first.end)
    if spoken.isupper() or spoken.islower():
        name = _told_by_kin(name, guests)  # no habit tells "DUMAS BRIGITTE"
        prose = False
    _put_host(fields, boxes, _told(name, spoken) if prose else name, flow.box(first.start, first.end))
    if len(hosting) > 1:
        fields["hosts"] = written([_told(one.name, flow.source(one.start, one.end)) for one in hosting])
    if len(hosting) == 1:
        born = hosts.birth_of(flow, first, until) or hosts.birth_below(flow, first)
    else:
        born = hosts.shared_birth(flow, hosting[-1], until)
    if born:
        fields["host_birth_date"] = born[0].isoformat()
        if here := flow.box(born[1], born[2]):
            boxes["host_birth_date"] = here


def _until(flow: Flow, hosting: Sequence[Naming], guests: Sequence[Guest], verb: int) -> int:
    """Where what is said of the host ends: at the verb, or at the first guest."""
    ends = [place for place in (verb, *(guest.start for guest in guests)) if hosting and place > hosting[0].end]
    if hosting and (label := words.GUEST_LABEL.search(flow.bare, hosting[0].end)):
        ends.append(label.start())
    return min(ends, default=len(flow.bare))


def _told(name: PersonName, spoken: str) -> PersonName:
    """A name `spoken` in two words, "Jean-Marc Martin", has its parts told apart by habit; of more, that stays open."""
    words = spoken.split()
    if name.ordered or len(words) != 2 or not any("-" in word for word in words):
        told = guessed(name)
        return told if name.ordered or " " not in told.given_names else name
    return PersonName(as_printed(words[1]), as_printed(words[0]))


def _told_by_kin(name: PersonName, guests: Sequence[Guest]) -> PersonName:
    """In capitals "BENALI FATIHA" has no order; the one word that she shares with a guest is the family's."""
    parts = name.surname.split()
    shared = {part for part in parts for guest in guests if part in fold(str(guest.name)).split()}
    if name.ordered or len(parts) != 2 or len(shared) != 1:
        return name
    family = shared.pop()
    return PersonName(family, next((part for part in parts if part != family), ""))


def _put_host(fields: dict[str, str], boxes: dict[str, Box], name: PersonName, box: Box | None) -> None:
    for field, value in (("host_surname", name.surname), ("host_given_names", name.given_names)):
        if value:
            fields[field] = value
            if box:
                boxes[field] = box


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


def _where(found: Sequence[Address], verb: int) -> Address | None:
    """Where the guest lives: the address announced after the verb, else the host's, else the first."""
    after = [one for one in found if one.start >= verb and one.announced]
    before = [one for one in found if one.announced]
    return next(iter(after or before or list(found)), None)


def _add_address(
    fields: dict[str, str],
    boxes: dict[str, Box],
    found: Sequence[Address],
    chosen: Address | None,
    form: "home_form.HomeForm",
) -> list[str]:
    """Where the guest lives, and what is doubtful about that place."""
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


def _inked(lines: Sequence[TextLine]) -> bool:
    """Something that a reader took for text, but not surely, stands right below a word for signature."""
    for line in lines:
        if not _SIGN_HERE.match(fold(line.text)):
            continue
        for other in lines:
            below = line.box.bottom - 4 <= other.box.top <= line.box.bottom + 4 * max(1, line.box.bottom - line.box.top)
            beside = other.box.left < line.box.right + 200 and other.box.right > line.box.left - 100
            if other is not line and below and beside and other.confidence < _PRINTED and len(other.text.split()) <= 3:
                return True
    return False

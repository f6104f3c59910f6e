"""The papers of one request and, in step with them, the truth: booklets, certificate, proof, each with its flaw."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import people
from samples.farther import crew, hosts, institutions, notices, stamped_pages
from samples.farther.authorities import PROOFS, TRAPS
from samples.farther.bundle import Bundle
from samples.farther.cancellations import CANCELLED
from samples.farther.certificate_letters import FOREIGN
from samples.farther.flaws import BLURRED
from samples.farther.nations import NATIONS
from samples.farther.portfolio import Paper
from samples.leaf import Leaf
from samples.people import DAY
from samples.request import Stay


def home(rng: Random, today: dt.date, flaw: str) -> hosts.Household:
    """Who houses the applicant."""
    if flaw == "wrong-department":
        return hosts.household(rng, today, place=rng.choice(hosts.ELSEWHERE))
    return hosts.household(rng, today, expired=flaw == "host-expired")


def booklet(bundle: Bundle, stay: Stay, flaw: str = "", struck: str = "") -> list[Paper]:
    """The pages of one applicant's passport; `struck`: the requirement that the flaw strikes."""
    rng = bundle.rng
    left_out = struck if flaw == "left-out" else ""
    ruined = BLURRED.get(struck, "") if flaw == "blurred" else ""
    papers = []
    if left_out != "passport-identity":
        papers.append(bundle.identity_page(stay, wrong_digit=flaw == "wrong-digit", ruined=ruined == "passport"))
    entries: tuple[people.Entry, ...] = (stay.entry,)
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2))):
        entries = (*stamped_pages.earlier(rng, entries[0]), *entries)
    if flaw == "no-entry":
        entries = (stamped_pages.earlier(rng, stay.entry)[1],)
    number = people.number(rng, stay.person.nation.number) if flaw == "wrong-number" else ""
    holder = crew.person(rng, bundle.today, stay.person.nation.code) if flaw == "wrong-holder" else None
    before = dict(stay.fields)
    papers += bundle.sticker_and_stamps(
        stay,
        entries,
        with_visa=left_out != "visa",
        with_stamp=left_out != "entry-stamp",
        number=number,
        holder=holder,
        ruined=ruined,
    )
    if flaw == "wrong-number":
        stay.mark("visa", "unsure", "the sticker names another passport")
    elif flaw == "wrong-holder":
        stay.fields |= before
        stay.mark("visa", "unsure", "the sticker is another person's")
    elif flaw == "no-entry":
        stay.mark("entry-stamp", "missing", "no stamp of an entry", ("unsure",))
        papers = [
            replace(
                one, drawn=replace(one.drawn, kinds=tuple(kind for kind in one.drawn.kinds if kind != "entry-stamp"))
            )
            for one in papers
        ]
    return papers


def housing(bundle: Bundle, flaw: str) -> tuple[Leaf, bool]:
    """The certificate for everybody who applies, and whether a pen wrote it."""
    rng, first = bundle.rng, bundle.first.person
    if flaw == "institution":
        return bundle.institution(rng.choice(institutions.KINDS)), False
    guests = tuple(stay.person for stay in bundle.stays)
    if flaw == "wrong-guest":
        other = crew.person(
            rng, bundle.today, rng.choice([code for code in sorted(NATIONS) if code != first.nation.code])
        )
        made = bundle.housing((other,))
        bundle.everybody("accommodation", "unsure", "the certificate houses somebody else")
        return made.leaf, made.by_hand
    inside = bundle.host.postcode.startswith("63")
    if inside and not flaw and rng.random() < 0.05:
        made = bundle.housing(guests, wording=rng.choice(FOREIGN))
        bundle.everybody("accommodation", "satisfied", "in another language", ("unsure",))
        return made.leaf, made.by_hand
    if len(guests) == 1 and rng.random() < 0.12:  # a couple is housed, one of them applies
        other = crew.person(
            rng, bundle.today, first.nation.code, surname=first.surname, sex="M" if first.sex == "F" else "F"
        )
        guests = (first, other) if rng.random() < 0.6 else (other, first)
    made = bundle.housing(guests, signed=rng.random() > 0.08)
    return made.leaf, made.by_hand


def proof(bundle: Bundle, flaw: str, *, telling: bool) -> tuple[notices.Notice, dict[str, object]]:
    """What is sent as the proof, and what else of the truth follows; `telling`: the mail itself says what happened."""
    rng, stay, today = bundle.rng, bundle.first, bundle.today
    own = stay.person.nation.language
    language = rng.choice((own, own, "fr", "en", rng.choice(sorted(CANCELLED))))
    together = ", ".join(notices.on_ticket(one.person, rng) for one in bundle.stays) if len(bundle.stays) > 1 else ""
    way = notices.trip(rng, stay.person, today + rng.randint(-12, 6) * DAY, name=together)
    told = ("unsure",) if telling else ()
    if flaw == "trap":
        kind = rng.choice(sorted(TRAPS))
        bundle.proof("missing", f"no proof: {kind}", told)
        return notices.trap(kind, replace(way, day=today + rng.randint(3, 30) * DAY), language, rng), {}
    if flaw == "early-flight":
        bundle.proof("missing", "the flight was before the entry", ("unsure",))
        return notices.cancelled(replace(way, day=stay.entry.day - rng.randint(10, 60) * DAY), language, rng), {}
    if flaw == "wrong-passenger":
        codes = [code for code in sorted(NATIONS) if code != stay.person.nation.code]
        other = crew.person(rng, today, rng.choice(codes))
        bundle.proof("unsure", "the cancellation is for another passenger", ("missing",))
        return notices.cancelled(replace(way, name=notices.on_ticket(other, rng)), language, rng), {
            "accept_verdicts": ["incomplete"]
        }
    lot = rng.random()
    bundle.proof()
    if lot < 0.66:
        return notices.cancelled(way, language, rng), {}
    if lot < 0.76:
        return notices.application(way, language), {}
    kind = rng.choice(("embassy", "embassy", "border", "medical", "press"))
    titled = " et ".join(f"{'Mme' if one.person.sex == 'F' else 'M.'} {one.person.name}" for one in bundle.stays)
    way = replace(way, day=today - rng.randint(2, 14) * DAY, name=titled)
    if kind == "press":  # the weakest of the real proofs: an agent may well want more
        bundle.proof("satisfied", "a press article", ("unsure",))
    return notices.by_authority(kind, way, language, rng), {}


PROOF_KINDS = ("cancelled", "application", *PROOFS)

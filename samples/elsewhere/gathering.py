"""The papers of one request and, in step with them, the truth: passports, certificate, proof, each with its flaw."""

import datetime as dt
from dataclasses import replace
from random import Random

from samples import people
from samples.elsewhere import cast, certificates, flights, hosts, proofs, stamps
from samples.elsewhere.cancelled_words import CANCELLED, MARKED
from samples.elsewhere.dossier import Dossier, Paper
from samples.elsewhere.nations import NATIONS
from samples.elsewhere.tempting_words import TRAPS
from samples.leaf import Leaf
from samples.people import DAY
from samples.request import Stay


def home(rng: Random, today: dt.date, doubt: str) -> hosts.Household:
    """Who houses the applicant."""
    if doubt == "other-department":
        return hosts.household(rng, today, place=rng.choice(hosts.ELSEWHERE))
    if doubt == "host-expired":
        paper = rng.choice(("card-laminated", "permit-2020", "permit-2011", "passport-french", "card-td1", "card-td2"))
        return hosts.household(rng, today, paper=paper, expired=True)
    return hosts.household(rng, today, place=rng.choice(hosts.FORMER) if rng.random() < 0.06 else None)


def booklet(dossier: Dossier, stay: Stay, doubt: str = "", left_out: str = "") -> list[Paper]:
    """The pages of one applicant's passport, with what is wrong with them."""
    rng = dossier.rng
    papers = (
        [] if left_out == "passport-identity" else [dossier.identity_page(stay, wrong_digit=doubt == "wrong-digit")]
    )
    entries: tuple[people.Entry, ...] = (stay.entry,)
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2))):
        entries = (*stamps.journey(rng, entries[0]), *entries)
    if doubt == "no-entry":
        entries = (replace(stamps.journey(rng, stay.entry)[1]),)
    number, holder = "", None
    if doubt == "other-number":
        number = people.number(rng, stay.person.nation.number)
    elif doubt == "other-holder":
        holder = cast.person(rng, dossier.today, stay.person.nation.code)
    fields = dict(stay.fields)
    papers += dossier.sticker_and_stamps(
        stay, entries, with_visa=left_out != "visa", with_stamp=left_out != "entry-stamp", number=number, holder=holder
    )
    if doubt == "other-number":
        stay.mark("visa", "unsure", "the sticker names another passport")
    elif doubt == "other-holder":
        stay.fields |= fields
        stay.mark("visa", "unsure", "the sticker is another person's")
    elif doubt == "no-entry":
        stay.mark("entry-stamp", "missing", "no stamp of an entry", ("unsure",))
        papers = [
            (word, replace(drawn, kinds=tuple(kind for kind in drawn.kinds if kind != "entry-stamp")))
            for word, drawn in papers
        ]
    return papers


def housing(dossier: Dossier, doubt: str) -> Leaf:
    """The certificate of accommodation, for everybody who applies."""
    rng, stay, host = dossier.rng, dossier.first, dossier.host
    if doubt == "hotel":
        stay.mark("accommodation", "unsure", "a hotel's certificate", ("satisfied",))
        stay.mark("host-identity", "unsure", "a hotel has no identity card")
        return certificates.hotel(
            stay.person, host.street, host.postcode, host.commune, dossier.today - 2 * DAY, stay.entry.day, rng
        )
    if doubt == "other-guest":
        leaf = dossier.housing(guests=(cast.person(rng, dossier.today, rng.choice(sorted(NATIONS))),)).leaf
        stay.mark("accommodation", "unsure", "the certificate houses somebody else")
        return leaf
    if rng.random() < 0.05:
        leaf = dossier.housing(
            guests=tuple(one.person for one in dossier.stays), wording=rng.choice(("spanish", "portuguese"))
        ).leaf
        if host.postcode.startswith("63"):
            dossier.everybody("accommodation", "satisfied", "in another language", ("unsure",))
        return leaf
    guests = tuple(one.person for one in dossier.stays)
    if len(guests) == 1 and rng.random() < 0.15:
        spouse = cast.person(
            rng,
            dossier.today,
            stay.person.nation.code,
            surname=stay.person.surname,
            sex="M" if stay.person.sex == "F" else "F",
        )
        if rng.random() < 0.3:  # and their child, who applies with nobody here
            child = cast.person(rng, dossier.today, stay.person.nation.code, surname=stay.person.surname, ages=(3, 12))
            guests = (*guests, child)
        guests = (spouse, *guests) if rng.random() < 0.4 else (stay.person, spouse, *guests[1:])
    signed = rng.random() > 0.08
    leaf = dossier.housing(guests=guests, signed=signed).leaf
    if not signed and host.postcode.startswith("63"):
        dossier.everybody("accommodation", "unsure", "without a signature", ("missing",))
    return leaf


def notice(dossier: Dossier, doubt: str) -> tuple[proofs.Notice, dict[str, object]]:
    """What is sent as the proof, and what else of the truth follows from it."""
    rng, stay, today = dossier.rng, dossier.first, dossier.today
    own = stay.person.nation.language
    language = rng.choice((own, own, "fr", "en", rng.choice(sorted(CANCELLED))))
    language = language if language in CANCELLED else "en"
    way = flights.flight(rng, stay.person, today + rng.randint(-9, 4) * DAY)
    if len(dossier.stays) > 1:
        way = replace(way, name=", ".join(flights.ticket_name(one.person, rng) for one in dossier.stays))
    if doubt == "trap":
        kind = rng.choice(sorted(TRAPS))
        way = replace(way, day=today + rng.randint(2, 25) * DAY)
        dossier.proof("missing", f"no proof: {kind}")
        return proofs.trap(kind, way, rng.choice((language, "fr", "en")), rng), {}
    if doubt == "earlier-flight":
        way = replace(way, day=stay.entry.day - rng.randint(8, 40) * DAY)
        dossier.proof("missing", "the flight was before the entry", ("unsure",))
        return proofs.cancelled(way, language, rng), {}
    if doubt == "other-passenger":
        other = cast.person(
            rng, today, rng.choice([code for code in sorted(NATIONS) if code != stay.person.nation.code])
        )
        dossier.proof("unsure", "the cancellation is for another passenger", ("missing",))
        return proofs.cancelled(replace(way, name=flights.ticket_name(other, rng)), language, rng), {
            "accept_verdicts": ["incomplete"]
        }
    lot = rng.random()
    if lot < 0.72:
        dossier.proof()
        return proofs.cancelled(way, language, rng), {}
    if lot < 0.8:
        dossier.proof()
        return proofs.marked(way, language if language in MARKED else "en"), {}
    kind = rng.choice(("embassy", "embassy", "border", "medical", "press"))
    way = replace(
        way,
        day=today - rng.randint(2, 12) * DAY,
        name=" et ".join(flights.written_name(one.person) for one in dossier.stays),
    )
    if kind == "press":  # the weakest of the real proofs: an agent may well want more
        dossier.proof("satisfied", "a press article", ("unsure",))
        return proofs.other(kind, way, rng.choice(("fr", "en")), rng), {}
    dossier.proof()
    return proofs.other(kind, way, language, rng), {}

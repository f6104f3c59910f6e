"""Judges a dossier: papers and mails in, applicants with six findings each and one verdict out. Pure.

The steps: who asks (`applicants`) → whose stamps (`ownership`) → six checks a person → what agents said (`rulings`) →
wording that stops everything (`alarms`), what mails tell beside the papers (`tidings`) → the verdict (`verdict`).
The rules are in `documents.rules`.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from documents.dossier import ApplicantJudgement, Dossier, Evidence, Finding, Judgement, Policy, Reason
from documents.judgement.accommodation import check_accommodation, host_of
from documents.judgement.age import is_minor
from documents.judgement.alarms import alarms, words_of
from documents.judgement.applicants import FRENCH, Person, guests_of, people
from documents.judgement.asked_for import asked_for_others
from documents.judgement.asking import asks_alone, asks_for, lodges, says_name_of, signed_alone
from documents.judgement.bench import Bench, Outcome
from documents.judgement.deaths import deaths
from documents.judgement.entry import check_entry, earlier_stays, last_entry
from documents.judgement.exhibits import BOARDING, Exhibit, blank_sheets, exhibits_of
from documents.judgement.facts import Facts
from documents.judgement.host import check_host, told_apart
from documents.judgement.lent_names import with_lent_names
from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.judgement.minors import minors_alone
from documents.judgement.ownership import Owned, share_stamps
from documents.judgement.passport import check_passport
from documents.judgement.printed_names import with_printed_names
from documents.judgement.proof import check_proof
from documents.judgement.puzzles import puzzles
from documents.judgement.rulings import belongs, lifted, orphans, ruled, without
from documents.judgement.sealing import of_the_rest, said_by_seal
from documents.judgement.tidings import tidings
from documents.judgement.unread import left_over, said_of_links, said_of_unread, with_unread
from documents.judgement.verdict import is_request, verdict_of
from documents.judgement.visa import check_visa
from documents.references import References
from documents.rules import RULES_VERSION, speak, status_of
from documents.stay import authorised_until
from documents.vocabulary import Field, Kind, Requirement, Status, Verdict


def judge(dossier: Dossier, policy: Policy, references: References, today: dt.date) -> Judgement:
    """The judgement of `dossier` as of `today` (Europe/Paris). Total: any dossier has a judgement."""
    exhibits = with_lent_names(with_printed_names(exhibits_of(dossier.sheets)))
    alarmed = tuple(alarms(dossier, references))
    said = {reason.rule for reason in alarmed}
    told = (
        *alarmed,
        *deaths(dossier, exhibits, references),
        *(one for one in tidings(dossier, references, policy.department, today) if one.rule not in said),
    )
    if any(reason.rule == "host-denies-wording" for reason in told):
        # What a host writes who lodges nobody is no aside of a request.
        told = tuple(reason for reason in told if reason.rule != "aside-wording")
    stops = without(told, dossier.stops_lifted)
    if not is_request(dossier.mails):
        return Judgement(verdict=Verdict.NOT_A_REQUEST, stops=stops, rules_version=RULES_VERSION)
    hosts = [name for e in exhibits if e.kind is Kind.ACCOMMODATION and (name := host_of(e))]
    hosts += _writing_hosts(exhibits, [words_of(mail) for mail in dossier.mails])
    persons, host_passports = people(exhibits, hosts)
    unstamped = [index for index, person in enumerate(persons) if _moves_freely(person.nationality, references)]
    stamps = share_stamps(persons, exhibits, unstamped)
    anchors = [person.anchors for person in persons]
    unreadable = (*said_of_unread(dossier.unread, blank_sheets(dossier.sheets)), *said_of_links(dossier.mails))
    applicants, spoken_of = [], set[int]()
    for person, theirs in zip(persons, stamps, strict=True):
        bench = _bench(person, theirs, exhibits, host_passports, dossier, anchors, policy, references, today)
        others = (other.nationality for other in persons if other is not person)
        bench = replace(bench, companions=tuple(filter(None, others)))
        applicants.append(_applicant(person, bench, dossier, anchors, unreadable, spoken_of))
    doubts = orphans(dossier.corrections, anchors)
    doubts += _unknown_people(exhibits, applicants, hosts, dossier)
    doubts += of_the_rest(exhibits, spoken_of)
    asking = [Name(person.fields.get("surname", ""), person.fields.get("given_names", "")) for person in applicants]
    doubts += tuple(asked_for_others([words_of(mail) for mail in dossier.mails], asking))
    doubts += minors_alone(applicants, [words_of(mail) for mail in dossier.mails])
    if all(finding.status is Status.SATISFIED for person in applicants for finding in person.findings):
        doubts += left_over(dossier.unread)
    all_stops = stops + without(doubts, dossier.stops_lifted)
    return Judgement(
        verdict=verdict_of(applicants, all_stops),
        applicants=tuple(applicants),
        stops=all_stops,
        rules_version=RULES_VERSION,
    )


def _writing_hosts(exhibits: Sequence[Exhibit], texts: Sequence[str]) -> list[Name]:
    """Who says in a mail of their own that they lodge somebody whose visa came, and sent their passport along."""
    guests = [name for e in exhibits if e.kind is Kind.VISA and (name := e.bearer)]
    bearers = [name for e in exhibits if e.kind is Kind.PASSPORT_IDENTITY and (name := e.bearer)]
    return [name for name in bearers if lodges(texts, name, guests)]


def _bench(
    person: Person,
    stamps: Owned,
    exhibits: tuple[Exhibit, ...],
    host_passports: tuple[Exhibit, ...],
    dossier: Dossier,
    anchors: Sequence[Sequence[str]],
    policy: Policy,
    references: References,
    today: dt.date,
) -> Bench:
    """The person's papers, and what an agent typed about them; the passport's fields are known from the start."""
    facts = Facts(c for c in dossier.corrections if belongs(c.anchor, person.anchors, anchors))
    for passport in person.passports:
        facts.learn_passport(passport)
    if person.named:
        facts.learn(Field.SURNAME, person.named.surname)
        facts.learn(Field.GIVEN_NAMES, person.named.given)
    for visa in person.visas:
        facts.learn_bearer(visa)
    cards = [e for e in exhibits if e.kind is Kind.HOST_IDENTITY and not _own_card(e, facts, exhibits)]
    return Bench(
        facts=facts,
        passports=person.passports,
        visas=person.visas,
        stamps=stamps.stamps,
        stamps_are_theirs=stamps.certain,
        host_cards=(*cards, *host_passports),
        exhibits=exhibits,
        conflict=person.conflict,
        policy=policy,
        references=references,
        today=today,
        boarding_passes=tuple(e for e in exhibits if BOARDING in e.paper.doubts),
    )


def _applicant(
    person: Person,
    bench: Bench,
    dossier: Dossier,
    anchors: Sequence[Sequence[str]],
    unreadable: Sequence[Reason],
    spoken_of: set[int],
) -> ApplicantJudgement:
    """The person's six findings; the papers that these rest on are added to `spoken_of`."""
    facts = bench.facts
    entered = last_entry(bench)
    if entered is not None:
        facts.learn(Field.ENTRY_DATE, entered.get("date"), entered.evidence("date"))
        facts.learn(Field.ENTRY_STATE, entered.get("state"), entered.evidence("state"))
    outcomes = {Requirement.PASSPORT_IDENTITY: check_passport(bench), Requirement.VISA: check_visa(bench)}
    visa = outcomes[Requirement.VISA].chosen
    if visa is not None:
        facts.learn_visa(visa)
    outcomes[Requirement.ENTRY_STAMP] = check_entry(bench)
    outcomes[Requirement.ACCOMMODATION] = check_accommodation(bench)
    home = outcomes[Requirement.ACCOMMODATION].chosen
    outcomes[Requirement.HOST_IDENTITY] = check_host(bench, home)
    if home is not None:
        card = outcomes[Requirement.HOST_IDENTITY].chosen
        told = told_apart(home, card)
        if told is not None and card is not None:
            facts.learn(Field.HOST_SURNAME, told.surname, home.evidence(Field.HOST_SURNAME))
            facts.learn(Field.HOST_GIVEN_NAMES, told.given, home.evidence(Field.HOST_SURNAME))
        facts.learn_home(home)
        _complete_from(home, bench)
    outcomes[Requirement.RETURN_IMPOSSIBLE] = check_proof(bench)
    spoken_of.update(exhibit.order for outcome in outcomes.values() for exhibit in outcome.shown)
    rulings = [ruling for ruling in dossier.rulings if belongs(ruling.anchor, person.anchors, anchors)]
    missing = [r for r in Requirement if status_of(outcomes[r].reasons) is Status.MISSING]
    maybe = puzzles(missing, dossier.sheets, bench.references)
    findings = tuple(ruled(_finding(r, outcomes[r], unreadable, maybe.get(r, ())), rulings) for r in Requirement)
    applicant = ApplicantJudgement(
        anchors=person.anchors,
        fields={str(name): value for name, value in facts.values.items()},
        evidence={str(name): place for name, place in facts.evidence.items()},
        findings=findings,
        stops=_personal_stops(bench),
        stay_until=_stay_until(bench),
        minor=is_minor(facts.day(Field.BIRTH_DATE), bench.today),
    )
    return lifted(applicant, dossier.stops_lifted)


def _finding(
    requirement: Requirement, outcome: Outcome, unreadable: Sequence[Reason], maybe: tuple[Reason, ...]
) -> Finding:
    sealed = (reason for exhibit in outcome.shown for reason in said_by_seal(exhibit))
    reasons = with_unread((*outcome.reasons, *sealed), unreadable, maybe)
    return Finding(
        requirement=requirement,
        status=status_of(reasons),
        reasons=reasons,
        # Of what was not understood nothing counts as shown; where to look is told all the same.
        evidence=tuple(exhibit.evidence() for exhibit in outcome.shown) or _pointed_at(reasons),
    )


def _pointed_at(reasons: Iterable[Reason]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(place for reason in reasons for place in reason.evidence))


def _complete_from(home: Exhibit, bench: Bench) -> None:
    """Name and birth of somebody whose passport and visa do not tell them, as the certificate gives them."""
    guests = names_of(home.get("guests"))
    if bench.name is None and len(guests) == 1:
        bench.facts.learn(Field.SURNAME, guests[0].surname, home.evidence("guests"))
        bench.facts.learn(Field.GIVEN_NAMES, guests[0].given, home.evidence("guests"))
    for guest, birth in guests_of(home):
        if bench.name is not None and compare(guest, bench.name) is Likeness.SAME:
            bench.facts.learn(Field.BIRTH_DATE, birth, home.evidence("guest_birth_dates"))


def _personal_stops(bench: Bench) -> tuple[Reason, ...]:
    """Stops about the person: another procedure is theirs."""
    stops = []
    nationality = bench.facts.get(Field.NATIONALITY)
    if nationality and _moves_freely(nationality, bench.references):
        stops.append(speak("free-movement", nationality=nationality))
    for card in bench.of(Kind.HOST_IDENTITY):
        if card.get("card") == "residence-permit" and _own_card(card, bench.facts, bench.exhibits):
            stops.append(speak("own-residence-permit", (card.evidence(),), number=card.get("number") or None))
    return tuple(stops)


def _moves_freely(nationality: str, references: References) -> bool:
    return nationality == FRENCH or references.free_movement(nationality)


def _own_card(card: Exhibit, facts: Facts, exhibits: Sequence[Exhibit]) -> bool:
    """Whether an identity card or permit is the applicant's own and not the host's."""
    bearer, name = card.bearer, facts.name
    if not bearer or name is None or compare(bearer, name) is not Likeness.SAME:
        return False
    born, own = card.get("birth_date"), facts.get(Field.BIRTH_DATE)
    if born and own:
        return born == own
    hosts = [host for e in exhibits if e.kind is Kind.ACCOMMODATION and (host := host_of(e))]
    return not any(compare(bearer, host) is Likeness.SAME for host in hosts)


def _stay_until(bench: Bench) -> dt.date | None:
    facts = bench.facts
    entry = facts.day(Field.ENTRY_DATE)
    duration = facts.get(Field.VISA_DURATION)
    return authorised_until(
        entry=entry,
        visa_until=facts.day(Field.VISA_UNTIL),
        visa_duration=int(duration) if duration.isdecimal() else None,
        earlier=earlier_stays(bench, entry) if entry is not None else (),
    )


def _unknown_people(
    exhibits: Sequence[Exhibit], applicants: Sequence[ApplicantJudgement], hosts: Sequence[Name], dossier: Dossier
) -> tuple[Reason, ...]:
    """Guests of a certificate of whom nothing else arrived: they may be asking as well.

    Where the mails plainly ask for one person, only those whom they name all the same.
    """
    known = [name for person in applicants if (name := _name_of(person))] + list(hosts)
    if not any(_name_of(person) for person in applicants):
        return ()
    births = {born for person in applicants if (born := person.fields.get(Field.BIRTH_DATE))}
    texts = [words_of(mail) for mail in dossier.mails]
    for_one = len(applicants) == 1 and _for_one(texts, applicants)
    doubts: dict[str, Reason] = {}
    for exhibit in exhibits:
        if exhibit.kind is Kind.ACCOMMODATION:
            guests = guests_of(exhibit)
            for guest, born in guests if len(guests) > 1 else ():
                told = bool(born) or len(guest.shown.split()) > 1  # one word may be anything that stands there
                if for_one and not says_name_of(texts, guest, known):
                    continue
                if told and born not in births and all(compare(guest, name) is Likeness.OTHER for name in known):
                    doubts[guest.shown] = speak(
                        "guest-without-papers", (exhibit.evidence("guests"),), guest=guest.shown
                    )
    return tuple(doubts.values())


def _for_one(texts: Sequence[str], applicants: Sequence[ApplicantJudgement]) -> bool:
    """Whether the mails plainly ask for one person: for who writes, or for the one applicant."""
    named = [name for person in applicants if (name := _name_of(person))]
    return asks_alone(texts) or (len(named) == 1 and (asks_for(texts, named[0]) or signed_alone(texts, named[0])))


def _name_of(person: ApplicantJudgement) -> Name | None:
    return Name(person.fields.get(Field.SURNAME, ""), person.fields.get(Field.GIVEN_NAMES, "")) or None

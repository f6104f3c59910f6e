"""Does a certificate of accommodation name this person, a host, and an address in the department? Bench to outcome."""

import dataclasses
import re
from collections.abc import Iterable, Iterator

from documents.dossier import Reason
from documents.judgement.bench import Bench, Outcome, best
from documents.judgement.exhibits import HOTEL, PLACE, Exhibit, flaw_words
from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.judgement.lodging_days import doubts_of_days
from documents.judgement.name_slips import family_letter_off, family_misread, misread, same_day
from documents.judgement.passengers import has_their_number
from documents.page import Source
from documents.references import key_of
from documents.rules import speak
from documents.vocabulary import Field, Kind
from documents.wording import fold

_HOTEL = re.compile(
    r"\b(?:hotel|hostel|residence hoteliere|appart'?hotel|auberge|chambres? d'hotes?|airbnb|booking\.com|gite"
    r"|camping)\b"
)


def check_accommodation(bench: Bench) -> Outcome:
    """The certificate that speaks best for this person."""
    certificates = bench.of(Kind.ACCOMMODATION)
    found = best(certificates, lambda paper: tuple(_certificate(paper, bench)))
    if found is None:
        return Outcome(reasons=(speak("accommodation-missing"),))
    another = tuple(_another_home(found.chosen, certificates, bench)) if found.chosen is not None else ()
    return dataclasses.replace(found, reasons=(*found.reasons, *another))


def _another_home(chosen: Exhibit, certificates: Iterable[Exhibit], bench: Bench) -> Iterator[Reason]:
    """A further certificate that lodges this person in another town, and is not plainly the older one."""
    written, name = chosen.day("date"), bench.name
    for other in certificates:
        place = other.get("commune")
        if other is chosen or not place or not chosen.get("commune") or place == chosen.get("commune"):
            continue
        then = other.day("date")
        if written is not None and then is not None and then < written:
            continue
        if name is not None and any(compare(guest, name) is Likeness.SAME for guest in names_of(other.get("guests"))):
            yield speak("accommodation-another", (other.evidence("commune"),), commune=place)
            return


def host_of(certificate: Exhibit) -> Name:
    """The host as the certificate names them; empty when they were not read."""
    return Name(certificate.get("host_surname"), certificate.get("host_given_names"))


def hosts_of(certificate: Exhibit) -> tuple[Name, ...]:
    """The host, or the two of a couple; empty when they were not read."""
    couple = names_of(certificate.get("hosts"))
    return couple or tuple(name for name in (host_of(certificate),) if name)


def is_hotel(certificate: Exhibit) -> bool:
    """Whether a house, not a person, hosts: there is no identity paper then."""
    if HOTEL in certificate.paper.doubts:
        return True
    return not certificate.get("host_given_names") and bool(_HOTEL.search(fold(certificate.sheet.page.text)))


def _certificate(paper: Exhibit, bench: Bench) -> Iterator[Reason]:
    guests, host = names_of(paper.get("guests")), host_of(paper)
    unread = not guests and not host and not paper.get("commune") and not paper.get("postcode")
    if unread or (paper.flaws and (not guests or (not host and not is_hotel(paper)))):
        yield speak(
            "accommodation-unreadable",
            (paper.evidence(),),
            attachment=paper.sheet.attachment,
            flaws=flaw_words(paper.flaws) or None,
        )
        return
    yield from _guest(paper, guests, bench)
    if not host and not is_hotel(paper):
        yield speak("accommodation-host-unread", (paper.evidence(),))
    if host and bench.name and compare(host, bench.name) is Likeness.SAME and not _relative(paper, host, bench):
        yield speak("accommodation-self", (paper.evidence("host_surname"),), host=host.shown)
    if paper.get("signed") == "no" or (not paper.get("signed") and paper.sheet.page.source is Source.TEXT):
        yield speak("accommodation-unsigned", (paper.evidence("signed"),))
    elif not paper.get("signed"):
        yield speak("accommodation-signature-unseen", (paper.evidence(),))
    yield from doubts_of_days(paper, bench)
    yield from _address(paper, bench)
    for doubt in paper.disagreements():
        yield speak("accommodation-print-differs", (paper.evidence(),), doubt=doubt)


def _relative(paper: Exhibit, host: Name, bench: Bench) -> bool:
    """Whether the host has fewer or more names than the guest, and another day of birth: Marie, and Marie Claire."""
    born, own = paper.get("host_birth_date"), bench.facts.get(Field.BIRTH_DATE)
    apart = bool(born and own) and not same_day(born, own, hardly_legible=True)
    return apart and bench.name is not None and set(fold(host.shown).split()) != set(fold(bench.name.shown).split())


def _guest(paper: Exhibit, guests: tuple[Name, ...], bench: Bench) -> Iterator[Reason]:
    """Whether this person is a guest; nothing to say when the person's name is not known."""
    here = (paper.evidence("guests"),)
    if not guests:
        yield speak("accommodation-guest-unread", here)
        return
    if bench.name is None:
        return
    births = paper.get("guest_birth_dates").split("|") if paper.get("guest_birth_dates") else []
    born = bench.facts.get(Field.BIRTH_DATE)
    index = max(
        range(len(guests)), key=lambda i: (compare(guests[i], bench.name or guests[i]), births[i : i + 1] == [born])
    )
    alike = compare(guests[index], bench.name)
    theirs = births[index].strip() if len(births) == len(guests) else ""
    born_alike = bool(theirs) and theirs == born
    slip = alike is Likeness.CHECK or misread(guests[index], bench.name)
    slip = slip or (paper.hardly_legible and family_misread(guests[index], bench.name))
    # Whose birth, passport's number and given name stand there is that person, whatever a hand made of the other.
    called = set(fold(guests[index].given).split()) & set(fold(bench.name.given).split())
    slip = slip or (bool(called) and has_their_number(paper, bench))
    # Without a birth beside it, a letter of a long name that looks like the one meant is the reader's.
    read = paper.sheet.page.source is Source.OCR
    letter_off = read and not theirs and family_letter_off(guests[index], bench.name)
    if alike is Likeness.SAME or (born_alike and slip) or letter_off:
        if theirs and born and not same_day(theirs, born, hardly_legible=paper.hardly_legible):
            yield speak(
                "accommodation-birth-date", (paper.evidence("guest_birth_dates"),), certificate=theirs, passport=born
            )
    else:
        named = ", ".join(guest.shown for guest in guests)
        yield speak("accommodation-other-guest", here, guest=named, applicant=bench.name.shown)


def _address(paper: Exhibit, bench: Bench) -> Iterator[Reason]:
    """Department by commune and postcode together; an unknown pair is for an agent, never a refusal."""
    here = (paper.evidence("postcode", "commune", "address"),)
    facts = bench.facts
    corrected = bool({Field.COMMUNE, Field.POSTCODE} & facts.corrected)
    commune = facts.get(Field.COMMUNE) if corrected else paper.get("commune")
    postcode = facts.get(Field.POSTCODE) if corrected else paper.get("postcode")
    department = "" if corrected else paper.get("department")
    if not commune and not postcode:
        yield speak("accommodation-address-unread", here)
        return
    doubtful = not corrected and any(doubt.startswith(PLACE) for doubt in paper.paper.doubts)
    there = bench.references.communes.at(postcode) if postcode else ()
    agree = [place for place in there if key_of(place.name) == key_of(commune)]
    if corrected and agree:
        department = agree[0].department
    if department and department != bench.policy.department and not doubtful:
        yield speak("other-department", here, commune=commune or postcode, department=department)
    elif doubtful or not department or not agree:
        yield speak("address-check", here, commune=commune or None, postcode=postcode or None)

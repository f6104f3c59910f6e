"""Is the host's identity paper there, valid, and of the person who signed the certificate? From a bench to an outcome.

A French identity card issued to an adult from 2 January 2004 to 31 December 2013 is valid for fifteen years though ten
are printed (decree 2013-1188); a hotel has no such paper.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import product

from documents import names
from documents.dossier import Reason
from documents.judgement.accommodation import host_of, hosts_of, is_hotel
from documents.judgement.age import is_minor
from documents.judgement.bench import Bench, Outcome, best
from documents.judgement.doors import same_door
from documents.judgement.exhibits import ANNULLED, LETTERS, Exhibit, as_day, flaw_words
from documents.judgement.likeness import Likeness, Name, compare, run_together
from documents.judgement.mentions import prints
from documents.judgement.name_slips import (
    family_misread,
    later_name_misread,
    letter_apart,
    letters_apart,
    misread,
    namesakes,
    same_day,
)
from documents.page import Source
from documents.rules import speak
from documents.vocabulary import Kind

_EXTENDED_FROM, _EXTENDED_UNTIL = dt.date(2004, 1, 2), dt.date(2013, 12, 31)
_FIGURES = re.compile(r"[\d/.\- ]{7,12}")
_FAR = 99  #: letters apart
_DOTTED = frozenset(["D", "AUT", "CHE", "LIE", "LUX", "SWE", "FIN", "NOR", "DNK", "EST"])
_OLD_CARD = "french-card"
_PERMIT = "residence-permit"


def check_host(bench: Bench, certificate: Exhibit | None) -> Outcome:
    """The host's paper, compared with the host of `certificate` (the one that counts for this applicant)."""
    host = host_of(certificate) if certificate is not None else Name("")
    # The back of a card names nobody: it speaks only where no front arrived.
    named = [card for card in bench.host_cards if card.bearer]
    found = best(named or bench.host_cards, lambda card: tuple(_card(card, certificate, host, bench)))
    if found is not None:
        return found
    if certificate is not None and is_hotel(certificate):
        return Outcome(reasons=(speak("hotel", (certificate.evidence(),)),), shown=(certificate,))
    return Outcome(reasons=(speak("host-identity-missing", host=host.shown or None),))


def told_apart(certificate: Exhibit, card: Exhibit | None) -> Name | None:
    """The host's family and given names where the certificate leaves them open and the paper of the same person tells.

    Of a couple, the one whose paper it is.
    """
    if card is None or not card.bearer.given:
        return None
    for host in hosts_of(certificate):
        for one in (host, _turned(host)):
            if one.given and compare(card.bearer, one) is Likeness.SAME:
                return Name(_as_on(card.bearer.surname, one.surname), _as_on(card.bearer.given, one.given))
        if host and (whole := _misread_whole(card.bearer, host)) and _is_bearer(card, certificate, host):
            return whole
        if host.given and _is_bearer(card, certificate, host):
            return Name(_as_on(card.bearer.surname, host.surname), _as_on(card.bearer.given, host.given))
        words, family = host.surname.split(), set(map(_without_dots, card.bearer.surname.split()))
        wanted = family | {_without_dots(card.bearer.given.split()[0])}
        if host.given or not wanted <= set(map(_without_dots, words)):
            continue
        given = [word for word in words if _without_dots(word) not in family]
        if given and len(given) < len(words):
            return Name(card.bearer.surname, _as_on(card.bearer.given, " ".join(given)))
    return None


def _without_dots(word: str) -> str:
    """A word of which a zone spells Ä, Ö and Ü with an E, and capitals on a typewriter leave their dots off."""
    return re.sub(r"(?<=[AOU])E", "", word)


def _misread_whole(bearer: Name, host: Name) -> Name | None:
    """The card's name where a host's, all its words run together, is nearly that; of given names as many as fit best.

    A hand's "Lochette Christian" does not tell which is the family name, and its "LaurençonJhierry" not where one ends.
    """
    words, given = names.usual(host.shown).split(), bearer.given.split()
    turns = run_together(words)
    tried: list[tuple[int, str]] = []
    for count in range(len(given), 0, -1):
        if any(word != given[count - 1] and word.startswith(given[count - 1]) for word in words):
            continue  # a zone may have had no room for a name's end
        parts = bearer.surname.replace(" ", ""), "".join(given[:count])
        for spelt, read in product(("".join(parts), "".join(parts[::-1])), turns):
            if spelt == read or not read.startswith(spelt):
                tried.append((letters_apart(spelt, read), " ".join(given[:count])))
    apart, called = min(tried, key=lambda one: one[0], default=(_FAR, ""))
    return Name(bearer.surname, called) if apart <= max(1, len("".join(words)) // 10) else None


def _as_on(card: str, certificate: str) -> str:
    """A part of a name as the card's zone spells it where a certificate leaves that open, or it was misread there.

    STÄNESCU is STANESCU, AUZ ANCE and AUZAMCE are AUZANCE; of several given names as many as the certificate has.
    A zone that had no room for a name's end (FRANCOIS XAVIE) tells nothing.
    """
    spelt = next((form for form in names.forms(certificate) if form == card), "")
    if spelt:
        return spelt
    usual = names.usual(certificate)
    words, glued = card.split(), usual.replace(" ", "")
    begun = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    whole = [part for part in begun if not glued.startswith(part.replace(" ", "")) or part.replace(" ", "") == glued]
    near = [part for part in whole if letters_apart(part.replace(" ", ""), glued) <= max(1, len(glued) // 6)]
    return min(near, key=lambda part: letters_apart(part.replace(" ", ""), glued), default=usual)


def _card(card: Exhibit, certificate: Exhibit | None, host: Name, bench: Bench) -> Iterator[Reason]:
    here = (card.evidence(),)
    bearer = card.bearer
    failed = card.failed_checks()
    if not bearer or (failed and card.flaws):
        yield speak(
            "host-identity-unreadable",
            here,
            attachment=card.sheet.attachment,
            flaws=flaw_words(card.flaws) or None,
        )
        return
    if failed:
        yield speak("host-check-digits", here, checks=", ".join(failed))
    if ANNULLED in card.paper.doubts:
        yield speak("host-card-annulled", here)
    for doubt in card.disagreements():
        if not (doubt == LETTERS and certificate is not None and _spelt_alike(bearer, hosts_of(certificate))):
            yield speak("host-print-differs", here, doubt=doubt)
    yield from _validity(card, _back_of(card, bench.host_cards), bench.today)
    if is_minor(card.day("birth_date"), bench.today):
        yield speak("host-minor", (card.evidence("birth_date"),), birth_date=card.get("birth_date"))
    if certificate is not None:
        yield from _bearer(card, bearer, certificate, host)


def _spelt_alike(bearer: Name, hosts: Sequence[Name]) -> bool:
    """Whether the certificate has the very letters of the card's zone: then one of the card's print was misread."""
    return any(
        bearer.surname in names.forms(host.surname) and bearer.given in names.forms(host.given)
        for host in hosts
        if host.given
    )


def _bearer(card: Exhibit, bearer: Name, certificate: Exhibit, host: Name) -> Iterator[Reason]:
    """Whether the paper is the certificate's host's."""
    evidence = (card.evidence("surname"),)
    if not host:
        rule = "hotel" if is_hotel(certificate) else "host-unnamed"
        yield speak(rule, evidence, card=bearer.shown)
        return
    couple = hosts_of(certificate)
    host = max(couple, key=lambda one: (compare(bearer, one), misread(bearer, one)))
    born, said = card.get("birth_date"), _said_birth(certificate, card.get("birth_date"))
    alike = compare(bearer, host)
    same = alike is Likeness.SAME or _dots_left_off(card, bearer, host)
    same = same or bool(host.given and misread(bearer, host) and prints(card, host))
    if not same and not _is_bearer(card, certificate, host):
        yield speak("host-mismatch", evidence, card=bearer.shown, host=host.shown)
    elif born and said and not same_day(born, said, hardly_legible=certificate.hardly_legible):
        yield speak("host-birth-date", (card.evidence("birth_date"),), certificate=said, card=born)


def _dots_left_off(card: Exhibit, bearer: Name, host: Name) -> bool:
    """Whether a text without accents leaves the dots of a family name that a zone spells out: MULLER for MUELLER.

    Only where the card is of a State in whose language Ü is a letter: of MICHAEL no MICHAL is made.
    """
    families = [[names.undotted(word) for word in names.usual(one.surname).split()] for one in (bearer, host)]
    given = [names.usual(one.given) for one in (bearer, host)]
    return card.get("state") in _DOTTED and families[0] == families[1] and given[0] == given[1] != ""


def _is_bearer(card: Exhibit, certificate: Exhibit, host: Name) -> bool:
    """Whether a host not quite called as the bearer is the bearer all the same: born that day, a letter misread."""
    bearer = card.bearer
    born, said = card.get("birth_date"), _said_birth(certificate, card.get("birth_date"))
    alike = compare(bearer, host)
    slip = alike is Likeness.CHECK or misread(bearer, host) or compare(bearer, _turned(host)) is Likeness.SAME
    slip = slip or (born == said and certificate.hardly_legible and namesakes(bearer, host))
    if born and slip and same_day(born, said, hardly_legible=certificate.hardly_legible):
        return True
    if born and born == said and certificate.sheet.page.source is Source.OCR:
        first = [Name(one.surname, one.given.split()[0] if one.given else "") for one in (bearer, host)]
        if family_misread(*first, begun=False):
            return True
    if born and slip and not said and _lost_a_figure(certificate, born):
        return True
    read = not (born and said) and certificate.sheet.page.source is Source.OCR
    if read and (later_name_misread(bearer, host) or (misread(bearer, host) and _written_out(bearer, certificate))):
        return True
    if read and (letter_apart(bearer, host) or family_misread(bearer, host)) and same_door(card, certificate):
        return True
    return not said and certificate.hardly_legible and letter_apart(bearer, host)


def _lost_a_figure(certificate: Exhibit, born: str) -> bool:
    """Whether a line of the certificate is that day but for one figure, so that no day was read: "16/11973"."""
    year, month, day = born.split("-") if born.count("-") == 2 else ("", "", "")
    whole = f"{day}{month}{year}"
    short = {whole[:place] + whole[place + 1 :] for place in range(len(whole))}
    lines = (line.text.strip() for line in certificate.sheet.page.lines)
    return any(re.sub(r"\D", "", text) in short for text in lines if _FIGURES.fullmatch(text)) if year else False


def _written_out(bearer: Name, certificate: Exhibit) -> bool:
    """Whether a line of the certificate is the bearer's name and nothing else: a letter's head, the name below it."""
    return any(
        compare(bearer, one) is Likeness.SAME
        for line in certificate.sheet.page.lines
        if len(line.text.split()) == len(bearer.shown.split())
        for one in (Name(line.text), _turned(Name(line.text)))
    )


def _said_birth(certificate: Exhibit, born: str) -> str:
    """The host's birth as the certificate says it; one day beside a couple's names is a witness for either alone."""
    said = certificate.get("host_birth_date")
    return said if len(hosts_of(certificate)) < 2 or said == born else ""


def _turned(host: Name) -> Name:
    """The name read the other way round: prose in small letters says "Martin Bernard" of either."""
    return Name(host.given, host.surname) if host.given else host


def _back_of(card: Exhibit, others: Sequence[Exhibit]) -> Exhibit | None:
    """The other side of an old card, sent apart: it names nobody, and was issued in the month that the zone says."""
    month = card.get("issued")[:7]
    backs = [other for other in others if month and not other.bearer and other.get("issued")[:7] == month]
    return backs[0] if len({back.get("expiry") for back in backs}) == 1 else None


def _validity(card: Exhibit, back: Exhibit | None, today: dt.date) -> Iterator[Reason]:
    until = valid_until(card, back)
    evidence = (card.evidence("expiry", "passport_expiry", "issued"),)
    if until is None:
        yield speak("host-expiry-unread", evidence)
    elif until < today:
        rule = "host-permit-expired" if card.get("card") == _PERMIT else "host-card-expired"
        yield speak(rule, evidence, expiry=until.isoformat())


def valid_until(card: Exhibit, back: Exhibit | None = None) -> dt.date | None:
    """The last day on which an identity paper is valid, extensions by law included; None when it is not told.

    `back`: the other side of a card, where it was sent apart.
    """
    if card.kind is Kind.PASSPORT_IDENTITY:
        return card.day("passport_expiry")
    printed = card.day("expiry") or (back.day("expiry") if back is not None else None)
    if card.get("card") != _OLD_CARD:
        return printed
    issued = _issued(card, printed)
    if issued is None:
        return printed
    born = as_day(card.get("birth_date"))
    adult = born is None or _years_later(born, 18) <= issued
    if adult and _EXTENDED_FROM <= issued <= _EXTENDED_UNTIL:
        return _years_later(issued, 15) - dt.timedelta(days=1)
    if printed is not None:
        return printed
    # Its zone has no expiry: ten years before 2004 and for minors, fifteen printed from 2014 on.
    years = 15 if adult and issued > _EXTENDED_UNTIL else 10
    return _years_later(issued, years) - dt.timedelta(days=1)


def _issued(card: Exhibit, printed: dt.date | None) -> dt.date | None:
    """The day of issue; a zone gives the month alone, then its first day (its second in January 2004) is taken."""
    text = card.get("issued")
    if len(text) == 7:
        day = as_day(f"{text}-01")
        return _EXTENDED_FROM if day == dt.date(2004, 1, 1) else day
    if text:
        return as_day(text)
    if printed is not None and printed <= _years_later(_EXTENDED_UNTIL, 10):
        # Only ten printed years can end before 2024; cards printed for fifteen end from 2029 on.
        return _years_later(printed, -10)
    return None


def _years_later(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)

"""All exhibits in; those whose certificate's host or guest was not read, with a name that another paper lends, out.

A photograph may put a heading before its title, a hand may write in an order of its own: then nobody is told by the
part that they play. Who is on the page with whole name and day of birth is on it all the same: the bearer of the
host's card as host, who holds a passport as guest.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from documents.judgement.accommodation import host_of, is_hotel
from documents.judgement.exhibits import Exhibit
from documents.judgement.likeness import Likeness, Name, compare, names_of
from documents.judgement.mentions import told_there
from documents.names import PersonName, written
from documents.page import Box
from documents.vocabulary import Kind


def with_lent_names(exhibits: Sequence[Exhibit]) -> tuple[Exhibit, ...]:
    """`exhibits` in their order; a certificate that names host and guests is left as it is."""
    cards = _bearers(exhibits, Kind.HOST_IDENTITY)
    passports = _bearers(exhibits, Kind.PASSPORT_IDENTITY)
    return tuple(
        _with_guest(_with_host(one, cards, passports), passports) if one.kind is Kind.ACCOMMODATION else one
        for one in exhibits
    )


def _bearers(exhibits: Iterable[Exhibit], kind: Kind) -> list[tuple[Name, str]]:
    """Names and days of birth of whom papers of a kind were issued to."""
    return [(one.bearer, one.get("birth_date")) for one in exhibits if one.kind is kind and one.bearer]


def _with_host(certificate: Exhibit, cards: list[tuple[Name, str]], passports: list[tuple[Name, str]]) -> Exhibit:
    if host_of(certificate) or is_hotel(certificate):
        return certificate
    others = [*names_of(certificate.get("guests")), *(name for name, _ in passports)]
    for name, born in cards:
        told = told_there(certificate, name, born)
        if told is not None and not _among(name, others):
            host, box = told
            return _saying(certificate, {"host_surname": host.surname, "host_given_names": host.given}, box)
    return certificate


def _with_guest(certificate: Exhibit, passports: list[tuple[Name, str]]) -> Exhibit:
    if certificate.get("guests"):
        return certificate
    here = {
        (name, born): told[1]
        for name, born in passports
        if (told := told_there(certificate, name, born)) and not _among(name, [host_of(certificate)])
    }
    if not here:
        return certificate
    guests = written([PersonName(name.surname, name.given) for name, _ in here])
    births = "|".join(born for _, born in here)
    return _saying(certificate, {"guests": guests, "guest_birth_dates": births}, reduce(Box.union, here.values()))


def _among(name: Name, others: Iterable[Name]) -> bool:
    return any(other and compare(name, other) is not Likeness.OTHER for other in others)


def _saying(certificate: Exhibit, fields: dict[str, str], box: Box) -> Exhibit:
    """The certificate with these fields, all read at that place of its page."""
    paper = certificate.paper
    said = replace(paper, fields=paper.fields | fields, boxes=paper.boxes | dict.fromkeys(fields, box))
    return replace(certificate, paper=said)

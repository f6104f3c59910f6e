"""A request being put together: from people's stays to attachments and, in step, the truth of each requirement."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from PIL import Image

from samples import camera, cards, certificates, passports, people, stamps, visas
from samples.camera import Shot
from samples.leaf import Leaf, pdf, scanned
from samples.people import DAY, Entry, Host, Person, Visa
from samples.sample import Attachment, Drawn
from samples.zones import latin

SLUGS = ("passport-identity", "visa", "entry-stamp", "accommodation", "host-identity", "return-impossible")


@dataclass(slots=True)
class Stay:
    """One applicant's stay, and what a perfect reader knows of it so far."""

    person: Person
    visa: Visa | None
    entry: Entry
    fields: dict[str, str] = field(default_factory=dict)
    status: dict[str, dict[str, Any]] = field(default_factory=lambda: {slug: {"status": "missing"} for slug in SLUGS})

    def mark(self, slug: str, status: str, why: str = "", accept: tuple[str, ...] = ()) -> None:
        """What is true of a requirement; `accept` names other statuses that a good reader may give as well."""
        self.status[slug] = (
            {"status": status} | ({"why": why} if why else {}) | ({"accept": list(accept)} if accept else {})
        )


def stay(rng: Random, today: dt.date, nation: str, *, entered: int = 0, kind: str = "C", who: Person | None = None,
         state: str = "FRA", stamped: str = "F") -> Stay:  # fmt: skip
    """Somebody of `nation` who came in `entered` days ago (about eighty), with a visa unless their State needs none."""
    person = who or people.person(rng, today, nation)
    day = today - (entered or rng.randint(74, 86)) * DAY
    sticker = None if person.nation.exempt else people.visa(rng, today, person, entered=day, kind=kind, state=state)
    return Stay(person=person, visa=sticker, entry=people.entry(rng, day, state=stamped))


Level = Callable[[Random], Shot]


class Request:
    """Collects attachments; `level` is how this family takes photographs."""

    def __init__(
        self, rng: Random, today: dt.date, stays: tuple[Stay, ...], host: Host, level: Level = camera.careful
    ) -> None:
        self.rng, self.today, self.stays, self.host, self.level = rng, today, stays, host, level
        self.attachments: list[Attachment] = []
        self._count = rng.randint(1000, 8000)

    def file_name(self) -> str:
        """A name as telephones give: IMG_20200608_101530.jpg."""
        self._count += self.rng.randint(1, 40)
        return f"IMG_{self.today:%Y%m%d}_{self._count:06d}.jpg"

    def photo(self, drawn: Drawn, name: str = "", shot: Shot | None = None) -> None:
        data = camera.photograph(drawn.image, shot or self.level(self.rng), self.rng)
        self.attachments.append(
            Attachment(
                name=name or self.file_name(),
                media_type="image/jpeg",
                data=data,
                pages=(drawn.kinds,),
                zones=(drawn.mrz,),
            )
        )

    def add(
        self, name: str, media_type: str, data: bytes, pages: tuple[tuple[str, ...], ...] = (), unread: str = "",
        zones: tuple[tuple[str, ...], ...] = (),
    ) -> None:  # fmt: skip
        self.attachments.append(
            Attachment(name=name, media_type=media_type, data=data, pages=pages, unread=unread, zones=zones)
        )

    # each paper: the drawing, with its truth noted

    def passport(self, stay: Stay, *, wrong_digit: bool = False) -> Drawn:
        drawn = passports.passport(stay.person, wrong_digit=wrong_digit)
        stay.fields |= drawn.fields
        if wrong_digit:
            stay.mark("passport-identity", "unsure", "the check digits fail")
        elif stay.person.expiry < self.today:
            stay.mark("passport-identity", "unsure", "the passport has expired")
        else:
            stay.mark("passport-identity", "satisfied")
        return drawn

    def visa_page(self, stay: Stay) -> Drawn:
        assert stay.visa is not None
        drawn = visas.visa(stay.person, stay.visa)
        holder = passports.fields(stay.person)
        known = ("surname", "given_names", "birth_date", "nationality", "passport_number")
        stay.fields = {key: holder[key] for key in known if key in holder} | stay.fields | drawn.fields
        if stay.visa.kind == "C":
            stay.mark("visa", "satisfied")
        else:
            stay.mark("visa", "unsure", "a long-stay visa")
        return drawn

    def stamp(self, stay: Stay, *, others: tuple[Entry, ...] = (), ink: str = "", clutter: int = 0) -> Drawn:
        drawn = stamps.stamp_page((*others, stay.entry), self.rng, ink_name=ink, clutter=clutter)
        stay.fields |= drawn.fields
        stay.mark("entry-stamp", "satisfied")
        return drawn

    def visa_struck_over(self, stay: Stay) -> Drawn:
        """The visa's page with the entry stamp over the sticker."""
        drawn = stamps.struck_over(self.visa_page(stay), stay.entry, self.rng)
        stay.fields |= {key: drawn.fields[key] for key in ("entry_date", "entry_state")}
        stay.mark("entry-stamp", "satisfied")
        return drawn

    def certificate(self, layout: str = "typed-fr", *, signed: bool = True) -> Leaf:
        """One certificate for everybody of this request."""
        since = min(stay.entry.day for stay in self.stays)
        guests = tuple(stay.person for stay in self.stays)
        for stay in self.stays:
            stay.fields |= {
                "host_surname": latin(self.host.surname).replace("<", " "),
                "host_given_names": latin(self.host.given_names).replace("<", " "),
                "address": self.host.street,
                "commune": self.host.commune,
                "postcode": self.host.postcode,
            }
            if self.host.postcode.startswith("63"):
                stay.mark("accommodation", "satisfied")
            else:
                stay.mark("accommodation", "unsure", "the address is in another department")
        return certificates.accommodation(
            self.host, guests, self.today - self.rng.randint(1, 5) * DAY, since, layout=layout, signed=signed
        )

    def host_card(self, *, beside: bool = False) -> Drawn:
        draw = {
            "old-card": cards.identity_card_old,
            "new-card": cards.identity_card_new,
            "residence-permit": cards.residence_permit,
        }[self.host.document]
        for stay in self.stays:
            stay.mark("host-identity", "satisfied")
        return draw(self.host, self.today, beside=beside)

    def proof(self, status: str = "satisfied", why: str = "", accept: tuple[str, ...] = ()) -> None:
        for stay in self.stays:
            stay.mark("return-impossible", status, why, accept)

    # how papers travel together

    def photos(self, *drawn: Drawn) -> None:
        for one in drawn:
            self.photo(one)

    def pdf_of_scans(self, name: str, drawn: tuple[Drawn, ...], *, level: Level = camera.none) -> None:
        pictures = [camera.expose(one.image, level(self.rng), self.rng) for one in drawn]
        kinds, zones = tuple(one.kinds for one in drawn), tuple(one.mrz for one in drawn)
        self.add(name, "application/pdf", scanned(pictures), kinds, zones=zones)

    def pdf_of_leaf(self, name: str, leaf: Leaf, kind: str, *, password: str = "") -> None:
        data = pdf([leaf], title=name.rsplit(".", 1)[0], password=password)
        self.add(name, "application/pdf", data, () if password else ((kind,),), "locked" if password else "")

    def photo_of_leaf(self, leaf: Leaf, kind: str, name: str = "") -> None:
        self.photo(Drawn(image=leaf.image(), kinds=(kind,)), name)

    def zipped(self, name: str) -> None:
        """Put everything collected so far into one archive."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for one in self.attachments:
                archive.writestr(zipfile.ZipInfo(one.name, (2020, 6, 1, 10, 0, 0)), one.data)
        pages = tuple(page for one in self.attachments for page in one.pages)
        zones = tuple(zone for one in self.attachments for _, zone in zip(one.pages, _zones(one), strict=True))
        self.attachments = [
            Attachment(name=name, media_type="application/zip", data=out.getvalue(), pages=pages, zones=zones)
        ]

    def truth(self, language: str, *, stop: str = "", extra: dict[str, Any] | None = None) -> dict[str, Any]:
        """The truth in the keys of the assess JSON; `stop` names the stop rule that a person would give."""
        statuses = [stay.status[slug]["status"] for stay in self.stays for slug in SLUGS]
        if stop:
            verdict = "review"
        elif "missing" in statuses:
            verdict = "incomplete"
        else:
            verdict = "review" if "unsure" in statuses else "complete"
        for stay in self.stays:  # a mail that says "my flight is cancelled" may count as a bare statement
            if stay.status["return-impossible"] == {"status": "missing"}:
                stay.mark("return-impossible", "missing", accept=("unsure",))
        applicants = [{"fields": dict(stay.fields), "requirements": dict(stay.status)} for stay in self.stays]
        return {
            "category": "visa-extension",
            "language": language,
            "verdict": verdict,
            "applicants": applicants,
            "documents": documents(self.attachments),
            "unread": [{"attachment": one.name, "reason": one.unread} for one in self.attachments if one.unread],
        } | ({"stop": stop} if stop else {}) | (extra or {})  # fmt: skip


def documents(attachments: list[Attachment]) -> list[dict[str, Any]]:
    """Which page of which file is what, and the zone that is on it (`mrz`)."""
    return [
        {"attachment": one.name, "page": number, "kinds": list(kinds)} | ({"mrz": list(zone)} if zone else {})
        for one in attachments
        for number, (kinds, zone) in enumerate(zip(one.pages, _zones(one), strict=True), 1)
    ]


def drawn(image: Image.Image, kind: str) -> Drawn:
    """A picture that is a paper of one kind."""
    return Drawn(image=image, kinds=(kind,))


def _zones(one: Attachment) -> tuple[tuple[str, ...], ...]:
    """The zone of each page, () where there is none."""
    return (*one.zones, *[()] * (len(one.pages) - len(one.zones)))

"""What a request of the third school is made of: drawn papers, each with its truth noted."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from samples import camera, passports
from samples.farther import booklets, certificates, host_cards, institutions, stamped_pages, stickers
from samples.farther.hosts import Household
from samples.leaf import Leaf
from samples.people import DAY, Entry, Person
from samples.request import Request, Stay
from samples.sample import Drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A drawn paper, the word its file may be named by, and whether its photograph comes out unreadable."""

    word: str  #: passport, visa, stamp, host, certificate, proof, stray
    drawn: Drawn
    ruined: bool = False

    @property
    def ambiguous(self) -> bool:
        """A host's passport is a passport's page too; a page without an entry may still be called one of stamps."""
        zone = self.drawn.mrz
        return (
            self.ruined
            or (self.word == "stamp" and not self.drawn.kinds)
            or (self.word == "host" and bool(zone) and zone[0].startswith("P<"))
        )


class Portfolio(Request):
    """The drawn papers of one applicant or several, and what is true of each."""

    def __init__(self, rng: Random, today: dt.date, stays: tuple[Stay, ...], home: Household, share: str) -> None:
        super().__init__(rng, today, stays, home.host, camera.LEVELS[share])
        self.home, self.share, self.first = home, share, stays[0]
        self.used: set[str] = set()
        self.unscored: set[tuple[str, int]] = set()  #: pages that two honest people may name differently

    def identity_page(self, stay: Stay, *, wrong_digit: bool = False, ruined: bool = False) -> Paper:
        drawn = booklets.passport(stay.person, self.rng, wrong_digit=wrong_digit)
        if ruined:
            stay.mark("passport-identity", "missing", "the photograph is unreadable", ("unsure",))
            return Paper(word="passport", drawn=drawn, ruined=True)
        stay.fields |= drawn.fields
        if wrong_digit:
            stay.mark("passport-identity", "unsure", "the check digits fail")
        elif stay.person.expiry < self.today:
            stay.mark("passport-identity", "unsure", "the passport has expired")
        else:
            stay.mark("passport-identity", "satisfied")
        return Paper(word="passport", drawn=drawn)

    def sticker_and_stamps(
        self,
        stay: Stay,
        entries: tuple[Entry, ...],
        *,
        with_visa: bool = True,
        with_stamp: bool = True,
        number: str = "",
        holder: Person | None = None,
        ruined: str = "",
    ) -> list[Paper]:
        """The visa's page and the stamps' page, apart or as the open booklet has them; `ruined`: visa or stamp."""
        rng, visa, who = self.rng, stay.visa, holder or stay.person
        papers: list[Paper] = []
        way = rng.random() if visa and with_visa and with_stamp and not ruined else 1.0
        if visa and with_visa:
            page, drawn = stickers.visa_page(who, visa, rng, number=number, above=24 if way < 0.14 else 0)
            if way < 0.14:
                drawn = stamped_pages.over_the_sticker(page, drawn, entries[-2:], rng)
            elif way < 0.36:
                drawn = stamped_pages.facing(who, page, drawn, entries[-4:], rng)
            if ruined == "visa":
                stay.mark("visa", "missing", "the photograph is unreadable", ("unsure",))
            else:
                known = passports.fields(stay.person)
                names = ("surname", "given_names") if len(" ".join(stay.person.zone_names())) <= 28 else ()
                keys = (*names, "birth_date", "nationality", "passport_number")
                stay.fields = {key: known[key] for key in keys if key in known} | stay.fields | drawn.fields
                stay.mark("visa", *(("satisfied", "") if visa.kind == "C" else ("unsure", "a long-stay visa")))
            papers.append(Paper(word="visa", drawn=drawn, ruined=ruined == "visa"))
        if with_stamp:
            if way >= 0.36:
                drawn = stamped_pages.stamp_page(stay.person, entries, rng, foreign=rng.choice((0, 0, 1, 2, 3)))
                papers.append(Paper(word="stamp", drawn=drawn, ruined=ruined == "stamp"))
            if ruined == "stamp":
                stay.mark("entry-stamp", "missing", "the photograph is unreadable", ("unsure",))
            else:
                stay.fields |= stamped_pages.told(entries)
                stay.mark("entry-stamp", "satisfied")
        return papers

    def everybody(self, slug: str, status: str, why: str = "", accept: tuple[str, ...] = ()) -> None:
        for stay in self.stays:
            stay.mark(slug, status, why, accept)

    def housing(
        self, guests: tuple[Person, ...], *, wording: str = "", signed: bool = True
    ) -> certificates.Certificate:
        day = self.today - self.rng.randint(1, 12) * DAY
        made = certificates.certificate(
            self.home, guests, day, self.first.entry.day, self.rng, wording=wording, signed=signed
        )
        for stay in self.stays:
            stay.fields |= made.fields
        if not self.host.postcode.startswith("63"):
            self.everybody("accommodation", "unsure", "the address is in another department")
        elif not signed and made.by_hand:  # whoever wrote it all wrote the name below it too
            self.everybody(
                "accommodation", "satisfied", "a name in the host's hand, no signature", ("unsure", "missing")
            )
        elif not signed:
            self.everybody("accommodation", "unsure", "without a signature", ("missing",))
        else:
            self.everybody("accommodation", "satisfied")
        return made

    def institution(self, kind: str) -> Leaf:
        """A letter by who houses for a living; only a landlord has an identity card to send."""
        self.everybody("accommodation", "unsure", f"housed by a {kind}", ("satisfied",))
        if kind != "landlord":
            accept = () if kind == "hotel" else ("missing",)
            self.everybody("host-identity", "unsure", "an institution has no identity card", accept)
        return institutions.letter(kind, self.first.person, self.host, self.today - DAY, self.first.entry.day, self.rng)

    def host_papers(self, *, ruined: bool = False) -> list[Paper]:
        """Both sides on one sheet, as two files, or (where it says enough) one side alone."""
        pictures, zone, side = host_cards.sides(self.home, self.today)
        if ruined:
            self.everybody("host-identity", "missing", "the photograph is unreadable", ("unsure",))
        elif self.home.expiry < self.today:
            self.everybody("host-identity", "unsure", "the host's paper has expired")
        else:
            self.everybody("host-identity", "satisfied")
        kinds, way = ("host-identity",), self.rng.random()
        sheet = Drawn(image=host_cards.on_one_sheet(pictures, self.rng), kinds=kinds, mrz=zone)
        if ruined or len(pictures) == 1 or way < 0.5:
            return [Paper(word="host", drawn=sheet, ruined=ruined)]
        alone = -1 if way < 0.85 or self.host.document == "card-old" else 0  # whose end stands on the back
        return [
            Paper(word="host", drawn=Drawn(image=picture, kinds=kinds, mrz=zone if index == side else ()))
            for index, picture in enumerate(pictures)
            if alone in {-1, index}
        ]

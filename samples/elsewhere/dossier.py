"""A request in other hands, being put together: papers with their truth, and how they are taken and sent."""

import datetime as dt
import io
from dataclasses import replace
from random import Random
from typing import Any

from PIL import Image

from samples import camera, passports
from samples.elsewhere import cards, certificates, lens, letters, office, stamps, visas
from samples.elsewhere.certificates import Certificate
from samples.elsewhere.hosts import FORMER, Household
from samples.elsewhere.passports import passport
from samples.leaf import Leaf, pdf, scanned
from samples.people import Entry, Person
from samples.request import Request, Stay
from samples.sample import Drawn

#: A paper with the word its file may be named by: passport, visa, stamp, host, certificate, proof.
Paper = tuple[str, Drawn]


class Dossier(Request):
    """The papers of one applicant or a couple. `camera_level` is none (a scanner), careful or careless."""

    def __init__(
        self, rng: Random, today: dt.date, stays: tuple[Stay, ...], home: Household, camera_level: str
    ) -> None:
        super().__init__(rng, today, stays, home.host, camera.LEVELS[camera_level])
        self.home, self.camera_level, self.first = home, camera_level, stays[0]
        self.used: set[str] = set()
        self.unscored: set[tuple[str, int]] = set()  #: pages of which two kinds can be said with equal right

    # papers

    def identity_page(self, stay: Stay, *, wrong_digit: bool = False) -> Paper:
        drawn = passport(stay.person, self.rng, wrong_digit=wrong_digit)
        stay.fields |= drawn.fields
        if wrong_digit:
            stay.mark("passport-identity", "unsure", "the check digits fail")
        elif stay.person.expiry < self.today:
            stay.mark("passport-identity", "unsure", "the passport has expired")
        else:
            stay.mark("passport-identity", "satisfied")
        return "passport", drawn

    def sticker_and_stamps(
        self,
        stay: Stay,
        entries: tuple[Entry, ...],
        *,
        with_visa: bool,
        with_stamp: bool,
        number: str = "",
        holder: Person | None = None,
    ) -> list[Paper]:
        """The visa's page and the stamps' page, apart or together as the booklet has them."""
        rng, first, visa = self.rng, stay, stay.visa
        who = holder or first.person
        together = rng.random() if visa and with_visa and with_stamp else 1.0
        papers: list[Paper] = []
        if visa and with_visa:
            page, drawn = visas.visa_page(who, visa, rng, passport_number=number, above=18 if together < 0.15 else 0)
            known = passports.fields(first.person)
            names = (
                () if len(" ".join(first.person.zone_names())) > 28 else ("surname", "given_names")
            )  # an MRV-B cuts longer ones
            keys = (*names, "birth_date", "nationality", "passport_number")
            first.fields = {key: known[key] for key in keys if key in known} | first.fields | drawn.fields
            first.mark("visa", *(("satisfied", "") if visa.kind == "C" else ("unsure", "a long-stay visa")))
            if together < 0.15:
                drawn = stamps.on_the_visa(page, drawn, entries[-2:], rng)
            elif together < 0.35:
                drawn = stamps.beside_the_visa(who, page, drawn, entries[-4:], rng)
            papers.append(("visa", drawn))
        if with_stamp:
            if together >= 0.35:
                papers.append(("stamp", stamps.stamp_page(who, entries, rng, clutter=rng.choice((0, 0, 1, 1, 2)))))
            first.fields |= stamps.told(entries)
            first.mark("entry-stamp", "satisfied")
        return papers

    def everybody(self, slug: str, status: str, why: str = "", accept: tuple[str, ...] = ()) -> None:
        """Note what is true of a paper that serves all applicants."""
        for stay in self.stays:
            stay.mark(slug, status, why, accept)

    def housing(self, *, guests: tuple[Person, ...], wording: str = "", signed: bool = True) -> Certificate:
        day = self.today - dt.timedelta(self.rng.randint(1, 9))
        made = certificates.certificate(
            self.home, guests, day, self.first.entry.day, self.rng, wording=wording, signed=signed
        )
        known = dict(made.fields)
        if (self.host.commune, self.host.postcode) in FORMER:
            known.pop("commune")  # today's name may be told as well
        for stay in self.stays:
            stay.fields |= known
        if self.host.postcode.startswith("63"):
            self.everybody("accommodation", "satisfied")
        else:
            self.everybody("accommodation", "unsure", "the address is in another department")
        return made

    def host_papers(self) -> list[Paper]:
        """Both sides on one sheet, as two files, or one side alone."""
        pictures, zone, side = cards.sides(self.home, self.today)
        if self.home.expiry < self.today:
            self.everybody("host-identity", "unsure", "the host's paper has expired")
        else:
            self.everybody("host-identity", "satisfied")
        way = self.rng.random()
        kinds = ("host-identity",)
        if len(pictures) == 1 or way < 0.55:
            return [("host", Drawn(image=cards.on_one_sheet(pictures, self.rng), kinds=kinds, mrz=zone))]
        if way < 0.85 or self.host.document == "card-laminated":  # whose end stands on the back
            return [
                ("host", Drawn(image=picture, kinds=kinds, mrz=zone if index == side else ()))
                for index, picture in enumerate(pictures)
            ]
        alone = self.rng.randrange(2)
        return [("host", Drawn(image=pictures[alone], kinds=kinds, mrz=zone if alone == side else ()))]

    # ways

    def name(self, word: str) -> str:
        return letters.file_name(self.rng, word, f"{self.today:%Y%m%d}", self.used)

    def _jpeg(self, image: Image.Image, *, fine: bool) -> bytes:
        """A photograph by one of two cameras, or a scan; `fine` print needs more pixels and a better camera."""
        rng = self.rng
        if self.camera_level == "none":
            return camera.jpeg(lens.scan(image, rng), rng.randint(70, 90))
        if rng.random() < 0.4 and not (fine and self.camera_level == "careless"):
            return camera.photograph(image, self.level(rng), rng)
        how = (lens.steady if self.camera_level == "careful" else lens.hasty)(rng, fine=fine)
        return lens.shoot(image, replace(how, messenger=False) if fine else how, rng)

    def send_photo(
        self, word: str, drawn: Drawn, *, fine: bool = False, data: bytes = b"", scored: bool = True
    ) -> None:
        """One file with one picture; `data` when it has been taken already."""
        name = self.name(word)
        self.add(name, "image/jpeg", data or self._jpeg(drawn.image, fine=fine), (drawn.kinds,), zones=(drawn.mrz,))
        if not scored or _ambiguous(word, drawn):
            self.unscored.add((name, 1))

    def send_pdf(self, name: str, papers: list[tuple[str, Drawn, bool]], *, manner: str = "") -> None:
        """Papers (word, drawing, whether its kind is beyond doubt) scanned one after the other into one file."""
        pictures = [lens.scan(drawn.image, self.rng, manner=manner) for _, drawn, _ in papers]
        self.used.add(name)
        self.add(
            name,
            "application/pdf",
            scanned(pictures, quality=self.rng.randint(60, 85)),
            tuple(drawn.kinds for _, drawn, _ in papers),
            zones=tuple(drawn.mrz for _, drawn, _ in papers),
        )
        self.unscored |= {
            (name, page)
            for page, (word, drawn, scored) in enumerate(papers, 1)
            if not scored or _ambiguous(word, drawn)
        }

    def send_leaf(self, name: str, leaf: Leaf, kind: str, *, scored: bool = True) -> None:
        """A letter as a PDF with its text; `kind` is empty when it is none of the six papers."""
        self.used.add(name)
        self.add(name, "application/pdf", pdf([leaf], title=name.rsplit(".", 1)[0]), ((kind,) if kind else (),))
        if not scored:
            self.unscored.add((name, 1))

    def send_docx(self, leaf: Leaf) -> None:
        """The certificate as a word processor's file, which nobody can have signed."""
        name = self.rng.choice(("attestation.docx", "Attestation hébergement (1).docx", "lettre.docx"))
        self.used.add(name)
        self.add(name, office.MEDIA_TYPE, office.docx(leaf), (("accommodation",),))
        for stay in self.stays:
            if stay.status["accommodation"] == {"status": "satisfied"}:
                stay.mark("accommodation", "unsure", "without a signature", ("missing",))

    def send_together(self, papers: list[Paper]) -> None:
        """Two or three small papers on one table, in one photograph."""
        drawings = [drawn for _, drawn in papers]
        gap = 60
        width = max(drawn.image.width for drawn in drawings) + 2 * gap
        whole = Image.new(
            "RGB",
            (width, sum(drawn.image.height + gap for drawn in drawings) + gap),
            self.rng.choice(((252, 252, 250), (226, 222, 214), (70, 66, 62))),
        )
        y = gap
        for drawn in drawings:
            whole.paste(drawn.image, (gap + self.rng.randint(0, max(0, width - 2 * gap - drawn.image.width)), y))
            y += drawn.image.height + gap
        kinds = tuple(dict.fromkeys(kind for drawn in drawings for kind in drawn.kinds))
        zone = next((drawn.mrz for drawn in drawings if drawn.mrz), ())
        if self.camera_level == "none":
            data = camera.jpeg(lens.scan(whole, self.rng, manner="colour"), 80)
        else:
            how = (lens.steady if self.camera_level == "careful" else lens.hasty)(self.rng)
            data = lens.shoot(whole, replace(how, long_side=2500, messenger=False, blur=min(how.blur, 0.7)), self.rng)
        name = self.name("several")
        self.add(name, "image/jpeg", data, (kinds,), zones=(zone,))
        if any(_ambiguous(word, drawn) for word, drawn in papers):
            self.unscored.add((name, 1))

    def archived(self, name: str) -> None:
        """Everything in one archive. Its pages go by several names, so their kinds are not scored."""
        self.zipped(name)
        self.unscored |= {(name, page) for page in range(1, len(self.attachments[0].pages) + 1)}

    def truth(self, language: str, *, stop: str = "", extra: dict[str, Any] | None = None) -> dict[str, Any]:
        found = super().truth(language, stop=stop, extra=extra)
        needs = [need.get("accept", ()) for stay in self.stays for need in stay.status.values()]
        loose, lacking = any("unsure" in accept for accept in needs), any("missing" in accept for accept in needs)
        if found["verdict"] == "complete" and loose:  # who says unsure where that is allowed has to say review
            found["accept_verdicts"] = ["review"]
        if found["verdict"] == "review" and not stop and lacking:  # what only the host can add may be asked for at once
            found["accept_verdicts"] = ["incomplete"]
        found["documents"] = [
            one for one in found["documents"] if (one["attachment"], one["page"]) not in self.unscored
        ]
        return found


def _ambiguous(word: str, drawn: Drawn) -> bool:
    """A host's passport is a passport's page as well as the host's paper; foreign stamps are stamps after all."""
    return (word == "stamp" and not drawn.kinds) or (
        word == "host" and bool(drawn.mrz) and drawn.mrz[0].startswith("P<")
    )


def picture(data: bytes) -> Image.Image:
    """A file's picture, upright as stored."""
    return Image.open(io.BytesIO(data)).convert("RGB")

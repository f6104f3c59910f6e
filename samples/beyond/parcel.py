"""A request on its way: papers drawn, photographed or copied, put into files, and the truth of each noted in step."""

import datetime as dt
import io
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pillow_heif
from PIL import Image

from samples.beyond import lens, letters
from samples.beyond.folk import Home
from samples.leaf import Leaf, pdf, scanned
from samples.request import Request, Stay
from samples.sample import Drawn

_MEDIA = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "heic": "image/heic", "pdf": "application/pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A drawn paper, the word its file goes by, and how it must be treated."""

    word: str
    drawn: Drawn
    ruined: bool = False  #: photographed so that nobody reads it
    scored: bool = True  #: whether everybody would call the page the same
    fine: bool = False  #: small print, or two pages: needs pixels


class Parcel(Request):
    """The papers of one applicant or several; `share` is none (machines), careful or careless (telephones)."""

    def __init__(self, rng: Random, today: dt.date, stays: tuple[Stay, ...], home: Home, share: str) -> None:
        super().__init__(rng, today, stays, home.host)
        self.home, self.share, self.first = home, share, stays[0]
        self.used: set[str] = set()
        self.unscored: set[tuple[str, int]] = set()
        self.certain = False  #: one of two papers is wrong, whichever a reader blames: never complete

    def everybody(self, slug: str, status: str, why: str = "", accept: tuple[str, ...] = ()) -> None:
        for stay in self.stays:
            stay.mark(slug, status, why, accept)

    def tell(self, fields: dict[str, str]) -> None:
        for stay in self.stays:
            stay.fields |= fields

    def name(self, word: str, ending: str) -> str:
        return letters.file_name(self.rng, word, ending, self.used, f"{self.today:%Y%m%d}")

    def _take(self, paper: Paper) -> lens.Take:
        if paper.ruined:
            return lens.hopeless(self.rng)
        size = paper.drawn.image.size
        return lens.TAKES[self.share](self.rng, fine=paper.fine or max(size) > 1700)

    def _trimmed(self, paper: Paper) -> Image.Image:
        """Held too close now and then: the picture ends inside the page's bare margin."""
        picture, rng = paper.drawn.image, self.rng
        if self.share == "none" or paper.ruined or paper.word not in {"passport", "visa"} or rng.random() > 0.2:
            return picture
        by = round(0.022 * picture.width)
        return picture.crop(
            (rng.randint(0, by), rng.randint(0, by), picture.width - rng.randint(0, by), picture.height)
        )

    def send(self, paper: Paper) -> str:
        """One file with one picture."""
        rng, take = self.rng, self._take(paper)
        ending = "heic" if self.share != "none" and rng.random() < 0.04 else "jpg"
        name = self.name(paper.word, ending)
        trimmed = self._trimmed(paper)
        if ending == "heic":
            out = io.BytesIO()
            pillow_heif.from_pillow(lens.expose(trimmed, take, rng)).save(
                out, quality=66, enc_params={"preset": "ultrafast"}
            )
            data = out.getvalue()
        else:
            data = lens.photograph(trimmed, take, rng)
        self._file(name, ending, data, [paper])
        return name

    def _file(self, name: str, ending: str, data: bytes, papers: list[Paper]) -> None:
        kinds = tuple(() if paper.ruined else paper.drawn.kinds for paper in papers)
        zones = tuple(() if paper.ruined else paper.drawn.mrz for paper in papers)
        self.add(name, _MEDIA[ending], data, kinds, zones=zones)
        self.unscored |= {(name, n) for n, paper in enumerate(papers, 1) if paper.ruined or not paper.scored}

    def send_pages(self, papers: list[Paper]) -> None:
        """Several pages in one PDF, copied by a machine or photographed one after the other."""
        pictures = [lens.expose(one.drawn.image, self._take(one), self.rng) for one in papers]
        name = self.name("several" if len(papers) > 1 else papers[0].word, "pdf")
        self._file(name, "pdf", scanned(pictures, quality=self.rng.randint(55, 85)), papers)

    def send_leaf(self, leaf: Leaf, paper: Paper) -> None:
        """A letter that never was on paper: a PDF with its text."""
        name = self.name(paper.word, "pdf")
        self._file(name, "pdf", pdf([leaf], title=name.rsplit(".", 1)[0]), [paper])

    def send_screen(self, paper: Paper) -> None:
        """A screenshot as the telephone stores it."""
        rng, out = self.rng, io.BytesIO()
        ending = rng.choice(("png", "png", "jpg", "webp"))
        kind = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}[ending]
        paper.drawn.image.save(out, kind, **({} if ending == "png" else {"quality": rng.randint(60, 88)}))
        self._file(self.name(paper.word, ending), ending, out.getvalue(), [paper])

    def send_again(self, name: str) -> None:
        """The same file a second time: it says nothing new and is not scored."""
        one = next(one for one in self.attachments if one.name == name)
        stem, _, ending = name.rpartition(".")
        again = self.rng.choice((f"{stem} (1).{ending}", f"{stem}-copie.{ending}"))
        self.attachments.append(replace(one, name=again))
        self.unscored |= {(again, page) for page in range(1, len(one.pages) + 1)}

    def zipped(self, name: str) -> None:
        super().zipped(name)
        self.unscored |= {(name, page) for page in range(1, len(self.attachments[0].pages) + 1)}

    def truth(self, language: str, *, stop: str = "", extra: dict[str, Any] | None = None) -> dict[str, Any]:
        found = super().truth(language, stop=stop, extra=extra)
        accepted = set(found.get("accept_verdicts", ()))
        needs = [need for stay in self.stays for need in stay.status.values()]
        if any(stay.person.minor(self.today) for stay in self.stays) and found["verdict"] == "complete":
            accepted.add("review")
        if not stop and found["verdict"] == "review" and any("missing" in need.get("accept", ()) for need in needs):
            accepted.add("incomplete")
        if (
            found["verdict"] == "review"
            and not stop
            and not self.certain
            and all(need["status"] == "satisfied" or "satisfied" in need.get("accept", ()) for need in needs)
        ):
            accepted.add("complete")
        if found["verdict"] == "complete" and any("unsure" in need.get("accept", ()) for need in needs):
            accepted.add("review")
        if accepted:
            found["accept_verdicts"] = sorted(accepted)
        found["documents"] = [
            one for one in found["documents"] if (one["attachment"], one["page"]) not in self.unscored
        ]  # fmt: skip
        return found

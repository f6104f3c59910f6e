"""A request's files: papers photographed, scanned or stored, and the truth of each kept in step."""

import datetime as dt
import io
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pillow_heif
from PIL import Image

from samples.leaf import Leaf, pdf, scanned
from samples.request import Request, Stay
from samples.sample import Drawn
from samples.yonder import letters, office, phone
from samples.yonder.folk import Home

_MEDIA = {"jpg": "image/jpeg", "png": "image/png", "heic": "image/heic", "pdf": "application/pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A drawn paper, what its file is called, and how it must be treated."""

    word: str
    drawn: Drawn
    ruined: bool = False  #: so blurred that nobody reads it
    scored: bool = True  #: whether everybody would call the page the same
    fine: bool = False  #: small print on a large leaf, or two pages: needs pixels


class Parcel(Request):
    """The papers of one applicant or several; `level` is none (machines), careful or careless (telephones)."""

    def __init__(self, rng: Random, today: dt.date, stays: tuple[Stay, ...], home: Home, care: str) -> None:
        super().__init__(rng, today, stays, home.host)
        self.home, self.care, self.first = home, care, stays[0]
        self.used: set[str] = set()
        self.unscored: set[tuple[str, int]] = set()
        self.certain = False  #: two papers contradict each other, whichever a reader blames: never complete

    def everybody(self, slug: str, status: str, why: str = "", accept: tuple[str, ...] = ()) -> None:
        for stay in self.stays:
            stay.mark(slug, status, why, accept)

    def name(self, word: str, ending: str) -> str:
        return letters.file_name(self.rng, word, ending, self.used, f"{self.today:%Y%m%d}")

    def _look(self, paper: Paper) -> phone.Look:
        return phone.hopeless(self.rng) if paper.ruined else phone.LOOKS[self.care](self.rng, fine=paper.fine)

    def _file(self, name: str, media_type: str, data: bytes, papers: list[Paper]) -> None:
        kinds = tuple(() if paper.ruined else paper.drawn.kinds for paper in papers)
        zones = tuple(() if paper.ruined else paper.drawn.mrz for paper in papers)
        self.add(name, media_type, data, kinds, zones=zones)
        self.unscored |= {(name, number) for number, paper in enumerate(papers, 1) if paper.ruined or not paper.scored}

    def send(self, paper: Paper) -> str:
        """One picture in a file of its own."""
        rng, look = self.rng, self._look(paper)
        apple = self.care != "none" and rng.random() < 0.05
        name = self.name(paper.word, "heic" if apple else "jpg")
        if apple:
            out = io.BytesIO()
            picture = phone.expose(paper.drawn.image, look, rng)
            pillow_heif.from_pillow(picture).save(out, quality=62, enc_params={"preset": "ultrafast"})
            data = out.getvalue()
        else:
            data = phone.photograph(paper.drawn.image, look, rng)
        self._file(name, _MEDIA["heic" if apple else "jpg"], data, [paper])
        return name

    def send_pages(self, papers: list[Paper]) -> None:
        """Several pages in one PDF, each lying as it was put into the machine."""
        rng, pictures = self.rng, []
        for paper in papers:
            picture = phone.expose(paper.drawn.image, self._look(paper), rng)
            if rng.random() < 0.1:
                picture = picture.transpose(
                    rng.choice((Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270))
                )
            pictures.append(picture)
        name = self.name("several" if len(papers) > 1 else papers[0].word, "pdf")
        self._file(name, _MEDIA["pdf"], scanned(pictures, quality=rng.randint(52, 84)), papers)

    def send_leaf(self, leaf: Leaf, paper: Paper) -> None:
        """A leaf that was never printed: a PDF with its text."""
        name = self.name(paper.word, "pdf")
        self._file(name, _MEDIA["pdf"], pdf([leaf], title=name.rsplit(".", 1)[0]), [paper])

    def send_screen(self, paper: Paper) -> None:
        """A screenshot, as stored or as a messenger shrank it."""
        rng, out, picture = self.rng, io.BytesIO(), paper.drawn.image
        if self.care == "careless" and rng.random() < 0.5:
            picture = picture.copy()
            picture.thumbnail((1280, 1280))
        ending = rng.choice(("png", "png", "jpg"))
        if ending == "png":
            picture.save(out, "PNG")
        else:
            picture.save(out, "JPEG", quality=rng.randint(50, 85))
        self._file(self.name(paper.word, ending), _MEDIA[ending], out.getvalue(), [paper])

    def send_text(self, lines: tuple[str, ...], signature: Image.Image, paper: Paper) -> None:
        """A word processor's file."""
        self._file(self.name(paper.word, "docx"), office.MEDIA_TYPE, office.docx(lines, signature), [paper])

    def send_again(self, name: str) -> None:
        """The same file twice: it says nothing new and is not scored."""
        one = next(one for one in self.attachments if one.name == name)
        stem, _, ending = name.rpartition(".")
        again = f"{stem}(1).{ending}"
        self.attachments.append(replace(one, name=again))
        self.unscored |= {(again, page) for page in range(1, len(one.pages) + 1)}

    def show_within(self) -> None:
        """Pictures pasted into the text."""
        self.attachments = [replace(one, inline=one.media_type == "image/jpeg") for one in self.attachments]

    def hide_pages(self) -> None:
        """Files that travel inside something else are counted by what follows from them alone."""
        self.unscored |= {(one.name, page) for one in self.attachments for page in range(1, len(one.pages) + 1)}

    def truth(self, language: str, *, stop: str = "", extra: dict[str, Any] | None = None) -> dict[str, Any]:
        found = super().truth(language, stop=stop, extra=extra)
        needs = [need for stay in self.stays for need in stay.status.values()]
        allowed = [{need["status"], *need.get("accept", ())} for need in needs]
        accepted = set(found.get("accept_verdicts", ()))
        if found["verdict"] == "complete" and (
            any("unsure" in statuses for statuses in allowed)
            or any(stay.person.minor(self.today) for stay in self.stays)
        ):
            accepted.add("review")
        if (
            not stop
            and found["verdict"] in {"review", "complete"}
            and any("missing" in statuses for statuses in allowed)
        ):
            accepted.add("incomplete")
        if (
            found["verdict"] == "review"
            and not stop
            and not self.certain
            and all("satisfied" in statuses for statuses in allowed)
        ):
            accepted.add("complete")
        if found["verdict"] == "incomplete" and all(statuses != {"missing"} for statuses in allowed):
            accepted.add("review")
        if accepted:
            found["accept_verdicts"] = sorted(accepted)
        found["documents"] = [
            one for one in found["documents"] if (one["attachment"], one["page"]) not in self.unscored
        ]
        return found

"""A request's files and, in step with them, the truth: which page is what, and what an honest agent would say."""

import datetime as dt
import io
import zipfile
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pillow_heif
from PIL import Image

from samples.afield import handset, mails
from samples.leaf import scanned
from samples.people import Host
from samples.request import Stay, documents
from samples.sample import Attachment, Drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A drawn paper and how it must be treated."""

    word: str  #: what its owner would call the file
    drawn: Drawn
    ruined: bool = False  #: out of focus: nobody reads it
    scored: bool = True  #: whether everybody would call the page the same
    fine: bool = False  #: a large leaf: needs pixels


class Parcel:
    """What one request sends. `care` is none (scanners), careful or careless (telephones)."""

    def __init__(self, rng: Random, today: dt.date, stays: tuple[Stay, ...], host: Host, care: str) -> None:
        self.rng, self.today, self.stays, self.host, self.care = rng, today, stays, host, care
        self.attachments: list[Attachment] = []
        self.used: set[str] = set()
        self.unscored: set[tuple[str, int]] = set()
        self.contradicted = False  #: two papers contradict each other, whichever one blames: never complete

    def everybody(self, slug: str, status: str, why: str = "", accept: tuple[str, ...] = ()) -> None:
        for stay in self.stays:
            stay.mark(slug, status, why, accept)

    def _name(self, word: str, ending: str) -> str:
        return mails.file_name(self.rng, word, ending, self.used, f"{self.today:%Y%m%d}")

    def _look(self, paper: Paper) -> handset.Look:
        return handset.hopeless(self.rng) if paper.ruined else handset.LOOKS[self.care](self.rng, fine=paper.fine)

    def _add(self, name: str, media_type: str, data: bytes, papers: list[Paper]) -> None:
        pages = tuple(() if one.ruined else one.drawn.kinds for one in papers)
        zones = tuple(() if one.ruined else one.drawn.mrz for one in papers)
        self.attachments.append(Attachment(name=name, media_type=media_type, data=data, pages=pages, zones=zones))
        self.unscored |= {(name, page) for page, one in enumerate(papers, 1) if one.ruined or not one.scored}

    def picture(self, paper: Paper) -> None:
        """A picture in a file of its own."""
        look = self._look(paper)
        taken = handset.seen(paper.drawn.image, look, self.rng)
        if look.way == "phone" and self.rng.random() < 0.07:
            out = io.BytesIO()
            pillow_heif.from_pillow(taken).save(out, quality=60, enc_params={"preset": "ultrafast"})
            self._add(self._name(paper.word, "heic"), "image/heic", out.getvalue(), [paper])
        else:
            self._add(self._name(paper.word, "jpg"), "image/jpeg", handset.stored(taken, look, self.rng), [paper])

    def pages(self, papers: list[Paper]) -> None:
        """One PDF of pictures; a page in twelve lies on its side."""
        pictures = [handset.seen(one.drawn.image, self._look(one), self.rng) for one in papers]
        for at, picture in enumerate(pictures):
            if self.rng.random() < 0.08:
                pictures[at] = picture.transpose(
                    self.rng.choice((Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270))
                )
        name = self._name("several" if len(papers) > 1 else papers[0].word, "pdf")
        self._add(name, "application/pdf", scanned(pictures, quality=self.rng.randint(50, 82)), papers)

    def text(self, data: bytes, paper: Paper) -> None:
        self._add(self._name(paper.word, "pdf"), "application/pdf", data, [paper])

    def screen(self, paper: Paper) -> None:
        """A screenshot as it was stored, or as a messenger passed it on."""
        out = io.BytesIO()
        if self.rng.random() < 0.5:
            paper.drawn.image.save(out, "PNG")
            self._add(self._name(paper.word, "png"), "image/png", out.getvalue(), [paper])
        else:
            small = paper.drawn.image.copy()
            small.thumbnail((1600, 1600))
            small.save(out, "JPEG", quality=self.rng.randint(55, 85))
            self._add(self._name(paper.word, "jpg"), "image/jpeg", out.getvalue(), [paper])

    def zipped(self, name: str) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for one in self.attachments:
                archive.writestr(
                    zipfile.ZipInfo(one.name, (self.today.year, self.today.month, self.today.day, 9, 0, 0)), one.data
                )
        pages = sum(len(one.pages) for one in self.attachments)
        self.attachments = [
            Attachment(name=name, media_type="application/zip", data=out.getvalue(), pages=((),) * pages)
        ]
        self.unscored = {(name, page) for page in range(1, pages + 1)}

    def shown_within(self) -> None:
        """Pictures pasted into the text."""
        self.attachments = [replace(one, inline=one.media_type == "image/jpeg") for one in self.attachments]

    def truth(self, language: str, *, stop: str = "") -> dict[str, Any]:
        """The keys of the assess JSON; every verdict that follows from an accepted status is accepted."""
        for stay in self.stays:  # a mail that tells of a cancelled flight may count as a bare statement
            if stay.status["return-impossible"] == {"status": "missing"}:
                stay.mark("return-impossible", "missing", accept=("unsure",))
        needs = [need for stay in self.stays for need in stay.status.values()]
        minor = any(stay.person.minor(self.today) for stay in self.stays)
        verdict = _verdict({need["status"] for need in needs}) if not stop else "review"
        if self.contradicted and verdict == "complete":
            verdict = "review"
        accepted = {"review"} if stop else _possible([{need["status"], *need.get("accept", ())} for need in needs])
        if minor and "complete" in accepted:
            accepted.add("review")
        if self.contradicted:
            accepted = (accepted | {"review"}) - {"complete"}
        found = [one for one in documents(self.attachments) if (one["attachment"], one["page"]) not in self.unscored]
        return (
            {
                "category": "visa-extension",
                "language": language,
                "verdict": verdict,
                "applicants": [{"fields": dict(stay.fields), "requirements": dict(stay.status)} for stay in self.stays],
                "documents": found,
                "unread": [],
            }
            | ({"accept_verdicts": sorted(accepted - {verdict})} if accepted - {verdict} else {})
            | ({"stop": stop} if stop else {})
        )


def _verdict(statuses: set[str]) -> str:
    return "incomplete" if "missing" in statuses else "review" if "unsure" in statuses else "complete"


def _possible(allowed: list[set[str]]) -> set[str]:
    """Every verdict that some choice among the allowed statuses gives."""
    found = set()
    if any("missing" in one for one in allowed):
        found.add("incomplete")
    if any("unsure" in one for one in allowed) and all(one != {"missing"} for one in allowed):
        found.add("review")
    if all("satisfied" in one for one in allowed):
        found.add("complete")
    return found

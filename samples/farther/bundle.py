"""A request of the third school on its way: papers photographed, copied, put together, sent."""

import io
from dataclasses import replace
from typing import Any

from PIL import Image

from samples.farther import covering, office, shutter
from samples.farther.portfolio import Paper, Portfolio
from samples.leaf import Leaf, pdf, scanned


class Bundle(Portfolio):
    """The papers of one applicant or several as files. `share` is none (machines), careful or careless (telephones)."""

    def name(self, word: str, ending: str = "jpg") -> str:
        return covering.file_name(self.rng, word, f"{self.today:%Y%m%d}", self.used, ending)

    def _note(self, name: str, papers: list[Paper]) -> None:
        self.unscored |= {(name, page) for page, paper in enumerate(papers, 1) if paper.ambiguous}

    def _picture(self, paper: Paper, *, fine: bool) -> bytes:
        rng = self.rng
        if paper.ruined:
            return shutter.photograph(paper.drawn.image, shutter.hopeless(rng), rng)
        if self.share == "none":
            return shutter.jpeg(shutter.copied(paper.drawn.image, rng), rng.randint(68, 90))
        fine = fine or max(paper.drawn.image.size) > 1700  # two pages or two sides need the pixels of two
        how = (shutter.calm if self.share == "careful" else shutter.rushed)(rng, fine=fine)
        return shutter.photograph(paper.drawn.image, how, rng)

    def send_picture(
        self, paper: Paper, *, fine: bool = False, data: bytes = b"", ending: str = "jpg", scored: bool = True
    ) -> str:
        """One file with one picture, `data` when it has been taken already; gives its name."""
        name = self.name(paper.word, ending)
        kind = {"jpg": "image/jpeg", "png": "image/png"}[ending]
        zone = () if paper.ruined else paper.drawn.mrz
        self.add(name, kind, data or self._picture(paper, fine=fine), (paper.drawn.kinds,), zones=(zone,))
        self._note(name, [paper])
        if not scored:
            self.unscored.add((name, 1))
        return name

    def send_pages(self, papers: list[Paper], *, ending: str = "pdf", manner: str = "") -> None:
        """Papers copied one after the other into one PDF or one TIFF of many pages."""
        rng = self.rng
        pictures = [shutter.copied(paper.drawn.image, rng, manner=manner) for paper in papers]
        name = self.name("several" if len(papers) > 1 else papers[0].word, ending)
        kinds, zones = tuple(paper.drawn.kinds for paper in papers), tuple(paper.drawn.mrz for paper in papers)
        if ending == "pdf":
            self.add(name, "application/pdf", scanned(pictures, quality=rng.randint(58, 85)), kinds, zones=zones)
        else:
            out = io.BytesIO()
            pictures[0].save(out, "TIFF", save_all=True, append_images=pictures[1:], compression="jpeg", quality=80)
            self.add(name, "image/tiff", out.getvalue(), kinds, zones=zones)
        self._note(name, papers)

    def send_album(self, papers: list[Paper]) -> None:
        """Photographs by a telephone, made one PDF by it."""
        rng = self.rng
        take = shutter.calm if self.share != "careless" else shutter.rushed
        pictures = [shutter.expose(paper.drawn.image, replace(take(rng), tagged=False), rng) for paper in papers]
        name = self.name("several", "pdf")
        self.add(
            name,
            "application/pdf",
            scanned(pictures, quality=rng.randint(60, 80)),
            tuple(paper.drawn.kinds for paper in papers),
            zones=tuple(paper.drawn.mrz for paper in papers),
        )
        self._note(name, papers)

    def send_leaf(self, leaf: Leaf, word: str, kinds: tuple[str, ...], *, scored: bool = True) -> None:
        """A letter as a PDF with its text."""
        name = self.name(word, "pdf")
        self.add(name, "application/pdf", pdf([leaf], title=name.rsplit(".", 1)[0]), (kinds,))
        if not scored:
            self.unscored.add((name, 1))

    def send_editable(self, leaf: Leaf, *, table: bool) -> None:
        """The certificate as a word processor's file, which nobody can have signed."""
        rng = self.rng
        if rng.random() < 0.35:
            self.add(self.name("certificate", "odt"), office.ODT, office.odt(leaf), (("accommodation",),))
        else:
            data = office.docx(leaf, table=table)
            self.add(self.name("certificate", "docx"), office.DOCX, data, (("accommodation",),))
        for stay in self.stays:
            if stay.status["accommodation"] == {"status": "satisfied"}:
                stay.mark("accommodation", "unsure", "without a signature", ("missing",))

    def send_on_one_table(self, papers: list[Paper]) -> None:
        """Two papers side by side or one above the other, in one photograph."""
        pictures = [paper.drawn.image for paper in papers]
        beside = all(picture.width <= picture.height * 1.1 for picture in pictures)
        gap = self.rng.randint(30, 80)
        if beside:
            size = (sum(p.width for p in pictures) + 3 * gap, max(p.height for p in pictures) + 2 * gap)
        else:
            size = (max(p.width for p in pictures) + 2 * gap, sum(p.height for p in pictures) + 3 * gap)
        table = Image.new("RGB", size, self.rng.choice(((250, 250, 246), (112, 88, 64), (60, 70, 90))))
        x = y = gap
        for picture in pictures:
            table.paste(picture, (x, y))
            x, y = (x + picture.width + gap, y) if beside else (x, y + picture.height + gap)
        kinds = tuple(dict.fromkeys(kind for paper in papers for kind in paper.drawn.kinds))
        zone = next((paper.drawn.mrz for paper in papers if paper.drawn.mrz), ())
        take = shutter.rushed if self.share == "careless" else shutter.calm
        how = replace(take(self.rng), long_side=2600, defocus=self.rng.uniform(0.3, 0.6), motion=0)
        name = self.name("several")
        self.add(name, "image/jpeg", shutter.photograph(table, how, self.rng), (kinds,), zones=(zone,))
        if any(paper.ambiguous for paper in papers):
            self.unscored.add((name, 1))

    def send_again(self, name: str) -> None:
        """The same file under another name: a second copy says nothing new, and is not scored."""
        one = next(one for one in self.attachments if one.name == name)
        again = f"{name.rsplit('.', 1)[0]} (1).{name.rsplit('.', 1)[1]}"
        self.attachments.append(replace(one, name=again))
        self.unscored |= {(again, page) for page in range(1, len(one.pages) + 1)}

    def archived(self, name: str) -> None:
        """Everything in one archive, whose pages go by several names: their kinds are not scored."""
        self.zipped(name)
        self.unscored |= {(name, page) for page in range(1, len(self.attachments[0].pages) + 1)}

    def truth(self, language: str, *, stop: str = "", extra: dict[str, Any] | None = None) -> dict[str, Any]:
        found = super().truth(language, stop=stop, extra=extra)
        needs = [need.get("accept", ()) for stay in self.stays for need in stay.status.values()]
        loose, lacking = any("unsure" in accept for accept in needs), any("missing" in accept for accept in needs)
        minors = any(stay.person.minor(self.today) for stay in self.stays)
        if found["verdict"] == "complete" and (loose or minors):
            found["accept_verdicts"] = ["review"]
        if found["verdict"] == "review" and not stop and lacking:  # what only the host can add may be asked for
            found["accept_verdicts"] = ["incomplete"]
        found["documents"] = [
            one for one in found["documents"] if (one["attachment"], one["page"]) not in self.unscored
        ]
        return found

"""The third school's corpus for the reading bench: called as `samples.corpus`, in hands that no reader was tuned to."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from samples import mail
from samples.envelope import send
from samples.farther import covering, crew, notices, pieces, screens, shutter, strays
from samples.farther.bundle import Bundle
from samples.farther.flaws import FLAWS, FOR_SEVERAL, drawn_flaw
from samples.farther.nations import NATIONS
from samples.farther.portfolio import Paper
from samples.leaf import Leaf
from samples.people import DAY
from samples.request import SLUGS, Stay
from samples.sample import Drawn, Sample

_DAY = dt.date(2026, 6, 8)
_CERTIFICATE = ("accommodation",)


def draw(
    seed: int, requests: int = 60, today: dt.date = _DAY, levels: tuple[str, ...] = ("none", "careful", "careless")
) -> Iterator[Sample]:
    """`requests` messages, each drawn when it is asked for. The same for the same arguments."""
    for index in range(requests):
        yield _one(Random(f"{seed}:farther:{index}"), today, index, levels[index % len(levels)])


def _one(rng: Random, today: dt.date, index: int, share: str) -> Sample:
    nation = rng.choice(sorted(NATIONS))
    land = NATIONS[nation]
    flaw, struck = drawn_flaw(rng, exempt=land.exempt)
    stays = _stays(rng, today, nation, flaw)
    first = stays[0]
    bundle = Bundle(rng, today, stays, pieces.home(rng, today, flaw), share)
    telling = rng.random() < 0.3
    papers: list[Paper] = []
    for stay in stays:
        papers += pieces.booklet(bundle, stay, flaw if stay is first else "", struck)
    missing = struck if flaw == "left-out" else ""
    leaf, by_hand = pieces.housing(bundle, flaw) if missing != "accommodation" else (None, False)
    hosted = bundle.first.status["host-identity"]["status"] == "missing"
    if missing != "host-identity" and hosted:
        papers += bundle.host_papers(ruined=flaw == "blurred" and struck == "host-identity")
    notice, extra = pieces.proof(bundle, flaw, telling=telling) if missing != "return-impossible" else (None, {})
    if flaw == "later":
        papers, leaf, notice = _only(bundle, struck, papers, leaf, notice)
    forwarded, tail = _send_proof(bundle, notice, flaw) if notice else ("", "")
    _send(bundle, papers, leaf, by_hand)
    stop = FLAWS[flaw].stop if flaw else ""
    if land.exempt and "nationality" not in first.fields:
        first.mark("visa", "unsure", "the nationality is not shown", ("missing",))
    elif land.exempt:
        bundle.everybody("visa", "unsure", "no visa is needed for this nationality")
        stop = stop or "visa-exempt"
    if flaw != "later":
        _add_strays(bundle, missing)
    rng.shuffle(bundle.attachments)
    if len(bundle.attachments) > 2 and rng.random() < 0.05:
        bundle.archived(rng.choice(("dossier visa.zip", "Archive.zip", "drive-download-001.zip")))
    people = {1: "", 2: ", two applicants", 3: ", three applicants"}[len(stays)]
    what = f", {FLAWS[flaw].story}{f' ({struck})' if struck else ''}" if flaw else ""
    story = f"{land.english}: {share} pictures{people}{what}."
    language = (
        land.language if land.language in covering.SILENT and rng.random() < 0.55 else rng.choice(("fr", "fr", "en"))
    )
    pattern, language, writer = _letter(bundle, flaw, language, telling)
    return send(
        bundle,
        f"{index + 1:03d}-{nation.lower()}-{share}",
        mail.moment(today - DAY, 380 + index),
        language,
        story,
        pattern=(pattern[0], pattern[1].replace("{host}", bundle.host.name)),
        forwarded=forwarded,
        html_tail=tail,
        stop=stop,
        extra=extra,
        writer=writer,
    )


def _stays(rng: Random, today: dt.date, nation: str, flaw: str) -> tuple[Stay, ...]:
    first = crew.stay(rng, today, nation, kind="D" if flaw == "long-stay" else "C")
    if flaw == "passport-expired":
        last = today - rng.randint(3, 70) * DAY
        issued = last.replace(year=last.year - 5, day=min(last.day, 28))
        first.person = replace(first.person, issued=issued, expiry=last)
    stays: tuple[Stay, ...] = (first,)
    if flaw in FOR_SEVERAL and rng.random() < 0.13:
        stays = (first, crew.companion(rng, today, first))
        if rng.random() < 0.35:
            child = crew.companion(rng, today, first, child=True)
            stays = (*stays, child) if len({one.person.given_names for one in (*stays, child)}) == 3 else stays
    return stays


def _only(
    bundle: Bundle, slug: str, papers: list[Paper], leaf: Leaf | None, notice: notices.Notice | None
) -> tuple[list[Paper], Leaf | None, notices.Notice | None]:
    """Of everything that was drawn, what proves `slug`; the rest of the truth is undone."""
    stay = bundle.first
    kept = [paper for paper in papers if slug in paper.drawn.kinds]
    shown = {kind for paper in kept for kind in paper.drawn.kinds} | {slug}
    words = {paper.word for paper in kept}
    for other in SLUGS:
        if other not in shown:
            stay.mark(other, "missing")
    fields = {
        "passport": (
            "surname",
            "given_names",
            "birth_date",
            "sex",
            "nationality",
            "passport_number",
            "passport_expiry",
            "passport_state",
        ),
        "visa": (
            "surname",
            "given_names",
            "birth_date",
            "nationality",
            "passport_number",
            "visa_number",
            "visa_type",
            "visa_from",
            "visa_until",
            "visa_entries",
            "visa_duration",
        ),
    }
    keys = {key for word in words for key in fields.get(word, ())}
    keys |= {"entry_date", "entry_state"} if "entry-stamp" in shown else set()
    if slug == "accommodation":
        keys |= {"host_surname", "host_given_names", "address", "commune", "postcode"}
    if "visa" in words and len(" ".join(stay.person.zone_names())) > 28:
        keys -= {"surname", "given_names"} if "passport" not in words else set()
    stay.fields = {key: value for key, value in stay.fields.items() if key in keys}
    return kept, leaf if slug == "accommodation" else None, notice if slug == "return-impossible" else None


def _letter(bundle: Bundle, flaw: str, language: str, telling: bool) -> tuple[tuple[str, str], str, str]:
    """The covering letter, its language, and who writes if that is not the applicant."""
    rng = bundle.rng
    if flaw == "later":
        language = language if language in covering.LATER else "fr"
        return rng.choice(covering.LATER[language]), language, ""
    if len(bundle.stays) > 1:
        language = language if language in covering.TOGETHER else "fr"
        return rng.choice(covering.TOGETHER[language]), language, ""
    if telling:
        language = language if language in covering.TELLING else "en"
        return rng.choice(covering.TELLING[language]), language, ""
    if rng.random() < 0.15:
        return rng.choice(covering.BY_HOST["fr"]), "fr", bundle.host.name
    return rng.choice(covering.SILENT[language]), language, ""


def _add_strays(bundle: Bundle, missing: str) -> None:
    """What nobody asked for comes most readily where it seems to stand in for what is left out."""
    rng = bundle.rng
    if rng.random() >= (0.5 if missing in {"accommodation", "return-impossible"} else 0.14):
        return
    kind = rng.choice(
        {"accommodation": ("water-bill", "tax-notice"), "return-impossible": ("insurance-advert", "train-ticket")}.get(
            missing, strays.KINDS
        )
    )
    if kind == "cat":
        bundle.send_picture(Paper(word="stray", drawn=Drawn(image=strays.cat(rng), kinds=())))
        return
    leaf = strays.letter(kind, bundle.first.person, bundle.host, bundle.today - rng.randint(4, 60) * DAY, rng)
    if rng.random() < 0.5:
        bundle.send_leaf(leaf, "stray", ())
    else:
        bundle.send_picture(Paper(word="stray", drawn=Drawn(image=leaf.image(), kinds=())), fine=True)


def _send_proof(bundle: Bundle, notice: notices.Notice, flaw: str) -> tuple[str, str]:
    """Send the proof; gives what the mail itself forwards (text, HTML). Doubtful ones are not scored by kind."""
    rng, way = bundle.rng, bundle.rng.random()
    day = bundle.today - rng.randint(1, 6) * DAY
    scored = flaw not in {"trap", "early-flight", "wrong-passenger"}
    airline = notice.kind not in pieces.PROOF_KINDS or notice.kind == "cancelled"
    if airline and (way < 0.24 or (notice.language == "zh" and way < 0.6)):
        rich = f"<br><hr>{notices.as_html(notice, rng)}" if rng.random() < 0.6 else ""
        return notices.quoted(notice, day, rng), rich
    if airline and (way < 0.34 or notice.language == "zh"):
        bundle.add(bundle.name("proof", "eml"), "application/octet-stream", notices.as_file(notice, day, rng))
        return "", ""
    if way < 0.56 and notice.language != "ar" and notice.kind != "application":
        bundle.send_leaf(notices.as_leaf(notice, day, rng), "proof", ("return-impossible",), scored=scored)
        return "", ""
    screen = notice.kind == "application" or (airline and (way > 0.66 or notice.language == "ar"))
    if screen:
        picture = screens.as_screen(notice, rng)
        paper = Paper(word="proof", drawn=Drawn(image=picture, kinds=("return-impossible",)))
        out = io.BytesIO()
        if rng.random() < 0.5:
            picture.save(out, "PNG")
            bundle.send_picture(paper, data=out.getvalue(), ending="png", scored=scored)
        elif bundle.share == "none" or rng.random() < 0.6:
            bundle.send_picture(paper, data=shutter.jpeg(picture, rng.randint(55, 88)), scored=scored)
        else:
            bundle.send_picture(paper, fine=True, scored=scored)
        return "", ""
    paper = Paper(
        word="proof", drawn=Drawn(image=notices.as_leaf(notice, day, rng).image(), kinds=("return-impossible",))
    )
    bundle.send_picture(paper, fine=True, scored=scored)
    return "", ""


def _send(bundle: Bundle, papers: list[Paper], leaf: Leaf | None, by_hand: bool) -> None:
    """Everything in one file, two papers in one photograph, or each by itself; now and then one of them twice."""
    rng, way = bundle.rng, bundle.rng.random()
    sheet = Paper(word="certificate", drawn=Drawn(image=leaf.image(), kinds=_CERTIFICATE)) if leaf else None
    ruined = [paper for paper in papers if paper.ruined]
    papers = [paper for paper in papers if not paper.ruined]
    for paper in ruined:
        bundle.send_picture(paper)
    whole = [*papers, sheet] if sheet else list(papers)
    if len(whole) > 1 and way < (0.5 if bundle.share == "none" else 0.16):
        rng.shuffle(whole) if rng.random() < 0.4 else None
        lot = rng.random()
        if bundle.share != "none" or lot < 0.15:
            bundle.send_album(whole)
        else:
            bundle.send_pages(whole, ending="tiff" if lot < 0.35 else "pdf")
        return
    if bundle.share != "none" and 0.5 < way < 0.68:
        small = [paper for paper in papers if max(paper.drawn.image.size) < 1700]
        if len(small) >= 2:
            pair = small[:2]
            bundle.send_on_one_table(pair)
            papers = [paper for paper in papers if paper not in pair]
    names = [bundle.send_picture(paper) for paper in papers]
    if sheet and leaf:
        lot = rng.random()
        if lot < 0.08 and not by_hand:
            bundle.send_editable(leaf, table=rng.random() < 0.5)
        elif lot < 0.34 and not by_hand:
            bundle.send_leaf(leaf, "certificate", _CERTIFICATE)
        elif lot < 0.5:
            bundle.send_pages([sheet], manner="toner")
        else:
            names.append(bundle.send_picture(sheet, fine=True))
    if names and rng.random() < 0.06:
        bundle.send_again(rng.choice(names))

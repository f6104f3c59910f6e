"""Whether a paper is genuine: a file or a photograph in, a verdict with its reasons in French out.

Needs no data base: the electronic signature and the seal say what they say. Whether a permit was withdrawn or replaced
stands in the register (`intake.register`), which is asked only when there is one.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import pypdfium2

from documents.opening import Limits, Opened, PictureBroken, open_file
from documents.seals.finding import find_seals
from documents.seals.trust import SealCheck, SealState, Trust
from documents.seals.twod_doc import NotASeal, TwodDoc, is_seal, parse, unwritten
from generators.texts import PaperTexts
from generators.twod_doc import CATEGORY
from intake.sealed_text import differences, is_permit

if TYPE_CHECKING:
    from generators.signature import SignatureCheck

_PDF = b"%PDF-"
_PAGES = 10  #: of a file that are looked at; our papers have one


class Verdict(StrEnum):
    """What can be said of a paper, from best to worst; of several files the worst counts."""

    GENUINE = "genuine"
    NOT_VERIFIABLE = "not verifiable"  #: nothing on it can be checked
    UNKNOWN = "unknown"  #: signed or sealed, by somebody who is not known here
    ALTERED = "altered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Whom to believe. Everything public: no key, no secret."""

    root: bytes | None = None  #: certificate (PEM) to which signatures must lead
    own: Trust = field(default_factory=lambda: Trust(()))  #: who seals permits here
    others: Trust = field(default_factory=lambda: Trust(()))  #: who seals other papers: the State's public list


@dataclass(frozen=True, slots=True, kw_only=True)
class SealFound:
    """A seal that was read, and what it is worth."""

    text: str
    seal: TwodDoc
    check: SealCheck
    ours: bool  #: of the authority that seals permits here


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The answer about one file."""

    source: str
    verdict: Verdict
    reasons: tuple[str, ...]  #: French sentences
    test: bool = False  #: by a test authority: worth nothing
    signature: "SignatureCheck | None" = None
    seals: tuple[SealFound, ...] = ()
    permit: bool = False  #: what was verified is a permit of ours, or its certificate

    @property
    def seal(self) -> TwodDoc | None:
        """The permit's seal, when it was genuine."""
        return next((s.seal for s in self.seals if s.ours and s.check.state is SealState.GENUINE), None)


def verify_file(
    name: str, data: bytes, authority: Authority, now: dt.datetime, texts: PaperTexts, alpha2: Mapping[str, str]
) -> Verification:
    """What can be said of a PDF, a picture of a printed page, or the text of a seal. Never raises for its content."""
    if is_seal(written := unwritten(data[:4000].decode("latin-1"))):
        seals, text, broken = _seals((written,), authority), "", ""
    else:
        opened = open_file(name, data, Limits(pages=_PAGES))
        seals, broken = _look(opened, authority)
        opened.close()
        text = _text(data) if not broken else ""
    signature, remarks = _signature(data, authority, now)
    if broken and (signature is None or not signature.signer):
        return Verification(source=name, verdict=Verdict.NOT_VERIFIABLE, reasons=(broken,))
    verdict, reasons = _signed(signature)
    of_seals, more = _sealed(seals, text, texts, alpha2)
    if verdict is Verdict.GENUINE and of_seals is not Verdict.ALTERED:
        more = [reason for reason in more if of_seals is Verdict.GENUINE]
    elif signature is None:
        verdict = of_seals  # without a signature the seal alone speaks
    return Verification(
        source=name,
        verdict=Verdict.ALTERED if of_seals is Verdict.ALTERED else verdict,
        reasons=(*reasons, *remarks, *more),
        test=any(found.check.test for found in seals),
        signature=signature,
        seals=seals,
        permit=any(s.ours and s.check.state is SealState.GENUINE for s in seals)
        or (signature is not None and signature.intact and signature.trusted),
    )


def _look(opened: Opened, authority: Authority) -> tuple[tuple[SealFound, ...], str]:
    """The seals on the pages, and why nothing could be seen."""
    texts: list[str] = []
    for page in opened.pages:
        take = page.barcode_picture or page.picture
        if take is None:
            continue
        try:
            texts += find_seals(take())
        except PictureBroken:
            continue
    broken = f"Le fichier ne peut pas être ouvert ({opened.unread})." if not opened.pages else ""
    return _seals(tuple(dict.fromkeys(texts)), authority), broken


def _text(data: bytes) -> str:
    """The text of a PDF in the order in which it was drawn; "" for anything else."""
    if _PDF not in data[:1024]:
        return ""
    try:
        document = pypdfium2.PdfDocument(data)
        return "\n".join(
            document[index].get_textpage().get_text_bounded() for index in range(min(len(document), _PAGES))
        )
    except pypdfium2.PdfiumError:
        return ""


def _seals(texts: tuple[str, ...], authority: Authority) -> tuple[SealFound, ...]:
    found = []
    for text in texts:
        try:
            seal = parse(text)
        except NotASeal:
            continue
        check = authority.own.check(seal)
        ours = check.state is not SealState.UNKNOWN
        found.append(SealFound(text=text, seal=seal, check=check if ours else authority.others.check(seal), ours=ours))
    return tuple(found)


def _signature(data: bytes, authority: Authority, now: dt.datetime) -> "tuple[SignatureCheck | None, list[str]]":
    """The PDF's signature; a certificate that has ended since is judged at the time that the signature states."""
    if authority.root is None or _PDF not in data[:1024]:
        return None, []
    from generators.signature import verify as verify_signature  # takes half a second to load

    check = verify_signature(data, authority.root, now)
    if check is None or check.trusted or not check.intact or check.signed_at is None or check.signed_at > now:
        return check, []
    then = verify_signature(data, authority.root, check.signed_at)
    if then is None or not then.trusted:
        return check, []
    return then, ["Le certificat de signature a expiré depuis ; il était valable à la date de signature déclarée."]


def _signed(signature: "SignatureCheck | None") -> tuple[Verdict, list[str]]:
    if signature is None:
        return Verdict.NOT_VERIFIABLE, []
    if not signature.intact:
        return Verdict.ALTERED, ["La signature électronique ne correspond plus au fichier : il a été modifié."]
    if not signature.trusted:
        return Verdict.UNKNOWN, [f"Signé électroniquement par « {signature.signer} », qui n’est pas reconnu ici."]
    if not signature.whole:
        return Verdict.ALTERED, ["Quelque chose a été ajouté au fichier après sa signature."]
    return Verdict.GENUINE, ["La signature électronique est intacte et mène à l’autorité reconnue ici."]


def _sealed(
    seals: tuple[SealFound, ...], text: str, texts: PaperTexts, alpha2: Mapping[str, str]
) -> tuple[Verdict, list[str]]:  # fmt: skip
    """What the seals alone say; `text` is "" for a picture."""
    if not seals:
        return Verdict.NOT_VERIFIABLE, ["Aucun cachet 2D-Doc n’a pu être lu."]
    told = [_told(found, text, texts, alpha2) for found in seals]
    verdicts = [verdict for verdict, _ in told]
    worst = next(
        verdict
        for verdict in (Verdict.ALTERED, Verdict.UNKNOWN, Verdict.NOT_VERIFIABLE, Verdict.GENUINE)
        if verdict in verdicts
    )
    return worst, [reason for _, reasons in told for reason in reasons]


def _told(
    found: SealFound, text: str, texts: PaperTexts, alpha2: Mapping[str, str]
) -> tuple[Verdict, list[str]]:  # fmt: skip
    seal, check = found.seal, found.check
    who = f"autorité {seal.authority}, certificat {seal.certificate}"
    if check.state is SealState.ALTERED:
        return Verdict.ALTERED, [f"Le cachet ne correspond pas à sa signature ({who}) : il a été modifié ou imité."]
    if check.state is SealState.UNKNOWN:
        return Verdict.UNKNOWN, [f"Le cachet est d’une autorité qui n’est pas connue ici ({who})."]
    if check.state is SealState.OUT_OF_DATE:
        return Verdict.UNKNOWN, [f"Le certificat du cachet n’était pas valable le jour de l’apposition ({who})."]
    if not found.ours:
        if is_permit(text, texts):
            return Verdict.ALTERED, [
                f"Le papier se dit autorisation, mais porte le cachet d’un autre document ({who})."
            ]
        if check.test:
            return Verdict.UNKNOWN, [f"Le cachet est celui d’un spécimen, sans valeur ({who})."]
        return Verdict.GENUINE, [
            f"Le cachet d’une autre autorité est intact ({who}, {check.holder}) : ce n’est pas une autorisation d’ici."
        ]
    if seal.value("6M") != CATEGORY:
        return Verdict.UNKNOWN, [f"Le cachet est intact ({who}), mais n’est pas celui d’une autorisation de séjour."]
    if not text.strip():
        return Verdict.GENUINE, [
            f"Le cachet est intact ({who}). Comparez ce qu’il contient avec le papier, et le numéro avec le document "
            "de voyage."
        ]
    if not is_permit(text, texts):
        return Verdict.ALTERED, [f"Le cachet est celui d’une autorisation ({who}), le papier n’en est pas une."]
    different = differences(text, seal, texts, alpha2)
    if different:
        return Verdict.ALTERED, [
            f"Le cachet est intact ({who}), mais le texte est différent.",
            *(f"{d.field} : « {d.sealed} » dans le cachet, « {d.printed or '…'} » sur le papier." for d in different),
        ]
    return Verdict.GENUINE, [
        f"Le cachet est intact ({who}) et le texte du fichier dit la même chose. Fiez-vous à ce que contient le cachet."
    ]

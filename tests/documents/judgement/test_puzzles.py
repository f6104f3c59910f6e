"""A page of which nothing was understood may be the paper that is missing: it is looked at before anybody is asked."""

from dataclasses import replace

import pytest

from documents.page import Page, Source, TextLine
from documents.paper import Paper, Sheet
from documents.vocabulary import Kind, Requirement, Verdict
from tests.documents.judgement.papers import BOX, dossier, judged, rules, visa

STAMP, HOME = Requirement.ENTRY_STAMP, Requirement.ACCOMMODATION
HOST, PROOF = Requirement.HOST_IDENTITY, Requirement.RETURN_IMPOSSIBLE


def _picture(name: str, text: str = "passport no. visas", width: int = 1200) -> Sheet:
    page = Page(source=Source.OCR, width=width, height=width, lines=(TextLine(text=text, box=BOX),))
    return Sheet(attachment=name, part=f"1.{name}", sha256=name, page=page, papers=(Paper(kind=Kind.OTHER),))


def test_a_picture_that_was_not_understood_may_be_the_stamp() -> None:
    judgement = judged(dossier(stamp=_picture("a.jpg")))
    assert rules(judgement, STAMP) == ["page-not-understood"]
    assert judgement.verdict is Verdict.REVIEW
    assert [place.attachment for place in judgement.applicants[0].finding(STAMP).evidence] == ["a.jpg"]


def test_one_picture_cannot_be_two_papers() -> None:
    judgement = judged(dossier(stamp=_picture("a.jpg"), visa=None))
    assert rules(judgement, STAMP) == ["entry-stamp-missing"]
    assert judgement.verdict is Verdict.INCOMPLETE


def test_a_page_of_text_on_something_else_is_no_stamp() -> None:
    judgement = judged(dossier(stamp=_picture("a.jpg", text="insurance " * 50)))
    assert rules(judgement, STAMP) == ["entry-stamp-missing"]


@pytest.mark.parametrize(
    "title", ["COPIE INTÉGRALE D'ACTE DE NAISSANCE", "Birth certificate no. 12", "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ"]
)
def test_a_paper_that_says_what_else_it_is_is_no_stamp(title: str) -> None:
    assert rules(judged(dossier(stamp=_picture("a.jpg", text=title))), STAMP) == ["entry-stamp-missing"]
    inside = _picture("a.jpg", text=f"a passport, not a {title}")
    assert rules(judged(dossier(stamp=inside)), STAMP) == ["page-not-understood"]


def test_a_logo_in_a_signature_is_nothing() -> None:
    judgement = judged(dossier(stamp=_picture("logo.png", text="", width=120)))
    assert rules(judgement, STAMP) == ["entry-stamp-missing"]


def test_a_page_with_a_flight_in_letters_that_were_not_read_may_be_the_proof() -> None:
    page = _picture("screenshot.jpg", text="OTMeHa peéca SU1750 YBaKaeMbIÑ naccaKnp " * 3)
    judgement = judged(dossier(proof=page))
    assert rules(judgement, PROOF) == ["page-not-understood"]
    assert judgement.verdict is Verdict.REVIEW


def test_a_carriers_offers_are_no_riddle() -> None:
    offers = "Cet été, envolez-vous avec Iberia ! Destinations à partir de 89 EUR l'aller simple. Découvrez-les."
    assert rules(judged(dossier(proof=_picture("p.png", text=offers))), PROOF) == ["page-not-understood"]
    judgement = judged(dossier(proof=_picture("p.png", text=f"{offers} Se désabonner")))
    assert rules(judgement, PROOF) == ["proof-missing"]
    numbered = _picture("p.png", text=f"{offers} IB3402 Se désabonner")
    assert rules(judged(dossier(proof=numbered)), PROOF) == ["page-not-understood"]


@pytest.mark.parametrize(
    ("text", "requirement", "absent"),
    [
        ("Ma tante vit avec nous depuis mars et nous la gardons jusqu'à son départ.", HOME, "accommodation-missing"),
        ("Eu, abaixo assinada, informo que a minha prima mora comigo em Beaumont.", HOME, "accommodation-missing"),
        ("我妹妹自三月起住在我家", HOME, "accommodation-missing"),
        ("RZECZPOSPOLITA residence permit 2031 nothing else was legible", HOST, "host-identity-missing"),
        ("Informujemy, ze lotnisko w Modlinie pozostaje zamkniete do odwolania", PROOF, "proof-missing"),
    ],
)
def test_a_text_that_speaks_of_what_is_missing_is_looked_at_before_it_is_asked_for(
    text: str, requirement: Requirement, absent: str
) -> None:
    """Whatever its source: a wording that no table has is our lack, not the applicant's."""
    paper = {HOME: "home", HOST: "card", PROOF: "proof"}[requirement]
    page = Page(source=Source.TEXT_LAYER, width=1200, height=1700, lines=(TextLine(text=text, box=BOX),))
    letter = Sheet(attachment="x.pdf", part="1.9", sha256="x", page=page, papers=(Paper(kind=Kind.OTHER),))
    assert rules(judged(dossier(**{paper: letter})), requirement) == ["page-not-understood"]
    assert rules(judged(dossier(**{paper: None})), requirement) == [absent]


@pytest.mark.parametrize(
    ("text", "confidence", "found"),
    [
        ("Veuile roer r rent a etion o old h h o oUYANG n l Jesuis fe a Tors t sis tlair d ice", 0.7, "not-understood"),
        ("attestation bis, rue des Tilleuls 63220 Arlanc depuis le 14.03.2026", 0.98, "not-understood"),
        ("Eau et assainissement, facture du trimestre, rue des Tilleuls 63220 Arlanc", 0.98, "missing"),
        ("Eau et assainissement, facture du trimestre, rue des Tilleuls", 0.98, "missing"),
    ],
)
def test_a_hand_that_could_hardly_be_read_may_be_the_hosts(text: str, confidence: float, found: str) -> None:
    """And so may what was read of a page that attests something at an address; a bill is none."""
    lines = (TextLine(text=text, box=BOX, confidence=confidence),)
    page = Page(source=Source.OCR, width=1200, height=1700, lines=lines, pictures=True)
    note = Sheet(attachment="x.jpg", part="1.9", sha256="x", page=page, papers=(Paper(kind=Kind.OTHER),))
    rule = "page-not-understood" if found == "not-understood" else "accommodation-missing"
    assert rules(judged(dossier(home=note)), HOME) == [rule]


@pytest.mark.parametrize(
    ("title", "said"), [("PASPORT PASSPORT", "page-not-understood"), ("NUMBER OF PASSPORT", "passport-missing")]
)
def test_a_passport_beside_a_visa_that_was_too_small_is_looked_at(title: str, said: str) -> None:
    both = visa()
    lines = (*both.page.lines, TextLine(text=title, box=BOX))
    both = replace(both, page=replace(both.page, lines=lines))
    assert rules(judged(dossier(passport=None, visa=both)), Requirement.PASSPORT_IDENTITY) == [said]


def test_a_text_on_something_else_is_asked_about_nothing() -> None:
    text = "Assurance habitation : votre cotisation annuelle est de 214 €. Domiciliation bancaire : Exemple."
    page = Page(source=Source.TEXT_LAYER, width=1200, height=1700, lines=(TextLine(text=text, box=BOX),))
    letter = Sheet(attachment="x.pdf", part="1.9", sha256="x", page=page, papers=(Paper(kind=Kind.OTHER),))
    assert rules(judged(dossier(home=letter)), HOME) == ["accommodation-missing"]


def test_a_page_of_a_carrier_in_letters_that_no_reader_has_is_looked_at() -> None:
    page = _picture("screen.jpg", text="Iraqi Airways ρSib sLJL ylwl " * 5)
    assert rules(judged(dossier(proof=page)), PROOF) == ["page-not-understood"]
    line = TextLine(text="Oa ekupuehKe 5j>ni nuwalI ljuis " * 5, box=BOX, confidence=0.8)
    guessed = Page(source=Source.OCR, width=1200, height=1200, lines=(line,))
    sheet = Sheet(attachment="x.jpg", part="1.9", sha256="x", page=guessed, papers=(Paper(kind=Kind.OTHER),))
    assert rules(judged(dossier(proof=sheet)), PROOF) == ["page-not-understood"]


def test_a_bank_account_with_a_refund_of_an_airline_is_no_proof() -> None:
    page = _picture(
        "account.jpg", text="26/03/2026 TRANSFER -114.83 3026.54 15/04/2026 AIRLINE REFUND 50.55 2976.52 " * 3
    )
    assert rules(judged(dossier(proof=page)), PROOF) == ["proof-missing"]


def test_a_visa_whose_zone_was_passed_over_is_looked_at_before_it_is_asked_for() -> None:
    sticker = "PLATNÉ PRO: STÁTY SCHENGENU TYP C 18-05-26"
    beside_a_stamp = replace(_picture("a.jpg", text=sticker), papers=(Paper(kind=Kind.ENTRY_STAMP),))
    assert rules(judged(dossier(visa=beside_a_stamp)), Requirement.VISA) == ["page-not-understood"]
    stamp_alone = replace(_picture("a.jpg", text="PRAHA 18-05-26"), papers=(Paper(kind=Kind.ENTRY_STAMP),))
    assert rules(judged(dossier(visa=stamp_alone)), Requirement.VISA) == ["visa-missing"]
    insured = "Attestation d'assurance voyage : Anna ERIKSSON est couverte dans l'espace Schengen"
    assert rules(judged(dossier(visa=_picture("a.jpg", text=insured))), Requirement.VISA) == ["visa-missing"]
    leaflet = replace(_picture("a.jpg", text="espace Schengen " * 50), papers=(Paper(kind=Kind.OTHER),))
    assert rules(judged(dossier(visa=leaflet)), Requirement.VISA) == ["visa-missing"]

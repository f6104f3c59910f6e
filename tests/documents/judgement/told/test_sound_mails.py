"""Ordinary mails beside a whole dossier: an agent has nothing to look at."""

import dataclasses
import tomllib
from pathlib import Path

import pytest

from documents.vocabulary import Verdict
from tests.documents.judgement.papers import card, dossier, home, judged, mail, passport, proof, visa

MAILS = tomllib.loads((Path(__file__).parent / "sound_mails.toml").read_text(encoding="utf-8"))
AMINA = {"surname": "EL IDRISSI", "given_names": "AMINA"}
WHOLE = dossier(
    passport=passport(**AMINA, nationality="MAR", passport_state="MAR"),
    visa=visa(**AMINA, nationality="MAR"),
    home=home(guests="EL IDRISSI, AMINA"),
    card=card(),
    proof=proof(passenger="EL IDRISSI, AMINA", flight="AT789"),
)


@pytest.mark.parametrize("name", MAILS)
def test_nothing_in_it_goes_against_the_papers(name: str) -> None:
    told = dataclasses.replace(WHOLE, mails=(mail(MAILS[name]["body"]),))
    assert judged(told).verdict is Verdict.COMPLETE

"""Two certificates that lodge one person in two towns: whoever reads the better one alone would not know."""

from documents.vocabulary import Requirement, Verdict
from tests.documents.judgement.papers import dossier, home, judged, rules

LYON = {"host_surname": "AUTRE", "commune": "Lyon", "postcode": "69002", "insee": "69382", "department": "69"}


def test_a_second_home_of_the_same_day_is_a_doubt() -> None:
    judgement = judged(dossier(home=(home(), home("second.pdf", **LYON))))
    assert rules(judgement, Requirement.ACCOMMODATION) == ["accommodation-another"]
    assert judgement.verdict is Verdict.REVIEW


def test_an_older_one_is_none() -> None:
    judgement = judged(dossier(home=(home(), home("second.pdf", **LYON, date="2020-04-01"))))
    assert judgement.verdict is Verdict.COMPLETE


def test_that_of_somebody_else_is_none() -> None:
    judgement = judged(dossier(home=(home(), home("second.pdf", **LYON, guests="AUTRE, PAUL"))))
    assert "accommodation-another" not in rules(judgement, Requirement.ACCOMMODATION)


def test_the_same_town_twice_is_none() -> None:
    assert judged(dossier(home=(home(), home("second.pdf")))).verdict is Verdict.COMPLETE

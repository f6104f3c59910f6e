"""Airlines that greet by title and family name: the applicant's where nobody else bears it and the title fits."""

import pytest

from documents.page import Source
from documents.paper import Sheet
from documents.vocabulary import Requirement
from tests.documents.judgement.papers import card, dossier, home, judged, passport, proof, rules, visa

PROOF = Requirement.RETURN_IMPOSSIBLE
SURNAME = {"surname": "MBARGA ESSOMBA", "given_names": "JEANNE"}


def greeting(line: str, family: str = "ERIKSSON") -> Sheet:
    """A proof whose page greets so, and of which understanding kept the family name."""
    return proof("p.pdf", {"text": line, "source": Source.TEXT_LAYER}, passenger=family)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Madame ERIKSSON,", []),
        ("Chère Mme Eriksson,", []),
        ("Dear Mrs ERIKSSON,", []),
        ("Sehr geehrte Frau Eriksson,", []),
        ("Estimada Sra. ERIKSSON:", []),
        ("Уважаемая госпожа ERIKSSON!", []),
        ("Bonjour M. ERIKSSON,", ["proof-other-passenger"]),
        ("Dear Mr Eriksson,", ["proof-other-passenger"]),
        ("Dear Mr and Mrs ERIKSSON,", ["proof-family-name"]),
        ("Madame, Monsieur ERIKSSON,", ["proof-family-name"]),
        ("Bonjour ERIKSSON,", ["proof-family-name"]),
        ("Madame KARLSSON, famille ERIKSSON", ["proof-family-name"]),
    ],
)
def test_the_title_has_to_fit_the_passports_sex(line: str, found: list[str]) -> None:
    assert rules(judged(dossier(proof=greeting(line))), PROOF) == found


def test_without_a_sex_on_any_paper_an_agent_looks() -> None:
    sheets = dossier(passport=passport(sex=None), proof=greeting("Madame ERIKSSON,"))
    assert rules(judged(sheets), PROOF) == ["proof-family-name"]


def test_a_part_of_a_family_name_is_not_all_of_it() -> None:
    whole = {"passport": passport(**SURNAME), "visa": visa(**SURNAME)}
    hosted = home(host_surname="ESSOMBA", guests="MBARGA ESSOMBA, JEANNE")
    hers = dossier(**whole, home=hosted, proof=greeting("Madame MBARGA ESSOMBA,", "MBARGA ESSOMBA"))
    assert rules(judged(hers), PROOF) == [], "a host who bears half of it is somebody else"
    half = dossier(**whole, home=hosted, proof=greeting("Madame ESSOMBA,", "ESSOMBA"))
    assert rules(judged(half), PROOF) == ["proof-other-passenger"]


@pytest.mark.parametrize(
    "others",
    [
        {"home": home(guests="ERIKSSON, ANNA MARIA|ERIKSSON, INGRID", guest_birth_dates=None)},
        {"home": home(guests="ERIKSSON, ANNA MARIA|INGRID ERIKSSON", guest_birth_dates=None)},
        {"home": home(host_surname="ERIKSSON"), "card": card(surname="ERIKSSON")},
    ],
)
def test_where_a_relative_is_in_the_dossier_an_agent_looks(others: dict[str, Sheet]) -> None:
    assert rules(judged(dossier(**others, proof=greeting("Madame ERIKSSON,"))), PROOF) == ["proof-family-name"]

"""Whose word a page is: anybody can type that a flight was cancelled; a carrier's page has something of a carrier's."""

import pytest

from documents.paper import ProofGrade
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

OFF = "Vol AT 773 du 20 mai 2020, passagère Samira BENALI.\nCe vol a été annulé par la compagnie."


def _proof(tables: References, text: str) -> tuple[str, tuple[str, ...]]:
    (paper,) = understand(page(text), tables)
    return paper.fields["grade"], tuple(paper.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "Paris, le 12 mai 2020\n" + OFF,
        "Attestation\nLe vol AT 773 du 20 mai 2020 de Mme Samira BENALI a été annulé par la compagnie aérienne.",
        "Flight AF 702 of 20 May 2020, booked for Samira BENALI, was cancelled by the airline.",
        "El vuelo IB 3328 del 20 de mayo de 2020 de Samira BENALI fue cancelado por la aerolínea.",
        "Der Flug LH 1027 vom 20. Mai 2020 von Samira BENALI wurde durch die Fluggesellschaft annulliert.",
        "Рейс SU 2455 20.05.2020, пассажир Samira BENALI, отменён авиакомпанией.",
    ],
)
def test_what_anybody_can_type_is_a_doubt(tables: References, text: str) -> None:
    grade, doubts = _proof(tables, text)
    assert grade == ProofGrade.CANCELLED_BY_CARRIER
    assert "of-nobody" in doubts


def test_a_model_that_somebody_filled_in_is_a_doubt(tables: References) -> None:
    text = (
        "[Logo]\nMadame [NOM],\nNous avons le regret de vous informer que votre vol AT 773 du 20 mai 2020 a été annulé."
    )
    assert "of-nobody" in _proof(tables, text)[1]


@pytest.mark.parametrize(
    "mark",
    [
        "Royal Air Maroc\n",
        "Agence Voyages du Soleil\n",
        "Réf. de réservation : QX7K2M\n",
        "Chère Madame BENALI,\n",
        "De : noreply@compagnie.example\n",
        "www.royalairmaroc.com\n",
        "Nous vous informons de ce qui suit.\n",
        "Billet électronique 147-2400123456\n",
        "ORY → CMN    20 mai 2020    10:35\n",
    ],
)
def test_one_mark_of_a_carrier_is_enough(tables: References, mark: str) -> None:
    assert _proof(tables, mark + OFF) == (ProofGrade.CANCELLED_BY_CARRIER, ())


@pytest.mark.parametrize(
    "told",
    [
        "D'après nos informations, le vol AT 773 du 20 mai 2020 est annulé.",
        "Le vol AT 773 du 20 mai 2020 serait annulé ; à confirmer.",
        "Apparently flight AT 773 on 20 May 2020 was cancelled.",
        "Al parecer, el vuelo AT 773 del 20 de mayo de 2020 ha sido cancelado.",
        "Angeblich wurde der Flug AT 773 am 20. Mai 2020 annulliert.",
    ],
)
def test_hearsay_is_a_doubt(tables: References, told: str) -> None:
    papers = understand(page(f"Agence du Soleil\nRéf. QX7K2M\nPassagère : Samira BENALI\n{told}"), tables)
    assert not any(
        paper.fields.get("grade") == ProofGrade.CANCELLED_BY_CARRIER and not paper.doubts for paper in papers
    )


def test_who_speaks_as_one_person_makes_a_statement(tables: References) -> None:
    text = "Air France\nJ'ai réservé le vol AF 702 du 20 mai 2020. Le vol AF 702 a été annulé par la compagnie."
    assert _proof(tables, text)[0] == ProofGrade.STATEMENT


@pytest.mark.parametrize(
    "after",
    [
        "Grâce à l'accord des autorités, il pourra néanmoins décoller à l'heure prévue.",
        "L'appareil partira finalement de la porte 12.",
        "It will depart as planned, however.",
        "The aircraft will take off on time after all.",
    ],
)
def test_what_flies_after_all_is_a_doubt(tables: References, after: str) -> None:
    text = f"Royal Air Maroc\nChère Madame BENALI,\nVotre vol AT 773 du 20 mai 2020 a été annulé. {after}"
    assert "reinstated" in _proof(tables, text)[1]


@pytest.mark.parametrize(
    "after",
    [
        "Toutefois, vous pouvez demander un remboursement.",
        "Les autres vols opèrent toutefois normalement.",
        "However, we do not know when our flights will operate again.",
    ],
)
def test_what_else_a_carrier_says_against_it_is_none(tables: References, after: str) -> None:
    text = f"Royal Air Maroc\nChère Madame BENALI,\nVotre vol AT 773 du 20 mai 2020 a été annulé. {after}"
    assert _proof(tables, text) == (ProofGrade.CANCELLED_BY_CARRIER, ())


@pytest.mark.parametrize(
    "lines",
    [
        "Your flight\nis not\nCANCELLED",
        "YOUR FLIGHT HAS\nNOT BEEN\nCANCELLED",
        "Si votre vol\nest\nANNULÉ",
        "Votre vol\nn'est pas\nANNULÉ",
        "Ihr Flug\nist nicht\nANNULLIERT",
    ],
)
def test_a_word_in_capitals_ends_the_sentence_above(tables: References, lines: str) -> None:
    text = f"Royal Air Maroc\nBooking reference QX7K2M\nBENALI/SAMIRA MRS\nAT 773    20 MAY 2020\n{lines}"
    assert not any(
        paper.fields.get("grade") == ProofGrade.CANCELLED_BY_CARRIER for paper in understand(page(text), tables)
    )


@pytest.mark.parametrize("lines", ["Your flight is\nCANCELLED", "AT 773\nCANCELLED", "Flight status:\nCANCELLED"])
def test_a_state_in_capitals_is_one_still(tables: References, lines: str) -> None:
    text = f"Royal Air Maroc\nBooking reference QX7K2M\nBENALI/SAMIRA MRS\nAT 773    20 MAY 2020\n{lines}"
    (paper,) = understand(page(text), tables)
    assert paper.fields["grade"] in (ProofGrade.CANCELLED_BY_CARRIER, ProofGrade.BOOKING_CANCELLED)


@pytest.mark.parametrize(
    ("written", "read"), [("af702", "AF702"), ("lh1027", "LH1027"), ("le 2020", None), ("fr2020", None)]
)
def test_a_flights_number_in_small_letters(tables: References, written: str, read: str | None) -> None:
    text = (
        f"Chère Madame BENALI,\nréférence QX7K2M\nVotre retour du 20 mai 2020, {written}, est annulé, votre vol aussi."
    )
    papers = understand(page(text), tables)
    assert [paper.fields.get("flight") for paper in papers] == [read]


@pytest.mark.parametrize(
    "told",
    [
        "Comme convenu par téléphone, vous avez choisi de ne plus voyager et recevrez un avoir.",
        "You have chosen not to travel and will receive a voucher.",
        "Usted ha optado por el reembolso.",
    ],
)
def test_a_choice_told_as_done_is_the_travellers_fault(tables: References, told: str) -> None:
    text = f"Royal Air Maroc\nChère Madame BENALI,\nVotre vol AT 773 du 20 mai 2020 a été annulé. {told}"
    grade, doubts = _proof(tables, text)
    assert grade == ProofGrade.NOT_PROOF or "own-fault" in doubts


@pytest.mark.parametrize(
    "told",
    [
        "que les frontières, fermées depuis le 15 mars, sont désormais ouvertes aux nationaux par vols spéciaux.",
        "que les frontières sont fermées. Les ressortissants marocains sont toutefois autorisés à entrer.",
        "que les frontières sont fermées, sauf pour les citoyens et résidents.",
    ],
)
def test_borders_that_let_a_states_own_people_in_are_a_doubt(tables: References, told: str) -> None:
    text = f"AMBASSADE DU ROYAUME DU MAROC EN FRANCE\nCommuniqué du 2 juin 2020\nL'Ambassade informe {told}"
    papers = understand(page(text), tables)
    assert not any(
        paper.fields.get("grade") == ProofGrade.BORDER_CLOSED and "own-people" not in paper.doubts for paper in papers
    )


def test_borders_shut_to_everybody_are_none(tables: References) -> None:
    text = (
        "AMBASSADE DU ROYAUME DU MAROC EN FRANCE\nCommuniqué du 2 juin 2020\n"
        "Les frontières sont fermées jusqu'à nouvel ordre. Les ressortissants marocains ne peuvent pas rentrer."
    )
    assert _proof(tables, text) == (ProofGrade.BORDER_CLOSED, ())


def test_a_journey_on_the_next_day_is_a_new_one(tables: References) -> None:
    text = (
        "Royal Air Maroc\nChère Madame BENALI,\nVotre vol AT 773 du 20 mai 2020 a été annulé. "
        "Vous voyagerez le lendemain aux mêmes horaires, sans démarche de votre part."
    )
    assert "rebooked" in _proof(tables, text)[1]


def test_cancelled_or_not_is_no_cancellation(tables: References) -> None:
    text = (
        "Royal Air Maroc\nChère Madame BENALI,\nVotre vol AT 773 du 20 mai 2020 figure sur la liste des vols annulés "
        "ou maintenus publiée ce jour."
    )
    assert not any(
        paper.fields.get("grade") == ProofGrade.CANCELLED_BY_CARRIER for paper in understand(page(text), tables)
    )


def test_a_flight_that_is_not_affected_takes_place(tables: References) -> None:
    text = (
        "Ryanair\nBooking QX7K2M\nDear Samira Benali,\nAll flights between Spain and Morocco are cancelled until "
        "30 May. Your flight FR 1234 from Paris to Fes on 20 May 2020 is not affected."
    )
    assert not any(
        paper.fields.get("grade") == ProofGrade.CANCELLED_BY_CARRIER and not paper.doubts
        for paper in understand(page(text), tables)
    )

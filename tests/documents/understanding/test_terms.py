"""A ticket's fare terms cancel nothing, whatever they say of cancelled flights; a status among them does."""

import pytest

from config.tables import load
from documents.paper import ProofGrade
from documents.understanding.proof import proof
from tests.documents.understanding.written import page

_TICKETS = {
    "fr": ("Votre billet électronique", "Vol {flight}", "Statut : CONFIRMÉ (OK)", "Conditions du tarif"),
    "en": ("Your e-ticket receipt", "Flight {flight}", "Status: CONFIRMED (OK)", "Fare conditions"),
    "es": ("Su billete electrónico", "Vuelo {flight}", "Estado: CONFIRMADO (OK)", "Condiciones de la tarifa"),
    "de": ("Ihr elektronisches Ticket", "Flug {flight}", "Status: BESTÄTIGT (OK)", "Tarifbedingungen"),
    "it": ("Il suo biglietto elettronico", "Volo {flight}", "Stato: CONFERMATO (OK)", "Condizioni tariffarie"),
}
_TERMS = {
    "fr": ("Vol annulé par le transporteur : remboursement intégral.", "Vol annulé par la compagnie, remboursement"),
    "en": ("Flight cancelled by the carrier: full refund.", "Flight cancelled by the airline - full refund"),
    "es": ("Vuelo cancelado por la compañía: reembolso íntegro.",),
    "de": ("Flug von der Fluggesellschaft annulliert: volle Erstattung.",),
    "it": ("Volo cancellato dalla compagnia: rimborso integrale.",),
}


def _graded(*lines: str) -> str:
    paper = proof(page("\n".join(lines)).lines, load())
    return paper.fields.get("grade", "") if paper else ""


@pytest.mark.parametrize(
    ("language", "term"), [(language, term) for language, terms in _TERMS.items() for term in terms]
)
@pytest.mark.parametrize("titled", [True, False])
def test_terms_of_a_confirmed_ticket(language: str, term: str, titled: bool) -> None:
    title, flight, status, conditions = _TICKETS[language]
    terms = (conditions, term) if titled else (term,)
    assert _graded("Thai Airways", title, flight.format(flight="TG931"), "14/06/2026 15:05", status, *terms) == (
        ProofGrade.NOT_PROOF
    )


@pytest.mark.parametrize(
    "status", ["Statut : ANNULÉ PAR LA COMPAGNIE", "Vol TG931 annulé par la compagnie", "Votre vol est annulé."]
)
def test_a_flight_below_terms(status: str) -> None:
    lines = "Thai Airways", "Vol TG931", "14/06/2026 15:05", "Conditions du tarif", "Billet non remboursable.", status
    assert _graded(*lines) in (ProofGrade.CANCELLED_BY_CARRIER, ProofGrade.BOOKING_CANCELLED)


def test_both_sexes_greeted_apart_part_a_telephones_screen_from_the_first_sentence() -> None:
    """What stands above a greeting has no full stop, and with it the sentence would be no sentence."""
    screen = (
        "09:24\n4G 95%\nVotre retour vers CKY\nAir France\nC\nà moi v\nChère voyageuse, cher voyageur,\n"
        "votre agence vous confirme que le vol AF1897 réservé\nau nom de ADA MODELO,\nMODELO/ADA SORY MR pour le\n"
        "27 mai 2026 a été annulé par Air France. Les frontières de votre pays\nétant fermées, rien n'est prévu."
    )
    assert _graded(screen) == ProofGrade.CANCELLED_BY_CARRIER

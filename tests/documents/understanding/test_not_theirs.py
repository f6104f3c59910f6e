"""What a page about the reader's journey says of something else, or only tells to deny it."""

import pytest

from documents.references import References
from tests.documents.understanding.written import proof


@pytest.mark.parametrize(
    "text",
    [
        "Air Caraïbes\nChère Anna Petrova,\nTX 541 du 14 juin 2020 : enregistrement ouvert.\n"
        "Nos vols vers La Havane\nsont annulés jusqu'au 30 juin.",
        "Flight status\nAnna Petrova\nBA 303 14 Jun 2020\nLegend\nGreen: on time\nRed: cancelled",
        "KLM\nBeste Anna Petrova,\nKL 1234 op 14 juni 2020\nDoor onweer kunnen vluchten\ngeannuleerd worden",
        "Iberia\nEstimada Anna Petrova:\nIB3405 14/06/2020\nEs falso que su vuelo haya sido\ncancelado.",
        "TAP\nCara Anna Petrova,\nO táxi para o seu voo TP 441 de 14 de junho\nde 2020 foi cancelado.",
        "Emirates\nMs Anna Petrova\nEK 074 14 June 2020\nEarlier we said your flight was cancelled.\n"
        "It is now going ahead.",
    ],
)
def test_it_is_no_proof_or_a_doubt(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is None or found.fields["grade"] == "not-proof" or found.doubts


@pytest.mark.parametrize(
    "text",
    [
        "Air Caraïbes\nChère Anna Petrova,\nTX 541 du 14 juin 2020\nTous nos vols vers La Havane\nsont annulés.",
        "KLM\nBeste Anna Petrova,\nWe kunnen u meedelen dat uw vlucht KL 1234\nop 14 juni 2020 is geannuleerd.",
    ],
)
def test_what_concerns_them_is_a_proof(tables: References, text: str) -> None:
    found = proof(text, tables)
    assert found is not None
    assert (found.fields["grade"], found.doubts) == ("cancelled-by-carrier", ())


@pytest.mark.parametrize(
    "text",
    [
        "Air Europa\nSra. Anna Petrova\nUX 1028 14/06/2020\nUX 1028 cancelado,\nopera como UX 1030 misma hora",
        "Azul\nCara Anna Petrova\nAD 8701 14/06/2020\nÉ possível que o voo seja\ncancelado. Aguarde.",
        "Eurowings\nFrau Anna Petrova\nEW 9413 14.06.2020\nGutschein storniert\nNeue Zahlung erforderlich",
        "Air France\nMme Anna Petrova\nAF 1854 14 juin 2020\nPaiement annulé",
    ],
)
def test_another_number_a_maybe_and_a_payment_are_none(tables: References, text: str) -> None:
    test_it_is_no_proof_or_a_doubt(tables, text)

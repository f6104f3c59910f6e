"""Who cancelled, and what: the carrier a flight, or the reader, or the carrier a meal."""

import pytest

from documents.references import References
from tests.documents.understanding.written import grades

BY_CARRIER = [
    "Estimada Rosa Díaz: La aerolínea canceló el vuelo IB 6831 del 5 de mayo de 2020 que usted tenía reservado.",
    "Gentile Marco Serra, la compagnia ha annullato il suo volo AZ 680 del 3 maggio 2020.",
    "Prezada Ana Lima, a companhia cancelou o seu voo TP 83 de 4 de maio de 2020.",
    "Sayın Ayşe Demir, Türk Hava Yolları TK 1822 sayılı uçuşunuzu 3 Mayıs 2020 için iptal etti.",
    "Linia lotnicza odwołała Pani lot LO 335 dnia 4 maja 2020. Pasażer: NOWAK EWA",
    "Passenger: MORALES/LINA MRS\nUnfortunately we had no choice but to cancel KL 743 on 12 May 2020.",
    "Chère Madame BA,\nNous avons malheureusement dû annuler votre vol SN 203 du 4 mai 2020.",
]
NOT_THAT = [
    "La compagnie a annulé les frais de dossier sur votre vol AF 718 du 4 mai.",
    "Iberia canceló las comidas a bordo en el vuelo IB 6830.",
    "La compagnia ha annullato il pasto speciale sul volo AZ 319 del 3 giugno.",
    "La aerolínea confirma que el pasajero canceló el vuelo IB 6831 por motivos personales.",
    "L'airline ha cancellato la richiesta: il passeggero ha annullato il volo AZ 319.",
    "Havayolu şirketine başvuran yolcu TK 1822 uçuşunu iptal etti.",
    "Turkish Airlines: siz TK 1822 uçuşunuzu iptal ettiniz.",
    "Since you've cancelled your flight BA 308, no refund is due.",
    "You are welcome to cancel your flight AF 718 of 4 May at any moment online.",
    "Dear customer, we have not cancelled your flight TK 1822; it departs on 3 June.",
]


@pytest.mark.parametrize("text", BY_CARRIER)
def test_the_carrier_did_it(tables: References, text: str) -> None:
    assert grades(text, tables) == {"cancelled-by-carrier"}


@pytest.mark.parametrize("text", NOT_THAT)
def test_somebody_else_did_it_or_something_else_was_cancelled(tables: References, text: str) -> None:
    assert grades(text, tables) <= {"not-proof", "statement"}

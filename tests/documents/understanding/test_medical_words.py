"""Illness is spoken of in tariffs, advertisements and insurances: a proof is what somebody certifies of a patient."""

import pytest

from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page


@pytest.mark.parametrize(
    "text",
    [
        "Voyagez l'esprit tranquille\nHospitalisation, bagages perdus : tout est pris en charge dès 9 euros.",
        "Conditions générales\nUn certificat médical est demandé en cas de report. Frais : 40 euros.",
        "Welcome back to Madeira! Without quarantine, without masks: book your summer now.",
        "Vacaciones sin cuarentena\nVuelva a volar con nosotros desde 49 euros.",
        "If you are hospitalised before departure, our Flex fare lets you change with a medical certificate.",
        "Reisen ohne Quarantäne: Buchen Sie jetzt Ihren Sommer an der Algarve.",
    ],
)
def test_words_of_illness_alone_prove_nothing(tables: References, text: str) -> None:
    grades = [
        paper.fields.get("grade") for paper in understand(page(text), tables) if paper.kind is Kind.RETURN_IMPOSSIBLE
    ]
    assert set(grades) <= {"not-proof"}


@pytest.mark.parametrize(
    "text",
    [
        "Hôpital Saint-Exemple, service de chirurgie\nNous certifions que Mme MODELE Irina est hospitalisée dans notre "
        "service depuis le 2 juin 2020 et ne peut pas voyager.",
        "Medical certificate\nI, Dr Alan SAMPLE, certify that Mr Omar MODELE is unfit to fly until 30 July 2020.",
        "Certificat médical\nJe soussignée, Docteur Eva Exemple, certifie avoir examiné ce jour Ana MODELE.\nSon état "
        "est incompatible avec un voyage et ne lui permet pas de rentrer avant un délai de deux mois.",
        "Certificato medico\nIl dott. Ugo Esempio certifica che la paziente Ana MODELLO, per le condizioni di salute, "
        "non può viaggiare per 60 giorni.",
        "Atestado médico\nAtesto que a paciente Ana MODELO não pode viajar durante 60 dias. Dr. Rui Exemplo",
    ],
)
def test_what_a_doctor_certifies_is_one(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields.get("grade") == "medical"

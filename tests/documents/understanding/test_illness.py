"""A medical certificate is a finding about one named patient, said by who may say it; each alone proves nothing."""

import pytest

from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

NO_PROOFS = {
    "an insurance": "Section 4: trip interruption\nWe pay when a physician certifies that the insured "
    "person is unfit to "
    "travel. A medical certificate issued by the treating doctor must be enclosed.",
    "an advert of a clinic": "CLINIQUE DES ARVERNES\nCertificat médical pour voyage en avion : 35 euros. "
    "Hospitalisation de jour possible.",
    "an advert of a doctor": "Need a letter? Our doctors issue a medical certificate in 15 minutes. If "
    "you are unfit to "
    "fly, we certify that too. Book online with Dr Bloom today.",
    "who is fit": "MEDICAL CERTIFICATE\nI, Dr Priya Kant, certify that I have examined Mrs Leila HADDAR "
    "today and that she "
    "is fit to fly. She does not need to remain in hospital or in quarantine.",
    "no contraindication": "Je soussigné Docteur Paul Verne certifie avoir examiné ce jour M. Idriss KANE et n'avoir "
    "constaté aucune contre-indication au voyage en avion. Il n'est pas hospitalisé.",
    "no contraindication, in Russian": "Медицинская справка\nДана Петровой Ольге. Противопоказаний к "
    "перелёту нет. Врач Сидоров",
    "who is fit, in Chinese": "健康证明\n患者姓名：李明\n经检查，该患者可以乘机，无需隔离。医生：王强",
    "a form that nobody filled in": "CERTIFICAT MÉDICAL\nJe soussigné(e), Docteur ............ certifie "
    "que l'état de santé "
    "de M./Mme ............ ne permet pas de voyager en avion jusqu'au ..../..../....",
    "no quarantine": "Il Ministero conferma che non è prevista alcuna quarantena per chi arriva in aereo.",
    "a quarantine that is over": "Public health service: Mr Omar DIA has completed quarantine and is free to travel.",
    "a bill": "Klinik am See\nRechnung für Herrn Jonas WEIL: stationäre Behandlung 3 Tage, 1200 Euro.",
    "a leaflet": "HÔPITAL : LIVRET D'ACCUEIL\nVous êtes hospitalisé dans notre service. Le docteur vous remettra à la "
    "sortie un certificat médical.",
    "an appointment": "CHU, consultation de cardiologie\nMadame KONE Awa, votre rendez-vous avec le docteur Blanc est "
    "fixé au 12 juin 2020. En cas d'hospitalisation, prévenez le secrétariat.",
    "a test": "Laboratoire Bio63\nPatient : KANE Idriss\nRecherche SARS-CoV-2 : négatif. Médecin biologiste : Dr Roux. "
    "Pas d'isolement nécessaire.",
    "one's own people": "Je soussignée Aminata DIA certifie que mon père M. Omar DIA est hospitalisé à "
    "l'hôpital de Thiers "
    "et ne peut pas voyager.",
    "the rules of a destination": "Passengers arriving from red zones must spend 14 days in quarantine "
    "in a hospital or "
    "hotel. A doctor will examine you.",
    "an option that nobody ticked": "Médecin : Dr Kent\nPatient : ROY Alice\n[ ] Le patient est "
    "hospitalisé et ne peut\n"
    "    pas prendre l'avion\n[x] Le patient peut voyager",
}

CERTIFICATES = [
    (
        "Docteur Anne LEROUX\nMédecin généraliste\nJe soussignée certifie que l'état de santé de Madame "
        "Zineb OUALI ne lui "
        "permet pas de prendre l'avion avant le 30 août 2020.",
        "OUALI, ZINEB",
    ),
    (
        "To whom it may concern\nMrs Lina MORALES is my patient. She is 34 weeks pregnant and I have advised "
        "her against "
        "air travel until after delivery.\nDr S. Whitby, obstetrician",
        "MORALES, LINA",
    ),
    (
        "Gesundheitsamt Mitte\nQuarantäneanordnung\nSehr geehrte Frau KERN,\n"
        "Sie haben sich bis zum 14. Juni in häuslicher Quarantäne aufzuhalten.",
        "KERN",
    ),
    (
        "El médico que suscribe hace constar que Don Pablo VEGA debe guardar reposo y tiene contraindicado "
        "viajar en avión.",
        "VEGA, PABLO",
    ),
    (
        "Si certifica che il Sig. Marco SERRA è ricoverato presso questo ospedale dal 3 maggio 2020.\n"
        "Il medico, Dott. Gallo",
        "SERRA, MARCO",
    ),
    (
        "T.C. Devlet Hastanesi\nSağlık raporu\nHasta Ayşe DEMİR hastanemizde yatarak tedavi görmektedir, "
        "uçakla seyahat "
        "etmesi uygun değildir. Dr. Kaya",
        "DEMIR, AYSE",
    ),
    (
        "Zaświadczenie lekarskie\nZaświadczam, że pani Ewa NOWAK przebywa w szpitalu od 4 maja 2020 i nie "
        "może podróżować.",
        "NOWAK, EWA",
    ),
    (
        "UNIVERSITY HOSPITAL\nName of patient: DIA Omar\nThe patient remains in hospital and is not able to "
        "travel by air.",
        "DIA, OMAR",
    ),
]


@pytest.mark.parametrize("text", NO_PROOFS.values(), ids=NO_PROOFS)
def test_words_of_illness_prove_nothing_by_themselves(tables: References, text: str) -> None:
    papers = understand(page(text), tables)
    grades = [paper.fields.get("grade") for paper in papers if paper.kind is Kind.RETURN_IMPOSSIBLE]
    assert set(grades) <= {"not-proof", "statement"}


@pytest.mark.parametrize(("text", "patient"), CERTIFICATES)
def test_a_finding_about_a_named_patient_is_a_certificate(tables: References, text: str, patient: str) -> None:
    (paper,) = understand(page(text), tables)
    assert (paper.fields.get("grade"), paper.fields.get("passenger")) == ("medical", patient)


@pytest.mark.parametrize(
    "text",
    [
        "Fit to fly certificate\nMs Grace OTIENO shows no symptoms and may travel by air.\nDr P. Sample",
        "Dr. Pedro Ejemplo, médico\nCertifico que don Luis ROJAS no tiene síntomas y puede viajar en avión.",
        "Veterinary certificate\nThe dog must not travel by plane.\nOwner: Mr Paul BROWN\nDr C. Vet",
    ],
)
def test_a_not_of_another_clause_or_beast_makes_nobody_ill(tables: References, text: str) -> None:
    assert all(paper.fields.get("grade") != "medical" for paper in understand(page(text), tables))


@pytest.mark.parametrize(
    "text",
    [
        "Streekziekenhuis\nBetreft: mevrouw Dewi BOS\nZij mag de komende twee maanden niet vliegen.",
        "Hausarztpraxis Dr. Muster\nFrau Lin CHEN darf in den nächsten zehn Wochen nicht fliegen.",
        "Studio medico dott. Prova\nLa paziente Anna GALLO deve osservare riposo a letto e astensione da ogni viaggio.",
        "Health centre\nIsolation notice\nStudent: Grace OTIENO\nYou are not allowed to board a plane before 15 June.",
    ],
)
def test_a_not_far_behind_its_verb_and_a_named_student(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields["grade"] == "medical"
    assert paper.fields["passenger"]


def test_a_misread_not_takes_an_illness_back(tables: References) -> None:
    text = "Hilltop clinic\nPatient: Maria SANTOS\nShe is uot unfit to travel.\nDr T. Example"
    assert all(paper.fields.get("grade") != "medical" for paper in understand(page(text), tables))


def test_a_notice_for_everybody_is_no_certificate_of_its_writer(tables: References) -> None:
    text = (
        "Ministry of Health\nTravellers who are ill must not board. Those in isolation stay in isolation.\nMr John DOE"
    )
    assert all(paper.fields.get("grade") != "medical" for paper in understand(page(text), tables))


def test_who_may_fly_is_not_forbidden_to_by_another_advice(tables: References) -> None:
    text = "Dr L. Sample\nMr Tom HALL was told not to lift loads on his journey. He may fly."
    assert all(paper.fields.get("grade") != "medical" for paper in understand(page(text), tables))


UNTIL = [
    ("contre-indique tout voyage en avion jusqu'au 15 avril 2020", "2020-04-15"),
    ("contre-indique tout voyage en avion du 02/04/2020 au 15/04/2020", "2020-04-15"),
    ("contre-indique tout voyage en avion jusqu'au 15 avril 2020, puis de nouveau jusqu'au 30 juin 2020", "2020-06-30"),
    ("contre-indique tout voyage en avion depuis le 2 avril 2020", None),
]


@pytest.mark.parametrize(("finding", "until"), UNTIL)
def test_the_last_day_of_which_a_medical_paper_speaks(tables: References, finding: str, until: str | None) -> None:
    text = f"CERTIFICAT MÉDICAL\nJe soussigné Dr Verne certifie que l'état de santé de Mme Leila HADDAR {finding}."
    (paper,) = understand(page(text), tables)
    assert (paper.fields["grade"], paper.fields.get("until")) == ("medical", until)


def test_a_stay_in_hospital_ended_with_its_last_day(tables: References) -> None:
    text = "CHU\nBULLETIN DE SITUATION\nMadame HADDAR Leila a été hospitalisée du 02/04/2020 au 05/04/2020."
    (paper,) = understand(page(text), tables)
    assert paper.fields.get("until") == "2020-04-05"

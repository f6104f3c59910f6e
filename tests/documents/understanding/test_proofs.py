"""Proofs that return is impossible, in eleven languages; and what looks like one and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.paper import Paper, ProofGrade
from documents.references import References
from documents.understanding import understand
from documents.vocabulary import Kind
from tests.documents.understanding.written import page

CANCELLED = {
    "fr": """
Air France
Chère Madame Anna ERIKSSON,
Nous sommes au regret de vous informer que votre vol AF 654 du 12/06/2020 Paris CDG - Tunis a été annulé.
Si vous souhaitez un remboursement, contactez-nous.
Référence de réservation : X7K2QP
Passager : ERIKSSON/ANNA MARIA MRS""",
    "en": """
Dear Mrs ERIKSSON,
We regret to inform you that your flight AF654 from Paris to Tunis on 12 June 2020 has been cancelled due to weather.
Booking reference: X7K2QP
Passenger: ERIKSSON/ANNA MARIA MRS
You may request a refund or a voucher.""",
    "es": """
Estimado cliente,
Lamentamos informarle que su vuelo AF 654 del 12 de junio de 2020 ha sido cancelado.
Localizador: X7K2QP
Pasajero: ERIKSSON/ANNA MARIA MRS""",
    "pt": """
Prezado cliente,
Informamos que o seu voo AF 654 de 12/06/2020 foi cancelado.
Localizador: X7K2QP
Passageiro: ERIKSSON/ANNA MARIA MRS""",
    "de": """
Sehr geehrte Frau Eriksson,
leider müssen wir Ihnen mitteilen, dass Ihr Flug AF 654 am 12.06.2020 annulliert wurde.
Buchungscode: X7K2QP
Fluggast: ERIKSSON/ANNA MARIA MRS""",
    "it": """
Gentile Cliente,
ci dispiace informarla che il suo volo AF 654 del 12 giugno 2020 è stato cancellato.
Codice di prenotazione: X7K2QP
Passeggero: ERIKSSON/ANNA MARIA MRS""",
    "nl": """
Beste reiziger,
Helaas is uw vlucht AF654 van 12 juni 2020 geannuleerd.
Boekingscode: X7K2QP
Reiziger: ERIKSSON/ANNA MARIA MRS""",
    "tr": """
Sayın yolcumuz,
12 Haziran 2020 tarihli AF654 sefer sayılı uçuşunuz iptal edilmiştir.
Rezervasyon kodu: X7K2QP
Yolcu: ERIKSSON/ANNA MARIA MRS""",
    "ru": """
Уважаемый пассажир!
Ваш рейс AF 654 Париж – Тунис 12 июня 2020 отменён.
Код бронирования: X7K2QP
Пассажир: ERIKSSON/ANNA MARIA MRS""",
    "ar": """
عزيزي المسافر
نأسف لإبلاغكم بأنه تم إلغاء رحلتكم AF 654 بتاريخ 12/06/2020
رقم الحجز: X7K2QP
اسم المسافر: ERIKSSON/ANNA MARIA MRS""",
    "zh": """
尊敬的旅客：
很抱歉地通知您，您预订的航班AF654（2020年6月12日）已取消。
订单号：X7K2QP
旅客姓名：ERIKSSON/ANNA MARIA MRS""",
}


def proof(text: str, tables: References) -> Paper:
    (paper,) = understand(page(text), tables)
    assert paper.kind is Kind.RETURN_IMPOSSIBLE
    return paper


@pytest.mark.parametrize("language", sorted(CANCELLED))
def test_the_airline_cancels(tables: References, language: str) -> None:
    paper = proof(CANCELLED[language], tables)
    assert paper.fields == {
        "grade": "cancelled-by-carrier",
        "passenger": "ERIKSSON, ANNA MARIA",
        "flight": "AF654",
        "date": "2020-06-12",
        "carrier": "Air France",
        "locator": "X7K2QP",
        "language": language,
    }
    assert paper.doubts == ()
    assert {"grade", "passenger", "flight", "date", "locator"} <= paper.boxes.keys()


TRAPS = {
    "booking-confirmation": [
        "Your booking is confirmed\nBooking reference: AB12CD\nFlight AH1007 14 June 2020\n"
        "If your flight is cancelled you will be entitled to a refund.",
        "Confirmation de réservation X7K2QP\nVotre vol AF 654 du 12/06/2020 n'est pas annulé.",
        "Buchungsbestätigung\nIhr Flug LH 1234 am 12.06.2020\nFalls Ihr Flug annulliert wird, informieren wir Sie.",
        "Réservation confirmée X7K2QP\nVotre vol AF 654 du 12/06/2020 n'a finalement pas été annulé.",
        "Booking confirmed AB12CD. Flight AF654 12 June 2020 has not been cancelled. Your hotel booking was cancelled.",
        "Your e-ticket AF654 12 June 2020, booking AB12CD.\nNote: some flights to other countries have been cancelled.",
        "预订确认\n航班CA934 2020年6月15日\n如果航班取消，我们将通知您。",
        "Подтверждение бронирования\nРейс SU 2455 15 июня 2020. Если рейс будет отменен, мы сообщим.",
    ],
    "free-cancellation": [
        "Hôtel du Lac\nVotre réservation est confirmée\nAnnulation gratuite jusqu'au 10 juin 2020",
        "Your stay at the Lake Inn. Booking AB12CD. Free cancellation until 10 June 2020.",
    ],
    "own-request": [
        "Dear customer, as requested, your flight AF123 on 12 June 2020 has been cancelled. Booking reference AB12CD",
        "À votre demande, nous avons annulé votre réservation X7K2QP, vol AF 654 du 12/06/2020.",
        "Ihr Flug LH 1234 am 12.06.2020 wurde auf Ihren Wunsch storniert. Buchungscode: 7YTR4E",
        "Su vuelo IB6845 del 20 de junio de 2020 ha sido cancelado a petición suya.",
        "您乘坐的航班CA934已应您的要求取消。订单号：MN34BV",
    ],
    "refund-request": [
        "Nous avons bien reçu votre demande de remboursement pour la réservation X7K2QP.\nVol AF 654 du 12/06/2020.",
        "We received your refund request for booking AB12CD. Your booking has been cancelled.",
    ],
    "delay": [
        "Votre vol AF 654 du 12/06/2020 est retardé. Nouvel horaire : 18:40. Réservation : X7K2QP",
        "Your flight AF654 on 12 June 2020 is delayed. New departure time 18:40.",
    ],
    "newsletter": [
        "Newsletter Air Sud\nNos offres de l'été : vols vers Marrakech dès 59 €\nAnnulez sans frais\nSe désabonner",
        "In view of the crisis, many flights are cancelled this summer. Discover our special offers. Unsubscribe",
    ],
}


@pytest.mark.parametrize(("why", "text"), [(why, text) for why, texts in TRAPS.items() for text in texts])
def test_what_is_no_proof_is_named(tables: References, why: str, text: str) -> None:
    paper = proof(text, tables)
    assert (paper.fields["grade"], paper.fields["why"]) == ("not-proof", why)


@pytest.mark.parametrize(
    ("grade", "text"),
    [
        (
            "booking-cancelled",
            "Booking status: CANCELLED\nBooking reference: AB12CD\nPassenger: KARIM BENALI",
        ),
        ("booking-cancelled", "Réservation X7K2QP\nStatut de la réservation : annulée\nM. Karim BENALI"),
        ("border-closed", "AMBASSADE DE TUNISIE\nLes frontières sont fermées jusqu'au 27 juin 2020."),
        ("border-closed", "Embassy of India\nAll international borders are closed until further notice."),
        ("border-closed", "大使馆通知\n自2020年3月28日起，边境关闭，暂停国际航班。"),
        ("medical", "CERTIFICAT MÉDICAL\nJe soussigné Dr EXEMPLE certifie que Mme Anna ERIKSSON ne peut voyager."),
        (
            "press",
            "Le Journal - Publié le 3 juin 2020 par la rédaction\nLa fermeture des frontières dure.\nLire aussi",
        ),
        ("statement", "Je ne peux pas rentrer dans mon pays car mon vol AT757 a été annulé."),
        ("statement", "My flight was cancelled and I cannot go home."),
    ],
)
def test_weaker_grades(tables: References, grade: str, text: str) -> None:
    assert proof(text, tables).fields["grade"] == grade


def test_a_table_of_a_notice(tables: References) -> None:
    paper = proof(
        "AIR ALGERIE\nAVIS D'ANNULATION\nVol : AH1007\nDate : 14/06/2020\nStatut : ANNULÉ\n"
        "Passager : BENALI/KARIM MR\nDossier : 5TGB6Y",
        tables,
    )
    wanted = {"grade": "cancelled-by-carrier", "flight": "AH1007", "date": "2020-06-14", "passenger": "BENALI, KARIM"}
    assert wanted.items() <= paper.fields.items()


def test_several_passengers(tables: References) -> None:
    text = (
        "Passenger(s)\n1. Mrs Anna Maria ERIKSSON\n2. Mr Karim BENALI\n"
        "Flight TK1830 15 JUN 2020 Status CANCELLED by airline\nPNR: TY67UI"
    )
    assert proof(text, tables).fields["passenger"] == "ERIKSSON, ANNA MARIA|BENALI, KARIM"


@pytest.mark.parametrize(
    ("listed", "people"),
    [
        ("YAMINA SAIDANI, MOURAD SAIDANI, SOFIANE\nSAIDANI", "YAMINA SAIDANI|MOURAD SAIDANI|SOFIANE SAIDANI"),
        ("ERIKSSON, ANNA MARIA", "ERIKSSON, ANNA MARIA"),
        ("Mme Anna ERIKSSON et M. Lars ERIKSSON", "ERIKSSON, ANNA|ERIKSSON, LARS"),
    ],
)
def test_a_list_of_passengers(tables: References, listed: str, people: str) -> None:
    text = f"Votre vol AF 654 du 12/06/2020 est annulé.\nPassager(s) : {listed}\nNous vous présentons nos excuses."
    assert proof(text, tables).fields["passenger"] == people


def test_put_on_another_flight_is_a_doubt(tables: References) -> None:
    text = CANCELLED["en"] + "\nYou have been rebooked on flight AF656 on 14 June 2020."
    assert proof(text, tables).doubts == ("rebooked",)
    replaced = "Chère Ana DIAZ, votre vol AF 123 du 3 juin 2020 est annulé et remplacé par le vol AF 127."
    assert proof(replaced, tables).doubts == ("rebooked",)
    offered = CANCELLED["en"] + "\nOn our site you can choose another flight."
    assert proof(offered, tables).doubts == ()


def test_glued_and_misread_words(tables: References) -> None:
    text = "Nous sommes auregret devous informer que votre vol AF 654 du 12/06/2020 a ete annule.\nReference: X7K2QP"
    assert proof(text, tables).fields["grade"] == "cancelled-by-carrier"


@pytest.mark.parametrize("text", ["Facture\nMontant 45 euros", "Bonjour", "", "Photo de vacances 2019"])
def test_what_speaks_of_no_journey(tables: References, text: str) -> None:
    assert understand(page(text), tables)[0].kind is Kind.OTHER


@given(before=st.text(max_size=60), after=st.text(max_size=60))
def test_any_text_around_is_survived(tables: References, before: str, after: str) -> None:
    for paper in understand(page(f"{before}\n{CANCELLED['fr']}\n{after}"), tables):
        grade = paper.fields.get("grade")
        assert grade is None or grade in set(ProofGrade)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Your flight AF 123 of 3 June 2020 was cancelled but has been reinstated.", "reinstated"),
        ("L'annulation de votre vol AF 123 du 3 juin a été annulée : il aura bien lieu.", "reinstated"),
        ("Your flight AF 123 of 3 June 2020 is confirmed. Flights AF 125 and AF 127 were cancelled.", "other-flight"),
        ("Since you did not show up at boarding, your flight AF 123 of 3 June 2020 was cancelled.", "own-fault"),
        ("Faute de paiement, votre réservation X7K2QP sur le vol AF 123 du 3 juin a été annulée.", "own-fault"),
    ],
)
def test_a_flight_that_takes_place_or_was_lost_by_its_passenger_is_a_doubt(
    tables: References, text: str, doubt: str
) -> None:
    assert proof(f"Dear Ana DIAZ,\n{text}", tables).doubts == (doubt,)


def test_what_a_terms_page_says_of_others_is_no_fault(tables: References) -> None:
    text = CANCELLED["en"] + "\nFares without flexibility are lost in case of no-show."
    assert proof(text, tables).doubts == ()

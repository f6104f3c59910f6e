"""Whose wish the end of a journey was: the reader's own, told in any order of words; or the authorities'."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

OWN = [
    "Madame BAH,\nSuite à votre décision de ne pas partir, nous avons annulé votre vol AF 520 du 4 juin 2020.",
    "Madame BAH,\nComme vous le souhaitiez, nous avons annulé votre vol AF 520 du 4 juin 2020.",
    "Dear Mr Osei,\nYou told us you would rather stay, so your flight BA 78 of 2 June 2020 has been cancelled.",
    "Sehr geehrte Frau Sato,\nSie haben uns gebeten, nicht zu fliegen. Ihr Flug NH 224 wurde daher storniert.",
    "Estimada Sra. Mora:\nTal como usted nos pidió, hemos cancelado su vuelo IB 3401 del 3 de mayo de 2020.",
    "Prezada Sra. Lima,\numa vez que desistiu da viagem, o voo TP 1024 de 8 de junho de 2020 foi cancelado.",
    "Gentile cliente,\ncome da Sua rinuncia il volo AZ 335 del 3 giugno 2020 è stato annullato.",
    "Bună ziua,\nla cererea dumneavoastră zborul RO 382 din 3 iunie 2020 a fost anulat.",
    "Thank you, Ms Roy.\nAs agreed with you, flight AC 871 on 9 June 2020 has been cancelled.",
    "Monsieur,\nainsi que vous le désirez, votre vol AF 988 du 9 juin 2020 est annulé.",
    "Beste heer Smit,\nwij hebben uw annuleringsverzoek verwerkt: vlucht HV 5662 van 3 juni 2020 is geannuleerd.",
    "Sayın Ali KAYA,\ntelefonda ilettiğiniz talep üzerine TK 1824 uçuşunuz iptal edilmiştir.",
    "Madame DIAZ,\nVous avez souhaité annuler votre vol AF 123 du 3 juin 2020. Votre vol a été annulé.",
    (
        "KLM\n"
        "Beste mevrouw Anna Maria Eriksson,\n"
        "U heeft uw vlucht KL701 naar Buenos Aires op 20 mei 2020 geannuleerd. U ontvangt binnen zeven "
        "dagen een bevestiging van uw terugbetaling."
    ),
    (
        "东方航空\n"
        "尊敬的 ERIKSSON/ANNA MARIA 旅客：\n"
        "应您的申请，您2020年5月20日 MU570 巴黎—上海 的客票已取消并办理退票。"
    ),
    (
        "Emirates\n"
        "Dear Anna Maria Eriksson,\n"
        "Thank you for choosing to cancel your flight EK76 Paris - Dubai on 20 May 2020 and keep your "
        "ticket as travel credit. Your booking QP4M7Z is now cancelled."
    ),
    (
        "Sehr geehrte Frau Anna Maria Eriksson, Sie haben Ihren Flug LH510 Frankfurt - Buenos Aires am "
        "20.05.2020 storniert. Die Gutschrift erfolgt in Kürze."
    ),
    (
        "Sehr geehrte Frau Anna Maria Eriksson, gerne haben wir Ihren Flug LH510 Frankfurt - Buenos "
        "Aires am 20.05.2020 für Sie storniert."
    ),
    (
        "Dear Anna Maria Eriksson, this e-mail confirms that you cancelled the following trip: AF228 "
        "Paris - Buenos Aires, 20 May 2020."
    ),
    (
        "Sayın ANNA MARIA ERIKSSON, internet sitemizden yaptığınız işlem sonucunda 20.05.2020 TK1830 "
        "Paris - İstanbul uçuşunuz iptal edilmiştir."
    ),
    (
        "Уважаемая Anna Maria Eriksson! Ваш билет на рейс SU2455 Париж — Москва 20.05.2020 сдан и "
        "аннулирован через личный кабинет."
    ),
]

THEIRS = [
    "South African Airways\nTo whom it may concern,\nFlight SA 1120, 28 May 2020, Paris (ORY)/CPT, on which\n"
    "Ms Lerato BOTHA held a confirmed seat (PNR TW96SK), was cancelled by South\nAfrican Airways.",
    "AIR INDIA\nDear Passenger,\nWe inform you that your flight has been cancelled:\nPassenger\nKRISHNAN/LAKSHMI MRS\n"
    "Flight\nAI 142 CDG Paris – DEL New Delhi\nDate\n28 May 2020",
    "Madame DIAZ,\nVotre vol AF 123 du 3 juin 2020 est annulé. Si vous souhaitez annuler votre vol retour, dites-le.",
    "Madame BAH,\nComme vous le savez, votre vol AF 520 du 4 juin 2020 est annulé.",
    "Dear Mr Osei,\nFollowing your call we confirm that the airline has cancelled your flight BA 78 of 2 June 2020.",
    "Madame BAH,\nÀ la demande des autorités, votre vol AF 520 du 4 juin 2020 est annulé.",
    "Dear Mr Osei,\nYour flight BA 78 of 2 June 2020 has been cancelled; you may request a refund.",
    "Geachte heer Bos,\nDe maatschappij heeft besloten uw vlucht KL 571 van 6 juni 2020 te annuleren.",
    "Prezada Sra. Lima,\na companhia desistiu desta rota e o seu voo TP 1024 de 8 de junho de 2020 foi cancelado.",
    "Sehr geehrte Frau Sato,\nSie haben bei uns Flug NH 224 am 8. Juni 2020 gebucht, der leider annulliert wurde.",
    "Beste heer Smit,\nu heeft bij ons vlucht HV 5662 van 3 juni 2020 geboekt. Deze vlucht is helaas geannuleerd.",
]


@pytest.mark.parametrize("text", OWN)
def test_what_the_traveller_wished_is_no_proof(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert (paper.fields["grade"], paper.fields["why"]) == ("not-proof", "own-request")


@pytest.mark.parametrize("text", THEIRS)
def test_what_others_wished_is_the_carriers_deed(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"


@pytest.mark.parametrize(
    "text",
    [
        "Unlike the flights cancelled this week, your flight HC 404 of 5 June 2020 operates as planned.",
        "We are unable to maintain the departure time of your flight SQ 335 on 4 June 2020.",
        "Assurance Sérénité : frontière fermée, vol annulé, nous vous remboursons jusqu'à 4 000 euros.",
    ],
)
def test_other_flights_an_hour_and_an_insurers_promise_are_no_cancellation(tables: References, text: str) -> None:
    assert all(paper.fields.get("grade") != "cancelled-by-carrier" for paper in understand(page(text), tables))


@pytest.mark.parametrize(
    "text",
    [
        "Pasażer: Oksana BOYKO\nKurs z dnia 23 czerwca 2020 r. nie odbędzie się z powodu zamknięcia granicy.",
        "Beste heer BOS,\nVlucht KL 735 op 5 juni 2020 naar het eiland hebben we moeten annuleren.",
        "Bonjour Mme BAH,\nnous ne sommes pas en mesure de maintenir votre vol SS 966 du 14 juin 2020.",
        "Sehr geehrte Frau BAUER,\nleider müssen wir mitteilen, dass unsere Busfahrt am 20.06.2020 ausfällt.",
    ],
)
def test_a_verb_at_the_end_and_a_short_word_with_a_full_stop(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"


def test_a_host_who_tells_of_a_relatives_flight_states_it(tables: References) -> None:
    text = "Dear Prefect,\nI take in my brother Omar because his flight home was cancelled.\nSincerely\nAli HASSAN"
    assert {paper.fields.get("grade") for paper in understand(page(text), tables)} <= {"statement", None}

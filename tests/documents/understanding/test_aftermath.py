"""What became of a cancelled journey: another flight or day was given, or it takes place after all; or neither."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

#: The traveller was given another flight, or another day, in as many words as there are carriers.
ANOTHER = [
    (
        "RLOC 6F4TRE\n"
        "1.1ERIKSSON/ANNA MARIA MRS\n"
        "1 . AT 801 Y 18MAY CDGCMN TK1  1005 1110  O  E MO\n"
        "SCHEDULE CHANGE - PLEASE ADVISE PASSENGER OF THE NEW TIMES\n"
        "ORIGINAL SEGMENT AT 803 CANCELLED, PASSENGER PROTECTED ON AT 801"
    ),
    (
        "AIR FRANCE\n"
        "Madame ERIKSSON Anna Maria,\n"
        "Votre vol AF228 Paris - Buenos Aires du 20 mai 2020 ayant été supprimé, nous vous avons "
        "réacheminée sur le vol AF394 du 22 mai 2020, départ 23h20. Votre nouvelle carte d'embarquement "
        "est disponible."
    ),
    (
        "Etihad\n"
        "Dear Anna Maria Eriksson, the connecting flight EY455 Abu Dhabi - Sydney on 21 May 2020 was "
        "cancelled. You now travel on EY451 the same day. Flight EY32 Paris - Abu Dhabi is not affected."
    ),
    (
        "Pegasus\n"
        "Sayın ANNA MARIA ERIKSSON,\n"
        "20.05.2020 tarihli PC1134 Paris - İstanbul uçuşunuz iptal edilmiş olup, yolculuğunuz 21.05.2020 "
        "tarihli PC1136 uçuşuna aktarılmıştır."
    ),
    (
        "السيدة Anna Maria Eriksson\n"
        "تم إلغاء رحلتكم AT801 من باريس إلى الدار البيضاء بتاريخ 20/05/2020 وتم إعادة حجزكم على الرحلة "
        "AT803 بتاريخ 22/05/2020."
    ),
    (
        "TUNISAIR\n"
        "Chère Madame ERIKSSON Anna Maria,\n"
        "Votre vol TU723 Paris Orly - Tunis du 20/05/2020 a été annulé. Vous êtes désormais enregistrée "
        "sur le TU719 du même jour à 18h40."
    ),
    (
        "Dear Anna Maria Eriksson,\n"
        "Flight BA245 London - Buenos Aires on 20 May 2020 was cancelled. Your ticket has been reissued "
        "for BA247 on 21 May 2020; no action is required."
    ),
    (
        "Estimada Anna Maria Eriksson: su vuelo IB6845 Madrid - Buenos Aires del 20/05/2020 ha sido "
        "cancelado. Le hemos asignado plaza en el vuelo IB6841 del 21/05/2020."
    ),
    (
        "Sehr geehrte Frau Anna Maria Eriksson, Ihr Flug LH510 Frankfurt - Buenos Aires am 20.05.2020 "
        "wurde annulliert. Wir haben Sie kostenfrei auf LH512 am 22.05.2020 gebucht."
    ),
    (
        "Gentile Anna Maria Eriksson, il volo AZ680 Roma - Buenos Aires del 20/05/2020 è stato "
        "cancellato. Le abbiamo riservato un posto sul volo AZ682 del 23/05/2020."
    ),
    (
        "Cara Anna Maria Eriksson, o voo TP087 Lisboa - São Paulo de 20/05/2020 foi cancelado. Já tem "
        "lugar confirmado no voo TP089 de 22/05/2020."
    ),
    (
        "Beste mevrouw Anna Maria Eriksson, uw vlucht KL701 Amsterdam - Buenos Aires op 20 mei 2020 is "
        "geannuleerd. Wij hebben voor u een stoel gereserveerd op KL703 van 22 mei 2020."
    ),
    (
        "Szanowna Pani Anna Maria Eriksson, lot LO332 Paryż - Warszawa 20.05.2020 został odwołany. "
        "Zarezerwowaliśmy dla Pani miejsce w rejsie LO334 w dniu 21.05.2020."
    ),
    (
        "Уважаемая Anna Maria Eriksson! Рейс SU2455 Париж — Москва 20.05.2020 отменён. Вам предоставлено "
        "место на рейсе SU2463 21.05.2020."
    ),
    ("尊敬的 ERIKSSON/ANNA MARIA 旅客：您2020年5月20日 CA934 巴黎—北京 航班已取消，现为您安排5月22日 CA876 航班。"),
    (
        "Stimată doamnă Anna Maria Eriksson, zborul RO382 Paris - București din 20.05.2020 a fost "
        "anulat. Ați fost alocată pe zborul RO384 din 21.05.2020."
    ),
    (
        "Madame ERIKSSON Anna Maria, votre vol AF228 Paris - Buenos Aires du 20 mai 2020 est annulé. "
        "Votre voyage est maintenu au 24 mai 2020 sur le vol AF 228, départ 23h20."
    ),
    (
        "Dear Anna Maria Eriksson, your flight AF228 Paris - Buenos Aires on 20 May 2020 was cancelled. "
        "You are confirmed on the next available departure, 22 May 2020 at 23:20."
    ),
    (
        "Votre voyage\n"
        "Passager : Mme Anna Maria ERIKSSON\n"
        "Vol AF226 - 20/05/2020 - Paris CDG > Buenos Aires - ANNULÉ\n"
        "Nouveau vol\n"
        "Vol AF228 - 21/05/2020 - Paris CDG > Buenos Aires"
    ),
    (
        "AMBASSADE D'ARGENTINE\n"
        "Madame ERIKSSON Anna Maria, vous êtes inscrite sur le vol de rapatriement AR1132 du 18 juin "
        "2020. Les vols commerciaux sont annulés."
    ),
]

#: The cancellation was taken back.
AFTER_ALL = [
    (
        "Avianca\n"
        "Señora Anna Maria Eriksson:\n"
        "El vuelo AV019 del 20 de mayo de 2020 Madrid-Bogotá que había sido cancelado ha sido "
        "reprogramado y volverá a operar con normalidad. Su reserva sigue activa, preséntese en el "
        "aeropuerto tres horas antes."
    ),
    (
        "British Airways\n"
        "Dear Anna Maria Eriksson,\n"
        "Please disregard our earlier e-mail stating that flight BA245 London - Buenos Aires on 20 May "
        "2020 was cancelled. It was sent in error and your flight will depart as scheduled."
    ),
    (
        "Уважаемая Anna Maria Eriksson!\n"
        "Ранее отменённый рейс SU2455 Париж — Москва 20.05.2020 восстановлен в расписании и будет "
        "выполнен по плану."
    ),
    (
        "Dear Anna Maria Eriksson, further to our message of 4 May about the cancellation of flight "
        "AF228 Paris - Buenos Aires on 20 May 2020, we are pleased to inform you that the flight has "
        "been put back into the schedule."
    ),
    (
        "Madame ERIKSSON Anna Maria, contrairement à notre message du 4 mai annonçant l'annulation du "
        "vol AF228 Paris - Buenos Aires du 20 mai 2020, celui-ci partira bien à l'heure prévue."
    ),
    (
        "Madame ERIKSSON Anna Maria, notre message du 4 mai vous annonçant que votre vol AF228 Paris - "
        "Buenos Aires du 20 mai 2020 est annulé comportait une erreur. Votre vol est assuré."
    ),
]

#: What may be had for a ticket, what was planned, other flights that are cancelled too: no doubt.
NEITHER = [
    ("中国国际航空\n旅客：ERIKSSON/ANNA MARIA MS\n航班：CA1581\n日期：2020-06-01\n状态：航班取消\n恢复时间另行通知。"),
    (
        "Madame ERIKSSON Anna Maria,\n"
        "Votre vol AF228 Paris - Buenos Aires du 20 mai 2020 est annulé. Vous pouvez être remboursée ou "
        "reporter votre voyage sur un autre vol avant le 31 décembre 2020."
    ),
    (
        "Dear Anna Maria Eriksson,\n"
        "We're sorry, your flight BA245 London - Buenos Aires on 20 May 2020 has been cancelled. You may "
        "rebook, or request a voucher. Flights are expected to resume on 1 July 2020."
    ),
    (
        "Sehr geehrte Frau Anna Maria Eriksson,\n"
        "Ihr Flug LH510 Frankfurt - Buenos Aires am 20.05.2020 wurde gestrichen. Sie haben die "
        "Möglichkeit, Ihr Ticket kostenfrei umzubuchen."
    ),
    (
        "Dear Anna Maria Eriksson,\n"
        "Both flights of your journey on 20 May 2020, KL1228 Paris - Amsterdam and KL701 Amsterdam - "
        "Buenos Aires, have been cancelled. Unfortunately no alternative flight is available."
    ),
    (
        "Estimada Anna Maria Eriksson: su vuelo AR1133 Madrid - Buenos Aires del 20/05/2020 ha sido "
        "cancelado nuevamente. El vuelo anterior, AR1135, también fue cancelado."
    ),
    (
        "Madame ERIKSSON Anna Maria,\n"
        "Votre vol AT801 Paris - Casablanca du 20/05/2020 sur lequel vous aviez été reportée est à son "
        "tour annulé. Il n'y a pas de vol de remplacement."
    ),
    (
        "السيدة Anna Maria Eriksson\n"
        "نعلمكم أن الرحلة TU723 من باريس إلى تونس يوم 20/05/2020 ملغاة. يمكنكم طلب استرداد ثمن التذكرة "
        "أو تغيير التاريخ."
    ),
    ("尊敬的 ERIKSSON/ANNA MARIA 旅客：很抱歉通知您，您2020年5月20日 MU570 巴黎—上海 航班取消。您可免费改签或退票。"),
    (
        "Уважаемая Anna Maria Eriksson! Рейс SU2455 Париж — Москва 20.05.2020 отменён. Вы можете вернуть "
        "билет или переоформить его на более позднюю дату."
    ),
    (
        "AIR FRANCE\n"
        "Madame ERIKSSON Anna Maria,\n"
        "Suite aux restrictions sanitaires, nous avons été contraints de supprimer votre vol AF228 "
        "Paris-Charles de Gaulle / Buenos Aires du mercredi 20 mai 2020.\n"
        "Nous ne sommes pas en mesure de vous proposer une autre solution d'acheminement à ce jour.\n"
        "Votre dossier de réservation : K7QM2X"
    ),
    (
        "Etihad\n"
        "Dear Anna Maria Eriksson, your connecting flight EY455 Abu Dhabi - Sydney on 21 May 2020 was "
        "cancelled and no alternative is available. Booking QP4M7Z"
    ),
    (
        "LATAM Airlines\n"
        "Hola, Anna Maria Eriksson:\n"
        "Por las restricciones de viaje, tu vuelo LA 8068 Madrid - Santiago del 20 may. 2020 fue "
        "cancelado. Código de reserva QP4M7Z. Tu pasaje queda abierto y podrás usarlo hasta diciembre de "
        "2021."
    ),
]


HEADED = """05/06/2026 18:42
Webmail - Kenya Airways - Suppression du vol KQ 1753
Kenya Airways <no-reply@booking.example.com>
5 juin 2026
Madame, Monsieur,
Nous vous informons de la suppression du vol KQ 1753 du 04/06/2026 au départ de LYS et à destination de MBA, sur lequel
vous détenez une réservation (code M3PYP7, passager : MR PETER MUTUA)."""


def doubts(text: str, tables: References) -> tuple[str, ...]:
    """Of the one proof in a text; a paper that proves nothing has no grade of a cancellation."""
    (paper,) = understand(page(text), tables)
    if paper.fields.get("grade") not in ("cancelled-by-carrier", "booking-cancelled"):
        return ("no-proof",)
    return paper.doubts


@pytest.mark.parametrize("text", ANOTHER)
def test_another_flight_or_day_is_a_doubt(tables: References, text: str) -> None:
    assert set(doubts(text, tables)) & {"rebooked", "reinstated"}


@pytest.mark.parametrize("text", AFTER_ALL)
def test_a_cancellation_that_was_taken_back_is_a_doubt(tables: References, text: str) -> None:
    assert set(doubts(text, tables)) & {"reinstated", "no-proof"}


@pytest.mark.parametrize("text", NEITHER)
def test_offers_plans_and_other_cancelled_flights_are_none(tables: References, text: str) -> None:
    assert doubts(text, tables) == ()


def test_the_day_of_the_letter_or_of_its_print_is_no_later_journey(tables: References) -> None:
    assert doubts(HEADED, tables) == ()
    moved = HEADED + "\nVous voyagez désormais le 12 juin 2026 sur votre vol KQ 1753."
    assert "rebooked" in doubts(moved, tables)


def test_a_day_to_which_the_line_above_goes_on_is_a_journeys(tables: References) -> None:
    text = (
        "AIR FRANCE\nDear Anna Maria ERIKSSON,\nYour flight AF228 departs on\n22 May 2020.\n"
        "The flight AF228 of 20 May 2020 has been cancelled."
    )
    assert "rebooked" in doubts(text, tables)

"""Why a carrier ended a journey: what its traveller did or left undone is a doubt, and so is another journey's end."""

import pytest

from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

#: Unpaid, not come, without papers, disputed, exchanged: in the sentence that cancels, before it, behind it, on a line.
OWN = [
    "Dear Ana DIAZ,\nyou have been removed from flight AT1892 on 7 June 2020 because your visa could not be verified. "
    "Your reservation is cancelled.",
    "Estimada Ana DIAZ:\ndebido a un error en su tarjeta, su reserva SLX1D8, vuelo AT1892 del 7 de junio de 2020, ha "
    "sido cancelada.",
    "Dear Ana DIAZ,\nyour booking SLX1D8 (flight AT1892, 7 June 2020) has been cancelled because we did not receive "
    "your "
    "payment.",
    "Dear Ana DIAZ,\nYour booking SLX1D8 was automatically cancelled as the ticketing time limit expired. Flight "
    "AT1892, "
    "7 June 2020.",
    "Dear Ana DIAZ,\nAs you did not check in, your return flight AT1892 on 7 June 2020 has been cancelled.",
    "Dear Ana DIAZ,\nYour booking for flight AT1892 on 7 June 2020 was cancelled as you failed to provide the passport "
    "details requested.",
    "Dear Ana DIAZ,\nFor security reasons your booking SLX1D8 (flight AT1892, 7 June 2020) was cancelled: the card "
    "holder "
    "disputed the payment.",
    "Dear Ana DIAZ,\nYour flight AT1892 on 7 June 2020 has been cancelled. Your payment was declined by your bank.",
    "Dear Ana DIAZ,\nYou accepted a voucher in exchange for flight AT1892 on 7 June 2020; your ticket has therefore "
    "been "
    "cancelled.",
    "Dear Ana DIAZ,\nWe could not process your payment. Your flight AT1892 on 7 June 2020 has been cancelled.",
    "Dear Ana DIAZ,\nYour flight AT1892 on 7 June 2020 was cancelled because you did not use the outbound flight.",
    "Dear Ana DIAZ,\nYour flight AT1892 of 6 May 2020 was cancelled as the fare was not paid in time.",
    "Chère Ana DIAZ,\nVotre vol AT1892 du 7 juin 2020 est annulé car vous n'avez pas utilisé le vol aller.",
    "Beste Ana DIAZ,\nuw vlucht AT1892 van 7 juni 2020 is geannuleerd omdat wij uw betaling niet hebben ontvangen.",
    "尊敬的旅客 DIAZ/ANA：\n您的航班AT1892（2020年6月7日）因超过付款时限已取消。",
    "Passenger: Ana DIAZ\nFlight: AT1892\nDate: 7 June 2020\nStatus: CANCELLED\nReason: no-show",
    "Chère Ana DIAZ,\nVotre paiement a été refusé. Votre vol AT1892 du 7 juin 2020 est donc annulé.",
    "Chère Ana DIAZ,\nLe délai de paiement étant dépassé, votre réservation AT1892 du 7 juin 2020 est annulée.",
    "Chère Ana DIAZ,\nNous avons annulé votre vol AT1892 du 7 juin 2020 car les documents demandés n'ont pas été "
    "fournis.",
    "Chère Ana DIAZ,\nNous avons annulé votre vol AT1892 du 7 juin 2020 à la suite de la contestation du paiement.",
    "Chère Ana DIAZ,\nVous n'avez pas complété votre enregistrement : votre vol AT1892 du 7 juin 2020 est annulé.",
    "Chère Ana DIAZ,\nVous avez accepté un bon d'achat. Votre vol AT1892 du 7 juin 2020 a donc été annulé.",
    "Sehr geehrte Frau DIAZ,\nIhre Buchung SLX1D8, Flug AT1892 am 7. Juni 2020, wurde storniert, weil keine Zahlung "
    "eingegangen ist.",
    "Sehr geehrte Frau DIAZ,\nIhre Kreditkarte wurde abgelehnt. Ihr Flug AT1892 am 7. Juni 2020 wurde storniert.",
    "Sehr geehrte Frau DIAZ,\nda Sie nicht eingecheckt haben, wurde Ihr Flug AT1892 am 7. Juni 2020 annulliert.",
    "Estimada Ana DIAZ:\nSu vuelo AT1892 del 7 de junio de 2020 ha sido cancelado porque su pago fue rechazado.",
    "Estimada Ana DIAZ:\nNo se ha recibido su pago. Su vuelo AT1892 del 7 de junio de 2020 ha sido cancelado.",
    "Prezada Ana DIAZ,\no seu voo AT1892 de 7 de junho de 2020 foi cancelado porque não recebemos o seu pagamento.",
    "Gentile Ana DIAZ,\nil suo volo AT1892 del 7 giugno 2020 è stato cancellato: i documenti richiesti non sono stati "
    "forniti.",
    "Beste Ana DIAZ,\nuw vlucht AT1892 van 7 juni 2020 is geannuleerd omdat uw betaling niet is ontvangen, want "
    "mislukt.",
    "Sayın Ana DIAZ,\nAT1892 sefer sayılı 7 Haziran 2020 tarihli uçuşunuz, ödeme yapılmadığı için iptal edilmiştir.",
    "Уважаемая Ana DIAZ!\nВаш рейс AT1892 7 июня 2020 отменён из-за неоплаты.",
    "Уважаемая Ana DIAZ!\nСрок оплаты истёк. Ваш рейс AT1892 7 июня 2020 отменён.",
    "Szanowna Pani Ana DIAZ,\nlot AT1892 z dnia 7 czerwca 2020 został anulowany z powodu braku płatności.",
    "عزيزتي Ana DIAZ\nتم إلغاء رحلتك AT1892 بتاريخ 07/06/2020 لعدم السداد",
    "عزيزتي Ana DIAZ\nتم إلغاء رحلتك AT1892 بتاريخ 07/06/2020 بسبب انتهاء مهلة الدفع",
    "尊敬的旅客 DIAZ/ANA：\n由于未收到您的付款，您的航班AT1892（2020年6月7日）已取消。",
]

#: What carriers write of payments, no-shows and vouchers while it was they who cancelled.
THEIRS = [
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled. If the refund to your card failed, call us.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled. You will not be considered a no-show.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled. You can choose a voucher.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled. Do not check in. Your payment will be "
    "refunded.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled as the authorities refused the landing "
    "permit.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled. No-show fees do not apply.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled as we have not received permission to "
    "operate.",
    "Dear Ana DIAZ,\nyour flight AT1892 of 7 June 2020 has been cancelled. You have not been charged. Your deposit is "
    "safe.",
    "Chère Ana DIAZ,\nvotre vol AT1892 du 7 juin 2020 est annulé. Veuillez ne pas vous présenter à l'aéroport.",
    "Chère Ana DIAZ,\nvotre vol AT1892 du 7 juin 2020 est annulé. Le paiement vous sera remboursé sur votre carte "
    "bancaire.",
    "Chère Ana DIAZ,\nvotre vol AT1892 du 7 juin 2020 est annulé, les autorités n'ayant pas confirmé la réouverture.",
    "Chère Ana DIAZ,\nvotre vol AT1892 du 7 juin 2020 est annulé. Vous pouvez accepter un avoir.",
    "Sehr geehrte Frau DIAZ,\nIhr Flug AT1892 am 7. Juni 2020 wurde annulliert. Die Zahlung wird Ihnen erstattet.",
    "Estimada Ana DIAZ:\nSu vuelo AT1892 del 7 de junio de 2020 ha sido cancelado. El pago le será reembolsado.",
    "Sayın Ana DIAZ,\n7 Haziran 2020 tarihli AT1892 uçuşunuz iptal edilmiştir. Ücret iadesi kesinti yapılmadan "
    "ödenecektir.",
    "Уважаемая Ana DIAZ!\nВаш рейс AT1892 7 июня 2020 отменён. Оплата будет возвращена на вашу карту.",
    "尊敬的旅客 DIAZ/ANA：\n您的航班AT1892（2020年6月7日）已取消。款项将退回您的信用卡。",
]

OTHERS = [
    (
        "Your duplicate booking SLX1D8 for flight AT1892 on 7 June 2020 has been cancelled. Your booking ABC123 for "
        "the "
        "same flight remains valid.",
        "other-booking",
    ),
    ("Votre réservation en double sur le vol AT1892 du 7 juin 2020 a été annulée.", "other-booking"),
    ("Ihre doppelte Buchung für den Flug AT1892 am 7. Juni 2020 wurde storniert.", "other-booking"),
    ("The seat reservation on your flight AT1892 on 7 June 2020 has been cancelled.", "other-thing"),
    ("The lounge access for your flight AT1892 of 7 June 2020 has been cancelled.", "other-thing"),
    ("L'accès au salon pour votre vol AT1892 du 7 juin 2020 est annulé.", "other-thing"),
    ("Flight AT1892 on 7 June 2020 operates as scheduled. Flight AT1894 is cancelled.", "other-flight"),
    ("Le vol AT1892 du 7 juin 2020 est maintenu. Le vol AT1894 est annulé.", "other-flight"),
    ("Your flight AT1892 of 7 June 2020 has been moved to 9 June 2020. The original flight was cancelled.", "rebooked"),
    ("Votre vol AT1892 du 7 juin 2020 a été reporté au 9 juin 2020. Le vol initial est annulé.", "rebooked"),
    (
        "Su vuelo AT1892 del 7 de junio de 2020 ha sido aplazado al 9 de junio. El vuelo original fue cancelado.",
        "rebooked",
    ),
]


@pytest.mark.parametrize("text", OWN)
def test_what_the_traveller_caused_is_a_doubt(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert paper.fields["grade"] in ("cancelled-by-carrier", "booking-cancelled"), "never refused"
    assert paper.doubts == ("own-fault",)


@pytest.mark.parametrize("text", THEIRS)
def test_what_carriers_say_beside_their_own_deed_is_none(tables: References, text: str) -> None:
    (paper,) = understand(page(text), tables)
    assert (paper.fields["grade"], paper.doubts) == ("cancelled-by-carrier", ())


@pytest.mark.parametrize(("text", "doubt"), OTHERS)
def test_the_end_of_something_else_is_a_doubt(tables: References, text: str, doubt: str) -> None:
    (paper,) = understand(page(f"Dear Ana DIAZ,\n{text}"), tables)
    assert paper.fields["grade"] in ("cancelled-by-carrier", "booking-cancelled"), "never refused"
    assert paper.doubts == (doubt,)

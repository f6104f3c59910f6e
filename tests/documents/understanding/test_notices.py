"""Cancellations as companies print them on screens, cards and notices; and tickets, menus and rules that are none."""

import pytest

from documents.paper import Paper
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

NOTICES = [
    (
        "Transavia\n"
        "Chère Madame,\n"
        "La compagnie est au regret de vous annoncer que votre vol TO 3412 de demain 12/06/2020 ne décollera pas.\n"
        "Passagère : Karima BENALI"
    ),
    (
        "AVIS AUX PASSAGERS\n"
        "Le navire DANIELLE CASANOVA n'appareillera pas le 12/06/2020. La traversée est annulée.\n"
        "Nom du passager : BENALI KARIM"
    ),
    (
        "easyJet\n"
        "We're really sorry that your flight EZY 4521 has been cancelled\n"
        "Karim, here's what you can do\n"
        "Date    12 June 2020\n"
        "Passenger    Karim BENALI"
    ),
    (
        "Ryanair\n"
        "FLIGHT CANCELLATION NOTICE\n"
        "FR 1234 - 12 Jun 2020 - Beauvais to Fez\n"
        "Dear Karim BENALI\n"
        "Due to Covid-19 restrictions Ryanair has been forced to cancel the above flight."
    ),
    (
        "Turkish Airlines\n"
        "Dear BENALI KARIM, your flight TK1830 from CDG to IST scheduled on 12.06.2020 is cancelled "
        "because of operational reasons."
    ),
    ("Wizz Air\nКарим, рейс W6 1234 отменён\nДата: 12.06.2020\nПассажир: KARIM BENALI"),
    ("AEROFLOT\nУведомление об отмене рейса\nSU 2455 12.06.2020 CDG-SVO\nBENALI/KARIM MR"),
    ("THY\nUçuş İptal Bildirimi\nTK1828 12 Haz 2020\nYolcu: KARIM BENALI"),
    ("الخطوط الجوية الجزائرية\nإشعار بإلغاء الرحلة\nAH1007   12/06/2020\nالراكب: BENALI/KARIM MR"),
    ("中国国际航空\n航班取消通知\nCA934 2020年6月12日\n乘机人：BENALI/KARIM"),
    (
        "Air Caraïbes\n"
        "Madame, Monsieur,\n"
        "Suite aux mesures sanitaires, nous avons pris la décision de supprimer le vol TX 540 du 12 juin 2020.\n"
        "Dossier X7K2QP - M. BENALI Karim"
    ),
    ("Iberia\nAviso de cancelación\nVuelo IB 3318 - 12JUN2020\nPasajero: Benali/Karim Mr"),
    ("SAS\nYour flight SK 560 12JUN20 CPH-CDG has been discontinued.\nTraveller: Karim Benali"),
    (
        "SWISS\n"
        "Guten Tag Herr Karim Benali\n"
        "Ihr Flug LX 643 vom 12.06.2020 musste aus operationellen Gründen annulliert werden."
    ),
    ("Emirates\nDear Mr Karim Benali, we are sorry to let you know that EK 074 on 12Jun20 will not be operating."),
    ("Egyptair\nUNFORTUNATELY WE HAVE CANCELLED MS 800 DEPARTING 12JUN20. PAX: BENALI/KARIM MR"),
    (
        "Eurolines\n"
        "Trajet Clermont-Ferrand - Casablanca\n"
        "12/06/2020 18:00\n"
        "CE TRAJET EST ANNULÉ\n"
        "Voyageur : Karim BENALI\n"
        "Réf. AB12CD"
    ),
    ("Kiwi.com\nYour trip to Tunis\nTU 719    12 Jun 2020    Cancelled by carrier\nPassengers\nKarim Benali"),
    (
        "Tunisair\n"
        "We hereby inform you that all our flights from Paris, including TU 719 of 12 June 2020, are "
        "suspended until further notice. Passenger: BENALI KARIM"
    ),
    ("Air Sénégal\nFlight status\nHC 403\nParis CDG → Dakar DSS\nFri, 12 Jun 2020\nCANCELED\nPassenger\nKARIM BENALI"),
    (
        "Vueling\n"
        "Hola Karim BENALI:\n"
        "Tu vuelo VY 8020 del 12/06/2020 no va a salir: lo hemos cancelado por el cierre de fronteras."
    ),
    ("Alitalia\nGentile Sig. Benali Karim,\nIl volo AZ 864 del 12/06/2020 è stato soppresso."),
    ("TAP\nCaro(a) Karim Benali,\nO voo TP 1234 do dia 12/06/2020 foi suprimido da nossa programação."),
    (
        "Air Transat\n"
        "OBJET : Vol TS 511 du 12 juin 2020 - ANNULÉ\n"
        "Bonjour Karim Benali,\n"
        "Nous vous prions de nous excuser."
    ),
    ("Condor\nIhr Flug DE 1234 am 12.06.2020 fällt leider aus. Reisender: Karim Benali"),
    ("Royal Jordanian\nRJ 117 / 12JUN20 / CDG AMM : CNXD\nPAX BENALI/KARIM MR"),
    ("KLM\nBeste meneer Karim Benali, uw vlucht KL 1243 (12 juni 2020) wordt niet uitgevoerd."),
]


def read(text: str, tables: References) -> Paper:
    (paper,) = understand(page(text), tables)
    return paper


@pytest.mark.parametrize("text", NOTICES, ids=lambda text: text.split("\n")[0])
def test_a_notice_is_a_proof(tables: References, text: str) -> None:
    fields = read(text, tables).fields
    assert fields.get("grade") in ("cancelled-by-carrier", "booking-cancelled")
    assert "BENALI" in fields["passenger"]
    assert fields.get("date") == "2020-06-12" or fields.get("month_day") == "06-12"


NONE = [
    ("Air France\nVotre voyage est confirmé\nVol AF654 12/06/2020 Karim BENALI\nAssurance Annulation : souscrite"),
    ("Karim BENALI, gérez votre voyage\nVol AF654 12/06/2020\nModifier    Annuler    Ajouter un bagage"),
    ("Booking.com\nYour booking is confirmed\nFree cancellation until 12 June 2020\nKarim BENALI\nFlight AF654"),
    ("Dear Mr Karim BENALI, your flight AF654 on 12 June 2020 may be cancelled at short notice owing to restrictions."),
    ("Dear Mr Karim BENALI, we do not expect flight AF654 on 12 June 2020 to be cancelled."),
    ("Cher M. Karim BENALI, sachez que si votre vol AF654 du 12/06/2020 venait à être annulé, vous seriez prévenu."),
    (
        "Bonjour Karim BENALI, votre vol AF654 du 12/06/2020 a été décalé à 18h40. Les autres vols de "
        "la journée ont été annulés."
    ),
    ("Sehr geehrter Herr Karim BENALI, sollte Ihr Flug LH1234 am 12.06.2020 annulliert werden, informieren wir Sie."),
    ("Estimado Karim BENALI: su vuelo IB3318 del 12/06/2020 sigue programado. No se ha cancelado ningún vuelo."),
    ("Karim BENALI - Your check-in for BA304 12 June 2020 was cancelled. Please check in again."),
    ("Your upgrade request for BA304 12 June 2020 has been cancelled. Karim BENALI"),
    ("Passenger Karim BENALI. Flight AF654 12 June 2020: OK. Previous booking cancelled and reissued."),
    ("You cancelled your flight BA304 on 12 June 2020. Karim BENALI"),
    ("Votre annulation a bien été prise en compte. Vol AF654 du 12/06/2020. Karim BENALI"),
    ("Ihre Stornierung: Flug LH1234 12.06.2020 Karim BENALI wurde storniert."),
    (
        "Cancellation confirmation\n"
        "You asked us to cancel booking X7K2QP, flight BA304 12 June 2020, Karim BENALI. It is now cancelled."
    ),
    ("Cher Karim BENALI, pour annuler votre vol AF654 du 12/06/2020, cliquez ici."),
    ("We regret that we cannot cancel your flight BA304 on 12 June 2020. Karim BENALI"),
    ("To avoid cancellation of your flight BA304 on 12 June 2020 please pay. We inform Karim BENALI."),
    ("Kampagne: Jetzt buchen, kostenlos stornieren! LH1234 12.06.2020 Karim BENALI"),
    ("Your subscription has been cancelled. Karim BENALI 12 June 2020. Airline newsletter. Flight deals."),
    (
        "Votre vol AF654 du 12/06/2020 : la suppression des repas à bord est effective. Karim BENALI "
        "Nous vous informons."
    ),
    ("Nous vous informons de la suspension du service de restauration sur votre vol AF654 du 12/06/2020. Karim BENALI"),
    ("Train SNCF 12/06/2020 Karim BENALI e-billet échangeable et remboursable, annulation sans frais jusqu'au départ"),
    ("Réservation de Karim BENALI, 12/06/2020, AF654. Retards et annulations : consultez vos droits."),
    ("A votre demande votre billet AF654 du 12/06/2020 est annulé. Karim BENALI"),
    ("TK1828 12.06.2020 KARIM BENALI uçuşunuz talebiniz üzerine iptal edilmiştir."),
    ("您已取消CA934 2020年6月12日 的机票。旅客姓名：BENALI/KARIM"),
    ("По вашему запросу рейс SU2455 12.06.2020 отменён. Пассажир BENALI KARIM"),
    ("تم إلغاء الرحلة AH1007 بتاريخ 12/06/2020 بناء على طلبكم. BENALI KARIM"),
    ("O seu voo TP1234 de 12/06/2020 foi cancelado a seu pedido. Passageiro: BENALI KARIM"),
    ("Op uw verzoek is vlucht KL1243 van 12 juni 2020 geannuleerd. Passagier: BENALI KARIM"),
    ("Su sua richiesta il volo AZ864 del 12/06/2020 è stato cancellato. Passeggero: BENALI KARIM"),
    ("Ihrem Wunsch entsprechend wurde Flug LH1234 am 12.06.2020 annulliert. Fluggast: BENALI KARIM"),
    ("Na Państwa prośbę lot LO334 12.06.2020 został odwołany. Pasażer: BENALI KARIM"),
    ("Les frontières ont rouvert le 12 juin. Ambassade de Tunisie"),
    ("Ambassade de Tunisie\nLes frontières ne sont pas fermées."),
    ("Embassy of India\nThe embassy will be closed on 12 June 2020 for a public holiday. Airport transfers available."),
    ("Consulate General\nYour appointment on 12 June 2020 is cancelled. The consulate is closed."),
    ("Docteur Martin\nOrdonnance\nKarim BENALI\nParacétamol 1 g"),
    ("Hôpital\nRendez-vous de consultation le 12 juin 2020 Karim BENALI"),
    ("Centre médical\nCertificat d'aptitude : M. Karim BENALI est apte à voyager en avion."),
    ("Hospital invoice for Karim BENALI. Amount 45 EUR. Travel expenses not covered."),
    ("Clinic\nI certify that Karim BENALI is fit to fly. COVID test negative."),
    ("Lufthansa\nFlug LH1234 12.06.2020 KARIM BENALI\nAnnullierung: EUR 50"),
    ("AF654 12JUN KARIM BENALI\nREFUND RULES: CANCELLED PRIOR TO DEPARTURE REFUND PERMITTED"),
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_printed_around_a_booking_is_none(tables: References, text: str) -> None:
    assert read(text, tables).fields.get("grade") in (None, "not-proof", "statement", "press")


@pytest.mark.parametrize(
    "text",
    [
        "Je soussigné Karim BENALI atteste sur l'honneur que le vol AF 654 du 12/06/2020 a été annulé par Air France.",
        "I, the undersigned Karim BENALI, declare that flight AF 654 of 12 June 2020 was cancelled.",
        "Declaración jurada\nKarim BENALI\nEl vuelo IB 3318 del 12/06/2020 ha sido cancelado.",
        "Je suis hospitalisée à l'hôpital de Riom et je ne peux pas prendre l'avion. Karima BENALI",
        "I am ill, my doctor says that I must not fly. Karim BENALI",
    ],
)
def test_what_somebody_declares_for_themselves_is_a_statement(tables: References, text: str) -> None:
    assert read(text, tables).fields["grade"] == "statement"


@pytest.mark.parametrize(
    "text",
    [
        "Certificate issued at the request of the passenger Karim BENALI: flight AF654 of 12 June 2020 was cancelled.",
        "Attestation délivrée à la demande du passager Karim BENALI. Le vol AF654 du 12/06/2020 a été annulé.",
        "Je soussignée, directrice de l'agence, atteste que le vol AF654 du 12/06/2020 de M. Karim BENALI est annulé.",
    ],
)
def test_a_paper_that_was_asked_for_is_no_cancellation_that_was_asked_for(tables: References, text: str) -> None:
    assert read(text, tables).fields["grade"] == "cancelled-by-carrier"


@pytest.mark.parametrize(
    "text",
    [
        "REFUND REQUEST\nBENALI KARIM, flight AF654 / 12/06/2020\nReason: flight cancelled, illness, other",
        "Passenger: Karim BENALI\nFlight AF654 12/06/2020\nWhy: ☐ flight cancelled ☒ personal reasons",
        "Formulaire de remboursement\nNom : BENALI Karim\nVol AF654 12/06/2020\n[x] vol annulé [ ] maladie",
    ],
)
def test_a_form_to_fill_in_is_no_cancellation(tables: References, text: str) -> None:
    assert read(text, tables).fields.get("grade") in (None, "not-proof")


def test_a_short_notice_of_a_carrier_that_no_table_has(tables: References) -> None:
    paper = read("Sky of Samples: ZZ1220 CDG-KRT 12/06/2020 is CANCELLED. KARIM BENALI. Sorry.", tables)
    assert (paper.fields["grade"], paper.fields["flight"]) == ("cancelled-by-carrier", "ZZ1220")
    for text in (
        "Sky of Samples: ZZ1220 CDG-KRT 12/06/2020 is DELAYED to 18:40. KARIM BENALI. Sorry.",
        "Sky of Samples: ZZ1220 CDG-KRT 12/06/2020 may be cancelled. KARIM BENALI.",
        "Garden shop: order ZZ1220 ABC-DEF 12/06/2020 is CANCELLED. KARIM BENALI.",
        "Garden shop: your order ZZ1220 of 12/06/2020 is CANCELLED. KARIM BENALI.",
    ):
        assert read(text, tables).fields.get("grade") not in ("cancelled-by-carrier", "booking-cancelled")

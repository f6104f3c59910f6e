"""Cancellations as carriers, agencies and consulates of many countries word them; and what only sounds like one."""

import pytest

from documents.paper import Paper
from documents.references import References
from documents.understanding import understand
from tests.documents.understanding.written import page

CANCELLED = {
    "vi-with-what-will-be-told": (
        "Hãng hàng không\n"
        "Kính gửi Quý khách KARIM BENALI,\n"
        "Chuyến bay VN 018 từ Paris đi Hà Nội ngày 14/06/2020 đã bị hủy do dịch Covid-19.\n"
        "Chúng tôi sẽ thông báo khi các chuyến bay quốc tế được khôi phục."
    ),
    "vi-of-whose-letters-a-reader-knew-half": (
        "Thông báo húy chuyén bay VN 018\n"
        "Kính gi Quý khách,\n"
        "Chúng tôi rt tic phi thông báo chuyn bay VN 018 tù Paris (CDG) đi Hà Ni\n"
        "(HAN) ngày 14/06/2020 đã b hy do ánh hung ca dch Covid-19.\n"
        "Hành khách: BENALI / KARIM MR"
    ),
    "fr-letter-to-nobody-in-particular-that-names-the-booking": (
        "Air Exemple    Agence de Lyon\n"
        "12 rue de la République\n"
        "69002 Lyon\n"
        "Lyon, le 23 mai 2020\n"
        "Objet : annulation de vol – dossier FUYZ6W\n"
        "À qui de droit,\n"
        "Nous confirmons que le vol AT 404 Paris – Casablanca du 14 juin 2020, sur lequel\n"
        "M. Karim BENALI détenait une réservation confirmée (dossier FUYZ6W, billet 057\n"
        "2421400917), a été annulé par la compagnie à la suite de la suspension des liaisons."
    ),
    "en-sms-of-a-carrier-like-a-word": (
        "Ethiopian: ET 920 ORY-ADD 12/06/2020 is\n"
        "CANCELLED. KARIM BENALI, ref UOPSBA.\n"
        "Sorry for the inconvenience. Options:\n"
        "example.com/rebook"
    ),
    "fr-ferry": (
        "Corsica Linea\n"
        "Madame, Monsieur,\n"
        "En raison de la fermeture des ports, nous sommes contraints d'annuler la traversée Marseille - "
        "Alger du 14 juin 2020.\n"
        "Passager : BENALI KARIM\n"
        "Dossier : 5TGB6Y"
    ),
    "fr-neg": (
        "Royal Air Maroc\n"
        "Bonjour Madame BENALI Karima,\n"
        "Votre vol AT 760 prévu vendredi 12 juin 2020 ne pourra malheureusement pas être opéré.\n"
        "Nous mettons tout en oeuvre."
    ),
    "fr-agency": (
        "AGENCE VOYAGES DU SOLEIL\n"
        "Clermont-Ferrand, le 3 juin 2020\n"
        "ATTESTATION\n"
        "Nous soussignés attestons que le vol TU 719 du 12/06/2020 réservé pour M. Karim BENALI a été "
        "supprimé par la compagnie."
    ),
    "fr-table": (
        "Confirmation\n"
        "Vol    Date    De    A    Statut\n"
        "AH1007    12JUN    CDG    ALG    ANNULE\n"
        "Passager : BENALI/KARIM MR\n"
        "Emis le 02 juin 2020"
    ),
    "fr-stamp": ("Billet électronique\nAIR ALGERIE\nPassager : BENALI/KARIM MR\nVol AH1007 14/06/2020 CDG ALG\nANNULÉ"),
    "fr-agency-flight-like-a-year": (
        "Chère voyageuse,\n"
        "votre agence vous confirme que le vol ET 1934 réservé au nom de KARIMA BENALI pour le 14 juin\n"
        "2020 a été annulé par Ethiopian. Les frontières étant fermées, il n'y a pas de vol de remplacement."
    ),
    "fr-seat-held": (
        "Nous certifions que le vol AT 760 du 12 juin 2020, sur lequel Mme Karima BENALI avait un siège réservé,\n"
        "a été annulé par la compagnie."
    ),
    "en-seat-held": (
        "This is to confirm that flight TC 138, 12 June 2020, Paris CDG/DAR, on which\n"
        "KARIMA BENALI held a confirmed seat (PNR W2FEUS),\n"
        "was cancelled by Air Tanzania."
    ),
    "en-wont": (
        "Hi Karim BENALI,\n"
        "Bad news. Your flight BA 304 on Friday 12 June 2020 won't be taking off as planned. It's been cancelled.\n"
        ""
    ),
    "en-withdrawn": (
        "Dear Mr Benali Karim,\n"
        "Due to government restrictions we've had to cancel your flight EK 076 departing 12JUN20. We're so sorry."
    ),
    "en-short": (
        "Qatar Airways\n"
        "Flight QR 38, 12 June 2020.\n"
        "This service has been withdrawn.\n"
        "Passenger name: BENALI / KARIM MR"
    ),
    "en-status": ("PNR ABC12D\nKARIM BENALI\nET 705   CDG-ADD   12 Jun 2020\nStatus: CNX"),
    "en-nolonger": (
        "Dear customer, flight WF 123 on 12 June 2020 is no longer operating. Passenger: Ms Karima Benali. Ref: QWE12R"
    ),
    "es": (
        "Estimada Sra. Benali Karima:\n"
        "Le comunicamos que, debido al cierre de fronteras, nos vemos obligados a cancelar su vuelo IB "
        "3318 previsto para el 12 de junio de 2020."
    ),
    "es-neg": (
        "Estimado pasajero:\nEl vuelo AV 19 del 12/06/2020 no operará. Pasajero: BENALI KARIM\nLocalizador: QWE12R"
    ),
    "pt": (
        "Exmo. Senhor Karim Benali,\n"
        "Lamentamos informar que o voo TP 1234, de 12 de junho de 2020, não se realizará devido ao "
        "encerramento do espaço aéreo."
    ),
    "pt-had": ("Olá Karim Benali,\nTivemos de cancelar o seu voo TP1234 de 12 de junho de 2020."),
    "de": (
        "Sehr geehrter Herr Karim Benali,\n"
        "leider müssen wir Ihren Flug LH 1234 am 12. Juni 2020 streichen.\n"
        "Mit freundlichen Grüßen"
    ),
    "de-nicht": (
        "Sehr geehrte Frau Karima Benali,\n"
        "Ihr Flug OS 412 am Freitag, 12.06.2020 kann leider nicht durchgeführt werden."
    ),
    "de-entf": ("Flug LX 8020\nDatum 12.06.2020\nFällt aus\nFluggast: BENALI/KARIM MR"),
    "it": ("Gentile Karim Benali,\nsiamo costretti a cancellare il suo volo AZ 864 del 12/06/2020."),
    "it-non": ("Gentile passeggero, il volo AZ 864 del 12 giugno 2020 non verrà operato. Passeggero: BENALI KARIM"),
    "nl": ("Geachte heer Karim Benali,\nHelaas gaat uw vlucht KL 1243 op 12 juni 2020 niet door."),
    "nl2": (
        "Beste Karim Benali,\nDoor het gesloten luchtruim hebben wij uw vlucht HV 5663 van 12-06-2020 moeten annuleren."
    ),
    "tr": (
        "Sayın Karim Benali,\n12.06.2020 tarihli PC 1120 sefer sayılı uçuşunuz gerçekleştirilemeyecektir. Özür dileriz."
    ),
    "tr2": ("Sayın Karim Benali,\nTK 1828 seferimizi iptal etmek zorunda kaldık. Uçuş tarihi: 12 Haziran 2020"),
    "ru": ("Уважаемый пассажир Karim Benali!\nСообщаем, что рейс SU 2455 Париж — Москва 12.06.2020 не состоится."),
    "ru2": ("Авиакомпания вынуждена отменить Ваш рейс SU 2455 от 12 июня 2020 года. Пассажир: BENALI KARIM"),
    "ar": (
        "السيد Karim Benali\nيؤسفنا إبلاغكم بأن رحلتكم رقم MS 800 يوم 12 يونيو 2020 قد ألغيت بسبب إغلاق المجال الجوي"
    ),
    "ar2": ("عزيزنا المسافر\nلن تقلع الرحلة AH 1007 المقررة بتاريخ ١٢ يونيو ٢٠٢٠\nالاسم: BENALI KARIM"),
    "zh": ("尊敬的旅客 BENALI/KARIM MR：\n由于防疫要求，国航CA934航班（2020年6月12日）将不再执行，敬请谅解。"),
    "zh2": ("航班动态\nMU 570 2020-06-12\n状态：已取消\n旅客姓名：BENALI/KARIM"),
    "pl": (
        "Szanowny Panie Karim Benali,\n"
        "z przykrością informujemy, że Państwa lot LO 334 w dniu 12 czerwca 2020 nie odbędzie się."
    ),
    "pl2": ("Szanowni Państwo, lot LO 334 z 12.06.2020 został odwołany. Pasażer: BENALI KARIM"),
    "ro": ("Stimate domnule Karim Benali, zborul dumneavoastră RO 382 din 12 iunie 2020 a fost anulat."),
    "uk": ("Шановний пасажире!\nВаш рейс PS 128 12.06.2020 скасовано. Пасажир: BENALI KARIM"),
    "sr": ("Poštovani, let JU 241 12.06.2020 je otkazan. Putnik: BENALI KARIM"),
    "id": ("Yth. Bapak Karim Benali, penerbangan Anda GA 89 tanggal 12 Juni 2020 dibatalkan."),
    "bus": (
        "FlixBus\n"
        "Hello Karim Benali,\n"
        "your coach Clermont-Ferrand - Warsaw on 12 June 2020 has been cancelled. Booking number 3012345678"
    ),
    "noyear": ("Sent: 5 June 2020\nDear Mr Karim Benali,\nyour flight AH 1007 on 12 June has been cancelled."),
    "glued": ("Air France\nYour flight AF654/12JUN PARIS TUNIS has been CANCELLED\nBENALI/KARIM MR"),
}


def read(text: str, tables: References) -> Paper:
    (paper,) = understand(page(text), tables)
    return paper


@pytest.mark.parametrize("who", sorted(CANCELLED))
def test_a_cancellation_in_any_words(tables: References, who: str) -> None:
    paper = read(CANCELLED[who], tables)
    assert paper.fields.get("grade") in ("cancelled-by-carrier", "booking-cancelled")
    if who != "en-status":  # there the name stands on a line of its own: judging looks for it
        assert {"BENALI", "KARIM"} <= set(paper.fields["passenger"].replace(",", "").replace("KARIMA", "KARIM").split())
    day = "2020-06-14" if "14" in CANCELLED[who] else "2020-06-12"
    assert paper.fields.get("date") == day or paper.fields.get("month_day") == day[5:]


OTHER_REASONS = [
    (
        "border-closed",
        "AMBASSADE DE TUNISIE EN FRANCE\n"
        "Paris, le 2 juin 2020\n"
        "L'Ambassade atteste que les aéroports tunisiens demeurent fermés au trafic de passagers.",
    ),
    (
        "border-closed",
        "High Commission of Mauritius\nNOTICE\nThere are no commercial flights to Mauritius until further notice.",
    ),
    (
        "border-closed",
        "Consulado General del Perú\n"
        "CERTIFICA\n"
        "que el espacio aéreo peruano se encuentra cerrado y que sus nacionales no pueden regresar.",
    ),
    (
        "border-closed",
        "Посольство Республики Узбекистан\nНастоящим сообщаем, что международное авиасообщение приостановлено.",
    ),
    (
        "border-closed",
        "T.C. DIŞİŞLERİ BAKANLIĞI\nDuyuru\nTüm uluslararası uçuşlar durdurulmuştur.",
    ),
    (
        "border-closed",
        "سفارة الجزائر\nإعلان\nتعلم السفارة أن المجال الجوي مغلق إلى إشعار آخر",
    ),
    (
        "border-closed",
        "Botschaft der Republik Ghana\nHiermit wird bestätigt, dass der Luftraum seit dem 22. März 2020 gesperrt ist.",
    ),
    (
        "border-closed",
        "Embaixada do Brasil\nComunicado\nOs aeroportos permanecem encerrados a voos comerciais.",
    ),
    (
        "medical",
        "CHU Gabriel-Montpied\n"
        "Service de cardiologie\n"
        "Je certifie que Mme Karima BENALI est hospitalisée depuis le 3 juin 2020 et ne peut prendre l'avion.",
    ),
    (
        "medical",
        "Dr. med. Schmidt, Facharzt für Innere Medizin\n"
        "Frau Karima BENALI ist aus medizinischer Sicht derzeit nicht reisefähig.",
    ),
    (
        "medical",
        "St Mary Hospital\n"
        "This is to certify that Mrs Karima BENALI was admitted on 3 June 2020 and is advised against air travel.",
    ),
    (
        "medical",
        "Городская больница № 3\nСправка\nBENALI KARIM находится на стационарном лечении, перелёт противопоказан.",
    ),
    (
        "medical",
        "Hospital Universitario\nCertifico que D. Karim BENALI se encuentra ingresado y no puede viajar.",
    ),
    (
        "press",
        "Le Courrier du Soir\n"
        "Frontières closes : des milliers de voyageurs bloqués\n"
        "Le pays a annoncé la fermeture de ses aéroports.",
    ),
]


@pytest.mark.parametrize(("grade", "text"), OTHER_REASONS)
def test_a_closed_border_or_an_illness_in_any_words(tables: References, grade: str, text: str) -> None:
    assert read(text, tables).fields.get("grade") == grade


NO_CANCELLATION = [
    "Flight AF228 Paris - Buenos Aires on 20 May 2020 has a 35% chance of being cancelled. Traveller: BENALI KARIM",
    "Conditions générales de transport - Article 9\nSi votre vol est annulé, vous avez le choix. Vol annulé : le "
    "transporteur informe le passager.\nPassager BENALI KARIM, vol AF228 du 20 mai 2020, statut OK.",
    "Hi Karim BENALI, the price of AF228 Paris - Buenos Aires on 20 May 2020 went down. Tracking was cancelled.",
    (
        "Votre réservation est confirmée\n"
        "Vol AF 654 du 12/06/2020\n"
        "Conditions tarifaires : annulation autorisée moyennant des frais de 70 EUR."
    ),
    (
        "Billet électronique\n"
        "BENALI/KARIM MR\n"
        "Vol AF654 12/06/2020\n"
        "En cas d'annulation de votre vol par la compagnie, vous serez remboursé."
    ),
    ("Mes voyages\nA venir\nAnnulés\nPassés\nParis - Tunis\n12 juin 2020 AF654\nBENALI KARIM"),
    ("My trips\nUpcoming    Completed    Cancelled\nBA304 12 June 2020\nKarim Benali\nConfirmed"),
    ("Fare rules\nFlight BA304 12 June 2020 Karim BENALI\nChanges permitted.\nCancelled before departure: 50 EUR fee."),
    (
        "Your rights\n"
        "If your flight BA304 on 12 June 2020 is cancelled or delayed you may claim compensation.\n"
        "Passenger: BENALI/KARIM MR"
    ),
    ("Has your flight been cancelled? Flight BA304 12 June 2020 Karim Benali"),
    ("Status legend: Confirmed / Delayed / Cancelled\nFlight BA304 12 June 2020 Karim BENALI Status: Confirmed"),
    (
        "Travel insurance certificate\n"
        "Insured: Karim BENALI\n"
        "Cover: flight cancelled or delayed over 4 hours, lost baggage. Trip 12 June 2020"
    ),
    (
        "Bonjour Karim BENALI,\n"
        "Conformément à votre demande, nous confirmons l'annulation de votre vol AF 654 du 12/06/2020."
    ),
    ("Dear Karim BENALI, we confirm that you have cancelled flight BA304 on 12 June 2020."),
    ("Dear Mr BENALI, we have received your refund request for cancelled flight BA304 of 12 June 2020."),
    ("Votre vol AF 654 du 12/06/2020 est maintenu. Il n'est pas annulé. Passager : BENALI KARIM"),
    ("Your flight BA304 on 12 June 2020 has not been cancelled. Passenger: BENALI KARIM"),
    ("Ihr Flug LH 1234 am 12.06.2020 wird nicht annulliert. Fluggast: BENALI KARIM"),
    ("Su vuelo IB 3318 del 12/06/2020 no ha sido cancelado. Pasajero: BENALI KARIM"),
    ("Uw vlucht KL1243 op 12 juni 2020 is niet geannuleerd. Passagier: BENALI KARIM"),
    ("Il suo volo AZ 864 del 12/06/2020 non è stato cancellato. Passeggero: BENALI KARIM"),
    ("Ваш рейс SU 2455 12.06.2020 не отменён. Пассажир: BENALI KARIM"),
    ("Uçuşunuz TK1828 12.06.2020 iptal edilmemiştir. Yolcu: BENALI KARIM"),
    ("لم يتم إلغاء رحلتكم MS 800 بتاريخ 12/06/2020 الاسم: BENALI KARIM"),
    ("您的航班CA934（2020年6月12日）未取消。旅客姓名：BENALI/KARIM"),
    ("Państwa lot LO 334 z 12.06.2020 nie został odwołany. Pasażer: BENALI KARIM"),
    ("No flights have been cancelled. BA304 12 June 2020 operates as scheduled. Passenger: BENALI KARIM"),
    ("Your flight BA304 on 12 June 2020 has been rescheduled to 18:40. Passenger: BENALI KARIM"),
    (
        "Your seat on flight BA304 12 June 2020 has been changed. Your hotel reservation has been "
        "cancelled. Passenger: BENALI KARIM"
    ),
    ("Booking BA304 12 June 2020 BENALI KARIM. Your booking will be cancelled unless payment is received by 10 June."),
    ("Ihr Flug LH1234 12.06.2020\nFluggast: BENALI KARIM\nStornierung: gegen Gebühr möglich"),
    ("Itinéraire\nVol TU719 12/06/2020\nBENALI KARIM\nANNULATION : NON REMBOURSABLE"),
    ("Cancel flight    Change flight    Add bags\nBA304 12 June 2020\nPassenger: BENALI KARIM"),
    ("Tarifbedingungen: Flug annulliert oder verspätet - Ersatzbeförderung. LH1234 12.06.2020 BENALI KARIM"),
    ("Kampanya! İptal ücretsiz. TK1828 12.06.2020 Yolcu: BENALI KARIM"),
    ("退改规则：航班取消后可免费退票。CA934 2020年6月12日 旅客姓名：BENALI/KARIM"),
    ("Se o seu voo TP1234 de 12/06/2020 for cancelado, avisaremos. Passageiro: BENALI KARIM"),
    ("Caso o voo seja cancelado pela companhia, terá direito a reembolso. TP1234 12/06/2020 Passageiro: BENALI KARIM"),
    ("Wenn Ihr Flug LH1234 am 12.06.2020 nicht durchgeführt wird, erhalten Sie Ersatz. Fluggast: BENALI KARIM"),
    ("Si votre vol AF654 du 12/06/2020 n'est pas assuré, contactez-nous. Passager : BENALI KARIM"),
    ("Order confirmation\nYour order 12345 has been cancelled. Bus pass. 12 June 2020 Karim BENALI"),
    ("Rendez-vous annulé\nVotre rendez-vous du 12/06/2020 à l'ambassade a été annulé. BENALI KARIM. Vol"),
    ("Flight BA304 of 12 June 2020, for which your seat, 12A, was cancelled, leaves at noon. BENALI KARIM"),
    ("Flight BA304 of 12 June 2020, on which you had a meal, leaves at noon: your seat was cancelled. BENALI KARIM"),
    ("The hotel, for which you had a voucher with flight BA304 of 12 June 2020, was cancelled. BENALI KARIM"),
    ("Do not cancel your flight BA304 12 June 2020! Passenger: BENALI KARIM"),
    ("This ticket may be cancelled up to 24 h before departure. BA304 12 June 2020 BENALI KARIM"),
    ("Lufthansa: ab Juli fliegen wir wieder. Alle annullierten Flüge können umgebucht werden. Newsletter abbestellen"),
    ("Flights cancelled before 1 June are refundable. BA304 12 June 2020 confirmed. Passenger BENALI KARIM"),
]


@pytest.mark.parametrize("text", NO_CANCELLATION)
def test_what_only_sounds_like_a_cancellation(tables: References, text: str) -> None:
    grade = read(text, tables).fields.get("grade")
    assert grade in (None, "not-proof", "statement", "press")


@pytest.mark.parametrize(
    "text",
    [
        "Your flight KC 922 of 6 May 2020 has been cancelled.",
        "Flight AH 1007 on May 6, 2020 was cancelled by the airline.",
        "Your flight BA 304 on the 6th of May 2020 has been canceled.",
        "We regret that your flight BA 304, planned in May on the 6th, has been cancelled.",
    ],
)
def test_the_month_of_may_is_no_maybe(tables: References, text: str) -> None:
    (paper,) = understand(page(f"Dear Mr Karim BENALI,\n{text}"), tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"


def test_what_will_be_told_of_flights_to_come_takes_no_cancellation_back(tables: References) -> None:
    assert "reinstated" not in read(CANCELLED["vi-with-what-will-be-told"], tables).doubts


def test_what_may_be_cancelled_in_may_is_not(tables: References) -> None:
    papers = understand(page("Dear Mr Karim BENALI,\nYour flight BA 304 of 6 May 2020 may be cancelled."), tables)
    assert all(paper.fields.get("grade") != "cancelled-by-carrier" for paper in papers)


def test_what_could_not_be_done_is_no_maybe_in_german(tables: References) -> None:
    text = "da wir keine Landeerlaubnis erhalten konnten, wurde Ihr Flug LH 123 am 3. Juni 2020 storniert."
    (paper,) = understand(page(f"Sehr geehrter Herr BENALI,\n{text}"), tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"
    maybe = "Sehr geehrter Herr BENALI,\nes könnte sein, dass Ihr Flug LH 123 am 3. Juni 2020 annulliert wird."
    assert all(paper.fields.get("grade") != "cancelled-by-carrier" for paper in understand(page(maybe), tables))


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Penalties apply to cancelled tickets.", None),
        ("Des frais s'appliquent aux billets annulés.", None),
        ("Se aplican gastos a los billetes cancelados.", None),
        ("Your flight has been cancelled.", "cancelled-by-carrier"),
        ("Your flight AF 1221 has been cancelled, free of charge.", "cancelled-by-carrier"),
    ],
)
def test_small_print_below_a_booking_cancels_nothing(tables: References, line: str, grade: str | None) -> None:
    booking = "ITINERARY\nADA MODELO\nAF1221 / 25/06/2026 / NTE-CKY / 14:35\nClass Y Status HK1\nRef G8XUXP\n"
    found = [one.fields.get("grade") for one in understand(page(booking + line), tables) if one.fields.get("grade")]
    assert (found[0] if found else None) in ((grade,) if grade else (None, "not-proof"))


def test_a_flight_that_a_reader_took_for_a_fight_is_one(tables: References) -> None:
    text = (
        "Africa World\nStation Office Paris\n"
        "This is to certify that ADJEI GRACE EFUA was due to depart on 30 May 2020\n"
        "by flight AW85 from CDG to ACC. The said fight was canceled by the airine as a result of the closure of the\n"
        "airspace and no alternative transportation is available."
    )
    (paper,) = understand(page(text), tables)
    assert (paper.fields["grade"], paper.fields["passenger"]) == ("cancelled-by-carrier", "ADJEI GRACE EFUA")

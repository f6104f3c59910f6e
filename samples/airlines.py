"""What airlines and others write, in their own words and tongues: the sample maker's phrase book for proofs and for what is none."""
# ruff: noqa: E501 - letters are quoted whole

CARRIERS: dict[str, tuple[str, str]] = {
    "MAR": ("AT", "Royal Air Maroc"), "DZA": ("AH", "Air Algérie"), "TUN": ("TU", "Tunisair"), "SEN": ("HC", "Air Sénégal"),
    "CIV": ("HF", "Air Côte d'Ivoire"), "CMR": ("QC", "Camair-Co"), "MDG": ("MD", "Air Madagascar"), "RUS": ("SU", "Aeroflot"),
    "TUR": ("TK", "Turkish Airlines"), "IND": ("AI", "Air India"), "PHL": ("PR", "Philippine Airlines"), "LKA": ("UL", "SriLankan Airlines"),
    "ECU": ("UX", "Air Europa"), "BOL": ("OB", "Boliviana de Aviación"), "CPV": ("VR", "Cabo Verde Airlines"), "AGO": ("DT", "TAAG"),
    "LBN": ("ME", "Middle East Airlines"), "IDN": ("GA", "Garuda Indonesia"), "VNM": ("VN", "Vietnam Airlines"), "ARM": ("RM", "Aircompany Armenia"),
    "BRA": ("LA", "LATAM Airlines"), "USA": ("DL", "Delta Air Lines"), "COL": ("AV", "Avianca"), "CHN": ("CA", "Air China"),
}  # fmt: skip

#: Cancellations by the carrier. {name} {flight} {date} {from} {to} {locator} {carrier}
CANCELLED: dict[str, tuple[str, str]] = {
    "fr": (
        "Votre vol {flight} du {date} est annulé",
        "Cher(e) client(e),\n\nNous sommes au regret de vous informer que votre vol {flight} {from} - {to} du {date} est annulé "
        "en raison des restrictions de circulation.\n\nRéférence de dossier : {locator}\nPassager : {name}\n\n"
        "Nous vous présentons nos excuses. Aucun vol de remplacement n'est disponible à ce jour.\n\n{carrier}",
    ),
    "en": (
        "Flight cancellation notice - {flight}",
        "Dear {name},\n\nWe regret to inform you that your flight {flight} from {from} to {to} on {date} has been cancelled due to "
        "government travel restrictions.\n\nBooking reference: {locator}\nPassenger: {name}\n\nNo alternative flight can be offered "
        "at this time. We apologise for the inconvenience.\n\n{carrier} Customer Care",
    ),
    "es": (
        "Su vuelo {flight} ha sido cancelado",
        "Estimado/a {name}:\n\nLamentamos informarle de que su vuelo {flight} {from} - {to} del {date} ha sido cancelado debido al "
        "cierre de fronteras.\n\nCódigo de reserva: {locator}\nPasajero: {name}\n\nPor el momento no hay vuelos alternativos.\n\n{carrier}",
    ),
    "pt": (
        "Cancelamento do seu voo {flight}",
        "Prezado(a) {name},\n\nLamentamos informar que o seu voo {flight} {from} - {to} de {date} foi cancelado devido às restrições "
        "de viagem em vigor.\n\nCódigo da reserva: {locator}\nPassageiro: {name}\n\nNão há voos alternativos neste momento.\n\n{carrier}",
    ),
    "ru": (
        "Отмена рейса {flight}",
        "Уважаемый пассажир {name}!\n\nСообщаем, что Ваш рейс {flight} {from} - {to} {date} отменён в связи с ограничениями "
        "авиасообщения.\n\nКод бронирования: {locator}\nПассажир: {name}\n\nАльтернативных рейсов нет.\n\n{carrier}",
    ),
    "tr": (
        "{flight} sefer sayılı uçuşunuz iptal edildi",
        "Sayın {name},\n\n{date} tarihli {from} - {to} {flight} sefer sayılı uçuşunuz seyahat kısıtlamaları nedeniyle iptal edildi."
        "\n\nRezervasyon kodu: {locator}\nYolcu: {name}\n\nŞu anda alternatif uçuş bulunmamaktadır.\n\n{carrier}",
    ),
    "ar": (
        "إلغاء الرحلة {flight}",
        "عزيزي المسافر {name}،\n\nنأسف لإبلاغكم بأنه تم إلغاء الرحلة {flight} من {from} إلى {to} بتاريخ {date} بسبب إغلاق الحدود."
        "\n\nرقم الحجز: {locator}\nالمسافر: {name}\n\nلا توجد رحلات بديلة حاليا.\n\n{carrier}",
    ),
    "zh": (
        "航班取消通知 {flight}",
        "尊敬的旅客 {name}：\n\n很抱歉地通知您，您预订的 {date} {from} - {to} {flight} 航班取消，原因是疫情防控措施。"
        "\n\n订座编号：{locator}\n旅客姓名：{name}\n\n目前没有替代航班。\n\n{carrier}",
    ),
    "de": (
        "Ihr Flug {flight} wurde annulliert",
        "Guten Tag {name},\n\nleider müssen wir Ihnen mitteilen, dass Ihr Flug {flight} von {from} nach {to} am {date} annulliert "
        "wurde.\n\nBuchungscode: {locator}\nFluggast: {name}\n\nEin Ersatzflug kann derzeit nicht angeboten werden.\n\n{carrier}",
    ),
    "it": (
        "Il tuo volo {flight} è stato cancellato",
        "Gentile {name},\n\nsiamo spiacenti di informarla che il volo {flight} {from} - {to} del {date} è stato cancellato a causa delle "
        "restrizioni agli spostamenti.\n\nCodice di prenotazione: {locator}\nPasseggero: {name}\n\n{carrier}",
    ),
}  # fmt: skip

#: What looks like a proof and is none: slug of the trap → language → (subject, text).
NO_PROOF: dict[str, dict[str, tuple[str, str]]] = {
    "booking-confirmation": {
        "fr": (
            "Confirmation de votre réservation {locator}",
            "Merci d'avoir choisi {carrier}.\n\nVotre réservation est confirmée.\nRéférence : {locator}\nPassager : {name}\nVol {flight} "
            "{from} - {to} le {date}, départ 11:25\nTarif Flex : annulation gratuite jusqu'à 24 h avant le départ.\n\nBon voyage !",
        ),
        "en": (
            "Booking confirmation {locator}",
            "Thank you for booking with {carrier}.\n\nYour booking is confirmed.\nBooking reference: {locator}\nPassenger: {name}\n"
            "Flight {flight} {from} - {to} on {date}, departure 11:25\nFree cancellation up to 24 hours before departure.\n\nHave a pleasant flight!",
        ),
    },
    "newsletter": {
        "fr": (
            "{carrier} : nos mesures sanitaires",
            "Voyagez l'esprit tranquille avec {carrier}. Si un vol est annulé, vous pouvez changer de date sans frais ou demander un avoir. "
            "Découvrez nos offres d'été dès 89 € !",
        ),
    },
    "refund-request": {
        "fr": (
            "Votre demande de remboursement",
            "Bonjour {name},\n\nNous avons bien reçu votre demande de remboursement pour le dossier {locator}, vol {flight} du {date}. "
            "Elle sera traitée sous 60 jours.\n\n{carrier}",
        ),
    },
    "own-request": {
        "fr": (
            "Annulation de votre réservation {locator}",
            "Bonjour {name},\n\nConformément à votre demande, nous avons annulé votre réservation {locator}, vol {flight} {from} - {to} "
            "du {date}. Un avoir de 212 € vous sera adressé.\n\n{carrier}",
        ),
        "en": (
            "Your booking {locator} has been cancelled at your request",
            "Dear {name},\n\nAs you requested, we have cancelled your booking {locator}, flight {flight} {from} - {to} on {date}. A voucher "
            "will be sent to you.\n\n{carrier}",
        ),
    },
    "delay": {
        "en": (
            "Your flight {flight} is delayed",
            "Dear {name},\n\nYour flight {flight} {from} - {to} on {date} is delayed by 3 h 40. New departure time 15:05.\n\n{carrier}",
        ),
    },
}  # fmt: skip

EMBASSY = (
    "AMBASSADE - SECTION CONSULAIRE",
    "Note d'information aux ressortissants\n\nL'ambassade informe les ressortissants de passage en France que les frontières aériennes et "
    "maritimes du pays ({to}) sont fermées jusqu'à nouvel ordre. Aucun vol commercial n'est autorisé à l'arrivée depuis la France. "
    "Les personnes bloquées en France sont invitées à se rapprocher de la préfecture de leur lieu de séjour.\n\nFait à Paris, le {date}",
)
PRESS = (
    "Le Courrier des Volcans",
    "Trafic aérien : les liaisons vers {to} suspendues\n\nLes autorités ont annoncé la fermeture des frontières et la suspension de tous les "
    "vols de passagers en provenance d'Europe. Plusieurs centaines de voyageurs sont bloqués en France.\n\nPublié le {date}",
)
MEDICAL = (
    "Cabinet médical du docteur A. FICTIF",
    "CERTIFICAT MÉDICAL\n\nJe soussigné, docteur en médecine, certifie que l'état de santé de {name} ne lui permet pas de voyager en avion "
    "pendant une durée de deux mois à compter du {date}.\n\nCertificat remis en main propre pour faire valoir ce que de droit.",
)

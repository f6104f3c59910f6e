"""What airlines, embassies and doctors write: gaps {…} for passenger, flight, day, places and booking code."""
# ruff: noqa: E501 - texts

#: Language → (subject, paragraphs) of a cancellation by the airline.
CANCELLED: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "fr": (
        ("Votre vol {flight} du {day} est annulé", ("Bonjour {name},", "Nous sommes au regret de vous informer que votre vol {flight} {from_} - {to} du {day} ne sera pas assuré : il a été annulé par notre compagnie.", "Référence de réservation : {code}", "Aucun vol de remplacement ne peut vous être proposé pour le moment.")),
        ("Information importante sur votre voyage {code}", ("Madame, Monsieur {name},", "En raison de la fermeture de l'espace aérien, le vol {flight} prévu le {day} au départ de {from_} vers {to} est supprimé.", "Votre dossier : {code}. Vous pourrez demander un avoir valable douze mois.")),
    ),
    "en": (
        ("Flight cancellation notice - {code}", ("Dear {name},", "We regret to inform you that your flight {flight} from {from_} to {to} on {day} has been cancelled.", "Booking reference: {code}", "Due to current restrictions we are unable to offer an alternative flight.")),
        ("{flight} on {day}: your flight will not operate", ("Hello {name},", "Your flight {flight} ({from_} - {to}) scheduled for {day} is no longer operating. We have cancelled this flight and all our services to {to} until further notice.", "Record locator {code}")),
    ),
    "es": (("Cancelación de su vuelo {flight}", ("Estimado/a {name}:", "Lamentamos comunicarle que su vuelo {flight} de {from_} a {to} del día {day} ha sido cancelado por la compañía.", "Código de reserva: {code}", "Por el momento no disponemos de vuelos alternativos.")),),
    "pt": (("Voo {flight} cancelado", ("Prezado(a) {name},", "Informamos que o seu voo {flight}, de {from_} para {to}, no dia {day}, foi cancelado pela companhia.", "Código da reserva: {code}", "Não há previsão de retomada dos voos.")),),
    "de": (("Annullierung Ihres Fluges {flight}", ("Guten Tag {name},", "leider müssen wir Ihnen mitteilen, dass Ihr Flug {flight} am {day} von {from_} nach {to} annulliert wurde.", "Buchungscode: {code}", "Eine Umbuchung ist derzeit nicht möglich.")),),
    "it": (("Cancellazione del volo {flight}", ("Gentile {name},", "siamo spiacenti di informarLa che il Suo volo {flight} del {day} da {from_} a {to} è stato cancellato.", "Codice di prenotazione: {code}", "Al momento non sono disponibili voli alternativi.")),),
    "ru": (("Отмена рейса {flight}", ("Уважаемый(ая) {name}!", "Сообщаем Вам, что Ваш рейс {flight} {from_} - {to} {day} отменён авиакомпанией.", "Номер бронирования: {code}", "Альтернативных рейсов в настоящее время нет.")),),
    "tr": (("{flight} sefer sayılı uçuşunuz iptal edilmiştir", ("Sayın {name},", "{day} tarihli {from_} - {to} {flight} sefer sayılı uçuşunuz iptal edilmiştir.", "Rezervasyon kodu: {code}", "Şu an için alternatif uçuş sunamıyoruz.")),),
    "ar": (("إلغاء الرحلة {flight}", ("السيد/السيدة {name}", "نأسف لإبلاغكم بأنه تم إلغاء الرحلة {flight} المقررة يوم {day} من {from_} إلى {to}", "رمز الحجز {code}")),),
    "zh": (("航班取消通知 {flight}", ("尊敬的旅客 {name}：", "很抱歉通知您，您预订的 {day} {from_}至{to} 的 {flight} 航班已取消。", "订座编号：{code}", "目前暂无替代航班。")),),
}  # fmt: skip

#: What looks like a proof and is none: kind → (subject, paragraphs), in French or English.
TRAPS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "booking": (
        ("Confirmation de votre réservation {code}", ("Bonjour {name},", "Votre réservation est confirmée.", "Vol {flight} {from_} - {to}, {day}, départ 10:45", "Bagages : 1 x 23 kg. Tarif : annulation gratuite jusqu'à 24 h avant le départ.", "Bon voyage !")),
        ("Your e-ticket receipt {code}", ("Dear {name},", "Thank you for your booking. Status: CONFIRMED", "{flight}  {from_} - {to}  {day}  10:45", "Free cancellation within 24 hours. Check-in opens 48 hours before departure.")),
    ),
    "newsletter": (
        ("Envie d'évasion ? Nos offres d'été", ("Bonjour,", "Dès 89 € l'aller simple au départ de {from_} ! Réservez en toute sérénité : modification sans frais.", "Nous vous informons que nos équipes suivent la situation sanitaire et adaptent le programme des vols.", "Se désabonner")),
    ),
    "schedule": (
        ("Modification d'horaire de votre vol {flight}", ("Bonjour {name},", "L'horaire de votre vol {flight} du {day} {from_} - {to} a changé : nouveau départ à 13:20 au lieu de 10:45.", "Votre réservation {code} reste confirmée. Aucune action n'est nécessaire.")),
        ("Schedule change {code}", ("Dear {name},", "The departure time of {flight} on {day} from {from_} to {to} has moved from 10:45 to 13:20.", "Your booking remains confirmed.")),
    ),
    "own-wish": (
        ("Votre demande d'annulation {code}", ("Bonjour {name},", "Comme vous nous l'avez demandé, nous avons annulé votre billet pour le vol {flight} {from_} - {to} du {day}.", "Montant remboursé : 212,40 €. Le vol est maintenu.")),
        ("Cancellation at your request {code}", ("Dear {name},", "As requested by you, your reservation on {flight} ({from_} - {to}, {day}) has been cancelled. The flight itself operates as planned.", "Refund: EUR 212.40")),
    ),
}  # fmt: skip
#: What others than airlines write: kind → (sender, title, paragraphs).
NOTES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "embassy": ("AMBASSADE - {land}", "ATTESTATION", ("Le service consulaire de l'ambassade ({land}) atteste que {name}, titulaire du passeport n° {passport}, se trouve dans l'impossibilité de regagner son pays.", "Les liaisons aériennes entre la France et son pays sont suspendues depuis le {before} et les frontières restent fermées jusqu'à nouvel ordre.", "La présente attestation est délivrée à l'intéressé(e) pour servir et valoir ce que de droit.", "Paris, le {today}", "Le consul")),
    "border": ("{land} - CIVIL AVIATION AUTHORITY", "NOTICE TO PASSENGERS: CLOSURE OF AIR BORDERS", ("All international passenger flights to and from {land} remain suspended from {before} until further notice.", "The land and air borders are closed to all travellers, including nationals returning from abroad.", "Issued on {today}")),
    "medical": ("Cabinet médical de la Gare (SPECIMEN) - Dr A. Fictif", "CERTIFICAT MÉDICAL", ("Je soussigné, docteur en médecine, certifie avoir examiné ce jour {name}, né(e) le {birth}.", "Son état de santé contre-indique formellement tout voyage en avion pendant une durée de deux mois à compter de ce jour. Le retour dans son pays n'est pas possible durant cette période.", "Certificat remis en main propre à l'intéressé(e).", "Le {today}")),
    "press": ("La Gazette des Dômes (specimen)", "Trafic aérien : de nombreux vols cloués au sol", ("Publié le {today} - Les compagnies ont annulé plusieurs centaines de vols cette semaine, et des milliers de voyageurs attendent de pouvoir rentrer chez eux.", "« On ne sait pas quand cela reprendra », dit une passagère rencontrée à l'aéroport.", "Lire aussi : le printemps des marchés")),
}  # fmt: skip

"""What airlines write in eleven languages: cancellations, and what looks like one and is none."""
# ruff: noqa: E501 - a table

#: Carrier code → name, city of its hub (from where the flight is sold), domain-like word.
CARRIERS: dict[str, tuple[str, str]] = {
    "AH": ("Air Algérie", "fr"), "AT": ("Royal Air Maroc", "fr"), "TU": ("Tunisair", "fr"), "HC": ("Air Sénégal", "fr"),
    "QC": ("Camair-Co", "fr"), "HF": ("Air Côte d'Ivoire", "fr"), "AI": ("Air India", "en"), "SU": ("Aeroflot", "ru"),
    "TK": ("Turkish Airlines", "tr"), "ME": ("Middle East Airlines", "ar"), "MD": ("Madagascar Airlines", "fr"),
    "PR": ("Philippine Airlines", "en"), "MS": ("EgyptAir", "ar"), "8Z": ("Congo Airways", "fr"), "RM": ("Armenia Aircompany", "ru"),
    "VN": ("Vietnam Airlines", "vi"), "TG": ("Thai Airways", "en"), "LA": ("LATAM Airlines", "pt"), "A9": ("Georgian Airways", "en"),
    "9U": ("Air Moldova", "ru"), "AF": ("Air France", "fr"), "LH": ("Lufthansa", "de"), "IB": ("Iberia", "es"),
    "AZ": ("ITA Airways", "it"), "TP": ("TAP Air Portugal", "pt"), "TO": ("Transavia France", "fr"), "CA": ("Air China", "zh"),
    "EK": ("Emirates", "en"),
}  # fmt: skip

#: Language → subject, and lines: {name} {flight} {a} {b} {day} {pnr} {carrier}
CANCELLED: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Annulation de votre vol {flight}", "Bonjour {name},\n\nNous sommes au regret de vous informer que votre vol {flight} {a} - {b} du {day} a été annulé.\nDossier de réservation : {pnr}\n\nLes liaisons vers cette destination sont suspendues jusqu'à nouvel ordre et aucun réacheminement ne peut vous être proposé à ce jour.\n\nLe service clients {carrier}"),
        ("Information importante sur votre voyage - dossier {pnr}", "Cher passager,\n\nPassager : {name}\nVol : {flight}\nTrajet : {a} > {b}\nDate : {day}\nStatut : ANNULÉ\n\nEn raison de la fermeture des frontières, {carrier} n'opère plus ce vol. Nous vous présentons nos excuses."),
    ),
    "en": (
        ("Your flight {flight} has been cancelled", "Dear {name},\n\nWe are sorry to let you know that flight {flight} from {a} to {b} on {day} has been cancelled.\nBooking reference: {pnr}\n\nWe have no alternative service to offer at present, as all our flights on this route are suspended.\n\n{carrier} Customer Care"),
        ("Flight cancellation notice {pnr}", "Booking {pnr}\nPassenger: {name}\nFlight {flight} · {a} – {b} · {day}\nStatus: CANCELLED BY THE AIRLINE\n\nDue to government travel restrictions this flight will not operate. Please do not go to the airport."),
    ),
    "es": (("Su vuelo {flight} ha sido cancelado", "Estimado/a {name}:\n\nLamentamos comunicarle que su vuelo {flight} {a} - {b} del {day} ha sido cancelado.\nLocalizador: {pnr}\n\nEn este momento no podemos ofrecerle otro vuelo, ya que la ruta está suspendida.\n\nAtención al cliente {carrier}"),),
    "pt": (("Cancelamento do voo {flight}", "Prezado(a) {name},\n\nInformamos que o seu voo {flight}, {a} - {b}, de {day}, foi cancelado pela companhia.\nCódigo da reserva: {pnr}\n\nTodos os voos para esse destino estão suspensos até novo aviso.\n\n{carrier}"),),
    "de": (("Ihr Flug {flight} wurde annulliert", "Guten Tag {name},\n\nIhr Flug {flight} von {a} nach {b} am {day} wurde leider annulliert.\nBuchungscode: {pnr}\n\nEine Umbuchung können wir Ihnen derzeit nicht anbieten.\n\nIhre {carrier}"),),
    "it": (("Cancellazione volo {flight}", "Gentile {name},\n\nla informiamo che il volo {flight} {a} - {b} del {day} è stato cancellato.\nCodice di prenotazione: {pnr}\n\nI collegamenti sono sospesi fino a nuovo avviso.\n\n{carrier}"),),
    "ru": (("Ваш рейс {flight} отменён", "Уважаемый пассажир {name}!\n\nСообщаем, что рейс {flight} {a} – {b} {day} отменён.\nКод бронирования: {pnr}\n\nВ связи с ограничениями полёты по этому направлению приостановлены, другой рейс предложить не можем.\n\n{carrier}"),),
    "tr": (("{flight} sefer sayılı uçuşunuz iptal edildi", "Sayın {name},\n\n{day} tarihli {a} - {b} {flight} sefer sayılı uçuşunuz iptal edildi.\nRezervasyon kodu: {pnr}\n\nBu hatta seferlerimiz ikinci bir duyuruya kadar durdurulmuştur.\n\n{carrier}"),),
    "ar": (("إلغاء رحلتكم {flight}", "السيد/السيدة {name}\n\nنأسف لإبلاغكم بأنه تم إلغاء الرحلة {flight} من {a} إلى {b} بتاريخ {day}\nرمز الحجز: {pnr}\n\nجميع الرحلات معلقة حتى إشعار آخر.\n\n{carrier}"),),
    "zh": (("航班取消通知 {flight}", "尊敬的旅客 {name}：\n\n很抱歉地通知您，您预订的 {day} {a} 至 {b} 的 {flight} 航班已取消。\n订座记录编号：{pnr}\n\n该航线暂停运营，恢复时间另行通知。\n\n{carrier}"),),
    "vi": (("Thông báo hủy chuyến bay {flight}", "Kính gửi quý khách {name},\n\nChúng tôi rất tiếc phải thông báo chuyến bay {flight} {a} - {b} ngày {day} đã bị hủy.\nYour flight {flight} on {day} has been cancelled.\nMã đặt chỗ: {pnr}\n\n{carrier}"),),
}  # fmt: skip

#: What is no proof, in French and English: kind → (subject, text).
TRAPS: dict[str, dict[str, tuple[str, str]]] = {
    "booking": {
        "fr": ("Confirmation de réservation {pnr}", "Merci {name} !\n\nVotre réservation {pnr} est confirmée.\nVol {flight}\n{a} - {b}\nDépart le {day}\n1 bagage en soute 23 kg inclus\n\nMontant payé : 412,60 EUR\n\nBon voyage avec {carrier}."),
        "en": ("Your e-ticket {pnr}", "E-TICKET RECEIPT\nPassenger: {name}\nBooking reference: {pnr}\nFlight {flight} {a} – {b}\nDeparture {day} 14:35\nStatus: CONFIRMED\nBaggage 1PC\n\nThank you for choosing {carrier}."),
    },
    "flexible": {
        "fr": ("Voyagez l'esprit tranquille", "Bonjour {name},\n\nAvec le tarif Liberté, profitez de l'annulation gratuite jusqu'à 24 h avant le départ.\nVotre vol {flight} {a} - {b} du {day} reste modifiable sans frais.\n\n{carrier}"),
        "en": ("Free cancellation on your booking", "Hello {name},\n\nGood news: your fare for flight {flight} on {day} includes free cancellation up to 24 hours before departure.\nManage booking {pnr} online.\n\n{carrier}"),
    },
    "newsletter": {
        "fr": ("Les offres de l'été", "Cet été, envolez-vous avec {carrier} !\n\nDestinations à partir de 89 EUR l'aller simple.\nEn cas d'annulation, nos conditions changent : découvrez notre nouvelle politique commerciale.\n\nSe désabonner"),
        "en": ("We can't wait to see you again", "{carrier} newsletter\n\nOur network is growing again this summer. If your plans change, our cancelled flights policy lets you rebook at no cost.\n\nUnsubscribe"),
    },
    "own-request": {
        "fr": ("Confirmation d'annulation à votre demande", "Bonjour {name},\n\nÀ votre demande, nous avons annulé votre billet {pnr}, vol {flight} {a} - {b} du {day}.\nLe remboursement des taxes vous parviendra sous 14 jours.\n\n{carrier}"),
        "en": ("Cancellation at your request", "Dear {name},\n\nAs you requested, we have cancelled booking {pnr} (flight {flight}, {a} – {b}, {day}).\nA refund of taxes will follow.\n\n{carrier}"),
    },
    "refund": {
        "fr": ("Votre demande de remboursement", "Bonjour {name},\n\nNous avons bien reçu votre demande de remboursement pour le dossier {pnr}. Elle sera traitée dans un délai de 30 jours.\nN° de demande : 88-{pnr}\n\n{carrier}"),
        "en": ("Refund request received", "Dear {name},\n\nWe have received your refund request for booking {pnr}. Please allow up to 30 days for an answer.\n\n{carrier}"),
    },
    "delay": {
        "fr": ("Retard de votre vol {flight}", "Bonjour {name},\n\nVotre vol {flight} {a} - {b} du {day} est retardé de 3 h 20. Nouvelle heure de départ : 17 h 55.\n\n{carrier}"),
        "en": ("Schedule change {flight}", "Dear {name},\n\nYour flight {flight} {a} – {b} on {day} is delayed. New departure time: 17:55.\n\n{carrier}"),
    },
}  # fmt: skip

#: Notices by others, in French or English: kind → (head, title, text with {name} {born} {country} {day} {today} {number}).
NOTES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "embassy": (
        ("AMBASSADE\n{country}\nEN FRANCE\nSection consulaire", "ATTESTATION", "Le Consul certifie que {name}, né(e) le {born}, titulaire du passeport n° {number}, ne peut actuellement regagner son pays d'origine, les liaisons aériennes avec {country} étant suspendues et les frontières fermées jusqu'à nouvel ordre.\n\nLa présente attestation est délivrée à l'intéressé(e) pour servir et valoir ce que de droit.\n\nParis, le {today}"),
        ("EMBASSY\n{english}\nPARIS\nConsular Section", "TO WHOM IT MAY CONCERN", "The Embassy certifies that {name}, born on {born}, holder of passport No. {number}, is unable to return to his/her home country at this time, since commercial flights are suspended and the borders remain closed until further notice.\n\nIssued at the request of the interested party.\n\nParis, {today}"),
    ),
    "border": (
        ("{country}\nMINISTERE DES TRANSPORTS\nAviation civile", "COMMUNIQUÉ", "Il est porté à la connaissance des usagers que les frontières aériennes, terrestres et maritimes restent fermées jusqu'à nouvel ordre. Tous les vols commerciaux de passagers à l'arrivée sont suspendus à compter du {day}.\n\nFait le {today}"),
        ("{english}\nCIVIL AVIATION AUTHORITY", "NOTICE TO ALL AIRLINES", "All international commercial passenger flights to and from the country remain suspended from {day} until further notice. The borders are closed to passenger traffic; only cargo operations are permitted.\n\nDate: {today}"),
    ),
    "medical": (
        ("Docteur Hélène MASSON\nMédecin généraliste\n12 place du Marché\n63000 Clermont-Ferrand", "CERTIFICAT MÉDICAL", "Je soussignée, Docteur Hélène Masson, certifie avoir examiné ce jour {name}, né(e) le {born}.\nSon état de santé est incompatible avec un voyage en avion et ne lui permet pas de regagner son pays avant un délai de deux mois.\n\nCertificat remis en main propre à l'intéressé(e) pour faire valoir ce que de droit.\n\nLe {today}"),
    ),
    "press": (
        ("Le Quotidien de l'Aérien", "{country_short} : les frontières resteront fermées", "Publié le {today} à 18 h 40\n\nLes autorités ont annoncé la prolongation de la fermeture des frontières. Les vols commerciaux sont suspendus depuis le {day}, et des milliers de voyageurs restent bloqués à l'étranger.\n\n« Nous attendons une date de reprise », a déclaré un responsable de l'aviation civile."),
    ),
}  # fmt: skip

"""Proofs by others than carriers, and what only looks like a proof: kind → language → (heading, text) each.

Fields as in cancellations.
"""
# ruff: noqa: E501 - letters are quoted whole

PROOFS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "embassy": {
        "fr": (("AMBASSADE – SERVICE CONSULAIRE", "ATTESTATION CONSULAIRE\n\nLe service consulaire de l'ambassade à Paris atteste que {name} se trouve dans l'impossibilité de regagner son pays, les frontières et l'espace aérien étant fermés jusqu'à nouvel ordre par décision du Gouvernement.\n\nEn foi de quoi la présente attestation lui est délivrée.\n\nParis, le {date}"),),
        "en": (("EMBASSY – CONSULAR SECTION", "CONSULAR LETTER\n\nThe Embassy certifies that {name}, a national of our country, cannot return home for the time being: borders are closed and all international passenger flights are suspended until further notice.\n\nParis, {date}"),),
        "es": (("EMBAJADA – SECCIÓN CONSULAR", "CONSTANCIA\n\nSe hace constar que {name} no puede regresar al país por encontrarse cerradas las fronteras y suspendidos los vuelos internacionales.\n\nParís, {date}"),),
        "pt": (("EMBAIXADA – SECÇÃO CONSULAR", "DECLARAÇÃO\n\nDeclara-se que {name} não pode regressar ao país, por se encontrarem encerradas as fronteiras e suspensos os voos internacionais.\n\nParis, {date}"),),
    },
    "border": {
        "fr": (("COMMUNIQUÉ DU GOUVERNEMENT", "Fermeture des frontières\n\nLe Gouvernement informe que les frontières aériennes, terrestres et maritimes demeurent fermées. Les vols de passagers vers {target} sont interdits jusqu'à nouvel ordre ; cette mesure concerne aussi les ressortissants qui se trouvent à l'étranger.\n\nFait le {date}"),),
        "en": (("MINISTRY OF TRANSPORT – PRESS RELEASE", "Border closure\n\nAll borders remain closed. International passenger flights to {target} are prohibited until further notice, for citizens as well.\n\n{date}"),),
        "ru": (("СООБЩЕНИЕ ПРАВИТЕЛЬСТВА", "Закрытие границ\n\nГраницы остаются закрытыми. Международные пассажирские рейсы приостановлены до особого распоряжения.\n\n{date}"),),
    },
    "medical": {
        "fr": (
            ("Cabinet médical du Dr Exemple", "CERTIFICAT MÉDICAL\n\nJe soussigné, docteur en médecine, certifie que l'état de santé de {name} ne lui permet pas de voyager en avion pour une durée de deux mois.\n\nCertificat remis en main propre.\n\nLe {date}"),
            ("CENTRE HOSPITALIER – MALADIES INFECTIEUSES", "Je certifie que {name} doit rester en isolement (quarantaine) et n'est pas en mesure de prendre l'avion avant guérison complète.\n\nLe {date}"),
        ),
        "en": (("Dr. Sample, Family Practice", "MEDICAL CERTIFICATE\n\nThis is to certify that {name} is under my care and must not travel by air for the next eight weeks for health reasons.\n\n{date}"),),
    },
    "press": {
        "fr": (("Le Quotidien Imaginaire", "Aéroports fermés : pas de reprise avant l'automne\n\nLes vols internationaux à destination de {target} restent suspendus, a annoncé le ministre des Transports. Des centaines de voyageurs sont bloqués en Europe.\n\n{date}"),),
        "en": (("The Imaginary Times", "No flights until autumn\n\nInternational flights to {target} remain suspended, the transport minister said. Hundreds of travellers are stuck in Europe.\n\n{date}"),),
    },
}  # fmt: skip

TRAPS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "booking": {
        "fr": (
            ("Confirmation de votre réservation {locator}", "Merci {name} !\n\nVotre réservation est confirmée.\n\n{flight}   {origin} – {target}\n{date} à {time}\n\nBagage en soute : 1 x 23 kg\n\nConditions : billet modifiable, annulation sans frais jusqu'à 48 h avant le départ.\n\n{carrier}"),
            ("Mémo voyage", "MÉMO VOYAGE – À PRÉSENTER À L'ENREGISTREMENT\n\nPassager {name}\nVol {flight} du {day}\nDe {origin} à {target}\nDépart {time}\nStatut OK\nRéférence {locator}"),
        ),
        "en": (
            ("Booking confirmed – {locator}", "Great news, {name}, you are all set!\n\n{flight}  {origin} to {target}\n{date}, {time}\nStatus: Confirmed\n\nNeed flexibility? Cancel for free up to 24 hours after booking.\n\n{carrier}"),
            ("Your itinerary", "ITINERARY\n\n{name}\n{flight} / {day} / {origin}-{target} / {time}\nClass Y   Status HK1\nRef {locator}\n\nPenalties apply to cancelled tickets."),
        ),
        "es": (("Reserva confirmada {locator}", "Hola {name}, tu reserva está confirmada.\n\nVuelo {flight}\n{origin} - {target}\n{date} {time}\n\nCancelación gratuita en 24 horas."),),
    },
    "newsletter": {
        "fr": (("{carrier} vous invite à rêver", "Et si vous repartiez cet été ?\n\nDes billets à partir de 199 €. Annulation et modification gratuites sur tous les vols, vol annulé = vol remboursé.\n\nSe désabonner"),),
        "en": (("Our commitment to you", "Dear traveller,\n\nthese are unusual times, and we know that many flights have been cancelled around the world. Your safety comes first: masks, clean cabins, flexible tickets.\n\nThe team of {carrier}\n\nUnsubscribe"),),
    },
    "own-request": {
        "fr": (("Votre demande d'annulation", "Bonjour {name},\n\nNous avons bien enregistré l'annulation de votre réservation {locator} (vol {flight} du {day}) à votre demande. Montant retenu : 85 €.\n\n{carrier}"),),
        "en": (("You cancelled your trip", "Hello {name},\n\nas requested, we have cancelled your booking {locator}: flight {flight} on {date}, {origin}-{target}. A fee of EUR 85 was charged.\n\n{carrier}"),),
    },
    "refund": {
        "fr": (("Accusé de réception – remboursement", "Bonjour,\n\nnous avons reçu votre demande de remboursement n° R-{locator} pour le billet au nom de {name} (vol {flight}, {day}). Elle sera étudiée sous 60 jours.\n\n{carrier}"),),
        "en": (("Refund request received", "Dear {name},\n\nyour refund request for ticket {locator}, flight {flight} of {day}, has been received. We will check the fare rules and reply within 60 days.\n\n{carrier}"),),
    },
    "delay": {
        "fr": (("Nouvel horaire pour votre vol {flight}", "Bonjour {name},\n\nL'horaire de votre vol {flight} {origin} – {target} du {date} change : départ à {time}. Votre réservation {locator} reste valable, aucune démarche n'est nécessaire.\n\n{carrier}"),),
        "en": (("Schedule change {flight}", "Dear {name},\n\nyour flight {flight} {origin}-{target} on {date} now departs at {time}. Your booking {locator} remains confirmed.\n\n{carrier}"),),
    },
}  # fmt: skip

"""What looks like a proof and is none, in words that tempt: trap → language → (subject, text) each; and other proofs.

Fields as in cancelled_words.
"""
# ruff: noqa: E501 - letters are quoted whole

TRAPS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "booking": {
        "fr": (
            ("Votre billet électronique {locator}", "Merci de votre achat, {name}.\n\nVol {flight}\n{origin} - {target}\n{date} à {time}\nStatut : CONFIRMÉ (OK)\n\nConditions du tarif : en cas d'annulation par le passager avant départ, une pénalité de 90 € est retenue. Vol annulé par le transporteur : remboursement intégral.\n\n{carrier} vous souhaite un agréable voyage."),
            ("Réservation confirmée - {carrier}", "Bonne nouvelle ! Votre voyage est réservé.\n\nRéférence {locator}\nVoyageur {name}\n{date}  {flight}  {origin} > {target}\n\nAnnulation gratuite pendant 24 heures. Assurance annulation incluse.\n\nEnregistrez-vous en ligne 30 heures avant le départ."),
        ),
        "en": (
            ("e-Ticket receipt and itinerary {locator}", "ELECTRONIC TICKET - PASSENGER ITINERARY RECEIPT\n\nName: {name}\nBooking reference: {locator}\nFlight {flight} {origin} {target} {day} {time} Status: OK\n\nFare conditions: cancelled bookings are subject to a fee. Refundable if the flight is cancelled by the airline.\n\n{carrier}"),
            ("You're going to {target}!", "Hi {name}, your trip is booked.\n\n{flight} on {date}\n{origin} - {target}, {time}\nConfirmation code {locator}\n\nPlans change? Free cancellation within 24 hours. See our cancellation policy."),
        ),
        "es": (("Confirmación de compra {locator}", "Gracias por su compra, {name}.\n\nVuelo {flight} {origin} - {target}, {date}\nEstado: confirmado\nReserva {locator}\n\nCancelación gratuita hasta 24 horas después de la compra."),),
        "pt": (("Confirmação da reserva {locator}", "Obrigado, {name}! A sua viagem está confirmada.\n\n{flight} {origin} - {target} em {date}\n\nCancelamento gratuito nas primeiras 24 horas."),),
        "ru": (("Маршрутная квитанция {locator}", "Пассажир: {name}\nРейс {flight} {origin} - {target} {day}\nСтатус: подтверждено\n\nВ случае отмены бронирования пассажиром взимается сбор."),),
        "tr": (("E-bilet {locator}", "Sayın {name}, rezervasyonunuz onaylandı.\n\n{flight} {origin} - {target} {date}\n\nÜcretsiz iptal hakkı: 24 saat. İyi uçuşlar!"),),
    },
    "newsletter": {
        "fr": (
            ("{carrier} : voyagez l'esprit léger", "Envie de partir ? Réservez dès maintenant : tous nos billets sont modifiables sans frais et l'annulation est gratuite jusqu'à 7 jours avant le départ. Si votre vol est annulé, vous êtes remboursé sous 7 jours.\n\nOffre valable jusqu'au {day}. Se désinscrire de la lettre d'information."),
            ("Mesures sanitaires : ce qu'il faut savoir", "Chers clients,\n\nCertains vols peuvent être annulés ou modifiés en fonction des décisions des États. Consultez l'état de votre vol sur notre site avant de vous rendre à l'aéroport.\n\n{carrier} - lettre d'information de {date}"),
        ),
        "en": (
            ("Fly with confidence - {carrier}", "Book now, decide later! Free cancellation and unlimited changes on every fare. If we cancel your flight you get your money back.\n\nFrom 79 EUR one way. Unsubscribe | View in browser"),
            ("Our updated cancellation policy", "Dear customer,\n\nSome of our flights have been cancelled this month. We know plans may change. Here is how our new policy works: change for free, cancel for a voucher.\n\nYou receive this newsletter because you joined our loyalty programme."),
        ),
        "es": (("Vuele tranquilo con {carrier}", "Cancelación gratuita en todas las tarifas. Si su vuelo es cancelado, le devolvemos el dinero. ¡Reserve ya! Darse de baja del boletín."),),
    },
    "own-request": {
        "fr": (
            ("Confirmation d'annulation {locator}", "Bonjour {name},\n\nComme vous l'avez demandé, votre réservation sur le vol {flight} {origin} - {target} du {date} a été annulée. Les taxes vous seront remboursées.\n\nNous espérons vous revoir bientôt à bord.\n{carrier}"),
            ("Votre annulation est prise en compte", "Vous avez annulé votre voyage {locator} en ligne.\n\nVoyageur : {name}\nVol {flight} du {day}\n\nFrais d'annulation : 70 €. Montant remboursé : 143,20 €."),
        ),
        "en": (
            ("You've cancelled your booking {locator}", "Hi {name}, you have cancelled your flight {flight} from {origin} to {target} on {date}. Your refund of 143.20 EUR is on its way.\n\n{carrier}"),
            ("Cancellation request processed", "Dear {name},\n\nFurther to your request, booking {locator} ({flight}, {day}) has been cancelled and a credit voucher was issued.\n\n{carrier}"),
        ),
        "pt": (("Cancelamento a seu pedido", "Caro(a) {name},\n\nConforme o seu pedido, cancelámos a sua reserva {locator}, voo {flight} de {date}. O reembolso será feito em 30 dias.\n\n{carrier}"),),
        "de": (("Ihre Stornierung {locator}", "Guten Tag {name},\n\nauf Ihren Wunsch haben wir Ihre Buchung {locator}, Flug {flight} am {date}, storniert.\n\n{carrier}"),),
    },
    "refund": {
        "fr": (
            ("Demande de remboursement n° 20{locator}", "Bonjour,\n\nNous accusons réception de votre demande de remboursement pour le billet de {name}, vol {flight} du {day}. Le délai de traitement est de huit semaines.\n\nService remboursements {carrier}"),
            ("Votre avoir", "Chère cliente, cher client,\n\nVotre avoir de 356 € relatif au dossier {locator} ({name}) est disponible. Il peut être utilisé pour toute nouvelle réservation.\n\n{carrier}"),
        ),
        "en": (
            ("We have received your refund request", "Dear {name},\n\nThank you for submitting your refund claim for booking {locator}, flight {flight} on {day}. We will examine whether your ticket is refundable and answer within 28 days.\n\n{carrier}"),
            ("Refund form", "REFUND APPLICATION FORM\n\nPassenger: {name}\nTicket: 000 4412 778 301\nFlight {flight} / {day}\nReason for refund (tick): [ ] flight cancelled  [x] personal reasons  [ ] illness"),
        ),
    },
    "delay": {
        "fr": (
            ("Retard de votre vol {flight}", "Bonjour {name},\n\nVotre vol {flight} {origin} - {target} du {date} est retardé. Nouvel horaire de départ : {time}. Le vol n'est pas annulé.\n\n{carrier}"),
            ("Changement d'horaire {locator}", "Madame, Monsieur,\n\nL'horaire de votre vol {flight} du {day} a été modifié. Il partira à {time} au lieu de 09:10. Si ce changement ne vous convient pas, vous pouvez annuler sans frais.\n\n{carrier}"),
        ),
        "en": (
            ("Schedule change for {flight}", "Dear {name},\n\nThe departure time of {flight} {origin}-{target} on {date} has changed to {time}. If the new time does not suit you, you may cancel free of charge.\n\n{carrier}"),
            ("Delay notice", "{flight} {origin} {target} {day}\nDELAYED - new estimated departure {time}\nPassenger {name}\n\nWe apologise for the late departure. Please proceed to the gate."),
        ),
        "es": (("Retraso del vuelo {flight}", "Estimado/a {name}: su vuelo {flight} del {date} saldrá con retraso, a las {time}. El vuelo no ha sido cancelado.\n\n{carrier}"),),
    },
}  # fmt: skip

#: Proofs by others than carriers: kind → language → (heading, text) each.
OTHERS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "embassy": {
        "fr": (
            ("AMBASSADE EN FRANCE - Section consulaire", "Paris, le {date}\n\nATTESTATION\n\nLa section consulaire certifie que {name} ne peut actuellement regagner le pays, l'ensemble des liaisons aériennes et les frontières étant fermées aux vols en provenance d'Europe jusqu'à nouvel ordre.\n\nLa présente attestation est délivrée à l'intéressé(e) pour être présentée aux autorités françaises.\n\nLe Consul"),
        ),
        "en": (
            ("EMBASSY - CONSULAR SECTION", "Paris, {date}\n\nNOTE\n\nThe Embassy confirms that {name} is at present unable to return, as all airports and land borders of the country have been closed to international passenger traffic until further notice.\n\nThe competent authorities are kindly requested to extend every assistance.\n\nConsular Officer"),
        ),
    },
    "border": {
        "fr": (("Avis aux voyageurs : fermeture des frontières", "Le ministère de l'Intérieur informe que l'ensemble des frontières terrestres, maritimes et aériennes est fermé. Tous les vols internationaux de passagers à destination de {target} sont suspendus jusqu'à nouvel ordre, y compris pour les nationaux.\n\nPublié le {day}"),),
        "en": (("NOTICE: closure of borders", "The Civil Aviation Authority announces that {target} and all other international airports remain closed to passenger flights until further notice. Nationals abroad are advised to stay where they are.\n\n{date}"),),
        "es": (("COMUNICADO: cierre de fronteras", "Se informa a la ciudadanía que permanecen cerradas las fronteras aéreas, terrestres y marítimas, y suspendidos todos los vuelos internacionales de pasajeros hacia {target}, hasta nuevo aviso.\n\n{date}"),),
    },
    "medical": {
        "fr": (
            ("Docteur C. IMAGINAIRE - Médecine générale", "Certificat médical\n\nJe certifie avoir examiné ce jour {name}. Son état de santé contre-indique tout voyage en avion pendant trois mois.\n\nClermont-Ferrand, le {day}"),
            ("CENTRE HOSPITALIER FICTIF - Service de pneumologie", "CERTIFICAT\n\nLe médecin soussigné certifie que {name} est hospitalisé(e) dans le service et ne peut pas voyager avant la fin de son traitement, soit au minimum huit semaines.\n\nFait le {date}"),
        ),
        "en": (("Medical certificate", "I certify that I examined {name} today. For medical reasons the patient is not fit to fly for at least ten weeks.\n\nDr A. Fictional, {date}"),),
    },
    "press": {
        "fr": (("La Dépêche du Puy - International", "Le pays ferme son ciel\n\nPlus aucun avion de ligne ne se pose à {target}. Le gouvernement a prolongé la suspension de tous les vols internationaux. Des milliers de ressortissants restent bloqués à l'étranger.\n\n{date}"),),
        "en": (("The Daily Fiction - World", "Airports stay shut\n\nThe government has extended the ban on all international flights to {target}. Thousands of citizens remain stranded abroad.\n\n{date}"),),
    },
}  # fmt: skip

"""What carriers write that proves nothing: bookings, delays, changed plans, advertisements; gaps as in `tidings`."""

#: Why it proves nothing → language → (subject, paragraphs).
USELESS: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {
    "booking": {
        "fr": (
            "Confirmation de réservation {code}",
            (
                "Bonjour {name},",
                "Merci d'avoir choisi {line}. Votre réservation est confirmée.",
                "Vol {flight}   {day}",
                "{leg}",
                "Annulation gratuite jusqu'à 24 heures avant le départ.",
                "Bon voyage !",
            ),
        ),
        "en": (
            "Booking confirmation {code}",
            (
                "Hello {name},",
                "Thanks for booking with {line}. Your booking is confirmed.",
                "Flight {flight}   {day}",
                "{leg}",
                "Changed your mind? Cancel free of charge until 24 hours before departure.",
            ),
        ),
    },
    "delay": {
        "fr": (
            "Retard de votre vol {flight}",
            (
                "Bonjour {name},",
                "Votre vol {flight} {leg} du {day} partira avec un retard estimé à 3 h 20.",
                "Référence : {code}",
                "Merci de vous présenter à l'aéroport à l'heure initialement prévue.",
                "{line}",
            ),
        ),
        "en": (
            "Flight {flight}: new departure time",
            (
                "Dear {name},",
                "Flight {flight} {leg} on {day} is delayed. New departure time: 18:45.",
                "Reference: {code}",
                "Please check in as planned. {line}",
            ),
        ),
    },
    "own-wish": {
        "fr": (
            "Votre demande d'annulation",
            (
                "Bonjour {name},",
                "Conformément à votre demande, nous avons annulé votre réservation {code}.",
                "Vol {flight} du {day}, {leg}",
                "Des frais d'annulation de 90 € ont été retenus.",
                "{line}",
            ),
        ),
        "en": (
            "Cancellation at your request",
            (
                "Dear {name},",
                "As requested by you, your booking {code} has been cancelled.",
                "Flight {flight}, {day}, {leg}",
                "A cancellation fee of EUR 90 applies. {line}",
            ),
        ),
    },
    "rebooked": {
        "fr": (
            "Modification de votre voyage {code}",
            (
                "Bonjour {name},",
                "Votre vol {flight} du {day} {leg} a été annulé. Nous vous avons replacé(e) sur le vol suivant :",
                "Vol {flight2} du {day2}   {leg}   CONFIRMÉ",
                "Vous n'avez rien à faire. {line}",
            ),
        ),
        "en": (
            "Your new flight details {code}",
            (
                "Dear {name},",
                "Flight {flight} on {day} was cancelled. We have rebooked you on the next available flight:",
                "{flight2}   {day2}   {leg}   CONFIRMED",
                "No action is needed. {line}",
            ),
        ),
    },
    "newsletter": {
        "fr": (
            "Vos vacances en toute sérénité",
            (
                "Chers clients,",
                "Avec {line}, réservez l'esprit tranquille : en cas d'annulation de votre vol, vous serez "
                "remboursé sous "
                "sept jours.",
                "Découvrez nos offres au départ de Paris dès 89 €.",
                "Se désinscrire",
            ),
        ),
        "en": (
            "Fly with confidence this summer",
            (
                "Dear traveller,",
                "Book with peace of mind: if your flight is cancelled, {line} refunds you within seven days.",
                "Fares from EUR 89. Unsubscribe",
            ),
        ),
    },
}

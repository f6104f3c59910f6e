"""What carriers and authorities write: cancelled journeys in nine tongues, closed borders.

Gaps: {name} the passenger, {flight}, {day}, {leg} from–to, {code} the locator, {line} the carrier,
{land} the home country.
"""

#: language → versions of (subject, paragraphs)
CANCELLED: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "fr": (
        (
            "Annulation de votre vol {flight}",
            (
                "Bonjour {name},",
                "Nous avons le regret de vous informer que votre vol {flight} {leg} prévu le {day} ne sera pas "
                "assuré : il a été annulé en raison de la situation actuelle.",
                "Référence de réservation : {code}",
                "Aucun autre vol n'est proposé à ce jour sur cette "
                "destination. Vous pouvez demander un avoir ou un remboursement.",
                "L'équipe {line}",
            ),
        ),
        (
            "Information importante sur votre voyage",
            (
                "Dossier {code}",
                "Passager : {name}",
                "Vol {flight} du {day}",
                "{leg}",
                "Statut : ANNULÉ PAR LA COMPAGNIE",
                "Toutes nos liaisons vers ce pays sont suspendues jusqu'à nouvel ordre. Nous vous prions de nous "
                "excuser "
                "pour la gêne occasionnée.",
            ),
        ),
    ),
    "en": (
        (
            "Your flight {flight} has been cancelled",
            (
                "Dear {name},",
                "We're sorry, but we've had to cancel flight {flight} on {day} from {leg}.",
                "Booking reference: {code}",
                "There are no alternative services on this route for the time being. You are entitled to a full "
                "refund.",
                "{line} Customer Care",
            ),
        ),
        (
            "Schedule disruption notice",
            (
                "BOOKING {code}",
                "PASSENGER: {name}",
                "{flight}   {day}",
                "{leg}",
                "STATUS: CANCELLED",
                "This flight will not operate owing "
                "to government travel restrictions. Please do not go to the airport.",
            ),
        ),
    ),
    "es": (
        (
            "Cancelación de su vuelo {flight}",
            (
                "Estimado/a {name}:",
                "Lamentamos comunicarle que su vuelo {flight} con trayecto {leg}, programado para el {day}, ha "
                "sido "
                "cancelado.",
                "Código de reserva: {code}",
                "Por el momento no disponemos de vuelos alternativos.",
                "Atentamente, {line}",
            ),
        ),
    ),
    "pt": (
        (
            "Seu voo {flight} foi cancelado",
            (
                "Olá, {name}.",
                "Informamos que o voo {flight} ({leg}) do dia {day} foi cancelado por restrições operacionais.",
                "Localizador: {code}",
                "Não há previsão de retomada desta rota. Você pode pedir o reembolso integral.",
                "{line}",
            ),
        ),
    ),
    "ru": (
        (
            "Отмена рейса {flight}",
            (
                "Уважаемый пассажир {name}!",
                "Сообщаем, что рейс {flight} {leg}, запланированный на {day}, отменён.",
                "Код бронирования: {code}",
                "Полёты по данному направлению приостановлены до особого распоряжения.",
                "С уважением, {line}",
            ),
        ),
    ),
    "tr": (
        (
            "{flight} sayılı uçuşunuz iptal edildi",
            (
                "Sayın {name},",
                "{day} tarihli {leg} {flight} seferimiz iptal edilmiştir.",
                "Rezervasyon kodu: {code}",
                "Şu an için alternatif uçuş bulunmamaktadır. Bilet ücretinizin iadesini talep edebilirsiniz.",
                "{line}",
            ),
        ),
    ),
    "ar": (
        (
            "إلغاء رحلتكم {flight}",
            (
                "عزيزي المسافر {name}",
                "نأسف لإبلاغكم بأنه تم إلغاء الرحلة {flight} بتاريخ {day}",
                "{leg}",
                "رمز الحجز {code}",
                "لا تتوفر رحلات بديلة في الوقت الحالي",
                "{line}",
            ),
        ),
    ),
    "zh": (
        (
            "航班取消通知 {flight}",
            (
                "尊敬的旅客 {name}：",
                "很抱歉地通知您，您预订的 {day} {leg} {flight} 航班已取消。",
                "订座编号：{code}",
                "目前该航线暂无其他航班可供改签。",
                "{line}",
            ),
        ),
    ),
    "de": (
        (
            "Ihr Flug {flight} wurde gestrichen",
            (
                "Guten Tag {name},",
                "leider müssen wir Ihnen mitteilen, dass Ihr Flug {flight} am {day} ({leg}) annulliert wurde.",
                "Buchungscode: {code}",
                "Derzeit können wir Ihnen keine Ersatzbeförderung anbieten.",
                "Ihre {line}",
            ),
        ),
    ),
    "it": (
        (
            "Cancellazione volo {flight}",
            (
                "Gentile {name},",
                "la informiamo che il volo {flight} del {day}, {leg}, è stato cancellato.",
                "Codice prenotazione: {code}",
                "Al momento non sono disponibili voli alternativi.",
                "{line}",
            ),
        ),
    ),
}

#: An authority's letter about this person: language → (sender, title, paragraphs).
CERTIFIED: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "fr": (
        (
            "Consulat général de {land}",
            "ATTESTATION",
            (
                "Le Consulat général de {land} atteste que {name}, titulaire du passeport n° {passport}, se trouve "
                "dans "
                "l'impossibilité de regagner son pays, les frontières aériennes, terrestres et maritimes étant "
                "fermées "
                "jusqu'à nouvel ordre.",
                "Aucun vol de rapatriement n'est programmé à ce jour.",
                "La présente attestation est délivrée à l'intéressé(e) pour servir et valoir ce que de droit.",
            ),
        ),
        (
            "Ambassade de {land} en France - Section consulaire",
            "NOTE",
            (
                "Suite à la décision des autorités de {land} de fermer l'espace aérien à tous les vols de "
                "passagers, l'Ambassade confirme que {name} (passeport {passport}) ne peut actuellement pas "
                "rentrer.",
                "Elle prie les autorités françaises de bien vouloir lui accorder leur assistance.",
            ),
        ),
    ),
    "en": (
        (
            "Embassy of {land}",
            "TO WHOM IT MAY CONCERN",
            (
                "This is to certify that {name}, holder of passport No. {passport}, is unable to return home "
                "because all "
                "borders and airports of {land} remain closed to incoming passenger traffic until further notice.",
                "The Embassy kindly requests the French authorities to extend every assistance.",
            ),
        ),
    ),
    "es": (
        (
            "Consulado de {land}",
            "CERTIFICADO",
            (
                "El Consulado certifica que {name}, titular del pasaporte N° {passport}, no puede regresar a su "
                "país "
                "debido "
                "al cierre de "
                "fronteras y a la suspensión de todos los vuelos internacionales hasta nuevo aviso.",
            ),
        ),
    ),
}

CLOSED = (
    (
        "Ministère des Transports - {land}",
        "COMMUNIQUÉ",
        (
            "Le Gouvernement informe le public que les frontières de {land} sont fermées. Tous les vols "
            "internationaux "
            "de "
            "passagers à destination et en provenance du territoire national sont suspendus jusqu'à nouvel "
            "ordre.",
            "Fait le {signed}",
        ),
    ),
    (
        "Civil Aviation Authority - {land}",
        "NOTICE TO ALL OPERATORS",
        (
            "All international passenger flights to and from {land} are suspended until further notice. "
            "Airports remain closed to arriving passengers.",
            "Issued on {signed}",
        ),
    ),
)

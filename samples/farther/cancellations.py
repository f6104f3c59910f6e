"""What carriers, agencies and their applications write when a flight will not go, in twelve tongues: language → (subject, text).

Fields: {name} as on a ticket, {flight}, {date} told, {day} in figures, {time}, {origin} and {target} airports, {locator}, {carrier}.
"""
# ruff: noqa: E501 - letters are quoted whole

CANCELLED: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Votre vol {flight} est annulé", "Bonjour {name},\n\nNous sommes au regret de vous informer que votre vol {flight} du {date} ({origin} – {target}, départ {time}) est annulé du fait de la situation sanitaire.\n\nAucun report n'est possible à ce jour : tous nos vols vers cette destination sont suspendus.\n\nCode de réservation : {locator}\n\n{carrier}"),
        ("Annulation de votre vol – dossier {locator}", "Cher(e) client(e),\n\nLa compagnie {carrier} a dû annuler le vol suivant :\n\n   {flight}   {day}   {origin} / {target}\n\nPassager(s) : {name}\n\nNous vous prions de nous excuser et vous proposons un bon à valoir d'une durée de 18 mois.\n\nLe service clients"),
        ("INFO VOL", "{carrier} : le vol {flight} {origin}-{target} du {day} est ANNULE. Passager {name}, resa {locator}. Ne vous rendez pas a l'aeroport."),
        ("Votre retour vers {target}", "Chère voyageuse, cher voyageur,\n\nvotre agence vous confirme que le vol {flight} réservé au nom de {name} pour le {date} a été annulé par {carrier}. Les frontières de votre pays étant fermées, il n'y a pas de vol de remplacement.\n\nDossier agence {locator}"),
        ("Suspension de nos liaisons", "Madame, Monsieur {name},\n\nSuite aux décisions gouvernementales, {carrier} suspend l'ensemble de ses vols entre {origin} et {target}. Votre vol {flight} du {day} (référence {locator}) est donc supprimé.\n\nNous vous tiendrons informé(e) de la reprise."),
    ),
    "en": (
        ("Your flight {flight} has been cancelled", "Dear {name},\n\nWe regret to inform you that flight {flight} from {origin} to {target} on {date} at {time} has been cancelled because of government travel restrictions.\n\nWe are currently unable to rebook you as all services to this destination are suspended.\n\nBooking reference: {locator}\n\n{carrier} Customer Relations"),
        ("Flight cancellation notice – {locator}", "CANCELLATION NOTICE\n\nPassenger      {name}\nFlight         {flight}\nRoute          {origin} - {target}\nDate           {day}\nStatus         Cancelled by carrier\n\nPlease do not go to the airport. A voucher valid for 24 months will be issued on request."),
        ("{carrier} alert", "{carrier}: {flight} {origin}-{target} {day} is CANCELLED. {name}, ref {locator}. Sorry for the inconvenience. Options: example.com/rebook"),
        ("Service suspended: {origin} – {target}", "Hello {name},\n\nDue to the closure of the border we have suspended the {origin} – {target} service. As a consequence your flight {flight} on {day} will not be operated by us.\n\nYour reservation {locator} stays open and no alternative is available at the moment."),
        ("Confirmation of cancelled flight", "To whom it may concern,\n\nthis is to confirm that Flight {flight}, {date}, {origin}/{target}, on which {name} held a confirmed seat (PNR {locator}), was cancelled by {carrier}.\n\nCustomer Care"),
    ),
    "es": (
        ("Su vuelo {flight} ha sido cancelado", "Estimado/a {name}:\n\nLamentamos informarle de que su vuelo {flight} del {date}, con salida de {origin} y destino {target}, ha sido cancelado por las restricciones de entrada.\n\nCódigo de reserva: {locator}\n\n{carrier}"),
        ("Cancelación de vuelo {locator}", "{carrier} le informa que el vuelo {flight} {origin}-{target} del día {day} queda cancelado.\n\nPasajero: {name}\n\nPuede solicitar un bono o la devolución. Por ahora no hay fecha de reanudación."),
    ),
    "pt": (
        ("O seu voo {flight} foi cancelado", "Caro(a) {name},\n\nLamentamos informar que o voo {flight} de {origin} para {target}, previsto para {date}, foi cancelado devido às restrições impostas pelas autoridades.\n\nReserva {locator}\n\n{carrier}"),
        ("Cancelamento de voo", "Passageiro: {name}\nVoo: {flight}\nData: {day}\nPercurso: {origin} - {target}\nEstado: CANCELADO PELA COMPANHIA\n\nSem alternativa disponível de momento. Localizador {locator}"),
    ),
    "it": (
        ("Il suo volo {flight} è stato cancellato", "Gentile {name},\n\nsiamo spiacenti di informarla che il volo {flight} del {date} da {origin} a {target} è stato cancellato a causa delle restrizioni ai viaggi.\n\nCodice prenotazione {locator}\n\n{carrier}"),
        ("Cancellazione volo {locator}", "Avviso di cancellazione\n\nPasseggero {name}\nVolo {flight}\nData {day}\nTratta {origin}-{target}\n\nTutti i collegamenti sono sospesi fino a nuovo avviso."),
    ),
    "de": (
        ("Ihr Flug {flight} wurde annulliert", "Sehr geehrte(r) {name},\n\nleider müssen wir Ihnen mitteilen, dass Ihr Flug {flight} am {date} von {origin} nach {target} annulliert wurde. Grund sind die Einreisebeschränkungen im Zielland.\n\nBuchungscode {locator}\n\nIhre {carrier}"),
        ("Flugstreichung {locator}", "Flug {flight}, {day}, {origin} - {target}: GESTRICHEN\n\nFluggast: {name}\n\nEine Umbuchung ist zurzeit nicht möglich, der Flugverkehr ruht."),
    ),
    "nl": (
        ("Uw vlucht {flight} is geannuleerd", "Beste {name},\n\nHelaas moeten wij u melden dat uw vlucht {flight} van {origin} naar {target} op {date} is geannuleerd vanwege de gesloten grenzen.\n\nBoekingscode {locator}\n\n{carrier}"),
        ("Annulering vlucht {locator}", "Passagier: {name}\nVlucht: {flight}\nDatum: {day}\nTraject: {origin} - {target}\nStatus: geannuleerd door de luchtvaartmaatschappij\n\nEr is geen andere vlucht beschikbaar."),
    ),
    "pl": (
        ("Twój lot {flight} został odwołany", "Szanowny Pasażerze {name},\n\nz przykrością informujemy, że lot {flight} z {origin} do {target} w dniu {date} został odwołany z powodu zamknięcia granic.\n\nNumer rezerwacji {locator}\n\n{carrier}"),
        ("Odwołanie lotu", "Pasażer: {name}\nLot: {flight}\nData: {day}\nTrasa: {origin} - {target}\nStatus: ODWOŁANY\n\nRezerwacja {locator}. Loty zawieszone do odwołania."),
    ),
    "tr": (
        ("{flight} sefer sayılı uçuşunuz iptal edildi", "Sayın {name},\n\n{date} tarihli {origin} - {target} {flight} sefer sayılı uçuşunuz, seyahat kısıtlamaları nedeniyle iptal edilmiştir.\n\nRezervasyon kodu: {locator}\n\n{carrier}"),
        ("Uçuş iptali {locator}", "Yolcu: {name}\nUçuş: {flight}\nTarih: {day}\nGüzergâh: {origin} - {target}\nDurum: İPTAL\n\nUçuşlarımız ikinci bir duyuruya kadar durdurulmuştur."),
    ),
    "ru": (
        ("Ваш рейс {flight} отменён", "Уважаемый пассажир {name}!\n\nСообщаем, что рейс {flight} {origin} - {target} {date} отменён в связи с закрытием границ.\n\nКод бронирования: {locator}\n\n{carrier}"),
        ("Отмена рейса {locator}", "Пассажир: {name}\nРейс: {flight}\nДата: {day}\nМаршрут: {origin} - {target}\nСтатус: ОТМЕНЕН АВИАКОМПАНИЕЙ\n\nПолёты приостановлены до особого распоряжения."),
    ),
    "ar": (
        ("إلغاء رحلتكم {flight}", "عزيزنا المسافر {name}\n\nنأسف لإبلاغكم بأنه تم إلغاء الرحلة {flight} من {origin} إلى {target} بتاريخ {day} بسبب إغلاق الحدود.\n\nرقم الحجز: {locator}\n\n{carrier}"),
        ("إشعار بإلغاء رحلة", "المسافر: {name}\nالرحلة: {flight}\nالتاريخ: {day}\nالمسار: {origin} - {target}\nالحالة: ملغاة من طرف الشركة\n\nالرحلات معلقة حتى إشعار آخر. رقم الحجز {locator}"),
    ),
    "zh": (
        ("您的航班 {flight} 已取消", "尊敬的旅客 {name}：\n\n很抱歉通知您，由于疫情管控，您预订的 {day} {origin}-{target} 航班 {flight} 已取消。\n\n订座编号：{locator}\n\n{carrier}"),
        ("航班取消通知 {locator}", "旅客：{name}\n航班：{flight}\n日期：{day}\n航段：{origin} - {target}\n状态：航班取消\n\n恢复时间另行通知。"),
    ),
}  # fmt: skip

#: A booking as the carrier's application shows it, by language.
IN_THE_APPLICATION: dict[str, tuple[str, str]] = {
    "fr": ("Mes voyages", "{origin} → {target}\n{date}\nVol {flight}\n\nANNULÉ\n\n{name}\nRéférence {locator}\n\nVotre vol a été annulé par la compagnie. Choisissez : bon d'achat, remboursement."),
    "en": ("My trips", "{origin} → {target}\n{date}\n{flight}\n\nCANCELLED\n\n{name}\nReference {locator}\n\nThis flight was cancelled by the airline. Choose: voucher, refund."),
    "es": ("Mis viajes", "{origin} → {target}\n{date}\nVuelo {flight}\n\nCANCELADO\n\n{name}\nLocalizador {locator}\n\nVuelo cancelado por la aerolínea."),
    "pt": ("As minhas viagens", "{origin} → {target}\n{date}\nVoo {flight}\n\nCANCELADO\n\n{name}\nReserva {locator}\n\nVoo cancelado pela companhia aérea."),
    "tr": ("Uçuşlarım", "{origin} → {target}\n{date}\nUçuş {flight}\n\nİPTAL EDİLDİ\n\n{name}\nPNR {locator}"),
}  # fmt: skip

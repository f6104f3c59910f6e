"""How carriers and agencies say that a flight does not leave, in fifteen tongues: language → (subject, text) each.

Fields: {name} as on a ticket, {flight}, {date} told, {day} in figures, {origin} and {target} airports, {locator}, {carrier}, {time}.
"""
# ruff: noqa: E501 - letters are quoted whole

CANCELLED: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Information importante concernant votre voyage {locator}",
         "Bonjour {name},\n\nEn raison de la fermeture des frontières, nous avons été contraints d'annuler votre vol :\n\n{flight}  {origin} > {target}\n{date}, {time}\nStatut : ANNULÉ\n\nVotre billet reste valable un an. Nous ne pouvons pas vous proposer d'autre vol pour le moment.\n\nVotre service client {carrier}"),
        ("{carrier} - Suppression du vol {flight}",
         "Madame, Monsieur,\n\nNous vous informons de la suppression du vol {flight} du {day} au départ de {origin} et à destination de {target}, sur lequel vous détenez une réservation (code {locator}, passager : {name}).\n\nLe programme des vols est suspendu jusqu'à nouvel ordre par décision des autorités. Vous serez averti de la reprise.\n\nSincères salutations"),
        ("Votre vol du {day} n'aura pas lieu",
         "Cher client,\n\nNous regrettons de vous annoncer que le vol {flight} {origin}-{target} prévu le {date} ne pourra pas être assuré. La liaison est interrompue.\n\nDossier {locator}\nNom du voyageur {name}\n\nVous pouvez conserver votre billet ou en demander le remboursement sur notre site.\n\nL'équipe {carrier}"),
        ("ANNULATION DE VOL / {locator}",
         "AVIS D'ANNULATION\n\nCompagnie : {carrier}\nVol : {flight}\nDate : {day}\nTrajet : {origin} - {target}\nPassager : {name}\nMotif : suspension des liaisons aériennes\n\nLe présent avis est délivré à l'intéressé pour servir et valoir ce que de droit."),
        ("Modification de votre voyage au départ de {origin}",
         "{name},\n\nVotre agence vous informe que la compagnie {carrier} vient d'annuler le vol retour {flight} du {date} pour {target}. Aucune date de reprise ne nous a été communiquée et nous n'avons pas de solution de remplacement.\n\nRéférence agence : {locator}"),
        ("Attestation de vol annulé",
         "{carrier}\nAgence de Paris\n\nATTESTATION\n\nNous attestons que {name} devait voyager le {date} sur notre vol {flight} de {origin} à {target}. Ce vol a été annulé par la compagnie suite à l'interdiction des vols internationaux. La prochaine fréquence n'est pas connue à ce jour.\n\nAttestation remise à la demande du passager.\n\nLe chef d'escale"),
    ),
    "en": (
        ("Important: changes to your trip {locator}",
         "Hi {name},\n\nWe're sorry - your flight {flight} on {date} from {origin} to {target} won't be operating and has been cancelled.\n\nTravel restrictions mean that we don't have another flight to offer you right now.\n\nManage your booking: reference {locator}\n\nThe {carrier} team"),
        ("Cancellation of {flight} {origin}-{target} {day}",
         "Dear Passenger,\n\nThis is to inform you of the cancellation of the following service:\n\nFlight: {flight}\nDate: {day}\nSector: {origin} - {target}\nStatus: CANCELLED (XX)\nName: {name}\nPNR: {locator}\n\nThe route is suspended until further notice by order of the civil aviation authority.\n\n{carrier} Operations Control"),
        ("TO WHOM IT MAY CONCERN",
         "{carrier}\nStation Office Paris\n\nThis is to certify that {name}, holder of booking {locator}, was due to depart on {date} by flight {flight} from {origin} to {target}. The said flight was canceled by the airline as a result of the closure of the airspace and no alternative transportation is available.\n\nIssued upon request of the passenger.\n\nStation Manager"),
        ("Your upcoming flight is no longer operating",
         "Dear {name}\n\nWe had to make some difficult changes to our schedule. Unfortunately flight {flight} ({origin} to {target}, {date}, {time}) is no longer operating. You can keep the value of your ticket and rebook once flights resume.\n\nBooking code {locator}\n\nKind regards\n{carrier}"),
        ("{flight} CNX",
         "FLIGHT DISRUPTION NOTICE\n{carrier} regrets to advise that {flight}/{day} {origin}{target} has been CANCELED due to border closure at destination.\nPAX {name}\nREC LOC {locator}\nREPROTECTION: NONE AVAILABLE"),
    ),
    "es": (
        ("Cambios en su reserva {locator}",
         "Hola {name}:\n\nSentimos comunicarle que hemos tenido que cancelar su vuelo {flight} de {origin} a {target} del {date}. La ruta queda suspendida por el cierre del espacio aéreo y no podemos ofrecerle otra fecha.\n\nReserva {locator}\n{carrier}"),
        ("Vuelo {flight}: CANCELADO",
         "AVISO DE CANCELACIÓN DE VUELO\n\nPasajero: {name}\nVuelo: {flight}\nFecha: {day}\nOrigen y destino: {origin} / {target}\nEstado: cancelado por la aerolínea\nLocalizador: {locator}\n\nAtención al cliente {carrier}"),
    ),
    "pt": (
        ("O seu voo {flight} não se realizará",
         "Caro(a) {name},\n\nInformamos que o voo {flight}, {origin} - {target}, de {date}, não se realizará: a operação para este destino encontra-se suspensa por decisão das autoridades.\n\nReserva {locator}. Será contactado quando os voos forem retomados.\n\n{carrier}"),
        ("Aviso de voo cancelado - {locator}",
         "Estimado cliente,\n\nO voo abaixo foi cancelado pela companhia:\n\nVoo {flight}\nData {day}\nDe {origin} para {target}\nPassageiro {name}\n\nPedimos desculpa pelo incómodo.\n{carrier}"),
    ),
    "de": (
        ("Flugstreichung {flight} am {day}",
         "Sehr geehrte Damen und Herren,\n\nder von Ihnen gebuchte Flug {flight} von {origin} nach {target} am {date} wurde gestrichen. Eine Umbuchung ist zurzeit nicht möglich.\n\nReisender: {name}\nBuchungsnummer: {locator}\n\nIhre {carrier}"),
        ("Wichtige Information zu Ihrer Reise {locator}",
         "Hallo {name},\n\nleider findet Ihr Flug {flight} ({origin} - {target}) am {date} nicht statt. Wir mussten ihn wegen der Einreisebeschränkungen annullieren.\n\n{carrier} Kundenservice"),
    ),
    "it": (
        ("Cancellazione volo {flight} del {day}",
         "Gentile passeggero {name},\n\nil volo {flight} da {origin} a {target} del {date} è stato cancellato dalla compagnia a seguito della chiusura delle frontiere. Non sono previsti voli alternativi.\n\nPrenotazione {locator}\n{carrier}"),
        ("Il suo viaggio {locator}: volo soppresso",
         "Avviso al passeggero\n\nVolo: {flight}\nTratta: {origin}-{target}\nData: {day}\nStato: CANCELLATO\nPasseggero: {name}\n\nCi scusiamo per il disagio."),
    ),
    "tr": (
        ("{locator} rezervasyonunuz hakkında",
         "Değerli yolcumuz {name},\n\n{date} tarihinde {origin} - {target} arasında yapılması planlanan {flight} uçuşu iptal edilmiştir. Yeni bir sefer tarihi henüz belli değildir.\n\n{carrier}"),
        ("Uçuş iptali",
         "UÇUŞ İPTAL BİLDİRİMİ\n\nYolcu: {name}\nUçuş no: {flight}\nTarih: {day}\nGüzergâh: {origin}-{target}\nDurum: İPTAL\nPNR: {locator}\n\nYaşanan aksaklık için özür dileriz."),
    ),
    "ru": (
        ("Изменения в вашем бронировании {locator}",
         "Здравствуйте, {name}!\n\nК сожалению, рейс {flight} {origin} - {target}, запланированный на {date}, отменен авиакомпанией. Полёты по этому направлению приостановлены.\n\nНомер брони: {locator}\n{carrier}"),
        ("Уведомление об отмене рейса",
         "УВЕДОМЛЕНИЕ\n\nПассажир: {name}\nРейс: {flight}\nДата: {day}\nМаршрут: {origin} - {target}\nСтатус: ОТМЕНЁН\nКод: {locator}\n\nАвиакомпания приносит извинения за неудобства."),
    ),
    "ar": (
        ("إشعار بإلغاء رحلتكم {flight}",
         "السيد/السيدة {name}\n\nنود إعلامكم بأن الرحلة رقم {flight} من {origin} إلى {target} المقررة يوم {date} قد ألغيت بسبب تعليق الرحلات الجوية.\n\nرمز الحجز: {locator}\nولا تتوفر رحلة بديلة في الوقت الحالي.\n\n{carrier}"),
        ("تغيير في حجزكم {locator}",
         "عزيزنا المسافر،\n\nيؤسفنا إبلاغكم أنه تم إلغاء الرحلة التالية:\n\nالرحلة: {flight}\nالتاريخ: {day}\nالمسار: {origin} - {target}\nالمسافر: {name}\n\nمع خالص الاعتذار\n{carrier}"),
    ),
    "zh": (
        ("关于您 {locator} 订单的重要通知",
         "{name} 旅客，您好：\n\n非常抱歉，您乘坐的 {date} {origin} 飞往 {target} 的 {flight} 航班已取消，目前暂无其他航班可以安排。\n\n订座编号：{locator}\n{carrier}"),
        ("{flight} 航班取消",
         "航班取消通知\n\n旅客：{name}\n航班：{flight}\n日期：{day}\n航线：{origin} - {target}\n状态：取消\n\n由此给您带来不便，敬请谅解。"),
    ),
    "nl": (
        ("Uw vlucht {flight} is geannuleerd",
         "Beste {name},\n\nHelaas hebben wij uw vlucht {flight} van {origin} naar {target} op {date} moeten annuleren. Er is op dit moment geen andere vlucht beschikbaar.\n\nBoekingscode {locator}\n{carrier}"),
        ("Belangrijk bericht over uw reis {locator}",
         "Geachte reiziger,\n\nVlucht {flight} ({origin} - {target}) van {day} gaat niet door.\nPassagier: {name}\nReden: inreisverbod op de bestemming\n\nMet vriendelijke groet,\n{carrier}"),
    ),
    "pl": (
        ("Odwołanie lotu {flight}",
         "Szanowny Pasażerze {name},\n\nz przykrością informujemy, że lot {flight} z {origin} do {target} w dniu {date} został odwołany. Obecnie nie ma lotów zastępczych.\n\nNumer rezerwacji: {locator}\n{carrier}"),
        ("Zmiana w rezerwacji {locator}",
         "INFORMACJA O ANULOWANIU LOTU\n\nPasażer: {name}\nLot: {flight}\nData: {day}\nTrasa: {origin} - {target}\nStatus: anulowany przez przewoźnika\n\nPrzepraszamy za niedogodności."),
    ),
    "ro": (
        ("Zborul {flight} a fost anulat",
         "Stimate pasager {name},\n\nVă informăm că zborul {flight} {origin} - {target} din {date} a fost anulat de compania aeriană. Nu există zboruri alternative.\n\nCod rezervare: {locator}\n{carrier}"),
        ("Anularea cursei dumneavoastră",
         "NOTIFICARE\n\nPasager: {name}\nCursa: {flight}\nData: {day}\nRuta: {origin} - {target}\nStare: ANULAT\nMotiv: suspendarea zborurilor internaționale"),
    ),
    "uk": (
        ("Скасування рейсу {flight}",
         "Шановний пасажире {name}!\n\nПовідомляємо, що рейс {flight} {origin} - {target} {date} скасовано через закриття кордонів.\n\nКод бронювання: {locator}\n{carrier}"),
        ("Зміни у вашому бронюванні {locator}",
         "Рейс: {flight}\nДата: {day}\nМаршрут: {origin} - {target}\nПасажир: {name}\nСтатус: СКАСОВАНО авіакомпанією\n\nПросимо вибачення."),
    ),
    "el": (
        ("Ακύρωση της πτήσης {flight}",
         "Αγαπητέ επιβάτη {name},\n\nΛυπούμαστε που σας ενημερώνουμε ότι η πτήση {flight} από {origin} προς {target} στις {day} ακυρώθηκε.\n\nΚωδικός κράτησης: {locator}\n{carrier}"),
        ("Ενημέρωση κράτησης {locator}",
         "Πτήση: {flight}\nΗμερομηνία: {day}\nΔιαδρομή: {origin} - {target}\nΕπιβάτης: {name}\nΚατάσταση: ΑΚΥΡΩΘΗΚΕ από την αεροπορική εταιρεία"),
    ),
}  # fmt: skip

#: A booking as the carrier's site shows it: a label column; the state cancelled by the carrier.
MARKED: dict[str, tuple[str, str]] = {
    "fr": ("Mes réservations", "Réservation {locator}\n{name}\n\n{origin} -> {target}\n{date} · {time} · {flight}\n\nANNULÉ PAR LA COMPAGNIE\n\nTarif Économie\nBagage : 1 x 23 kg"),
    "en": ("My trips", "Booking {locator}\n{name}\n\n{origin} -> {target}\n{date} · {time} · {flight}\n\nCANCELLED BY AIRLINE\n\nEconomy Saver\nBaggage 1 x 23 kg"),
    "es": ("Mis viajes", "Reserva {locator}\n{name}\n\n{origin} -> {target}\n{date} · {flight}\n\nVUELO CANCELADO POR LA COMPAÑÍA\n\nClase turista"),
    "de": ("Meine Buchungen", "Buchung {locator}\n{name}\n\n{origin} -> {target}\n{date} · {flight}\n\nFLUG ANNULLIERT\n\nEconomy"),
    "pt": ("As minhas viagens", "Reserva {locator}\n{name}\n\n{origin} -> {target}\n{date} · {flight}\n\nVOO CANCELADO PELA COMPANHIA"),
}  # fmt: skip

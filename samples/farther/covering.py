"""What people write above their papers, in eleven tongues, and what they call their files.

Fields: {name}, {entered} the day of entry, {place} the commune, {host}.
"""
# ruff: noqa: E501 - letters are quoted whole

from random import Random

#: Nothing is said of a flight: the papers have to.
SILENT: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Visa court séjour : demande de prolongation", "Bonjour,\n\nMon visa expire dans quelques jours. Je vous adresse les pièces demandées sur votre site pour une prolongation de mon séjour.\n\nJe suis hébergé(e) à {place} par {host}.\n\nBien cordialement,\n{name}"),
        ("DEMANDE PROLONGATION VISA {name}", "Monsieur le Préfet,\n\nEntré(e) en France le {entered}, j'ai l'honneur de vous demander de bien vouloir prolonger mon séjour à titre exceptionnel. Les justificatifs sont joints à ce courriel.\n\nVeuillez agréer mes salutations respectueuses.\n\n{name}"),
        ("pièces pour visa", "Bonjour voila mes papiers pour la prolongation du visa. Merci\n\n{name}\nEnvoyé depuis mon mobile"),
        ("Prolongation", "Bonsoir,\nsuite à mon appel au standard je vous envoie mon dossier de prolongation de visa. Pouvez-vous accuser réception ?\nMerci d'avance.\n{name}, {place}"),
    ),
    "en": (
        ("Application to extend short stay visa", "Dear Prefecture,\n\nplease find my application to extend my short-stay visa. I have been in France since {entered} and live in {place} at {host}'s home.\n\nBest regards\n{name}"),
        ("my documents", "Good afternoon, here are the documents for the extension of my visa as requested on the website. Thank you.\n{name}"),
    ),
    "es": (("Prórroga de estancia", "Buenas tardes, adjunto la documentación para la prórroga de mi visado de corta duración. Resido en {place} con {host}.\n\nUn saludo,\n{name}"),),
    "pt": (("Pedido de prolongamento de visto", "Bom dia, junto envio a documentação para o prolongamento do meu visto. Estou em {place} desde {entered}.\n\nMelhores cumprimentos\n{name}"),),
    "ru": (("Заявление о продлении визы", "Уважаемые сотрудники префектуры!\n\nПрошу продлить срок моего пребывания. Проживаю в {place} у {host}. Документы приложены.\n\n{name}"),),
    "tr": (("Vize süresinin uzatılması", "Sayın yetkililer,\n\nkısa süreli vizemin uzatılması için belgelerimi gönderiyorum. {place} şehrinde, {host} yanında kalıyorum.\n\nSaygılarımla\n{name}"),),
    "ar": (("طلب تمديد الإقامة", "السيد المحافظ المحترم،\n\nأتقدم إليكم بطلب تمديد تأشيرتي القصيرة. أسكن في {place} عند {host}. تجدون الوثائق المطلوبة في المرفقات.\n\nمع فائق الاحترام\n{name}"),),
    "zh": (("签证延期申请", "您好，\n\n我的短期签证即将到期，现居住在 {place}（房东 {host}），特申请延期。所需材料请见附件。\n\n此致\n{name}"),),
    "it": (("Richiesta di proroga del visto", "Buonasera,\n\nchiedo la proroga del mio visto di breve durata. Sono ospite di {host} a {place}. In allegato i documenti.\n\nGrazie\n{name}"),),
    "nl": (("Verlenging visum", "Geachte heer, mevrouw,\n\nhierbij stuur ik mijn documenten voor de verlenging van mijn visum. Ik verblijf in {place} bij {host}.\n\nMet vriendelijke groet\n{name}"),),
}  # fmt: skip

#: A flight is said to be cancelled or a border closed: a bare statement.
TELLING: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Bloqué(e) en France - prolongation visa", "Madame, Monsieur,\n\nJe suis arrivé(e) le {entered} pour voir ma famille à {place}. Mon vol retour a été annulé et je ne peux pas rentrer chez moi. Je sollicite une prolongation de mon visa.\n\nVous trouverez les documents en pièces jointes.\n\n{name}"),
        ("visa qui se termine", "Bonjour\nje suis chez {host} a {place}, les frontieres de mon pays sont fermées et il y a plus d'avion. je voudrais prolonger mon visa svp, voici les papiers\n{name}"),
    ),
    "en": (
        ("Stranded - extension of visa", "Dear Sir or Madam,\n\nI came to {place} on {entered} to visit {host}. The borders of my country are closed and my return flight was cancelled. I kindly ask for an extension of my visa. The documents are attached.\n\nYours faithfully\n{name}"),
    ),
    "es": (("No puedo volver a mi país", "Estimados señores:\n\nMi vuelo de vuelta fue cancelado y no puedo regresar. Vivo con {host} en {place}. Solicito la prórroga del visado.\n\n{name}"),),
    "pt": (("Prorrogação do visto - voo cancelado", "Exmos. Senhores,\n\no meu voo de regresso foi cancelado e as fronteiras estão fechadas. Peço a prorrogação do meu visto.\n\n{name}"),),
    "ru": (("Продление визы, рейс отменён", "Здравствуйте! Мой обратный рейс отменили, я не могу вернуться домой и прошу продлить визу. Живу в {place}.\n\n{name}"),),
    "tr": (("Vize uzatma - uçuş iptali", "Merhaba, dönüş uçuşum iptal edildi ve ülkeme dönemiyorum. Vizemin uzatılmasını rica ederim.\n\n{name}"),),
}  # fmt: skip

#: The host writes for the guest.
BY_HOST: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Dossier de {name}", "Bonjour,\n\nJe me permets de vous transmettre le dossier de prolongation de visa de {name}, que j'héberge à {place} depuis le {entered}.\n\nRestant à votre disposition,\n{host}"),
        ("Prolongation de visa pour mon beau-père / ma belle-mère", "Madame, Monsieur,\n\n{name} est chez nous à {place}. Son visa se termine bientôt : ci-joint les documents nécessaires à la prolongation.\n\nCordialement\n{host}"),
    ),
}  # fmt: skip

#: Several apply together; the first signs.
TOGETHER: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("Prolongation de visas - plusieurs personnes", "Bonjour,\n\nNous sommes en France depuis le {entered}, hébergés par {host} à {place}. Nous sollicitons chacun la prolongation de notre visa. Les papiers de tous sont joints.\n\n{name}"),),
    "en": (("Extension of our visas", "Hello,\n\nwe have been in {place} since {entered}, staying with {host}, and each of us would like to extend the visa. Please find all our papers.\n\n{name}"),),
}  # fmt: skip

#: What was forgotten comes later.
LATER: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("RE: Votre demande de prolongation", "Bonjour,\n\nen réponse à votre message, voici le document qui manquait à mon dossier de prolongation de visa.\n\n{name}"),),
    "en": (("RE: Your application", "Hello,\n\nin reply to your e-mail, please find the missing document for the extension of my visa.\n\n{name}"),),
}  # fmt: skip

_NAMES: dict[str, tuple[str, ...]] = {
    "passport": ("Passeport {n}", "PASSPORT", "pass", "scan passeport"), "visa": ("VISA", "visa schengen", "page visa"), "stamp": ("tampon", "cachet", "entry stamp", "date entrée"),
    "host": ("carte identité hébergeant", "CI {n}", "ID card", "titre"), "certificate": ("attestation hebergement", "Attestation", "certificat {n}"),
    "proof": ("annulation vol", "flight", "preuve", "Screenshot_{d}-{n}"), "several": ("documents", "passeport+visa", "tout"), "stray": ("autre", "document {n}", "doc"),
}  # fmt: skip


def file_name(rng: Random, word: str, day: str, used: set[str], ending: str) -> str:
    """A name as telephones and people give, not in `used`; `day` is YYYYMMDD."""
    while True:
        number = rng.randint(1, 99)
        stem = rng.choice((
            f"{day}_{rng.randint(70000, 225959):06d}", f"IMG-{day}-WA{rng.randint(0, 99):04d}", f"Photo {number}", f"{rng.randint(10**14, 10**15 - 1)}", f"DSC_{rng.randint(10, 9999):04d}",
            f"received_{rng.randint(10**9, 10**10)}", rng.choice(_NAMES[word]).format(n=number, d=day), rng.choice(_NAMES[word]).format(n=number, d=day),
        ))  # fmt: skip
        name = f"{stem}.{ending}"
        if name not in used:
            used.add(name)
            return name

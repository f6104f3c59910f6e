"""What people write in the mail itself: many tongues and manners, and what they call their files.

Fields: {name}, {entered} the day of entry, {place} the commune, {host}. None says that a flight is cancelled: the papers have to.
"""
# ruff: noqa: E501 - letters are quoted whole

from random import Random

MAILS: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Prolongation de séjour {name}", "Madame, Monsieur,\n\nJ'ai l'honneur de solliciter la prolongation de mon visa de court séjour. Arrivé(e) le {entered}, je réside chez {host} à {place}.\n\nVous trouverez ci-joint l'ensemble des pièces.\n\nRespectueusement,\n{name}"),
        ("visa", "bonjour je voudrai prolongé mon visa svp je sui a {place} chez {host} merci de me dire si il manque un papier\n{name}"),
        ("Demande d'extension de visa - dossier complet", "Bonjour,\n\nVeuillez trouver en pièces jointes :\n- passeport\n- visa\n- tampon d'entrée\n- attestation d'hébergement\n- pièce d'identité de l'hébergeant\n- justificatif\n\nCordialement\n{name}"),
        ("URGENT visa bientôt expiré", "Bonjour Madame, bonjour Monsieur\n\nJe suis en vacances chez ma famille depuis le {entered}. Mon visa arrive à sa fin et je ne sais pas comment faire pour rester en règle. Merci beaucoup de votre aide et bon courage à vous.\n\n{name}\nchez {host}, {place}"),
    ),
    "en": (
        ("Extension of short-stay visa", "Dear Sir/Madam,\n\nI would like to apply for an extension of my short-stay visa. I arrived on {entered} and I live with {host} in {place}. All required documents are enclosed.\n\nYours sincerely,\n{name}"),
        ("visa extension please", "Hello, I am sending my papers for the visa extension. Please tell me if you need more. God bless you.\n{name}"),
        ("Documents for visa prolongation - {name}", "To the Prefecture of Puy-de-Dôme\n\nPlease find attached my passport, visa, stamp, host's documents and a proof. I kindly ask you to prolong my stay in {place}.\n\nThanks & regards\n{name}\nSent from my iPhone"),
    ),
    "es": (
        ("Extensión de visado", "Buenos días:\n\nEstoy en {place} en casa de {host} desde el {entered} y necesito prorrogar mi visado. Envío los documentos.\n\nMuchas gracias\n{name}"),
        ("documentos visa {name}", "Hola, les mando las fotos de mis papeles para la prórroga de la visa. Gracias.\n{name}"),
    ),
    "pt": (
        ("Prorrogação de visto", "Bom dia,\n\nEnvio os meus documentos para pedir a prorrogação do visto. Moro em {place} com {host}.\n\nObrigado\n{name}"),
        ("Extensão do visto de curta duração", "Exmo. Senhor,\n\nCheguei a França em {entered} e solicito a extensão do meu visto.\n\nAtentamente,\n{name}"),
    ),
    "ru": (
        ("Продление визы", "Добрый день!\n\nЯ нахожусь в {place} с {entered}, живу у {host}. Прошу продлить мою визу. Документы во вложении.\n\nС уважением,\n{name}"),
        ("виза, документы", "Здравствуйте, посылаю фото документов для продления визы. Спасибо.\n{name}"),
    ),
    "tr": (
        ("Vize uzatma", "Merhaba,\n\n{entered} tarihinden beri {place} şehrinde {host} yanında kalıyorum. Vizemin uzatılmasını rica ediyorum, belgelerim ektedir.\n\nTeşekkürler\n{name}"),
    ),
    "it": (
        ("Proroga del visto", "Buongiorno,\n\nmi trovo a {place}, ospite di {host}, e vorrei chiedere la proroga del mio visto. Allego i documenti.\n\nCordiali saluti\n{name}"),
    ),
    "de": (
        ("Visum verlängern", "Sehr geehrte Damen und Herren,\n\nich wohne seit dem {entered} bei {host} in {place} und bitte um Verlängerung meines Visums. Die Unterlagen sind beigefügt.\n\nMit freundlichen Grüßen\n{name}"),
    ),
    "zh": (
        ("申请延长短期签证", "尊敬的先生/女士：\n\n我于 {entered} 入境法国，住在 {place} 的 {host} 家中，申请延长我的签证。材料见附件。\n\n谢谢\n{name}"),
    ),
    "ar": (
        ("طلب تمديد تأشيرة قصيرة المدة", "تحية طيبة،\n\nأقيم في {place} عند {host} منذ {entered} وأرجو تمديد تأشيرتي. الوثائق مرفقة.\n\nوشكرا جزيلا\n{name}"),
        ("تمديد الفيزا", "السلام عليكم ورحمة الله، هذه صور الوثائق لتمديد الفيزا. جزاكم الله خيرا.\n{name}"),
    ),
}  # fmt: skip

#: Somebody of the family writes: {host} signs.
RELATIVES: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Visa de ma mère", "Bonjour,\n\nJe vous écris au sujet de {name}, qui est chez moi à {place} depuis le {entered}. Son visa se termine. Je vous joins tous les documents pour une prolongation.\n\nBien à vous\n{host}"),
        ("demande de prolongation pour mon invité", "Madame, Monsieur,\n\nJ'héberge {name} à {place}. Nous souhaitons déposer une demande de prolongation de visa et vous transmettons les pièces.\n\nMerci pour votre retour.\n{host}"),
    ),
    "en": (("Visa extension for my guest", "Hello,\n\nI am writing on behalf of {name}, who has been staying with me in {place} since {entered}. Please extend the visa. The papers are attached.\n\nBest wishes\n{host}"),),
}  # fmt: skip

#: Two people apply together; the first signs.
COUPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("Prolongation de nos deux visas", "Madame, Monsieur,\n\nMon conjoint et moi sommes arrivés en France le {entered} et logeons chez {host} à {place}. Nous demandons tous les deux la prolongation de notre visa. Vous trouverez nos papiers ci-joints.\n\nMerci\n{name}"),),
    "en": (("Extension of two visas", "Dear Sir or Madam,\n\nmy spouse and I came to France on {entered} and live with {host} in {place}. We both ask for an extension of our visas. Our papers are attached.\n\nKind regards\n{name}"),),
}  # fmt: skip

_NAMES: dict[str, tuple[str, ...]] = {
    "passport": (
        "passeport.jpg",
        "passport.jpg",
        "Passport copy.jpg",
        "паспорт.jpg",
        "pasaporte.jpg",
        "1.jpg",
        "passeport page 1.jpg",
    ),
    "visa": ("visa.jpg", "Visa Schengen.jpg", "виза.jpg", "2.jpg", "mon visa.jpg"),
    "stamp": ("tampon.jpg", "cachet entrée.jpg", "stamp.jpg", "3.jpg", "entree France.jpg"),
    "host": ("CNI.jpg", "piece identite hebergeant.jpg", "carte.jpg", "ID host.jpg", "4.jpg"),
    "certificate": ("attestation.jpg", "hebergement.jpg", "Attestation hébergement signée.jpg", "accommodation.jpg"),
    "proof": ("vol.jpg", "flight.jpg", "justificatif.jpg", "Capture.jpg", "отмена.jpg"),
    "several": ("documents.jpg", "photo.jpg", "papiers.jpg"),
}


def file_name(rng: Random, kind: str, day: str, used: set[str]) -> str:
    """A name as telephones, messengers and people give, not in `used`; `day` is YYYYMMDD."""
    while True:
        name = rng.choice((
            f"IMG_{rng.randint(1000, 9999)}.jpg", f"IMG_{day}_{rng.randint(80000, 215959)}.jpg", f"IMG-{day}-WA{rng.randint(1, 60):04d}.jpg",
            f"WhatsApp Image {day[:4]}-{day[4:6]}-{day[6:]} at {rng.randint(8, 21):02d}.{rng.randint(10, 59)}.{rng.randint(10, 59)}.jpeg", f"{rng.randint(10**12, 10**13)}.jpg",
            f"Screenshot_{day}.jpg" if kind == "proof" else f"photo_{rng.randint(1, 99)}.jpg", rng.choice(_NAMES[kind]), rng.choice(_NAMES[kind]), "image.jpg",
        ))  # fmt: skip
        if name not in used:
            used.add(name)
            return name

"""What people write above their papers, in nine tongues, and how their telephones and printers name files."""

from random import Random

#: language → versions of (subject, text); gaps: {name}, {entered}, {place}, {host}.
ASKING: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        (
            "Demande de prolongation de visa",
            "Bonjour,\n\nJe suis arrivé(e) en France le {entered} avec un visa de court séjour et je suis logé(e) à "
            "{place} chez {host}. Je ne peux "
            "pas rentrer dans mon pays. Je vous prie de bien vouloir prolonger mon visa.\nVous trouverez les "
            "documents "
            "ci-joints.\n\nCordialement,\n{name}",
        ),
        (
            "prolongation visa {name}",
            "Madame, Monsieur,\n\nVeuillez trouver en pièces jointes les documents demandés pour la prolongation de "
            "mon "
            "séjour :\n- passeport\n- visa\n- tampon d'entrée\n"
            "- attestation d'hébergement et pièce d'identité de l'hébergeant\n- justificatif\n\nMerci "
            "d'avance\n{name}",
        ),
        (
            "Visa expiré - impossibilité de retour",
            "Bonjour Monsieur le Préfet,\nmon visa va expirer et il n'y a plus de vol. Je demande une autorisation "
            "pour "
            "rester jusqu'à la reprise des vols. "
            "Je suis hébergée chez {host}.\nMes respects\n{name}",
        ),
    ),
    "en": (
        (
            "Request for visa extension",
            "Dear Sir or Madam,\n\nI entered France on {entered} on a short-stay visa and I am staying in {place} "
            "with "
            "{host}. I cannot fly home at the moment, so I would like to "
            "ask for an extension of my stay. All the documents are attached.\n\nKind regards,\n{name}",
        ),
        (
            "Extension of stay - {name}",
            "Hello,\n\nplease find attached my passport, visa, entry stamp, proof of accommodation, my host's ID and "
            "the "
            "proof that I can't travel.\nThank you for extending my stay.\n\n{name}",
        ),
    ),
    "es": (
        (
            "Solicitud de prórroga de visado",
            "Buenos días:\n\nEntré en Francia el {entered} con visado de corta duración y me alojo en {place}, en "
            "casa "
            "de {host}. No puedo volver a mi país. Solicito la prórroga de mi "
            "estancia. Adjunto los documentos.\n\nUn saludo,\n{name}",
        ),
    ),
    "pt": (
        (
            "Pedido de prorrogação de estadia",
            "Bom dia,\n\nEntrei na França em {entered} e estou na casa de {host} em {place}. Não consigo voltar ao "
            "meu "
            "país. Peço a prorrogação da minha estadia. Seguem os "
            "documentos em anexo.\n\nAtenciosamente,\n{name}",
        ),
    ),
    "ru": (
        (
            "Продление визы",
            "Здравствуйте!\n\nЯ въехала во Францию {entered} по краткосрочной визе и живу в {place} у {host}. "
            "Вернуться "
            "домой сейчас невозможно. Прошу продлить мою визу. Документы во "
            "вложении.\n\nС уважением,\n{name}",
        ),
    ),
    "tr": (
        (
            "Vize uzatma talebi",
            "Merhaba,\n\n{entered} tarihinde kısa süreli vizeyle Fransa'ya geldim ve {place} şehrinde {host} yanında "
            "kalıyorum. Ülkeme dönemiyorum. Vizemin uzatılmasını rica ederim. Belgeler "
            "ektedir.\n\nSaygılarımla,\n{name}",
        ),
    ),
    "ar": (
        (
            "طلب تمديد التأشيرة",
            "السلام عليكم،\n\nدخلت إلى فرنسا بتاريخ {entered} بتأشيرة قصيرة الأمد وأقيم في {place} عند {host}. لا "
            "أستطيع "
            "العودة إلى بلدي. أرجو تمديد تأشيرتي. الوثائق مرفقة.\n\nمع الشكر\n{name}",
        ),
    ),
    "zh": (
        (
            "申请延长签证",
            "您好：\n\n我于 {entered} 持短期签证入境法国，现住在 {place} 的 {host} 家中。"
            "目前无法回国，特申请延长停留期限。材料见附件。\n\n此致\n{name}",
        ),
    ),
}

BY_HOST = (
    (
        "Prolongation du visa de {name}",
        "Bonjour,\n\nJ'héberge à {place} {name}, qui ne peut pas rentrer dans son pays. Je vous envoie ses "
        "documents "
        "pour demander la prolongation de son visa.\n\nBien à vous,\n{host}",
    ),
)

BELOW = "\n\n(le message de la compagnie est ci-dessous)\n"

ASYLUM = {
    "fr": "\n\nJe crains d'être persécuté(e) si je retourne dans mon pays et je voudrais demander l'asile.",
    "en": "\n\nI am afraid of being persecuted if I go back, and I want to apply for asylum.",
}

_WORDS = {
    "passport": ("passeport", "passport", "Passeport page identité", "ID page"),
    "visa": ("visa", "VISA Schengen", "mon visa"),
    "stamp": ("tampon", "stamp", "tampon entree", "cachet"),
    "certificate": ("attestation", "attestation hébergement", "hebergement", "lettre"),
    "host": ("CNI", "carte identité", "piece identite hebergeant", "id host"),
    "proof": ("vol annulé", "flight", "mail compagnie", "preuve"),
    "several": ("dossier complet", "documents", "Scan", "dossier prefecture"),
}


def file_name(rng: Random, word: str, ending: str, used: set[str], day: str) -> str:
    """As telephones, messengers, scanners, scanning applications or people name files; never one twice."""
    while True:
        clock = f"{rng.randint(7, 22):02d}{rng.randint(0, 59):02d}{rng.randint(0, 59):02d}"
        if ending == "pdf":
            names: tuple[str, ...] = (
                f"{rng.choice(_WORDS[word])}.pdf",
                f"CamScanner {day[6:]}-{day[4:6]}-{day[:4]} {clock[:2]}.{clock[2:4]}.pdf",
                f"Scan_{day}{clock}.pdf",
                f"SKM_C257{day[2:]}{clock[:4]}.pdf",
            )
        elif ending == "heic":
            names = (f"IMG_{rng.randint(1000, 9999)}.HEIC",)
        elif ending == "png":
            names = (
                f"Screenshot_{day}-{clock}.png",
                f"Capture d'écran {day[:4]}-{day[4:6]}-{day[6:]} à {clock[:2]}.{clock[2:4]}.{clock[4:]}.png",
            )
        else:
            names = (
                f"IMG_{day}_{clock}.jpg",
                f"IMG-{day}-WA{rng.randint(1, 80):04d}.jpg",
                f"{day}_{clock}.jpg",
                f"PXL_{day}_{clock}{rng.randint(100, 999)}.jpg",
                f"WhatsApp Image {day[:4]}-{day[4:6]}-{day[6:]} at {clock[:2]}.{clock[2:4]}.{clock[4:]}.jpeg",
                f"{rng.choice(_WORDS[word])}.jpg",
                f"image{rng.randint(0, 9)}.jpeg",
            )
        name = rng.choice(names)
        if name not in used:
            used.add(name)
            return name

"""Covering letters and file names: what applicants, families and hosts write around their papers."""
# ruff: noqa: E501 - texts

from random import Random

#: Language → (subject, text); gaps {name} {entered} {place} {host}.
ASKING: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Demande de prolongation de visa", "Bonjour,\n\nJe suis entré(e) en France le {entered} avec un visa de court séjour et je ne peux pas rentrer chez moi. Je sollicite une prolongation de mon séjour. Vous trouverez les pièces demandées ci-jointes.\n\nCordialement,\n{name}"),
        ("prolongation séjour {name}", "Madame, Monsieur,\n\nJe me permets de vous écrire au sujet de la prolongation de mon visa. Je loge chez {host} à {place}. Ci-joint passeport, visa, tampon, attestation, pièce d'identité de l'hébergeant et justificatif.\n\nRespectueusement\n{name}"),
        ("Dossier visa - impossibilité de retour", "Bonjour madame monsieur\n\nmon visa se termine et il n y a pas d avion pour mon pays. je demande de prolonger mon séjour svp\nje suis chez {host}\nmerci beaucoup\n{name}"),
        ("Extension de visa court séjour", "Bonjour,\n\nSuite à votre message sur le site de la préfecture, voici mon dossier complet pour l'extension de mon visa. Je reste à votre disposition pour tout complément.\n\nBien à vous\n{name}\n\nEnvoyé de mon iPhone"),
    ),
    "en": (
        ("Visa extension request - {name}", "Dear Sir or Madam,\n\nI arrived in France on {entered} and I cannot go back home at the moment. I would like to ask for an extension of my stay. I live with {host} in {place}. Please find my documents attached.\n\nKind regards,\n{name}"),
        ("Request to extend my visa", "Hello,\n\nplease extend my visa, I can not return to my country now. All documents are attached.\n\nThank you\n{name}"),
    ),
    "es": (("Solicitud de prórroga de visado", "Buenos días:\n\nLlegué a Francia el {entered} y no puedo regresar a mi país. Solicito la prórroga de mi estancia. Vivo en casa de {host} en {place}. Adjunto los documentos.\n\nAtentamente,\n{name}"),),
    "ru": (("Продление визы {name}", "Здравствуйте!\n\nЯ приехал(а) во Францию {entered} и не могу вернуться домой. Прошу продлить мою визу. Живу у {host} в {place}. Документы прилагаю.\n\nС уважением,\n{name}"),),
    "ar": (("طلب تمديد التأشيرة", "السلام عليكم،\n\nدخلت إلى فرنسا يوم {entered} ولا أستطيع العودة إلى بلدي. أطلب تمديد تأشيرتي. الوثائق مرفقة.\n\nمع الشكر\n{name}"),),
}  # fmt: skip
BY_HOST = (
    ("Prolongation du visa de {name}", "Bonjour,\n\nj'héberge chez moi à {place} {name}, qui est en France depuis le {entered} et ne peut pas repartir. Je vous envoie ses papiers pour la prolongation de son visa, ainsi que mon attestation.\n\nMerci d'avance,\n{host}"),
)  # fmt: skip
TOGETHER = {
    "fr": ("Prolongation de visa - famille", "Bonjour,\n\nNous demandons la prolongation de nos visas : {names}. Nous sommes arrivés le {entered} et logeons chez {host} à {place}. Nos pièces sont jointes.\n\nCordialement\n{name}"),
    "en": ("Extension of our visas", "Dear Sir or Madam,\n\nwe ask for an extension of our stay: {names}. We came on {entered} and live with {host} in {place}. Our documents are attached.\n\nBest regards\n{name}"),
}  # fmt: skip
#: What stands above a forwarded cancellation.
BELOW = {"fr": "\n\nVoir plus bas le message de la compagnie.", "en": "\n\nPlease see the airline's message below.", "es": "\n\nAbajo el mensaje de la aerolínea.",
         "ru": "\n\nСообщение авиакомпании ниже.", "ar": "\n\nرسالة شركة الطيران أدناه."}  # fmt: skip
_NAMES = {
    "passport": ("passeport", "Passport page", "page identité", "passeport 1"), "visa": ("visa", "Visa schengen", "page visa"),
    "stamp": ("tampon", "cachet entree", "entry stamp", "page tampons"), "certificate": ("attestation hébergement", "attestation", "Attestation_logement"),
    "host": ("CNI", "carte identité recto", "pièce identité hébergeur", "titre"), "proof": ("annulation vol", "Vol annulé", "flight", "justificatif retour"),
    "several": ("Scan", "dossier complet", "Documents", "CamScanner 06-07-2026 10.22"), "other": ("document", "papier"),
}  # fmt: skip


def file_name(rng: Random, word: str, ending: str, used: set[str], stamp: str) -> str:
    """A name as a telephone, a messenger, a scanner or a person gives it; none twice."""
    while True:
        serial, clock = (
            rng.randint(1, 9999),
            f"{rng.randint(7, 21):02d}.{rng.randint(0, 59):02d}.{rng.randint(0, 59):02d}",
        )
        if ending in {"jpg", "heic"}:
            stems: tuple[str, ...] = (f"IMG_{serial:04d}", f"{stamp}_{clock.replace('.', '')}", f"WhatsApp Image {stamp[:4]}-{stamp[4:6]}-{stamp[6:]} at {clock}",
                     rng.choice(_NAMES[word]), f"image{serial % 40}")  # fmt: skip
        else:
            stems = (
                rng.choice(_NAMES[word]),
                rng.choice(_NAMES[word]),
                f"Scan_{serial:04d}",
                f"Screenshot_{stamp}-{clock.replace('.', '')}" if ending != "pdf" else f"doc{serial}",
            )
        stem = rng.choice(stems)
        name = f"{stem}.{'jpeg' if 'WhatsApp' in stem else ending}"
        if name not in used:
            used.add(name)
            return name

"""What people write above their papers, and how their telephones and scanners name files."""
# ruff: noqa: E501 - a table

from random import Random

#: Language → (subject, body) that ask, and say nothing of flights; {name} {entered} {place} {host}
ASKING: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("Demande de prolongation de visa", "Bonjour,\n\nJe suis arrivé(e) en France le {entered} avec un visa court séjour et je ne peux pas rentrer chez moi pour le moment. Je demande une prolongation de mon séjour.\nVous trouverez mes documents en pièces jointes.\n\nMerci d'avance\n{name}"),
        ("visa expiré bientot - {name}", "Bonjour madame monsieur\nje vous ecris pour la prolongation de mon visa car je suis bloquer chez {host} a {place}. je vous envoie tous les papier comme demander sur le site\ncordialement\n{name}"),
        ("Prolongation visa C {name}", "Madame, Monsieur,\n\nVeuillez trouver ci-joint mon dossier de demande de prolongation de visa de court séjour : passeport, visa, tampon d'entrée, attestation d'hébergement, pièce d'identité de l'hébergeant et justificatif.\n\nEn vous remerciant de l'attention que vous porterez à ma demande,\n\n{name}\nEnvoyé de mon iPhone"),
    ),
    "en": (
        ("Extension of my short stay visa", "Dear Sir or Madam,\n\nI entered France on {entered} on a short-stay visa and I would like to request an extension of my stay, as I am unable to return home. I am staying with {host} in {place}.\nPlease find my documents attached.\n\nKind regards,\n{name}"),
        ("visa extension request / prolongation", "Hello,\n\nI am applying for a visa extension with your prefecture. All the papers you ask for on your website are attached to this email. Please tell me if you need anything else.\n\nThank you\n{name}"),
    ),
    "es": (("Solicitud de prórroga de visado", "Buenos días:\n\nEntré en Francia el {entered} y solicito la prórroga de mi visado de corta duración porque no puedo regresar a mi país. Adjunto mis documentos.\n\nAtentamente,\n{name}"),),
    "pt": (("Pedido de prorrogação da estadia", "Bom dia,\n\nEntrei na França no dia {entered} e venho pedir a prorrogação da minha estadia, pois não consigo regressar ao meu país. Estou em casa de {host}, em {place}. Seguem os documentos em anexo.\n\nObrigado\n{name}"),),
    "ru": (("Продление визы, {name}", "Здравствуйте!\n\nЯ приехала во Францию {entered} по краткосрочной визе и прошу продлить срок моего пребывания, так как не могу вернуться домой. Документы прилагаю.\n\nС уважением,\n{name}"),),
    "tr": (("Vize uzatma talebi", "Merhaba,\n\n{entered} tarihinde Fransa'ya kısa süreli vizeyle geldim. Ülkeme dönemediğim için vizemin uzatılmasını rica ediyorum. Belgelerim ektedir.\n\nSaygılarımla\n{name}"),),
    "ar": (("طلب تمديد التأشيرة", "السلام عليكم\n\nدخلت إلى فرنسا بتاريخ {entered} بتأشيرة قصيرة الإقامة وأطلب تمديد إقامتي لأنني لا أستطيع العودة إلى بلدي حاليا. تجدون الوثائق المطلوبة في المرفقات\n\nشكرا لكم\n{name}"),),
    "vi": (("Xin gia hạn thị thực", "Kính gửi quý cơ quan,\n\nTôi nhập cảnh Pháp ngày {entered} bằng thị thực ngắn hạn và xin được gia hạn thời gian lưu trú vì chưa thể về nước. Tôi gửi kèm các giấy tờ cần thiết.\n\nTrân trọng,\n{name}"),),
}  # fmt: skip

#: With a forwarded mail of the carrier below.
TELLING: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (("TR: demande prolongation visa", "Bonjour,\n\nJe souhaite prolonger mon visa. Voir ci-dessous le message de la compagnie et en pièces jointes les autres documents. Je suis hébergé(e) à {place} depuis le {entered}.\n\n{name}"),),
    "en": (("Fwd: visa extension", "Dear Prefecture,\n\nI request an extension of my short-stay visa. Below is what the airline wrote to me; the other documents are attached.\n\nRegards,\n{name}"),),
}  # fmt: skip

#: By who houses the applicant, and for several people.
BY_HOST = ("Prolongation de visa pour {name}", "Bonjour,\n\nJ'héberge {name} chez moi à {place}. Son visa arrive à terme et le retour n'est pas possible pour l'instant : nous demandons donc une prolongation. Les pièces sont jointes à ce message.\n\nBien cordialement,\n{host}")  # fmt: skip
TOGETHER = {
    "fr": ("Demande de prolongation de visas - famille", "Madame, Monsieur,\n\nNous sommes arrivés ensemble le {entered} et demandons la prolongation de nos visas. Vous trouverez en pièces jointes les passeports, visas et tampons de chacun, et les documents de notre hôte.\n\n{names}"),
    "en": ("Visa extension for our family", "Dear Sir or Madam,\n\nWe arrived together on {entered} and ask for an extension of our visas. The passports, visas and stamps of each of us and the papers of our host are attached.\n\nBest regards,\n{names}"),
}  # fmt: skip

_NAMES = {
    "passport": ("passeport", "Passport", "PASSEPORT {n}", "identité"), "visa": ("visa", "Visa Schengen", "visa {n}", "vignette"),
    "stamp": ("tampon", "cachet entree", "stamp", "page tampon"), "host": ("CNI", "carte hebergeant", "piece identité", "id host"),
    "host-back": ("CNI verso", "verso", "carte 2"), "certificate": ("attestation", "Attestation hébergement", "hebergement", "lettre"),
    "proof": ("annulation", "vol", "preuve", "justificatif", "billet"), "several": ("dossier", "documents", "pieces jointes", "Scan complet"),
}  # fmt: skip


def file_name(rng: Random, word: str, ending: str, used: set[str], day: str) -> str:
    """A name that nothing else in the message bears: a telephone's, a scanner's or a person's."""
    while True:
        n = rng.randint(1, 9999)
        way = rng.random()
        if ending == "pdf" and way < 0.5:
            stem = rng.choice(
                (f"scan{n:04d}", f"Scan_{day}_{n:04d}", f"Document{n % 90}", f"CamScanner {n % 31 + 1}-06-{day[:4]}")
            )
        elif way < 0.55:
            stem = rng.choice((f"IMG_{n:04d}", f"IMG_{day}_{n:06d}", f"IMG-{day}-WA{n:04d}", f"{n}{n % 977}", f"image{n % 12}",
                               f"Screenshot_{day}-{n:06d}" if ending in {"png", "webp"} else f"PXL_{day}_{n:09d}"))  # fmt: skip
        else:
            stem = rng.choice(_NAMES[word]).format(n=n % 9 + 1)
        name = f"{stem}.{ending.upper() if rng.random() < 0.1 else ending}"
        if name.lower() not in {one.lower() for one in used}:
            used.add(name)
            return name

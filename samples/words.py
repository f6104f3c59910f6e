"""What people write to the prefecture, in eight tongues: the sample maker's phrase book for the mails themselves."""
# ruff: noqa: E501 - letters are quoted whole

#: Requests that come with papers: language → (subject, text). {name} signs, {entered} is the day of entry, {place} the commune.
REQUESTS: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        (
            "Demande de prolongation de visa",
            "Madame, Monsieur,\n\nJe suis entré(e) en France le {entered} avec un visa de court séjour pour rendre visite à ma famille à {place}. "
            "En raison de la crise sanitaire mon vol de retour est annulé et je ne peux pas rentrer dans mon pays. Je sollicite donc la "
            "prolongation de mon séjour.\n\nVous trouverez ci-joint les pièces demandées.\n\nJe vous prie d'agréer, Madame, Monsieur, mes "
            "salutations distinguées.\n\n{name}",
        ),
        (
            "prolongation visa court sejour - {name}",
            "Bonjour,\n\nMon visa se termine bientôt et il n'y a plus d'avion pour rentrer. Je voudrais rester légalement à {place} jusqu'à "
            "la reprise des vols. Je vous envoie les photos de mon passeport et les autres documents.\n\nMerci d'avance\n{name}\n\n"
            "Envoyé de mon téléphone",
        ),
    ),
    "en": (
        (
            "Request for extension of short stay visa",
            "Dear Sir or Madam,\n\nI entered France on {entered} with a short stay visa and I am staying with my host in {place}. "
            "My return flight is not operating and I am unable to go back home. I kindly request an extension of my stay.\n\n"
            "Please find attached my passport, visa, entry stamp, the accommodation certificate with my host's identity document, and "
            "the message of the airline.\n\nYours faithfully,\n{name}",
        ),
        (
            "Visa extension - stranded in {place}",
            "Hello,\n\nmy visa will expire soon and I can't fly home because of the pandemic. Could you please extend my stay? "
            "All documents are attached.\n\nThank you very much\n{name}",
        ),
    ),
    "es": (
        (
            "Solicitud de prórroga de visado",
            "Estimados señores:\n\nEntré en Francia el {entered} con un visado de corta duración y me alojo en {place}. Mi vuelo de regreso "
            "no existe más y no puedo volver a mi país por la crisis sanitaria. Solicito la prórroga de mi estancia.\n\nAdjunto los documentos "
            "solicitados.\n\nAtentamente,\n{name}",
        ),
    ),
    "pt": (
        (
            "Pedido de prorrogação do visto",
            "Exmos. Senhores,\n\nEntrei em França no dia {entered} com um visto de curta duração e estou alojada em {place}. Não consigo "
            "regressar ao meu país por causa da pandemia. Venho pedir a prorrogação da minha estadia.\n\nSeguem em anexo os documentos.\n\n"
            "Com os melhores cumprimentos,\n{name}",
        ),
    ),
    "tr": (
        (
            "Vize uzatma talebi",
            "Sayın yetkili,\n\n{entered} tarihinde kısa süreli vize ile Fransa'ya geldim ve {place} şehrinde kalıyorum. Salgın nedeniyle "
            "ülkeme dönemiyorum. Kalış süremin uzatılmasını rica ederim.\n\nBelgeler ektedir.\n\nSaygılarımla,\n{name}",
        ),
    ),
    "ru": (
        (
            "Просьба о продлении визы",
            "Здравствуйте!\n\nЯ приехала во Францию {entered} по краткосрочной визе и живу у родственников в {place}. Из-за пандемии я не могу "
            "вернуться домой. Прошу продлить моё пребывание.\n\nДокументы прилагаю.\n\nС уважением,\n{name}",
        ),
    ),
    "ar": (
        (
            "طلب تمديد التأشيرة",
            "السلام عليكم،\n\nدخلت إلى فرنسا يوم {entered} بتأشيرة قصيرة المدة وأقيم في {place}. بسبب الأزمة الصحية لا أستطيع العودة إلى بلدي. "
            "أطلب تمديد إقامتي.\n\nتجدون الوثائق مرفقة.\n\nمع الشكر\n{name}",
        ),
    ),
    "zh": (
        (
            "申请延长签证",
            "您好：\n\n我于 {entered} 持短期签证入境法国，现住在 {place}。由于疫情我无法回国，特此申请延长停留期限。\n\n附件是所需文件。\n\n此致\n{name}",
        ),
    ),
}  # fmt: skip

RELATIVE = (
    "Prolongation du visa de ma belle-mère",
    "Bonjour,\n\nJe vous écris pour ma belle-mère, {name}, qui est venue nous voir le {entered} et qui loge chez nous à {place}. Elle ne parle "
    "pas français. Son vol de retour est annulé. Nous demandons une prolongation de son visa.\n\nVous trouverez ses documents en pièces "
    "jointes.\n\nBien cordialement,\n{writer}",
)
FAMILY = (
    "Demande de prolongation pour ma famille (4 personnes)",
    "Madame, Monsieur,\n\nMon mari, nos deux enfants et moi-même sommes entrés en France le {entered} avec des visas de court séjour. Nous "
    "sommes hébergés à {place}. Nos vols de retour sont annulés et nous demandons la prolongation de notre séjour à tous les quatre.\n\n"
    "Ci-joint nos passeports, visas et tampons, l'attestation d'hébergement, la pièce d'identité de l'hébergeant et le message de la "
    "compagnie.\n\nAvec mes remerciements,\n{name}",
)
LAWYER = (
    "Mme/M. {name} - demande d'autorisation provisoire de séjour",
    "Monsieur le Préfet,\n\nJ'ai l'honneur de vous saisir en qualité de conseil de {name}, entré(e) en France le {entered} et hébergé(e) à "
    "{place}. Mon client sollicite la prolongation de son séjour, son vol de retour étant annulé. À défaut de réponse, je me réserve le droit "
    "de saisir le tribunal administratif de Clermont-Ferrand.\n\nVous trouverez les pièces en annexe.\n\nVotre bien dévouée,\n\nMaître Claire "
    "Fictive\nAvocate au barreau de Clermont-Ferrand",
)
ASYLUM = (
    "Prolongation de mon visa",
    "Bonjour,\n\nJe suis entré(e) en France le {entered} avec un visa et je suis hébergé(e) à {place}. Mon vol est annulé. Mais surtout je ne "
    "peux pas retourner dans mon pays : j'ai peur pour ma vie, j'ai reçu des menaces et je crains d'être persécuté(e) à cause de mes opinions. "
    "Je voudrais aussi savoir comment demander l'asile.\n\nEn attendant je demande la prolongation de mon visa, documents joints.\n\n{name}",
)
EXEMPT = (
    "Extension of stay - 90 days ending",
    "Dear Sir or Madam,\n\nI entered France on {entered} without a visa, as my nationality does not need one, and I am staying in {place}. My "
    "90 days are ending and my flight home does not operate. I would like to request an extension of my stay.\n\nAttached: passport, entry "
    "stamp, accommodation, host's card, airline message.\n\nBest regards,\n{name}",
)
EMPTY_HANDED = (
    "prolongation de visa svp",
    "Bonjour,\n\nmon visa finit dans quelques jours et je ne peux pas rentrer chez moi, les frontières sont fermées. Comment faire pour le "
    "prolonger ? Je demande une prolongation de mon séjour s'il vous plaît.\n\nMerci\n{name}",
)
FOLLOW_UP = (
    "Re: {subject}",
    "Bonjour,\n\nJ'ai oublié deux documents dans mon message de tout à l'heure : la page du visa et le message de la compagnie aérienne. Les "
    "voici.\n\nMerci\n{name}",
)

#: Other topics: slug of the scenario → (category, language, subject, text, sender's name, address, sentence).
TOPICS: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "where-is-my-file": (
        "file-follow-up", "fr", "Où en est mon dossier ?",
        "Bonjour,\n\nJ'ai déposé ma demande de carte de séjour il y a plus de cinq mois et je n'ai aucune nouvelle. Mon numéro étranger est le "
        "6303184925. Pouvez-vous me dire où en est mon dossier ?\n\nCordialement,\nSamba Keïta",
        "Samba Keïta", "samba.keita@mail.example.net", "Somebody asks where their file is and gives a foreigner's number.",
    ),
    "citizenship": (
        "citizenship", "fr", "Naturalisation - entretien annulé",
        "Madame, Monsieur,\n\nMon entretien de naturalisation prévu le mois dernier à la préfecture a été annulé. Quand serai-je de nouveau "
        "convoquée ? J'ai déposé ma demande d'acquisition de la nationalité française par décret l'an passé.\n\nRespectueusement,\nIrina Popescu-Martin",
        "Irina Popescu-Martin", "irina.pm@courriel.example.com", "A cancelled naturalisation interview.",
    ),
    "residence-permit": (
        "residence-permit", "fr", "Renouvellement titre de séjour expiré",
        "Bonjour,\n\nMa carte de séjour « vie privée et familiale » expire à la fin du mois. Je n'arrive pas à prendre rendez-vous pour le "
        "renouvellement sur le site. Est-ce que mon récépissé est prolongé automatiquement ?\n\nMerci de votre aide,\nThi Mai Nguyen",
        "Thi Mai NGUYEN", "mai.nguyen@mail.example.org", "A question about renewing a residence permit.",
    ),
    "employer": (
        "employer", "fr", "Autorisation de travail pour un salarié étranger",
        "Bonjour,\n\nNotre société souhaite recruter un maçon titulaire d'un titre de séjour étudiant. Quelle est la démarche pour obtenir "
        "l'autorisation de travail et authentifier son titre avant l'embauche (article L5221-8 du code du travail) ?\n\nCordialement,\n"
        "Service ressources humaines\nBâtisseurs des Dômes SARL (société fictive)",
        "RH Bâtisseurs des Dômes", "rh@batisseurs-domes.example.com", "An employer asks about a work authorisation.",
    ),
    "asylum-certificate": (
        "asylum", "fr", "Attestation de demande d'asile expirée",
        "Bonjour,\n\nMon attestation de demande d'asile est arrivée à expiration et le guichet unique est fermé. Est-ce qu'elle est prolongée ? "
        "J'ai un dossier OFPRA en cours.\n\nMerci\nAbdoul Rahim Zazai",
        "Abdoul Rahim Zazai", "ar.zazai@mail.example.net", "An asylum seeker whose certificate has run out.",
    ),
    "regulation-question": (
        "regulation-question", "en", "Question about the 90/180 rule",
        "Hello,\n\nI have a general question: does time spent in France under an expired visa during the border closure count towards the 90 days "
        "in any 180 days rule? Which regulation applies? I do not have a file with you, I just want to understand the rules.\n\nRegards,\nTom Becker",
        "Tom Becker", "tom.becker@mail.example.org", "A question about the rules, without a file.",
    ),
    "spam": (
        "spam", "en", "CONGRATULATIONS!!! Your email has WON 850.000,00 EUR",
        "Dear lucky winner,\n\nYour email address was selected in the INTERNATIONAL ONLINE LOTTERY. To claim your prize of 850,000.00 EUR reply with "
        "your full name, bank account and a processing fee of 95 EUR by crypto currency. Act now, limited offer!\n\nhttp://claim-prize.example.com/now\n\n"
        "Mrs. Linda Goldman, Claims Agent",
        "Claims Department", "claims@winner-lottery.example.com", "A lottery fraud.",
    ),
    "other-parking": (
        "other", "fr", "Livraison de mobilier - quai fermé",
        "Bonjour,\n\nNotre chauffeur s'est présenté ce matin pour la livraison des 12 armoires commandées et a trouvé le quai fermé. Merci de nous "
        "rappeler pour convenir d'un nouveau créneau.\n\nTransports Fictifs, service livraisons\n04 00 00 00 00",
        "Transports Fictifs", "livraisons@transports-fictifs.example.com", "A furniture delivery that went to the wrong mailbox.",
    ),
    "citizenship-pt": (
        "citizenship", "pt", "Pedido de nacionalidade francesa",
        "Bom dia,\n\nGostaria de saber como está o meu pedido de naturalização e que documentos faltam para adquirir a nacionalidade francesa.\n\n"
        "Obrigada\nRosa Meireles", "Rosa Meireles", "rosa.meireles@mail.example.net", "A naturalisation question in Portuguese.",
    ),
    "residence-permit-en": (
        "residence-permit", "en", "Residence permit delivery",
        "Good morning,\n\nI received a text message saying that my residence permit card (titre de séjour) is ready. How can I book an appointment "
        "to collect it?\n\nBest regards,\nPriya Raman", "Priya Raman", "priya.raman@mail.example.org", "A card that waits for collection.",
    ),
}  # fmt: skip

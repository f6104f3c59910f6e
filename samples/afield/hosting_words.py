"""What certificates of accommodation say: templates that circulate, letters, and what people write by hand.

`[…]` is what a person fills in; what is outside was printed on the form. `{e}` is the host's feminine ending.
"""

#: name → title, paragraphs
FORMS: dict[str, tuple[str, tuple[str, ...]]] = {
    "classic": (
        "ATTESTATION D'HÉBERGEMENT",
        (
            "Je soussigné(e) [{host}]",
            "né(e) le [{host_birth}] à [{host_place}]",
            "demeurant [{street}]",
            "Code postal [{postcode}] Commune [{commune}]",
            "certifie sur l'honneur héberger à mon domicile",
            "M. / Mme [{guest}]",
            "né(e) le [{guest_birth}]",
            "depuis le [{since}]",
            "Fait pour servir et valoir ce que de droit.",
            "Fait à [{commune}], le [{signed}]",
        ),
    ),
    "official": (
        "DÉCLARATION SUR L'HONNEUR D'HÉBERGEMENT",
        (
            "Nom et prénom de l'hébergeant : [{host}]",
            "Date et lieu de naissance : [{host_birth}, {host_place}]",
            "Adresse du domicile : [{street}, {postcode} {commune}]",
            "Je déclare sur l'honneur que la personne désignée ci-dessous réside à mon domicile à l'adresse indiquée "
            "ci-dessus.",
            "Nom et prénom de la personne hébergée : [{guest}]",
            "Née le : [{guest_birth}]    Nationalité : [{guest_nation}]",
            "Hébergée depuis le : [{since}]",
            "J'ai connaissance des sanctions pénales encourues par l'auteur d'une fausse attestation (article 441-7 "
            "du "
            "code pénal).",
            "À [{commune}], le [{signed}]",
            "Signature de l'hébergeant :",
        ),
    ),
    "boxed": (
        "ATTESTATION D'HÉBERGEMENT À TITRE GRATUIT",
        (
            "HÉBERGEANT",
            "Nom : [{host_surname}]    Prénom(s) : [{host_given}]",
            "Né(e) le : [{host_birth}]",
            "Domicile : [{street}]",
            "[{postcode} {commune}]",
            "ATTESTE HÉBERGER À SON DOMICILE",
            "Nom et prénom : [{guest}]",
            "Né(e) le : [{guest_birth}]",
            "À compter du : [{since}]",
            "Le signataire certifie l'exactitude des renseignements portés ci-dessus.",
            "Fait à : [{commune}]    Le : [{signed}]",
        ),
    ),
}

LETTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "plain": (
        "Attestation d'hébergement",
        (
            "Je soussigné{e} {host}, né{e} le {host_birth} à {host_place}, demeurant {street}, {postcode} {commune}, "
            "certifie sur l'honneur héberger à mon "
            "domicile {civility} {guest}, {born} le {guest_birth}, depuis le {since}.",
            "Je joins à la présente une copie de ma pièce d'identité.",
            "Pour servir et valoir ce que de droit.",
            "Fait à {commune}, le {signed}",
        ),
    ),
    "headed": (
        "Objet : attestation d'hébergement",
        (
            "Madame, Monsieur,",
            "Par la présente, je vous confirme que {civility} {guest} ({born} le {guest_birth}, passeport n° "
            "{passport}) "
            "loge chez moi, à l'adresse figurant en "
            "tête de ce courrier, depuis le {since} et jusqu'à ce qu'un retour dans son pays soit possible.",
            "Je l'héberge gratuitement et subviens à ses besoins.",
            "Veuillez agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
        ),
    ),
    "public": (
        "Attestation sur l'honneur d'hébergement",
        (
            "Je soussigné{e}, {host}, né{e} le {host_birth} à {host_place}, déclare sur l'honneur que {civility} "
            "{guest}, {born} le {guest_birth}, réside à mon "
            "domicile depuis le {since} à l'adresse suivante : {street}, {postcode} {commune}.",
            "Pour faire valoir ce que de droit.",
            "Fait à {commune}, le {signed}",
        ),
    ),
    "couple": (
        "Attestation d'hébergement",
        (
            "Nous soussignés {host} et {partner}, demeurant ensemble au {street} à {commune} ({postcode}), attestons "
            "sur "
            "l'honneur que nous accueillons sous "
            "notre toit {civility} {guest}, {born} le {guest_birth}, depuis le {since}, et que nous continuerons à "
            "pourvoir à son logement.",
            "Nous avons pris connaissance de l'article 441-7 du code pénal.",
            "Fait à {commune}, le {signed}",
        ),
    ),
    "english": (
        "TO WHOM IT MAY CONCERN",
        (
            "I, the undersigned {host}, born on {host_birth}, residing at {street}, {postcode} {commune}, France, "
            "hereby "
            "certify that {civility} {guest}, "
            "born on {guest_birth}, has been staying at my home since {since}, free of charge, and will remain my "
            "guest "
            "until travel home is possible.",
            "Done at {commune}, on {signed}",
        ),
    ),
}

HAND: dict[str, tuple[str, tuple[str, ...]]] = {
    "short": (
        "Attestation d'hébergement",
        (
            "Je soussigné{e} {host}, né{e} le {host_birth} à {host_place}, habitant {street} à {commune} "
            "({postcode}), "
            "atteste sur l'honneur héberger chez moi "
            "{civility} {guest}, {born} le {guest_birth}, depuis le {since}.",
            "Fait à {commune} le {signed}",
        ),
    ),
    "neighbourly": (
        "",
        (
            "Je soussigné{e} {host} certifie que {civility} {guest} habite actuellement à mon domicile, {street}, "
            "{postcode} {commune}, depuis le {since}.",
            "{pronoun} ne peut pas repartir pour le moment et peut rester chez moi le temps nécessaire.",
            "{commune}, le {signed}",
        ),
    ),
    "honour": (
        "Attestation sur l'honneur",
        (
            "Je, {host}, né{e} le {host_birth}, déclare sur l'honneur loger gratuitement dans ma maison située "
            "{street}, "
            "{postcode} {commune} : {civility} {guest} "
            "({born} le {guest_birth}), et ce depuis le {since}.",
            "Fait pour valoir ce que de droit,",
            "à {commune}, le {signed}",
        ),
    ),
}

MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}

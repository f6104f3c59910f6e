"""What hosts write in certificates, in French (good and less good) and in English: lines with gaps."""
# ruff: noqa: E501 - wordings

#: Typed and hand-written wordings: {i} the host's names, {born} their birth, {home} the address, {guests}, {since}.
FRENCH = {
    "honour": (
        "ATTESTATION D'HÉBERGEMENT",
        "Je soussigné{e} {i}, né{e} le {born} à {town}, demeurant {home}, certifie sur l'honneur héberger à mon domicile :",
        "{guests}",
        "et ce depuis le {since}.",
        "Je fais cette attestation pour servir et valoir ce que de droit. Je sais qu'une fausse déclaration m'expose aux "
        "sanctions prévues par l'article 441-7 du code pénal.",
        "Fait à {place}, le {today}",
    ),
    "short": (
        "Attestation",
        "Je, {i}, domicilié{e} au {home}, atteste par la présente que {guests} loge chez moi à titre gratuit depuis le {since} "
        "et jusqu'à son retour dans son pays.",
        "Je suis né{e} le {born} à {town}.",
        "Attestation faite pour la préfecture du Puy-de-Dôme.",
        "{place}, le {today}",
    ),
    "slips": (
        "Attestation d'hebergement",
        "Je soussigner {i} né{e} le {born} a {town} habitant {home} declare sur l'honneur heberger {guests} a mon adresse "
        "depuis le {since} par ce que son avion a ete annuler.",
        "Fait pour valoir se que de droit",
        "{place} le {today}",
    ),
    "family": (
        "À l'attention de Madame ou Monsieur le Préfet",
        "Objet : certificat d'hébergement",
        "Madame, Monsieur,",
        "Par la présente, je soussigné{e} {i} (né{e} à {town} le {born}) vous confirme que j'accueille depuis le {since}, à "
        "mon adresse située {home} :",
        "{guests}",
        "Ils resteront sous mon toit le temps nécessaire. Vous trouverez ci-joint la copie de ma pièce d'identité.",
        "Veuillez agréer, Madame, Monsieur, mes respectueuses salutations.",
        "Fait à {place} le {today}.",
    ),
    "listed": (
        "CERTIFICAT D'HÉBERGEMENT",
        "L'HÉBERGEANT", "Nom et prénom : {i}", "Né{e} le : {born} à {town}", "Adresse : {home}",
        "L'HÉBERGÉ", "{guests}",
        "Je certifie que la personne ci-dessus réside chez moi depuis le {since} (résidence principale).",
        "Fait à : {place}", "Le : {today}",
    ),
}  # fmt: skip
ENGLISH = (
    (
        "CERTIFICATE OF ACCOMMODATION",
        "I, the undersigned {i}, born on {born} in {town}, residing at {home}, hereby certify that I have been hosting "
        "{guests} at my home since {since}.",
        "I make this statement in good faith, for the attention of the Prefecture of Puy-de-Dôme.",
        "Done at {place}, on {today}",
    ),
    (
        "To whom it may concern",
        "My name is {i} and I was born in {town} on {born}. This letter confirms that {guests} has been staying with me, free "
        "of charge, since {since} at my address: {home}.",
        "Please find my identity document enclosed.",
        "{place}, {today}",
    ),
)  # fmt: skip

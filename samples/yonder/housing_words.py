"""Words of certificates of accommodation as people write them: gaps {…} for persons, place and days."""
# ruff: noqa: E501 - texts

#: Each is a list of paragraphs; {guests} are names with birth, {names} names alone.
TYPED: tuple[tuple[str, ...], ...] = (
    ("ATTESTATION D'HÉBERGEMENT", "Je soussigné{e} {host}, né{e} le {born} à {town}, demeurant au {home},",
     "atteste sur l'honneur héberger à mon domicile {guests}, depuis le {since}.",
     "Fait pour servir et valoir ce que de droit.", "Fait à {commune}, le {today}."),
    ("Attestation sur l'honneur", "Je, {host}, né{e} le {born} ({town}), certifie loger gratuitement chez moi, {home} :",
     "{guests}.", "Cette situation dure depuis son arrivée, le {since}, et durera jusqu'à son retour au pays.",
     "J'ai connaissance des sanctions prévues par l'article 441-7 du code pénal.", "{commune}, le {today}"),
    ("Objet : hébergement à titre gratuit", "Madame, Monsieur,", "Par la présente, je vous confirme que {guests} vit sous mon toit depuis le {since}, à l'adresse suivante : {home}.",
     "Je suis né{e} le {born} à {town} et je joins ma pièce d'identité.", "Je reste à votre disposition.", "À {commune}, le {today}", "{host}"),
    ("DÉCLARATION D'HÉBERGEMENT", "Nom et prénom de l'hébergeant : {host}", "Né{e} le {born} à {town}", "Adresse : {home}",
     "déclare héberger : {guests}", "À compter du : {since}", "Date : {today}          Lieu : {commune}", "Signature :"),
)  # fmt: skip
HAND: tuple[tuple[str, ...], ...] = (
    ("Attestation d'hébergement", "Je soussigné{e} {host}, né{e} le {born} à {town}, certifie héberger à mon domicile {home}",
     "{guests}", "depuis le {since}.", "Fait à {commune} le {today}"),
    ("Je soussigné{e} {host} né{e} le {born} à {town}", "habitant {home}", "déclare sur l'honneur loger chez moi {guests}",
     "depuis le {since} et jusqu'à son départ.", "{commune}, le {today}"),
    ("Bonjour, je m'appelle {host}, né{e} le {born}.", "J'atteste que j'héberge {guests} dans ma maison au {home}", "depuis le {since}, le temps que les avions reprennent.",
     "À {commune} le {today}"),
)  # fmt: skip
ENGLISH: tuple[tuple[str, ...], ...] = (
    ("CERTIFICATE OF ACCOMMODATION", "I, the undersigned {host}, born on {born} in {town}, residing at {home},",
     "hereby certify that I am accommodating at my home {guests}, since {since}.", "Done at {commune}, on {today}."),
    ("To whom it may concern", "This is to confirm that {guests} has been staying at my house, {home}, since {since} and will stay there until flights resume.",
     "I was born on {born} in {town} and a copy of my identity document is attached.", "{commune}, {today}", "{host}"),
)  # fmt: skip
HOTEL = ("Résidence hôtelière Les Volcans (SPECIMEN)", "{home}", "ATTESTATION DE SÉJOUR",
         "Nous certifions que {guests} occupe la chambre {room} de notre établissement depuis le {since}.",
         "Le séjour est réglé jusqu'à la fin du mois.", "{commune}, le {today}", "La réception")  # fmt: skip

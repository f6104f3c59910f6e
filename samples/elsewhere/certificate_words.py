"""Sentences of people who house somebody, as letters: French in many manners, English, Spanish, Portuguese.

Fields: {host} full name, {m_host} with Madame or Monsieur, {hosts} a couple, {born_h} `né le …`, {place_h}, {street}, {town} postcode and
commune, {commune}, {postcode}, {guests} who is housed (name and birth, joined), {names} the guests' names alone, {since}, {today}, {e} the
host's feminine e, {f} the guest's.
"""
# ruff: noqa: E501 - letters are quoted whole

#: Name of the wording → how it is set (see certificates.SETTINGS) and its paragraphs; `>` right, `^` centred title, `@` the signature's place.
LETTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "formal": ("serif", (
        "{host}", "{street}", "{town}", "", ">À {commune}, le {today}", "", "^ATTESTATION SUR L'HONNEUR", "",
        "Je soussigné{e} {m_host}, {born_h} à {place_h}, demeurant au {street} à {town}, atteste sur l'honneur héberger gratuitement à mon domicile, depuis le {since} :", "",
        "{guests}", "", "Cette personne ne peut actuellement regagner son pays et restera logée chez moi jusqu'à son départ.", "",
        "Je joins la copie de ma pièce d'identité.", "", "Pour faire valoir ce que de droit.", "@",
    )),
    "to-the-prefect": ("sans", (
        "{host}", "{street}", "{town}", "", ">Préfecture du Puy-de-Dôme", ">Service de l'immigration", "", "Objet : hébergement de {names}", "",
        "Madame, Monsieur,", "", "Par la présente, je vous confirme que {guests}, loge chez moi à l'adresse ci-dessus depuis le {since} et que cela continuera le temps nécessaire.", "",
        "Je suis {born_h} à {place_h}.", "", "Veuillez agréer, Madame, Monsieur, mes salutations respectueuses.", "", "{commune}, le {today}", "@", "{host}",
    )),
    "short-note": ("hand", (
        "Le {today}", "", "J'héberge chez moi {guests} depuis le {since}.", "", "{host}", "{street}", "{town}", "@",
    )),
    "capitals": ("typed", (
        "^ATTESTATION D'HEBERGEMENT", "", "JE SOUSSIGNE{E} {host}, {born_h} A {place_h}, DOMICILIE{E} {street} {town}, CERTIFIE SUR L'HONNEUR QUE {guests} EST HEBERGE{F} A MON DOMICILE DEPUIS LE {since}.",
        "", "FAIT A {commune} LE {today}", "", "SIGNATURE", "@",
    )),
    "no-accents": ("elite", (
        "{host}", "{street}", "{town}", "", "^Attestation", "", "Je soussigne{e} {host} certifie que {guests} reside a mon domicile depuis le {since}, a titre gratuit, et jusqu'a la reprise des vols.",
        "", "Fait a {commune}, le {today}, pour servir et valoir ce que de droit.", "@",
    )),
    "birth-in-words": ("serif", (
        "^Attestation d'accueil et d'hébergement", "", "Je certifie loger à titre gracieux dans ma résidence principale, {street}, {town} :", "", "{guests_in_words}", "",
        "et ce depuis le {since_in_words}.", "", "Connaissance prise des peines prévues à l'article 441-7 du code pénal.", "", "{m_host}, {born_in_words}", "", "Le {today}", "@",
    )),
    "couple-of-hosts": ("sans", (
        "{hosts}", "{street}", "{town}", "", "^DÉCLARATION D'HÉBERGEMENT", "", "Nous, soussignés {hosts}, domiciliés ensemble à l'adresse ci-dessus, déclarons héberger sous notre toit, sans contrepartie, depuis le {since} :", "",
        "{guests}", "", "Nous mettons à sa disposition une chambre de notre maison et nous subvenons à ses besoins.", "", "À {commune}, le {today}", "", "Signatures", "@",
    )),
    "chez": ("cursive", (
        ">{commune}, le {today}", "", "Attestation", "", "Moi, {host}, {born_h}, j'atteste que {guests} habite chez moi, {street}, {town}, depuis son arrivée le {since}.", "",
        "Je ne demande pas de loyer. Vous pouvez me joindre si besoin.", "", "{host}", "@",
    )),
    "address-after": ("condensed", (
        "^Certificat d'hébergement", "", "Je soussigné{e}, {m_host}, certifie accueillir dans mon logement {guests} depuis le {since} et pour toute la durée de son séjour prolongé.", "",
        "Adresse du logement :", "{street}", "{town}", "", "Établi le {today}", "@",
    )),
    "loan-of-house": ("sans", (
        "^ATTESTATION DE LOGEMENT À TITRE GRATUIT", "", "Le propriétaire ou locataire : {host}, {born_h} à {place_h}", "Le logement : {street}, {town}", "Les occupants : {guests}", "Entrée dans les lieux : {since}", "",
        "J'atteste sur l'honneur l'exactitude des renseignements ci-dessus.", "", "{commune}, le {today}", "@",
    )),
    "by-hand": ("printed-hand", (
        "Attestation d'hébergement", "", "Je soussigné{e} {host} {born_h} à {place_h} déclare sur l'honneur que {guests} vit chez moi au {street} à {town} depuis le {since}.", "",
        "Le billet de retour n'est plus valable et il n'y a pas d'autre vol.", "", "Fait à {commune} le {today}", "@",
    )),
    "english-formal": ("serif-en", (
        "{host}", "{street}", "{town}", "France", "", ">{today}", "", "To whom it may concern", "", "I, {host}, born on {birth_h} in {place_h}, confirm that {guests_en} has been living with me at the above address since {since} and that I provide the accommodation free of charge.", "",
        "My guest will stay with me until a flight home is available. I enclose a copy of my identity document.", "", "Yours faithfully,", "@", "{host}",
    )),
    "english-letter": ("typed-en", (
        "^LETTER OF ACCOMMODATION", "", "I hereby declare that I host {guests_en} in my home:", "", "{street}", "{town}", "France", "", "Date of arrival at my place: {since}", "", "Host: {host}", "Date of birth: {birth_h}", "Date: {today}", "@",
    )),
    "english-note": ("hand-en", (
        "{today}", "", "This is to say that {guests_en} lives at our house, {street}, {town}, since {since}. We are happy to have them here as long as needed.", "", "{host}", "@",
    )),
    "spanish": ("sans-es", (
        "^CARTA DE ALOJAMIENTO", "", "Yo, {host}, con domicilio en {street}, {town} (Francia), declaro que alojo gratuitamente en mi casa desde el {since} a {guests_es}.", "", "Firmado en {commune}, a {today}.", "@",
    )),
    "portuguese": ("serif-pt", (
        "^DECLARAÇÃO DE ALOJAMENTO", "", "Eu, {host}, residente em {street}, {town}, França, declaro por minha honra que alojo em minha casa, desde {since}, {guests_pt}.", "", "{commune}, {today}", "@",
    )),
}  # fmt: skip

"""Sentences of people who house somebody: letters in French, English and four more tongues.

Fields: {host} and {hosts} (a couple), {title} Madame or Monsieur, {born} `née le …`, {birth}, {birthplace}, {street}, {town} postcode and commune,
{commune}, {postcode}, {guests} names with birth, {names}, {since}, {today}, {e} the host's feminine e, {g} the guest's (and plural s).
Rows: `C|` centred title, `R|` at the right, `B|` bold, `S|` where the signature goes, "" a gap.
"""
# ruff: noqa: E501 - letters are quoted whole

#: Name → (setting, tongue, rows). Settings: book, plain, machine, poster, hand.
LETTERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "honour": ("book", "fr", (
        "C|Attestation d'hébergement", "", "Je soussigné{e}, {title} {host}, {born} à {birthplace}, certifie sur l'honneur que :", "", "{guests}", "",
        "demeure à mon domicile sis {street}, {town}, depuis le {since}, et ce jusqu'à ce qu'un retour dans son pays soit de nouveau possible.", "",
        "J'ai connaissance des sanctions pénales encourues par l'auteur d'une fausse attestation (article 441-7 du code pénal).", "", "Fait à {commune}, le {today}", "", "Signature :", "S|",
    )),
    "to-whom": ("plain", "fr", (
        "{host}", "{street}", "{town}", "", "R|{commune}, le {today}", "", "B|Objet : attestation d'hébergement à titre gracieux", "",
        "À qui de droit,", "", "Je vous informe que j'accueille à mon adresse, sans contrepartie financière, {guests}, et cela depuis le {since}.", "",
        "L'absence de vols l'oblige à rester plus longtemps que prévu ; je m'engage à l'héberger et à subvenir à ses besoins pendant toute cette période.", "", "{host}", "{born} à {birthplace}", "S|",
    )),
    "declaration": ("machine", "fr", (
        "C|DECLARATION SUR L'HONNEUR", "", "Je, soussigne{e} {host}", "{born} a {birthplace}", "demeurant {street}", "{town}", "", "declare heberger chez moi depuis le {since}", "", "{guests}", "",
        "dans l'attente de la reouverture des frontieres.", "", "Date : {today}", "Signature", "S|",
    )),
    "family": ("hand", "fr", (
        "R|{commune}, le {today}", "", "Je soussigné{e} {host}, {born}, habitant {street}, {town},", "certifie que {guests} vit à la maison avec nous depuis le {since}.", "", "Fait pour servir à la préfecture.", "", "{host}", "S|",
    )),
    "few-words": ("hand", "fr", (
        "Attestation d'hébergement", "", "{guests} loge chez moi", "{street}", "{town}", "depuis le {since}.", "", "le {today}", "{host}", "S|",
    )),
    "long-hand": ("hand", "fr", (
        "{host}", "{street}", "{town}", "", "Madame, Monsieur,", "", "Je certifie sur l'honneur accueillir à mon domicile {guests}, depuis le {since}, gratuitement.", "", "Ma carte d'identité est jointe.", "", "Le {today} à {commune}", "S|",
    )),
    "two-hosts": ("plain", "fr", (
        "C|ATTESTATION", "", "Nous soussignés, {hosts}, résidant {street} à {town}, attestons sur l'honneur loger gratuitement :", "", "{guests}", "", "depuis le {since}. La chambre d'amis de notre maison est à sa disposition.", "",
        "Établi à {commune} le {today}", "", "Signatures des deux hébergeants", "S|",
    )),
    "sections": ("poster", "fr", (
        "C|ATTESTATION D'HÉBERGEMENT", "", "B|L'hébergeant", "{title} {host}", "{born} à {birthplace}", "", "B|La personne hébergée", "{guests}", "", "B|Le lieu", "{street}", "{town}", "", "B|La durée", "Depuis le {since}, pour une durée indéterminée", "",
        "Certifié exact, à {commune}, le {today}", "S|",
    )),
    "son-in-law": ("book", "fr", (
        "R|{host}", "R|{street}", "R|{town}", "", "Monsieur le Préfet,", "", "Veuillez trouver par la présente l'attestation selon laquelle {guests}, membre de ma famille, réside sous mon toit depuis son entrée en France le {since}.", "",
        "Je suis {born} à {birthplace} et je suis titulaire de la pièce d'identité ci-jointe.", "", "Je vous prie d'agréer, Monsieur le Préfet, l'expression de ma haute considération.", "", "{commune}, {today}", "S|", "{host}",
    )),
    "no-frills": ("plain", "fr", (
        "attestation", "", "je soussigné{e} {host} né{e} le {birth} atteste que {guests} est hébergé{g} chez moi au {street} {town} depuis le {since}", "", "fait le {today}", "S|",
    )),
    "host-letter": ("book", "en", (
        "R|{street}", "R|{town}, France", "R|{today}", "", "Dear Sir or Madam,", "", "I, {host} (date of birth: {birth}), hereby confirm that {guests} is staying at my home, at the address shown above, and has been doing so since {since}.", "",
        "I will continue to provide accommodation until travel is possible again.", "", "Yours sincerely,", "S|", "{host}",
    )),
    "affidavit": ("machine", "en", (
        "C|CERTIFICATE OF ACCOMMODATION", "", "I, the undersigned {host}, born {birth} in {birthplace},", "residing at {street}, {town}, FRANCE", "certify on my honour that I accommodate free of charge", "", "{guests}", "", "since {since}.", "", "Done at {commune} on {today}", "S|",
    )),
    "italian": ("plain", "it", ("C|DICHIARAZIONE DI OSPITALITÀ", "", "Il/La sottoscritto/a {host}, residente in {street}, {town} (Francia), dichiara di ospitare presso la propria abitazione, dal {since}, {guests}.", "", "{commune}, {today}", "S|")),
    "spanish": ("book", "es", ("C|CERTIFICADO DE ALOJAMIENTO", "", "{host}, con domicilio en {street}, {town} (Francia), certifica que aloja en su casa a {guests} desde el {since}, sin pago alguno.", "", "En {commune}, a {today}", "S|")),
    "portuguese": ("plain", "pt", ("C|TERMO DE RESPONSABILIDADE", "", "Eu, {host}, morador(a) em {street}, {town}, França, declaro que dou alojamento gratuito a {guests} desde {since}.", "", "{commune}, {today}", "S|")),
    "german": ("book", "de", ("C|Wohnbestätigung", "", "Hiermit bestätige ich, {host}, wohnhaft {street}, {town}, Frankreich, dass {guests} seit dem {since} kostenlos bei mir wohnt.", "", "{commune}, den {today}", "S|")),
}  # fmt: skip
#: Letters that an agent may want translated.
FOREIGN = ("italian", "spanish", "portuguese", "german")

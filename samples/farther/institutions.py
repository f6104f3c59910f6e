"""Letters of those who house for a living: a hotel, a hall of residence, a hostel, a landlord; each as a leaf."""
# ruff: noqa: E501 - letters are quoted whole

import datetime as dt
from random import Random

from samples.elsewhere.dates import told
from samples.farther.certificates import name
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, POSTER
from samples.leaf import Leaf
from samples.people import Host, Person

KINDS = ("hotel", "residence", "hostel", "landlord")
_HEADS = {
    "hotel": (("Hôtel Le Relais Fictif", "L'Auberge Imaginaire", "Appart'hôtel Exemple"), "Réception"),
    "residence": (
        ("Résidence universitaire Les Exemples", "CROUS - Cité universitaire Fictive"),
        "Le directeur de la résidence",
    ),
    "hostel": (("Foyer de jeunes travailleurs Le Modèle", "Association Toit Fictif"), "La responsable de l'accueil"),
    "landlord": (("",), "Le bailleur"),
}
_TEXTS = {
    "hotel": "Nous confirmons que {guest}, né{e} le {birth}, occupe la chambre {room} de notre établissement depuis le {since}. Le séjour est réglé chaque semaine.",
    "residence": "Je soussigné, directeur, certifie que {guest}, né{e} le {birth}, est logé{e} dans notre résidence, chambre {room}, depuis le {since}.",
    "hostel": "L'association atteste accueillir dans son foyer {guest} (né{e} le {birth}) depuis le {since}, chambre {room}, jusqu'à la reprise des transports.",
    "landlord": "Je soussigné{h} {host}, propriétaire du logement situé {street}, {town}, atteste que ce logement est loué meublé à {guest}, né{e} le {birth}, depuis le {since}.",
}


def letter(kind: str, guest: Person, host: Host, today: dt.date, since: dt.date, rng: Random) -> Leaf:
    """A letter of one of `KINDS` at the host's address; a landlord signs with their own name."""
    leaf = Leaf(face=rng.choice((GARAMOND, GROTESK)), height=4.4, left=24)
    heads, signs = _HEADS[kind]
    head = rng.choice(heads) or f"{host.given_names} {host.surname}"
    town = f"{host.postcode} {host.commune}"
    leaf.rule(0, 0, 210, 3, rng.choice(((160, 40, 50), (30, 90, 120), (90, 110, 40))))
    leaf.at(24, 14, head, face=POSTER if kind != "landlord" else GROTESK_BOLD, height=6.4)
    leaf.at(24, 23, f"{host.street} - {town}", height=3.6)
    leaf.at(24, 28, "Tél. 04 00 00 00 00", height=3.4)
    leaf.y = 56
    leaf.write(f"{host.commune}, le {told(today, 'fr')}", x=116)
    leaf.y += 12
    leaf.write("ATTESTATION DE LOCATION" if kind == "landlord" else "ATTESTATION DE SÉJOUR", face=GROTESK_BOLD, x=70)
    leaf.y += 10
    leaf.write(_TEXTS[kind].format(
        guest=name(guest), e="e" if guest.sex == "F" else "", birth=told(guest.birth, "fr"), room=rng.randint(101, 428), since=told(since, "fr"),
        host=f"{host.given_names} {host.surname}", h="e" if host.sex == "F" else "", street=host.street, town=town,
    ))  # fmt: skip
    leaf.y += 8
    leaf.write("Fait pour valoir ce que de droit.")
    leaf.y += 8
    leaf.write(signs, x=116)
    leaf.sign(116, leaf.y + 2, head)
    leaf.specimen()
    return leaf

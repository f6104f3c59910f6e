"""What people add unasked: a bill, a payslip, an advert, a ticket, an act, a cat; none of the six papers."""

import datetime as dt
from random import Random

from PIL import Image, ImageFilter

from samples import ink
from samples.elsewhere.dates import told
from samples.farther.certificates import name
from samples.farther.typefaces import GARAMOND, GROTESK, GROTESK_BOLD, MONO, POSTER
from samples.ink import Sheet
from samples.leaf import Leaf
from samples.people import DAY, Host, Person, number

LETTERS = ("water-bill", "payslip", "insurance-advert", "train-ticket", "birth-act", "tax-notice")
KINDS = (*LETTERS, "cat")


def _water_bill(who: Person, host: Host, day: dt.date, rng: Random) -> list[str]:
    rows = [
        f"{host.given_names} {host.surname}",
        host.street,
        f"{host.postcode} {host.commune}",
        "",
        f"Facture d'eau n° {number(rng, '9999999')} du {told(day, 'fr')}",
        "",
    ]
    return [
        *rows,
        f"Index relevé : {rng.randint(200, 900)} m3",
        f"Montant TTC : {rng.uniform(30, 160):.2f} €",
        "Prélèvement automatique",
        "",
        "Prochain relevé dans six mois.",
    ]


def _payslip(who: Person, host: Host, day: dt.date, rng: Random) -> list[str]:
    gross = rng.uniform(1600, 3200)
    return [
        "BULLETIN DE PAIE",
        f"Période : {told(day, 'fr')}",
        "",
        f"Salarié : {host.surname} {host.given_names}",
        f"{host.street} {host.postcode} {host.commune}",
        "",
        f"Salaire brut {gross:.2f}",
        f"Cotisations {gross * 0.22:.2f}",
        f"Net à payer {gross * 0.78:.2f}",
    ]


def _insurance_advert(who: Person, host: Host, day: dt.date, rng: Random) -> list[str]:
    return [
        "Voyagez serein avec Assur'Exemple !",
        "",
        "Vol annulé, retardé, bagage perdu ? Nous vous remboursons.",
        "Frais médicaux jusqu'à 300 000 €.",
        "",
        "Souscrivez en ligne en 3 minutes. Offre valable jusqu'au " + told(day + 60 * DAY, "fr"),
    ]


def _train_ticket(who: Person, host: Host, day: dt.date, rng: Random) -> list[str]:
    return [
        "e-billet",
        "",
        f"{name(who)}",
        "PARIS BERCY > CLERMONT-FERRAND",
        f"Départ {day:%d/%m/%Y} à {rng.randint(7, 18)}h{rng.choice((0, 57)):02d}",
        f"Voiture {rng.randint(1, 12)}  Place {rng.randint(11, 98)}",
        f"Dossier {number(rng, 'AAAAAA')}",
        "2e classe  -  non échangeable",
    ]


def _birth_act(who: Person, host: Host, day: dt.date, rng: Random) -> list[str]:
    return [
        "COPIE INTÉGRALE D'ACTE DE NAISSANCE",
        "",
        f"Le {told(who.birth, 'fr')} est né(e) {name(who)}",
        f"à {who.birth_place.title()}, {who.nation.french}",
        "",
        "Suivent les signatures.",
        f"Délivré le {told(day, 'fr')}",
    ]


def _tax_notice(who: Person, host: Host, day: dt.date, rng: Random) -> list[str]:
    return [
        "AVIS D'IMPÔT SUR LES REVENUS",
        "",
        f"{host.surname} {host.given_names}",
        host.street,
        f"{host.postcode} {host.commune.upper()}",
        "",
        f"Numéro fiscal {number(rng, '99 99 999 999 999')}",
        f"Revenu fiscal de référence {rng.randint(9000, 42000)}",
        f"Montant de l'impôt {rng.randint(0, 3800)} €",
    ]


_ROWS = {
    "water-bill": _water_bill,
    "payslip": _payslip,
    "insurance-advert": _insurance_advert,
    "train-ticket": _train_ticket,
    "birth-act": _birth_act,
    "tax-notice": _tax_notice,
}


def letter(kind: str, who: Person, host: Host, day: dt.date, rng: Random) -> Leaf:
    """One of `LETTERS`."""
    leaf = Leaf(face=rng.choice((GROTESK, GARAMOND, MONO)), height=4.0, left=24)
    leaf.rule(0, 0, 210, 10, rng.choice(((30, 120, 170), (230, 160, 40), (90, 90, 110))))
    leaf.at(24, 14, rng.choice(("Service Exemple", "Compagnie Fictive", "Régie Imaginaire")), face=POSTER, height=6)
    leaf.y = 36
    for i, row in enumerate(_ROWS[kind](who, host, day, rng)):
        leaf.write(row, face=GROTESK_BOLD if i == 0 else "")
    leaf.specimen()
    return leaf


def cat(rng: Random) -> Image.Image:
    """A cat on a sofa, sent by mistake."""
    fur = rng.choice(((210, 140, 70), (70, 70, 76), (190, 186, 180)))
    sheet = Sheet(Image.new("RGB", (1400, 1050), rng.choice(((120, 150, 130), (170, 120, 120), (110, 120, 150)))))
    pen, dark = sheet.draw, tuple(c // 2 for c in fur)
    pen.rectangle((0, 760, 1400, 1050), fill=(90, 60, 60))
    pen.ellipse((330, 420, 1120, 980), fill=fur)
    pen.ellipse((260, 250, 640, 620), fill=fur)
    for x in (290, 500):
        pen.polygon([(x, 330), (x + 40, 170), (x + 120, 300)], fill=fur)
        pen.ellipse((x + 40, 390, x + 100, 440), fill=(120, 190, 90))
        pen.ellipse((x + 62, 392, x + 78, 438), fill=(10, 10, 10))
    pen.polygon([(430, 480), (470, 480), (450, 506)], fill=(200, 120, 130))
    pen.arc((900, 500, 1320, 920), 200, 60, fill=dark, width=60)
    for i in range(12):
        pen.arc((420 + 50 * i, 480, 560 + 50 * i, 900), 260, 330, fill=dark, width=14)
    ink.stamp_text(sheet.image, (1280, 1020), "SPECIMEN", 24, 0, (220, 220, 220), 120)
    return sheet.image.filter(ImageFilter.GaussianBlur(3))

"""What people add unasked: bills, insurances, boarding passes, tables of costs; none of the six papers, some look like one."""
# ruff: noqa: E501 - sentences are quoted whole

import datetime as dt
from random import Random

from samples import ink
from samples.elsewhere.dates import told
from samples.elsewhere.paper import COND
from samples.leaf import Leaf
from samples.people import DAY, Host, Person, number, spoken

KINDS = ("bill", "insurance", "bank", "marriage")


def _name(who: Person) -> str:
    return f"{spoken(who.given_names.split('/')[0])} {who.surname.split('/')[0]}".strip()


def bill(host: Host, day: dt.date, rng: Random) -> Leaf:
    """The host's electricity or water bill: name and address, but nobody is housed."""
    leaf = Leaf(face=ink.SANS, height=3.8, left=20)
    seller = rng.choice(("Énergies Fictives", "Eau des Dômes (fictif)", "Télécom Exemple"))
    leaf.rule(0, 0, 210, 16, rng.choice(((240, 120, 20), (20, 90, 160), (60, 140, 60))))
    leaf.at(20, 4, seller, height=6, face=ink.BOLD, colour=(250, 250, 250))
    leaf.y = 30
    leaf.write("Votre facture", height=6, face=ink.BOLD)
    leaf.write(f"du {told(day, 'fr')} - n° {number(rng, '999 999 999')}")
    leaf.at(115, 46, f"{'Mme' if host.sex == 'F' else 'M.'} {host.full_name}")
    leaf.at(115, 52, host.street)
    leaf.at(115, 58, f"{host.postcode} {host.commune.upper()}")
    leaf.y = 80
    leaf.write("Titulaire du contrat et adresse de consommation : voir ci-dessus")
    for row in ("Abonnement", "Consommation du mois", "Taxes et contributions"):
        leaf.at(20, leaf.y + 4, row)
        leaf.at(150, leaf.y + 4, f"{rng.uniform(4, 90):.2f} EUR".replace(".", ","))
        leaf.y += 9
    leaf.y += 8
    leaf.write(f"Montant à payer avant le {told(day + 20 * DAY, 'fr')}", face=ink.BOLD)
    leaf.specimen()
    return leaf


def insurance(who: Person, day: dt.date, rng: Random) -> Leaf:
    """A travel insurance with its list of what it covers, cancelled flights among it."""
    leaf = Leaf(face=COND, height=4.6, left=24)
    french = rng.random() < 0.5
    leaf.write("Attestation d'assurance voyage" if french else "Travel insurance certificate", height=7, face=ink.BOLD)
    leaf.y += 10
    if french:
        leaf.write(
            f"L'assureur certifie que {_name(who)} est couvert(e) dans l'espace Schengen jusqu'au {told(day + 60 * DAY, 'fr')}."
        )
        leaf.y += 6
        leaf.write(
            "Garanties : frais médicaux 30 000 EUR ; rapatriement ; annulation de voyage ; vol annulé ou retardé de plus de 4 heures ; bagages."
        )
    else:
        leaf.write(
            f"This is to certify that {_name(who)} is insured in the Schengen area until {told(day + 60 * DAY, 'en')}."
        )
        leaf.y += 6
        leaf.write(
            "Cover: medical expenses EUR 30,000; repatriation; trip cancellation; flight cancelled or delayed by more than 4 hours; luggage."
        )
    leaf.y += 8
    leaf.write(f"Police / Policy {number(rng, 'AA999999')}")
    leaf.specimen()
    return leaf


def bank(who: Person, day: dt.date, rng: Random) -> Leaf:
    """A bank's statement."""
    leaf = Leaf(face=ink.TYPED, height=3.8, left=20)
    leaf.write("BANQUE FICTIVE INTERNATIONALE", face=ink.TYPED_BOLD, height=5)
    leaf.write(f"STATEMENT OF ACCOUNT - {_name(who).upper()}")
    leaf.y += 8
    balance = rng.uniform(900, 4000)
    for index in range(rng.randint(6, 12)):
        amount = rng.uniform(-200, 150)
        balance += amount
        row = f"{day - (60 - 5 * index) * DAY:%d/%m/%Y}  {rng.choice(('CARD PAYMENT', 'TRANSFER', 'ATM WITHDRAWAL', 'AIRLINE REFUND')):<18}"
        leaf.write(f"{row}{amount:>10.2f}{balance:>12.2f}")
    leaf.specimen()
    return leaf


def marriage(who: Person, day: dt.date, rng: Random) -> Leaf:
    """An extract of a register of marriages."""
    leaf = Leaf(face=ink.SERIF, height=4.4, left=26)
    leaf.write("EXTRAIT D'ACTE DE MARIAGE", face=ink.SERIF_BOLD, height=6, x=60)
    leaf.y += 10
    leaf.write(
        f"Le {told(who.birth + 9000 * DAY, 'fr')} a été célébré devant nous le mariage de {_name(who)}, né(e) le {told(who.birth, 'fr')}, avec A. FICTIF."
    )
    leaf.y += 8
    leaf.write("Copie délivrée selon les registres de l'état civil.")
    leaf.specimen()
    return leaf


def unasked(kind: str, who: Person, host: Host, day: dt.date, rng: Random) -> Leaf:
    """One of `KINDS`."""
    if kind == "bill":
        return bill(host, day, rng)
    return {"insurance": insurance, "bank": bank, "marriage": marriage}[kind](who, day, rng)

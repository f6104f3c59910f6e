"""Papers that people send in place of what was asked: from a person or a home to a card, a licence or a bill."""
# ruff: noqa: E501 - places on paper

from random import Random

from PIL import Image

from samples import zones
from samples.people import Person
from samples.yonder import pen
from samples.yonder.folk import Home
from samples.yonder.pen import COUSINE, FIRA, PLEX, PLEX_BOLD, Pen
from samples.yonder.states import STATES


def national_card(who: Person, rng: Random) -> Image.Image:
    """The identity card of the person's own State, both sides: no passport."""
    state, (w, h) = STATES[who.nation.code], (85.6, 54.0)
    sheet = Image.new("RGB", (round(w * 12) + 120, round(h * 24) + 200), (251, 251, 249))
    front = Pen(pen.ground(w, h, state.deep, state.pale, 91).copy())
    front.write(w / 2, 5, state.nation.english.upper(), 2.8, face=PLEX_BOLD, anchor="ms")
    front.write(w / 2, 8.6, "NATIONAL IDENTITY CARD", 2.4, face=PLEX, anchor="ms")
    front.paste(
        pen.face(sum(map(ord, who.number + who.surname)) % 4001, who.sex == "F", who.birth.year < 1962), 4, 12, 24, 31
    )
    rows = (("Surname", who.surname.split("/")[0]), ("Given names", who.given_names.split("/")[0]), ("Sex", who.sex),
            ("Date of birth", f"{who.birth:%d/%m/%Y}"), ("ID number", f"{rng.randint(10**9, 10**10 - 1)}"))  # fmt: skip
    for row, (name, value) in enumerate(rows):
        front.write(32, 14 + 6.6 * row, name, 1.6, face=FIRA, ink=(80, 80, 110))
        front.write(32, 17.4 + 6.6 * row, value, 2.9, face=COUSINE, width=50)
    front.specimen(16, 48, 1.8)
    back = Pen(pen.ground(w, h, state.pale, state.deep, 92).copy())
    back.write(6, 8, f"ADDRESS: {who.birth_place}", 2.4, face=COUSINE)
    back.specimen(70, 20, 1.8)
    mrz = zones.card(code="ID", state=who.nation.code, surname=who.surname, given_names=who.given_names, number=f"{rng.randint(10**8, 10**9 - 1)}",
                     nationality=who.nation.code, birth=who.birth, sex=who.sex, expiry=who.expiry)  # fmt: skip
    back.box(0, 30.5, w, h - 30.5, fill=(246, 246, 244))
    back.zone(3.2, 37.1, mrz, pitch=2.64, gap=6.6)
    sheet.paste(front.image, (60, 60))
    sheet.paste(back.image, (60, 120 + front.image.height))
    return sheet


def licence(who: Person, rng: Random) -> Image.Image:
    """A driving licence."""
    state, (w, h) = STATES[who.nation.code], (85.6, 54.0)
    card = Pen(pen.ground(w, h, (246, 226, 232), (220, 170, 190), 93).copy())
    card.write(
        6, 6, f"DRIVING LICENCE / PERMIS DE CONDUIRE     {state.nation.english.upper()}", 2.3, face=PLEX_BOLD, width=74
    )
    card.paste(
        pen.face(sum(map(ord, who.number + who.surname)) % 4001, who.sex == "F", who.birth.year < 1962), 4, 12, 22, 28
    )
    rows = (f"1. {who.surname.split('/')[0]}", f"2. {who.given_names.split('/')[0]}", f"3. {who.birth:%d.%m.%Y} {who.birth_place}", f"4a. {who.issued:%d.%m.%Y}",
            f"4b. {who.expiry:%d.%m.%Y}", f"5. {rng.randint(10**7, 10**8)}", "9. B")  # fmt: skip
    for row, text in enumerate(rows):
        card.write(30, 15 + 5 * row, text, 2.8, face=PLEX, width=54)
    card.specimen(15, 48, 1.8)
    return card.image


def bill(home: Home, rng: Random) -> Image.Image:
    """An invoice for electricity: it proves where somebody lives, not that they house anybody."""
    page = Pen(Image.new("RGB", (1680, 2376), (253, 253, 251)), 8)
    page.write(20, 24, "Électricité des Dômes (SPECIMEN)", 6, face=PLEX_BOLD, ink=(20, 80, 150))
    page.write(110, 50, f"{home.host.given_names} {home.host.surname}", 4)
    page.write(110, 57, home.host.street, 4)
    page.write(110, 64, f"{home.host.postcode} {home.host.commune.upper()}", 4)
    rows = (f"Facture n° {rng.randint(10**8, 10**9)}", "Votre consommation d'électricité", f"Abonnement   {rng.randint(9, 19)},40 €",
            f"Consommation   {rng.randint(30, 160)},12 €", "Montant prélevé le 15 du mois", "Service clients : 0 800 000 000 (appel gratuit)")  # fmt: skip
    for row, text in enumerate(rows):
        page.write(22, 95 + 12 * row, text, 4.4, face=PLEX_BOLD if row < 2 else PLEX)
    page.rule(20, 104, 190, 104, (20, 80, 150), 0.5)
    return page.image

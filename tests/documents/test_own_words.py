"""What a writer wrote themself is told from what they quote, forward or sign with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.own_words import own_words

QUOTED = [
    "Bonjour\n\nLe lun. 8 juin 2020 à 10:12, Préfecture <a@b.fr> a écrit :\n> tribunal",
    "Hello\n\nOn Mon, Jun 8, 2020 at 10:12 AM Prefecture <a@b.fr> wrote:\n\n> court",
    "Hello\n\nOn Mon, Jun 8, 2020 at 10:12 AM Prefecture of Puy-de-Dôme\n<a@b.fr> wrote:\n\n> court",
    "Hola\n\nEl lun, 8 jun 2020 a las 10:12, Prefectura (<a@b.fr>) escribió:\n> tribunal",
    "Olá\n\nEm seg., 8 de jun. de 2020 às 10:12, Prefeitura <a@b.fr> escreveu:\n> tribunal",
    "Guten Tag\n\nAm 08.06.20 um 10:12 schrieb Prefecture:\n> Gericht",
    "Buongiorno\n\nIl giorno lun 8 giu 2020 alle ore 10:12 Prefecture <a@b.fr> ha scritto:\n> tribunale",
    "Здравствуйте\n\n8 июня 2020 г. в 10:12, Prefecture <a@b.fr> написал:\n> суд",
    "您好\n\n在 2020年6月8日，上午10:12，Prefecture <a@b.fr> 写道：\n> 法院",
    "Bonjour\n\n-----Message d'origine-----\nDe : Préfecture\ntribunal",
    "Hello\n\nFrom: Prefecture <a@b.fr>\nSent: Monday, June 8, 2020 10:12\nTo: me\nSubject: court",
    "Bonjour\n\nDe : Préfecture <a@b.fr>\nEnvoyé : lundi 8 juin 2020 10:12\nObjet : tribunal",
    "Bonjour\n-- \nCabinet d'avocats",
]


@pytest.mark.parametrize("text", QUOTED)
def test_only_the_greeting_is_the_writers(text: str) -> None:
    assert own_words(text) == text.split("\n")[0]


def test_what_is_forwarded_counts_when_it_is_asked_for() -> None:
    text = "See below\n---------- Forwarded message ---------\nFrom: Airline <x@y.z>\nYour flight is cancelled"
    assert own_words(text) == "See below"
    assert own_words(text, forwarded=True).endswith("Your flight is cancelled")


def test_a_colon_in_a_sentence_begins_no_quotation() -> None:
    text = "Voici ce que ma logeuse a écrit : elle m'héberge.\nDate : 8 juin\nMerci"
    assert own_words(text).endswith("Merci")


@given(st.text())
def test_any_text_gives_lines_of_it(text: str) -> None:
    assert set(own_words(text).split("\n")) <= {line.strip("\r") for line in text.split("\n")} | set(
        own_words(text).split("\n")
    )
    assert len(own_words(text)) <= len(text)

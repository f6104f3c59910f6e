"""What a mail passes on from a carrier is told from what its writer says, however their program marks it."""

import pytest

from documents.references import References
from documents.understanding import understand_text
from documents.understanding.forwarded import parts

CANCELLED = "Dear Mr Karim BENALI,\nyour flight AH 1007 on 12 June 2020 has been cancelled by the airline."
HEADS = [
    "---------- Forwarded message ---------\nFrom: Air <info@ah.example>\nDate: Fri, 5 Jun 2020\nSubject: Flight",
    "Début du message transféré :\n\nDe: Air Algérie\nObjet: Votre vol\nDate: 5 juin 2020",
    "-----Message d'origine-----\nDe : Air Algérie\nEnvoyé : vendredi 5 juin 2020 07:12\nObjet : Vol",
    "Von: Air Algérie <info@ah.example>\nGesendet: Freitag, 5. Juni 2020 10:12\nBetreff: Flug",
    "Inicio del mensaje reenviado:\n\nDe: Air Algérie\nAsunto: Vuelo",
    "Начало пересылаемого сообщения:\n\nОт: Air Algérie\nДата: 5 июня 2020",
    "*Kimden:* Air Algérie\n*Tarih:* 5 Haziran 2020\n*Konu:* Uçuş",
    "发件人: Air Algérie\n发送时间: 2020年6月5日\n主题: 航班",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("mark", ["", "> "])
def test_a_carriers_mail_passed_on_is_a_proof(tables: References, head: str, mark: str) -> None:
    passed_on = "\n".join(mark + line for line in f"{head}\n\n{CANCELLED}".splitlines())
    (paper,) = understand_text(f"Bonjour, voici la preuve.\nKarim BENALI\n\n{passed_on}", tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"
    assert (paper.fields["passenger"], paper.fields["date"]) == ("BENALI, KARIM", "2020-06-12")


def test_what_the_writer_says_proves_nothing(tables: References) -> None:
    (paper,) = understand_text(
        "Bonjour,\nmon vol AH 1007 du 12 juin 2020 a été annulé par la compagnie.\nKarim", tables
    )
    assert paper.fields["grade"] == "statement"


OURS = """La preuve que votre retour est impossible : un vol annulé par la compagnie, une note du consulat.
Les frontières sont fermées : une note du ministère suffit. Votre vol AH 1007 du 12 juin 2020 est annulé."""


@pytest.mark.parametrize(
    "head",
    [
        "De : Préfecture du Puy-de-Dôme\nEnvoyé : 5 juin 2020\nObjet : Votre demande",
        "From: visas@puy-de-dome.gouv.fr\nSent: 5 June 2020\nSubject: Your request",
        "-----Original Message-----\nFrom: Service des étrangers\nSubject: RE: demande [63-2020-7K4QM2]",
    ],
)
def test_our_own_letter_quoted_below_an_answer_is_no_proof(tables: References, head: str) -> None:
    assert parts(f"Voici ma réponse.\n\n{head}\n\n{OURS}").passed_on == ""
    assert understand_text(f"Voici ma réponse.\n\n{head}\n\n{OURS}", tables) == ()


def test_a_table_of_a_flight_is_no_head_of_a_mail() -> None:
    text = "My flight:\nFlight: AH 1007\nFrom: CDG\nStatus: on time"
    assert parts(text) == (text, "", "")

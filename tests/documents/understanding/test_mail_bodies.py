"""What a mail's own text may prove: a pasted or forwarded airline mail, or the writer's word alone."""

import pytest

from documents.references import References
from documents.understanding import understand_text
from documents.vocabulary import Kind

AIRLINE = """Chère Madame ERIKSSON,
Nous regrettons de vous informer que votre vol AF 654 du 12/06/2020 est annulé.
Référence de réservation : X7K2QP
"""


def grades(text: str, tables: References) -> list[str]:
    papers = understand_text(text, tables)
    assert all(paper.kind is Kind.RETURN_IMPOSSIBLE for paper in papers)
    return [paper.fields["grade"] for paper in papers]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour,\nMon vol AT757 du 15/06/2020 a été annulé, merci de prolonger mon visa.\nCordialement",
        "Dear Sir, my flight AF654 on 12 June 2020 was cancelled by Air France, booking X7K2QP. Your faithfully",
        "Bonjour, je demande la prolongation du visa de ma belle-mère. Son vol est annulé.",
        "Nous ne pouvons pas rentrer, les frontières sont fermées.",
        "Mi vuelo fue cancelado, no puedo volver.",
        "Мой рейс отменён, я не могу вернуться домой.",
    ],
)
def test_what_the_writer_says_is_a_statement(tables: References, text: str) -> None:
    assert grades(text, tables) == ["statement"]


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------\nDe : Air France <info@example.org>\n"
        "Date : mar. 2 juin 2020\nObjet : Votre vol\n\n",
        "-------- Message transféré --------\nDate : 2 juin 2020\nDe : Air France\n\n",
        "Begin forwarded message:\n\n",
    ],
)
def test_a_forwarded_airline_mail(tables: References, mark: str) -> None:
    (paper,) = understand_text("Bonjour, mon vol est annulé, voir plus bas.\n\n" + mark + AIRLINE, tables)
    assert paper.fields["grade"] == "cancelled-by-carrier"
    assert (paper.fields["flight"], paper.fields["date"]) == ("AF654", "2020-06-12"), "not the day of the mail"


def test_an_airline_mail_pasted_without_a_mark(tables: References) -> None:
    assert grades(AIRLINE, tables) == ["cancelled-by-carrier"]


def test_our_own_words_quoted_below_a_reply_prove_nothing(tables: References) -> None:
    ours = "> Il manque la preuve que votre vol AF 654 est annulé (réservation X7K2QP).\n> Cordialement"
    assert (
        grades(f"Bonjour,\nvoici les documents.\n\nLe 2 juin 2020 à 10:00, la préfecture a écrit :\n{ours}", tables)
        == []
    )
    assert grades(f"Bonjour, voici les documents.\n{ours}", tables) == []


@pytest.mark.parametrize(
    "text", ["", "Bonjour,\nci-joint mes documents.\nCordialement", "Please find attached my passport."]
)
def test_most_mails_say_nothing_of_it(tables: References, text: str) -> None:
    assert grades(text, tables) == []

"""The language of a mail: by its letters where these tell, else by a model of those in which the service writes."""

import pytest

from intake.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tôi là Nguyễn Thị Bích Ngọc, quốc tịch Việt Nam. Tôi xin gia hạn visa, chuyến bay đã bị hủy.", "vi"),
        ("Bonjour, je demande une prolongation pour Mme Nguyễn Thị Bích, dont le vol a été annulé.", "fr"),
        ("Não posso regressar ao Brasil porque o meu voo foi cancelado. Peço a prorrogação do visto.", "pt"),
        ("Sayın yetkili, uçuşum iptal edildiği için dönemiyorum, vizemin uzatılmasını rica ediyorum.", "tr"),
        ("Меня зовут Екатерина, мой рейс отменён, прошу продлить визу.", "ru"),
        ("ok", ""),
    ],
)
def test_the_language_of_a_mail(text: str, language: str) -> None:
    assert language_of(text) == language

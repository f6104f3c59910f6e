"""The language of a mail: by its letters where these tell, else by a model of those in which the service writes."""

import time

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


def test_letters_with_a_dot_below_are_not_vietnamese_alone() -> None:
    assert language_of("Mo fẹ́ bẹ̀rẹ̀ sí í béèrè fún ìfàgùn ìwé ìrìnnà mi, ẹ jọ̀ọ́ ẹ ràn mí lọ́wọ́") != "vi"


def test_a_text_without_blanks_takes_no_time() -> None:
    begun = time.monotonic()
    language_of("AB!" * 60_000)
    assert time.monotonic() - begun < 3

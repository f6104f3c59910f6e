"""A clause is read in its own language: what parts clauses and what denies them are other words elsewhere."""

import dataclasses

import pytest

from config.tables import load
from documents.folding import fold
from documents.judgement.tidings_words import taken_back
from documents.judgement.told.tongues import clauses_in, told_in_a_question, tongue_of, tongue_of_text
from documents.vocabulary import Verdict
from tests.documents.judgement.papers import dossier, judged, mail

PHRASES = load().phrases


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bonjour, je vous envoie mon dossier.", "fr"),
        ("hi pls find my docs attached thx", "en"),
        ("Mi vuelo fue cancelado por la aerolínea.", "es"),
        ("O meu voo foi cancelado pela companhia.", "pt"),
        ("Sono ospite del signor Exemple e non lavoro.", "it"),
        ("Mein Flug wurde gestrichen.", "de"),
        ("Прошу продлить мою визу, рейс отменили.", "ru"),
        ("Прошу продовжити мою візу, я живу у пана Жана.", "uk"),
        ("Uçuşum iptal edildi, evraklarım ekte.", "tr"),
        ("Unë banoj te zoti Jean dhe nuk punoj.", "sq"),
        ("Tôi đang ở nhà ông Jean.", "vi"),
        ("მე ველოდები რეისს", "ka"),
        ("मेरी उड़ान रद्द हो गई", "hi"),
        ("আমার ফ্লাইট বাতিল হয়েছে", "bn"),
        ("我的航班取消了", "zh"),
        ("12 345 — AT789", ""),
    ],
)
def test_small_words_or_a_script_tell_the_language(text: str, language: str) -> None:
    assert tongue_of_text(text, PHRASES) == language


def test_one_word_alone_makes_no_other_language_of_a_sentence() -> None:
    assert tongue_of(fold("Bay Exemple evi sattı."), PHRASES, "tr") == "tr"
    assert tongue_of(fold("Thank you for your help"), PHRASES, "tr") == "en"


@pytest.mark.parametrize(
    ("written", "language", "clauses"),
    [
        ("il y a un vol", "fr", ["il y a un vol"]),
        ("lavoro qui vicino", "it", ["lavoro qui vicino"]),
        ("celui qui m'héberge", "fr", ["celui ", " m'héberge"]),
        ("por las noches, más o menos y sin contrato", "es", ["por las noches", " más o menos ", " sin contrato"]),
        ("by car and on foot", "en", ["by car ", " on foot"]),
        ("I work here until planes fly", "en", ["I work here ", "until planes fly"]),
        ("wir warten und hoffen", "", ["wir warten ", " hoffen"]),
    ],
)
def test_clauses_part_at_the_words_of_their_language(written: str, language: str, clauses: list[str]) -> None:
    assert clauses_in(written, language, PHRASES) == clauses


def test_portuguese_in_the_denies_nothing_and_spanish_no_does() -> None:
    assert not taken_back("parto no domingo", load(), language="pt")
    assert taken_back("no parto el domingo", load(), language="es")
    assert taken_back("parto no domingo", load())  # where nobody knows whose word it is, it counts


def test_what_stands_before_but_in_a_question_is_told() -> None:
    assert told_in_a_question("Elle est repartie, mais faut-il un papier ?", "fr", PHRASES).startswith(
        "Elle est repartie"
    )
    assert told_in_a_question("Faut-il un papier ?", "fr", PHRASES) == ""


@pytest.mark.parametrize(
    "said",
    [
        "Elle est bien arrivée chez elle avant-hier, mais pouvez-vous traiter le dossier ?",
        "Da qualche giorno mi trovo dai miei zii a Torino.",
        "Les escribo desde Madrid.",
        "O meu visto acaba, e parto no domingo.",
    ],
)
def test_what_another_languages_word_had_hidden_is_read(said: str) -> None:
    assert judged(dataclasses.replace(dossier(), mails=(mail(said),))).verdict is Verdict.REVIEW

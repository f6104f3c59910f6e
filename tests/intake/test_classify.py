"""What mails are about, in ten languages: every category, and the care that is taken between neighbours."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.vocabulary import Category, Kind
from intake.classify import classify
from intake.message import ParsedMessage, Part

#: Category, language, subject, body: one mail a line.
TABLE = Path(__file__).parent / "classified.tsv"
MAILS = list(csv.reader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t"))[1:]


QUOTING = "Le lun. 8 juin 2020 à 10:12, Service <a@b.fr> a écrit :"


def message(subject: str, body: str, **more: object) -> ParsedMessage:
    values: dict[str, object] = {
        "from_address": "someone@example.org",
        "headers": {"return-path": "<someone@example.org>"},
    }
    return ParsedMessage(subject=subject, text=body, **(values | more))  # type: ignore[arg-type]


def part(name: str) -> Part:
    return Part(
        path="1.2",
        name=name,
        media_type="image/jpeg",
        disposition="attachment",
        content_id="",
        size=1,
        sha256="",
        data=b"x",
    )


@pytest.mark.parametrize(("category", "language", "subject", "body"), MAILS, ids=[f"{m[0]}-{m[1]}" for m in MAILS])
def test_a_mail_is_told_by_its_words(category: str, language: str, subject: str, body: str) -> None:
    found = classify(message(subject, body))
    assert (found.category, found.language) == (category, language), found.reasons
    assert found.reasons


@pytest.mark.parametrize(
    "changes",
    [
        {"headers": {"auto-submitted": "auto-replied", "return-path": "<a@b.c>"}},
        {"headers": {"precedence": "bulk", "return-path": "<a@b.c>"}},
        {"headers": {"list-id": "<news.example.org>", "return-path": "<a@b.c>"}},
        {"headers": {"return-path": "<>"}},
        {"headers": {"content-type": "multipart/report; report-type=delivery-status", "return-path": "<a@b.c>"}},
        {"from_address": "mailer-daemon@example.org"},
        {"from_address": "no-reply@example.org"},
        {"from_address": "sejours@prefecture.example.org"},
        {"subject": "Réponse automatique : absence"},
        {"subject": "Automatic reply: visa extension"},
    ],
)
def test_automatic_mail_is_never_a_request(changes: dict[str, object]) -> None:
    given = message("Prolongation", "Je demande la prolongation de mon visa.")
    values = {
        "subject": given.subject,
        "text": given.text,
        "from_address": given.from_address,
        "headers": given.headers,
    }
    mail = ParsedMessage(**(values | changes))  # type: ignore[arg-type]
    found = classify(mail, own_addresses=("Sejours@prefecture.example.org",))
    assert found.category is Category.AUTOMATIC


def test_what_says_that_it_is_not_automatic_is_not() -> None:
    headers = {"auto-submitted": "no", "return-path": "<a@b.c>"}
    found = classify(message("Visa", "Je demande la prolongation de mon visa.", headers=headers))
    assert found.category is Category.VISA_EXTENSION


def test_a_question_about_ones_own_extension_is_a_request() -> None:
    found = classify(message("Visa", "Is it possible to extend my visa? My flight was cancelled."))
    assert found.category is Category.VISA_EXTENSION


def test_a_request_that_speaks_of_fear_stays_a_request() -> None:
    body = (
        "Je demande la prolongation de mon visa car j'ai peur de rentrer, je pense demander l'asile. "
        "Ci-joint mon passeport."
    )
    assert classify(message("Prolongation de visa", body)).category is Category.VISA_EXTENSION


def test_the_hosts_residence_permit_does_not_make_it_a_permit_matter() -> None:
    body = (
        "Je sollicite la prolongation de mon visa de court séjour. Ci-joint : passeport, attestation d'hébergement, "
        "titre de séjour de mon hôte, annulation de mon vol."
    )
    assert classify(message("Demande", body)).category is Category.VISA_EXTENSION


def test_an_answer_to_our_letter_is_told_by_its_reference() -> None:
    found = classify(message("Re: votre demande 63-2020-7K4QM2", "Voici le document.", parts=(part("scan.jpg"),)))
    assert found.category is Category.VISA_EXTENSION
    assert found.language == "fr"


def test_an_answer_is_told_by_what_it_quotes() -> None:
    body = f"Bonjour,\nvoici.\n\n{QUOTING}\n> Votre demande de prolongation de visa est incomplète."
    assert classify(message("Re: Votre demande", body, in_reply_to=("<x@y>",))).category is Category.VISA_EXTENSION


def test_papers_without_words_are_a_request_once_they_are_read() -> None:
    bare = message("", "", parts=(part("IMG_1.jpg"), part("IMG_2.jpg")))
    assert classify(bare).category is Category.OTHER
    assert classify(bare, kinds={Kind.PASSPORT_IDENTITY, Kind.VISA}).category is Category.VISA_EXTENSION


def test_telephone_numbers_are_no_foreigners_numbers() -> None:
    found = classify(message("Horaires", "Pouvez-vous me rappeler au 06 12 34 56 78 ou au +33612345678 ?"))
    assert found.category is Category.OTHER


def test_one_word_of_spam_in_a_request_is_no_spam() -> None:
    body = "My flight was cancelled, please extend my visa. The ticket was a special offer, free of charge, click here."
    assert classify(message("Visa", body)).category is Category.VISA_EXTENSION


def test_the_language_is_the_writers_and_not_that_of_what_they_quote() -> None:
    quoted = "> Madame, Monsieur, votre demande de prolongation de visa est incomplète.\n" * 5
    body = f"Dear Sir, here is my passport, thank you for your help.\n\n{QUOTING}\n{quoted}"
    assert classify(message("Re: Demande", body)).language == "en"


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("", ""),
        ("ok", ""),
        ("123456", ""),
        ("Доброго дня, прошу продовжити мою візу, дякую їм", "uk"),
        ("سلام، لطفا ویزای من را تمدید کنید، پرواز من لغو شده است", "fa"),
    ],
)
def test_a_language_is_not_guessed(body: str, language: str) -> None:
    assert classify(message("", body)).language == language


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_has_a_category(body: str, subject: str) -> None:
    found = classify(message(subject, body))
    assert found.category in Category

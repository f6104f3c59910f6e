"""A pattern is asked, and compiled, only where a text has the letters of a word or label; nothing is lost by that."""

import pytest

from documents.folding import fold
from documents.references import References
from documents.understanding import passenger_labels, words
from documents.understanding.phrases import Said, said
from documents.understanding.words import Word, has


def test_every_word_of_the_tables_is_found_as_without_the_look_at_its_letters(tables: References) -> None:
    for topic in tables.phrases.values():
        for listed in topic.values():
            text = f"VON {' 12 '.join(fold(word) for word in listed)}. ET"
            every = [
                Word(match.start("word"), match.end("word"), one.language)
                for one in words._class(tuple(topic.items())).languages
                for match in one.pattern.finditer(text)
            ]
            assert words.words(text, topic) == sorted(every)
            assert has(text, topic) == bool(every)


def test_every_phrase_of_the_tables_is_said_where_it_stands(tables: References) -> None:
    for topic in tables.phrases.values():
        for language, listed in topic.items():
            for phrase in filter(None, map(fold, listed)):
                assert Said(language, phrase) in said(f"VON {phrase} ET", topic)


def test_languages_without_a_letter_of_theirs_are_not_asked() -> None:
    topic = {"fr": ("annule*",), "ru": ("отмен*",)}
    assert [language for language, _ in words._asked(fold("Le vol est annulé"), topic)] == ["fr"]
    assert words.words(fold("Рейс отменён"), topic) == [Word(5, 12, "ru")]


@pytest.mark.parametrize("label", ["PASSENGER NAME", "NOM DU PASSAGER", "ПАССАЖИР"])
def test_a_label_has_its_pieces_wherever_its_patterns_find_it(label: str) -> None:
    for text in (f"{label}: Anna ERIKSSON", f"(code X7K2QP, {label.replace(' ', ' - ')}: Anna ERIKSSON)"):
        assert passenger_labels._within(label).search(text)
        assert passenger_labels._has_pieces(text, label)
    assert not passenger_labels._has_pieces("Anna ERIKSSON", label)

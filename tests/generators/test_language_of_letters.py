"""No letter mixes languages: what identifies a language reads each long line of each part as that part's own."""

import datetime as dt
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from generators.letter_facts import Hearing, LetterKind
from generators.letters import available_languages, compose, default_texts
from tests.generators.letter_samples import ORDINARY

#: Names and addresses, and the French name of the permit beside its translation, are the same in every language.
NAMES = ("Exemple", "Tribunal", "Préfecture", "MODÈLE", "(autorisation provisoire")
LONG = 60  #: characters from which a line can be told


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(list(available_languages()))
    return model


def _told(line: str) -> str:
    return str(_model().classify(line)[0])


@pytest.mark.parametrize("language", [code for code in available_languages() if code != "fr"])
@pytest.mark.parametrize("kind", list(LetterKind))
def test_each_part_speaks_its_own_language(kind: LetterKind, language: str) -> None:
    french, translation = compose(kind, ORDINARY, (language,)).text.split("=" * 60)
    french = french.split("\n\n", 1)[1]  # without the line that points to the translation
    for part, code in ((french, "fr"), (translation, language)):
        assert _told(part) == code
        for line in part.splitlines():
            words = re.sub(r"[0-9A-Z]{2,}[-0-9A-Z]*", "", line)
            if len(words) >= LONG and not any(name in line for name in NAMES):
                assert _told(words) == code, line


#: An article that its language draws together with what follows it: "il 8 luglio" is said "l'8 luglio".
APART = {
    "it": r"\b(?:il|al|dal|del) (?:8|11)\b",
    "es": r"\b(?:de|a) el\b",
    "pt": r"\bde [oa]s? ",
}


@pytest.mark.parametrize("language", APART)
def test_no_article_stands_apart_from_a_date_or_a_topic_that_draws_it_in(language: str) -> None:
    own = default_texts().languages[language]
    for day in (8, 11):
        dates = {field: dt.date(2020, 7, day) for field in ("received", "deadline", "withdrawn_on", "first_sent")}
        permit = replace(ORDINARY.permits[0], start=dt.date(2020, 7, day), end=dt.date(2020, 9, day))
        heard = Hearing(notified_on=dt.date(2020, 6, day))
        data = replace(ORDINARY, **dates, permits=(permit,), hearing=heard)  # type: ignore[arg-type]
        for kind in LetterKind:
            for topic in own.topics if kind is LetterKind.OTHER_TOPIC else ("other",):
                text = compose(kind, replace(data, topic=topic), (language,)).text.split("=" * 60)[-1]
                assert not re.search(APART[language], text), text


def test_a_line_of_another_language_would_be_found() -> None:
    assert _told("Envoyez vos documents dans plusieurs messages. Gardez la référence dans l’objet.") == "fr"
    assert _told("Send your documents in several messages. Keep the reference in the subject.") == "en"
    assert _told("Envíe sus documentos en varios mensajes. Deje la referencia en el asunto.") == "es"

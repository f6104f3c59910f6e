"""No letter mixes languages: what identifies a language reads each long line of each part as that part's own."""

import re
from functools import cache
from typing import Any

import pytest

from generators.letter_facts import LetterKind
from generators.letters import available_languages, compose
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


def test_a_line_of_another_language_would_be_found() -> None:
    assert _told("Envoyez vos documents dans plusieurs messages. Gardez la référence dans l’objet.") == "fr"
    assert _told("Send your documents in several messages. Keep the reference in the subject.") == "en"
    assert _told("Envíe sus documentos en varios mensajes. Deje la referencia en el asunto.") == "es"

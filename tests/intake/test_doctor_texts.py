"""The doctor writes every text once and names the one that is not whole."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cases import sentences
from generators import letters, texts
from intake import doctor_texts
from intake.doctor import check_texts
from tests.changed_settings import change


def test_what_comes_with_the_project_is_whole() -> None:
    (finding,) = check_texts()
    assert finding.well
    assert doctor_texts.count() > 200


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the templates, as an operator may have changed them."""
    folder = tmp_path / "templates"
    shutil.copytree(Path(letters.FOLDER).parent, folder)
    monkeypatch.setattr(letters, "default_texts", cache(lambda: letters.LetterTexts(folder / "letters")))
    monkeypatch.setattr(texts, "default_texts", cache(lambda: texts.PaperTexts(folder / "papers")))
    monkeypatch.setattr(sentences, "TEMPLATES", folder)
    sentences._sentences.cache_clear()
    yield folder
    sentences._sentences.cache_clear()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("letters/es/refusal.txt", "l.reference", "l.referrence", "letters/es/refusal.txt: UndefinedError"),
        ("letters/tr/request.txt", "{% block body %}", "{% block bdy %}", "letters/tr/request.txt: KeyError"),
        ("letters/de/decision.txt", "{{ permit.holder }}", "{{ '{{' }} permit.holder", "{{ is left in the text"),
        ("papers/fr/permit.jinja", "p.prefecture.duty_phone", "p.prefecture.phone_duty", "papers (signatory"),
        ("rules/ar/applicant.toml", "visa-missing", "visa-absent", "rules, visa-missing: MissingSentence"),
    ],
)
def test_a_text_that_was_spoilt_is_named(own: Path, file: str, old: str, new: str, said: str) -> None:
    path = own / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    found = list(check_texts())
    assert found
    assert not any(finding.well for finding in found)
    assert any(said in finding.said for finding in found)
    others = [finding.said for finding in found if said.partition(":")[0] not in finding.said]
    assert not others or said.startswith("{{")


def test_a_signatory_whose_name_cannot_be_printed_is_named(settings: Any) -> None:
    signatories = tuple(
        one.model_copy(update={"name": "北京"}) if place == 0 else one
        for place, one in enumerate(settings.SERVICE.signatories)
    )
    settings.SERVICE = settings.SERVICE.model_copy(update={"signatories": signatories})
    (finding,) = check_texts()
    assert signatories[0].key in finding.said
    assert "Unprintable" in finding.said
    change(settings, answers={"languages": ("fr",)})
    assert not next(iter(check_texts())).well

"""Every rule can be said: to the agent in French, to the applicant who can cure it in each language of the letters."""

import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from documents.rules import RULES, speak
from documents.sentences import Sentences, written_day
from documents.vocabulary import Cure

TEMPLATES = Path(__file__).parents[3] / "templates"
LANGUAGES = sorted(folder.name for folder in (TEMPLATES / "rules").iterdir())
SENTENCES = Sentences(Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True))


def _every_param(rule: str) -> dict[str, str]:
    return {
        name: "2020-06-30" if name in ("date", "expiry", "from", "until") else f"<{name}>"
        for name in RULES[rule].params
    }


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_agent_is_told_with_and_without_parameters(rule: str) -> None:
    full = SENTENCES.agent(speak(rule, **_every_param(rule)))
    assert full.endswith((".", "?", ">")) or "<reason>" in full
    assert "None" not in full
    assert "&lt;" not in full, "sentences are text: the page escapes them"
    assert SENTENCES.agent(speak(rule))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(id for id, rule in RULES.items() if rule.cure is Cure.APPLICANT))
def test_the_applicant_is_told_what_to_do(rule: str, language: str) -> None:
    (said,) = SENTENCES.applicant([speak(rule, **_every_param(rule))], language)
    assert len(said) > 40
    assert "None" not in said
    assert "2020-06-30" not in said
    assert len(SENTENCES.applicant([speak(rule)], language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_over(language: str) -> None:
    applicant = tomllib.loads((TEMPLATES / "rules" / language / "applicant.toml").read_text(encoding="utf-8"))
    assert set(applicant["sentences"]) == {id for id, rule in RULES.items() if rule.cure is Cure.APPLICANT}


def test_the_agents_table_has_exactly_the_rules() -> None:
    agent = tomllib.loads((TEMPLATES / "rules" / "fr" / "agent.toml").read_text(encoding="utf-8"))
    assert set(agent["sentences"]) == set(RULES)


def test_no_sentence_names_a_parameter_that_its_rule_has_not() -> None:
    for path in sorted((TEMPLATES / "rules").rglob("*.toml")):
        for rule, text in tomllib.loads(path.read_text(encoding="utf-8"))["sentences"].items():
            named = set(re.findall(r"{{ (\w+)", text)) | set(re.findall(r"{% if (\w+)", text))
            assert named <= set(RULES[rule].params), f"{path.name}: {rule}"


def test_a_blurred_page_is_explained_in_words() -> None:
    reason = speak("passport-unreadable", attachment="p1.jpg", flaws="blurred,glare")
    assert "la photo est floue, il y a un reflet" in SENTENCES.applicant([reason], "fr")[0]
    assert "the photo is blurred, there is a reflection" in SENTENCES.applicant([reason], "en")[0]


def test_one_thing_is_said_once_and_doubts_for_the_agent_are_not_told() -> None:
    reasons = [speak("visa-missing"), speak("visa-missing"), speak("visa-check-digits", checks="number")]
    assert len(SENTENCES.applicant(reasons, "es")) == 1


def test_a_language_without_sentences_is_an_error_that_can_be_asked_for() -> None:
    assert SENTENCES.speaks("es")
    assert not SENTENCES.speaks("xx")
    with pytest.raises(KeyError):
        SENTENCES.applicant([speak("visa-missing")], "xx")


def test_days_are_written_as_people_write_them() -> None:
    day = dt.date(2020, 3, 1)
    assert [written_day(day, language) for language in ("fr", "en", "es", "ar")] == [
        "1er mars 2020",
        "1 March 2020",
        "1 de marzo de 2020",
        "2020-03-01",
    ]

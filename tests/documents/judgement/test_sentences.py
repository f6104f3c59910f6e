"""Every rule can be said: to the agent in the languages of the pages, to the applicant in those of the letters."""

import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from documents import understanding
from documents.judgement import exhibits
from documents.rules import RULES, speak
from documents.sentences import Sentences
from documents.vocabulary import Cure

TEMPLATES = Path(__file__).parents[3] / "templates"
LANGUAGES = sorted(folder.name for folder in (TEMPLATES / "rules").iterdir())
TABLES = {
    language: tomllib.loads((TEMPLATES / "rules" / language / "applicant.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES
}
LETTERS = {
    path.parent.name: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((TEMPLATES / "letters").glob("*/language.toml"))
}
#: The languages of the pages.
AGENTS = {
    language: tomllib.loads((TEMPLATES / "rules" / language / "agent.toml").read_text(encoding="utf-8"))
    for language in ("fr", "en")
}
SENTENCES = Sentences(Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True))


def _every_param(rule: str) -> dict[str, str]:
    return {
        name: "2020-06-30" if name in ("date", "expiry", "from", "until") else f"<{name}>"
        for name in RULES[rule].params
    }


@pytest.mark.parametrize("language", AGENTS)
@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_agent_is_told_with_and_without_parameters(rule: str, language: str) -> None:
    full = SENTENCES.agent(speak(rule, **_every_param(rule)), language)
    assert full.endswith((".", "?", ">")) or "<reason>" in full
    assert "None" not in full
    assert "&lt;" not in full, "sentences are text: the page escapes them"
    assert SENTENCES.agent(speak(rule), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(id for id, rule in RULES.items() if rule.cure is Cure.APPLICANT))
def test_the_applicant_is_told_what_to_do(rule: str, language: str) -> None:
    (said,) = SENTENCES.applicant([speak(rule, **_every_param(rule))], language)
    assert len(said) > (20 if language == "zh" else 40)
    assert "None" not in said
    assert "2020-06-30" not in said
    assert len(SENTENCES.applicant([speak(rule)], language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_over(language: str) -> None:
    assert set(TABLES[language]["sentences"]) == {id for id, rule in RULES.items() if rule.cure is Cure.APPLICANT}
    assert set(TABLES[language]["words"]) == set(TABLES["fr"]["words"])


def test_every_language_of_the_letters_has_sentences() -> None:
    assert set(LANGUAGES) == set(LETTERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_and_letters_write_days_and_run_alike(language: str) -> None:
    ours, theirs = TABLES[language], LETTERS[language]
    assert ours["calendar"] == theirs["calendar"]
    assert ours.get("direction") == theirs.get("direction")
    assert len(set(ours["calendar"]["months"])) == 12


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "fr"])
def test_a_translation_names_what_the_french_names(language: str) -> None:
    for rule, french in TABLES["fr"]["sentences"].items():
        if rule == "agent-rejected":  # the agent's own words are French: a translation points to them
            continue
        told = TABLES[language]["sentences"][rule]
        assert sorted(_marks(told)) == sorted(_marks(french)), f"{language}: {rule}"


def _marks(text: str) -> list[str]:
    return re.findall(r"{{.*?}}|{%.*?%}", text)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "fr"])
def test_no_french_is_left_in_a_translation(language: str) -> None:
    said = " ".join([*TABLES[language]["sentences"].values(), *TABLES[language]["words"].values()])
    assert not re.search(r"\b(merci|votre|vous|nous|est|lisible|vol|pièce)\b", said, re.IGNORECASE)


@pytest.mark.parametrize(("language", "alphabet"), [("ru", "а-яё"), ("ar", "\u0621-\u0652"), ("zh", "\u4e00-\u9fff")])
def test_a_language_is_written_in_its_letters(language: str, alphabet: str) -> None:
    for rule, text in TABLES[language]["sentences"].items():
        words = re.sub(r"{{.*?}}|{%.*?%}|PDF|JPG|PNG|RAR|7z|Word", "", text)
        assert not re.search(r"[A-Za-z]", words), f"{language}: {rule}"
        assert re.search(f"[{alphabet}]", words), f"{language}: {rule}"


@pytest.mark.parametrize("language", AGENTS)
def test_the_agents_table_has_exactly_the_rules(language: str) -> None:
    assert set(AGENTS[language]["sentences"]) == set(RULES)
    assert set(AGENTS[language]["words"]) == set(AGENTS["fr"]["words"])


def test_the_agents_english_names_what_the_french_names_and_is_english() -> None:
    for rule, french in AGENTS["fr"]["sentences"].items():
        english = AGENTS["en"]["sentences"][rule]
        # What stands between quotes in a mark is words as well: "code non lu".
        bare = [[re.sub(r"'[^']*'", "''", mark) for mark in _marks(text)] for text in (english, french)]
        assert sorted(bare[0]) == sorted(bare[1]), rule
    said = " ".join([*AGENTS["en"]["sentences"].values(), *AGENTS["en"]["words"].values()])
    assert not re.search(r"\b(une?|est|les?|pièce|lisible|vol|attestation)\b|[«»]", said, re.IGNORECASE)


def test_every_doubt_of_a_paper_has_words() -> None:
    """The docstring of `understanding` lists them: those of which no rule speaks by itself are told in words."""
    lines = understanding.__doc__ or ""
    listed = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", lines.replace("-\n  ", "-")))
    named = {"department", "sealed", "tenancy"}  # a field and modules
    own = {slug for slug in listed - named if not slug.startswith(("place-", "seal-"))} - exhibits.SPOKEN_OF
    assert {"denied", "own-fault", "zone-print-dates"} <= own
    for language in AGENTS:
        assert own <= set(AGENTS[language]["words"]), language


def test_no_sentence_names_a_parameter_that_its_rule_has_not() -> None:
    for path in sorted((TEMPLATES / "rules").rglob("*.toml")):
        for rule, text in tomllib.loads(path.read_text(encoding="utf-8"))["sentences"].items():
            named = set(re.findall(r"{{ (\w+)", text)) | set(re.findall(r"{% if (\w+)", text))
            assert named <= set(RULES[rule].params), f"{path.name}: {rule}"


def test_a_blurred_page_is_explained_in_words() -> None:
    reason = speak("passport-unreadable", attachment="p1.jpg", flaws="blurred,glare")
    assert "la photo est floue, il y a un reflet" in SENTENCES.applicant([reason], "fr")[0]
    assert "the photo is blurred, there is a reflection" in SENTENCES.applicant([reason], "en")[0]
    assert "照片模糊，照片有反光" in SENTENCES.applicant([reason], "zh")[0]
    assert "الصورة غير واضحة، في الصورة لمعان" in SENTENCES.applicant([reason], "ar")[0]


def test_what_is_quoted_from_right_to_left_is_set_apart() -> None:
    name = "2020 (1).jpg"
    reasons = [speak("file-locked", attachment=name), speak("host-card-expired", expiry="2020-06-30")]
    arabic, dated = SENTENCES.applicant(reasons, "ar")
    assert f"«\u2068{name}\u2069»" in arabic
    assert "\u206830 يونيو 2020\u2069" in dated
    assert "\u2068" not in "".join(SENTENCES.applicant(reasons, "ru"))


def test_one_thing_is_said_once_and_doubts_for_the_agent_are_not_told() -> None:
    reasons = [speak("visa-missing"), speak("visa-missing"), speak("visa-check-digits", checks="number")]
    assert len(SENTENCES.applicant(reasons, "es")) == 1


def test_a_language_without_sentences_is_an_error_that_can_be_asked_for() -> None:
    assert SENTENCES.speaks("es")
    assert not SENTENCES.speaks("xx")
    with pytest.raises(KeyError):
        SENTENCES.applicant([speak("visa-missing")], "xx")


def test_days_are_written_as_people_write_them() -> None:
    written = {
        "ar": "1 مارس 2020",
        "de": "1. März 2020",
        "en": "1 March 2020",
        "es": "1 de marzo de 2020",
        "fr": "1er mars 2020",
        "it": "1º marzo 2020",
        "pt": "1 de março de 2020",
        "ru": "1 марта 2020 года",
        "tr": "1 Mart 2020",
        "zh": "2020年3月1日",
    }
    assert {language: SENTENCES.written_day(dt.date(2020, 3, 1), language) for language in LANGUAGES} == written
    assert SENTENCES.written_day(dt.date(2020, 12, 31), "fr") == "31 décembre 2020"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_day_doubles_the_full_stop(language: str) -> None:
    for rule in sorted(TABLES[language]["sentences"]):
        (said,) = SENTENCES.applicant([speak(rule, **_every_param(rule))], language)
        assert not re.search(r"\.\.|。。|  | \.", said), said

"""Every letter in every language with extremes: whole, one language a section, and no value becomes markup."""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generators.facts import MissingValue
from generators.letter_facts import REQUIRED, Hearing, ItemStatus, LetterData, LetterKind
from generators.letters import Letter, available_languages, compose, default_texts
from tests.generators.letter_samples import BARE, HARSH, ORDINARY

KINDS = list(LetterKind)
LANGUAGES = available_languages()
EVERY = list(itertools.product(KINDS, LANGUAGES))
VOID = {"meta", "br", "hr", "img"}
#: Attributes of a drawing and of the table that holds it.
DRAWN = {"src", "alt", "width", "height", "role", "cellspacing", "cellpadding", "border", "valign", "colspan"}


class Page(HTMLParser):
    """The structure of a letter's HTML: tags in balance, attributes, text by language."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text: dict[str, str] = {}
        self.images: list[tuple[str, dict[str, str]]] = []  #: (language, attributes)
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        language = dict(attrs).get("lang") or (self.open[-1][1] if self.open else "")
        if tag == "img":
            self.images.append((language, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        language = self.open[-1][1] if self.open else ""
        self.text[language] = self.text.get(language, "") + data


@pytest.mark.parametrize(("kind", "language"), EVERY)
@pytest.mark.parametrize("data", [ORDINARY, HARSH], ids=["ordinary", "harsh"])
def test_every_letter_is_whole_and_lets_no_value_shape_it(kind: LetterKind, language: str, data: LetterData) -> None:
    letter = compose(kind, data, (language,))
    for text in (letter.subject, letter.text):
        for trace in ("{%", "{#", "Undefined", "None", "\u202e", "\x07"):
            assert trace not in text
    if data is ORDINARY:
        assert not set("{}\\*") & set(letter.subject + letter.text)
    elif "Jeanne" in compose(kind, ORDINARY, (language,)).text:  # the greeting shows the hostile name as it is
        assert '<script>alert("x")</script> {{ 7*7 }} **gras** & «é» ## titre - item \\ RTL' in letter.text
    assert "<script" not in letter.html
    assert "\n" not in letter.subject
    page = Page(letter.html)
    beside = {"table", "tr", "td", "img"} if letter.pictures else set()
    assert (
        page.tags
        <= {"html", "head", "meta", "title", "body", "div", "p", "h1", "h2", "ul", "li", "strong", "span"} | beside
    )
    known = {"lang", "dir", "id", "style", "charset", "name", "content"}
    assert page.attributes <= known | (DRAWN if letter.pictures else set())
    assert "http" not in letter.html  # nothing remote
    assert {image["src"] for _, image in page.images} == {f"cid:{one.content_id}" for one in letter.pictures}


@pytest.mark.parametrize(("kind", "language"), [(kind, code) for kind, code in EVERY if code != "fr"])
def test_subject_and_first_line_speak_the_readers_language_then_french_comes_first(
    kind: LetterKind, language: str
) -> None:
    french, letter = compose(kind, ORDINARY, ("fr",)), compose(kind, ORDINARY, (language,))
    words = default_texts().languages[language].words
    assert letter.languages == ("fr", language)
    own, both = french.subject, letter.subject
    assert both.endswith(own)
    assert len(both) > len(own) + 5
    assert letter.text.startswith(words["pointer"])
    assert (
        letter.text.index(words["pointer"])
        < letter.text.index(french.text.strip())
        < letter.text.index(words["translation"])
    )
    page = Page(letter.html)
    assert words["translation"] in page.text[language]
    assert words["translation"] not in page.text["fr"]
    assert words["pointer"] in page.text[language]


def _sentences(letter: Letter, language: str) -> Iterator[str]:
    yield from (line.strip() for line in Page(letter.html).text[language].splitlines() if len(line.strip()) > 25)


@pytest.mark.parametrize(("kind", "language"), [(kind, code) for kind, code in EVERY if code != "fr"])
def test_no_sentence_is_left_in_another_language(kind: LetterKind, language: str) -> None:
    """No line of a translation is the French one, or a line that was forgotten."""
    letter = compose(kind, ORDINARY, (language,))
    shared = set(_sentences(letter, "fr")) & set(_sentences(letter, language))
    assert shared <= {ORDINARY.service.name, ", ".join(ORDINARY.service.address)}  # proper names stand alone


def test_a_letter_in_french_only_points_to_no_translation() -> None:
    letter = compose(LetterKind.REQUEST, ORDINARY, ("fr",))
    assert letter.languages == ("fr",)
    assert "traduction" not in letter.text
    assert letter.subject == "Il manque des pièces dans votre dossier [63-2020-7K4QM2]"


def test_an_unknown_language_gets_french_and_english() -> None:
    assert compose(LetterKind.REQUEST, ORDINARY, ("xx",)).languages == ("fr", "en")
    assert compose(LetterKind.REQUEST, ORDINARY, ("en", "xx", "fr", "es")).languages == ("fr", "en", "es")


def test_the_request_says_for_each_person_what_came_what_is_wrong_and_what_is_missing() -> None:
    text = compose(LetterKind.REQUEST, ORDINARY, ("en",)).text.split("=" * 60)[1]
    anna, lars = text.split("LARS ERIKSSON\n")
    missing, insufficient, accepted, examined = (
        anna.index(words) for words in ("papers are missing", "cannot use it", "accept them", "will look at this paper")
    )
    assert missing < anna.index("Passport page with the entry stamp") < insufficient
    assert insufficient < anna.index("The photo is blurred.") < accepted
    assert accepted < anna.index("✓ Identity page of the passport") < examined
    assert examined < anna.index("Identity document of the person you stay with")
    assert "We received this paper and accept it:" in lars
    assert "✓ Passport page with the visa" in lars
    assert "missing" not in lars
    assert "by 1 July 2020 at the latest" in text
    assert "Keep the reference 63-2020-7K4QM2 in the subject" in text


def test_a_reason_without_translation_refers_to_the_french_text() -> None:
    text = compose(LetterKind.REQUEST, ORDINARY, ("es",)).text.split("=" * 60)[1]
    assert "La photo est floue" not in text
    assert "El motivo está escrito en el texto francés." in text


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "fr"])
def test_what_is_said_in_french_alone_is_pointed_to(code: str) -> None:
    more = default_texts().languages[code].words["more_french"]

    def told(**facts: object) -> str:
        return compose(LetterKind.REQUEST, replace(ORDINARY, **facts), (code,)).text.split("=" * 60)[1]  # type: ignore[arg-type]

    assert more in told(remark=("Depuis quand habitez-vous chez M. Martin ?",))
    assert more in told(passage={"fr": ("Fermé le 14 juillet.",)})
    assert more not in told(passage={"fr": ("Fermé le 14 juillet.",), code: ("=",)})
    assert more not in told()


def test_the_receipt_carries_the_privacy_notice() -> None:
    text = compose(LetterKind.REGISTRATION, ORDINARY, ("fr",)).text
    for words in (
        "dpo@prefecture.example",
        "qui vous héberge",
        "L. 311-3-1",
        "24 mois",
        "CNIL",
    ):
        assert words in text
    assert ORDINARY.privacy is not None
    quiet = compose(
        LetterKind.REGISTRATION,
        replace(ORDINARY, privacy=replace(ORDINARY.privacy, algorithm=False, retention_months=None)),
        ("fr",),
    ).text
    assert "311-3-1" not in quiet
    assert "supprimées" not in quiet


def test_the_decision_says_in_words_what_the_papers_say() -> None:
    text = compose(LetterKind.DECISION, ORDINARY, ("en",)).text
    for fact in (
        "63-2020-7K4QM2-A",
        "L898902C3",
        "1er juillet 2020",
        "30 September 2020",
        "does not allow its holder to work",
    ):
        assert fact in text
    assert "It is not a visa" in text


def test_the_refusal_gives_reasons_and_the_appeal() -> None:
    text = compose(LetterKind.REFUSAL, ORDINARY, ("fr",)).text
    assert "• Votre passeport a expiré." in text
    assert "deux mois" in text
    assert "Tribunal administratif de Clermont-Ferrand, 6 cours Sablon" in text


def test_an_intended_withdrawal_says_why_and_until_when_to_answer_and_that_nothing_is_decided() -> None:
    text = compose(LetterKind.PRIOR_NOTICE, ORDINARY, ("en",)).text
    for words in (
        "Aucune décision n’est prise.",
        "• Votre passeport a expiré.",
        "au plus tard le 1er juillet 2020",
        "L. 121-1 et L. 122-1",
        "Nothing is decided yet.",
        "• Your passport has expired.",
        "by 1 July 2020 at the latest",
    ):
        assert words in text
    assert "tribunal" not in text.lower()  # there is no decision to appeal against


def test_a_withdrawal_says_whether_its_holder_was_heard_or_why_not() -> None:
    def told(**hearing: object) -> str:
        heard = replace(ORDINARY, hearing=Hearing(**hearing))  # type: ignore[arg-type]
        return compose(LetterKind.WITHDRAWAL, heard, ("en",)).text

    day = dt.date(2020, 7, 14)
    assert "le 14 juillet 2020 pour vous annoncer ce retrait et ses raisons. Nous avons lu votre réponse" in told(
        notified_on=day, answered=True
    )
    assert "ses raisons. Vous n’avez pas répondu." in told(notified_on=day)
    urgent = told(notified_on=day, urgency={"fr": ("Le titre sert à une autre personne.",)})
    french, english = urgent.split("=" * 60)
    assert "L. 121-2" in french
    assert "• Le titre sert à une autre personne." in french
    assert "annoncer ce retrait" not in french
    assert "• The reason is written in the French text." in english
    assert "Tribunal administratif" in urgent


def test_the_neutral_receipt_says_nothing_of_any_case() -> None:
    letter = compose(LetterKind.NEUTRAL_RECEIPT, replace(ORDINARY, reference=None), ("en",))
    for fact in ("ERIKSSON", "63-2020", "L898902C3", "Jeanne"):
        assert fact not in letter.text + letter.subject + letter.html


def test_silence_is_never_said_to_accept() -> None:
    text = compose(LetterKind.ACKNOWLEDGEMENT, ORDINARY, ("fr",)).text
    assert "considérée comme refusée" in text
    assert "considérée" not in compose(LetterKind.ACKNOWLEDGEMENT, replace(ORDINARY, silence_months=None), ("fr",)).text


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_without_what_it_must_say_is_refused(kind: LetterKind) -> None:
    for field in REQUIRED[kind]:
        with pytest.raises(MissingValue) as raised:
            compose(kind, replace(ORDINARY, **{field: getattr(BARE, field)}), ("fr",))
        assert raised.value.field == field


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_needs_nothing_but_what_it_requires(kind: LetterKind) -> None:
    facts = {field: getattr(ORDINARY, field) for field in REQUIRED[kind]}
    for language in LANGUAGES:
        compose(kind, replace(BARE, **facts), (language,))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_knows_every_word_that_french_knows(code: str) -> None:
    french, language = default_texts().languages["fr"], default_texts().languages[code]
    for table in ("words", "requirements", "unread", "topics"):
        assert getattr(language, table).keys() == getattr(french, table).keys()
        assert all(getattr(language, table).values())
    assert all(entry.keys() == {"name", "how", "drawing"} for entry in language.requirements.values())
    assert len(language.calendar.months) == 12


def test_right_to_left_values_are_set_apart() -> None:
    for language in default_texts().languages.values():
        letter = compose(LetterKind.DECISION, ORDINARY, (language.code,))
        assert ("\u2068L898902C3\u2069" in letter.text) is language.rtl
        assert ('dir="rtl"' in letter.html) is language.rtl


def test_a_reference_stays_on_one_line() -> None:
    html = compose(LetterKind.DECISION, ORDINARY, ("fr",)).html
    assert '<strong><span style="white-space:nowrap">63-2020-7K4QM2-A</span></strong>' in html


def test_an_article_of_law_stays_on_one_line() -> None:
    html = compose(LetterKind.PRIOR_NOTICE, ORDINARY, ("fr",)).html
    assert '<span style="white-space:nowrap">L. 121-1</span>' in html


def test_the_same_facts_give_the_same_letter() -> None:
    assert compose(LetterKind.REQUEST, ORDINARY, ("en",)) == compose(LetterKind.REQUEST, ORDINARY, ("en",))


def test_statuses_of_items_are_those_the_templates_show() -> None:
    assert {str(status) for status in ItemStatus} == {"accepted", "examined", "insufficient", "missing"}

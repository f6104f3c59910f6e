"""From a parsed message to what it is about: category, language, reasons. Knows no data base, no network.

Order: automatic mail (RFC 3834: never answered) → spam, with great care → the topics, by phrases in ten languages and
by what hangs on the message. Between a question and a request, a request is assumed: that harms nobody.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from documents.own_words import own_words
from documents.vocabulary import Category, Kind
from documents.wording import Wording, fold, wording
from intake.language import language_of
from intake.message import ParsedMessage

LEXICON = Path(__file__).parent.parent / "config" / "reference" / "lexicon-classify.toml"

_TOPICS = tuple(
    category for category in Category if category not in (Category.AUTOMATIC, Category.SPAM, Category.OTHER)
)
_STRONG, _WEAK, _IN_SUBJECT = 3.0, 1.0, 1.0
_MOST = 4  #: hits of one weight that count: a long mail is not more about its topic than a short one
_ENOUGH = 2.0
_PAPERS = frozenset({Kind.PASSPORT_IDENTITY, Kind.VISA, Kind.ENTRY_STAMP, Kind.ACCOMMODATION, Kind.RETURN_IMPOSSIBLE})
_OUR_REFERENCE = re.compile(r"\b(?:\d{2,3}|2[AB])-20\d\d-[A-HJ-NP-Z2-9]{6}\b")
_FOREIGNER = re.compile(r"(?<![\d+])([1-9]\d{9}|\d{2}[ .]?\d{2}[ .]?\d{6})(?!\d)")
_FOREIGNER_LABEL = re.compile(
    r"agdref|(?:numero|n°|no\.?|number)\s*(?:d'|de\s)?\s*(?:etranger|foreigner)|foreigner'?s? n"
)
_ROBOTS = re.compile(r"^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre|noreply[\w.-]*)@")
_BULK = frozenset({"bulk", "junk", "list", "auto_reply", "auto-reply"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The phrases of lexicon-classify.toml, ready to be searched for."""

    strong: Wording  #: category → phrases of all languages
    weak: Wording
    requesting: Wording
    paper_names: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """What a message is about, and why."""

    category: Category
    language: str  #: ISO 639-1; "" when unknown
    reasons: tuple[str, ...] = ()  #: slugs and phrases: "header:list-id", "phrase:titre de sejour" …
    score: float = 0.0  #: of the category; only comparable within one message


@lru_cache(maxsize=4)
def load_lexicon(path: Path = LEXICON) -> Lexicon:
    """The lexicon of a file; FileNotFoundError, tomllib.TOMLDecodeError."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    topics = {name: table[name] for name in table if name in {category.value for category in Category}}

    def phrases(weight: str) -> Mapping[str, list[str]]:
        return {
            topic: [phrase for language in languages.values() for phrase in language.get(weight, ())]
            for topic, languages in topics.items()
        }

    return Lexicon(
        strong=wording(phrases("strong")),
        weak=wording(phrases("weak")),
        requesting=wording({"requesting": table["requesting"]["strong"]}),
        paper_names=wording({"papers": table["paper-names"]["strong"]}),
    )


def classify(
    message: ParsedMessage,
    lexicon: Lexicon | None = None,
    *,
    own_addresses: Collection[str] = (),
    kinds: Collection[Kind] = (),
) -> Classification:
    """What `message` is about. `kinds` is what its attachments were found to be, when they were read. Total."""
    lexicon = lexicon or load_lexicon()
    own = own_words(message.text)
    words = own_words(message.text, forwarded=True)
    language = language_of(own) or language_of(words) or language_of(message.subject)
    body, subject = fold(words), fold(message.subject)
    why = _automatic(message, subject, own, lexicon, own_addresses)
    if why:
        return Classification(category=Category.AUTOMATIC, language=language, reasons=(why,))
    scores, phrases = _scores(subject, body, lexicon)
    spam = _spam(message, scores, kinds)
    if spam:
        return Classification(
            category=Category.SPAM, language=language, reasons=phrases["spam"], score=scores[Category.SPAM]
        )
    reasons: dict[Category, list[str]] = {topic: list(phrases.get(topic, ())) for topic in _TOPICS}
    _weigh(message, subject, body, lexicon, kinds, scores, reasons)
    category = max(_TOPICS, key=lambda topic: scores[topic])
    if scores[category] < _ENOUGH:
        return Classification(category=Category.OTHER, language=language, reasons=("nothing-known",))
    return Classification(
        category=category, language=language, reasons=tuple(reasons[category]), score=scores[category]
    )


def _automatic(message: ParsedMessage, subject: str, own: str, lexicon: Lexicon, own_addresses: Collection[str]) -> str:
    """Why a message is automatic mail (RFC 3834 §2, RFC 2919, RFC 3462); "" when it is a person's."""
    headers = message.headers
    if message.from_address and message.from_address in {address.lower() for address in own_addresses}:
        return "own-address"
    submitted = headers.get("auto-submitted", "").split(";")[0].strip().lower()
    if submitted and submitted != "no":
        return "header:auto-submitted"
    if headers.get("precedence", "").strip().lower() in _BULK:
        return "header:precedence"
    for name in ("list-id", "list-unsubscribe", "x-autoreply", "x-autorespond", "x-failed-recipients"):
        if headers.get(name, "").strip():
            return f"header:{name}"
    if headers.get("return-path", "-").strip() in ("", "<>"):
        return "header:return-path"
    if "multipart/report" in headers.get("content-type", "").lower():
        return "multipart-report"
    if _ROBOTS.match(message.from_address):
        return "robot-address"
    found = lexicon.strong.found(subject).get(Category.AUTOMATIC)
    if found:
        return f"phrase:{found[0]}"
    body = lexicon.strong.found(fold(own)).get(Category.AUTOMATIC)
    if body and not message.parts and len(own.split()) < 80:
        others = set(lexicon.strong.found(fold(own))) - {Category.AUTOMATIC}
        if not others:
            return f"phrase:{body[0]}"
    return ""


def _scores(subject: str, body: str, lexicon: Lexicon) -> tuple[dict[Category, float], dict[str, tuple[str, ...]]]:
    """A score for each category, and the phrases that made it."""
    scores = dict.fromkeys(Category, 0.0)
    phrases: dict[str, tuple[str, ...]] = {"spam": ()}
    whole = f"{subject} . {body}"
    for found, in_subject, weight in (
        (lexicon.strong.found(whole), lexicon.strong.found(subject), _STRONG),
        (lexicon.weak.found(whole), lexicon.weak.found(subject), _WEAK),
    ):
        for name, hits in found.items():
            scores[Category(name)] += weight * min(len(hits), _MOST)
            phrases[name] = phrases.get(name, ()) + tuple(f"phrase:{hit}" for hit in hits[:_MOST])
        for name in in_subject:
            scores[Category(name)] += _IN_SUBJECT * weight / 2
    return scores, phrases


def _spam(message: ParsedMessage, scores: Mapping[Category, float], kinds: Collection[Kind]) -> bool:
    """Only what speaks of nothing that the service knows, and twice as spam does."""
    topics = max(scores[topic] for topic in _TOPICS)
    if _PAPERS & set(kinds):
        return False
    return scores[Category.SPAM] >= 2 * _STRONG - 1 and topics < _STRONG and scores[Category.SPAM] > 2 * topics


def _weigh(
    message: ParsedMessage,
    subject: str,
    body: str,
    lexicon: Lexicon,
    kinds: Collection[Kind],
    scores: dict[Category, float],
    reasons: dict[Category, list[str]],
) -> None:
    """Adds to the scores what is not a phrase of one topic: papers, numbers, our references, the way of asking."""
    extension, question, follow_up = (
        Category.VISA_EXTENSION,
        Category.REGULATION_QUESTION,
        Category.FILE_FOLLOW_UP,
    )
    if _OUR_REFERENCE.search(message.subject.upper()):
        scores[extension] += 8
        reasons[extension].append("our-reference")
    others = max(scores[topic] for topic in _TOPICS if topic not in (extension, question))
    papers = _PAPERS & set(kinds)
    if papers:
        scores[extension] += min(2.0 * len(papers), 8.0) if others < 2 * _STRONG or scores[extension] else 2.0
        reasons[extension].extend(f"paper:{kind.value}" for kind in sorted(papers))
    named = {hit for part in message.parts for hit in lexicon.paper_names.found(_as_words(part.name)).get("papers", ())}
    if named and (scores[extension] or others < _STRONG):
        scores[extension] += min(1.5 * len(named), 4.5)
        reasons[extension].append("file-names")
    if _foreigner_number(body, subject):
        scores[follow_up] += _STRONG + (2.0 if scores[follow_up] else 0.0)
        reasons[follow_up].append("foreigner-number")
    if scores[extension] < _STRONG and others < _STRONG and not scores[question]:
        _quoted(message, lexicon, scores, reasons)
    requesting = bool(lexicon.requesting.found(f"{subject} . {body}"))
    if scores[question] >= _STRONG and (requesting or named or papers):
        scores[question] /= 2  # who sends papers asks for more than an answer


def _quoted(
    message: ParsedMessage, lexicon: Lexicon, scores: dict[Category, float], reasons: dict[Category, list[str]]
) -> None:
    """A short answer to a letter of ours: what it quotes says what it is about."""
    quoted = fold(message.text)
    for name, hits in lexicon.strong.found(quoted).items():
        category = Category(name)
        if category in reasons and (message.in_reply_to or message.references or category is Category.VISA_EXTENSION):
            scores[category] += _ENOUGH * min(len(hits), 2)
            reasons[category].append("quoted")


def _foreigner_number(body: str, subject: str) -> bool:
    """A foreigner's number (ten digits). French telephone numbers have ten as well and begin with 0."""
    text = f"{subject} {body}"
    if _FOREIGNER_LABEL.search(text) and re.search(r"(?<!\d)\d{10}(?!\d)", text.replace(" ", "")):
        return True
    return any(not match.group(1).startswith("0") for match in _FOREIGNER.finditer(text))


def _as_words(name: str) -> str:
    """A file name as words: "scan_passeport-2.pdf" → "scan passeport 2 pdf"."""
    return fold(re.sub(r"[_\-.()\[\]\d]+", " ", name))

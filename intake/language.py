"""From a text to the language it is written in: an ISO 639-1 code, or "" when there is too little to tell.

The script decides where it can; among Latin alphabets a statistical model, restricted to the languages of the service.
"""

import functools
import re
import unicodedata
from collections import Counter
from typing import Any

LATIN = ("fr", "en", "es", "pt", "tr", "de", "it")
_LEAST_LETTERS = 8  #: fewer, and a signature would decide
_SURE_FROM_LETTERS = 40
_SURE = 0.6

_SCRIPTS = {
    "ARABIC": "ar",
    "CYRILLIC": "ru",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "LATIN": "latin",
}
_PERSIAN, _UKRAINIAN = re.compile("[پچژگ\u06cc\u06a9]"), re.compile("[іїєґІЇЄҐ]")
#: Letters of no other language: with a horn, a hook, or two marks. (Yoruba and Igbo have dots below, Guarani tildes.)
_VIETNAMESE = re.compile("[\u01a0\u01a1\u01af\u01b0\u1ea2-\u1eb7\u1eba\u1ebb\u1ebe-\u1ec9\u1ece-\u1ee3\u1ee6-\u1ef1]")
_NOISE = re.compile(r"https?://\S+|(?<!\S)\S+@\S+|\b[A-Z0-9]*\d[A-Z0-9]*\b")


def language_of(text: str) -> str:
    """The language of `text` ("fr", "zh" …); "" when it is too short or of an unknown script. Total."""
    text = _NOISE.sub(" ", text)
    scripts = Counter(script for char in text if char.isalpha() and (script := _script(char)))
    # A Chinese sign is about two Latin letters; names and file names in Latin letters stand in every mail.
    weights = {script: count * (1 if script == "latin" else 3) for script, count in scripts.items()}
    if not weights:
        return ""
    script = max(weights, key=lambda name: weights[name])
    if script == "latin" and len(_VIETNAMESE.findall(unicodedata.normalize("NFC", text))) * 25 > scripts["latin"]:
        return "vi"
    if script == "latin":
        return _latin(text, scripts["latin"])
    if scripts["ja"] * 5 > scripts["zh"] and scripts["ja"]:
        return "ja"
    if script == "ar" and len(_PERSIAN.findall(text)) * 25 > scripts["ar"]:
        return "fa"
    if script == "ru" and len(_UKRAINIAN.findall(text)) * 25 > scripts["ru"]:
        return "uk"
    return script


@functools.lru_cache(maxsize=4096)
def _script(char: str) -> str:
    name = unicodedata.name(char, "")
    return next((code for script, code in _SCRIPTS.items() if name.startswith(script)), "")


@functools.cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(list(LATIN))
    return model


def _latin(text: str, letters: int) -> str:
    if letters < _LEAST_LETTERS:
        return ""
    # Words all in capitals are names on most mails.
    words = [word for word in text.split() if not (word.isupper() and len(word) > 2)] or text.split()
    code, probability = _model().classify(" ".join(words))
    return str(code) if letters >= _SURE_FROM_LETTERS or probability >= _SURE else ""

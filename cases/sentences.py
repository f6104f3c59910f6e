"""The sentences of findings, as an agent reads them and as a letter repeats them: reasons in, words out."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cases.surroundings import service
from documents.dossier import Reason
from documents.sentences import Sentences

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


@cache
def _sentences() -> Sentences:
    # autoescape is off because these are words, not markup: pages and letters escape what they show.
    return Sentences(
        ImmutableSandboxedEnvironment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=False)
    )


def agent_sentence(reason: Reason, language: str) -> str:
    """What a rule says to the agent: in English on pages that are in English, in French otherwise."""
    return _sentences().agent(reason, "en" if language == "en" else "fr")


def applicant_sentences(reasons: Iterable[Reason]) -> dict[str, tuple[str, ...]]:
    """What to tell the applicant of the reasons that they can cure, by language of letters."""
    known = tuple(reasons)
    spoken = [code for code in service().answers.languages if _sentences().speaks(code)]
    return {code: said for code in spoken if (said := _sentences().applicant(known, code))}

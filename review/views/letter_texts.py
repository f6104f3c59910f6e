"""The texts of the letters, for supervisors: each kind as it leaves, and the passage that the department adds to it."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.actions import wording
from cases.letters import for_nobody
from cases.models import LetterPassage
from cases.surroundings import paris_day, service
from cases.transitions import ActionRefused, NotAllowed
from generators.letter_facts import LetterKind
from generators.letters import default_texts
from review.access import SUPERVISE, AgentRequest, permitted
from review.pages import show
from review.refusals import refusal_sentence
from review.replies import done

BOTH = ("GET", "POST")


def _languages() -> tuple[tuple[str, str], ...]:
    """Code and name of each language in which letters leave, French first."""
    codes = dict.fromkeys((wording.FRENCH, *service().answers.languages))
    return tuple((code, default_texts().languages[code].name) for code in codes)


@permitted(SUPERVISE)
def letter_texts(request: AgentRequest) -> HttpResponse:
    """All kinds of letters, and what was added to each."""
    added: dict[str, list[LetterPassage]] = {}
    rows = LetterPassage.objects.filter(department=request.actor.department).select_related("changed_by")
    for row in rows.order_by("pk"):
        added.setdefault(row.kind, []).append(row)
    kinds = [(str(kind), added.get(str(kind), [])) for kind in LetterKind]
    return show(request, "letter-texts.html", {"kinds": kinds})


@permitted(SUPERVISE, BOTH)
def letter_text(request: AgentRequest, kind: str) -> HttpResponse:
    """One kind of letter, filled with a person who does not exist; its passage is typed, looked at, kept."""
    if kind not in list(LetterKind):
        raise Http404
    chosen, languages = LetterKind(kind), _languages()
    offered = tuple(code for code, _name in languages)
    texts = wording.passages(request.actor.department, chosen)
    refused = ""
    if request.method == "POST":
        texts = {code: request.POST.get(f"text-{code}", "").replace("\r\n", "\n") for code in offered}
        try:
            if request.POST.get("step") == "keep":
                wording.change_passages(chosen, texts, offered, request.actor)
                return done(request, _("Le texte est enregistré."), reverse("letter-text", args=(kind,)))
            texts = wording.checked(texts, offered)
        except NotAllowed:
            raise
        except ActionRefused as error:
            refused = refusal_sentence(error)
    language = request.POST.get("language") or request.GET.get("language", "")
    language = language if language in offered else offered[-1 if len(offered) == 1 else 1]
    letter = for_nobody(chosen, request.actor.department, texts, paris_day(timezone.now()), language)
    context = {
        "kind": kind,
        "letter": letter,
        "texts": texts,
        "spoken": languages,
        "reader": language,
        "limit": wording.LIMIT,
        "refusal": refused,
    }
    return show(request, "letter-text.html", context, status=409 if refused else 200)

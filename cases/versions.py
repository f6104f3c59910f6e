"""The optimistic lock of a case: a decision names the version it saw, and is refused with what has changed since."""

from collections.abc import Iterable

from django.db.models import F
from django.utils.translation import gettext as _

from cases.models import Case, Event
from cases.transitions import ActionRefused


class StaleDecision(ActionRefused):
    """The case changed after the page was shown; `changes` are the actions that were made since, as in events."""

    def __init__(self, changes: tuple[str, ...]) -> None:
        super().__init__(stale_sentence(changes))
        self.changes = changes


def stale_sentence(changes: Iterable[str]) -> str:
    """What is said of a page that is no longer true; `changes` in words, or as in events."""
    what = ", ".join(changes) or _("le dossier, ou le texte d'une lettre")
    return _("Le dossier a changé depuis l'affichage de la page (%(what)s) : relisez-le avant de décider.") % {
        "what": what
    }


def claim(case: Case, seen_version: int) -> None:
    """Take the next version of `case`, or raise StaleDecision when it is no longer the one that was seen."""
    if not Case.objects.filter(pk=case.pk, version=seen_version).update(version=F("version") + 1):
        raise StaleDecision(changes_since(case, seen_version))
    case.version = seen_version + 1


def bump(case: Case) -> None:
    """A change that needs no version seen (a mail arrived, a note was added) makes older pages stale all the same."""
    Case.objects.filter(pk=case.pk).update(version=F("version") + 1)
    case.refresh_from_db(fields=["version"])


def changes_since(case: Case, seen_version: int) -> tuple[str, ...]:
    """The actions recorded on `case` since it had `seen_version`, oldest first, each once."""
    actions = Event.objects.filter(case_id=case.pk, detail__version__gt=seen_version).order_by("id")
    return tuple(dict.fromkeys(actions.values_list("action", flat=True)))

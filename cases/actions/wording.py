"""The passages that a supervisor adds to the letters of a department. What the law asks for stays as it is written."""

import hashlib
from collections.abc import Mapping

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from cases.actions.permission import supervisor
from cases.models import Case, LetterPassage
from cases.states import OPEN_CASES
from cases.transitions import ActionRefused, Actor, record
from generators.letter_facts import LetterKind

LIMIT = 1500  #: characters of a passage
FRENCH = "fr"


def passages(department: str, kind: LetterKind) -> dict[str, str]:
    """The passages of a kind of letter, by language."""
    rows = LetterPassage.objects.filter(department=department, kind=kind)
    return dict(rows.values_list("language", "text"))


def checked(texts: Mapping[str, str], languages: tuple[str, ...]) -> dict[str, str]:
    """`texts` (language → text) without blanks around them and without the empty ones; ActionRefused if they cannot be.

    The French text is the one that counts: a translation without it is refused.
    """
    found = {code: text.strip() for code, text in texts.items() if text.strip()}
    if any(len(text) > LIMIT for text in found.values()):
        raise ActionRefused(_("Ce texte est trop long (%(most)s caractères au plus).") % {"most": LIMIT})
    if found and FRENCH not in found:
        raise ActionRefused(_("Écrivez d'abord le texte français : c'est lui qui fait foi."))
    if not set(found) <= {FRENCH, *languages}:
        raise ActionRefused(_("Les lettres ne se traduisent pas dans cette langue."))
    return found


def change_passages(kind: LetterKind, texts: Mapping[str, str], languages: tuple[str, ...], actor: Actor) -> None:
    """Let every letter of `kind` that is written from now on carry `texts`. What waits already keeps its bytes.

    Decisions that are being prepared become stale: what was shown is no longer what would leave.
    """
    user = supervisor(actor)
    wanted = checked(texts, languages)
    department = actor.department
    with transaction.atomic():
        if wanted == passages(department, kind):
            return
        LetterPassage.objects.filter(department=department, kind=kind).exclude(language__in=wanted).delete()
        for language, text in wanted.items():
            row, _made = LetterPassage.objects.update_or_create(
                department=department, kind=kind, language=language, defaults={"text": text, "changed_by": user}
            )
            digest = hashlib.sha256(text.encode()).hexdigest()
            record(row, "letter-text", actor, kind=str(kind), language=language, text=digest)
        if not wanted:
            record(user.profile, "letter-text", actor, kind=str(kind), text="")
        Case.objects.filter(department=department, state__in=OPEN_CASES).update(version=F("version") + 1)

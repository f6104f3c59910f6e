"""From what an agent types to cases: name, passport, reference, address, host; accents, case and one slip forgiven."""

from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.functions import Concat
from rapidfuzz.distance import OSA

from cases.models import Applicant, Case, Correspondent
from documents.folding import fold

_ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŠŽĐŁ'’-._@,;:/()"
_PLAIN = "AAAAAACEEEEIIIINOOOOOOUUUUYYSZDL            "
NEAR_LIMIT = 5000  #: cases among which a slip of the pen is looked for, newest first
MOST = 1000  #: cases that a search gives
_WORDS_LIMIT = 8


class Folded(Func):
    """Text without accents, case and punctuation, as `documents.folding.fold` gives it."""

    arity = 1
    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """By a function of ours that every SQLite connection is given."""
        return super().as_sql(compiler, connection, function="intake_fold", **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """By what PostgreSQL has without an extension."""
        sql, params = compiler.compile(self.source_expressions[0])
        return f"translate(upper({sql}), %s, %s)", (*params, _ACCENTED, _PLAIN)


def _folded(text: str | None) -> str:
    # The zones of passports, references and addresses of mail are plain: the quick way is nearly always enough.
    if text is None or text.isascii():
        return (text or "").upper().translate(_SIGNS)
    return fold(text)


_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}


def _teach(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function("intake_fold", 1, _folded, deterministic=True)


connection_created.connect(_teach, dispatch_uid="cases.search")


def search(department: str, typed: str) -> QuerySet[Case]:
    """The cases of `department` in which every word of `typed` occurs; when there are none, those a slip away.

    A passport number or reference may be typed with spaces or hyphens in other places. At most the newest `MOST`.
    """
    connection.ensure_connection()
    _teach(connection)
    words = fold(typed).split()[:_WORDS_LIMIT]
    cases = Case.objects.filter(department=department)
    if not words:
        return cases.none()
    found = _with_all(department, words) | _with_number(department, "".join(words))
    return cases.filter(pk__in=sorted(found or _near(department, words))[-MOST:])


def _with_number(department: str, joined: str) -> set[int]:
    people = Applicant.objects.filter(passport_number=joined, case__department=department)
    return set(people.values_list("case_id", flat=True))


def _with_all(department: str, words: list[str]) -> set[int]:
    """Ids of the cases that hold every word; the longest, which holds fewest, is looked for first."""
    found: set[int] | None = None
    for word in sorted(set(words), key=len, reverse=True):
        among = found if found is not None and len(found) <= MOST else None
        here = _with(department, word, among)
        found = here if found is None else found & here
        if not found:
            break
    return found or set()


def _with(department: str, word: str, among: set[int] | None) -> set[int]:
    """Ids of the cases (of `among`, when given) in whose people, writers or reference `word` occurs."""
    people = Applicant.objects.filter(case__department=department)
    writers = Correspondent.objects.filter(case__department=department)
    cases = Case.objects.filter(department=department)
    found: set[int] = set()
    for kind, rows, owner in (("applicant", people, "case"), ("correspondent", writers, "case"), ("case", cases, "pk")):
        if among is not None:
            rows = rows.filter(**{f"{owner}__in": among})
        said = rows.annotate(said=Folded(_joined(kind))).filter(said__contains=word)
        found.update(said.values_list(owner, flat=True))
    return found


_COLUMNS = {
    "applicant": ("surname", "given_names", "passport_number", "address", "host"),
    "correspondent": ("name", "address"),
    "case": ("reference", "answer_address"),
}


def _joined(kind: str) -> Concat:
    parts: list[Any] = []
    for column in _COLUMNS[kind]:
        parts += [F(column), Value(" ")]
    return Concat(*parts, output_field=TextField())


def _near(department: str, words: list[str]) -> set[int]:
    """Ids of cases in which each word is at most one wrong, missing, added or swapped character away from one there."""
    rows = (
        Applicant.objects.filter(case__department=department)
        .order_by("-case_id")
        .values_list("case_id", *_COLUMNS["applicant"], "case__reference")[:NEAR_LIMIT]
    )
    near: set[int] = set()
    for case_id, *said in rows:
        there = set(fold(" ".join(said)).split())
        if all(_alike(word, there) for word in words):
            near.add(case_id)
    return near


def _alike(word: str, there: set[str]) -> bool:
    # A word of three letters is one slip away from too many others.
    return word in there or (len(word) > 3 and any(OSA.distance(word, other, score_cutoff=1) <= 1 for other in there))

"""From what an agent types to cases: name, passport, reference, address, host; accents, case and one slip forgiven."""

from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import Exists, F, Func, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat
from rapidfuzz.distance import OSA

from cases.models import Applicant, Case, Correspondent
from documents.folding import fold

_ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŠŽĐŁ'’-._@,;:/()"
_PLAIN = "AAAAAACEEEEIIIINOOOOOOUUUUYYSZDL            "
NEAR_LIMIT = 5000  #: cases among which a slip of the pen is looked for, newest first
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


def _teach(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function("intake_fold", 1, lambda text: fold(text or ""), deterministic=True)


connection_created.connect(_teach, dispatch_uid="cases.search")


def search(department: str, typed: str) -> QuerySet[Case]:
    """The cases of `department` in which every word of `typed` occurs; when there are none, those a slip away.

    A passport number or reference may be typed with spaces or hyphens in other places.
    """
    connection.ensure_connection()
    _teach(connection)
    words = fold(typed).split()[:_WORDS_LIMIT]
    cases = Case.objects.filter(department=department)
    if not words:
        return cases.none()
    found = cases
    for word in words:
        found = found.filter(_somewhere(word))
    joined = "".join(words)
    number = Exists(Applicant.objects.filter(case=OuterRef("pk"), passport_number__iexact=joined))
    exact = cases.filter(Q(pk__in=found.values("pk")) | number)
    return exact if exact.exists() else cases.filter(pk__in=_near(department, words))


def _somewhere(word: str) -> Q:
    people = Applicant.objects.filter(case=OuterRef("pk")).annotate(said=Folded(_joined("applicant")))
    writers = Correspondent.objects.filter(case=OuterRef("pk")).annotate(said=Folded(_joined("correspondent")))
    in_case = Case.objects.filter(pk=OuterRef("pk")).annotate(said=Folded(_joined("case")))
    return (
        Q(Exists(people.filter(said__contains=word)))
        | Q(Exists(writers.filter(said__contains=word)))
        | Q(Exists(in_case.filter(said__contains=word)))
    )


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


def _near(department: str, words: list[str]) -> list[int]:
    """Ids of cases in which each word is at most one wrong, missing, added or swapped character away from one there."""
    rows = (
        Applicant.objects.filter(case__department=department)
        .order_by("-case_id")
        .values_list("case_id", *_COLUMNS["applicant"], "case__reference")[:NEAR_LIMIT]
    )
    near: dict[int, None] = {}
    for case_id, *said in rows:
        there = set(fold(" ".join(said)).split())
        if all(_alike(word, there) for word in words):
            near[case_id] = None
    return list(near)


def _alike(word: str, there: set[str]) -> bool:
    # A word of three letters is one slip away from too many others.
    return word in there or (len(word) > 3 and any(OSA.distance(word, other, score_cutoff=1) <= 1 for other in there))

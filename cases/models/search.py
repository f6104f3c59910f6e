"""What a search looks in: every folded word that a case holds, and keys by which a word with one slip finds it."""

from django.db import models

from cases.models.case import Case


class Word(models.Model):
    """A folded word, once for all cases. See `cases.search_words` for how one slip finds its way to it."""

    text = models.CharField(max_length=40, unique=True)
    head = models.CharField(max_length=20)  #: its first half, rounded down
    tail = models.CharField(max_length=20)  #: the rest
    length = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["head", "length"]), models.Index(fields=["tail", "length"])]

    def __str__(self) -> str:
        return f"word {self.pk}"


class CaseWord(models.Model):
    """A word that stands in a case: in its references, or with somebody who asks, hosts or writes."""

    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="places", db_index=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="words")
    department = models.CharField(max_length=3)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "department", "case"], name="one_place_a_word_and_case")]

    def __str__(self) -> str:
        return f"word {self.word_id} in case {self.case_id}"

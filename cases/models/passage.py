"""What a department adds to its letters: a passage for each kind of letter and language."""

from django.conf import settings
from django.db import models


class LetterPassage(models.Model):
    """Paragraphs that stand before the signature of every letter of a kind; changed by a supervisor alone."""

    department = models.CharField(max_length=3)
    kind = models.CharField(max_length=24)  #: of generators.letter_facts.LetterKind
    language = models.CharField(max_length=3)
    text = models.TextField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["department", "kind", "language"], name="one_passage_a_letter_and_language")
        ]

    def __str__(self) -> str:
        return f"passage in {self.language} of {self.kind} in {self.department}"

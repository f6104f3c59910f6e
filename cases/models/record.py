"""Who did what: agents' profiles, the append-only chain of events, and when daily work last ran."""

from django.conf import settings
from django.db import models

from cases.states import Role


class AgentProfile(models.Model):
    """What a signed-in person may do, and for which department."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="profile")
    department = models.CharField(max_length=3)
    role = models.CharField(max_length=10, choices=[(role.value, role.value) for role in Role if role != Role.MACHINE])
    quality = models.CharField(max_length=120, blank=True)  #: "Secrétaire administratif": named in letters
    named_in_letters = models.BooleanField(default=True)  #: False: anonymised for safety

    def __str__(self) -> str:
        return f"{self.role} {self.user_id}"


class Event(models.Model):
    """Something that happened. Ids and hashes only, so that erasing a person does not break the chain."""

    at = models.DateTimeField()
    department = models.CharField(max_length=3)
    actor = models.CharField(max_length=40)  #: "machine" or "user:7"
    action = models.CharField(max_length=40)
    thing = models.CharField(max_length=16)  #: message, case, draft, outgoing, applicant, agent
    thing_id = models.BigIntegerField()
    case_id = models.BigIntegerField(null=True)  #: not a foreign key: the event outlives the case
    before = models.CharField(max_length=20, blank=True)
    after = models.CharField(max_length=20, blank=True)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        indexes = [
            models.Index(fields=["case_id", "id"]),
            models.Index(fields=["thing", "thing_id"]),
            models.Index(fields=["department", "action", "at"]),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.thing} {self.thing_id}"


class ChainHead(models.Model):
    """The newest event's hash: one row, locked while an event is added."""

    hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.hash[:8]


class DailyWork(models.Model):
    """The last day on which a piece of daily work was done: caught up at start."""

    name = models.CharField(max_length=40, unique=True)
    day = models.DateField()

    def __str__(self) -> str:
        return self.name

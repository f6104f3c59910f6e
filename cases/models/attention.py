"""Who looks at what: for each agent and case, when they last had it open, and whether they have it open now."""

from django.conf import settings
from django.db import models

from cases.models.case import Case


class Look(models.Model):
    """An agent's eyes on a case. A visit ends after some minutes without a sign; the next one shows what came since."""

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="looks")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="looks")
    before = models.DateTimeField(null=True)  #: when the visit before this one ended; None: this is the first
    version = models.PositiveIntegerField(default=0)  #: of the case, when its page was last shown to this agent
    seen_at = models.DateTimeField()  #: the page was open then

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agent", "case"], name="one_look_an_agent")]
        indexes = [models.Index(fields=["case", "seen_at"])]

    def __str__(self) -> str:
        return f"{self.agent_id} on {self.case}"

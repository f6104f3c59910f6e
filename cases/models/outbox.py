"""What leaves: drafts of the two papers, and the outbox."""

from django.conf import settings
from django.db import models

from cases.models.case import Applicant, Case
from cases.states import DraftState, OutgoingState


class Draft(models.Model):
    """The two papers of one applicant as they were drawn, and, once approved, as they were signed."""

    applicant = models.ForeignKey(Applicant, on_delete=models.PROTECT, related_name="drafts")
    version = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, choices=DraftState.choices, default=DraftState.OPEN)
    inputs = models.JSONField()  #: every value it was drawn from: names what has changed when it is stale
    starts = models.DateField()
    ends = models.DateField()
    ends_because = models.CharField(max_length=40)
    signatory = models.CharField(max_length=60)
    passport_number = models.CharField(max_length=20)
    birth_date = models.CharField(max_length=10)
    permit_reference = models.CharField(max_length=30)
    permit_sha256 = models.CharField(max_length=64)  #: of the unsigned bytes: what the agent sees and approves
    certificate_sha256 = models.CharField(max_length=64)
    signed_permit_sha256 = models.CharField(max_length=64, blank=True)
    signed_certificate_sha256 = models.CharField(max_length=64, blank=True)
    drawn_at = models.DateTimeField(auto_now_add=True)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["applicant", "version"], name="one_draft_a_version")]
        indexes = [models.Index(fields=["passport_number", "ends"])]

    def __str__(self) -> str:
        return f"draft {self.version} of {self.applicant}"


class Purpose(models.TextChoices):
    """Why a letter leaves."""

    RECEIPT = "receipt", "accusé d'enregistrement"
    NEUTRAL_RECEIPT = "neutral-receipt", "accusé d'enregistrement neutre"
    ACKNOWLEDGEMENT = "acknowledgement", "accusé de réception"
    REQUEST = "request", "demande de pièces"
    REMINDER = "reminder", "rappel"
    DECISION = "decision", "décision"
    RESEND = "resend", "nouvel envoi"
    REFUSAL = "refusal", "refus"
    TRANSFER = "transfer", "transmission"
    PRIOR_NOTICE = "prior-notice", "retrait envisagé"
    WITHDRAWAL = "withdrawal", "retrait"
    TOPIC = "topic", "orientation"
    FORWARD = "forward", "transfert interne"
    UNREADABLE = "unreadable", "pièces illisibles"
    TOO_LARGE = "too-large", "message trop volumineux"


class Outgoing(models.Model):
    """A mail of ours with its frozen bytes. One row for each (about, whom, purpose, version): nothing leaves twice."""

    department = models.CharField(max_length=3)
    mailbox = models.ForeignKey("cases.Mailbox", on_delete=models.PROTECT, related_name="outbox")
    case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="outbox")
    message = models.ForeignKey("cases.Message", null=True, on_delete=models.PROTECT, related_name="answers")
    draft = models.ForeignKey(Draft, null=True, on_delete=models.PROTECT, related_name="letters")
    about = models.CharField(max_length=40)  #: "case:12" or "message:7": NULLs would not be unique
    whom = models.CharField(max_length=20, default="all")  #: "applicant:3" or "all"
    purpose = models.CharField(max_length=16, choices=Purpose.choices)
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=9, choices=OutgoingState.choices, default=OutgoingState.QUEUED)
    held_because = models.CharField(max_length=12, blank=True)  #: setting, capped, topic
    recipient = models.CharField(max_length=320)
    subject = models.CharField(max_length=998)
    text = models.TextField()  #: as a person reads it
    sha256 = models.CharField(max_length=64)  #: of the MIME bytes in the blob store
    message_id_header = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)  #: None: the machine
    not_before = models.DateTimeField()  #: until then an agent can undo; after a failure, the next try
    attempts = models.PositiveSmallIntegerField(default=0)
    server_said = models.TextField(blank=True)
    sent_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["about", "whom", "purpose", "version"], name="nothing_leaves_twice")
        ]
        indexes = [
            models.Index(fields=["state", "not_before"]),
            models.Index(fields=["department", "state"]),
            models.Index(fields=["recipient", "made_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version} about {self.about}"

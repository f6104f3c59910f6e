"""What came: mailboxes, messages (the ledger), where each was seen, their attachments, and what was read in them."""

from django.db import models

from cases.states import MessageState


class Mailbox(models.Model):
    """A mailbox as it was last found. Its settings stand in service.toml; here is only what a run learns."""

    department = models.CharField(max_length=3)
    name = models.CharField(max_length=64)
    uidvalidity = models.BigIntegerField(null=True)
    held = models.PositiveIntegerField(default=0)  #: messages in the folder at the last poll
    accounted = models.PositiveIntegerField(default=0)  #: of these, those that have a row
    last_poll_at = models.DateTimeField(null=True)
    last_success_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)
    answer_since = models.DateTimeField(null=True)  #: first start, unless the settings say otherwise

    class Meta:
        constraints = [models.UniqueConstraint(fields=["department", "name"], name="one_mailbox_a_name")]

    def __str__(self) -> str:
        return f"{self.department}/{self.name}"


class Message(models.Model):
    """A row of the ledger: one message by its bytes, however often and under whatever UID it was seen."""

    mailbox = models.ForeignKey(Mailbox, on_delete=models.PROTECT, related_name="messages")
    department = models.CharField(max_length=3)
    sha256 = models.CharField(max_length=64)  #: of the raw bytes in the blob store
    size = models.PositiveBigIntegerField()  #: bytes, as the server said
    received_at = models.DateTimeField()  #: INTERNALDATE
    stored_at = models.DateTimeField(auto_now_add=True)
    too_large = models.BooleanField(default=False)  #: only the headers were fetched
    imported = models.BooleanField(default=False)  #: from a backlog: never causes an automatic letter
    origin = models.CharField(max_length=300, blank=True)  #: of an imported message: file or folder
    state = models.CharField(max_length=12, choices=MessageState.choices, default=MessageState.RECEIVED)
    trouble = models.TextField(blank=True)  #: why it is in quarantine, for the agent, in French
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)

    message_id_header = models.CharField(max_length=998, blank=True)
    from_name = models.CharField(max_length=300, blank=True)
    from_address = models.CharField(max_length=320, blank=True)
    reply_to = models.CharField(max_length=998, blank=True)  #: shown when it differs, never used
    subject = models.CharField(max_length=998, blank=True)
    sent_at = models.DateTimeField(null=True)  #: of the Date header: what the sender claims
    text = models.TextField(blank=True)
    notes = models.JSONField(default=list)  #: what was odd in its form

    category = models.CharField(max_length=24, blank=True)
    language = models.CharField(max_length=3, blank=True)
    reasons = models.JSONField(default=list)  #: why this category
    case = models.ForeignKey("cases.Case", null=True, on_delete=models.SET_NULL, related_name="messages")
    joined_by = models.CharField(max_length=12, blank=True)  #: opened, token, address, agent
    handled_at = models.DateTimeField(null=True)  #: other mail: an agent has dealt with it

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailbox", "sha256"], name="one_message_its_bytes")]
        indexes = [
            models.Index(fields=["state", "next_try_at"]),
            models.Index(fields=["department", "category"]),
            models.Index(fields=["department", "state", "handled_at"]),
            models.Index(fields=["from_address"]),
            models.Index(fields=["-received_at"]),
        ]

    def __str__(self) -> str:
        return f"message {self.pk}"


class Sighting(models.Model):
    """A message seen under a UID: what is in the mailbox and accounted for."""

    mailbox = models.ForeignKey(Mailbox, on_delete=models.CASCADE, related_name="sightings")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="sightings")
    folder = models.CharField(max_length=200)
    uidvalidity = models.BigIntegerField()
    uid = models.BigIntegerField()
    moved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "folder", "uidvalidity", "uid"], name="one_sighting_a_uid")
        ]
        indexes = [models.Index(fields=["mailbox", "uidvalidity", "moved_at"])]

    def __str__(self) -> str:
        return f"{self.mailbox} {self.uidvalidity}:{self.uid}"


class Attachment(models.Model):
    """A part of a message that carries something; its bytes are in the blob store."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    path = models.CharField(max_length=60)  #: "1.2.3"
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=120, blank=True)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["message", "path"], name="one_attachment_a_path")]
        indexes = [models.Index(fields=["sha256"])]

    def __str__(self) -> str:
        return f"{self.message} {self.path}"


class Reading(models.Model):
    """What a reader saw in a file, by the file's bytes and the reader's version: a file is read once."""

    sha256 = models.CharField(max_length=64)
    reader_version = models.CharField(max_length=40)
    seen = models.TextField()  #: JSON of documents.page.FileReading
    kinds = models.JSONField(null=True)  #: "member:page" → kinds of its papers, as `understood` understood them
    understood = models.CharField(max_length=40, blank=True)  #: version of the rules and tables behind `kinds`
    seconds = models.FloatField(default=0.0)
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sha256", "reader_version"], name="one_reading_a_version")]

    def __str__(self) -> str:
        return f"reading of {self.sha256[:8]}"

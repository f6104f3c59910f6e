"""What is asked: cases, the people who write, the people who ask, and what agents changed."""

from django.conf import settings
from django.db import models

from cases.states import CaseState


class Case(models.Model):
    """One request, by one or several people, with everything that was written about it."""

    department = models.CharField(max_length=3)
    mailbox = models.ForeignKey("cases.Mailbox", on_delete=models.PROTECT, related_name="cases")
    reference = models.CharField(max_length=20, unique=True)  #: 63-2020-7K4QM2, on every paper
    token = models.CharField(max_length=40, unique=True)  #: in our Message-IDs: proves that a mail is an answer
    state = models.CharField(max_length=18, choices=CaseState.choices, default=CaseState.NEW)
    answer_address = models.CharField(max_length=320)  #: fixed at opening; only an agent changes it
    language = models.CharField(max_length=3, blank=True)  #: of the writer; blank is unknown
    opened_at = models.DateTimeField()
    last_mail_at = models.DateTimeField()  #: reception of the newest message
    automatic = models.BooleanField(default=True)  #: may the machine write without being asked (answer_since, import)
    renewal_of = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="renewals")
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="cases")
    version = models.PositiveIntegerField(default=0)  #: goes up with every change: decisions name the one they saw

    verdict = models.CharField(max_length=14, blank=True)
    judgement = models.TextField(blank=True)  #: JSON of documents.dossier.Judgement
    judged_at = models.DateTimeField(null=True)
    stops_lifted = models.JSONField(default=list)
    host_denies = models.BooleanField(default=False)  #: a message says that the host hosts nobody; lifted: False
    stay_until = models.DateField(null=True)  #: earliest end of an applicant's authorised stay: the urgency
    settled_at = models.DateTimeField(null=True)  #: when the newest mail was answered or brought to an agent

    asked = models.CharField(max_length=64, blank=True)  #: hash of the list in the last request letter
    requests_sent = models.PositiveSmallIntegerField(default=0)
    deadline = models.DateField(null=True)
    reminded = models.BooleanField(default=False)
    deadline_passed = models.BooleanField(default=False)
    closing_reason = models.TextField(blank=True)  #: why it was closed; of an intended withdrawal, what was announced

    class Meta:
        indexes = [
            models.Index(fields=["department", "state", "stay_until"]),
            models.Index(fields=["department", "state", "last_mail_at"]),
            models.Index(
                fields=["department", "state", "stay_until", "last_mail_at"],
                condition=models.Q(deadline_passed=True),
                name="case_overdue",
            ),
            models.Index(fields=["department"], condition=models.Q(host_denies=True), name="case_host_denies"),
            # What is done is shown newest first whatever its state: the index answers without the rows.
            models.Index(fields=["department", "-last_mail_at", "-id", "state"], name="case_newest"),
            models.Index(fields=["department", "opened_at"]),
            models.Index(fields=["state", "last_mail_at"]),
            models.Index(fields=["answer_address"]),
            models.Index(fields=["deadline"]),
        ]

    def __str__(self) -> str:
        return self.reference


class Correspondent(models.Model):
    """Somebody who writes about a case; letters greet them and name the applicant."""

    class Role(models.TextChoices):
        SELF = "self", "le demandeur"
        RELATIVE = "relative", "un proche"
        HOST = "host", "l'hébergeant"
        LAWYER = "lawyer", "un avocat"
        ASSOCIATION = "association", "une association"
        UNKNOWN = "unknown", "à préciser"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="correspondents")
    name = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=320)
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.UNKNOWN)
    language = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "address"], name="one_correspondent_an_address")]

    def __str__(self) -> str:
        return f"{self.role} of {self.case}"


class Applicant(models.Model):
    """A person who asks. Found again at every judgement by the pages that formed it, so that corrections stay."""

    class Outcome(models.TextChoices):
        OPEN = "open", "à décider"
        GRANTED = "granted", "accordé"
        REFUSED = "refused", "refusé"
        ASIDE = "aside", "sans objet"  # an agent found that this person asks nothing (a host's passport, say)

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="applicants")
    position = models.PositiveSmallIntegerField()  #: 1-based; in the references of this person's papers
    anchors = models.JSONField(default=list)
    present = models.BooleanField(default=True)  #: the last judgement found this person
    outcome = models.CharField(max_length=8, choices=Outcome.choices, default=Outcome.OPEN)
    surname = models.CharField(max_length=120, blank=True)
    given_names = models.CharField(max_length=120, blank=True)
    birth_date = models.CharField(max_length=10, blank=True)
    nationality = models.CharField(max_length=3, blank=True)
    passport_number = models.CharField(max_length=20, blank=True)
    address = models.CharField(max_length=300, blank=True)
    host = models.CharField(max_length=200, blank=True)
    stay_until = models.DateField(null=True)
    minor = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["case", "position"], name="one_applicant_a_position")]
        indexes = [
            models.Index(fields=["passport_number", "birth_date"]),
            models.Index(fields=["surname"]),
            models.Index(fields=["host"]),
            models.Index(fields=["address"]),
        ]

    def __str__(self) -> str:
        return f"applicant {self.position} of {self.case}"

    @property
    def full_name(self) -> str:
        """Surname and given names, or what there is of them."""
        return " ".join(part for part in (self.surname, self.given_names) if part)


class FieldCorrection(models.Model):
    """A field that an agent typed. The newest of a field counts; the older ones stay as history."""

    applicant = models.ForeignKey(Applicant, on_delete=models.CASCADE, related_name="corrections")
    field = models.CharField(max_length=20)
    before = models.CharField(max_length=300, blank=True)  #: what the machine had read
    value = models.CharField(max_length=300, blank=True)
    evidence = models.JSONField(null=True)  #: where the machine had read it: sha256, member, page, box
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.field} of {self.applicant}"


class RequirementRuling(models.Model):
    """A requirement that an agent accepted or rejected. The newest of a requirement counts."""

    applicant = models.ForeignKey(Applicant, on_delete=models.CASCADE, related_name="rulings")
    requirement = models.CharField(max_length=20)
    accepted = models.BooleanField(null=True)  #: None takes an earlier ruling back
    reason = models.TextField()
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.requirement} of {self.applicant}"


class CaseLink(models.Model):
    """Two cases that may be about the same person. They share nothing until an agent has looked."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="links")
    other = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="linked_from")
    why = models.CharField(max_length=20)  #: token-from-elsewhere, same-passport, renewal, merged, split
    looked_at = models.DateTimeField(null=True)
    looked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "other"], name="one_link_a_pair")]

    def __str__(self) -> str:
        return f"{self.case} – {self.other}"


class Note(models.Model):
    """What an agent wrote for colleagues, or a mail of thanks turned into one."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    text = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"note on {self.case}"

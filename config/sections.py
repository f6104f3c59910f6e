"""The sections of `service.toml`: what each setting may be, and what to do about one that is not.

Knows no Django and nothing of ours. Secrets never stand in the file: they come from the environment, from a file, or
from a command, and are read anew at each log-in.
"""

import datetime as dt
import os
import subprocess
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

TOPICS = ("asylum", "citizenship", "residence-permit", "file-follow-up", "regulation-question", "employer", "other")

_DEPARTMENT = r"^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])$"
_ADDRESS = r"^[^@\s]+@[^@\s]+$"
_SHORT_NAME = r"^[a-z0-9-]+$"
_IDENTIFIER = r"^[A-Z0-9]{4}$"
_PAGE = r"^https?://[\x21-\x7e]*\{reference\}[\x21-\x7e]*$"
_HEADER = r"^(?:[A-Za-z][A-Za-z0-9-]*)?$"
#: What to do about a text that has not the form it should have.
FORMS = {
    _DEPARTMENT: "write the code of a department: 63, 2A, 974",
    _ADDRESS: "write an e-mail address: name@example.org",
    _SHORT_NAME: "use small letters, digits and hyphens only",
    _IDENTIFIER: "write the four capitals or digits that name it in a 2D-Doc: FR04, 0001",
    _PAGE: "write the address of a page with {reference} where the permit's reference goes",
    _HEADER: "write the name of a header: X-Forwarded-For",
}


def _anchored(path: Path, info: ValidationInfo) -> Path:
    """A relative path starts from the settings file's folder, wherever the service was started."""
    return info.context["folder"] / path if info.context else path


def _known_topic(name: str) -> str:
    if name not in TOPICS:
        raise ValueError(f"there is no such topic; there are {', '.join(TOPICS)}")
    return name


DepartmentCode = Annotated[str, Field(pattern=_DEPARTMENT)]
AnchoredPath = Annotated[Path, AfterValidator(_anchored)]
TopicName = Annotated[str, AfterValidator(_known_topic)]


class SettingsError(Exception):
    """The operator's: which setting is wrong, on which line, and what to do."""


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Secret(Section):
    """Where a secret is found: exactly one of three."""

    env: str | None = None  #: name of an environment variable
    file: AnchoredPath | None = None  #: a file whose first line is the secret
    command: tuple[str, ...] | None = None  #: a command whose output is the secret (an OAuth2 token, say)

    @model_validator(mode="after")
    def _exactly_one(self) -> "Secret":
        if sum(source is not None for source in (self.env, self.file, self.command)) != 1:
            raise ValueError("give exactly one of env, file, command")
        return self

    def read(self) -> str:
        """The secret as it is now; SettingsError when it is not there."""
        if self.env is not None:
            value = os.environ.get(self.env, "")
            if not value:
                raise SettingsError(f"The environment variable {self.env} is empty: set it to the secret.")
            return value
        if self.file is not None:
            try:
                return self.file.read_text(encoding="utf-8").splitlines()[0].strip()
            except (OSError, IndexError) as error:
                raise SettingsError(f"The secret file {self.file} cannot be read or is empty: {error}.") from error
        assert self.command is not None
        try:
            done = subprocess.run(self.command, capture_output=True, text=True, timeout=30, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise SettingsError(f"The secret command {self.command[0]} cannot be run: {error}.") from error
        if done.returncode != 0 or not done.stdout.strip():
            raise SettingsError(f"The secret command {self.command[0]} failed: {done.stderr.strip()[:200]}")
        return done.stdout.strip()


class Prefecture(Section):
    department: DepartmentCode
    name: str = Field(min_length=3)
    heading: tuple[str, ...] = Field(min_length=1)  #: at the head of a paper; a neutral title unless a State site
    authority: str = Field(min_length=3)  #: in a sentence: "Le préfet du Puy-de-Dôme"
    authority_english: str = Field(min_length=3)
    service: str = Field(min_length=3)
    address: tuple[str, ...] = Field(min_length=1)  #: lines of the postal address
    place: str = Field(min_length=2)  #: "Fait à …"
    email: str = Field(pattern=_ADDRESS)
    phone: str
    duty_phone: str  #: for a police officer who checks a paper
    website: str = ""
    state_site: bool = False  #: true lets pages carry the State's visual identity


class Court(Section):
    """Where an appeal against a refusal or a withdrawal goes."""

    name: str = Field(min_length=3)  #: in French
    address: str = Field(min_length=3)
    site: str = ""


class Signatory(Section):
    key: str = Field(pattern=_SHORT_NAME)
    name: str
    quality: str
    delegation: str
    valid_from: dt.date
    valid_until: dt.date | None = None
    agents: tuple[str, ...] = ()  #: user names that may issue in this name; empty is every agent


class Server(Section):
    host: str = Field(min_length=1)
    port: int = Field(ge=1, le=65535)
    tls: Literal["ssl", "starttls", "none"] = "ssl"
    user: str = ""
    secret: Secret | None = None
    auth: Literal["password", "oauth2"] = "password"
    timeout_seconds: float = Field(default=30.0, gt=0, le=300)

    @model_validator(mode="after")
    def _plain_only_at_home(self) -> "Server":
        if self.tls == "none" and self.host not in ("127.0.0.1", "::1", "localhost"):
            raise ValueError('tls = "none" is only for a server on this machine: use "ssl" or "starttls"')
        if self.user and self.secret is None:
            raise ValueError("a user needs a secret: add secret = { env = … }, { file = … } or { command = … }")
        return self


class MailboxSettings(Server):
    name: str = Field(pattern=_SHORT_NAME)
    address: str = Field(pattern=_ADDRESS)  #: what people write to; our sender
    folder: str = "INBOX"
    move: bool = False  #: move what is in the ledger to `done_folder`
    done_folder: str = "Traités"
    sent_folder: str = ""  #: where a copy of each answer is put; empty is nowhere
    poll_seconds: int = Field(default=60, ge=5, le=3600)
    idle: bool = True


class Smtp(Server):
    pass


class Answers(Section):
    sending: Literal["off", "held", "automatic"] = "held"
    answer_since: dt.datetime | None = None  #: mail received before it never causes an automatic letter
    settle_minutes: int = Field(default=60, ge=0, le=7 * 24 * 60)
    undo_minutes: float = Field(default=5, ge=0, le=120)
    deadline_days: int = Field(default=30, ge=5, le=180)
    reminder_days: int = Field(default=7, ge=1, le=60)  #: before the deadline
    observation_days: int = Field(default=15, ge=3, le=90)  #: to answer an intended withdrawal (CRPA, L122-1)
    letters_a_day: int = Field(default=3, ge=1, le=50)  #: cap for one address
    languages: tuple[str, ...] = ("fr", "en", "es", "pt", "de", "it", "tr", "ru", "ar", "zh")
    silence_months: int | None = Field(default=None, ge=1, le=24)  #: after which silence is a refusal; none: not said

    @field_validator("answer_since")
    @classmethod
    def _aware(cls, value: dt.datetime | None) -> dt.datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("give the time zone as well: 2026-11-23T08:00:00+01:00")
        return value

    @field_validator("languages")
    @classmethod
    def _with_french(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if "fr" not in value:
            raise ValueError('add "fr": French is the text that counts')
        return value

    @model_validator(mode="after")
    def _reminder_before_deadline(self) -> "Answers":
        if self.reminder_days >= self.deadline_days:
            raise ValueError("reminder_days must be smaller than deadline_days")
        return self


class Permit(Section):
    months: int = Field(default=3, ge=1, le=12)
    work: bool = False
    legal_references: tuple[str, ...] = Field(min_length=1)
    circumstances: str = Field(min_length=10)  #: goes on "circonstances exceptionnelles, à savoir …"
    circumstances_english: str = Field(min_length=10)  #: goes on "because of …"
    verification: str = Field(min_length=10)  #: how an officer checks that a paper is genuine
    verification_english: str = Field(min_length=10)
    verification_url: str | None = Field(default=None, pattern=_PAGE)  #: as a QR code on the permit; none: no code
    entry_evidence: Literal["stamp", "ees"] = "stamp"


class TopicPolicy(Section):
    action: Literal["nothing", "move", "forward", "answer"] = "nothing"
    folder: str = ""
    forward_to: str = ""
    name: str = ""  #: the service to which the answer points
    contact: str = ""  #: how to reach it: an address or a page
    answer_at_once: bool = False  #: without an agent's click; only where `sending` is automatic

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> "TopicPolicy":
        if self.action == "move" and not self.folder:
            raise ValueError('action = "move" needs folder')
        if self.action == "forward" and not self.forward_to:
            raise ValueError('action = "forward" needs forward_to')
        if self.action == "answer" and not self.name:
            raise ValueError('action = "answer" needs name: the service to which the answer points')
        return self


class Privacy(Section):
    controller: str = Field(min_length=3)  #: who answers for the treatment
    officer: str = Field(min_length=3)  #: address of the data-protection officer
    keep_months: int | None = Field(default=24, ge=1)  #: after the decision; none: not said
    algorithm: bool = True  #: the mention of article L311-3-1


class Limits(Section):
    message_megabytes: int = Field(default=25, ge=1, le=200)
    attachments: int = Field(default=60, ge=1, le=1000)
    pages: int = Field(default=60, ge=1, le=1000)
    page_seconds: float = Field(default=30.0, gt=0, le=600)
    reader_megabytes: int = Field(default=1200, ge=400)
    readers: int = Field(default=2, ge=1, le=64)


class Signature(Section):
    """The key that signs papers; without it, `approve` is refused."""

    file: AnchoredPath  #: PKCS#12
    secret: Secret
    test_authority: bool = False  #: said on the paper


class Seal(Section):
    """The authority whose 2D-Doc seal stands on the permit; without it there is none."""

    file: AnchoredPath  #: PKCS#12 with a P-256 key and its certificate
    secret: Secret
    authority: str = Field(pattern=_IDENTIFIER)  #: identifier of the certification authority
    certificate: str = Field(pattern=_IDENTIFIER)  #: identifier of the certificate at that authority
    test_authority: bool = False  #: said on the paper


class Web(Section):
    host: str = "127.0.0.1"
    port: int = Field(default=8063, ge=1, le=65535)
    allowed_hosts: tuple[str, ...] = ("127.0.0.1", "localhost")
    secret: Secret | None = None  #: Django's secret key; without it one is made and kept beside the data
    https: bool = True  #: cookies only over HTTPS; false only on loopback
    session_hours: int = Field(default=8, ge=1, le=24)


class Verification(Section):
    """The public page on which a paper is verified: `intake verify-site`, a process of its own."""

    host: str = "127.0.0.1"
    port: int = Field(default=8064, ge=1, le=65535)
    register_folder: AnchoredPath | None = None  #: of the public register; none: "register" in storage.folder
    questions_a_minute: int = Field(default=10, ge=1, le=600)  #: from one address; a file counts for three
    address_header: str = Field(default="", pattern=_HEADER)  #: set by the reverse proxy alone; empty: the connection's
    upload_megabytes: int = Field(default=10, ge=1, le=50)
    check_seconds: float = Field(default=20.0, gt=0, le=120)  #: after which a file is given up
    check_megabytes: int = Field(default=3000, ge=1000)  #: of address space for one file
    checks_at_once: int = Field(default=2, ge=1, le=32)


class Storage(Section):
    folder: Path = Path("var")  #: data base, raw messages, papers; relative to the settings file's folder
    database_url: Secret | None = None  #: PostgreSQL; without it one SQLite file in `folder`


class Logging(Section):
    level: Literal["DEBUG", "INFO", "WARNING"] = "INFO"
    json_lines: bool = False

"""From `service.toml` to validated settings of the service. A wrong setting is one sentence with its line and the cure.

Knows no Django and nothing of ours, so that `assess` and `read` can load it anywhere.
"""

import datetime as dt
import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import Field, ValidationError, field_validator, model_validator

from config.sections import (
    FORMS,
    Answers,
    Court,
    Limits,
    Logging,
    MailboxSettings,
    Permit,
    Prefecture,
    Privacy,
    Seal,
    Section,
    SettingsError,
    Signatory,
    Signature,
    Smtp,
    Storage,
    TopicName,
    TopicPolicy,
    Verification,
    Web,
)
from config.toml_lines import line_of

DEFAULT_PATH = Path(__file__).parent / "service.toml"


class Service(Section):
    """Everything that an installation may set."""

    prefecture: Prefecture
    court: Court
    signatories: tuple[Signatory, ...]
    mailboxes: tuple[MailboxSettings, ...]
    smtp: Smtp
    answers: Answers = Answers()
    permit: Permit
    topics: dict[TopicName, TopicPolicy] = Field(default_factory=dict)
    privacy: Privacy
    limits: Limits = Limits()
    signature: Signature | None = None
    seal: Seal | None = None
    web: Web = Web()
    verification: Verification = Verification()
    storage: Storage = Storage()
    logging: Logging = Logging()
    demo: bool = False  #: drawn people only: papers say SPECIMEN, a one-time sign-in link exists

    @field_validator("signatories")
    @classmethod
    def _somebody_signs(cls, value: tuple[Signatory, ...]) -> tuple[Signatory, ...]:
        if not value:
            raise ValueError("add a [[signatories]] table: a paper is signed in somebody's name")
        if twice := _first_double(signatory.key for signatory in value):
            raise ValueError(f'two signatories have the key "{twice}": give each its own')
        return value

    @field_validator("mailboxes")
    @classmethod
    def _something_is_polled(cls, value: tuple[MailboxSettings, ...]) -> tuple[MailboxSettings, ...]:
        if not value:
            raise ValueError("add a [[mailboxes]] table: there is nothing to poll")
        if twice := _first_double(mailbox.name for mailbox in value):
            raise ValueError(f'two mailboxes have the name "{twice}": give each its own')
        return value

    @model_validator(mode="after")
    def _safe_at_home(self) -> "Service":
        if not self.web.https and self.web.host not in ("127.0.0.1", "::1", "localhost"):
            raise ValueError("web.https = false is only for a queue served on this machine")
        return self

    def signatory(self, key: str) -> Signatory:
        """The signatory of that key; KeyError when there is none."""
        return next(s for s in self.signatories if s.key == key)

    def signatories_for(self, agent: str, day: dt.date) -> tuple[Signatory, ...]:
        """Those in whose name `agent` may issue on `day`."""
        return tuple(
            s
            for s in self.signatories
            if s.valid_from <= day
            and (s.valid_until is None or day <= s.valid_until)
            and (not s.agents or agent in s.agents)
        )


def register_folder(chosen: Service, environment: Mapping[str, str] = os.environ) -> Path:
    """Where the public register lies: the setting, else beside the data."""
    folder = chosen.verification.register_folder
    return folder or Path(environment.get("INTAKE_VAR") or chosen.storage.folder) / "register"


def load(path: Path | None = None, environment: Mapping[str, str] = os.environ) -> Service:
    """The settings of `path`, else of INTAKE_CONFIG, else those shipped; SettingsError says what is wrong."""
    chosen = path or Path(environment.get("INTAKE_CONFIG") or DEFAULT_PATH)
    try:
        text = chosen.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"The settings file {chosen} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"The settings file {chosen} is not UTF-8 text: save it as UTF-8.") from error
    return parse(text, chosen)


def parse(text: str, path: Path) -> Service:
    """The settings in `text`; `path` is named in errors and is what relative paths start from."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}. Mend that line.") from error
    folder = path.resolve().parent
    try:
        service = Service.model_validate(raw, context={"folder": folder})
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(text, path, fault) for fault in error.errors())) from None
    # The default is not validated, so that it is anchored here.
    storage = service.storage.model_copy(update={"folder": folder / service.storage.folder})
    return service.model_copy(update={"storage": storage})


def _sentence(text: str, path: Path, fault: object) -> str:
    assert isinstance(fault, dict)
    location = tuple(step for step in fault["loc"] if step != "[key]")
    place = ".".join(str(step) for step in location) or "the file as a whole"
    said = str(fault["msg"]).removeprefix("Value error, ")
    cure = {
        "missing": "add it",
        "extra_forbidden": "this setting does not exist: check its spelling or remove it",
    }.get(fault["type"], said[0].lower() + said[1:])
    if fault["type"] == "string_pattern_mismatch":
        cure = FORMS.get(fault["ctx"]["pattern"], cure)
    return f"{path}, line {line_of(text, location)}: {place}: {cure}."


def _first_double(names: Iterable[str]) -> str:
    seen: set[str] = set()
    return next((name for name in names if name in seen or seen.add(name)), "")  # type: ignore[func-returns-value]

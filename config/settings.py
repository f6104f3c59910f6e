"""Django's settings, drawn from `service.toml` (see `config.service`). Everything an installation may set is there."""

import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONCE, NONE, SELF

from config import service as service_settings
from config.sections import SettingsError

ROOT = Path(__file__).resolve().parent.parent
SERVICE = service_settings.load()
VAR = Path(os.environ.get("INTAKE_VAR") or SERVICE.storage.folder)
try:
    VAR.mkdir(mode=0o700, parents=True, exist_ok=True)
except OSError as error:
    raise SettingsError(
        f"storage.folder: {VAR} cannot be made ({error.strerror}): name a folder that this account may write to."
    ) from error

ENTRANCE_TOKEN = os.environ.get("INTAKE_DEMO_TOKEN", "") if SERVICE.demo else ""


def _secret_key() -> str:
    """The configured secret, or one made once and kept beside the data, readable by its owner alone."""
    if SERVICE.web.secret is not None:
        return SERVICE.web.secret.read()
    path = VAR / "secret-key"
    if not path.exists():
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        try:
            os.link(draft, path)  # the first process to come wins; nobody overwrites
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = [*SERVICE.web.allowed_hosts]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "cases.apps.CasesConfig",
    "review.apps.ReviewConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "review.language.FrenchFirst",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "review.refusals.RefusedActions",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "pages",
        "DIRS": [ROOT / "templates" / "pages"],
        "OPTIONS": {"environment": "review.environment.environment", "context_processors": []},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "NAME": "third-party",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ]
        },
    },
]

_SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": VAR / "service.sqlite3",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    },
}


def _database() -> dict[str, Any]:
    url = os.environ.get("DATABASE_URL", "")
    if not url and SERVICE.storage.database_url is not None:
        url = SERVICE.storage.database_url.read()
    return dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)) if url else _SQLITE


DATABASES: dict[str, Any] = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "review.views.sign.locked_out"

LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "queue"
LOGOUT_REDIRECT_URL = "sign-in"

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
LOCALE_PATHS = [ROOT / "review" / "locale"]
TIME_ZONE = "Europe/Paris"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
_DSFR = Path(find_spec("dsfr").origin or "").parent  # type: ignore[union-attr]
STATICFILES_DIRS: list[Any] = [
    ROOT / "review" / "static",
    ("fonts", ROOT / "generators" / "fonts"),
    ("dsfr", _DSFR / "static" / "dsfr" / "dist"),  # the files alone: its Django application would bring tables
]
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns of a folder that is not there
WHITENOISE_USE_FINDERS = True

SESSION_COOKIE_AGE = SERVICE.web.session_hours * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SERVICE.web.https
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SECURE = SERVICE.web.https
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "review.views.faults.no_token"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in SERVICE.web.allowed_hosts] if SERVICE.web.https else []
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SERVICE.web.https else None
SECURE_HSTS_SECONDS = 31_536_000 if SERVICE.web.https else 0
X_FRAME_OPTIONS = "SAMEORIGIN"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}

LOGGING_CONFIG = None  # `intake.logs` sets logging up: one line an event, no personal data in full

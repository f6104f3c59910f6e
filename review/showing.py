"""How values stand on a page: dates and delays in words, sizes, and foreign text that cannot disturb the page."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext

from cases.listing import SOON_DAYS
from cases.surroundings import paris_day

_WILD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_TYPED_DAY = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
TEXT_LIMIT = 60_000  #: characters of a mail's text shown on a page


def day(value: dt.date | str | None) -> str:
    """30/11/2026, in both languages: what papers and letters carry. ISO text is taken as well."""
    if isinstance(value, str):
        try:
            return f"{dt.date.fromisoformat(value):%d/%m/%Y}"
        except ValueError:
            return value
    if isinstance(value, dt.datetime):
        value = paris_day(value)
    return value.strftime("%d/%m/%Y") if value is not None else ""


def iso_day(typed: str) -> str:
    """2026-11-30 for "30/11/2026", "30.11.2026" or "30 11 2026"; anything else as it was typed."""
    found = _TYPED_DAY.fullmatch(typed.strip())
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found is not None else typed


def moment(value: dt.datetime | None) -> str:
    """23/11/2026 14:05, the time in France."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return local.strftime("%d/%m/%Y %H:%M")


def clock(value: dt.datetime | None) -> str:
    """14:05:09, the time in France."""
    return timezone.localtime(value).strftime("%H:%M:%S") if value is not None else ""


def delay(value: dt.date | None) -> str:
    """How far a day is from today: "dans 7 jours", "aujourd'hui", "il y a 3 jours"."""
    if value is None:
        return ""
    days = (value - paris_day(timezone.now())).days
    if days == 0:
        return gettext("aujourd'hui")
    if days > 0:
        return ngettext("dans %(n)s jour", "dans %(n)s jours", days) % {"n": days}
    return ngettext("il y a %(n)s jour", "il y a %(n)s jours", -days) % {"n": -days}


def pressing(value: dt.date | None) -> str:
    """How pressing an end of stay is: "over", "soon" (a week), "later", or "" when it is not known."""
    if value is None:
        return ""
    days = (value - paris_day(timezone.now())).days
    return "over" if days < 0 else "soon" if days <= SOON_DAYS else "later"


def weight(size: int) -> str:
    """A size in bytes, as people say it: 12 ko, 3,4 Mo."""
    if size < 1000:
        return gettext("%(n)s octets") % {"n": size}
    if size < 1_000_000:
        return gettext("%(n)s ko") % {"n": round(size / 1000)}
    return gettext("%(n)s Mo") % {"n": formats.localize(round(size / 1_000_000, 1), use_l10n=True)}


def decimal(value: float) -> str:
    """A number with one place: 3,4 in French."""
    return str(formats.localize(round(value, 1), use_l10n=True))


def grouped(value: int) -> str:
    """A whole number as people read it: 100 000, with a narrow space that does not break."""
    return f"{value:,}".replace(",", "\u202f")


def foreign(text: str) -> str:
    """Text from outside, tamed (see `tamed`) and cut to what a page can hold."""
    shown = _WILD.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return shown if len(shown) <= TEXT_LIMIT else shown[:TEXT_LIMIT] + "\n…"


def tamed(value: object) -> object:
    """A value as it may stand on a page: text without control characters and without marks that turn the writing.

    What was taken out is shown as "�", so that nobody is fooled by what is not seen. Markup of ours stays as it is.
    """
    return _WILD.sub("\ufffd", value) if type(value) is str else value


def one_line(text: str, limit: int = 120) -> str:
    """Foreign text on one line of at most `limit` characters."""
    flat = " ".join(foreign(text[: 20 * limit]).split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"


FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "moment": moment,
    "clock": clock,
    "delay": delay,
    "pressing": pressing,
    "weight": weight,
    "decimal": decimal,
    "grouped": grouped,
    "foreign": foreign,
    "one_line": one_line,
}

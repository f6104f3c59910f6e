"""The seal of the installation: from the settings to what is drawn on permits."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.utils.translation import gettext as _

from cases.surroundings import references, service
from cases.transitions import ActionRefused
from config.sections import Seal as SealSettings
from config.sections import SettingsError
from generators.seal_authority import TwodDocSeal
from generators.signing_authority import UnusableKey


@cache
def _authority(settings: SealSettings) -> TwodDocSeal:
    return TwodDocSeal.load(
        settings.file.read_bytes(),
        settings.secret.read(),
        authority=settings.authority,
        certificate=settings.certificate,
        test=settings.test_authority,
        alpha2={country.code: country.alpha2 for country in references().countries},
    )


@contextmanager
def sealing() -> Iterator[TwodDocSeal | None]:
    """The authority that seals while papers are drawn; None when the settings name none.

    Raises ActionRefused, also from within, when its key cannot be used: no permit is drawn
    without the seal that it should have.
    """
    chosen = service().seal
    try:
        yield _authority(chosen) if chosen is not None else None
    except (UnusableKey, SettingsError, OSError) as error:
        raise ActionRefused(_("La clé du cachet ne peut pas servir : %(why)s") % {"why": error}) from error

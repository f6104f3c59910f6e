"""The key of the installation: from the settings to signed papers."""

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cases.surroundings import service
from cases.transitions import ActionRefused
from config.sections import SettingsError, Signature
from generators.signing_authority import UnusableKey

if TYPE_CHECKING:
    from generators.signature import SigningKey


@cache
def _key(settings: Signature) -> "SigningKey":
    from generators.signature import SigningKey

    return SigningKey.load(settings.file.read_bytes(), settings.secret.read())


def signed(pdf: bytes, when: dt.datetime) -> bytes:
    """`pdf` with the prefecture's signature appended; it begins with `pdf`."""
    # The library takes half a second to load, and only a decision signs.
    from generators.signature import sign

    chosen = service()
    if chosen.signature is None:
        raise ActionRefused(_("Aucune clé de signature n'est configurée : rien ne peut être délivré."))
    try:
        return sign(
            pdf,
            _key(chosen.signature),
            when,
            reason="Délivrance par voie dématérialisée",
            location=chosen.prefecture.place,
        )
    except (UnusableKey, SettingsError, OSError) as error:
        raise ActionRefused(_("La clé de signature ne peut pas servir : %(why)s") % {"why": error}) from error

"""The Jinja2 environment of the pages: autoescape, translations, addresses, static files, and how values are shown."""

from typing import Any

from django.contrib.messages import get_messages
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment, StrictUndefined

from review import showing, wording


def environment(**options: Any) -> Environment:
    """Called by Django with the options of `TEMPLATES`; gives the environment in which every page is rendered."""
    own = {name: value for name, value in options.items() if name not in ("autoescape", "undefined")}
    made = Environment(
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        finalize=showing.tamed,
        trim_blocks=True,
        lstrip_blocks=True,
        **own,
    )
    made.install_gettext_callables(translation.gettext, translation.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(
        static=staticfiles_storage.url,
        url=_address,
        language=translation.get_language,
        messages_of=get_messages,
        word=wording.word,
        because=wording.because,
    )
    made.filters.update(showing.FILTERS)
    return made


def _address(name: str, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args or None, kwargs=kwargs or None)

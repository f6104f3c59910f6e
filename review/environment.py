"""The Jinja2 environment of the pages: autoescape, translations, addresses, static files."""

from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils import translation
from jinja2 import Environment


def environment(**options: Any) -> Environment:
    """Called by Django with the options of `TEMPLATES`; gives the environment in which every page is rendered."""
    made = Environment(
        extensions=["jinja2.ext.i18n"], autoescape=True, **{k: v for k, v in options.items() if k != "autoescape"}
    )
    made.install_gettext_callables(translation.gettext, translation.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(static=staticfiles_storage.url, url=reverse, language=translation.get_language)
    return made

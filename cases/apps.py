"""The Django application of what is stored."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = "Dossiers"

    def ready(self) -> None:
        post_migrate.connect(_keep_tallies, sender=self, dispatch_uid="tallies")


def _keep_tallies(using: str, apps: Any = None, **_: Any) -> None:
    """After every migration, and after tests emptied the tables: the counts are kept, and right."""
    from cases.tallies import install, recount

    if apps is None:  # emptied, in whatever order: some steps may have been written after the counts were gone
        install(using)
        recount(using)
    elif "tally" in apps.all_models["cases"]:  # not when the tables are an earlier state's
        install(using)

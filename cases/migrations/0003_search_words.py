"""The words of the cases that were there before words were stored."""

from functools import partial

from django.db import migrations

from cases.search_words import store_all


def fill(apps, schema_editor):
    store_all(partial(apps.get_model, "cases"))


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_search_and_attention")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]

"""What is counted once and kept: `cases.tallies` makes the triggers after this and every later migration."""

from django.db import migrations, models


def uninstall(apps, schema_editor):
    from cases import tallies

    tallies.uninstall(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_search_words")]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("thing", models.CharField(max_length=10)),
                ("owner", models.CharField(max_length=20)),
                ("state", models.CharField(max_length=20)),
                ("number", models.BigIntegerField()),
            ],
        ),
        migrations.AddIndex(
            model_name="tally",
            index=models.Index(fields=["owner", "thing", "state"], name="cases_tally_owner_45fc94_idx"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["department", "-last_mail_at", "-id", "state"], name="case_newest"),
        ),
        migrations.RunPython(migrations.RunPython.noop, uninstall),
    ]

"""The few cases with a host who denies are found by an index of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0007_host_denies"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("host_denies", True)), fields=["department"], name="case_host_denies"
            ),
        ),
    ]

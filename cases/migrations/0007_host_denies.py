"""Cases in which a host says that they host nobody: told from the judgements that were stored before."""

import json

from django.db import migrations, models


def fill(apps, schema_editor):
    case = apps.get_model("cases", "Case")
    told = case.objects.filter(judgement__contains="host-denies-wording").values_list("pk", "judgement")
    denying = [
        pk
        for pk, judgement in told.iterator()
        if any(reason.get("rule") == "host-denies-wording" for reason in json.loads(judgement).get("stops", ()))
    ]
    case.objects.filter(pk__in=denying).update(host_denies=True)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0006_intended_withdrawals"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="host_denies",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]

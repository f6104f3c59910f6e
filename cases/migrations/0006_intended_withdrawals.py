"""A permit may be meant to be withdrawn before it is: states and letters for that."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_letter_passages"),
    ]

    operations = [
        migrations.AlterField(
            model_name="case",
            name="state",
            field=models.CharField(
                choices=[
                    ("new", "nouveau"),
                    ("waiting-applicant", "en attente du demandeur"),
                    ("to-decide", "à décider"),
                    ("approved", "approuvé"),
                    ("issued", "délivré"),
                    ("undelivered", "non remis"),
                    ("refused", "refusé"),
                    ("transferred", "transmis"),
                    ("closed", "clos"),
                    ("withdrawing", "retrait envisagé"),
                    ("withdrawn", "retiré"),
                ],
                default="new",
                max_length=18,
            ),
        ),
        migrations.AlterField(
            model_name="draft",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "projet"),
                    ("stale", "périmé"),
                    ("approved", "approuvé"),
                    ("replaced", "remplacé"),
                    ("withdrawn", "retiré"),
                ],
                default="open",
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="outgoing",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("receipt", "accusé d'enregistrement"),
                    ("neutral-receipt", "accusé d'enregistrement neutre"),
                    ("acknowledgement", "accusé de réception"),
                    ("request", "demande de pièces"),
                    ("reminder", "rappel"),
                    ("decision", "décision"),
                    ("resend", "nouvel envoi"),
                    ("refusal", "refus"),
                    ("transfer", "transmission"),
                    ("prior-notice", "retrait envisagé"),
                    ("withdrawal", "retrait"),
                    ("topic", "orientation"),
                    ("forward", "transfert interne"),
                    ("unreadable", "pièces illisibles"),
                    ("too-large", "message trop volumineux"),
                ],
                max_length=16,
            ),
        ),
    ]

"""The tables as 0001 to 0008 leave them, made in one step: an empty data base takes a quarter of the time.

Indexes and constraints stand in the options of their table: an operation of its own for each would build every model
anew. A data base that has some of the eight goes on with the rest of them; one that has all goes on from here.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def uninstall(apps, schema_editor):
    from cases import tallies

    tallies.uninstall(schema_editor.connection.alias)


class Migration(migrations.Migration):
    replaces = [
        ("cases", "0001_initial"),
        ("cases", "0002_search_and_attention"),
        ("cases", "0003_search_words"),
        ("cases", "0004_counts"),
        ("cases", "0005_letter_passages"),
        ("cases", "0006_intended_withdrawals"),
        ("cases", "0007_host_denies"),
        ("cases", "0008_host_denies_index"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Mailbox",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("department", models.CharField(max_length=3)),
                ("name", models.CharField(max_length=64)),
                ("uidvalidity", models.BigIntegerField(null=True)),
                ("held", models.PositiveIntegerField(default=0)),
                ("accounted", models.PositiveIntegerField(default=0)),
                ("last_poll_at", models.DateTimeField(null=True)),
                ("last_success_at", models.DateTimeField(null=True)),
                ("last_error", models.TextField(blank=True)),
                ("answer_since", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("department", "name"), name="one_mailbox_a_name")],
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("department", models.CharField(max_length=3)),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="cases.mailbox"
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("token", models.CharField(max_length=40, unique=True)),
                (
                    "state",
                    models.CharField(
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
                ("answer_address", models.CharField(max_length=320)),
                ("language", models.CharField(blank=True, max_length=3)),
                ("opened_at", models.DateTimeField()),
                ("last_mail_at", models.DateTimeField()),
                ("automatic", models.BooleanField(default=True)),
                (
                    "renewal_of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="renewals",
                        to="cases.case",
                    ),
                ),
                (
                    "assignee",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="cases",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=0)),
                ("verdict", models.CharField(blank=True, max_length=14)),
                ("judgement", models.TextField(blank=True)),
                ("judged_at", models.DateTimeField(null=True)),
                ("stops_lifted", models.JSONField(default=list)),
                ("host_denies", models.BooleanField(default=False)),
                ("stay_until", models.DateField(null=True)),
                ("settled_at", models.DateTimeField(null=True)),
                ("asked", models.CharField(blank=True, max_length=64)),
                ("requests_sent", models.PositiveSmallIntegerField(default=0)),
                ("deadline", models.DateField(null=True)),
                ("reminded", models.BooleanField(default=False)),
                ("deadline_passed", models.BooleanField(default=False)),
                ("closing_reason", models.TextField(blank=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["department", "state", "stay_until"], name="cases_case_departm_77feef_idx"),
                    models.Index(fields=["department", "state", "last_mail_at"], name="cases_case_departm_5ffba1_idx"),
                    models.Index(
                        condition=models.Q(("deadline_passed", True)),
                        fields=["department", "state", "stay_until", "last_mail_at"],
                        name="case_overdue",
                    ),
                    models.Index(
                        condition=models.Q(("host_denies", True)), fields=["department"], name="case_host_denies"
                    ),
                    models.Index(fields=["department", "-last_mail_at", "-id", "state"], name="case_newest"),
                    models.Index(fields=["department", "opened_at"], name="cases_case_departm_cfdac2_idx"),
                    models.Index(fields=["state", "last_mail_at"], name="cases_case_state_4c110d_idx"),
                    models.Index(fields=["answer_address"], name="cases_case_answer__739a8a_idx"),
                    models.Index(fields=["deadline"], name="cases_case_deadlin_86e8a3_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correspondent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="correspondents", to="cases.case"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=300)),
                ("address", models.CharField(max_length=320)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("self", "le demandeur"),
                            ("relative", "un proche"),
                            ("host", "l'hébergeant"),
                            ("lawyer", "un avocat"),
                            ("association", "une association"),
                            ("unknown", "à préciser"),
                        ],
                        default="unknown",
                        max_length=12,
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=3)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "address"), name="one_correspondent_an_address")
                ],
            },
        ),
        migrations.CreateModel(
            name="Applicant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="applicants", to="cases.case"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("anchors", models.JSONField(default=list)),
                ("present", models.BooleanField(default=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "à décider"),
                            ("granted", "accordé"),
                            ("refused", "refusé"),
                            ("aside", "sans objet"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("surname", models.CharField(blank=True, max_length=120)),
                ("given_names", models.CharField(blank=True, max_length=120)),
                ("birth_date", models.CharField(blank=True, max_length=10)),
                ("nationality", models.CharField(blank=True, max_length=3)),
                ("passport_number", models.CharField(blank=True, max_length=20)),
                ("address", models.CharField(blank=True, max_length=300)),
                ("host", models.CharField(blank=True, max_length=200)),
                ("stay_until", models.DateField(null=True)),
                ("minor", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ["position"],
                "indexes": [
                    models.Index(fields=["passport_number", "birth_date"], name="cases_appli_passpor_19cbd5_idx"),
                    models.Index(fields=["surname"], name="cases_appli_surname_a4127d_idx"),
                    models.Index(fields=["host"], name="cases_appli_host_3a3f13_idx"),
                    models.Index(fields=["address"], name="cases_appli_address_9cc30f_idx"),
                ],
                "constraints": [models.UniqueConstraint(fields=("case", "position"), name="one_applicant_a_position")],
            },
        ),
        migrations.CreateModel(
            name="FieldCorrection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "applicant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="corrections", to="cases.applicant"
                    ),
                ),
                ("field", models.CharField(max_length=20)),
                ("before", models.CharField(blank=True, max_length=300)),
                ("value", models.CharField(blank=True, max_length=300)),
                ("evidence", models.JSONField(null=True)),
                ("agent", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="RequirementRuling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "applicant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rulings", to="cases.applicant"
                    ),
                ),
                ("requirement", models.CharField(max_length=20)),
                ("accepted", models.BooleanField(null=True)),
                ("reason", models.TextField()),
                ("agent", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="CaseLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="cases.case"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="linked_from", to="cases.case"
                    ),
                ),
                ("why", models.CharField(max_length=20)),
                ("looked_at", models.DateTimeField(null=True)),
                (
                    "looked_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case", "other"), name="one_link_a_pair")],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="case_notes", to="cases.case"
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("text", models.TextField()),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Look",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="looks", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="looks", to="cases.case"
                    ),
                ),
                ("before", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=0)),
                ("seen_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["case", "seen_at"], name="cases_look_case_id_9d270e_idx")],
                "constraints": [models.UniqueConstraint(fields=("agent", "case"), name="one_look_an_agent")],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="messages", to="cases.mailbox"
                    ),
                ),
                ("department", models.CharField(max_length=3)),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("received_at", models.DateTimeField()),
                ("stored_at", models.DateTimeField(auto_now_add=True)),
                ("too_large", models.BooleanField(default=False)),
                ("imported", models.BooleanField(default=False)),
                ("origin", models.CharField(blank=True, max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "reçu"),
                            ("parsed", "découpé"),
                            ("read", "lu"),
                            ("attached", "rattaché à un dossier"),
                            ("filed", "classé"),
                            ("quarantined", "en quarantaine"),
                        ],
                        default="received",
                        max_length=12,
                    ),
                ),
                ("trouble", models.TextField(blank=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("next_try_at", models.DateTimeField(null=True)),
                ("message_id_header", models.CharField(blank=True, max_length=998)),
                ("from_name", models.CharField(blank=True, max_length=300)),
                ("from_address", models.CharField(blank=True, max_length=320)),
                ("reply_to", models.CharField(blank=True, max_length=998)),
                ("subject", models.CharField(blank=True, max_length=998)),
                ("sent_at", models.DateTimeField(null=True)),
                ("text", models.TextField(blank=True)),
                ("notes", models.JSONField(default=list)),
                ("category", models.CharField(blank=True, max_length=24)),
                ("language", models.CharField(blank=True, max_length=3)),
                ("reasons", models.JSONField(default=list)),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="messages",
                        to="cases.case",
                    ),
                ),
                ("joined_by", models.CharField(blank=True, max_length=12)),
                ("handled_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "next_try_at"], name="cases_messa_state_95e235_idx"),
                    models.Index(fields=["department", "category"], name="cases_messa_departm_04a77f_idx"),
                    models.Index(fields=["department", "state", "handled_at"], name="cases_messa_departm_e81fa8_idx"),
                    models.Index(fields=["from_address"], name="cases_messa_from_ad_565d63_idx"),
                    models.Index(fields=["-received_at"], name="cases_messa_receive_9d4faa_idx"),
                ],
                "constraints": [models.UniqueConstraint(fields=("mailbox", "sha256"), name="one_message_its_bytes")],
            },
        ),
        migrations.CreateModel(
            name="Sighting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sightings", to="cases.mailbox"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sightings", to="cases.message"
                    ),
                ),
                ("folder", models.CharField(max_length=200)),
                ("uidvalidity", models.BigIntegerField()),
                ("uid", models.BigIntegerField()),
                ("moved_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["mailbox", "uidvalidity", "moved_at"], name="cases_sight_mailbox_060f4c_idx")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("mailbox", "folder", "uidvalidity", "uid"), name="one_sighting_a_uid"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="attachments", to="cases.message"
                    ),
                ),
                ("path", models.CharField(max_length=60)),
                ("name", models.CharField(max_length=255)),
                ("media_type", models.CharField(blank=True, max_length=120)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ["id"],
                "indexes": [models.Index(fields=["sha256"], name="cases_attac_sha256_fc5695_idx")],
                "constraints": [models.UniqueConstraint(fields=("message", "path"), name="one_attachment_a_path")],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64)),
                ("reader_version", models.CharField(max_length=40)),
                ("seen", models.TextField()),
                ("kinds", models.JSONField(null=True)),
                ("understood", models.CharField(blank=True, max_length=40)),
                ("seconds", models.FloatField(default=0.0)),
                ("read_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sha256", "reader_version"), name="one_reading_a_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "applicant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="drafts", to="cases.applicant"
                    ),
                ),
                ("version", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
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
                ("inputs", models.JSONField()),
                ("starts", models.DateField()),
                ("ends", models.DateField()),
                ("ends_because", models.CharField(max_length=40)),
                ("signatory", models.CharField(max_length=60)),
                ("passport_number", models.CharField(max_length=20)),
                ("birth_date", models.CharField(max_length=10)),
                ("permit_reference", models.CharField(max_length=30)),
                ("permit_sha256", models.CharField(max_length=64)),
                ("certificate_sha256", models.CharField(max_length=64)),
                ("signed_permit_sha256", models.CharField(blank=True, max_length=64)),
                ("signed_certificate_sha256", models.CharField(blank=True, max_length=64)),
                ("drawn_at", models.DateTimeField(auto_now_add=True)),
                ("approved_at", models.DateTimeField(null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["passport_number", "ends"], name="cases_draft_passpor_15c8d5_idx")],
                "constraints": [models.UniqueConstraint(fields=("applicant", "version"), name="one_draft_a_version")],
            },
        ),
        migrations.CreateModel(
            name="Outgoing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("department", models.CharField(max_length=3)),
                (
                    "mailbox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outbox", to="cases.mailbox"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="outbox", to="cases.case"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="cases.message",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="letters", to="cases.draft"
                    ),
                ),
                ("about", models.CharField(max_length=40)),
                ("whom", models.CharField(default="all", max_length=20)),
                (
                    "purpose",
                    models.CharField(
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
                ("version", models.PositiveSmallIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("held", "retenu"),
                            ("queued", "à envoyer"),
                            ("sending", "en cours d'envoi"),
                            ("sent", "envoyé"),
                            ("failed", "refusé par le serveur"),
                            ("uncertain", "incertain"),
                            ("cancelled", "annulé"),
                        ],
                        default="queued",
                        max_length=9,
                    ),
                ),
                ("held_because", models.CharField(blank=True, max_length=12)),
                ("recipient", models.CharField(max_length=320)),
                ("subject", models.CharField(max_length=998)),
                ("text", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("message_id_header", models.CharField(max_length=200, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("not_before", models.DateTimeField()),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("server_said", models.TextField(blank=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("bounced_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "not_before"], name="cases_outgo_state_a326cb_idx"),
                    models.Index(fields=["department", "state"], name="cases_outgo_departm_0867d5_idx"),
                    models.Index(fields=["recipient", "made_at"], name="cases_outgo_recipie_39e94e_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("about", "whom", "purpose", "version"), name="nothing_leaves_twice")
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterPassage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("department", models.CharField(max_length=3)),
                ("kind", models.CharField(max_length=24)),
                ("language", models.CharField(max_length=3)),
                ("text", models.TextField()),
                (
                    "changed_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("department", "kind", "language"), name="one_passage_a_letter_and_language"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgentProfile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="profile", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("department", models.CharField(max_length=3)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("agent", "agent"),
                            ("reader", "reader"),
                            ("supervisor", "supervisor"),
                            ("auditor", "auditor"),
                        ],
                        max_length=10,
                    ),
                ),
                ("quality", models.CharField(blank=True, max_length=120)),
                ("named_in_letters", models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("department", models.CharField(max_length=3)),
                ("actor", models.CharField(max_length=40)),
                ("action", models.CharField(max_length=40)),
                ("thing", models.CharField(max_length=16)),
                ("thing_id", models.BigIntegerField()),
                ("case_id", models.BigIntegerField(null=True)),
                ("before", models.CharField(blank=True, max_length=20)),
                ("after", models.CharField(blank=True, max_length=20)),
                ("detail", models.JSONField(default=dict)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["case_id", "id"], name="cases_event_case_id_3cce15_idx"),
                    models.Index(fields=["thing", "thing_id"], name="cases_event_thing_87367f_idx"),
                    models.Index(fields=["department", "action", "at"], name="cases_event_departm_8972d7_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChainHead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="DailyWork",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40, unique=True)),
                ("day", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Word",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=40, unique=True)),
                ("head", models.CharField(max_length=20)),
                ("tail", models.CharField(max_length=20)),
                ("length", models.PositiveSmallIntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["head", "length"], name="cases_word_head_7a0a96_idx"),
                    models.Index(fields=["tail", "length"], name="cases_word_tail_f4892b_idx"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "word",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="cases.word",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="words", to="cases.case"
                    ),
                ),
                ("department", models.CharField(max_length=3)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("word", "department", "case"), name="one_place_a_word_and_case")
                ],
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("thing", models.CharField(max_length=10)),
                ("owner", models.CharField(max_length=20)),
                ("state", models.CharField(max_length=20)),
                ("number", models.BigIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "thing", "state"], name="cases_tally_owner_45fc94_idx")],
            },
        ),
        migrations.RunPython(migrations.RunPython.noop, uninstall),  # `cases.tallies` makes its triggers after this
    ]

"""Screenshots are private evidence; triggers let none be changed or taken away."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import social.models.screenshot
from social import triggers


def install(apps, schema_editor):
    triggers.install(schema_editor.connection)


def leave(apps, schema_editor):
    """The triggers of the table go with it; what stays needs its own again."""
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("social", "0012_log_verification"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, install),
        migrations.AlterField(
            model_name="decision",
            name="deed",
            field=models.CharField(
                choices=[
                    ("approve", "approve"),
                    ("approve-first", "approve-first"),
                    ("ask-changes", "ask-changes"),
                    ("reject", "reject"),
                    ("escalate", "escalate"),
                    ("hand-in", "hand-in"),
                    ("keep", "keep"),
                    ("withdraw", "withdraw"),
                    ("send-back", "send-back"),
                    ("change", "change"),
                    ("reopen", "reopen"),
                    ("undo", "undo"),
                    ("note", "note"),
                    ("verify", "verify"),
                    ("screenshot", "screenshot"),
                    ("hold", "hold"),
                    ("lift-hold", "lift-hold"),
                    ("retain", "retain"),
                    ("erase", "erase"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Screenshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "file",
                    models.FileField(
                        blank=True,
                        editable=False,
                        max_length=200,
                        storage=social.models.screenshot.private_storage,
                        upload_to="",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        max_length=200,
                        verbose_name="name of the supplied file",
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WebP")],
                        max_length=4,
                    ),
                ),
                ("width", models.PositiveIntegerField()),
                ("height", models.PositiveIntegerField()),
                ("bytes", models.PositiveBigIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="screenshots",
                        to="social.quotedpost",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("post", "sha256"),
                        name="screenshot_kept_once",
                        violation_error_message="This screenshot is kept already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("erased_at__isnull", True),
                                models.Q(("file", ""), _negated=True),
                            ),
                            models.Q(
                                ("erased_at__isnull", False), ("file", ""), ("name", "")
                            ),
                            _connector="OR",
                        ),
                        name="screenshot_has_its_file_until_erased",
                    ),
                ],
            },
        ),
        migrations.RunPython(install, leave),
    ]

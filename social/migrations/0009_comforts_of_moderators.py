"""What each moderator chose for themselves at the desk."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("social", "0005_count_messages_of_senders"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comforts",
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
                    "cover",
                    models.BooleanField(
                        default=False, verbose_name="Cover every post until I open it"
                    ),
                ),
                (
                    "cover_pictures",
                    models.BooleanField(
                        default=False,
                        help_text="Their description stands in their place.",
                        verbose_name="Cover pictures until I open them",
                    ),
                ),
                (
                    "greyscale",
                    models.BooleanField(
                        default=False, verbose_name="Show posts in grey"
                    ),
                ),
                (
                    "mute",
                    models.BooleanField(
                        default=False,
                        help_text="The desk plays nothing itself; the original may.",
                        verbose_name="Warn me before an original that may have sound",
                    ),
                ),
                (
                    "spared",
                    models.JSONField(
                        blank=True, default=list, verbose_name="Do not show me"
                    ),
                ),
                (
                    "rest_after",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text=(
                            "Ten minutes without deciding count as one. "
                            "Empty for never."
                        ),
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(
                                5, "Give at least 5 minutes, or leave it empty."
                            ),
                            django.core.validators.MaxValueValidator(
                                240, "Give at most 240 minutes, or leave it empty."
                            ),
                        ],
                        verbose_name="Remind me of a break after this many minutes",
                    ),
                ),
                (
                    "rested_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "letters_off",
                    models.BooleanField(
                        default=False, verbose_name="Single letters do nothing"
                    ),
                ),
                ("keys", models.JSONField(blank=True, default=dict)),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comforts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "comforts",
                "default_permissions": (),
            },
        ),
    ]

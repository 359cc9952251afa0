"""That the moderators were told of a waiting post, once for each channel."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("social", "0009_comforts_of_moderators"),
    ]

    operations = [
        migrations.CreateModel(
            name="Notice",
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
                    "channel",
                    models.CharField(
                        choices=[("mail", "mail"), ("webhook", "webhook")],
                        max_length=10,
                    ),
                ),
                ("run", models.UUIDField(db_index=True, default=uuid.uuid4)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="social.quotedpost",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("post", "channel"), name="notice_once_for_each_channel"
                    )
                ],
            },
        ),
    ]

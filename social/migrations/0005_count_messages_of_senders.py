"""How many messages a connection has sent within an hour, for all processes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("social", "0004_fetched_answers")]

    operations = [
        migrations.CreateModel(
            name="Sender",
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
                ("key", models.CharField(max_length=64, unique=True)),
                ("since", models.DateTimeField(db_index=True)),
                ("number", models.PositiveSmallIntegerField(default=0)),
            ],
            options={"default_permissions": ()},
        ),
    ]

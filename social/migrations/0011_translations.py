"""Translations lie in the row of their post; none outlives an erasure."""

from django.db import migrations, models

from social import triggers


def install(apps, schema_editor):
    """On SQLite the new column makes the table anew, without its triggers."""
    triggers.install(schema_editor.connection)


def leave(apps, schema_editor):
    """What asks for the column goes before it does; the others come back after it."""
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("social", "0006_hold_and_erase")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, install),
        migrations.AddField(
            model_name="quotedpost",
            name="translations",
            field=models.JSONField(
                blank=True,
                default=dict,
                editable=False,
                help_text="By language tag; changing one needs a new decision.",
            ),
        ),
        migrations.RunPython(install, leave),
    ]

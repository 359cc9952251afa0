"""Triggers let words that were kept alone get their address, once."""

from django.db import migrations

from social import triggers


def install(apps, schema_editor):
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("social", "0014_fold_servers_of_handles")]

    operations = [migrations.RunPython(install, migrations.RunPython.noop)]

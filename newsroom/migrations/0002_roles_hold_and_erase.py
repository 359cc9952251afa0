"""Who may hold and erase a post, from the one table in newsroom/roles.py."""

from importlib import import_module

from django.db import migrations

make = import_module("newsroom.migrations.0001_roles").make


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0001_roles"), ("social", "0006_hold_and_erase")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]

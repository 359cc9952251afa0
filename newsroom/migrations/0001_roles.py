"""The roles of the newsroom as groups, from the one table in newsroom/roles.py."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

from newsroom.roles import ROLES, make_groups


def make(apps, schema_editor):
    # Permissions are otherwise made after the last migration: too late for groups.
    for config in installed.get_app_configs():
        if config.models_module is not None:
            create_permissions(
                config, apps=apps, verbosity=0, using=schema_editor.connection.alias
            )
    # What a later migration makes, a later migration of this room gives out.
    list(make_groups(apps))


def unmake(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_copy_at_the_desk"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("matches", "0001_initial"),
        ("photos", "0001_initial"),
        ("social", "0001_initial"),
        (
            "taggit",
            "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx",
        ),
    ]

    operations = [migrations.RunPython(make, unmake)]

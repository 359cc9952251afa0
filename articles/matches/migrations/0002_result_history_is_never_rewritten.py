"""The database itself refuses to rewrite the history of a result.

SQLite loses a table's triggers when a migration rebuilds it: a later migration that
alters ResultChange there has to add this one again.
"""

from django.db import migrations

NAME = "matches_result_history_stays"
REFUSAL = "The history of a result cannot be rewritten."


def add_trigger(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        # Only updates: tests on SQLite empty their tables by deleting rows.
        schema_editor.execute(
            f"CREATE TRIGGER {NAME} BEFORE UPDATE ON matches_resultchange"
            f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
    elif vendor == "postgresql":
        schema_editor.execute(
            f"CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS"
            f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}'"
            " USING ERRCODE = 'restrict_violation'; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {NAME} BEFORE UPDATE OR DELETE ON matches_resultchange"
            f" FOR EACH ROW EXECUTE FUNCTION {NAME}()"
        )


def remove_trigger(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        schema_editor.execute(f"DROP TRIGGER {NAME}")
    elif vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER {NAME} ON matches_resultchange")
        schema_editor.execute(f"DROP FUNCTION {NAME}()")


class Migration(migrations.Migration):
    dependencies = [("matches", "0001_initial")]

    operations = [migrations.RunPython(add_trigger, remove_trigger)]

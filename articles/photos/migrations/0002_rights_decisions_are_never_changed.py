"""A decision on rights stays as it was taken, whoever holds the database."""

from django.db import migrations

SENTENCE = "A decision on rights is never changed."

SQLITE = f"""
CREATE TRIGGER photos_rightsdecision_never_changed
BEFORE UPDATE ON photos_rightsdecision
BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
"""

POSTGRESQL = (
    f"""
    CREATE FUNCTION photos_rightsdecision_never_changed() RETURNS trigger AS $$
    BEGIN
        RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation';
    END $$ LANGUAGE plpgsql
    """,
    """
    CREATE TRIGGER photos_rightsdecision_never_changed
    BEFORE UPDATE OR DELETE ON photos_rightsdecision
    FOR EACH ROW EXECUTE FUNCTION photos_rightsdecision_never_changed()
    """,
)


def add(apps, schema_editor):
    # SQLite empties tables row by row in tests, so there only changes are refused.
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE)
    elif schema_editor.connection.vendor == "postgresql":
        for statement in POSTGRESQL:
            schema_editor.execute(statement)


def remove(apps, schema_editor):
    name = "photos_rightsdecision_never_changed"
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(f"DROP TRIGGER {name}")
    elif schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER {name} ON photos_rightsdecision")
        schema_editor.execute(f"DROP FUNCTION {name}()")


class Migration(migrations.Migration):
    dependencies = [("photos", "0001_initial")]

    operations = [migrations.RunPython(add, remove)]

"""Handles that look alike are told by the letters of their server as well.

The keys are those of `social.look_alikes.handle_key` as it is now: they are derived,
and whatever they are later is derived anew the same way.
"""

from django.db import migrations

from social.look_alikes import handle_key


def fold(apps, schema_editor):
    posts = apps.get_model("social", "QuotedPost").objects
    rows = posts.filter(handle__contains="@").values_list("pk", "handle", "handle_key")
    for pk, handle, known in list(rows):
        key = handle_key(handle)[:200]
        if key != known:
            posts.filter(pk=pk).update(handle_key=key)


class Migration(migrations.Migration):
    dependencies = [("social", "0013_screenshots_as_evidence")]

    operations = [migrations.RunPython(fold, migrations.RunPython.noop)]

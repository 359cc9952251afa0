"""An index over the posts of accounts that look alike, newest found first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("social", "0002_refuse_changes")]

    operations = [
        migrations.AddIndex(
            model_name="quotedpost",
            index=models.Index(
                fields=["platform", "handle_key", "posted_on", "posted_at", "id"],
                name="quotedpost_look_alikes",
            ),
        ),
    ]

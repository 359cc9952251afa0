"""How a post came to us: a record as pasted, or the platform's answer to us."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("social", "0003_index_look_alikes")]

    operations = [
        migrations.AlterField(
            model_name="quotedpost",
            name="capture_method",
            field=models.CharField(
                choices=[
                    ("plain-text", "pasted text"),
                    ("link", "pasted link"),
                    ("embed-code", "embed code"),
                    ("api-record", "a record of the platform, as pasted"),
                    ("fetched", "the platform's own answer, fetched by us"),
                    ("story", "raw copy of a story"),
                    ("typed", "typed"),
                ],
                default="typed",
                editable=False,
                max_length=20,
                verbose_name="captured from",
            ),
        ),
    ]

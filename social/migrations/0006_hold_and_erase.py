"""Posts are held and erased by deeds of their own; triggers allow exactly that."""

from django.db import migrations, models

from social import triggers


def install(apps, schema_editor):
    triggers.install(schema_editor.connection)


def leave(apps, schema_editor):
    """Going back takes no trigger away: 0002 does."""


class Migration(migrations.Migration):
    dependencies = [("social", "0010_notices_of_waiting_posts")]

    operations = [
        migrations.AlterModelOptions(
            name="quotedpost",
            options={
                "ordering": ["captured_at", "pk"],
                "permissions": [
                    ("propose_post", "Can propose a post for quotation"),
                    ("view_undecided_post", "Can see every awaiting and rejected post"),
                    ("decide_post", "Can approve and reject posts"),
                    ("withdraw_post", "Can withdraw a post"),
                    (
                        "override_decision",
                        "Can decide, with a reason, on their own post",
                    ),
                    (
                        "hold_post",
                        "Can set a legal hold and how long evidence is kept",
                    ),
                    ("erase_post", "Can erase a post for good"),
                ],
                "verbose_name": "quoted post",
            },
        ),
        migrations.AlterField(
            model_name="decision",
            name="deed",
            field=models.CharField(
                choices=[
                    ("approve", "approve"),
                    ("approve-first", "approve-first"),
                    ("ask-changes", "ask-changes"),
                    ("reject", "reject"),
                    ("escalate", "escalate"),
                    ("hand-in", "hand-in"),
                    ("keep", "keep"),
                    ("withdraw", "withdraw"),
                    ("send-back", "send-back"),
                    ("change", "change"),
                    ("reopen", "reopen"),
                    ("undo", "undo"),
                    ("note", "note"),
                    ("hold", "hold"),
                    ("lift-hold", "lift-hold"),
                    ("retain", "retain"),
                    ("erase", "erase"),
                ],
                max_length=20,
            ),
        ),
        migrations.RunPython(install, leave),
    ]

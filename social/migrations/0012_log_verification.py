"""Answers of verification enter the log; of those given before nobody knows by whom.

They go into the notes on how a post was looked into, so that every answer that stands
is one the log tells of.
"""

from django.db import migrations, models
from django.db.models import Q

DEEDS = (
    "approve",
    "approve-first",
    "ask-changes",
    "reject",
    "escalate",
    "hand-in",
    "keep",
    "withdraw",
    "send-back",
    "change",
    "reopen",
    "undo",
    "note",
    "verify",
    "hold",
    "lift-hold",
    "retain",
    "erase",
)
QUESTIONS = {
    "verified_source": "source",
    "verified_content": "content",
    "verified_date": "date",
    "verified_place": "place",
    "verified_original": "original, not a repost",
    "verified_verdict": "verdict",
}
ANSWERS = {"ok": "holds", "doubtful": "doubtful"}


def move_to_notes(apps, schema_editor):
    posts = apps.get_model("social", "QuotedPost").objects
    given = Q()
    for name in QUESTIONS:
        given |= ~Q(**{name: ""})
    rows = posts.filter(given).values(
        "pk", "erased_at", "verification_notes", *QUESTIONS
    )
    for answers in list(rows):
        pk, notes = answers.pop("pk"), answers.pop("verification_notes")
        is_erased = answers.pop("erased_at") is not None
        said = "; ".join(
            f"{QUESTIONS[name]} {ANSWERS.get(answer, answer)}"
            for name, answer in answers.items()
            if answer
        )
        if not is_erased:
            notes = f"{notes}\n\nFound before answers were logged: {said}.".strip()
        posts.filter(pk=pk).update(
            verification_notes=notes, **dict.fromkeys(QUESTIONS, "")
        )


class Migration(migrations.Migration):
    dependencies = [("social", "0011_translations")]

    operations = [
        migrations.AlterField(
            model_name="decision",
            name="deed",
            field=models.CharField(
                choices=[(deed, deed) for deed in DEEDS], max_length=20
            ),
        ),
        migrations.RunPython(move_to_notes, migrations.RunPython.noop),
    ]

"""What looking into a post found: each answer that changes is an entry in the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction

from social import moderation
from social.models import choices, deciding
from social.models.decision import DecisionHead
from social.models.judgement import QUESTIONS
from social.moderation import Deed, NotAllowed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.decision import Decision
    from social.models.post import QuotedPost

# These words and this sign stand in the log, which is never changed: the proof reads
# them again. An answer gets no other words; a new answer gets new ones.
ARROW = " → "
WORDS: dict[str, str] = {
    finding.value: str(finding.label) for finding in choices.Finding
}
VALUES = {words: value for value, words in WORDS.items()}


def verify(post: QuotedPost, by: User, found: Mapping[str, str]) -> list[Decision]:
    """Keep these answers by the names of their columns; an entry for each new one."""
    move = moderation.move_for(Deed.VERIFY)
    if refused := moderation.refusal(move, by, own=post.is_own(by)):
        raise NotAllowed(refused)
    for name, answer in found.items():
        if name not in QUESTIONS or answer not in WORDS:
            raise ValidationError("There is no such answer to a question.")
    with transaction.atomic():
        DecisionHead.lock()
        now = deciding.locked(post)
        changed = {
            name: found[name]
            for name in QUESTIONS
            if name in found and found[name] != getattr(now, name)
        }
        entries = [
            deciding.decide(
                now,
                Deed.VERIFY,
                by,
                reason_code=code_of(name),
                note=f"{WORDS[getattr(now, name)]}{ARROW}{WORDS[answer]}",
            )
            for name, answer in changed.items()
        ]
        if changed:
            type(post).objects.filter(pk=post.pk).update(**changed)
    for name, answer in found.items():
        setattr(post, name, answer)
    return entries


def code_of(name: str) -> str:
    """The code under which the log keeps a question; the column's name as one word."""
    return name.replace("_", "-")


def answers_in(note: str) -> tuple[str, str] | None:
    """The answer before and the one after, of an entry; None where it says neither."""
    before, arrow, after = note.partition(ARROW)
    if not arrow or before not in VALUES or after not in VALUES:
        return None
    return VALUES[before], VALUES[after]

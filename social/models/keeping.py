"""How long the evidence of a post is kept: legal hold, and the day it may go."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from social import moderation
from social.capture.parsing import check_characters
from social.models import deciding
from social.models.decision import Decision, DecisionHead, append_decision
from social.moderation import Conflict, Deed, NotAllowed, ReasonNeeded

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost


def hold(post: QuotedPost, by: User, reason: str) -> Decision:
    """Set the hold and enter it in the log."""
    return _enter(post, Deed.HOLD, by, reason, legal_hold=True)


def lift_hold(post: QuotedPost, by: User, reason: str) -> Decision:
    """End the hold and enter it in the log."""
    return _enter(post, Deed.LIFT_HOLD, by, reason, legal_hold=False)


def retain(post: QuotedPost, by: User, until: date | None, reason: str) -> Decision:
    """Set the day until which the evidence is kept; None: what the settings say."""
    if until is not None and until < timezone.localdate():
        raise ReasonNeeded("Choose today or a day ahead; evidence is kept until then.")
    said = f"{until.day} {until:%B %Y}" if until else "as long as the settings say"
    return _enter(post, Deed.RETAIN, by, reason, before=said, retain_until=until)


def _enter(
    post: QuotedPost,
    deed: Deed,
    by: User,
    reason: str,
    *,
    before: str = "",
    **columns: Any,
) -> Decision:
    """One entry and its column; what readers see and where the post lies stay."""
    move = moderation.move_for(deed)
    if refused := moderation.refusal(move, by, own=False):
        raise NotAllowed(refused)
    if not reason.strip():
        raise ReasonNeeded(moderation.reason_needed(move, by, own=False))
    check_characters(reason)
    with transaction.atomic():
        head = DecisionHead.lock()
        now = deciding.locked(post)
        if all(getattr(now, name) == value for name, value in columns.items()):
            raise Conflict(f"This post was {move.done} already. Nothing was changed.")
        decision = append_decision(
            head,
            post=post,
            by=by,
            deed=deed,
            from_status=now.status,
            to_status=now.status,
            desk_state=now.desk_state,
            reason_code="",
            note=f"Kept until: {before}. {reason}" if before else reason,
            digest_seen=now.digest,
        )
        type(post).objects.filter(pk=post.pk).update(**columns)
    for name, value in columns.items():
        setattr(post, name, value)
    return decision

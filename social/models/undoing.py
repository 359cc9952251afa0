"""How a decision is taken back: one more link in the log, the row as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from social import moderation
from social.capture.parsing import check_characters
from social.models import deciding
from social.models.decision import Decision, DecisionHead, append_decision
from social.moderation import (
    Conflict,
    Deed,
    DeskState,
    ModerationError,
    NotAllowed,
    ReasonNeeded,
    Status,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from social.models.post import QuotedPost


def undo(post: QuotedPost, by: User, decision_id: int, reason: str) -> Decision:
    """Take back the latest decision on a post, if it is still the one that was seen.

    What readers no longer saw does not come back to them: an undone withdrawal of an
    approved post awaits a new decision.
    """
    check_characters(reason)
    with transaction.atomic():
        head = DecisionHead.lock()
        now = deciding.locked(post)
        last = now.decision
        if last is None or last.pk != decision_id:
            raise Conflict(
                "Something else was decided on this post since, so nothing was undone."
            )
        if refused := refusal(now, last, by, reason):
            raise refused
        to_status = Status(last.from_status)
        if to_status is Status.APPROVED:
            to_status = Status.AWAITING
        decision = append_decision(
            head,
            post=post,
            by=by,
            deed=Deed.UNDO,
            from_status=now.status,
            to_status=str(to_status),
            desk_state=desk_state_before(last, to_status),
            reason_code="",
            note=reason,
            digest_seen=now.digest,
        )
        columns = deciding.columns_after(now, decision)
        columns["first_approval"] = first_approval_before(now, last)
        deciding.write(post, now, decision, columns)
    return decision


def refusal(
    now: QuotedPost, last: Decision, by: User, reason: str
) -> ModerationError | None:
    """Why this person may not take the decision back; None where they may."""
    if not last.can_be_undone:
        return ModerationError(f"It cannot be undone that the post was {last.done}.")
    if last.by_id == by.pk:
        # Whoever could take a decision can take back their own.
        move = moderation.move_for(last.deed)
        refused = moderation.refusal(move, by, own=now.is_own(by))
        return NotAllowed(refused) if refused else None
    move = moderation.move_for(Deed.UNDO)
    if refused := moderation.refusal(move, by, own=False):
        return NotAllowed(refused)
    if now.is_own(by) and not by.has_perm(moderation.OVERRIDE):
        return NotAllowed(
            "You proposed this post yourself, or translated it, so someone else "
            "undoes it."
        )
    if not reason.strip():
        return ReasonNeeded(f"{last.decider} decided this. Say why you undo it.")
    return None


def desk_state_before(last: Decision, to_status: Status) -> str:
    """Where the post lay before the decision."""
    before = entry_before(last)
    if before is None or to_status is not Status.AWAITING:
        return str(DeskState.OPEN)
    return before.desk_state


def first_approval_before(now: QuotedPost, last: Decision) -> Decision | None:
    """The first of two approvals that counted before the decision."""
    if last.deed == Deed.ESCALATE:
        return now.first_approval
    before = entry_before(last)
    if (
        last.deed == Deed.APPROVE
        and before is not None
        and before.deed == Deed.APPROVE_FIRST
        and before.digest_seen == now.digest
    ):
        return before
    return None


def entry_before(last: Decision) -> Decision | None:
    """The entry about the same post before this one, notes apart."""
    return (
        Decision.objects.filter(post=last.post_id, sequence__lt=last.sequence)
        .exclude(deed__in=moderation.REMARKS)
        .order_by("-sequence")
        .first()
    )
